import LearningRegister
import RegisterExchange
import Screen
import Testing
import Widgets

@testable import Workbench

/// The official report on the screen, and the office's words in it.
@Suite struct ReportScreenTests {
  private func report(_ session: Session) -> ReportState? {
    guard case .report(let state) = session.workbench.screens.last else { return nil }
    return state
  }

  private func writing(_ session: Session) -> ReportWordsState? {
    guard case .reportWords(let state) = session.workbench.screens.last else { return nil }
    return state
  }

  @Test func theScreenShowsWhatWouldBePrinted() throws {
    var session = Session(.commune)
    session.keys("R")
    let state = try #require(report(session))
    let expected = try #require(state.request.compose(in: session.register, ReportWording()))
    #expect(state.report == expected)
    #expect(state.lines.allSatisfy { CellWidth.of($0) <= 80 })
    // Every line can be seen.
    var seen = ""
    for _ in 0...(state.lines.count / 15) {
      seen += session.screen
      session.keys("<pgdn>")
    }
    for line in state.lines where !line.isEmpty { #expect(seen.contains(line), "\(line)") }
    session.keys("<enter><enter>")
    #expect(session.printed.map(\.document) == [PrintedDocument(expected, name: "bao-cao-nam-2026")])
    // On paper no row of a table is torn, and no head stands without a row.
    let pages = session.printed[0].document.text.split(separator: "\u{0C}")
    #expect(pages.count == session.printed[0].document.pageCount && pages.count > 5)
    for page in pages {
      let lines = page.split(separator: "\n").dropLast()
      #expect(lines.count <= 58 && page.hasSuffix("Trang \((pages.firstIndex(of: page) ?? 0) + 1)/\(pages.count)\n"))
      #expect(lines.last?.first != "┌" && lines.last?.first != "│", "\(lines.last ?? "")")
    }
    #expect(
      withoutHeadsAgain(pages.map { $0.split(separator: "\n").dropLast().map(String.init) })
        == state.lines.filter { !$0.isEmpty })
  }

  /// The lines of pages without the head that a table which goes on overleaf has there again.
  private func withoutHeadsAgain(_ pages: [[String]]) -> [String] {
    pages.enumerated().flatMap { place, page -> ArraySlice<String> in
      guard place > 0, pages[place - 1].last?.first == "├" else { return page[...] }
      #expect(page.first?.first == "┌", "the head is missing: \(page.first ?? "")")
      return page[((page.firstIndex { $0.first == "├" } ?? -1) + 1)...]
    }
  }

  @Test func theNumberOfPagesIsThatOfTheText() throws {
    var session = Session(.commune)
    session.keys("R<enter>")
    let report = try #require(report(session)?.report)
    let pages = PrintedDocument(report, name: "x").text.split(separator: "\u{0C}")
    #expect(session.screen.contains("In bao-cao-nam-2026 · bản chữ 80 cột: \(pages.count) trang"))
    // The annex begins a page of its own.
    #expect(pages.count { $0.split(separator: "\n").first?.filter { $0 != " " } == "Phụlục" } == 1)
  }

  @Test(arguments: 30...70)
  func onPaperNoNoteStandsWithoutItsTable(_ linesBefore: Int) throws {
    let request = ReportRequest(subject: .period(.year), asOf: "2026-11-22", today: "2026-11-22")
    let report = try #require(request.compose(in: Session().register, ReportWording()))
    let rows = (1...5).flatMap { ["│\($0)│", "├─┤"] }
    let table = ["Biểu", "┌─┐", "│T│", "├─┤"] + rows.dropLast() + ["└─┘", "- Lời chú", "- Lời chú khác"]
    let lines = Array(repeating: "x", count: linesBefore) + table + ["y"]
    let pages = PrintedDocument(report, name: "x", lines: lines).text.split(separator: "\u{0C}")
      .map { $0.split(separator: "\n").dropLast().map(String.init) }
    #expect(withoutHeadsAgain(pages) == lines)
    for page in pages { #expect(page.last?.first != "└") }
  }

  @Test func filesAreThreeAtOnce() throws {
    var session = Session()
    session.keys("Rw/tmp/ra<enter>")
    #expect(session.printed.map(\.target) == [.folder("/tmp/ra")])
    let files = session.printed[0].document.files
    #expect(files.map(\.ending) == ["docx", "txt", "html"])
    #expect(files[0].bytes.starts(with: [0x50, 0x4B]))
    #expect(files[1].bytes == Array(try #require(report(session)?.report).text.utf8))
    #expect(
      session.notice
        == "Đã ghi /tmp/ra/bao-cao-nam-2026.docx, /tmp/ra/bao-cao-nam-2026.txt, /tmp/ra/bao-cao-nam-2026.html")
  }

  @Test func keysGoOnWhileItIsComposed() {
    var session = Session()
    session.composesAtOnce = false
    session.keys("R")
    #expect(session.screen.contains("Đang lập báo cáo…"))
    session.keys("<down><pgdn>P")
    #expect(session.notice == "Đang lập báo cáo…")
    #expect(session.workbench.sheet == nil)
    // Gone before it is done: nothing comes back.
    session.keys("<esc>")
    session.finishComposing()
    #expect(session.workbench.scope == .overview)
    session.keys("R<tab>")
    session.finishComposing()
    #expect(report(session)?.request.subject == .period(.half))
    #expect(report(session)?.report != nil)
  }

  @Test func periodsFollowOneAnother() {
    var session = Session()
    session.keys("Kn<f2><esc>R")
    var seen: [ReportRequest.Subject] = []
    for _ in 0..<6 {
      if let state = report(session) { seen.append(state.request.subject) }
      session.keys("<tab>")
    }
    #expect(
      seen == [
        .period(.year), .period(.half), .period(.nineMonths), .period(.toMilestone),
        .days(from: "2026-01-01", through: "2026-11-22"), .frozen("2026-06-30"),
      ])
    #expect(report(session)?.request.subject == .period(.year))
    session.keys("<backtab>")
    #expect(session.screen.contains("Báo cáo 6 tháng đầu năm 2026"))
    session.keys("<tab>{")
    #expect(report(session)?.request.asOf == "2025-12-31")
    session.keys("}}")
    #expect(report(session)?.request.asOf == "2026-11-22")
  }

  @Test func theFrozenPeriodInSightIsReported() {
    for way in ["Kn<f2>R", "Kn<f2><enter>R"] {
      var session = Session()
      session.keys(way)
      #expect(report(session)?.request.subject == .frozen("2026-06-30"))
      #expect(session.workbench.screens.count > 2)
    }
  }

  @Test func numberDayAndDaysAreTypedInOneLine() throws {
    var session = Session()
    session.keys("Rs12<enter>d05122026<enter>")
    let text = try #require(report(session)?.report).text
    #expect(text.contains("Số: 12/BC-UBND") && text.contains("ngày 05 tháng 12 năm 2026"))
    session.keys("T01072026 30092026<enter>")
    #expect(report(session)?.request.subject == .days(from: "2026-07-01", through: "2026-09-30"))
    session.keys("T30062026 01012026<enter>")
    #expect(session.screen.contains("Ngày đầu phải trước ngày cuối"))
    session.keys("<esc>Txx<enter>")
    #expect(session.screen.contains("Gõ một ngày"))
    session.keys("<esc>T30062026<enter>")
    #expect(report(session)?.request.asOf == "2026-06-30")
    // Blank again.
    session.keys("s<c-u><enter>d<c-u><enter>")
    #expect(report(session)?.request.number == nil && report(session)?.request.signed == nil)
  }

  @Test func wordsAreWrittenAndUsedAgain() throws {
    var session = Session()
    session.keys("Re")
    session.keys("Keest quar toots.<enter>DDoanj hai.<tab>Muwa baox.<f2>")
    #expect(session.reportWords?[.assessment] == ["Kết quả tốt.", "Đoạn hai."])
    #expect(session.reportWords?[.difficulties] == ["Mưa bão."])
    #expect(session.notice == "Đã lưu lời văn; báo cáo sau cũng dùng")
    #expect(try #require(report(session)?.report).body.contains(.paragraph("Đoạn hai.")))
    // The next report has them.
    session.keys("<esc>Re")
    #expect(writing(session)?.sections[1].map(\.text) == ["Kết quả tốt.", "Đoạn hai."])
    // Backspace at its beginning joins a paragraph to the one before; Enter parts it.
    session.keys("<down><home><bs><f2>")
    #expect(session.reportWords?[.assessment] == ["Kết quả tốt.Đoạn hai."])
    session.keys("e<home><right><right><right><enter><f2>")
    #expect(session.reportWords?[.assessment] == ["Kết", "quả tốt.Đoạn hai."])
    #expect(session.stored.isEmpty)
  }

  @Test func anAddresseeStandsAboveTheBody() throws {
    var session = Session()
    session.keys("Re<backtab>UBND huyeenj<f2>")
    #expect(try #require(report(session)?.report).addressees == ["UBND huyện"])
    #expect(try #require(report(session)?.report).text.contains("Kính gửi: UBND huyện"))
  }

  @Test func wordsLeftAreADraft() {
    var session = Session()
    session.keys("Reabc")
    let drafts = session.workbench.openDrafts
    #expect(drafts.map(\.form) == ["report-words"])
    #expect(drafts[0].texts[1] == "abc")
    session.keys("<f9><f9><esc>")
    #expect(session.workbench.openDrafts == drafts)
    session.keys("e")
    #expect(writing(session)?.field.text == "abc")
    // The next run takes it up.
    var next = Session()
    next.found(drafts)
    next.keys("D")
    #expect(writing(next)?.sections[1].map(\.text) == ["abc"])
    next.keys("<f2>")
    #expect(next.reportWords?[.assessment] == ["abc"])
    #expect(next.workbench.openDrafts.isEmpty)
  }

  @Test func wordsOfAnotherTerminalAreNotLost() {
    var session = Session()
    session.keys("Reabc")
    var others = ReportWording()
    others[.proposals] = ["khác"]
    session.reportWords = others
    session.keys("<f2>")
    #expect(session.reportWords == others)
    #expect(session.notice.contains("Nơi khác vừa sửa lời văn"))
    session.keys("<f2>")
    #expect(session.reportWords?[.assessment] == ["abc"])
  }

  @Test func whatCannotBeWrittenStaysOnTheScreen() {
    var session = Session()
    session.nextWordsOutcome = .failed("đĩa đầy")
    session.keys("Reabc<f2>")
    #expect(session.notice.contains("đĩa đầy"))
    #expect(writing(session)?.field.text == "abc")
  }

  @Test func aFileThatCannotBeReadIsNotWrittenOver() {
    var session = Session()
    session.reportWords = nil
    session.keys("R")
    #expect(session.notice.contains("report-words.txt"))
    session.keys("e")
    #expect(writing(session) == nil)
    #expect(session.notice.contains("report-words.txt"))
  }

  @Test func whoMayNotWriteReadsOnly() {
    var session = Session(access: .readOnly(Phrase("khoá", "locked")))
    session.keys("R")
    #expect(report(session)?.report != nil)
    session.keys("e")
    #expect(writing(session) == nil)
    var review = Session(isReview: true)
    review.keys("R")
    #expect(report(review) == nil)
    #expect(!review.notice.isEmpty)
  }

  @Test func aPastDayIsReportedAsOfThatDay() {
    var session = Session()
    session.keys("{R")
    #expect(report(session)?.request.asOf == "2025-12-31")
    #expect(report(session)?.request.period(in: session.register)?.through == "2025-12-31")
  }

  @Test func theRegisterMayChangeMeanwhile() {
    var session = Session()
    session.keys("R")
    session.news(.addPresent("CN000007", to: "DS26-002", in: session.register))
    session.keys("<down>")
    #expect(session.screen.contains("Sổ vừa đổi · r lập lại báo cáo"))
    session.keys("r")
    #expect(!session.screen.contains("Sổ vừa đổi"))
  }
}
