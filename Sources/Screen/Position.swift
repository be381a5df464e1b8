/// A place on a screen or in a window, counted in cells from the top left corner; may lie outside.
public struct Position: Hashable, Sendable {
  /// Column, 0 is the leftmost.
  public let x: Int
  /// Row, 0 is the topmost.
  public let y: Int

  /// Coordinates beyond this are moved to it, so that no sum of a few of them can overflow.
  static let farthest = 1_000_000

  /// A position; each coordinate is kept within ±1,000,000.
  public init(x: Int, y: Int) {
    self.x = min(max(x, -Self.farthest), Self.farthest)
    self.y = min(max(y, -Self.farthest), Self.farthest)
  }
}
