/// How many cells text takes on a terminal. Agrees with the C library's `wcwidth`, which the terminal library uses.
public enum CellWidth {
  /// Cells of one scalar: 0 for combining marks and what is never shown, 2 for East Asian wide and most emoji, else 1.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    if isPlain(value) { return 1 }
    if isMark(scalar) || VisibleText.fate(of: scalar) == .dropped { return 0 }
    return isWide(value) ? 2 : 1
  }

  /// Cells of one letter with its marks.
  public static func of(_ character: Character) -> Int {
    of(String(character))
  }

  /// Cells of a line of text.
  public static func of(_ text: String) -> Int {
    var width = 0
    var scanner = CellScanner()
    for scalar in text.unicodeScalars {
      if case .begins(_, let cells) = scanner.step(scalar) { width += cells }
    }
    return width
  }

  /// Marked letters of Vietnamese, arrows, lines and blocks: the scalars seen most beside ASCII, known to take one cell.
  private static func isPlain(_ value: UInt32) -> Bool {
    (value >= 0x1E00 && value < 0x1F00) || (value >= 0x2500 && value < 0x25FD) || (value >= 0x2190 && value < 0x2300)
  }

  /// Whether the scalar is drawn over the letter before it.
  public static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x300 || isPlain(value) { return false }
    // Hangul vowels and finals join the syllable.
    if (value >= 0x1160 && value <= 0x11FF) || (value >= 0xD7B0 && value <= 0xD7FB) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// The beginning of `text` that fits `width` cells, ending in `ellipsis` when something had to go.
  /// A letter is never parted from its marks, and a wide letter never halved.
  public static func cut(_ text: String, to width: Int, ellipsis: Character = "…") -> String {
    guard width > 0 else { return "" }
    let room = width - of(ellipsis)
    let scalars = text.unicodeScalars
    var scanner = CellScanner()
    var used = 0
    var fits = scalars.startIndex  // the longest beginning that leaves room for the ellipsis
    for index in scalars.indices {
      guard case .begins(_, let cells) = scanner.step(scalars[index]) else { continue }
      if used <= room { fits = index }
      used += cells
      if used > width { return room < 0 ? "" : String(scalars[..<fits]) + String(ellipsis) }
    }
    return text
  }

  /// `text` in lines of at most `width` cells, broken at blanks where possible; line feeds break always.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var used = 0
      for word in paragraph.split(separator: " ") {
        let cells = of(String(word))
        if used > 0, used + 1 + cells <= width {
          line += " " + word
          used += 1 + cells
          continue
        }
        if used > 0 { lines.append(line) }
        line = ""
        used = 0
        // A word longer than a line is broken between letters.
        for letter in word {
          let cells = of(letter)
          if used > 0, used + cells > width {
            lines.append(line)
            line = ""
            used = 0
          }
          line.append(letter)
          used += cells
        }
      }
      lines.append(line)
    }
    return lines
  }

  private static func isWide(_ value: UInt32) -> Bool {
    if value < 0x1100 { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }

  /// Wide scalars in rising order; gaps of unassigned scalars are closed to keep the table short.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
    0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
    0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
    0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
    0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E,
    0x3041...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF,
    0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393,
    0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440,
    0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596,
    0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF,
    0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF,
    0x1FA70...0x1FAF6, 0x20000...0x3FFFD,
  ]
}
