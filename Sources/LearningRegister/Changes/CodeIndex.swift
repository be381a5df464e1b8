/// Finds the row of a code. Codes are mostly one prefix and a running number (`CN000012`), so the number is an array
/// index; every other code is found by halving where the rows are in order of code, as files are, or in a dictionary.
struct CodeIndex: Sendable {
  private static let none = UInt32.max
  /// The bytes before the digits and where the digits stand, learned from the first code.
  private var prefix: UInt64 = 0
  private var digitMask: UInt64 = 0
  private var digitShift: UInt64 = 0
  private var numbered: [UInt32] = []
  /// The rows before this one are in order of code.
  private var ascending = 0
  private var others: [Code: UInt32] = [:]

  init() {}

  /// The index of rows that are in order of code; nil when they are not, or a code stands twice.
  init?(ascending codes: [Code]) {
    for row in codes.indices.dropFirst() where codes[row - 1] >= codes[row] { return nil }
    ascending = codes.count
    guard let first = codes.first else { return }
    learn(first)
    numbered.reserveCapacity(codes.count + 1)
    for row in codes.indices { note(codes[row], row: UInt32(row)) }
  }

  /// Whether all rows are in order of code.
  func isAscending(_ codes: [Code]) -> Bool { ascending == codes.count }

  /// The row of a code among the codes by row; nil when there is none.
  @inline(__always)
  func row(of code: Code, among codes: [Code]) -> Int? {
    if let number = number(of: code), number < numbered.count {
      let row = numbered[number]
      if row != CodeIndex.none { return Int(row) }
    }
    return otherRow(of: code, among: codes)
  }

  @inline(never)
  private func otherRow(of code: Code, among codes: [Code]) -> Int? {
    var low = 0
    var high = ascending
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < code { low = middle + 1 } else { high = middle }
    }
    if low < ascending, codes[low] == code { return low }
    return others.isEmpty ? nil : others[code].map(Int.init)
  }

  /// Takes in the code of a new row, the last.
  mutating func insert(_ code: Code, row: UInt32) {
    if digitMask == 0 { learn(code) }
    if !note(code, row: row) { others[code] = row }
  }

  /// Notes a running number; false when the code is none, or one far off that would only waste room.
  @discardableResult
  private mutating func note(_ code: Code, row: UInt32) -> Bool {
    guard let number = number(of: code), number <= max(4096, 8 * (Int(row) + 1)) else { return false }
    if number >= numbered.count {
      let grown = number < numbered.capacity ? number + 1 : max(number + 1, numbered.count * 2)
      numbered.append(contentsOf: repeatElement(CodeIndex.none, count: grown - numbered.count))
    }
    numbered[number] = row
    return true
  }

  private mutating func learn(_ code: Code) {
    guard code.low == 0 else { return }
    let length = code.count
    var digits = 0
    while digits < length, digits < 8, isDigit(code.high >> UInt64(8 * (8 - length + digits))) { digits += 1 }
    guard digits > 0, digits < length else { return }
    digitShift = UInt64(8 * (8 - length))
    digitMask = (digits == 8 ? .max : (1 << UInt64(8 * digits)) - 1) << digitShift
    prefix = code.high & ~digitMask
  }

  private func isDigit(_ word: UInt64) -> Bool { (0x30...0x39).contains(word & 0xFF) }

  /// The running number of a code that is the prefix and as many digits as the first code has, so that no two codes
  /// have one number; nil for every other code.
  @inline(__always)
  private func number(of code: Code) -> Int? {
    guard code.low == 0, code.high & ~digitMask == prefix, digitMask != 0 else { return nil }
    // The digits' values, all other bytes zero; a byte that is no digit has a high half or passes 9.
    let digits = (code.high ^ 0x3030_3030_3030_3030) & digitMask
    guard (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { return nil }
    // Right-aligned, first digit highest; eight are added up in three multiplications.
    var word = (digits >> digitShift).byteSwapped
    word = (word &* 10) &+ (word >> 8)
    let low = (word & 0x0000_00FF_0000_00FF) &* (100 + (1_000_000 << 32))
    let high = ((word >> 16) & 0x0000_00FF_0000_00FF) &* (1 + (10_000 << 32))
    return Int((low &+ high) >> 32)
  }
}
