/// The stretch of time in which a session counts (rule 4). Every window ends on the day the figures are asked for.
public enum Window: String, CaseIterable, Hashable, Sendable {
  /// From the programme start.
  case cumulative
  /// From 1 January of the day's year.
  case year
  /// From the day after the same day a year earlier.
  case twelveMonths = "12months"

  /// The first day of the window that ends on `day`.
  public func begin(endingOn day: Day, programmeStart: Day) -> Day {
    switch self {
    case .cumulative: programmeStart
    case .year: Day(year: day.year, month: 1, day: 1) ?? day
    case .twelveMonths: day.adding(months: -12).adding(days: 1)
    }
  }

  /// The window after this one, round and round.
  public var next: Window {
    switch self {
    case .cumulative: .year
    case .year: .twelveMonths
    case .twelveMonths: .cumulative
    }
  }
}
