import LearningRegister
import Screen
import Testing
import Widgets

@testable import Workbench

/// A card scanner types into whatever has the keys.
@Suite struct CardReadingTests {
  static let hoa = "038187012345|171239999|Đặng Thị Hoà|03041987|Nữ|Thôn 3|10052021"
  static let bySecond = "038999000002|171234567|Phạm Thị An|03041971|Nữ|Thôn 3|10052021"
  static let new = "038199000003||Nguyễn Thị Mới|05061999|Nữ|Thôn 3|10052021"

  private func scanned(_ way: String, _ line: String) -> Session {
    var session = Session(.paper)
    session.keys(way)
    session.type(line)
    session.keys("<enter>")
    return session
  }

  @Test(arguments: ["<f3>", "/", "3<f3>"]) func lookupOpensTheHistory(_ way: String) {
    #expect(scanned(way, Self.hoa).history?.worker == "CN100301")
    #expect(scanned(way, Self.bySecond).history?.worker == "CN100002")
  }

  @Test(arguments: [
    "<f3>ds42<enter>", "<f3>ds42<enter><tab>", "<f3>ds42<enter><tab>1 ", "<f3>ds42<enter><tab><tab>",
    "<f3>ds42<enter><tab><tab><tab>", "<f3>ds42<enter>/",
  ]) func listMarksThePersonPresent(_ way: String) {
    var session = scanned(way, Self.hoa)
    let place = session.attendance?.roster.firstIndex(of: "CN100301") ?? 0
    #expect(session.attendance?.statuses[place] == .present)
    #expect(session.attendance?.heads.text == "")
    #expect(session.attendance?.walkIn.text == "")
    #expect(session.stored.isEmpty)
    session.type(Self.hoa)
    session.keys("<enter>")
    #expect(session.notice.hasPrefix("Đã có mặt từ trước: Đặng Thị Hoà"))
  }

  /// The digits of a card mean numbers of the list until the first bar shows what they are.
  @Test func digitsOfACardMarkNobody() {
    let session = scanned("<f3>ds41<enter>", Self.new)
    #expect(session.workbench.scope == .person)
    #expect(session.attendance?.named == 0)
  }

  @Test func unknownPersonIsRegisteredAndMarked() {
    var session = scanned("<f3>ds42<enter>", Self.new)
    session.keys("1")
    #expect(session.value("Họ và tên") == "Nguyễn Thị Mới")
    #expect(session.value("Ngày hoặc năm sinh") == "05/06/1999")
    #expect(session.value("Giới tính") == "nữ")
    #expect(session.value("Doanh nghiệp") == "DN0002")
    session.keys("<f2>")
    #expect(session.stored.count == 1)
    let worker = session.worker("Nguyễn Thị Mới")
    #expect(worker?.identity?.number == "038199000003")
    #expect(worker?.village == nil)
    #expect(session.attendance?.roster.last == worker?.id)
    #expect(session.attendance?.statuses.last == .present)
    session.keys("<enter>")
    #expect(session.stored.count == 2)
  }

  @Test func cardOfOneWithoutNumberIsOffered() {
    var session = scanned("<f3>ds43<enter>", "038169000009||Ngô Văn Ước|01011969|Nam|Thôn 3|10052021")
    #expect(session.screen.contains("1  Ngô Văn Ước · 1969 · CN100303"))
    session.keys("<enter>")
    #expect(session.attendance?.count(.present) == 1)
  }

  @Test func workerFormIsFilled() {
    for way in ["3n", "3n<tab><tab><tab>", "3nNguyen<tab><tab>"] {
      var session = scanned(way, Self.new)
      #expect(session.value("Họ và tên") == "Nguyễn Thị Mới", "\(way)")
      session.keys("<f2>")
      #expect(session.worker("Nguyễn Thị Mới")?.identity?.number == "038199000003", "\(way)")
      #expect(session.worker("Nguyễn Thị Mới")?.born?.iso == "1999-06-05")
    }
    let known = scanned("3n", Self.hoa)
    #expect(known.notice.hasPrefix("Thẻ này là của Đặng Thị Hoà"))
    #expect(known.value("Họ và tên") == "")
  }

  @Test func honourFormTakesThePerson() {
    var session = scanned("5n", Self.hoa)
    #expect(session.value("Người lao động") == "CN100301")
    session = scanned("5n<tab><tab>", Self.new)
    session.keys("1<f2>")
    #expect(session.value("Người lao động") == session.worker("Nguyễn Thị Mới")?.id.code.text)
  }

  @Test func lookupOfferesAFormAndShowsTheHistory() {
    var session = scanned("<f3>", Self.new)
    session.keys("<enter><f2>")
    #expect(session.history?.worker == session.worker("Nguyễn Thị Mới")?.id)
  }

  @Test func brokenCardNotesNothing() {
    let session = scanned("<f3>ds42<enter>", "038199000003||Nguyễn|9|Nữ|Thôn 3|10052021")
    #expect(session.notice == "Không đọc được thẻ; chưa ghi gì · quét lại")
    #expect(session.attendance?.isChanged == false)
    #expect(session.stored.isEmpty)
  }

  @Test func pastedCardWaitsForEnterOrEndsWithIt() {
    for end in ["", "\n"] {
      var session = Session(.paper)
      session.keys("<f3>")
      session.paste(Self.hoa + end)
      if end.isEmpty { session.keys("<enter>") }
      #expect(session.history?.worker == "CN100301")
    }
    var left = Session(.paper)
    left.keys("<f3>")
    left.paste(Self.hoa)
    left.keys("<esc>")
    #expect(left.notice == "Bỏ qua thẻ vừa quét")
    #expect(left.lookup != nil)
  }

  @Test func reviewOffersNoForm() {
    var session = Session(.paper, isReview: true)
    session.keys("<f3>")
    session.type(Self.new)
    session.keys("<enter>")
    #expect(session.workbench.sheet == nil)
    #expect(session.notice == "Nguyễn Thị Mới: chưa có trong sổ")
  }
}
