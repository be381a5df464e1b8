import Foundation
import FoundationXML
import LearningRegister
import Testing

@testable import RegisterExchange

@Suite struct ReportFormTests {
  /// A register whose names try to be markup.
  static func hostile() throws -> Register {
    var register = OfficialReportTests.commune
    var enterprise = try #require(register.enterprises["DN0001"])
    enterprise.name = "<script>alert(1)</script> & \"A'\" ]]> &#0; </w:t>"
    _ = try register.apply(Change([.replace(.enterprise(enterprise), basedOn: enterprise.revision)]))
    return register
  }

  @Test func namesNeverBecomeMarkup() throws {
    let report = OfficialReportTests.year(try Self.hostile())
    for text in [report.html] + report.documentParts.map(\.text) {
      #expect(!text.contains("<script>"))
      #expect(!text.contains("A'\""))
    }
    #expect(report.html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;A&#39;&quot; ]]&gt; &amp;#0;"))
    let document = try #require(report.documentParts.first { $0.name == "word/document.xml" }).text
    #expect(document.contains("&lt;script&gt;alert(1)"))
    #expect(report.text.contains("<script>"))
  }

  @Test func controlCharactersReachNoForm() {
    let report = OfficialReport(
      superior: nil, issuer: ["A\u{1B}[31m"], number: "", placeAndDate: "", subject: "x\u{202E}y\u{0}",
      body: [
        .paragraph("a\u{7}b"),
        .table(.init(title: "\u{1}", columns: [.init("c", 3)], rows: [["\u{8}"]], hasTotal: false, notes: [])),
      ],
      recipients: ["\u{C}"], signature: [], signer: nil)
    for text in [report.text, report.html] + report.documentParts.map(\.text) {
      let bad = text.unicodeScalars.filter { ($0.value < 0x20 && $0 != "\n") || $0.value == 0x202E }
      #expect(bad.isEmpty)
    }
  }

  @Test func theDocumentIsWellFormed() throws {
    let report = OfficialReportTests.year(try Self.hostile())
    for part in report.documentParts {
      let parser = XMLParser(data: Data(part.text.utf8))
      #expect(parser.parse(), "\(part.name): \(parser.parserError.map { "\($0)" } ?? "")")
    }
    let document = try #require(report.documentParts.first { $0.name == "word/document.xml" }).text
    // Head and foot have no borders, the five tables have.
    #expect(document.components(separatedBy: "<w:tbl>").count - 1 == 7)
    #expect(document.components(separatedBy: "<w:tblBorders>").count - 1 == 5)
    #expect(document.contains("<w:titlePg/>"))
    #expect(document.contains(#"<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701""#))
  }

  @Test func theArchiveHoldsTheParts() throws {
    let report = OfficialReportTests.year(OfficialReportTests.commune)
    let bytes = try #require(report.document)
    #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    #expect(bytes == report.document)
    let names = Self.names(inArchive: bytes)
    #expect(
      names == [
        "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml", "word/settings.xml",
        "word/fontTable.xml", "word/header1.xml", "word/_rels/document.xml.rels",
      ])
  }

  /// The names in the central directory, read by hand.
  private static func names(inArchive bytes: [UInt8]) -> [String] {
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    guard end > 0, number(end, 4) == 0x0605_4B50 else { return [] }
    var place = number(end + 16, 4)
    return (0..<number(end + 10, 2)).map { _ in
      let length = number(place + 28, 2)
      defer { place += 46 + length + number(place + 30, 2) + number(place + 32, 2) }
      return String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self)
    }
  }

  @Test func wordingFillsTheRoom() throws {
    let wording = try ReportWording(
      """
      # remark
      [Đánh giá]
      Kết quả tốt,
      nhiều nơi vượt.

      Đoạn hai.
      [kiến nghị]
      Cấp thêm kinh phí.
      """)
    #expect(
      wording.paragraphs == [
        .assessment: ["Kết quả tốt, nhiều nơi vượt.", "Đoạn hai."], .proposals: ["Cấp thêm kinh phí."],
      ])
    var details = OfficialReportTests.details()
    details.wording = wording
    let report = OfficialReportTests.year(OfficialReportTests.commune, details)
    #expect(report.body.contains(.paragraph("Đoạn hai.")))
    #expect(report.body.contains(.paragraph("Cấp thêm kinh phí.")))
    let rooms = report.body.count { if case .room = $0 { true } else { false } }
    #expect(rooms == 2)
  }

  @Test func theTemplateSaysNothingYet() throws {
    #expect(try ReportWording(ReportWording.template) == ReportWording())
    #expect(throws: ReportWording.Problem(line: 2, text: "[khác]")) { try ReportWording("# x\n[khác]\n") }
    #expect(throws: ReportWording.Problem(line: 1, text: "lạc lõng")) { try ReportWording("lạc  lõng") }
  }
}
