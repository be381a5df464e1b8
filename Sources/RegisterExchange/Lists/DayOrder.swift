internal import LearningRegister

/// In which columns of a table the month of a day stands first.
struct DayOrder {
  private var texts: Set<Int> = []
  private var cells: Set<Int> = []

  /// Text has the month first where nothing in its column speaks for the day first and something for the month. Cells
  /// with days have it where a spreadsheet took every text it could for a day with the month first, and left as text what
  /// it could not: all its days are such that they may be turned, all its texts such that they may not.
  init(_ table: ListTable, _ meanings: Set<ListColumn>, today: Day) {
    for column in table.columns where meanings.contains(column.meaning) {
      var text = (early: false, late: false, monthFirst: false)
      var cell = (early: false, late: false)
      for person in table.people {
        guard let value = person.row[column.place], let reading = DayReading(value, today: today) else { continue }
        switch (value, reading) {
        case (.day, .day(let day)): if day.components.day > 12 { cell.late = true } else { cell.early = true }
        case (.text, .day(let day)), (.text, .shortDay(let day)):
          if day.components.day > 12 { text.late = true } else { text.early = true }
        case (.text, .monthFirst): text.monthFirst = true
        default: break
        }
      }
      if text.monthFirst, !text.late { texts.insert(column.place) }
      if text.late, !text.early, !text.monthFirst, cell.early, !cell.late { cells.insert(column.place) }
    }
  }

  /// Whether the month of a day in a column stands first.
  func isMonthFirst(_ value: CellValue, in column: Int) -> Bool {
    switch value {
    case .text: texts.contains(column)
    case .day: cells.contains(column)
    default: false
    }
  }
}
