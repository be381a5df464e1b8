public import LearningRegister

/// What somebody has said about one row of a list.
public enum RowDecision: Hashable, Sendable {
  /// The person is this worker; a number that is registered stays.
  case same(WorkerID)
  /// The person is nobody registered, in particular none of these look-alikes.
  case another(than: [WorkerID])
  /// The row is not stored.
  case leaveOut
}
