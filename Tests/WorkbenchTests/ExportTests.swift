import LearningRegister
import RegisterExchange
import Screen
import Testing

@testable import Workbench

/// A list exported as it is shown, with keys as the clerk presses them.
@Suite struct ExportTests {
  private func texts(_ table: ExportTable, _ member: String) -> [String] {
    let column = table.columns.firstIndex { $0.member == member } ?? 0
    return table.rows.map { row in
      switch row[column] {
      case .text(let text), .word(_, let text): text
      case .number(let number): String(Int(number))
      case .day(let day): day.iso
      case .truth(let truth): String(truth)
      case .empty: ""
      }
    }
  }

  @Test func theWorkersShownLeaveMaskedInTheirOrder() throws {
    var session = Session(.commune, isRecording: false)
    session.keys("3/nguyen thi<tab>s")
    let rows = session.list?.rows ?? []
    let ids = rows.compactMap { session.register.workers[row: $0]?.id.code.text }
    #expect(ids.count > 10)
    session.keys("x")
    #expect(session.workbench.scope == .export)
    session.keys("x/tmp<enter>")
    #expect(session.workbench.scope == .exporting && session.exported.isEmpty)
    session.idle()
    let order = try #require(session.exported.first)
    #expect(order.format == .xlsx && order.folder == "/tmp" && order.why == nil)
    #expect(order.table.name == "nguoi-lao-dong-2026-11-22")
    #expect(texts(order.table, "id") == ids)
    for row in rows {
      guard let worker = session.register.workers[row: row] else { continue }
      if let number = worker.identity?.number { #expect(!texts(order.table, "identity").contains(number)) }
      if let phone = worker.phone?.digits { #expect(!texts(order.table, "phone").contains(phone)) }
    }
    #expect(session.workbench.sheet == nil)
    #expect(session.notice.contains("/tmp/nguoi-lao-dong-2026-11-22.xlsx"))
    // The folder is offered again, and what is typed takes its place.
    session.keys("xc")
    #expect(session.screen.contains("/tmp"))
    session.answerNextExport = .failed(happened: .notFound, fillings: [])
    session.keys("/nowhere<enter>")
    session.idle()
    #expect(session.exported.last?.folder == "/nowhere")
    // One that could not be written to is not.
    session.keys("<esc><esc>xc")
    #expect(session.screen.contains("/tmp") && !session.screen.contains("/nowhere"))
  }

  /// Every other list that is shown leaves as it is shown, with the same number of lines.
  @Test(arguments: [
    ("3<enter>", "qua-trinh-", "day kind text result paper"), ("g", "dien-bien-a-", "day population reached"),
    ("V", "viec-cho-", "matter count"), ("V<down><down><enter>", "viec-cho-", "id where detail"),
    ("v<down><enter>", "vi-sao-a-", "code name enterprise why"),
  ])
  func otherListsLeaveToo(keys: String, name: String, members: String) throws {
    var session = Session(.commune, isRecording: false)
    session.idle()
    session.keys(keys)
    session.idle()
    guard session.workbench.exportSource()?.count ?? 0 > 0 else {
      Issue.record("nothing to export: \(session.screen)")
      return
    }
    session.keys("xj/tmp<enter>")
    session.idle()
    let table = try #require(session.exported.first?.table)
    #expect(table.name.hasPrefix(name), "\(table.name)")
    #expect(table.columns.map(\.member).joined(separator: " ").hasPrefix(members))
    #expect(!table.rows.isEmpty && table.rows.allSatisfy { $0.count == table.columns.count })
  }

  @Test func whatWasDoneToARecordLeavesMasked() throws {
    var session = Session()
    session.keys("3<enter>")
    let worker = try #require(session.workbench.register.workers["CN000001"])
    let phone = AuditLine.Member(name: "phone", old: nil, new: .text("0912345678"))
    session.keys("h")
    session.happens(
      .audit(
        of: RecordReference(worker.id),
        [
          AuditLine(
            sequence: 7, at: Moment(today: Fixture.today, time: "08:00"), by: "lan", terminal: nil, why: "đối chiếu",
            isTakingBack: false, what: .changed, members: [phone])
        ]))
    session.keys("xj/tmp<enter>")
    session.idle()
    let texts = try #require(session.exported.first).table.rows.map { "\($0)" }.joined()
    #expect(texts.contains("đối chiếu") && texts.contains("678") && !texts.contains("0912345678"))
  }

  @Test func onlyMarkedRowsLeaveWhereSomeAreMarked() {
    var session = Session(.commune, isRecording: false)
    session.keys("2<home> <down> xj<enter>")
    session.idle()
    #expect(session.exported.first?.table.rows.count == 2)
    #expect(session.exported.first?.format == .json)
  }

  @Test func numbersInFullNeedAReasonWhichGoesWithTheOrder() throws {
    var session = Session()
    session.keys("3/hoa<tab>x<f6>")
    #expect(session.workbench.scope == .exportReason)
    session.keys("<enter>")
    #expect(session.workbench.scope == .exportReason && session.notice.contains("phải có lý do"))
    session.keys("ddoois chieeus<enter>")
    #expect(session.workbench.scope == .export && session.screen.contains("SỐ ĐẦY ĐỦ, lý do: đối chiếu"))
    session.keys("c<enter>")
    session.idle()
    let order = try #require(session.exported.first)
    #expect(order.why == "đối chiếu")
    #expect(texts(order.table, "identity").contains("038187012345"))
    #expect(order.table.note.contains("đầy đủ"))
    // Another list needs a reason of its own; pressed again, the key masks.
    session.keys("x<f6><enter>")
    #expect(session.workbench.scope == .exportReason)
    session.keys("baos caos<enter>")
    #expect(session.screen.contains("lý do: báo cáo"))
    session.keys("<f6>j<enter>")
    session.idle()
    #expect(session.exported.last?.why == nil)
    #expect(texts(session.exported.last!.table, "identity").contains("038•••••2345"))
  }

  @Test func escLeavesEveryLineAndKeepsTheReason() {
    var session = Session()
    session.keys("3x<f6>mootj lys do<esc>")
    // The first Esc may give the last word its keys back.
    if session.workbench.scope == .exportReason { session.keys("<esc>") }
    #expect(session.workbench.scope == .export)
    session.keys("c<esc>")
    #expect(session.workbench.scope == .export)
    session.keys("<f6>")
    #expect(session.screen.contains("một l"))
    session.keys("<esc><esc><esc>")
    if session.workbench.sheet != nil { session.keys("<esc>") }
    #expect(session.workbench.sheet == nil && session.exported.isEmpty)
  }

  @Test func escStopsAnExportUnderWay() throws {
    var session = Session(.commune, isRecording: false)
    session.keys("3xc<enter>")
    session.happens(.idle)
    #expect(session.screen.contains("Đang xuất 500/"))
    session.keys("abc")
    #expect(session.workbench.scope == .exporting)
    session.keys("<esc>")
    #expect(session.workbench.sheet == nil && session.exported.isEmpty && session.exportStops == 0)
    #expect(session.notice.contains("Đã dừng xuất"))
    // What is being written is stopped too, and a file that was there already is told.
    session.isExportSlow = true
    session.keys("xc<enter>")
    session.idle()
    #expect(session.screen.contains("Đang ghi tệp"))
    session.keys("<esc>")
    #expect(session.exportStops == 1 && session.exported.count == 1)
    session.happens(.exported(.stopped))
    #expect(session.notice.contains("Đã dừng xuất"))
    session.happens(.exported(.written(path: "/tmp/x.csv", rows: 3)))
    #expect(session.notice.contains("/tmp/x.csv"))
  }

  @Test func aChangeMeanwhileMakesTheRowsAnew() throws {
    var session = Session(.commune, isRecording: false)
    session.keys("3xc<enter>")
    session.happens(.idle)
    let row = try #require(session.list?.rows.first)
    var worker = try #require(session.register.workers[row: row])
    worker.name = "Tên Mới"
    session.news(Change([.replace(.worker(worker), basedOn: worker.revision)]))
    session.idle()
    #expect(texts(try #require(session.exported.first).table, "name").first == "Tên Mới")
  }

  @Test func whatCouldNotBeWrittenIsOfferedAgain() {
    var session = Session()
    session.answerNextExport = .failed(happened: .keyMeansNothing, fillings: ["x"])
    session.keys("3xc/nowhere<enter>")
    session.idle()
    #expect(session.workbench.scope == .exportFolder && session.screen.contains("/nowhere"))
    session.answerNextExport = .refused(.tooManyRows(table: "Người lao động"))
    session.keys("<enter>")
    session.idle()
    #expect(session.workbench.scope == .export && session.notice.contains("1.048.575"))
    session.keys("c<enter>")
    session.idle()
    #expect(session.workbench.sheet == nil)
  }

  @Test(arguments: [
    ("2", "doanh-nghiep"), ("3", "nguoi-lao-dong"), ("4", "hoat-dong"), ("5", "khen-thuong"),
    ("<enter>", "doanh-nghiep-a"), ("<enter><enter>", "chua-dat-a-DN"), ("<enter>b", "nhom-a"),
    ("2m", "nam-chi-tieu-DN"), ("4<end><enter>", "HD"), ("4<end><enter><enter>", "DS"),
    ("2<enter>", "nguoi-lao-dong-DN"),
  ])
  func everyListLeaves(_ way: String, _ name: String) throws {
    var session = Session(.commune, isRecording: false)
    session.keys(way + "xj<enter>")
    session.idle()
    let table = try #require(session.exported.first?.table)
    #expect(table.name.hasPrefix(name) && table.name.hasSuffix("-2026-11-22"), "\(table.name)")
    #expect(!table.rows.isEmpty)
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    #expect(Set(table.columns.map(\.member)).count == table.columns.count)
    if let list = session.list { #expect(table.rows.count == list.rows.count) }
  }

  @Test func theDayLookedAtHolds() throws {
    var session = Session(.commune, isRecording: false)
    session.keys("5T31122023<enter>xj<enter>")
    session.idle()
    let table = try #require(session.exported.first?.table)
    #expect(table.name.hasSuffix("-2023-12-31"))
    for member in ["registered", "proposed", "decisionDate", "withdrawn"] {
      #expect(texts(table, member).allSatisfy { $0 <= "2023-12-31" }, "\(member)")
    }
    // The past has no journal to note numbers in full in.
    session.keys("3x<f6>")
    #expect(session.workbench.scope == .export && session.notice.contains("nhật ký"))
  }

  @Test func aFolderToReadLetsMaskedListsOut() {
    var session = Session(access: .readOnly(Phrase("chỉ đọc", "read-only")))
    session.keys("3x<f6>")
    #expect(session.workbench.scope == .export && session.notice.contains("chỉ đọc"))
    session.keys("c<enter>")
    session.idle()
    #expect(session.exported.count == 1)
  }

  @Test func theSharedTerminalExportsNothing() {
    var session = Session(isReview: true)
    session.keys("3x")
    #expect(session.workbench.sheet == nil && session.notice.contains("Máy xem chung"))
  }

  @Test func listsWithoutNumbersSaySo() {
    var session = Session(.commune, isRecording: false)
    session.keys("4x<f6>")
    #expect(session.workbench.scope == .export && session.notice.contains("không có số giấy tờ"))
  }
}
