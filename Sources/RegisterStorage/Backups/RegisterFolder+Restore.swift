public import LearningRegister

extension RegisterFolder {
  /// The change that makes the register again what a backup holds. It is an ordinary change for `commit`: nothing is
  /// overwritten, it can be undone, and it is refused when somebody changes one of its records meanwhile. Without
  /// operations when nothing differs. Frozen reports stay.
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
    let removed = try removalRevisions(after: loaded.place.sequence)
    var put: [Operation] = []
    var removals: [Operation] = []
    // In this order nothing names a record that is not there yet, or no longer.
    for collection in Collection.allCases {
      var restored: [Operation] = []
      for old in loaded.register.records(of: collection) {
        let reference = old.reference
        guard let present = register.record(reference) else {
          restored.append(.restore(old.stamped(revision: max(old.revision, removed[reference] ?? 0))))
          continue
        }
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

  /// The revisions with which records were removed since a change: whoever brings one back goes on from there.
  private func removalRevisions(after sequence: Int) throws(StorageError) -> [RecordReference: Int] {
    guard sequence < place.sequence else { return [:] }
    var revisions: [RecordReference: Int] = [:]
    for change in try journal.changes(sequence + 1...place.sequence, store: store, through: place) {
      for case .remove(let reference, let revision) in change.operations.map(\.operation) {
        revisions[reference] = revision
      }
    }
    return revisions
  }
}
