public import LearningRegister

/// The causes of a change once more, by sets of persons and nothing clever.
public struct PlainCauses: Equatable, Sendable {
  /// One piece of a difference.
  public struct Piece: Equatable, Sendable {
    /// How it moves the figure.
    public var kind: String
    /// The persons.
    public var persons: Set<WorkerID>
    /// By enterprise: the part declared above the names, how much it grew.
    public var enterprises: [EnterpriseID: Int]
  }

  /// D and N of the earlier day as was known then, of the earlier day, and of the later.
  public var counts: [[Int]?]
  /// What happened.
  public var pieces: [Piece]
  /// What was recorded later.
  public var corrections: [Piece]?

  /// What the register itself computed.
  public init(_ causes: Causes) {
    func plain(_ count: Causes.Count) -> [Int] { [count.population, count.reached] }
    func plain(_ piece: Causes.Piece) -> Piece {
      Piece(
        kind: piece.kind.rawValue, persons: Set(piece.persons),
        enterprises: Dictionary(
          uniqueKeysWithValues: piece.enterprises.map { ($0.enterprise, $0.after - $0.before) }))
    }
    counts = [causes.shown.map(plain), plain(causes.start), plain(causes.end)]
    pieces = causes.pieces.map(plain)
    corrections = causes.corrections.map { $0.map(plain) }
  }

  /// The causes worked out from the records alone.
  public init(
    of indicator: Indicator, in register: Register, from: Day, to: Day, window: Window, enterprise: EnterpriseID?,
    knownThen: Register?
  ) {
    let start = PlainStanding(register, from, window, indicator, enterprise)
    let end = PlainStanding(register, to, window, indicator, enterprise)
    let then = knownThen.map { PlainStanding($0, from, window, indicator, enterprise) }
    counts = [then?.counts, start.counts, end.counts]
    pieces = end.difference(from: start)
    corrections = then.map { start.difference(from: $0) }
  }
}

private struct PlainStanding {
  var named: Set<WorkerID> = []
  var reached: Set<WorkerID>
  var unnamed: [EnterpriseID: Int] = [:]

  init(_ register: Register, _ day: Day, _ window: Window, _ indicator: Indicator, _ only: EnterpriseID?) {
    let plain = PlainCalculation(register, day: day, window: window)
    for enterprise in plain.enterprises where only == nil || only == enterprise.id {
      let names = plain.named(of: enterprise.id)
      named.formUnion(names)
      unnamed[enterprise.id] = max(0, (plain.headcount(of: enterprise)?.workers ?? 0) - names.count)
    }
    reached = plain.reached(indicator)
  }

  var counts: [Int] { [named.count + unnamed.values.reduce(0, +), named.intersection(reached).count] }

  func difference(from old: PlainStanding) -> [PlainCauses.Piece] {
    let both = named.intersection(old.named)
    let joined = named.subtracting(old.named)
    let left = old.named.subtracting(named)
    var changes: [EnterpriseID: Int] = [:]
    for enterprise in Set(unnamed.keys).union(old.unnamed.keys) {
      let change = (unnamed[enterprise] ?? 0) - (old.unnamed[enterprise] ?? 0)
      if change != 0 { changes[enterprise] = change }
    }
    return [
      .init(kind: "newlyReached", persons: both.intersection(reached).subtracting(old.reached), enterprises: [:]),
      .init(kind: "joinedReached", persons: joined.intersection(reached), enterprises: [:]),
      .init(kind: "leftReached", persons: left.intersection(old.reached), enterprises: [:]),
      .init(kind: "noLongerReached", persons: both.intersection(old.reached).subtracting(reached), enterprises: [:]),
      .init(kind: "joinedNotReached", persons: joined.subtracting(reached), enterprises: [:]),
      .init(kind: "leftNotReached", persons: left.subtracting(old.reached), enterprises: [:]),
      .init(kind: "unnamed", persons: [], enterprises: changes),
    ]
  }
}
