/// Longest text of one line, in characters.
private let lineLimit = 200
/// Longest remark, in characters.
private let remarkLimit = 2000

extension Worker {
  /// Longest remark on a worker, in characters.
  static let longestNote = remarkLimit
}

extension Register {
  /// The hard faults of a record as it would stand in this register; empty when it may be stored.
  /// `replacing` is the record it takes the place of.
  public mutating func faults(of record: Record, replacing current: Record? = nil) -> [Fault] {
    var found = FaultCollector()
    switch record {
    case .office(let office): check(office, &found)
    case .targets(let targets): check(targets, &found)
    case .enterprise(let enterprise): check(enterprise, &found)
    case .worker(let worker): check(worker, replacing: current, &found)
    case .campaign(let campaign): check(campaign, &found)
    case .attendance(let list): check(list, &found)
    case .honour(let honour): check(honour, &found)
    case .task(let task): check(task, &found)
    case .visit(let visit): check(visit, &found)
    case .frozen(let report):
      if current != nil { found.add("id", .frozen) }
      check(report, &found)
    }
    return found.faults
  }

  private mutating func check(_ worker: Worker, replacing current: Record?, _ found: inout FaultCollector) {
    if case .worker(let old)? = current, old.isAnonymous, !worker.isAnonymous { found.add("name", .anonymous) }
    if let day = worker.anonymisedOn, worker != worker.anonymised(on: day) { found.add("name", .anonymous) }
    found.required("name", worker.name, limit: 80)
    found.lines([("village", worker.village), ("formerCommune", worker.formerCommune), ("education", worker.education)])
    found.remark("note", worker.note)
    if let grade = worker.skillGrade { found.range("skillGrade", grade, 1...7) }
    if let identity = worker.identity, let owner = identities.owner(of: identity, in: workers), owner != worker.id {
      found.add("identity", .identityOf(owner))
    }
    if let born = worker.born { found.range("born", born.year, 1900...2100) }
    for (index, spell) in worker.employment.enumerated() {
      found.line("employment", spell.job)
      if !enterprises.contains(spell.enterprise) {
        found.add("employment", .unknownReference(RecordReference(spell.enterprise)))
      }
      if let from = spell.from, let to = spell.to, to <= from { found.add("employment", .endBeforeBeginning) }
      for other in worker.employment[..<index] where other.enterprise == spell.enterprise && other.overlaps(spell) {
        found.add("employment", .overlap)
      }
    }
  }

  private func check(_ enterprise: Enterprise, _ found: inout FaultCollector) {
    found.required("name", enterprise.name, limit: lineLimit)
    found.lines([
      ("address", enterprise.address), ("formerCommune", enterprise.formerCommune), ("sector", enterprise.sector),
      ("liaison", enterprise.liaison?.name), ("union", enterprise.union?.chair),
    ])
    found.remark("note", enterprise.note)
    if let opened = enterprise.opened, let closed = enterprise.closed, closed <= opened {
      found.add("closed", .endBeforeBeginning)
    }
    if let code = enterprise.taxCode,
      let other = enterprises.records.first(where: { $0.taxCode == code && $0.id != enterprise.id })
    {
      found.add("taxCode", .taxCodeOf(other.id))
    }
    for count in enterprise.headcounts {
      found.range("headcounts", count.workers, 0...1_000_000)
      found.line("headcounts", count.source)
    }
    for (index, count) in enterprise.headcounts.enumerated()
    where enterprise.headcounts[..<index].contains(where: { $0.date == count.date }) {
      found.add("headcounts", .doubled)
    }
    for declaration in enterprise.nilDeclarations where declaration.to < declaration.from {
      found.add("nil", .endBeforeBeginning)
    }
    for fund in enterprise.learningFund {
      found.money("learningFund", [fund.planned, fund.spent])
      found.range("learningFund", fund.year, 1990...2100)
    }
    if let agreement = enterprise.agreement, let signed = agreement.signed, let expires = agreement.expires,
      expires <= signed
    {
      found.add("agreement", .endBeforeBeginning)
    }
  }

  private func check(_ campaign: Campaign, _ found: inout FaultCollector) {
    found.required("name", campaign.name, limit: lineLimit)
    found.required("kind", campaign.kind.text, limit: 40)
    found.lines([("task", campaign.task), ("organiser", campaign.organiser), ("partner", campaign.partner)])
    found.remark("note", campaign.note)
    if campaign.sessions.isEmpty { found.add("sessions", .missing) }
    for (index, session) in campaign.sessions.enumerated() {
      found.line("sessions", session.place)
      found.range("sessions", session.number, 1...999)
      if let hours = session.hours, hours < 0 || hours > 1000 { found.add("sessions", .outOfRange(0...1000)) }
      if campaign.sessions[..<index].contains(where: { $0.number == session.number }) {
        found.add("sessions", .doubled)
      }
    }
    if let row = campaigns.row(of: campaign.id) {
      for number in marks.sessionsInUse(ofCampaign: row).sorted() where campaign.session(number) == nil {
        found.add("sessions", .sessionInUse(number))
      }
    }
    for enterprise in campaign.enterprises where !enterprises.contains(enterprise) {
      found.add("enterprises", .unknownReference(RecordReference(enterprise)))
    }
    for money in campaign.money { found.money("money", [money.planned, money.spent]) }
    for material in campaign.materials { found.range("materials", material.count, 0...10_000_000) }
    if campaign.fields.has(.e) { found.add("fields", .outOfRange(0...3)) }
  }

  private func check(_ list: AttendanceList, _ found: inout FaultCollector) {
    if let campaign = campaigns[list.campaign] {
      if campaign.session(list.session) == nil {
        found.add("session", .outOfRange(1...max(1, campaign.sessions.count)))
      }
    } else {
      found.add("campaign", .unknownReference(RecordReference(list.campaign)))
    }
    if let enterprise = list.enterprise, !enterprises.contains(enterprise) {
      found.add("enterprise", .unknownReference(RecordReference(enterprise)))
    }
    var seen = Set<WorkerID>()
    for status in AttendanceList.Status.allCases {
      for worker in list[status] {
        if !workers.contains(worker) { found.add(status.rawValue, .unknownReference(RecordReference(worker))) }
        if !seen.insert(worker).inserted { found.add(status.rawValue, .markedTwice(worker)) }
      }
    }
    if let heads = list.heads { found.range("heads", heads, 0...100_000) }
    found.line("paper", list.paper)
    for name in list.walkIns { found.required("walkIns", name, limit: 80) }
    let rows = campaigns.row(of: list.campaign).map { marks.listRows(ofSession: list.session, ofCampaign: $0) } ?? []
    let twin = rows.lazy.compactMap { self.attendance[row: $0] }.first {
      $0.id != list.id && $0.enterprise == list.enterprise
    }
    if let twin { found.add("session", .listedBy(twin.id)) }
  }

  private func check(_ honour: Honour, _ found: inout FaultCollector) {
    found.required("kind", honour.kind.text, limit: 40)
    found.remark("achievement", honour.achievement)
    found.remark("note", honour.note)
    switch honour.subject {
    case .worker(let worker):
      if !workers.contains(worker) { found.add("subject", .unknownReference(RecordReference(worker))) }
    case .child(let name, let school, let parent):
      found.required("subject", name, limit: 80)
      found.line("subject", school)
      if let parent, !workers.contains(parent) { found.add("subject", .unknownReference(RecordReference(parent))) }
    case .enterprise(let enterprise):
      if !enterprises.contains(enterprise) { found.add("subject", .unknownReference(RecordReference(enterprise))) }
    case .collective(let name, let enterprise):
      found.required("subject", name, limit: lineLimit)
      if let enterprise, !enterprises.contains(enterprise) {
        found.add("subject", .unknownReference(RecordReference(enterprise)))
      }
    }
    if let worker = honour.subject.worker, isAnonymous(worker), honour != honour.anonymised {
      found.add("subject", .anonymous)
    }
    if let year = honour.year { found.range("year", year, 1990...2100) }
    if !honour.scores.isEmpty, honour.scores.count != 10 { found.add("scores", .notTenScores) }
    for score in honour.scores { found.range("scores", score, 0...10) }
    found.money("bonus", [honour.bonus])
    found.lines([
      ("decision", honour.decision?.number), ("decision", honour.decision?.authority),
      ("decision", honour.decision?.signer), ("withdrawn", honour.withdrawn?.number),
      ("withdrawn", honour.withdrawn?.why),
    ])
    if let given = honour.decision?.date, let withdrawn = honour.withdrawn?.date, withdrawn < given {
      found.add("withdrawn", .endBeforeBeginning)
    }
  }

  private func check(_ office: OfficeVersion, _ found: inout FaultCollector) {
    found.required("name", office.name, limit: lineLimit)
    if office.validFrom == nil { found.add("id", .codeMismatch) }
    found.lines([("superior", office.superior), ("place", office.place)])
    if let months = office.titleValidityMonths { found.range("titleValidityMonths", months, 1...1200) }
    if let share = office.minimumShare { found.range("minimumShare", share, 1...100) }
    if office.scope.isEmpty { found.add("scope", .missing) }
  }

  private func check(_ targets: TargetSet, _ found: inout FaultCollector) {
    if targets.milestones.isEmpty { found.add("milestones", .missing) }
    for milestone in targets.milestones {
      for percent in milestone.percents { found.range("milestones", percent, 0...100) }
      if milestone.percents.count != 5 { found.add("milestones", .missing) }
    }
    for (earlier, later) in zip(targets.milestones, targets.milestones.dropFirst()) where later.date <= earlier.date {
      found.add("milestones", .endBeforeBeginning)
    }
    found.line("source", targets.source)
    for value in targets.yearly {
      for percent in value.percents { found.range("yearly", percent, 0...100) }
      if value.percents.count != 5 { found.add("yearly", .missing) }
    }
    for (earlier, later) in zip(targets.yearly, targets.yearly.dropFirst()) where later.date <= earlier.date {
      found.add("yearly", .endBeforeBeginning)
    }
  }

  private func check(_ report: FrozenReport, _ found: inout FaultCollector) {
    guard let content = report.content else { return }
    found.required("title", content.title, limit: lineLimit)
    guard let day = report.asOf else { return found.add("asOf", .missing) }
    if day < content.from { found.add("asOf", .endBeforeBeginning) }
    // Nobody can say today how a day to come was.
    if day > content.frozenAt { found.add("asOf", .future) }
  }

  private func check(_ task: PlanTask, _ found: inout FaultCollector) {
    found.required("task", task.task, limit: 20)
    found.range("year", task.year, 2000...2100)
    if task.id.code.text != "\(task.year)-\(task.task)" { found.add("id", .codeMismatch) }
    found.line("owner", task.owner)
    found.remark("evidence", task.evidence)
  }

  private func check(_ visit: Visit, _ found: inout FaultCollector) {
    if !enterprises.contains(visit.enterprise) {
      found.add("enterprise", .unknownReference(RecordReference(visit.enterprise)))
    }
    found.remark("findings", visit.findings)
    found.remark("followUp", visit.followUp)
    for difficulty in visit.difficulties { found.required("difficulties", difficulty.text, limit: remarkLimit) }
  }
}

extension Employment {
  /// Whether two spells share a day.
  func overlaps(_ other: Employment) -> Bool {
    (other.to.map { to in from.map { $0 < to } ?? true } ?? true)
      && (to.map { to in other.from.map { $0 < to } ?? true } ?? true)
  }
}

/// Gathers the faults of one record.
private struct FaultCollector {
  private(set) var faults: [Fault] = []

  mutating func add(_ member: String, _ problem: Fault.Problem) {
    let fault = Fault(member, problem)
    if !faults.contains(fault) { faults.append(fault) }
  }

  mutating func required(_ member: String, _ text: String, limit: Int) {
    if text.isEmpty { add(member, .missing) }
    bounded(member, text, limit: limit)
  }

  mutating func line(_ member: String, _ text: String?) {
    if let text { required(member, text, limit: lineLimit) }
  }

  mutating func lines(_ members: [(String, String?)]) {
    for (member, text) in members { line(member, text) }
  }

  mutating func remark(_ member: String, _ text: String?) {
    if let text { required(member, text, limit: remarkLimit) }
  }

  mutating func range(_ member: String, _ value: Int, _ range: ClosedRange<Int>) {
    if !range.contains(value) { add(member, .outOfRange(range)) }
  }

  mutating func money(_ member: String, _ amounts: [Int?]) {
    for case let amount? in amounts { range(member, amount, 0...1_000_000_000_000_000) }
  }

  private mutating func bounded(_ member: String, _ text: String, limit: Int) {
    if text.count > limit { add(member, .tooLong(limit: limit)) }
    if text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) {
      add(member, .invisibleCharacters)
    }
  }
}
