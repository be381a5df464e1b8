import LearningRegister
import Screen
import Testing

@testable import Workbench

/// Names on lists that no worker was matched with are resolved later.
@Suite struct WalkInTests {
  private func opened() -> Session {
    var session = Session(.paper)
    session.keys("W")
    return session
  }

  private func state(_ session: Session) -> WalkInsState? {
    if case .walkIns(let state) = session.top { state } else { nil }
  }

  @Test func listsEveryNameWithItsBestMatches() {
    var session = opened()
    #expect(state(session)?.rows.map(\.text) == ["Ngô Văn Uóc", "đặng thị hòa", "038187012345"])
    #expect(state(session)?.candidates == ["CN100303"])
    #expect(session.screen.contains("038•••••2345"))
    #expect(!session.screen.contains("038187012345"))
    session.keys("<down>")
    #expect(state(session)?.candidates == ["CN100301"])
  }

  /// Where nobody is spelled so, those who share family and given name are shown.
  @Test func namesakesAreShownWhereNobodyIsAlike() {
    var session = Session(.paper)
    session.keys("<f3>ds42<enter><tab><tab><tab>đặng văn hoà<enter><up><enter><enter>W<end>")
    #expect(state(session)?.walkIn?.text == "Đặng Văn Hoà")
    #expect(state(session)?.candidates == ["CN100301", "CN100302"])
  }

  @Test func enterReplacesTheNameByTheMarkInOneChange() {
    var session = opened()
    session.keys("<enter>")
    #expect(session.stored.count == 1)
    #expect(session.register.attendance["DS26-042"]?.present == ["CN100303"])
    #expect(session.register.attendance["DS26-042"]?.walkIns == ["đặng thị hòa", "038187012345"])
    #expect(session.notice.hasPrefix("Đã khớp Ngô Văn Uóc → Ngô Văn Ước · 1969 · CN100303"))
    session.keys("11")
    #expect(session.register.attendance["DS26-042"]?.present == ["CN100303", "CN100301"])
    #expect(session.register.attendance["DS26-042"]?.walkIns == [])
    #expect(session.screen.contains("Không còn tên nào chờ khớp"))
    session.keys("uuu")
    #expect(Register.differences(session.start.content, session.register.content) == [])
  }

  @Test func newWorkerIsRegisteredAndResolvedInOneChange() {
    var session = opened()
    session.keys("n")
    #expect(session.value("Họ và tên") == "Ngô Văn Uóc")
    session.keys("<f2>")
    #expect(session.stored.count == 1)
    let worker = session.worker("Ngô Văn Uóc")
    #expect(session.register.attendance["DS26-042"]?.present == [worker?.id].compactMap { $0 })
    #expect(state(session)?.rows.count == 2)
    session.keys("u")
    #expect(Register.differences(session.start.content, session.register.content) == [])
  }

  @Test func anotherPersonIsLookedUp() {
    var session = opened()
    session.keys("/lo thi my<enter>")
    #expect(session.register.attendance["DS26-042"]?.present == ["CN100304"])
    #expect(state(session) != nil)
  }

  @Test func nameThatWentMeanwhileIsTold() {
    var session = opened()
    var list =
      session.register.attendance["DS26-042"] ?? AttendanceList(id: "?", campaign: "?", session: 1, enterprise: nil)
    list.walkIns = []
    session.meanwhile = Change([.replace(.attendance(list), basedOn: 1)])
    session.keys("<enter>")
    #expect(session.refusals.count == 1)
    #expect(state(session)?.rows.isEmpty == true)
  }

  @Test func onTheListItselfNamesAreMatchedAgain() {
    var session = Session(.paper)
    session.keys("<f3>ds42<enter>w")
    #expect(session.workbench.scope == .person)
    session.keys("1<enter><enter>")
    #expect(session.register.attendance["DS26-042"]?.walkIns == [])
    #expect(session.register.attendance["DS26-042"]?.present.sorted() == ["CN100301", "CN100303"])
    #expect(session.stored.count == 1)
  }

  @Test func nothingIsResolvedInThePast() {
    var session = Session(.paper)
    session.keys("[W<enter>")
    #expect(session.stored.isEmpty)
    #expect(session.notice.hasPrefix("Đang xem ngày đã qua"))
  }
}
