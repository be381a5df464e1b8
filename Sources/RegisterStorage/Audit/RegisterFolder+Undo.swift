internal import LearningRegister

extension RegisterFolder {
  /// What an author saved and nobody has taken back, newest first, each with the change that takes it back (`inverse`):
  /// this is what can be undone after a restart. Looks back over the author's last `limit` changes, and at least to the
  /// beginning of the day.
  ///
  /// Commit an inverse with `undoes` set to the number of the change it takes back. It is based on the revisions the
  /// records got by that change: one changed since is refused, not overwritten.
  public func undoable(by author: Author, limit: Int = 200) throws(StorageError) -> [Commit] {
    try steps(by: author, limit: limit).filter { !$0.isUndo && !$0.isTakenBack }.compactMap(commit)
  }

  /// What an author took back last and can be done again, newest first: the undone changes that no new change of the
  /// author follows. Each is the undo itself with its inverse; commit that with `undoes` set to its number.
  public func redoable(by author: Author, limit: Int = 200) throws(StorageError) -> [Commit] {
    try steps(by: author, limit: limit).prefix { $0.change.undoes != nil }.filter { $0.isUndo && !$0.isTakenBack }
      .compactMap(commit)
  }

  private struct Step {
    var change: StoredChange
    var inverse: Change?
    /// Whether it leaves the register as if another change had never been; doing that change again does not.
    var isUndo = false
    var isTakenBack = false
  }

  /// The author's changes, newest first.
  private func steps(by author: Author, limit: Int) throws(StorageError) -> [Step] {
    let by = Array(",\"by\":".utf8) + quoted(author.by) + Array(",\"tty\":".utf8)
    let search = JournalSearch(journal: journal, last: place)
    let today = clock.now().day
    var changes: [StoredChange] = []
    var own = 0
    // Another user may have taken one back.
    try search.lines(with: [by, Array(",\"undoes\":".utf8)]) { line in
      guard let change = search.change(line), !change.isNote else { return true }
      if change.author.by == author.by {
        if own >= limit, change.at.day < today { return false }
        own += 1
      }
      if let whole = try? journal.complete(change, previous: true) { changes.append(whole) }
      return true
    }
    let lineage = UndoLineage(changes.reversed())
    return changes.filter { $0.author.by == author.by }.map { change in
      Step(
        change: change, inverse: change.inverse(present: lineage.present),
        isUndo: lineage.undos.contains(change.sequence),
        isTakenBack: lineage.targets.contains(change.sequence))
    }
  }

  /// The step with its inverse; nil when it cannot be taken back. One that anonymised somebody is a step all the same,
  /// without inverse, so that it can be said that nothing takes it back.
  private func commit(_ step: Step) -> Commit? {
    step.change.anonymises != nil ? step.change.commit() : step.inverse.map { step.change.commit(inverse: $0) }
  }
}
