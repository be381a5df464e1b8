/// Reads the scalar that starts at `index` and moves `index` behind it.
/// Bytes that are no UTF-8 give `nil`, one byte at a time, so a caller can read data nobody has checked yet.
func readScalar(_ bytes: Span<UInt8>, at index: inout Int) -> Unicode.Scalar? {
  let lead = bytes[index]
  index += 1
  let more: Int
  let smallest: UInt32
  var code: UInt32
  switch lead {
  case 0..<0x80: return Unicode.Scalar(lead)
  case 0xC2...0xDF: (more, smallest, code) = (1, 0x80, UInt32(lead & 0x1F))
  case 0xE0...0xEF: (more, smallest, code) = (2, 0x800, UInt32(lead & 0x0F))
  case 0xF0...0xF4: (more, smallest, code) = (3, 0x10000, UInt32(lead & 0x07))
  default: return nil
  }
  guard bytes.count - index >= more else { return nil }
  for offset in 0..<more {
    let byte = bytes[index + offset]
    guard byte & 0xC0 == 0x80 else { return nil }
    code = code << 6 | UInt32(byte & 0x3F)
  }
  // The scalar's own check refuses surrogates and what lies beyond U+10FFFF.
  guard code >= smallest, let scalar = Unicode.Scalar(code) else { return nil }
  index += more
  return scalar
}
