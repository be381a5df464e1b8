import LearningRegister
import Testing

@testable import Workbench

/// Freezing a period, the list of reports, and one beside today's data.
@Suite struct FrozenReportTests {
  static let later = [
    LaterFactLine(
      reference: RecordReference(AttendanceListID("DS26-002")),
      line: AuditLine(
        sequence: 3, at: Moment(today: "2026-11-21", time: "16:05"), by: "Hạnh", terminal: "pts/2",
        why: "giấy nộp muộn", isTakingBack: false, what: .changed, members: [])),
    LaterFactLine(
      reference: RecordReference(WorkerID("CN000004")),
      line: AuditLine(
        sequence: 2, at: Moment(today: "2026-11-20", time: "08:15"), by: "lan", terminal: nil, why: nil,
        isTakingBack: false, what: .changed, members: [])),
  ]

  @Test func theLastFinishedHalfYearIsProposedAndFrozen() throws {
    var session = Session()
    session.keys("Kn")
    #expect(session.value("Kỳ") == "6 tháng đầu năm")
    #expect(session.value("Từ ngày") == "01/01/2026")
    #expect(session.value("Đến ngày") == "30/06/2026")
    #expect(session.value("Tên báo cáo") == "Báo cáo 6 tháng đầu năm 2026")
    // What would be kept is seen before it is.
    let figures = session.register.figures(asOf: "2026-06-30")
    #expect(session.screen.contains("Sẽ chốt, tính đến 30/06/2026: \(figures.population) CNLĐ"))
    session.keys("<f2>")
    let report = try #require(session.register.frozen["2026-06-30"], "\(session.notice)")
    let content = try #require(report.content)
    #expect(content.figures.map(\.reached) == figures.indicators.map(\.reached))
    #expect(content.enterprises.map(\.id) == figures.enterprises.map(\.id))
    #expect(content.frozenAt == Fixture.today)
    #expect(content.by == "tôi")
    #expect(content.sequence == 0)
    #expect(session.cursorRow.contains("Báo cáo 6 tháng đầu năm 2026"))
    session.keys("u")
    #expect(session.register.frozen.count == 0)
    session.keys("<c-r>")
    #expect(session.register.frozen["2026-06-30"]?.content == content)
  }

  @Test(
    arguments: [
      ("2026-11-22", "6 tháng đầu năm", "30/06/2026"), ("2027-01-05", "cả năm", "31/12/2026"),
      ("2026-12-31", "cả năm", "31/12/2026"), ("2026-06-30", "6 tháng đầu năm", "30/06/2026"),
      ("2026-06-29", "cả năm", "31/12/2025"),
    ] as [(Day, String, String)])
  func theProposalFollowsTheDay(today: Day, kind: String, end: String) {
    var session = Session(today: today)
    session.keys("Kn")
    #expect(session.value("Kỳ") == kind)
    #expect(session.value("Đến ngày") == end)
  }

  @Test func periodsAreChosenOrTyped() throws {
    var session = Session()
    session.keys("Kn3")
    #expect(session.value("Kỳ") == "9 tháng")
    #expect(session.value("Đến ngày") == "30/09/2026")
    #expect(session.value("Tên báo cáo") == "Báo cáo 9 tháng năm 2026")
    session.keys("2025")
    #expect(session.value("Đến ngày") == "30/09/2025")
    session.keys("15032025")
    #expect(session.value("Kỳ") == "kỳ khác")
    #expect(session.value("Tên báo cáo") == "Báo cáo từ 15/03/2025 đến 30/09/2025")
    // A title somebody typed stays.
    session.goTo("Tên báo cáo")
    session.keys("<c-u>Riêng<backtab>31102025")
    #expect(session.value("Tên báo cáo") == "Riêng")
    #expect(session.form?.preview?.day == "2025-10-31")
    session.keys("<f2>")
    #expect(session.register.frozen["2025-10-31"]?.content?.from == "2025-03-15", "\(session.notice)")
  }

  @Test func aDayToComeIsRefused() {
    var session = Session()
    session.keys("Kn4<f2>")
    #expect(session.stored.isEmpty)
    #expect(session.problem("Đến ngày") == "ngày chưa đến: chỉ chốt được đến hôm nay")
    #expect(session.form?.preview?.day != "2026-12-31")
    session.goTo("Đến ngày")
    session.keys("22112026<f2>")
    #expect(session.register.frozen.contains("2026-11-22"), "\(session.notice)")
  }

  @Test func twiceIsADoubtAndGetsItsOwnCode() {
    var session = Session()
    session.keys("Kn<f2>n<f2>")
    #expect(session.stored.count == 1)
    #expect(session.screen.contains("kỳ này đã chốt: 2026-06-30; sẽ thêm một bản nữa"))
    session.keys("<enter>")
    #expect(Set(session.register.frozen.records.map(\.id)) == ["2026-06-30", "2026-06-30-2"])
  }

  @Test func beforeAndNowSideBySide() throws {
    var session = Session()
    session.keys("Kn<f2>")
    let before = try #require(session.register.frozen["2026-06-30"])
    session.keys("<enter>")
    #expect(session.asked.last == .readLaterFacts(of: "2026-06-30", after: 0, through: "2026-06-30"))
    #expect(session.screen.contains("Sổ hôm nay vẫn cho đúng số đã chốt."))
    session.happens(.laterFacts(of: "2026-06-30", []))
    #expect(session.screen.contains("Không có việc nào ghi sau."))
    session.news(.addPresent("CN000007", to: "DS26-002", in: session.register))
    #expect(session.register.frozen["2026-06-30"] == before)
    #expect(!session.screen.contains("Sổ hôm nay vẫn cho đúng"))
    let row = session.row(6)
    #expect(row.contains("a "), "\(session.screen)")
    #expect(row.hasSuffix("+1") || row.contains("+1"), "\(session.screen)")
    #expect(session.screen.contains("mở lại để đọc nhật ký mới"))
    session.keys("<tab>")
    #expect(session.screen.contains("3+1") || session.screen.contains("+1"), "\(session.screen)")
  }

  @Test func whatCameLaterLeadsToItsRecord() {
    var session = Session()
    session.freezeAndChange()
    #expect(session.cursorRow.contains("21/11/2026 16:05 Hạnh · sửa danh sách DS26-002"))
    session.keys("<enter>")
    #expect(session.attendance?.original.id == "DS26-002")
    session.keys("<esc><down><enter>")
    #expect(session.history?.worker == "CN000004")
    session.keys("<bs>")
    #expect(session.cursorRow.contains("CN000004"))
    // An enterprise of the table leads to its workers.
    session.keys("<tab><enter>")
    #expect(session.list?.kind == .workers(at: "DN0001"))
  }

  @Test func aJournalThatCannotBeReadIsTold() {
    var session = Session()
    session.keys("Kn<f2><enter>")
    session.happens(
      .failed(.storage(happened: .keyMeansNothing, fillings: [""], safe: .keyMeansNothing, press: .keyMeansNothing)))
    #expect(session.screen.contains("Không đọc được nhật ký"))
    // A report from elsewhere, with nothing but its day.
    var bare = Session()
    var report = FrozenReport(id: "2025-12-31")
    report.revision = 1
    bare.news(Change([.add(.frozen(report))]))
    bare.keys("K<enter>")
    #expect(bare.screen.contains("(không có số liệu)"))
    #expect(bare.asked.isEmpty)
  }

  @Test(arguments: ["Kn"]) func nothingIsFrozenInThePastOrReadOnly(_ keys: String) {
    var past = Session()
    past.keys("[" + keys)
    #expect(past.form == nil)
    var closed = Session(access: .readOnly(Phrase("Chỉ xem", "Read only")))
    closed.keys(keys)
    #expect(closed.form == nil)
    var review = Session(isReview: true)
    review.keys(keys)
    #expect(review.form == nil)
  }

  /// Trap 10 on the screens: facts of a frozen period ask for a reason, and the report stays.
  @Test func lateFactsAskForAReason() throws {
    var session = Session()
    session.keys("Kn<f2>")
    let before = try #require(session.register.frozen["2026-06-30"])
    session.keys("4<end><enter><enter>1-2 -1 +3<enter><enter>")
    #expect(session.workbench.scope == .reason, "\(session.notice)")
    session.keys("giấy đến muộn<enter>")
    #expect(session.whys.last == "giấy đến muộn")
    #expect(session.register.frozen["2026-06-30"] == before)
  }
}
