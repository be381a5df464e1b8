/// A screen as a value: width × height cells. Reading outside gives blanks, writing happens through a ``Canvas``.
public struct Grid: Hashable, Sendable {
  /// The extent in cells.
  public let size: Size
  private var cells: [Cell]

  /// An empty screen.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The cell at column `x`, row `y`; a blank outside.
  public subscript(x: Int, y: Int) -> Cell {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return .blank }
    return cells[y * size.width + x]
  }

  /// The cells of one row from left to right; none when the row is outside.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[(y * size.width)..<((y + 1) * size.width)]
  }

  /// Writes a letter one or two cells wide. The caller has clipped it; a wide letter that loses a half becomes a blank.
  mutating func write(_ text: CellText, width: Int, x: Int, y: Int, style: Style) {
    let place = y * size.width + x
    clearHalves(at: place, x: x)
    cells[place] = Cell(text, style: style)
    if width == 2 {
      clearHalves(at: place + 1, x: x + 1)
      cells[place + 1] = .continuation(style: style)
    }
  }

  /// Changes the style of one cell that the caller has clipped, keeping its letter.
  mutating func restyle(x: Int, y: Int, _ style: Style) {
    cells[y * size.width + x].style = style
  }

  /// Changes each cell by `change`; letters keep their width.
  mutating func changeEach(_ change: (inout Cell) -> Void) {
    for index in cells.indices { change(&cells[index]) }
  }

  /// What is overwritten in part must not leave a half letter behind.
  private mutating func clearHalves(at place: Int, x: Int) {
    if cells[place].isContinuation, x > 0 { cells[place - 1].text = .blank }
    if x + 1 < size.width, cells[place + 1].isContinuation, !cells[place].isContinuation {
      cells[place + 1].isContinuation = false
    }
  }
}
