extension Register {
  /// What carrying out a change gave.
  public struct Applied: Hashable, Sendable {
    /// The operations as carried out: every record with its new revision.
    public let operations: [Operation]
    /// The change that takes this one back.
    public let inverse: Change
  }

  /// Carries out a change, all of it or nothing, and returns its inverse. Refused changes leave the register untouched.
  /// `takingBack` says that it takes back a change of the journal: only so can a report that was just frozen go away.
  /// `goesOn` is told now and then how many of how many operations are carried out; where it is false, all of them are
  /// taken back and the change is refused as `.stopped`.
  public mutating func apply(
    _ change: Change, takingBack: Bool = false, goesOn: (_ done: Int, _ all: Int) -> Bool = { _, _ in true }
  ) throws(Refusal) -> Applied {
    var done: [Operation] = []
    var inverse: [Operation] = []
    let unnamed = unnamedWorkers(removedBy: change)
    do throws(Refusal) {
      for operation in change.operations {
        if done.count % Change.operationsPerStep == 0, !goesOn(done.count, change.operations.count) {
          throw Refusal.stopped
        }
        let (carried, back) = try carryOut(operation, takingBack, unnamed)
        done.append(carried)
        inverse.append(back)
      }
    } catch {
      for operation in inverse.reversed() { replay(operation) }
      throw error
    }
    return Applied(operations: done, inverse: Change(inverse.reversed(), why: change.why))
  }

  /// The register after a change; this one stays as it is.
  public func applying(_ change: Change) throws(Refusal) -> Register {
    var copy = self
    _ = try copy.apply(change)
    return copy
  }

  private mutating func carryOut(
    _ operation: Operation, _ takingBack: Bool, _ unnamed: Set<WorkerID>
  ) throws(Refusal) -> (Operation, Operation) {
    switch operation {
    case .add(let record):
      guard self.record(record.reference) == nil else { throw .taken(record.reference) }
      let stored = record.stamped(revision: 1)
      try refuseFaults(of: stored, replacing: nil)
      store(stored)
      return (.add(stored), .remove(record.reference, basedOn: 1))
    case .replace(let record, let revision):
      guard let current = self.record(record.reference) else { throw .unknown(record.reference) }
      guard current.revision == revision else {
        throw .changedMeanwhile(record.reference, revision: current.revision)
      }
      let stored = record.stamped(revision: revision + 1)
      try refuseFaults(of: stored, replacing: current)
      store(stored)
      return (.replace(stored, basedOn: revision), .replace(current, basedOn: revision + 1))
    case .remove(let reference, let revision):
      guard let current = self.record(reference) else { throw .unknown(reference) }
      guard current.revision == revision else { throw .changedMeanwhile(reference, revision: current.revision) }
      if case .frozen = current, !takingBack { throw .faults(reference, [Fault("id", .frozen)]) }
      let isUnnamed = reference.collection == .workers && unnamed.contains(WorkerID(reference.code))
      if !isUnnamed, let (collection, count) = naming(reference) {
        throw .stillNamed(reference, by: collection, count: count)
      }
      drop(reference)
      return (operation, .restore(current))
    case .restore(let record):
      guard self.record(record.reference) == nil else { throw .taken(record.reference) }
      let stored = record.stamped(revision: record.revision + 1)
      try refuseFaults(of: stored, replacing: nil)
      store(stored)
      return (.restore(stored), .remove(record.reference, basedOn: record.revision + 1))
    }
  }

  private mutating func refuseFaults(of record: Record, replacing current: Record?) throws(Refusal) {
    let found = faults(of: record, replacing: current)
    if !found.isEmpty { throw .faults(record.reference, found) }
  }

  /// Of many workers to be removed, as when a list taken in is taken back, those whom no list and no honour names, now or by
  /// the change itself: looking through all marks once for each of them would take minutes.
  private func unnamedWorkers(removedBy change: Change) -> Set<WorkerID> {
    var unnamed: Set<WorkerID> = []
    for case .remove(let reference, _) in change.operations where reference.collection == .workers {
      unnamed.insert(WorkerID(reference.code))
    }
    guard unnamed.count > 20 else { return [] }
    let isMarked = marks.namedWorkers(ofRows: workers.rowCount)
    unnamed = unnamed.filter { id in workers.row(of: id).map { !isMarked[$0] } ?? false }
    honours.lookThrough { _, honour in
      if let worker = honour.pointee.subject.worker { unnamed.remove(worker) }
    }
    for operation in change.operations {
      switch operation {
      case .add(.attendance(let list)), .replace(.attendance(let list), _), .restore(.attendance(let list)):
        for status in AttendanceList.Status.allCases { unnamed.subtract(list[status]) }
      case .add(.honour(let honour)), .replace(.honour(let honour), _), .restore(.honour(let honour)):
        if let worker = honour.subject.worker { unnamed.remove(worker) }
      default: break
      }
    }
    return unnamed
  }

  /// Which records still name the one to be removed; nil when none does.
  private func naming(_ reference: RecordReference) -> (Collection, Int)? {
    func count<R>(_ table: RecordTable<R>, where names: (R) -> Bool) -> (Collection, Int)? {
      let found = table.records.count(where: names)
      return found == 0 ? nil : (R.collection, found)
    }
    switch reference.collection {
    case .workers:
      let id = WorkerID(reference.code)
      let lists = workers.row(of: id).map { marks.lists(naming: UInt32($0)).count } ?? 0
      if lists > 0 { return (.attendance, lists) }
      let honours = honours(of: id)
      return honours > 0 ? (.honours, honours) : nil
    case .enterprises:
      let id = EnterpriseID(reference.code)
      return count(workers) { $0.employment.contains { $0.enterprise == id } }
        ?? count(attendance) { $0.enterprise == id } ?? count(honours) { $0.subject.enterprise == id }
        ?? count(visits) { $0.enterprise == id } ?? count(campaigns) { $0.enterprises.contains(id) }
    case .campaigns:
      let id = CampaignID(reference.code)
      let row = campaigns.row(of: id) ?? -1
      let lists =
        row < 0
        ? []
        : marks.sessionsInUse(ofCampaign: row)
          .flatMap { marks.listRows(ofSession: $0, ofCampaign: row) }
      return lists.isEmpty ? nil : (.attendance, lists.count)
    default:
      return nil
    }
  }
}

extension Honour.Subject {
  /// The worker concerned: honoured himself, or the parent of the child; nil for others.
  public var worker: WorkerID? {
    switch self {
    case .worker(let worker): worker
    case .child(_, _, let parent): parent
    case .enterprise, .collective: nil
    }
  }

  /// The enterprise concerned; nil for others.
  public var enterprise: EnterpriseID? {
    switch self {
    case .enterprise(let enterprise): enterprise
    case .collective(_, let enterprise): enterprise
    case .worker, .child: nil
    }
  }
}
