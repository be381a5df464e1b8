/// Finds the row of a code. Codes are mostly one prefix and a running number (`CN000012`), so the number is an array
/// index; every other code goes through a dictionary. The caller confirms the row's code, which makes the guess safe.
struct CodeIndex: Sendable {
  private static let none = UInt32.max
  /// The bytes before the digits and how many digits follow, learned from the first code.
  private var prefix: UInt64 = 0
  private var prefixMask: UInt64 = 0
  private var digitShift: UInt64 = 0
  private var numbered: [UInt32] = []
  private var others: [Code: UInt32] = [:]

  /// The row that may hold the code. A numbered guess must be compared with the row's own code.
  @inline(__always)
  func guess(_ code: Code) -> UInt32? {
    guard let number = number(of: code), number < numbered.count else { return nil }
    let row = numbered[number]
    return row == CodeIndex.none ? nil : row
  }

  /// The row of a code that is not numbered.
  func other(_ code: Code) -> UInt32? { others.isEmpty ? nil : others[code] }

  mutating func insert(_ code: Code, row: UInt32) {
    if prefixMask == 0 { learn(code) }
    if let number = number(of: code), number <= max(4096, 8 * (Int(row) + 1)) {
      if number >= numbered.count {
        let grown = max(number + 1, numbered.count * 2)
        numbered.append(contentsOf: repeatElement(CodeIndex.none, count: grown - numbered.count))
      }
      if numbered[number] == CodeIndex.none || numbered[number] == row {
        numbered[number] = row
        return
      }
    }
    others[code] = row
  }

  mutating func reserve(_ count: Int) { numbered.reserveCapacity(count + count / 8) }

  private mutating func learn(_ code: Code) {
    guard code.low == 0 else { return }
    let length = code.count
    var digits = 0
    while digits < length, digits < 8, isDigit(code.high >> UInt64(8 * (8 - length + digits))) { digits += 1 }
    guard digits > 0, digits < length else { return }
    digitShift = UInt64(8 * (8 - length))
    prefixMask = UInt64.max << (UInt64(8 * digits) + digitShift)
    prefix = code.high & prefixMask
  }

  private func isDigit(_ word: UInt64) -> Bool { (0x30...0x39).contains(word & 0xFF) }

  @inline(__always)
  private func number(of code: Code) -> Int? {
    guard code.low == 0, code.high & prefixMask == prefix, prefixMask != 0 else { return nil }
    // The digits right-aligned in one word, first digit highest; eight are added up in three multiplications.
    let digits = (code.high & ~prefixMask) >> digitShift
    var word = (digits & 0x0F0F_0F0F_0F0F_0F0F).byteSwapped
    word = (word &* 10) &+ (word >> 8)
    let low = (word & 0x0000_00FF_0000_00FF) &* (100 + (1_000_000 << 32))
    let high = ((word >> 16) & 0x0000_00FF_0000_00FF) &* (1 + (10_000 << 32))
    return Int((low &+ high) >> 32)
  }
}
