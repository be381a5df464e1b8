internal import LearningRegister
internal import RegisterExchange
internal import Widgets

// Lists that tell what happened, or what waits: a person's history, what was done to a record, the inbox, the causes of a
// change, a figure month by month.
extension Workbench {
  /// What a person took part in and got, as on the screen.
  func exportSource(of state: HistoryState) -> ExportSource? {
    guard let worker = register.workers[state.worker], let history = state.content else { return nil }
    let columns = [
      column("day", .sessionDay, .day), column("kind", .kind), column("text", .slipContent),
      column("result", .slipResult), column("paper", .paperNumber, .identifier),
    ]
    let rows = history.entries.map { entry -> [ExportTable.Cell] in
      let line = historyLine(entry)
      let result = line.right.split(separator: " ").joined(separator: " ")
      return [
        ExportTable.Cell(entry.date), .text(line.kind), .text(line.text), ExportTable.Cell(result),
        ExportTable.Cell(line.paper),
      ]
    }
    return ExportSource(
      name: "qua-trinh-\(state.worker.code.text)", title: worker.name, content: .made(columns, rows))
  }

  /// What was done to a record; numbers stay masked whatever the screen shows.
  func exportSource(of state: AuditState) -> ExportSource? {
    guard state.lines != nil else { return nil }
    var masked = state
    masked.isRevealed = false
    let columns = [column("sequence", .sheetNumber, .number), column("text", .slipContent)]
    let rows = auditRows(masked, width: 2000).map { row -> [ExportTable.Cell] in
      [ExportTable.Cell(row.sequence), .text(row.text.split(separator: " ").joined(separator: " "))]
    }
    return ExportSource(
      name: "nhat-ky-\(state.reference.code.text)", title: state.name, content: .made(columns, rows))
  }

  /// The inbox with its counts, or what waits of one kind; what is typed and not stored is no list of the register.
  func exportSource(of state: MattersState) -> ExportSource? {
    let name = "viec-cho"
    switch state.kind {
    case .drafts: return nil
    case nil:
      let columns = [column("matter", .matterColumn), column("count", .countColumn, .number)]
      let rows = state.rows.map { row -> [ExportTable.Cell] in
        let kind = MatterKind.all[row]
        return [.text(words(.matter(kind))), ExportTable.Cell(count(of: kind))]
      }
      return ExportSource(name: name, title: words(.mattersTitle), content: .made(columns, rows))
    case .register(let matter)?:
      let columns = [
        column("id", .code, .identifier), column("where", .whereColumn), column("detail", .detailColumn),
      ]
      let rows = state.rows.map { row in
        (0..<3).map { ExportTable.Cell(cell(matter, RecordPlace(number: row), $0).text) }
      }
      return ExportSource(name: name, title: words(.matter(.register(matter))), content: .made(columns, rows))
    }
  }

  /// Everybody of one part of a difference.
  func exportSource(of state: CauseListState) -> ExportSource {
    let columns = [
      column("code", .code, .identifier), column("name", .fullName), column("enterprise", .enterprise),
      column("why", .whyColumn),
    ]
    let isCorrection = state.part == .corrections
    let rows = state.rows.map { row -> [ExportTable.Cell] in
      let code =
        switch row {
        case .person(let detail, _): detail.worker.code
        case .enterprise(let part): part.enterprise.code
        }
      return [.text(code.text)] + (0..<3).map { ExportTable.Cell(cell(row, $0, isCorrection: isCorrection).text) }
    }
    let letter = state.question.indicator.letter
    return ExportSource(
      name: "vi-sao-\(letter)", title: "\(letter) \(words(.indicator(state.question.indicator)))",
      content: .made(columns, rows))
  }

  /// A figure at the end of every month.
  func exportSource(of state: TrendState) -> ExportSource? {
    guard let trend = state.content else { return nil }
    let columns = [
      column("day", .monthColumn, .day), column("population", .exportPopulation, .number),
      column("reached", .personsReachedColumn, .number), column("percent", .percentColumn, .number),
      column("reference", .referenceColumn, .number),
    ]
    let tables = registerTables(isMasked: true)
    let rows = trend.points.map { point -> [ExportTable.Cell] in
      [
        .day(point.day), ExportTable.Cell(point.population), ExportTable.Cell(point.reached(state.indicator)),
        tables.percent(point.tenths(state.indicator)), tables.percent(target(state, on: point.day)),
      ]
    }
    let letter = state.indicator.letter
    return ExportSource(
      name: "dien-bien-\(letter)", title: "\(letter) \(words(.indicator(state.indicator)))",
      content: .made(columns, rows))
  }
}
