internal import Glibc

/// The real file system.
public struct SystemFileSystem: FileSystem {
  /// The real file system.
  public init() {}

  /// Opens a folder by its path.
  public func openFolder(atPath path: String) throws(SystemError) -> Descriptor {
    try check("open", path) { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }

  /// Opens a folder inside another.
  public func openFolder(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor {
    try check("openat", name) { openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
  }

  /// Makes a folder with exactly these permissions.
  public func makeFolder(_ name: String, in folder: Descriptor, permissions: UInt32) throws(SystemError) {
    _ = try check("mkdirat", name) { mkdirat(folder, name, permissions & 0o700) }
    guard permissions & 0o077 != 0 else { return }
    let made = try openFolder(name, in: folder)
    defer { close(made) }
    _ = try check("fchmod", name) { fchmod(made, permissions) }
  }

  /// Opens a file; one that is made gets exactly these permissions.
  public func open(
    _ name: String, in folder: Descriptor, _ access: FileAccess, permissions: UInt32
  ) throws(SystemError) -> Descriptor {
    let flags =
      switch access {
      case .read: O_RDONLY
      case .append: O_RDWR | O_APPEND
      case .create: O_RDWR | O_CREAT | O_EXCL
      case .lock: O_RDWR | O_CREAT
      }
    let file = try check("openat", name) {
      openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, permissions & 0o600)
    }
    guard access == .create || access == .lock, permissions & 0o077 != 0 else { return file }
    // Only the owner may do this; for a lock file that is already there its permissions are right.
    if fchmod(file, permissions) != 0, access == .create {
      let number = errno
      close(file)
      throw SystemError("fchmod", number: number, file: name)
    }
    return file
  }

  /// Closes a descriptor.
  public func close(_ file: Descriptor) { _ = Glibc.close(file) }

  /// Reads from an offset on.
  public func read(
    _ file: Descriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemError) -> Int {
    try check("pread", nil) { pread(file, buffer.baseAddress, buffer.count, offset) }
  }

  /// Writes once.
  public func write(_ file: Descriptor, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    try check("write", nil) { Glibc.write(file, bytes.baseAddress, bytes.count) }
  }

  /// Cuts a file to a length.
  public func truncate(_ file: Descriptor, to size: Int) throws(SystemError) {
    _ = try check("ftruncate", nil) { ftruncate(file, size) }
  }

  /// Brings a file's content to the disk.
  public func synchronizeContent(_ file: Descriptor) throws(SystemError) {
    // Never repeated: after a failure the kernel forgets the pages, and a second call would lie.
    if fdatasync(file) != 0 { throw SystemError("fdatasync", number: errno) }
  }

  /// Brings a file or folder to the disk.
  public func synchronize(_ file: Descriptor) throws(SystemError) {
    if fsync(file) != 0 { throw SystemError("fsync", number: errno) }
  }

  /// The status of an open file.
  public func status(_ file: Descriptor) throws(SystemError) -> FileStatus {
    var found = stat()
    _ = try check("fstat", nil) { fstat(file, &found) }
    return FileStatus(found)
  }

  /// The status of the file of that name.
  public func status(_ name: String, in folder: Descriptor) throws(SystemError) -> FileStatus {
    var found = stat()
    _ = try check("fstatat", name) { fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) }
    return FileStatus(found)
  }

  /// Gives a file another name.
  public func rename(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError) {
    _ = try check("renameat", newName) { renameat(folder, name, folder, newName) }
  }

  /// Removes a file's name.
  public func remove(_ name: String, in folder: Descriptor) throws(SystemError) {
    _ = try check("unlinkat", name) { unlinkat(folder, name, 0) }
  }

  /// Removes an empty folder.
  public func removeFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    _ = try check("unlinkat", name) { unlinkat(folder, name, AT_REMOVEDIR) }
  }

  /// The names in a folder.
  public func names(in folder: Descriptor) throws(SystemError) -> [String] {
    // A descriptor of its own: reading a folder moves its position and closing the stream closes it.
    let own = try openFolder(".", in: folder)
    guard let stream = fdopendir(own) else {
      let number = errno
      close(own)
      throw SystemError("fdopendir", number: number)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Tries once to take the lock.
  public func tryLock(_ file: Descriptor) throws(SystemError) -> Bool {
    do {
      _ = try check("flock", nil) { flock(file, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error.number == EWOULDBLOCK { return false }
      throw error
    }
  }

  /// Gives the lock back.
  public func unlock(_ file: Descriptor) { _ = flock(file, LOCK_UN) }

  /// Runs a call again while signals interrupt it; -1 becomes an error.
  private func check<Result: SignedInteger>(
    _ call: String, _ file: String?, _ body: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = body()
      if result >= 0 { return result }
      let number = errno
      if number != EINTR { throw SystemError(call, number: number, file: file) }
    }
  }
}

extension FileStatus {
  fileprivate init(_ found: stat) {
    self.init(
      size: Int(found.st_size), permissions: found.st_mode & 0o7777, isFolder: found.st_mode & S_IFMT == S_IFDIR,
      isFile: found.st_mode & S_IFMT == S_IFREG, links: Int(found.st_nlink),
      identity: FileIdentity(device: UInt64(found.st_dev), inode: UInt64(found.st_ino)))
  }
}
