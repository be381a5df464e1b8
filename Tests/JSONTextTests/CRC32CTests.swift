import JSONText
import Testing

@Suite("CRC-32C")
struct CRC32CTests {
  @Test(
    "known checksums",
    arguments: [
      ([], "00000000"), (Array("123456789".utf8), "e3069283"), (Array(repeating: 0, count: 32), "8a9136aa"),
      (Array(repeating: 0xFF, count: 32), "62a8ab43"), (Array(0..<32), "46dd794e"),
      (Array((0..<32).reversed()), "113fdb5c"),
    ] as [([UInt8], String)])
  func known(_ bytes: [UInt8], _ sum: String) {
    #expect(CRC32C(of: bytes).description == sum)
  }

  /// The definition, bit by bit.
  static func slow(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { register, byte in
      (0..<8).reduce(register ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0x82F6_3B78 : 0) }
    }
  }

  @Test("as the definition says, for every length and wherever it is continued")
  func continued() {
    var random = SeededGenerator(seed: 8)
    let bytes = (0..<70).map { _ in UInt8.random(in: 0...255, using: &random) }
    for count in 0...bytes.count {
      let part = Array(bytes[..<count])
      let sum = CRC32C(of: part)
      #expect(sum.value == Self.slow(part))
      for cut in 0...count {
        #expect(CRC32C(of: Array(part[cut...]), continuing: CRC32C(of: Array(part[..<cut]))) == sum)
      }
    }
  }

  @Test(
    "eight digits in lower case, there and back", arguments: [0, 1, 0x0BA2_6C40, 0xFFFF_FFFF, 0xABCD_EF09] as [UInt32])
  func digits(_ value: UInt32) {
    let text = CRC32C(value).description
    #expect(text.utf8.count == 8)
    #expect(CRC32C(hexadecimal: text) == CRC32C(value))
  }

  @Test(
    "other digits are refused",
    arguments: ["", "0ba26c4", "0ba26c400", "0BA26C40", "0ba26c4g", "+ba26c40", "0ba26c4é", " 0ba26c4"])
  func badDigits(_ text: String) {
    #expect(CRC32C(hexadecimal: text) == nil)
  }
}
