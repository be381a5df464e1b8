import LearningRegister
import Testing

@testable import RegisterExchange

/// The document as a word processor reads it, part by part.
@Suite struct WordDocumentTests {
  enum Paper: CaseIterable {
    case year, half, milestone, days, frozen, empty, proposals, hostile

    func made() throws -> OfficialReport {
      let (register, today) = (OfficialReportTests.commune, OfficialReportTests.today)
      var details = OfficialReportTests.details()
      func usual(_ kind: ReportPeriod.Kind) -> OfficialReport {
        OfficialReport(of: register, ReportPeriod(kind, on: today, in: register), asOf: today, details)
      }
      switch self {
      case .year: return usual(.year)
      case .half:
        details.addressees = ["UBND tỉnh", "Liên đoàn Lao động tỉnh"]
        (details.number, details.signed) = ("5", "2026-07-03")
        return usual(.half)
      case .milestone: return usual(.toMilestone)
      case .days:
        let period = try #require(
          ReportPeriod(from: "2026-03-01", through: "2026-03-20", programmeStart: "2022-10-19"))
        return OfficialReport(of: register, period, asOf: today, details)
      case .frozen:
        let frozen = register.freeze(
          title: "9 tháng", from: "2026-01-01", through: "2026-09-30", window: .cumulative, on: "2026-10-02", by: "lan",
          sequence: nil)
        return try #require(OfficialReport(of: register, frozen: frozen, details))
      case .empty: return OfficialReportTests.year(Register())
      case .proposals:
        let ready = register.honours.sorted.filter {
          $0.isReadyForDecision(on: today, office: register.office(on: today))
        }
        return OfficialReport(proposing: ready, in: register, on: today)
      case .hostile: return OfficialReportTests.year(try ReportFormTests.hostile())
      }
    }
  }

  private func part(_ name: String, of paper: OfficialReport) throws -> WordTree.Element {
    let text = try #require(paper.documentParts.first { $0.name == name }).text
    return try #require(WordTree.root(text), "\(name)")
  }

  /// The children of the body.
  private func body(_ paper: OfficialReport) throws -> [WordTree.Element] {
    try #require(try part("word/document.xml", of: paper)["w:body"]).children
  }

  /// The tables with borders, each with the paragraph right before it.
  private func tables(
    _ body: [WordTree.Element]
  ) throws -> [(title: WordTree.Element, table: WordTree.Element)] {
    try body.indices.filter { body[$0].name == "w:tbl" && body[$0]["w:tblPr"]?["w:tblBorders"] != nil }.map { place in
      try #require(place > 0)
      return (body[place - 1], body[place])
    }
  }

  @Test(arguments: Paper.allCases)
  func everyElementStandsWhereItMay(_ paper: Paper) throws {
    let report = try paper.made()
    for part in report.documentParts where part.name.hasPrefix("word/") && part.name.hasSuffix(".xml") {
      let faults = WordOrder.faults(in: try self.part(part.name, of: report))
      #expect(faults.isEmpty, "\(part.name): \(Set(faults))")
    }
    let body = try body(report)
    #expect(body.last?.name == "w:sectPr" && body.count { $0.name == "w:sectPr" } == 1)
    for (one, next) in zip(body, body.dropFirst()) {
      // Tables without a paragraph between them become one, and one before the end of the body has none behind it.
      #expect(one.name != "w:tbl" || next.name == "w:p")
    }
    for cell in body.flatMap(\.tree) where cell.name == "w:tc" { #expect(cell.children.last?.name == "w:p") }
  }

  @Test(arguments: Paper.allCases)
  func everyPartIsKnownAndFound(_ paper: Paper) throws {
    let report = try paper.made()
    let names = Set(report.documentParts.map(\.name))
    #expect(names.count == report.documentParts.count && report.documentParts.first?.name == "[Content_Types].xml")
    let types = try part("[Content_Types].xml", of: report)
    for override in types.all("Override") {
      let name = try #require(override.attributes["PartName"])
      #expect(name.hasPrefix("/") && names.contains(String(name.dropFirst())))
    }
    let known = Set(types.all("Override").compactMap { $0.attributes["PartName"] })
    for name in names where name.hasPrefix("word/") && name.hasSuffix(".xml") { #expect(known.contains("/" + name)) }
    #expect(types.all("Default").contains { $0.attributes["Extension"] == "rels" })
    let relations = try part("word/_rels/document.xml.rels", of: report).children
    #expect(Set(relations.map { $0.attributes["Id"] }).count == relations.count)
    for relation in relations { #expect(names.contains("word/" + (relation.attributes["Target"] ?? ""))) }
    let used = try part("word/document.xml", of: report).tree.compactMap { $0.attributes["r:id"] }
    #expect(!used.isEmpty && used.allSatisfy { id in relations.contains { $0.attributes["Id"] == id } })
    let package = try part("_rels/.rels", of: report).children
    #expect(package.map { $0.attributes["Target"] } == ["word/document.xml"])
  }

  @Test(arguments: Paper.allCases)
  func everyTableFitsItsPage(_ paper: Paper) throws {
    let body = try body(try paper.made())
    var waiting: [WordTree.Element] = []
    for element in body {
      if element.name == "w:tbl" { waiting.append(element) }
      guard let section = element.name == "w:sectPr" ? element : element["w:pPr"]?["w:sectPr"] else { continue }
      let (size, margins) = (try #require(section["w:pgSz"]), try #require(section["w:pgMar"]))
      let sides = (margins.number("w:left") ?? 0) + (margins.number("w:right") ?? 0)
      let line = try #require(size.number("w:w")) - sides
      for table in waiting {
        let columns = table["w:tblGrid"]?.children.compactMap { $0.number("w:w") } ?? []
        #expect(columns.reduce(0, +) <= line && columns.allSatisfy { $0 > 200 })
        #expect(table["w:tblPr"]?["w:tblW"]?.number("w:w") == columns.reduce(0, +))
        for row in table.all("w:tr") {
          let cells = row.all("w:tc").map { $0["w:tcPr"]?["w:tcW"]?.number("w:w") }
          // The notes stand in a cell over all columns.
          let spans = row["w:tc"]?["w:tcPr"]?["w:gridSpan"]?.number("w:val") == columns.count
          #expect(cells == (spans ? [columns.reduce(0, +)] : columns))
        }
      }
      waiting = []
    }
  }

  @Test(arguments: Paper.allCases)
  func rowsHeadsAndNotesStayTogether(_ paper: Paper) throws {
    let report = try paper.made()
    let found = try tables(try body(report))
    #expect(found.count == report.tables.count)
    func staysWithNext(_ element: WordTree.Element) -> Bool {
      element.tree.filter { $0.name == "w:p" }.allSatisfy { $0["w:pPr"]?["w:keepNext"] != nil }
    }
    for (table, drawn) in zip(report.tables, found) {
      #expect(drawn.title.words == table.title && staysWithNext(drawn.title))
      var rows = drawn.table.all("w:tr")
      try #require(rows.count > 1)
      let notes = rows.removeLast()
      #expect(rows.count == table.rows.count + 1)
      #expect(rows.allSatisfy { $0["w:trPr"]?["w:cantSplit"] != nil })
      #expect(rows.map { $0["w:trPr"]?["w:tblHeader"] != nil } == [true] + table.rows.map { _ in false })
      #expect(staysWithNext(rows[0]))
      // A small table is never torn; of a large one the last rows go with its notes, but not all with one another.
      #expect(rows.suffix(2).allSatisfy(staysWithNext))
      #expect(rows.allSatisfy(staysWithNext) == (table.rows.count <= 8))
      // Below it stand the notes, without borders; few of them all together.
      let cell = try #require(notes["w:tc"])
      #expect(cell.all("w:p").map(\.words) == table.notes.map { "- \($0)" })
      #expect(cell.all("w:p").allSatisfy { $0["w:pPr"]?["w:keepLines"] != nil })
      let borders = try #require(cell["w:tcPr"]?["w:tcBorders"])
      #expect(borders.children.map(\.value) == ["nil", "nil", "nil"] && borders["w:top"] == nil)
      #expect((notes["w:trPr"]?["w:cantSplit"] != nil) == (table.notes.count <= 4))
    }
  }

  @Test(arguments: Paper.allCases)
  func nothingIsSmallerThanElevenPoints(_ paper: Paper) throws {
    let report = try paper.made()
    for paragraph in try body(report).flatMap(\.tree) where paragraph.name == "w:p" {
      for run in paragraph.all("w:r") {
        let size = try #require(run["w:rPr"]?["w:sz"]?.number("w:val"))
        #expect((22...28).contains(size), "\(run.words)")
        // The sign that ends a paragraph makes its line no higher than its letters do.
        #expect(paragraph["w:pPr"]?["w:rPr"]?["w:sz"]?.number("w:val") == size)
      }
      // An empty cell is as high as one with words.
      #expect(paragraph["w:pPr"]?["w:rPr"]?["w:sz"] != nil || paragraph["w:pPr"]?["w:pBdr"] != nil)
    }
  }

  @Test func theLayoutIsThatOfTheDecree() throws {
    let report = try Paper.half.made()
    let body = try body(report)
    let styles = try part("word/styles.xml", of: report)
    let letters = try #require(styles["w:docDefaults"]?["w:rPrDefault"]?["w:rPr"])
    for use in ["w:ascii", "w:hAnsi", "w:cs"] {
      #expect(letters["w:rFonts"]?.attributes[use] == "Times New Roman")
    }
    #expect(letters["w:color"]?.value == "000000")
    let sections = body.flatMap(\.tree).filter { $0.name == "w:sectPr" }
    #expect(sections.map { $0["w:pgSz"]?.attributes["w:orient"] } == [nil, "landscape"])
    #expect(sections.map { $0["w:pgNumType"]?.attributes["w:start"] } == [nil, "1"])
    for section in sections {
      let margins = try #require(section["w:pgMar"])
      func millimetres(_ side: String) -> Double { Double(margins.number("w:\(side)") ?? 0) * 25.4 / 1440 }
      #expect((19.9...25).contains(millimetres("top")) && (19.9...25).contains(millimetres("bottom")))
      #expect((29.9...35).contains(millimetres("left")) && (14.9...20).contains(millimetres("right")))
      #expect(millimetres("header") < millimetres("top"))
      #expect(section["w:titlePg"] != nil && section["w:headerReference"]?.attributes["w:type"] == "default")
    }
    let header = try part("word/header1.xml", of: report)
    #expect(header["w:p"]?["w:pPr"]?["w:jc"]?.value == "center")
    #expect(header.tree.contains { $0.name == "w:instrText" && $0.text.contains("PAGE") })
    #expect(header.tree.filter { $0.name == "w:sz" }.allSatisfy { ["26", "28"].contains($0.value) })
    /// Words, alignment, size in half points, bold and italic.
    func look(_ words: String) throws -> String {
      let found = body.flatMap(\.tree).first { $0.name == "w:p" && $0.words == words }
      let paragraph = try #require(found, "\(words)")
      let run = try #require(paragraph["w:r"]?["w:rPr"])
      return (paragraph["w:pPr"]?["w:jc"]?.value ?? "") + " " + (run["w:sz"]?.value ?? "")
        + (run["w:b"] != nil ? " bold" : "") + (run["w:i"] != nil ? " italic" : "")
    }
    #expect(try look("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == "center 26 bold")
    #expect(try look("Độc lập - Tự do - Hạnh phúc") == "center 28 bold")
    #expect(try look("UBND TỈNH THANH HOÁ") == "center 26")
    #expect(try look("XÃ HOẰNG HỢP") == "center 26 bold")
    #expect(try look("Số: 05/BC-UBND") == "center 26")
    #expect(try look("Hoằng Hợp, ngày 03 tháng 7 năm 2026") == "center 28 italic")
    #expect(try look("BÁO CÁO") == "center 28 bold")
    #expect(try look(report.subject) == "center 28 bold")
    #expect(try look("Nơi nhận:") == "left 24 bold italic")
    #expect(try look("- Lưu: VT.") == "left 22")
    #expect(try look("TM. ỦY BAN NHÂN DÂN") == "center 28 bold")
    #expect(try look("Lê Văn Phượng") == "center 28 bold")
    #expect(try look("Phụ lục") == "center 28 bold")
    #expect(
      try look("(Kèm theo Báo cáo số 05/BC-UBND ngày 03 tháng 7 năm 2026 của Ủy ban nhân dân xã Hoằng Hợp)")
        == "center 28 italic")
    for case .paragraph(let words) in report.body {
      #expect(try look(words) == "both 28")
      let spacing = body.first { $0.words == words }?["w:pPr"]
      #expect(spacing?["w:ind"]?.number("w:firstLine") == 720)
      #expect(try #require(spacing?["w:spacing"]?.number("w:after")) >= 120)
    }
  }

  /// How long the rules below head and subject are.
  @Test func rulesAreAsLongAsTheDecreeHasThem() throws {
    let report = try Paper.year.made()
    let body = try body(report)
    func rule(_ paragraph: WordTree.Element, within width: Int) throws -> Int {
      let indent = try #require(paragraph["w:pPr"]?["w:ind"])
      return width - (indent.number("w:left") ?? 0) - (indent.number("w:right") ?? 0)
    }
    let cells = try #require(body.first?.all("w:tr").first?.all("w:tc"))
    let widths = cells.compactMap { $0["w:tcPr"]?["w:tcW"]?.number("w:w") }
    // `XÃ HOẰNG HỢP` of 13 points, bold, is about 2040 twentieths of a point wide, the motto of 14 about 3450.
    let below = try rule(try #require(cells[0].children.last), within: widths[0])
    #expect((680...1020).contains(below))
    #expect((3400...3500).contains(try rule(try #require(cells[1].children.last), within: widths[1])))
    let subject = try #require(body.firstIndex { $0.words == report.subject })
    let line = 11906 - 1701 - 850
    #expect((line / 3...line / 2).contains(try rule(body[subject + 1], within: line)))
  }

  @Test func theSignatureNeverStandsAlone() throws {
    let body = try body(try Paper.year.made())
    let foot = try #require(
      body.firstIndex { $0.name == "w:tbl" && $0.words.hasPrefix("Nơi nhận:") })
    #expect(body[foot - 2].words.hasSuffix("./."))
    #expect(body[(foot - 2)..<foot].allSatisfy { $0["w:pPr"]?["w:keepNext"] != nil })
    #expect(body[foot]["w:tr"]?["w:trPr"]?["w:cantSplit"] != nil)
  }
}
