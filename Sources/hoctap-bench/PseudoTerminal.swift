import Glibc

/// A program on a terminal of its own, as a person would sit before it.
final class PseudoTerminal {
  private let master: Int32
  private let child: ChildProcess

  /// Starts a program on a new terminal of that size.
  init(_ path: String, _ arguments: [String], columns: UInt16 = 80, rows: UInt16 = 24) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    var number: Int32 = 0
    // TIOCSPTLCK and TIOCGPTN, which Glibc does not hand to Swift.
    guard master >= 0, ioctl(master, 0x4004_5431, &isLocked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw BenchFailure.system("/dev/ptmx")
    }
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else { throw BenchFailure.system("TIOCSWINSZ") }
    child = try ChildProcess(path, arguments, .terminal("/dev/pts/\(number)"))
  }

  /// The descriptor that becomes readable when the program paints.
  var descriptor: Int32 { master }

  /// What a key led to.
  struct Paint {
    /// From the key to the last byte of the picture, in milliseconds.
    let milliseconds: Double
    /// How many bytes the program sent.
    let bytes: Int
  }

  /// Presses a key and waits for the picture; nil when nothing is painted within a second.
  func press(_ key: [UInt8]) throws -> Paint? {
    let watch = Stopwatch()
    try Descriptors.write(master, key)
    return burst(watch, limit: 1000)
  }

  /// Reads one picture: what comes until nothing has come for 3 ms.
  func burst(_ watch: Stopwatch, limit: Int) -> Paint? {
    var bytes = 0
    var last = 0.0
    while Descriptors.wait([master], for: bytes == 0 ? limit : 3)[0] {
      let part = Descriptors.read(master)
      if part.isEmpty { break }
      last = watch.milliseconds
      bytes += part.count
    }
    return bytes == 0 ? nil : Paint(milliseconds: last, bytes: bytes)
  }

  /// Waits until the program has sent a text; false when it does not come within 20 seconds.
  func waitFor(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    var seen: [UInt8] = []
    let watch = Stopwatch()
    while watch.milliseconds < 20_000, Descriptors.wait([master], for: 5000)[0] {
      let part = Descriptors.read(master)
      if part.isEmpty { return false }
      seen += part
      if seen.count >= wanted.count,
        (0...(seen.count - wanted.count)).contains(where: { seen[$0] == wanted[0] && seen[$0...].starts(with: wanted) })
      {
        return true
      }
    }
    return false
  }

  /// Reads on until nothing has come for that many milliseconds.
  func settle(_ milliseconds: Int) {
    while Descriptors.wait([master], for: milliseconds)[0] {
      if Descriptors.read(master).isEmpty { return }
    }
  }

  /// Ends the program and the terminal.
  func end() throws {
    child.terminate()
    // The program may wait for its last picture to be taken.
    settle(200)
    close(master)
    _ = try child.wait()
  }
}
