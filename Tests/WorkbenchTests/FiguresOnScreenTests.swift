import LearningRegister
import Screen
import Testing

@testable import Workbench

/// The bars and figures as they move, and the days one may look at but not alter.
@Suite struct FiguresOnScreenTests {
  @Test func barsMoveAsSoonAsAListIsStored() {
    var session = Session()
    #expect(session.reached == [7, 0, 0, 0, 1])
    session.keys("4<end><enter>ndn0003<tab><enter>1-2<enter>")
    #expect(session.reached == [9, 0, 0, 0, 1])
    // Beside the small figure for a moment, until the next key.
    #expect(session.row(1).contains("a 64,2 ✗ +2"))
    session.keys("<down>")
    #expect(!session.row(1).contains("+2"))
    session.keys("u")
    #expect(session.row(1).contains("a ~50,0 ✗ -2"))
  }

  @Test func newsMoveTheBarsToo() {
    var session = Session()
    session.news(.addPresent("CN000007", to: "DS26-002", in: session.register))
    #expect(session.reached[0] == 8)
    #expect(session.row(5).contains("+1 người"))
    #expect(
      session.notice == "Hạnh vừa cập nhật: danh sách DS26-002 Phổ biến Bộ luật Lao động · Công ty CP Giày da Hoà Bình")
    session.keys("<down>")
    #expect(!session.row(5).contains("+1"))
  }

  @Test func cancelledOrPlannedCampaignsCountNothing() {
    var session = Session()
    session.keys("4<home><enter>ndn0001<tab><enter>a<enter>")
    #expect(session.stored.count == 1)
    #expect(session.reached == [7, 0, 0, 0, 1])
    // Held, it counts for both its fields.
    session.keys("e<tab><tab><tab>da to chuc<f2><enter>")
    #expect(session.register.campaigns["HD26-002"]?.state == .held)
  }

  /// 1799 of 2000 never shows as 90 or as reached (trap 1).
  @Test func percentIsCutNotRounded() {
    let session = Session(.almost, today: "2025-12-01")
    #expect(session.reached[0] == 1799)
    #expect(session.screen.contains("89,9 %"))
    #expect(session.row(6).contains("✗ thiếu 1"))
    #expect(!session.row(6).contains("đạt") && !session.screen.contains("90,0"))
    var english = Session(.almost, language: .english, today: "2025-12-01")
    english.idle()
    #expect(english.row(6).contains("89.9%") && english.row(6).contains("✗ 1 missing"))
  }

  @Test func idleWorkEndsAndFillsTheTrend() {
    var session = Session()
    #expect(session.workbench.hasIdleWork)
    session.idle()
    #expect(!session.workbench.hasIdleWork)
    #expect(session.screen.contains("2025: a ✗ 0,0"))
    session.keys("<down>")
    #expect(!session.workbench.hasIdleWork)
  }

  // MARK: Past days

  @Test func timeMachineWalksAndComesBack() {
    var session = Session()
    session.keys("[")
    #expect(session.row(0).contains("tính đến 31/10/2026"))
    session.keys("[[[[[[[")
    #expect(session.row(0).contains("tính đến 31/03/2026"))
    #expect(session.reached[0] == 0)
    session.keys("]]")
    #expect(session.row(0).contains("tính đến 31/05/2026"))
    #expect(session.reached[0] == 8)
    session.keys("{")
    #expect(session.row(0).contains("tính đến 31/12/2025"))
    session.keys("}}")
    #expect(session.row(0).contains(" 22/11/2026"))
    session.keys("[[t")
    #expect(!session.row(0).contains("tính đến"))
    #expect(session.reached[0] == 7)
  }

  /// Keys that would alter something, each from a screen it belongs to.
  static let alterations = [
    "2n", "2e", "2<del>", "3n", "3e", "3c", "3<del>", "4n", "4e", "4<del>", "5n", "5k", "5<enter>", "5<del>",
    "3<enter>e", "3<enter>c", "4<end><enter>n", "4<end><enter>e", "4<end><enter><del>", "4<end><enter><enter>a",
    "4<end><enter><enter>m", "4<end><enter><enter>1-2", "4<end><enter><enter><enter>",
  ]

  @Test(arguments: alterations) func pastDaysAreNotAltered(_ keys: String) {
    var session = Session()
    session.keys("[" + keys)
    #expect(session.form == nil)
    #expect(session.stored.isEmpty)
    #expect(session.attendance?.isChanged != true)
    #expect(session.notice.hasPrefix("Đang xem ngày"), "\(session.notice)")
  }

  @Test(arguments: alterations) func readOnlyFoldersAreNotAltered(_ keys: String) {
    var session = Session(access: .readOnly(Phrase("Ổ đĩa chỉ đọc", "The disk is read-only")))
    #expect(session.notice == "Ổ đĩa chỉ đọc")
    session.keys(keys)
    #expect(session.form == nil)
    #expect(session.stored.isEmpty)
    #expect(session.attendance?.isChanged != true)
    #expect(session.notice == "Ổ đĩa chỉ đọc")
    #expect(session.row(0).contains("CHỈ ĐỌC"))
  }

  @Test(arguments: alterations) func theSharedTerminalOnlyShows(_ keys: String) {
    var session = Session(isReview: true)
    session.keys(keys)
    #expect(session.form == nil)
    #expect(session.stored.isEmpty)
    #expect(session.notice == "Máy xem chung: chỉ xem, không sửa")
    #expect(session.row(0).contains("XEM CHUNG"))
  }

  /// A form that was open when the folder became read-only keeps what was typed.
  @Test func accessLostInTheMiddleOfAForm() {
    var session = Session()
    session.keys("3nLan")
    session.access(.readOnly(Phrase("Ổ đĩa chỉ đọc", "The disk is read-only")))
    session.keys("<f2>")
    #expect(session.notice == "Ổ đĩa chỉ đọc")
    #expect(session.line == "Họ và tên: Lan|")
    session.access(.writable)
    session.keys("<f2>")
    #expect(session.worker("Lan") != nil)
  }

  @Test func midnightMovesTheDay() {
    var session = Session()
    session.clock("2026-12-03", "00:00")
    #expect(session.row(0).contains("03/12/2026"))
    #expect(session.row(0).contains("00:00"))
    session.keys("3nLan<tab><tab><tab><tab>dn0001<tab><tab>+<f2>")
    #expect(session.worker("Lan")?.employment.first?.from == "2026-12-03")
  }
}
