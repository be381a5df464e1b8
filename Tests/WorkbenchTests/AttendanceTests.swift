import LearningRegister
import Testing

@testable import Workbench

/// Attendance lists: ranges from the paper, ticks, heads, walk-ins.
@Suite struct AttendanceTests {
  /// The list of the shoe factory: Đức absent, Sơn and Thái present, Toản late.
  private func opened() -> Session {
    var session = Session()
    session.keys("4<end><enter><enter>")
    return session
  }

  @Test func rosterHasNumbersAsOnThePaper() {
    let session = opened()
    #expect(session.attendance?.roster == ["CN000007", "CN000006", "CN000009", "CN000008"])
    #expect(session.ticks == "v✓✓m")
  }

  /// Ranges as typed, the ticks they show at once, and the words where they cannot be read. What is stored stays
  /// unless the ranges take it out; what is taken out is out wherever it stands.
  static let ranges: [(String, String, String?)] = [
    ("1-4", "✓✓✓m", nil), ("1-4 -2", "✓·✓m", nil), ("1-4 -2-3", "✓··m", nil), ("2", "v✓✓m", nil),
    ("1 3", "✓✓✓m", nil), ("1,3;4", "✓✓✓m", nil), ("1-4 +4", "✓✓✓m", nil), ("+4", "v✓✓m", nil),
    ("1-", "✓✓✓m", nil), ("1-4 -", "✓✓✓m", nil), ("1-4 +", "✓✓✓m", nil), ("-2", "v·✓m", nil),
    ("-3 1-4", "✓✓·m", nil), ("-4", "v✓✓·", nil),
    ("1-9", "✓✓✓m", "số 9 vượt danh sách; chỉ có 4 người"), ("5-2", "v✓✓m", "“5-2”: số sau phải lớn hơn"),
    ("1-4 x", "✓✓✓m", "không đọc được “x”; vd. 1-240 -7 +4"),
    ("0", "v✓✓m", "không đọc được “0”; vd. 1-240 -7 +4"), ("1-2-3", "✓✓✓m", "không đọc được “1-2-3”; vd. 1-240 -7 +4"),
  ]

  @Test(arguments: ranges) func rangesShowAtOnce(_ typed: String, _ ticks: String, _ problem: String?) {
    var session = opened()
    session.keys(typed)
    #expect(session.ticks == ticks)
    #expect(session.attendance?.problem == problem)
    #expect(session.attendance?.part == .ranges)
  }

  @Test func unreadableRangesAreNotStored() {
    var session = opened()
    session.keys("1-9<enter>")
    #expect(session.stored.isEmpty)
    #expect(session.attendance != nil)
  }

  @Test func oneEnterStoresOneChangeAndOneUndoTakesItBack() {
    var session = opened()
    session.keys("1-4 -3<enter>")
    #expect(session.stored.count == 1)
    #expect(session.attendance == nil)
    let list = session.register.attendance["DS26-002"]
    #expect(list?.present == ["CN000007", "CN000006"])
    #expect(list?.late == ["CN000008"])
    #expect(list?.absent == [])
    session.keys("u")
    #expect(Register.differences(session.start.content, session.register.content) == [])
  }

  /// `+4` means four heads more than those with a name.
  @Test func unnamedHeadsAreAddedToTheNames() {
    var session = Session()
    session.keys("4<end><enter><down><enter>1-2 +3<enter>")
    // Six by name stay, three are unknown.
    #expect(session.register.attendance["DS26-001"]?.heads == 9)
    var more = opened()
    more.keys("1-2 +4")
    #expect(more.stored.isEmpty)
    more.keys("<enter>")
    // Four by name, one walk-in, four unknown: more than the four who work there, so it is asked.
    #expect(more.notice == "số người nhiều hơn số lao động · Enter lần nữa để lưu")
    #expect(more.stored.isEmpty)
    more.keys("<enter>")
    #expect(more.register.attendance["DS26-002"]?.heads == 9)
  }

  @Test func statusKeysMarkAndGoOn() {
    var session = opened()
    session.keys("o")
    #expect(session.ticks == "····")
    session.keys("mpv ")
    #expect(session.ticks == "mpv✓")
    // Whoever is marked otherwise on purpose stays so.
    session.keys("a")
    #expect(session.ticks == "mpv✓")
    session.keys("oa")
    #expect(session.ticks == "✓✓✓✓")
    session.keys("<home> ")
    #expect(session.ticks == "·✓✓✓")
    session.keys("<enter>")
    #expect(session.register.attendance["DS26-002"]?.present == ["CN000006", "CN000009", "CN000008"])
  }

  @Test func walkInsAndPaperNumber() {
    var session = opened()
    session.keys("<tab><tab><tab>lò thị mai<enter>sùng a páo<tab>31/DS<enter>")
    let list = session.register.attendance["DS26-002"]
    #expect(list?.walkIns == ["Lò Văn Páo", "Lò Thị Mai", "Sùng A Páo"])
    #expect(list?.paper == "31/DS")
  }

  /// A name half typed in the walk-in line is not lost when the list is stored from elsewhere.
  @Test func walkInLeftWithTheArrowIsKept() {
    var session = opened()
    session.keys("<tab><tab><tab>lò thị mai<up><enter>")
    #expect(session.register.attendance["DS26-002"]?.walkIns == ["Lò Văn Páo", "Lò Thị Mai"])
  }

  @Test func newListGoesFromFormToNamesToStored() {
    var session = Session()
    session.keys("4<end><enter>n")
    #expect(session.line == "Doanh nghiệp: |")
    session.keys("quy<tab>31/DS<enter>")
    #expect(session.attendance?.roster == ["CN000012", "CN000011"])
    session.keys("1-2<enter>")
    let list = session.register.attendance["DS26-004"]
    #expect(list?.present == ["CN000012", "CN000011"])
    #expect(list?.paper == "31/DS")
  }

  @Test func listThatExistsIsOpenedInsteadOfMadeAgain() {
    var session = Session()
    session.keys("4<end><enter>ndn0002<tab><enter>")
    #expect(session.attendance?.isNew == false)
    #expect(session.attendance?.original.id == "DS26-002")
  }

  @Test func leavingAsksOnceAndNothingIsStored() {
    var session = opened()
    session.keys("o<esc>")
    #expect(session.attendance != nil)
    #expect(session.notice == "Danh sách chưa lưu: Enter lưu; Esc lần nữa rời đi, giữ làm nháp")
    session.keys("<esc>")
    #expect(session.attendance == nil)
    #expect(session.stored.isEmpty)
    session.keys("D")
    #expect(session.ticks == "····")
    #expect(session.notice == "Tiếp tục bản nháp đang dở")
    var untouched = opened()
    untouched.keys("<esc>")
    #expect(untouched.attendance == nil)
  }

  /// On a list undo means the last mark, never something stored before.
  @Test func undoTakesBackTheLastMarkOfAnOpenList() {
    var session = Session()
    session.keys("3nLan<f2><esc>4<end><enter><enter>o<c-z>")
    #expect(session.ticks == "v✓✓m")
    session.keys("m u")
    #expect(session.ticks == "m✓✓m")
    session.keys("uuu")
    #expect(session.ticks == "v✓✓m")
    #expect(session.notice == "Chưa có dấu nào để lấy lại")
    #expect(session.worker("Lan") != nil)
  }

  @Test func headsThatDoNotAddUpAreAskedAbout() {
    var session = opened()
    session.keys("1-4 +2<tab>12<enter>")
    #expect(session.stored.isEmpty)
    #expect(session.attendance?.problem == "Tổng số 12 khác 4 có tên + 2 chưa rõ tên = 7")
  }

  @Test func longPaperInFifteenKeys() {
    var session = Session(.almost)
    session.keys("4<enter><enter>1-2000 -7 -12<enter>")
    #expect(session.stored.count == 1)
    #expect(session.reached[0] == 1998)
    session.keys("u")
    #expect(session.reached[0] == 1799)
  }
}
