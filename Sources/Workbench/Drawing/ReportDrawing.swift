internal import LearningRegister
internal import RegisterExchange
internal import Screen
internal import Widgets

// The official report as it would be printed, the line asked for it, and the office's words.
extension Workbench {
  func draw(_ state: inout ReportState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let room = Workbench.reportRoom(in: size)
    state.top = max(0, min(state.top, state.lines.count - room))
    state.left = max(0, min(state.left, 80 - size.width))
    let last = min(state.lines.count, state.top + room)
    let place =
      state.lines.isEmpty
      ? "" : words(.reportLines, words.number(state.top + 1), words.number(last), words.number(state.lines.count))
    let placeWidth = CellWidth.of(place)
    canvas.put(
      words(.reportHead, title(of: state.request)), x: 1, y: 0, width: max(0, size.width - placeWidth - 3),
      Style(.heading))
    canvas.put(place, x: size.width - placeWidth - 1, y: 0, .dim)
    canvas.put(printedOn(state), x: 1, y: 1, width: size.width - 2, Style(.dim))
    canvas.horizontalLine(y: 2)
    guard !state.isComposing || state.report != nil else {
      canvas.put(words(.composingReport), x: 1, y: 3, width: size.width - 2, Style(.dim))
      return nil
    }
    guard !state.isImpossible else {
      canvas.put(words(.reportImpossible), x: 1, y: 3, width: size.width - 2, Style(.warning))
      return nil
    }
    for (index, line) in state.lines[state.top..<last].enumerated() {
      canvas.put(line, x: -state.left, y: 3 + index, Style(state.isComposing ? .dim : .normal))
    }
    return nil
  }

  /// How many lines of the report are in sight.
  static func reportRoom(in size: Size) -> Int { max(1, size.height - 3) }

  /// What stands on the report besides its text, or that it is being made anew.
  private func printedOn(_ state: ReportState) -> String {
    if state.isComposing { return words(.composingReport) }
    if state.version != version { return words(.reportIsOld) }
    let written = ReportWording.Section.allCases.filter { !(state.wording?[$0].isEmpty ?? true) }.count
    return [
      words(.reportNumberIs, state.request.number ?? words(.leftBlank)),
      words(.reportSignedOn, state.request.signed.map { words.day($0) } ?? words(.leftBlank)),
      words(.reportWordsCount, String(written), String(ReportWording.Section.allCases.count)),
    ].joined(separator: " \(glyphs.separator) ")
  }

  /// Over the last lines of the screen that asked.
  func draw(_ asked: ReportLineSheet, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    return canvas.inside(Rectangle(x: 0, y: size.height - 3, width: size.width, height: 3)) { canvas in
      canvas.fill(Rectangle(x: 0, y: 0, width: size.width, height: 3))
      canvas.horizontalLine(y: 0)
      let hint = asked.problem ?? words(.reportLineHint(asked.line))
      canvas.put(hint, x: 1, y: 2, width: size.width - 2, Style(asked.problem == nil ? .dim : .error))
      let label = words(.reportLineLabel(asked.line)) + ":"
      canvas.put(label, x: 1, y: 1, .heading)
      let x = 2 + CellWidth.of(label)
      return canvas.inside(Rectangle(x: x, y: 1, width: size.width - x - 1, height: 1)) {
        asked.field.draw(on: &$0, isFocused: true)
      }
    }
  }

  func draw(_ state: inout ReportWordsState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    canvas.put(words(.reportWordsTitle), x: 1, y: 0, width: size.width - 2, Style(.heading))
    let width = max(8, size.width - 5)
    var lines: [(text: String, x: Int, ink: Ink)] = []
    var caret = (line: 0, x: 0)
    for (section, name) in ReportWording.Section.allCases.enumerated() {
      let isHere = section == state.section
      lines.append((words(.reportSection(name)), 1, isHere ? .strong : .normal))
      let fields = state.sections[section]
      for (paragraph, field) in fields.enumerated() {
        let ranges = field.lines(inWidth: width)
        if isHere, paragraph == state.paragraph {
          let place = field.caretPlace(in: ranges)
          caret = (lines.count + place.line, 3 + place.cells)
        }
        for (index, range) in ranges.enumerated() {
          // A sign before each paragraph tells it from the lines it is broken into.
          let sign = index == 0 ? "\(glyphs.bullet) " : "  "
          let text = String(field.letters[range])
          let hint = fields.count == 1 && field.letters.isEmpty ? words(.reportSectionHint(name)) : ""
          lines.append((hint.isEmpty ? sign + text : sign + hint, 1, hint.isEmpty ? .normal : .dim))
        }
      }
    }
    let room = max(1, size.height - 1)
    state.top = ListScroll.top(from: state.top, selected: caret.line, rowCount: lines.count, visibleRows: room)
    for (index, line) in lines.enumerated().dropFirst(state.top).prefix(room) {
      canvas.put(line.text, x: line.x, y: 1 + index - state.top, width: size.width - 1 - line.x, Style(line.ink))
    }
    if state.top > 0 { canvas.put(String(glyphs.up), x: size.width - 2, y: 0, .dim) }
    if lines.count - state.top > room { canvas.put(String(glyphs.down), x: size.width - 2, y: room, .dim) }
    return canvas.onScreen(Position(x: min(caret.x, size.width - 1), y: 1 + caret.line - state.top))
  }
}
