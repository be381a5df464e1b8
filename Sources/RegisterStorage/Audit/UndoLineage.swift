internal import LearningRegister

/// Which revisions of a record hold the same content because changes were taken back.
struct UndoLineage {
  /// What took what back.
  struct Marks {
    /// The changes that leave the register as if another had never been. What takes such a change back does the other
    /// again.
    private(set) var undos: Set<Int> = []
    /// The changes that were taken back.
    private(set) var targets: Set<Int> = []

    /// Of changes in their order; their operations do not matter.
    init(_ changes: some Sequence<StoredChange>) {
      for change in changes {
        guard let target = change.undoes else { continue }
        targets.insert(target)
        if !undos.contains(target) { undos.insert(change.sequence) }
      }
    }
  }

  /// The revision that first held what another brought back.
  private var first: [Revision: Revision] = [:]
  /// The latest revision that holds what a first one held.
  private var latest: [Revision: Int] = [:]

  private struct Revision: Hashable {
    var reference: RecordReference
    var number: Int
  }

  /// Of changes in their order, whole.
  init(_ changes: some Sequence<StoredChange>) {
    var known: [Int: StoredChange] = [:]
    for change in changes {
      if let undone = change.undoes.flatMap({ known[$0] }) { note(change, takesBack: undone) }
      known[change.sequence] = change
    }
  }

  /// The revision a record has now when it stands as that revision left it, all later changes having been taken back;
  /// else that revision itself.
  func present(_ reference: RecordReference, _ revision: Int) -> Int {
    let origin = first(Revision(reference: reference, number: revision))
    return latest[origin] ?? revision
  }

  private func first(_ revision: Revision) -> Revision { first[revision] ?? revision }

  private mutating func note(_ change: StoredChange, takesBack undone: StoredChange) {
    var before: [RecordReference: Record] = [:]
    for operation in undone.operations.reversed() { before[operation.operation.reference] = operation.previous }
    for operation in change.operations {
      switch operation.operation {
      case .add(let record), .replace(let record, _), .restore(let record):
        // Only what is the same again: an undo may have been merged with what others had changed.
        guard let old = before[record.reference], old == record.stamped(revision: old.revision) else { continue }
        let origin = first(Revision(reference: record.reference, number: old.revision))
        first[Revision(reference: record.reference, number: record.revision)] = origin
        latest[origin] = record.revision
      case .remove: continue
      }
    }
  }
}
