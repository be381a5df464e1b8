internal import Glibc

extension SystemFileSystem {
  /// A descriptor that becomes readable when something in the folder is written, made or renamed, or the folder itself
  /// goes.
  public func watch(_ folder: Descriptor) -> Descriptor? {
    let watch = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard watch >= 0 else { return nil }
    let inside = UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE)
    let events = inside | UInt32(IN_MOVE_SELF) | UInt32(IN_DELETE_SELF)
    guard inotify_add_watch(watch, "/proc/self/fd/\(folder)", events) >= 0 else {
      close(watch)
      return nil
    }
    return watch
  }

  /// Takes the notices that wait.
  public func takeNotices(_ watch: Descriptor) {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while Glibc.read(watch, buffer.baseAddress, buffer.count) > 0 {}
    }
  }

  /// Who holds the lock of a file, from the system's list of locks.
  public func lockHolder(of file: FileIdentity) -> LockHolder? {
    for line in text(of: "/proc/locks").split(separator: "\n") {
      // "1: FLOCK  ADVISORY  WRITE 4711 fe:01:131077 0 EOF"
      let fields = line.split(separator: " ")
      guard fields.count >= 6, fields[1] == "FLOCK", let process = Int(fields[4]), process > 0,
        let inode = fields[5].split(separator: ":").last, UInt64(inode) == file.inode
      else { continue }
      let program = text(of: "/proc/\(process)/comm").split(separator: "\n").first.map(String.init)
      var found = stat()
      let user = stat("/proc/\(process)", &found) == 0 ? found.st_uid : nil
      return LockHolder(process: process, program: program, user: user)
    }
    return nil
  }

  /// The text of a small system file; empty when it cannot be read.
  private func text(of path: String) -> String {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes: [UInt8] = []
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while true {
        let count = Glibc.read(file, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        bytes.append(contentsOf: buffer.prefix(count))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
