/// Whether a figure will reach its running target, as far as the last twelve months tell: always a range, from the slowest
/// and the fastest of the four quarters, and none without data for it (rule 12). D is taken to stay as it is.
public struct Forecast: Hashable, Sendable {
  /// What can be said.
  public enum Outcome: Hashable, Sendable {
    /// A forecast.
    case forecast(Forecast)
    /// The first session of the field, or the first title, was on this day: less than twelve months ago.
    case notYet(since: Day)
    /// There is no session of the field, or no title, at all.
    case noData
    /// There is nobody to reach.
    case nobody
    /// No milestone lies ahead.
    case noTarget
  }

  /// What happened to N in a quarter.
  public struct Quarter: Hashable, Sendable {
    /// The day it begins after.
    public let from: Day
    /// Its last day.
    public let to: Day
    /// Workers newly reached, by a session or a title.
    public let newlyReached: Int
    /// Workers who came and had been reached before.
    public let joinedReached: Int
    /// Workers reached who left, or whom the figure no longer counts as reached.
    public let lost: Int

    /// What N gained altogether; negative when more was lost.
    public var net: Int { newlyReached + joinedReached - lost }
  }

  /// Which of the five.
  public let indicator: Indicator
  /// The day it starts from.
  public let asOf: Day
  /// The enterprise; nil for the commune.
  public let enterprise: EnterpriseID?
  /// D on the day.
  public let population: Int
  /// N on the day.
  public let reached: Int
  /// The milestone the targets run to, after the day.
  public let milestone: Day
  /// The target there, in whole percent.
  public let target: Int
  /// The last four quarters, oldest first.
  public let quarters: [Quarter]

  /// N at the milestone if every quarter is like the slowest one was, 0 to D.
  public var lowest: Int { expected(quarters.min { $0.isSlower(than: $1) }, isUpward: false) }
  /// N at the milestone if every quarter is like the fastest one was, 0 to D.
  public var highest: Int { expected(quarters.max { $0.isSlower(than: $1) }, isUpward: true) }
  /// The persons the target asks for: ⌈T·D/100⌉.
  public var needed: Int { (target * population + 99) / 100 }
  /// Whole months up to the milestone, a begun one counted; at least 1.
  public var months: Int {
    var count = 1
    while asOf.adding(months: count) < milestone { count += 1 }
    return count
  }
  /// Persons reached who were lost in the twelve months and not made up for by reached ones who came; not below 0.
  public var lostInYear: Int { max(0, quarters.reduce(0) { $0 + $1.lost - $1.joinedReached }) }
  /// How many must be newly reached every month only to keep N.
  public var standStillPerMonth: Int { (lostInYear + 11) / 12 }
  /// How many must be newly reached every month to meet the target at the milestone, those lost on the way made up for.
  public var neededPerMonth: Int {
    let missing = max(0, needed - reached)
    return (missing * 12 + lostInYear * months + 12 * months - 1) / (12 * months)
  }
  /// Newly reached a month over the last twelve, cut.
  public var newlyReachedPerMonth: Int { quarters.reduce(0) { $0 + $1.newlyReached } / 12 }

  private func expected(_ quarter: Quarter?, isUpward: Bool) -> Int {
    guard let quarter else { return reached }
    let ahead = Int(milestone.number - asOf.number)
    let length = max(1, Int(quarter.to.number - quarter.from.number))
    let scaled = quarter.net * ahead
    // A part of a person is given to the wider side.
    let cut = scaled / length
    let gained: Int =
      if scaled % length == 0 { cut } else if isUpward { scaled > 0 ? cut + 1 : cut } else {
        scaled < 0 ? cut - 1 : cut
      }
    return min(population, max(0, reached + gained))
  }
}

extension Forecast.Quarter {
  /// Whether the quarter brought less a day.
  fileprivate func isSlower(than other: Forecast.Quarter) -> Bool {
    net * Int(other.to.number - other.from.number) < other.net * Int(to.number - from.number)
  }
}

extension Register {
  /// Whether each of the five figures will reach the running target, a to e, for the commune or for one enterprise; of the
  /// figures cumulative since the programme start.
  public func forecasts(asOf day: Day, enterprise: EnterpriseID? = nil) -> [Forecast.Outcome] {
    let ends = [-12, -9, -6, -3].map { day.adding(months: $0) } + [day]
    let quarters = zip(ends, ends.dropFirst()).map { causes(from: $0, to: $1, enterprise: enterprise) }
    let milestone = officialTargets(on: day)?.milestones.first { $0.date > day }
    return Indicator.allCases.map { indicator in
      let index = Int(indicator.rawValue)
      let end = quarters[3][index].end
      guard end.population > 0 else { return .nobody }
      guard let first = firstDay(of: indicator, asOf: day) else { return .noData }
      guard first <= ends[0] else { return .notYet(since: first) }
      guard let milestone else { return .noTarget }
      return .forecast(
        Forecast(
          indicator: indicator, asOf: day, enterprise: enterprise, population: end.population, reached: end.reached,
          milestone: milestone.date, target: milestone[indicator],
          quarters: quarters.map { Forecast.Quarter($0[index]) }))
    }
  }

  /// Whether one figure will reach its running target.
  public func forecast(
    of indicator: Indicator, asOf day: Day, enterprise: EnterpriseID? = nil
  ) -> Forecast.Outcome {
    forecasts(asOf: day, enterprise: enterprise)[Int(indicator.rawValue)]
  }

  /// The day of the first held session of the programme that carries the field and has a list, or of the first decided
  /// title; nil when there is none up to the day.
  private func firstDay(of indicator: Indicator, asOf day: Day) -> Day? {
    if indicator == .e {
      return titles.titles.compactMap { $0?.term.from }.min().map { Day(number: $0) }.flatMap { $0 <= day ? $0 : nil }
    }
    let start = office(on: day)?.programmeStart ?? "2022-10-19"
    var first: Day?
    campaigns.lookThrough { row, campaign in
      guard campaign.pointee.state == .held, campaign.pointee.fields.has(indicator) else { return }
      let inUse = marks.sessionsInUse(ofCampaign: row)
      for session in campaign.pointee.sessions where start <= session.date && session.date <= day {
        if inUse.contains(session.number), session.date < first ?? .init(number: .max) { first = session.date }
      }
    }
    return first
  }
}

extension Forecast.Quarter {
  fileprivate init(_ causes: Causes) {
    func count(_ kind: Causes.Kind) -> Int { causes.pieces.first { $0.kind == kind }?.persons.count ?? 0 }
    self.init(
      from: causes.from, to: causes.to, newlyReached: count(.newlyReached), joinedReached: count(.joinedReached),
      lost: count(.leftReached) + count(.noLongerReached))
  }
}
