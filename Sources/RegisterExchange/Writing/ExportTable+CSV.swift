internal import LearningRegister

extension ExportTable {
  /// The rows as comma separated values that a spreadsheet opens right: UTF-8 with a mark, texts in quotation marks, lines
  /// ended in two signs, days as `YYYY-MM-DD`, which every language of a spreadsheet takes for the same day. No text is a
  /// formula, no identifier a number. No line `sep=,` in front: with it Excel no longer believes the mark.
  public var csv: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes.reserveCapacity(64 + rows.count * columns.count * 12)
    for (place, column) in columns.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      ExportTable.put(SpreadsheetText.guarded(column.title, isIdentifier: false), into: &bytes)
    }
    bytes += [0x0D, 0x0A]
    let isIdentifier = columns.map { $0.kind == .identifier }
    for row in rows {
      for (place, cell) in row.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        switch cell {
        case .empty: break
        case .text(let text), .word(let text, _):
          let isIdentifier = place < isIdentifier.count && isIdentifier[place]
          ExportTable.put(SpreadsheetText.guarded(text, isIdentifier: isIdentifier), into: &bytes)
        case .number(let number):
          let text = Cell.written(number)
          if hasDecimalComma, text.utf8.contains(UInt8(ascii: ".")) {
            ExportTable.put(text.replacing(".", with: ","), into: &bytes)
          } else {
            bytes.append(contentsOf: text.utf8)
          }
        case .day(let day): bytes.append(contentsOf: day.iso.utf8)
        case .truth(let truth): ExportTable.put(truths.word(truth), into: &bytes)
        }
      }
      bytes += [0x0D, 0x0A]
    }
    return bytes
  }

  private static func put(_ text: String, into bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    if text.utf8.contains(quote) {
      for byte in text.utf8 {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(quote)
  }
}
