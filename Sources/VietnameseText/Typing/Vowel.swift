/// The twelve vowels in the order of the alphabet; four bits each, so that a group of three fits a small table.
enum Vowel: UInt8, CaseIterable {
  case a = 1
  case aBreve, aCircumflex, e, eCircumflex, i, o, oCircumflex, oHorn, u, uHorn, y

  /// The vowel without its shape.
  var plain: Vowel {
    switch self {
    case .aBreve, .aCircumflex: .a
    case .eCircumflex: .e
    case .oCircumflex, .oHorn: .o
    case .uHorn: .u
    default: self
    }
  }

  /// The vowel as a lower-case letter without tone.
  var letter: TypedLetter {
    switch self {
    case .a: TypedLetter(base: UInt8(ascii: "a"))
    case .aBreve: TypedLetter(base: UInt8(ascii: "a"), shape: .breve)
    case .aCircumflex: TypedLetter(base: UInt8(ascii: "a"), shape: .circumflex)
    case .e: TypedLetter(base: UInt8(ascii: "e"))
    case .eCircumflex: TypedLetter(base: UInt8(ascii: "e"), shape: .circumflex)
    case .i: TypedLetter(base: UInt8(ascii: "i"))
    case .o: TypedLetter(base: UInt8(ascii: "o"))
    case .oCircumflex: TypedLetter(base: UInt8(ascii: "o"), shape: .circumflex)
    case .oHorn: TypedLetter(base: UInt8(ascii: "o"), shape: .horn)
    case .u: TypedLetter(base: UInt8(ascii: "u"))
    case .uHorn: TypedLetter(base: UInt8(ascii: "u"), shape: .horn)
    case .y: TypedLetter(base: UInt8(ascii: "y"))
    }
  }
}
