/// Two records of one person becoming one: which code stays, and whose value of each member. Spells of employment are
/// united; of everything else the fuller value stays, else that of the record registered later, unless somebody chooses.
public struct WorkerMerging: Hashable, Sendable {
  /// What two records of a worker can differ in. The raw value is the stored name.
  public enum Member: String, CaseIterable, Hashable, Sendable {
    case name, born, sex, identity, employment, phone, village, formerCommune, education, skillGrade, unionMember, note
  }

  /// Where a member comes from.
  public enum Choice: Hashable, Sendable {
    /// The record that stays.
    case kept
    /// The record that goes.
    case removed
    /// Both: spells united, remarks one after the other.
    case both
  }

  /// The record whose code stays.
  public let kept: Worker
  /// The record that goes; its code becomes a former code.
  public let removed: Worker
  /// What somebody chose; every other member is as `usual`.
  public var choices: [Member: Choice] = [:]

  /// Makes one record of two.
  public init(_ removed: Worker, into kept: Worker) {
    self.kept = kept
    self.removed = removed
  }

  /// The same two with the other code staying; everybody's values stay chosen as they are.
  public var turned: WorkerMerging {
    var turned = WorkerMerging(kept, into: removed)
    turned.choices = choices.mapValues { choice in
      switch choice {
      case .kept: .removed
      case .removed: .kept
      case .both: .both
      }
    }
    return turned
  }

  /// Whether the two records differ in a member, so that there is something to choose.
  public func differs(in member: Member) -> Bool {
    switch member {
    case .name: kept.name != removed.name
    case .born: kept.born != removed.born
    case .sex: kept.sex != removed.sex
    case .identity: kept.identity != removed.identity
    case .employment: kept.employment != removed.employment
    case .phone: kept.phone != removed.phone
    case .village: kept.village != removed.village
    case .formerCommune: kept.formerCommune != removed.formerCommune
    case .education: kept.education != removed.education
    case .skillGrade: kept.skillGrade != removed.skillGrade
    case .unionMember: kept.unionMember != removed.unionMember
    case .note: kept.note != removed.note
    }
  }

  /// What can be chosen for a member; nothing where both agree.
  public func possible(for member: Member) -> [Choice] {
    guard differs(in: member) else { return [] }
    switch member {
    case .employment: return [.both, .kept, .removed]
    case .note: return joinedNote == nil ? [.kept, .removed] : [.both, .kept, .removed]
    default: return [.kept, .removed]
    }
  }

  /// Where a member comes from: as chosen, else as usual.
  public func choice(for member: Member) -> Choice { choices[member] ?? usual(for: member) }

  /// Where a member comes from when nobody chooses: what is there, the fuller, the later registered.
  public func usual(for member: Member) -> Choice {
    let later: Choice = removed.id > kept.id ? .removed : .kept
    func fuller(_ hasKept: Bool, _ hasRemoved: Bool) -> Choice {
      hasKept == hasRemoved ? later : hasKept ? .kept : .removed
    }
    switch member {
    case .name:
      // A name with more marks takes more bytes.
      let (one, other) = (kept.name.utf8.count, removed.name.utf8.count)
      return one == other ? later : one > other ? .kept : .removed
    case .born: return fuller(kept.born.fullness > 1, removed.born.fullness > 1).unless(kept.born, removed.born)
    case .sex: return fuller(kept.sex != nil, removed.sex != nil)
    case .identity: return fuller(kept.identity.isCCCD, removed.identity.isCCCD).unless(kept.identity, removed.identity)
    case .employment: return .both
    case .phone: return fuller(kept.phone != nil, removed.phone != nil)
    case .village: return fuller(kept.village != nil, removed.village != nil)
    case .formerCommune: return fuller(kept.formerCommune != nil, removed.formerCommune != nil)
    case .education: return fuller(kept.education != nil, removed.education != nil)
    case .skillGrade: return fuller(kept.skillGrade != nil, removed.skillGrade != nil)
    case .unionMember: return fuller(kept.unionMember != nil, removed.unionMember != nil)
    case .note: return joinedNote == nil ? fuller(kept.note != nil, removed.note != nil) : .both
    }
  }

  /// The one record, with the code that stays and the codes it had.
  public var merged: Worker {
    var worker = kept
    func take<Value>(_ path: WritableKeyPath<Worker, Value>, _ member: Member) {
      if choice(for: member) == .removed { worker[keyPath: path] = removed[keyPath: path] }
    }
    take(\.name, .name)
    take(\.born, .born)
    take(\.sex, .sex)
    take(\.identity, .identity)
    take(\.employment, .employment)
    take(\.phone, .phone)
    take(\.village, .village)
    take(\.formerCommune, .formerCommune)
    take(\.education, .education)
    take(\.skillGrade, .skillGrade)
    take(\.unionMember, .unionMember)
    take(\.note, .note)
    if choice(for: .employment) == .both { worker.employment = .united(kept.employment, removed.employment) }
    if choice(for: .note) == .both { worker.note = joinedNote ?? kept.note ?? removed.note }
    worker.accepted += removed.accepted.filter { !worker.accepted.contains($0) }
    worker.accepted.removeAll { $0.other == kept.id || $0.other == removed.id }
    for code in [removed.id.code.text] + removed.formerIDs where !worker.formerIDs.contains(code) {
      worker.formerIDs.append(code)
    }
    worker.unknown = worker.unknown.joined(with: removed.unknown)
    return worker
  }

  /// Both remarks; nil when there are not two, or they would be too long together.
  private var joinedNote: String? {
    guard let one = kept.note, let other = removed.note, one != other else { return nil }
    let both = "\(one); \(other)"
    return both.count <= Worker.longestNote ? both : nil
  }
}

extension WorkerMerging.Choice {
  /// The one who has a value where the other has none.
  fileprivate func unless<Value>(_ kept: Value?, _ removed: Value?) -> Self {
    kept == nil ? .removed : removed == nil ? .kept : self
  }
}

extension BirthDate? {
  /// 2 for a day, 1 for a year alone, 0 for nothing.
  fileprivate var fullness: Int {
    switch self {
    case .day: 2
    case .year: 1
    case nil: 0
    }
  }
}

extension IdentityDocument? {
  fileprivate var isCCCD: Bool { self?.kind == .cccd }
}
