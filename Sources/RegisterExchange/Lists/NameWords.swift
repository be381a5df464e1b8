internal import VietnameseText

/// Tells a person's name from what stands around it in a cell.
enum NameWords {
  /// A name without the signs of a list and the word of address in front. At least two words stay: “Anh Đức” is a name.
  static func withoutTitle(_ name: String) -> String {
    let bare = name.drop { "-–*•·+ ".contains($0) }
    let words = bare.split(separator: " ")
    let titles = [
      "ông", "ong", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cháu", "đ/c", "đc", "đồng chí", "mr", "mrs", "ms",
    ]
    for title in titles {
      let count = title.split(separator: " ").count
      let front = words.prefix(count).joined(separator: " ").lowercased()
      if words.count >= count + 2, front == title || front == title + "." {
        return words.dropFirst(count).joined(separator: " ")
      }
    }
    return String(bare)
  }

  /// A name without what is remarked in brackets or behind a dash.
  static func withoutRemark(_ name: String) -> String {
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
    if hasLostLetters(name) || name.contains("?") { return .lettersLost(member: "name", name) }
    if name.contains(where: { "/;,&+".contains($0) }) || name.lowercased().split(separator: " ").contains("và") {
      return .severalNames
    }
    let isWritten = name.allSatisfy { $0.isLetter || " .-'’ʼ`".contains($0) }
    return isWritten && name.count(where: \.isLetter) > 1 && name.count <= 80 ? nil : .notAName
  }

  /// Whether some program put its sign for what it could not read in place of letters.
  static func hasLostLetters(_ text: String) -> Bool { text.unicodeScalars.contains("\u{FFFD}") }
}
