import RegisterStorage

/// A file system in memory that can fail at any call, lose power, and tell what was asked of it. It knows what has
/// reached the disk: content by a synchronised file, names by a synchronised folder.
final class MemoryDisk: FileSystem, @unchecked Sendable {
  // Used by one thread only: the files of these tests are too small for a second one.

  /// What the disk holds after the power went.
  enum Loss: CaseIterable {
    /// Everything written had reached it.
    case nothing
    /// Only what was synchronised had.
    case unsynchronised
    /// Names and lengths had, content only where it was synchronised: the rest is zeros.
    case zeroFilled
  }

  /// What a call that is to fail does.
  enum Fault: Equatable {
    /// It fails with this number.
    case error(Int32)
    /// A write writes only half, any other call fails.
    case short
    /// It fails and so does everything after it, as when the power goes.
    case powerCut
  }

  final class File {
    var content: [UInt8] = []
    var durable: [UInt8] = []
    var entries: [String: File] = [:]
    var durableEntries: [String: File] = [:]
    let isFolder: Bool
    let inode: UInt64
    var permissions: UInt32
    var lockedBy: Descriptor?
    var links = 1

    init(isFolder: Bool, inode: UInt64, permissions: UInt32) {
      self.isFolder = isFolder
      self.inode = inode
      self.permissions = permissions
    }
  }

  private var nextInode: UInt64 = 2
  private var nextDescriptor: Descriptor = 3
  private var open: [Descriptor: (file: File, parent: File, appends: Bool)] = [:]
  let root = File(isFolder: true, inode: 1, permissions: 0o700)
  /// The calls made so far, such as `write 000001.jsonl`.
  private(set) var log: [String] = []
  /// Which call fails, from 0; nil when none does.
  var failing: (call: Int, fault: Fault)?
  /// Which errors calls of that name give always.
  var refusing: [String: Int32] = [:]
  /// Which error opening to append gives; nil when it may.
  var refusingAppend: Int32?
  private var isOff = false
  /// What happens right after each call of that name, such as another program's write.
  var after: [String: () -> Void] = [:]
  /// What happens right after each renaming.
  var afterEachRename: ((String) -> Void)?

  var openDescriptors: Int { open.count }

  /// Forgets what was logged and which call fails.
  func restart() {
    log = []
    failing = nil
    refusing = [:]
    after = [:]
  }

  /// The power goes and comes back; all processes are gone.
  func losePower(_ loss: Loss) {
    open = [:]
    isOff = false
    restart()
    func settle(_ file: File) {
      file.lockedBy = nil
      file.links = 1
      switch loss {
      case .nothing: break
      case .unsynchronised:
        file.content = file.durable
        file.entries = file.durableEntries
      case .zeroFilled:
        let kept = file.content.indices.map { $0 < file.durable.count ? file.durable[$0] : 0 }
        file.content = kept
      }
      file.durable = file.content
      file.durableEntries = file.entries
      for entry in file.entries.values { settle(entry) }
    }
    settle(root)
  }

  // MARK: What tests do to files

  func file(_ path: String) -> File? {
    path.split(separator: "/").reduce(root) { $0?.entries[String($1)] }
  }

  func bytes(_ path: String) -> [UInt8] { file(path)?.content ?? [] }

  func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }

  func set(_ path: String, _ bytes: [UInt8]) {
    file(path)?.content = bytes
    file(path)?.durable = bytes
  }

  func set(_ path: String, _ text: String) { set(path, Array(text.utf8)) }

  /// A copy of everything, with all of it on the disk.
  func copy() -> MemoryDisk {
    let disk = MemoryDisk()
    func copy(_ file: File, into target: File) {
      target.content = file.content
      target.durable = file.content
      for (name, entry) in file.entries {
        let twin = File(isFolder: entry.isFolder, inode: entry.inode, permissions: entry.permissions)
        copy(entry, into: twin)
        target.entries[name] = twin
      }
      target.durableEntries = target.entries
    }
    copy(root, into: disk.root)
    disk.nextInode = nextInode
    return disk
  }

  // MARK: Calls

  private func enter(_ call: String, _ name: String?) throws(SystemError) -> Fault? {
    if isOff { throw SystemError(call, number: 5, file: name) }
    let number = log.count
    log.append(call + (name.map { " " + $0 } ?? ""))
    if let refused = refusing[call] { throw SystemError(call, number: refused, file: name) }
    guard let failing, failing.call == number else { return nil }
    switch failing.fault {
    case .error(let errno): throw SystemError(call, number: errno, file: name)
    case .short where call == "write": return .short
    case .short: throw SystemError(call, number: 28, file: name)
    case .powerCut:
      isOff = true
      if call == "write" { return .powerCut }
      throw SystemError(call, number: 5, file: name)
    }
  }

  private func leave(_ call: String) { after[call]?() }

  private func get(_ descriptor: Descriptor) throws(SystemError) -> (file: File, parent: File, appends: Bool) {
    guard let found = open[descriptor] else { throw SystemError("any", number: 9) }
    return found
  }

  private func name(_ descriptor: Descriptor) -> String? {
    guard let found = open[descriptor] else { return nil }
    return found.parent.entries.first { $0.value === found.file }?.key
  }

  private func make(_ file: File, in parent: File, appends: Bool = false) -> Descriptor {
    nextDescriptor += 1
    open[nextDescriptor] = (file, parent, appends)
    return nextDescriptor
  }

  func openFolder(atPath path: String) throws(SystemError) -> Descriptor {
    _ = try enter("open", path)
    guard let found = path == "." ? root : file(path) else { throw SystemError("open", number: 2, file: path) }
    guard found.isFolder else { throw SystemError("open", number: 20, file: path) }
    return make(found, in: root)
  }

  func openFolder(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor {
    _ = try enter("openat", name)
    let parent = try get(folder).file
    if name == ".." { return make(root, in: root) }
    guard let found = parent.entries[name] else { throw SystemError("openat", number: 2, file: name) }
    guard found.isFolder else { throw SystemError("openat", number: 20, file: name) }
    return make(found, in: parent)
  }

  func makeFolder(_ name: String, in folder: Descriptor, permissions: UInt32) throws(SystemError) {
    _ = try enter("mkdirat", name)
    try add(name, to: get(folder).file, isFolder: true, permissions)
  }

  private func add(_ name: String, to parent: File, isFolder: Bool, _ permissions: UInt32) throws(SystemError) {
    guard parent.entries[name] == nil else { throw SystemError("openat", number: 17, file: name) }
    nextInode += 1
    parent.entries[name] = File(isFolder: isFolder, inode: nextInode, permissions: permissions)
  }

  func open(
    _ name: String, in folder: Descriptor, _ access: FileAccess, permissions: UInt32
  ) throws(SystemError) -> Descriptor {
    _ = try enter("openat", name)
    let parent = try get(folder).file
    if access == .append, let refusingAppend { throw SystemError("openat", number: refusingAppend, file: name) }
    if access == .create || (access == .lock && parent.entries[name] == nil) {
      try add(name, to: parent, isFolder: false, permissions)
    }
    guard let found = parent.entries[name] else { throw SystemError("openat", number: 2, file: name) }
    return make(found, in: parent, appends: access == .append)
  }

  func close(_ file: Descriptor) {
    if let found = open[file], found.file.lockedBy == file { found.file.lockedBy = nil }
    open[file] = nil
  }

  func read(
    _ file: Descriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemError) -> Int {
    _ = try enter("pread", name(file))
    let content = try get(file).file.content
    guard offset < content.count else { return 0 }
    // Short reads are allowed, and happen.
    let part = content[offset..<min(content.count, offset + min(buffer.count, 7000))]
    buffer.copyBytes(from: part)
    return part.count
  }

  func write(_ file: Descriptor, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    let fault = try enter("write", name(file))
    let target = try get(file).file
    let part = fault == nil ? bytes[...] : bytes.prefix(bytes.count / 2)
    target.content += part
    leave("write")
    if fault == .powerCut { throw SystemError("write", number: 5) }
    return part.count
  }

  func truncate(_ file: Descriptor, to size: Int) throws(SystemError) {
    _ = try enter("ftruncate", name(file))
    let target = try get(file).file
    target.content.removeLast(max(0, target.content.count - size))
  }

  func synchronizeContent(_ file: Descriptor) throws(SystemError) {
    _ = try enter("fdatasync", name(file))
    let target = try get(file).file
    target.durable = target.content
    leave("fdatasync")
  }

  func synchronize(_ file: Descriptor) throws(SystemError) {
    _ = try enter("fsync", name(file) ?? "/")
    let target = try get(file).file
    target.durable = target.content
    target.durableEntries = target.entries
  }

  private func status(of file: File) -> FileStatus {
    FileStatus(
      size: file.content.count, permissions: file.permissions, isFolder: file.isFolder, isFile: !file.isFolder,
      links: file.links, identity: FileIdentity(device: 1, inode: file.inode))
  }

  func status(_ file: Descriptor) throws(SystemError) -> FileStatus {
    _ = try enter("fstat", name(file))
    return status(of: try get(file).file)
  }

  func status(_ name: String, in folder: Descriptor) throws(SystemError) -> FileStatus {
    _ = try enter("fstatat", name)
    guard let found = try get(folder).file.entries[name] else { throw SystemError("fstatat", number: 2, file: name) }
    return status(of: found)
  }

  func rename(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError) {
    _ = try enter("renameat", newName)
    let parent = try get(folder).file
    guard let found = parent.entries.removeValue(forKey: name) else { throw SystemError("renameat", number: 2) }
    parent.entries[newName]?.links = 0
    parent.entries[newName] = found
    afterEachRename?("renameat " + newName)
  }

  func remove(_ name: String, in folder: Descriptor) throws(SystemError) {
    _ = try enter("unlinkat", name)
    guard let found = try get(folder).file.entries.removeValue(forKey: name) else {
      throw SystemError("unlinkat", number: 2)
    }
    found.links = 0
  }

  func removeFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    _ = try enter("unlinkat", name)
    let parent = try get(folder).file
    guard parent.entries[name]?.entries.isEmpty == true else { throw SystemError("unlinkat", number: 39) }
    parent.entries[name] = nil
  }

  func names(in folder: Descriptor) throws(SystemError) -> [String] {
    _ = try enter("getdents", name(folder))
    return Array(try get(folder).file.entries.keys)
  }

  func tryLock(_ file: Descriptor) throws(SystemError) -> Bool {
    _ = try enter("flock", name(file))
    let target = try get(file).file
    guard target.lockedBy == nil else { return false }
    target.lockedBy = file
    return true
  }

  func unlock(_ file: Descriptor) { if open[file]?.file.lockedBy == file { open[file]?.file.lockedBy = nil } }

  func lockHolder(of file: FileIdentity) -> LockHolder? { LockHolder(process: 4711, program: "hoctap", user: 1000) }

  func watch(_ folder: Descriptor) -> Descriptor? { nil }

  func takeNotices(_ watch: Descriptor) {}
}

/// A clock that stands still.
struct FixedClock: StorageClock {
  var time = Timestamp("2026-11-22T08:15:07.123+07:00")!

  func now() -> Timestamp { time }

  func pause(milliseconds: Int) {}
}
