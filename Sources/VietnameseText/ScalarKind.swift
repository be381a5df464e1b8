/// How a scalar is treated when text is stored, searched or shown. One answer for all three.
enum ScalarKind {
  /// Drawn as itself.
  case shown
  /// A blank of any width, the tab included.
  case blank
  /// Ends a line: LF, VT, FF, CR, NEL, U+2028, U+2029.
  case lineBreak
  /// The other C0 and C1 controls and DEL.
  case control
  /// Draws nothing or turns the writing direction: zero-width, bidi, tags, variation selectors, soft hyphen.
  case invisible
  /// Has no agreed drawing: private use and unassigned.
  case unknown

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x21...0x7E: self = .shown
    case 0x09, 0x20: self = .blank
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .lineBreak
    case 0x00...0x1F, 0x7F...0x9F: self = .control
    // Latin letters and the marks of Vietnamese, spared the look into the tables of Unicode.
    case 0xC0...0x24F, 0x300...0x34E, 0x1E00...0x1EFF: self = .shown
    default:
      let properties = scalar.properties
      if properties.isDefaultIgnorableCodePoint {
        self = .invisible
        return
      }
      switch properties.generalCategory {
      case .spaceSeparator: self = .blank
      case .format: self = .invisible
      case .privateUse, .unassigned, .surrogate: self = .unknown
      default: self = .shown
      }
    }
  }
}
