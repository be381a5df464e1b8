/// What text is measured against by ``isPlain(_:_:)``: as stored, as a field holds it, as a terminal line shows it.
enum PlainTextForm {
  case stored, field, line
}

/// Whether the bytes already have the form, found without decoding them. True only for ASCII, precomposed Latin
/// letters and common typographic signs; false means "look closer", not "wrong".
func isPlain(_ bytes: Span<UInt8>, _ form: PlainTextForm) -> Bool {
  let count = bytes.count
  var index = 0
  var afterSpace = true
  while index < count {
    let byte = bytes[index]
    if byte < 0x80 {
      if byte > 0x20 {
        if byte == 0x7F && form != .stored { return false }
        afterSpace = false
      } else if byte == 0x20 {
        if afterSpace && form == .field { return false }
        afterSpace = true
      } else if byte == 0x09 || form != .stored {
        return false
      }
      index += 1
      continue
    }
    afterSpace = false
    guard index + 1 < count else { return false }
    let second = bytes[index + 1]
    switch byte {
    case 0xC2:
      // U+00A1…00BF without the soft hyphen.
      if second < 0xA1 || second == 0xAD { return false }
      index += 2
    case 0xC3:
      // Latin-1 letters; eth only where nothing is repaired.
      if form != .line && (second == 0x90 || second == 0xB0) { return false }
      index += 2
    case 0xC4, 0xC5:
      index += 2
    case 0xC6:
      // U+0180…01BF; the African Đ only where nothing is repaired.
      if form != .line && second == 0x89 { return false }
      index += 2
    case 0xE1:
      // U+1E80…1EFF, the toned letters.
      if second != 0xBA && second != 0xBB { return false }
      index += 3
    case 0xE2:
      // U+2010…2027: dashes, quotation marks, bullet, ellipsis.
      guard second == 0x80, index + 2 < count else { return false }
      if bytes[index + 2] < 0x90 || bytes[index + 2] > 0xA7 { return false }
      index += 3
    default:
      return false
    }
  }
  return !(afterSpace && form == .field && count > 0)
}
