internal import LearningRegister
internal import RegisterExchange
internal import Screen
internal import VietnameseText
internal import Widgets

// A list from a file: what it is, how its rows compare, and all there is to say of the selected one.
extension Workbench {
  func draw(_ state: inout IntakeState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    canvas.put(intakeTitle(state), x: 1, y: 0, width: size.width - 2, Style(.heading))
    let progress = state.progress.flatMap { progressText($0) }
    let summary = CellWidth.wrapped(progress ?? intakeSummary(state, width: size.width - 2), to: size.width - 2).prefix(
      2)
    let ink: Ink = progress == nil && state.version == version ? .dim : .warning
    for (index, line) in summary.enumerated() {
      canvas.put(line, x: 1, y: 1 + index, width: size.width - 2, Style(ink))
    }
    let top = 1 + max(1, summary.count)
    let body = Rectangle(x: 0, y: top, width: size.width, height: size.height - top)
    return canvas.inside(body) { canvas in
      switch state.part {
      case .columns: drawColumns(&state, on: &canvas)
      case .repairs: drawRepairs(&state, on: &canvas)
      case .rows: state.table == nil ? drawSheet(&state, on: &canvas) : drawRows(&state, on: &canvas)
      }
    }
  }

  private func intakeTitle(_ state: IntakeState) -> String {
    var parts = [state.name]
    if let answer = state.answer {
      if !answer.sheet.name.isEmpty { parts.append(words(.sheetNamed, answer.sheet.name)) }
      if let table = answer.table { parts.append(words(.listKind(table.kind))) }
      if let id = answer.enterprise, let enterprise = register.enterprises[id] {
        parts.append("\(id) \(enterprise.name)")
      } else if answer.table?.namesEnterprises == true {
        parts.append(words(.eachRowItsEnterprise))
      }
    }
    return parts.joined(separator: " \(glyphs.separator) ")
  }

  private func progressText(_ progress: IntakeState.Progress) -> String? {
    if progress.all > 0 { return words(.comparingRows, words.number(progress.done), words.number(progress.all)) }
    return progress.done > 0 ? words(.readingRows, words.number(progress.done)) : words(.readingFile)
  }

  /// How many rows come to what, and how the text is spelled.
  private func intakeSummary(_ state: IntakeState, width: Int) -> String {
    guard let answer = state.answer else { return "" }
    if state.version != version { return words(.listIsOld) }
    let encoding = words(answer.file.encoding.phrase)
    let isSaid = state.question.encoding != nil
    guard let preview = answer.preview else { return words(isSaid ? .spelledAsSaid : .spelledIn, encoding) }
    let counts = [ListPreview.Verdict.new, .same, .changed, .doubtful, .refused].map {
      words.number(state.counts[$0] ?? 0)
    }
    var text = words.filled(.countsLine, counts)
    if !preview.missing.isEmpty {
      text += " \(glyphs.separator) " + words(.missingCount, words.number(preview.missing.count))
    }
    switch state.filter {
    case .all: break
    case .verdict(let verdict): text = "[\(words(verdict.phrase))] \(text)"
    case .missing: text = "[\(words(.missingVerdict))] \(text)"
    }
    // What is not Unicode is a guess that somebody should look at; what is goes without saying where there is no room.
    guard answer.file.encoding == .utf8 else { return "\(encoding) \(glyphs.separator) \(text)" }
    let whole = "\(text) \(glyphs.separator) \(encoding)"
    return CellWidth.of(whole) <= width ? whole : text
  }

  // MARK: Rows

  private func drawRows(_ state: inout IntakeState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    guard let preview = state.preview else {
      return drawUndecided(state, on: &canvas)
    }
    let notes = noteLines(preview, width: size.width - 2, count: size.height < 12 ? 2 : 4)
    for (index, note) in notes.enumerated() {
      canvas.put(note.text, x: 1, y: index, width: size.width - 2, Style(note.ink))
    }
    let details = detailLines(state, preview, width: size.width - 2, count: size.height < 12 ? 3 : 4)
    let room = max(2, size.height - details.count - 1)
    let columns = [
      TableColumn(words(.rowColumn), minimumWidth: 5, alignment: .trailing),
      TableColumn(words(.verdictColumn), minimumWidth: 11),
      TableColumn(words(preview.table.kind == .enterprises ? .enterprise : .fullName), minimumWidth: 22, weight: 1),
      TableColumn(words(.detailsColumn), minimumWidth: 24, weight: 2),
    ]
    let rows = state.rows
    let isMissing = state.filter == .missing
    let placement = canvas.inside(
      Rectangle(x: 1, y: notes.count, width: size.width - 2, height: max(2, room - notes.count))
    ) {
      TableView(columns: columns, gap: 1).draw(
        on: &$0, rowCount: rows.count, selected: state.selection.row == nil ? nil : state.selection.place,
        top: state.selection.top
      ) { place, column in
        isMissing
          ? self.cell(missing: preview.missing[rows[place]], state, column)
          : self.cell(preview.rows[rows[place]], state, column)
      }
    }
    state.selection.top = placement.top
    state.selection.visible = placement.visibleRows
    canvas.horizontalLine(y: room)
    for (index, line) in details.enumerated() {
      canvas.put(line.text, x: 1, y: room + 1 + index, width: size.width - 2, Style(line.ink))
    }
    guard let typed = state.typed else { return placement.cursor }
    let label = words(.missingLeftLabel)
    canvas.put(label, x: 1, y: room + 1, .heading)
    let x = 2 + CellWidth.of(label)
    return canvas.inside(Rectangle(x: x, y: room + 1, width: size.width - x - 1, height: 1)) {
      typed.draw(on: &$0, isFocused: true)
    }
  }

  /// What is to be said of the list as a whole, what stops it first.
  private func noteLines(_ preview: ListPreview, width: Int, count: Int) -> [(text: String, ink: Ink)] {
    let notes = preview.notes.filter(\.isWarning) + preview.notes.filter { !$0.isWarning }
    return notes.flatMap { note in
      let how = Phrase.termsHow(note).map { " " + words($0) } ?? ""
      return CellWidth.wrapped(words.sentence(note, in: register) + how, to: width)
        .map { (text: $0, ink: note.isWarning ? Ink.warning : .dim) }
    }.prefix(count).map { $0 }
  }

  private func cell(_ row: ListPreview.Row, _ state: IntakeState, _ column: Int) -> TableCell {
    let ink: Ink =
      switch row.verdict {
      case .new: .good
      case .same: .dim
      case .changed: .accent
      case .doubtful: row.isStored ? .normal : .warning
      case .refused: .bad
      }
    switch column {
    case 0: return TableCell(String(row.number), .dim)
    case 1:
      let said = state.question.decisions[row.number].map { $0 == .leaveOut ? glyphs.cross : glyphs.check }
      return TableCell((said.map { "\($0) " } ?? "") + words(row.verdict.phrase), ink)
    case 2: return TableCell(row.name)
    default: return TableCell(words.details(of: row, in: register).joined(separator: "; "), .dim)
    }
  }

  private func cell(missing id: WorkerID, _ state: IntakeState, _ column: Int) -> TableCell {
    switch column {
    case 0: TableCell("")
    case 1:
      TableCell(words(state.preview?.leaving.contains(id) == true ? .leavesVerdict : .missingVerdict), .warning)
    case 2: TableCell(register.workers[id].map { shownName(of: $0) } ?? id.code.text)
    default: TableCell(id.code.text, .dim)
    }
  }

  /// All there is to say of the selected row, in as many lines as there is room for.
  private func detailLines(
    _ state: IntakeState, _ preview: ListPreview, width: Int, count: Int
  ) -> [(text: String, ink: Ink)] {
    var lines: [(text: String, ink: Ink)] = []
    if state.typed != nil {
      lines.append(("", .normal))
      lines.append(state.problem.map { ("\(glyphs.cross) \($0)", .error) } ?? (words(.missingLeftHint), .dim))
    } else if state.filter == .missing {
      let day = state.question.missingLeftOn
      let id = state.selection.row.flatMap { preview.missing.indices.contains($0) ? preview.missing[$0] : nil }
      let isLeaving = id.map { preview.leaving.contains($0) } ?? false
      let text: Phrase = isLeaving ? .missingLeftOn : .missingBeganLater
      lines.append((day.map { words(text, words.day($0)) } ?? words(.missingStay), .normal))
    } else if let row = state.row {
      var last: [(text: String, ink: Ink)] = []
      let candidates = row.candidates
      if candidates.indices.contains(state.candidate) {
        let more = candidates.count > 1 ? " (\(state.candidate + 1)/\(candidates.count), Tab)" : ""
        last = [
          (words(.looksLike, describe(candidates[state.candidate])) + more, .accent), (words(.sayWho), .accent),
        ]
      } else if row.problems.contains(.needsRepair) {
        last = [(words(.repairsHow), .accent)]
      } else if row.problems.contains(.onlyAName) {
        last = [(words(.sayWho), .accent)]
      }
      let text = words.details(of: row, in: register).joined(separator: "; ")
      lines = CellWidth.wrapped(text.isEmpty ? row.name : text, to: width).prefix(count - last.count)
        .map { ($0, Ink.normal) }
      lines += last
    }
    while lines.count < count { lines.append(("", .normal)) }
    return lines
  }

  /// A worker as he is told from others: code, name, year, where he works.
  private func describe(_ id: WorkerID) -> String {
    guard let worker = register.workers[id] else { return id.code.text }
    var parts = ["\(id) \(shownName(of: worker))"]
    if let born = worker.born { parts.append(String(born.year)) }
    if let place = worker.employment.last?.enterprise, let enterprise = register.enterprises[place] {
      parts.append(enterprise.name)
    }
    return parts.joined(separator: " \(glyphs.separator) ")
  }

  /// The list does not say whose it is.
  private func drawUndecided(_ state: IntakeState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    guard state.progress == nil, let table = state.table else { return nil }
    var y = 1
    for line in CellWidth.wrapped(words(.whoseList), to: size.width - 2) {
      canvas.put(line, x: 1, y: y, .warning)
      y += 1
    }
    for title in table.titles.prefix(4) {
      canvas.put(title, x: 1, y: y + 1, width: size.width - 2, Style(.dim))
      y += 1
    }
    return nil
  }

  // MARK: Without a table

  private func drawSheet(_ state: inout IntakeState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    guard let sheet = state.answer?.sheet else { return nil }
    let help = CellWidth.wrapped(words(.chooseHeader), to: size.width - 2)
    for (index, line) in help.enumerated() { canvas.put(line, x: 1, y: index, .warning) }
    let rows = state.rows
    let columns = [
      TableColumn(words(.rowColumn), minimumWidth: 5, alignment: .trailing),
      TableColumn("", minimumWidth: 40, weight: 1),
    ]
    let top = help.count
    let placement = canvas.inside(Rectangle(x: 1, y: top, width: size.width - 2, height: size.height - top)) {
      TableView(columns: columns, gap: 1).draw(
        on: &$0, rowCount: rows.count, selected: rows.isEmpty ? nil : state.selection.place, top: state.selection.top
      ) { place, column in
        let row = sheet.rows[rows[place]]
        return column == 0
          ? TableCell(String(row.number), .dim)
          : TableCell(row.cells.map { Workbench.veiled($0.value.text) }.joined(separator: " \(self.glyphs.separator) "))
      }
    }
    state.selection.top = placement.top
    state.selection.visible = placement.visibleRows
    return placement.cursor
  }

  /// A cell of a table nobody knows yet: what may be a number of a person is hidden.
  private static func veiled(_ text: String) -> String {
    text.count { $0.isNumber } < 6 ? text : String(text.map { $0.isNumber ? "•" : $0 })
  }

  // MARK: Columns and repairs

  private func drawColumns(_ state: inout IntakeState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    guard let table = state.table else { return nil }
    let rows = Array(table.columns.indices)
    let columns = [
      TableColumn(words(.columnLetter), minimumWidth: 4),
      TableColumn(words(.columnHeader), minimumWidth: 20, weight: 1),
      TableColumn(words(.columnMeaning), minimumWidth: 18, weight: 1),
      TableColumn(words(.columnSamples), minimumWidth: 20, weight: 2, priority: 1),
    ]
    let hint = CellWidth.wrapped(words(.columnsHint), to: size.width - 2)
    let room = size.height - hint.count - 1
    let placement = canvas.inside(Rectangle(x: 1, y: 0, width: size.width - 2, height: room)) {
      TableView(columns: columns, gap: 1).draw(
        on: &$0, rowCount: rows.count, selected: state.columns.place, top: state.columns.top
      ) { place, column in
        let found = table.columns[place]
        let isRead = found.meaning != .personal && found.meaning != .unread
        switch column {
        case 0: return TableCell(RegisterExchange.Sheet.letters(of: found.place), .dim)
        case 1: return TableCell(found.header)
        case 2:
          let isChosen = state.question.choices.columns[found.place] != nil
          return TableCell(
            (isChosen ? "\(self.glyphs.check) " : "") + self.words(.listColumn(found.meaning)),
            isRead ? .good : found.meaning == .personal ? .bad : .dim)
        default:
          // What is nobody's business is not shown either.
          guard found.meaning != .personal else { return TableCell("") }
          return TableCell(self.samples(of: found, in: table), .dim)
        }
      }
    }
    state.columns.top = placement.top
    state.columns.visible = placement.visibleRows
    for (index, line) in hint.enumerated() { canvas.put(line, x: 1, y: room + 1 + index, .dim) }
    return placement.cursor
  }

  /// A few values of a column, numbers of people hidden.
  private func samples(of column: ListTable.Column, in table: ListTable) -> String {
    let member: String? =
      switch column.meaning {
      case .identity, .insurance: "identity"
      case .phone: "phone"
      default: nil
      }
    return table.samples(inColumn: column.place)
      .map { text in member.map { words.listValue($0, text) } ?? text }.joined(separator: ", ")
  }

  private func drawRepairs(_ state: inout IntakeState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let kinds = state.repairKinds
    let columns = [
      TableColumn("", minimumWidth: 3), TableColumn(words(.repairColumn), minimumWidth: 28, weight: 1),
      TableColumn(words(.countColumn), minimumWidth: 8, alignment: .trailing),
      TableColumn(words(.repairExample), minimumWidth: 24, weight: 2, priority: 1),
    ]
    let examples = Dictionary(
      (state.preview?.rows ?? []).flatMap(\.repairs).map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
    let hint = CellWidth.wrapped(words(.repairsHint), to: size.width - 2)
    let room = size.height - hint.count - 1
    let placement = canvas.inside(Rectangle(x: 1, y: 0, width: size.width - 2, height: room)) {
      TableView(columns: columns, gap: 1).draw(
        on: &$0, rowCount: kinds.count, selected: state.repairs.place, top: state.repairs.top
      ) { place, column in
        let kind = kinds[place].kind
        switch column {
        case 0:
          return TableCell(state.question.acceptedRepairs.contains(kind) ? "[\(self.glyphs.check)]" : "[ ]", .accent)
        case 1: return TableCell(self.words(kind.phrase))
        case 2: return TableCell(self.words.number(kinds[place].rows))
        default:
          guard let example = examples[kind] else { return TableCell("") }
          return TableCell(self.words.example(of: example), .dim)
        }
      }
    }
    state.repairs.top = placement.top
    state.repairs.visible = placement.visibleRows
    for (index, line) in hint.enumerated() { canvas.put(line, x: 1, y: room + 1 + index, .dim) }
    return placement.cursor
  }
}
