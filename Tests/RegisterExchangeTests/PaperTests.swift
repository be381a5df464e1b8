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

  @Test func wideTablesLieAcross() throws {
    let report = OfficialReportTests.year(OfficialReportTests.commune)
    #expect(report.tables.map(\.isWide) == [true, true, true, false, false])
    let text = try document(report)
    // B1 and B2 share a section; B3 has one; before, between and behind them the page stands.
    let sections = text.components(separatedBy: "<w:sectPr>").dropFirst()
    #expect(sections.map { $0.contains("w:orient=\"landscape\"") } == [false, true, false, true, false])
    #expect(sections.map { $0.contains("<w:titlePg/>") } == [true, false, false, false, false])
    #expect(sections.allSatisfy { $0.contains("<w:headerReference w:type=\"default\" r:id=\"rId2\"/>") })
    #expect(report.html.components(separatedBy: "<div class=\"wide\">").count == 3)
    #expect(report.html.contains(".wide { page: wide; }"))
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
