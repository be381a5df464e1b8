internal import JSONText
internal import LearningRegister

extension ExportTable {
  /// The rows as an array of objects, one on a line, with the members of the columns; what is empty is null.
  public var json: [UInt8] {
    var writer = JSONWriter(reserving: 64 + rows.count * columns.count * 24)
    write(to: &writer)
    writer.lineFeed()
    return writer.bytes
  }

  /// Several tables as one object, an array for each under its name.
  static func json(of tables: [ExportTable]) -> [UInt8] {
    var writer = JSONWriter(reserving: 1 << 20)
    writer.beginObject()
    for table in tables {
      writer.member(named: table.name)
      table.write(to: &writer)
    }
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  private func write(to writer: inout JSONWriter) {
    writer.beginArray(onePerLine: true)
    for row in rows {
      writer.beginObject()
      for (column, cell) in zip(columns, row) {
        writer.member(named: column.member)
        switch cell {
        case .empty: writer.null()
        case .text(let text), .word(_, let text): writer.string(text)
        case .number(let number):
          if let whole = Int(exactly: number) { writer.int(whole) } else { writer.double(number) }
        case .day(let day): writer.string(day.iso)
        case .truth(let truth): writer.bool(truth)
        }
      }
      writer.endObject()
    }
    writer.endArray()
  }
}
