internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

// A worker's learning history: who, what is reached, everything that happened, what comes next.
extension Workbench {
  func draw(_ state: inout HistoryState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    guard let worker = register.workers[state.worker], let history = state.content else {
      canvas.put(words(.workerGone), x: 1, y: 1, width: size.width - 2, Style(.warning))
      return nil
    }
    drawPerson(worker, isRevealed: state.isRevealed, on: &canvas)
    drawReached(worker, history, isRevealed: state.isRevealed, on: &canvas)
    canvas.horizontalLine(y: 2)
    let nextLines = nextSessionLines(history).flatMap { CellWidth.wrapped($0, to: max(1, size.width - 2)) }
    let room = max(1, size.height - 3 - min(nextLines.count, 3))
    state.top = ListScroll.top(
      from: state.top, selected: state.selected, rowCount: history.entries.count, visibleRows: room)
    var cursor: Position?
    for (index, entry) in history.entries.enumerated().dropFirst(state.top).prefix(room) {
      let y = 3 + index - state.top
      let isSelected = index == state.selected
      if isSelected {
        canvas.fill(Rectangle(x: 0, y: y, width: size.width, height: 1), style: Style(.selected))
        cursor = canvas.onScreen(Position(x: 1, y: y))
      }
      draw(entry, y: y, isSelected: isSelected, on: &canvas)
    }
    if history.entries.isEmpty { canvas.put(words(.emptyHistory), x: 1, y: 3, .dim) }
    for (index, line) in nextLines.prefix(3).enumerated() {
      canvas.put(line, x: 1, y: size.height - min(nextLines.count, 3) + index, width: size.width - 2, Style(.accent))
    }
    return cursor
  }

  private func drawPerson(_ worker: Worker, isRevealed: Bool, on canvas: inout Canvas) {
    let isHidden = isReview && !isRevealed
    var parts = [isHidden ? shownName(of: worker) : worker.name]
    if let sex = worker.sex { parts.append(words(sex == .female ? .female : .male)) }
    if let born = worker.born { parts.append(isHidden ? String(born.year) : words.birth(born)) }
    parts.append(worker.id.code.text)
    let workplaces = worker.employment.filter { $0.isActive(on: day) }
    for spell in workplaces {
      let name = register.enterprises[spell.enterprise]?.name ?? spell.enterprise.code.text
      parts.append(spell.from.map { "\(name) (\(words(.sinceMonth, words.month($0))))" } ?? name)
    }
    if workplaces.isEmpty, !worker.employment.isEmpty { parts.append(words(.noWorkplace)) }
    canvas.put(
      parts.joined(separator: " \(glyphs.separator) "), x: 1, y: 0, width: canvas.size.width - 2, Style(.heading))
  }

  private func drawReached(
    _ worker: Worker, _ history: LearningHistory, isRevealed: Bool, on canvas: inout Canvas
  ) {
    var x = 1
    if let identity = worker.identity {
      let number = isRevealed ? identity.number : identity.masked
      x += canvas.put("\(identity.kind.rawValue.uppercased()) \(number)", x: x, y: 1, .dim) + 3
    }
    func sign(_ indicator: Indicator) -> (text: String, detail: String, ink: Ink) {
      guard let date = history.reached[indicator] else { return (String(glyphs.cross), words(.historyNone), .bad) }
      return (String(glyphs.check), words.month(date), .good)
    }
    // Where the dates do not all fit, the signs alone stand.
    let needed = Indicator.allCases.reduce(x) { $0 + 6 + CellWidth.of(sign($1).detail) }
    let hasDetails = needed - 2 < canvas.size.width
    for indicator in Indicator.allCases {
      let (text, detail, ink) = sign(indicator)
      x += canvas.put("\(indicator.letter) ", x: x, y: 1, .strong)
      x += canvas.put(hasDetails ? "\(text) \(detail)" : text, x: x, y: 1, ink) + 2
    }
  }

  private func draw(_ entry: LearningHistory.Entry, y: Int, isSelected: Bool, on canvas: inout Canvas) {
    let line = historyLine(entry)
    func style(_ ink: Ink) -> Style { Style(isSelected ? .selected : ink) }
    let width = canvas.size.width
    // A narrow screen leaves the paper number to the list itself.
    let right = width < 76 || line.paper.isEmpty ? line.right : "\(line.right) \(padded(line.paper, 11))"
    let rightWidth = min(CellWidth.of(right), max(0, width * 2 / 5))
    canvas.put(entry.date.map { words.day($0) } ?? "—", x: 1, y: y, width: 10, style(.normal))
    canvas.put(line.kind, x: 13, y: y, width: 10, style(.dim))
    canvas.put(line.text, x: 25, y: y, width: max(0, width - 27 - rightWidth), style(line.ink))
    canvas.put(right, x: width - rightWidth - 1, y: y, width: rightWidth, style(.dim))
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - CellWidth.of(text)))
  }

  /// One entry as the words of its line.
  func historyLine(_ entry: LearningHistory.Entry) -> (
    kind: String, text: String, right: String, paper: String, ink: Ink
  ) {
    switch entry.event {
    case .attendance(let list, let campaign, let status, let counts):
      let record = register.campaigns[campaign]
      let paper = register.attendance[list]?.paper ?? list.code.text
      let fields = record?.fields.letters ?? ""
      let isMarkLost = !counts && (status == .present || status == .late)
      let state = isMarkLost ? words(.notHeld) : words(.status(status))
      return (
        words(.activity), record?.name ?? campaign.code.text, "\(padded(fields, 4)) \(padded(state, 11))", paper,
        counts ? .normal : .dim
      )
    case .honour(let id):
      guard let honour = register.honours[id] else { return (words(.honour), id.code.text, "", "", .normal) }
      let kind = words(honour.category == .title ? .titleWord : .honour)
      let decision = honour.decisionNumber(on: day) ?? words(.waitingForDecision)
      return (kind, words(.kind(honour.kind)), decision, "", honour.withdrawn == nil ? .normal : .dim)
    case .withdrawal(let id):
      let honour = register.honours[id]
      return (
        words(.withdrawal), honour.map { words(.kind($0.kind)) } ?? id.code.text, honour?.withdrawn?.number ?? "", "",
        .warning
      )
    case .joined(let enterprise):
      return (
        words(.work), words(.joinedAt, register.enterprises[enterprise]?.name ?? enterprise.code.text), "", "", .normal
      )
    case .left(let enterprise):
      return (
        words(.work), words(.leftFrom, register.enterprises[enterprise]?.name ?? enterprise.code.text), "", "", .normal
      )
    }
  }

  /// What is missing and which planned session brings it.
  func nextSessionLines(_ history: LearningHistory) -> [String] {
    let missing = Indicator.fields.filter { history.reached[$0] == nil }
    guard !missing.isEmpty else { return [words(.hasAllFields)] }
    let parts = missing.map { indicator in
      let name = words(.indicator(indicator))
      // Of a past day nobody knows any more what was planned then.
      guard pastDay == nil, let next = history.next.first(where: { $0.indicator == indicator }) else {
        return words(.noNextSession, indicator.letter, name)
      }
      return words(.nextSession, indicator.letter, name, words.day(next.date), next.campaign.code.text)
    }
    return [words(.stillMissing, parts.joined(separator: "; "))]
  }
}
