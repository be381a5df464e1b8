/// Writes JSON into one growing buffer of bytes; commas are its business.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.member("id")
/// writer.string("CN000012")
/// writer.endObject()
/// ```
/// Begins and ends must match, and each member is followed by one value; both are the caller's care.
/// Nothing is written prettily, except that one array may have its elements on lines of their own.
public struct JSONWriter: ~Copyable {
  var storage: UnsafeMutableRawPointer
  var capacity: Int
  /// The number of bytes in the buffer.
  public internal(set) var count = 0
  var needsComma = false
  var depth = 0
  /// The depth inside the array whose elements stand on their own lines; 0 for none.
  var lineDepth = 0

  /// Makes a writer with room for this many bytes before it has to grow.
  public init(reserving capacity: Int = 1024) {
    self.capacity = max(capacity, 64)
    storage = .allocate(byteCount: self.capacity, alignment: 8)
  }

  deinit { storage.deallocate() }

  // MARK: What was written

  /// A copy of the bytes written so far.
  public var bytes: [UInt8] { withBytes { [UInt8]($0) } }

  /// Lends the bytes written so far without copying them.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: storage, count: count))
  }

  /// Forgets the bytes written so far but not where in the document the writer is: for writing a large file in parts.
  public mutating func removeBytes() { count = 0 }

  // MARK: Objects and arrays

  /// Writes `{`.
  public mutating func beginObject() {
    begin(UInt8(ascii: "{"))
  }

  /// Writes `}`.
  public mutating func endObject() {
    end(UInt8(ascii: "}"))
  }

  /// Writes a member's name, which its value must follow.
  public mutating func member(_ name: StaticString) {
    member(utf8: UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// Writes a member's name that is not known beforehand, which its value must follow.
  public mutating func member(named name: String) {
    var name = name
    name.withUTF8 { member(utf8: UnsafeRawBufferPointer($0)) }
  }

  private mutating func member(utf8 name: UnsafeRawBufferPointer) {
    string(utf8: name)
    reserve(1)
    put(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes `[`. With `onePerLine` each element, and the closing bracket, begins a new line
  /// (ignored inside an array that is already written so).
  public mutating func beginArray(onePerLine: Bool = false) {
    begin(UInt8(ascii: "["))
    if onePerLine && lineDepth == 0 { lineDepth = depth }
  }

  /// Writes `]`.
  public mutating func endArray() {
    if depth == lineDepth {
      lineDepth = 0
      reserve(1)
      put(0x0A)
    }
    end(UInt8(ascii: "]"))
  }

  // MARK: Values

  /// Writes a whole number.
  public mutating func int(_ value: Int) {
    reserve(24)
    separate()
    if value < 0 { put(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var length = 1
    var power: UInt = 10
    while rest >= power {
      length += 1
      let (next, overflow) = power.multipliedReportingOverflow(by: 10)
      if overflow { break }
      power = next
    }
    for place in stride(from: count + length - 1, through: count, by: -1) {
      storage.storeBytes(
        of: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10), toByteOffset: place, as: UInt8.self)
      rest /= 10
    }
    count += length
  }

  /// Writes a number with the fewest digits that read back as the same Double; null for infinities and NaN,
  /// which JSON does not have.
  public mutating func double(_ value: Double) {
    guard value.isFinite else { return null() }
    var text = value.description
    text.withUTF8 { raw(UnsafeRawBufferPointer($0)) }
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    literal(value ? "true" : "false")
  }

  /// Writes `null`.
  public mutating func null() {
    literal("null")
  }

  /// Writes one value that is valid JSON already, byte for byte: what `JSONReader.readRawValue()` gave.
  public mutating func raw(_ text: UnsafeRawBufferPointer) {
    reserve(text.count + 2)
    separate()
    if let first = text.baseAddress { storage.advanced(by: count).copyMemory(from: first, byteCount: text.count) }
    count += text.count
  }

  /// Writes one value that is valid JSON already, byte for byte.
  public mutating func raw(_ text: [UInt8]) {
    text.withUnsafeBytes { raw($0) }
  }

  /// Writes a line feed outside strings: after a document's last value, or between the documents of a journal.
  public mutating func lineFeed() {
    reserve(1)
    put(0x0A)
    if depth == 0 { needsComma = false }
  }

  private mutating func literal(_ text: StaticString) {
    raw(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

// MARK: - Steps shared by all values

extension JSONWriter {
  private mutating func begin(_ bracket: UInt8) {
    reserve(3)
    separate()
    put(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    reserve(1)
    put(bracket)
    depth -= 1
    needsComma = true
  }

  /// What belongs before a value or a name; two bytes must be reserved.
  @inline(__always)
  mutating func separate() {
    if needsComma { put(UInt8(ascii: ",")) }
    if depth == lineDepth && depth > 0 { put(0x0A) }
    needsComma = true
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    storage.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let larger = max(2 * capacity, count + more)
    let grown = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 8)
    grown.copyMemory(from: storage, byteCount: count)
    storage.deallocate()
    storage = grown
    capacity = larger
  }
}
