// The standard library's own composition; Foundation's would bring 40 MB of tables.
@_spi(_Unicode) import Swift

/// Brings text into the one form that is stored, compared and shown: Unicode NFC, with the usual slips of
/// Vietnamese text repaired. Text that already has this form is given back as it is, at the cost of one look at its bytes.
public enum TextNormalizer {
  /// The storage form: NFC; Ð ð Ɖ ɖ and d with a stroke become Đ đ; circumflex, breve and horn stand before the tone;
  /// invisible characters (zero-width, bidi, tags, soft hyphen) are gone; tab and every other blank is a space.
  /// Line breaks and other control characters stay, so text of several lines can be stored.
  public static func normalized(_ text: String) -> String {
    if isPlain(text.utf8.span, .stored) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch ScalarKind(scalar) {
      case .invisible: break
      case .blank: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return composed(repaired(scalars))
  }

  /// The form of one typed field: ``normalized(_:)``, and besides no control characters, line breaks taken as spaces,
  /// no space at either end and never two in a row.
  public static func clean(_ text: String) -> String {
    if isPlain(text.utf8.span, .field) { return text }
    var scalars = String.UnicodeScalarView()
    var spaceWaits = false
    for scalar in text.unicodeScalars {
      switch ScalarKind(scalar) {
      case .invisible, .control: break
      case .blank, .lineBreak: spaceWaits = !scalars.isEmpty
      case .shown, .unknown:
        if spaceWaits { scalars.append(" ") }
        spaceWaits = false
        scalars.append(scalar)
      }
    }
    return composed(repaired(scalars))
  }

  /// Untrusted text made safe for one line of a terminal: what cannot or must not be drawn (control, bidi, zero-width,
  /// tag, private-use and unassigned characters) becomes U+FFFD, blanks and line breaks become spaces, the rest is NFC.
  /// Nothing is repaired: the reader sees what is really there.
  public static func visible(_ text: String) -> String {
    if isPlain(text.utf8.span, .line) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch ScalarKind(scalar) {
      case .blank, .lineBreak: scalars.append(" ")
      case .control, .invisible, .unknown: scalars.append("\u{FFFD}")
      case .shown: scalars.append(scalar)
      }
    }
    return composed(scalars)
  }

  private static func composed(_ scalars: String.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    for scalar in String(scalars)._nfc { result.append(scalar) }
    return String(result)
  }

  /// Decomposes, then puts the marks of each Vietnamese letter into the order from which NFC can build it.
  private static func repaired(_ scalars: String.UnicodeScalarView) -> String.UnicodeScalarView {
    var result = String.UnicodeScalarView()
    var base: Unicode.Scalar = " "
    // The marks of the present letter so far.
    var marks: [Unicode.Scalar] = []
    func flush() {
      // One by one: appending a sequence copies all there is, however short it is.
      for mark in marks { result.append(mark) }
      marks.removeAll(keepingCapacity: true)
    }
    for scalar in String(scalars)._nfd {
      if scalar.value < 0x300 || scalar.properties.canonicalCombiningClass == .notReordered {
        flush()
        base = withoutLookalike(scalar)
        result.append(base)
      } else if scalar == "\u{335}", marks.isEmpty, base == "d" || base == "D" {
        result.removeLast()
        base = base == "d" ? "đ" : "Đ"
        result.append(base)
      } else if isShape(scalar, of: base), let tone = marks.firstIndex(where: isTone) {
        marks.insert(scalar, at: tone)
      } else {
        marks.append(scalar)
      }
    }
    flush()
    return result
  }

  private static func withoutLookalike(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{D0}", "\u{189}": "Đ"
    case "\u{F0}", "\u{256}": "đ"
    default: scalar
    }
  }

  /// Circumflex or breve where Vietnamese has them. The horn needs no care: NFD already puts it before the tone.
  private static func isShape(_ mark: Unicode.Scalar, of base: Unicode.Scalar) -> Bool {
    switch base {
    case "a", "A": mark == "\u{302}" || mark == "\u{306}"
    case "e", "E", "o", "O": mark == "\u{302}"
    default: false
    }
  }

  /// Huyền, sắc, ngã or hỏi. Nặng stands below the letter and never bars the way to a shape.
  private static func isTone(_ mark: Unicode.Scalar) -> Bool {
    mark == "\u{300}" || mark == "\u{301}" || mark == "\u{303}" || mark == "\u{309}"
  }
}
