internal import RegisterExchange

extension PrintedDocument {
  /// The table alone as comma separated values for other programs; nil where nobody wants the table as data.
  public var csv: [UInt8]? {
    guard isData, let table = tables.first else { return nil }
    return ExportTable(
      name: name, title: title,
      columns: table.columns.enumerated().map { place, column in
        ExportTable.Column(column.title, member: String(place + 1), column.isNumber ? .number : .text)
      },
      rows: table.rows.map { row in
        zip(row, table.columns).map { text, column in
          let number = column.isNumber ? Int(text) : nil
          return number.map { ExportTable.Cell($0) } ?? ExportTable.Cell(text)
        }
      }
    ).csv
  }
}
