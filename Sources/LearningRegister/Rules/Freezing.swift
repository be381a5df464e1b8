// Freezing a period, and what today's data say for the same day.
extension Register {
  /// The report of a period that ends on a day, as the data stand now. Its code is free; it is stored as any record is,
  /// and never changed again. A day to come is refused as a fault when it is stored.
  ///
  /// The figures are those of the period's last day in the window given; `sequence` is the number of the last change
  /// the register holds.
  public func freeze(
    title: String, from: Day, through day: Day, window: Window, on today: Day, by author: String, sequence: Int?
  ) -> FrozenReport {
    let figures = figures(asOf: day, window: window)
    let rows = figures.enterprises.map { row in
      FrozenReport.Row(
        id: row.id, name: enterprises[row.id]?.name ?? "", population: row.population, named: row.named,
        declared: row.declared, reached: Indicator.allCases.map { row[$0].reached }, reports: row.reports)
    }
    let content = FrozenReport.Content(
      title: title, from: from, frozenAt: today, by: author, sequence: sequence, population: figures.population,
      named: figures.named, oldestHeadcount: figures.oldestHeadcount,
      figures: figures.indicators.map(FrozenReport.Figure.init), enterprises: rows, definitions: figures.definitions)
    return FrozenReport(id: frozenCode(of: day), day: day, content: content)
  }

  /// The code of the next report of a day: the day, or the day and the next number.
  public func frozenCode(of day: Day) -> FrozenReportID {
    var number = 1
    while true {
      let text = number == 1 ? day.iso : "\(day.iso)-\(number)"
      // Sixteen bytes hold five digits behind a day.
      guard let code = Code(text) else { return FrozenReportID("-") }
      // A code once given is never given again, even when its freezing was taken back.
      if frozen.row(of: FrozenReportID(code)) == nil { return FrozenReportID(code) }
      number += 1
    }
  }

  /// A frozen report beside what today's data say for its day, in its window; nil for a report without content.
  public func compare(_ report: FrozenReport) -> FrozenComparison? {
    guard let kept = report.content, let day = report.asOf else { return nil }
    let now = freeze(
      title: kept.title, from: kept.from, through: day, window: kept.definitions.window, on: kept.frozenAt,
      by: kept.by, sequence: nil)
    return now.content.map { FrozenComparison(day: day, frozen: kept, now: $0) }
  }
}

extension FrozenReport.Figure {
  /// A figure to be kept.
  init(_ figure: IndicatorFigure) {
    self.init(
      indicator: figure.indicator, reached: figure.reached, attendances: figure.attendances,
      estimate: figure.estimate, upper: figure.upper,
      milestones: figure.milestones.map {
        FrozenReport.Milestone(date: $0.date, target: $0.target, met: $0.met, missing: $0.missing)
      })
  }
}

/// What was frozen and what the register says now, for one day and window.
public struct FrozenComparison: Hashable, Sendable {
  /// One enterprise, frozen and now; nil where it did not count, or no longer does.
  public struct Row: Hashable, Sendable {
    /// The enterprise.
    public let id: EnterpriseID
    /// As it was frozen.
    public let frozen: FrozenReport.Row?
    /// As it is now.
    public let now: FrozenReport.Row?

    /// What it is called, now or then.
    public var name: String { now?.name ?? frozen?.name ?? id.code.text }

    /// By how much N of an indicator is another now.
    public func difference(_ indicator: Indicator) -> Int {
      let index = Int(indicator.rawValue)
      func reached(_ row: FrozenReport.Row?) -> Int {
        row.map { $0.reached.indices.contains(index) ? $0.reached[index] : 0 } ?? 0
      }
      return reached(now) - reached(frozen)
    }

    /// Whether a number differs; another name alone is no difference.
    public var differs: Bool {
      frozen?.population != now?.population || frozen?.named != now?.named || frozen?.reached != now?.reached
        || frozen?.reports != now?.reports
    }
  }

  /// The day both tell of.
  public let day: Day
  /// What was frozen.
  public let frozen: FrozenReport.Content
  /// What the register says now.
  public let now: FrozenReport.Content
  /// The enterprises of either, in order of code.
  public let rows: [Row]

  init(day: Day, frozen: FrozenReport.Content, now: FrozenReport.Content) {
    self.day = day
    self.frozen = frozen
    self.now = now
    let before = Dictionary(frozen.enterprises.map { ($0.id, $0) }) { first, _ in first }
    let after = Dictionary(now.enterprises.map { ($0.id, $0) }) { first, _ in first }
    rows = Set(before.keys).union(after.keys).sorted().map { Row(id: $0, frozen: before[$0], now: after[$0]) }
  }

  /// By how much N of an indicator is another now.
  public func difference(_ indicator: Indicator) -> Int {
    (now[indicator]?.reached ?? 0) - (frozen[indicator]?.reached ?? 0)
  }

  /// Whether the register goes by other settings or targets for that day now.
  public var hasOtherDefinitions: Bool { frozen.definitions.known != now.definitions.known }

  /// Whether anything is another now.
  public var differs: Bool {
    hasOtherDefinitions || frozen.population != now.population || frozen.named != now.named
      || rows.contains(where: \.differs)
      || Indicator.allCases.contains { frozen[$0]?.numbers != now[$0]?.numbers }
  }
}

extension FrozenReport.Figure {
  /// The numbers without what a newer program added.
  fileprivate var numbers: [Int?] {
    [reached, attendances, estimate, upper] + milestones.flatMap { [$0.target, $0.missing] }
  }
}

extension FigureDefinitions {
  /// The definitions without what a newer program added.
  fileprivate var known: FigureDefinitions {
    var copy = self
    copy.unknown = UnknownMembers()
    copy.targets?.unknown = UnknownMembers()
    return copy
  }
}
