import CZip
import Foundation
import LearningRegister
import RegisterExchange
import Testing
import VietnameseText

/// Lists on their way out: what a spreadsheet must not guess, and that our own reading gives back what was written.
@Suite struct ExportTableTests {
  private static let nasty = [
    "038187012345", "0912345678", "138187012345", "2800123452-001", "12E5", "1/2", "3-4", "12/2026", "7", "=1+1",
    "+84 912 345 678", "-3", "@SUM(A1)", "'=1", "''=1", "'0123", "'abc", "'", "  =HYPERLINK(\"x\")", "%x", "|cmd",
    "Nguyễn Thị \"Hoà\"", "a,b;c\td", "hai\r\ndòng", "\t=1", "\r=1", "Đặng Ỷ Lan", "038•••••2345", "0,5", "1.000",
    "\u{202E}ngược", "\u{0}NUL", "<b>&amp;</b>", "—", "TRUE", "1e5", "'-'", "' 12",
  ]

  private static func table(_ kind: ExportTable.Kind, _ texts: [String]) -> ExportTable {
    ExportTable(
      name: "workers", title: "Công nhân", note: "Số giấy tờ được che",
      columns: [
        .init("Mã", member: "id", .identifier), .init("Giá trị", member: "value", kind),
        .init("Số", member: "count", .number), .init("Ngày", member: "day", .day), .init("Có", member: "yes", .truth),
      ],
      rows: texts.enumerated().map { place, text in
        [
          .text("CN\(place + 1)"), .text(text), .number(Double(place) + 0.5), .day(Day(iso: "2026-11-22")!),
          .truth(place % 2 == 0),
        ]
      }, hasDecimalComma: true)
  }

  /// What reading may make of a text at most: what stands there, in the stored form.
  private static func stored(_ text: String) -> String { TextNormalizer.clean(TextNormalizer.visible(text)) }

  @Test(arguments: [ExportTable.Kind.text, .identifier])
  func whatWasWrittenIsReadBack(_ kind: ExportTable.Kind) throws {
    let table = Self.table(kind, Self.nasty)
    for format in [ExportFormat.csv, .xlsx] {
      let file = try ListFile(format.bytes(of: [table], notes: "Ghi chú"))
      let rows = file.sheets[0].rows
      #expect(rows.count == Self.nasty.count + 1)
      for (text, row) in zip(Self.nasty, rows.dropFirst()) {
        #expect(row[1] == .text(Self.stored(text)), "\(format) \(text)")
      }
    }
  }

  @Test(arguments: nasty) func noCellOfATextFileIsAFormulaOrAChangedNumber(_ text: String) throws {
    for kind in [ExportTable.Kind.text, .identifier] {
      var table = Self.table(kind, [text])
      table.rows[0][0] = .empty
      let line = try #require(String(decoding: table.csv, as: UTF8.self).split(separator: "\r\n").dropFirst().first)
      // Behind the empty first cell and the quotation mark begins the text.
      let cell = line.dropFirst(2).drop { $0 == " " }
      let first = try #require(cell.first)
      #expect(!"=+-@\t\r|%".contains(first))
      let value = cell.prefix { $0 != "\"" }
      if kind == .identifier { #expect(Double(value) == nil, "\(value)") }
    }
  }

  @Test func aTextFileIsOneASpreadsheetOpensRight() {
    let csv = Self.table(.identifier, ["038187012345"]).csv
    #expect(
      String(decoding: csv, as: UTF8.self)
        == "\u{FEFF}\"Mã\",\"Giá trị\",\"Số\",\"Ngày\",\"Có\"\r\n\"CN1\",\"'038187012345\",\"0,5\",2026-11-22,\"yes\"\r\n"
    )
  }

  @Test func jsonHasStableMembersAndExactTexts() throws {
    var table = Self.table(.text, ["=1\u{0}"])
    table.rows.append([.text("CN2"), .empty, .number(3), .empty, .empty])
    #expect(
      String(decoding: table.json, as: UTF8.self) == """
        [
        {"id":"CN1","value":"=1\\u0000","count":0.5,"day":"2026-11-22","yes":true},
        {"id":"CN2","value":null,"count":3,"day":null,"yes":null}
        ]

        """)
    let both = try ExportFormat.json.bytes(of: [table, table], notes: "")
    #expect(String(decoding: both, as: UTF8.self).hasPrefix("{\"workers\":["))
  }

  @Test func aWorkbookHasTypesAndItsHeaderStaysInSight() throws {
    let table = Self.table(
      .identifier, ["038187012345", "Công ty trách nhiệm hữu hạn May Hoằng Hợp và những ai theo cùng"])
    let bytes = try ExportFormat.xlsx.bytes(of: [table, table], notes: "Ghi chú")
    let file = try ListFile(bytes)
    #expect(file.sheets.map(\.name) == ["Công nhân", "Công nhân 2", "Ghi chú"])
    let row = try #require(file.sheets[1].rows.dropFirst().first)
    #expect(
      row.cells.map(\.value) == [
        .text("CN1"), .text("038187012345"), .number(0.5), .day(Day(iso: "2026-11-22")!), .text("yes"),
      ])
    #expect(file.sheets[2].rows[0].cells.map(\.value) == [.text("Công nhân"), .text("Số giấy tờ được che")])
    let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(sheet.contains(#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#))
    #expect(sheet.contains(#"<autoFilter ref="A1:E3"/>"#))
    #expect(sheet.contains(#"<col min="2" max="2" width="62" customWidth="1"/>"#))
    #expect(sheet.contains(#"<col min="4" max="4" width="12" customWidth="1"/>"#))
    #expect(!sheet.contains("<f>"))
    #expect(try part("xl/styles.xml", of: bytes).contains(#"formatCode="dd/mm/yyyy""#))
    #expect(try ExportFormat.xlsx.bytes(of: [table, table], notes: "Ghi chú") == bytes)
  }

  @Test(arguments: ["1900-01-01", "1900-02-28", "1900-03-01", "1987-04-03", "2026-11-22", "1899-12-31"])
  func daysComeBackAsTheyWere(_ text: String) throws {
    let day = try #require(Day(iso: text))
    let table = ExportTable(
      name: "x", title: "[x]:*?/", columns: [.init("A", member: "a", .day)], rows: [[.day(day)]])
    let file = try ListFile(ExportFormat.xlsx.bytes(of: [table], notes: "y"))
    #expect(file.sheets[0].name == "x")
    #expect(file.sheets[0].rows[1].cells[0].value == (day.year < 1900 ? .text(text) : .day(day)))
  }

  @Test func whatASheetHasNoRoomForIsRefused() throws {
    let column = ExportTable.Column("Ghi chú", member: "note")
    let long = ExportTable(
      name: "x", title: "Dài", columns: [column],
      rows: [[.text(String(repeating: "ế", count: 32_767))], [.text(String(repeating: "ế", count: 32_768))]])
    #expect(throws: ExportProblem.textTooLong(table: "Dài", row: 2, column: "Ghi chú")) {
      try ExportFormat.xlsx.bytes(of: [long], notes: "y")
    }
    #expect(try ExportFormat.csv.bytes(of: [long], notes: "y").count > 32_767 * 6)
    let many = ExportTable(
      name: "x", title: "Nhiều", columns: [column], rows: Array(repeating: [.empty], count: 1_048_576))
    #expect(throws: ExportProblem.tooManyRows(table: "Nhiều")) {
      try ExportFormat.xlsx.bytes(of: [many], notes: "y")
    }
  }

  /// A part of an archive as text.
  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    try bytes.withUnsafeBytes { bytes in
      let source = try #require(zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, nil))
      let archive = try #require(zip_open_from_source(source, ZIP_RDONLY, nil))
      defer { zip_discard(archive) }
      let file = try #require(zip_fopen(archive, name, 0))
      defer { zip_fclose(file) }
      var content = [UInt8](repeating: 0, count: 1 << 20)
      let count = zip_fread(file, &content, zip_uint64_t(content.count))
      return String(decoding: content.prefix(Int(count)), as: UTF8.self)
    }
  }
}
