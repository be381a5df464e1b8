internal import LearningRegister

/// How a workbook shows its numbers, as far as it tells what they are: days, or codes filled up with zeros.
struct CellFormats {
  enum Meaning: Hashable {
    case plain
    case day
    /// Shown with so many digits, zeros in front.
    case digits(Int)
  }

  /// By the number of the style.
  private var styles: [Meaning] = []
  private var codes: [Int: String] = [:]
  /// Whether days count from 1904 on, as old Macintosh files do.
  var countsFrom1904 = false

  mutating func addCode(_ code: String, number: Int) { codes[number] = code }

  mutating func addStyle(format number: Int) { styles.append(CellFormats.meaning(number, codes[number])) }

  func meaning(ofStyle style: Int) -> Meaning { styles.indices.contains(style) ? styles[style] : .plain }

  /// What a number means that is shown so. Days are whole numbers from 30 December 1899 on; the 29 February 1900 that
  /// spreadsheets believe in lies before every day anybody needs.
  func value(_ number: Double, style: Int) -> CellValue {
    switch meaning(ofStyle: style) {
    case .plain: return .number(number)
    case .day:
      guard let day = CellFormats.day(serial: number, from1904: countsFrom1904) else {
        return .unusable(CellValue.number(number).text)
      }
      return .day(day)
    case .digits(let count):
      guard let whole = Int(exactly: number), whole >= 0 else { return .number(number) }
      let digits = String(whole)
      return .text(String(repeating: "0", count: max(0, count - digits.count)) + digits)
    }
  }

  /// The day a spreadsheet means by a number; nil outside 1900 to 9999.
  static func day(serial: Double, from1904: Bool = false) -> Day? {
    guard serial >= 1, serial < 2_958_466 else { return nil }
    let whole = Int(serial) + (from1904 ? 1462 : 0)
    let offset = whole < 60 ? 25_568 : 25_569
    return whole < 2_958_466 ? Day(number: Int32(whole - offset)) : nil
  }

  private static func meaning(_ number: Int, _ code: String?) -> Meaning {
    guard let code else {
      let isDay = (14...17).contains(number) || number == 22 || (27...36).contains(number) || (50...58).contains(number)
      return isDay ? .day : .plain
    }
    if code.count > 1, code.allSatisfy({ $0 == "0" }) { return .digits(code.count) }
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if character == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if character == "[" {
        isBracketed = true
      } else if character == "]" {
        isBracketed = false
      } else if character == "\\" || character == "_" {
        isEscaped = true
      } else if !isBracketed, character == "d" || character == "y" {
        return .day
      } else if character == ";" {
        break
      }
    }
    return .plain
  }
}
