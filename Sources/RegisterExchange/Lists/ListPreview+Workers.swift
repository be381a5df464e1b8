internal import LearningRegister
internal import VietnameseText

extension ListPreview {
  /// Compares the people of a list of workers with the register; false when the caller wants no more of it.
  mutating func readWorkers(in register: inout Register, _ options: ListOptions, _ goesOn: (Int) -> Bool) -> Bool {
    let reader = ListedWorkerReader(table, options.encoding, today: options.today)
    // To read a row is half of the work, to compare it the other.
    var people: [ListedWorker] = []
    people.reserveCapacity(table.people.count)
    for person in table.people {
      guard people.count % 100 != 0 || goesOn(people.count / 2) else { return false }
      people.append(reader.worker(person))
    }
    var enterprises = [EnterpriseID?](repeating: options.enterprise, count: people.count)
    if options.enterprise == nil {
      var lookup = EnterpriseLookup(register)
      for place in people.indices {
        enterprises[place] = lookup.enterprise(of: people[place], in: register, &people[place].problems)
      }
    }
    var matching = WorkerMatching(people.filter(\.problems.isEmpty), options.decisions, in: &register)
    var stored: [Worker] = []
    var undecided: Set<WorkerID> = []
    for (person, enterprise) in zip(people, enterprises) {
      guard rows.count % 100 != 0 || goesOn((people.count + rows.count) / 2) else { return false }
      let decision = options.decisions[person.row]
      var row = Row(
        number: person.row, name: person.reading.name(person.name, agreed: options.acceptedRepairs), verdict: .refused)
      row.repairs = person.repairs
      row.remarks = person.reading.remarks
      row.problems = person.problems + (decision == .leaveOut ? [.leftOut] : [])
      if row.problems.isEmpty {
        switch matching.match(person, decision, at: enterprise, in: &register) {
        case .undecided(let problem): row.problems.append(problem)
        case .worker(let id) where enterprise != nil || decision == .same(id) || person.isCertainly(id, in: &register):
          row.record = RecordReference(id)
          compare(person, with: register.workers[id], at: enterprise, &row, in: &register, options, &stored)
        case .nobody where enterprise != nil:
          compare(person, with: nil, at: enterprise, &row, in: &register, options, &stored)
        // Without a workplace a name alone tells nobody.
        case .nobody, .worker: row.problems.append(.unknownEnterprise(""))
        }
      }
      // Of nobody whom an unsettled row may be is it said that he is missing.
      if row.worker == nil { undecided.formUnion(ListPreview.mayBe(person, row, in: &register)) }
      if !row.problems.isEmpty { row.verdict = row.problems.allSatisfy(\.isDoubt) ? .doubtful : .refused }
      rows.append(row)
    }
    if let enterprise, !table.tellsOnlyMovements, !people.isEmpty {
      register.workers.forEach { _, worker in
        let works = worker.employment.contains { $0.enterprise == enterprise && $0.isActive(on: options.today) }
        if works, !matching.contains(worker.id), !undecided.contains(worker.id) { missing.append(worker.id) }
      }
      // Nobody has left on a day that is still to come.
      if let day = options.missingLeftOn, day <= options.today {
        let leavers = ListPreview.leavers(among: missing, from: enterprise, on: day, in: register)
        leaving = Set(leavers.map(\.id))
        stored += leavers
      }
    }
    finish(stored, in: register, today: options.today)
    remember(options.remembered, in: register)
    return true
  }

  private static func mayBe(_ person: ListedWorker, _ row: Row, in register: inout Register) -> [WorkerID] {
    let owner = person.identity.flatMap { register.worker(identifiedBy: $0.number) }
    return register.workers(named: person.name) + [owner].compactMap(\.self)
      + row.doubts.flatMap { doubt in doubt.others.map { WorkerID($0) } }
  }

  /// Makes one change of what is to be stored; new workers get the next free codes.
  private mutating func finish(_ stored: [Worker], in register: Register, today: Day) {
    let unnamed = stored.count { $0.id == ListPreview.unnamed }
    var codes = register.nextCodes(in: .workers, on: today, count: unnamed)[...]
    change.operations = stored.map { worker in
      if worker.id == ListPreview.unnamed, let code = codes.popFirst() {
        var worker = worker
        worker.id = WorkerID(code)
        return .add(.worker(worker))
      }
      return .replace(.worker(worker), basedOn: worker.revision)
    }
  }

  /// Notes with the enterprise what somebody said its columns hold.
  mutating func remember(_ columns: [String: ListColumn], in register: Register) {
    guard let id = enterprise, var enterprise = register.enterprises[id] else { return }
    let before = enterprise.listColumns
    for (words, meaning) in columns.sorted(by: { $0.key < $1.key }) where !words.isEmpty {
      let column = Enterprise.ListedColumn(header: words, meaning: meaning.rawValue)
      if let place = enterprise.listColumns.firstIndex(where: { $0.header == words }) {
        enterprise.listColumns[place].meaning = meaning.rawValue
      } else {
        enterprise.listColumns.append(column)
      }
    }
    if enterprise.listColumns != before {
      change.operations.append(.replace(.enterprise(enterprise), basedOn: enterprise.revision))
    }
  }

  private static let unnamed: WorkerID = "-"

  private func compare(
    _ person: ListedWorker, with current: Worker?, at enterprise: EnterpriseID?, _ row: inout Row,
    in register: inout Register, _ options: ListOptions, _ stored: inout [Worker]
  ) {
    let decision = options.decisions[row.number]
    // What the table leaves open: a name alone is nobody new, and words without a day are no day of leaving.
    if let open = person.open, decision == nil, open != .onlyAName || current == nil {
      row.problems.append(open)
      return
    }
    var worker = current ?? Worker(id: ListPreview.unnamed, name: person.name)
    var differences: [Difference] = []
    person.update(&worker, keepsNumber: decision != nil, &differences, &row.problems)
    if let enterprise { employ(&worker, person, at: enterprise, options.today, &differences, &row.problems) }
    guard row.problems.isEmpty else { return }
    if case .another(let said) = decision {
      let found = said == nil ? register.doubts(of: .worker(worker), today: options.today) : []
      let others = said ?? found.filter { $0.check == .lookAlike }.flatMap { $0.others.map { WorkerID($0) } }
      worker.accepted += others.map {
        AcceptedDoubt(check: Doubt.Check.lookAlike.rawValue, why: options.anotherWhy, other: $0)
      }
    }
    row.take(differences, isNew: current == nil)
    if current != nil, differences.isEmpty {
      row.verdict = .same
      return
    }
    let faults = register.faults(of: .worker(worker), replacing: current.map(Record.worker))
    if !faults.isEmpty {
      row.problems.append(.faults(faults))
      return
    }
    let known = current.map { register.doubts(of: .worker($0), today: options.today) } ?? []
    row.doubts = register.doubts(of: .worker(worker), today: options.today).filter { !known.contains($0) }
    if row.needsConsent(options.acceptedRepairs) {
      row.problems.append(.needsRepair)
      return
    }
    row.verdict = !row.doubts.isEmpty ? .doubtful : current == nil ? .new : .changed
    row.isStored = true
    stored.append(worker)
  }

  /// The spell at the enterprise as the list has it.
  private func employ(
    _ worker: inout Worker, _ person: ListedWorker, at enterprise: EnterpriseID, _ today: Day,
    _ differences: inout [Difference], _ problems: inout [RowProblem]
  ) {
    // In a list of movements the month of a rise in pay is no month of coming.
    let isPayOnly = table.tellsOnlyMovements && person.movement == .none
    let leaving = person.movement == .leaves ? person.to ?? person.from : person.to
    let leavingIsMonth = person.movement == .leaves && person.to == nil ? person.fromIsMonth : person.toIsMonth
    let from = person.movement == .leaves || isPayOnly ? nil : person.from
    let own = worker.employment.indices.filter { worker.employment[$0].enterprise == enterprise }
    // A spell whose end is still to come goes on.
    let going = own.filter { worker.employment[$0].to == nil || worker.employment[$0].isActive(on: today) }
    let open = going.last { worker.employment[$0].from == from } ?? going.last
    if person.movement == .leaves {
      guard let place = open ?? own.last else { return problems.append(.notEmployed) }
      guard let leaving else {
        if open != nil { problems.append(.noLeavingDay(worker.id)) }
        return
      }
      end(&worker, place, leaving, leavingIsMonth, &differences)
      return
    }
    guard let place = open ?? own.last(where: { worker.employment[$0].to == leaving && leaving != nil }) else {
      if let left = own.compactMap({ worker.employment[$0].to }).max(), from.map({ $0 < left }) ?? true {
        // Nobody comes back on a day of before he left.
        return problems.append(.leftBefore(worker.id, left))
      }
      worker.employment.append(Employment(enterprise: enterprise, job: person.job, from: from, to: leaving))
      differences.append(Difference(member: "employment", old: nil, new: enterprise.code.text))
      if let job = person.job { differences.append(Difference(member: "job", old: nil, new: job)) }
      if let from { differences.append(Difference(member: "from", old: nil, new: from.iso)) }
      if let leaving { differences.append(Difference(member: "to", old: nil, new: leaving.iso)) }
      return
    }
    if let job = person.job, !ListedWorker.isSame(worker.employment[place].job, job) {
      differences.append(Difference(member: "job", old: worker.employment[place].job, new: job))
      worker.employment[place].job = job
    }
    if let from, !from.isSaid(by: worker.employment[place].from, asMonth: person.fromIsMonth) {
      differences.append(Difference(member: "from", old: worker.employment[place].from?.iso, new: from.iso))
      worker.employment[place].from = from
    }
    if let leaving { end(&worker, place, leaving, leavingIsMonth, &differences) }
  }

  private func end(
    _ worker: inout Worker, _ place: Int, _ day: Day, _ isMonth: Bool, _ differences: inout [Difference]
  ) {
    guard !day.isSaid(by: worker.employment[place].to, asMonth: isMonth) else { return }
    differences.append(Difference(member: "to", old: worker.employment[place].to?.iso, new: day.iso))
    worker.employment[place].to = day
  }
}

extension Day {
  /// Whether a registered day says as much or more: it is this day, or a day of the month that alone is meant.
  fileprivate func isSaid(by known: Day?, asMonth: Bool) -> Bool {
    guard let known else { return false }
    return known == self || asMonth && known.components.month == components.month && known.year == year
  }
}

extension EnterpriseLookup {
  /// The enterprise a row names; nil without a problem when it names none.
  mutating func enterprise(
    of person: ListedWorker, in register: Register, _ problems: inout [RowProblem]
  ) -> EnterpriseID? {
    if let code = person.enterpriseCode {
      let ids = meant(by: code, in: register)
      if ids.count == 1 { return ids[0] }
    }
    guard let text = person.taxCode ?? person.enterprise ?? person.enterpriseCode else { return nil }
    let ids = meant(by: text, in: register)
    if ids.count != 1 { problems.append(.unknownEnterprise(text)) }
    return ids.count == 1 ? ids[0] : nil
  }
}

extension ListedWorker {
  /// Whether the register's own code or the identity number says that it is this worker.
  func isCertainly(_ id: WorkerID, in register: inout Register) -> Bool {
    code == id || identity.map { register.worker(identifiedBy: $0.number) == id } ?? false
  }

  /// Two texts that differ in capitals or in where a tone is written are one.
  static func isSame(_ old: String?, _ new: String) -> Bool {
    old.map { PersonName.spelling(of: $0) == PersonName.spelling(of: new) } ?? false
  }

  /// Writes what the row says into a worker. What the row leaves open stays; what it says with less than is registered
  /// (a year for a day, a name without marks) stays too.
  func update(
    _ worker: inout Worker, keepsNumber: Bool, _ differences: inout [ListPreview.Difference],
    _ problems: inout [RowProblem]
  ) {
    func set<Value: Equatable>(
      _ member: String, _ path: WritableKeyPath<Worker, Value?>, _ new: Value?, _ text: (Value) -> String
    ) {
      guard let new, worker[keyPath: path] != new else { return }
      differences.append(
        ListPreview.Difference(member: member, old: worker[keyPath: path].map(text), new: text(new)))
      worker[keyPath: path] = new
    }
    func setText(_ member: String, _ path: WritableKeyPath<Worker, String?>, _ new: String?) {
      if let new, !ListedWorker.isSame(worker[keyPath: path], new) { set(member, path, new) { $0 } }
    }
    if !ListedWorker.isSame(worker.name, name), !PersonName.isUnmarked(name) || folded != TextFold.folded(worker.name) {
      differences.append(ListPreview.Difference(member: "name", old: worker.name, new: name))
      worker.name = name
    }
    if case .year(let year)? = born, worker.born?.year == year {} else { set("born", \.born, born) { $0.iso } }
    set("sex", \.sex, sex) { $0.rawValue }
    setIdentity(&worker, keepsNumber, &differences, &problems)
    set("phone", \.phone, phone) { $0.digits }
    setText("village", \.village, village)
    setText("formerCommune", \.formerCommune, formerCommune)
    setText("education", \.education, education)
    set("skillGrade", \.skillGrade, skillGrade) { String($0) }
    set("unionMember", \.unionMember, unionMember) { String($0) }
  }

  /// A paper of the same kind with another number is another person, or a slip: somebody must look. A CCCD takes the
  /// place of an old CMND, never the other way. Where somebody said who it is, the number registered stays.
  private func setIdentity(
    _ worker: inout Worker, _ keepsNumber: Bool, _ differences: inout [ListPreview.Difference],
    _ problems: inout [RowProblem]
  ) {
    guard let identity, worker.identity?.number != identity.number else { return }
    if let known = worker.identity {
      if known.kind == identity.kind {
        if !keepsNumber { problems.append(.otherNumber(worker.id)) }
        return
      }
      if identity.kind != .cccd { return }
    }
    differences.append(
      ListPreview.Difference(member: "identity", old: worker.identity?.number, new: identity.number))
    worker.identity = identity
  }
}
