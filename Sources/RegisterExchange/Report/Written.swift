internal import LearningRegister
internal import VietnameseText

/// Numbers and days as Vietnamese official papers write them.
enum Written {
  /// `31/12/2025`.
  static func day(_ day: Day) -> String {
    let (year, month, date) = day.components
    return "\(two(date))/\(two(month))/\(year)"
  }

  /// `ngày 05 tháng 02 năm 2026`, as Decree 30/2020 has it: a zero before days below 10 and before January and February,
  /// none before other months. Without a day, day and month stay blank.
  static func date(_ day: Day?, year: Int) -> String {
    guard let day else { return "ngày      tháng      năm \(year)" }
    let (year, month, date) = day.components
    return "ngày \(two(date)) tháng \(month < 3 ? two(month) : String(month)) năm \(year)"
  }

  /// `Số: 05/BC-UBND`; the number stays blank where none is given, and one below 10 gets a zero. A symbol typed with it is
  /// not said twice.
  static func number(_ typed: String?, symbol: String) -> String {
    let number = typed?.prefix { $0 != "/" } ?? ""
    guard !number.isEmpty else { return "Số:      /\(symbol)" }
    return "Số: \(number.count == 1 && number.allSatisfy(\.isNumber) ? "0" : "")\(number)/\(symbol)"
  }

  /// `12.345`.
  static func number(_ number: Int) -> String { NumberText.vietnamese.grouped(number) }

  /// `84,0%` of tenths; a dash where there is nothing to divide by.
  static func percent(_ tenths: Int?) -> String { tenths.map { NumberText.vietnamese.tenths($0) + "%" } ?? "—" }

  /// `84,0`, or a dash.
  static func tenths(_ tenths: Int?) -> String { tenths.map(NumberText.vietnamese.tenths) ?? "—" }

  /// `+1,2` or `-0,1`, or a dash.
  static func difference(_ tenths: Int?) -> String {
    tenths.map { ($0 > 0 ? "+" : "") + NumberText.vietnamese.tenths($0) } ?? "—"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
