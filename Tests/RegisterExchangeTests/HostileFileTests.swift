import Foundation
import RegisterExchange
import Testing

func vector(_ name: String) throws -> [UInt8] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  return Array(try Data(contentsOf: folder.appendingPathComponent("Vectors/\(name)")))
}

@Suite struct HostileFileTests {
  private static let book = TestWorkbook([["STT", "Họ và tên"], ["1", "Lê An"]])

  private func refusal(_ bytes: [UInt8], _ limits: SheetLimits = SheetLimits()) -> ListReadingError? {
    do {
      _ = try ListFile(bytes, limits: limits)
      return nil
    } catch { return error }
  }

  @Test func aBombIsNotUnpacked() {
    // 30 MB of blanks pack to about 30 KB.
    let blanks = String(repeating: " ", count: 30 << 20)
    let sheet = "<worksheet><sheetData/>\(blanks)</worksheet>"
    let bytes = Self.book.bytes(with: "xl/worksheets/sheet1.xml", sheet)
    #expect(bytes.count < 100_000)
    #expect(refusal(bytes) == .unpacksTooLarge)
  }

  @Test func sizesAreCountedOneByOneAndTogether() {
    var limits = SheetLimits()
    limits.entryBytes = 100
    #expect(refusal(Self.book.bytes, limits) == .unpacksTooLarge)
    limits = SheetLimits()
    limits.totalBytes = 1000
    #expect(refusal(Self.book.bytes, limits) == .unpacksTooLarge)
    limits = SheetLimits()
    limits.fileBytes = 100
    #expect(refusal(Self.book.bytes, limits) == .fileTooLarge)
  }

  @Test func tooManyFilesInOne() {
    let many = (0..<201).map { ("x\($0)", [UInt8(0x20)]) }
    #expect(refusal(TestWorkbook.packed(Self.book.parts + many)) == .tooManyEntries)
  }

  @Test func everyCutIsRefused() {
    let bytes = Self.book.bytes
    for length in stride(from: 4, to: bytes.count, by: 37) {
      #expect(refusal(Array(bytes.prefix(length))) != nil, "\(length)")
    }
  }

  /// Whatever byte is turned over, reading ends without a trap.
  @Test func everyFlippedByteIsSurvived() {
    let bytes = Self.book.bytes
    for place in stride(from: 0, to: bytes.count, by: 11) {
      var damaged = bytes
      damaged[place] ^= 0xFF
      _ = refusal(damaged)
    }
  }

  @Test(arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
  func aDocumentTypeIsRefused(_ part: String) {
    let text = "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]><a>&d;</a>"
    #expect(refusal(Self.book.bytes(with: part, text)) == .documentType(part))
  }

  @Test func brokenXMLIsRefused() {
    let part = "xl/worksheets/sheet1.xml"
    #expect(refusal(Self.book.bytes(with: part, "<worksheet><sheetData>")) == .brokenPart(part))
    #expect(refusal(Self.book.bytes(with: part, "<a>\u{1}</a>")) == .brokenPart(part))
  }

  @Test func aMillionRowsAreRefused() {
    let part = "xl/worksheets/sheet1.xml"
    var sheet = "<worksheet><sheetData>"
    for row in 1...1_048_576 {
      let code = String(row &* 2_654_435_761 % 999_983)
      sheet += "<row r=\"\(row)\"><c r=\"A\(row)\"><v>\(code)</v></c></row>"
    }
    #expect(refusal(Self.book.bytes(with: part, sheet + "</sheetData></worksheet>")) == .tooManyRows)
    let text = Array(String(repeating: "1,2\n", count: 1_048_576).utf8)
    #expect(refusal(text) == .tooManyRows)
  }

  /// Formatted rows without content cost nothing: real files have a million of them.
  @Test func emptyRowsAreNoRows() throws {
    let part = "xl/worksheets/sheet1.xml"
    let sheet =
      "<worksheet><sheetData>" + (1...2000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\" s=\"1\"/></row>" }.joined()
      + "<row r=\"1048576\"><c r=\"A1048576\"><v>5</v></c></row></sheetData></worksheet>"
    let rows = try ListFile(Self.book.bytes(with: part, sheet)).sheets[0].rows
    #expect(rows.map(\.number) == [1_048_576])
  }

  @Test func tooWideIsRefused() {
    let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"XFD1\"><v>5</v></c></row></sheetData></worksheet>"
    #expect(refusal(Self.book.bytes(with: "xl/worksheets/sheet1.xml", sheet)) == .tooManyColumns)
    #expect(refusal(Array(String(repeating: ",", count: 2000).utf8) + [0x41]) == .tooManyColumns)
  }

  @Test func whatIsNoListIsToldSo() {
    #expect(refusal([]) == .empty)
    #expect(refusal([0x20, 0x0A, 0x0A]) == .empty)
    #expect(refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]) == .oldOrLocked)
    #expect(refusal(Array("STT,Tên\n1,L\0ê\n".utf8)) == .notAList)
    #expect(refusal([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]) == .notAList)
    #expect(refusal(TestWorkbook.packed([("a.txt", [0x41])])) == .notAWorkbook)
    #expect(refusal(Array("STT,Tên\n1,\"Lê An\n2,Bé\n".utf8)) == .openQuotation(row: 2))
  }

  /// A cell holds what a spreadsheet lets anybody write in one, read or not.
  @Test func aCellWithoutEndIsRefused() throws {
    let long = String(repeating: "ờ", count: 32_767)
    #expect(refusal(Array("STT,Họ và tên,Khác\n1,Lê An,\(long)ờ\n".utf8)) == .cellTooLong(row: 2))
    #expect(refusal(TestWorkbook([["STT"], ["1"], [.shared(long + "ờ")]]).bytes) == .cellTooLong(row: 3))
    #expect(refusal(TestWorkbook([["STT"], [.inline(long + "ờ")]]).bytes) == .cellTooLong(row: 2))
    let file = try ListFile(Array("STT,Họ và tên,Khác\n1,Lê An,\(long)\n".utf8))
    #expect(file.sheets[0].rows[1].cells[2].value.text == long)
  }

  @Test func readingTellsHowManyRowsAreReadAndStops() throws {
    let text = Array((["STT,Họ và tên"] + (1...2999).map { "\($0),Lê An" }).joined(separator: "\n").utf8)
    let book = TestWorkbook([["STT", "Họ và tên"]] + (1...2999).map { [.number(String($0)), .inline("Lê An \($0)")] })
    for bytes in [text, book.bytes] {
      var told: [Int] = []
      let file = try ListFile(bytes) { rows in
        told.append(rows)
        return true
      }
      #expect(file.sheets[0].rows.count == 3000)
      #expect(told == told.sorted() && told.last == 3000 && Set(told).count > 1)
      var count = 0
      #expect(throws: ListReadingError.stopped) {
        try ListFile(bytes) { _ in
          count += 1
          return false
        }
      }
      #expect(count == 1)
    }
  }
}
