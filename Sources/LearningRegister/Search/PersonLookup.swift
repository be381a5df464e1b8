// Finding a person by what stands on a paper: a number, or a whole name.
extension Register {
  /// The worker registered with that identity number, of whatever kind of paper; nil when nobody is. The table behind it is
  /// built once, at the first question or by ``prepareNextCheck()``.
  public mutating func worker(identifiedBy number: String) -> WorkerID? {
    identities.owner(of: number, in: workers)
  }

  /// The workers of that name, marks and capitals aside, in the order they were registered. The table behind it is built
  /// once, at the first question or by ``prepareNextCheck()``.
  public mutating func workers(named name: String) -> [WorkerID] {
    names.rows(named: name, in: workers).compactMap { workers[row: $0]?.id }
  }
}
