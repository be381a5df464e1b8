import LearningRegister
import Testing
import VietnameseText

@testable import Workbench

/// From a bar down to the paper and who keyed it, and back to the same line; groups, the matrix, the printed call list.
@Suite struct WalkTests {
  @Test(arguments: ["<esc>", "<bs>"]) func downAndBackToTheSameLines(_ back: String) {
    var session = Session(.commune, isRecording: false)
    session.keys("<down><enter><down><down>")
    let enterprise = session.selectedCode
    session.keys("<enter>")
    guard case .notReached(let question)? = session.list?.kind else {
      Issue.record("no call list")
      return
    }
    #expect(question == NotReached(.b, .enterprise(EnterpriseID(Code(enterprise)!))))
    session.keys("<down>")
    let worker = session.selectedCode
    session.keys("<enter>")
    #expect(session.history?.worker.code.text == worker)
    // An attendance opens its list; what was done to it is one key further.
    for _ in 0..<50 where !session.isAtAttendance { session.keys("<down>") }
    let entry = session.history?.selected
    session.keys("<enter>")
    #expect(session.attendance?.roster[session.attendance?.cursor ?? 0].code.text == worker)
    session.keys("h")
    #expect(session.workbench.scope == .audit)
    #expect(session.asked.last == .readAudit(RecordReference(session.attendanceBelow!.original.id)))
    session.keys(back + back)
    #expect(session.history?.selected == entry)
    session.keys(back)
    #expect(session.selectedCode == worker)
    session.keys(back)
    #expect(session.selectedCode == enterprise)
    session.keys(back)
    #expect(session.workbench.scope == .overview)
    guard case .overview(let state) = session.top else { return }
    #expect(state.selected == .b)
    #expect(session.stored.isEmpty)
  }

  @Test func callListSaysWhatItDoesNotShow() {
    var session = Session()
    session.keys("<enter><enter>")
    // Nine were declared at the enterprise that lacks most, seven have a name, one of them was not reached.
    #expect(session.codes == ["CN000010"])
    #expect(session.screen.contains("Ngoài ra 2 người DN khai chưa có tên trong sổ · cần thêm 3 người để đạt 95 %"))
    session.keys("<esc>/quy<tab><enter>")
    #expect(session.codes == ["CN000012", "CN000011"])
    #expect(session.screen.contains("Mọi người được khai đều có tên trong sổ"))
  }

  /// Every group's persons not reached are listed behind it, and go on to the person.
  @Test(arguments: Indicator.allCases) func groupsOpenTheirCallLists(_ indicator: Indicator) {
    var session = Session(.commune, isRecording: false)
    session.keys(String(repeating: "<down>", count: Int(indicator.rawValue)) + "<enter>b")
    var seen: [Breakdown.Grouping] = []
    while case .breakdown(let state) = session.top, let content = state.content {
      seen.append(state.grouping)
      for (place, group) in content.groups.prefix(6).enumerated() {
        session.keys("<home>" + String(repeating: "<down>", count: place) + "<enter>")
        #expect(session.list?.rows.count == group.notReached, "\(indicator) \(group)")
        session.keys("<bs>")
      }
      if case .breakdown(let back) = session.top { #expect(back.selected == min(5, content.groups.count - 1)) }
      session.keys("b")
    }
    #expect(seen == Breakdown.Grouping.allCases.filter { indicator != .e || $0 != .kind })
    #expect(session.workbench.scope == .standing)
  }

  @Test func groupsFollowOthersAndKeepTheirLine() {
    var session = Session()
    session.keys("<enter>bb<down>")
    guard case .breakdown(let before) = session.top, let groups = before.content?.groups else { return }
    let key = groups[before.selected].key
    session.news(.addPresent("CN000007", to: "DS26-002", in: session.register))
    guard case .breakdown(let after) = session.top, let now = after.content?.groups else { return }
    #expect(now[after.selected].key == key)
    #expect(now.reduce(0) { $0 + $1.figure.reached } == 8)
  }

  @Test(arguments: ["2", "<enter>"]) func matrixColumnsAddUpToTheFigures(_ way: String) {
    var session = Session(.commune, isRecording: false)
    session.keys(way)
    for _ in 0..<10 {
      let code = session.selectedCode
      session.keys("m")
      guard case .matrix(let state) = session.top else {
        #expect(session.notice.hasPrefix("Không tính vào ngày"))
        session.keys("<down>")
        continue
      }
      let figures = session.workbench.figures(of: EnterpriseID(Code(code)!))!
      #expect(state.rows.count == figures.named)
      let totals = Indicator.allCases.map { "\(figures[$0].reached)/\(figures.named)" }.joined(separator: " ")
      let row = session.row(20).split(separator: " ").dropFirst(2).joined(separator: " ")
      #expect(state.rows.isEmpty || row == totals, "\(code)")
      session.keys("<esc><down>")
    }
  }

  @Test func printedCallListNamesNoNumbers() throws {
    var session = Session(.commune, isRecording: false)
    session.keys("<enter><enter>")
    let rows = session.list?.rows ?? []
    session.keys("Pw/tmp<enter>")
    let document = try #require(session.printed.first?.document)
    #expect(document.rows.count == rows.count)
    #expect(session.printed.first?.target == .folder("/tmp"))
    let csv = String(decoding: try #require(document.csv), as: UTF8.self)
    for text in [document.text, document.html, csv] {
      for row in rows {
        let worker = session.register.workers[row: row]
        if let number = worker?.identity?.number { #expect(!text.contains(number)) }
        if let phone = worker?.phone?.digits { #expect(!text.contains(phone)) }
      }
    }
    #expect(document.title.hasSuffix("chưa đạt chỉ tiêu a Chính trị, pháp luật"))
    #expect(csv.unicodeScalars.first == "\u{FEFF}")
    #expect(csv.split(separator: "\r\n").count == rows.count + 1)
  }

  @Test func tablesForOtherProgramsAreHarmless() {
    let document = PrintedDocument(
      name: "x", title: "x", above: [],
      columns: [.init("STT", width: 4, isNumber: true), .init("Họ, tên", width: 0), .init("Ghi chú", width: 9)],
      rows: [["1", "Nguyễn \"Tí\" Văn", "=1+1"], ["-2", "@x;y,z", "+84"], ["", "-", "thường"]], below: [], isData: true,
      words: Words(.vietnamese))
    #expect(
      String(decoding: document.csv ?? [], as: UTF8.self)
        == "\u{FEFF}\"STT\",\"Họ, tên\",\"Ghi chú\"\r\n1,\"Nguyễn \"\"Tí\"\" Văn\",\"'=1+1\"\r\n"
        + "-2,\"'@x;y,z\",\"'+84\"\r\n,\"'-\",\"thường\"\r\n")
  }

  @Test func onlyCallListsPrint() {
    var session = Session()
    session.keys("3P")
    #expect(session.workbench.sheet == nil && session.notice.hasPrefix("Chỉ in danh sách người chưa đạt"))
  }

  @Test func standingOrders() {
    var session = Session(.commune, isRecording: false)
    session.keys("<enter>")
    func numbers(_ number: (EnterpriseID) -> Int) -> [Int] { session.codes.map { number(EnterpriseID(Code($0)!)) } }
    let workbench = session.workbench
    var found = numbers { workbench.missing(.a, at: $0) }
    #expect(found == found.sorted(by: >) && Set(found).count > 3)
    session.keys("s")
    found = numbers { workbench.figures(of: $0)![.a].tenths ?? 1001 }
    #expect(found == found.sorted())
    session.keys("s")
    found = numbers { workbench.figures(of: $0)!.population }
    #expect(found == found.sorted(by: >))
    session.keys("s")
    found = numbers { workbench.completeness(of: $0)?.headcountMonths(on: workbench.day) ?? 100_000 }
    #expect(found == found.sorted(by: >))
  }
}

extension Session {
  fileprivate var entry: LearningHistory.Entry? {
    guard let history, let entries = history.content?.entries, entries.indices.contains(history.selected) else {
      return nil
    }
    return entries[history.selected]
  }

  fileprivate var isAtAttendance: Bool {
    if case .attendance? = entry?.event { true } else { false }
  }

  fileprivate var attendanceBelow: AttendanceState? {
    guard workbench.screens.count > 1, case .attendance(let state) = workbench.screens[workbench.screens.count - 2]
    else { return nil }
    return state
  }
}
