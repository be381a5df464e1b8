/// Two workers who may be one person, about whom nobody has decided yet.
public struct LookAlikePair: Hashable, Sendable {
  /// The one with the lower code.
  public let first: WorkerID
  /// The other.
  public let second: WorkerID

  /// A pair of two workers, in either order.
  public init(_ one: WorkerID, _ other: WorkerID) {
    first = min(one, other)
    second = max(one, other)
  }
}

/// The open pairs found so far, by row; kept in step with every change of the rows looked at already.
struct LookAlikes: Sendable {
  /// Of many people of one name only so many are told for each: enough to begin with.
  static let limit = 8
  /// Rows before this one were looked at.
  fileprivate(set) var taken = 0
  /// Whether all rows were; new ones are looked at as they come.
  fileprivate(set) var isWhole = false
  private(set) var partners: [UInt32: [UInt32]] = [:]

  init() {}

  fileprivate mutating func link(_ one: Int, _ other: Int) {
    add(UInt32(other), to: UInt32(one))
    add(UInt32(one), to: UInt32(other))
  }

  private mutating func add(_ row: UInt32, to other: UInt32) {
    if partners[other]?.contains(row) != true { partners[other, default: []].append(row) }
  }

  fileprivate mutating func forget(_ row: Int) {
    for other in partners.removeValue(forKey: UInt32(row)) ?? [] {
      partners[other]?.removeAll { $0 == UInt32(row) }
      if partners[other]?.isEmpty == true { partners[other] = nil }
    }
  }
}

extension Register {
  /// The workers who may be the same person as one, but for those somebody has said are others: the same name (marks
  /// aside) and year of birth; or a near name at one enterprise. Two people with papers of one kind are two people.
  public mutating func lookAlikes(of worker: Worker) -> [WorkerID] {
    lookAlikeRows(of: worker, limit: .max).compactMap { workers[row: $0]?.id }
  }

  private mutating func lookAlikeRows(of worker: Worker, limit: Int) -> [Int] {
    // Of whom nothing is known nobody can say whom he is like.
    if worker.isAnonymous { return [] }
    let mayBeOne = { (other: Worker) in
      !other.isAnonymous
        && (other.identity == nil || worker.identity == nil || other.identity?.kind != worker.identity?.kind)
        && !worker.isAnother(than: other) && !other.isAnother(than: worker)
    }
    let twins = names.twins(of: worker, in: workers, limit: limit, where: mayBeOne)
    let near = neighbours.near(worker, in: workers, limit: limit) { mayBeOne($0) }
    return (twins + near.filter { !twins.contains($0) }).sorted()
  }

  /// Looks through the next workers for pairs who may be one person, so that this can be done while nothing is typed;
  /// false when all have been looked at. From then on the pairs are kept in step with every change.
  public mutating func lookForLookAlikes(_ count: Int) -> Bool {
    guard !pairs.isWhole else { return false }
    let end = min(workers.rowCount, pairs.taken + count)
    for row in pairs.taken..<end { lookForLookAlikes(ofRow: row) }
    pairs.taken = end
    pairs.isWhole = end == workers.rowCount
    return !pairs.isWhole
  }

  /// The pairs found so far, in order of code; all of them once `lookForLookAlikes` says false.
  public var openLookAlikes: [LookAlikePair] {
    let found = pairs.partners.flatMap { row, others in
      others.filter { row < $0 }.compactMap { other in
        workers[row: Int(row)].flatMap { one in workers[row: Int(other)].map { LookAlikePair(one.id, $0.id) } }
      }
    }
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Those an open pair joins with a worker, in order of code, as far as they were looked for.
  public func openLookAlikes(of worker: WorkerID) -> [WorkerID] {
    guard let row = workers.row(of: worker) else { return [] }
    return (pairs.partners[UInt32(row)] ?? []).compactMap { workers[row: Int($0)]?.id }.sorted()
  }

  /// The rows of the workers who look like one in a later row, ascending, as far as they were looked for.
  var rowsWithLookAlikes: [Int] {
    pairs.partners.compactMap { row, others in others.contains { row < $0 } ? Int(row) : nil }.sorted()
  }

  /// Looks at one row again after its worker was stored or removed.
  mutating func followLookAlikes(ofRow row: Int) {
    guard pairs.isWhole || row < pairs.taken else { return }
    pairs.forget(row)
    lookForLookAlikes(ofRow: row)
    pairs.taken = max(pairs.taken, pairs.isWhole ? row + 1 : 0)
  }

  private mutating func lookForLookAlikes(ofRow row: Int) {
    guard let worker = workers[row: row], !worker.acceptsLookAlikes else { return }
    for other in lookAlikeRows(of: worker, limit: LookAlikes.limit)
    where workers[row: other]?.acceptsLookAlikes != true {
      pairs.link(row, other)
    }
  }
}

extension Worker {
  /// Whether somebody has said that this is another person.
  func isAnother(than other: Worker) -> Bool {
    accepted.contains { doubt in
      guard doubt.check == Doubt.Check.lookAlike.rawValue, let known = doubt.other else { return false }
      return known == other.id || other.formerIDs.contains(known.code.text)
    }
  }

  /// Whether looking like others was accepted without saying whom.
  fileprivate var acceptsLookAlikes: Bool {
    accepted.contains { $0.check == Doubt.Check.lookAlike.rawValue && $0.other == nil }
  }
}
