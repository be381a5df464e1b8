/// Which keys stand for which marks.
enum KeyTable {
  /// What a key does to the word besides being a letter.
  enum Effect: Hashable {
    case tone(Tone)
    /// â ê ô; the letters that take it.
    case circumflex([UInt8])
    /// ă ơ ư, or ư by itself: w.
    case hornOrBreve
    /// ơ ư.
    case horn
    /// ă.
    case breve
    /// đ.
    case stroke
  }

  private static let a = UInt8(ascii: "a")
  private static let e = UInt8(ascii: "e")
  private static let o = UInt8(ascii: "o")

  /// The effect of a key, whatever its case; nil for one that is only a letter.
  static func effect(of key: Unicode.Scalar, _ method: TypingMethod) -> Effect? {
    switch (method, key) {
    case (.telex, "z"), (.telex, "Z"), (.vni, "0"): .tone(.level)
    case (.telex, "s"), (.telex, "S"), (.vni, "1"): .tone(.sac)
    case (.telex, "f"), (.telex, "F"), (.vni, "2"): .tone(.huyen)
    case (.telex, "r"), (.telex, "R"), (.vni, "3"): .tone(.hoi)
    case (.telex, "x"), (.telex, "X"), (.vni, "4"): .tone(.nga)
    case (.telex, "j"), (.telex, "J"), (.vni, "5"): .tone(.nang)
    case (.telex, "a"), (.telex, "A"): .circumflex([a])
    case (.telex, "e"), (.telex, "E"): .circumflex([e])
    case (.telex, "o"), (.telex, "O"): .circumflex([o])
    case (.vni, "6"): .circumflex([a, e, o])
    case (.telex, "w"), (.telex, "W"): .hornOrBreve
    case (.vni, "7"): .horn
    case (.vni, "8"): .breve
    case (.telex, "d"), (.telex, "D"), (.vni, "9"): .stroke
    default: nil
    }
  }

  /// The letter of a bracket key: [ ] { } are ơ ư Ơ Ư.
  static func bracketLetter(_ key: Unicode.Scalar) -> TypedLetter? {
    switch key {
    case "[", "{": TypedLetter(base: o, shape: .horn, isUpper: key == "{")
    case "]", "}": TypedLetter(base: UInt8(ascii: "u"), shape: .horn, isUpper: key == "}")
    default: nil
    }
  }

  /// The keys that make a letter, its tone apart.
  static func keys(of letter: TypedLetter, _ method: TypingMethod) -> [Unicode.Scalar] {
    let plain = TypedLetter(base: letter.base, isUpper: letter.isUpper).scalar
    let mark: Unicode.Scalar? =
      switch (letter.shape, method) {
      case (.plain, _): nil
      case (.circumflex, .vni): "6"
      case (.horn, .vni): "7"
      case (.breve, .vni): "8"
      case (.stroke, .vni): "9"
      case (.circumflex, _), (.stroke, _): plain
      case (.breve, _), (.horn, _): letter.isUpper ? "W" : "w"
      }
    return [plain, mark].compactMap(\.self)
  }

  /// The key of a tone.
  static func key(of tone: Tone, _ method: TypingMethod) -> Unicode.Scalar {
    let digits: [Unicode.Scalar] = ["0", "2", "3", "4", "1", "5"]
    let letters: [Unicode.Scalar] = ["z", "f", "r", "x", "s", "j"]
    return (method == .vni ? digits : letters)[Int(tone.rawValue)]
  }
}
