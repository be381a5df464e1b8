/// A short record code such as `CN000012` or `HD26-031`, kept inline: 1 to 16 bytes of UTF-8 without spaces,
/// control characters, quotation marks or backslashes. Codes order by their bytes, as the files are sorted.
@frozen public struct Code: Hashable, Comparable, Sendable {
  @usableFromInline let high: UInt64
  @usableFromInline let low: UInt64

  @inlinable init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A code from UTF-8 bytes; nil when it is empty, longer than 16 bytes or holds a byte no code may hold.
  @inlinable public init?(utf8 bytes: UnsafeRawBufferPointer) {
    let count = bytes.count
    guard count > 0, count <= 16 else { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    if count >= 8 {
      high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
      for index in 8..<count { low |= UInt64(bytes[index]) &<< UInt64(56 - 8 * (index - 8)) }
    } else {
      for index in 0..<count { high |= UInt64(bytes[index]) &<< UInt64(56 - 8 * index) }
    }
    guard Code.allowed(high, count: min(count, 8)), count <= 8 || Code.allowed(low, count: count - 8) else {
      return nil
    }
    self.init(high: high, low: low)
  }

  /// A code from text; nil under the same conditions as from bytes.
  public init?(_ text: some StringProtocol) {
    var copy = String(text)
    guard let code = copy.withUTF8({ Code(utf8: UnsafeRawBufferPointer($0)) }) else { return nil }
    self = code
  }

  /// Whether the first `count` bytes, 1 to 8, may stand in a code: all eight are looked at in one go.
  @inlinable static func allowed(_ word: UInt64, count: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones &* 0x80
    // The bytes beyond the count become letters. A byte below `x` borrows into its top bit when `x` is taken off;
    // bytes of 0x80 and above are letters of other scripts and always allowed.
    let filled = count == 8 ? word : word | (ones &* 0x41) &>> UInt64(8 * count)
    func hasZero(_ bytes: UInt64) -> Bool { (bytes &- ones) & ~bytes & tops != 0 }
    let hasBlank = (filled &- ones &* 0x21) & ~filled & tops != 0
    return !hasBlank && !hasZero(filled ^ (ones &* 0x7F)) && !hasZero(filled ^ (ones &* 0x22))
      && !hasZero(filled ^ (ones &* 0x5C))
  }

  /// The number of bytes, 1 to 16.
  @inlinable public var count: Int {
    low == 0 ? 8 - high.trailingZeroBitCount / 8 : 16 - low.trailingZeroBitCount / 8
  }

  /// The code as text.
  public var text: String {
    String(unsafeUninitializedCapacity: 16) { buffer in
      let length = self.count
      for index in 0..<length {
        let word = index < 8 ? high : low
        buffer[index] = UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * (index % 8)))
      }
      return length
    }
  }

  /// The number that follows the prefix when nothing but digits does; nil otherwise.
  func number(after prefix: [UInt8]) -> Int? {
    let length = count
    guard length > prefix.count, length - prefix.count <= 12 else { return nil }
    var number = 0
    for index in 0..<length {
      let word = index < 8 ? high : low
      let byte = UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * (index % 8)))
      if index < prefix.count {
        guard byte == prefix[index] else { return nil }
      } else {
        guard (0x30...0x39).contains(byte) else { return nil }
        number = number * 10 + Int(byte - 0x30)
      }
    }
    return number
  }

  /// Orders codes by their bytes.
  @inlinable public static func < (left: Code, right: Code) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }

  /// Feeds the code to a hasher.
  @inlinable public func hash(into hasher: inout Hasher) {
    hasher.combine(high)
    hasher.combine(low)
  }
}

extension Code: CustomStringConvertible {
  /// The code as text.
  public var description: String { text }
}

extension Code: ExpressibleByStringLiteral {
  /// A code written in the source; a literal that is no code is a programming mistake.
  public init(stringLiteral value: String) {
    guard let code = Code(value) else { preconditionFailure("not a code: \(value)") }
    self = code
  }
}
