package import RegisterStorage
internal import Synchronization

/// A file system with a tap on every call.
package final class TappedFileSystem: FileSystem {
  private struct Place {
    var path: String
    var node: Int
    var isFolder: Bool
  }

  private struct Known {
    var nodes: [String: Int]
    var next: Int
    var open: [Descriptor: Place] = [:]
  }

  private let base: any FileSystem
  private let tap: any CallTap
  private let known: Mutex<Known>

  /// Puts a tap on a file system. `nodes` are the numbers of paths that exist already.
  package init(_ base: any FileSystem = SystemFileSystem(), _ tap: any CallTap, nodes: [String: Int] = [:]) {
    self.base = base
    self.tap = tap
    known = Mutex(Known(nodes: nodes, next: (nodes.values.max() ?? 0) + 1))
  }

  /// How many descriptors are open.
  package var openDescriptors: Int { known.withLock { $0.open.count } }

  // MARK: Places

  private func place(_ descriptor: Descriptor) -> Place {
    known.withLock { $0.open[descriptor] } ?? Place(path: "?", node: -1, isFolder: false)
  }

  private func path(_ name: String, in folder: Descriptor) -> String { place(folder).path + "/" + name }

  private func node(_ path: String) -> Int {
    known.withLock { known in
      if let node = known.nodes[path] { return node }
      known.nodes[path] = known.next
      known.next += 1
      return known.next - 1
    }
  }

  private func note(_ descriptor: Descriptor, _ path: String, isFolder: Bool) {
    let node = node(path)
    known.withLock { $0.open[descriptor] = Place(path: path, node: node, isFolder: isFolder) }
  }

  private func call(_ kind: SystemCall.Kind, _ file: Descriptor) -> SystemCall {
    let place = place(file)
    return SystemCall(kind: kind, path: place.path, node: place.node, isFolder: place.isFolder)
  }

  private func call(_ kind: SystemCall.Kind, _ name: String, in folder: Descriptor) -> SystemCall {
    let parent = place(folder)
    let path = parent.path + "/" + name
    return SystemCall(kind: kind, path: path, node: node(path), folder: parent.node, name: name)
  }

  private func perform<Result>(
    _ call: SystemCall, pretended: Result, _ body: () throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    switch tap.before(call) {
    case .fail(let number): throw SystemError(call.kind.rawValue, number: number, file: call.name)
    case .pretend: return pretended
    case .proceed, .half, .instead:
      let result = try body()
      tap.after(call)
      return result
    }
  }

  // MARK: Calls

  /// Opens a folder by its path.
  package func openFolder(atPath path: String) throws(SystemError) -> Descriptor {
    let clean = String(path.reversed().drop { $0 == "/" }.reversed())
    if case .fail(let number) = tap.before(SystemCall(kind: .openFolder, path: clean)) {
      throw SystemError("open", number: number, file: path)
    }
    let folder = try base.openFolder(atPath: path)
    note(folder, clean, isFolder: true)
    return folder
  }

  /// Opens a folder inside another.
  package func openFolder(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor {
    let parent = place(folder).path
    if case .fail(let number) = tap.before(SystemCall(kind: .openFolder, path: parent + "/" + name, name: name)) {
      throw SystemError("openat", number: number, file: name)
    }
    let opened = try base.openFolder(name, in: folder)
    let above = parent.lastIndex(of: "/").map { String(parent[..<$0]) } ?? ""
    note(opened, name == ".." ? above : parent + "/" + name, isFolder: true)
    return opened
  }

  /// Makes a folder.
  package func makeFolder(_ name: String, in folder: Descriptor, permissions: UInt32) throws(SystemError) {
    var call = call(.makeFolder, name, in: folder)
    call.isFolder = true
    try perform(call, pretended: ()) { () throws(SystemError) in
      try base.makeFolder(name, in: folder, permissions: permissions)
    }
  }

  /// Opens a file.
  package func open(
    _ name: String, in folder: Descriptor, _ access: FileAccess, permissions: UInt32
  ) throws(SystemError) -> Descriptor {
    let path = path(name, in: folder)
    var call = SystemCall(kind: .open, path: path, folder: place(folder).node, name: name, access: access)
    call.isNew = access == .create || (access == .lock && (try? base.status(name, in: folder)) == nil)
    switch tap.before(call) {
    case .fail(let number): throw SystemError("openat", number: number, file: name)
    case .instead(let other):
      guard let file = try? base.open(other, in: folder, .append, permissions: permissions) else { break }
      try base.truncate(file, to: 0)
      note(file, place(folder).path + "/" + other, isFolder: false)
      return file
    case .proceed, .pretend, .half: break
    }
    let file = try base.open(name, in: folder, access, permissions: permissions)
    if access == .create { known.withLock { _ = $0.nodes.removeValue(forKey: path) } }
    note(file, path, isFolder: false)
    call.node = node(path)
    tap.after(call)
    return file
  }

  /// Closes a descriptor.
  package func close(_ file: Descriptor) {
    known.withLock { _ = $0.open.removeValue(forKey: file) }
    base.close(file)
  }

  /// Reads from an offset on.
  package func read(
    _ file: Descriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemError) -> Int {
    try perform(call(.read, file), pretended: 0) { () throws(SystemError) in
      try base.read(file, into: buffer, at: offset)
    }
  }

  /// Writes once.
  package func write(_ file: Descriptor, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    var call = call(.write, file)
    call.size = (try? base.status(file).size) ?? 0
    call.bytes = Array(bytes)
    switch tap.before(call) {
    case .fail(let number): throw SystemError("write", number: number)
    case .pretend: return bytes.count
    case .half: call.bytes = Array(bytes.prefix(bytes.count / 2))
    case .proceed, .instead: break
    }
    let written = try base.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(call.bytes.count)))
    call.bytes = Array(call.bytes.prefix(written))
    tap.after(call)
    return written
  }

  /// Cuts a file to a length.
  package func truncate(_ file: Descriptor, to size: Int) throws(SystemError) {
    var call = call(.truncate, file)
    call.size = size
    try perform(call, pretended: ()) { () throws(SystemError) in try base.truncate(file, to: size) }
  }

  /// Brings a file's content to the disk.
  package func synchronizeContent(_ file: Descriptor) throws(SystemError) {
    try perform(call(.fdatasync, file), pretended: ()) { () throws(SystemError) in try base.synchronizeContent(file) }
  }

  /// Brings a file or folder to the disk.
  package func synchronize(_ file: Descriptor) throws(SystemError) {
    try perform(call(.fsync, file), pretended: ()) { () throws(SystemError) in try base.synchronize(file) }
  }

  /// The status of an open file.
  package func status(_ file: Descriptor) throws(SystemError) -> FileStatus {
    if case .fail(let number) = tap.before(call(.status, file)) { throw SystemError("fstat", number: number) }
    return try base.status(file)
  }

  /// The status of the file of that name.
  package func status(_ name: String, in folder: Descriptor) throws(SystemError) -> FileStatus {
    let call = SystemCall(kind: .status, path: path(name, in: folder), name: name)
    if case .fail(let number) = tap.before(call) { throw SystemError("fstatat", number: number, file: name) }
    return try base.status(name, in: folder)
  }

  /// Gives a file another name.
  package func rename(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError) {
    var call = call(.rename, name, in: folder)
    call.newName = newName
    try perform(call, pretended: ()) { () throws(SystemError) in try base.rename(name, to: newName, in: folder) }
    let parent = place(folder).path + "/"
    known.withLock { known in known.nodes[parent + newName] = known.nodes.removeValue(forKey: parent + name) }
  }

  /// Removes a file's name.
  package func remove(_ name: String, in folder: Descriptor) throws(SystemError) {
    let call = call(.remove, name, in: folder)
    try perform(call, pretended: ()) { () throws(SystemError) in try base.remove(name, in: folder) }
    known.withLock { _ = $0.nodes.removeValue(forKey: call.path) }
  }

  /// Removes an empty folder.
  package func removeFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    let call = call(.removeFolder, name, in: folder)
    try perform(call, pretended: ()) { () throws(SystemError) in try base.removeFolder(name, in: folder) }
    known.withLock { _ = $0.nodes.removeValue(forKey: call.path) }
  }

  /// The names in a folder.
  package func names(in folder: Descriptor) throws(SystemError) -> [String] {
    try perform(call(.names, folder), pretended: []) { () throws(SystemError) in try base.names(in: folder) }
  }

  /// Tries once to take the lock.
  package func tryLock(_ file: Descriptor) throws(SystemError) -> Bool {
    try perform(call(.lock, file), pretended: true) { () throws(SystemError) in try base.tryLock(file) }
  }

  /// Gives the lock back.
  package func unlock(_ file: Descriptor) { base.unlock(file) }

  /// Who holds the lock.
  package func lockHolder(of file: FileIdentity) -> LockHolder? { base.lockHolder(of: file) }

  /// A descriptor that becomes readable when something in the folder changes.
  package func watch(_ folder: Descriptor) -> Descriptor? { base.watch(folder) }

  /// Takes the notices that wait.
  package func takeNotices(_ watch: Descriptor) { base.takeNotices(watch) }
}
