import LearningRegister
import RegisterExchange
import Testing
import Workbench

/// Why a row is not stored, as a clerk reads it.
@Suite struct RowReasonTests {
  @Test(arguments: ["11", "8.5", "8,5"]) func aScoreSaysWhatOneIs(_ text: String) throws {
    var register = try listRegister()
    let heads = ["STT", "Họ và tên"] + (1...10).map { "Tiêu chí \($0)" }
    let found = try preview(
      [heads, ["1", "Lê Văn An"] + Array(repeating: "9", count: 9) + [text]], .honours, in: &register
    ) { $0.honour.year = 2026 }
    let problem = try #require(found.rows[0].problems.first { $0.name == "not-a-number" })
    #expect(
      Words(.vietnamese).sentence(problem, in: register) == "mỗi ô điểm là số nguyên từ 0 đến 10: “\(text)”")
  }
}
