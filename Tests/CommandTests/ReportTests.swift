import CommandTestSupport
import Foundation
import Testing

@Suite struct ReportTests {
  @Test func theNumbersAreThoseOfTheBars() throws {
    struct Bars: Decodable {
      struct Indicator: Decodable {
        let reached: Int
        let attendances: Int?
        let percent: Double
      }
      let population: Int
      let indicators: [Indicator]
    }
    let json = try hoctap.run("bars", sampleData, "--as-of", "2026-11-22", "--json")
    let bars = try JSONDecoder().decode(Bars.self, from: Data(json.output))
    let report = try hoctap.run("report", sampleData, "--as-of", "2026-11-22")
    #expect(report.code == 0 && report.errors.isEmpty)
    let rows = report.lines.filter { line in ["a", "b", "c", "d", "e"].contains { line.hasPrefix("│\($0)  │") } }
    try #require(rows.count == 5)
    for (row, indicator) in zip(rows, bars.indicators) {
      let cells = row.split(separator: "│").map { $0.trimmingCharacters(in: .whitespaces) }
      func number(_ cell: Int) -> Int? { Int(cells[cell].filter(\.isNumber)) }
      #expect(number(2) == bars.population)
      #expect(number(3) == indicator.reached)
      #expect(number(4) == indicator.attendances)
      #expect(number(5) == Int((indicator.percent * 10).rounded()))
    }
  }

  @Test(arguments: ["text", "html", "docx"])
  func aFileIsPrivateAndNeverWrittenOver(_ format: String) throws {
    try withTemporaryFolder { scratch in
      let path = scratch + "/báo cáo." + format
      func make(_ more: String...) throws -> Outcome {
        try hoctap.run(
          ["report", sampleData, "--as-of", "2026-11-22", "--format", format, "--output", path] + more, input: [])
      }
      #expect(try make().code == 0)
      let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(rights == 0o600)
      let first = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(first.count > 1000)
      let refused = try make("--number", "7")
      #expect(refused.code == 1 && refused.output.isEmpty)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == first)
      #expect(try make("--number", "7", "--force").code == 0)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) != first)
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch).count == 1)
    }
  }

  @Test(arguments: [
    ["--period", "month"], ["--format", "pdf"], ["--format", "docx"], ["--from", "2026-01-01"],
    ["--from", "2026-02-01", "--to", "2026-01-01"], ["--period", "year", "--frozen", "x"], ["--date", "1/2/2026"],
    ["--window", "ever"], ["--frozen", "2025-12-31", "--as-of", "2026-01-01"],
  ])
  func wrongCallsAreRefused(_ arguments: [String]) throws {
    let outcome = try hoctap.run(["report", sampleData] + arguments, input: [])
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty && !outcome.errors.isEmpty)
  }

  @Test func aPeriodNobodyFrozeIsRefused() throws {
    let outcome = try hoctap.run("report", sampleData, "--frozen", "2019-12-31")
    #expect(outcome.code == 1 && outcome.output.isEmpty)
    #expect(outcome.errorText.contains("2019-12-31"))
  }

  @Test func theOfficesWordsAreKeptForTheNextReport() throws {
    try withTemporaryFolder { scratch in
      let words = scratch + "/lời văn.txt"
      let call = ["report", sampleData, "--as-of", "2026-11-22", "--words", words]
      let first = try hoctap.run(call, input: [])
      #expect(first.code == 0 && first.errorText.contains(words))
      try Data("\u{FEFF}[khó khăn]\r\nMưa bão kéo dài.\r\n".utf8).write(to: URL(fileURLWithPath: words))
      let second = try hoctap.run(call, input: [])
      #expect(second.text.contains("    Mưa bão kéo dài.\n"))
      #expect(second.errors.isEmpty)
      try Data("không có mục".utf8).write(to: URL(fileURLWithPath: words))
      let wrong = try hoctap.run(call, input: [])
      #expect(wrong.code == 1 && wrong.output.isEmpty)
    }
  }

  @Test func theFoldersWordsAreUsed() throws {
    try withSample { folder in
      let file = folder + "/report-words.txt"
      let call = ["report", folder, "--as-of", "2026-11-22"]
      #expect(try hoctap.run(call, input: []).code == 0)
      #expect(!FileManager.default.fileExists(atPath: file))
      try Data("[kính gửi]\nUBND huyện Hoằng Hoá\n[khó khăn]\nMưa bão kéo dài.\n".utf8).write(
        to: URL(fileURLWithPath: file))
      let report = try hoctap.run(call, input: [])
      #expect(report.text.contains("    Mưa bão kéo dài.\n"))
      #expect(report.text.contains("Kính gửi: UBND huyện Hoằng Hoá\n"))
      #expect(report.errors.isEmpty)
      // Another file, or another addressee, stands above them.
      let other = folder + "/khac.txt"
      try Data("[khó khăn]\nNắng hạn.\n".utf8).write(to: URL(fileURLWithPath: other))
      #expect(try hoctap.run(call + ["--words", other], input: []).text.contains("    Nắng hạn.\n"))
      let sent = try hoctap.run(call + ["--addressee", "UBND tỉnh", "--addressee", "Sở Nội vụ"], input: [])
      #expect(sent.text.contains("- UBND tỉnh;\n") && sent.text.contains("- Sở Nội vụ.\n"))
      try Data("lạc lõng".utf8).write(to: URL(fileURLWithPath: file))
      let wrong = try hoctap.run(call, input: [])
      #expect(wrong.code == 1 && wrong.output.isEmpty && wrong.errorText.contains("report-words.txt"))
      // The register does not mind the file.
      let check = try hoctap.run("check", folder)
      try FileManager.default.removeItem(atPath: file)
      #expect(try hoctap.run("check", folder).text == check.text)
    }
  }
}
