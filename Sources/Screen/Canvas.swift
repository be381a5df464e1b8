/// A window on a ``Grid``: positions count from the window's corner, and nothing can be written outside it.
///
/// Every write clips, at any size from 0×0, so drawing code needs no bounds of its own.
public struct Canvas: Sendable {
  /// The screen drawn so far.
  public private(set) var grid: Grid
  /// The signs this terminal can show.
  public let glyphs: Glyphs
  /// The window in the grid's coordinates; may reach outside the grid.
  private var window: Rectangle
  /// The part of the grid that may be written.
  private var clip: Rectangle

  /// A canvas over a whole empty screen.
  public init(size: Size, glyphs: Glyphs = .unicode) {
    grid = Grid(size: size)
    self.glyphs = glyphs
    window = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    clip = window
  }

  /// A canvas over a picture that stands already.
  public init(over grid: Grid, glyphs: Glyphs) {
    self.init(size: grid.size, glyphs: glyphs)
    self.grid = grid
  }

  /// The extent of the window.
  public var size: Size { window.size }

  /// The window as a rectangle in its own coordinates: its corner is 0, 0.
  public var bounds: Rectangle { Rectangle(x: 0, y: 0, width: size.width, height: size.height) }

  /// A position of this window counted from the corner of the screen, for the cursor; nil when it is clipped away.
  public func onScreen(_ position: Position) -> Position? {
    let place = Position(x: window.left + position.x, y: window.top + position.y)
    return clip.contains(place) ? place : nil
  }

  /// Draws with a smaller window; whatever of `rectangle` lies outside this one is clipped away.
  @discardableResult
  public mutating func inside<Result, Failure: Error>(
    _ rectangle: Rectangle, _ draw: (inout Canvas) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let outer = (window, clip)
    defer { (window, clip) = outer }
    window = rectangle.moved(x: window.left, y: window.top)
    clip = clip.intersection(window)
    return try draw(&self)
  }

  /// Puts one line of text and returns the cells it went forward; what does not fit is cut without a sign.
  @discardableResult
  public mutating func put(_ text: String, x: Int, y: Int, _ style: Style = .normal) -> Int {
    let start = Position(x: x, y: y)
    let end = size.width
    var place = start.x
    CellText.forEach(in: text) { cell, width in
      if place >= end { return false }
      write(cell, width: width, x: place, y: start.y, style)
      place += width
      return true
    }
    return place - start.x
  }

  /// Puts one line of text in a role; see ``.
  @discardableResult
  public mutating func put(_ text: String, x: Int, y: Int, _ ink: Ink) -> Int {
    put(text, x: x, y: y, Style(ink))
  }

  /// Puts text into exactly `width` cells of a row: cut with an ellipsis when too long, else filled with blanks.
  public mutating func put(
    _ text: String, x: Int, y: Int, width: Int, align: Alignment = .leading, _ style: Style = .normal
  ) {
    guard width > 0 else { return }
    let x = Position(x: x, y: y).x
    let width = Size(width: width, height: 1).width
    var shown = text
    var cells = CellWidth.of(text)
    if cells > width {
      shown = CellWidth.cut(text, to: width, ellipsis: glyphs.ellipsis)
      cells = CellWidth.of(shown)
    }
    let before =
      switch align {
      case .leading: 0
      case .center: (width - cells) / 2
      case .trailing: width - cells
      }
    fill(Rectangle(x: x, y: y, width: before, height: 1), style: style)
    put(shown, x: x + before, y: y, style)
    fill(Rectangle(x: x + before + cells, y: y, width: width - before - cells, height: 1), style: style)
  }

  /// Fills a rectangle with one letter, blanks by default.
  public mutating func fill(_ rectangle: Rectangle, with character: Character = " ", style: Style = .normal) {
    guard let cell = CellText(character), !rectangle.isEmpty else { return }
    let width = cell.width
    let part = rectangle.intersection(bounds)
    for y in stride(from: part.top, to: part.bottom, by: 1) {
      for x in stride(from: part.left, to: part.right - width + 1, by: width) {
        write(cell, width: width, x: x, y: y, style)
      }
    }
  }

  /// Draws a line along row `y`, over the whole width unless told otherwise.
  public mutating func horizontalLine(y: Int, x: Int = 0, width: Int? = nil, style: Style = Style(.line)) {
    fill(Rectangle(x: x, y: y, width: width ?? size.width, height: 1), with: glyphs.horizontal, style: style)
  }

  /// Changes the style of the cells of a rectangle and keeps their letters.
  public mutating func restyle(_ rectangle: Rectangle, _ style: Style) {
    let part = rectangle.moved(x: window.left, y: window.top).intersection(clip)
    for y in stride(from: part.top, to: part.bottom, by: 1) {
      for x in stride(from: part.left, to: part.right, by: 1) { grid.restyle(x: x, y: y, style) }
    }
  }

  /// The one place where cells are written: a wide letter of which only a half is inside becomes blanks.
  private mutating func write(_ text: CellText, width: Int, x: Int, y: Int, _ style: Style) {
    let row = window.top + y
    let left = window.left + x
    guard row >= clip.top, row < clip.bottom else { return }
    if left >= clip.left, left + width <= clip.right {
      grid.write(text, width: width, x: left, y: row, style: style)
    } else if width == 2 {
      for half in left...left + 1 where half >= clip.left && half < clip.right {
        grid.write(.blank, width: 1, x: half, y: row, style: style)
      }
    }
  }
}
