/// Text of two bytes a letter, as spreadsheets save "Unicode text".
enum UTF16Text {
  /// The text; nil when the bytes are no UTF-16. Without a mark the zero bytes of plain letters must tell.
  static func decoded(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return text(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return text(bytes.dropFirst(2), isBigEndian: true) }
    guard bytes.count >= 8, bytes.count % 2 == 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    let part = bytes.prefix(4096)
    for place in part.indices where part[place] == 0 {
      if place % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.odd > part.count / 6, zeros.even == 0 { return text(bytes[...], isBigEndian: false) }
    if zeros.even > part.count / 6, zeros.odd == 0 { return text(bytes[...], isBigEndian: true) }
    return nil
  }

  private static func text(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var place = bytes.startIndex
    while place + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      place += 2
    }
    return String(decoding: units, as: UTF16.self)
  }
}
