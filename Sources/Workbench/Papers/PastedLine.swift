internal import LearningRegister
internal import VietnameseText

/// One line of a list that was pasted: a name, a number, or both, with whatever a spreadsheet puts beside them.
struct PastedLine: Hashable, Sendable {
  /// The name as it stands there; empty when there is none.
  private(set) var name = ""
  /// An identity number of nine or twelve digits.
  private(set) var number: String?
  /// Whether the number got back a leading zero that a spreadsheet takes away; then it is only a guess.
  private(set) var isZeroRestored = false
  private(set) var phone: PhoneNumber?
  private(set) var code: Code?
  private(set) var year: Int?
  /// A small number: the place on the numbered list where nothing else stands on the line, else only a row number.
  private(set) var place: Int?

  /// The lines of a paste that say something, and how many say nothing that can be read.
  static func lines(of text: String, today: Day) -> (lines: [PastedLine], unread: Int) {
    var lines: [PastedLine] = []
    var unread = 0
    for piece in text.split(whereSeparator: \.isNewline) {
      let whole = TextNormalizer.clean(String(piece))
      guard !whole.isEmpty, !isHeading(whole) else { continue }
      let line = PastedLine(String(piece), today: today)
      if line.isEmpty { unread += 1 } else { lines.append(line) }
    }
    return (lines, unread)
  }

  /// A line for a card, a walk-in, or anything else whose parts are known already.
  init(name: String, number: String? = nil, year: Int? = nil) {
    self.name = name
    self.number = number
    self.year = year
  }

  init(_ text: String, today: Day) {
    if let card = ScannedCard(text) {
      (name, number, year) = (card.name, card.number, card.born.year)
      return
    }
    for cell in text.split(whereSeparator: { "\t;|,".contains($0) }) { take(TextNormalizer.clean(String(cell)), today) }
  }

  private var isEmpty: Bool {
    name.isEmpty && number == nil && phone == nil && code == nil && place == nil
  }

  /// What is kept of the line when nobody is found: the name, else the number.
  var walkIn: String {
    if !name.isEmpty { return String(PersonName.withCapitalInitials(name).prefix(80)) }
    return number ?? phone?.digits ?? code?.text ?? place.map(String.init) ?? ""
  }

  /// The line as it is asked about: the name and the year, or the number hidden.
  var shown: String {
    let parts = name.isEmpty ? [WalkInText.shown(walkIn)] : [name] + (year.map { [String($0)] } ?? [])
    return parts.joined(separator: " · ")
  }

  /// Whether the line only names columns: “Họ và tên”, “Họ đệm”, “STT”.
  private static func isHeading(_ line: String) -> Bool {
    let words = Set(TextFold.folded(line).split { !$0.isLetter }.map(String.init))
    return words.contains("stt") || words.contains("ho") && (words.contains("ten") || words.contains("dem"))
  }

  private mutating func take(_ cell: String, _ today: Day) {
    if cell.isEmpty || takeNumber(cell, today) { return }
    var words = cell.split(separator: " ").map(String.init)
    // `12. Lê Văn An 1990`: the row number before the name, numbers behind it.
    if words.count > 1, let number = rowNumber(words[0]) {
      place = place ?? number
      words.removeFirst()
    }
    while let last = words.last, words.count > 1,
      "-–:()".contains(last) || takeNumber(last.filter { !"()".contains($0) }, today)
    {
      words.removeLast()
    }
    let rest = words.joined(separator: " ")
    if takeCode(rest) { return }
    guard name.isEmpty, rest.contains(where: \.isLetter), !["nam", "nu", "x"].contains(TextFold.folded(rest)) else {
      return
    }
    name = rest
  }

  private func rowNumber(_ word: String) -> Int? {
    let digits = word.hasSuffix(".") || word.hasSuffix(")") ? String(word.dropLast()) : word
    return digits.count <= 4 ? Int(digits) : nil
  }

  /// Takes in what is nothing but a number; false for anything else.
  private mutating func takeNumber(_ text: String, _ today: Day) -> Bool {
    let bare = text.filter { !" .-/+()".contains($0) }
    guard !bare.isEmpty, bare.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    switch bare.count {
    case 12: number = number ?? bare
    case 11 where !bare.hasPrefix("0") && PhoneNumber(text) == nil && number == nil:
      (number, isZeroRestored) = ("0" + bare, true)
    case 9 where PhoneNumber(text) == nil: number = number ?? bare
    case 4 where (1900...today.year).contains(Int(bare) ?? 0) && !text.hasSuffix("."): year = year ?? Int(bare)
    case 1...4: place = place ?? rowNumber(text)
    default:
      if let found = PhoneNumber(text) {
        phone = phone ?? found
      } else if let born = DayEntry.birth(text, today: today) {
        year = year ?? born.year
      } else {
        return false
      }
    }
    return true
  }

  private mutating func takeCode(_ text: String) -> Bool {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    let digits = text.dropFirst(letters.count)
    guard letters.count == 2, digits.count >= 3, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
    code = code ?? Code(text.uppercased())
    return true
  }
}

/// How a walk-in is shown: names as they are, bare numbers hidden like every identity number.
enum WalkInText {
  static func shown(_ text: String) -> String {
    text.utf8.count >= 9 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? IdentityDocument.masked(text) : text
  }
}
