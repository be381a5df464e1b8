internal import CTerminal
internal import Screen

/// The showing half: compares a grid with what is shown and sends the difference.
struct TerminalPainter {
  private let glyphs: Glyphs
  private let theme: Theme
  private var shown = Grid(size: .zero)
  private var cursor: Position?
  private var isKnown = false
  private var pairs: [Colours: Int16] = [:]

  private struct Colours: Hashable {
    let foreground: Int
    let background: Int
  }

  init(glyphs: Glyphs, theme: Theme) {
    self.glyphs = glyphs
    self.theme = theme
  }

  /// After this everything is sent anew.
  mutating func resize(to size: Size) {
    terminal_resize(Int32(size.height), Int32(size.width))
    shown = Grid(size: size)
    isKnown = false
  }

  mutating func paint(_ grid: Grid, cursor wished: Position?) {
    let grid = grid.adapted(to: glyphs)
    let size = shown.size
    let cursor = wished.flatMap { $0.x >= 0 && $0.y >= 0 && $0.x < size.width && $0.y < size.height ? $0 : nil }
    if isKnown, grid == shown, cursor == self.cursor { return }
    for y in 0..<size.height { paintRow(y, of: grid) }
    if grid.size == size {
      shown = grid
      isKnown = true
    } else {
      isKnown = false
    }
    self.cursor = cursor
    terminal_refresh(Int32(cursor?.y ?? -1), Int32(cursor?.x ?? -1))
  }

  private mutating func paintRow(_ y: Int, of grid: Grid) {
    let row = grid.row(y)
    let old = shown.row(y)
    if isKnown, row == old { return }
    let width = old.count
    var run: [terminal_cell] = []
    var runStart = 0
    for x in 0..<width {
      var cell = x < row.count ? row[row.startIndex + x] : .blank
      if cell.isContinuation { continue }
      let wide = cell.text.width == 2
      // A wide letter cut by a narrower terminal.
      if wide && x + 1 >= width { cell.text = .blank }
      let same = isKnown && cell == old[old.startIndex + x] && !(wide && !shown[x + 1, y].isContinuation)
      if same {
        send(&run, y, runStart)
        continue
      }
      if run.isEmpty { runStart = x }
      run.append(sendable(cell))
    }
    send(&run, y, runStart)
  }

  private func send(_ run: inout [terminal_cell], _ y: Int, _ x: Int) {
    if run.isEmpty { return }
    terminal_put(Int32(y), Int32(x), run, Int32(run.count))
    run.removeAll(keepingCapacity: true)
  }

  private mutating func sendable(_ cell: Cell) -> terminal_cell {
    let look = theme.appearance(of: cell.style)
    var result = terminal_cell()
    withUnsafeMutableBytes(of: &result.scalars) { bytes in
      let places = bytes.bindMemory(to: UInt32.self)
      var count = 0
      cell.text.forEachScalar {
        places[count] = $0.value
        count += 1
      }
    }
    result.width = UInt8(cell.text.width)
    result.attributes = look.attributes.rawValue
    result.pair = pair(of: look)
    return result
  }

  /// Pairs are made as they are first used; a screen needs about twenty.
  private mutating func pair(of look: Appearance) -> Int16 {
    if look.foreground < 0 && look.background < 0 { return 0 }
    let colours = Colours(foreground: look.foreground, background: look.background)
    if let known = pairs[colours] { return known }
    let number = Int16(pairs.count + 1)
    terminal_define_pair(Int32(number), Int32(look.foreground), Int32(look.background))
    pairs[colours] = number
    return number
  }
}
