import Glibc
import RegisterExchange
import Workbench

/// The files of the command `report`: what it writes, and the office's words it reads.
enum ReportFile {
  private static let mostBytes = 1 << 20

  /// Writes bytes to a file only its owner may read. One that is there is refused, or with `isForced` replaced in one step.
  static func write(_ bytes: [UInt8], to path: String, isForced: Bool) throws {
    guard isForced else {
      let number = create(path, bytes)
      if number == EEXIST { throw CommandFailure(say(.fileIsThere, path), code: 1) }
      if number != 0 { throw notWritten(path, number) }
      return
    }
    // What is there stays until the new file is whole.
    let beside = "\(path).\(getpid()).part"
    var number = create(beside, bytes)
    if number == 0, rename(beside, path) != 0 {
      number = errno
      unlink(beside)
    }
    if number != 0 { throw notWritten(path, number) }
  }

  /// The wording in a file; nil where there is none yet, which is then made, to be filled in.
  static func wording(at path: String) throws -> ReportWording? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      let number = errno
      guard number == ENOENT else { throw CommandFailure(say(.fileNotRead, path, reason(number))) }
      try write(Array(ReportWording.template.utf8), to: path, isForced: false)
      return nil
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = piece.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw CommandFailure(say(.fileNotRead, path, reason(errno))) }
      if count == 0 { break }
      bytes += piece[..<count]
      guard bytes.count <= mostBytes else { throw CommandFailure(say(.fileNotRead, path, say(.wordsTooLong))) }
    }
    // Editors of other systems put a mark in front and end lines in two signs.
    guard
      let text = String(validating: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
    else { throw CommandFailure(say(.fileNotRead, path, say(.wordsNotText))) }
    do {
      return try ReportWording(text.replacing("\r\n", with: "\n"))
    } catch {
      let sections = ReportWording.Section.allCases.map { "[\($0.rawValue)]" }.joined(separator: " ")
      throw CommandFailure(say(.wordsWrong, path, String(error.line), error.text, sections), code: 1)
    }
  }

  /// Refuses a file that is there, before something is done that cannot be taken back.
  static func requireNone(at path: String) throws {
    var found = stat()
    if lstat(path, &found) == 0 { throw CommandFailure(say(.fileIsThere, path), code: 1) }
  }

  /// The error number; 0 when the file is there and on the disk.
  private static func create(_ path: String, _ bytes: [UInt8]) -> Int32 {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return errno }
    let isWritten = FileWriting.writeAll(bytes, to: file) && fsync(file) == 0
    let number = errno
    close(file)
    guard !isWritten else { return 0 }
    unlink(path)
    return number
  }

  private static func notWritten(_ path: String, _ number: Int32) -> CommandFailure {
    CommandFailure(say(.fileNotWritten, path, reason(number)))
  }

  private static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
}
