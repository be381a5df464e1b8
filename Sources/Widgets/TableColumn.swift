public import Screen

/// One column of a ``TableView``.
public struct TableColumn: Hashable, Sendable {
  /// The head.
  public let title: String
  /// Cells it needs at least, 1 or more.
  public let minimumWidth: Int
  /// Its share of the cells left over; 0 keeps it at its minimum.
  public let weight: Int
  /// Words at the left, numbers at the right.
  public let alignment: Alignment
  /// 0 stays always; columns of the highest number leave first when the table is narrow.
  public let priority: Int

  /// A column; out of range numbers are moved into it.
  public init(
    _ title: String, minimumWidth: Int, weight: Int = 0, alignment: Alignment = .leading, priority: Int = 0
  ) {
    self.title = title
    self.minimumWidth = min(max(minimumWidth, 1), 10_000)
    self.weight = min(max(weight, 0), 10_000)
    self.alignment = alignment
    self.priority = max(priority, 0)
  }
}
