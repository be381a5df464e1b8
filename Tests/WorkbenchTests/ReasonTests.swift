import LearningRegister
import Testing
import Widgets

@testable import Workbench

/// Altering facts of a frozen time asks for a reason first, whichever screen it comes from.
@Suite struct ReasonTests {
  /// A session on a register with a report frozen at the end of a day.
  private func session(frozen: String = "2026-10-31") -> Session {
    var session = Session()
    var report = FrozenReport(id: "BC-1")
    report.revision = 1
    report.unknown = UnknownMembers([.init(name: "asOf", json: "\"\(frozen)\"")])
    session.news(Change([.add(.frozen(report))]))
    return session
  }

  /// Ways that alter what happened before 31 October 2026.
  static let ways = [
    "3/xuan<tab><del>", "4<end><enter><enter>1-2 -1 +3<enter><enter>", "4<end><enter><del>",
    "3/xuan<tab>cdn0001<tab>01012026<f2>", "4<end>e<tab><tab><c-u>b<f2>",
  ]

  @Test(arguments: ways) func nothingIsStoredBeforeTheReason(_ way: String) throws {
    var session = session()
    session.keys(way)
    #expect(session.stored.count == 1, "\(session.notice)")
    #expect(session.workbench.scope == .reason)
    #expect(session.screen.contains("Số liệu đến 31/10/2026 đã chốt trong báo cáo: sửa thì ghi lý do."))
    session.keys("<enter>")
    #expect(session.notice == "Cần ghi lý do · Esc để thôi, chưa lưu")
    session.keys("giấy ghi sai<f2>")
    #expect(session.stored.count == 2, "\(session.notice)")
    #expect(session.whys.last == "giấy ghi sai")
    // Taking it back needs none.
    session.keys("<esc><esc><esc>1u")
    #expect(session.stored.count == 3)
    #expect(session.workbench.sheet == nil)
  }

  @Test func reasonsAreTypedAsInTheForms() {
    var session = session()
    session.keys("3/xuan<tab><del>giaays ghi sai<enter>")
    #expect(session.whys.last == "giấy ghi sai")
    session.keys("u<del><f9><c-u>giay61<f2>")
    #expect(session.whys.last == "giấy")
  }

  @Test func escapeGivesTheWordItsKeysFirst() {
    var session = session()
    session.keys("3/xuan<tab><del>giaays<esc>")
    #expect(session.workbench.scope == .reason && session.screen.contains("giaays"), "\(session.screen)")
    session.keys("<f2>")
    #expect(session.whys.last == "giaays")
    session.keys("u<del><c-u>giaays<esc><esc>")
    #expect(session.workbench.sheet == nil && session.notice == "Chưa lưu")
  }

  @Test func namesOnAListGetTheirKeysBackToo() {
    var session = Session()
    session.keys("4<end><enter><enter><tab><tab><tab>lee thij<esc>")
    #expect(session.attendance?.walkIn.text == "lê thij")
    // A second Esc only leaves the line.
    session.keys("<esc>")
    #expect(session.attendance?.walkIn.text == "lê thị" && session.attendance?.part == .names)
  }

  @Test func escapeStoresNothingAndKeepsTheForm() {
    var session = session()
    session.keys("3/xuan<tab>cdn0001<tab>01012026<f2>")
    let before = session.form?.texts
    session.keys("vì<esc>")
    #expect(session.notice == "Chưa lưu")
    #expect(session.stored.count == 1)
    #expect(session.form?.texts == before && before != nil)
    session.keys("<f2>")
    #expect(session.workbench.scope == .reason)
  }

  @Test func theLastReasonIsOfferedAgain() {
    var session = session()
    session.keys("3/xuan<tab><del>nghỉ từ lâu<enter>")
    session.keys("u<del><enter>")
    #expect(session.whys == ["nghỉ từ lâu", "nghỉ từ lâu", "nghỉ từ lâu"], "\(session.notice)")
    session.keys("u<del>khác<enter>")
    #expect(session.whys.last == "khác")
  }

  @Test(arguments: [
    "3<home>e<c-u>Lê Văn Ân<f2>", "3/xuan<tab>cdn0001<tab>+<f2>", "4nHội thi<tab>12<tab>b<tab>1<tab>+<f2>",
  ])
  func laterFactsAndNamesNeedNone(_ way: String) {
    var session = session()
    session.keys(way)
    #expect(session.workbench.sheet == nil)
    #expect(session.stored.count == 2, "\(session.notice)")
  }

  @Test func withoutAFrozenReportNothingIsAsked() {
    var session = Session()
    session.keys("3/xuan<tab><del>")
    #expect(session.stored.count == 1)
    // And an older report asks nothing of newer facts.
    session = self.session(frozen: "2014-12-31")
    session.keys("3/xuan<tab><del>")
    #expect(session.stored.count == 2)
  }

  @Test func leavingIsStillPossible() {
    var session = session()
    session.keys("3/xuan<tab><del><c-q>")
    #expect(session.hasLeft)
  }
}
