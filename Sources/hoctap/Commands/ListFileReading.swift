import Glibc
import RegisterExchange
import VietnameseText
import Workbench

/// The bytes of a list, no more of them than a list may have.
enum ListFileReading {
  enum Failure: Error {
    /// The number the system gave.
    case system(Int32)
    case list(ListReadingError)
  }

  /// Reads a file; `goesOn` hears how many rows are read.
  static func read(
    _ path: String, encoding: TextEncoding? = nil, goesOn: (_ rows: Int) -> Bool = { _ in true }
  ) throws(Failure) -> ListFile {
    let limit = SheetLimits().fileBytes
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var state = stat()
    guard fstat(descriptor, &state) == 0 else { throw .system(errno) }
    // Only files have an end: a pipe or a device could go on for ever.
    guard state.st_mode & S_IFMT == S_IFREG else { throw .list(.notAList) }
    guard state.st_size <= limit else { throw .list(.fileTooLarge) }
    var bytes = [UInt8](repeating: 0, count: Int(state.st_size))
    var count = 0
    while count < bytes.count {
      let more = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress! + count, $0.count - count) }
      if more < 0, errno == EINTR { continue }
      guard more >= 0 else { throw .system(errno) }
      if more == 0 { break }
      count += more
    }
    do {
      return try ListFile(Array(bytes.prefix(count)), encoding: encoding, goesOn: goesOn)
    } catch {
      throw .list(error)
    }
  }
}

extension ListFileReading.Failure {
  /// Why, as a part of a sentence.
  var phrase: Phrase {
    switch self {
    case .system(let number): Phrase("{0}", "{0}").filled(systemReason(number))
    case .list(let error): error.phrase
    }
  }
}
