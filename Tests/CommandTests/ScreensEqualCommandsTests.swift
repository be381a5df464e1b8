import CommandTestSupport
import Foundation
import Testing

/// Every number on the kept pictures of the sample's overview, standings, groups, call lists, causes, months and matrix is
/// what the commands give for the same register and day.
@Suite struct ScreensEqualCommandsTests {
  /// A kept picture and what it shows.
  struct Picture: Sendable, CustomTestStringConvertible {
    enum Kind: Sendable {
      case overview
      case standing
      case groups(by: String)
      case callList(enterprise: String)
      case causes(from: String, enterprise: String?)
      case month
      case months
      case matrix(enterprise: String)
    }

    let name: String
    let kind: Kind
    var indicator = "a"
    var asOf = "2026-11-22"
    var look = "80x24.vi.unicode"

    var testDescription: String { name }
  }

  static let pictures = [
    Picture(name: "overview-commune", kind: .overview),
    Picture(name: "overview-commune", kind: .overview, look: "120x40.vi.unicode"),
    Picture(name: "standing-commune", kind: .standing),
    Picture(name: "standing-commune", kind: .standing, look: "120x40.vi.unicode"),
    Picture(name: "standing-past", kind: .standing, indicator: "b", asOf: "2024-06-30"),
    Picture(name: "breakdown-former-commune", kind: .groups(by: "formerCommune")),
    Picture(name: "breakdown-sex", kind: .groups(by: "sex"), indicator: "b"),
    Picture(name: "breakdown-union", kind: .groups(by: "union")),
    Picture(name: "breakdown-job", kind: .groups(by: "job"), indicator: "c", look: "120x40.vi.unicode"),
    Picture(name: "breakdown-kind", kind: .groups(by: "kind"), indicator: "b"),
    Picture(name: "call-list-commune", kind: .callList(enterprise: "DN0003")),
    Picture(name: "causes", kind: .causes(from: "2025-12-31", enterprise: nil)),
    Picture(name: "causes", kind: .causes(from: "2025-12-31", enterprise: nil), look: "60x16.vi.console"),
    Picture(name: "causes-journal-later", kind: .causes(from: "2025-12-31", enterprise: nil), indicator: "b"),
    Picture(name: "causes-enterprise", kind: .causes(from: "2025-12-31", enterprise: "DN0003")),
    Picture(name: "trend", kind: .month),
    Picture(name: "trend", kind: .month, look: "120x40.vi.unicode"),
    Picture(name: "trend-table", kind: .months, indicator: "b"),
    Picture(name: "trend-table", kind: .months, indicator: "b", look: "60x16.vi.console"),
    Picture(name: "matrix-commune", kind: .matrix(enterprise: "DN0003")),
    Picture(name: "matrix-commune", kind: .matrix(enterprise: "DN0003"), look: "120x40.vi.unicode"),
  ]

  private struct Milestone: Decodable {
    let date: String
    let missing: Int
  }

  private struct Figure: Decodable {
    let id: String
    let reached: Int
    let attendances: Int?
    let percent: Double?
    let milestones: [Milestone]

    /// The percentage as a screen writes it.
    var percentText: String { percent.map { String(format: "%.1f", $0).replacing(".", with: ",") } ?? "—" }

    func missing(on day: String) -> Int { (milestones.first { $0.date >= day } ?? milestones.last)?.missing ?? 0 }
  }

  private struct Group: Decodable {
    let key: String?
    let named: Int
    let notReached: Int
    let reached: Int
    let attendances: Int?
    let percent: Double?
    let milestones: [Milestone]
  }

  private struct Bars: Decodable {
    struct Enterprise: Decodable {
      let id: String
      let population: Int
      let named: Int
      let indicators: [Figure]
    }

    struct Breakdown: Decodable {
      let id: String
      let groups: [Group]
    }

    let population: Int
    let named: Int
    let reporting: Int
    let indicators: [Figure]
    let enterprises: [Enterprise]
    let breakdowns: [Breakdown]?
  }

  private struct Missing: Decodable {
    struct Worker: Decodable {
      let id: String
      let enterprise: String?
      let reached: String
      let lastActivity: String?
    }

    let population: Int
    let named: Int
    let unnamed: Int
    let notReached: Int
    let milestones: [Milestone]
    let workers: [Worker]
  }

  private struct Why: Decodable {
    struct Count: Decodable {
      let population: Int
      let reached: Int
    }

    struct Piece: Decodable {
      let kind: String
      let reached: Int
      let population: Int
    }

    struct Figure: Decodable {
      let start: Count
      let end: Count
      let pieces: [Piece]
    }

    let indicators: [Figure]
  }

  private struct Trend: Decodable {
    struct Figure: Decodable {
      let reached: Int
      let percent: Double?
    }

    struct Point: Decodable {
      let day: String
      let population: Int
      let indicators: [Figure]
    }

    let points: [Point]
  }

  private func read<Answer: Decodable>(_ arguments: [String]) throws -> Answer {
    let outcome = try hoctap.run(arguments)
    try #require(outcome.code == 0, "\(outcome.errorText)")
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output))
  }

  /// The rows of a picture without the two lines that say how it came about.
  private func rows(_ picture: Picture) throws -> [String] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appendingPathComponent("WorkbenchTests/Goldens/\(picture.name).\(picture.look).txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3).map(String.init)
  }

  private func grouped(_ number: Int) -> String {
    var text = String(number)
    if text.count > 3 { text.insert(".", at: text.index(text.endIndex, offsetBy: -3)) }
    return text
  }

  /// The numbers a row ends in, or those behind its first 30 letters.
  private func words(_ row: String) -> [String] { row.split(separator: " ").map(String.init) }

  @Test(arguments: pictures) func numbersAreTheCommands(_ picture: Picture) throws {
    try withSample { folder in
      let rows = try rows(picture)
      switch picture.kind {
      case .overview: try compareOverview(rows, picture, folder)
      case .standing: try compareStanding(rows, picture, folder)
      case .groups(let by): try compareGroups(rows, by, picture, folder)
      case .callList(let enterprise): try compareCallList(rows, enterprise, picture, folder)
      case .causes(let from, let enterprise): try compareCauses(rows, from, enterprise, picture, folder)
      case .month: try compareMonth(rows, picture, folder)
      case .months: try compareMonths(rows, picture, folder)
      case .matrix(let enterprise): try compareMatrix(rows, enterprise, picture, folder)
      }
    }
  }

  private func compareOverview(_ rows: [String], _ picture: Picture, _ folder: String) throws {
    let bars: Bars = try read(["bars", folder, "--as-of", picture.asOf, "--json"])
    let head = "\(grouped(bars.population)) CNLĐ (\(grouped(bars.named)) có tên) · \(bars.enterprises.count) DN"
    #expect(rows.contains { $0.contains(head) })
    #expect(rows.contains { $0.contains("\(bars.reporting)/\(bars.enterprises.count) DN") })
    for figure in bars.indicators {
      let place = try #require(rows.firstIndex { $0.dropFirst().hasPrefix("\(figure.id) ") && $0.contains(" N ") })
      let numbers = words(rows[place])
      let n = try #require(numbers.firstIndex(of: "N"))
      #expect(numbers[n + 1] == grouped(figure.reached))
      if let attendances = figure.attendances {
        #expect(numbers[n + 3] == grouped(attendances))
      }
      let missing = figure.missing(on: picture.asOf)
      let end = missing == 0 ? "✓ đạt" : "✗ thiếu \(grouped(missing))"
      #expect(rows[place + 1].hasSuffix("\(figure.percentText) %  \(end)"), "\(rows[place + 1])")
    }
    let past: Bars = try read(["bars", folder, "--as-of", "2025-12-31", "--json"])
    let line = try #require(rows.first { $0.hasPrefix(" 2025: ") })
    for figure in past.indicators {
      let sign = figure.missing(on: "2025-12-31") == 0 ? "✓" : "✗"
      #expect(line.contains("\(figure.id) \(sign) \(figure.percentText)"))
    }
  }

  private func compareStanding(_ rows: [String], _ picture: Picture, _ folder: String) throws {
    let bars: Bars = try read(["bars", folder, "--as-of", picture.asOf, "--by", "enterprise", "--json"])
    let names = Dictionary(uniqueKeysWithValues: try Dump(of: folder).enterprises.map { ($0.id, $0.name ?? "") })
    var seen = 0
    for enterprise in bars.enterprises {
      guard let figure = enterprise.indicators.first(where: { $0.id == picture.indicator }) else { continue }
      let name = names[enterprise.id] ?? ""
      let found = rows.first { row in
        let shown = row.dropFirst().prefix(26).split(separator: "…").first.map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        return shown.map { $0.count > 12 && name.hasPrefix($0) && words(row).count > 6 } ?? false
      }
      guard let found else { continue }
      seen += 1
      let expected = [
        grouped(enterprise.population), grouped(enterprise.named), grouped(figure.reached), figure.percentText,
        grouped(figure.missing(on: picture.asOf)),
      ]
      let numbers = words(String(found.dropFirst(26)))
      let isThere = numbers.indices.contains { numbers[$0...].starts(with: expected) }
      #expect(isThere, "\(found) \(expected)")
    }
    #expect(seen >= 12)
  }

  private func compareGroups(_ rows: [String], _ by: String, _ picture: Picture, _ folder: String) throws {
    let bars: Bars = try read(["bars", folder, "--as-of", picture.asOf, "--by", by, "--json"])
    let groups = try #require(bars.breakdowns?.first { $0.id == picture.indicator }?.groups)
    let head = try #require(rows.firstIndex { $0.contains("Có tên") && $0.contains("Chưa đạt") })
    var shown = 0
    for (group, row) in zip(groups, rows.dropFirst(head + 1)) {
      guard words(row).count > 5 else { break }
      shown += 1
      let percent = group.percent.map { String(format: "%.1f", $0).replacing(".", with: ",") } ?? "—"
      let missing = (group.milestones.first { $0.date >= picture.asOf } ?? group.milestones.last)?.missing ?? 0
      let last = by == "kind" ? grouped(group.attendances ?? 0) : missing == 0 ? "✓" : grouped(missing)
      let expected = [grouped(group.named), grouped(group.reached), percent, grouped(group.notReached), last]
      #expect(words(row).suffix(5) == expected[...], "\(row)")
      if by == "formerCommune" || by == "job" { #expect(row.contains(group.key ?? "(chưa ghi)")) }
    }
    #expect(shown == min(groups.count, 40 - 8) || shown == groups.count || shown > 10)
    if by != "kind" {
      #expect(groups.reduce(0) { $0 + $1.named } == bars.named)
    }
  }

  private func compareCallList(_ rows: [String], _ enterprise: String, _ picture: Picture, _ folder: String) throws {
    let missing: Missing = try read([
      "missing", folder, picture.indicator, "--enterprise", enterprise, "--as-of", picture.asOf, "--json",
    ])
    #expect(rows.contains { $0.hasPrefix(" \(missing.notReached) người chưa đạt \(picture.indicator) ") })
    #expect(missing.workers.count == missing.notReached)
    #expect(missing.unnamed == missing.population - missing.named)
    #expect(rows.contains { $0.contains("Ngoài ra \(missing.unnamed) người") })
    let need = (missing.milestones.first { $0.date >= picture.asOf } ?? missing.milestones.last)?.missing ?? 0
    #expect(rows.contains { $0.contains("cần thêm \(need) người") })
    let people = rows.filter { $0.hasPrefix(" CN") }
    #expect(people.count > 10)
    for row in people {
      let worker = try #require(missing.workers.first { $0.id == words(row)[0] }, "\(row)")
      let letters = "abcde".map { worker.reached.contains($0) ? String($0) : "·" }.joined()
      #expect(row.contains(" \(letters)"))
      let day = worker.lastActivity.map { $0.split(separator: "-").reversed().joined(separator: "/") }
      #expect(day.map { row.hasSuffix($0) } ?? row.hasSuffix(letters), "\(row)")
      #expect(worker.enterprise == enterprise)
    }
  }

  private func signed(_ number: Int) -> String {
    number == 0 ? "0" : (number > 0 ? "+" : "-") + grouped(abs(number))
  }

  private func percent(_ value: Double?) -> String {
    value.map { String(format: "%.1f", $0).replacing(".", with: ",") } ?? "—"
  }

  private func shown(_ day: String) -> String { day.split(separator: "-").reversed().joined(separator: "/") }

  private func compareCauses(
    _ rows: [String], _ from: String, _ enterprise: String?, _ picture: Picture, _ folder: String
  ) throws {
    let place = enterprise.map { ["--enterprise", $0] } ?? []
    let why: Why = try read(
      ["why", folder, from, picture.asOf, "--indicator", picture.indicator, "--json"] + place)
    let figure = try #require(why.indicators.first)
    func total(_ count: Why.Count) -> [String] {
      let tenths = count.reached * 1000 / count.population
      return [grouped(count.reached), grouped(count.population), "\(tenths / 10),\(tenths % 10)"]
    }
    let start = try #require(rows.firstIndex { $0.contains("theo số liệu nay") })
    #expect(words(rows[start]).suffix(3) == total(figure.start)[...])
    let end = try #require(rows.firstIndex { $0.hasPrefix(" \(shown(picture.asOf)) ") })
    #expect(words(rows[end]).suffix(3) == total(figure.end)[...])
    // The pieces in between are all there are, in the same order, and make the difference.
    let pieces = figure.pieces.filter { $0.reached != 0 || $0.population != 0 }
    #expect(end - start - 1 == pieces.count && !pieces.isEmpty)
    for (piece, row) in zip(pieces, rows[(start + 1)..<end]) {
      #expect(words(row).suffix(2) == [signed(piece.reached), signed(piece.population)][...], "\(row)")
    }
    #expect(pieces.reduce(figure.start.reached) { $0 + $1.reached } == figure.end.reached)
    #expect(pieces.reduce(figure.start.population) { $0 + $1.population } == figure.end.population)
  }

  private func points(_ picture: Picture, _ folder: String) throws -> [Trend.Point] {
    let trend: Trend = try read(
      ["trend", folder, "--as-of", picture.asOf, "--indicator", picture.indicator, "--json"])
    return trend.points
  }

  private func compareMonth(_ rows: [String], _ picture: Picture, _ folder: String) throws {
    let point = try #require(try points(picture, folder).last)
    let figure = try #require(point.indicators.first)
    let text =
      " \(shown(point.day)): \(percent(figure.percent)) % · N \(grouped(figure.reached))"
      + " · D \(grouped(point.population)) · "
    #expect(rows.contains { $0.hasPrefix(text) }, "\(text)")
  }

  private func compareMonths(_ rows: [String], _ picture: Picture, _ folder: String) throws {
    var seen = 0
    for point in try points(picture, folder) {
      guard let row = rows.first(where: { $0.hasPrefix(" \(shown(point.day)) ") }) else { continue }
      seen += 1
      let figure = try #require(point.indicators.first)
      let expected = [grouped(point.population), grouped(figure.reached), percent(figure.percent)]
      #expect(words(row)[1...3] == expected[...], "\(row)")
    }
    #expect(seen > 5)
  }

  private func compareMatrix(_ rows: [String], _ enterprise: String, _ picture: Picture, _ folder: String) throws {
    let bars: Bars = try read(["bars", folder, "--as-of", picture.asOf, "--by", "enterprise", "--json"])
    let whole = try #require(bars.enterprises.first { $0.id == enterprise })
    #expect(rows.contains { $0.hasPrefix(" \(whole.named) người · ") })
    let totals = try #require(rows.first { $0.hasPrefix(" Đã đạt ") })
    #expect(words(totals).dropFirst(2) == whole.indicators.map { "\($0.reached)/\(whole.named)" }[...])
    let names = Dictionary(uniqueKeysWithValues: try Dump(of: folder).workers.map { ($0.id, $0.name ?? "") })
    let head = try #require(rows.firstIndex { $0.hasPrefix(" Tên ") })
    let people = rows.dropFirst(head + 1).prefix { $0.hasPrefix(" ") && $0.contains { "✓·".contains($0) } }
      .filter { !$0.hasPrefix(" Đã đạt") }
    #expect(people.count > 10)
    for (column, letter) in "abcde".enumerated() {
      let missing: Missing = try read([
        "missing", folder, String(letter), "--enterprise", enterprise, "--as-of", picture.asOf, "--json",
      ])
      let missingNames = Set(missing.workers.map { names[$0.id] ?? "" })
      for row in people {
        // The name, the year, then a sign for each of the five, most with their month.
        let signs = words(row).filter { $0 == "✓" || $0 == "·" }
        guard signs.count == 5, signs[column] == "·" else { continue }
        let name = words(row).prefix { Int($0) == nil && $0 != "✓" && $0 != "·" }.joined(separator: " ")
        #expect(missingNames.contains(name), "\(letter): \(row)")
      }
    }
  }
}
