/// The one rule for what may reach a terminal: nothing that moves the cursor, reverses the reading direction or cannot be seen.
public enum VisibleText {
  /// What becomes of one scalar.
  public enum Fate: Hashable, Sendable {
    /// Shown as it is.
    case shown
    /// A control character (line break, tab, escape …): a blank takes its place.
    case blank
    /// Without any width of its own (zero-width, bidirectional, tag, variation selector): left out.
    case dropped
  }

  /// What becomes of `scalar` when it is shown.
  public static func fate(of scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x1E00...0x1EFF, 0x2190...0x2BFF: .shown
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: .blank
    case 0x34F, 0x115F, 0x1160, 0x180B...0x180F, 0x3164, 0xFE00...0xFE0F, 0xFFA0, 0xE0000...0xE0FFF: .dropped
    default: scalar.properties.generalCategory == .format ? .dropped : .shown
    }
  }

  /// `text` as one line fit to be printed: each control character (CR LF together) a blank, invisible ones left out.
  public static func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch fate(of: scalar) {
      case .shown: result.append(scalar)
      case .blank: if !(previous == "\r" && scalar == "\n") { result.append(" ") }
      case .dropped: break
      }
      previous = scalar
    }
    return String(result)
  }
}
