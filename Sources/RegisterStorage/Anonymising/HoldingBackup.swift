public import LearningRegister

/// Something in the folder `backups` that still holds a person who was anonymised.
public struct HoldingBackup: Hashable, Sendable {
  /// Its name inside `backups`.
  public let name: String
  /// The day on which it will be taken away, when a backup is made every day; nil when nothing takes it away: a file as it
  /// was before it was mended.
  public let until: Day?
}

extension RegisterFolder {
  /// The backups, and files set aside in `backups`, that hold a worker, oldest first, read as text; what cannot be read is
  /// named too.
  public func backups(holding worker: WorkerID) throws(StorageError) -> [HoldingBackup] {
    guard let backups = try journal.openBackups() else { return [] }
    defer { system.close(backups.folder) }
    let code = Array("{\"id\":\"\(worker.code.text)\",".utf8)
    let anonymous = Array("\"anonymised\":\"".utf8)
    func holds(_ bytes: UnsafeRawBufferPointer) -> Bool {
      bytes.lines(with: [code]).contains { range in
        let line = UnsafeRawBufferPointer(rebasing: bytes[range])
        return !line.holds(anonymous) && line.holds(Array("\"name\":".utf8))
      }
    }
    var found: [HoldingBackup] = []
    let names = try backups.names()
    for name in names.reversed() where try self.holds(name.text, in: backups.folder, depth: 0, holds) {
      found.append(HoldingBackup(name: name.text, until: lastDay(of: name, among: names)))
    }
    let others = try files.call { () throws(SystemError) in try system.names(in: backups.folder) }
    for name in others.sorted() where BackupName(name) == nil {
      if try self.holds(name, in: backups.folder, depth: 0, holds) {
        found.append(HoldingBackup(name: name, until: nil))
      }
    }
    return found
  }

  /// Whether a file, or one inside a folder, holds the person.
  private func holds(
    _ name: String, in parent: Descriptor, depth: Int, _ test: (UnsafeRawBufferPointer) -> Bool
  ) throws(StorageError) -> Bool {
    let status = try files.call { () throws(SystemError) in try system.status(name, in: parent) }
    guard status.isFolder else {
      guard let buffer = try? files.read(name, in: parent) else { return true }
      return test(buffer.bytes)
    }
    guard depth < 4 else { return true }
    let folder = try files.call { () throws(SystemError) in try system.openFolder(name, in: parent) }
    defer { system.close(folder) }
    for inside in try files.call({ () throws(SystemError) in try system.names(in: folder) }).sorted() {
      if try holds(inside, in: folder, depth: depth + 1, test) { return true }
    }
    return false
  }

  /// The first day on which a backup is not kept any more, one being made every day from tomorrow on.
  private func lastDay(of name: BackupName, among names: [BackupName]) -> Day? {
    var kept = Set(names)
    var day = clock.now().day
    for _ in 0..<500 {
      day = day.adding(days: 1)
      kept = BackupName.kept(of: Array(kept) + [BackupName(day: day)])
      if !kept.contains(name) { return day }
    }
    return nil
  }
}
