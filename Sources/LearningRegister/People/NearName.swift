internal import VietnameseText

/// Whether two names may be one that was typed twice. Names are compared without marks and capitals.
enum NearName {
  /// A set of the letters of a folded name: names one slip apart differ in at most two of them.
  static func letters(_ folded: [UInt8]) -> UInt64 { folded.reduce(0) { $0 | 1 << UInt64($1 & 63) } }

  /// Whether names with those letters can be near at all: most are told apart without reading them.
  @inline(__always)
  static func canBeNear(_ one: UInt64, _ other: UInt64) -> Bool {
    let shared = one & other
    return shared == one || shared == other || (one ^ other).nonzeroBitCount <= 2
  }

  /// The same name, one letter more, less or another, two letters swapped, or one of the middle words left out.
  static func isNear(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    isOneSlip(one, other) || isMiddleWordLeftOut(one, other) || isMiddleWordLeftOut(other, one)
  }

  private static func isOneSlip(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let shorter = min(one.count, other.count)
    guard max(one.count, other.count) - shorter <= 1 else { return false }
    var start = 0
    while start < shorter, one[start] == other[start] { start += 1 }
    var end = 0
    while end < shorter - start, one[one.count - 1 - end] == other[other.count - 1 - end] { end += 1 }
    let rest = one[start..<(one.count - end)]
    let otherRest = other[start..<(other.count - end)]
    if rest.count <= 1, otherRest.count <= 1 { return true }
    return rest.count == 2 && otherRest.count == 2 && rest.first == otherRest.last && rest.last == otherRest.first
  }

  private static func isMiddleWordLeftOut(_ long: [UInt8], _ short: [UInt8]) -> Bool {
    guard long.count > short.count + 1 else { return false }
    let words = long.split(separator: 0x20)
    let left = short.split(separator: 0x20)
    guard words.count == left.count + 1, left.count >= 2 else { return false }
    var place = 0
    while place < left.count, words[place] == left[place] { place += 1 }
    return place > 0 && place < left.count && words[(place + 1)...].elementsEqual(left[place...])
  }

  static func folded(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    TextFold.appendFolded(name.utf8.span, to: &bytes)
    return bytes
  }
}
