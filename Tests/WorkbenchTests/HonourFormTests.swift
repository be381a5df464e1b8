import LearningRegister
import Testing

@testable import Workbench

/// The form of one honour: boxes of scores, every kind of subject, whether it counts for e.
@Suite struct HonourFormTests {
  /// A new title of Bùi Thị Xuân, the keys in the boxes.
  private func boxes() -> Session {
    var session = Session()
    session.keys("5nxuan<tab><tab>05012026")
    #expect(session.line == "Mười ô điểm: |")
    return session
  }

  @Test func eachDigitFillsABox() {
    var session = boxes()
    session.keys("98")
    #expect(session.line == "Mười ô điểm: 9 8|")
    session.keys("10")
    #expect(session.line == "Mười ô điểm: 9 8 10|")
    #expect(session.screen.contains("3 ô · tổng 27"))
    session.keys("4")
    #expect(session.screen.contains("4 ô · tổng 31 · ô 4 dưới 5"))
    session.keys("<bs><bs>9888888")
    // The tenth box is full: the next field has the keys, and Enter out of habit leaves none out.
    #expect(session.line == "Đề nghị ngày: |")
    #expect(session.value("Mười ô điểm") == "9 8 10 9 8 8 8 8 8 8")
    session.keys("<enter>")
    #expect(session.line == "Đề nghị ngày: |")
    session.keys("<f2>")
    let scores = session.register.honours.sorted.last?.scores
    #expect(scores == [9, 8, 10, 9, 8, 8, 8, 8, 8, 8])
  }

  @Test func aLastOneMayBecomeTen() {
    var session = boxes()
    session.keys("9999999991")
    #expect(session.line.hasPrefix("Mười ô điểm"))
    session.keys("0")
    #expect(session.value("Mười ô điểm") == "9 9 9 9 9 9 9 9 9 10")
    #expect(session.line == "Đề nghị ngày: |")
  }

  @Test func tenDigitsMayBePasted() {
    var session = boxes()
    session.paste("9898989894")
    session.keys("<tab>")
    #expect(session.value("Mười ô điểm") == "9 8 9 8 9 8 9 8 9 4")
    #expect(session.screen.contains("✗ 80/100 · ô 10 dưới 5") || session.screen.contains("ô 10 dưới 5"))
  }

  @Test(
    arguments: [
      ("5<end>e", "✓ tính cho e"), ("5e", "✗ không tính cho e: chưa có quyết định"),
      ("5<down>e", "✗ không tính cho e: là khen thưởng"), ("5n", "không tính cho e: chưa có quyết định"),
    ]) func theFormSaysWhetherItCounts(_ way: String, _ sentence: String)
  {
    var session = Session()
    session.keys(way)
    #expect(session.row(3).contains(sentence))
  }

  @Test(
    arguments: [
      (
        "Con CNLĐ<tab>2<tab>đặng minh anh<tab>THCS Hoằng Hợp<tab>2345<f2>",
        .child(name: "đặng minh anh", school: "THCS Hoằng Hợp", parent: "CN000003")
      ),
      ("Giấy khen<tab>4<tab>Tổ may 1<tab>DN0001<f2>", .collective(name: "Tổ may 1", enterprise: "DN0001")),
      ("Bằng khen<tab>3<tab>dn0002<f2>", .enterprise("DN0002")),
      ("Thợ giỏi<tab>1<tab>xuan<f2>", .worker("CN000011")),
    ] as [(String, Honour.Subject)]) func everyKindOfSubjectIsStored(_ keys: String, _ subject: Honour.Subject)
  {
    var session = Session()
    session.keys("5k" + keys)
    #expect(session.register.honours.sorted.last?.subject == subject)
  }
}
