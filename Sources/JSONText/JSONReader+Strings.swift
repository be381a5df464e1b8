// Strings are looked at eight bytes at a time; what is not plain ASCII goes through the exact path.
extension JSONReader {
  /// Passes over the string whose opening quote is at the cursor; gives what stands between its quotes, checked.
  @inlinable
  @inline(__always)
  mutating func scanString() throws(JSONError) -> (utf8: UnsafeRawBufferPointer, hasEscapes: Bool) {
    let first = cursor + 1
    var place = first
    while end - place >= 8 {
      let stops = stringStops(place.loadUnaligned(as: UInt64.self))
      if stops == 0 {
        place += 8
        continue
      }
      place += stops.trailingZeroBitCount &>> 3
      guard place.load(as: UInt8.self) == UInt8(ascii: "\"") else { break }
      cursor = place + 1
      return (UnsafeRawBufferPointer(start: first, count: place - first), false)
    }
    return try scanString(first: first, from: place)
  }

  /// The exact path: goes on at `place`, up to which the string is plain.
  @usableFromInline
  @inline(never)
  mutating func scanString(
    first: UnsafeRawPointer, from start: UnsafeRawPointer
  ) throws(JSONError) -> (utf8: UnsafeRawBufferPointer, hasEscapes: Bool) {
    var place = start
    var hasEscapes = false
    while place < end {
      if end - place >= 8 {
        let stops = stringStops(place.loadUnaligned(as: UInt64.self))
        if stops == 0 {
          place += 8
          continue
        }
        place += stops.trailingZeroBitCount &>> 3
      }
      let byte = place.load(as: UInt8.self)
      if byte >= 0x80 {
        repeat {
          let length = sequenceLength(at: place)
          guard length > 0 else { throw error(.badUTF8, at: place - self.start) }
          place += length
        } while place < end && place.load(as: UInt8.self) >= 0x80
      } else if byte == UInt8(ascii: "\"") {
        cursor = place + 1
        return (UnsafeRawBufferPointer(start: first, count: place - first), hasEscapes)
      } else if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        place += try escapeLength(at: place)
      } else if byte >= 0x20 {
        place += 1
      } else if byte == 0x0A || byte == 0x0D {
        break
      } else {
        throw error(.controlInString, at: place - self.start)
      }
    }
    throw error(.unterminatedString, at: first - 1 - self.start)
  }

  /// The length of the valid UTF-8 sequence of 2…4 bytes at `place` (Unicode table 3-7); 0 when there is none.
  @inline(__always)
  private func sequenceLength(at place: UnsafeRawPointer) -> Int {
    // Four bytes at once, the first lowest; beyond the end zeros, which continue no sequence.
    var word: UInt32 = 0
    if end - place >= 4 {
      word = UInt32(littleEndian: place.loadUnaligned(as: UInt32.self))
    } else {
      for index in 0..<(end - place) {
        word |= UInt32(place.load(fromByteOffset: index, as: UInt8.self)) << UInt32(8 * index)
      }
    }
    if word & 0xC0_C0F0 == 0x80_80E0 {
      // Not overlong (E0 80…9F), no surrogate (ED A0…BF).
      let head = word & 0x200F
      return head != 0 && head != 0x200D ? 3 : 0
    }
    if word & 0xC0E0 == 0x80C0 {
      return word & 0x1E != 0 ? 2 : 0
    }
    if word & 0xC0C0_C0F8 == 0x8080_80F0 {
      // Not overlong (F0 80…8F), not beyond U+10FFFF (F4 90…, F5…).
      let lead = word & 0x07
      return word & 0x3007 != 0 && (lead < 4 || (lead == 4 && word & 0x3000 == 0)) ? 4 : 0
    }
    return 0
  }

  /// The length of the escape whose backslash is at `place`: 2, 6, or 12 for a surrogate pair.
  private func escapeLength(at place: UnsafeRawPointer) throws(JSONError) -> Int {
    guard end - place >= 2 else { throw error(.badEscape, at: place - start) }
    switch place.load(fromByteOffset: 1, as: UInt8.self) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    default:
      guard let unit = Self.escapedUnit(at: place, end: end) else { throw error(.badEscape, at: place - start) }
      if unit & 0xF800 != 0xD800 { return 6 }
      guard unit < 0xDC00, let low = Self.escapedUnit(at: place + 6, end: end), low & 0xFC00 == 0xDC00 else {
        throw error(.loneSurrogate, at: place - start)
      }
      return 12
    }
  }

  /// The value of `\uXXXX` at `place`; nil when something else stands there.
  private static func escapedUnit(at place: UnsafeRawPointer, end: UnsafeRawPointer) -> UInt32? {
    guard end - place >= 6, place.load(as: UInt8.self) == UInt8(ascii: "\\"),
      place.load(fromByteOffset: 1, as: UInt8.self) == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for index in 2..<6 {
      let byte = place.load(fromByteOffset: index, as: UInt8.self)
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    return unit
  }

  /// Decodes a checked string with escapes into a scratch, which grows when needed: a decoded text is never longer.
  @usableFromInline
  @inline(never)
  static func unescape(
    _ text: UnsafeRawBufferPointer, into scratch: inout UnsafeMutableRawBufferPointer
  ) -> UnsafeRawBufferPointer {
    if scratch.count < text.count {
      scratch.deallocate()
      scratch = .allocate(byteCount: max(256, 2 * text.count), alignment: 8)
    }
    let first = UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped)
    var count = 0
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "\\") else {
        scratch[count] = text[index]
        count += 1
        index += 1
        continue
      }
      let escaped = text[index + 1]
      guard escaped == UInt8(ascii: "u"), var scalar = escapedUnit(at: first + index, end: first + text.count) else {
        scratch[count] = plainEscape(escaped)
        count += 1
        index += 2
        continue
      }
      index += 6
      if scalar & 0xFC00 == 0xD800, let low = escapedUnit(at: first + index, end: first + text.count) {
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
        index += 6
      }
      for byte in UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
        scratch[count] = byte
        count += 1
      }
    }
    return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(scratch)[..<count])
  }

  private static func plainEscape(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }
}

/// Marks, in the top bit of its byte, what ends a plain run: quote, backslash, controls, and all but ASCII.
///
/// Only the lowest mark is exact (a borrow may run upwards), and only that one is used.
@inlinable
@inline(__always)
func stringStops(_ loaded: UInt64) -> UInt64 {
  let word = UInt64(littleEndian: loaded)
  let ones: UInt64 = 0x0101_0101_0101_0101
  let quotes = (word ^ (ones &* 0x22)) &- ones
  let backslashes = (word ^ (ones &* 0x5C)) &- ones
  let controls = word &- (ones &* 0x20)
  // A byte of 0x80 and above is a stop in any case, so no term needs its "and not the byte itself".
  return (quotes | backslashes | controls | word) & (ones &* 0x80)
}
