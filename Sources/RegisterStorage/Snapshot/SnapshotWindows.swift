internal import JSONText
internal import LearningRegister

/// Reads a large snapshot file in windows of whole lines, small enough to stay in the processor's cache, so that the
/// file never lies in memory as a whole. This is the way for files as this program writes them; of every other file
/// nothing is given, and `SnapshotFileReader` reads it and says what is wrong.
struct SnapshotWindows<R: StoredRecord>: ~Copyable {
  private let detail: RecordDetail
  /// A bracket and the window: so every window is an array of its own.
  private let buffer: UnsafeMutableRawBufferPointer
  private var result = SnapshotFile<R>()
  /// The length of the text in the window, and of the lines at its beginning that are read already.
  private var filled = 0
  private var offset = 0

  deinit { buffer.deallocate() }

  private init(detail: RecordDetail, window: Int) {
    self.detail = detail
    buffer = .allocate(byteCount: 1 + window, alignment: 64)
  }

  /// Reads an open file of that size; nil when it does not have the usual shape. `expecting` is the likely number of
  /// records.
  static func read(
    _ file: Descriptor, size: Int, _ system: any FileSystem, detail: RecordDetail, expecting count: Int,
    window: Int = 1 << 20
  ) throws(SystemError) -> SnapshotFile<R>? {
    guard size > 0 else { return nil }
    var windows = SnapshotWindows(detail: detail, window: window)
    let capacity = min(max(count, 0), size / 16)
    windows.result.records.reserveCapacity(capacity)
    windows.result.records.withUnsafeMutableBufferPointer { records in
      LargeMemory.prepare(records.baseAddress, bytes: capacity * MemoryLayout<R>.stride)
    }
    while windows.offset < size {
      let isFirst = windows.offset == 0
      guard try windows.fill(from: file, size, system) else { return nil }
      guard windows.readRecords(isFirst: isFirst, isLast: windows.offset == size) else { return nil }
    }
    return windows.result
  }

  /// Fills the window behind what is in it; false when the file ends too early or a line is longer than the window.
  private mutating func fill(
    from file: Descriptor, _ size: Int, _ system: any FileSystem
  ) throws(SystemError) -> Bool {
    guard filled + 1 < buffer.count else { return false }
    while filled + 1 < buffer.count, offset < size {
      let room = buffer[(1 + filled)..<min(buffer.count, 1 + filled + size - offset)]
      let got = try system.read(file, into: UnsafeMutableRawBufferPointer(rebasing: room), at: offset)
      if got == 0 { return false }
      if detail == .full {
        let bytes = UnsafeRawBufferPointer(rebasing: buffer[(1 + filled)..<(1 + filled + got)])
        result.checksum = CRC32C(of: bytes, continuing: result.checksum)
      }
      filled += got
      offset += got
    }
    return true
  }

  /// Reads the whole lines in the window and moves the rest to its beginning; false at the first thing unusual.
  private mutating func readRecords(isFirst: Bool, isLast: Bool) -> Bool {
    var bracket = 0
    if isFirst {
      let text = UnsafeRawBufferPointer(rebasing: buffer[1..<(1 + filled)])
      guard let header = SnapshotFileReader<R>.plainHeader(of: text) else { return false }
      result.through = header.through
      bracket = header.length
    }
    guard let feed = buffer[1..<(1 + filled)].lastIndex(of: 0x0A) else { return false }
    let end = isLast ? 1 + filled : feed + 1
    guard end > bracket, closeArray(before: end, isLast: isLast) else { return false }
    buffer[bracket] = UInt8(ascii: "[")
    guard decode(UnsafeRawBufferPointer(rebasing: buffer[bracket..<end])) else { return false }
    let rest = buffer[end..<(1 + filled)]
    UnsafeMutableRawBufferPointer(rebasing: buffer[1...]).copyMemory(from: UnsafeRawBufferPointer(rebasing: rest))
    filled = rest.count
    return true
  }

  /// Turns the comma after the window's last record into the end of an array, or takes away what follows the array in
  /// the file's last window.
  private func closeArray(before end: Int, isLast: Bool) -> Bool {
    guard let last = buffer[..<end].lastIndex(where: { $0 > 0x20 }) else { return false }
    guard isLast else {
      guard buffer[last] == UInt8(ascii: ",") else { return false }
      buffer[last] = UInt8(ascii: "]")
      return true
    }
    guard buffer[last] == UInt8(ascii: "}") else { return false }
    buffer[last] = UInt8(ascii: " ")
    return true
  }

  /// Reads an array of records; brackets that fit show that the window begins and ends between records.
  private mutating func decode(_ text: UnsafeRawBufferPointer) -> Bool {
    var reader = JSONReader(text)
    do throws(JSONError) {
      try reader.beginArray()
      while try reader.nextElement() {
        guard let record = try? R.decode(from: &reader, detail: detail) else { return false }
        result.records.append(record)
      }
      try reader.finish()
      return true
    } catch {
      return false
    }
  }
}
