internal import VietnameseText

/// Texts in files that spreadsheets open by guessing. Two things must not be guessed: a text that begins like a formula, and
/// an identifier of digits, which would lose its leading zero or turn into 3.8E+10 or a day.
///
/// Both get an apostrophe in front, the sign by which spreadsheets themselves mark text. It stays visible in the cell, which
/// is the price: `="038…"` would look better in Excel, but is a formula, is shown as it stands by other programs, and files
/// with formulas are what offices are warned of. Reading takes the apostrophe off again, so that what was written comes back.
enum SpreadsheetText {
  /// The text as it stands in a text file, made harmless.
  static func guarded(_ text: String, isIdentifier: Bool) -> String {
    let text = TextNormalizer.visible(text)
    let needsMark =
      beginsFormula(text.utf8)
      || looksLikeNumber(text.utf8) && (isIdentifier || text.utf8.first == apostrophe)
    return needsMark ? "'" + text : text
  }

  /// The text somebody guarded so; every other text as it is.
  static func unguarded(_ text: String) -> String {
    guard text.utf8.first == apostrophe else { return text }
    let rest = text.utf8.dropFirst()
    return beginsFormula(rest) || looksLikeNumber(rest) ? String(Substring(rest)) : text
  }

  private static let apostrophe = UInt8(ascii: "'")

  /// Whether the first sign makes a formula of it; blanks and apostrophes in front do not help.
  private static func beginsFormula(_ bytes: some Collection<UInt8>) -> Bool {
    for byte in bytes {
      switch byte {
      case 0x20, apostrophe: continue
      case 0x09, 0x0A, 0x0D: return true
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "|"),
        UInt8(ascii: "%"):
        return true
      default: return false
      }
    }
    return false
  }

  /// Whether it may be taken for a number or a day.
  private static func looksLikeNumber(_ bytes: some Collection<UInt8>) -> Bool {
    var digits = 0
    for byte in bytes {
      switch byte {
      case 0x20: continue
      case apostrophe where digits == 0: continue
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ":"),
        UInt8(ascii: "E"), UInt8(ascii: "e"), UInt8(ascii: "+"):
        if digits == 0 { return false }
      default: return false
      }
    }
    return digits > 0
  }
}
