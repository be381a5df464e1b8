internal import LearningRegister
internal import Screen
internal import Widgets

/// One line of the causes as it is drawn.
struct CauseLine: Sendable {
  let label: String
  /// D and N, or what the part adds to them; nil for a line of words.
  let count: Causes.Count?
  /// The part that Enter opens; nil for sums and words.
  var part: CausePart?
  var ink = Ink.normal
}

// Why a figure changed: the start, the parts that add up to the difference, the end; and the list of one part.
extension Workbench {
  /// The lines from the earlier figure to the later.
  func causeLines(_ state: CausesState) -> [CauseLine] {
    guard !state.content.isEmpty else { return [] }
    let causes = state.content[Int(state.question.indicator.rawValue)]
    var lines: [CauseLine] = []
    if let shown = causes.shown, let corrected = causes.corrected {
      lines.append(CauseLine(label: words(.shownThen, words.day(causes.from)), count: shown, ink: .strong))
      lines.append(CauseLine(label: words(.recordedLater), count: corrected, part: .corrections))
    } else {
      lines.append(note(state.question.then))
    }
    lines.append(CauseLine(label: words(.byTodaysData, words.day(causes.from)), count: causes.start, ink: .strong))
    for piece in causes.pieces where !piece.persons.isEmpty || !piece.enterprises.isEmpty {
      lines.append(CauseLine(label: words(.cause(piece.kind)), count: piece.count, part: .piece(piece.kind)))
    }
    if lines.last?.count == causes.start, lines.last?.part == nil {
      lines.append(CauseLine(label: words(.nothingHappened), count: nil, ink: .dim))
    }
    lines.append(CauseLine(label: words.day(causes.to), count: causes.end, ink: .strong))
    return lines
  }

  /// Why the earlier figure as it was known then is not shown.
  private func note(_ then: RecordedThen?) -> CauseLine {
    switch then {
    case nil: CauseLine(label: words(.readingRecorded), count: nil, ink: .dim)
    case .notBefore(let day?): CauseLine(label: words(.journalStarts, words.day(day)), count: nil, ink: .warning)
    case .notBefore(nil): CauseLine(label: words(.journalEmpty), count: nil, ink: .warning)
    case .unreadable, .register: CauseLine(label: words(.recordedUnreadable), count: nil, ink: .warning)
    }
  }

  func draw(_ state: inout CausesState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    canvas.put(
      analysisTitle(.whyTitle, state.question.indicator, state.question.enterprise), x: 1, y: 0, width: size.width - 2,
      Style(.heading))
    let columns = [("N", size.width - 28), ("D", size.width - 18), ("%", size.width - 8)]
    for (name, x) in columns {
      canvas.put(name, x: x, y: 1, width: name == "%" ? 7 : 9, align: .trailing, Style(.heading))
    }
    canvas.put(words(.window(window), words.day(figures.from)), x: 1, y: 1, width: size.width - 30, Style(.dim))
    let lines = causeLines(state)
    let selected = lines.firstIndex { $0.part != nil && $0.part == state.selected }
    // Where there are few rows, the parts and their sum come first.
    let hasDefinitions = state.typed == nil && (size.height >= 14 || lines.count <= size.height - 3)
    let room = max(1, size.height - 2 - (state.typed != nil || hasDefinitions ? 1 : 0))
    state.top = ListScroll.top(from: state.top, selected: selected, rowCount: lines.count, visibleRows: room)
    // With the last part the sum below it shows too.
    if let selected, selected == lines.count - 2 { state.top = max(state.top, lines.count - room) }
    var cursor: Position?
    for (index, line) in lines.enumerated().dropFirst(max(0, state.top)).prefix(room) {
      let y = 2 + index - max(0, state.top)
      if index == selected {
        canvas.fill(Rectangle(x: 0, y: y, width: size.width, height: 1), style: Style(.selected))
        cursor = canvas.onScreen(Position(x: 1, y: y))
      }
      draw(line, isSelected: index == selected, y: y, on: &canvas)
    }
    guard let typed = state.typed else {
      if hasDefinitions {
        drawDefinitions(of: state.question.indicator, withWindow: false, y: size.height - 1, on: &canvas)
      }
      return cursor
    }
    let label = words(.earlierDay)
    canvas.put(label, x: 1, y: size.height - 1, .heading)
    let x = 2 + CellWidth.of(label)
    return canvas.inside(Rectangle(x: x, y: size.height - 1, width: 12, height: 1)) {
      typed.draw(on: &$0, isFocused: true)
    }
  }

  private func draw(_ line: CauseLine, isSelected: Bool, y: Int, on canvas: inout Canvas) {
    let width = canvas.size.width
    func style(_ ink: Ink) -> Style { Style(isSelected ? .selected : ink) }
    guard let count = line.count else {
      canvas.put(line.label, x: 1, y: y, width: width - 2, style(line.ink))
      return
    }
    if line.part == nil {
      canvas.put(line.label, x: 1, y: y, width: width - 30, style(line.ink))
      let tenths = count.population == 0 ? nil : count.reached * 1000 / count.population
      canvas.put(words.number(count.reached), x: width - 28, y: y, width: 9, align: .trailing, style(line.ink))
      canvas.put(words.number(count.population), x: width - 18, y: y, width: 9, align: .trailing, style(line.ink))
      canvas.put(words.tenths(tenths), x: width - 8, y: y, width: 7, align: .trailing, style(line.ink))
      return
    }
    canvas.put(line.label, x: 3, y: y, width: width - 32, style(.normal))
    func put(_ number: Int, x: Int) {
      let ink: Ink = number == 0 ? .dim : number > 0 ? .good : .bad
      canvas.put(difference(number), x: x, y: y, width: 9, align: .trailing, style(ink))
    }
    put(count.reached, x: width - 28)
    put(count.population, x: width - 18)
  }

  /// A difference with its sign; 0 has none.
  private func difference(_ number: Int) -> String { number == 0 ? "0" : signed(number) }

  /// What a screen is about: which figure, and where.
  func analysisTitle(_ title: Phrase, _ indicator: Indicator, _ enterprise: EnterpriseID?) -> String {
    let place = enterprise.map { register.enterprises[$0]?.name ?? $0.code.text }
    return [words(title), "\(indicator.letter) \(words(.indicator(indicator)))", place].compactMap { $0 }
      .joined(separator: " \(glyphs.separator) ")
  }

  // MARK: The list of a part

  func draw(_ state: inout CauseListState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let name: String
    switch state.part {
    case .corrections: name = words(.recordedLater)
    case .piece(let kind): name = words(.cause(kind))
    }
    let days = "\(words.day(state.question.from)) \(glyphs.right) \(words.day(day))"
    let counts = words(.differenceOfBoth, difference(state.count.reached), difference(state.count.population))
    let title = ["\(state.question.indicator.letter) \(name)", counts, days].joined(separator: " \(glyphs.separator) ")
    canvas.put(title, x: 1, y: 0, width: size.width - 2, Style(.heading))
    guard !state.rows.isEmpty else {
      canvas.put(words(.nothingHere), x: 1, y: 2, width: size.width - 2, Style(.dim))
      return nil
    }
    // Where there are enterprises only, they have the first column for themselves.
    let hasPersons = state.part != .piece(.unnamed)
    let columns = [
      TableColumn(words(hasPersons ? .fullName : .enterprise), minimumWidth: 18, weight: hasPersons ? 1 : 3),
      TableColumn(hasPersons ? words(.enterprise) : "", minimumWidth: 14, weight: 1, priority: 1),
      TableColumn(words(.whyColumn), minimumWidth: 24, weight: 4),
    ].filter { hasPersons || !$0.title.isEmpty }
    let rows = state.rows
    let isCorrection = state.part == .corrections
    let selection = state.selection
    let placement = canvas.inside(Rectangle(x: 1, y: 1, width: size.width - 2, height: size.height - 1)) {
      TableView(columns: columns, gap: 1).draw(
        on: &$0, rowCount: rows.count, selected: selection.row == nil ? nil : selection.place, top: selection.top
      ) { place, column in
        self.cell(rows[place], hasPersons || column == 0 ? column : 2, isCorrection: isCorrection)
      }
    }
    state.selection.top = placement.top
    state.selection.visible = placement.visibleRows
    return placement.cursor
  }

  /// What a line of the list says in a column: who, where, why.
  func cell(_ row: CauseListState.Row, _ column: Int, isCorrection: Bool) -> TableCell {
    switch row {
    case .person(let detail, let kind):
      switch column {
      case 0: return TableCell(register.workers[detail.worker].map { shownName(of: $0) } ?? detail.worker.code.text)
      case 1: return TableCell(detail.enterprise.map { register.enterprises[$0]?.name ?? $0.code.text } ?? "—", .dim)
      default:
        let reason = causeReason(detail.reason)
        return TableCell(isCorrection ? "\(words(.cause(kind))): \(reason)" : reason)
      }
    case .enterprise(let part):
      switch column {
      case 0: return TableCell(register.enterprises[part.enterprise]?.name ?? part.enterprise.code.text)
      case 1: return TableCell(words(.cause(.unnamed)), .dim)
      default:
        let change = signed(part.after - part.before)
        return TableCell("\(words.number(part.before)) \(glyphs.right) \(words.number(part.after)) (\(change))")
      }
    }
  }

  /// What made a person a part of the difference, in a few words.
  func causeReason(_ reason: CauseReason) -> String {
    func campaign(_ id: CampaignID) -> String { register.campaigns[id]?.name ?? id.code.text }
    func since(_ day: Day?, _ phrase: Phrase, _ without: Phrase) -> String {
      day.map { words(phrase, words.day($0)) } ?? words(without)
    }
    switch reason {
    case .session(let id, let day): return "\(words.day(day)) \(campaign(id))"
    case .sessionPassed(let id, let day): return words(.sessionPassed, words.day(day), campaign(id))
    case .notEnough(let id, let day): return words(.sessionsNotEnough, words.day(day), campaign(id))
    case .title(let id, let day):
      return words(.titleBy, words.day(day), register.honours[id]?.decision?.number ?? id.code.text)
    case .titleWithdrawn(_, let day): return words(.titleWithdrawnOn, words.day(day))
    case .titleEnded: return words(.titleEnded)
    case .joined(_, let day): return since(day, .joinedOn, .joinedSometime)
    case .left(_, let day): return since(day, .leftOn, .leftSometime)
    case .opened(_, let day): return since(day, .enterpriseOpened, .enterpriseCounts)
    case .closed(_, let day): return since(day, .enterpriseClosed, .enterpriseCountsNot)
    case .changedLater: return words(.changedLater)
    }
  }
}
