internal import JSONText

/// The content of a draft's file: one object with a checksum at its end, framed as a journal line is, so that a file
/// which a power cut left half written or full of zeros is known for what it is.
enum DraftFile {
  /// The file of a draft; nil when its bytes are not one JSON value.
  static func bytes(_ content: [UInt8], name: String, at: Timestamp, author: Author) -> [UInt8]? {
    let isValue = JSONReader.reading(content) { (reader: inout JSONReader) -> Bool in
      do throws(JSONError) {
        try reader.skipValue()
        try reader.finish()
        return true
      } catch {
        return false
      }
    }
    guard isValue else { return nil }
    return JournalLine.framed(after: CRC32C()) { writer in
      writer.member("draft")
      writer.string(name)
      writer.stamp(at, author)
      writer.member("content")
      writer.raw(content)
    }.bytes
  }

  /// Reads a file; nil when it is not whole.
  static func read(_ bytes: UnsafeRawBufferPointer, file: String) -> Draft? {
    let line = bytes.last == 0x0A ? UnsafeRawBufferPointer(rebasing: bytes.dropLast()) : bytes
    guard JournalLine.verifiedChecksum(line, after: CRC32C()) != nil else { return nil }
    var reader = JSONReader(line)
    var (name, by, terminal): (String?, String?, String?)
    var at: Timestamp?
    var content: [UInt8]?
    do throws(JSONError) {
      try reader.beginObject()
      while let member = try reader.nextMember() {
        switch member {
        case "draft": name = try reader.readString()
        case "at": at = Timestamp(try reader.readString())
        case "by": by = try reader.readString()
        case "tty": terminal = try reader.readNullIfPresent() ? nil : try reader.readString()
        case "content": content = [UInt8](try reader.readRawValue())
        default: try reader.skipValue()
        }
      }
    } catch {
      return nil
    }
    guard let name, let by, let at, let content else { return nil }
    return Draft(name: name, bytes: content, at: at, author: Author(by: by, terminal: terminal), file: file)
  }
}
