internal import JSONText
internal import LearningRegister

/// The lines of a snapshot file, to mend one of them without touching the others.
struct SnapshotText {
  let collection: Collection
  private var lines: [[UInt8]]

  init(_ bytes: UnsafeRawBufferPointer, _ collection: Collection) {
    self.collection = collection
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { [UInt8]($0) }
  }

  /// The file's content, with the commas between the records set right.
  var bytes: [UInt8] {
    var lines = lines
    let records = lines.indices.dropFirst().filter { isRecord(lines[$0]) }
    for index in records {
      lines[index] = content(lines[index]) + (index == records.last ? [] : [UInt8(ascii: ",")])
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// Whether there is a line of that number below the first.
  func has(_ line: Int) -> Bool { line > 1 && lines.indices.contains(line - 1) }

  /// Whether a line holds a whole record by itself, so that only what stands around it is wrong.
  func isReadable(_ line: Int) -> Bool {
    guard has(line), isRecord(lines[line - 1]) else { return false }
    return JSONReader.reading(content(lines[line - 1])) { (reader: inout JSONReader) -> Bool in
      guard (try? Record.decode(collection, from: &reader)) != nil else { return false }
      return (try? reader.finish()) != nil
    }
  }

  /// The code that stands on a line; nil when it cannot be made out.
  func code(_ line: Int) -> Code? {
    guard has(line) else { return nil }
    let text = String(decoding: lines[line - 1], as: UTF8.self)
    guard let start = text.range(of: "\"id\":\"") else { return nil }
    return Code(text[start].prefix { $0 != "\"" })
  }

  mutating func replace(_ line: Int, by record: Record) {
    var writer = JSONWriter()
    record.encode(into: &writer)
    lines[line - 1] = writer.bytes
  }

  mutating func remove(_ line: Int) { lines.remove(at: line - 1) }

  private func isRecord(_ line: [UInt8]) -> Bool { line.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "{") }

  /// The line without spaces and the comma at its end.
  private func content(_ line: [UInt8]) -> [UInt8] {
    var line = line
    while let last = line.last, [0x20, 0x09, 0x0D, UInt8(ascii: ",")].contains(last) { line.removeLast() }
    return line
  }
}

extension String {
  /// The place behind the first occurrence of a text.
  fileprivate func range(of text: String) -> PartialRangeFrom<Index>? {
    let wanted = Array(text.utf8)
    return utf8.indices.first { utf8[$0...].starts(with: wanted) }.map { utf8.index($0, offsetBy: wanted.count)... }
  }
}
