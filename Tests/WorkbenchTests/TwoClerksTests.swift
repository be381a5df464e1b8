import LearningRegister
import Testing

@testable import Workbench

/// Another terminal stores something in the middle of one's own work (traps 19 and 23).
@Suite struct TwoClerksTests {
  private func changed(_ id: WorkerID, in session: Session, _ change: (inout Worker) -> Void) -> Change {
    guard var worker = session.register.workers[id] else { return Change([]) }
    change(&worker)
    return Change([.replace(.worker(worker), basedOn: worker.revision)])
  }

  @Test func differentFieldsOfOneWorkerAreBothKept() {
    var session = Session()
    session.keys("3<home>e<c-u>Lê Văn Ân")
    session.meanwhile = changed("CN000001", in: session) { $0.village = "Thôn 2" }
    session.keys("<f2>")
    let an = session.register.workers["CN000001"]
    #expect(an?.name == "Lê Văn Ân")
    #expect(an?.village == "Thôn 2")
    #expect(session.notice == "Đã lưu người lao động CN000001 Lê Văn Ân · giữ cả phần máy khác vừa sửa: Thôn")
    session.keys("u")
    #expect(session.register.workers["CN000001"]?.name == "Lê Văn An")
    #expect(session.register.workers["CN000001"]?.village == "Thôn 2")
  }

  @Test func sameFieldShowsBothValuesAndNothingIsOverwrittenUnseen() {
    var session = Session()
    session.keys("3<home>e<c-u>Lê Văn Ân")
    session.meanwhile = changed("CN000001", in: session) { $0.name = "Lê Văn Ấn" }
    session.keys("<f2>")
    #expect(session.register.workers["CN000001"]?.name == "Lê Văn Ấn")
    #expect(session.problem("Họ và tên") == "máy khác ghi: Lê Văn Ấn · F8 lấy giá trị đó")
    #expect(session.line == "Họ và tên: Lê Văn Ân|")
    var other = session
    session.keys("<enter><f2>")
    #expect(session.register.workers["CN000001"]?.name == "Lê Văn Ân")
    other.keys("<f8>")
    #expect(other.line == "Họ và tên: Lê Văn Ấn|")
    other.keys("<f2>")
    #expect(other.notice == "Không có gì thay đổi")
    #expect(other.register.workers["CN000001"]?.name == "Lê Văn Ấn")
  }

  @Test func recordRemovedWhileEditedCanBeBroughtBack() {
    var session = Session()
    session.keys("3/xuan<tab>e<c-u>Bùi Thị Xuyến")
    session.meanwhile = .removing(RecordReference(WorkerID("CN000011")), in: session.register)
    session.keys("<f2>")
    #expect(session.register.workers["CN000011"] == nil)
    #expect(session.notice.contains("Máy khác vừa xoá"))
    session.keys("<f2>")
    #expect(session.register.workers["CN000011"]?.name == "Bùi Thị Xuyến")
  }

  @Test func marksOfTwoClerksOnOneListAreMerged() {
    var session = Session()
    session.keys("4<end><enter><enter>")
    // The other clerk marks Đức present; this one marks Sơn absent.
    session.keys("<right>v")
    session.meanwhile = .addPresent("CN000007", to: "DS26-002", in: session.register)
    session.keys("<enter>")
    let list = session.register.attendance["DS26-002"]
    #expect(list?.present.contains("CN000007") == true)
    #expect(list?.absent == ["CN000006"])
  }

  @Test func newsOfTheRecordBeingEditedIsSaid() {
    var session = Session()
    session.keys("3<home>e<tab>")
    session.news(changed("CN000001", in: session) { $0.village = "Thôn 2" })
    #expect(session.notice == "Hạnh vừa sửa chính phiếu này; khi lưu sẽ được báo")
    #expect(session.line == "Ngày hoặc năm sinh: 1990|")
  }

  /// The code another terminal took in the same moment is not used twice.
  @Test func newRecordsOfTwoTerminalsGetDifferentCodes() {
    var session = Session()
    session.keys("3nLan")
    var other = Worker(id: "CN000013", name: "Mai")
    other.revision = 1
    session.meanwhile = Change([.add(.worker(other))])
    session.keys("<f2><esc>")
    #expect(session.register.workers["CN000013"]?.name == "Mai")
    #expect(session.register.workers["CN000014"]?.name == "Lan")
    #expect(session.selectedCode == "CN000014")
    session.keys("u")
    #expect(session.register.workers["CN000013"]?.name == "Mai")
    #expect(session.worker("Lan") == nil)
  }

  // MARK: The selected row

  @Test func selectionStaysOnThePersonWhateverHappensAround() {
    var session = Session()
    session.keys("3<end>")
    #expect(session.selectedCode == "CN000010")
    var early = Worker(id: "CN000020", name: "Vũ Thị An")
    early.revision = 1
    session.news(Change([.add(.worker(early))]))
    #expect(session.selectedCode == "CN000010")
    session.news(.removing(RecordReference(WorkerID("CN000012")), in: session.register))
    #expect(session.selectedCode == "CN000010")
    session.news(changed("CN000010", in: session) { $0.name = "Vũ Thị Ái" })
    #expect(session.selectedCode == "CN000010")
    #expect(session.names.first == "Vũ Thị Ái")
    session.keys("sss")
    #expect(session.list?.order == .code)
    #expect(session.selectedCode == "CN000010")
    session.resize(60, 16)
    session.resize(120, 40)
    session.keys("L12")
    session.keys("3")
    #expect(session.selectedCode == "CN000010")
  }

  @Test(arguments: ["<enter>", "e", "c", "<del>", " "])
  func keyAfterTheSelectedWentAwayOnlySaysSo(_ key: String) {
    var session = Session()
    session.keys("3<end><up>")
    #expect(session.selectedCode == "CN000011")
    session.news(.removing(RecordReference(WorkerID("CN000011")), in: session.register))
    let before = session.stored.count
    session.keys(key)
    #expect(session.notice == "Dòng đang chọn vừa bị xoá ở máy khác; dòng kế bên được chọn")
    #expect(session.stored.count == before)
    #expect(session.list != nil && session.list?.marked == [])
    // The second press is meant.
    #expect(session.selectedCode == "CN000010")
    session.keys(key)
    #expect(session.notice != "Dòng đang chọn vừa bị xoá ở máy khác; dòng kế bên được chọn")
  }

  @Test func lastRowTakenAwayLeavesAnEmptyListThatStands() {
    var session = Session()
    session.keys("3/xuan<tab>")
    session.news(.removing(RecordReference(WorkerID("CN000011")), in: session.register))
    #expect(session.codes == [])
    session.keys("<enter>e<del><down><up><end> ")
    #expect(session.stored.count == 1)
  }

  @Test func historyOfSomebodyRemovedSaysSo() {
    var session = Session()
    session.keys("3/xuan<enter>")
    #expect(session.history != nil)
    session.news(.removing(RecordReference(WorkerID("CN000011")), in: session.register))
    #expect(session.screen.contains("Người này vừa bị xoá ở máy khác"))
    session.keys("e<enter><down>c")
    #expect(session.history != nil)
    session.keys("<esc>")
    #expect(session.list != nil)
  }

  /// The journal knows what was done, whatever was read anew.
  @Test func reloadKeepsTheScreensAndUndo() {
    var session = Session()
    session.keys("3nLan<f2><esc>")
    session.reload()
    #expect(session.selectedCode == "CN000013")
    session.keys("u")
    #expect(session.worker("Lan") == nil)
  }
}

/// What others did to what one has selected or is editing.
@Suite struct NewsOfRecordsTests {
  private func village(_ id: WorkerID, in session: Session) -> Change {
    guard var worker = session.register.workers[id] else { return Change([]) }
    worker.village = "Thôn 7"
    return Change([.replace(.worker(worker), basedOn: worker.revision)])
  }

  @Test(arguments: ["e", "c", "<del>"]) func keyAfterTheSelectedWasChangedOnlySaysSo(_ key: String) {
    var session = Session()
    session.keys("3<end><up>")
    session.news(village("CN000011", in: session))
    // Something else comes in and covers the notice.
    session.news(.addPresent("CN000007", to: "DS26-002", in: session.register))
    let before = session.stored.count
    session.keys(key)
    #expect(session.notice == "Hạnh vừa sửa dòng này; xem lại rồi bấm lần nữa")
    #expect(session.stored.count == before && session.list != nil)
    #expect(session.selectedCode == "CN000011")
    session.keys(key)
    #expect(session.form != nil || session.stored.count > before)
  }

  @Test(arguments: ["<enter>", " ", "<down>e", "h"]) func otherKeysAndOtherRowsAreNotHeldUp(_ key: String) {
    var session = Session()
    session.keys("3<home>")
    session.news(village("CN000001", in: session))
    session.keys(key)
    #expect(!session.notice.contains("xem lại rồi bấm"))
  }

  @Test func changeOfAnotherRowHoldsNothingUp() {
    var session = Session()
    session.keys("3<home>")
    session.news(village("CN000011", in: session))
    session.keys("e")
    #expect(session.form != nil)
  }

  @Test func changedAmongTheMarkedIsSaidBeforeAllGo() {
    var session = Session()
    session.keys("3<home>  <down>")
    session.news(village("CN000005", in: session))
    session.keys("<del>")
    #expect(session.notice == "Hạnh vừa sửa dòng này; xem lại rồi bấm lần nữa")
    #expect(session.stored.count == 1)
  }

  // MARK: Removed while it is edited: bring back, drop, keep as a draft

  private func removedWhileEdited() -> Session {
    var session = Session()
    session.keys("3/xuan<tab>e<c-u>Bùi Thị Xuyến")
    session.meanwhile = .removing(RecordReference(WorkerID("CN000011")), in: session.register)
    session.keys("<f2>")
    return session
  }

  @Test func itCanBeDropped() {
    var session = removedWhileEdited()
    #expect(session.notice.contains("F2 khôi phục như đang gõ, F8 bỏ, Esc giữ nháp"))
    session.keys("<f8>")
    #expect(session.list != nil)
    #expect(session.notice == "Đã bỏ; mục này không còn trong sổ")
    #expect(session.register.workers["CN000011"] == nil)
    #expect(session.workbench.openDrafts == [])
    session.keys("D")
    #expect(session.notice == "Không có phiếu nháp nào từ lần trước")
  }

  @Test func itCanBeKeptAsADraftAndTakenUpThough() {
    var session = removedWhileEdited()
    session.keys("<esc>")
    #expect(session.workbench.openDrafts.map(\.name) == ["worker-CN000011"])
    session.keys("D")
    #expect(session.line == "Họ và tên: Bùi Thị Xuyến|")
    session.keys("<f2>")
    #expect(session.register.workers["CN000011"]?.name == "Bùi Thị Xuyến")
  }

  @Test func theDraftSurvivesARestart() throws {
    let left = removedWhileEdited()
    let drafts = left.workbench.openDrafts
    var session = Session()
    session.news(.removing(RecordReference(WorkerID("CN000011")), in: session.register))
    session.found(drafts)
    session.keys("D")
    #expect(session.line == "Họ và tên: Bùi Thị Xuyến|")
    session.keys("<f2>")
    #expect(session.register.workers["CN000011"]?.name == "Bùi Thị Xuyến")
    #expect(session.register.workers["CN000011"]?.born != nil)
  }

  @Test func aDraftOfARecordBroughtBackIsMerged() throws {
    var session = removedWhileEdited()
    session.keys("<esc>")
    var xuan = try #require(session.start.workers["CN000011"])
    xuan.village = "Thôn 7"
    session.news(Change([.restore(.worker(xuan))]))
    session.keys("<esc><esc>3/xuan<tab>e")
    #expect(session.line == "Họ và tên: Bùi Thị Xuyến|")
    session.keys("<f2>")
    #expect(session.register.workers["CN000011"]?.name == "Bùi Thị Xuyến")
    #expect(session.register.workers["CN000011"]?.village == "Thôn 7")
  }

  @Test func aListRemovedWhileItIsKeyedCanBeBroughtBack() {
    var session = Session()
    session.keys("4<end><enter><enter><right>v")
    session.meanwhile = .removing(RecordReference(AttendanceListID("DS26-002")), in: session.register)
    session.keys("<enter>")
    #expect(session.notice.contains("Máy khác vừa xoá danh sách này"))
    #expect(session.register.attendance["DS26-002"] == nil)
    session.keys("<enter>")
    #expect(session.register.attendance["DS26-002"]?.absent.isEmpty == false)
  }
}
