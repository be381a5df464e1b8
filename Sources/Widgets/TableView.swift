public import Screen

/// A table with a head whose rows are asked for only when they are visible, so their number does not matter.
public struct TableView: Hashable, Sendable {
  /// The columns from left to right.
  public let columns: [TableColumn]
  /// Blank cells between two columns.
  public let gap: Int

  /// A table.
  public init(columns: [TableColumn], gap: Int = 2) {
    self.columns = columns
    self.gap = min(max(gap, 0), 100)
  }

  /// Where the columns that fit `width` stand: which one, its first cell and its cells. Never reaches beyond the width.
  public func layout(width: Int) -> [(column: Int, x: Int, width: Int)] {
    guard width > 0 else { return [] }
    var shown = Array(columns.indices)
    func needed() -> Int {
      shown.reduce(0) { $0 + columns[$1].minimumWidth } + gap * max(shown.count - 1, 0)
    }
    // The least important goes first, of equals the rightmost; one column stays whatever happens.
    while needed() > width, shown.count > 1 {
      guard let least = shown.max(by: { (columns[$0].priority, $0) < (columns[$1].priority, $1) }) else { break }
      shown.removeAll { $0 == least }
    }
    var free = max(width - needed(), 0)
    var weights = shown.reduce(0) { $0 + columns[$1].weight }
    var x = 0
    return shown.map { index in
      let column = columns[index]
      let extra = weights > 0 ? free * column.weight / weights : 0
      free -= extra
      weights -= column.weight
      let cells = min(column.minimumWidth + extra, width)
      defer { x += cells + gap }
      return (index, x, cells)
    }
  }

  /// Draws the head, the visible rows and, when not all fit, a last line with the selected row's number of all.
  ///
  /// - Parameters:
  ///   - rowCount: All rows.
  ///   - selected: The selected row; kept visible.
  ///   - top: The first row shown at the last drawing, 0 at first.
  ///   - cell: Asked once for each visible place: row, column.
  @discardableResult
  public func draw(
    on canvas: inout Canvas, rowCount: Int, selected: Int?, top: Int = 0, cell: (Int, Int) -> TableCell
  ) -> TablePlacement {
    let size = canvas.size
    let places = layout(width: size.width)
    for place in places {
      let column = columns[place.column]
      canvas.put(
        column.title, x: place.x, y: 0, width: place.width, align: column.alignment, Style(.heading))
    }
    let room = max(size.height - 1, 0)
    let hasHint = rowCount > room && room >= 3
    let visibleRows = hasHint ? room - 1 : room
    let top = ListScroll.top(from: top, selected: selected, rowCount: rowCount, visibleRows: visibleRows)
    let end = min(top + visibleRows, rowCount)
    for row in stride(from: top, to: end, by: 1) {
      let y = row - top + 1
      let isSelected = row == selected
      if isSelected { canvas.fill(Rectangle(x: 0, y: y, width: size.width, height: 1), style: Style(.selected)) }
      for place in places {
        let content = cell(row, place.column)
        let style = Style(isSelected ? .selected : content.ink)
        canvas.put(
          content.text, x: place.x, y: y, width: place.width, align: columns[place.column].alignment, style)
      }
    }
    if hasHint { drawHint(on: &canvas, selected: selected, top: top, end: end, rowCount: rowCount) }
    var cursor: Position?
    if let selected, selected >= top, selected < end, size.width > 0 {
      cursor = canvas.onScreen(Position(x: 0, y: selected - top + 1))
    }
    return TablePlacement(top: top, visibleRows: visibleRows, cursor: cursor)
  }

  private func drawHint(on canvas: inout Canvas, selected: Int?, top: Int, end: Int, rowCount: Int) {
    let above = top > 0 ? String(canvas.glyphs.more) : " "
    let below = end < rowCount ? String(canvas.glyphs.moreBelow) : " "
    let number = selected.map { $0 + 1 } ?? end
    canvas.put(
      "\(above)\(below) \(number)/\(rowCount)", x: 0, y: canvas.size.height - 1, width: canvas.size.width,
      align: .trailing, Style(.dim))
  }
}
