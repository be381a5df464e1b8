/// Turns the bytes a terminal sends into keys. A pure state machine: how the bytes are cut into blocks does not matter,
/// except that a mark joins its letter only within a block.
///
/// Understands xterm, Linux console, rxvt, vt100, tmux and screen, all at once; unknown sequences are swallowed whole.
/// The time is told from outside: when nothing came for a while and ``pending`` is not `.nothing`, call ``flush()``.
public struct KeyDecoder: Hashable, Sendable {
  /// What the decoder is in the middle of.
  public enum Pending: Hashable, Sendable {
    /// Nothing: no time-out is needed.
    case nothing
    /// An escape sequence or a letter of several bytes; a short wait (25 ms) settles it.
    case sequence
    /// A paste that was not closed yet; a long wait (about a second) ends it.
    case paste
  }

  private enum State: Hashable {
    case ground
    case letter(value: UInt32, missing: Int, least: UInt8, most: UInt8, alt: Bool)
    case escape
    case control([UInt8])
    case linuxFunction
    case mouse(missing: Int)
    case keypad
    case string(length: Int, escaped: Bool)
    case paste(matched: Int)
  }

  /// The most bytes kept of one paste; the rest of it is dropped.
  public static let longestPaste = 4 << 20
  private static let longestString = 4096
  private static let longestControl = 32
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  private var state = State.ground
  private var pasted: [UInt8] = []
  private var keys: [Key] = []

  /// A decoder that waits for the first byte.
  public init() {}

  /// What the decoder is in the middle of.
  public var pending: Pending {
    switch state {
    case .ground: .nothing
    case .paste: .paste
    default: .sequence
    }
  }

  /// Takes a block of bytes and returns the keys that are complete.
  public mutating func feed(_ bytes: [UInt8]) -> [Key] {
    for byte in bytes {
      if case .paste(let matched) = state { takePasted(byte, matched: matched) } else { take(byte) }
    }
    defer { keys = [] }
    return keys
  }

  /// Ends what is pending because nothing more came: a lone escape is the key, a paste is delivered as far as it came.
  public mutating func flush() -> [Key] {
    switch state {
    case .ground: break
    case .letter(_, _, _, _, let alt): emit("\u{FFFD}", alt: alt)
    case .escape: keys.append(.escape)
    case .control(let parameters) where parameters.isEmpty: keys.append(.alt("["))
    case .keypad: keys.append(.alt("O"))
    case .paste(let matched):
      for index in 0..<matched { keep(Self.pasteEnd[index]) }
      deliverPaste()
    case .control, .linuxFunction, .mouse, .string: break
    }
    state = .ground
    defer { keys = [] }
    return keys
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground, .paste: ground(byte, alt: false)
    case .letter(let value, let missing, let least, let most, let alt):
      guard byte >= least, byte <= most else {
        emit("\u{FFFD}", alt: alt)
        return again(byte)
      }
      let next = value << 6 | UInt32(byte & 0x3F)
      if missing > 1 {
        state = .letter(value: next, missing: missing - 1, least: 0x80, most: 0xBF, alt: alt)
      } else {
        state = .ground
        emit(Unicode.Scalar(next) ?? "\u{FFFD}", alt: alt)
      }
    case .escape: afterEscape(byte)
    case .control(let parameters): control(byte, parameters)
    case .linuxFunction:
      if byte < 0x20 { return again(byte) }
      state = .ground
      if byte >= 0x41, byte <= 0x45 { keys.append(.function(Int(byte) - 0x40)) }
    case .mouse(let missing): state = missing > 1 ? .mouse(missing: missing - 1) : .ground
    case .keypad: keypad(byte)
    case .string(let length, let escaped):
      // Ends with BEL, ESC \ or CAN; a string without end is given up after a while.
      if byte == 0x07 || byte == 0x18 || (escaped && byte == 0x5C) || length >= Self.longestString {
        state = .ground
      } else {
        state = .string(length: length + 1, escaped: byte == 0x1B)
      }
    }
  }

  private mutating func again(_ byte: UInt8) {
    state = .ground
    take(byte)
  }

  private mutating func ground(_ byte: UInt8, alt: Bool) {
    state = .ground
    switch byte {
    case 0x20...0x7E: emit(Unicode.Scalar(byte), alt: alt)
    case 0x1B: state = .escape
    case 0x08, 0x7F: keys.append(.backspace)
    case 0x09: keys.append(.tab)
    case 0x0A, 0x0D: keys.append(.enter)
    case 0x00...0x1F: keys.append(.control(KeySequences.controlLetter(byte)))
    case 0xC2...0xDF: state = .letter(value: UInt32(byte & 0x1F), missing: 1, least: 0x80, most: 0xBF, alt: alt)
    case 0xE0...0xEF:
      let least: UInt8 = byte == 0xE0 ? 0xA0 : 0x80
      let most: UInt8 = byte == 0xED ? 0x9F : 0xBF
      state = .letter(value: UInt32(byte & 0x0F), missing: 2, least: least, most: most, alt: alt)
    case 0xF0...0xF4:
      let least: UInt8 = byte == 0xF0 ? 0x90 : 0x80
      let most: UInt8 = byte == 0xF4 ? 0x8F : 0xBF
      state = .letter(value: UInt32(byte & 0x07), missing: 3, least: least, most: most, alt: alt)
    default: emit("\u{FFFD}", alt: alt)
    }
  }

  private mutating func emit(_ scalar: Unicode.Scalar, alt: Bool) {
    if VisibleText.fate(of: scalar) != .shown { return }
    if alt { return keys.append(.alt(Character(scalar))) }
    if CellWidth.isMark(scalar), case .character(let letter)? = keys.last,
      letter.unicodeScalars.count < CellText.mostScalars
    {
      let joined = String(letter) + String(Character(scalar))
      if joined.count == 1, let character = joined.first {
        keys[keys.count - 1] = .character(character)
        return
      }
    }
    keys.append(.character(Character(scalar)))
  }

  private mutating func afterEscape(_ byte: UInt8) {
    switch byte {
    case 0x5B: state = .control([])
    case 0x4F: state = .keypad
    case 0x50, 0x5D, 0x5E, 0x5F: state = .string(length: 0, escaped: false)
    case 0x00...0x1F, 0x7F:
      // Escape pressed just before another key.
      keys.append(.escape)
      again(byte)
    default: ground(byte, alt: true)
    }
  }

  private mutating func control(_ byte: UInt8, _ parameters: [UInt8]) {
    switch byte {
    case 0x5B where parameters.isEmpty: state = .linuxFunction
    case 0x4D where parameters.isEmpty: state = .mouse(missing: 3)
    case 0x24 where !parameters.isEmpty && parameters.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }:
      // rxvt ends a shifted key with a dollar sign.
      finish(0x7E, parameters)
    case 0x20...0x3F:
      state = .control(parameters.count < Self.longestControl ? parameters + [byte] : parameters)
    case 0x40...0x7E: finish(byte, parameters)
    default: again(byte)
    }
  }

  private mutating func finish(_ final: UInt8, _ parameters: [UInt8]) {
    state = .ground
    if final == 0x7E, parameters == Array("200".utf8) {
      state = .paste(matched: 0)
    } else if let key = KeySequences.key(final: final, parameters: parameters) {
      keys.append(key)
    }
  }

  private mutating func keypad(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39, 0x3B: break  // a modifier before the letter
    case 0x20...0x7E:
      state = .ground
      if let key = KeySequences.keypadKey(byte) { keys.append(key) }
    default: again(byte)
    }
  }

  private mutating func takePasted(_ byte: UInt8, matched: Int) {
    if byte == Self.pasteEnd[matched] {
      if matched + 1 == Self.pasteEnd.count {
        deliverPaste()
        state = .ground
      } else {
        state = .paste(matched: matched + 1)
      }
      return
    }
    // What looked like the end was content.
    for index in 0..<matched { keep(Self.pasteEnd[index]) }
    if byte == Self.pasteEnd[0] {
      state = .paste(matched: 1)
    } else {
      state = .paste(matched: 0)
      keep(byte)
    }
  }

  private mutating func keep(_ byte: UInt8) {
    if pasted.count < Self.longestPaste { pasted.append(byte) }
  }

  private mutating func deliverPaste() {
    keys.append(.paste(KeySequences.cleaned(pasted)))
    pasted = []
  }
}
