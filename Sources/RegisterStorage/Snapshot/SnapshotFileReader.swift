internal import JSONText
internal import LearningRegister

/// One collection as it stands in its file.
struct SnapshotFile<R: StoredRecord>: Sendable {
  var records: [R] = []
  /// The last change the file holds; nil when its first line cannot be read.
  var through: Int?
  var checksum = CRC32C()
  var findings: [Finding] = []
  /// The line each record stands on, from 1; only when asked for.
  var lines: [Int] = []
}

/// Reads a snapshot file record by record. A record that cannot be read is reported and passed over.
struct SnapshotFileReader<R: StoredRecord> {
  private let name = R.collection.fileName
  private let bytes: UnsafeRawBufferPointer
  private let detail: RecordDetail
  private let notesLines: Bool
  private var result = SnapshotFile<R>()
  private var unlisted = 0

  /// Reads a file's content. `expecting` is the likely number of records.
  static func read(
    _ bytes: UnsafeRawBufferPointer, detail: RecordDetail, expecting count: Int = 0, checksum: Bool = true,
    lines: Bool = false
  ) -> SnapshotFile<R> {
    var reading = SnapshotFileReader(bytes: bytes, detail: detail, notesLines: lines)
    // A damaged count must not ask for all memory: no record is shorter than 16 bytes.
    let capacity = min(max(count, 0), bytes.count / 16)
    reading.result.records.reserveCapacity(capacity)
    reading.result.records.withUnsafeMutableBufferPointer { records in
      LargeMemory.prepare(records.baseAddress, bytes: capacity * MemoryLayout<R>.stride)
    }
    reading.readWhole()
    if reading.unlisted > 0 { reading.result.findings.append(Finding(reading.name, .more(reading.unlisted))) }
    if checksum { reading.result.checksum = CRC32C(of: bytes) }
    return reading.result
  }

  private init(bytes: UnsafeRawBufferPointer, detail: RecordDetail, notesLines: Bool) {
    self.bytes = bytes
    self.detail = detail
    self.notesLines = notesLines
  }

  /// Reads the file as the one JSON document it is; at the first mistake goes on line by line.
  private mutating func readWhole() {
    var reader = JSONReader(bytes)
    do throws(JSONError) {
      guard try readHeader(&reader) else { return }
      while try reader.nextElement() {
        let start = reader.offset
        do throws(RecordFormatError) {
          result.records.append(try R.decode(from: &reader, detail: detail))
        } catch {
          note(error.problem, member: error.member, at: error.position)
          return readLines(after: max(error.position.offset, start))
        }
        if notesLines { result.lines.append(lineNumber(at: start)) }
      }
      while try reader.nextMember() != nil { try reader.skipValue() }
      try reader.finish()
    } catch {
      note(.json(error.problem), member: nil, at: error.position)
      // A mistake between two records: the line it stands on may hold a good one.
      readLines(from: bytes[..<error.offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
    }
  }

  /// The last change a file holds and the length of all before its first record, when there is nothing to be said of it.
  static func plainHeader(of bytes: UnsafeRawBufferPointer) -> (through: Int, length: Int)? {
    var reading = SnapshotFileReader(bytes: bytes, detail: .figures, notesLines: false)
    var reader = JSONReader(bytes)
    guard (try? reading.readHeader(&reader)) == true, reading.result.findings.isEmpty,
      let through = reading.result.through
    else { return nil }
    return (through, reader.offset)
  }

  /// Stands before the first record and is true; false, with a finding, when this is no such file.
  private mutating func readHeader(_ reader: inout JSONReader) throws(JSONError) -> Bool {
    var collection: String?
    var version: Int?
    try reader.beginObject()
    while let name = try reader.nextMember() {
      switch name {
      case "collection": collection = try reader.readString()
      case "version": version = try reader.readInt()
      case "through": result.through = try reader.readInt()
      case "records":
        if collection != R.collection.rawValue || result.through ?? -1 < 0 { noteHeader() }
        if let version, version > FolderLayout.version {
          result.findings.append(Finding(self.name, line: 1, .newerVersion(version)))
        }
        try reader.beginArray()
        return true
      default: try reader.skipValue()
      }
    }
    noteHeader()
    return false
  }

  private mutating func noteHeader() {
    result.findings.append(Finding(name, line: 1, .wrongHeader))
    result.through = nil
  }

  private mutating func readLines(after offset: Int) {
    guard let feed = bytes[min(offset, bytes.count)...].firstIndex(of: 0x0A) else { return }
    readLines(from: feed + 1)
  }

  /// Reads every line that looks like a record on its own.
  private mutating func readLines(from start: Int) {
    var start = start
    var line = lineNumber(at: start)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      readLine(start..<end, number: line)
      start = end + 1
      line += 1
    }
  }

  private mutating func readLine(_ range: Range<Int>, number: Int) {
    let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    guard let first = range.first(where: { !blank(bytes[$0]) }), bytes[first] == UInt8(ascii: "{"),
      number > 1, var last = range.last(where: { !blank(bytes[$0]) })
    else { return }
    if bytes[last] == UInt8(ascii: ",") { last -= 1 }
    guard last >= first else { return }
    let origin = JSONPosition(offset: range.lowerBound, line: number, column: 1)
    var reader = JSONReader(
      UnsafeRawBufferPointer(rebasing: bytes[range.lowerBound...last]), origin: origin)
    do throws(RecordFormatError) {
      let record = try R.decode(from: &reader, detail: detail)
      do { try reader.finish() } catch { throw RecordFormatError(error) }
      result.records.append(record)
      if notesLines { result.lines.append(number) }
    } catch {
      note(error.problem, member: error.member, at: error.position)
    }
  }

  private mutating func note(_ problem: RecordFormatError.Problem, member: String?, at position: JSONPosition) {
    guard result.findings.count < 50 else {
      unlisted += 1
      return
    }
    result.findings.append(
      Finding(
        name, line: position.line, column: position.column, .format(problem, member: member),
        excerpt: Excerpt(of: bytes, at: position.offset)))
  }

  /// The line an offset lies on. Records stand one per line, so the next is found near the last.
  private var countedTo = 0
  private var countedLine = 1
  private mutating func lineNumber(at offset: Int) -> Int {
    if offset < countedTo { (countedTo, countedLine) = (0, 1) }
    countedLine += bytes[countedTo..<min(offset, bytes.count)].count { $0 == 0x0A }
    countedTo = min(offset, bytes.count)
    return countedLine
  }
}
