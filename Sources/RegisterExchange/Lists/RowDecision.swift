public import LearningRegister

/// What somebody has said about one row of a list.
public enum RowDecision: Hashable, Sendable {
  /// The person is this worker; a number that is registered stays.
  case same(WorkerID)
  /// The enterprise of the row is this one; its name and tax code become those of the list.
  case sameEnterprise(EnterpriseID)
  /// The person, or enterprise, is none registered, in particular none of these look-alikes; nil is none of all that are found.
  case another(than: [WorkerID]?)
  /// The row is not stored.
  case leaveOut
}
