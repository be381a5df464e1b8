internal import LearningRegister
internal import Screen
internal import Widgets

extension Workbench {
  func draw(_ state: inout BackupsState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    guard let lines = state.lines else {
      canvas.put(words(.backupsTitle, "…"), x: 1, y: 0, .heading)
      canvas.put(words(.reading), x: 1, y: 2, .dim)
      return nil
    }
    canvas.put(words(.backupsTitle, words.number(lines.count)), x: 1, y: 0, width: size.width - 2, Style(.heading))
    guard !lines.isEmpty else {
      for (index, line) in CellWidth.wrapped(words(.noBackups), to: max(1, size.width - 2)).enumerated() {
        canvas.put(line, x: 1, y: 2 + index, .dim)
      }
      return nil
    }
    let plan = planLines(state, width: size.width - 2)
    let room = max(1, size.height - 1 - plan.count)
    let shown = lines
    let (words, selected, top) = (words, state.selected, state.top)
    let columns = [
      TableColumn(words(.dateColumn), minimumWidth: 16),
      TableColumn(words(.recordsColumn), minimumWidth: 9, alignment: .trailing),
      TableColumn(words(.sizeColumn), minimumWidth: 12, alignment: .trailing),
      TableColumn(words(.code), minimumWidth: 13, priority: 1),
    ]
    let placement = canvas.inside(Rectangle(x: 1, y: 1, width: size.width - 2, height: room)) {
      TableView(columns: columns, gap: 2).draw(
        on: &$0, rowCount: shown.count, selected: selected, top: top
      ) { row, column in
        let line = shown[row]
        let text =
          switch column {
          case 0: "\(words.day(line.at.today)) \(line.at.time)"
          case 1: words.number(line.records)
          case 2: words.number((line.bytes + 1023) / 1024) + " KB"
          default: line.name
          }
        return TableCell(text)
      }
    }
    state.top = placement.top
    state.visible = max(1, room - 1)
    for (index, line) in plan.enumerated() {
      canvas.put(line.text, x: 1, y: size.height - plan.count + index, width: size.width - 2, Style(line.ink))
    }
    return placement.cursor
  }

  /// What restoring would change, by collection.
  private func planLines(_ state: BackupsState, width: Int) -> [AuditRow] {
    if let asked = state.asked { return [AuditRow(text: words(.comparing, asked), ink: .dim)] }
    guard let plan = state.plan else { return [] }
    if plan.change.operations.isEmpty { return [AuditRow(text: words(.sameAsBackup), ink: .good)] }
    var rows = [AuditRow(text: words(.restoringWould, plan.backup), ink: .heading)]
    for collection in Collection.allCases {
      let operations = plan.change.operations.filter { $0.reference.collection == collection }
      guard !operations.isEmpty else { continue }
      var counts = (back: 0, altered: 0, gone: 0)
      for operation in operations {
        switch operation {
        case .add, .restore: counts.back += 1
        case .replace: counts.altered += 1
        case .remove: counts.gone += 1
        }
      }
      let parts = [
        counts.back > 0 ? words(.comeBack, words.number(counts.back)) : nil,
        counts.altered > 0 ? words(.goBackTo, words.number(counts.altered)) : nil,
        counts.gone > 0 ? words(.goAway, words.number(counts.gone)) : nil,
      ]
      let text = "   \(words(.recordsOf(collection))): " + parts.compactMap { $0 }.joined(separator: ", ")
      rows.append(AuditRow(text: text, ink: .normal))
    }
    rows.append(AuditRow(text: words(reasonAgainstRestoring ?? .restoreHow), ink: .accent))
    return rows
  }
}
