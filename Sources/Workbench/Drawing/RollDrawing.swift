internal import LearningRegister
internal import Screen
internal import Widgets

// People named one after another: the decision, what is typed, what it may mean, who is named so far.
extension Workbench {
  func draw(_ state: RollState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let template = state.template
    canvas.put(rollTitle(state), x: 1, y: 0, width: size.width - 2, Style(.heading))
    let count = words(
      state.collection == .workers ? .rollCount : .rollCountEnterprises, words.number(state.entries.count))
    canvas.put(count, x: size.width - CellWidth.of(count) - 1, y: 1, .accent)
    if state.step != .withdrawn, !state.isForMarked {
      var honour = template
      honour.subject = state.collection == .workers ? .worker("?") : .enterprise("?")
      let (text, ink) = standing(of: honour)
      canvas.put(text, x: 1, y: 1, width: size.width - CellWidth.of(count) - 4, Style(ink))
    }
    var y = 2
    var caret: Position?
    if !state.isForMarked {
      let label = words(.rollEntry)
      canvas.put(label, x: 1, y: 2, width: size.width - 16, Style(.strong))
      let x = min(2 + CellWidth.of(label), max(2, size.width - 14))
      caret = canvas.inside(Rectangle(x: x, y: 2, width: size.width - x - 1, height: 1)) {
        state.entry.draw(on: &$0, isFocused: state.reason == nil)
      }
      y = 3
    }
    let doubtLines = state.reason == nil ? 0 : min(state.doubts.count, 4) + 2
    let room = max(1, size.height - y - doubtLines)
    let shown = state.entry.text.isEmpty ? 0 : min(max(state.matches.count, 1), matchRoom, room)
    drawMatches(state, y: y, count: shown, on: &canvas)
    drawEntries(state, y: y + shown, count: room - shown, on: &canvas)
    if let reason = state.reason {
      return drawRollDoubts(state, reason, y: size.height - doubtLines, on: &canvas)
    }
    return caret
  }

  private func rollTitle(_ state: RollState) -> String {
    let template = state.template
    var parts = [words(state.isForMarked ? .stepForMarked(state.step) : .step(state.step))]
    if !state.number.isEmpty { parts.append(state.number) }
    let day: Day? =
      switch state.step {
      case .registered: template.registered
      case .proposed: template.proposed
      case .decided: template.decision?.date
      case .withdrawn: template.withdrawn?.date
      }
    if let day { parts.append(words.day(day)) }
    if !state.isForMarked {
      let year = state.step == .withdrawn ? "" : template.year.map { " \($0)" } ?? ""
      parts.append(words(.kind(template.kind)) + year)
    }
    return parts.joined(separator: " \(glyphs.separator) ")
  }

  /// Whether an honour counts for e, and why it does not.
  func standing(of honour: Honour) -> (text: String, ink: Ink) {
    let standing = TitleStanding(honour, on: moment.today, office: register.office(on: moment.today))
    let reason: String
    switch standing {
    case .counts: return ("\(glyphs.check) \(words(.standingCounts))", .good)
    case .later(let day), .expired(let day): reason = words(.standing(standing), words.day(day))
    case .sum(let sum, let needed): reason = words(.standing(standing), String(sum), String(needed))
    case .box(let number): reason = words(.standing(standing), String(number))
    case .noTitle, .otherTitle, .notAWorker, .undecided, .decisionIncomplete, .withdrawn:
      reason = words(.standing(standing))
    }
    return ("\(glyphs.cross) \(words(.standingNot, reason))", .warning)
  }

  /// Beside a form's title: what its honour means for e as it is filled so far.
  func drawStanding(of honour: Honour, beside title: String, on canvas: inout Canvas) {
    let (text, ink) = standing(of: honour)
    let room = canvas.size.width - CellWidth.of(title) - 5
    guard room >= 12 else { return }
    let width = min(room, CellWidth.of(text))
    canvas.put(text, x: canvas.size.width - width - 2, y: 0, width: width, Style(ink))
  }

  private func drawMatches(_ state: RollState, y: Int, count: Int, on canvas: inout Canvas) {
    guard count > 0 else { return }
    guard !state.matches.isEmpty else {
      canvas.put(words(.nobodyFound), x: 3, y: y, .dim)
      return
    }
    let top = ListScroll.top(from: 0, selected: state.selected, rowCount: state.matches.count, visibleRows: count)
    for place in top..<min(top + count, state.matches.count) {
      let line = y + place - top
      let isSelected = place == state.selected
      let style = Style(isSelected ? .selected : .normal)
      canvas.fill(Rectangle(x: 0, y: line, width: canvas.size.width, height: 1), style: style)
      let mark = isSelected ? String(glyphs.pointer) : " "
      canvas.put(place < 9 ? "\(mark)\(place + 1)" : mark, x: 0, y: line, Style(isSelected ? .selected : .key))
      let target: RecordReference? =
        state.collection == .workers
        ? register.workers[row: state.matches[place]].map { RecordReference($0.id) }
        : register.enterprises[row: state.matches[place]].map { RecordReference($0.id) }
      guard let target else { continue }
      drawPerson(target, y: line, isSelected ? .selected : .normal, on: &canvas)
      if state.entries.contains(where: { $0.target == target }) {
        canvas.put(String(glyphs.check), x: canvas.size.width - 2, y: line, .good)
      }
    }
  }

  /// Name, year of birth, end of the identity number and enterprise: what people are told apart by.
  private func drawPerson(_ target: RecordReference, y: Int, _ ink: Ink, on canvas: inout Canvas) {
    let width = canvas.size.width
    let nameWidth = min(30, width / 3)
    let x = 5
    switch target.collection {
    case .workers:
      guard let worker = register.workers[WorkerID(target.code)] else { return }
      canvas.put(worker.name, x: x, y: y, width: nameWidth, Style(ink))
      canvas.put(worker.born.map { String($0.year) } ?? "", x: x + nameWidth + 1, y: y, width: 4, Style(ink))
      let tail = worker.identity.map { String(glyphs.ellipsis) + $0.number.suffix(4) } ?? ""
      canvas.put(tail, x: x + nameWidth + 6, y: y, width: 7, Style(ink))
      let row = register.workers.row(of: worker.id)
      let place = row.flatMap { register.workplace(ofRow: $0, on: moment.today) }
      let workplace = place.map { register.enterprises[$0]?.name ?? $0.code.text }
      let left = worker.employment.isEmpty ? "" : words(.noWorkplace)
      canvas.put(workplace ?? left, x: x + nameWidth + 14, y: y, width: width - x - nameWidth - 16, Style(ink))
    case .honours:
      guard let honour = register.honours[HonourID(target.code)] else { return }
      canvas.put(register.name(of: honour.subject), x: x, y: y, width: nameWidth, Style(ink))
      let year = honour.year.map { " \($0)" } ?? ""
      canvas.put(
        "\(honour.id) \(words(.kind(honour.kind)))\(year)", x: x + nameWidth + 1, y: y,
        width: width - x - nameWidth - 3, Style(ink))
    default:
      canvas.put("\(target.code) \(name(of: target))", x: x, y: y, width: width - x - 2, Style(ink))
    }
  }

  /// Those named, the last one always in view; what is odd stands behind the name.
  private func drawEntries(_ state: RollState, y: Int, count: Int, on canvas: inout Canvas) {
    guard count > 0 else { return }
    guard !state.entries.isEmpty else {
      guard state.entry.text.isEmpty else { return }
      for (index, line) in CellWidth.wrapped(words(.rollEmpty), to: max(1, canvas.size.width - 4)).enumerated()
      where index < count {
        canvas.put(line, x: 2, y: y + index, .dim)
      }
      return
    }
    let first = max(0, state.entries.count - count)
    for (offset, entry) in state.entries.dropFirst(first).enumerated() {
      let line = y + offset
      canvas.put(String(first + offset + 1), x: 0, y: line, width: 4, align: .trailing, Style(.dim))
      drawPerson(entry.target, y: line, .normal, on: &canvas)
      var note: (text: String, ink: Ink)?
      switch entry.outcome {
      case .refused(let obstacle): note = ("\(glyphs.cross) \(sentence(obstacle))", .bad)
      case .replace(let honour) where entry.target.collection != .honours:
        note = (words(.goesOn, honour.id.code.text), .dim)
      case .add, .replace: break
      }
      if let doubt = entry.doubts.first { note = ("! \(sentence(doubt))", .warning) }
      guard let note else { continue }
      let width = min(CellWidth.of(note.text), canvas.size.width / 2 - 4)
      let x = canvas.size.width - width - 1
      canvas.put(" ", x: x - 1, y: line, Ink.normal)
      canvas.put(note.text, x: x, y: line, width: width, Style(note.ink))
    }
  }

  private func drawRollDoubts(_ state: RollState, _ reason: TextField, y: Int, on canvas: inout Canvas) -> Position? {
    let width = canvas.size.width
    canvas.fill(Rectangle(x: 0, y: y, width: width, height: canvas.size.height - y), style: .normal)
    canvas.put(words(.doubtsTitle), x: 1, y: y, .warning)
    let odd = state.entries.flatMap { entry in entry.doubts.map { (entry.target, $0) } }
    for (index, (target, doubt)) in odd.prefix(4).enumerated() {
      let more = index == 3 && odd.count > 4 ? words(.andMore, String(odd.count - 4)) : ""
      let text = "! " + words(.droppedFromRoll, name(of: target), sentence(doubt)) + more
      canvas.put(text, x: 2, y: y + 1 + index, width: width - 3, Style(.warning))
    }
    let line = y + 1 + min(odd.count, 4)
    let label = words(.doubtReason)
    canvas.put(label, x: 1, y: line, .strong)
    let x = 2 + CellWidth.of(label)
    return canvas.inside(Rectangle(x: x, y: line, width: width - x - 1, height: 1)) {
      reason.draw(on: &$0, isFocused: true)
    }
  }
}
