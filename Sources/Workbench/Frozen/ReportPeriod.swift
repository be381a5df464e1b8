internal import LearningRegister

/// A stretch of days a report is made of.
struct ReportPeriod: Hashable, Sendable {
  /// The usual ones, and any other.
  enum Kind: String, CaseIterable, Hashable, Sendable {
    case firstHalf, secondHalf, nineMonths, year, other
  }

  var from: Day
  var to: Day

  init(from: Day, to: Day) {
    self.from = from
    self.to = to
  }

  /// A usual period of a year; nil for any other.
  init?(_ kind: Kind, of year: Int) {
    let months: (first: Int, last: Int)
    switch kind {
    case .firstHalf: months = (1, 6)
    case .secondHalf: months = (7, 12)
    case .nineMonths: months = (1, 9)
    case .year: months = (1, 12)
    case .other: return nil
    }
    guard let from = Day(year: year, month: months.first, day: 1),
      let last = Day(year: year, month: months.last, day: 1)
    else { return nil }
    self.init(from: from, to: last.endOfMonth)
  }

  /// The last half-year or year that is over on a day: the year where both end together.
  static func lastFinished(on today: Day) -> ReportPeriod {
    let year = today.year
    let candidates = [ReportPeriod(.firstHalf, of: year), ReportPeriod(.year, of: year - 1)].compactMap { $0 }
    if let end = ReportPeriod(.year, of: year), end.to <= today { return end }
    return candidates.first { $0.to <= today } ?? ReportPeriod(from: today, to: today)
  }

  var kind: Kind { Kind.allCases.first { ReportPeriod($0, of: from.year) == self } ?? .other }

  /// What a report of it would be called.
  func title(_ words: Words) -> String {
    words(.reportTitle(kind), String(from.year), words.day(from), words.day(to))
  }
}
