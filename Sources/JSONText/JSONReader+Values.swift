extension JSONReader {
  /// The kind of the value that comes next, which is not read. Throws when none does.
  public mutating func peekKind() throws(JSONError) -> JSONKind {
    skipSpace()
    guard let kind = JSONKind(firstByte: peek()) else { throw mismatch(.value) }
    return kind
  }

  // MARK: Strings

  /// Reads a string.
  @inlinable
  public mutating func readString() throws(JSONError) -> String {
    String(decoding: try readStringBytes(), as: UTF8.self)
  }

  /// Reads a string as UTF-8 without copying it, unless it was written with escapes.
  ///
  /// The bytes are valid until the next string is read (with escapes they lie in the reader's scratch)
  /// and never longer than the text.
  @inlinable
  @inline(__always)
  public mutating func readStringBytes() throws(JSONError) -> UnsafeRawBufferPointer {
    skipSpace()
    guard peek() == UInt8(ascii: "\"") else { throw wrongKind(expected: .string) }
    let (utf8, hasEscapes) = try scanString()
    return hasEscapes ? Self.unescape(utf8, into: &valueScratch) : utf8
  }

  // MARK: Numbers

  /// Reads a whole number exactly. Throws `.notWhole` for a fraction or exponent, `.valueOutOfRange` beyond 64 bits.
  @inlinable
  public mutating func readInt() throws(JSONError) -> Int {
    skipSpace()
    let isNegative = peek() == UInt8(ascii: "-")
    let first = cursor + (isNegative ? 1 : 0)
    var place = first
    var magnitude = 0
    var digit: UInt8 = 0
    while place < end {
      digit = place.load(as: UInt8.self) &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      magnitude = magnitude &* 10 &+ Int(digit)
      place += 1
    }
    // Up to 18 digits cannot overflow. "." or "e" after them, a leading zero and all else is judged by the exact path.
    let count = place - first
    let next = place < end ? place.load(as: UInt8.self) | 0x20 : 0
    guard count >= 1, count <= 18, next != UInt8(ascii: "."), next != UInt8(ascii: "e"),
      count == 1 || first.load(as: UInt8.self) != UInt8(ascii: "0")
    else { return try readLongInt() }
    cursor = place
    return isNegative ? -magnitude : magnitude
  }

  @usableFromInline
  @inline(never)
  mutating func readLongInt() throws(JSONError) -> Int {
    let numberStart = offset
    let (text, isWhole) = try scanNumber()
    guard isWhole else { throw error(.notWhole, at: numberStart) }
    guard let value = Int(String(decoding: text, as: UTF8.self)) else { throw error(.valueOutOfRange, at: numberStart) }
    return value
  }

  /// Reads a number, rounded to the nearest Double. Throws `.valueOutOfRange` when it would be infinite.
  public mutating func readDouble() throws(JSONError) -> Double {
    skipSpace()
    let numberStart = offset
    let (text, _) = try scanNumber()
    guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
      throw error(.valueOutOfRange, at: numberStart)
    }
    return value
  }

  /// Passes over a number at the cursor; gives its text and whether it has neither fraction nor exponent.
  mutating func scanNumber() throws(JSONError) -> (text: UnsafeRawBufferPointer, isWhole: Bool) {
    let first = cursor
    guard JSONKind(firstByte: peek()) == .number else { throw wrongKind(expected: .number) }
    if peek() == UInt8(ascii: "-") { cursor += 1 }
    let hasLeadingZero = peek() == UInt8(ascii: "0")
    let wholeDigits = passDigits()
    var isValid = wholeDigits == 1 || (wholeDigits > 1 && !hasLeadingZero)
    var isWhole = true
    if peek() == UInt8(ascii: ".") {
      isWhole = false
      cursor += 1
      isValid = passDigits() > 0 && isValid
    }
    if peek() | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      cursor += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { cursor += 1 }
      isValid = passDigits() > 0 && isValid
    }
    guard isValid else { throw error(.badNumber, at: first - start) }
    return (UnsafeRawBufferPointer(start: first, count: cursor - first), isWhole)
  }

  @inline(__always)
  private mutating func passDigits() -> Int {
    let first = cursor
    while peek() &- UInt8(ascii: "0") <= 9 { cursor += 1 }
    return cursor - first
  }

  // MARK: true, false, null

  /// Reads `true` or `false`.
  public mutating func readBool() throws(JSONError) -> Bool {
    skipSpace()
    if passLiteral("true") { return true }
    if passLiteral("false") { return false }
    throw wrongKind(expected: .bool)
  }

  /// Reads `null` and is true, or leaves another value where it is.
  @inlinable
  public mutating func readNullIfPresent() throws(JSONError) -> Bool {
    skipSpace()
    guard peek() == UInt8(ascii: "n") else { return false }
    guard passLiteral("null") else { throw mismatch(.value) }
    return true
  }

  @inlinable
  @inline(__always)
  mutating func passLiteral(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard end - cursor >= count, equalBytes(cursor, UnsafeRawPointer(literal.utf8Start), count: count) else {
      return false
    }
    cursor += count
    return true
  }

  // MARK: Whole values

  /// Passes over one value of any kind and size, checking all of it except that names occur once.
  public mutating func skipValue() throws(JSONError) {
    // One bit per container entered here, the innermost lowest: set for an object. 128 deep at most.
    var objects: UInt128 = 0
    let outerDepth = depth
    repeat {
      if depth > outerDepth {
        if objects & 1 == 1 {
          guard try advanceToMemberName() else {
            objects >>= 1
            continue
          }
          _ = try scanString()
          try passColon()
        } else {
          guard try nextElement() else {
            objects >>= 1
            continue
          }
        }
      } else {
        skipSpace()
      }
      switch peek() {
      case UInt8(ascii: "\""):
        _ = try scanString()
      case UInt8(ascii: "{"):
        try beginObject()
        objects = objects << 1 | 1
      case UInt8(ascii: "["):
        try beginArray()
        objects <<= 1
      case UInt8(ascii: "t"):
        guard passLiteral("true") else { throw mismatch(.value) }
      case UInt8(ascii: "f"):
        guard passLiteral("false") else { throw mismatch(.value) }
      case UInt8(ascii: "n"):
        guard passLiteral("null") else { throw mismatch(.value) }
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        _ = try scanNumber()
      default:
        throw mismatch(.value)
      }
    } while depth > outerDepth
  }

  /// Passes over one value like `skipValue()` and gives its text exactly as written, without the space around it.
  public mutating func readRawValue() throws(JSONError) -> UnsafeRawBufferPointer {
    skipSpace()
    let first = cursor
    try skipValue()
    return UnsafeRawBufferPointer(start: first, count: cursor - first)
  }
}
