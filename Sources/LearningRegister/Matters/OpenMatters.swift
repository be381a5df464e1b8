/// What in the register waits for a person, counted. Made a few thousand rows at a time while nothing else is to be done,
/// then kept in step record by record, so that the counts are live however large the register is.
public struct OpenMatters: Sendable {
  /// The day for which they hold.
  public let today: Day
  /// Counts up whenever something may be another.
  public private(set) var version = 0
  /// Whether every record was looked at.
  public private(set) var isWhole = false

  private static let collections: [Collection] = [.enterprises, .workers, .campaigns, .attendance, .honours]
  /// By place in `collections`, then by row.
  private var marks: [[MatterSet]] = Array(
    repeating: [], count: OpenMatters.collections.count)
  private var counts = Array(repeating: 0, count: OpenMatter.allCases.count)
  /// The rows of workers who look like one in a later row.
  private var lookAlikes: [Int] = []

  /// Nothing counted yet.
  public init(today: Day) { self.today = today }

  /// Looks at the next rows; false when everything was looked at.
  public mutating func take(_ count: Int, from register: Register) -> Bool {
    guard !isWhole else { return false }
    version += 1
    let question = Question(register, today)
    var left = count
    for (place, collection) in OpenMatters.collections.enumerated() {
      let start = marks[place].count
      let end = min(start + left, register.rowCount(of: collection))
      for row in start..<end { set(question.matters(of: collection, row: row, in: register), place, row) }
      left -= end - start
      if left == 0 { return true }
    }
    isWhole = true
    takeLookAlikes(from: register)
    return false
  }

  /// Takes over the look-alikes found, which the register looks for and keeps in step itself.
  public mutating func takeLookAlikes(from register: Register) {
    version += 1
    lookAlikes = register.rowsWithLookAlikes
  }

  /// Takes over what operations that are in the register now did to it.
  public mutating func follow(_ operations: [Operation], in register: Register) {
    // Scope and difficult area may be others: everything is looked at anew.
    if operations.contains(where: { $0.reference.collection == .office }) {
      let before = version
      self = OpenMatters(today: today)
      version = before + 1
      return
    }
    // Once for all of them: a change may name hundreds of workers.
    if operations.contains(where: { $0.reference.collection == .workers }) { lookAlikes = register.rowsWithLookAlikes }
    version += 1
    let question = Question(register, today)
    for operation in operations {
      let reference = operation.reference
      guard let row = register.row(of: reference) else { continue }
      update(reference.collection, row, question, register)
      if reference.collection == .workers, register.isAnonymous(WorkerID(reference.code)) {
        for honour in register.honourRows(of: WorkerID(reference.code)) { update(.honours, honour, question, register) }
      }
      // Whether the lists of a campaign matter depends on whether it was held.
      guard reference.collection == .campaigns else { continue }
      for list in register.listRows(ofCampaign: row) { update(.attendance, list, question, register) }
    }
  }

  private mutating func update(_ collection: Collection, _ row: Int, _ question: Question, _ register: Register) {
    guard let place = OpenMatters.collections.firstIndex(of: collection) else { return }
    // What is not looked at yet will be looked at as it is then; afterwards rows that stayed empty are passed over.
    while isWhole, marks[place].count < row { marks[place].append([]) }
    guard row <= marks[place].count else { return }
    set(question.matters(of: collection, row: row, in: register), place, row)
  }

  private mutating func set(_ matters: MatterSet, _ place: Int, _ row: Int) {
    if row == marks[place].count { marks[place].append([]) }
    let changed = marks[place][row].symmetricDifference(matters)
    guard !changed.isEmpty else { return }
    for matter in OpenMatter.allCases where changed.contains(MatterSet(matter)) {
      counts[matter.rawValue] += matters.contains(MatterSet(matter)) ? 1 : -1
    }
    marks[place][row] = matters
  }

  /// How many there are of a kind, as far as was looked.
  public func count(of matter: OpenMatter) -> Int {
    matter == .lookAlikes ? lookAlikes.count : counts[matter.rawValue]
  }

  /// Where they are, in order of collection and row. Of two look-alikes the one registered first is named.
  public func places(of matter: OpenMatter) -> [RecordPlace] {
    if matter == .lookAlikes { return lookAlikes.map { RecordPlace(.workers, row: $0) } }
    var found: [RecordPlace] = []
    found.reserveCapacity(count(of: matter))
    let wanted = MatterSet(matter)
    for (place, collection) in OpenMatters.collections.enumerated() {
      for row in marks[place].indices where marks[place][row].contains(wanted) {
        found.append(RecordPlace(collection, row: row))
      }
    }
    return found
  }
}

/// What has to be known once to look at many records.
private struct Question {
  let today: Day
  let scope: [Enterprise.Kind]
  let isDifficultArea: Bool
  /// Declarations before this day are old.
  let oldestDeclaration: Day

  init(_ register: Register, _ today: Day) {
    self.today = today
    let office = register.office(on: today)
    scope = office?.scope ?? [.company, .cooperative]
    isDifficultArea = office?.difficultArea ?? false
    oldestDeclaration = today.adding(months: -6)
  }

  /// What holds for the record in a row; nothing where there is none.
  func matters(of collection: Collection, row: Int, in register: Register) -> MatterSet {
    var found: MatterSet = []
    switch collection {
    case .enterprises: register.enterprises.lookAt(row: row) { found = matters(of: $0) }
    case .workers: register.workers.lookAt(row: row) { found = matters(of: $0) }
    case .campaigns:
      register.campaigns.lookAt(row: row) { if !$0.pointee.accepted.isEmpty { found.insert(.init(.acceptedDoubts)) } }
    case .attendance:
      let isHeld = register.isOfHeldCampaign(listRow: row)
      register.attendance.lookAt(row: row) { found = matters(of: $0, isHeld: isHeld) }
    case .honours:
      register.honours.lookAt(row: row) { honour in
        // Nobody can do anything more about a title of somebody who was anonymised.
        if let worker = honour.pointee.subject.worker, register.isAnonymous(worker) { return }
        found = matters(of: honour)
      }
    case .office, .targets, .tasks, .visits, .frozen: break
    }
    return found
  }

  private func matters(of enterprise: UnsafePointer<Enterprise>) -> MatterSet {
    var found: MatterSet = enterprise.pointee.accepted.isEmpty ? [] : .init(.acceptedDoubts)
    if scope.contains(enterprise.pointee.kind), enterprise.pointee.isOpen(on: today),
      let declared = enterprise.pointee.headcount(on: today), declared.date < oldestDeclaration
    {
      found.insert(.init(.oldDeclarations))
    }
    return found
  }

  private func matters(of worker: UnsafePointer<Worker>) -> MatterSet {
    var found: MatterSet = worker.pointee.accepted.isEmpty ? [] : .init(.acceptedDoubts)
    if !worker.pointee.isAnonymous, worker.pointee.identity?.kind != .cccd,
      worker.pointee.employment.contains(where: { $0.isActive(on: today) })
    {
      found.insert(.init(.workersWithoutCCCD))
    }
    return found
  }

  private func matters(of list: UnsafePointer<AttendanceList>, isHeld: Bool) -> MatterSet {
    var found: MatterSet = list.pointee.accepted.isEmpty ? [] : .init(.acceptedDoubts)
    guard isHeld else { return found }
    if !list.pointee.walkIns.isEmpty {
      found.insert(.init(.walkIns))
    } else if list.pointee.heads ?? 0 > 0, list.pointee.present.isEmpty, list.pointee.late.isEmpty {
      found.insert(.init(.headsWithoutNames))
    }
    if list.pointee.paper == nil { found.insert(.init(.listsWithoutPaper)) }
    return found
  }

  private func matters(of honour: UnsafePointer<Honour>) -> MatterSet {
    var found: MatterSet = honour.pointee.accepted.isEmpty ? [] : .init(.acceptedDoubts)
    guard honour.pointee.category == .title, honour.pointee.withdrawn == nil,
      honour.pointee.decision?.isComplete != true
    else { return found }
    found.insert(.init(.undecidedTitles))
    if honour.pointee.kind == .learningCitizen,
      TitleRule.suffices(honour.pointee.scores, difficultArea: isDifficultArea)
    {
      found.insert(.init(.sufficientScores))
    }
    return found
  }
}

extension Register {
  fileprivate func rowCount(of collection: Collection) -> Int {
    switch collection {
    case .enterprises: enterprises.rowCount
    case .workers: workers.rowCount
    case .campaigns: campaigns.rowCount
    case .attendance: attendance.rowCount
    case .honours: honours.rowCount
    case .office, .targets, .tasks, .visits, .frozen: 0
    }
  }

  fileprivate func row(of reference: RecordReference) -> Int? {
    switch reference.collection {
    case .enterprises: enterprises.row(of: EnterpriseID(reference.code))
    case .workers: workers.row(of: WorkerID(reference.code))
    case .campaigns: campaigns.row(of: CampaignID(reference.code))
    case .attendance: attendance.row(of: AttendanceListID(reference.code))
    case .honours: honours.row(of: HonourID(reference.code))
    case .office, .targets, .tasks, .visits, .frozen: nil
    }
  }

  fileprivate func isOfHeldCampaign(listRow: Int) -> Bool {
    let session = marks.lists[listRow].session
    guard session != MarkIndex.nowhere else { return false }
    var isHeld = false
    campaigns.lookAt(row: Int(marks.sessions[Int(session)].campaign)) { isHeld = $0.pointee.state == .held }
    return isHeld
  }

  fileprivate func listRows(ofCampaign row: Int) -> [Int] {
    marks.sessionsInUse(ofCampaign: row).flatMap { marks.listRows(ofSession: $0, ofCampaign: row) }
  }
}
