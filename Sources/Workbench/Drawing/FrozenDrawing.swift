internal import LearningRegister
internal import Screen
internal import Widgets

// Frozen reports: the list, the preview below the form, and one report beside today's data.
extension Workbench {
  func draw(_ state: inout FrozenState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    canvas.put(words(.frozenTitle, words.number(state.rows.count)), x: 1, y: 0, width: size.width - 2, Style(.heading))
    guard !state.rows.isEmpty else {
      for (index, line) in CellWidth.wrapped(words(.noFrozen), to: max(1, size.width - 2)).enumerated() {
        canvas.put(line, x: 1, y: 2 + index, .dim)
      }
      return nil
    }
    let columns =
      [
        TableColumn(words(.asOfColumn), minimumWidth: 10),
        TableColumn(words(.frozenColumn), minimumWidth: size.width < 80 ? 12 : 28, weight: 1),
        TableColumn(words(.frozenAtColumn), minimumWidth: 10, priority: 2),
        TableColumn(words(.frozenByColumn), minimumWidth: 10, priority: 3),
      ]
      + Indicator.allCases.map {
        TableColumn($0.letter, minimumWidth: 6, alignment: .trailing)
      }
    let rows = state.rows
    let selection = state.selection
    let placement = canvas.inside(Rectangle(x: 1, y: 1, width: size.width - 2, height: size.height - 1)) {
      TableView(columns: columns, gap: 1).draw(
        on: &$0, rowCount: rows.count, selected: selection.row == nil ? nil : selection.place, top: selection.top
      ) { place, column in
        self.register.frozen[row: rows[place]].map { self.cell($0, column) } ?? TableCell("")
      }
    }
    state.selection.top = placement.top
    state.selection.visible = placement.visibleRows
    return placement.cursor
  }

  private func cell(_ report: FrozenReport, _ column: Int) -> TableCell {
    switch column {
    case 0: return TableCell(report.asOf.map { words.day($0) } ?? report.id.code.text)
    case 1: return TableCell(report.content?.title ?? words(.withoutContent), report.content == nil ? .dim : .normal)
    case 2: return TableCell(report.content.map { words.day($0.frozenAt) } ?? "", .dim)
    case 3: return TableCell(report.content?.by ?? "", .dim)
    default:
      let indicator = Indicator.allCases[column - 4]
      guard let content = report.content, let day = report.asOf else { return TableCell("—", .dim) }
      let met = content[indicator]?.running(on: day)?.met
      let sign = met.map { String($0 ? glyphs.check : glyphs.cross) } ?? " "
      return TableCell(
        words.tenths(content.tenths(indicator)) + sign, met == true ? .good : met == false ? .bad : .dim)
    }
  }

  // MARK: The preview

  /// What freezing would keep, below the fields of the form.
  func previewLines(_ state: FormState, width: Int) -> [(text: String, ink: Ink)] {
    guard let preview = state.preview else { return [] }
    let content = preview.content
    let silent = content.silent
    let head = words(
      .previewHead, words.day(preview.day), words.number(content.population), words.number(content.named),
      words.number(content.enterprises.count - silent.count), words.number(content.enterprises.count))
    let figures = content.figures.map { figure in
      let running = figure.running(on: preview.day)
      let sign = running?.met.map { " \($0 ? glyphs.check : glyphs.cross)" } ?? ""
      return "\(figure.indicator.letter) \(words.tenths(content.tenths(figure.indicator)))\(sign)"
    }
    let names = silent.map(\.name).joined(separator: ", ")
    let lines =
      CellWidth.wrapped(head, to: width).map { ($0, Ink.strong) }
      + [(figures.joined(separator: "   "), .normal)]
    let last =
      silent.isEmpty
      ? [(words(.previewAllReport), Ink.good)]
      : CellWidth.wrapped(words(.previewSilent, names), to: width).prefix(2).map { ($0, Ink.warning) }
    return lines + last
  }

  func drawPreview(_ state: FormState, y: Int, on canvas: inout Canvas) {
    for (index, line) in previewLines(state, width: canvas.size.width - 2).enumerated() {
      canvas.put(line.text, x: 1, y: y + index, width: canvas.size.width - 2, Style(line.ink))
    }
  }

  // MARK: One report

  func draw(_ state: inout FrozenReportState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    guard let report = register.frozen[state.report], let content = report.content, let day = report.asOf else {
      canvas.put(state.report.code.text, x: 1, y: 0, .heading)
      canvas.put(words(.withoutContent), x: 1, y: 2, width: size.width - 2, Style(.dim))
      return nil
    }
    canvas.put(content.title, x: 1, y: 0, width: size.width - 2, Style(.heading))
    let window = words(.window(content.definitions.window), words.day(content.definitions.from))
    let by = content.by.isEmpty ? "" : " " + words(.frozenByWhom, content.by)
    let separator = " \(glyphs.separator) "
    let facts = [
      "\(words.day(content.from))–\(words.day(day))", window, words(.frozenOn, words.day(content.frozenAt)) + by,
    ]
    // Where all of it does not fit, the title tells the period.
    let whole = facts.joined(separator: separator)
    let shown = CellWidth.of(whole) > size.width - 2 ? facts[1...].joined(separator: separator) : whole
    canvas.put(shown, x: 1, y: 1, width: size.width - 2, Style(.dim))
    guard let comparison = state.comparison else { return nil }
    return state.showsEnterprises
      ? drawEnterprises(comparison, &state, on: &canvas) : drawWhole(comparison, &state, on: &canvas)
  }

  private func drawWhole(
    _ comparison: FrozenComparison, _ state: inout FrozenReportState, on canvas: inout Canvas
  ) -> Position? {
    let size = canvas.size
    // The name of the indicator, then both sides in columns as wide as their longest number.
    let numbers = [comparison.frozen, comparison.now].flatMap { [$0.population] + $0.figures.map(\.reached) }
    let count = max(5, numbers.map { CellWidth.of(words.number($0)) }.max() ?? 0)
    let widths = [count, 5, 4, 7, count + 2, 5, 7, 6]
    let total = widths.reduce(widths.count - 1, +)
    let nameWidth = max(2, size.width - 3 - total)
    var ends: [Int] = []
    for width in widths { ends.append((ends.last ?? nameWidth + 1) + 1 + width) }
    func put(_ texts: [String?], y: Int, _ inks: [Ink]) {
      for (index, text) in texts.enumerated() {
        guard let text else { continue }
        let width = min(widths[index], CellWidth.of(text))
        canvas.put(text, x: ends[index] - width, y: y, width: width, Style(inks[index]))
      }
    }
    let dim = [Ink](repeating: .dim, count: 8)
    canvas.put(words(.frozenSide), x: ends[0] - widths[0], y: 2, .strong)
    canvas.put(words(.nowSide), x: ends[4] - count, y: 2, .strong)
    put(
      [
        nil, nil, words(.targetColumn), words(.missingColumn), nil, nil, words(.missingColumn),
        words(.differenceColumn),
      ], y: 2, dim)
    for (index, indicator) in Indicator.allCases.enumerated() {
      let y = 3 + index
      // Where a name would be cut short, its letter says enough.
      let name = nameWidth < 12 ? "" : words(.indicator(indicator))
      canvas.put("\(indicator.letter) \(name)", x: 1, y: y, width: nameWidth, Style(.normal))
      let before = comparison.frozen[indicator]
      let after = comparison.now[indicator]
      let target = before?.running(on: comparison.day)
      let now = after?.running(on: comparison.day)
      func ink(_ met: Bool?) -> Ink { met == true ? .good : met == false ? .bad : .dim }
      let difference = comparison.difference(indicator)
      put(
        [
          before.map { words.number($0.reached) } ?? "—", words.tenths(comparison.frozen.tenths(indicator)),
          target.map { String($0.target) } ?? "—", target.map { words.number($0.missing) } ?? "—",
          after.map { words.number($0.reached) } ?? "—", words.tenths(comparison.now.tenths(indicator)),
          now.map { words.number($0.missing) } ?? "—", difference == 0 ? "=" : signed(difference),
        ], y: y,
        [
          .normal, ink(target?.met), .dim, ink(target?.met), .normal, ink(now?.met), ink(now?.met),
          difference == 0 ? .dim : .accent,
        ])
    }
    canvas.put(attendances(comparison), x: 1, y: 8, width: size.width - 2, Style(.dim))
    var y = 9
    if size.height > 12 {
      for (label, before, after) in [
        (Phrase.populationShort, comparison.frozen.population, comparison.now.population),
        (.namedShort, comparison.frozen.named, comparison.now.named),
        (
          .reportingShort, comparison.frozen.enterprises.count - comparison.frozen.silent.count,
          comparison.now.enterprises.count - comparison.now.silent.count
        ),
      ] {
        canvas.put(words(label), x: 1, y: y, width: nameWidth, Style(.dim))
        let difference = after - before
        put(
          [
            words.number(before), nil, nil, nil, words.number(after), nil, nil,
            difference == 0 ? "=" : signed(difference),
          ],
          y: y, [.normal, .dim, .dim, .dim, .normal, .dim, .dim, difference == 0 ? .dim : .accent])
        y += 1
      }
    }
    for line in remarks(comparison, width: size.width - 2) where y < size.height - 2 {
      canvas.put(line.text, x: 1, y: y, width: size.width - 2, Style(line.ink))
      y += 1
    }
    return drawLater(state: &state, y: y, on: &canvas)
  }

  /// The lượt of each field as frozen, with what has come or gone since behind them.
  private func attendances(_ comparison: FrozenComparison) -> String {
    let parts = Indicator.fields.map { field -> String in
      guard let before = comparison.frozen[field]?.attendances else { return "\(field.letter) —" }
      let difference = (comparison.now[field]?.attendances ?? 0) - before
      return "\(field.letter) \(words.number(before))" + (difference == 0 ? "" : " (\(signed(difference)))")
    }
    return words(.attendancesLine, parts.joined(separator: "  "))
  }

  /// Whether the settings are others now; what was counted then, and what is now.
  private func remarks(_ comparison: FrozenComparison, width: Int) -> [(text: String, ink: Ink)] {
    guard comparison.hasOtherDefinitions else {
      // What both sides go by.
      let text = words.shortDefinitions(comparison.frozen.definitions, withWindow: false)
      return (comparison.differs ? [] : [(words(.sameAsFrozen), .good)]) + [(text, .dim)]
    }
    let texts = [
      words(.otherDefinitions) + " " + words(.frozenSide).lowercased() + ": "
        + words.shortDefinitions(comparison.frozen.definitions),
      words(.nowSide).lowercased() + ": " + words.shortDefinitions(comparison.now.definitions),
    ]
    return texts.flatMap { CellWidth.wrapped($0, to: width) }.map { ($0, .warning) }
  }

  private func drawLater(state: inout FrozenReportState, y: Int, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    guard y < size.height else { return nil }
    guard let later = state.later, !state.isUnreadable else {
      canvas.put(words(state.isUnreadable ? .laterUnknown : .reading), x: 1, y: y, width: size.width - 2, Style(.dim))
      return nil
    }
    let head =
      later.isEmpty
      ? words(.laterNone) : words(.laterHead, words.day(state.comparison?.day), words.number(later.count))
    let isOld = state.readVersion != version
    let title = isOld ? head + " \(glyphs.separator) " + words(.laterOld) : head
    canvas.put(title, x: 1, y: y, width: size.width - 2, Style(isOld ? .warning : .strong))
    let room = size.height - y - 1
    state.visible = max(1, room)
    state.selected = max(0, min(state.selected, later.count - 1))
    state.top = ListScroll.top(from: state.top, selected: state.selected, rowCount: later.count, visibleRows: room)
    var cursor: Position?
    for (index, fact) in later.enumerated().dropFirst(state.top).prefix(max(0, room)) {
      let row = y + 1 + index - state.top
      let isSelected = index == state.selected
      if isSelected {
        canvas.fill(Rectangle(x: 0, y: row, width: size.width, height: 1), style: Style(.selected))
        cursor = canvas.onScreen(Position(x: 1, y: row))
      }
      canvas.put(text(fact), x: 1, y: row, width: size.width - 2, Style(isSelected ? .selected : .normal))
    }
    return cursor
  }

  /// When, who, what and which record, and why.
  private func text(_ fact: LaterFactLine) -> String {
    let code = shown(code: fact.reference.code)
    let title = register.record(fact.reference).map(title) ?? ""
    let record = "\(words(.recordWord(fact.reference.collection))) \(title.isEmpty ? code : "\(code) \(title)")"
    let why = fact.line.why.map { " \(glyphs.separator) \($0)" } ?? ""
    return "\(words.day(fact.line.at.today)) \(fact.line.at.time) \(fact.line.by) \(glyphs.separator) "
      + "\(words(.auditWhat(fact.line.what))) \(record)\(why)"
  }

  private func drawEnterprises(
    _ comparison: FrozenComparison, _ state: inout FrozenReportState, on canvas: inout Canvas
  ) -> Position? {
    let size = canvas.size
    let rows = comparison.rows
    guard !rows.isEmpty else {
      canvas.put(words(.noRowsInReport), x: 1, y: 3, width: size.width - 2, Style(.dim))
      return nil
    }
    let columns =
      [
        TableColumn(words(.code), minimumWidth: 7, priority: 2),
        TableColumn(words(.name), minimumWidth: 12, weight: 1),
        TableColumn(words(.populationColumn), minimumWidth: 6, alignment: .trailing),
      ]
      + Indicator.allCases.map { TableColumn($0.letter, minimumWidth: size.width < 80 ? 6 : 7, alignment: .trailing) }
    state.enterprise = max(0, min(state.enterprise, rows.count - 1))
    let (selected, top) = (state.enterprise, state.enterpriseTop)
    let placement = canvas.inside(Rectangle(x: 1, y: 2, width: size.width - 2, height: size.height - 2)) {
      TableView(columns: columns, gap: 1).draw(on: &$0, rowCount: rows.count, selected: selected, top: top) {
        place, column in self.cell(rows[place], column)
      }
    }
    state.enterpriseTop = placement.top
    state.visible = placement.visibleRows
    return placement.cursor
  }

  /// An enterprise's number as frozen, with what it is now behind it.
  private func cell(_ row: FrozenComparison.Row, _ column: Int) -> TableCell {
    func both(_ before: Int?, _ difference: Int) -> TableCell {
      guard let before else { return TableCell("+\(words.number(difference))", .accent) }
      return TableCell(
        difference == 0 ? words.number(before) : "\(words.number(before))\(signed(difference))",
        difference == 0 ? .normal : .accent)
    }
    switch column {
    case 0: return TableCell(row.id.code.text, .dim)
    case 1:
      if row.frozen == nil { return TableCell("\(row.name) (\(words(.rowWasNot)))", .accent) }
      if row.now == nil { return TableCell("\(row.name) (\(words(.rowIsGone)))", .warning) }
      return TableCell(row.name, row.frozen?.reports == false ? .warning : .normal)
    case 2:
      let before = row.frozen?.population
      return both(before, (row.now?.population ?? 0) - (before ?? 0))
    default:
      let indicator = Indicator.allCases[column - 3]
      let before = row.frozen.map { $0.reached.indices.contains(column - 3) ? $0.reached[column - 3] : 0 }
      return both(before, row.difference(indicator))
    }
  }
}
