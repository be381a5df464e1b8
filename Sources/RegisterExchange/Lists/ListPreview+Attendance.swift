internal import LearningRegister
internal import VietnameseText

extension ListPreview {
  /// Compares an attendance list with the one registered for its session and enterprise; false when the caller wants no
  /// more of it.
  mutating func readAttendance(in register: inout Register, _ options: ListOptions, _ goesOn: (Int) -> Bool) -> Bool {
    let finding = SessionFinding(table, in: register, options)
    enterprise = finding.enterprise
    if let other = finding.otherEnterprise, !notes.contains(.namesOther(other)) { notes.append(.namesOther(other)) }
    notes.append(finding.note)
    guard let enterprise, let campaign = finding.campaign, let number = finding.number, finding.isFound else {
      return true
    }
    if let day = register.campaigns[campaign]?.session(number)?.date {
      let days = TitleFacts(table.titles, today: options.today).days.map(\.day)
      if let other = days.first, !days.contains(day) { notes.append(.otherDay(other, session: day)) }
      if day > options.today { notes.append(.sessionToCome(day)) }
    }
    if let numbers = table.sessionColumns, let wanted = finding.number {
      guard numbers.contains(wanted) else {
        notes.append(.noSessionColumn(numbers, wanted: wanted))
        return true
      }
      notes.append(.sessionColumns(numbers, taken: wanted))
    }
    let marks = ListedMarkReader(table, session: finding.number)
    if marks.hasNoSignatures { notes.append(.noSignatures) }
    if marks.isWithoutMarks { notes.append(.everybodyPresent) }
    let current = register.attendance.records.first {
      $0.campaign == campaign && $0.session == number && $0.enterprise == enterprise
    }
    var sheet = AttendanceSheet(
      current ?? AttendanceList(id: "-", campaign: campaign, session: number, enterprise: enterprise))
    let reader = ListedWorkerReader(table, options.encoding, today: options.today)
    let people = table.people.map { sheet.withCode(reader.worker($0), $0, table, in: register) }
    var matching = WorkerMatching(
      people.filter { !$0.problems.contains(where: \.isOfName) }, options.decisions, in: &register)
    let spelled = Dictionary(people.map { ($0.folded, 1) }, uniquingKeysWith: +)
    let present = sheet.present(in: register)
    var unsigned = 0
    for (person, listed) in zip(table.people, people) {
      guard rows.count % 100 != 0 || goesOn(rows.count) else { return false }
      let decision = options.decisions[listed.row]
      var row = Row(
        number: listed.row, name: listed.reading.name(listed.name, agreed: options.acceptedRepairs), verdict: .refused)
      // Only what tells who it is matters here.
      row.repairs = listed.repairs.filter { ["name", "identity"].contains($0.member) }
      row.problems = listed.problems.filter(\.isOfName) + (decision == .leaveOut ? [.leftOut] : [])
      let said = marks.mark(person.row)
      switch said {
      case .problem(let problem): row.problems.append(problem)
      case .walkIn where sheet.hasWalkIn(named: listed.name):
        row.isWalkIn = true
        row.verdict = .same
      case .status, .walkIn:
        let status = said.status
        if row.problems.isEmpty, row.needsConsent(options.acceptedRepairs.union([.capitals])) {
          row.problems.append(.needsRepair)
        }
        if row.problems.isEmpty {
          if marks.isBySignature, status == .absent { unsigned += 1 }
          var match = matching.match(listed, decision, at: enterprise, in: &register)
          if match == .nobody, decision == nil, spelled[listed.folded] == 1,
            let found = present[listed.folded], found.count == 1, let id = found.first, !matching.contains(id)
          {
            // A name that was matched by hand is spelled otherwise, or of somebody of another enterprise.
            match = .worker(id)
          }
          // Of somebody registered nothing is written but the mark.
          if case .worker = match { row.settle([]) }
          if row.needsConsent(options.acceptedRepairs) {
            row.problems.append(.needsRepair)
          } else {
            mark(listed, status, match, &row, &sheet)
          }
        }
      }
      settle(&row)
      rows.append(row)
    }
    if unsigned > 0 { notes.append(.unsignedAbsent(unsigned)) }
    finish(sheet, current, in: &register, options)
    remember(options.remembered, in: register)
    return true
  }

  private func mark(
    _ listed: ListedWorker, _ status: AttendanceList.Status, _ match: WorkerMatching.Match, _ row: inout Row,
    _ sheet: inout AttendanceSheet
  ) {
    switch match {
    case .undecided(let problem): row.problems.append(problem)
    case .worker(let id):
      row.record = RecordReference(id)
      let old = sheet.mark(id, status)
      let walkIn = sheet.takeWalkIn(named: listed.name)
      if old != status {
        row.differences.append(Difference(member: "mark", old: old?.rawValue, new: status.rawValue))
      }
      if let walkIn { row.differences.append(Difference(member: "walkIns", old: walkIn, new: id.code.text)) }
      row.verdict = row.differences.isEmpty ? .same : old == nil && walkIn == nil ? .new : .changed
      row.isStored = !row.differences.isEmpty
    case .nobody:
      // That somebody unknown did not come is of no use to anybody.
      guard status == .present || status == .late else {
        row.problems.append(.notRegistered)
        return
      }
      row.isWalkIn = true
      row.isStored = sheet.addWalkIn(listed.name)
      row.verdict = row.isStored ? .doubtful : .same
    }
  }

  private mutating func finish(
    _ sheet: AttendanceSheet, _ current: AttendanceList?, in register: inout Register, _ options: ListOptions
  ) {
    guard sheet.isChanged else { return }
    var list = sheet.list
    if current == nil, let code = register.nextCode(in: .attendance, on: options.today) {
      list.id = AttendanceListID(code)
    }
    let faults = register.faults(of: .attendance(list), replacing: current.map(Record.attendance))
    if !faults.isEmpty {
      notes.append(.faults(faults))
      for place in rows.indices { rows[place].isStored = false }
      return
    }
    let known = current.map { register.doubts(of: .attendance($0), today: options.today) } ?? []
    let doubts = register.doubts(of: .attendance(list), today: options.today).filter { !known.contains($0) }
    if !doubts.isEmpty { notes.append(.doubts(doubts)) }
    change.operations = [
      current.map { .replace(.attendance(list), basedOn: $0.revision) } ?? .add(.attendance(list))
    ]
  }
}

/// An attendance list while marks are written into it.
private struct AttendanceSheet {
  private let original: AttendanceList
  private var marks: [WorkerID: AttendanceList.Status] = [:]
  private var altered: [(WorkerID, AttendanceList.Status)] = []
  private var walkIns: [String]
  private var spellings: [String: Int] = [:]

  init(_ list: AttendanceList) {
    original = list
    walkIns = list.walkIns
    for status in AttendanceList.Status.allCases {
      for worker in list[status] where marks[worker] == nil { marks[worker] = status }
    }
    for name in walkIns { spellings[PersonName.spelling(of: name), default: 0] += 1 }
  }

  /// The person a number of the sheet that was printed stands for, where the name is the same.
  func withCode(
    _ listed: ListedWorker, _ person: ListTable.Person, _ table: ListTable, in register: Register
  ) -> ListedWorker {
    guard listed.code == nil, let place = table.place(of: .number), let text = person.row[place]?.text,
      let number = Int(text), original.printed.indices.contains(number - 1),
      let worker = register.workers[original.printed[number - 1]], TextFold.folded(worker.name) == listed.folded
    else { return listed }
    var listed = listed
    listed.code = worker.id
    return listed
  }

  /// Those marked as there, by their names without marks and capitals.
  func present(in register: Register) -> [String: [WorkerID]] {
    Dictionary(grouping: original.present + original.late) { TextFold.folded(register.workers[$0]?.name ?? "") }
  }

  /// Notes a mark; gives the one there was.
  mutating func mark(_ worker: WorkerID, _ status: AttendanceList.Status) -> AttendanceList.Status? {
    let old = marks[worker]
    if old != status {
      marks[worker] = status
      altered.append((worker, status))
    }
    return old
  }

  /// Adds a name nobody is known by; false when it is there already.
  mutating func addWalkIn(_ name: String) -> Bool {
    let spelling = PersonName.spelling(of: name)
    guard spellings[spelling] == nil else { return false }
    spellings[spelling] = 1
    walkIns.append(name)
    return true
  }

  /// Whether a name stands among those nobody is known by.
  func hasWalkIn(named name: String) -> Bool { spellings[PersonName.spelling(of: name)] != nil }

  /// Takes away the name under which somebody now known was noted, where it stands there once.
  mutating func takeWalkIn(named name: String) -> String? {
    let spelling = PersonName.spelling(of: name)
    guard spellings[spelling] == 1, let place = walkIns.firstIndex(where: { PersonName.spelling(of: $0) == spelling })
    else { return nil }
    spellings[spelling] = nil
    return walkIns.remove(at: place)
  }

  var isChanged: Bool { !altered.isEmpty || walkIns != original.walkIns }

  /// The list with what was written; whose mark is as it was keeps his place.
  var list: AttendanceList {
    var list = original
    let moved = Set(altered.map(\.0))
    for status in AttendanceList.Status.allCases {
      list[status] = list[status].filter { !moved.contains($0) } + altered.filter { $0.1 == status }.map(\.0)
    }
    list.walkIns = walkIns
    return list
  }
}

extension RowProblem {
  /// Whether it says that nobody can be found by this row; what else is wrong with a person's data matters elsewhere.
  var isOfName: Bool {
    switch self {
    case .notAName, .severalNames, .lettersLost(member: "name", _), .formula(member: "name"),
      .formula(member: "identity"), .digitsLost:
      true
    default: false
    }
  }
}
