internal import LearningRegister
internal import Screen
internal import Widgets

/// The workers of one enterprise against the five indicators.
struct MatrixState: Sendable {
  let enterprise: EnterpriseID
  /// By name.
  var rows: [Attainment] = []
  var selection = Selection()
  var version = -1
}

extension Workbench {
  mutating func refresh(_ state: inout MatrixState) {
    guard state.version != version else { return }
    let isWatched = state.version >= 0 && othersChanged
    needDirectory()
    var place = [Int](repeating: Int.max, count: register.workers.rowCount)
    for (index, row) in (directory?.order ?? []).enumerated() { place[row] = index }
    state.rows = register.attainments(at: state.enterprise, in: figures).sorted { place[$0.row] < place[$1.row] }
    state.version = version
    state.selection.settle(in: state.rows.map(\.row), isWatched: isWatched)
  }

  mutating func perform(_ command: Command, _ state: inout MatrixState) -> [Effect] {
    if state.selection.move(command, in: state.rows.map(\.row)) {
      keep(.matrix(state))
      return []
    }
    keep(.matrix(state))
    switch command {
    case .open:
      guard let worker = state.selection.row.flatMap({ register.workers[row: $0] }) else {
        notice = Notice(.information, words(.nothingHere))
        return []
      }
      screens.append(.history(HistoryState(worker: worker.id)))
    case .back: goBack()
    default: break
    }
    return []
  }

  func draw(_ state: inout MatrixState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let name = register.enterprises[state.enterprise]?.name ?? state.enterprise.code.text
    drawDefinitions(y: size.height - 1, on: &canvas)
    canvas.put(
      words(.matrixTitle, words.number(state.rows.count), name), x: 1, y: 0, width: size.width - 2, Style(.heading))
    guard !state.rows.isEmpty else {
      canvas.put(words(.nobodyNamedHere), x: 1, y: 2, width: size.width - 2, Style(.dim))
      return nil
    }
    let isNarrow = size.width < 76
    let width = isNarrow ? 7 : 9
    let columns =
      [
        TableColumn(words(.name), minimumWidth: 16, weight: 1),
        TableColumn(words(.bornColumn), minimumWidth: 4, priority: 1),
      ] + Indicator.allCases.map { TableColumn($0.letter, minimumWidth: width) }
    let table = TableView(columns: columns, gap: 1)
    let rows = state.rows
    let placement = canvas.inside(Rectangle(x: 1, y: 1, width: size.width - 2, height: size.height - 3)) {
      table.draw(
        on: &$0, rowCount: rows.count, selected: state.selection.row == nil ? nil : state.selection.place,
        top: state.selection.top
      ) { place, column in self.cell(rows[place], column, isNarrow: isNarrow) }
    }
    for place in table.layout(width: size.width - 2) {
      let text: String
      if place.column == 0 {
        text = words(.matrixTotals)
      } else if place.column == 1 {
        text = ""
      } else {
        let reached = rows.count { $0.days[place.column - 2] != nil }
        text = "\(words.number(reached))/\(words.number(rows.count))"
      }
      canvas.put(text, x: 1 + place.x, y: size.height - 2, width: place.width, Style(.strong))
    }
    state.selection.top = placement.top
    state.selection.visible = placement.visibleRows
    return placement.cursor
  }

  private func cell(_ attainment: Attainment, _ column: Int, isNarrow: Bool) -> TableCell {
    switch column {
    case 0: return TableCell(register.workers[row: attainment.row].map { shownName(of: $0) } ?? "")
    case 1: return TableCell(register.workers[row: attainment.row]?.born.map { String($0.year) } ?? "", .dim)
    default:
      guard let day = attainment.days[column - 2] else { return TableCell(String(glyphs.unticked), .dim) }
      let month = words.month(day)
      return TableCell(
        "\(glyphs.check) \(isNarrow ? month.prefix(3) + month.suffix(2) : month.prefix(7))", .good)
    }
  }
}
