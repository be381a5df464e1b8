internal import VietnameseText

extension Register {
  /// What is odd about a record as it stands in this register on a day, without what its clerk has already accepted.
  public mutating func doubts(of record: Record, today: Day) -> [Doubt] {
    switch record {
    case .worker(let worker):
      doubts(of: worker, today: today).without(worker.accepted)
    case .enterprise(let enterprise):
      doubts(of: enterprise, today: today).without(enterprise.accepted)
    case .campaign(let campaign):
      doubts(of: campaign, today: today).without(campaign.accepted)
    case .attendance(let list):
      doubts(of: list).without(list.accepted)
    case .honour(let honour):
      doubts(of: honour, today: today).without(honour.accepted)
    case .office(let office): doubts(of: office, today: today)
    case .targets(let targets): doubts(of: targets, today: today)
    case .frozen(let report): doubts(of: report)
    case .task, .visit: []
    }
  }

  private mutating func doubts(of worker: Worker, today: Day) -> [Doubt] {
    if worker.isAnonymous { return [] }
    var found: [Doubt] = []
    if let stated = worker.identity?.statedBirth {
      if let sex = worker.sex, sex != stated.sex { found.append(Doubt(.identitySex, "identity")) }
      if let born = worker.born, born.year != stated.year { found.append(Doubt(.identityYear, "identity")) }
    }
    if let born = worker.born {
      let age = today.year - born.year
      if age < 15 || age > 80 { found.append(Doubt(.age, "born")) }
    }
    for spell in worker.employment where (spell.from ?? today) > today.adding(months: 12) {
      found.append(Doubt(.future, "employment"))
    }
    let twins = lookAlikes(of: worker)
    if !twins.isEmpty { found.append(Doubt(.lookAlike, "name", others: twins.map(\.code))) }
    return found
  }

  private func doubts(of enterprise: Enterprise, today: Day) -> [Doubt] {
    enterprise.headcounts.contains { $0.date > today } ? [Doubt(.future, "headcounts")] : []
  }

  private func doubts(of campaign: Campaign, today: Day) -> [Doubt] {
    var found: [Doubt] = []
    if campaign.fields.isEmpty { found.append(Doubt(.noField, "fields")) }
    if campaign.state == .held, campaign.sessions.contains(where: { $0.date > today }) {
      found.append(Doubt(.heldInFuture, "sessions"))
    }
    return found
  }

  private func doubts(of list: AttendanceList) -> [Doubt] {
    var found: [Doubt] = []
    let named = list.present + list.late
    if let heads = list.heads, heads < named.count { found.append(Doubt(.headsBelowNamed, "heads")) }
    guard let id = list.enterprise, let enterprise = enterprises[id], let row = enterprises.row(of: id),
      let date = campaigns[list.campaign]?.session(list.session)?.date
    else { return found }
    let strangers = named.filter { worker in
      workers.row(of: worker).map { !spells.isActive(worker: $0, at: row, on: date.number) } ?? false
    }
    if !strangers.isEmpty { found.append(Doubt(.notEmployed, "present", others: strangers.map(\.code))) }
    if let heads = list.heads {
      // Heads within the declared number need no count of the workers.
      let declared = enterprise.headcount(on: date)?.workers ?? 0
      if heads <= declared { return found }
      let active = spells.first.indices.count { spells.isActive(worker: $0, at: row, on: date.number) }
      if heads > active { found.append(Doubt(.headsAbovePopulation, "heads")) }
    }
    return found
  }

  private mutating func doubts(of honour: Honour, today: Day) -> [Doubt] {
    if let worker = honour.subject.worker, isAnonymous(worker) { return [] }
    var found: [Doubt] = []
    if let decision = honour.decision {
      if decision.number == nil || decision.date == nil || decision.authority == nil {
        found.append(Doubt(.decisionIncomplete, "decision"))
      }
      if let date = decision.date, date > today { found.append(Doubt(.future, "decision")) }
      let difficult = office(on: today)?.difficultArea ?? false
      if honour.kind == .learningCitizen, !honour.scores.isEmpty,
        !TitleRule.suffices(honour.scores, difficultArea: difficult)
      {
        found.append(Doubt(.scoresTooLow, "scores"))
      }
    }
    // One achievement is rewarded once, and one kind once a year.
    let achievement = honour.achievement.map { TextFold.folded($0) } ?? ""
    let twins = subjects.rows(of: honour.subject, in: honours).compactMap { honours[row: $0] }.filter {
      $0.id != honour.id && $0.year == honour.year && $0.withdrawn == nil
        && ($0.kind == honour.kind
          || !achievement.isEmpty && $0.achievement.map { TextFold.folded($0) } == achievement)
    }
    if honour.withdrawn == nil, honour.year != nil, !twins.isEmpty {
      found.append(Doubt(.alreadyHonoured, "subject", others: twins.map(\.id.code)))
    }
    return found
  }
}

extension [Doubt] {
  fileprivate func without(_ accepted: [AcceptedDoubt]) -> [Doubt] {
    accepted.isEmpty
      ? self : filter { doubt in !accepted.contains { $0.check == doubt.check.rawValue && $0.other == nil } }
  }
}
