/// The five figures month by month, of the commune or of one enterprise: what `figures(asOf:window:)` gives on each of
/// the days.
public struct Trend: Hashable, Sendable {
  /// D and N on one day.
  public struct Point: Hashable, Sendable {
    /// The day: the last of a month, or the day asked for.
    public let day: Day
    /// D (rule 1); 0 on a day on which the enterprise does not count.
    public let population: Int
    /// Named active workers.
    public let named: Int
    let reached: SIMD8<Int32>

    /// N of an indicator, distinct workers reached; never above D.
    public func reached(_ indicator: Indicator) -> Int { Int(reached[Int(indicator.rawValue)]) }

    /// The percentage in tenths, cut and never rounded (rule 5); nil when D is 0.
    public func tenths(_ indicator: Indicator) -> Int? {
      population == 0 ? nil : reached(indicator) * 1000 / population
    }
  }

  /// The window every point looks at.
  public let window: Window
  /// The enterprise; nil for the commune.
  public let enterprise: EnterpriseID?
  /// By day, earliest first; never empty.
  public let points: [Point]

  /// The days of a trend: the ends of the months from that of `from` on, and last the day it goes up to.
  public static func days(from: Day, to: Day) -> [Day] {
    var days: [Day] = []
    var day = from.endOfMonth
    while day < to {
      days.append(day)
      day = day.adding(days: 1).endOfMonth
    }
    return days + [to]
  }
}

extension Register {
  /// The five figures on the ends of the months from that of `from` on, and on the day `to`. Without `from` it begins
  /// with the programme. One pass over the marks and one over the workers serve 64 months.
  public func trend(
    from: Day? = nil, to: Day, window: Window = .cumulative, enterprise: EnterpriseID? = nil
  ) -> Trend {
    let start = from ?? office(on: to)?.programmeStart ?? "2022-10-19"
    var days = Trend.days(from: start, to: to)[...]
    var points: [Trend.Point] = []
    points.reserveCapacity(days.count)
    while !days.isEmpty {
      var computation = TrendComputation(of: self, on: Array(days.prefix(DayMask.most)), window: window)
      days = days.dropFirst(DayMask.most)
      points += computation.points(of: enterprise)
    }
    return Trend(window: window, enterprise: enterprise, points: points)
  }
}
