/// What is told of a row though it is stored.
public enum RowRemark: Hashable, Sendable {
  /// Of a day that is needed only the year is said, and not stored.
  case yearAlone(member: String, Int)
}
