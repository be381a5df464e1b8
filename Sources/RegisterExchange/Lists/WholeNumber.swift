internal import VietnameseText

/// Reads whole numbers as lists write them: thousands parted by dots, commas or blanks, decimals that are all zero.
enum WholeNumber {
  private static let units = [
    "", "d", "dong", "dong chan", "vnd", "nguoi", "ld", "nld", "cn", "cnld", "lao dong", "cong nhan", "nhan vien",
    "nguoi lao dong",
  ]

  /// The number a text says; nil when it is none, is not whole, or when something behind it may make it another.
  static func read(_ text: String) -> Int? {
    let front = text.prefix { $0.isASCII && $0.isNumber || ".,".contains($0) || $0.isWhitespace }
    let unit = TextFold.folded(String(text.dropFirst(front.count))).filter { $0 != "." }
    guard units.contains(unit) else { return nil }
    let number = front.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let (whole, decimals) = parts(of: number)
    let groups = whole.split(omittingEmptySubsequences: false) { ".,\u{20}".contains($0) }
    let isGrouped =
      groups.count == 1
      || (1...3).contains(groups[0].count) && groups[0] != "0" && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard isGrouped, decimals.allSatisfy({ $0 == "0" }) else { return nil }
    let digits = groups.joined()
    return (1...15).contains(digits.utf8.count) ? Int(digits) : nil
  }

  /// What stands before and behind the decimal sign; a single sign before three digits parts thousands.
  private static func parts(of number: String) -> (whole: Substring, decimals: Substring) {
    let signs = number.filter { ".,".contains($0) }
    guard let last = signs.last, let place = number.lastIndex(of: last) else { return (number[...], "") }
    let behind = number[number.index(after: place)...]
    let isDecimal =
      Set(signs).count == 2
      ? signs.count { $0 == last } == 1
      : signs.count == 1 && (behind.count != 3 || number.hasPrefix("0") || number.contains(" "))
    guard isDecimal else { return (number[...], "") }
    // A sign with nothing behind it is no number.
    return (number[..<place], behind.isEmpty ? "-" : behind)
  }
}
