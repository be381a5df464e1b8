import JSONText
import LearningRegister
import Testing

@testable import RegisterStorage

/// A snapshot file read in windows gives what reading it as a whole gives, or nothing.
@Suite struct SnapshotWindowsTests {
  private func text(lists: Int, lineEnd: String = "\n") -> [UInt8] {
    var lines: [String] = []
    for number in 0..<lists {
      let workers = (0...(number * 7 % 23)).map { "\"CN\(100_000 + $0 * 31)\"" }.joined(separator: ",")
      lines.append(
        "{\"id\":\"DS26-\(1000 + number)\",\"rev\":1,\"campaign\":\"HD26-001\",\"session\":\(number % 3 + 1),"
          + "\"enterprise\":\"DN0001\",\"present\":[\(workers)],\"paper\":\"số \(number)\"}")
    }
    let head = "{\"collection\":\"attendance\",\"version\":1,\"through\":7,\"records\":[\(lineEnd)"
    return Array((head + lines.joined(separator: ",\(lineEnd)") + "\(lineEnd)]}\(lineEnd)").utf8)
  }

  private func whole(_ bytes: [UInt8], _ detail: RecordDetail) -> SnapshotFile<AttendanceList> {
    bytes.withUnsafeBytes { SnapshotFileReader<AttendanceList>.read($0, detail: detail, checksum: detail == .full) }
  }

  private func windows(
    _ bytes: [UInt8], _ detail: RecordDetail, _ window: Int
  ) throws -> SnapshotFile<AttendanceList>? {
    let disk = MemoryDisk()
    let root = try disk.openFolder(atPath: "/")
    let file = try disk.open("attendance.json", in: root, .create, permissions: 0o600)
    #expect(try bytes.withUnsafeBytes { try disk.write(file, $0) } == bytes.count)
    return try SnapshotWindows<AttendanceList>.read(
      file, size: bytes.count, disk, detail: detail, expecting: 10, window: window)
  }

  /// Whatever the windows give must be exactly what the whole file gives, with nothing to be said of it.
  private func compare(_ bytes: [UInt8], _ detail: RecordDetail, _ window: Int, _ what: String) throws -> Bool {
    guard let found = try windows(bytes, detail, window) else { return false }
    let expected = whole(bytes, detail)
    #expect(expected.findings == [], "\(what)")
    #expect(found.records == expected.records, "\(what)")
    #expect(found.through == expected.through, "\(what)")
    #expect(found.checksum == expected.checksum, "\(what)")
    return true
  }

  @Test(arguments: [RecordDetail.full, .figures])
  func everyWindow(detail: RecordDetail) throws {
    let bytes = text(lists: 40)
    var given = 0
    for window in 400..<1000 where try compare(bytes, detail, window, "window \(window)") { given += 1 }
    // A window that ends right before the closing bracket is left to the whole reader.
    #expect(given > 500)
    #expect(try compare(bytes, detail, 1 << 20, "one window"))
    #expect(try windows(bytes, detail, 100) == nil)
  }

  @Test func otherLineEnds() throws {
    #expect(try compare(text(lists: 40, lineEnd: "\r\n"), .full, 700, "CR LF"))
    #expect(try compare(text(lists: 40, lineEnd: "\n\n"), .full, 700, "empty lines"))
  }

  /// Cut off anywhere, or with any byte another, a file is never taken for a whole one.
  @Test func damage() throws {
    let bytes = text(lists: 12)
    for end in bytes.indices { _ = try compare(Array(bytes[..<end]), .full, 500, "cut at \(end)") }
    var given = 0
    for place in bytes.indices {
      for byte in [0x00, 0x0A, 0x20, 0x22, 0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0xFF] as [UInt8] {
        var damaged = bytes
        damaged[place] = byte
        if try compare(damaged, .full, 500, "byte \(byte) at \(place)") { given += 1 }
      }
    }
    // Some bytes may well be others: a letter of a text, a line end.
    #expect(given > 0)
  }

  /// Lines that break inside records show that a hand was there.
  @Test func recordsOverSeveralLines() throws {
    let pretty = String(decoding: text(lists: 30), as: UTF8.self).replacing(",\"present\"", with: ",\n  \"present\"")
    #expect(try windows(Array(pretty.utf8), .full, 600) == nil)
  }
}
