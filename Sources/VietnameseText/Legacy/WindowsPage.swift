/// The upper halves of two Windows code pages.
enum WindowsPage {
  /// windows-1252, where the bytes 0x80 to 0x9F have signs; the five without a sign stay control codes.
  static let western: [Unicode.Scalar] =
    Array(
      "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    + (UInt8(0xA0)...0xFF).map(Unicode.Scalar.init)

  /// windows-1258: as windows-1252, with some letters and five combining tones of Vietnamese.
  static let vietnamese: [Unicode.Scalar] = {
    var page = western
    let own: [(byte: Int, scalar: Unicode.Scalar)] = [
      (0x8A, "\u{8A}"), (0x8E, "\u{8E}"), (0x9A, "\u{9A}"), (0x9E, "\u{9E}"), (0xC3, "Ă"), (0xE3, "ă"), (0xD0, "Đ"),
      (0xF0, "đ"), (0xD5, "Ơ"), (0xF5, "ơ"), (0xDD, "Ư"), (0xFD, "ư"), (0xFE, "₫"), (0xCC, "\u{300}"),
      (0xD2, "\u{309}"), (0xDE, "\u{303}"), (0xEC, "\u{301}"), (0xF2, "\u{323}"),
    ]
    for (byte, scalar) in own { page[byte - 0x80] = scalar }
    return page
  }()

  /// The byte of a scalar in windows-1252; nil where it has none.
  static func westernByte(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
    return western[..<0x20].firstIndex(of: scalar).map { UInt8(0x80 + $0) }
  }
}
