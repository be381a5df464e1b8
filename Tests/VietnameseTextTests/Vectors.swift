import Foundation

/// Reads the vector files that lie beside the tests.
enum Vectors {
  /// The lines of a file that are neither empty nor a comment.
  static func lines(_ name: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
  }

  /// The text that a list of hexadecimal code points names.
  static func text(codePoints: some StringProtocol) -> String {
    var scalars = String.UnicodeScalarView()
    for code in codePoints.split(separator: " ") {
      if let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}

extension String {
  /// The scalars themselves: `==` on strings does not tell NFC from NFD.
  var codes: [UInt32] { unicodeScalars.map(\.value) }
}

/// SplitMix64, so that a failing property test can be run again.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Text made of everything that ever went wrong: letters, loose marks, controls, bidi, other scripts.
func hostileText(_ generator: inout SeededGenerator) -> String {
  let pieces: [Unicode.Scalar] = [
    "a", "A", "e", "o", "u", "d", "D", "z", "1", "0", " ", " ", "\t", "\n", "\r", "\u{0}", "\u{1B}", "\u{7F}", "\u{85}",
    "\u{A0}", "\u{AD}",
    "\u{C2}", "\u{CA}", "\u{D0}", "\u{F0}", "\u{110}", "\u{111}", "\u{189}", "\u{256}", "\u{1A1}",
    "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{306}", "\u{309}", "\u{31B}", "\u{323}", "\u{335}", "\u{340}",
    "\u{341}", "\u{34F}", "\u{1EA1}", "\u{1EBF}", "\u{1EDD}", "\u{200B}", "\u{200E}", "\u{202E}", "\u{2028}",
    "\u{2069}", "\u{212B}", "\u{3000}", "\u{AC00}", "\u{1100}", "\u{1161}", "\u{DF}", "\u{130}", "\u{149}", "\u{E000}",
    "\u{378}",
    "\u{FEFF}", "\u{FFFD}", "\u{E0041}", "\u{1F600}", "ž", "Я", "Ω", "\u{0E31}",
  ]
  var text = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 0...12, using: &generator) {
    if let piece = pieces.randomElement(using: &generator) { text.append(piece) }
  }
  return String(text)
}
