internal import LearningRegister
internal import Screen
internal import Widgets

/// One line of the history of a record as it is drawn.
struct AuditRow: Hashable, Sendable {
  let text: String
  let ink: Ink
  /// The number of the change it tells of; nil for lines that tell of none.
  var sequence: Int?
}

// The history of a record: who, when, where, what from what, and why; newest first.
extension Workbench {
  func draw(_ state: inout AuditState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let what = words(.recordWord(state.reference.collection))
    let title = [words(.auditTitle), "\(what) \(state.reference.code.text) \(state.name)"]
      .joined(separator: " \(glyphs.separator) ")
    canvas.put(title, x: 1, y: 0, width: size.width - 2, Style(.heading))
    guard let lines = state.lines else {
      canvas.put(words(.reading), x: 1, y: 2, .dim)
      return nil
    }
    if state.isOld { canvas.put(words(.auditIsOld), x: 1, y: 1, width: size.width - 2, Style(.warning)) }
    if lines.isEmpty {
      canvas.put(words(.auditEmpty), x: 1, y: 2, width: size.width - 2, Style(.dim))
      return nil
    }
    let rows = auditRows(state, width: size.width - 2)
    let room = max(1, size.height - 2)
    state.visible = room
    state.selected = max(0, min(state.selected, rows.count - 1))
    state.top = ListScroll.top(from: state.top, selected: state.selected, rowCount: rows.count, visibleRows: room)
    var cursor: Position?
    for (index, row) in rows.enumerated().dropFirst(state.top).prefix(room) {
      let y = 2 + index - state.top
      let isSelected = index == state.selected
      if isSelected {
        canvas.fill(Rectangle(x: 0, y: y, width: size.width, height: 1), style: Style(.selected))
        cursor = canvas.onScreen(Position(x: 1, y: y))
      }
      canvas.put(row.text, x: 1, y: y, width: size.width - 2, Style(isSelected ? .selected : row.ink))
    }
    return cursor
  }

  /// The lines of the history, each cut to the width.
  func auditRows(_ state: AuditState, width: Int) -> [AuditRow] {
    let values = AuditText(
      words: words, register: register, isRevealed: state.isRevealed, ellipsis: glyphs.ellipsis,
      hidesNames: isReview && !state.isRevealed, collection: state.reference.collection)
    return (state.lines ?? []).flatMap { line -> [AuditRow] in
      func row(_ text: String, _ ink: Ink) -> AuditRow {
        AuditRow(text: "   " + text, ink: ink, sequence: line.sequence)
      }
      var rows = [AuditRow(text: auditHead(line), ink: .strong, sequence: line.sequence)]
      for member in line.members {
        rows += auditChange(member, state.reference, values, width: width - 3).map { row($0, .normal) }
      }
      if line.isRedacted { rows.append(row(words(.redactedLine), .dim)) }
      if let why = line.why { rows.append(row(words(.auditWhy, why), .accent)) }
      return rows
    }
  }

  private func auditHead(_ line: AuditLine) -> String {
    let who = [line.by == "hand" ? words(.byHand) : line.by, line.terminal].compactMap { $0 }
      .joined(separator: " \(glyphs.separator) ")
    let what = words(.auditWhat(line.what)) + (line.isTakingBack ? " (\(words(.takenBackMark)))" : "")
    return "\(words.day(line.at.today)) \(line.at.time)  \(who)  \(what)"
  }

  private func auditChange(
    _ member: AuditLine.Member, _ reference: RecordReference, _ values: AuditText, width: Int
  ) -> [String] {
    let label = words(.member(member.name, in: reference.collection)) + ": "
    let room = max(8, width - CellWidth.of(label))
    func cut(_ text: String, _ width: Int) -> String { CellWidth.cut(text, to: width, ellipsis: glyphs.ellipsis) }
    switch (member.old, member.new) {
    case (.list(let old)?, .list(let new)?):
      // Of a long list only what came and what went matters.
      func shown(_ sign: String, _ some: [AuditValue]) -> String? {
        guard !some.isEmpty else { return nil }
        let text = some.map { values.text($0, of: member.name) }.joined(separator: ", ")
        return label + cut("\(sign) \(text)", room)
      }
      let added = new.filter { !old.contains($0) }
      let gone = old.filter { !new.contains($0) }
      let parts = [shown("+", added), shown("-", gone)].compactMap { $0 }
      return parts.isEmpty ? [label + words(.otherOrder)] : parts
    case (let old?, let new?):
      let arrow = " \(glyphs.right) "
      let (before, after) = (values.text(old, of: member.name), values.text(new, of: member.name))
      let both = room - CellWidth.of(arrow)
      let half = both / 2
      let (one, two) = (CellWidth.of(before), CellWidth.of(after))
      // The shorter one is shown whole where it can be.
      let first = one + two <= both ? one : one <= half ? one : two <= half ? both - two : half
      return [label + cut(before, first) + arrow + cut(after, both - min(first, one))]
    case (let old?, nil):
      let gone = " \(glyphs.right) \(words(.emptyValue))"
      return [label + cut(values.text(old, of: member.name), room - CellWidth.of(gone)) + gone]
    case (nil, let new?):
      let text = values.text(new, of: member.name)
      // A list that begins empty says nothing.
      return text.isEmpty ? [] : [label + cut(text, room)]
    case (nil, nil): return [label]
    }
  }
}
