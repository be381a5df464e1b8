import LearningRegister
import Screen
import Testing

@testable import Workbench

/// Why a figure changed, and the months, played with keys.
@Suite struct AnalysisTests {
  private func causes(_ session: Session) -> CausesState? {
    if case .causes(let state) = session.workbench.screens[session.workbench.screens.count - 1] { state } else { nil }
  }

  private func trend(_ session: Session) -> TrendState? {
    if case .trend(let state) = session.workbench.screens[session.workbench.screens.count - 1] { state } else { nil }
  }

  private func list(_ session: Session) -> CauseListState? {
    if case .causeList(let state) = session.workbench.screens[session.workbench.screens.count - 1] {
      state
    } else {
      nil
    }
  }

  @Test func theEarlierDayIsTheEndOfTheMonthBefore() {
    var session = Session()
    session.keys("v")
    #expect(causes(session)?.question.from == "2026-10-31")
    #expect(session.asked == [.readRecorded(through: "2026-10-31")])
    var past = Session()
    past.keys("[v")
    #expect(past.workbench.day == "2026-10-31")
    #expect(causes(past)?.question.from == "2026-09-30")
  }

  @Test func whatWasRecordedLaterComesWhenItIsRead() {
    var session = Session(.commune)
    session.keys("v{")
    #expect(session.screen.contains("Đang đọc những gì ghi sau"))
    #expect(session.screen.contains("Mới đạt"))
    // An answer for another day is late and is left alone.
    session.happens(.recorded(through: "2026-10-31", .notBefore(nil)))
    #expect(session.screen.contains("Đang đọc những gì ghi sau"))
    session.happens(.recorded(through: "2025-12-31", .register(session.register)))
    #expect(session.screen.contains("31/12/2025, như đã biết khi đó"))
    #expect(session.screen.contains("Ghi sau về ngày đó"))
    #expect(causes(session)?.content[0].corrected == Causes.Count(population: 0, reached: 0))
  }

  @Test func whatIsNotKnownIsSaid() {
    for (answer, text) in [
      (RecordedThen.notBefore("2026-03-02"), "Nhật ký chỉ có từ 02/03/2026"), (.notBefore(nil), "Nhật ký chưa ghi gì"),
      (.unreadable, "Không đọc được nhật ký"),
    ] {
      var session = Session()
      session.keys("v")
      session.happens(.recorded(through: "2026-10-31", answer))
      #expect(session.screen.contains(text))
      #expect(session.screen.contains("31/10/2026, theo số liệu nay"))
    }
  }

  @Test func theNumbersAreThoseOfTheRegister() throws {
    var session = Session(.commune)
    session.keys("v{")
    for indicator in Indicator.allCases {
      session.keys(indicator.letter)
      let state = try #require(causes(session))
      let expected = session.register.causes(of: indicator, from: "2025-12-31", to: Fixture.today)
      #expect(state.content[Int(indicator.rawValue)] == expected)
      let words = session.workbench.words
      #expect(session.screen.contains("31/12/2025, theo số liệu nay"))
      for count in [expected.start, expected.end] {
        #expect(session.screen.contains(words.number(count.reached)))
        #expect(session.screen.contains(words.tenths(count.reached * 1000 / count.population)))
      }
      let lines = session.workbench.causeLines(state)
      let sum = lines.filter { $0.part != nil }.compactMap(\.count).reduce(expected.start, +)
      #expect(sum == expected.end)
    }
  }

  @Test func theEarlierDayMovesAndStaysBeforeTheLater() {
    var session = Session()
    session.keys("v[")
    #expect(causes(session)?.question.from == "2026-09-30")
    session.keys("]]")
    #expect(causes(session)?.question.from == "2026-11-21")
    session.keys("]}")
    #expect(causes(session)?.question.from == "2026-11-21")
    session.keys("{")
    #expect(causes(session)?.question.from == "2025-12-31")
    session.keys("}")
    #expect(causes(session)?.question.from == "2026-11-21")
    for _ in 0..<20 { session.keys("{") }
    #expect(causes(session)?.question.from == "2015-12-31")
  }

  @Test func theEarlierDayIsTyped() {
    var session = Session()
    session.keys("vT31122026<enter>")
    #expect(session.notice.contains("Cần một ngày trước 22/11/2026"))
    #expect(causes(session)?.typed != nil)
    session.keys("<esc>T30062026<enter>")
    #expect(causes(session)?.question.from == "2026-06-30")
    #expect(causes(session)?.typed == nil)
    #expect(session.asked.last == .readRecorded(through: "2026-06-30"))
    session.keys("T<esc><esc>")
    #expect(session.workbench.scope == .overview)
  }

  @Test func everyPartOpensItsListAndComesBackToItsLine() throws {
    var session = Session(.commune)
    session.keys("v{")
    let state = try #require(causes(session))
    let parts = session.workbench.causeLines(state).compactMap(\.part)
    #expect(parts.count > 3)
    session.keys("<home>")
    for (index, part) in parts.enumerated() {
      #expect(causes(session)?.selected == part)
      session.keys("<enter>")
      let shown = try #require(list(session))
      #expect(shown.part == part)
      let expected = state.content[0].pieces.first { .piece($0.kind) == part }
      #expect(shown.rows.count == (expected?.persons.count ?? 0) + (expected?.enterprises.count ?? 0))
      #expect(shown.count == expected?.count)
      session.keys(index % 2 == 0 ? "<bs>" : "<esc>")
      #expect(causes(session)?.selected == part)
      session.keys("<down>")
    }
  }

  @Test func personsStandByNameAndOpenTheirHistory() throws {
    var session = Session(.commune)
    session.keys("v{<enter>")
    let shown = try #require(list(session))
    let rows = shown.numbers.filter { $0 >= 0 }
    let places = rows.compactMap { session.workbench.directory?.order.firstIndex(of: $0) }
    #expect(places == places.sorted())
    session.keys("<down><enter>")
    guard case .history(let history) = session.workbench.screens[session.workbench.screens.count - 1] else {
      Issue.record("no history")
      return
    }
    guard case .person(let detail, _) = shown.rows[1] else {
      Issue.record("no person")
      return
    }
    #expect(history.worker == detail.worker)
    session.keys("<bs>")
    #expect(list(session)?.selection.place == 1)
  }

  @Test func aStandingAsksForItsEnterprise() throws {
    var session = Session(.commune)
    session.keys("<down><enter><down>v")
    let question = try #require(causes(session)?.question)
    #expect(question.indicator == .b)
    let enterprise = try #require(question.enterprise)
    #expect(session.screen.contains(session.register.enterprises[enterprise]?.name.prefix(20) ?? "?"))
    session.keys("<esc>")
    #expect(session.workbench.scope == .standing)
  }

  @Test func newsAreInTheCausesAtOnce() {
    var session = Session(.small)
    session.keys("v{")
    let before = causes(session)?.content[0].end.reached
    session.news(.addPresent("CN000007", to: "DS26-002", in: session.register))
    #expect(causes(session)?.content[0].end.reached == (before ?? 0) + 1)
  }

  @Test func theTrendHasTheFiguresOfEveryMonth() throws {
    var session = Session(.commune)
    session.keys("g")
    let state = try #require(trend(session))
    let points = try #require(state.content).points
    #expect(points.count == 50)
    for index in [3, 30, 49] {
      let figures = session.register.figures(asOf: points[index].day)
      #expect(points[index].population == figures.population)
      #expect(Indicator.allCases.map { points[index].reached($0) } == figures.indicators.map(\.reached))
    }
    #expect(session.screen.contains("22/11/2026: 88,0 %"))
    session.keys("<up>")
    let month = session.register.figures(asOf: "2026-10-31")
    #expect(session.screen.contains("31/10/2026: \(session.workbench.words.percent(month[.a].tenths))"))
    session.keys("<tab>")
    #expect(session.screen.contains("Mốc tham khảo"))
    #expect(session.screen.contains(session.workbench.words.number(month[.a].reached)))
    session.keys("<right>")
    #expect(trend(session)?.indicator == .b)
    session.keys("a<left>")
    #expect(trend(session)?.indicator == .e)
    session.keys("w")
    #expect(trend(session)?.content?.window == .year)
    session.keys("<bs>")
    #expect(session.workbench.scope == .overview)
  }

  @Test func theDrawingStaysBelowAMissedTarget() {
    let register = Fixture.commune.register
    let trend = register.trend(to: Fixture.today)
    let targets = register.officialTargets(on: Fixture.today)
    for glyphs in [Glyphs.unicode, .console, .ascii] {
      for indicator in Indicator.allCases {
        let chart = TrendChart(trend, indicator, targets: targets)
        #expect(chart.to == "2030-12-31")
        for (width, height) in [(70, 14), (50, 6), (1, 1), (2, 3)] {
          let cells = chart.cells(width: width, height: height, glyphs: glyphs)
          #expect(cells.count == height && cells.allSatisfy { $0.count == width })
          // Nothing is drawn of the days to come but the reference.
          let today = chart.column(of: Fixture.today, width: width)
          for row in cells { for cell in row.dropFirst(today + 2) { #expect(cell.part != .curve) } }
        }
        #expect(chart.row(of: 1000, height: 14) == 0 && chart.row(of: 0, height: 14) == 13)
      }
    }
  }

  @Test func lookingIsAllowedWhereNothingMayBeStored() {
    for session in [Session(access: .readOnly(Phrase("Chỉ đọc", "Read only"))), Session(isReview: true)] {
      var session = session
      session.keys("v")
      #expect(causes(session) != nil)
      session.keys("<esc>g")
      #expect(trend(session) != nil)
    }
  }
}
