internal import LearningRegister

extension StoredChange {
  /// The change that takes this one back, based on the revisions the records got by it: when somebody has changed one of
  /// them since, it is refused and nothing is overwritten. nil when what stood there before is not known, or nothing
  /// was changed. `present` gives the revision a record has where it stands as a revision left it.
  func inverse(present: (RecordReference, Int) -> Int) -> Change? {
    guard !operations.isEmpty, !operations.contains(where: \.isBlind) else { return nil }
    // A record may be touched twice: what it was before the first, and what it is after the last, counts.
    var before: [RecordReference: Record?] = [:]
    for operation in operations where before[operation.operation.reference] == nil {
      before.updateValue(operation.previous, forKey: operation.operation.reference)
    }
    var taken: Set<RecordReference> = []
    var back: [Operation] = []
    for operation in operations.reversed() where taken.insert(operation.operation.reference).inserted {
      let reference = operation.operation.reference
      let old = before[reference] ?? nil
      switch operation.operation {
      case .add(let new), .replace(let new, _), .restore(let new):
        let revision = present(reference, new.revision)
        back.append(old.map { .replace($0, basedOn: revision) } ?? .remove(reference, basedOn: revision))
      case .remove(_, let revision):
        // The record goes on counting from the revision it was removed with.
        if let old { back.append(.restore(old.stamped(revision: revision))) }
      }
    }
    return Change(back, why: why)
  }
}
