import Glibc

/// Two ends of a pipe that no started program inherits by accident.
struct Pipe {
  /// The end to read from.
  let reading: Int32
  /// The end to write to.
  let writing: Int32

  /// Makes a pipe.
  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw BenchFailure.system("pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = ends[0]
    writing = ends[1]
  }
}

/// Reading and writing without a buffer.
enum Descriptors {
  /// What can be read now, at most 64 KB; waits when nothing is there, and gives nothing at the end.
  static func read(_ descriptor: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
  }

  /// Writes everything.
  static func write(_ descriptor: Int32, _ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { throw BenchFailure.system("write") }
      rest = rest.dropFirst(written)
    }
  }

  /// Which of the descriptors can be read within a time in milliseconds.
  static func wait(_ descriptors: [Int32], for milliseconds: Int) -> [Bool] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&polled, UInt(polled.count), Int32(milliseconds)) > 0 else { return descriptors.map { _ in false } }
    return polled.map { $0.revents != 0 }
  }
}
