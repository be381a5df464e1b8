/// The five tones and their absence, in the order of ``VietnameseLetter/tonedVowels``.
enum Tone: UInt8, CaseIterable {
  case level, huyen, hoi, nga, sac, nang

  /// Whether the tone can stand before a final c, ch, k, p or t.
  var goesWithStop: Bool { self == .level || self == .sac || self == .nang }
}

/// What makes another letter of a plain one.
enum LetterShape: UInt8 {
  case plain, circumflex, breve, horn, stroke
}

/// One letter or digit of a word that is being typed, in its parts.
struct TypedLetter: Hashable, Sendable {
  /// The plain letter in lower case, or the digit, in ASCII.
  var base: UInt8
  var shape = LetterShape.plain
  var tone = Tone.level
  var isUpper = false

  init(base: UInt8, shape: LetterShape = .plain, isUpper: Bool = false) {
    self.base = base
    self.shape = shape
    self.isUpper = isUpper
  }

  /// The parts of a letter a…z, a digit or a Vietnamese letter; nil for whatever else.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "0"..."9": self.init(base: UInt8(ascii: scalar))
    case "A"..."Z": self.init(base: UInt8(ascii: scalar) + 0x20, isUpper: true)
    case "đ", "Đ": self.init(base: UInt8(ascii: "d"), shape: .stroke, isUpper: scalar == "Đ")
    default:
      guard let letter = Self.marked[scalar] else { return nil }
      self = letter
    }
  }

  /// The letter as it is shown, in NFC.
  var scalar: Unicode.Scalar {
    if shape == .stroke { return isUpper ? "Đ" : "đ" }
    if shape == .plain && tone == .level {
      return Unicode.Scalar(isUpper && !isDigit ? base - 0x20 : base)
    }
    guard let vowel else { return Unicode.Scalar(base) }
    let place = Int(vowel.rawValue - 1) * Tone.allCases.count + Int(tone.rawValue)
    return isUpper ? Self.upperVowels[place] : Self.lowerVowels[place]
  }

  var isDigit: Bool { base < UInt8(ascii: "a") }

  /// Which of the twelve vowels the letter is, whatever its tone; nil for a consonant or a digit.
  var vowel: Vowel? {
    switch (base, shape) {
    case (UInt8(ascii: "a"), .plain): .a
    case (UInt8(ascii: "a"), .breve): .aBreve
    case (UInt8(ascii: "a"), .circumflex): .aCircumflex
    case (UInt8(ascii: "e"), .plain): .e
    case (UInt8(ascii: "e"), .circumflex): .eCircumflex
    case (UInt8(ascii: "i"), .plain): .i
    case (UInt8(ascii: "o"), .plain): .o
    case (UInt8(ascii: "o"), .circumflex): .oCircumflex
    case (UInt8(ascii: "o"), .horn): .oHorn
    case (UInt8(ascii: "u"), .plain): .u
    case (UInt8(ascii: "u"), .horn): .uHorn
    case (UInt8(ascii: "y"), .plain): .y
    default: nil
    }
  }

  private static let lowerVowels = Array(VietnameseLetter.tonedVowels.unicodeScalars)
  private static let upperVowels = lowerVowels.map { $0.properties.uppercaseMapping.unicodeScalars.first ?? $0 }

  /// The vowels that are not ASCII, in both cases.
  private static let marked: [Unicode.Scalar: TypedLetter] = {
    var letters: [Unicode.Scalar: TypedLetter] = [:]
    for vowel in Vowel.allCases {
      for tone in Tone.allCases where vowel.plain != vowel || tone != .level {
        var letter = vowel.letter
        letter.tone = tone
        letters[letter.scalar] = letter
        letter.isUpper = true
        letters[letter.scalar] = letter
      }
    }
    return letters
  }()
}
