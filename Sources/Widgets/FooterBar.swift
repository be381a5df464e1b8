public import Screen

/// The line of keys at the bottom of the screen.
public struct FooterBar: Hashable, Sendable {
  /// A key and what it does here.
  public struct Item: Hashable, Sendable {
    /// The key's name.
    public let key: String
    /// What it does, in a word or two.
    public let label: String

    /// An item.
    public init(_ key: String, _ label: String) {
      self.key = key
      self.label = label
    }
  }

  /// The keys, the most needed first: the last ones go when the line is narrow.
  public let items: [Item]
  /// The place of the item that stays however narrow the line is, as long as it has room at all; nil for none.
  public let kept: Int?
  /// What stands at the right end, such as the typing method; keeps its room as long as the first key has its own.
  public let trailing: String

  /// A line of keys.
  public init(_ items: [Item], keeping kept: Int? = nil, trailing: String = "") {
    self.items = items
    self.kept = kept.flatMap { items.indices.contains($0) ? $0 : nil }
    self.trailing = trailing
  }

  /// Draws the line over the canvas' first row; a pair of key and word is shown whole or not at all.
  public func draw(on canvas: inout Canvas) {
    let width = canvas.size.width
    canvas.fill(canvas.bounds.rows(0, 1), style: Style(.footer))
    let trailingCells = CellWidth.of(trailing)
    let firstEnd = items.first.map { 1 + cells(of: $0) } ?? 0
    let hasTrailing = trailingCells > 0 && firstEnd + trailingCells + 2 <= width
    let room = hasTrailing ? width - trailingCells - 2 : width
    var x = 1
    for item in shown(in: room) {
      canvas.put(item.key, x: x, y: 0, .key)
      canvas.put(item.label, x: x + CellWidth.of(item.key) + 1, y: 0, .footer)
      x += cells(of: item) + 2
    }
    if hasTrailing { canvas.put(trailing, x: width - trailingCells - 1, y: 0, .dim) }
  }

  /// The items that have room: the first ones, and the one that is kept, whose room is held free until its turn.
  private func shown(in room: Int) -> [Item] {
    var shown: [Item] = []
    var x = 1
    var isFull = false
    for (index, item) in items.enumerated() {
      let waits = kept.map { index < $0 } ?? false
      let held = waits ? kept.map { cells(of: items[$0]) + 2 } ?? 0 : 0
      if index != kept, isFull || x + cells(of: item) + held > room {
        isFull = true
        continue
      }
      if x + cells(of: item) > room { break }
      shown.append(item)
      x += cells(of: item) + 2
    }
    return shown
  }

  private func cells(of item: Item) -> Int {
    CellWidth.of(item.key) + 1 + CellWidth.of(item.label)
  }
}
