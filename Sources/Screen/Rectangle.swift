/// A rectangle of cells; may be empty and may lie partly or wholly outside a screen.
public struct Rectangle: Hashable, Sendable {
  /// The top left cell.
  public let origin: Position
  /// The extent.
  public let size: Size

  /// A rectangle from its top left cell and its extent.
  public init(origin: Position, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// A rectangle from four numbers.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.init(origin: Position(x: x, y: y), size: Size(width: width, height: height))
  }

  /// The leftmost column.
  public var left: Int { origin.x }
  /// The topmost row.
  public var top: Int { origin.y }
  /// The first column right of the rectangle.
  public var right: Int { origin.x + size.width }
  /// The first row below the rectangle.
  public var bottom: Int { origin.y + size.height }
  /// Columns.
  public var width: Int { size.width }
  /// Rows.
  public var height: Int { size.height }
  /// Whether the rectangle holds no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether the cell at `position` belongs to the rectangle.
  public func contains(_ position: Position) -> Bool {
    position.x >= left && position.x < right && position.y >= top && position.y < bottom
  }

  /// The cells that belong to both rectangles; empty when they do not meet.
  public func intersection(_ other: Rectangle) -> Rectangle {
    let left = max(self.left, other.left)
    let top = max(self.top, other.top)
    return Rectangle(
      x: left, y: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
  }

  /// The same rectangle moved right by `x` and down by `y`.
  public func moved(x: Int, y: Int) -> Rectangle {
    Rectangle(origin: Position(x: left + x, y: top + y), size: size)
  }

  /// `count` rows of the rectangle beginning with its row `first`; never reaches outside it.
  public func rows(_ first: Int, _ count: Int) -> Rectangle {
    intersection(Rectangle(x: left, y: top + first, width: width, height: count))
  }

  /// `count` columns of the rectangle beginning with its column `first`; never reaches outside it.
  public func columns(_ first: Int, _ count: Int) -> Rectangle {
    intersection(Rectangle(x: left + first, y: top, width: count, height: height))
  }
}
