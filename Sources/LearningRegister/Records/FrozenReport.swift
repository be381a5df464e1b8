/// A frozen report (kỳ báo cáo): what the figures of a day were when the report was made. It never changes; what is said
/// later about that day stands beside it.
public struct FrozenReport: RegisterRecord {
  /// The collection these records belong to.
  public static var collection: Collection { .frozen }
  /// The report's code: the day it tells of, `2026-06-30`, a second one of that day `2026-06-30-2`.
  public var id: FrozenReportID
  /// How often the record was changed.
  public var revision = 0
  /// The last day of the period, which the figures are of; nil where only the code tells.
  public var day: Day?
  /// What was frozen; nil for a record that only says up to which day reports were made.
  public var content: Content?
  /// Codes the record had before folders were joined.
  public var formerIDs: [String] = []
  /// Members of the stored form this program does not know.
  public var unknown = UnknownMembers()

  /// A report of that code, without content.
  public init(id: FrozenReportID) { self.id = id }

  /// A report of that code on a day.
  public init(id: FrozenReportID, day: Day, content: Content) {
    self.id = id
    self.day = day
    self.content = content
  }
}

extension FrozenReport {
  /// What a report keeps.
  public struct Content: Hashable, Sendable {
    /// What it is called.
    public var title: String
    /// The first day of the period it is about. The figures go by the window in `definitions`.
    public var from: Day
    /// The day it was frozen.
    public var frozenAt: Day
    /// Who froze it.
    public var by: String
    /// The number of the last change of the journal the figures hold; nil when it is not known.
    public var sequence: Int?
    /// D of the commune.
    public var population: Int
    /// Distinct named active workers.
    public var named: Int
    /// The day of the oldest declared head-count in use; nil when there is none.
    public var oldestHeadcount: Day?
    /// The five figures of the commune, a to e.
    public var figures: [Figure]
    /// The enterprises that counted, in order of code.
    public var enterprises: [Row]
    /// What the figures went by.
    public var definitions: FigureDefinitions
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// Everything a report keeps.
    public init(
      title: String, from: Day, frozenAt: Day, by: String, sequence: Int?, population: Int, named: Int,
      oldestHeadcount: Day?, figures: [Figure], enterprises: [Row], definitions: FigureDefinitions
    ) {
      self.title = title
      self.from = from
      self.frozenAt = frozenAt
      self.by = by
      self.sequence = sequence
      self.population = population
      self.named = named
      self.oldestHeadcount = oldestHeadcount
      self.figures = figures
      self.enterprises = enterprises
      self.definitions = definitions
    }

    /// The figure of one indicator; nil when it is not kept.
    public subscript(indicator: Indicator) -> Figure? { figures.first { $0.indicator == indicator } }

    /// The enterprises that reported nothing, not even that there was nothing.
    public var silent: [Row] { enterprises.filter { !$0.reports } }

    /// The percentage of an indicator in tenths, cut; nil when D was 0.
    public func tenths(_ indicator: Indicator) -> Int? {
      population == 0 ? nil : self[indicator].map { $0.reached * 1000 / population }
    }
  }

  /// One of the five figures as it was.
  public struct Figure: Hashable, Sendable {
    /// Which of the five.
    public var indicator: Indicator
    /// N.
    public var reached: Int
    /// Lượt; nil for e.
    public var attendances: Int?
    /// L; nil for e.
    public var estimate: Int?
    /// U; nil for e.
    public var upper: Int?
    /// The official targets, by milestone.
    public var milestones: [Milestone]
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// A figure with its numbers.
    public init(
      indicator: Indicator, reached: Int, attendances: Int?, estimate: Int?, upper: Int?, milestones: [Milestone]
    ) {
      self.indicator = indicator
      self.reached = reached
      self.attendances = attendances
      self.estimate = estimate
      self.upper = upper
      self.milestones = milestones
    }

    /// The milestone the targets of a day run to: the first not yet past, else the last.
    public func running(on day: Day) -> Milestone? { milestones.first { $0.date >= day } ?? milestones.last }
  }

  /// How a figure stood against one milestone.
  public struct Milestone: Hashable, Sendable {
    /// The milestone day.
    public var date: Day
    /// The target in whole percent.
    public var target: Int
    /// Whether it was reached; nil when D was 0.
    public var met: Bool?
    /// Persons missing.
    public var missing: Int
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// A milestone with its target.
    public init(date: Day, target: Int, met: Bool?, missing: Int) {
      self.date = date
      self.target = target
      self.met = met
      self.missing = missing
    }
  }

  /// One enterprise as it was.
  public struct Row: Hashable, Sendable {
    /// The enterprise.
    public var id: EnterpriseID
    /// What it was called.
    public var name: String
    /// D of the enterprise.
    public var population: Int
    /// Named active workers.
    public var named: Int
    /// The declared head-count in force; nil when none was declared.
    public var declared: Int?
    /// N of the five indicators, a to e.
    public var reached: [Int]
    /// Whether it reported anything in the window.
    public var reports: Bool
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// An enterprise with its numbers.
    public init(
      id: EnterpriseID, name: String, population: Int, named: Int, declared: Int?, reached: [Int], reports: Bool
    ) {
      self.id = id
      self.name = name
      self.population = population
      self.named = named
      self.declared = declared
      self.reached = reached
      self.reports = reports
    }
  }
}
