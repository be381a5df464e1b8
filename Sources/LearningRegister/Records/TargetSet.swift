/// A set of targets with its source: the commune's, the nation's or a province's. Changed targets are a new set.
public struct TargetSet: RegisterRecord {
  /// Who set the targets.
  public enum Level: String, CaseIterable, Hashable, Sendable {
    case commune, district, province, national
  }

  /// The targets at one milestone day, in whole percent 0–100, by indicator a–e.
  public struct Milestone: Hashable, Sendable {
    /// The day the targets are to be reached.
    public var date: Day
    /// Five percentages, a to e.
    public var percents: [Int]
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// The targets of a day.
    public init(date: Day, percents: [Int]) {
      self.date = date
      self.percents = percents
    }

    /// The target of one indicator in whole percent.
    public subscript(indicator: Indicator) -> Int {
      let index = Int(indicator.rawValue)
      return index < percents.count ? percents[index] : 0
    }
  }

  /// The collection these records belong to.
  public static var collection: Collection { .targets }
  /// The set's code, such as `commune-2023`.
  public var id: TargetSetID
  /// How often the record was changed.
  public var revision = 0
  /// Who set them.
  public var level: Level
  /// The paper they come from.
  public var source: String?
  /// The day they are valid from.
  public var from: Day
  /// Whether this is the set the office answers for.
  public var official = false
  /// The milestones in order of date.
  public var milestones: [Milestone]
  /// Targets of days between the milestones, in order of date, which the reference follows in place of the straight line;
  /// empty when the line is straight.
  public var yearly: [Milestone] = []
  /// Codes the record had before folders were joined.
  public var formerIDs: [String] = []
  /// Members of the stored form this program does not know.
  public var unknown = UnknownMembers()

  /// A set of that code, level, day and milestones.
  public init(id: TargetSetID, level: Level, from: Day, official: Bool, milestones: [Milestone]) {
    self.id = id
    self.level = level
    self.from = from
    self.official = official
    self.milestones = milestones
  }

  /// The milestone the targets of a day run to: the first not yet past, else the last (rule 6).
  public func running(on day: Day) -> Milestone? {
    milestones.first { $0.date >= day } ?? milestones.last
  }

  /// The values the reference runs through, in order of date: milestones and yearly values; where both name a day, the
  /// milestone stands.
  public var path: [Milestone] {
    yearly.isEmpty
      ? milestones
      : (milestones + yearly.filter { value in !milestones.contains { $0.date == value.date } })
        .sorted { $0.date < $1.date }
  }

  /// Where the reference stands on a day, in tenths of a percent, rounded: on the straight line from the last milestone
  /// or yearly value to the next. Nil before the first; after the last it stays there.
  public func reference(_ indicator: Indicator, on day: Day) -> Int? {
    let path = path
    guard let after = path.firstIndex(where: { $0.date >= day }) else { return path.last.map { $0[indicator] * 10 } }
    let next = path[after]
    if next.date == day { return next[indicator] * 10 }
    guard after > 0 else { return nil }
    let previous = path[after - 1]
    let length = Int(next.date.number - previous.date.number)
    let passed = Int(day.number - previous.date.number)
    let scaled = (next[indicator] - previous[indicator]) * 10 * passed * 2 + length
    // Floor division, so that falling targets round like rising ones.
    let whole = scaled >= 0 ? scaled / (2 * length) : -((-scaled + 2 * length - 1) / (2 * length))
    return previous[indicator] * 10 + whole
  }
}
