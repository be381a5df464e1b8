/// XML on its way into a file, as bytes: a sheet of a hundred thousand rows is too much for text built from texts.
struct MarkupBytes {
  private(set) var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func put(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func put(_ name: [UInt8]) { bytes.append(contentsOf: name) }

  mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func put(_ number: Int) {
    guard number > 9 else {
      if number >= 0 { bytes.append(0x30 + UInt8(number)) } else { put(String(number)) }
      return
    }
    var divisor = 1
    while number / divisor > 9 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(0x30 + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// A text with what means something to a reader of markup written out. It must have been made harmless before.
  mutating func putEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): put("&amp;" as StaticString)
      case UInt8(ascii: "<"): put("&lt;" as StaticString)
      case UInt8(ascii: ">"): put("&gt;" as StaticString)
      case UInt8(ascii: "\""): put("&quot;" as StaticString)
      default: bytes.append(byte)
      }
    }
  }
}
