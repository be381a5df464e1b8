/// One of the five figures, for the commune or for one enterprise.
public struct IndicatorFigure: Hashable, Sendable {
  /// Which of the five.
  public let indicator: Indicator
  /// D, the workers the percentage is of.
  public let population: Int
  /// N, distinct workers reached; never above D.
  public let reached: Int
  /// Lượt: distinct pairs of person and session; nil for e.
  public let attendances: Int?
  /// L, what unnamed head-counts make at least likely; nil for e (rule 7).
  public let estimate: Int?
  /// U, what they could make at most; nil for e.
  public let upper: Int?
  let targets: [TargetSet.Milestone]

  /// The percentage in tenths, cut and never rounded (rule 5); nil when D is 0.
  public var tenths: Int? { population == 0 ? nil : reached * 1000 / population }

  /// How the figure stands against the target that runs on a day: the first milestone not yet past, else the last
  /// (rule 6); nil without targets.
  public func running(on day: Day) -> MilestoneFigure? {
    (targets.first { $0.date >= day } ?? targets.last).map {
      MilestoneFigure(date: $0.date, target: $0[indicator], reached: reached, population: population)
    }
  }

  /// The official targets, by milestone.
  public var milestones: [MilestoneFigure] {
    targets.map { MilestoneFigure(date: $0.date, target: $0[indicator], reached: reached, population: population) }
  }
}

/// How a figure stands against one milestone.
public struct MilestoneFigure: Hashable, Sendable {
  /// The milestone day.
  public let date: Day
  /// The target in whole percent.
  public let target: Int
  /// Whether N·100 ≥ T·D; nil when D is 0.
  public let met: Bool?
  /// Persons still missing: ⌈T·D/100⌉ − N, not below 0.
  public let missing: Int

  init(date: Day, target: Int, reached: Int, population: Int) {
    self.date = date
    self.target = target
    met = population == 0 ? nil : reached * 100 >= target * population
    missing = max(0, (target * population + 99) / 100 - reached)
  }
}
