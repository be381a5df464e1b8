/// Puts capitals back where an encoding has one code for both cases.
///
/// A cell ends at a line break, a tab, a quotation mark, or a comma or semicolon that no space follows. In it,
/// - a word with at least two capitals of known case and no small letter is all capitals, and so is a word of which less
///   is known if all words of known case are capitals;
/// - the first letter becomes a capital, and so does the first letter of every word if all words of known case have one.
enum LegacyCase {
  private struct Letter {
    var scalar: Unicode.Scalar
    var hasUnknownCase: Bool
  }

  /// The text with capitals for those of these letters that should be some.
  static func restored(_ text: String, _ caseless: Set<Unicode.Scalar>) -> String {
    var letters = text.unicodeScalars.map { Letter(scalar: $0, hasUnknownCase: caseless.contains($0)) }
    var start = 0
    for place in letters.indices where endsCell(letters, place) {
      restore(cell: start..<place, &letters)
      start = place + 1
    }
    restore(cell: start..<letters.count, &letters)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters.lazy.map(\.scalar))
    return String(view)
  }

  private static func endsCell(_ letters: [Letter], _ place: Int) -> Bool {
    switch letters[place].scalar {
    case "\n", "\r", "\t", "\"": true
    case ",", ";": place + 1 == letters.count || letters[place + 1].scalar != " "
    default: false
    }
  }

  private static func restore(cell: Range<Int>, _ letters: inout [Letter]) {
    guard letters[cell].contains(where: \.hasUnknownCase) else { return }
    let words = letters[cell].indices.split { !letters[$0].scalar.properties.isAlphabetic }
    let known = words.map { word in word.filter { !letters[$0].hasUnknownCase }.map { letters[$0].scalar.properties } }
    let telling = known.filter { $0.count >= 2 }
    let isAllCapitals = !telling.isEmpty && telling.allSatisfy { $0.allSatisfy(\.isUppercase) }
    let beginnings = words.compactMap { word in word.first.map { letters[$0] } }.filter { !$0.hasUnknownCase }
    let isTitle = !beginnings.isEmpty && beginnings.allSatisfy { $0.scalar.properties.isUppercase }
    for (place, word) in words.enumerated() {
      let isCapital = known[place].allSatisfy(\.isUppercase) && (known[place].count >= 2 || isAllCapitals)
      for (offset, letter) in word.enumerated() where letters[letter].hasUnknownCase {
        if isCapital || offset == 0 && (isTitle || place == 0) { makeCapital(&letters[letter]) }
      }
    }
  }

  private static func makeCapital(_ letter: inout Letter) {
    let upper = letter.scalar.properties.uppercaseMapping.unicodeScalars.first ?? letter.scalar
    letter = Letter(scalar: upper, hasUnknownCase: false)
  }
}
