internal import JSONText
internal import LearningRegister

/// The folder `backups`, opened.
struct BackupFolder {
  let files: FolderFiles
  let folder: Descriptor

  static let note = "backup.json"
  /// What the names of folders begin with that are being made or taken away.
  static let temporary = "tmp-"

  private var system: any FileSystem { files.system }

  /// The names of all backups, newest first.
  func names() throws(StorageError) -> [BackupName] {
    let names = try files.call { () throws(SystemError) in try system.names(in: folder) }
    return names.compactMap { BackupName($0) }.sorted(by: >)
  }

  /// What a backup says of itself; what it does not say any more is taken from its name and manifest.
  func backup(_ name: BackupName) -> Backup? {
    guard let place = try? system.openFolder(name.text, in: folder) else { return nil }
    defer { system.close(place) }
    if let buffer = try? files.read(Self.note, in: place), let backup = BackupNote.read(buffer.bytes, name: name.text) {
      return backup
    }
    let at = Timestamp(milliseconds: Int64(name.day.number) * 86_400_000, offset: 0)
    guard let buffer = try? files.read(FolderLayout.manifest, in: place),
      case .good(let manifest) = StoreManifest.read(buffer.bytes)
    else { return Backup(name: name.text, at: at, sequence: 0, counts: [:]) }
    return Backup(name: name.text, at: at, sequence: manifest.sequence, counts: manifest.files.mapValues(\.count))
  }

  /// Reads a backup as any data folder is read. Throws `.damaged` when anything in it is, `.noBackup` when there is none
  /// and `.backupOfAnotherRegister` when it belongs to another register than `store`.
  func load(_ name: String, store: String?) throws(StorageError) -> LoadedFolder {
    let path = FolderLayout.backups + "/" + name
    let place: Descriptor
    do {
      place = try system.openFolder(name, in: folder)
    } catch {
      throw error.number == ErrorNumber.notFound ? .noBackup(name) : StorageError(error)
    }
    defer { system.close(place) }
    let loaded: LoadedFolder
    do throws(StorageError) {
      let journal: Descriptor
      do {
        journal = try system.openFolder(FolderLayout.journal, in: place)
      } catch {
        guard error.number == ErrorNumber.notFound else { throw StorageError(error) }
        throw .damaged(Finding(FolderLayout.journal, .missingFile))
      }
      defer { system.close(journal) }
      loaded = try FolderLoader(
        journal: JournalFolder(files: files, folder: journal, root: place), detail: .full
      ).load()
    } catch {
      switch error {
      case .damaged(let finding): throw .damaged(finding.inside(path))
      case .notARegister: throw .damaged(Finding(path + "/" + FolderLayout.manifest, .missingFile))
      default: throw error
      }
    }
    // Nobody edits a backup: whatever is not as it was written counts.
    let grave: (Finding) -> Bool = { $0.consequence == .damage || $0.problem == .handEdit }
    if let finding = loaded.findings.first(where: grave) { throw .damaged(finding.inside(path)) }
    if let store, loaded.store != store { throw .backupOfAnotherRegister(name) }
    return loaded
  }

  /// Takes a backup away. Under another name first, so that no half of it is ever taken for one.
  func remove(_ name: String) throws(StorageError) {
    let going = Self.temporary + "gone-" + name
    try files.call { () throws(SystemError) in
      try system.rename(name, to: going, in: folder)
      try system.synchronize(folder)
      try removeTree(going)
    }
  }

  /// Takes away what was left by programs that died.
  func removeLeftOvers() throws(StorageError) {
    try files.call { () throws(SystemError) in
      for name in try system.names(in: folder) where name.hasPrefix(Self.temporary) { try removeTree(name) }
    }
  }

  func removeTree(_ name: String) throws(SystemError) { try removeTree(name, in: folder, depth: 0) }

  private func removeTree(_ name: String, in parent: Descriptor, depth: Int) throws(SystemError) {
    guard try system.status(name, in: parent).isFolder else { return try system.remove(name, in: parent) }
    // A backup is two folders deep.
    guard depth < 4 else { throw SystemError("unlinkat", number: ErrorNumber.notAFolder, file: name) }
    let inside = try system.openFolder(name, in: parent)
    defer { system.close(inside) }
    for entry in try system.names(in: inside) { try removeTree(entry, in: inside, depth: depth + 1) }
    try system.removeFolder(name, in: parent)
  }
}

/// `backup.json`: when a backup was made and what it holds, with a checksum as a journal line has it.
enum BackupNote {
  static func bytes(_ backup: Backup) -> [UInt8] {
    JournalLine.framed(after: CRC32C()) { writer in
      writer.member("backup")
      writer.string(backup.name)
      writer.member("at")
      writer.string(backup.at.description)
      writer.member("seq")
      writer.int(backup.sequence)
      writer.member("counts")
      writer.beginObject()
      for collection in Collection.allCases {
        writer.member(named: collection.rawValue)
        writer.int(backup.counts[collection] ?? 0)
      }
      writer.endObject()
    }.bytes
  }

  static func read(_ bytes: UnsafeRawBufferPointer, name: String) -> Backup? {
    let line = bytes.last == 0x0A ? UnsafeRawBufferPointer(rebasing: bytes.dropLast()) : bytes
    guard JournalLine.verifiedChecksum(line, after: CRC32C()) != nil else { return nil }
    var reader = JSONReader(line)
    var at: Timestamp?
    var sequence: Int?
    var counts: [Collection: Int] = [:]
    do throws(JSONError) {
      try reader.beginObject()
      while let member = try reader.nextMember() {
        switch member {
        case "at": at = Timestamp(try reader.readString())
        case "seq": sequence = try reader.readInt()
        case "counts":
          try reader.beginObject()
          while let name = try reader.nextMember() {
            let collection = Collection(rawValue: name.string)
            let count = try reader.readInt()
            if let collection { counts[collection] = count }
          }
        default: try reader.skipValue()
        }
      }
    } catch {
      return nil
    }
    guard let at, let sequence else { return nil }
    return Backup(name: name, at: at, sequence: sequence, counts: counts)
  }
}

extension Finding {
  /// The same finding in a folder inside the data folder.
  func inside(_ path: String) -> Finding {
    Finding(path + "/" + file, line: line, column: column, problem, excerpt: excerpt)
  }
}
