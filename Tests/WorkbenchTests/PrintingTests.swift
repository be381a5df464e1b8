import LearningRegister
import RegisterExchange
import Screen
import Testing

@testable import Workbench

/// Printed matter: the plain form, the page, and what becomes of it.
@Suite struct PrintingTests {
  private func document(_ rows: Int, title: String = "DANH SÁCH", isForWriting: Bool = false) -> PrintedDocument {
    PrintedDocument(
      name: "DS26-041", title: title, above: ["Đơn vị: May"],
      columns: [.init("STT", width: 4, isNumber: true), .init("Họ và tên", width: 0), .init("Ký", width: 20)],
      rows: (0..<rows).map { [String($0 + 1), "Nguyễn Thị Hoà", ""] }, below: ["Tổng số"], isForWriting: isForWriting,
      words: Words(.vietnamese))
  }

  /// A list that goes on overleaf has its head there too.
  @Test(arguments: [20, 70, 200]) func everyPageOfAnOfficialListHasItsHead(_ count: Int) throws {
    var register = Register()
    let workers = (0..<count).map { Worker(id: "-", name: "Nguyễn Thị Hoà \($0)") }
    _ = try register.apply(
      Change(workers.enumerated().map { .add(.worker(Worker(id: code($0), name: $1.name))) }))
    let titles = (0..<count).map { number in
      Honour(
        id: "KT000001", category: .title, kind: "congDanHocTap", subject: .worker(code(number)))
    }
    let paper = PrintedDocument(OfficialReport(proposing: titles, in: register, on: "2026-11-22"), name: "a")
    let pages = paper.text.split(separator: "\u{0C}").map { $0.split(separator: "\n").map(String.init) }
    #expect(pages.count == paper.pageCount)
    let bodies = pages.filter { page in page.contains { $0.contains("Nguyễn Thị Hoà") } }
    #expect(bodies.count > count / 60)
    for page in bodies {
      let head = page.firstIndex { $0.contains("Họ và tên") }
      let row = page.firstIndex { $0.contains("Nguyễn Thị Hoà") }
      #expect(head != nil && (head ?? 0) < (row ?? 0))
      #expect(page.count <= PrintedDocument.linesPerPage)
    }
    let rows = pages.joined().filter { $0.contains("Nguyễn Thị Hoà") }
    #expect(rows.count == count)
  }

  private func code(_ number: Int) -> WorkerID {
    let digits = String(number + 1)
    return WorkerID(Code("CN" + String(repeating: "0", count: 6 - digits.count) + digits) ?? "CN000001")
  }

  @Test(arguments: [0, 1, 40, 54, 55, 56, 240]) func pagesAreFullAndNumbered(_ rows: Int) {
    let text = document(rows).text
    let pages = text.split(separator: "\u{0C}").map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
    }
    #expect(pages.count == document(rows).pageCount)
    for (index, page) in pages.enumerated() {
      #expect(page.count == 60)
      #expect(page.allSatisfy { CellWidth.of($0) <= 80 })
      #expect(page.last?.hasSuffix("Trang \(index + 1)/\(pages.count)") == true)
    }
    let body = pages.joined().filter { $0.contains("Nguyễn Thị Hoà") }
    #expect(body.count == rows)
    #expect(
      body.enumerated().allSatisfy {
        $0.element.contains(" \($0.offset + 1) Nguyễn") || $0.element.hasPrefix("\($0.offset + 1) ")
      })
    // Every page with rows names the columns.
    #expect(
      pages.filter { $0.contains { $0.contains("Nguyễn") } }.allSatisfy { $0.contains { $0.contains("Họ và tên") } })
  }

  @Test func rowsToWriteInStandApart() {
    let lines = document(2, isForWriting: true).text.split(separator: "\n").map(String.init)
    let first = lines.firstIndex { $0.contains("1 Nguyễn") } ?? 0
    #expect(lines[first + 1].hasPrefix("----"))
  }

  /// Nothing of the data can steer a printer or a browser.
  @Test func textsAreHarmless() {
    let evil = "A\u{1B}[2J\u{0C}B\u{202E}C\u{200B}\u{7}<script>alert('x')</script>\n\"&"
    let document = document(1, title: evil)
    for scalar in ["\u{1B}", "\u{202E}", "\u{200B}", "\u{7}"] as [Unicode.Scalar] {
      #expect(!document.text.unicodeScalars.contains(scalar))
      #expect(!document.html.unicodeScalars.contains(scalar))
    }
    #expect(document.text.filter { $0 == "\u{0C}" }.isEmpty)
    #expect(!document.html.contains("<script>"))
    #expect(document.html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;&amp;"))
    let named = PrintedDocument(
      name: "../x y", title: "", above: [], columns: [], rows: [], below: [], words: Words(.english))
    #expect(named.name == "xy")
  }

  @Test func pageStandsAlone() {
    let html = document(3).html
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
    #expect(html.contains("<meta charset=\"utf-8\">"))
    #expect(html.contains("size: A4"))
    #expect(!html.contains("http"))
    #expect(html.contains("<td class=\"number\">3</td><td>Nguyễn Thị Hoà</td>"))
  }

  @Test func slipHidesTheIdentityNumber() {
    var session = Session()
    session.keys("3/hoa<enter>p")
    #expect(session.workbench.scope == .print)
    session.keys("<enter>")
    let text = session.printed[0].document.text
    #expect(text.contains("PHIẾU HỌC TẬP"))
    #expect(text.contains("CCCD 038•••••2345"))
    #expect(!text.contains("038187012345") && !text.contains("0912345678"))
    #expect(text.contains("Phổ biến Bộ luật Lao động"))
    #expect(session.printed[0].target == .printer)
    #expect(session.notice == "Đã giao CN000003 cho lệnh in")
  }

  @Test func filesGoWhereTheClerkSays() {
    var session = Session()
    session.keys("3<enter>pw/tmp/in<enter>")
    #expect(session.printed.map(\.target) == [.folder("/tmp/in")])
    #expect(session.notice.contains("/tmp/in/CN"))
    // The folder is offered again.
    session.keys("pw")
    #expect(session.screen.contains("/tmp/in"))
    session.keys("<esc><esc>")
    #expect(session.workbench.sheet == nil)
    #expect(session.printed.count == 1)
  }

  @Test func failureOffersTheFiles() {
    var session = Session()
    session.printFails = true
    session.keys("3<enter>p<enter>")
    #expect(session.notice.hasSuffix("· chưa in; w ghi ra tệp"))
    #expect(session.workbench.scope == .print)
    session.keys("w<enter>")
    #expect(session.printed.map(\.target) == [.printer, .folder("")])
  }

  @Test func campaignPrintsTheSelectedList() {
    var session = Session(.paper)
    session.keys("4<enter>p<enter>")
    #expect(session.printed.map(\.document.name) == ["DS26-042"])
  }
}
