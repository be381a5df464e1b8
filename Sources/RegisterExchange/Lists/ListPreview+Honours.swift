internal import LearningRegister
internal import VietnameseText

extension ListPreview {
  /// Compares the honours of a list with the register; false when the caller wants no more of it.
  mutating func readHonours(in register: inout Register, _ options: ListOptions, _ goesOn: (Int) -> Bool) -> Bool {
    let reader = ListedHonourReader(table, options.encoding, options.honour, today: options.today)
    notes += reader.notes
    let workers = ListedWorkerReader(table, options.encoding, today: options.today)
    let people = table.people.map(workers.worker)
    var matching = WorkerMatching(
      people.filter { !$0.problems.contains(where: \.isOfName) }, options.decisions, in: &register)
    var lookup = EnterpriseLookup(register)
    var rowOf: [SubjectAndKind: Int] = [:]
    var stored: [Honour] = []
    for (person, read) in zip(table.people, people) {
      var listed = read
      guard rows.count % 100 != 0 || goesOn(rows.count) else { return false }
      let decision = options.decisions[listed.row]
      var said = reader.honour(person)
      let child = said.kind == "hieuHoc" && !listed.written.isEmpty ? ChildWords(listed.written) : nil
      if let child { listed.rename(child.name) }
      let isCollective = child == nil && listed.identity == nil && HonourWords.isCollective(listed.name)
      // A company's name in the column of names is no person's.
      let isUnit = child == nil && !isCollective && lookup.isUnit(listed.name)
      if isUnit { (listed.enterpriseCode, listed.enterprise, listed.name) = (nil, listed.name, "") }
      let isPerson = !listed.name.isEmpty
      var row = Row(
        number: listed.row,
        name: isPerson
          ? listed.reading.name(listed.name, agreed: options.acceptedRepairs)
          : listed.enterprise ?? listed.taxCode ?? "",
        verdict: .refused)
      let registered = said.code.flatMap { register.honours[$0] }.flatMap { honour in
        let isNamed = TextFold.folded(register.name(of: honour.subject)) == TextFold.folded(row.name)
        return isNamed && said.isOf(honour) ? honour : nil
      }
      row.repairs = listed.repairs.filter { ["name", "identity"].contains($0.member) } + said.reading.repairs
      row.remarks = said.reading.remarks
      let isNobody = !isPerson || isCollective || registered != nil
      row.problems = (isNobody ? [] : listed.problems.filter(\.isOfName)) + said.reading.problems
      if decision == .leaveOut { row.problems.append(.leftOut) }
      if row.problems.isEmpty,
        let subject = registered?.subject
          ?? subject(
            listed, isPerson, isCollective, child, said, decision, options, &matching, &lookup, in: &register, &row),
        let kind = said.kind
      {
        row.take(subject)
        let key = SubjectAndKind(code: registered?.id, subject: subject, kind: kind, year: said.year)
        if let earlier = rowOf[key] {
          row.problems.append(.sameAsRow(earlier))
        } else {
          rowOf[key] = listed.row
          compare(said, of: subject, registered, &row, in: &register, options, &stored)
        }
      }
      settle(&row)
      rows.append(row)
    }
    var codes = register.nextCodes(in: .honours, on: options.today, count: stored.count { $0.id == Self.newHonour })[
      ...]
    change.operations = stored.map { honour in
      if honour.id == Self.newHonour, let code = codes.popFirst() {
        var honour = honour
        honour.id = HonourID(code)
        return .add(.honour(honour))
      }
      return .replace(.honour(honour), basedOn: honour.revision)
    }
    remember(options.remembered, in: register)
    return true
  }

  private static let newHonour: HonourID = "-"

  private struct SubjectAndKind: Hashable {
    /// The registered honour, where the row names it.
    let code: HonourID?
    let subject: Honour.Subject
    let kind: KindCode
    let year: Int?
  }

  /// Whom the honour of a row is for; nil when that is nobody for certain, with the reason noted.
  private func subject(
    _ listed: ListedWorker, _ isPerson: Bool, _ isCollective: Bool, _ child: ChildWords?, _ said: ListedHonour,
    _ decision: RowDecision?, _ options: ListOptions, _ matching: inout WorkerMatching,
    _ lookup: inout EnterpriseLookup,
    in register: inout Register, _ row: inout Row
  ) -> Honour.Subject? {
    var enterprise = options.enterprise
    if case .sameEnterprise(let id) = decision, register.enterprises.contains(id), !isPerson { return .enterprise(id) }
    let names = [listed.enterpriseCode, listed.taxCode, listed.enterprise].compactMap(\.self)
    if !isPerson || !names.isEmpty {
      let text = names.first { lookup.meant(by: $0, in: register).count == 1 } ?? names.last ?? ""
      let ids = lookup.meant(by: text, in: register)
      if ids.count == 1 {
        enterprise = ids[0]
      } else if !isPerson || ids.count > 1 {
        let alike = ids.isEmpty ? lookup.alike(text) : ids
        row.problems.append(alike.isEmpty ? .unknownEnterprise(text) : .mayBeEnterprises(alike))
        return nil
      }
    }
    // A worker's child is nobody registered.
    if let child { return subject(child, decision, at: enterprise, in: &register, &row) }
    if !isPerson { return enterprise.map { .enterprise($0) } }
    let isSaid = if case .same = decision { true } else { false }
    if !isSaid {
      let units = lookup.named(listed.name)
      if units.count == 1 { return .enterprise(units[0]) }
      if isCollective { return .collective(name: listed.name, enterprise: enterprise) }
    }
    switch matching.match(listed, decision, at: enterprise, in: &register, mayRepeat: true) {
    case .worker(let id): return .worker(id)
    case .undecided(let problem): row.problems.append(problem)
    case .nobody: row.problems.append(.notRegistered)
    }
    return nil
  }

  /// A child, and whose it is: somebody said it, or one worker is called so.
  private func subject(
    _ child: ChildWords, _ decision: RowDecision?, at enterprise: EnterpriseID?, in register: inout Register,
    _ row: inout Row
  ) -> Honour.Subject? {
    if case .same(let id) = decision { return .child(name: child.name, school: nil, parent: id) }
    if case .another = decision { return .child(name: child.name, school: nil, parent: nil) }
    guard let parent = child.parent else { return .child(name: child.name, school: nil, parent: nil) }
    let found = register.workers(named: parent).filter { id in
      guard let worker = register.workers[id] else { return false }
      return (enterprise == nil || worker.employment.contains { $0.enterprise == enterprise })
        && PersonName.isSpelled(parent, as: worker.name)
    }
    guard found.count == 1 else {
      row.problems.append(.unknownParent(parent, found))
      return nil
    }
    return .child(name: child.name, school: nil, parent: found[0])
  }

  /// The honour of a registered child of the same name, unless it is another worker's.
  private func honour(
    ofChild subject: Honour.Subject, _ kind: KindCode, _ year: Int?, in register: Register
  ) -> Honour? {
    guard case .child(let name, _, let parent) = subject else { return nil }
    return register.honours.records.first { honour in
      guard case .child(let known, _, let other) = honour.subject, honour.kind == kind, honour.year == year else {
        return false
      }
      return PersonName.spelling(of: known) == PersonName.spelling(of: name)
        && (parent == nil || other == nil || parent == other)
    }
  }

  private func compare(
    _ said: ListedHonour, of subject: Honour.Subject, _ registered: Honour?, _ row: inout Row,
    in register: inout Register, _ options: ListOptions, _ stored: inout [Honour]
  ) {
    guard let kind = said.kind, let category = said.category else { return }
    let known = register.honours(of: subject).filter { $0.kind == kind && $0.year == said.year }
    let current =
      registered ?? known.first { $0.withdrawn == nil } ?? known.first
      ?? honour(ofChild: subject, kind, said.year, in: register)
    var honour =
      current ?? Honour(id: Self.newHonour, category: category, kind: kind, subject: subject, year: said.year)
    if let current { row.record = RecordReference(current.id) }
    var differences: [Difference] = []
    if current == nil {
      differences.append(Difference(member: "kind", old: nil, new: kind.text))
      if case .child(_, _, let parent?) = subject {
        differences.append(Difference(member: "parent", old: nil, new: parent.code.text))
      }
      if let year = said.year { differences.append(Difference(member: "year", old: nil, new: String(year))) }
    }
    // What was taken back stays as it is.
    if current?.withdrawn == nil { said.update(&honour, &differences) }
    row.take(differences, isNew: current == nil)
    if current != nil, differences.isEmpty {
      row.verdict = .same
      return
    }
    let faults = register.faults(of: .honour(honour), replacing: current.map(Record.honour))
    if !faults.isEmpty {
      row.problems.append(.faults(faults))
      return
    }
    let before = current.map { register.doubts(of: .honour($0), today: options.today) } ?? []
    row.doubts = register.doubts(of: .honour(honour), today: options.today).filter { !before.contains($0) }
    if row.needsConsent(options.acceptedRepairs) {
      row.problems.append(.needsRepair)
      return
    }
    row.verdict = !row.doubts.isEmpty ? .doubtful : current == nil ? .new : .changed
    row.isStored = true
    stored.append(honour)
  }
}

extension ListPreview.Row {
  /// Notes whom an honour is for. Of somebody registered no name is written, so its capitals need no consent.
  fileprivate mutating func take(_ honoured: Honour.Subject) {
    switch honoured {
    case .worker(let id): subject = RecordReference(id)
    case .enterprise(let id): subject = RecordReference(id)
    case .child: unregistered = .child
    case .collective: unregistered = .collective
    }
    if unregistered == nil { repairs.removeAll { $0.kind == .capitals && $0.member == "name" } }
  }
}

extension ListedWorker {
  /// Takes a child's name for what stood in the cell of the name.
  fileprivate mutating func rename(_ name: String) {
    self.name = name
    problems.removeAll { $0.isOfName }
    repairs.removeAll { $0.member == "name" && [.title, .remark].contains($0.kind) }
    if let problem = NameWords.problem(name) { problems.append(problem) }
  }
}

extension EnterpriseLookup {
  /// Whether a name is a registered enterprise's, or says that it is of some enterprise.
  fileprivate func isUnit(_ name: String) -> Bool {
    !name.isEmpty && (named(name).count == 1 || ListedEnterprise.kind(in: HeaderWords.plain(name)) != nil)
  }
}

extension ListedHonour {
  /// Writes what the row says into an honour; what it leaves open stays as registered.
  func update(_ honour: inout Honour, _ differences: inout [ListPreview.Difference]) {
    func note(_ member: String, _ old: String?, _ new: String) {
      differences.append(ListPreview.Difference(member: member, old: old, new: new))
    }
    if !scores.isEmpty, honour.scores != scores {
      let old = honour.scores.map(String.init).joined(separator: " ")
      note("scores", old.isEmpty ? nil : old, scores.map(String.init).joined(separator: " "))
      honour.scores = scores
    }
    var decided = honour.decision ?? Honour.Decision()
    if let number = decision.number, decided.number != number {
      note("decisionNumber", decided.number, number)
      decided.number = number
    }
    if let date = decision.date, decided.date != date {
      note("decisionDate", decided.date?.iso, date.iso)
      decided.date = date
    }
    // An authority alone is no decision.
    let isDecided = decided.number != nil || decided.date != nil
    if isDecided, let authority = decision.authority, !ListedWorker.isSame(decided.authority, authority) {
      note("authority", decided.authority, authority)
      decided.authority = authority
    }
    if isDecided, let signer = decision.signer, !ListedWorker.isSame(decided.signer, signer) {
      note("signer", decided.signer, signer)
      decided.signer = signer
    }
    if isDecided { honour.decision = decided }
    if let achievement, !ListedWorker.isSame(honour.achievement, achievement) {
      note("achievement", honour.achievement, achievement)
      honour.achievement = achievement
    }
    if let bonus, honour.bonus != bonus {
      note("bonus", honour.bonus.map(String.init), String(bonus))
      honour.bonus = bonus
    }
  }
}
