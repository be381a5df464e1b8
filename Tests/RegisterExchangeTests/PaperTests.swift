import Foundation
import FoundationXML
import LearningRegister
import Testing

@testable import RegisterExchange

/// What stands around the body of an official paper, and how wide tables lie.
@Suite struct PaperTests {
  private func document(_ report: OfficialReport) throws -> String {
    let text = try #require(report.documentParts.first { $0.name == "word/document.xml" }).text
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse())
    return text
  }

  @Test(arguments: WordDocumentTests.Paper.allCases)
  func everyFormHasTheTablesInOneOrder(_ paper: WordDocumentTests.Paper) throws {
    let report = try paper.made()
    let document = try #require(WordTree.root(try document(report)))
    let titles = report.tables.map(\.title)
    #expect(document.tree.filter { $0.name == "w:p" && titles.contains($0.words) }.map(\.words) == titles)
    // From the sentence that begins the paper to the last note, what is said stands in the same order in all forms.
    var pieces = report.body.flatMap { block -> [String] in
      switch block {
      case .heading(let text), .paragraph(let text): [text]
      case .room(let prompt): ["[\(prompt): …]"]
      case .table(let table): [table.title] + table.notes
      }
    }
    pieces += report.recipients
    if let annex = report.annex {
      pieces += ["Phụ lục", annex.name, annex.accompaniment] + annex.tables.flatMap { [$0.title] + $0.notes }
    }
    func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    let forms = [report.text, document.words, report.html.replacing("&nbsp;", with: "")].map(bare)
    for (name, form) in zip(["text", "document", "page"], forms) {
      var rest = form[...]
      for piece in pieces {
        let place = rest.range(of: bare(name == "page" ? Markup.escaped(piece) : piece))
        #expect(place != nil, "\(name): \(piece)")
        if let place { rest = rest[place.upperBound...] }
      }
    }
  }

  @Test func theLongListsStandBehindTheSignature() throws {
    let report = OfficialReportTests.year(OfficialReportTests.commune)
    #expect(report.annex?.tables.map { $0.title.prefix(8) } == ["Biểu B2.", "Biểu B3.", "Biểu B4.", "Biểu B5."])
    #expect(report.tables.count == 5 && report.tables[0].title.hasPrefix("Biểu B1."))
    let sections = try document(report).components(separatedBy: "<w:sectPr>").dropFirst()
    // The body stands, the annex lies: no page between is begun for a table.
    #expect(sections.map { $0.contains("w:orient=\"landscape\"") } == [false, true])
    #expect(report.html.components(separatedBy: "<section class=\"annex\">").count == 2)
    #expect(report.html.contains(".annex { page: across;") && report.html.contains("@page across"))
    #expect(report.html.components(separatedBy: "<div").count == report.html.components(separatedBy: "</div>").count)
    // The body says where they are.
    for tables in ["B2", "B3", "B4, B5"] {
      #expect(
        report.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
          "(chi tiết tại Biểu \(tables), Phụ lục kèm theo)"))
    }
    let few = try WordDocumentTests.Paper.days.made()
    #expect(few.annex?.tables.map { $0.title.prefix(8) } == ["Biểu B2.", "Biểu B3.", "Biểu B5."])
    #expect(few.html.contains("(chi tiết tại Biểu B5, Phụ lục kèm theo)"))
  }

  @Test func theTextIsPartedWhereTheAnnexBegins() {
    let report = OfficialReportTests.year(OfficialReportTests.commune)
    let lines = report.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let parts = report.parted(lines)
    #expect(parts.count == 2 && parts[1].first?.filter { $0 != " " } == "Phụlục")
    #expect(parts[0].last?.contains("Lê Văn Phượng") == true)
    #expect(parts.joined().filter { !$0.isEmpty } == lines.filter { !$0.isEmpty })
  }

  @Test func columnsAcrossTakeTheRoomThatIsThere() {
    let table = OfficialReport.Table(
      title: "x", columns: [.init("TT", 3), .init("Tên", 10), .init("Ghi chú", 5), .init("Số", 5, isNumber: true)],
      rows: (0..<20).map { ["\($0)", String(repeating: "tên dài ", count: 12), $0 == 3 ? "chưa báo cáo" : "", "1"] },
      hasTotal: false, notes: [])
    #expect(table.widths == [3, 10, 5, 5])
    // A short text of one row stands on one line, numbers take no more, the names the rest.
    #expect(table.widthsAcross == [3, 84, 12, 5])
    // Of a hundred rows and more the number has room.
    var long = table
    long.rows = (0..<120).map { ["\($0)", "tên", "", "1"] }
    #expect(long.widths == [3, 10, 5, 5] && long.widthsAcross == [4, 10, 5, 5])
  }

  @Test(arguments: [[], ["UBND huyện Hoằng Hoá"], ["UBND tỉnh", "Liên đoàn Lao động <tỉnh>"]])
  func theAddresseesStandAboveTheBody(_ addressees: [String]) throws {
    var details = OfficialReportTests.details()
    details.addressees = addressees
    let report = OfficialReportTests.year(OfficialReportTests.commune, details)
    #expect(report.addressees == addressees)
    let document = try document(report)
    for text in [report.text, report.html, document] { #expect(text.contains("Kính gửi:") == !addressees.isEmpty) }
    guard let last = addressees.last else { return }
    #expect(report.text.contains(last))
    #expect(document.contains(Markup.escaped(last)) && report.html.contains(Markup.escaped(last)))
    let place = report.text.range(of: last)?.lowerBound
    let body = report.text.range(of: "Thực hiện Quyết định")?.lowerBound
    #expect(try #require(place) < #require(body))
  }

  @Test func theOfficesWordsMayNameThem() throws {
    var details = OfficialReportTests.details()
    details.wording[.addressees] = ["UBND huyện"]
    #expect(OfficialReportTests.year(OfficialReportTests.commune, details).addressees == ["UBND huyện"])
    details.addressees = ["UBND tỉnh"]
    #expect(OfficialReportTests.year(OfficialReportTests.commune, details).addressees == ["UBND tỉnh"])
  }

  @Test(arguments: [
    ("Báo cáo 6 tháng đầu năm 2026", "6 tháng đầu năm 2026 (từ ngày 01/01/2026 đến ngày 30/06/2026)"),
    ("Số liệu trình họp", "Số liệu trình họp (từ ngày 01/01/2026 đến ngày 30/06/2026)"),
    ("Báo cáo từ 01/01/2026 đến 30/06/2026", "từ ngày 01/01/2026 đến ngày 30/06/2026"),
    ("", "từ ngày 01/01/2026 đến ngày 30/06/2026"),
  ])
  func aFrozenPeriodIsNamed(_ title: String, _ named: String) throws {
    let register = OfficialReportTests.commune
    let frozen = register.freeze(
      title: title, from: "2026-01-01", through: "2026-06-30", window: .cumulative, on: "2026-07-05", by: "Hạnh",
      sequence: 7)
    let report = try #require(OfficialReport(of: register, frozen: frozen, OfficialReportTests.details()))
    #expect(report.subject.contains(" \(named) "))
  }

  @Test func wordsComeBackAsTheyWere() throws {
    var wording = ReportWording()
    wording[.assessment] = ["# không phải lời dặn", "[đánh giá]", "\\ gạch ngược", "Bình thường."]
    wording[.addressees] = ["UBND huyện", "Liên đoàn Lao động"]
    #expect(try ReportWording(wording.text) == wording)
    #expect(wording.text.hasPrefix("# Lời văn"))
    #expect(try ReportWording(ReportWording().text) == ReportWording())
  }

  @Test func aListHasSignersAndNoRecipients() throws {
    let register = OfficialReportTests.commune
    let day = OfficialReportTests.today
    let office = register.office(on: day)
    let ready = register.honours.sorted.filter { $0.isReadyForDecision(on: day, office: office) }
    let list = OfficialReport(proposing: ready, in: register, on: day)
    #expect(list.tables[0].rows.count == ready.count && !ready.isEmpty)
    #expect(list.text.contains("NGƯỜI LẬP") && !list.text.contains("Nơi nhận"))
    #expect(list.html.contains("NGƯỜI LẬP"))
    #expect(try document(list).contains("NGƯỜI LẬP"))
    try Golden.expect(list.text, "proposals.txt")
    let given = register.honours.sorted.filter { $0.countsAsLearningCitizen(on: day, office: office) }.prefix(12)
    try Golden.expect(OfficialReport(recognised: Array(given), in: register, on: day).text, "recognised.txt")
  }
}
