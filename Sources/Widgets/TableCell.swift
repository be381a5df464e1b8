public import Screen

/// What stands in one place of a ``TableView``.
public struct TableCell: Hashable, Sendable {
  /// One line; cut with an ellipsis when the column is narrower.
  public let text: String
  /// Its role; a selected row shows the selection's role instead.
  public let ink: Ink

  /// A cell.
  public init(_ text: String, _ ink: Ink = .normal) {
    self.text = text
    self.ink = ink
  }
}
