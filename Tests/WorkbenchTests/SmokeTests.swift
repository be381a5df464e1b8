import Testing

@testable import Workbench

@Suite struct SmokeTests {
  @Test func draws() {
    var session = Session()
    session.idle()
    print(session.screen)
    session.keys("3")
    print(session.screen)
  }
}
