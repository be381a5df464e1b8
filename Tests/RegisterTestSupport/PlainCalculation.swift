public import LearningRegister

/// The rules of the five figures, word for word and without any cleverness: loops over the records, nothing kept, nothing
/// shared with the register's own calculation.
struct PlainCalculation {
  let workers: [Worker]
  let enterprises: [Enterprise]
  let campaigns: [CampaignID: Campaign]
  let lists: [AttendanceList]
  let honours: [Honour]
  let day: Day
  let from: Day
  let window: Window
  let office: OfficeVersion?
  let targets: TargetSet?
  let known: Set<WorkerID>

  init(_ register: Register, day: Day, window: Window) {
    workers = Array(register.workers.records)
    campaigns = Dictionary(uniqueKeysWithValues: register.campaigns.records.map { ($0.id, $0) })
    lists = Array(register.attendance.records)
    honours = Array(register.honours.records)
    known = Set(workers.map(\.id))
    self.day = day
    self.window = window
    // The office version and the official target set are the latest valid on the day, before the first: the first.
    let versions = register.offices.records.sorted { $0.id.code.text < $1.id.code.text }
    office = versions.filter { $0.id.code.text <= day.iso }.last ?? versions.first
    let sets = register.targets.records.filter { $0.official }
      .sorted { ($0.from.iso, $0.id.code.text) < ($1.from.iso, $1.id.code.text) }
    targets = sets.filter { $0.from <= day }.last ?? sets.first
    // Cumulative from the programme start; year from 1 January; 12 months from the day after the same day a year
    // earlier, where 29 February becomes 28 February.
    let (year, month, dayOfMonth) = day.components
    switch window {
    case .cumulative: from = office?.programmeStart ?? "2022-10-19"
    case .year: from = Day(year: year, month: 1, day: 1)!
    case .twelveMonths:
      let earlier = Day(year: year - 1, month: month, day: month == 2 && dayOfMonth == 29 ? 28 : dayOfMonth)!
      from = Day(number: earlier.number + 1)
    }
    // Only enterprises open on the day, and of a kind in the office's scope (companies and cooperatives by default).
    let scope = office?.scope ?? [.company, .cooperative]
    enterprises = register.enterprises.records.filter { enterprise in
      let opened = enterprise.opened == nil || enterprise.opened! <= day
      let notClosed = enterprise.closed == nil || enterprise.closed! > day
      return opened && notClosed && scope.contains(enterprise.kind)
    }.sorted { $0.id.code.text < $1.id.code.text }
  }

  /// The workers with an active spell at the enterprise.
  func named(of enterprise: EnterpriseID) -> Set<WorkerID> {
    var found: Set<WorkerID> = []
    for worker in workers {
      for spell in worker.employment where spell.enterprise == enterprise {
        if (spell.from == nil || spell.from! <= day) && (spell.to == nil || spell.to! > day) { found.insert(worker.id) }
      }
    }
    return found
  }

  /// The head-count in force: the latest dated on or before the day, of equal dates the later in the array.
  func headcount(of enterprise: Enterprise) -> Enterprise.Headcount? {
    let inForce = enterprise.headcounts.filter { $0.date <= day }
    guard let latest = inForce.map(\.date).max() else { return nil }
    return inForce.last { $0.date == latest }
  }

  /// Whether the list is of a held session in the window.
  func counts(_ list: AttendanceList) -> Bool {
    guard let campaign = campaigns[list.campaign], campaign.state == .held,
      let session = campaign.sessions.first(where: { $0.number == list.session })
    else { return false }
    return session.date >= from && session.date <= day
  }

  /// The lists of held sessions in the window whose campaign carries the field.
  func lists(carrying field: Indicator) -> [AttendanceList] {
    lists.filter { counts($0) && campaigns[$0.campaign]!.fields.has(field) }
  }

  /// The registered persons present or late on a list.
  func attending(_ list: AttendanceList) -> Set<WorkerID> {
    Set(list.present + list.late).intersection(known)
  }

  /// The persons who reached the indicator, working here or not.
  func reached(_ indicator: Indicator) -> Set<WorkerID> {
    if indicator == .e { return Set(workers.map(\.id).filter(isLearningCitizen)) }
    if indicator == .b || indicator == .c, let share = office?.minimumShare {
      return known.filter { worker in
        campaigns.values.contains { hasShare(share, worker, of: $0, carrying: indicator) }
      }
    }
    return lists(carrying: indicator).reduce(into: []) { $0.formUnion(attending($1)) }
  }

  /// Whether the worker was present or late at that share of the sessions of one campaign: held, carrying the field, and
  /// the sessions dated within the window and up to the day. At none of them is never enough.
  func hasShare(_ share: Int, _ worker: WorkerID, of campaign: Campaign, carrying field: Indicator) -> Bool {
    guard campaign.state == .held, campaign.fields.has(field) else { return false }
    let sessions = campaign.sessions.filter { $0.date >= from && $0.date <= day }
    let attended = sessions.filter { session in
      lists.contains { list in
        list.campaign == campaign.id && list.session == session.number && attending(list).contains(worker)
      }
    }
    return !attended.isEmpty && attended.count * 100 >= share * sessions.count
  }

  /// Whether the worker holds the title "Công dân học tập" on the day (rule 3).
  func isLearningCitizen(_ worker: WorkerID) -> Bool { isLearningCitizen(worker, by: honours) }

  /// Whether one of these honours makes the worker hold the title on the day.
  func isLearningCitizen(_ worker: WorkerID, by honours: [Honour]) -> Bool {
    honours.contains { honour in
      guard honour.category == .title, honour.kind == .learningCitizen, honour.subject == .worker(worker),
        let decision = honour.decision, decision.number != nil, decision.authority != nil, let date = decision.date,
        date <= day
      else { return false }
      if let withdrawal = honour.withdrawn, withdrawal.date == nil || withdrawal.date! <= day { return false }
      if let months = office?.titleValidityMonths, date.adding(months: months) <= day { return false }
      if honour.scores.count == 10 {
        var sum = 0
        for box in honour.scores { sum += box }
        if sum < (office?.difficultArea == true ? 70 : 80) || honour.scores.contains(where: { $0 < 5 }) { return false }
      }
      return true
    }
  }

  /// Distinct pairs of person and session on these lists.
  func attendances(_ lists: [AttendanceList]) -> Int {
    struct Pair: Hashable {
      let campaign: CampaignID
      let session: Int
      let worker: WorkerID
    }
    var pairs: Set<Pair> = []
    for list in lists {
      for worker in attending(list) {
        pairs.insert(Pair(campaign: list.campaign, session: list.session, worker: worker))
      }
    }
    return pairs.count
  }

  /// A nil declaration that overlaps the window and was made by the day, or a list of a held session in the window.
  func reports(_ enterprise: Enterprise) -> Bool {
    lists.contains { $0.enterprise == enterprise.id && counts($0) }
      || enterprise.nilDeclarations.contains { declaration in
        // Where the day of the declaration is unknown, the period's end stands for it.
        declaration.from <= day && declaration.to >= from && (declaration.on ?? declaration.to) <= day
      }
  }

  /// One figure with its percentage and milestones.
  func figure(
    _ indicator: Indicator, population: Int, reached: Int, attendances: Int?, estimate: Int?, upper: Int?
  ) -> PlainFigures.Figure {
    var milestones: [PlainFigures.Milestone] = []
    for milestone in targets?.milestones ?? [] {
      let target = milestone.percents[Int(indicator.rawValue)]
      // The smallest number of persons whose share is at least the target.
      var needed = 0
      while needed * 100 < target * population { needed += 1 }
      milestones.append(
        PlainFigures.Milestone(
          date: milestone.date, target: target, met: population == 0 ? nil : reached >= needed,
          missing: population == 0 ? 0 : max(0, needed - reached)))
    }
    return PlainFigures.Figure(
      indicator: indicator, population: population, reached: reached, attendances: attendances, estimate: estimate,
      upper: upper, tenths: population == 0 ? nil : (reached * 1000 - reached * 1000 % population) / population,
      milestones: milestones)
  }

  /// One figure of one enterprise.
  func figure(
    _ indicator: Indicator, of enterprise: Enterprise, named: Set<WorkerID>, population: Int, everybody: Set<WorkerID>
  ) -> PlainFigures.Figure {
    let counted = named.intersection(everybody)
    if indicator == .e {
      return figure(
        .e, population: population, reached: counted.count, attendances: nil, estimate: nil, upper: nil)
    }
    let own = lists(carrying: indicator).filter { $0.enterprise == enterprise.id }
    var estimate = counted.count
    var upper = counted.count
    for list in own {
      let names = attending(list)
      let heads = list.heads ?? (names.count + list.walkIns.count)
      let unnamed = max(0, heads - names.count)
      let namedHere = names.intersection(counted).count
      estimate = max(estimate, counted.count + max(0, unnamed - (counted.count - namedHere)))
      upper += unnamed
    }
    return figure(
      indicator, population: population, reached: counted.count, attendances: attendances(own),
      estimate: min(population, estimate), upper: min(population, upper))
  }
}

extension PlainFigures {
  /// The figures worked out from the register's records alone, by the words of the rules.
  public init(of register: Register, asOf day: Day, window: Window) {
    let plain = PlainCalculation(register, day: day, window: window)
    let reached = Dictionary(uniqueKeysWithValues: Indicator.allCases.map { ($0, plain.reached($0)) })
    asOf = day
    self.window = window
    from = plain.from
    targets = plain.targets
    settings = Settings(
      programmeStart: plain.office?.programmeStart ?? "2022-10-19",
      scope: plain.office?.scope ?? [.company, .cooperative],
      titleValidityMonths: plain.office?.titleValidityMonths, difficultArea: plain.office?.difficultArea ?? false,
      minimumShare: plain.office?.minimumShare, reportsEstimate: plain.office?.reportsEstimate ?? false)
    oldestHeadcount = plain.enterprises.compactMap { plain.headcount(of: $0)?.date }.min()
    counted = []
    rows = []
    var unnamedDeclared = 0
    for enterprise in plain.enterprises {
      let names = plain.named(of: enterprise.id)
      let declared = plain.headcount(of: enterprise)?.workers
      let population = max(names.count, declared ?? 0)
      counted.formUnion(names)
      unnamedDeclared += max(0, (declared ?? 0) - names.count)
      rows.append(
        Row(
          id: enterprise.id, population: population, named: names.count, declared: declared,
          reports: plain.reports(enterprise),
          figures: Indicator.allCases.map {
            plain.figure(
              $0, of: enterprise, named: names, population: population, everybody: reached[$0]!)
          }))
    }
    named = counted.count
    population = counted.count + unnamedDeclared
    reporting = rows.filter(\.reports).count
    figures = []
    reach = [:]
    for indicator in Indicator.allCases {
      let everybody = reached[indicator]!
      for worker in everybody { reach[worker, default: []].insert(FieldSet(indicator)) }
      let here = everybody.intersection(counted).count
      let parts = rows.map { $0.figures[Int(indicator.rawValue)] }
      let isTitle = indicator == .e
      figures.append(
        plain.figure(
          indicator, population: population, reached: here,
          attendances: isTitle ? nil : plain.attendances(plain.lists(carrying: indicator)),
          estimate: isTitle ? nil : min(population, here + parts.reduce(0) { $0 + $1.estimate! - $1.reached }),
          upper: isTitle ? nil : min(population, here + parts.reduce(0) { $0 + $1.upper! - $1.reached })))
    }
  }
}
