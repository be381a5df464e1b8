internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

// A campaign with its lists, and one list with its numbered names.
extension Workbench {
  func draw(_ state: inout CampaignState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    guard let campaign = register.campaigns[state.campaign] else {
      canvas.put(words(.recordGone, state.campaign.code.text), x: 1, y: 0, width: size.width - 2, Style(.warning))
      return nil
    }
    canvas.put("\(campaign.id) \(campaign.name)", x: 1, y: 0, width: size.width - 2, Style(.heading))
    let days = campaign.sessions.map { words.day($0.date) }.joined(separator: ", ")
    let facts = [words(.kind(campaign.kind)), campaign.fields.letters, words(campaign.state.phrase), days]
    canvas.put(
      facts.filter { !$0.isEmpty }.joined(separator: " \(glyphs.separator) "), x: 1, y: 1, width: size.width - 2,
      Style(.dim))
    guard !state.rows.isEmpty else {
      canvas.put(words(emptyList), x: 1, y: 3, width: size.width - 2, Style(.dim))
      return nil
    }
    let columns = [
      TableColumn(words(.session), minimumWidth: 10), TableColumn(words(.enterprise), minimumWidth: 18, weight: 1),
      TableColumn(words(.headsColumn), minimumWidth: 7, alignment: .trailing),
      TableColumn(words(.unnamedColumn), minimumWidth: 8, alignment: .trailing, priority: 1),
      TableColumn(words(.paperColumn), minimumWidth: 10, priority: 2),
      TableColumn(words(.code), minimumWidth: 9, priority: 3),
    ]
    let rows = state.rows
    let selection = state.selection
    let placement = canvas.inside(Rectangle(x: 1, y: 3, width: size.width - 2, height: size.height - 3)) {
      TableView(columns: columns, gap: 1).draw(
        on: &$0, rowCount: rows.count, selected: selection.row == nil ? nil : selection.place, top: selection.top
      ) { place, column in
        guard let list = self.register.attendance[row: rows[place]] else { return TableCell("") }
        return self.cell(list, of: campaign, column)
      }
    }
    state.selection.top = placement.top
    state.selection.visible = placement.visibleRows
    return placement.cursor
  }

  private func cell(_ list: AttendanceList, of campaign: Campaign, _ column: Int) -> TableCell {
    let named = list.present.count + list.late.count
    switch column {
    case 0: return TableCell(campaign.session(list.session).map { words.day($0.date) } ?? String(list.session))
    case 1: return TableCell(enterpriseName(list.enterprise))
    case 2: return TableCell(words.number(named))
    case 3:
      let unnamed = max(0, (list.heads ?? named + list.walkIns.count) - named)
      return TableCell(unnamed == 0 ? "" : words.number(unnamed), .warning)
    case 4: return TableCell(list.paper ?? "")
    default: return TableCell(list.id.code.text, .dim)
    }
  }

  func enterpriseName(_ id: EnterpriseID?) -> String {
    guard let id else { return words(.anyEnterprise) }
    return register.enterprises[id]?.name ?? id.code.text
  }

  func draw(_ state: inout AttendanceState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let campaign = register.campaigns[state.original.campaign]
    let date = campaign?.session(state.original.session).map { words.day($0.date) } ?? ""
    let title = "\(campaign?.id.code.text ?? "") \(campaign?.name ?? "")"
    let fields = campaign?.fields.letters ?? ""
    let right = "\(date) \(glyphs.separator) \(fields)"
    let rightWidth = CellWidth.of(right)
    canvas.put(title, x: 1, y: 0, width: size.width - rightWidth - 4, Style(.heading))
    canvas.put(right, x: size.width - rightWidth - 1, y: 0, .strong)
    let counts = words(
      .attendanceCount, String(state.count(.present)), String(state.count(.late)), String(state.count(.excused)),
      String(state.count(.absent)))
    let countsWidth = CellWidth.of(counts)
    canvas.put(
      words(.personsHere, enterpriseName(state.original.enterprise), words.number(state.roster.count)), x: 1, y: 1,
      width: size.width - countsWidth - 4, Style(.normal))
    canvas.put(counts, x: size.width - countsWidth - 1, y: 1, .accent)
    var caret = drawEntries(state, on: &canvas)
    let first = 4
    if state.part == .find {
      let label = words(.findNameLabel)
      canvas.put(label, x: 1, y: first, .strong)
      let x = 2 + CellWidth.of(label)
      caret = canvas.inside(Rectangle(x: x, y: first, width: size.width - x - 1, height: 1)) {
        state.search.draw(on: &$0, isFocused: true)
      }
    } else if let problem = state.problem {
      canvas.put("\(glyphs.cross) \(problem)", x: 1, y: first, width: size.width - 2, Style(.error))
    } else if !state.walkIns.isEmpty {
      canvas.put(
        words(.walkInsNow, state.walkIns.map(WalkInText.shown).map { shown(name: $0) }.joined(separator: ", ")), x: 1,
        y: first,
        width: size.width - 2, Style(.dim))
    } else {
      canvas.horizontalLine(y: first)
    }
    let room = Rectangle(x: 1, y: first + 1, width: size.width - 2, height: max(0, size.height - first - 1))
    let cursor = canvas.inside(room) { drawNames(&state, on: &$0) }
    if state.part == .names { caret = cursor }
    return caret
  }

  /// The lines for ranges, heads, walk-ins and the paper number.
  private func drawEntries(_ state: AttendanceState, on canvas: inout Canvas) -> Position? {
    let width = canvas.size.width
    var caret: Position?
    func entry(_ part: AttendanceState.Part, _ label: Phrase, _ field: TextField, x: Int, y: Int, to end: Int) {
      let text = words(label)
      let isFocused = state.part == part
      canvas.put(text, x: x, y: y, isFocused ? .strong : .dim)
      let start = x + CellWidth.of(text) + 1
      let found = canvas.inside(Rectangle(x: start, y: y, width: max(0, end - start), height: 1)) {
        field.draw(on: &$0, isFocused: isFocused)
      }
      if let found { caret = found }
    }
    let middle = width * 11 / 20
    entry(.ranges, .rangesLabel, state.ranges, x: 1, y: 2, to: middle - 2)
    entry(.heads, .headsLabel, state.heads, x: middle, y: 2, to: width - 1)
    entry(.walkIn, .walkInLabel, state.walkIn, x: 1, y: 3, to: middle - 2)
    entry(.paper, .paperNumberLabel, state.paper, x: middle, y: 3, to: width - 1)
    return caret
  }

  private func drawNames(_ state: inout AttendanceState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    guard !state.roster.isEmpty else {
      for (y, line) in CellWidth.wrapped(words(.nobodyEmployed), to: max(1, size.width)).prefix(2).enumerated() {
        canvas.put(line, x: 0, y: y, .dim)
      }
      return nil
    }
    let numberWidth = String(state.roster.count).count
    let longestName =
      state.roster.lazy.map {
        CellWidth.of(self.register.workers[$0].map { self.shownName(of: $0) } ?? $0.code.text)
      }.max() ?? 0
    // Number, sign, name and year of birth; very long names are cut before they cost a column.
    let columns = max(1, size.width / (numberWidth + 9 + min(longestName, 22)))
    let columnWidth = size.width / columns
    let rowCount = (state.roster.count + columns - 1) / columns
    state.columns = columns
    state.visibleRows = max(1, size.height)
    state.top = ListScroll.top(
      from: state.top, selected: state.cursor / columns, rowCount: rowCount, visibleRows: size.height)
    var cursor: Position?
    for row in stride(from: state.top, to: min(state.top + size.height, rowCount), by: 1) {
      for column in 0..<columns {
        let place = row * columns + column
        guard place < state.roster.count else { break }
        let x = column * columnWidth
        let y = row - state.top
        let isSelected = place == state.cursor && (state.part == .names || state.part == .find)
        let worker = register.workers[state.roster[place]]
        let (sign, ink) = self.sign(state.statuses[place])
        let number = String(place + 1)
        let padding = String(repeating: " ", count: numberWidth - number.count)
        let style = Style(isSelected ? .selected : ink)
        if isSelected {
          canvas.fill(Rectangle(x: x, y: y, width: columnWidth - 1, height: 1), style: style)
          cursor = canvas.onScreen(Position(x: x, y: y))
        }
        let born = worker?.born.map { " \($0.year)" } ?? ""
        let nameWidth = columnWidth - numberWidth - 4 - born.count - 1
        canvas.put("\(padding)\(number) \(sign) ", x: x, y: y, style)
        canvas.put(
          worker.map { shownName(of: $0) } ?? state.roster[place].code.text, x: x + numberWidth + 3, y: y,
          width: max(0, nameWidth),
          Style(isSelected ? .selected : state.statuses[place] == nil ? .normal : ink))
        canvas.put(born, x: x + numberWidth + 3 + max(0, nameWidth), y: y, Style(isSelected ? .selected : .dim))
      }
    }
    return cursor
  }

  /// The sign of a status; the letters are those of the keys.
  private func sign(_ status: AttendanceList.Status?) -> (Character, Ink) {
    switch status {
    case .present: (glyphs.ticked, .good)
    case .late: ("m", .warning)
    case .excused: ("p", .dim)
    case .absent: ("v", .bad)
    case nil: (glyphs.unticked, .normal)
    }
  }
}
