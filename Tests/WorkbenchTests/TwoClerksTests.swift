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
    session.keys("<f2>")
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
    session.keys("3nLan<f2>")
    session.reload()
    #expect(session.selectedCode == "CN000013")
    session.keys("u")
    #expect(session.worker("Lan") == nil)
  }
}
