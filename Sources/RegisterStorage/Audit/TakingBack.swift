internal import JSONText
public import LearningRegister

/// What comes of taking a change back, or doing it again, as the register is now.
public enum TakingBack: Hashable, Sendable {
  /// This change does it. Members that others changed since and the step did not touch keep what the others wrote.
  case possible(Change)
  /// Others changed since just what it would alter; nothing is forced.
  case clashes([Clash])
  /// The step anonymised this person: what was taken out is nowhere any more.
  case anonymised(RecordReference)

  /// One member, or a whole record, that somebody changed since.
  public struct Clash: Hashable, Sendable {
    /// The record.
    public let reference: RecordReference
    /// The member's stored name; nil when the record itself came or went.
    public let member: String?
    /// What the register holds now, as JSON text; nil for nothing.
    public let present: String?
    /// What would stand there afterwards, as JSON text; nil for nothing.
    public let wanted: String?
    /// Who wrote what is there now; nil when the journal does not tell.
    public let by: String?

    /// A clash of two values.
    public init(reference: RecordReference, member: String?, present: String?, wanted: String?, by: String?) {
      self.reference = reference
      self.member = member
      self.present = present
      self.wanted = wanted
      self.by = by
    }
  }
}

extension RegisterFolder {
  /// How a step of `undoable` or `redoable` can be taken back now. Where a record was changed since, it goes member by
  /// member, as two forms on one record are merged: only a member that both the step and a later change altered is a
  /// clash.
  public func takingBack(
    _ step: Commit, in register: borrowing Register
  ) throws(StorageError) -> TakingBack {
    if let person = step.anonymises { return .anonymised(person) }
    guard let inverse = step.inverse else { return .possible(Change([])) }
    var operations: [Operation] = []
    var clashes: [TakingBack.Clash] = []
    for operation in inverse.operations {
      let reference = operation.reference
      guard let revision = operation.revisionTakenBack else {
        operations.append(operation)
        continue
      }
      let history = LazyHistory { () throws(StorageError) in try self.history(of: reference) }
      guard let present = register.record(reference) else {
        let by = try history.author(of: nil, after: step.sequence)
        clashes.append(.init(reference: reference, member: nil, present: nil, wanted: nil, by: by))
        continue
      }
      if present.revision == revision {
        operations.append(operation)
        continue
      }
      let merge = MemberMerge(step.record(reference), to: operation.recordBroughtBack, over: present)
      for member in merge.clashes {
        let by = try history.author(of: member.name, after: step.sequence)
        clashes.append(
          .init(reference: reference, member: member.name, present: member.present, wanted: member.wanted, by: by))
      }
      if let merged = merge.merged {
        operations.append(.replace(merged, basedOn: present.revision))
      } else if merge.clashes.isEmpty {
        // A record that would go away, though only its revision is another.
        operations.append(.remove(reference, basedOn: present.revision))
      }
    }
    return clashes.isEmpty ? .possible(Change(operations, why: inverse.why)) : .clashes(clashes)
  }
}

/// The history of a record, read when it is first needed.
private final class LazyHistory {
  private let read: () throws(StorageError) -> [AuditEntry]
  private var entries: [AuditEntry]?

  init(_ read: @escaping () throws(StorageError) -> [AuditEntry]) { self.read = read }

  /// Who last changed a member, or removed the record, after a change.
  func author(of member: String?, after sequence: Int) throws(StorageError) -> String? {
    let known: [AuditEntry]
    if let entries { known = entries } else { known = try read() }
    entries = known
    return known.first { entry in
      guard entry.sequence > sequence else { return false }
      guard let member else { return entry.what == .removed }
      return entry.members.contains { $0.name == member }
    }?.author.by
  }
}

/// Brings members back that a step altered, into a record others changed since.
private struct MemberMerge {
  var clashes: [(name: String, present: String?, wanted: String?)] = []
  /// The record with the members brought back; nil when it is to go away or something clashes.
  var merged: Record?

  /// `after` is the record as the step left it, `before` as it was; nil when the step added it.
  init(_ after: Record?, to before: Record?, over present: Record) {
    let left = after?.writtenMembers ?? []
    let old = before?.writtenMembers ?? []
    let now = present.writtenMembers
    func json(_ name: String, _ members: [UnknownMembers.Member]) -> String? {
      members.first { $0.name.utf8.elementsEqual(name.utf8) }?.json
    }
    var result = now
    // On an attendance list each worker's mark stands for itself.
    let marks = MarkMerge(after, to: before, over: present)
    var names: [String] = []
    for member in left + old + now where !["id", "rev"].contains(member.name) && !names.contains(member.name) {
      names.append(member.name)
    }
    for name in names where marks == nil || !MarkMerge.holdsMarks(name) {
      let (wanted, stepped, current) = (json(name, old), json(name, left), json(name, now))
      guard before != nil else {
        // Whoever wants the record gone wants all of it as the step left it.
        if stepped != current { clashes.append((name, current, nil)) }
        continue
      }
      // What the step did not touch stays.
      if wanted == stepped || wanted == current { continue }
      guard stepped == current else {
        clashes.append((name, current, wanted))
        continue
      }
      result.removeAll { $0.name == name }
      if let wanted { result.append(UnknownMembers.Member(name: name, json: wanted)) }
    }
    guard before != nil, clashes.isEmpty else { return }
    let record = Record(present.reference.collection, written: result)
    merged = record.map { marks?.marked($0) ?? $0 }
  }
}

extension Operation {
  /// The revision the record must have for the operation to be carried out; nil where there must be none.
  fileprivate var revisionTakenBack: Int? {
    switch self {
    case .replace(_, let revision), .remove(_, let revision): revision
    case .add, .restore: nil
    }
  }

  fileprivate var recordBroughtBack: Record? {
    if case .replace(let record, _) = self { record } else { nil }
  }
}

extension Commit {
  /// A record as the change left it.
  fileprivate func record(_ reference: RecordReference) -> Record? {
    for operation in operations.reversed() where operation.reference == reference {
      switch operation {
      case .add(let record), .replace(let record, _), .restore(let record): return record
      case .remove: return nil
      }
    }
    return nil
  }
}

extension Record {
  /// A record from members as they are written; nil when they make none.
  fileprivate init?(_ collection: Collection, written members: [UnknownMembers.Member]) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.endPart(UnknownMembers(members))
    let record = writer.withBytes { bytes in
      var reader = JSONReader(bytes)
      return try? Record.decode(collection, from: &reader)
    }
    guard let record else { return nil }
    self = record
  }
}
