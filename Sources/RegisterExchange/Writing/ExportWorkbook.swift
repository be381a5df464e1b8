internal import LearningRegister
internal import Screen
internal import VietnameseText

/// Tables as an Excel workbook (Office Open XML): a sheet each with a bold header that stays in sight, a filter, widths by
/// what stands in the columns; texts and identifiers as text, numbers and days as what they are, never a formula. A last
/// sheet tells what the others hold and whether numbers are masked, so that the lists themselves begin in their first row.
///
/// Written here, because the packaged writer (libxlsxwriter 1.1.4) takes only a path: it would write over what stands there,
/// put names and numbers into further temporary files, and cannot hand its bytes to whoever owns the file.
struct ExportWorkbook {
  /// Rows of a sheet, the header included.
  static let mostRows = 1_048_576
  /// Characters of a cell, counted in UTF-16.
  static let longestText = 32_767

  private let tables: [ExportTable]
  private let notes: String
  private let names: [String]

  init(_ tables: [ExportTable], notes: String) {
    self.tables = tables
    self.notes = notes
    var taken = Set<String>()
    names = (tables.map(\.title) + [notes]).map { title in
      ExportWorkbook.sheetName(title, beside: &taken)
    }
  }

  /// The file; the same tables give the same bytes.
  func bytes() throws(ExportProblem) -> [UInt8] {
    var shared = SharedTexts()
    var files: [(name: String, bytes: [UInt8])] = []
    for (place, table) in tables.enumerated() {
      files.append(("xl/worksheets/sheet\(place + 1).xml", try sheet(table, isFirst: place == 0, &shared)))
    }
    files.append(("xl/worksheets/sheet\(tables.count + 1).xml", notesSheet(&shared)))
    files.append(("xl/sharedStrings.xml", shared.part))
    files += parts.map { ($0.name, Array($0.text.utf8)) }
    // What a reader looks for first stands first.
    guard let packed = ZipArchive.packed(files.reversed()) else { throw .noMemory }
    return packed
  }

  // MARK: Sheets

  /// The styles of cells, as `styles.xml` lists them.
  private enum Style {
    static let header = 1
    static let text = 2
    static let day = 3
  }

  private func sheet(
    _ table: ExportTable, isFirst: Bool, _ shared: inout SharedTexts
  ) throws(ExportProblem) -> [UInt8] {
    guard table.rows.count < ExportWorkbook.mostRows else { throw .tooManyRows(table: table.title) }
    let letters = table.columns.indices.map { Array(Sheet.letters(of: $0).utf8) }
    var widths = table.columns.map { CellWidth.of(TextNormalizer.visible($0.title)) + 2 }
    var cells = MarkupBytes()
    cells.reserve(256 + table.rows.count * (32 + table.columns.count * 40))
    cells.put("<row r=\"1\">")
    for (place, column) in table.columns.enumerated() {
      let text = shared.place(of: column.title)
      cells.putText(letters[place], 1, style: Style.header, text.number)
    }
    cells.put("</row>")
    for (index, row) in table.rows.enumerated() {
      let line = index + 2
      cells.put("<row r=\"")
      cells.put(line)
      cells.put("\">")
      for (place, cell) in row.enumerated() where place < letters.count {
        switch cell {
        case .empty: continue
        case .text(let text), .word(let text, _):
          let found = shared.place(of: text)
          guard found.isShortEnough else {
            throw .textTooLong(table: table.title, row: index + 1, column: table.columns[place].title)
          }
          if found.width > widths[place] { widths[place] = found.width }
          cells.putText(letters[place], line, style: Style.text, found.number)
        case .number(let number):
          let text = ExportTable.Cell.written(number)
          if text.utf8.count > widths[place] { widths[place] = text.utf8.count }
          cells.putNumber(letters[place], line, text)
        case .day(let day):
          widths[place] = max(widths[place], 10)
          if let serial = day.serial {
            cells.putNumber(letters[place], line, style: Style.day, serial)
          } else {
            cells.putText(letters[place], line, style: Style.text, shared.place(of: day.iso).number)
          }
        case .truth(let truth):
          // A true boolean shows as TRUE in every language of a spreadsheet.
          cells.putText(letters[place], line, style: Style.text, shared.place(of: table.truths.word(truth)).number)
        }
      }
      cells.put("</row>")
    }
    var part = MarkupBytes()
    part.reserve(cells.bytes.count + 2048)
    part.put(ExportWorkbook.sheetHead)
    part.put(isFirst ? "<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">" : ExportWorkbook.laterView)
    part.put(
      """
      <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>\
      <selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><cols>
      """)
    for (place, width) in widths.enumerated() {
      // Beyond 60 cells a column would push the others off the screen.
      let shown = min(max(width, 6), 60) + 2
      part.put("<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(shown)\" customWidth=\"1\"/>" as String)
    }
    part.put("</cols><sheetData>")
    part.put(cells.bytes)
    part.put("</sheetData><autoFilter ref=\"A1:\(lastCell(of: table))\"/></worksheet>" as String)
    return part.bytes
  }

  private static let laterView: StaticString = "<sheetViews><sheetView workbookViewId=\"0\">"
  private static let sheetHead: StaticString = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    """

  private func notesSheet(_ shared: inout SharedTexts) -> [UInt8] {
    var part = MarkupBytes()
    part.put(ExportWorkbook.sheetHead)
    part.put("<cols><col min=\"1\" max=\"1\" width=\"40\" customWidth=\"1\"/>")
    part.put("<col min=\"2\" max=\"2\" width=\"100\" customWidth=\"1\"/></cols><sheetData>")
    let (first, second) = ([UInt8(ascii: "A")], [UInt8(ascii: "B")])
    for (place, table) in tables.enumerated() {
      part.put("<row r=\"\(place + 1)\">" as String)
      part.putText(first, place + 1, style: Style.header, shared.place(of: table.title).number)
      part.putText(second, place + 1, style: Style.text, shared.place(of: table.note).number)
      part.put("</row>")
    }
    part.put("</sheetData></worksheet>")
    return part.bytes
  }

  private func lastCell(of table: ExportTable) -> String {
    "\(Sheet.letters(of: max(0, table.columns.count - 1)))\(table.rows.count + 1)"
  }

  /// A name a tab may have: up to 31 signs, some of them forbidden, each name once.
  private static func sheetName(_ title: String, beside taken: inout Set<String>) -> String {
    let plain = TextNormalizer.visible(title).filter { !"[]:*?/\\'".contains($0) }
    let stem = plain.isEmpty ? "1" : String(plain.prefix(28))
    var name = stem
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(stem) \(number)"
      number += 1
    }
    return name
  }

  // MARK: The other parts

  /// Last first, as they are turned round when they are packed.
  private var parts: [(name: String, text: String)] {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var sheets = ""
    var relations = ""
    var types = ""
    for (place, name) in names.enumerated() {
      let number = place + 1
      sheets += "<sheet name=\"\(Markup.escaped(name))\" sheetId=\"\(number)\" r:id=\"rId\(number)\"/>"
      relations +=
        "<Relationship Id=\"rId\(number)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\(number).xml\"/>"
      types += "<Override PartName=\"/xl/worksheets/sheet\(number).xml\" ContentType=\"\(kind).worksheet+xml\"/>"
    }
    for (offset, other) in ["styles", "sharedStrings"].enumerated() {
      relations +=
        "<Relationship Id=\"rId\(names.count + 1 + offset)\" Type=\"\(office)/\(other)\" Target=\"\(other).xml\"/>"
      types += "<Override PartName=\"/xl/\(other).xml\" ContentType=\"\(kind).\(other)+xml\"/>"
    }
    // Spreadsheets find the filter's range under this name.
    let filters = tables.indices.map { place in
      let range = lastCell(of: tables[place]).reduce(into: "$") { text, sign in
        if sign.isNumber, text.last?.isLetter == true { text += "$" }
        text.append(sign)
      }
      return "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(place)\" hidden=\"1\">"
        + "'\(Markup.escaped(names[place]))'!$A$1:\(range)</definedName>"
    }.joined()
    return [
      (
        "xl/styles.xml",
        head + """
          <styleSheet xmlns="\(main)"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>\
          <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
          <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
          <fills count="2"><fill><patternFill patternType="none"/></fill>\
          <fill><patternFill patternType="gray125"/></fill></fills>\
          <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
          <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
          <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
          <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>\
          <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
          <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>\
          <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
          """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        head + "<Relationships xmlns=\"\(package)/relationships\">\(relations)</Relationships>"
      ),
      (
        "xl/workbook.xml",
        head + """
          <workbook xmlns="\(main)" xmlns:r="\(office)"><bookViews><workbookView/></bookViews>\
          <sheets>\(sheets)</sheets><definedNames>\(filters)</definedNames></workbook>
          """
      ),
      (
        "_rels/.rels",
        head + """
          <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" Type="\(office)/officeDocument" \
          Target="xl/workbook.xml"/></Relationships>
          """
      ),
      (
        "[Content_Types].xml",
        head + """
          <Types xmlns="\(package)/content-types"><Default Extension="rels" \
          ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
          <Default Extension="xml" ContentType="application/xml"/>\
          <Override PartName="/xl/workbook.xml" ContentType="\(kind).sheet.main+xml"/>\(types)</Types>
          """
      ),
    ]
  }
}

/// The texts of a workbook, each once; most lists say the same names again and again.
private struct SharedTexts {
  struct Place {
    let number: Int
    /// Cells it takes.
    let width: Int
    let isShortEnough: Bool
  }

  private var places: [String: Int] = [:]
  private var known: [Place] = []
  private var items = MarkupBytes()
  private var uses = 0

  mutating func place(of text: String) -> Place {
    uses += 1
    if let place = places[text] { return known[place] }
    let number = known.count
    let shown = TextNormalizer.visible(text)
    let place = Place(
      number: number, width: CellWidth.of(shown),
      // Only a text of as many bytes can have as many characters.
      isShortEnough: shown.utf8.count <= ExportWorkbook.longestText || shown.utf16.count <= ExportWorkbook.longestText)
    known.append(place)
    places[text] = number
    items.put("<si><t xml:space=\"preserve\">")
    items.putEscaped(shown)
    items.put("</t></si>")
    return place
  }

  var part: [UInt8] {
    var part = MarkupBytes()
    part.put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    part.put("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"")
    part.put(uses)
    part.put("\" uniqueCount=\"")
    part.put(known.count)
    part.put("\">")
    part.put(items.bytes)
    part.put("</sst>")
    return part.bytes
  }
}

extension MarkupBytes {
  fileprivate mutating func putText(_ letters: [UInt8], _ row: Int, style: Int, _ number: Int) {
    put("<c r=\"")
    put(letters)
    put(row)
    put("\" s=\"")
    put(style)
    put("\" t=\"s\"><v>")
    put(number)
    put("</v></c>")
  }

  fileprivate mutating func putNumber(_ letters: [UInt8], _ row: Int, style: Int = 0, _ number: Int) {
    putNumber(letters, row, style: style, String(number))
  }

  fileprivate mutating func putNumber(_ letters: [UInt8], _ row: Int, style: Int = 0, _ number: String) {
    put("<c r=\"")
    put(letters)
    put(row)
    if style > 0 {
      put("\" s=\"")
      put(style)
    }
    put("\"><v>")
    put(number)
    put("</v></c>")
  }
}

extension Day {
  /// The number a spreadsheet counts this day by; nil before 1900. The 29 February 1900 that it believes in never was.
  fileprivate var serial: Int? {
    let serial = Int(number) + 25_569
    return serial > 60 ? serial : serial > 1 ? serial - 1 : nil
  }
}
