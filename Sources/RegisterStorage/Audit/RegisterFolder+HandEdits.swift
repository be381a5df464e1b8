internal import JSONText
internal import LearningRegister

/// The revisions records got when it was journalled that a hand had edited them.
struct HandRevisions {
  /// For each record the revision it had while its edit stood only in the file, and the one it has since.
  var revisions: [RecordReference: (old: Int, new: Int)] = [:]

  /// A change that was based on what the hand wrote is based on it still.
  func rebased(_ change: Change) -> Change {
    guard !revisions.isEmpty else { return change }
    var rebased = change
    for (index, operation) in change.operations.enumerated() {
      guard let revision = revisions[operation.reference] else { continue }
      switch operation {
      case .replace(let record, basedOn: revision.old):
        rebased.operations[index] = .replace(record, basedOn: revision.new)
      case .remove(let reference, basedOn: revision.old):
        rebased.operations[index] = .remove(reference, basedOn: revision.new)
      default: break
      }
    }
    return rebased
  }
}

extension LoadedFolder {
  /// Whether a snapshot file was edited by hand.
  var hasHandEdits: Bool { findings.contains { $0.problem == .handEdit } }
}

extension RegisterFolder {
  /// Under the lock: writes what was edited by hand in the snapshot files into the journal as a change of `hand`, so that
  /// others learn of it and it can be told who changed what. Edited is a record that differs from what stood in the
  /// snapshot and that no line of the journal has replaced since; after this, one has.
  func journalHandEdits(_ register: inout Register, _ segment: Descriptor) throws(StorageError) -> HandRevisions {
    guard hasUnjournalledEdits else { return HandRevisions() }
    let wasReloaded = pending.wasReloaded
    let operations = try handOperations(register)
    var result = HandRevisions()
    if !operations.isEmpty {
      var stored = StoredChange(
        sequence: place.sequence + 1, at: clock.now(), author: Author(by: "hand"), operations: operations)
      try write(&stored, to: segment)
      for operation in operations.map(\.operation) {
        if case .replace(let record, _) = operation, let old = register.record(record.reference) {
          result.revisions[record.reference] = (old.revision, record.revision)
        } else if case .restore(let record) = operation, let old = register.record(record.reference) {
          result.revisions[record.reference] = (old.revision, record.revision)
        }
        register.replay(operation)
        changed.insert(operation.reference.collection)
      }
      pending.commits.append(stored.commit())
    }
    hasUnjournalledEdits = false
    // Forms opened before the files were read anew do not know of the edits.
    return wasReloaded ? HandRevisions() : result
  }

  /// What a hand did, as operations with new revisions.
  private func handOperations(_ register: borrowing Register) throws(StorageError) -> [StoredOperation] {
    let manifest = try readManifest()
    var replaced: Set<RecordReference> = []
    if place.sequence > manifest.sequence {
      for change in try journal.changes(manifest.sequence + 1...place.sequence, store: store, through: place) {
        replaced.formUnion(change.operations.map(\.operation.reference))
      }
    }
    let former = journal.formerContent(manifest, through: place)
    var operations: [StoredOperation] = []
    for collection in Collection.allCases
    where findings.contains(Finding(collection.fileName, .handEdit)) {
      for record in register.records(of: collection) where !replaced.contains(record.reference) {
        if let old = former.register.record(record.reference) {
          if record == old.stamped(revision: record.revision) { continue }
          let revision = max(old.revision, record.revision) + 1
          operations.append(
            StoredOperation(
              found: record.stamped(revision: revision), previous: old.stamped(revision: revision - 1)))
        } else if former.isComplete {
          operations.append(StoredOperation(found: record.stamped(revision: max(record.revision, 1)), previous: nil))
        } else {
          operations.append(
            StoredOperation(
              found: record.stamped(revision: max(record.revision, 0) + 1), previous: nil, isBlind: true))
        }
      }
      for old in former.register.records(of: collection)
      where register.record(old.reference) == nil && !replaced.contains(old.reference) {
        operations.append(StoredOperation(gone: old))
      }
    }
    return operations
  }
}
