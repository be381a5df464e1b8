import Glibc
import RegisterExchange
import Workbench

/// The files of the commands `report` and `export`: what they write, and the office's words a report reads.
enum ReportFile {
  private static let mostBytes = 1 << 20

  /// Writes bytes to a file only its owner may read, unless other rights are named. One that is there is refused, or with
  /// `isForced` replaced in one step.
  static func write(_ bytes: [UInt8], to path: String, isForced: Bool, rights: mode_t = 0o600) throws {
    guard isForced else {
      let number = create(path, bytes, rights)
      if number == EEXIST { throw CommandFailure(say(.fileIsThere, path), code: 1) }
      if number != 0 { throw notWritten(path, number) }
      return keepName(path)
    }
    // What is there stays until the new file is whole.
    let beside = "\(path).\(getpid()).part"
    var number = create(beside, bytes, rights)
    if number == 0, rename(beside, path) != 0 {
      number = errno
      unlink(beside)
    }
    // The new name lasts too.
    let folder = open(path.lastIndex(of: "/").map { String(path[...$0]) } ?? ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
    if number != 0 { throw notWritten(path, number) }
    keepName(path)
  }

  /// Refuses a file that is there and may not be written over, before anything else is done for it.
  static func requireFree(_ path: String, isForced: Bool) throws {
    var found = stat()
    if !isForced, lstat(path, &found) == 0 { throw CommandFailure(say(.fileIsThere, path), code: 1) }
  }

  /// Makes a folder that only its owner may enter, unless it is there.
  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) != 0 else { return keepName(path) }
    let number = errno
    var found = stat()
    guard number == EEXIST, stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFDIR else {
      throw notWritten(path, number == EEXIST ? ENOTDIR : number)
    }
  }

  /// Brings the name to the disk too; a file system that cannot do that has done what it can.
  private static func keepName(_ path: String) {
    var bare = Substring(path)
    while bare.count > 1, bare.last == "/" { bare.removeLast() }
    let parent = bare.lastIndex(of: "/").map { String(bare[...$0]) } ?? "."
    let folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// The wording in a file; nil where there is none yet.
  static func wording(at path: String) throws -> ReportWording? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      let number = errno
      guard number == ENOENT else { throw CommandFailure(say(.fileNotRead, path, reason(number))) }
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
  private static func create(_ path: String, _ bytes: [UInt8], _ rights: mode_t) -> Int32 {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return errno }
    let isWritten =
      (rights == 0o600 || fchmod(file, rights) == 0) && FileWriting.writeAll(bytes, to: file) && fsync(file) == 0
    let number = errno
    close(file)
    guard !isWritten else { return 0 }
    unlink(path)
    return number
  }

  private static func notWritten(_ path: String, _ number: Int32) -> CommandFailure {
    CommandFailure(say(.fileNotWritten, path, reason(number)))
  }

  private static func reason(_ number: Int32) -> String { systemReason(number) }
}
