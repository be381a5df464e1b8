import LearningRegister

/// Record codes in running numbers, as the register itself gives them.
enum SampleCodes {
  /// A number with leading zeros.
  static func digits(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  static func enterprise(_ number: Int) -> EnterpriseID { EnterpriseID(code("DN" + digits(number, 4))) }
  static func worker(_ number: Int) -> WorkerID { WorkerID(code("CN" + digits(number, 6))) }
  static func honour(_ number: Int) -> HonourID { HonourID(code("KT" + digits(number, 6))) }
  static func campaign(_ year: Int, _ number: Int) -> CampaignID {
    CampaignID(code("HD\(digits(year % 100, 2))-\(digits(number, 3))"))
  }
  static func list(_ year: Int, _ number: Int) -> AttendanceListID {
    AttendanceListID(code("DS\(digits(year % 100, 2))-\(digits(number, 3))"))
  }
  static func visit(_ year: Int, _ number: Int) -> VisitID {
    VisitID(code("KT\(digits(year % 100, 2))-\(digits(number, 3))"))
  }

  private static func code(_ text: String) -> Code { Code(stringLiteral: text) }
}
