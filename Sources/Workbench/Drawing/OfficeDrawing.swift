internal import LearningRegister
internal import Screen
internal import Widgets

// The office's versions and the target sets, and below them what the selected one says.
extension Workbench {
  func draw(_ state: inout OfficeState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    canvas.put(words(.officeTitle), x: 1, y: 0, width: size.width - 2, Style(.heading))
    // What does not fit below the list is left out; the list always keeps five lines.
    let details = detailLines(state.line, width: size.width - 2)
    let lines = lines(of: state)
    let wanted = min(lines.count, max(5, size.height - 2 - details.count))
    let room = max(1, min(wanted, size.height - 1))
    let selected = lines.firstIndex { $0.row == state.selection.row && $0.row != nil }
    var top = ListScroll.top(from: state.selection.top, selected: selected, rowCount: lines.count, visibleRows: room)
    // The head above the first line is shown with it.
    if selected == 1 { top = 0 }
    state.selection.top = top
    state.selection.visible = room
    var cursor: Position?
    for (index, line) in lines.enumerated().dropFirst(top).prefix(room) {
      let y = 1 + index - top
      let isSelected = index == selected
      if isSelected {
        canvas.fill(Rectangle(x: 0, y: y, width: size.width, height: 1), style: Style(.selected))
        cursor = canvas.onScreen(Position(x: 1, y: y))
      }
      canvas.put(line.text, x: 1, y: y, width: size.width - 2, Style(isSelected ? .selected : line.ink))
    }
    let start = room + 2
    for (index, line) in details.prefix(max(0, size.height - start)).enumerated() {
      canvas.put(line, x: 1, y: start + index, width: size.width - 2, Style(index == 0 ? .strong : .dim))
    }
    return cursor
  }

  private func lines(of state: OfficeState) -> [(text: String, ink: Ink, row: Int?)] {
    var result: [(text: String, ink: Ink, row: Int?)] = [(words(.officeVersions), .dim, nil)]
    let inForce = register.office(on: day)?.id
    let official = register.officialTargets(on: day)?.id
    var hasSets = false
    for number in state.rows {
      switch record(of: .init(number: number)) {
      case .office(let office):
        let isInForce = office.id == inForce
        result.append((text(office, isInForce: isInForce), isInForce ? .normal : .dim, number))
      case .targets(let set):
        if !hasSets { result.append((words(.targetSets), .dim, nil)) }
        hasSets = true
        let isInForce = set.id == official
        result.append((text(set, isInForce: isInForce), isInForce ? .normal : .dim, number))
      default: continue
      }
    }
    return result
  }

  private func sign(_ isInForce: Bool) -> String { isInForce ? String(glyphs.bullet) : " " }

  private func text(_ office: OfficeVersion, isInForce: Bool) -> String {
    let from = office.validFrom.map { words.day($0) } ?? office.id.code.text
    let scope = words.definitions(
      FigureDefinitions(asOf: day, window: office.usualWindow, office: office, targets: nil))
    return "\(sign(isInForce)) \(from)  \(office.name) \(glyphs.separator) \(scope)"
  }

  private func text(_ set: TargetSet, isInForce: Bool) -> String {
    let milestones = set.milestones
    let values = Indicator.allCases.map { indicator in
      milestones.map { String($0[indicator]) }.joined(separator: "/")
    }.joined(separator: " ")
    let official = set.official ? " \(words(.officialWord))" : ""
    return "\(sign(isInForce)) \(words.day(set.from))  \(words(.level(set.level)))\(official) \(glyphs.separator) "
      + "\(values) \(glyphs.separator) \(set.source ?? set.id.code.text)"
  }

  /// What the selected line says, wrapped.
  private func detailLines(_ line: OfficeState.Line?, width: Int) -> [String] {
    switch record(of: line) {
    case .office(let office):
      let signatory = [office.signatory?.by, office.signatory?.title, office.signatory?.name].compactMap { $0 }
      let head = [office.superior, office.name, office.place].compactMap { $0 }
      var texts = [head.joined(separator: " \(glyphs.separator) ")]
      if !signatory.isEmpty { texts.append(signatory.joined(separator: " ")) }
      let targets = register.officialTargets(on: max(day, office.validFrom ?? day))
      texts += words.definitionLines(
        FigureDefinitions(asOf: day, window: office.usualWindow, office: office, targets: targets))
      return texts.flatMap { CellWidth.wrapped($0, to: max(1, width)) }
    case .targets(let set):
      var texts = ["\(set.id.code.text) \(glyphs.separator) \(set.source ?? words(.level(set.level)))"]
      for value in set.path {
        let isMilestone = set.milestones.contains { $0.date == value.date }
        let values = Indicator.allCases.map { "\($0.letter) \(value[$0])" }.joined(separator: "  ")
        texts.append("\(isMilestone ? String(glyphs.tick) : " ") \(words.day(value.date))  \(values)")
      }
      return texts
    default: return []
    }
  }
}

extension Workbench {
  /// What the figures of a list go by and what it does not show, on the last lines of it; gives how many lines those are.
  func drawFoot(of kind: ListState.Kind, on canvas: inout Canvas) -> Int {
    let size = canvas.size
    let width = max(1, size.width - 2)
    // Where there are few rows, those are for the list.
    let hasRoom = size.height >= 14
    var lines: [String] = []
    switch kind {
    case .standing(let indicator):
      var text = words.definitions(figures.definitions, of: indicator)
      if let more = words.withEstimate(figures[indicator], figures.definitions) { text += " (\(more))" }
      lines = Array(CellWidth.wrapped(text, to: width).prefix(2))
    case .notReached(let question):
      if let note = footnote(of: question) { lines = Array(CellWidth.wrapped(note, to: width).prefix(2)) }
      if hasRoom { lines.append(words.definitions(figures.definitions, of: question.indicator)) }
    case .enterprises:
      if hasRoom { lines = [words.shortDefinitions(figures.definitions)] }
    case .workers, .campaigns, .honours: break
    }
    for (index, line) in lines.enumerated() {
      canvas.put(line, x: 1, y: size.height - lines.count + index, width: width, Style(.dim))
    }
    return lines.count
  }

  /// What the figures of a screen go by, in one line; for one of the five or for all.
  func drawDefinitions(of indicator: Indicator? = nil, withWindow: Bool = true, y: Int, on canvas: inout Canvas) {
    let text =
      indicator.map { words.definitions(figures.definitions, of: $0, withWindow: withWindow) }
      ?? words.shortDefinitions(figures.definitions, withWindow: withWindow)
    canvas.put(text, x: 1, y: y, width: canvas.size.width - 2, Style(.dim))
  }
}
