internal import VietnameseText

/// Tells a person's name from what stands around it in a cell.
enum NameWords {
  /// A name without the signs of a list and the word of address in front. At least two words stay: “Anh Đức” is a name.
  static func withoutTitle(_ name: String) -> String {
    let bare = name.drop { "-–*•·+ ".contains($0) }
    let first = bare.prefix { $0 != " " }.lowercased()
    // Of two words; the first alone says nothing.
    let isComrade = first == "đồng"
    guard isComrade || titles.contains(first.last == "." ? String(first.dropLast()) : first) else {
      return String(bare)
    }
    let words = bare.split(separator: " ")
    if isComrade, words.count < 2 || !["chí", "chí."].contains(words[1].lowercased()) { return String(bare) }
    let count = isComrade ? 2 : 1
    return words.count >= count + 2 ? words.dropFirst(count).joined(separator: " ") : String(bare)
  }

  private static let titles: Set<String> = [
    "ông", "ong", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cháu", "đ/c", "đc", "mr", "mrs", "ms",
  ]

  /// A name without what is remarked in brackets or behind a dash.
  static func withoutRemark(_ name: String) -> String {
    // Most names have neither a bracket nor a dash, the long one being three bytes that begin so.
    let signs: [UInt8] = [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"), 0xE2]
    guard name.utf8.contains(where: signs.contains) else { return name }
    var rest = ""
    var depth = 0
    for letter in name {
      if "([{".contains(letter) { depth += 1 }
      if depth == 0 { rest.append(letter) }
      if ")]}".contains(letter) { depth = max(0, depth - 1) }
    }
    for dash in [" - ", " – "] {
      if let range = rest.firstRange(of: dash) { rest = String(rest[..<range.lowerBound]) }
    }
    return TextNormalizer.clean(rest)
  }

  /// Why a text is no name of one person; nil when it may be one.
  static func problem(_ name: String) -> RowProblem? {
    if isPlain(name) { return nil }
    if hasLostLetters(name) || name.contains("?") { return .lettersLost(member: "name", name) }
    if name.contains(where: { "/;,&+".contains($0) }) || name.lowercased().split(separator: " ").contains("và") {
      return .severalNames
    }
    let isWritten = name.allSatisfy { $0.isLetter || " .-'’ʼ`".contains($0) }
    return isWritten && name.count(where: \.isLetter) > 1 && name.count <= 80 ? nil : .notAName
  }

  /// Whether a name is made of Vietnamese letters and blanks only, as nearly all are, and is one person's.
  private static func isPlain(_ name: String) -> Bool {
    var letters = 0
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x20: break
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x1B0, 0x1EA0...0x1EF9: letters += 1
      default: return false
      }
    }
    let joins = name.utf8.split(separator: 0x20).contains { word in
      word.count == 3 && word.last.map { $0 == 0xA0 || $0 == 0x80 } ?? false
        && word.first.map { $0 | 0x20 == 0x76 } ?? false
    }
    return letters > 1 && letters <= 70 && !joins
  }

  /// Whether some program put its sign for what it could not read in place of letters.
  static func hasLostLetters(_ text: String) -> Bool { text.unicodeScalars.contains("\u{FFFD}") }
}
