/// What one enterprise has told within the window (rule 11), and how old its declared head-count is.
public struct Completeness: Hashable, Sendable {
  /// How an enterprise reports.
  public enum Report: Hashable, Sendable {
    /// By a list of a held session; the day of the latest.
    case session(Day)
    /// By declaring that nothing was organised, later than any session; the last day of the period.
    case nothing(Day)
    /// Not at all; silence is no report.
    case silent
  }

  /// The enterprise.
  public let enterprise: EnterpriseID
  /// How it reports. It is silent exactly when its figures do not count it as reporting.
  public let report: Report
  /// The day of the declared head-count in force; nil when none was declared.
  public let headcountDate: Day?

  /// How many whole months old the declared head-count is on a day; nil when none was declared.
  public func headcountMonths(on day: Day) -> Int? { headcountDate.map { day.wholeMonths(since: $0) } }
}

extension Day {
  /// How many whole months lie between an earlier day and this one; 0 when there is none.
  public func wholeMonths(since earlier: Day) -> Int {
    let (year, month, date) = earlier.components
    let (thisYear, thisMonth, thisDate) = components
    return max(0, (thisYear - year) * 12 + thisMonth - month - (thisDate < date ? 1 : 0))
  }
}

extension Register {
  /// What every counting enterprise told, in the order of the figures' enterprises: one pass over the lists.
  public func completeness(in figures: Figures) -> [Completeness] {
    let dates = heldSessionDates(from: figures.from, through: figures.asOf)
    var latest = [Day?](repeating: nil, count: enterprises.rowCount)
    for list in marks.lists where list.session != MarkIndex.nowhere && list.enterprise != MarkIndex.nowhere {
      guard let date = dates[Int(list.session)] else { continue }
      let row = Int(list.enterprise)
      latest[row] = max(latest[row] ?? date, date)
    }
    return figures.enterprises.compactMap { figure in
      guard let row = enterprises.row(of: figure.id), let enterprise = enterprises[row: row] else { return nil }
      let declared = enterprise.nilDeclarations.filter { $0.countsAsReport(in: figures) }.map(\.to).max()
      let report: Completeness.Report =
        switch (latest[row], declared) {
        case (let session?, let nothing?): nothing > session ? .nothing(nothing) : .session(session)
        case (let session?, nil): .session(session)
        case (nil, let nothing?): .nothing(nothing)
        case (nil, nil): .silent
        }
      return Completeness(
        enterprise: figure.id, report: report, headcountDate: enterprise.headcount(on: figures.asOf)?.date)
    }
  }
}

extension Enterprise.NilDeclaration {
  /// Whether it touches the window and was made by the day; where that day is unknown, the period's end stands for it.
  func countsAsReport(in figures: Figures) -> Bool {
    to >= figures.from && from <= figures.asOf && (on ?? to) <= figures.asOf
  }
}
