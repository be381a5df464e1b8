public import LearningRegister

/// Breakdowns, call lists, completeness and the matrix once more, by loops over the records and the words of the rules.
public struct PlainAnalysis {
  let plain: PlainCalculation
  let register: Register
  let named: Set<WorkerID>

  /// The analysis of a register on a day.
  public init(_ register: Register, day: Day, window: Window) {
    plain = PlainCalculation(register, day: day, window: window)
    self.register = register
    var named: Set<WorkerID> = []
    for enterprise in plain.enterprises { named.formUnion(plain.named(of: enterprise.id)) }
    self.named = named
  }

  /// One group: what its members share, D and N, and lượt where they are counted.
  public struct Group: Equatable, Sendable {
    /// What its members share.
    public var key: String?
    /// Its named workers.
    public var population: Int
    /// Those reached.
    public var reached: Int
    /// Lượt, by kind only.
    public var attendances: Int?

    /// A group.
    public init(key: String?, population: Int, reached: Int, attendances: Int?) {
      self.key = key
      self.population = population
      self.reached = reached
      self.attendances = attendances
    }
  }

  /// What a worker is grouped by; in lower case where case does not matter.
  func key(of worker: Worker, by grouping: Breakdown.Grouping) -> String? {
    func unlessBlank(_ text: String?) -> String? { text?.contains { $0 != " " } == true ? text : nil }
    switch grouping {
    case .formerCommune: return unlessBlank(worker.formerCommune)
    case .sex: return worker.sex == .male ? "male" : worker.sex == .female ? "female" : nil
    case .union: return worker.unionMember == true ? "member" : worker.unionMember == false ? "notMember" : nil
    case .job:
      let open = Set(plain.enterprises.map(\.id))
      let spell = worker.employment.first { spell in
        open.contains(spell.enterprise) && (spell.from == nil || spell.from! <= plain.day)
          && (spell.to == nil || spell.to! > plain.day)
      }
      return unlessBlank(spell?.job)?.lowercased()
    case .kind: return nil
    }
  }

  /// The groups of a breakdown in no order; jobs in lower case.
  public func groups(of indicator: Indicator, by grouping: Breakdown.Grouping) -> [Group] {
    let reached = plain.reached(indicator)
    if grouping == .kind {
      guard indicator != .e else { return [] }
      var kinds: Set<String> = []
      for campaign in plain.campaigns.values where campaign.state == .held && campaign.fields.has(indicator) {
        let isInWindow = campaign.sessions.contains { $0.date >= plain.from && $0.date <= plain.day }
        if isInWindow { kinds.insert(campaign.kind.text) }
      }
      return kinds.map { kind in
        let lists = plain.lists(carrying: indicator).filter { plain.campaigns[$0.campaign]!.kind.text == kind }
        let persons = lists.reduce(into: Set<WorkerID>()) { $0.formUnion(plain.attending($1)) }
        return Group(
          // With a minimum share who came to one session may not be reached by it.
          key: kind, population: named.count, reached: persons.intersection(named).intersection(reached).count,
          attendances: plain.attendances(lists))
      }
    }
    var groups: [Group] = []
    for worker in plain.workers where named.contains(worker.id) {
      let key = key(of: worker, by: grouping)
      let place = groups.firstIndex { $0.key == key } ?? groups.count
      if place == groups.count { groups.append(Group(key: key, population: 0, reached: 0, attendances: nil)) }
      groups[place].population += 1
      if reached.contains(worker.id) { groups[place].reached += 1 }
    }
    return groups
  }

  /// Whom an indicator has not reached; a job's key in lower case.
  public func notReached(_ question: NotReached) -> Set<WorkerID> {
    let missing = named.subtracting(plain.reached(question.indicator))
    switch question.place {
    case .everywhere: return missing
    case .enterprise(let id):
      return plain.enterprises.contains { $0.id == id } ? missing.intersection(plain.named(of: id)) : []
    case .group(.kind, let kind):
      let lists = plain.lists(carrying: question.indicator).filter { plain.campaigns[$0.campaign]!.kind.text == kind }
      let reached = plain.reached(question.indicator)
      return lists.reduce(named) { $0.subtracting(plain.attending($1).intersection(reached)) }
    case .group(let grouping, let key):
      return missing.filter { self.key(of: register.workers[$0]!, by: grouping) == key }
    }
  }

  /// How an enterprise reports: `session`, `nothing` or `silent`, with the day.
  public func report(of enterprise: Enterprise) -> Completeness.Report {
    var session: Day?
    for list in plain.lists where list.enterprise == enterprise.id && plain.counts(list) {
      let date = plain.campaigns[list.campaign]!.sessions.first { $0.number == list.session }!.date
      if session == nil || date > session! { session = date }
    }
    var declared: Day?
    for nothing in enterprise.nilDeclarations {
      guard nothing.from <= plain.day, nothing.to >= plain.from, (nothing.on ?? nothing.to) <= plain.day else {
        continue
      }
      if declared == nil || nothing.to > declared! { declared = nothing.to }
    }
    if let declared, session == nil || declared > session! { return .nothing(declared) }
    return session.map { .session($0) } ?? .silent
  }

  /// The enterprises that count, and the day of the head-count in force of each.
  public var enterprises: [(enterprise: Enterprise, headcount: Day?)] {
    plain.enterprises.map { ($0, plain.headcount(of: $0)?.date) }
  }

  /// By worker of an enterprise: the latest day that counts for each indicator.
  public func attainments(at enterprise: EnterpriseID) -> [WorkerID: [Day?]] {
    guard plain.enterprises.contains(where: { $0.id == enterprise }) else { return [:] }
    var result: [WorkerID: [Day?]] = [:]
    for worker in plain.named(of: enterprise) {
      var days: [Day?] = []
      for field in Indicator.fields {
        let dates = plain.lists(carrying: field).filter { plain.attending($0).contains(worker) }.map { list in
          plain.campaigns[list.campaign]!.sessions.first { $0.number == list.session }!.date
        }
        days.append(plain.reached(field).contains(worker) ? dates.max() : nil)
      }
      // One title alone tells whether it counts.
      let titles = plain.honours.filter { honour in
        honour.subject == .worker(worker) && plain.isLearningCitizen(worker, by: [honour])
      }
      days.append(titles.compactMap { $0.decision?.date }.max())
      result[worker] = days
    }
    return result
  }
}
