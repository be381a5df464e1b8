internal import LearningRegister
internal import VietnameseText

extension ListPreview {
  /// Compares the enterprises of a list with the register; false when the caller wants no more of it.
  mutating func readEnterprises(in register: inout Register, _ options: ListOptions, _ goesOn: (Int) -> Bool) -> Bool {
    let reader = ListedEnterpriseReader(table, options.encoding, today: options.today)
    if table.place(of: .headcount) != nil { notes.append(.headcountsFrom(reader.headcountDay)) }
    let lookup = EnterpriseLookup(register)
    var rowOf: [EnterpriseID: Int] = [:]
    var newcomers: [String: Int] = [:]
    var newCodes: [TaxCode: Int] = [:]
    var stored: [Enterprise] = []
    for person in table.people {
      guard rows.count % 100 != 0 || goesOn(rows.count) else { return false }
      let listed = reader.enterprise(person)
      let decision = options.decisions[listed.row]
      var row = Row(
        number: listed.row, name: listed.reading.name(listed.name, agreed: options.acceptedRepairs), verdict: .refused)
      row.repairs = listed.reading.repairs
      row.remarks = listed.reading.remarks
      row.problems = listed.reading.problems + (decision == .leaveOut ? [.leftOut] : [])
      if row.problems.isEmpty {
        var found = ListPreview.match(listed, decision, lookup, in: register, &row.problems)
        if let id = found {
          row.record = RecordReference(id)
          if let earlier = rowOf[id] {
            row.problems.append(.sameAsRow(earlier))
            found = nil
          } else {
            rowOf[id] = listed.row
          }
        } else if row.problems.isEmpty {
          let spelling = PersonName.spelling(of: listed.name)
          let twin = listed.taxCode.flatMap { newCodes[$0] } ?? (listed.taxCode == nil ? newcomers[spelling] : nil)
          if let twin { row.problems.append(.sameAsRow(twin)) }
          newcomers[spelling] = newcomers[spelling] ?? listed.row
          if let code = listed.taxCode { newCodes[code] = newCodes[code] ?? listed.row }
        }
        if row.problems.isEmpty {
          compare(
            listed, with: found.flatMap { register.enterprises[$0] }, decision, &row, in: &register, options, &stored)
        }
      }
      settle(&row)
      rows.append(row)
    }
    let codes = register.nextCodes(in: .enterprises, on: options.today, count: stored.count { $0.id == Self.newcomer })
    var free = codes[...]
    change.operations = stored.map { enterprise in
      if enterprise.id == Self.newcomer, let code = free.popFirst() {
        var enterprise = enterprise
        enterprise.id = EnterpriseID(code)
        return .add(.enterprise(enterprise))
      }
      return .replace(.enterprise(enterprise), basedOn: enterprise.revision)
    }
    return true
  }

  private static let newcomer: EnterpriseID = "-"

  /// The verdict of a row that is not stored, by its reasons.
  func settle(_ row: inout Row) {
    if !row.problems.isEmpty { row.verdict = row.problems.allSatisfy(\.isDoubt) ? .doubtful : .refused }
  }

  /// The enterprise a row is: by the register's code, by the tax code, then by name.
  private static func match(
    _ listed: ListedEnterprise, _ decision: RowDecision?, _ lookup: EnterpriseLookup, in register: Register,
    _ problems: inout [RowProblem]
  ) -> EnterpriseID? {
    if case .sameEnterprise(let id) = decision, register.enterprises.contains(id) { return id }
    let alike = lookup.alike(listed.name)
    if let code = listed.code, let known = register.enterprises[code] {
      if alike.contains(code) { return code }
      if known.taxCode != nil, known.taxCode == listed.taxCode { return code }
    }
    if let code = listed.taxCode, let id = lookup.enterprise(code) {
      if alike.contains(id) { return id }
      problems.append(.mayBeEnterprises([id]))
      return nil
    }
    if case .another = decision { return nil }
    let named = lookup.named(listed.name)
    if named.count == 1 { return named[0] }
    let candidates = named.isEmpty ? alike : named
    // Two that have tax codes of their own are two.
    let open = candidates.filter { listed.taxCode == nil || register.enterprises[$0]?.taxCode == nil }
    if !open.isEmpty { problems.append(.mayBeEnterprises(open)) }
    return nil
  }

  private func compare(
    _ listed: ListedEnterprise, with current: Enterprise?, _ decision: RowDecision?, _ row: inout Row,
    in register: inout Register, _ options: ListOptions, _ stored: inout [Enterprise]
  ) {
    var enterprise = current ?? Enterprise(id: Self.newcomer, name: listed.name)
    var differences: [Difference] = []
    var takesName = false
    if case .sameEnterprise = decision { takesName = true }
    listed.update(&enterprise, isNew: current == nil, takesName: takesName, &differences, &row.problems)
    guard row.problems.isEmpty else { return }
    row.take(differences, isNew: current == nil)
    if current != nil, differences.isEmpty {
      row.verdict = .same
      return
    }
    let faults = register.faults(of: .enterprise(enterprise), replacing: current.map(Record.enterprise))
    if !faults.isEmpty {
      row.problems.append(.faults(faults))
      return
    }
    let known = current.map { register.doubts(of: .enterprise($0), today: options.today) } ?? []
    row.doubts = register.doubts(of: .enterprise(enterprise), today: options.today).filter { !known.contains($0) }
    if row.needsConsent(options.acceptedRepairs) {
      row.problems.append(.needsRepair)
      return
    }
    row.verdict = !row.doubts.isEmpty ? .doubtful : current == nil ? .new : .changed
    row.isStored = true
    stored.append(enterprise)
  }
}

extension ListedEnterprise {
  /// Writes what the row says into an enterprise. What the row leaves open stays as registered; so do name, kind and tax
  /// code, unless somebody said which enterprise it is.
  func update(
    _ enterprise: inout Enterprise, isNew: Bool, takesName: Bool, _ differences: inout [ListPreview.Difference],
    _ problems: inout [RowProblem]
  ) {
    func note(_ member: String, _ old: String?, _ new: String) {
      differences.append(ListPreview.Difference(member: member, old: old, new: new))
    }
    func setText(_ member: String, _ path: WritableKeyPath<Enterprise, String?>, _ new: String?) {
      guard let new, !ListedWorker.isSame(enterprise[keyPath: path], new) else { return }
      note(member, enterprise[keyPath: path], new)
      enterprise[keyPath: path] = new
    }
    if takesName, !ListedWorker.isSame(enterprise.name, name) {
      note("name", enterprise.name, name)
      enterprise.name = name
    }
    if isNew {
      enterprise.kind = kind ?? .company
      note("kind", nil, enterprise.kind.rawValue)
    }
    if let taxCode, enterprise.taxCode != taxCode {
      if enterprise.taxCode != nil, !takesName { problems.append(.otherTaxCode(enterprise.id)) }
      note("taxCode", enterprise.taxCode?.text, taxCode.text)
      enterprise.taxCode = taxCode
    }
    setText("address", \.address, address)
    setText("formerCommune", \.formerCommune, formerCommune)
    setText("sector", \.sector, sector)
    if let opened, enterprise.opened != opened {
      note("opened", enterprise.opened?.iso, opened.iso)
      enterprise.opened = opened
    }
    if let closed {
      if enterprise.closed != closed {
        note("closed", enterprise.closed?.iso, closed.iso)
        enterprise.closed = closed
      }
    } else if isClosed, enterprise.closed == nil {
      problems.append(.noClosingDay)
    }
    updateLiaison(&enterprise, note)
    if let chair = unionChair, !ListedWorker.isSame(enterprise.union?.chair, chair) {
      note("union", enterprise.union?.chair, chair)
      var union = enterprise.union ?? Enterprise.Union()
      union.chair = chair
      enterprise.union = union
    } else if hasUnion == true, enterprise.union == nil {
      note("union", nil, "true")
      enterprise.union = Enterprise.Union()
    }
    updateHeadcount(&enterprise, note)
  }

  private func updateLiaison(_ enterprise: inout Enterprise, _ note: (String, String?, String) -> Void) {
    var known = enterprise.liaison ?? Enterprise.Liaison()
    if let liaison, !ListedWorker.isSame(known.name, liaison) {
      note("liaison", known.name, liaison)
      known.name = liaison
    }
    if let phone, known.phone != phone {
      note("liaisonPhone", known.phone?.digits, phone.digits)
      known.phone = phone
    }
    if known != Enterprise.Liaison() { enterprise.liaison = known }
  }

  /// A number that is in force on its day already is no new declaration.
  private func updateHeadcount(_ enterprise: inout Enterprise, _ note: (String, String?, String) -> Void) {
    guard let headcount, enterprise.headcount(on: headcount.date)?.workers != headcount.workers else { return }
    let old = enterprise.headcount(on: headcount.date)
    note(
      "headcounts", old.map { "\($0.workers) (\($0.date.iso))" }, "\(headcount.workers) (\(headcount.date.iso))")
    if let place = enterprise.headcounts.firstIndex(where: { $0.date == headcount.date }) {
      enterprise.headcounts[place].workers = headcount.workers
    } else {
      enterprise.headcounts.append(Enterprise.Headcount(date: headcount.date, workers: headcount.workers))
      enterprise.headcounts.sort { $0.date < $1.date }
    }
  }
}
