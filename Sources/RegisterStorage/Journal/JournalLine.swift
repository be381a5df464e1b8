internal import JSONText

/// The frame every line of the journal has: one object whose last member is the checksum of everything before it, seeded
/// with the checksum of the line before.
enum JournalLine {
  /// `,"crc":"8f262dc3"}` without the line feed.
  static let tailLength = 18

  /// A whole line: the members written by `body`, the checksum and the line feed.
  static func framed(
    after previous: CRC32C, _ body: (inout JSONWriter) -> Void
  ) -> (bytes: [UInt8], checksum: CRC32C) {
    var writer = JSONWriter(reserving: 4096)
    writer.beginObject()
    body(&writer)
    return writer.withBytes { open in
      let checksum = CRC32C(of: open, continuing: previous)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(open.count + tailLength + 1)
      bytes.append(contentsOf: open)
      bytes.append(contentsOf: ",\"crc\":\"\(checksum)\"}\n".utf8)
      return (bytes, checksum)
    }
  }

  /// The checksum a line states, which needs not be right; nil when it has not the frame of a line.
  static func statedChecksum(_ line: UnsafeRawBufferPointer) -> CRC32C? {
    guard line.count > tailLength, line.first == UInt8(ascii: "{") else { return nil }
    let tail = line.suffix(tailLength)
    guard tail.starts(with: ",\"crc\":\"".utf8), tail.suffix(2).elementsEqual("\"}".utf8) else { return nil }
    return CRC32C(hexadecimal: UnsafeRawBufferPointer(rebasing: tail.dropFirst(8).prefix(8)))
  }

  /// `,"redacted":"8f262dc3"`, which stands before the tail of a line something personal was taken out of.
  static let redactionLength = 22

  /// A line in place of another from which something was taken out. It keeps the checksum of the one it replaces, from which
  /// the next line continues, so that nothing behind it changes; its own checksum stands before that, and vouches for both.
  /// `open` is the line up to there; the line feed is not part of it.
  static func redacted(_ open: UnsafeRawBufferPointer, after previous: CRC32C, keeping old: CRC32C) -> [UInt8] {
    let own = redactionChecksum(of: open, after: previous, keeping: old)
    return Array(open) + Array(",\"redacted\":\"\(own)\",\"crc\":\"\(old)\"}".utf8)
  }

  private static func redactionChecksum(
    of open: UnsafeRawBufferPointer, after previous: CRC32C, keeping old: CRC32C
  ) -> CRC32C {
    CRC32C(of: Array(old.description.utf8), continuing: CRC32C(of: open, continuing: previous))
  }

  private static func isRedacted(
    _ body: UnsafeRawBufferPointer, after previous: CRC32C, keeping old: CRC32C
  ) -> Bool {
    guard body.count > redactionLength else { return false }
    let mark = body.suffix(redactionLength)
    guard mark.starts(with: ",\"redacted\":\"".utf8), mark.last == UInt8(ascii: "\""),
      let stated = CRC32C(hexadecimal: UnsafeRawBufferPointer(rebasing: mark.dropLast().suffix(8)))
    else { return false }
    let open = UnsafeRawBufferPointer(rebasing: body.dropLast(redactionLength))
    return redactionChecksum(of: open, after: previous, keeping: old) == stated
  }

  /// The checksum of a line that continues the one before; nil when it does not. Where that one is unknown, the line is
  /// taken at its word.
  static func verifiedChecksum(_ line: UnsafeRawBufferPointer, after previous: CRC32C?) -> CRC32C? {
    guard let stated = statedChecksum(line) else { return nil }
    guard let previous else { return stated }
    let body = UnsafeRawBufferPointer(rebasing: line.dropLast(tailLength))
    return CRC32C(of: body, continuing: previous) == stated || isRedacted(body, after: previous, keeping: stated)
      ? stated : nil
  }

  /// The first line of a segment.
  static func header(segment: Int, store: String, after sequence: Int, previous: CRC32C) -> (
    bytes: [UInt8], checksum: CRC32C
  ) {
    framed(after: previous) { writer in
      writer.member("journal")
      writer.int(segment)
      writer.member("store")
      writer.string(store)
      writer.member("version")
      writer.int(FolderLayout.version)
      writer.member("after")
      writer.int(sequence)
    }
  }

  /// The last line of a segment.
  static func seal(next segment: Int, at: Timestamp, previous: CRC32C) -> (bytes: [UInt8], checksum: CRC32C) {
    framed(after: previous) { writer in
      writer.member("seal")
      writer.int(segment)
      writer.member("at")
      writer.string(at.description)
    }
  }
}
