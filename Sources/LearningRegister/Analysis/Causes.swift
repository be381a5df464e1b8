/// Why a figure changed between two days: the difference of N and that of D taken apart into pieces that add up to it
/// exactly, each with the persons or the enterprises it is made of.
public struct Causes: Hashable, Sendable {
  /// One way in which a figure moves.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Counted on both days, reached only on the later: N +1.
    case newlyReached
    /// Counted only on the later day, and reached: N +1, D +1.
    case joinedReached
    /// Reached and counted only on the earlier day (left, or the enterprise no longer counts): N −1, D −1.
    case leftReached
    /// Counted on both days, reached only on the earlier (the window moved on, the title ended): N −1.
    case noLongerReached
    /// Counted only on the later day, not reached: D +1.
    case joinedNotReached
    /// Counted only on the earlier day, not reached: D −1.
    case leftNotReached
    /// What enterprises declare above their names (rule 1) became more or less: D moves, N does not.
    case unnamed
  }

  /// D and N.
  public struct Count: Hashable, Sendable {
    /// D.
    public var population: Int
    /// N; as a difference it may be negative.
    public var reached: Int

    /// D and N.
    public init(population: Int, reached: Int) {
      self.population = population
      self.reached = reached
    }

    /// Adds piece by piece.
    public static func + (left: Count, right: Count) -> Count {
      Count(population: left.population + right.population, reached: left.reached + right.reached)
    }

    /// What changed from one to the other.
    public static func - (left: Count, right: Count) -> Count {
      Count(population: left.population - right.population, reached: left.reached - right.reached)
    }
  }

  /// What one enterprise declares above its names, before and after.
  public struct Unnamed: Hashable, Sendable {
    /// The enterprise.
    public let enterprise: EnterpriseID
    /// Persons declared above the names, before; 0 when the enterprise does not count.
    public let before: Int
    /// The same, after.
    public let after: Int
  }

  /// One piece of the difference.
  public struct Piece: Hashable, Sendable {
    /// How it moves the figure.
    public let kind: Kind
    /// The persons, in order of code; none for `unnamed`.
    public let persons: [WorkerID]
    /// The enterprises whose part changed, in order of code; only for `unnamed`.
    public let enterprises: [Unnamed]

    /// What the piece adds to D and N; negative for what it takes.
    public var count: Count {
      let effect = kind.effect
      let unnamed = enterprises.reduce(0) { $0 + $1.after - $1.before }
      return Count(
        population: effect.population * persons.count + unnamed, reached: effect.reached * persons.count)
    }
  }

  /// Which of the five.
  public let indicator: Indicator
  /// The earlier day.
  public let from: Day
  /// The later day.
  public let to: Day
  /// The window both figures look at.
  public let window: Window
  /// The enterprise; nil for the commune.
  public let enterprise: EnterpriseID?
  /// The figure of the earlier day as the register stood then; nil when that is not known.
  public let shown: Count?
  /// The figure of the earlier day from today's data.
  public let start: Count
  /// The figure of the later day from today's data.
  public let end: Count
  /// What happened between the days: `start` and these make `end`. Every kind once, in the order of `Kind`.
  public let pieces: [Piece]
  /// What was recorded, or taken back, later about the earlier day: `shown` and these make `start`. Every kind once, with
  /// the persons whose standing on the earlier day is another than was known then; nil when `shown` is.
  public let corrections: [Piece]?

  /// All corrections together; nil when they are not known.
  public var corrected: Count? { shown.map { start - $0 } }
}

extension Causes.Kind {
  /// What one person of this kind adds.
  public var effect: Causes.Count {
    switch self {
    case .newlyReached: Causes.Count(population: 0, reached: 1)
    case .joinedReached: Causes.Count(population: 1, reached: 1)
    case .leftReached: Causes.Count(population: -1, reached: -1)
    case .noLongerReached: Causes.Count(population: 0, reached: -1)
    case .joinedNotReached: Causes.Count(population: 1, reached: 0)
    case .leftNotReached: Causes.Count(population: -1, reached: 0)
    case .unnamed: Causes.Count(population: 0, reached: 0)
    }
  }
}

extension Register {
  /// Why each of the five figures changed between two days, a to e, for the commune or for one enterprise.
  ///
  /// `knownThen` is the register as it stood on the earlier day; with it, what was recorded later about that day is a part
  /// of its own. Without it, the start is what today's data say of the earlier day.
  public func causes(
    from: Day, to: Day, window: Window = .cumulative, enterprise: EnterpriseID? = nil, knownThen: Register? = nil
  ) -> [Causes] {
    CauseComputation(of: self, from: from, to: to, window: window, enterprise: enterprise, knownThen: knownThen)
      .result()
  }

  /// Why one figure changed between two days.
  public func causes(
    of indicator: Indicator, from: Day, to: Day, window: Window = .cumulative, enterprise: EnterpriseID? = nil,
    knownThen: Register? = nil
  ) -> Causes {
    causes(from: from, to: to, window: window, enterprise: enterprise, knownThen: knownThen)[Int(indicator.rawValue)]
  }
}
