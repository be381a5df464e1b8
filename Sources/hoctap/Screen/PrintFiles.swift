import Glibc
import Workbench

/// Writes a document as files which only their owner may read: plain text, a web page, a table where
/// one is wanted, and an official paper as a word processor's document.
enum PrintFiles {
  /// Writes them into a folder, as ``NewFiles`` does.
  static func write(_ document: PrintedDocument, into folder: String) -> PrintOutcome {
    switch NewFiles.write(document.files.map { ($0.ending, $0.bytes) }, named: document.name, into: folder) {
    case .written(let paths): return .written(paths)
    case .failed(let folder, let number):
      return .failed(document, happened: .filesNotWritten, fillings: [folder, systemReason(number)])
    }
  }
}

/// Files of one name with different endings, for their owner alone.
enum NewFiles {
  /// What came of it.
  enum Outcome {
    case written([String])
    case failed(folder: String, error: Int32)
  }

  /// Writes them into a folder; empty means the current one, `~/` the home. No file that is there is written over: a number is
  /// put behind the name of all of them.
  static func write(_ files: [(ending: String, bytes: [UInt8])], named name: String, into folder: String) -> Outcome {
    let path = folder.isEmpty ? "." : FolderReading.expanded(folder)
    let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return .failed(folder: path, error: errno) }
    defer { close(directory) }
    var written: [String] = []
    for attempt in 1...99 {
      let stem = attempt == 1 ? name : "\(name)-\(attempt)"
      var isTaken = false
      for (ending, bytes) in files {
        let name = "\(stem).\(ending)"
        switch create(name, in: directory, bytes) {
        case 0: written.append(name)
        case EEXIST: isTaken = true
        case let number:
          take(written, from: directory)
          return .failed(folder: path, error: number)
        }
        if isTaken { break }
      }
      if !isTaken {
        fsync(directory)
        return .written(written.map { path == "." ? $0 : "\(path)/\($0)" })
      }
      take(written, from: directory)
      written = []
    }
    return .failed(folder: path, error: EEXIST)
  }

  /// Takes away what was just written, so that half a set never stays.
  private static func take(_ names: [String], from directory: Int32) {
    for name in names { unlinkat(directory, name, 0) }
  }

  /// The error number; 0 when the file is there and on the disk.
  private static func create(_ name: String, in directory: Int32, _ bytes: [UInt8]) -> Int32 {
    let file = openat(directory, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return errno }
    let isWritten = FileWriting.writeAll(bytes, to: file) && fsync(file) == 0
    let number = errno
    close(file)
    guard !isWritten else { return 0 }
    unlinkat(directory, name, 0)
    return number
  }
}

/// Writing whole texts to descriptors.
enum FileWriting {
  /// Writes all of a text; false with `errno` when that failed.
  static func writeAll(_ text: String, to file: Int32) -> Bool { writeAll(Array(text.utf8), to: file) }

  /// Writes all of the bytes; false with `errno` when that failed.
  static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
