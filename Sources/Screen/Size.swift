/// The extent of a screen or a window in character cells; never negative.
public struct Size: Hashable, Sendable {
  /// Columns, 0 or more.
  public let width: Int
  /// Rows, 0 or more.
  public let height: Int

  /// A size; negative numbers become 0, numbers above 1,000,000 become 1,000,000.
  public init(width: Int, height: Int) {
    self.width = min(max(width, 0), Position.farthest)
    self.height = min(max(height, 0), Position.farthest)
  }

  /// No cells at all.
  public static let zero = Size(width: 0, height: 0)
}
