public import VietnameseText

/// A file somebody else made, read as it is: the sheets of a workbook, or the one sheet of a text file, with every text in
/// Unicode and in the stored form whatever it was written in.
public struct ListFile: Hashable, Sendable {
  /// What the file is.
  public enum Form: Hashable, Sendable {
    /// An `.xlsx` workbook.
    case workbook
    /// Text; its columns are parted by this character.
    case text(separator: Character)
  }

  /// What the file is.
  public let form: Form
  /// How its text was spelled, as guessed.
  public let encoding: TextEncoding
  /// Whether the text came in UTF-16.
  public let isUTF16: Bool
  /// Its sheets, in the order of their tabs.
  public let sheets: [Sheet]

  /// How its text may be spelled: letters of a workbook are Unicode, whatever they stand for.
  public var spellings: [TextEncoding] {
    form == .workbook || isUTF16 ? [.utf8, .tcvn3InUTF8, .vniInUTF8] : TextEncoding.allCases
  }

  /// Reads a file from its bytes; the form is told from them, not from a name. How its text is spelled is guessed unless
  /// somebody says it. `goesOn` hears how many rows are read, and ends the reading when it says no.
  public init(
    _ bytes: [UInt8], limits: SheetLimits = SheetLimits(), encoding said: TextEncoding? = nil,
    goesOn: (_ rows: Int) -> Bool = { _ in true }
  ) throws(ListReadingError) {
    guard bytes.count <= limits.fileBytes else { throw .fileTooLarge }
    guard !bytes.isEmpty else { throw .empty }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldOrLocked }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      let read = try Workbook(bytes, limits, goesOn: goesOn).sheets
      form = .workbook
      encoding = said ?? EncodingGuess(of: ListFile.sample(of: read)).encoding
      isUTF16 = false
      sheets = try ListFile.decoded(read, encoding, goesOn)
      return
    }
    let wide = UTF16Text.decoded(bytes)
    isUTF16 = wide != nil
    let text: String
    if let wide {
      encoding = said ?? EncodingGuess(of: Array(wide.utf8)).encoding
      text = encoding.decoded(wide)
    } else {
      encoding = said ?? EncodingGuess(of: bytes).encoding
      text = encoding.decoded(bytes)
    }
    // A NUL is in no text, only in what is something else.
    guard !text.utf8.contains(0) else { throw .notAList }
    let body = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let delimited = try DelimitedText(body, limits, goesOn: goesOn)
    guard !delimited.rows.isEmpty else { throw .empty }
    form = .text(separator: Character(UnicodeScalar(delimited.separator)))
    var sheet = Sheet(name: "")
    sheet.rows = delimited.rows
    sheets = [sheet]
  }

  /// As much text as a guess needs.
  private static func sample(of sheets: [Sheet]) -> [UInt8] {
    var bytes: [UInt8] = []
    for sheet in sheets {
      for row in sheet.rows {
        for case .text(let text) in row.cells.lazy.map(\.value) {
          bytes.append(contentsOf: text.utf8)
          bytes.append(0x0A)
        }
        if bytes.count > 1 << 15 { return bytes }
      }
    }
    return bytes
  }

  private static func decoded(
    _ sheets: [Sheet], _ encoding: TextEncoding, _ goesOn: (Int) -> Bool
  ) throws(ListReadingError) -> [Sheet] {
    let count = sheets.reduce(0) { $0 + $1.rows.count }
    var isWanted = true
    let decoded = sheets.map { sheet in
      var sheet = sheet
      sheet.name = TextNormalizer.clean(sheet.name)
      sheet.rows = sheet.rows.enumerated().compactMap { place, row in
        if place % 500 == 499, isWanted { isWanted = goesOn(count) }
        guard isWanted else { return nil }
        var row = row
        row.cells = row.cells.compactMap { cell in
          guard case .text(let text) = cell.value else { return cell }
          let clean = TextNormalizer.clean(encoding == .utf8 ? text : encoding.decoded(text))
          return clean.isEmpty ? nil : Sheet.Cell(column: cell.column, value: .text(clean))
        }
        return row.cells.isEmpty ? nil : row
      }
      return sheet
    }
    if !isWanted { throw .stopped }
    return decoded
  }
}
