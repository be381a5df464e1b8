public import Screen

/// One finished picture: the cells and where the cursor stands.
public struct Frame: Hashable, Sendable {
  /// The cells.
  public let grid: Grid
  /// The caret, or the selected line; nil hides the cursor.
  public let cursor: Position?
}

extension Workbench {
  /// Draws everything anew. Scroll positions are remembered for the next drawing.
  public mutating func frame() -> Frame {
    var canvas = Canvas(size: size, glyphs: glyphs)
    guard !isTooSmall else {
      let text = words(
        .terminalTooSmall, String(size.width), String(size.height), String(Workbench.smallest.width),
        String(Workbench.smallest.height))
      for (y, line) in CellWidth.wrapped(text, to: max(1, size.width)).enumerated() {
        canvas.put(line, x: 0, y: y, .warning)
      }
      return Frame(grid: canvas.grid, cursor: nil)
    }
    drawHeader(on: &canvas)
    canvas.horizontalLine(y: 2)
    let body = Rectangle(x: 0, y: 3, width: size.width, height: bodySize.height)
    let cursor = canvas.inside(body) { drawBody(on: &$0) }
    drawNotice(on: &canvas)
    canvas.inside(Rectangle(x: 0, y: size.height - 1, width: size.width, height: 1)) { drawFooter(on: &$0) }
    return Frame(grid: canvas.grid, cursor: cursor)
  }

  /// The part of the screen between the two lines.
  var bodySize: Size { Size(width: size.width, height: size.height - 5) }

  private mutating func drawBody(on canvas: inout Canvas) -> Position? {
    if case .reason(let asked)? = sheet {
      _ = drawTop(on: &canvas)
      return draw(asked, on: &canvas)
    }
    if case .day(let asked)? = sheet {
      let cursor = drawTop(on: &canvas)
      return draw(asked, on: &canvas) ?? cursor
    }
    if case .nilDeclaration(let asked)? = sheet {
      let cursor = drawTop(on: &canvas)
      draw(asked, on: &canvas)
      return cursor
    }
    if case .print(let asked)? = sheet {
      let cursor = drawTop(on: &canvas)
      return draw(asked, on: &canvas) ?? cursor
    }
    if let sheet { return draw(sheet, on: &canvas) }
    return drawTop(on: &canvas)
  }

  private mutating func drawTop(on canvas: inout Canvas) -> Position? {
    let top = screens.count - 1
    switch screens[top] {
    case .overview(let state):
      return drawOverview(state, on: &canvas)
    case .list(var state):
      defer { screens[top] = .list(state) }
      return draw(&state, on: &canvas)
    case .campaign(var state):
      defer { screens[top] = .campaign(state) }
      return draw(&state, on: &canvas)
    case .history(var state):
      defer { screens[top] = .history(state) }
      return draw(&state, on: &canvas)
    case .form(var state):
      defer { screens[top] = .form(state) }
      return draw(&state, on: &canvas)
    case .attendance(var state):
      defer { screens[top] = .attendance(state) }
      return draw(&state, on: &canvas)
    case .roll(let state):
      return draw(state, on: &canvas)
    case .matters(var state):
      defer { screens[top] = .matters(state) }
      return draw(&state, on: &canvas)
    case .lookup(var state):
      defer { screens[top] = .lookup(state) }
      return draw(&state, on: &canvas)
    case .audit(var state):
      defer { screens[top] = .audit(state) }
      return draw(&state, on: &canvas)
    case .backups(var state):
      defer { screens[top] = .backups(state) }
      return draw(&state, on: &canvas)
    case .merging(var state):
      defer { screens[top] = .merging(state) }
      return draw(&state, on: &canvas)
    case .office(var state):
      defer { screens[top] = .office(state) }
      return draw(&state, on: &canvas)
    case .frozen(var state):
      defer { screens[top] = .frozen(state) }
      return draw(&state, on: &canvas)
    case .frozenReport(var state):
      defer { screens[top] = .frozenReport(state) }
      return draw(&state, on: &canvas)
    case .walkIns(var state):
      defer { screens[top] = .walkIns(state) }
      return draw(&state, on: &canvas)
    case .breakdown(var state):
      defer { screens[top] = .breakdown(state) }
      return draw(&state, on: &canvas)
    case .matrix(var state):
      defer { screens[top] = .matrix(state) }
      return draw(&state, on: &canvas)
    case .causes(var state):
      defer { screens[top] = .causes(state) }
      return draw(&state, on: &canvas)
    case .causeList(var state):
      defer { screens[top] = .causeList(state) }
      return draw(&state, on: &canvas)
    case .trend(var state):
      defer { screens[top] = .trend(state) }
      return draw(&state, on: &canvas)
    case .future(var state):
      defer { screens[top] = .future(state) }
      return draw(&state, on: &canvas)
    case .files(var state):
      defer { screens[top] = .files(state) }
      return draw(&state, on: &canvas)
    case .intake(var state):
      defer { screens[top] = .intake(state) }
      return draw(&state, on: &canvas)
    case .removed(var state):
      defer { screens[top] = .removed(state) }
      return draw(&state, on: &canvas)
    }
  }
}
