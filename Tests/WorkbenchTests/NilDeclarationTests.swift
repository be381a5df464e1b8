import LearningRegister
import Testing

@testable import Workbench

/// "Kỳ này không tổ chức" in two keys, for one enterprise or many, and what it changes.
@Suite struct NilDeclarationTests {
  @Test(
    arguments: [
      ("2026-11-22", 4, 2026), ("2026-10-15", 3, 2026), ("2026-10-16", 4, 2026), ("2026-01-01", 4, 2025),
      ("2026-01-15", 4, 2025), ("2026-01-16", 1, 2026), ("2026-12-31", 4, 2026),
    ] as [(Day, Int, Int)]) func theQuarterProposed(_ day: Day, _ number: Int, _ year: Int)
  {
    let quarter = Quarter.reportedOn(day)
    #expect(quarter.number == number && quarter.year == year)
  }

  @Test func quartersFollowOneAnother() {
    var quarter = Quarter(of: "2023-12-31")
    for _ in 0..<12 {
      #expect(quarter.next.from == quarter.to.adding(days: 1))
      #expect(quarter.next.previous == quarter)
      quarter = quarter.next
    }
    #expect(quarter.from == "2026-10-01" && quarter.to == "2026-12-31")
  }

  @Test func twoKeysFillTheSilence() {
    var session = Session()
    // The cooperative has no list at all; `s` orders by name.
    #expect(session.workbench.figures.reporting == 2)
    session.keys("<enter>/quy<tab>")
    #expect(session.cursorRow.contains("· im lặng"))
    session.keys("N")
    #expect(session.screen.contains("Trong quý 4/2026, từ 01/10/2026 đến 31/12/2026"))
    session.keys("<enter>")
    #expect(session.stored.count == 1)
    #expect(
      session.register.enterprises["DN0003"]?.nilDeclarations == [
        .init(from: "2026-10-01", to: "2026-12-31", on: "2026-11-22")
      ])
    #expect(session.workbench.figures.reporting == 3)
    #expect(session.cursorRow.contains("0 đã khai"))
    #expect(session.notice == "Đã ghi HTX Nông nghiệp Hoằng Quỳ khai không tổ chức quý 4/2026 · u hoàn tác")
    session.keys("N<enter>")
    #expect(session.stored.count == 1 && session.notice == "Đã khai quý 4/2026 rồi")
    session.keys("u")
    #expect(session.workbench.figures.reporting == 2)
    #expect(session.cursorRow.contains("im lặng"))
  }

  @Test func manyAtOnceAndAnotherQuarter() {
    var session = Session()
    session.keys("2*N<left><left><right><enter>")
    #expect(session.stored.count == 1 && session.stored[0].operations.count == 3)
    for enterprise in session.register.enterprises.records {
      #expect(enterprise.nilDeclarations.map(\.from) == ["2026-07-01"])
    }
    #expect(session.list?.marked.isEmpty == true)
    session.keys("u")
    #expect(session.register.enterprises.records.allSatisfy { $0.nilDeclarations.isEmpty })
    // Nothing is declared about a quarter that has not begun.
    session.keys("N<right><right>")
    #expect(session.screen.contains("Trong quý 4/2026"))
    session.keys("<esc>")
    #expect(session.workbench.sheet == nil && session.stored.count == 2)
  }

  @Test(arguments: ["past", "read only", "review"]) func notWhereNothingIsStored(_ why: String) {
    var session = Session(
      access: why == "read only" ? .readOnly(Phrase("Ổ đĩa chỉ đọc", "Read only")) : .writable,
      isReview: why == "review")
    session.keys(why == "past" ? "[2N<enter>" : "2N")
    #expect(session.stored.isEmpty && session.workbench.sheet == nil)
  }
}
