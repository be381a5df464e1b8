/// How far a table that is made piece by piece has come through the rows of another: rows taken are kept in step with
/// every change, the others are taken later as they are then.
struct RowIntake: Sendable {
  /// Rows before this one were taken.
  private(set) var taken = 0
  /// Whether all of them were; from then on new ones are noted as they come.
  private(set) var isWhole = false

  /// The next rows to take, at most so many; nil when all are taken.
  mutating func next(_ count: Int, of rowCount: Int) -> Range<Int>? {
    guard !isWhole else { return nil }
    let rows = taken..<(taken + min(count, rowCount - taken))
    taken = rows.upperBound
    isWhole = taken == rowCount
    return rows
  }

  /// Whether a row's content must be kept in step.
  func has(_ row: Int) -> Bool { isWhole || row < taken }
}
