internal import JSONText
public import LearningRegister

extension RegisterFolder {
  /// The backups there are, newest first. They are opened only when something is restored from them.
  public func backups() throws(StorageError) -> [Backup] {
    guard let backups = try journal.openBackups() else { return [] }
    defer { system.close(backups.folder) }
    return try backups.names().compactMap(backups.backup)
  }

  /// Whether a backup is due: none was made today, and something was changed since the last. Where the backups cannot
  /// even be listed one is due too: trying to make it tells why.
  public var needsBackup: Bool {
    guard standing == .writable else { return false }
    guard let backups = try? backups() else { return true }
    let today = clock.now().day
    if backups.contains(where: { BackupName($0.name)?.day == today }) { return false }
    let isEdited = findings.contains { $0.problem == .handEdit }
    return isEdited || backups.map(\.sequence).max() != sequence
  }

  /// Makes a backup: writes a snapshot if there is anything new, copies it, brings the copy to the disk, opens and counts
  /// it, and only then gives it its name. Then takes away what is older than the rules keep: seven days, five weeks,
  /// twelve months. Others may save meanwhile.
  ///
  /// Throws `.compacting` when another process is writing a snapshot or a backup. Whenever it throws, no backup is there
  /// that was not there before, and none is lost.
  @discardableResult
  public func makeBackup(of register: inout Register) throws(StorageError) -> Backup {
    try compact(&register)
    let turn = try takeCompactLock()
    defer { turn.release() }
    let source = try takeStock(&register)
    let folder = try files.openFolder(FolderLayout.backups, making: root)
    defer { system.close(folder) }
    let backups = BackupFolder(files: files, folder: folder)
    try backups.removeLeftOvers()

    let names = try backups.names()
    let today = clock.now().day
    let number = names.filter { $0.day == today }.map(\.number).max() ?? 0
    let name = BackupName(day: today, number: number + 1)
    let backup = Backup(name: name.text, at: clock.now(), sequence: source.sequence, counts: source.counts)
    let temporary = BackupFolder.temporary + name.text
    do throws(StorageError) {
      try copy(source, to: temporary, in: backups)
      try verify(temporary, in: backups, against: backup)
      try finish(backup, temporary, in: backups)
    } catch {
      try? backups.removeTree(temporary)
      throw error
    }
    // The backup is made; one too many does no harm and is taken away the next time.
    let kept = BackupName.kept(of: names + [name]).union([name])
    for old in names where !kept.contains(old) { try? backups.remove(old.text) }
    return backup
  }

  /// Makes the backup of the day when one is due, and takes away what is older than the rules keep. Opens the folder for
  /// itself, so that it can run on a thread of its own beside a folder object in use; look at `needsBackup` first, which
  /// costs nothing. nil when none is due any more, or another process is just making one.
  @discardableResult
  public static func makeBackupOfTheDay(
    at path: String, system: any FileSystem = SystemFileSystem(), clock: any StorageClock = SystemClock()
  ) throws(StorageError) -> Backup? {
    var (folder, register) = try open(at: path, system: system, clock: clock)
    guard folder.needsBackup else { return nil }
    do throws(StorageError) {
      return try folder.makeBackup(of: &register)
    } catch {
      if case .compacting = error { return nil }
      throw error
    }
  }

  /// What a backup is made of, besides the snapshot files, which nobody writes while this process has `compact.lock`.
  private struct Stock {
    var manifest: StoreManifest
    var segments: [(number: Int, bytes: FileBuffer)] = []
    var imports: Set<String> = []
    var sequence: Int
    var counts: [Collection: Int]
  }

  /// Under the lock: the journal behind the snapshot, and what the register must be according to it.
  private func takeStock(_ register: inout Register) throws(StorageError) -> Stock {
    let lock = try FolderLock(FolderLayout.lock, in: root, files, clock, limit: lockLimit)
    defer { lock.release() }
    system.close(try prepareToWrite(&register).segment)
    let manifest = try readManifest()
    var counts: [Collection: Int] = [:]
    for collection in Collection.allCases { counts[collection] = register.count(of: collection) }
    var stock = Stock(manifest: manifest, sequence: place.sequence, counts: counts)
    var reading = JournalPlace(
      segment: manifest.segment, checksum: manifest.checksum, sequence: manifest.sequence)
    var scan = JournalScan(store: store)
    while reading.segment <= place.segment {
      let (segment, last) = (reading.segment, place)
      let buffer = try files.call { () throws(SystemError) -> FileBuffer in
        let file = try system.open(FolderLayout.segment(segment), in: journal.folder, .read, permissions: 0)
        defer { system.close(file) }
        let size = try system.status(file).size
        return try FileBuffer(file, to: segment == last.segment ? last.offset : size, system)
      }
      stock.segments.append((segment, buffer))
      let end = scan.read(buffer.bytes, at: &reading) { change, _ in
        if let imported = change.imported { stock.imports.insert(imported.name) }
      }
      guard case .sealed(let next) = end else { break }
      (reading.segment, reading.offset, reading.line) = (next, 0, 0)
    }
    return stock
  }

  private func copy(_ stock: Stock, to name: String, in backups: BackupFolder) throws(StorageError) {
    let target = try makeFolder(name, in: backups.folder)
    defer { system.close(target) }
    for collection in Collection.allCases { try copy(collection.fileName, from: root, to: target) }
    try copy(FolderLayout.manifest, from: root, to: target)
    let journal = try makeFolder(FolderLayout.journal, in: target)
    defer { system.close(journal) }
    for (number, buffer) in stock.segments {
      try files.add(FolderLayout.segment(number), in: journal, buffer.bytes)
    }
    try files.call { () throws(SystemError) in try system.synchronize(journal) }
    if !stock.imports.isEmpty {
      let source = try files.openFolder(FolderLayout.imports, making: root)
      defer { system.close(source) }
      let imports = try makeFolder(FolderLayout.imports, in: target)
      defer { system.close(imports) }
      for file in stock.imports { try copy(file, from: source, to: imports) }
      try files.call { () throws(SystemError) in try system.synchronize(imports) }
    }
    try files.call { () throws(SystemError) in try system.synchronize(target) }
  }

  private func makeFolder(_ name: String, in parent: Descriptor) throws(StorageError) -> Descriptor {
    try files.call { () throws(SystemError) in
      try system.makeFolder(name, in: parent, permissions: files.rights.folder)
      return try system.openFolder(name, in: parent)
    }
  }

  private func copy(_ name: String, from source: Descriptor, to target: Descriptor) throws(StorageError) {
    let buffer = try files.call { () throws(SystemError) in try files.read(name, in: source) }
    try files.add(name, in: target, buffer.bytes)
  }

  /// Opens the copy as any folder is opened, and counts.
  private func verify(
    _ name: String, in backups: BackupFolder, against wanted: Backup
  ) throws(StorageError) {
    let loaded = try backups.load(name, store: store)
    for collection in Collection.allCases {
      let count = loaded.register.count(of: collection)
      let expected = wanted.counts[collection] ?? 0
      guard count == expected else {
        throw .damaged(
          Finding(
            "\(FolderLayout.backups)/\(name)/\(collection.fileName)", .count(expected: expected, found: count)))
      }
    }
    guard loaded.place.sequence == wanted.sequence else { throw .readBack("\(FolderLayout.backups)/\(name)") }
  }

  private func finish(
    _ backup: Backup, _ temporary: String, in backups: BackupFolder
  ) throws(StorageError) {
    let target = try files.call { () throws(SystemError) in try system.openFolder(temporary, in: backups.folder) }
    defer { system.close(target) }
    try BackupNote.bytes(backup).withRawBytes { bytes throws(StorageError) in
      try files.add(BackupFolder.note, in: target, bytes)
    }
    try files.call { () throws(SystemError) in
      try system.synchronize(target)
      try system.rename(temporary, to: backup.name, in: backups.folder)
    }
    do {
      try system.synchronize(backups.folder)
    } catch {
      // Not on the disk for certain: then it must not be taken for a backup.
      try? system.rename(backup.name, to: temporary, in: backups.folder)
      throw StorageError(error)
    }
  }
}

extension JournalFolder {
  /// `backups`, opened; nil when there is none.
  func openBackups() throws(StorageError) -> BackupFolder? {
    do {
      return BackupFolder(files: files, folder: try files.system.openFolder(FolderLayout.backups, in: root))
    } catch {
      if error.number == ErrorNumber.notFound { return nil }
      throw StorageError(error)
    }
  }
}
