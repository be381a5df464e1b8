import LearningRegister
import Testing

/// Which bytes a code may hold, at every place and length.
@Suite struct CodeTests {
  private func isCode(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes { Code(utf8: $0) } != nil }

  @Test(arguments: 1...16)
  func everyByteAtEveryPlace(length: Int) {
    for place in 0..<length {
      for byte in UInt8.min...UInt8.max {
        var bytes = [UInt8](repeating: UInt8(ascii: "A"), count: length)
        bytes[place] = byte
        let isRefused = byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        #expect(isCode(bytes) == !isRefused, "byte \(byte) at \(place) of \(length)")
      }
    }
  }

  @Test func lengths() {
    #expect(!isCode([]))
    #expect(!isCode([UInt8](repeating: 0x41, count: 17)))
  }

  /// Two forbidden bytes side by side must not hide each other.
  @Test func twoBytesOfEveryKind() {
    for first in [0x00, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7E, 0x7F, 0x80, 0xFF] as [UInt8] {
      for second in [0x00, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7E, 0x7F, 0x80, 0xFF] as [UInt8] {
        let isRefused = [first, second].contains { $0 <= 0x20 || [0x7F, 0x22, 0x5C].contains($0) }
        #expect(isCode([first, second]) == !isRefused, "\(first) \(second)")
        #expect(isCode([0x41, first, second, 0x42]) == !isRefused, "\(first) \(second)")
      }
    }
  }
}
