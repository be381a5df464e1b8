import LearningRegister
import Testing

@testable import Workbench

/// Lists: filtering, sorting, marking, opening, removing.
@Suite struct ListTests {
  /// What is typed after `/` in the list of workers, and who is left.
  static let queries: [(String, [String])] = [
    ("hoa", ["CN000003", "CN000004", "CN000009"]), ("hoà", ["CN000003", "CN000004", "CN000009"]),
    ("hòa", ["CN000003", "CN000004", "CN000009"]), ("dang", ["CN000003"]), ("đặng thị hoà", ["CN000003"]),
    ("hoa thi dang", ["CN000003"]), ("dth", ["CN000003"]), ("DTH", ["CN000003"]), ("2345", ["CN000003"]),
    ("0912345678", ["CN000003"]), ("5678", ["CN000003"]), ("do", ["CN000007"]), ("son", ["CN000006"]),
    ("nguyen ngoc bao quynh anh", ["CN000005"]), ("xyz", []), ("cn000012", ["CN000012"]), ("y", ["CN000010"]),
  ]

  @Test(arguments: queries) func filterFinds(_ typed: String, _ codes: [String]) {
    var session = Session()
    session.keys("3/\(typed)")
    #expect(session.codes.sorted() == codes, "\(session.names)")
  }

  @Test func filterNarrowsWithEachKeyAndWidensAgain() {
    var session = Session()
    session.keys("3/n")
    let wide = session.codes.count
    session.keys("gu")
    #expect(session.codes.count < wide)
    session.keys("<bs><bs>")
    #expect(session.codes.count == wide)
    // Esc ends the filter and shows all.
    session.keys("<esc>")
    #expect(session.codes.count == 12)
    #expect(session.list?.isFiltering == false)
  }

  @Test func filterStaysWhileOneLooksAtSomebody() {
    var session = Session()
    session.keys("3/hoa<down><enter>")
    #expect(session.history?.worker == "CN000004")
    session.keys("<esc>")
    #expect(session.codes.count == 3)
    #expect(session.selectedCode == "CN000004")
    session.keys("<esc>")
    #expect(session.codes.count == 12)
    #expect(session.selectedCode == "CN000004")
    session.keys("<esc>")
    #expect(session.workbench.scope == .overview)
  }

  /// Given name, then family, then middle; marks and Đ in their places (trap 17).
  @Test func workersStandByGivenName() {
    var session = Session()
    session.keys("3")
    #expect(
      session.names == [
        "Lê Văn An", "Nguyễn Ngọc Bảo Quỳnh Anh", "Phạm Thị Ánh", "Đỗ Văn Đức", "Đặng Thị Hoà", "Nguyễn Thị Hòa",
        "Sơn", "Hoàng Văn Thái", "Trần Quốc Toản", "Ngô Văn Ước", "Bùi Thị Xuân", "Vũ Thị Y",
      ])
    session.keys("s")
    #expect(session.notice == "Sắp xếp theo doanh nghiệp")
    #expect(session.names.last == "Hoàng Văn Thái")
    session.keys("s")
    #expect(session.notice == "Sắp xếp theo lần tham gia cuối")
    session.keys("s")
    #expect(session.codes == session.codes.sorted())
    session.keys("s")
    #expect(session.names.first == "Lê Văn An")
  }

  @Test func otherListsSortAndFilterToo() {
    var session = Session()
    session.keys("2/quy")
    #expect(session.codes == ["DN0003"])
    session.keys("<esc>ss")
    #expect(session.codes == ["DN0001", "DN0002", "DN0003"])
    session.keys("4/so chuyen")
    #expect(session.codes == ["HD26-002"])
    session.keys("<esc>")
    #expect(session.codes == ["HD26-002", "HD26-003", "HD26-001"])
    session.keys("5/112")
    #expect(session.codes == ["KT000001"])
    session.keys("<c-u>khoi")
    #expect(session.codes == ["KT000002"])
  }

  @Test func whatLacksMostStandsFirst() {
    var session = Session()
    session.keys("<enter>")
    #expect(session.codes == ["DN0001", "DN0002", "DN0003"])
    #expect(session.row(5).contains("Công ty TNHH May Hoằng"))
    session.keys("<enter>")
    #expect(session.names == ["Vũ Thị Y"])
    session.keys("<enter>")
    #expect(session.history?.worker == "CN000010")
    session.keys("<bs>")
    #expect(session.names == ["Vũ Thị Y"])
    session.keys("<esc><down><enter>")
    #expect(session.names == ["Đỗ Văn Đức"])
  }

  @Test func markedRecordsGoTogetherAndComeBackWithOneUndo() {
    var session = Session()
    session.keys("5  <del>")
    #expect(session.codes == ["KT000001"])
    #expect(session.notice == "Đã xoá 2 mục · u lấy lại")
    session.keys("u")
    #expect(session.codes.count == 3)
    #expect(Register.differences(session.start.content, session.register.content) == [])
  }

  @Test func removalOfSomebodyStillNamedSaysBy() {
    var session = Session()
    session.keys("3<home><del>")
    #expect(session.refusals.count == 1)
    #expect(session.notice.hasPrefix("Không xoá được Lê Văn An"))
    #expect(session.selectedCode == "CN000001")
  }

  @Test func campaignGoesWithItsLists() {
    var session = Session()
    session.keys("4<end><del>")
    #expect(session.register.attendance.count == 1)
    #expect(session.reached[0] == 0)
    session.keys("u")
    #expect(session.register.attendance.count == 3)
    #expect(session.reached[0] == 7)
  }

  @Test func pagesAndEndsKeepTheRowVisible() {
    var session = Session(.commune)
    session.keys("3<pgdn><pgdn><down>")
    #expect(session.cursorRow.contains(session.selectedCode))
    session.keys("<end>")
    #expect(session.selectedCode == session.codes.last)
    #expect(session.cursorRow.contains(session.selectedCode))
    session.keys("<home>")
    #expect(session.selectedCode == session.codes.first)
  }

  /// Six keys from anywhere to a history.
  @Test func lookupFromAnywhere() {
    for start in ["", "3", "4<enter>", "3n", "5", "4<end><enter><enter>", "?<esc>"] {
      var session = Session()
      session.keys(start)
      session.keys("<f3>dth")
      #expect(session.lookup?.rows.count == 1, "\(start)")
      session.keys("<enter>")
      #expect(session.history?.worker == "CN000003", "\(start)")
    }
  }

  @Test func lookupShowsWhatTheListShows() {
    var session = Session()
    session.idle()
    session.keys("/hoa")
    #expect(session.row(5).contains("12/05/2026"))
  }
}
