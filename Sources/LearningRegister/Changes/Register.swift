/// The learning register as a value: every record, and the small tables the figures are computed from.
/// It is altered only by `apply(_:)`, or filled by storage through `init(_:)` and `replay(_:)`.
public struct Register: Sendable {
  /// Versions of the office profile.
  public private(set) var offices = RecordTable<OfficeVersion>()
  /// Target sets.
  public private(set) var targets = RecordTable<TargetSet>()
  /// Enterprises.
  public private(set) var enterprises = RecordTable<Enterprise>()
  /// Workers.
  public private(set) var workers = RecordTable<Worker>()
  /// Campaigns.
  public private(set) var campaigns = RecordTable<Campaign>()
  /// Attendance lists.
  public private(set) var attendance = RecordTable<AttendanceList>()
  /// Titles, commendations and prizes.
  public private(set) var honours = RecordTable<Honour>()
  /// Plan tasks by year.
  public private(set) var tasks = RecordTable<PlanTask>()
  /// Visits to enterprises.
  public private(set) var visits = RecordTable<Visit>()
  /// Frozen reports.
  public private(set) var frozen = RecordTable<FrozenReport>()

  var spells = EmploymentIndex()
  var marks = MarkIndex()
  var titles = TitleIndex()
  var identities = IdentityIndex()
  var subjects = SubjectIndex()
  var names = NameIndex()
  var neighbours = NeighbourIndex()
  var pairs = LookAlikes()

  /// An empty register.
  public init() {}

  /// The record a reference names; nil when there is none.
  public func record(_ reference: RecordReference) -> Record? {
    let code = reference.code
    return switch reference.collection {
    case .office: offices[OfficeID(code)].map(Record.office)
    case .targets: targets[TargetSetID(code)].map(Record.targets)
    case .enterprises: enterprises[EnterpriseID(code)].map(Record.enterprise)
    case .workers: workers[WorkerID(code)].map(Record.worker)
    case .campaigns: campaigns[CampaignID(code)].map(Record.campaign)
    case .attendance: attendance[AttendanceListID(code)].map(Record.attendance)
    case .honours: honours[HonourID(code)].map(Record.honour)
    case .tasks: tasks[PlanTaskID(code)].map(Record.task)
    case .visits: visits[VisitID(code)].map(Record.visit)
    case .frozen: frozen[FrozenReportID(code)].map(Record.frozen)
    }
  }

  /// All records of a collection in order of code.
  public func records(of collection: Collection) -> [Record] {
    switch collection {
    case .office: offices.sorted.map(Record.office)
    case .targets: targets.sorted.map(Record.targets)
    case .enterprises: enterprises.sorted.map(Record.enterprise)
    case .workers: workers.sorted.map(Record.worker)
    case .campaigns: campaigns.sorted.map(Record.campaign)
    case .attendance: attendance.sorted.map(Record.attendance)
    case .honours: honours.sorted.map(Record.honour)
    case .tasks: tasks.sorted.map(Record.task)
    case .visits: visits.sorted.map(Record.visit)
    case .frozen: frozen.sorted.map(Record.frozen)
    }
  }

  /// The number of records in a collection.
  public func count(of collection: Collection) -> Int {
    switch collection {
    case .office: offices.count
    case .targets: targets.count
    case .enterprises: enterprises.count
    case .workers: workers.count
    case .campaigns: campaigns.count
    case .attendance: attendance.count
    case .honours: honours.count
    case .tasks: tasks.count
    case .visits: visits.count
    case .frozen: frozen.count
    }
  }

  /// Stores a record without any check and keeps the tables of the figures in step.
  mutating func store(_ record: Record) {
    switch record {
    case .office(let record): offices.set(record)
    case .targets(let record): targets.set(record)
    case .enterprise(let record):
      let known = enterprises.row(of: record.id) != nil
      enterprises.set(record)
      if !known, spells.hasDangling || marks.hasDangling { reindex() }
    case .worker(let record):
      let known = workers.row(of: record.id) != nil
      identities.forget(workers[record.id]?.identity)
      forgetName(of: record.id)
      let row = workers.set(record)
      identities.note(record.identity, row: row)
      names.note(record, row: row)
      neighbours.note(record, row: row)
      followLookAlikes(ofRow: row)
      spells.set(record.employment, row: row, enterprises: enterprises)
      if !known, marks.hasDangling || titles.hasDangling { reindex() }
    case .campaign(let record):
      let known = campaigns.row(of: record.id) != nil
      campaigns.set(record)
      if !known, marks.hasDangling { reindex() }
    case .attendance(let record):
      let row = attendance.set(record)
      marks.set(row: row, list: record, campaigns: campaigns, enterprises: enterprises, workers: workers)
    case .honour(let record):
      subjects.forget(honours[record.id]?.subject, row: honours.row(of: record.id))
      let row = honours.set(record)
      subjects.note(record.subject, row: row)
      titles.set(record, row: row, workers: workers)
    case .task(let record): tasks.set(record)
    case .visit(let record): visits.set(record)
    case .frozen(let record): frozen.set(record)
    }
  }

  /// Drops a record without any check.
  mutating func drop(_ reference: RecordReference) {
    let code = reference.code
    switch reference.collection {
    case .office: offices.remove(OfficeID(code))
    case .targets: targets.remove(TargetSetID(code))
    case .enterprises: enterprises.remove(EnterpriseID(code))
    case .workers:
      let id = WorkerID(code)
      identities.forget(workers[id]?.identity)
      forgetName(of: id)
      workers.remove(id)
      if let row = workers.row(of: id) {
        spells.clear(row: row)
        followLookAlikes(ofRow: row)
      }
    case .campaigns: campaigns.remove(CampaignID(code))
    case .attendance:
      let id = AttendanceListID(code)
      attendance.remove(id)
      if let row = attendance.row(of: id) { marks.clear(row: row) }
    case .honours:
      let id = HonourID(code)
      subjects.forget(honours[id]?.subject, row: honours.row(of: id))
      honours.remove(id)
      if let row = honours.row(of: id) { titles.clear(row: row) }
    case .tasks: tasks.remove(PlanTaskID(code))
    case .visits: visits.remove(VisitID(code))
    case .frozen: frozen.remove(FrozenReportID(code))
    }
  }

  /// Makes the next part of the tables that only storing and checking need, so that the first record stored need not wait
  /// for them; false when all are there.
  public mutating func prepareNextCheck() -> Bool {
    if !identities.isBuilt {
      _ = identities.take(8000, from: workers)
    } else if !subjects.isBuilt {
      _ = subjects.take(8000, from: honours)
    } else if !names.isBuilt {
      _ = names.take(4000, from: workers)
    } else if !neighbours.isBuilt {
      _ = neighbours.take(4000, from: workers)
    } else {
      return false
    }
    return true
  }

  private mutating func forgetName(of id: WorkerID) {
    names.forget(workers[id], row: workers.row(of: id))
    neighbours.forget(workers[id], row: workers.row(of: id))
  }

  private mutating func reindex() {
    spells = EmploymentIndex(workers: workers, enterprises: enterprises)
    marks = MarkIndex(attendance: attendance, campaigns: campaigns, enterprises: enterprises, workers: workers)
    titles = TitleIndex(honours: honours, workers: workers)
  }
}

extension Register {
  /// Everything a snapshot holds, collection by collection, in any order of records.
  public struct Snapshot: Sendable {
    /// Versions of the office profile.
    public var offices: [OfficeVersion] = []
    /// Target sets.
    public var targets: [TargetSet] = []
    /// Enterprises.
    public var enterprises: [Enterprise] = []
    /// Workers.
    public var workers: [Worker] = []
    /// Campaigns.
    public var campaigns: [Campaign] = []
    /// Attendance lists.
    public var attendance: [AttendanceList] = []
    /// Titles, commendations and prizes.
    public var honours: [Honour] = []
    /// Plan tasks.
    public var tasks: [PlanTask] = []
    /// Visits.
    public var visits: [Visit] = []
    /// Frozen reports.
    public var frozen: [FrozenReport] = []

    /// Nothing.
    public init() {}
  }

  /// The register a snapshot describes. Nothing is checked: what stands in the files is taken as it is, and `check` names
  /// what is wrong with it. Of two records with one code the later wins.
  public init(_ snapshot: consuming Snapshot) {
    offices = RecordTable(snapshot.offices)
    targets = RecordTable(snapshot.targets)
    enterprises = RecordTable(snapshot.enterprises)
    workers = RecordTable(snapshot.workers)
    campaigns = RecordTable(snapshot.campaigns)
    attendance = RecordTable(snapshot.attendance)
    honours = RecordTable(snapshot.honours)
    tasks = RecordTable(snapshot.tasks)
    visits = RecordTable(snapshot.visits)
    frozen = RecordTable(snapshot.frozen)
    reindex()
  }

  /// Takes over an operation another process has already stored: no check, the record carries its revision.
  public mutating func replay(_ operation: Operation) {
    switch operation {
    case .add(let record), .replace(let record, _), .restore(let record): store(record)
    case .remove(let reference, _): drop(reference)
    }
  }

  /// The office version in force on a day: the latest valid, before the first the first; nil when there is none.
  public func office(on day: Day) -> OfficeVersion? {
    let versions = offices.sorted
    return versions.last { $0.validFrom.map { $0 <= day } ?? true } ?? versions.first
  }

  /// The official target set in force on a day: the latest valid, before the first the first; nil when there is none.
  public func officialTargets(on day: Day) -> TargetSet? {
    let sets = targets.sorted.filter(\.official).sorted { $0.from < $1.from }
    return sets.last { $0.from <= day } ?? sets.first
  }
}
