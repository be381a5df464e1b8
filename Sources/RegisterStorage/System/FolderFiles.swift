internal import JSONText

/// Reading and replacing files of one folder, with the errors of this room.
struct FolderFiles {
  let system: any FileSystem
  let rights: FolderRights

  /// Carries out a system call and translates its error.
  func call<Result>(_ body: () throws(SystemError) -> Result) throws(StorageError) -> Result {
    do { return try body() } catch { throw StorageError(error) }
  }

  /// The whole content of a file.
  func read(_ name: String, in folder: Descriptor) throws(SystemError) -> FileBuffer {
    let file = try system.open(name, in: folder, .read, permissions: 0)
    defer { system.close(file) }
    let status = try system.status(file)
    guard status.isFile else { throw SystemError("openat", number: ErrorNumber.notFound, file: name) }
    return try FileBuffer(file, to: status.size, system)
  }

  /// Writes all bytes, in as many calls as it takes.
  func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Descriptor) throws(StorageError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = try call { () throws(SystemError) in try system.write(file, UnsafeRawBufferPointer(rebasing: rest))
      }
      if written == 0 { throw .noSpace }
      rest = rest.dropFirst(written)
    }
  }

  /// Replaces a file so that at every moment either the old or the new content is there: a new file is written, brought
  /// to the disk, read back, renamed, and the folder brought to the disk. Gives the checksum of the content. When it need
  /// not survive a power cut, nothing is brought to the disk or read back: it is only whole whatever process dies.
  @discardableResult
  func replace(
    _ name: String, in folder: Descriptor, durably: Bool = true,
    _ produce: (inout FileSink) throws(StorageError) -> Void
  ) throws(StorageError) -> CRC32C {
    let temporary = name + ".tmp"
    let file = try create(temporary, in: folder)
    let checksum: CRC32C
    do {
      defer { system.close(file) }
      checksum = try fill(file, named: name, durably, produce)
      try call { () throws(SystemError) in try system.rename(temporary, to: name, in: folder) }
    } catch {
      try? system.remove(temporary, in: folder)
      throw error
    }
    if durably { try call { () throws(SystemError) in try system.synchronize(folder) } }
    return checksum
  }

  /// Makes a file that must not exist yet, with content on the disk; the folder is not synchronised.
  func add(_ name: String, in folder: Descriptor, _ bytes: UnsafeRawBufferPointer) throws(StorageError) {
    let file = try call { () throws(SystemError) in
      try system.open(name, in: folder, .create, permissions: rights.file)
    }
    defer { system.close(file) }
    try writeAll(bytes, to: file)
    try call { () throws(SystemError) in try system.synchronize(file) }
  }

  /// Opens a folder inside another, made when it is not there.
  func openFolder(_ name: String, making parent: Descriptor) throws(StorageError) -> Descriptor {
    do {
      return try system.openFolder(name, in: parent)
    } catch {
      guard error.number == ErrorNumber.notFound else { throw StorageError(error) }
    }
    return try call { () throws(SystemError) in
      do throws(SystemError) {
        try system.makeFolder(name, in: parent, permissions: rights.folder)
      } catch {
        // Another process was quicker.
        guard error.number == ErrorNumber.exists else { throw error }
      }
      try system.synchronize(parent)
      return try system.openFolder(name, in: parent)
    }
  }

  /// A new file; one of that name was left by a process that died, because its lock is ours.
  private func create(_ name: String, in folder: Descriptor) throws(StorageError) -> Descriptor {
    do {
      return try system.open(name, in: folder, .create, permissions: rights.file)
    } catch {
      guard error.number == ErrorNumber.exists else { throw StorageError(error) }
    }
    return try call { () throws(SystemError) in
      try system.remove(name, in: folder)
      return try system.open(name, in: folder, .create, permissions: rights.file)
    }
  }

  private func fill(
    _ file: Descriptor, named name: String, _ durably: Bool, _ produce: (inout FileSink) throws(StorageError) -> Void
  ) throws(StorageError) -> CRC32C {
    var sink = FileSink(files: self, file: file)
    try produce(&sink)
    guard durably else { return sink.checksum }
    try call { () throws(SystemError) in try system.synchronize(file) }
    let size = sink.count
    let back = try call { () throws(SystemError) in try FileBuffer(file, to: size + 1, system) }
    guard back.bytes.count == size, CRC32C(of: back.bytes) == sink.checksum else { throw .readBack(name) }
    return sink.checksum
  }
}

/// Where a file's content goes, piece by piece.
struct FileSink {
  let files: FolderFiles
  let file: Descriptor
  private(set) var checksum = CRC32C()
  private(set) var count = 0

  init(files: FolderFiles, file: Descriptor) {
    self.files = files
    self.file = file
  }

  mutating func write(_ bytes: [UInt8]) throws(StorageError) {
    try bytes.withRawBytes { bytes throws(StorageError) in try write(bytes) }
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
    try files.writeAll(bytes, to: file)
    checksum = CRC32C(of: bytes, continuing: checksum)
    count += bytes.count
  }
}

extension [UInt8] {
  /// Lends the bytes, with the error type of the body.
  func withRawBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeBufferPointer { buffer throws(Failure) in try body(UnsafeRawBufferPointer(buffer)) }
  }
}
