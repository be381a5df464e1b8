/// The CRC-32C (Castagnoli) checksum, which chains the lines of the journal.
///
/// A checksum continues another one: `CRC32C(of: a + b) == CRC32C(of: b, continuing: CRC32C(of: a))`.
public struct CRC32C: Hashable, Sendable, CustomStringConvertible {
  /// The checksum; 0 for no bytes.
  public let value: UInt32

  /// Takes a value computed before; 0 is the checksum of nothing.
  public init(_ value: UInt32 = 0) {
    self.value = value
  }

  /// The checksum of bytes that follow those of another checksum.
  public init(of bytes: UnsafeRawBufferPointer, continuing previous: CRC32C = CRC32C()) {
    value = ~crcTables.withUnsafeBufferPointer { tables in
      CRC32C.register(after: bytes, from: ~previous.value, tables)
    }
  }

  /// The checksum of bytes that follow those of another checksum.
  public init(of bytes: [UInt8], continuing previous: CRC32C = CRC32C()) {
    self = bytes.withUnsafeBytes { CRC32C(of: $0, continuing: previous) }
  }

  /// Reads eight hexadecimal digits in lower case, given in ASCII; nil for anything else.
  public init?(hexadecimal digits: UnsafeRawBufferPointer) {
    guard digits.count == 8 else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    self.value = value
  }

  /// Reads eight hexadecimal digits in lower case; nil for anything else.
  public init?(hexadecimal digits: String) {
    var digits = digits
    guard let sum = digits.withUTF8({ CRC32C(hexadecimal: UnsafeRawBufferPointer($0)) }) else { return nil }
    self = sum
  }

  /// Eight hexadecimal digits in lower case.
  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// Slicing by eight: eight bytes a step, each looked up in the table of its distance from the step's end.
  private static func register(
    after bytes: UnsafeRawBufferPointer, from start: UInt32, _ tables: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    guard var place = bytes.baseAddress, let table = tables.baseAddress else { return start }
    let end = place + bytes.count
    var register = start
    while end - place >= 8 {
      let word = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self)) ^ UInt64(register)
      @inline(__always) func entry(_ index: Int) -> UInt32 {
        table[(7 - index) * 256 + Int(truncatingIfNeeded: word &>> UInt64(8 * index) & 0xFF)]
      }
      register = entry(0) ^ entry(1) ^ entry(2) ^ entry(3) ^ entry(4) ^ entry(5) ^ entry(6) ^ entry(7)
      place += 8
    }
    while place < end {
      register = register &>> 8 ^ table[Int((register ^ UInt32(place.load(as: UInt8.self))) & 0xFF)]
      place += 1
    }
    return register
  }
}

/// Table k, 256 entries each, holds the effect of a byte followed by k zero bytes.
private let crcTables: [UInt32] = {
  var tables: [UInt32] = []
  for byte in 0..<256 as Range<UInt32> {
    tables.append((0..<8).reduce(byte) { register, _ in register >> 1 ^ (register & 1 == 1 ? 0x82F6_3B78 : 0) })
  }
  for index in 256..<(8 * 256) {
    let shorter = tables[index - 256]
    tables.append(shorter >> 8 ^ tables[Int(shorter & 0xFF)])
  }
  return tables
}()
