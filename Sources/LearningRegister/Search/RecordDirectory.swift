internal import VietnameseText

/// What the records of one collection are listed and found by: a name, further words, a code, and one number such as a
/// day. Filled row by row, then kept in step record by record, so that no key has to wait for 35,000 honours.
public struct RecordDirectory: Sendable {
  /// What one record is listed and found by.
  public struct Line: Sendable {
    /// What it is listed by: words from left to right.
    public var name: String
    /// What it is found by besides its code.
    public var words: String
    /// The record's code, found by its beginning or its end.
    public var code: Code
    /// A number it may be sorted by.
    public var number: Int

    /// A line.
    public init(name: String, words: String, code: Code, number: Int = 0) {
      self.name = name
      self.words = words
      self.code = code
      self.number = number
    }
  }

  /// Rows in Vietnamese order of names, then by row; empty until the directory is whole.
  public private(set) var order: [Int] = []
  /// Whether every row was taken.
  public private(set) var isWhole = false
  /// By row.
  private var keys: [TextSortKey] = []
  private var numbers: [Int] = []
  private var entries: [Entry] = []
  /// The folded words of all records, the first letter highest; what is longer than 16 letters is told by those.
  private var words: [UInt128] = []

  private struct Entry {
    var isPresent = false
    /// Where its words begin, and how many there are.
    var start = 0
    var count = 0
    /// Right-aligned.
    var code: UInt128 = 0
  }

  /// An empty directory.
  public init() {}

  /// How many rows were taken so far.
  public var rowCount: Int { entries.count }

  /// Takes the next row; nil where there is no record.
  public mutating func append(_ line: Line?) {
    keys.append(TextSortKey(""))
    numbers.append(0)
    entries.append(Entry())
    if let line { set(entries.count - 1, line) }
  }

  /// Every row was taken: makes the order.
  public mutating func finish() {
    isWhole = true
    order = TextSortKey.order(of: keys).filter { entries[$0].isPresent }
  }

  /// Takes over what a record is now; nil when it was removed. True when the name is another one now.
  @discardableResult
  public mutating func update(row: Int, _ line: Line?) -> Bool {
    while rowCount <= row { append(nil) }
    let before = keys[row]
    if isWhole, entries[row].isPresent {
      let old = place(of: row)
      if old < order.count, order[old] == row { order.remove(at: old) }
    }
    entries[row].isPresent = false
    guard let line else { return false }
    set(row, line)
    if isWhole { order.insert(row, at: place(of: row)) }
    return before != keys[row]
  }

  /// The rows a query finds, in order of names: every unmarked word typed begins a word of the record, or begins or
  /// ends its code. An empty query finds everything.
  public func find(_ query: String) -> [Int] {
    let typed = TextFold.folded(query).utf8.split(separator: 0x20).map { TypedWord($0) }
    guard !typed.isEmpty else { return order }
    // Row by row, from front to back through memory; in order of names every step would have to wait for it.
    let isFound = words.withUnsafeBufferPointer { words in
      entries.map { entry in
        typed.allSatisfy { word in
          if word.ends(entry.code) { return true }
          for index in entry.start..<(entry.start + entry.count) where word.begins(words[index]) { return true }
          return false
        }
      }
    }
    return order.filter { isFound[$0] }
  }

  /// The number of a row.
  public func number(row: Int) -> Int { numbers[row] }

  private mutating func set(_ row: Int, _ line: Line) {
    keys[row] = TextSortKey(line.name)
    // Words of old content stay unused.
    var entry = Entry(isPresent: true, start: words.count)
    numbers[row] = line.number
    for word in TextFold.folded("\(line.words) \(line.code.text)").utf8.split(separator: 0x20) {
      words.append(TypedWord.packed(word))
    }
    entry.count = words.count - entry.start
    let code = words.last ?? 0
    entry.code = code >> UInt128(code.trailingZeroBitCount / 8 * 8)
    entries[row] = entry
  }

  /// Where a row stands, or would stand, in the order.
  private func place(of row: Int) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      let other = order[middle]
      let isBefore = keys[other] < keys[row] || (!(keys[row] < keys[other]) && other < row)
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A word typed, ready to be compared with packed words.
private struct TypedWord {
  private let left: UInt128
  private let leftMask: UInt128
  private let right: UInt128
  private let rightMask: UInt128

  init(_ bytes: Substring.UTF8View) {
    let bits = UInt128(8 * min(bytes.count, 16))
    left = TypedWord.packed(bytes)
    leftMask = .max << (128 - bits)
    right = left >> (128 - bits)
    // A longer one is the end of no code.
    rightMask = bytes.count > 16 ? 0 : leftMask >> (128 - bits)
  }

  @inline(__always)
  func begins(_ word: UInt128) -> Bool { word & leftMask == left }

  @inline(__always)
  func ends(_ code: UInt128) -> Bool { rightMask != 0 && code & rightMask == right }

  /// The first 16 bytes, the first one highest.
  static func packed(_ bytes: Substring.UTF8View) -> UInt128 {
    var value: UInt128 = 0
    var room: UInt128 = 128
    for byte in bytes.prefix(16) {
      room -= 8
      value |= UInt128(byte) << room
    }
    return value
  }
}
