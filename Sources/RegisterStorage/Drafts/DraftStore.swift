internal import Glibc

/// The drafts of one running program. What is typed into a form is kept here until it is saved or thrown away; when the
/// program dies, another one finds it. A program says that it is alive by the lock it holds on a file of its own.
///
/// One store is used by one thread at a time.
public final class DraftStore {
  private let files: FolderFiles
  private let clock: any StorageClock
  private let author: Author
  /// The folder `drafts`.
  private let folder: Descriptor
  /// What the names of this program's files begin with: process number and a random word.
  private let owner: String
  private let lock: FolderLock
  /// The files of the drafts kept here, by draft name.
  private var kept: [String: String] = [:]
  private var lastNumber = 0

  init(
    in root: Descriptor, _ files: FolderFiles, _ clock: any StorageClock, author: Author
  ) throws(StorageError) {
    self.files = files
    self.clock = clock
    self.author = author
    folder = try files.openFolder(FolderLayout.drafts, making: root)
    let word = String((0..<8).compactMap { _ in "abcdefghjkmnpqrstuvwxyz23456789".randomElement() })
    owner = "\(getpid())-\(word)"
    do throws(StorageError) {
      // Another program may just be looking whether this one is dead; that takes moments.
      lock = try FolderLock(owner + DraftName.lock, in: folder, files, clock, limit: 5000)
    } catch {
      files.system.close(folder)
      throw error
    }
  }

  deinit {
    // Drafts left over stay, and are offered to whoever comes next.
    if let names = try? files.system.names(in: folder), !names.contains(where: { isOfOwner($0, owner) }) {
      try? files.system.remove(owner + DraftName.lock, in: folder)
    }
    lock.release()
    files.system.close(folder)
  }

  /// Keeps a draft under a name, in place of the one kept before: safe should this program die, but not yet from a power
  /// cut. `bytes` must be one JSON value.
  ///
  /// When this throws, the draft kept before is still there.
  public func keep(_ bytes: [UInt8], as name: String) throws(StorageError) {
    try keep(bytes, as: name, durably: false)
  }

  /// Keeps a draft and brings it to the disk: when it returns, a power cut does no harm either.
  public func keepDurably(_ bytes: [UInt8], as name: String) throws(StorageError) {
    try keep(bytes, as: name, durably: true)
  }

  /// Throws a draft kept by this program away; nothing happens when there is none of that name.
  public func drop(_ name: String) throws(StorageError) {
    guard let file = kept[name] else { return }
    try remove(file)
    kept[name] = nil
  }

  /// Throws away a draft that was taken over from a program that is gone.
  public func drop(_ draft: Draft) throws(StorageError) { try remove(draft.file) }

  /// The drafts of this user whose programs are gone, oldest first. They belong to this program from now on, so that no
  /// other is offered them too, until they are dropped or this program ends.
  public func orphans() throws(StorageError) -> [Draft] {
    let names = try files.call { () throws(SystemError) in try files.system.names(in: folder) }
    var found: [Draft] = []
    for dead in Set(names.compactMap { DraftName.owner(of: $0) }).sorted() where dead != owner {
      let lock: FolderLock
      do throws(StorageError) {
        lock = try FolderLock(dead + DraftName.lock, in: folder, files, clock, limit: 0)
      } catch {
        // Its owner lives, another program is just taking over, or it is another user's.
        if Self.meansNotOurs(error) { continue }
        throw error
      }
      defer { lock.release() }
      found += try takeOver(from: dead)
    }
    return found.sorted { ($0.at.milliseconds, $0.file) < ($1.at.milliseconds, $1.file) }
  }

  private static func meansNotOurs(_ error: StorageError) -> Bool {
    switch error {
    case .locked, .permission, .readOnly(.permission): true
    default: false
    }
  }

  /// Under the lock of a program that is gone: gives its drafts to this one.
  private func takeOver(from dead: String) throws(StorageError) -> [Draft] {
    let system = files.system
    // Only now nobody else takes any of them.
    let names = try files.call { () throws(SystemError) in try system.names(in: folder) }
    var found: [Draft] = []
    var isEmpty = true
    for name in names.sorted() where isOfOwner(name, dead) {
      if name.hasSuffix(DraftName.temporary) {
        // What was being written when the program died; what it had kept before is whole.
        try? system.remove(name, in: folder)
        continue
      }
      let buffer: FileBuffer
      do {
        buffer = try files.read(name, in: folder)
      } catch {
        isEmpty = false
        continue
      }
      let file = nextFile()
      guard let draft = DraftFile.read(buffer.bytes, file: file) else {
        // Not whole after a power cut: kept for a person to look at, but never offered.
        try files.call { () throws(SystemError) in try system.rename(name, to: name + ".broken", in: folder) }
        continue
      }
      guard draft.author.by == author.by else {
        isEmpty = false
        continue
      }
      try files.call { () throws(SystemError) in try system.rename(name, to: file, in: folder) }
      found.append(draft)
    }
    if isEmpty { try? system.remove(dead + DraftName.lock, in: folder) }
    return found
  }

  private func keep(_ bytes: [UInt8], as name: String, durably: Bool) throws(StorageError) {
    guard let content = DraftFile.bytes(bytes, name: name, at: clock.now(), author: author) else {
      throw .system(SystemError("keep", number: ErrorNumber.invalid, file: name))
    }
    let file = kept[name] ?? nextFile()
    try files.replace(file, in: folder, durably: durably) { (sink: inout FileSink) throws(StorageError) in
      try sink.write(content)
    }
    kept[name] = file
  }

  private func remove(_ file: String) throws(StorageError) {
    do {
      try files.system.remove(file, in: folder)
    } catch {
      guard error.number == ErrorNumber.notFound else { throw StorageError(error) }
    }
  }

  private func nextFile() -> String {
    lastNumber += 1
    return "\(owner)-\(lastNumber)\(DraftName.draft)"
  }

  /// Whether a file is a draft of an owner, or one being written.
  private func isOfOwner(_ name: String, _ owner: String) -> Bool {
    !name.hasSuffix(DraftName.lock) && DraftName.owner(of: name) == owner
  }
}

/// The names in the folder `drafts`: `4711-k7qm2xyz.lock`, `4711-k7qm2xyz-1.json`.
private enum DraftName {
  static let lock = ".lock"
  static let draft = ".json"
  static let temporary = ".tmp"

  /// The owner a name tells of; nil for files that are neither locks nor drafts.
  static func owner(of name: String) -> String? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, Int(parts[0]) != nil else { return nil }
    if parts.count == 2 {
      return name.hasSuffix(lock) ? String(name.dropLast(lock.count)) : nil
    }
    guard parts.count == 3, name.hasSuffix(draft) || name.hasSuffix(draft + temporary) else { return nil }
    return parts[0] + "-" + parts[1]
  }
}

extension RegisterFolder {
  /// Opens the drafts of this program for its user. Works in a folder that is damaged too; throws when nothing can be
  /// written there.
  public func openDrafts(author: Author) throws(StorageError) -> DraftStore {
    try DraftStore(in: root, files, clock, author: author)
  }
}
