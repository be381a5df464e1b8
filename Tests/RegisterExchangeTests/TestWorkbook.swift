import CZip
import Foundation

/// Makes workbooks as spreadsheets write them, and archives that no spreadsheet would write.
struct TestWorkbook {
  /// A cell as it stands in the XML.
  enum Cell: ExpressibleByStringLiteral {
    case shared(String)
    case inline(String)
    case number(String, style: Int = 0)
    case raw(String)
    case none

    init(stringLiteral value: String) { self = value.isEmpty ? .none : .shared(value) }
  }

  var rows: [(number: Int, cells: [Cell])] = []
  var name = "Danh sách"
  var date1904 = false
  /// Number formats of the styles 1, 2, 3…; style 0 is plain.
  static let formats = [
    "dd/mm/yyyy", "000000000000", "#,##0", "[$-42A]dd/mm/yyyy;@", "d &quot;tháng&quot; m &quot;năm&quot; yyyy",
    "[Red]#,##0.00", "&quot;ngày&quot; 0", "mmm-yy", "h:mm", "0\\d",
  ]

  init(_ rows: [[Cell]]) {
    self.rows = rows.enumerated().map { ($0.offset + 1, $0.element) }
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }

  private static func column(_ index: Int) -> String {
    index < 26 ? String(UnicodeScalar(UInt8(65 + index))) : column(index / 26 - 1) + column(index % 26)
  }

  /// The parts of the workbook by name.
  var parts: [(String, [UInt8])] {
    var shared: [String] = []
    var sheet = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://x\"><sheetData>"
    for (number, cells) in rows {
      sheet += "<row r=\"\(number)\">"
      for (index, cell) in cells.enumerated() {
        let place = TestWorkbook.column(index) + String(number)
        switch cell {
        case .shared(let text):
          sheet += "<c r=\"\(place)\" t=\"s\"><v>\(shared.count)</v></c>"
          shared.append(text)
        case .inline(let text):
          sheet += "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(TestWorkbook.escaped(text))</t></is></c>"
        case .number(let number, let style): sheet += "<c r=\"\(place)\" s=\"\(style)\"><v>\(number)</v></c>"
        case .raw(let xml): sheet += xml.replacingOccurrences(of: "@", with: place)
        case .none: break
        }
      }
      sheet += "</row>"
    }
    sheet += "</sheetData></worksheet>"
    let strings = shared.map { "<si><t xml:space=\"preserve\">\(TestWorkbook.escaped($0))</t></si>" }.joined()
    let formats = TestWorkbook.formats.enumerated()
      .map { "<numFmt numFmtId=\"\(164 + $0.offset)\" formatCode=\"\($0.element)\"/>" }.joined()
    let styles = TestWorkbook.formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }.joined()
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let texts: [(String, String)] = [
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://r\"><workbookPr\(date1904 ? " date1904=\"1\"" : "")/><sheets><sheet name=\"\(name)\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"\(office)/styles\" Target=\"/xl/styles.xml\"/><Relationship Id=\"rId3\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet><numFmts>\(formats)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>\(styles)</cellXfs></styleSheet>"
      ),
      ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"), ("xl/worksheets/sheet1.xml", sheet),
    ]
    return texts.map { ($0.0, Array($0.1.utf8)) }
  }

  /// The file.
  var bytes: [UInt8] { TestWorkbook.packed(parts) }

  /// The file with one part put in place of another, or added.
  func bytes(with part: String, _ text: String) -> [UInt8] {
    TestWorkbook.packed(parts.filter { $0.0 != part } + [(part, Array(text.utf8))])
  }

  /// An archive of any files.
  static func packed(_ files: [(String, [UInt8])]) -> [UInt8] {
    let path = NSTemporaryDirectory() + "/hoctap-test-\(UUID().uuidString).zip"
    defer { unlink(path) }
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil) else { return [] }
    var kept: [UnsafeMutableRawBufferPointer] = []
    for (name, bytes) in files {
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
      copy.copyBytes(from: bytes)
      kept.append(copy)
      let source = zip_source_buffer(archive, copy.baseAddress, zip_uint64_t(bytes.count), 0)
      zip_file_add(archive, name, source, 0)
    }
    zip_close(archive)
    kept.forEach { $0.deallocate() }
    return FileManager.default.contents(atPath: path).map { Array($0) } ?? []
  }
}
