public import LearningRegister

/// The five figures once more, in a form that can be compared: worked out slowly from the words of the rules, or copied
/// from what the register computed.
public struct PlainFigures: Equatable, Sendable {
  /// How a figure stands against one milestone.
  public struct Milestone: Equatable, Sendable {
    /// The milestone day.
    public var date: Day
    /// The target in whole percent.
    public var target: Int
    /// Whether it is reached; nil when there is nobody to reach.
    public var met: Bool?
    /// Persons still missing.
    public var missing: Int
  }

  /// One figure of the commune or of an enterprise.
  public struct Figure: Equatable, Sendable {
    /// Which of the five.
    public var indicator: Indicator
    /// D.
    public var population: Int
    /// N.
    public var reached: Int
    /// Lượt; nil for e.
    public var attendances: Int?
    /// L; nil for e.
    public var estimate: Int?
    /// U; nil for e.
    public var upper: Int?
    /// Percent in tenths, cut; nil when D is 0.
    public var tenths: Int?
    /// The official targets by milestone.
    public var milestones: [Milestone]
  }

  /// The figures of one enterprise.
  public struct Row: Equatable, Sendable {
    /// The enterprise.
    public var id: EnterpriseID
    /// D of the enterprise.
    public var population: Int
    /// Named active workers.
    public var named: Int
    /// The declared head-count in force.
    public var declared: Int?
    /// Whether the enterprise reports (rule 11).
    public var reports: Bool
    /// The five figures.
    public var figures: [Figure]
  }

  /// What the figures go by besides the facts.
  public struct Settings: Equatable, Sendable {
    /// The day cumulative figures begin.
    public var programmeStart: Day
    /// The kinds of enterprise that count.
    public var scope: [Enterprise.Kind]
    /// How long a title is valid, in months.
    public var titleValidityMonths: Int?
    /// Whether 70 points suffice.
    public var difficultArea: Bool
    /// The least share of sessions for b and c.
    public var minimumShare: Int?
    /// Whether a and d may be told with the estimate.
    public var reportsEstimate: Bool
  }

  /// The day.
  public var asOf: Day
  /// The window.
  public var window: Window
  /// The first day of the window.
  public var from: Day
  /// D of the commune.
  public var population: Int
  /// Distinct named active workers.
  public var named: Int
  /// The day of the oldest head-count in force.
  public var oldestHeadcount: Day?
  /// How many enterprises report.
  public var reporting: Int
  /// The five figures of the commune.
  public var figures: [Figure]
  /// The enterprises that count, in order of code.
  public var rows: [Row]
  /// The official target set in force.
  public var targets: TargetSet?
  /// The settings in force.
  public var settings: Settings
  /// The workers counted in D.
  public var counted: Set<WorkerID>
  /// By worker: the indicators reached, whether or not the worker is counted; workers without any are left out.
  public var reach: [WorkerID: FieldSet]

  /// What the register itself computed.
  public init(computedBy register: Register, asOf day: Day, window: Window) {
    let computed = register.figures(asOf: day, window: window)
    asOf = computed.asOf
    self.window = computed.window
    from = computed.from
    population = computed.population
    named = computed.named
    oldestHeadcount = computed.oldestHeadcount
    reporting = computed.reporting
    figures = computed.indicators.map(Figure.init)
    rows = computed.enterprises.map { row in
      Row(
        id: row.id, population: row.population, named: row.named, declared: row.declared, reports: row.reports,
        figures: row.indicators.map(Figure.init))
    }
    targets = computed.targets
    let definitions = register.definitions(on: day, window: window)
    settings = Settings(
      programmeStart: definitions.programmeStart, scope: definitions.scope,
      titleValidityMonths: definitions.titleValidityMonths, difficultArea: definitions.difficultArea,
      minimumShare: definitions.minimumShare, reportsEstimate: definitions.reportsEstimate)
    counted = []
    reach = [:]
    for worker in register.workers.records {
      if register.isCounted(worker.id, in: computed) { counted.insert(worker.id) }
      let reached = register.reached(worker.id, in: computed)
      if !reached.isEmpty { reach[worker.id] = reached }
    }
  }
}

extension PlainFigures.Figure {
  /// A figure as the register gave it.
  init(_ computed: IndicatorFigure) {
    self.init(
      indicator: computed.indicator, population: computed.population, reached: computed.reached,
      attendances: computed.attendances, estimate: computed.estimate, upper: computed.upper, tenths: computed.tenths,
      milestones: computed.milestones.map {
        PlainFigures.Milestone(date: $0.date, target: $0.target, met: $0.met, missing: $0.missing)
      })
  }
}
