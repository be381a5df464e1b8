import LearningRegister
import Screen
import Testing

@testable import Workbench

/// What a figure goes by stands wherever the figure does, and a setting that is not the usual one is seen there.
@Suite struct DefinitionsOnScreenTests {
  /// Keys to a screen, and the setting that must be told there.
  static let places = [
    ("", "b, c từ 50 %"), ("<down>g", "từ 50 % số buổi"), ("<down>g<tab>", "từ 50 % số buổi"),
    ("<down>v", "từ 50 % số buổi"), ("<down><enter>", "từ 50 % số buổi"), ("<down><enter>b", "từ 50 % số buổi"),
    ("<down><enter><enter>", "từ 50 % số buổi"), ("<enter>m", "b, c từ 50 %"), ("2m", "b, c từ 50 %"),
    ("2", "b, c từ 50 %"), ("O", "từ 50 % số buổi"), ("Kn<f2><enter>", "b, c từ 50 %"),
    ("<end>g", "hiệu lực 36 tháng"), ("<end>v", "hiệu lực 36 tháng"), ("<end><enter>", "hiệu lực 36 tháng"),
    ("g", "có thể báo kèm ước tính"), ("v", "có thể báo kèm ước tính"), ("<enter>b", "có thể báo kèm ước tính"),
  ]

  @Test(arguments: places) func settingsAreTold(_ keys: String, _ told: String) {
    var session = Session()
    session.news(
      .setting(in: session.register) {
        $0.minimumShare = 50
        $0.titleValidityMonths = 36
        $0.reportsEstimate = true
      })
    session.idle()
    session.keys(keys.replacing("<end>", with: "<down><down><down><down>"))
    #expect(session.screen.contains(told), "\(session.screen)")
  }

  @Test func theyArePrintedAboveACallList() {
    var session = Session()
    session.news(.setting(in: session.register) { $0.minimumShare = 50 })
    let document = session.workbench.callList(of: NotReached(.b), rows: [])
    #expect(document.above.contains { $0.hasPrefix("Cách tính: có mặt từ 50 % số buổi của một đợt · DN, HTX") })
  }

  /// Beside settings that changed since, a report tells every one of them.
  @Test func aFrozenReportTellsWhichSettingsAreOthersNow() {
    var session = Session(size: Size(width: 80, height: 40))
    session.keys("Kn<f2>")
    session.news(.setting(in: session.register) { $0.minimumShare = 50 })
    session.keys("<enter>")
    #expect(session.screen.contains("a–d từ một buổi") && session.screen.contains("b, c từ 50 % số buổi"))
  }

  @Test func whoIsMissingWithoutANameIsToldThoughNobodyNamedIs() throws {
    var session = Session()
    for worker in session.register.workers.records {
      session.news(Change([.remove(RecordReference(worker.id), basedOn: worker.revision)]))
    }
    session.idle()
    session.keys("<enter><enter>")
    #expect(session.screen.contains("Ai có tên trong sổ cũng đã đạt") && session.screen.contains("Ngoài ra"))
  }
}
