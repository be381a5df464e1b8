extension JSONWriter {
  /// Writes a string. Quotes, backslashes and every character that a person cannot see or that turns
  /// the direction of writing become escapes; all other characters stay as they are.
  public mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { string(utf8: UnsafeRawBufferPointer($0)) }
  }

  /// Writes a string given as UTF-8, which must be valid: what `JSONReader.readStringBytes()` gave.
  public mutating func string(utf8 text: UnsafeRawBufferPointer) {
    // No byte becomes more than six; eight more because plain runs are stored eight bytes at a time.
    reserve(6 * text.count + 12)
    separate()
    put(UInt8(ascii: "\""))
    if let first = text.baseAddress { putEscaped(first, end: first + text.count) }
    put(UInt8(ascii: "\""))
  }

  @inline(__always)
  private mutating func putEscaped(_ first: UnsafeRawPointer, end: UnsafeRawPointer) {
    var place = first
    while place < end {
      if end - place >= 8 {
        let word = place.loadUnaligned(as: UInt64.self)
        // stringStops and, besides, the mark of U+007F.
        let stops = stringStops(word) | (UInt64(littleEndian: word) &+ 0x0101_0101_0101_0101) & 0x8080_8080_8080_8080
        storage.storeBytes(of: word, toByteOffset: count, as: UInt64.self)
        let plain = stops.trailingZeroBitCount &>> 3
        count += plain
        place += plain
        if plain == 8 { continue }
      }
      let byte = place.load(as: UInt8.self)
      if byte >= 0x80 {
        place += putSequence(place, end: end)
      } else {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          put(UInt8(ascii: "\\"))
          put(byte)
        } else if byte < 0x20 || byte == 0x7F {
          putEscape(UInt16(byte))
        } else {
          put(byte)
        }
        place += 1
      }
    }
  }

  /// Writes the sequence that begins at `place` with a byte of 0x80 or more; gives its length.
  @inline(__always)
  private mutating func putSequence(_ place: UnsafeRawPointer, end: UnsafeRawPointer) -> Int {
    let lead = place.load(as: UInt8.self)
    let length = min(lead < 0xE0 ? (lead < 0xC0 ? 1 : 2) : (lead < 0xF0 ? 3 : 4), end - place)
    // Only these lead bytes begin characters that must be escaped; no Vietnamese letter has one of them.
    switch lead {
    case 0xC2, 0xD8, 0xE2, 0xEF, 0xF3:
      if putHidden(place, length: length) { return length }
    default:
      break
    }
    for index in 0..<length { put(place.load(fromByteOffset: index, as: UInt8.self)) }
    return length
  }

  /// Writes the character at `place` as an escape when it is one that cannot be seen.
  @inline(never)
  private mutating func putHidden(_ place: UnsafeRawPointer, length: Int) -> Bool {
    var scalar = UInt32(place.load(as: UInt8.self)) & (0x7F >> UInt32(length))
    for index in 1..<max(length, 1) {
      scalar = scalar << 6 | UInt32(place.load(fromByteOffset: index, as: UInt8.self) & 0x3F)
    }
    guard Self.isHidden(scalar) else { return false }
    if scalar < 0x10000 {
      putEscape(UInt16(scalar))
    } else {
      putEscape(UInt16(0xD800 + (scalar - 0x10000) >> 10))
      putEscape(UInt16(0xDC00 + (scalar & 0x3FF)))
    }
    return true
  }

  private static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x9F,  // C1 controls
      0xAD,  // soft hyphen
      0x61C,  // Arabic letter mark
      0x200B...0x200F,  // zero-width space and joiners, marks of direction
      0x2028...0x202E,  // line and paragraph separator, embedding and overriding of direction
      0x2060,  // word joiner
      0x2066...0x2069,  // isolating of direction
      0xFEFF,  // byte order mark
      0xE0000...0xE007F:  // tags
      true
    default: false
    }
  }

  private mutating func putEscape(_ unit: UInt16) {
    put(UInt8(ascii: "\\"))
    put(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(truncatingIfNeeded: unit >> shift & 0xF)
      put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
