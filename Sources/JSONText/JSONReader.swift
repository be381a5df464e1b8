/// Reads JSON (RFC 8259, strictly) from bytes, value by value, in the order the caller asks.
///
/// The cursor style keeps everything flat and fast:
/// ```swift
/// try reader.beginObject()
/// while let name = try reader.nextMember() {
///   switch name {
///   case "id": id = try reader.readString()
///   default: try reader.skipValue()
///   }
/// }
/// try reader.finish()
/// ```
/// After `nextMember()` and after each `nextElement()` that is true exactly one value must be read or skipped.
/// Everything passed over is checked. The bytes must outlive the reader and all pointers it gave.
/// After an error the reader may only be dropped or rewound.
public struct JSONReader: ~Copyable {
  @usableFromInline let start: UnsafeRawPointer
  @usableFromInline let end: UnsafeRawPointer
  @usableFromInline var cursor: UnsafeRawPointer
  /// Nothing has been read yet from the container opened last, so no comma is due.
  @usableFromInline var isFresh = false
  @usableFromInline var depth = 0
  @usableFromInline var nameScratch = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  @usableFromInline var valueScratch = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  let origin: JSONPosition

  /// Reads these bytes; `origin` is where they begin in their file, so that errors name the file's line and column.
  public init(_ bytes: UnsafeRawBufferPointer, origin: JSONPosition = JSONPosition()) {
    // An empty buffer may have no address; this one is never looked at, because start == end.
    start = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 8)!
    end = start + bytes.count
    cursor = start
    self.origin = origin
  }

  deinit {
    nameScratch.deallocate()
    valueScratch.deallocate()
  }

  /// Lends a reader over an array of bytes.
  public static func reading<Result, Failure: Error>(
    _ bytes: [UInt8], origin: JSONPosition = JSONPosition(),
    _ body: (inout JSONReader) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBufferPointer { buffer throws(Failure) -> Result in
      var reader = JSONReader(UnsafeRawBufferPointer(buffer), origin: origin)
      return try body(&reader)
    }
  }

  /// Lends a reader over a string.
  public static func reading<Result, Failure: Error>(
    _ text: String, origin: JSONPosition = JSONPosition(),
    _ body: (inout JSONReader) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try reading(Array(text.utf8), origin: origin, body)
  }

  // MARK: Where the reader is

  /// Bytes read so far. Right after `nextMember()` or `nextElement()` it is where the value begins.
  @inlinable
  public var offset: Int { cursor - start }

  /// A place to come back to.
  public struct Mark {
    @usableFromInline let cursor: UnsafeRawPointer
    @usableFromInline let isFresh: Bool
    @usableFromInline let depth: Int

    @inlinable
    init(cursor: UnsafeRawPointer, isFresh: Bool, depth: Int) {
      self.cursor = cursor
      self.isFresh = isFresh
      self.depth = depth
    }
  }

  /// The present place, for `rewind(to:)`.
  @inlinable
  public var mark: Mark { Mark(cursor: cursor, isFresh: isFresh, depth: depth) }

  /// Goes back to a place of this reader, also after an error.
  @inlinable
  public mutating func rewind(to mark: Mark) {
    cursor = mark.cursor
    isFresh = mark.isFresh
    depth = mark.depth
  }

  // MARK: Objects

  /// Enters an object. Throws when another value stands here or the nesting passes 128.
  @inlinable
  public mutating func beginObject() throws(JSONError) {
    try open(UInt8(ascii: "{"), .object)
  }

  /// Goes to the next member's value and gives its name; nil, and outside the object, after the last one.
  @inlinable
  public mutating func nextMember() throws(JSONError) -> MemberName? {
    guard try advanceToMemberName() else { return nil }
    let offset = self.offset
    let (utf8, hasEscapes) = try scanString()
    try passColon()
    return MemberName(utf8: hasEscapes ? Self.unescape(utf8, into: &nameScratch) : utf8, offset: offset)
  }

  /// Goes to the next member's value when it is this one, written without spaces; otherwise stays and gives false.
  ///
  /// For files that this program wrote itself: members in their usual order cost next to nothing,
  /// and whatever else a hand has written is found by `nextMember()`.
  @inlinable
  public mutating func takeMember(_ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    guard end - cursor > count + 4 else { return false }
    var quote = cursor
    if !isFresh {
      guard quote.load(as: UInt8.self) == UInt8(ascii: ",") else { return false }
      quote += 1
    }
    guard quote.load(as: UInt8.self) == UInt8(ascii: "\""),
      quote.load(fromByteOffset: count + 1, as: UInt8.self) == UInt8(ascii: "\""),
      quote.load(fromByteOffset: count + 2, as: UInt8.self) == UInt8(ascii: ":"),
      equalBytes(quote + 1, UnsafeRawPointer(name.utf8Start), count: count)
    else { return false }
    cursor = quote + (count + 3)
    isFresh = false
    skipSpace()
    return true
  }

  // MARK: Arrays

  /// Enters an array. Throws when another value stands here or the nesting passes 128.
  @inlinable
  public mutating func beginArray() throws(JSONError) {
    try open(UInt8(ascii: "["), .array)
  }

  /// Goes to the next element; false, and outside the array, after the last one.
  @inlinable
  @inline(__always)
  public mutating func nextElement() throws(JSONError) -> Bool {
    skipSpace()
    let byte = peek()
    if byte == UInt8(ascii: ",") && !isFresh {
      cursor += 1
      skipSpace()
      return true
    }
    if byte == UInt8(ascii: "]") {
      close()
      return false
    }
    return try firstElement()
  }

  /// The first element needs no comma. What is no value at all is told here, where `]` would also have been right.
  @usableFromInline
  @inline(never)
  mutating func firstElement() throws(JSONError) -> Bool {
    guard isFresh else { throw mismatch(.commaOrBracket) }
    guard JSONKind(firstByte: peek()) != nil else { throw mismatch(.valueOrBracket) }
    isFresh = false
    return true
  }

  // MARK: The end

  /// Checks that only white space follows.
  public mutating func finish() throws(JSONError) {
    skipSpace()
    guard cursor == end else { throw error(.trailing, at: offset) }
  }
}

// MARK: - Steps shared by reading and skipping

extension JSONReader {
  /// The byte at the cursor; 0, which is never valid here, at the end.
  @inlinable
  @inline(__always)
  func peek() -> UInt8 { cursor < end ? cursor.load(as: UInt8.self) : 0 }

  @inlinable
  @inline(__always)
  mutating func skipSpace() {
    while cursor < end {
      let byte = cursor.load(as: UInt8.self)
      guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      cursor += 1
    }
  }

  @inlinable
  @inline(__always)
  mutating func open(_ byte: UInt8, _ kind: JSONKind) throws(JSONError) {
    skipSpace()
    guard peek() == byte else { throw wrongKind(expected: kind) }
    guard depth < 128 else { throw error(.tooDeep, at: offset) }
    cursor += 1
    depth += 1
    isFresh = true
  }

  @inlinable
  @inline(__always)
  mutating func close() {
    cursor += 1
    depth -= 1
    isFresh = false
  }

  /// Stands at the next name's opening quote and is true, or has left the object.
  @inlinable
  @inline(__always)
  mutating func advanceToMemberName() throws(JSONError) -> Bool {
    skipSpace()
    let byte = peek()
    if byte == UInt8(ascii: "}") {
      close()
      return false
    }
    if isFresh {
      guard byte == UInt8(ascii: "\"") else { throw mismatch(.memberNameOrBrace) }
      isFresh = false
    } else {
      guard byte == UInt8(ascii: ",") else { throw mismatch(.commaOrBrace) }
      cursor += 1
      skipSpace()
      guard peek() == UInt8(ascii: "\"") else { throw mismatch(.memberName) }
    }
    return true
  }

  @inlinable
  @inline(__always)
  mutating func passColon() throws(JSONError) {
    skipSpace()
    guard peek() == UInt8(ascii: ":") else { throw mismatch(.colon) }
    cursor += 1
    skipSpace()
  }
}
