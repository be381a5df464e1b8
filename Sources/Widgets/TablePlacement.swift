public import Screen

/// Where a ``TableView`` put things when it was drawn.
public struct TablePlacement: Hashable, Sendable {
  /// The first row shown; give it back at the next drawing so that the table scrolls no more than needed.
  public let top: Int
  /// How many rows fit, for Page up and Page down.
  public let visibleRows: Int
  /// The selected row's place on the screen, for the cursor; nil when no row is selected or there is no room.
  public let cursor: Position?
}
