/// Everything figures depend on besides the facts: what is to be printed wherever one of them is.
public struct FigureDefinitions: Hashable, Sendable {
  /// The day the figures are of.
  public var asOf: Day
  /// The window.
  public var window: Window
  /// The first day of the window.
  public var from: Day
  /// The day cumulative figures begin.
  public var programmeStart: Day
  /// The kinds of enterprise that count.
  public var scope: [Enterprise.Kind]
  /// How long a title is valid, in months; nil means without end.
  public var titleValidityMonths: Int?
  /// Whether 70 points suffice for the title.
  public var difficultArea: Bool
  /// The share of a campaign's sessions asked for b and c, in whole percent; nil means that one session is enough.
  public var minimumShare: Int?
  /// Whether a and d may be reported with the estimate as well.
  public var reportsEstimate: Bool
  /// The official target set; nil when there is none.
  public var targets: Targets?
  /// Members of the stored form this program does not know.
  public var unknown = UnknownMembers()

  /// The target set, as far as figures name it.
  public struct Targets: Hashable, Sendable {
    /// The set.
    public var id: TargetSetID
    /// Who set the targets.
    public var level: TargetSet.Level
    /// The paper they come from.
    public var source: String?
    /// The day they are valid from.
    public var from: Day
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// A target set of that code, level and day.
    public init(id: TargetSetID, level: TargetSet.Level, source: String?, from: Day) {
      self.id = id
      self.level = level
      self.source = source
      self.from = from
    }
  }

  /// What holds on a day by an office version and a target set; without a version the defaults hold.
  public init(asOf: Day, window: Window, office: OfficeVersion?, targets: TargetSet?) {
    // What an office without a profile goes by is what a version begins with.
    let office = office ?? OfficeVersion(id: "2022-10-19", name: "")
    self.asOf = asOf
    self.window = window
    from = window.begin(endingOn: asOf, programmeStart: office.programmeStart)
    programmeStart = office.programmeStart
    scope = office.scope
    titleValidityMonths = office.titleValidityMonths
    difficultArea = office.difficultArea
    minimumShare = office.minimumShare
    reportsEstimate = office.reportsEstimate
    self.targets = targets.map { Targets(id: $0.id, level: $0.level, source: $0.source, from: $0.from) }
  }

  /// Whether an indicator may be reported with the estimate: a and d, where the office allows it. The headline, and
  /// whether a target is met, never change by it.
  public func reportsEstimate(of indicator: Indicator) -> Bool {
    reportsEstimate && (indicator == .a || indicator == .d)
  }
}

extension Register {
  /// What the figures of a day and window go by: the office version and the official targets in force on that day.
  public func definitions(on day: Day, window: Window) -> FigureDefinitions {
    FigureDefinitions(asOf: day, window: window, office: office(on: day), targets: officialTargets(on: day))
  }
}

extension IndicatorFigure {
  /// The percentage with the estimate, in tenths, cut; nil for e and when D is 0. Only ever shown beside `tenths`, where
  /// the office's definitions allow it.
  public var tenthsWithEstimate: Int? { estimate.flatMap { population == 0 ? nil : $0 * 1000 / population } }
}
