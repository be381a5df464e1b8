import Foundation

/// The order of the sort keys once more, written as slowly and plainly as the rule reads, to test them against.
struct PlainOrder {
  private enum Sign: Equatable {
    case other
    case number(Int)
    case letter(Int)

    /// Other signs, then numbers, then letters.
    var rank: (Int, Int) {
      switch self {
      case .other: (0, 0)
      case .number(let value): (1, value)
      case .letter(let place): (2, place)
      }
    }
  }

  private var words: [(signs: [Sign], tone: Int)]
  private let text: String

  init(text: String) {
    self.text = text
    words = text.split(separator: " ").map(PlainOrder.word)
  }

  init(name: String) {
    self.init(text: name)
    if let given = words.popLast() { words.insert(given, at: 0) }
  }

  private static func word(_ text: Substring) -> (signs: [Sign], tone: Int) {
    let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
    let tones: [Unicode.Scalar] = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    var signs: [Sign] = []
    var tone = 0
    for character in text.lowercased() {
      var letter = String.UnicodeScalarView()
      for scalar in String(character).decomposedStringWithCanonicalMapping.unicodeScalars {
        if let place = tones.firstIndex(of: scalar) { tone = place + 1 } else { letter.append(scalar) }
      }
      if let digit = character.wholeNumberValue {
        if case .number(let value)? = signs.last {
          signs[signs.count - 1] = .number(value * 10 + digit)
        } else {
          signs.append(.number(digit))
        }
      } else if let place = alphabet.firstIndex(of: Character(String(letter))) {
        signs.append(.letter(place))
      } else {
        signs.append(.other)
      }
    }
    return (signs, tone)
  }

  static func < (left: PlainOrder, right: PlainOrder) -> Bool {
    for (leftWord, rightWord) in zip(left.words, right.words) {
      for (leftSign, rightSign) in zip(leftWord.signs, rightWord.signs) where leftSign != rightSign {
        return leftSign.rank < rightSign.rank
      }
      if leftWord.signs.count != rightWord.signs.count { return leftWord.signs.count < rightWord.signs.count }
      if leftWord.tone != rightWord.tone { return leftWord.tone < rightWord.tone }
    }
    if left.words.count != right.words.count { return left.words.count < right.words.count }
    let leftCase = left.text.unicodeScalars.map { $0.properties.isUppercase ? 1 : 0 }
    let rightCase = right.text.unicodeScalars.map { $0.properties.isUppercase ? 1 : 0 }
    for (leftUpper, rightUpper) in zip(leftCase, rightCase) where leftUpper != rightUpper {
      return leftUpper < rightUpper
    }
    return Array(left.text.utf8).lexicographicallyPrecedes(Array(right.text.utf8))
  }
}
