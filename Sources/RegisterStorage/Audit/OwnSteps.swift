internal import LearningRegister

/// What an author saved that can be taken back now, or was taken back and can be done again, newest first. The operations
/// of a large change, which stand in a file of their own, are read only when that step is asked for.
public struct OwnSteps {
  private let journal: JournalFolder
  private let search: JournalSearch
  /// The author's changes and what took changes back, newest first; large ones without their operations.
  private let changes: [StoredChange]
  private let steps: [StoredChange]

  /// Whether there is none.
  public var isEmpty: Bool { steps.isEmpty }

  /// The numbers of the steps in the journal, newest first.
  public var sequences: [Int] { steps.map(\.sequence) }

  /// The steps `pick` takes from the author's own among these changes; both newest first.
  init(
    _ changes: [StoredChange], by author: Author, _ search: JournalSearch,
    _ pick: (_ own: [StoredChange], UndoLineage.Marks) -> [StoredChange]
  ) {
    self.search = search
    self.changes = changes
    journal = search.journal
    let own = changes.filter { $0.author.by == author.by }
    steps = pick(own, UndoLineage.Marks(changes.reversed())).filter(\.mayBeTakenBack)
  }

  /// The newest step whose number is wanted, with the change that takes it back (`inverse`); nil when there is none, or
  /// `goesOn`, which is told how many of how many operations of a large change are read, stopped it. One that cannot be
  /// read is passed over.
  public func first(
    where isWanted: (_ sequence: Int) -> Bool = { _ in true },
    goesOn: (_ done: Int, _ all: Int) -> Bool = { _, _ in true }
  ) -> Commit? {
    withoutActuallyEscaping(goesOn) { goesOn in
      var isStopped = false
      for step in steps where isWanted(step.sequence) {
        let found = commit(step) { done, all in
          if !goesOn(done, all) { isStopped = true }
          return !isStopped
        }
        if isStopped { return nil }
        if let found { return found }
      }
      return nil
    }
  }

  private func commit(_ step: StoredChange, _ goesOn: @escaping (Int, Int) -> Bool) -> Commit? {
    // A step that anonymised somebody has no inverse, so that it can be said that nothing takes it back.
    if step.anonymises != nil { return step.commit() }
    guard let step = try? journal.complete(step, previous: true, goesOn: goesOn) else { return nil }
    let touched = Set(step.operations.map(\.operation.reference))
    // Only what was taken back since tells whether a record stands again as the step left it.
    let undos = changes.filter { $0.undoes != nil && $0.sequence > step.sequence }
    let wanted = Set(undos.flatMap { [$0.sequence, $0.undoes ?? 0] })
    let later = changes.filter { wanted.contains($0.sequence) }.compactMap { operations(of: $0, on: touched, goesOn) }
    return step.inverse(present: UndoLineage(later.reversed()).present).map { step.commit(inverse: $0) }
  }

  /// A change with at least those of its operations that are about these records; nil when it cannot be read.
  private func operations(
    of change: StoredChange, on references: Set<RecordReference>, _ goesOn: @escaping (Int, Int) -> Bool
  ) -> StoredChange? {
    guard let imported = change.imported else { return change }
    // To find a few in a large file is sooner done than to read all of it.
    guard references.count <= 20 else { return try? journal.complete(change, previous: true, goesOn: goesOn) }
    var change = change
    change.operations = references.flatMap { reference in
      search.operations(of: imported, with: JournalSearch.operation(on: reference))
        .filter { $0.operation.reference == reference }
    }
    return change
  }
}

extension StoredChange {
  /// Whether there is something that can be taken back, as far as the line tells.
  fileprivate var mayBeTakenBack: Bool {
    anonymises != nil || imported != nil || !operations.isEmpty && !operations.contains(where: \.isBlind)
  }
}
