import LearningRegister
import RegisterExchange
import Testing
import VietnameseText

@Suite struct SheetReadingTests {
  private func first(_ book: TestWorkbook) throws -> Sheet { try ListFile(book.bytes).sheets[0] }

  @Test func cellsHaveTheirTypeAndPlace() throws {
    let book = TestWorkbook([
      [
        "Lê Văn An", .number("32964", style: 1), .number("38090000111", style: 2), .number("38090000111"),
        .number("3.8090000111E10"), .inline("Nguyễn  Thị\nHoà"), .raw("<c r=\"@\" t=\"b\"><v>1</v></c>"),
        .raw("<c r=\"@\"><f>A1+1</f><v>7</v></c>"), .raw("<c r=\"@\"><f>A1+1</f></c>"),
        .raw("<c r=\"@\" t=\"e\"><v>#REF!</v></c>"), .raw("<c r=\"@\" t=\"str\"><f>A1</f><v>chữ</v></c>"),
      ], [], ["", "", "cuối"],
    ])
    let sheet = try first(book)
    #expect(sheet.name == "Danh sách")
    #expect(sheet.rows.map(\.number) == [1, 3])
    let row = sheet.rows[0]
    #expect(row[0] == .text("Lê Văn An"))
    #expect(row[1] == .day("1990-04-01"))
    #expect(row[2] == .text("038090000111"))
    #expect(row[3] == .number(38_090_000_111) && row[4] == row[3])
    #expect(row[5] == .text("Nguyễn Thị Hoà"))
    #expect(row[6] == .truth(true))
    #expect(row[7] == .number(7))
    #expect(row[8] == .unusable("=") && row[9] == .unusable("#REF!"))
    #expect(row[10] == .text("chữ"))
    #expect(sheet.rows[1].cells == [Sheet.Cell(column: 2, value: .text("cuối"))])
  }

  @Test(arguments: [
    ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("61", false, "1900-03-01"),
    ("44926", false, "2022-12-31"), ("44926.75", false, "2022-12-31"), ("43464", true, "2022-12-31"),
    ("2958465", false, "9999-12-31"),
  ]) func daysCountFromTheirBeginning(_ serial: String, _ from1904: Bool, _ day: String) throws {
    var book = TestWorkbook([[.number(serial, style: 1)]])
    book.date1904 = from1904
    #expect(try first(book).rows[0][0] == .day(Day(iso: day)!))
  }

  @Test(arguments: ["0", "-5", "2958466", "1e300"]) func absurdDaysAreNone(_ serial: String) throws {
    guard case .unusable = try first(TestWorkbook([[.number(serial, style: 1)]])).rows[0][0] else {
      Issue.record("taken for a day")
      return
    }
  }

  @Test func richTextIsOneTextAndReadingAidsAreLeftOut() throws {
    let book = TestWorkbook([["x"]])
    let strings = "<sst><si><r><t>Lê </t></r><r><t>An</t></r><rPh><t>KANA</t></rPh></si></sst>"
    let sheets = try ListFile(book.bytes(with: "xl/sharedStrings.xml", strings)).sheets
    #expect(sheets[0].rows[0][0] == .text("Lê An"))
  }

  @Test func decomposedAndFontTextBecomeUnicode() throws {
    let decomposed = "Nguyễn Thị Hoà".decomposedStringWithCanonicalMapping
    let sheet = try first(TestWorkbook([[.shared(decomposed)]]))
    #expect(sheet.rows[0].cells[0].value.text.unicodeScalars.elementsEqual("Nguyễn Thị Hoà".unicodeScalars))
    let font = try ListFile(TestWorkbook([["Hä vµ tªn", "NguyÔn V¨n §øc"], ["", "Lª ThÞ Hoµ"]]).bytes)
    #expect(font.encoding == .tcvn3InUTF8)
    #expect(font.sheets[0].rows[0][1] == .text("Nguyễn Văn Đức"))
  }

  @Test(arguments: [",", ";", "\t", "|"]) func separatorsAndQuotationsAreFound(_ separator: String) throws {
    let rows = [
      ["Danh sách, tháng 5; năm 2026"], ["STT", "Họ và tên", "Ghi chú"], ["1", "Lê \"Út\" An", "a,b;c\nd"],
      ["2", "Trần Bé", ""],
    ]
    let text = rows.map { row in
      row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: separator)
    }.joined(separator: "\r\n")
    let file = try ListFile(Array(text.utf8))
    #expect(file.form == .text(separator: Character(separator)))
    #expect(
      file.sheets[0].rows.map { $0.cells.map(\.value.text) } == [
        ["Danh sách, tháng 5; năm 2026"], ["STT", "Họ và tên", "Ghi chú"], ["1", "Lê \"Út\" An", "a,b;c d"],
        ["2", "Trần Bé"],
      ])
  }

  @Test func aLineMayNameTheSeparator() throws {
    let file = try ListFile(Array("sep=|\r\nA;1|B;2\r\nC;3|D;4\r\n".utf8))
    #expect(file.form == .text(separator: "|"))
    #expect(file.sheets[0].rows.map(\.number) == [2, 3])
  }

  @Test(arguments: [true, false], [true, false]) func wideTextIsRead(_ hasMark: Bool, _ isBig: Bool) throws {
    let text = "STT,Họ và tên\n1,Nguyễn Thị Hoà\n2,Le Van Anh\n"
    let units = Array((hasMark ? "\u{FEFF}" : "").utf16) + Array(text.utf16)
    let bytes = units.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    let file = try ListFile(bytes)
    #expect(file.isUTF16 && file.encoding == .utf8)
    #expect(file.sheets[0].rows[1][1] == .text("Nguyễn Thị Hoà"))
  }

  @Test(arguments: ["tcvn3", "vni", "utf8"]) func theLegacyFilesComeOutExact(_ name: String) throws {
    let right = try ListFile(vector("legacy200.utf8.csv"))
    let file = try ListFile(vector("legacy200.\(name).csv"))
    #expect(file.encoding.rawValue == name)
    #expect(file.sheets[0].rows.count == right.sheets[0].rows.count && file.sheets[0].rows.count == 201)
    for (row, other) in zip(file.sheets[0].rows, right.sheets[0].rows) where row != other {
      #expect(name != "utf8" && name != "vni", "\(row.cells.map(\.value.text))")
      // TCVN3 has no capitals with marks: only the case of first letters may be left to be repaired.
      #expect(row.cells.map { $0.value.text.lowercased() } == other.cells.map { $0.value.text.lowercased() })
    }
  }

  /// The same lines as a workbook that holds the letters of the font.
  @Test(arguments: ["tcvn3", "vni"]) func fontTextInAWorkbookComesOutAsTheFile(_ name: String) throws {
    let lines = String(data: Data(try vector("legacy200.\(name).csv")), encoding: .windowsCP1252)
    let plain = try ListFile(vector("legacy200.\(name).csv"))
    // Five bytes mean nothing in windows-1252; such a file is left to the test above.
    let wide = lines ?? String(data: Data(try vector("legacy200.\(name).csv")), encoding: .isoLatin1)!
    let file = try ListFile(Array(wide.utf8))
    #expect(file.encoding.rawValue == name + "InUTF8")
    #expect(file.sheets[0].rows == plain.sheets[0].rows)
  }
}
