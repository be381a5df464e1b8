import CommandTestSupport
import Foundation
import LearningRegister
import RegisterStorage
import RegisterTestSupport
import Testing

@Suite struct BarsTests {
  static let days: [Day] = ["2022-10-19", "2023-06-30", "2024-02-29", "2025-12-31", "2026-11-22"]

  @Test(arguments: days, LearningRegister.Window.allCases)
  func theSampleAgreesWithTheSecondCalculation(_ day: Day, _ window: LearningRegister.Window) throws {
    let outcome = try hoctap.run("bars", sampleData, "--as-of", day.iso, "--window", window.rawValue, "--json")
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    let register = try RegisterFolder.open(at: sampleData).register
    #expect(outcome.text == barsText(register, asOf: day, window: window))
  }

  @Test func appliedChangesMoveTheFigures() throws {
    try withSample { folder in
      let day: Day = "2026-11-22"
      let before = try hoctap.run("bars", folder, "--as-of", day.iso, "--json").text
      // Somebody who was never reached, at a new company, comes to a session of all four fields.
      let lines = [
        #"{"ops":[{"put":"enterprises","rec":{"id":"DN9001","name":"Công ty Mới","kind":"company","opened":"2026-01-01","headcounts":[{"date":"2026-01-01","workers":7}]}},{"put":"workers","rec":{"id":"CN900001","name":"Lê Văn Mới","employment":[{"enterprise":"DN9001","from":"2026-01-01"}]}}]}"#,
        #"{"ops":[{"put":"campaigns","rec":{"id":"HD26-901","name":"Lớp mới","kind":"training","fields":["a","b","c","d"],"state":"held","sessions":[{"no":1,"date":"2026-11-01"}]}},{"put":"attendance","rec":{"id":"DS26-901","campaign":"HD26-901","session":1,"enterprise":"DN9001","present":["CN900001"],"heads":5}}]}"#,
        #"{"ops":[{"put":"honours","rec":{"id":"KT900001","category":"title","kind":"congDanHocTap","subject":{"worker":"CN900001"},"year":2026,"decision":{"number":"9/QĐ-UBND","date":"2026-11-02","authority":"UBND xã"}}}]}"#,
      ]
      var previous = before
      for line in lines {
        #expect(try apply([line], to: folder).code == 0)
        let now = try hoctap.run("bars", folder, "--as-of", day.iso, "--json").text
        #expect(now != previous)
        #expect(
          now == barsText(try RegisterFolder.open(at: folder).register, asOf: day, window: .cumulative))
        previous = now
      }
      // The year before nothing has moved.
      #expect(
        try hoctap.run("bars", folder, "--as-of", "2025-12-31", "--json").text
          == hoctap.run("bars", sampleData, "--as-of", "2025-12-31", "--json").text)
      // Taken back in reverse, everything is as before.
      let back = [
        #"{"ops":[{"del":"honours","id":"KT900001","rev":1}]}"#,
        #"{"ops":[{"del":"attendance","id":"DS26-901","rev":1},{"del":"campaigns","id":"HD26-901","rev":1}]}"#,
        #"{"ops":[{"del":"workers","id":"CN900001","rev":1},{"del":"enterprises","id":"DN9001","rev":1}]}"#,
      ]
      #expect(try apply(back, to: folder).code == 0)
      #expect(try hoctap.run("bars", folder, "--as-of", day.iso, "--json").text == before)
    }
  }

  @Test func anEmptyRegisterHasNobodyToReach() throws {
    try withNewRegister { folder in
      let outcome = try hoctap.run("bars", folder, "--as-of", "2026-11-22", "--json")
      #expect(
        outcome.text
          == barsText(try RegisterFolder.open(at: folder).register, asOf: "2026-11-22", window: .cumulative))
      #expect(outcome.text.contains(#""percent":null"#))
      #expect(outcome.text.contains(#""met":null,"missing":0"#))
      #expect(outcome.code == 0)
    }
  }

  /// Rule 5: 1799 of 2000 is 89,9, not 90, and not reached.
  @Test func percentagesAreCut() throws {
    try withNewRegister { folder in
      let enterprise =
        #"{"ops":[{"put":"enterprises","rec":{"id":"DN0001","name":"A","kind":"company","headcounts":[{"date":"2026-01-01","workers":2000}]}}]}"#
      let campaign =
        #"{"ops":[{"put":"campaigns","rec":{"id":"HD26-001","name":"Lớp","kind":"training","fields":["a"],"state":"held","sessions":[{"no":1,"date":"2026-02-01"}]}}]}"#
      let codes = (1...1799).map { String(format: "CN%06d", $0) }
      let workers = codes.map {
        #"{"put":"workers","rec":{"id":"\#($0)","name":"N","employment":[{"enterprise":"DN0001","from":"2026-01-01"}]}}"#
      }
      let list =
        #"{"ops":[{"put":"attendance","rec":{"campaign":"HD26-001","session":1,"enterprise":"DN0001","present":[\#(codes.map { #""\#($0)""# }.joined(separator: ","))]}}]}"#
      let outcome = try apply(
        [enterprise, campaign, #"{"ops":[\#(workers.joined(separator: ","))]}"#, list], to: folder)
      try #require(outcome.code == 0, "\(outcome.text.prefix(500))")
      let text = try hoctap.run("bars", folder, "--as-of", "2026-03-01").text
      #expect(text.contains("89,9 %"))
      #expect(text.contains("2025: 90 % ✗ thiếu 1 "))
      #expect(
        try hoctap.run("bars", folder, "--as-of", "2026-03-01", "--json").text.contains(
          #"{"id":"a","reached":1799,"attendances":1799,"estimate":1799,"upper":1799,"percent":89.9,"milestones":[{"date":"2025-12-31","target":90,"met":false,"missing":1},"#
        ))
    }
  }

  @Test func oneRowForEveryEnterprise() throws {
    let plain = PlainFigures(
      of: try RegisterFolder.open(at: sampleData).register, asOf: "2026-11-22", window: .cumulative)
    let outcome = try hoctap.run("bars", sampleData, "--as-of", "2026-11-22", "--by", "enterprise")
    #expect(outcome.code == 0)
    // Below the rows stands what the figures go by.
    try #require(outcome.lines.count > plain.rows.count + 1)
    #expect(outcome.lines[plain.rows.count + 1].hasPrefix("luỹ kế từ 19/10/2022 · a–d từ một buổi"))
    let reports = PlainAnalysis(
      try RegisterFolder.open(at: sampleData).register, day: "2026-11-22", window: .cumulative)
    let head = outcome.lines[0]
    #expect(head.hasPrefix("Mã ") && head.hasSuffix(" e") && head.contains("Doanh nghiệp"))
    for (line, row) in zip(outcome.lines.dropFirst(), plain.rows) {
      #expect(line.hasPrefix(row.id.code.text))
      let enterprise = try #require(reports.enterprises.first { $0.enterprise.id == row.id }?.enterprise)
      switch reports.report(of: enterprise) {
      case .session: #expect(line.contains(" có buổi "))
      case .nothing: #expect(line.contains(" đã khai "))
      case .silent: #expect(line.contains(" im lặng "))
      }
      let percents = row.figures.map { figure in figure.tenths.map { "\($0 / 10),\($0 % 10)" } ?? "—" }
      let cells = line.split(separator: " ").suffix(5).map(String.init)
      #expect(cells == percents, "\(line)")
      // Vietnamese letters take one cell each, so that all lines are equally long; the figures end below their letter.
      #expect(line.count == head.count, "\(line)")
      let letter = try #require(head.lastIndex(of: "a"))
      let column = head.distance(from: head.startIndex, to: letter)
      #expect(Array(line)[column] != " " && Array(line)[column + 1] == " ", "\(line)")
    }
    let english = try hoctap.run(
      "bars", sampleData, "--as-of", "2026-11-22", "--by", "enterprise", "--language", "en")
    let codes = plain.rows.map(\.id.code.text)
    #expect(english.lines[0].hasPrefix("Code "))
    #expect(english.lines.dropFirst().prefix(codes.count).map { String($0.prefix(6)) } == codes)
  }

  @Test func theTableIsStraightWithMarksAndWideLetters() throws {
    try withNewRegister { folder in
      let names = ["A", "Nguyễn Ưỡng", "ベトナム株式会社", String(repeating: "Đ", count: 60)]
      let lines = names.enumerated().map { index, name in
        #"{"ops":[{"put":"enterprises","rec":{"id":"DN000\#(index + 1)","name":"\#(name)","kind":"company","headcounts":[{"date":"2025-01-10","workers":\#(index * 999)}]}}]}"#
      }
      #expect(try apply(lines, to: folder).code == 0)
      let outcome = try hoctap.run("bars", folder, "--by", "enterprise")
      // A wide letter takes two cells.
      let widths = outcome.lines.prefix(5).map { line in
        line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0x9FFF).contains($1.value) ? 2 : 1) }
      }
      #expect(Set(widths).count == 1 && outcome.lines[5].contains("một buổi"), "\(outcome.text)")
    }
  }

  @Test func openAndDemoPrintTheBarsWhenAskedForText() throws {
    let bars = try hoctap.run("bars", sampleData)
    #expect(bars.lines.first?.contains("CNLĐ") == true)
    for letter in ["a", "b", "c", "d", "e"] { #expect(bars.lines.contains { $0.hasPrefix(letter + " ") }) }
    #expect(try hoctap.run("open", sampleData, "--plain").text == bars.text)
    #expect(try hoctap.run(sampleData, "--plain").text == bars.text)
    try withTemporaryFolder { scratch in
      let demo = try hoctap.with(["TMPDIR": scratch]).run("demo", "--plain")
      #expect(demo.code == 0)
      #expect(demo.text.hasPrefix(bars.text))
      // The last line tells where the copy is, and that copy is the sample.
      let copies = try FileManager.default.contentsOfDirectory(atPath: scratch)
      try #require(copies.count == 1)
      let copy = scratch + "/" + copies[0]
      #expect(demo.lines.last?.contains(copy) == true)
      #expect(try hoctap.run("dump", copy).text == hoctap.run("dump", sampleData).text)
    }
  }
}

/// `bars --json` written out by hand from the second calculation.
func barsText(_ register: Register, asOf day: Day, window: LearningRegister.Window) -> String {
  let plain = PlainFigures(of: register, asOf: day, window: window)
  let analysis = PlainAnalysis(register, day: day, window: window)
  func text(_ day: Day?) -> String { day.map { "\"\($0.iso)\"" } ?? "null" }
  func report(of id: EnterpriseID) -> String {
    guard let row = analysis.enterprises.first(where: { $0.enterprise.id == id }) else { return "?" }
    let (kind, day): (String, Day?) =
      switch analysis.report(of: row.enterprise) {
      case .session(let day): ("session", day)
      case .nothing(let day): ("nothing", day)
      case .silent: ("silent", nil)
      }
    return #""headcountDate":\#(text(row.headcount)),"report":"\#(kind)","reportDay":\#(text(day))"#
  }
  func number(_ value: Int?) -> String { value.map(String.init) ?? "null" }
  func indicators(_ figures: [PlainFigures.Figure]) -> String {
    let parts = figures.map { figure in
      let milestones = figure.milestones.map {
        #"{"date":"\#($0.date.iso)","target":\#($0.target),"met":\#($0.met.map { String($0) } ?? "null"),"missing":\#($0.missing)}"#
      }
      let percent = figure.tenths.map { "\($0 / 10).\($0 % 10)" } ?? "null"
      return
        #"{"id":"\#(figure.indicator.letter)","reached":\#(figure.reached),"attendances":\#(number(figure.attendances)),"#
        + #""estimate":\#(number(figure.estimate)),"upper":\#(number(figure.upper)),"percent":\#(percent),"#
        + #""milestones":[\#(milestones.joined(separator: ","))]}"#
    }
    return #""indicators":[\#(parts.joined(separator: ","))]"#
  }
  func definitions() -> String {
    let settings = plain.settings
    let validity = settings.titleValidityMonths.map { #","titleValidityMonths":\#($0)"# } ?? ""
    let share = settings.minimumShare.map { #","minimumShare":\#($0)"# } ?? ""
    let targets = plain.targets.map { set in
      let source = set.source.map { #""source":"\#($0)","# } ?? ""
      return #","targets":{"id":"\#(set.id.code.text)","level":"\#(set.level.rawValue)",\#(source)"#
        + #""from":"\#(set.from.iso)"}"#
    }
    let scope = settings.scope.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
    return #""definitions":{"window":"\#(plain.window.rawValue)","from":"\#(plain.from.iso)","#
      + #""programmeStart":"\#(settings.programmeStart.iso)","scope":[\#(scope)]\#(validity),"#
      + #""difficultArea":\#(settings.difficultArea)\#(share),"reportsEstimate":\#(settings.reportsEstimate)"#
      + "\(targets ?? "")},"
  }
  let rows = plain.rows.map { row in
    #"{"id":"\#(row.id.code.text)","population":\#(row.population),"named":\#(row.named),"#
      + #""declared":\#(number(row.declared)),\#(report(of: row.id)),\#(indicators(row.figures))}"#
  }
  return #"{"asOf":"\#(plain.asOf.iso)","window":"\#(plain.window.rawValue)","from":"\#(plain.from.iso)","#
    + #""population":\#(plain.population),"named":\#(plain.named),"reporting":\#(plain.reporting),"#
    + definitions() + indicators(plain.figures) + #","enterprises":["# + "\n" + rows.joined(separator: ",\n")
    + (rows.isEmpty ? "" : "\n")
    + "]}\n"
}
