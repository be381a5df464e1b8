internal import LearningRegister
internal import Screen
internal import Widgets

// A form: one field per line with its label, its text and a hint or what is wrong with it.
extension Workbench {
  func draw(_ state: inout FormState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let title = formTitle(state)
    canvas.put(title, x: 1, y: 0, width: size.width - 2, Style(.heading))
    if case .honour(let honour) = state.current, !state.isStep { drawStanding(of: honour, beside: title, on: &canvas) }
    let shown = state.shown
    let labelWidth = min(26, shown.map { CellWidth.of(words(state.definition.fields[$0].label)) }.max() ?? 0)
    let doubtLines = !state.asked.isEmpty ? 4 : state.reason == nil ? 0 : state.doubts.count + 2
    let preview = state.preview == nil ? 0 : previewLines(state, width: size.width - 2).count
    let room = max(1, size.height - 1 - doubtLines - preview)
    // A field with a problem takes two lines.
    let lines = shown.flatMap { index in
      state.problems[index] == nil ? [(index, false)] : [(index, false), (index, true)]
    }
    let focusLine = lines.lastIndex { $0.0 == state.focus }
    state.top = ListScroll.top(from: state.top, selected: focusLine, rowCount: lines.count, visibleRows: room)
    var caret: Position?
    for (offset, (index, isProblem)) in lines.enumerated().dropFirst(state.top).prefix(room) {
      let y = 1 + offset - state.top
      if isProblem {
        canvas.put(
          "\(glyphs.cross) \(state.problems[index] ?? "")", x: labelWidth + 3, y: y, width: size.width - labelWidth - 4,
          Style(.error))
      } else if let found = drawField(index, y: y, labelWidth: labelWidth, state, on: &canvas) {
        caret = found
      }
    }
    // Fields beyond the edge are told, as in lists.
    let below = lines.count - state.top - room
    if state.top > 0 { canvas.put(String(glyphs.up), x: size.width - 2, y: 0, .dim) }
    if below > 0 { canvas.put(String(glyphs.down), x: size.width - 2, y: room, .dim) }
    drawPreview(state, y: size.height - doubtLines - preview, on: &canvas)
    if !state.asked.isEmpty {
      drawQuestion(state, y: size.height - doubtLines, on: &canvas)
      return nil
    }
    if let reason = state.reason {
      return drawDoubts(state, reason, y: size.height - doubtLines, on: &canvas)
    }
    return caret
  }

  private func formTitle(_ state: FormState) -> String {
    switch state.purpose {
    case .new, .attendanceList, .step, .listed: return words(state.definition.newTitle)
    case .everyone(let workers):
      let names = workers.prefix(4).compactMap { register.workers[$0]?.name }.joined(separator: ", ")
      let more = workers.count > 4 ? String(glyphs.ellipsis) : ""
      return "\(words(state.definition.newTitle)) \(glyphs.separator) "
        + words(.peopleCount, words.number(workers.count)) + ": \(names)\(more)"
    case .edit, .restore:
      let reference = state.original.reference
      // Versions are told apart by the day they begin.
      switch state.original {
      case .targets(let set):
        let version = "\(words(.level(set.level))) \(words.day(set.from))"
        return "\(words(state.definition.editTitle)) \(glyphs.separator) \(version)"
      case .office:
        return "\(words(state.definition.editTitle)) \(glyphs.separator) \(shown(code: reference.code))"
      default: break
      }
      let name = register.title(of: reference)
      let code = name == reference.code.text ? "" : "\(reference.code) "
      return "\(words(state.definition.editTitle)) \(glyphs.separator) \(code)\(name)"
    }
  }

  private func drawField(
    _ index: Int, y: Int, labelWidth: Int, _ state: FormState, on canvas: inout Canvas
  ) -> Position? {
    let field = state.definition.fields[index]
    let isFocused = index == state.focus && state.reason == nil && state.asked.isEmpty
    let width = canvas.size.width
    canvas.put(words(field.label), x: 2, y: y, width: labelWidth, Style(isFocused ? .strong : .normal))
    let valueX = labelWidth + 3
    let valueWidth = fieldWidth(field.kind, room: width - valueX - 1)
    let text = state.masked.contains(index) ? IdentityDocument.masked(state.texts[index]) : state.texts[index]
    let shownText = isFocused ? state.field : TextField(text)
    let caret = canvas.inside(Rectangle(x: valueX, y: y, width: valueWidth, height: 1)) {
      shownText.draw(on: &$0, isFocused: isFocused, ink: state.carried.contains(index) && !isFocused ? .dim : nil)
    }
    let noteX = valueX + valueWidth + 2
    if noteX < width - 4 {
      let note = fieldNote(index, field, state, isFocused: isFocused)
      canvas.put(note.text, x: noteX, y: y, width: width - noteX - 1, Style(note.ink))
    }
    return caret
  }

  private func fieldWidth(_ kind: FieldKind, room: Int) -> Int {
    let wanted: Int
    switch kind {
    // Beside a text the mark that it is required must fit.
    case .text, .scores: wanted = room >= 60 ? 40 : min(30, room - 9)
    case .name: wanted = min(30, room - 9)
    case .digits(let count): wanted = count + 1
    case .day, .birth: wanted = 11
    case .code, .reference, .longNumber: wanted = 16
    case .number: wanted = 10
    case .money: wanted = 16
    case .choice: wanted = 24
    }
    return max(1, min(wanted, room))
  }

  /// What stands right of a field: the name behind a code, what a choice means, or the hint of the focused field.
  private func fieldNote(
    _ index: Int, _ field: FormField, _ state: FormState, isFocused: Bool
  ) -> (text: String, ink: Ink) {
    let text = isFocused ? state.field.text : state.texts[index]
    if case .reference(let collection) = field.kind, !text.isEmpty,
      let code = context.exactCode(text, in: collection)
    {
      return (register.title(of: RecordReference(collection, code)), .good)
    }
    if case .honour(let honour) = state.current {
      if field.member == "kind", honour.category == .title, !text.isEmpty {
        let counts = honour.kind == .learningCitizen
        return (words(counts ? .countsForE : .countsNotForE), counts ? .good : .warning)
      }
      if field.member == "scores", !isFocused, let score = honour.score {
        let suffices = TitleRule.suffices(
          honour.scores, difficultArea: register.office(on: day)?.difficultArea ?? false)
        let sign = suffices ? glyphs.check : glyphs.cross
        let low = TitleRule.lowBoxes(honour.scores)
        let text =
          low.isEmpty
          ? words(.scoreSum, String(score))
          : words(.lowBox, String(score), low.map(String.init).joined(separator: ", "))
        return ("\(sign) \(text)", suffices ? .good : .bad)
      }
    }
    if isFocused, field.member == "scores", let sum = FormDefinition.runningSum(state.field.text) {
      guard !sum.low.isEmpty else { return (words(.runningSum, String(sum.boxes), String(sum.points)), .dim) }
      let low = sum.low.map(String.init).joined(separator: ", ")
      return (words(.runningLow, String(sum.boxes), String(sum.points), low), .bad)
    }
    if isFocused, let hint = field.hint { return (words(hint), .dim) }
    if state.carried.contains(index) { return (words(.carriedMark), .dim) }
    if field.isRequired, text.isEmpty { return (words(.requiredMark), .dim) }
    return ("", .normal)
  }

  private func drawDoubts(_ state: FormState, _ reason: TextField, y: Int, on canvas: inout Canvas) -> Position? {
    let width = canvas.size.width
    canvas.put(words(.doubtsTitle), x: 1, y: y, .warning)
    for (index, doubt) in state.doubts.enumerated() {
      canvas.put("! \(sentence(doubt))", x: 2, y: y + 1 + index, width: width - 3, Style(.warning))
    }
    let label = words(.doubtReason)
    let line = y + 1 + state.doubts.count
    canvas.put(label, x: 1, y: line, .strong)
    let x = 2 + CellWidth.of(label)
    return canvas.inside(Rectangle(x: x, y: line, width: width - x - 1, height: 1)) {
      reason.draw(on: &$0, isFocused: true)
    }
  }
}
