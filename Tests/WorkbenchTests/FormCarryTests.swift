import LearningRegister
import Testing

@testable import Workbench

/// Drafts, values carried over, repeated and looked up, and what else spares keys.
@Suite struct FormCarryTests {
  private static let first = "3nLan<tab>1990<tab>nu<tab><tab>dn0001<tab>thợ may<tab>01032024<tab>"

  @Test func escKeepsADraftAndReopeningGoesOnAtTheField() {
    var session = Session()
    session.keys("3nLan<tab>1990<tab>n<esc>")
    #expect(session.list != nil)
    #expect(session.notice == "Chưa lưu; bản nháp được giữ, mở lại để nhập tiếp")
    session.keys("<down>n")
    #expect(session.notice == "Tiếp tục bản nháp đang dở")
    #expect(session.line == "Giới tính: n|")
    #expect(session.value("Họ và tên") == "Lan")
    session.keys("u<f2>")
    #expect(session.worker("Lan")?.sex == .female)
    // The draft is used up.
    #expect(session.line == "Họ và tên: |")
    session.keys("<esc>n")
    #expect(session.line == "Họ và tên: |")
  }

  @Test func untouchedFormLeavesNoDraft() {
    var session = Session()
    session.keys("3n<esc>")
    #expect(session.notice == "")
    session.keys("n")
    #expect(session.notice == "")
  }

  @Test func draftsOfDifferentRecordsStayApart() {
    var session = Session()
    session.keys("3<home>e<c-u>Một<esc><down>e<c-u>Hai<esc><home>e")
    #expect(session.line == "Họ và tên: Một|")
    session.keys("<esc><down>e")
    #expect(session.line == "Họ và tên: Hai|")
    #expect(session.register.workers["CN000001"]?.name == "Lê Văn An")
  }

  /// A draft of a record that another terminal changed meanwhile must not overwrite it.
  @Test func draftOfAnOlderRevisionIsNotStoredOverTheNewer() throws {
    var session = Session()
    session.keys("3<home>e<c-u>Một<esc>")
    var an = try #require(session.register.workers["CN000001"])
    an.village = "Thôn 2"
    session.news(Change([.replace(.worker(an), basedOn: 1)]))
    // The first key says that the record was changed.
    session.keys("e")
    #expect(session.form == nil)
    session.keys("e")
    #expect(session.line == "Họ và tên: Một|")
    session.keys("<f2>")
    #expect(session.register.workers["CN000001"]?.name == "Một")
    #expect(session.register.workers["CN000001"]?.village == "Thôn 2")
  }

  @Test func lastFieldStoresAndTheNextRecordBegins() {
    var session = Session()
    session.keys(FormCarryTests.first)
    let rest = (session.form?.shown.count ?? 0) - (session.form?.shown.firstIndex(of: session.form!.focus) ?? 0)
    session.keys(String(repeating: "<enter>", count: rest))
    #expect(session.stored.count == 1)
    #expect(session.notice == "Đã lưu người lao động CN000013 Lan")
    // Work, village and the like are carried over, the person is not.
    #expect(session.line == "Họ và tên: |")
    #expect(session.value("Doanh nghiệp") == "DN0001")
    #expect(session.value("Công việc") == "thợ may")
    // The first day is each worker's own.
    #expect(session.value("Làm từ ngày") == "")
    #expect(session.value("Giới tính") == "")
    session.keys("Mai<f2>")
    let mai = session.worker("Mai")
    #expect(mai?.employment == [Employment(enterprise: "DN0001", job: "thợ may")])
    #expect(mai?.sex == nil)
  }

  @Test func ctrlDRepeatsTheFieldOfTheLastRecord() {
    var session = Session()
    session.keys("3n<c-d>")
    #expect(session.notice == "Chưa có phiếu trước để lặp lại")
    session.keys("<esc>" + FormCarryTests.first.dropFirst() + "<f2>")
    session.keys("Mai<tab><tab><c-d>")
    #expect(session.value("Giới tính") == "nữ")
    #expect(session.line == "Số CCCD: |")
  }

  @Test func f7FixesAFieldAsCarriedAndFreesItAgain() {
    var session = Session()
    session.keys("3nLan<tab><tab>nu<backtab><tab><f7>")
    #expect(session.notice == "Giới tính: giữ cho phiếu sau")
    session.keys("<f2>")
    #expect(session.value("Giới tính") == "nữ")
    session.keys("Mai<tab><tab><f7>")
    #expect(session.notice == "Giới tính: không giữ cho phiếu sau")
    session.keys("<f2>")
    #expect(session.value("Giới tính") == "")
  }

  @Test func f4ListsTheValuesAndLettersFilterWithoutMarks() {
    var session = Session()
    session.keys("3nLan<tab><tab><f4>nu<enter>")
    #expect(session.value("Giới tính") == "nữ")
    #expect(session.line == "Số CCCD: |")
    session.keys("<tab><f4>")
    #expect(session.lookup?.collection == .enterprises)
    session.keys("quy<enter>")
    #expect(session.value("Doanh nghiệp") == "DN0003")
    session.keys("<backtab><backtab><backtab><backtab><backtab>")
    session.keys("<f4>")
    #expect(session.notice == "Ô này không có danh mục")
  }

  @Test func f4LeftWithEscKeepsTheField() {
    var session = Session()
    session.keys("3nLan<tab><tab>n<f4><esc>")
    #expect(session.line == "Giới tính: n|")
  }

  @Test func referenceIsFoundByCodeNameOrPart() {
    for typed in ["dn0003", "DN0003", "hoằng quỳ", "quy", "htx"] {
      var session = Session()
      session.keys("3nLan<tab><tab><tab><tab>\(typed)<tab>")
      #expect(session.value("Doanh nghiệp") == "DN0003", "\(typed)")
    }
    var session = Session()
    session.keys("3nLan<tab><tab><tab><tab>cong ty<tab>")
    #expect(session.problem("Doanh nghiệp") == "2 mục phù hợp; gõ thêm hoặc F4")
  }

  @Test func languageSwitchesInTheMiddleOfAForm() {
    var session = Session(language: .english)
    session.keys("3nLan<tab>1990<tab>fem<tab>")
    #expect(session.value("Sex") == "female")
    session.keys("<f12>")
    #expect(session.workbench.language == .vietnamese)
    #expect(session.line == "Số CCCD: |")
    #expect(session.value("Giới tính") == "nữ")
    session.keys("<f2>")
    #expect(session.worker("Lan")?.sex == .female)
  }

  @Test func languageSwitchKeepsWhatIsHalfTyped() {
    var session = Session()
    session.keys("3nNguyễn Th<f12>")
    #expect(session.workbench.language == .english)
    #expect(session.line == "Full name: Nguyễn Th|")
    // One goes on where one was.
    session.keys("i")
    #expect(session.line == "Full name: Nguyễn Thi|")
    // Something that cannot be read stays as typed.
    session.keys("<tab>99<f12>")
    #expect(session.workbench.language == .vietnamese)
    #expect(session.line == "Ngày hoặc năm sinh: 99|")
  }

  /// A value of a list is read in the language it was typed in, also when another field is not right yet.
  @Test func languageSwitchKeepsChoicesAnywhere() {
    var session = Session(language: .english)
    session.keys("3nLan<tab><tab>female<f12>")
    #expect(session.line == "Giới tính: nữ|")
    #expect(session.problem("Giới tính") == nil)
    session.keys("<backtab>99<f12>")
    #expect(session.value("Sex") == "female")
    session.keys("<c-u><f2>")
    #expect(session.worker("Lan")?.sex == .female)
  }

  @Test func leavingTheProgramWarnsOnce() {
    var session = Session()
    session.keys("3nLan<c-q>")
    #expect(!session.hasLeft)
    #expect(session.notice.contains("bấm lần nữa để thoát"))
    session.keys("<c-q>")
    #expect(session.hasLeft)
  }

  @Test func savedIsSaidOnlyWhenTheDiskSaidSo() {
    var session = Session()
    session.nextFailure = .storage(
      happened: Phrase("Ổ đĩa đầy.", "Full."), fillings: [], safe: Phrase("Sổ vẫn như trước.", "Safe."),
      press: Phrase("Bấm F2.", "Press F2."))
    session.keys("3nLan<f2>")
    #expect(session.notice == "Ổ đĩa đầy. Sổ vẫn như trước. Bấm F2.")
    #expect(session.value("Họ và tên") == "Lan")
    #expect(session.worker("Lan") == nil)
    session.keys("<f2>")
    #expect(session.notice == "Đã lưu người lao động CN000013 Lan · chưa có nơi làm nên chưa tính vào chỉ tiêu nào")
  }
}
