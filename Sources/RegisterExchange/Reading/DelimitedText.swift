internal import VietnameseText

/// Text in rows and columns: `.csv`, `.tsv` and their kin. What parts the columns is found out, or said by a first line
/// `sep=;` as spreadsheets write it.
struct DelimitedText {
  /// The byte between two columns.
  let separator: UInt8
  private(set) var rows: [Sheet.Row] = []

  /// Cuts a text into rows of clean cells, as long as whoever hears how many they are wants more.
  init(_ text: String, _ limits: SheetLimits, goesOn: (_ rows: Int) -> Bool) throws(ListReadingError) {
    var bytes = Array(text.utf8)
    if bytes.count >= 5, bytes.starts(with: Array("sep=".utf8)),
      bytes.count == 5 || bytes[5] == 0x0A || bytes[5] == 0x0D
    {
      separator = bytes[4]
      // The line stays a row, so that the numbers are those a spreadsheet shows.
      for place in 0..<5 { bytes[place] = 0x20 }
    } else {
      separator = DelimitedText.likelySeparator(of: bytes.prefix(1 << 16))
    }
    rows = try DelimitedText.rows(of: bytes[...], separator, limits, goesOn)
  }

  /// The candidate that cuts the most rows into the same number of columns.
  private static func likelySeparator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var best: (separator: UInt8, score: Int) = (0x2C, 0)
    for separator: UInt8 in [0x09, 0x3B, 0x2C, 0x7C] {
      var counts: [Int: Int] = [:]
      forEachRow(of: bytes, separator) { _, fields in
        if fields.count > 1 { counts[fields.count, default: 0] += 1 }
        return true
      }
      let score = counts.map { $0.value * ($0.key + 8) }.max() ?? 0
      if score > best.score { best = (separator, score) }
    }
    return best.separator
  }

  private static func rows(
    of bytes: ArraySlice<UInt8>, _ separator: UInt8, _ limits: SheetLimits, _ goesOn: (Int) -> Bool
  ) throws(ListReadingError) -> [Sheet.Row] {
    var rows: [Sheet.Row] = []
    var cells = 0
    var failure: ListReadingError?
    let open = forEachRow(of: bytes, separator) { number, fields in
      var filled: [Sheet.Cell] = []
      for (column, field) in fields.enumerated() where field.contains(where: { $0 > 0x20 }) {
        let whole = SpreadsheetText.unguarded(String(decoding: field, as: UTF8.self))
        guard !limits.isTooLong(whole) else {
          failure = .cellTooLong(row: number)
          return false
        }
        let text = TextNormalizer.clean(whole)
        if !text.isEmpty { filled.append(Sheet.Cell(column: column, value: .text(text))) }
      }
      if filled.isEmpty { return true }
      cells += filled.count
      rows.append(Sheet.Row(number: number, cells: filled))
      if filled[filled.count - 1].column >= limits.columns { failure = .tooManyColumns }
      if rows.count > limits.rows { failure = .tooManyRows }
      if cells > limits.cells { failure = .tooManyCells }
      if rows.count % 500 == 0, !goesOn(rows.count) { failure = .stopped }
      return failure == nil
    }
    if let failure { throw failure }
    if let open { throw .openQuotation(row: open) }
    return rows
  }

  /// Gives the fields of every row until told to stop; returns the row in which a quotation stays open, if one does.
  @discardableResult
  private static func forEachRow(
    of bytes: ArraySlice<UInt8>, _ separator: UInt8, _ take: (Int, [[UInt8]]) -> Bool
  ) -> Int? {
    var number = 1
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var place = bytes.startIndex
    var isQuoted = false
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      if isQuoted {
        if byte != 0x22 {
          field.append(byte)
        } else if place < bytes.endIndex, bytes[place] == 0x22 {
          field.append(0x22)
          place += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case 0x22 where field.isEmpty: isQuoted = true
      case separator:
        fields.append(field)
        field.removeAll(keepingCapacity: true)
      case 0x0A, 0x0D:
        if byte == 0x0D, place < bytes.endIndex, bytes[place] == 0x0A { place += 1 }
        fields.append(field)
        field.removeAll(keepingCapacity: true)
        if !take(number, fields) { return nil }
        fields.removeAll(keepingCapacity: true)
        number += 1
      default: field.append(byte)
      }
    }
    if !field.isEmpty || !fields.isEmpty {
      fields.append(field)
      if !take(number, fields) { return nil }
    }
    return isQuoted ? number : nil
  }
}
