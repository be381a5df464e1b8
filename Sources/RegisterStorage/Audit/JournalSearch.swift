internal import Glibc
internal import JSONText
internal import LearningRegister

/// Finds lines of the journal by a text they hold: one pass over the bytes of each segment, newest first. Only what
/// is found is parsed.
struct JournalSearch {
  let journal: JournalFolder
  /// How far the journal is known; what others saved behind it is left alone.
  let last: JournalPlace

  /// A text as the journal has it, in quotation marks.
  static func quoted(_ text: String) -> [UInt8] {
    var writer = JSONWriter(reserving: 64)
    writer.string(text)
    return writer.bytes
  }

  /// The text every operation on a record holds.
  static func operation(on reference: RecordReference) -> [UInt8] {
    quoted(reference.collection.rawValue) + Array(",\"id\":".utf8) + quoted(reference.code.text)
  }

  /// Gives every line that holds one of the texts, newest first, until `take` is false. A segment that is missing is
  /// passed over.
  func lines(
    with texts: [[UInt8]], _ take: (UnsafeRawBufferPointer) throws(StorageError) -> Bool
  ) throws(StorageError) {
    for segment in try journal.segments().reversed() where segment <= last.segment {
      let buffer: FileBuffer
      do {
        buffer = try journal.files.read(FolderLayout.segment(segment), in: journal.folder)
      } catch {
        guard error.number == ErrorNumber.notFound else { throw StorageError(error) }
        continue
      }
      let known = segment == last.segment ? buffer.bytes.prefix(last.offset) : buffer.bytes[...]
      let bytes = UnsafeRawBufferPointer(rebasing: known)
      for range in bytes.lines(with: texts).reversed() {
        guard try take(UnsafeRawBufferPointer(rebasing: bytes[range])) else { return }
      }
    }
  }

  /// The change a line holds, with what it replaced; nil when it holds none, or is damaged, which `check` tells.
  func change(_ line: UnsafeRawBufferPointer) -> StoredChange? {
    guard case .change(let change)? = try? JournalEntry.read(line, number: 0, previous: true) else { return nil }
    return change
  }

  /// The operations in the file of a large change that hold a text.
  func operations(of reference: ImportReference, with text: [UInt8]) -> [StoredOperation] {
    guard reference.isPlain, let folder = try? journal.files.system.openFolder(FolderLayout.imports, in: journal.root)
    else { return [] }
    defer { journal.files.system.close(folder) }
    guard let buffer = try? journal.files.read(reference.name, in: folder) else { return [] }
    return buffer.bytes.lines(with: [text]).compactMap { range in
      var line = UnsafeRawBufferPointer(rebasing: buffer.bytes[range])
      if line.last == UInt8(ascii: ",") { line = UnsafeRawBufferPointer(rebasing: line.dropLast()) }
      var reader = JSONReader(line)
      return try? StoredOperation(from: &reader, previous: true)
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Where the lines stand that hold one of the texts, in order. A line without its line feed counts too.
  func lines(with texts: [[UInt8]]) -> [Range<Int>] {
    guard let base = baseAddress else { return [] }
    var found: [Int: Range<Int>] = [:]
    for text in texts {
      let search = TextSearch(text)
      var start = 0
      while let place = search.first(in: self, from: start) {
        let lineStart = self[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let lineEnd = memchr(base + place, 0x0A, count - place).map { UnsafeRawPointer($0) - base } ?? count
        found[lineStart] = lineStart..<lineEnd
        start = lineEnd + 1
      }
    }
    return found.values.sorted { $0.lowerBound < $1.lowerBound }
  }
}

/// Finds a text in bytes, looking at its last byte first and leaping ahead by what it finds there (Horspool).
private struct TextSearch {
  private let text: [UInt8]
  /// By how much to leap when a byte stands where the text's last should.
  private let leaps: [Int]

  init(_ text: [UInt8]) {
    self.text = text
    var leaps = [Int](repeating: text.count, count: 256)
    for (index, byte) in text.dropLast().enumerated() { leaps[Int(byte)] = text.count - 1 - index }
    self.leaps = leaps
  }

  /// The first place at or after `start`; nil when there is none.
  func first(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, !text.isEmpty else { return nil }
    return leaps.withUnsafeBufferPointer { leaps in
      text.withUnsafeBytes { text in
        guard let wanted = text.baseAddress else { return nil }
        let last = text.count - 1
        var place = start
        while place + last < bytes.count {
          let byte = base.load(fromByteOffset: place + last, as: UInt8.self)
          if byte == text[last], memcmp(base + place, wanted, text.count) == 0 { return place }
          place += leaps[Int(byte)]
        }
        return nil
      }
    }
  }
}
