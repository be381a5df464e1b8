internal import LearningRegister

extension RegisterFolder {
  /// What an author saved and nobody has taken back: this is what can be undone after a restart. Looks back over the
  /// author's last `limit` changes, and at least to the beginning of the day.
  ///
  /// Commit the inverse of a step with `undoes` set to the number of the change it takes back. It is based on the revisions
  /// the records got by that change: one changed since is refused, not overwritten.
  public func undoable(by author: Author, limit: Int = 200) throws(StorageError) -> OwnSteps {
    try steps(by: author, limit: limit) { own, marks in
      own.filter { !marks.undos.contains($0.sequence) && !marks.targets.contains($0.sequence) }
    }
  }

  /// What an author took back last and can be done again: the undone changes that no new change of the author follows. Each
  /// is the undo itself with its inverse; commit that with `undoes` set to its number.
  public func redoable(by author: Author, limit: Int = 200) throws(StorageError) -> OwnSteps {
    try steps(by: author, limit: limit) { own, marks in
      own.prefix { $0.undoes != nil }
        .filter { marks.undos.contains($0.sequence) && !marks.targets.contains($0.sequence) }
    }
  }

  private func steps(
    by author: Author, limit: Int, _ pick: (_ own: [StoredChange], UndoLineage.Marks) -> [StoredChange]
  ) throws(StorageError) -> OwnSteps {
    let by = Array(",\"by\":".utf8) + JournalSearch.quoted(author.by) + Array(",\"tty\":".utf8)
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
      changes.append(change)
      return true
    }
    return OwnSteps(changes, by: author, search, pick)
  }
}
