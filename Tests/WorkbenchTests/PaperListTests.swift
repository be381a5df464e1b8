import LearningRegister
import Screen
import Testing
import Widgets

@testable import Workbench

/// A signed paper list comes back: its code, its ranges, pasted names, the session's other lists.
@Suite struct PaperListTests {
  /// The goal: 240 names with 10 absent in at most 45 keys, from the overview to the stored list.
  @Test(arguments: [
    "<f3>ds41<enter>a-7,12,30,48,55,101,117,150,200,233<enter>",
    "<f3>ds41<enter>1-240 -7 -12 -30-35 -101 -200<enter>",
  ]) func aPaperOf240InAtMost45Keys(_ notation: String) {
    var session = Session(.paper)
    let keys = KeyNotation.keys(notation)
    #expect(keys.count <= 45, "\(keys.count)")
    session.keys(keys, notation)
    #expect(session.stored.count == 1)
    #expect(session.register.attendance["DS26-041"]?.present.count == 230)
    #expect(session.reached[0] == 230)
    session.keys("u")
    #expect(Register.differences(session.start.content, session.register.content) == [])
  }

  @Test(arguments: [
    ("-7,12,30", [7, 12, 30]), ("-7,12 30", [7, 12]), ("1,-7,12", [7, 12]), ("-2-4,6", [2, 3, 4, 6]), ("1,2", []),
    ("-7,+4", [7]),
  ]) func aMinusHoldsAcrossCommas(_ text: String, _ excluded: [Int]) throws {
    #expect(try PaperRanges(text, count: 240).excluded == Set(excluded))
  }

  @Test(arguments: ["DS26-042", "ds26-042", "ds-26-042", "ds26042", "DS-26-42", "ds42", "ds 26-042"])
  func codeOpensItsListFromAnywhere(_ code: String) {
    for way in ["<f3>", "/", "3<f3>", "4/"] {
      var session = Session(.paper)
      session.keys(way)
      session.type(code)
      session.keys("<enter>")
      #expect(session.attendance?.original.id == "DS26-042", "\(way)\(code)")
    }
  }

  @Test func unknownCodeOpensNothing() {
    for code in ["ds99", "ds", "ds26-", "ds2604299", "hs42", "ds26-042-1"] {
      var session = Session(.paper)
      session.keys("<f3>\(code)<enter>")
      #expect(session.attendance == nil, "\(code)")
    }
  }

  // MARK: Numbers of the printed sheet

  @Test func numbersStayAsPrinted() throws {
    var session = Session(.paper)
    session.keys("<f3>ds43<enter>P")
    #expect(session.register.attendance["DS26-043"]?.printed == ["CN100304", "CN100303"])
    session.keys("<enter><esc>")
    // Somebody whose name comes first begins there on that day.
    var worker = Worker(
      id: "CN100900", name: "Bùi Thị Ái", employment: [Employment(enterprise: "DN0003", from: "2021-01-01")])
    worker.revision = 1
    session.news(Change([.add(.worker(worker))]))
    session.keys("<f3>ds43<enter>")
    #expect(session.attendance?.roster == ["CN100304", "CN100303", "CN100900"])
    session.keys("2<enter>")
    #expect(session.register.attendance["DS26-043"]?.present == ["CN100303"])
  }

  @Test func printingKeepsMarksNotStoredYetAndIsUndone() {
    var session = Session(.paper)
    session.keys("<f3>ds43<enter> P")
    #expect(session.stored.count == 1)
    #expect(session.register.attendance["DS26-043"]?.present == [])
    #expect(session.ticks == "✓·")
    session.keys("<enter>")
    #expect(session.printed.count == 1)
    let document = session.printed[0].document
    #expect(document.name == "DS26-043")
    #expect(document.rows.prefix(2).map { $0[0] + $0[1] + $0[2] } == ["1Lò Thị Mỷ1988", "2Ngô Văn Ước1969"])
    #expect(document.above.contains("Mã danh sách: DS26-043 · 2 người"))
    session.keys("<enter>")
    #expect(session.register.attendance["DS26-043"]?.present == ["CN100304"])
    session.keys("uu")
    #expect(Register.differences(session.start.content, session.register.content) == [])
  }

  @Test func newListGetsItsCodeWhenPrinted() {
    var session = Session(.paper)
    session.keys("4<enter>n4<bs>dn0004<tab><enter>P")
    #expect(session.attendance?.isNew == false)
    #expect(session.attendance?.original.id == "DS26-044")
    session.keys("<enter>")
    #expect(session.printed.map(\.document.name) == ["DS26-044"])
  }

  @Test func nothingIsStoredWhereNothingMayBe() {
    var session = Session(.paper, access: .readOnly(Phrase("khoá", "locked")))
    session.keys("<f3>ds43<enter>P<enter>")
    #expect(session.stored.isEmpty)
    #expect(session.printed.count == 1)
    var review = Session(.paper, isReview: true)
    review.keys("<f3>ds43<enter>P")
    #expect(review.printed.isEmpty && review.workbench.sheet == nil)
    #expect(review.notice == "Máy xem chung: chỉ xem, không sửa")
  }

  // MARK: From list to list

  @Test func nextAndPreviousListOfTheSession() {
    var session = Session(.paper)
    // By enterprise name: Giày da, May, Nông nghiệp.
    session.keys("<f3>ds42<enter>]")
    #expect(session.attendance?.original.id == "DS26-041")
    session.keys("1-3]")
    #expect(session.attendance?.original.id == "DS26-041", "the keys are in the ranges now")
    session.keys("<bs><up>]")
    #expect(session.stored.count == 1)
    #expect(session.register.attendance["DS26-041"]?.present.count == 3)
    #expect(session.attendance?.original.id == "DS26-043")
    session.keys("]")
    #expect(session.notice == "Đây là danh sách cuối của buổi · n doanh nghiệp khác")
    session.keys("[[[")
    #expect(session.attendance?.original.id == "DS26-042")
    session.keys(" ]<esc>")
    #expect(session.stored.count == 2)
    #expect(session.attendance == nil)
    session.keys("uu")
    #expect(Register.differences(session.start.content, session.register.content) == [])
  }

  @Test func nextEnterpriseWithoutAList() {
    var session = Session(.paper)
    session.keys("<f3>ds41<enter>n")
    #expect(session.attendance?.original.enterprise == "DN0004")
    #expect(session.attendance?.isNew == true)
    session.keys("<tab><tab>5n<enter><enter>")
    #expect(session.register.attendance["DS26-044"]?.heads == 5)
    // Every enterprise of the campaign has its list: another is asked for.
    session.keys("<f3>ds44<enter>n")
    #expect(session.line == "Doanh nghiệp: |")
  }

  // MARK: Drafts

  /// Somebody from elsewhere who was pasted on the list is in its draft too.
  @Test func draftKeepsWhoWasPasted() {
    var session = Session(.paper)
    session.keys("<f3>ds42<enter>")
    session.paste("CN100304\nNgười Lạ")
    let drafts = session.workbench.openDrafts
    var other = Session(.paper)
    other.found(drafts)
    other.keys("D")
    #expect(other.attendance?.roster.last == "CN100304")
    #expect(other.attendance?.statuses.last == .present)
    #expect(other.attendance?.walkIns.last == "Người Lạ")
  }

  // MARK: Pasted lists

  @Test func pastedNamesAndNumbers() {
    var session = Session(.paper)
    session.keys("<f3>ds42<enter>")
    session.paste(
      """
      STT\tHọ và tên\tNăm sinh
      1\tĐặng Thị Hòa\t1987
      2. đặng thị hoa 1991
      3\tngo van uoc
      4\t038070001234
      5)\tNgười Lạ\t1999
      171234567
      0912 345 678
      CN100304
      038070001234
      ???
      """)
    // Hoà and Hoa are told apart by their marks and years; Ước works elsewhere but there is only one.
    let present = session.attendance.map { state in
      zip(state.roster, state.statuses).filter { $0.1 == .present }.map(\.0.code.text).sorted()
    }
    #expect(
      present
        == ["CN100001", "CN100002", "CN100003", "CN100241", "CN100242", "CN100303", "CN100304"].map {
          $0 == "CN100241" ? "CN100301" : $0 == "CN100242" ? "CN100302" : $0
        })
    #expect(session.attendance?.walkIns.last == "Người Lạ")
    #expect(
      session.notice
        == "Khớp 7 người · 1 giữ ngoài danh sách · 1 đã có · 1 dòng không đọc được · Enter lưu, u bỏ")
    session.keys("u")
    #expect(session.attendance?.statuses.allSatisfy { $0 == nil } == true)
    #expect(session.attendance?.walkIns.count == 3)
    #expect(session.stored.isEmpty)
  }

  @Test func lookAlikesAreAskedOneAfterAnother() {
    var session = Session(.paper)
    session.keys("<f3>ds42<enter>")
    session.paste("dang thi hoa\nĐặng Thị Hoạ\nDang Thi Hoaa\nĐặng Văn Hoà")
    #expect(session.workbench.scope == .person)
    #expect(session.screen.contains("“dang thi hoa” là ai? · còn 2 tên nữa"))
    session.keys("2<down><enter>0")
    #expect(session.workbench.sheet == nil)
    #expect(session.ticks == "✓✓" || session.ticks == "·✓")
    #expect(session.attendance?.walkIns.suffix(2) == ["Đặng Văn Hoà", "Dang Thi Hoaa"])
    session.keys("<enter>")
    #expect(session.stored.count == 1)
    session.keys("u")
    #expect(Register.differences(session.start.content, session.register.content) == [])
  }

  @Test func escapeKeepsWhoWasNotChosenByName() {
    var session = Session(.paper)
    session.keys("<f3>ds42<enter>")
    session.paste("dang thi hoa\nĐặng Thị Hoạ")
    session.keys("<esc>")
    #expect(session.attendance?.walkIns.suffix(2) == ["Dang Thi Hoa", "Đặng Thị Hoạ"])
    session.keys("u")
    #expect(session.attendance?.walkIns.count == 3)
  }

  @Test func excelsLostZeroIsOnlyOffered() {
    var session = Session(.paper)
    session.keys("<f3>ds42<enter>")
    session.paste("38187012345\n")
    #expect(session.workbench.scope == .person)
    session.keys("1")
    #expect(session.ticks.contains("✓"))
  }

  @Test func lonelyNumbersArePlacesOnThePaper() {
    var session = Session(.paper)
    session.keys("<f3>ds43<enter>")
    session.paste("1\n2\n9\n")
    #expect(session.ticks == "✓✓")
    #expect(session.notice.contains("1 dòng không đọc được"))
  }

  @Test func pastedRangesAreRanges() {
    var session = Session(.paper)
    session.keys("<f3>ds43<enter>")
    session.paste("1-2 -1")
    #expect(session.attendance?.ranges.text == "1-2 -1")
    #expect(session.ticks == "·✓")
  }

  @Test func lettersJumpToAName() {
    var session = Session(.paper)
    session.keys("<f3>ds43<enter>/uoc<enter> <enter>")
    #expect(session.register.attendance["DS26-043"]?.present == ["CN100303"])
  }
}
