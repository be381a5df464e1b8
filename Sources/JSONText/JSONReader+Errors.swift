// Errors are rare: lines and columns are counted only when one is made, never while reading.
extension JSONReader {
  /// An error at this offset of the reader's text (by default where the reader is), with its line and column.
  public func error(_ problem: JSONError.Problem, at offset: Int? = nil) -> JSONError {
    JSONError(problem, at: position(at: offset ?? self.offset))
  }

  /// The place in the file of an offset into the reader's text. Counts from the beginning: not for inner loops.
  public func position(at offset: Int) -> JSONPosition {
    let before = UnsafeRawBufferPointer(start: start, count: min(max(offset, 0), end - start))
    var lineFeeds = 0
    var lineStart = 0
    for (index, byte) in before.enumerated() where byte == 0x0A {
      lineFeeds += 1
      lineStart = index + 1
    }
    let characters = String(decoding: UnsafeRawBufferPointer(rebasing: before[lineStart...]), as: UTF8.self).count
    return JSONPosition(
      offset: origin.offset + before.count, line: origin.line + lineFeeds,
      column: lineFeeds == 0 ? origin.column + characters : 1 + characters)
  }

  // These two are mutating only so that the reader is passed by its address, which keeps the callers' code small.

  /// The error for a byte that does not fit here, or for the end of the text.
  @usableFromInline
  @inline(never)
  mutating func mismatch(_ expectation: JSONError.Expectation) -> JSONError {
    guard cursor < end else { return error(.endOfText(expectation)) }
    if cursor == start, origin.offset == 0, end - start >= 3, peek() == 0xEF,
      start.load(fromByteOffset: 1, as: UInt8.self) == 0xBB, start.load(fromByteOffset: 2, as: UInt8.self) == 0xBF
    {
      return error(.byteOrderMark)
    }
    return error(.expected(expectation))
  }

  /// The error for a value of another kind at the cursor, or for no value at all.
  @usableFromInline
  @inline(never)
  mutating func wrongKind(expected: JSONKind) -> JSONError {
    guard let found = JSONKind(firstByte: peek()), found != expected else { return mismatch(.value) }
    return error(.wrongKind(expected: expected, found: found))
  }
}
