import LearningRegister
import Testing
import Widgets

@testable import Workbench

/// The shared terminal: nothing is stored, nobody's name or number is shown without a key the journal keeps, and nobody's
/// stays there.
@Suite struct ReviewTests {
  static let ways = [
    "", "2", "3", "3/hoa", "4", "5", "<enter>", "<enter><enter>", "<enter>b<enter>", "2m", "3<enter>", "3<enter>h",
    "4<end><enter>", "4<end><enter><enter>", "v{<down><enter>", "v{<end><enter>", "<enter>v{<down><enter>", "f",
    "f<enter>", "/hoa", "<f3>an", "3<enter><enter>", "2<enter>", "?", ":", "O", "K", "H", "W", "V",
  ]

  /// Names of two words or more, as they stand in the register.
  private func names(_ register: Register) -> [String] {
    register.workers.records.map(\.name).filter { $0.contains(" ") }
  }

  @Test(arguments: ways) func noNameIsShown(_ way: String) {
    var session = Session(isReview: true)
    session.idle()
    session.keys(way)
    for name in names(session.register) { #expect(!session.screen.contains(name), "\(way): \(name)") }
    #expect(!session.screen.contains("038187012345") && !session.screen.contains("0912345678"))
    var large = Session(.commune, isReview: true, isRecording: false)
    large.keys(way)
    let screen = large.screen
    for name in names(large.register) { #expect(!screen.contains(name), "\(way): \(name)") }
  }

  @Test func whatCameAfterAFrozenReportHidesNames() throws {
    var clerk = Session()
    clerk.keys("Kn<f2>")
    var report = try #require(clerk.register.frozen["2026-06-30"])
    report.revision = 0
    var session = Session(isReview: true)
    session.news(Change([.add(.frozen(report))]))
    session.keys("K<enter>")
    session.happens(
      .laterFacts(
        of: "2026-06-30",
        [
          LaterFactLine(
            reference: RecordReference(WorkerID("CN000003")),
            line: AuditLine(
              sequence: 2, at: Moment(today: "2026-11-22", time: "07:40"), by: "Hạnh", terminal: nil, why: nil,
              isTakingBack: false, what: .changed, members: []))
        ]))
    #expect(session.screen.contains("CN000003 Đ••• T••• H•••") && !session.screen.contains("Đặng Thị"))
  }

  /// What is not offered is not spoken of.
  @Test func anEmptyListTellsOfNoKeyThatIsNotOffered() {
    var session = Session(.empty, isReview: true)
    for way in ["2", "3", "4", "5"] {
      session.keys(way)
      #expect(session.screen.contains("Chưa có gì ở đây") && !session.screen.contains("n thêm mới"), "\(way)")
    }
    var clerk = Session(.empty)
    clerk.keys("2")
    #expect(clerk.screen.contains("Chưa có gì ở đây · n thêm mới"))
  }

  @Test func newsOfOthersHideNamesToo() {
    var session = Session(isReview: true)
    var worker = session.register.workers["CN000001"]!
    worker.name = "Lê Văn Ân"
    session.news(Change([.replace(.worker(worker), basedOn: worker.revision)]))
    #expect(session.notice == "Hạnh vừa cập nhật: người lao động CN000001 L••• V••• Â•••")
    session.keys("3/le van an<enter>h")
    session.happens(
      .audit(
        of: RecordReference(WorkerID("CN000001")),
        [
          AuditLine(
            sequence: 2, at: Moment(today: "2026-11-22", time: "07:40"), by: "Hạnh", terminal: nil, why: nil,
            isTakingBack: false, what: .changed,
            members: [AuditLine.Member(name: "name", old: .text("Lê Văn An"), new: .text("Lê Văn Ân"))])
        ]))
    #expect(session.screen.contains("L••• V••• A•••") && !session.screen.contains("Lê Văn"))
  }

  @Test func oneDeliberateKeyShowsOnePerson() {
    var session = Session(isReview: true)
    session.keys("3/dang thi hoa<enter>")
    #expect(session.row(3).contains("Đ••• T••• H•••") && !session.row(3).contains("Đặng"))
    session.keys("<f6>")
    #expect(session.looks == [RecordReference(WorkerID("CN000003"))])
    #expect(session.row(3).contains("Đặng Thị Hoà") && session.row(4).contains("038187012345"))
    session.keys("<esc>")
    #expect(!session.screen.contains("Đặng Thị Hoà"))
    session.keys("<enter>")
    #expect(!session.screen.contains("Đặng Thị Hoà"))
  }

  @Test func withoutAJournalNothingIsShown() {
    var session = Session(access: .readOnly(Phrase("Ổ đĩa chỉ đọc", "Read only")), isReview: true)
    session.keys("3/dang thi hoa<enter><f6>")
    #expect(session.looks.isEmpty && session.notice.hasPrefix("Không hiện được"))
    #expect(!session.screen.contains("Đặng Thị Hoà"))
    var other = Session(isReview: true)
    other.keys("3/dang thi hoa<enter>")
    other.nextFailure = .storage(
      happened: Phrase("Ổ đĩa đầy", "Disk full"), fillings: [], safe: Phrase("x", "x"), press: Phrase("y", "y"))
    other.keys("<f6>")
    #expect(!other.screen.contains("Đặng Thị Hoà") && other.notice.hasPrefix("Ổ đĩa đầy"))
  }

  @Test func whenNobodyIsThereTheBarsComeBack() {
    var session = Session(.commune, isReview: true)
    #expect(session.workbench.isAtRest)
    session.keys("[w3/hoa<enter><f6>?")
    #expect(!session.workbench.isAtRest)
    session.happens(.unattended)
    #expect(session.workbench.isAtRest && session.workbench.scope == .overview)
    #expect(session.workbench.figures.asOf == Fixture.today && session.workbench.figures.window == .cumulative)
    session.keys("3")
    #expect(session.list?.query.text.isEmpty == true)
    // A clerk's screen stays where it is.
    var clerk = Session()
    clerk.keys("3n")
    clerk.happens(.unattended)
    #expect(clerk.form != nil && clerk.workbench.isAtRest)
  }

  @Test func whatCannotBeFollowedIsSaidUntilItCanAgain() {
    var session = Session(isReview: true)
    #expect(session.row(0).hasSuffix("XEM CHUNG · cập nhật 07:41"))
    session.clock(Fixture.today, "07:50")
    #expect(session.row(0).contains("cập nhật 07:41"))
    session.happens(.following(.live))
    #expect(session.row(0).contains("cập nhật 07:50"))
    session.clock(Fixture.today, "08:10")
    session.happens(.following(.lost(Phrase("thư mục không còn", "the folder is gone"))))
    #expect(session.row(0).contains("SỐ CŨ · cập nhật 07:50"))
    #expect(session.screen.contains("Không đọc được sổ nữa, số đang hiện là lúc 07:50: thư mục không còn"))
    session.keys("3<down>")
    #expect(session.screen.contains("Không đọc được sổ nữa"))
    session.happens(.following(.live))
    #expect(session.notice == "Đã đọc lại được sổ" && session.row(0).contains("cập nhật 08:10"))
    session.keys("<up>")
    #expect(!session.screen.contains("Không đọc được"))
  }

  @Test func theClockWakesOnlyForErrands() {
    var clock = ReviewClock(now: 1000)
    #expect(clock.timeout(now: 1000, isAtRest: true) == 60_000)
    #expect(clock.due(now: 60_999, isAtRest: false) == [])
    #expect(clock.due(now: 61_000, isAtRest: true) == [.look])
    clock.noteLook(now: 61_000, isLost: true)
    #expect(clock.timeout(now: 61_000, isAtRest: true) == 5000)
    clock.noteLook(now: 66_000, isLost: false)
    clock.noteKey(now: 100_000)
    #expect(clock.timeout(now: 100_000, isAtRest: false) == 26_000)
    clock.noteLook(now: 200_000, isLost: false)
    #expect(clock.timeout(now: 200_000, isAtRest: false) == 20_000)
    #expect(clock.due(now: 220_000, isAtRest: false) == [.goBack])
    #expect(clock.due(now: 220_000, isAtRest: true) == [])
  }
}
