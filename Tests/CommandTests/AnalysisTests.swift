import CommandTestSupport
import Foundation
import LearningRegister
import RegisterStorage
import RegisterTestSupport
import Testing

/// `why` and `trend` have the same figures as `bars`, and their pieces make the difference.
@Suite struct AnalysisTests {
  private struct Count: Decodable, Equatable {
    var population: Int
    var reached: Int
  }

  private struct Why: Decodable {
    struct Piece: Decodable {
      struct Part: Decodable {
        let id: String
        let before: Int
        let after: Int
      }

      let kind: String
      let recordedLater: Bool
      let reached: Int
      let population: Int
      let persons: [String]
      let enterprises: [Part]
    }

    struct Figure: Decodable {
      let id: String
      let shown: Count?
      let start: Count
      let end: Count
      let pieces: [Piece]
    }

    let knownThen: Bool
    let journalSince: String?
    let indicators: [Figure]
  }

  private struct Trend: Decodable {
    struct Figure: Decodable {
      let id: String
      let reached: Int
      let percent: Double?
    }

    struct Point: Decodable {
      let day: String
      let population: Int
      let named: Int
      let indicators: [Figure]
    }

    let points: [Point]
  }

  private struct Bars: Decodable {
    struct Part: Decodable {
      let id: String
      let population: Int
      let indicators: [Trend.Figure]
    }

    let population: Int
    let named: Int
    let indicators: [Trend.Figure]
    let enterprises: [Part]
  }

  private func decoded<Value: Decodable>(_ type: Value.Type, _ arguments: String...) throws -> Value {
    let outcome = try hoctap.run(arguments + ["--json"])
    try #require(outcome.code == 0, "\(outcome.errorText)")
    return try JSONDecoder().decode(type, from: Data(outcome.output))
  }

  @Test(arguments: LearningRegister.Window.allCases)
  func theEndsAreThoseOfTheBars(_ window: LearningRegister.Window) throws {
    let name = window.rawValue
    let before = try decoded(Bars.self, "bars", sampleData, "--as-of", "2025-12-31", "--window", name)
    let after = try decoded(Bars.self, "bars", sampleData, "--as-of", "2026-11-22", "--window", name)
    let whole = try decoded(Why.self, "why", sampleData, "2025-12-31", "2026-11-22", "--window", name)
    #expect(!whole.knownThen)
    #expect(whole.indicators.map(\.id) == ["a", "b", "c", "d", "e"])
    for (index, figure) in whole.indicators.enumerated() {
      #expect(figure.start == Count(population: before.population, reached: before.indicators[index].reached))
      #expect(figure.end == Count(population: after.population, reached: after.indicators[index].reached))
      #expect(figure.shown == nil)
      #expect(figure.start.reached + figure.pieces.reduce(0) { $0 + $1.reached } == figure.end.reached)
      #expect(figure.start.population + figure.pieces.reduce(0) { $0 + $1.population } == figure.end.population)
    }
    let enterprise = try #require(after.enterprises.first)
    let part = try decoded(
      Why.self, "why", sampleData, "2025-12-31", "2026-11-22", "--window", name, "--enterprise", enterprise.id,
      "--indicator", "b")
    #expect(
      part.indicators.map(\.end) == [
        Count(population: enterprise.population, reached: enterprise.indicators[1].reached)
      ])
  }

  @Test(arguments: LearningRegister.Window.allCases)
  func everyMonthIsThatOfTheBars(_ window: LearningRegister.Window) throws {
    let name = window.rawValue
    let trend = try decoded(Trend.self, "trend", sampleData, "--as-of", "2026-11-22", "--window", name)
    #expect(trend.points.first?.day == "2022-10-31")
    #expect(trend.points.last?.day == "2026-11-22")
    #expect(trend.points.count == 50)
    for index in [0, 17, 38, 49] {
      let point = trend.points[index]
      let bars = try decoded(Bars.self, "bars", sampleData, "--as-of", point.day, "--window", name)
      #expect(point.population == bars.population)
      #expect(point.named == bars.named)
      #expect(point.indicators.map(\.reached) == bars.indicators.map(\.reached))
      #expect(point.indicators.map(\.percent) == bars.indicators.map(\.percent))
    }
    let all = try decoded(Bars.self, "bars", sampleData, "--as-of", "2026-11-22", "--window", name)
    let enterprise = try #require(all.enterprises.last)
    let part = try decoded(
      Trend.self, "trend", sampleData, "--as-of", "2026-11-22", "--window", name, "--enterprise", enterprise.id,
      "--indicator", "e")
    #expect(part.points.last?.population == enterprise.population)
    #expect(part.points.last?.indicators.map(\.reached) == [enterprise.indicators[4].reached])
  }

  /// What is keyed today about last year is told apart from what happened since.
  @Test func whatIsRecordedLaterStandsApart() throws {
    try withNewRegister(smallRegister) { folder in
      let today = try decoded(Why.self, "why", folder, "2025-05-01", "2025-12-31")
      #expect(!today.knownThen)
      #expect(today.journalSince != nil)
      // Through a day to come everything that is recorded was known.
      let known = try decoded(Why.self, "why", folder, "2099-01-01", "2099-12-31")
      #expect(known.knownThen)
      #expect(known.journalSince == nil)
      for figure in known.indicators {
        #expect(figure.shown == figure.start)
        #expect(figure.pieces.count == 14)
        #expect(figure.pieces.filter(\.recordedLater).allSatisfy { $0.persons.isEmpty && $0.enterprises.isEmpty })
      }
    }
  }

  @Test func textIsForPeople() throws {
    let why = try hoctap.run("why", sampleData, "2025-12-31", "2026-11-22", "--indicator", "a")
    #expect(why.code == 0)
    #expect(why.text.contains("Mới đạt"))
    #expect(why.text.contains("31/12/2025, theo số liệu nay"))
    let trend = try hoctap.run("trend", sampleData, "--as-of", "2026-11-22", "--indicator", "c", "--language", "en")
    #expect(trend.code == 0)
    #expect(trend.text.contains("Life skills"))
    #expect(trend.text.contains("31/10/2022"))
  }

  @Test func wrongCallsAreRefused() throws {
    #expect(try hoctap.run("why", sampleData, "2026-11-22", "2025-12-31").code == 64)
    #expect(try hoctap.run("why", sampleData, "2025-12-31", "hôm qua").code == 64)
    #expect(try hoctap.run("why", sampleData, "2025-12-31", "2026-11-22", "--indicator", "f").code == 64)
    #expect(try hoctap.run("trend", sampleData, "--window", "month").code == 64)
    #expect(try hoctap.run("trend", sampleData, "--enterprise", "DN9999").code == 1)
    #expect(try hoctap.run("trend", sampleData + "/nowhere").code == 2)
  }
}
