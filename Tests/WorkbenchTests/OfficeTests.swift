import LearningRegister
import Screen
import Testing

@testable import Workbench

/// The office and its targets: dated versions, edited by form.
@Suite struct OfficeTests {
  @Test func aNewVersionBeginsAsACopyOfTheLatest() throws {
    var session = Session()
    let before = try #require(session.register.office(on: Fixture.today))
    session.keys("On")
    #expect(session.line == "Có hiệu lực từ ngày: 22/11/2026|")
    session.keys("01012027<f2>")
    #expect(session.stored.count == 1, "\(session.notice) \(session.screen)")
    var stored = try #require(session.register.offices["2027-01-01"])
    #expect(stored.revision == 1)
    stored.id = before.id
    stored.revision = before.revision
    #expect(stored == before)
    #expect(session.register.office(on: Fixture.today)?.id == before.id)
    // One step, and the list stands where it was stored.
    #expect(session.cursorRow.contains("01/01/2027"))
    session.keys("u")
    #expect(session.register.content == session.start.content)
  }

  @Test func settingsAreFieldsOfTheForm() throws {
    var session = Session()
    session.keys("On01012027")
    session.keys("<f2>")
    session.keys("e")
    #expect(session.value("Có hiệu lực từ ngày") == nil)
    let wanted: [(String, String)] = [
      ("b, c: tỉ lệ buổi tối thiểu", "50"), ("a, d báo kèm ước tính", "có"),
      ("Danh hiệu có hạn (tháng)", "36"), ("Vùng khó khăn (70 điểm)", "có"), ("Tính hộ kinh doanh", "có"),
      ("Nơi nhận", "Sở; UBND tỉnh"),
    ]
    for (label, text) in wanted {
      session.goTo(label)
      session.keys("<c-u>")
      session.type(text)
      session.keys("<tab>")
    }
    session.goTo("Kỳ tính thường dùng")
    session.keys("<c-u>trong năm<f2>")
    let office = try #require(session.register.offices["2027-01-01"])
    #expect(office.minimumShare == 50, "\(session.screen)")
    #expect(office.reportsEstimate)
    #expect(office.window == .year)
    #expect(office.titleValidityMonths == 36)
    #expect(office.difficultArea)
    #expect(office.scope == [.company, .cooperative, .household])
    #expect(office.recipients == ["Sở", "UBND tỉnh"])
  }

  @Test func otherSettingsForThePastAreADoubtWithAReasonInTheJournal() throws {
    var session = Session()
    session.keys("Oe")
    session.goTo("b, c: tỉ lệ buổi tối thiểu")
    session.keys("50<f2>")
    #expect(session.stored.isEmpty)
    #expect(session.screen.contains("các số liệu của những ngày đã qua sẽ tính lại theo đây"))
    session.type("theo công văn 12")
    session.keys("<enter>")
    #expect(session.stored.count == 1, "\(session.notice)")
    #expect(session.whys.last == "theo công văn 12")
    #expect(session.register.office(on: Fixture.today)?.minimumShare == 50)
    #expect(session.workbench.figures.definitions.minimumShare == 50)
    // A name alone alters no figure.
    session.keys("e")
    session.goTo("Tên đơn vị")
    session.keys("<c-u>UBND<f2>")
    #expect(session.stored.count == 2)
  }

  @Test func aDayThatIsTakenIsRefusedAtItsField() {
    var session = Session()
    session.keys("On01072025<f2>")
    #expect(session.problem("Có hiệu lực từ ngày") == "đã có bản từ ngày này; sửa bản đó")
    #expect(session.stored.isEmpty)
  }

  @Test func whatEverythingGoesByStays() {
    var session = Session()
    session.keys("O<down><del>")
    #expect(session.register.offices.count == 1)
    session.keys("<home><del>")
    #expect(session.register.offices.count == 1)
    #expect(session.notice == "Đây là thông tin cơ quan duy nhất nên không xoá được · e sửa")
    // The official set comes first, the nation's goes without a word.
    session.keys("<down><del>")
    #expect(session.register.targets.count == 2)
    #expect(session.notice.hasPrefix("Đây là bộ chỉ tiêu chính thức duy nhất"))
    session.keys("<end><del>")
    #expect(session.register.targets.records.map(\.id) == ["commune-2023"])
    session.keys("uu")
    #expect(session.register.content == session.start.content)
  }

  @Test func aNewTargetSetGetsACodeAndYearlyValues() throws {
    var session = Session()
    session.keys("O<end><up>n")
    session.goTo("Cuối năm 2026")
    session.keys("91 76 70<tab>")
    #expect(session.problem("Cuối năm 2026") == "gõ năm số từ 0 đến 100 cho a b c d e, vd. 90 72 65 65 35")
    session.keys("<c-u>91 76 70 69 101<tab>")
    #expect(session.problem("Cuối năm 2026") != nil)
    session.keys("<c-u>91 76,70/69;44<tab>")
    #expect(session.problem("Cuối năm 2026") == nil)
    session.goTo("Có hiệu lực từ ngày")
    session.keys("01012027<f2>")
    let set = try #require(session.register.targets["commune-2027"], "\(session.notice)")
    #expect(set.official && set.milestones.count == 2)
    #expect(set.yearly == [TargetSet.Milestone(date: "2026-12-31", percents: [91, 76, 70, 69, 44])])
    session.keys("u")
    #expect(session.register.content == session.start.content)
  }

  @Test func otherTargetsOfThePastAreADoubt() throws {
    var session = Session()
    session.keys("O<end><up>e")
    session.goTo("Mốc 31/12/2025")
    session.keys("<c-u>80 70 60 60 30<f2>")
    #expect(session.screen.contains("các số liệu của những ngày đã qua sẽ tính lại theo đây"))
    session.keys("<enter>")
    #expect(session.register.targets["commune-2023"]?.milestones[0].percents == [80, 70, 60, 60, 30])
    // A second official set of the same day is asked about as well.
    session.keys("n")
    session.goTo("Có hiệu lực từ ngày")
    session.keys("01122023<f2>")
    #expect(session.screen.contains("bộ chính thức khác cũng từ ngày này: commune-2023"))
  }

  @Test(arguments: ["On", "Oe", "O<down><del>", "O<end>n"])
  func nothingIsAlteredInThePastOrReadOnly(_ keys: String) {
    var past = Session()
    past.keys("[" + keys)
    #expect(past.form == nil && past.stored.isEmpty)
    #expect(!past.notice.isEmpty)
    var closed = Session(access: .readOnly(Phrase("Chỉ xem", "Read only")))
    closed.keys(keys)
    #expect(closed.form == nil && closed.stored.isEmpty)
    var review = Session(isReview: true)
    review.keys(keys)
    #expect(review.form == nil && review.stored.isEmpty)
  }

  @Test func whatWasTypedIsKept() throws {
    var session = Session()
    session.keys("On01012028<tab><c-u>UBND mới<esc>")
    #expect(session.form == nil)
    #expect(session.workbench.openDrafts.map(\.form) == ["office"])
    let draft = try #require(session.workbench.openDrafts.first)
    session.keys("n")
    #expect(session.value("Có hiệu lực từ ngày") == "01/01/2028")
    // And after the program was killed.
    var next = Session()
    next.found([draft])
    next.keys("D")
    #expect(next.value("Có hiệu lực từ ngày") == "01/01/2028", "\(next.notice)")
    #expect(next.line == "Tên đơn vị: UBND mới|")
  }

  @Test func theProgramOpensWithTheUsualWindow() throws {
    var register = Session().register
    _ = try register.apply(.setting(in: register) { $0.window = .year })
    let workbench = Workbench(
      register: register, size: Size(width: 80, height: 24), moment: Moment(today: Fixture.today, time: "07:41"))
    #expect(workbench.window == .year)
    #expect(workbench.figures.window == .year)
    #expect(workbench.usualWindow == .year)
  }

  @Test func whatFiguresGoByIsOneText() throws {
    var session = Session()
    session.news(
      .setting(in: session.register) {
        $0.minimumShare = 50
        $0.reportsEstimate = true
        $0.titleValidityMonths = 36
      })
    let definitions = session.workbench.figures.definitions
    let words = Words(.vietnamese)
    #expect(
      words.definitions(definitions, of: .b)
        == "luỹ kế từ 19/10/2022 · có mặt từ 50 % số buổi của một đợt · DN, HTX · "
        + "chỉ tiêu xã: Kế hoạch tháng 12/2023 của UBND xã Hoằng Hợp")
    #expect(words.definitions(definitions, of: .a).contains("có mặt từ một buổi"))
    #expect(words.definitions(definitions, of: .a).contains(" · có thể báo kèm ước tính · "))
    #expect(
      words.shortDefinitions(definitions, withWindow: false)
        == "b, c từ 50 % số buổi · a, d từ một buổi · e có QĐ, từ 80 điểm, hiệu lực 36 tháng · "
        + "a, d có thể kèm ước tính · DN, HTX · chỉ tiêu xã: Kế hoạch tháng 12/2023 của UBND xã Hoằng Hợp")
    #expect(words.definitions(definitions, of: .e).hasPrefix("có quyết định công nhận, điểm từ 80 · hiệu lực 36 tháng"))
    #expect(words.withEstimate(session.workbench.figures[.b], definitions) == nil)
    #expect(words.withEstimate(session.workbench.figures[.a], definitions)?.hasPrefix("kể cả ước tính ") == true)
    for language in Language.allCases {
      for indicator in Indicator.allCases {
        let text = Words(language).definitions(definitions, of: indicator)
        #expect(CellWidth.wrapped(text, to: 78).count <= 3, "\(text)")
      }
    }
  }
}

extension Session {
  /// Goes to the field with that label, as many keys as it takes.
  mutating func goTo(_ label: String) {
    for _ in 0..<40 where !line.hasPrefix(label) { keys("<backtab>") }
    for _ in 0..<40 where !line.hasPrefix(label) { keys("<tab>") }
  }
}
