public import LearningRegister

/// The stretch of time an official report tells of, and what it is compared with.
public struct ReportPeriod: Hashable, Sendable {
  /// The periods an office reports on. The raw values are those of the command.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// January to June.
    case half
    /// January to September.
    case nineMonths = "nine-months"
    /// The calendar year.
    case year
    /// From the programme start to the running milestone.
    case toMilestone = "to-milestone"
  }

  /// Which period it is; nil for chosen days.
  public let kind: Kind?
  /// The first day.
  public let from: Day
  /// The last day; it may be to come.
  public let through: Day
  /// The day whose figures are compared with; nil when there is none within the programme.
  public let comparedDay: Day?

  /// Chosen days, compared with the day before the first. Nil when the last lies before the first.
  public init?(from: Day, through: Day, programmeStart: Day) {
    guard from <= through else { return nil }
    kind = nil
    self.from = from
    self.through = through
    let before = from.adding(days: -1)
    comparedDay = before >= programmeStart ? before : nil
  }

  /// The period of a kind that a day lies in or follows: the half-year, nine months or year of the day's year, compared
  /// with the same day a year earlier; or the programme up to the milestone the day's targets run to, compared with the
  /// milestone before.
  public init(_ kind: Kind, on day: Day, in register: Register) {
    let start = register.office(on: day)?.programmeStart ?? "2022-10-19"
    self.kind = kind
    let year = day.year
    guard kind != .toMilestone else {
      let targets = register.officialTargets(on: day)
      from = start
      let milestone = targets?.running(on: day)?.date ?? day
      through = milestone
      comparedDay = targets?.milestones.last { $0.date < milestone }?.date
      return
    }
    let months = kind == .half ? 6 : kind == .nineMonths ? 9 : 12
    let first = Day(year: year, month: 1, day: 1) ?? day
    from = first
    through = first.adding(months: months).adding(days: -1)
    let compared = min(through, day).adding(months: -12)
    comparedDay = compared >= start ? compared : nil
  }

  /// What the period is called in the subject of the report.
  var title: String {
    switch kind {
    case .half: "6 tháng đầu năm \(through.year)"
    case .nineMonths: "9 tháng đầu năm \(through.year)"
    case .year: "năm \(through.year)"
    case .toMilestone: "từ khi triển khai đến mốc \(Written.day(through))"
    case nil: "từ ngày \(Written.day(from)) đến ngày \(Written.day(through))"
    }
  }

  /// How the day compared with is called.
  var comparedName: String {
    switch kind {
    case .half, .nineMonths, .year: "cùng kỳ năm trước"
    case .toMilestone: "mốc trước"
    case nil: "trước kỳ"
    }
  }
}
