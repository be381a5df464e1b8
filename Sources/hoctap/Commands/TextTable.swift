import Screen

/// Rows of text in columns that stand under one another on a terminal, whatever marks and wide letters they hold.
enum TextTable {
  /// The rows as lines, two blanks between columns. Numbers of columns in `right` are set to the right.
  static func lines(_ rows: [[String]], right: Set<Int>) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], CellWidth.of(cell))
      }
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - CellWidth.of(cell))
        if right.contains(column) { return blanks + cell }
        // Nothing stands behind the last.
        return column == row.count - 1 ? cell : cell + blanks
      }
      return cells.joined(separator: "  ")
    }
  }
}
