/// The last step before a terminal with fewer signs.
extension Grid {
  /// The screen with every sign that `glyphs` lacks replaced, so that stray signs in stored text show too.
  ///
  /// For the console only known gaps are replaced; for ASCII, Vietnamese letters lose their marks and all else becomes `?`.
  public func adapted(to glyphs: Glyphs) -> Grid {
    if glyphs.kind == .unicode { return self }
    var grid = self
    grid.changeEach { cell in
      let base = cell.text.base.value
      if glyphs.kind == .console {
        if base > 0x7F, let sign = consoleForms[base], let text = CellText(sign) { cell.text = text }
      } else {
        // The second half of a wide letter becomes a blank of its own.
        cell.isContinuation = false
        if base > 0x7F || !cell.text.isSingle, let text = CellText(asciiForm(of: base)) { cell.text = text }
      }
    }
    return grid
  }
}

extension String {
  /// The text in ASCII: Vietnamese letters without marks, known signs by their likeness, all else `?`.
  public var inASCII: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return String(
      compactMap { character -> Character? in
        if character == "\n" || character == "\r\n" || character == "\t" { return character }
        return CellText(character).map { asciiForm(of: $0.base.value) }
      })
  }
}

/// Signs outside the Vietnamese console fonts and what stands for them there.
private let consoleForms: [UInt32: Character] = [
  0x2713: "☑", 0x2714: "☑", 0x2717: "✗", 0x2718: "✗", 0x25BA: "▶", 0x25C4: "◀", 0x2580: "█", 0x2584: "█", 0x2593: "▒",
  0x20AB: "đ", 0x2192: "→", 0x2248: "~", 0x2581: "░", 0x2582: "░", 0x2583: "░", 0x2585: "▒", 0x2586: "▒", 0x2587: "█",
  0x2589: "█", 0x258A: "█", 0x258B: "█", 0x258C: "▒", 0x258D: "▒", 0x258E: "░", 0x258F: "░",
]

/// The ASCII letter or sign nearest to a scalar.
private func asciiForm(of value: UInt32) -> Character {
  switch value {
  case 0..<0x80: return Unicode.Scalar(value).map(Character.init) ?? "?"
  case 0x1EA0...0x1EF9:
    // Capital and small letters alternate in the block of Vietnamese letters.
    let index = Int(value - 0x1EA0)
    return vietnameseBlock[vietnameseBlock.index(vietnameseBlock.startIndex, offsetBy: index)]
  case 0xC0...0xFF:
    return latinBlock[latinBlock.index(latinBlock.startIndex, offsetBy: Int(value - 0xC0))]
  default: return asciiForms[value] ?? "?"
  }
}

/// U+1EA0 … U+1EF9 without their marks.
private let vietnameseBlock =
  "AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy"

/// U+00C0 … U+00FF without their marks.
private let latinBlock = "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"

private let asciiForms: [UInt32: Character] = [
  0x102: "A", 0x103: "a", 0x110: "D", 0x111: "d", 0x128: "I", 0x129: "i", 0x168: "U", 0x169: "u", 0x1A0: "O",
  0x1A1: "o",
  0x1AF: "U", 0x1B0: "u", 0xA0: " ", 0xB7: "-", 0xAB: "\"", 0xBB: "\"", 0x2010: "-", 0x2011: "-", 0x2012: "-",
  0x2013: "-", 0x2014: "-", 0x2018: "'", 0x2019: "'", 0x201C: "\"", 0x201D: "\"", 0x2022: "*", 0x2026: "~", 0x20AB: "d",
  0x2190: "<", 0x2191: "^", 0x2192: ">", 0x2193: "v", 0x2264: "<", 0x2265: ">", 0x2248: "~", 0x2500: "-", 0x2501: "-",
  0x2502: "|", 0x2503: "|", 0x2506: ":", 0x250C: "+", 0x2510: "+", 0x2514: "+", 0x2518: "+", 0x2581: ".", 0x2582: ".",
  0x2583: ":", 0x2584: "-", 0x2585: "=", 0x2586: "+", 0x2587: "*", 0x2588: "#", 0x2591: ".", 0x2592: "=", 0x2593: "=",
  0x25B2: "^", 0x25B6: ">", 0x25BA: ">", 0x25BC: "v", 0x25CF: "*", 0x2611: "x", 0x2713: "+", 0x2714: "+", 0x2717: "-",
  0x2718: "-", 0x00D7: "x",
]
