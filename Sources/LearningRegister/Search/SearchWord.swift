/// One word or number of a query, ready to be compared with packed words and numbers. It holds no reference, so that
/// comparing it a hundred thousand times counts none.
struct SearchWord: Sendable {
  /// How many bytes it has.
  let count: Int
  /// Whether a digit is among them: without one it is part of no identity or telephone number.
  let hasDigit: Bool
  /// The bytes left-aligned in eight, and which bits count; a longer word begins no packed word.
  private let left: UInt64
  private let leftMask: UInt64
  /// The bytes right-aligned in sixteen; a longer word is part of no packed number.
  private let right: UInt128
  private let rightMask: UInt128

  init(_ bytes: [UInt8]) {
    count = bytes.count
    hasDigit = bytes.contains { (0x30...0x39).contains($0) }
    var value: UInt128 = 0
    for byte in bytes.prefix(16) { value = value << 8 | UInt128(byte) }
    right = value
    rightMask = count >= 16 ? .max : (1 << UInt128(8 * count)) - 1
    let missing = UInt64(8 * max(0, 8 - count))
    left = count > 8 ? 0 : UInt64(truncatingIfNeeded: value) << missing
    leftMask = count > 8 ? 0 : UInt64.max << missing
  }

  /// One of its bytes, of the first sixteen.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: right >> UInt128(8 * (min(count, 16) - 1 - index))) }

  /// Whether a packed word begins with it.
  @inline(__always)
  func begins(_ word: UInt64) -> Bool { word & leftMask == left && leftMask != 0 }

  /// Whether a packed number ends with it, or starts with it where it is of three or more characters.
  @inline(__always)
  func isPart(of number: UInt128) -> Bool {
    guard count <= 16 else { return false }
    if number & rightMask == right { return true }
    guard count >= 3 else { return false }
    let length = (128 - number.leadingZeroBitCount + 7) / 8
    return length > count && number >> UInt128(8 * (length - count)) == right
  }
}
