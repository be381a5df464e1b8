import LearningRegister
import Testing

@testable import Workbench

/// Any past day on any screen, by one rule: nothing later than the day is shown as having happened.
@Suite struct TimeMachineTests {
  static let screens = [
    "", "2", "3", "4", "5", "<enter>", "<enter><enter>", "4<end><enter>", "3<enter>", "<enter>b", "2m",
  ]

  @Test(arguments: screens) func everyScreenWalks(_ way: String) {
    var session = Session(.commune, isRecording: false)
    session.keys(way)
    let scope = session.workbench.scope
    session.keys("[")
    #expect(session.row(0).contains("tính đến 31/10/2026"), "\(way)")
    session.keys("{{")
    #expect(session.row(0).contains("tính đến 31/12/2024"), "\(way)")
    session.keys("]}")
    #expect(session.row(0).contains("tính đến 31/12/2025"), "\(way)")
    #expect(session.workbench.figures.asOf == "2025-12-31")
    session.keys("w")
    #expect(session.workbench.figures.window == .year && session.notice.contains("01/01/2025"), "\(way)")
    session.keys("T15062024<enter>")
    #expect(session.row(0).contains("tính đến 15/06/2024"), "\(way)")
    #expect(session.workbench.scope == scope, "\(way)")
    // Among the honours the letter takes a title back.
    session.keys(way == "5" ? "T+<enter>" : "t")
    #expect(session.workbench.pastDay == nil, "\(way)")
    #expect(session.stored.isEmpty)
  }

  @Test func nothingBeforeTheProgrammeAndNothingToCome() {
    var session = Session(.commune)
    session.keys("T20102022<enter>[")
    #expect(session.workbench.pastDay == "2022-10-19")
    #expect(session.notice == "Chương trình bắt đầu 19/10/2022; không lùi trước ngày ấy")
    session.keys("[{")
    #expect(session.workbench.pastDay == "2022-10-19")
    session.keys("T18102022<enter>")
    #expect(session.screen.contains("✗ Chương trình bắt đầu 19/10/2022"))
    session.keys("<esc>T23112026<enter>")
    #expect(session.screen.contains("✗ 23/11/2026 chưa đến; chỉ xem được ngày đã qua"))
    session.keys("<bs>")
    #expect(!session.screen.contains("chưa đến"))
    session.keys("<c-u>32<enter>")
    #expect(session.screen.contains("✗ không phải ngày"))
    session.keys("<c-u>-30<enter>")
    #expect(session.workbench.pastDay == "2026-10-23")
    session.keys("T12<enter>")
    #expect(session.workbench.pastDay == "2026-11-12")
    session.keys("T+<enter>")
    #expect(session.workbench.pastDay == nil)
  }

  /// Lists keep later records, so that they can be found, and say that they are later; histories leave out what is later.
  @Test func laterIsLeftOutOrSaid() {
    var session = Session()
    session.keys("T01052026<enter>4<end>")
    #expect(session.cursorRow.contains("chưa đến"))
    session.keys("3/le van an<enter>")
    session.keys("<enter>")
    #expect(!session.screen.contains("Phổ biến Bộ luật Lao động"))
    session.keys("]")
    #expect(session.screen.contains("Phổ biến Bộ luật Lao động"))
    // What was planned then nobody knows any more.
    #expect(!session.screen.contains("buổi tới"))
    session.keys("t")
    #expect(session.screen.contains("buổi tới 02/12/2026"))
  }

  @Test func levelsGoRoundAndSayWhatTheyAre() {
    var session = Session(.commune)
    #expect(session.row(4).trimmingBlanks.isEmpty)
    session.keys("l")
    #expect(session.row(4).contains("┆ mốc tham khảo 22/11/2026: a 90,9 b 74,3 c 68,6 d 67,7 e 39,5"))
    #expect(session.row(6).contains("┆"))
    session.keys("l")
    #expect(session.row(4).contains("┃ chỉ tiêu quốc gia 2025, 2030: a 70/90 b 50/75 c 50/75 d 40/65 e 30/50"))
    #expect(!session.screen.contains("┆"))
    session.keys("l")
    #expect(session.row(4).trimmingBlanks.isEmpty)
    // Before the first milestone there is no way between two.
    session.keys("lT31122024<enter>")
    #expect(session.row(4).contains("trước mốc đầu chưa có mốc tham khảo"))
  }
}

extension String {
  fileprivate var trimmingBlanks: Substring { drop { $0 == " " } }
}
