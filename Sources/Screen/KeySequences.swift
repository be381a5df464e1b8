/// The tables behind ``KeyDecoder``: what each escape sequence means on the terminals that send it. Modifiers are ignored.
enum KeySequences {
  /// The letter of a control byte below 0x20.
  static func controlLetter(_ byte: UInt8) -> Character {
    let letter = byte >= 1 && byte <= 26 ? byte + 0x60 : byte + 0x40
    return Character(Unicode.Scalar(letter))
  }

  /// The key of `ESC [ parameters final`, or nil when it is none.
  static func key(final: UInt8, parameters: [UInt8]) -> Key? {
    guard let number = firstNumber(parameters) else { return nil }
    switch final {
    case 0x7E, 0x5E, 0x40: return numbered(number)  // ~, and rxvt's ^ and @ for Ctrl
    case 0x5A: return .backTab
    case 0x50, 0x51, 0x53: return .function(Int(final) - 0x4F)
    case 0x52 where number <= 1: return .function(3)  // otherwise a report of the cursor's place
    case 0x61...0x64: return arrow(final - 0x20)
    default: return arrow(final)
    }
  }

  /// The key of `ESC O final`, or nil when it is none.
  static func keypadKey(_ final: UInt8) -> Key? {
    switch final {
    case 0x4D: .enter
    case 0x49: .tab
    case 0x50...0x53: .function(Int(final) - 0x4F)
    case 0x58: .character("=")
    case 0x61...0x64: arrow(final - 0x20)
    case 0x6A...0x79: .character(Character(Unicode.Scalar(final - 0x40)))
    default: arrow(final)
    }
  }

  private static func arrow(_ final: UInt8) -> Key? {
    switch final {
    case 0x41: .up
    case 0x42: .down
    case 0x43: .right
    case 0x44: .left
    case 0x46: .end
    case 0x48: .home
    default: nil
    }
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// The number before the first semicolon, 0 when missing; nil when the sequence is private or not made of numbers.
  private static func firstNumber(_ parameters: [UInt8]) -> Int? {
    var number = 0
    var isFirst = true
    for byte in parameters {
      switch byte {
      case 0x30...0x39: if isFirst { number = min(number * 10 + Int(byte - 0x30), 9999) }
      case 0x3B, 0x3A: isFirst = false
      default: return nil
      }
    }
    return number
  }

  /// Pasted bytes as text: line ends as line feeds, tabs kept, other control and invisible characters left out.
  static func cleaned(_ bytes: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r", "\u{2028}", "\u{2029}": result.append("\n")
      case "\n": if previous != "\r" { result.append("\n") }
      case "\t": result.append(scalar)
      default: if VisibleText.fate(of: scalar) == .shown { result.append(scalar) }
      }
      previous = scalar
    }
    return String(result)
  }
}
