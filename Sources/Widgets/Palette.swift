public import Screen

/// A list that narrows as one types: the command palette, and lists of values.
public struct Palette: Hashable, Sendable {
  /// One line of the list.
  public struct Item: Hashable, Sendable {
    /// What it is.
    public let title: String
    /// The key that does the same, or a code; may be empty.
    public let key: String
    /// Why it cannot be chosen now; nil when it can.
    public let disabledReason: String?

    /// An item.
    public init(_ title: String, key: String = "", disabledReason: String? = nil) {
      self.title = title
      self.key = key
      self.disabledReason = disabledReason
    }
  }

  /// What a key did.
  public enum Outcome: Hashable, Sendable {
    /// The key is not for the palette.
    case ignored
    /// The list or the selection changed.
    case moved
    /// The item with this number in ``Palette/items`` was chosen.
    case chosen(Int)
    /// The item with this number cannot be chosen; its reason is shown.
    case refused(Int)
    /// Left without a choice.
    case cancelled
  }

  /// All items.
  public let items: [Item]
  /// The filter being typed.
  public private(set) var field: TextField
  /// The numbers in ``items`` of those that match, in order.
  public private(set) var shown: [Int]
  /// The selected place in ``shown``.
  public private(set) var selected = 0

  /// A palette with all items shown, the one with this number selected.
  public init(_ items: [Item], selected: Int = 0) {
    self.items = items
    field = TextField()
    shown = Array(items.indices)
    self.selected = max(0, min(selected, items.count - 1))
  }

  /// Handles one key: letters narrow, arrows and pages select, Enter chooses, Escape leaves.
  ///
  /// - Parameter matches: Whether an item belongs to what was typed (never empty); the caller knows about marks.
  public mutating func handle(_ key: Key, matches: (String, Item) -> Bool) -> Outcome {
    switch key {
    case .up: select(selected - 1)
    case .down: select(selected + 1)
    case .pageUp: select(selected - 10)
    case .pageDown: select(selected + 10)
    case .escape: return .cancelled
    case .enter:
      guard selected < shown.count else { return .moved }
      let index = shown[selected]
      return items[index].disabledReason == nil ? .chosen(index) : .refused(index)
    default:
      switch field.handle(key) {
      case .ignored: return .ignored
      case .moved: return .moved
      case .changed:
        let query = field.text
        shown = query.isEmpty ? Array(items.indices) : items.indices.filter { matches(query, items[$0]) }
        selected = 0
      }
    }
    return .moved
  }

  private mutating func select(_ place: Int) {
    selected = max(min(place, shown.count - 1), 0)
  }

  /// Draws the filter in the first row and the list below it; returns the caret's place on the screen.
  @discardableResult
  public func draw(on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let glyphs = canvas.glyphs
    canvas.put(String(glyphs.pointer), x: 0, y: 0, .accent)
    let caret = canvas.inside(Rectangle(x: 2, y: 0, width: size.width - 2, height: 1)) {
      field.draw(on: &$0, isFocused: true)
    }
    let room = max(size.height - 1, 0)
    let top = ListScroll.top(from: 0, selected: selected, rowCount: shown.count, visibleRows: room)
    for place in stride(from: top, to: min(top + room, shown.count), by: 1) {
      let item = items[shown[place]]
      let y = place - top + 1
      let isSelected = place == selected
      let isDisabled = item.disabledReason != nil
      let style = Style(isSelected ? .selected : isDisabled ? .dim : .normal)
      canvas.fill(Rectangle(x: 0, y: y, width: size.width, height: 1), style: style)
      let keyCells = CellWidth.of(item.key)
      let hasKey = keyCells > 0 && keyCells + 8 <= size.width
      let title = item.title + (item.disabledReason.map { " \(glyphs.separator) \($0)" } ?? "")
      canvas.put(title, x: 2, y: y, width: size.width - 3 - (hasKey ? keyCells + 1 : 0), style)
      if hasKey {
        canvas.put(item.key, x: size.width - keyCells - 1, y: y, isSelected || isDisabled ? style : Style(.key))
      }
    }
    return caret
  }
}
