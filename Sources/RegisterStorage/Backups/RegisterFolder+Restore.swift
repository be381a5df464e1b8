public import LearningRegister

extension RegisterFolder {
  /// The change that makes the register again what a backup holds. It is an ordinary change for `commit`: nothing is
  /// overwritten, it can be undone, and it is refused when somebody changes one of its records meanwhile. Without
  /// operations when nothing differs. Frozen reports stay, and nobody who was anonymised since comes back.
  ///
  /// Throws `.noBackup` when there is no such backup, `.backupOfAnotherRegister` when it is none of this register, and
  /// `.damaged` with the place when anything in it is damaged.
  public func changeToRestore(
    from name: String, into register: borrowing Register
  ) throws(StorageError) -> Change {
    guard BackupName(name) != nil, let backups = try journal.openBackups() else {
      throw .noBackup(name)
    }
    defer { system.close(backups.folder) }
    let loaded = try backups.load(name, store: store)
    let (removed, anonymous) = try changesSince(loaded.place.sequence, register)
    let guarded = AnonymousGuard(anonymous, in: loaded.register, today: clock.now().day)
    var put: [Operation] = []
    var removals: [Operation] = []
    // In this order nothing names a record that is not there yet, or no longer.
    for collection in Collection.allCases {
      var restored: [Operation] = []
      for stored in loaded.register.records(of: collection) {
        let reference = stored.reference
        let old = guarded.cleaned(stored, beside: register.record(reference))
        guard let present = register.record(reference) else {
          restored.append(.restore(old.stamped(revision: max(old.revision, removed[reference] ?? 0))))
          continue
        }
        if case .worker(let worker) = present, worker.isAnonymous { continue }
        if collection == .frozen || old == present.stamped(revision: old.revision) { continue }
        put.append(.replace(old, basedOn: present.revision))
      }
      put += restored
      guard collection != .frozen else { continue }
      for present in register.records(of: collection) where loaded.register.record(present.reference) == nil {
        removals.append(.remove(present.reference, basedOn: present.revision))
      }
    }
    return Change(put + removals.reversed())
  }

  /// The revisions with which records were removed since a change: whoever brings one back goes on from there. And the
  /// codes of everybody who is anonymous or was anonymised since.
  private func changesSince(
    _ sequence: Int, _ register: borrowing Register
  ) throws(StorageError) -> (removed: [RecordReference: Int], anonymous: Set<Code>) {
    var anonymous: Set<Code> = []
    for worker in register.anonymousWorkers {
      anonymous.insert(worker.id.code)
      anonymous.formUnion(worker.formerIDs.compactMap { Code($0) })
    }
    // A former code of another folder may be somebody else's here.
    anonymous = anonymous.filter { register.workers[WorkerID($0)]?.isAnonymous ?? true }
    guard sequence < place.sequence else { return ([:], anonymous) }
    var revisions: [RecordReference: Int] = [:]
    for change in try journal.changes(sequence + 1...place.sequence, store: store, through: place) {
      if let person = change.anonymises { anonymous.insert(person.code) }
      for case .remove(let reference, let revision) in change.operations.map(\.operation) {
        revisions[reference] = revision
      }
    }
    return (revisions, anonymous)
  }
}

/// Keeps those who were anonymised from coming back with a backup that still holds them.
private struct AnonymousGuard {
  private let codes: Set<Code>
  private let today: Day
  /// What the backup knows of them, by worker.
  private var traces: [WorkerID: PersonTraces] = [:]

  init(_ codes: Set<Code>, in backup: borrowing Register, today: Day) {
    self.codes = codes
    self.today = today
    for code in codes {
      guard let worker = backup.workers[WorkerID(code)] else { continue }
      var known = PersonTraces(worker: worker.id)
      known.note(worker)
      traces[worker.id] = known
    }
  }

  /// A record of the backup without them.
  func cleaned(_ record: Record, beside present: Record?) -> Record {
    guard !codes.isEmpty else { return record }
    switch record {
    case .worker(let worker) where codes.contains(worker.id.code): return .worker(worker.anonymised(on: today))
    case .honour(let honour):
      guard let holder = honour.subject.worker, codes.contains(holder.code) else { return record }
      return .honour(honour.anonymised)
    case .attendance(var list):
      // A name that was matched with one of them since would stand there openly again.
      guard !list.walkIns.isEmpty, case .attendance(let now)? = present else { return record }
      for (worker, known) in traces where list.status(of: worker) == nil && now.status(of: worker) != nil {
        for (place, text) in list.walkIns.enumerated() where known.isNamed(text) {
          list.walkIns[place] = Worker.anonymousName
        }
      }
      return .attendance(list)
    default: return record
    }
  }
}
