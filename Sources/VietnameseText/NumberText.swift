/// Numbers as a reader of the language expects them, without a locale library.
public enum NumberText: Sendable {
  /// 12.345 and 89,9
  case vietnamese
  /// 12,345 and 89.9
  case english

  /// A whole number with its thousands set apart: 1234567 → "1.234.567".
  public func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let separator: Character = self == .vietnamese ? "." : ","
    var result = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0 && (digits.utf8.count - place) % 3 == 0 { result.append(separator) }
      result.append(digit)
    }
    return result
  }

  /// A number given in tenths, with one decimal: 899 → "89,9", -5 → "-0,5". Nothing is rounded.
  public func tenths(_ tenths: Int) -> String {
    let (whole, tenth) = tenths.quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 && whole == 0 ? "-" : ""
    return sign + grouped(whole) + (self == .vietnamese ? "," : ".") + String(tenth.magnitude)
  }
}
