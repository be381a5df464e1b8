/// What the room knows about one letter of the Vietnamese alphabet, in four bytes.
struct VietnameseLetter {
  /// The plain lower-case ASCII letter or sign; 0 for a scalar the table does not hold.
  var folded: UInt8 = 0
  /// The place in the alphabet a ă â b c d đ … z, from ``firstWeight`` on; 0 for what is no letter.
  var weight: UInt8 = 0
  /// none 0, huyền 1, hỏi 2, ngã 3, sắc 4, nặng 5: the order of Vietnamese dictionaries.
  var tone: UInt8 = 0

  /// Smaller weights are kept for the end of a word, for other signs and for numbers.
  static let firstWeight: UInt8 = 3

  /// Scalars below this value have their own row in the table.
  private static let directRows = 0x260
  /// The block of toned letters (U+1E00…1EFF) follows the direct rows.
  private static let tonedBlock = 0x1E00

  /// The twelve vowels, each without tone and then with huyền, hỏi, ngã, sắc, nặng.
  static let tonedVowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"

  /// The row of a scalar in ``table``, or `nil` when the table has none.
  @inline(__always)
  static func row(of code: Int) -> Int? {
    if code < directRows { return code }
    let offset = code - tonedBlock
    return offset >= 0 && offset < 0x100 ? directRows + offset : nil
  }

  /// All rows, built once from the alphabet: ASCII signs, the letters without tone, the toned vowels, the lookalikes of đ.
  static let table: [VietnameseLetter] = {
    var rows = [VietnameseLetter](repeating: VietnameseLetter(), count: directRows + 0x100)

    func set(_ scalar: Unicode.Scalar, _ letter: VietnameseLetter) {
      if let row = row(of: Int(scalar.value)) { rows[row] = letter }
    }
    func setBothCases(_ scalar: Unicode.Scalar, _ letter: VietnameseLetter) {
      set(scalar, letter)
      for upper in scalar.properties.uppercaseMapping.unicodeScalars { set(upper, letter) }
    }

    for code in UInt8(0)..<0x80 {
      switch ScalarKind(Unicode.Scalar(code)) {
      case .shown: rows[Int(code)].folded = code
      case .blank, .lineBreak: rows[Int(code)].folded = 0x20
      default: break
      }
    }
    for (place, letter) in "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars.enumerated() {
      setBothCases(
        letter, VietnameseLetter(folded: plainBase(of: letter), weight: firstWeight + UInt8(place)))
    }
    var current = VietnameseLetter()
    for (place, letter) in tonedVowels.unicodeScalars.enumerated() {
      if place % 6 == 0, let row = row(of: Int(letter.value)) { current = rows[row] }
      current.tone = UInt8(place % 6)
      setBothCases(letter, current)
    }
    // Eth and the African d look like đ and are often typed for it.
    if let row = row(of: 0x111) {
      for lookalike: Unicode.Scalar in ["\u{F0}", "\u{D0}", "\u{256}", "\u{189}"] { set(lookalike, rows[row]) }
    }
    return rows
  }()

  private static func plainBase(of letter: Unicode.Scalar) -> UInt8 {
    switch letter {
    case "ă", "â": UInt8(ascii: "a")
    case "đ": UInt8(ascii: "d")
    case "ê": UInt8(ascii: "e")
    case "ô", "ơ": UInt8(ascii: "o")
    case "ư": UInt8(ascii: "u")
    default: UInt8(ascii: letter)
    }
  }
}
