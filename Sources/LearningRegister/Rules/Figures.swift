/// The five figures of the commune and of each enterprise that counts, as of a day and a window.
public struct Figures: Hashable, Sendable {
  /// The figures of one enterprise.
  public struct EnterpriseFigures: Hashable, Sendable {
    /// The enterprise.
    public let id: EnterpriseID
    /// D of the enterprise: the larger of named and declared.
    public let population: Int
    /// Named active workers.
    public let named: Int
    /// The declared head-count in force; nil when none was declared.
    public let declared: Int?
    /// Whether the enterprise has a list of a held session in the window, or a nil declaration that ends in it.
    public let reports: Bool
    let numbers: FigureNumbers

    /// The five figures, a to e.
    public var indicators: [IndicatorFigure] { numbers.figures }

    /// The figure of one indicator.
    public subscript(indicator: Indicator) -> IndicatorFigure { numbers.figure(indicator) }
  }

  /// The day.
  public let asOf: Day
  /// The window.
  public let window: Window
  /// The first day of the window.
  public let from: Day
  /// D of the commune (rule 1).
  public let population: Int
  /// Distinct named active workers.
  public let named: Int
  /// The day of the oldest declared head-count in use; nil when there is none.
  public let oldestHeadcount: Day?
  /// The five figures, a to e.
  public let indicators: [IndicatorFigure]
  /// The enterprises that count on the day, in order of code.
  public let enterprises: [EnterpriseFigures]
  /// The official target set in force; nil when the register has none.
  public let targets: TargetSet?
  /// What the figures go by.
  public let definitions: FigureDefinitions
  /// By worker row: the indicators reached, whether or not the worker is counted.
  let reach: [UInt8]
  /// By worker row: 1 when the worker is counted in D.
  let counted: [UInt8]

  /// The figure of one indicator.
  public subscript(indicator: Indicator) -> IndicatorFigure { indicators[Int(indicator.rawValue)] }

  /// How many of the enterprises report (rule 11).
  public var reporting: Int { enterprises.count { $0.reports } }
}

extension Register {
  /// The indicators a worker has reached in these figures; empty for a code that is not registered.
  public func reached(_ worker: WorkerID, in figures: Figures) -> FieldSet {
    guard let row = workers.row(of: worker), row < figures.reach.count else { return [] }
    return FieldSet(rawValue: figures.reach[row])
  }

  /// Whether a worker is one of D in these figures.
  public func isCounted(_ worker: WorkerID, in figures: Figures) -> Bool {
    guard let row = workers.row(of: worker), row < figures.counted.count else { return false }
    return figures.counted[row] != 0
  }
}
