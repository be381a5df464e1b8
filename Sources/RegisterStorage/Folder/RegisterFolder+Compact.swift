internal import JSONText
public import LearningRegister

extension RegisterFolder {
  /// Writes a new snapshot and begins a new segment; the old segments stay. Only collections that changed are written.
  /// Others may save meanwhile: the snapshot is the state at the end of the old segment. Gives false when the snapshot
  /// was up to date already.
  ///
  /// Throws `.compacting` when another process is at it. Whenever it throws, the folder is as right as before.
  @discardableResult
  public func compact(_ register: inout Register) throws(StorageError) -> Bool {
    try requireWritable()
    let turn = try takeCompactLock()
    defer { turn.release() }
    return try writeSnapshot(&register)
  }

  /// Takes `compact.lock`: one process at a time writes snapshots and backups, or mends.
  func takeCompactLock() throws(StorageError) -> FolderLock {
    do throws(StorageError) {
      return try FolderLock(FolderLayout.compactLock, in: root, files, clock, limit: 0)
    } catch {
      if case .locked = error { throw .compacting }
      throw error
    }
  }

  /// Writes a new snapshot; this process has `compact.lock`.
  func writeSnapshot(_ register: inout Register) throws(StorageError) -> Bool {
    let manifest = try readManifest()
    // What a hand wrote since the files were read must not be overwritten unseen.
    if try isEditedSince(manifest) { mustReload = true }
    guard let checksum = try rotate(&register, manifest) else { return false }

    // From here on others save into the new segment; this register stays as it was at the end of the old one.
    var new = StoreManifest(
      store: manifest.store, sequence: place.sequence, segment: place.segment, checksum: checksum,
      files: manifest.files)
    for collection in Collection.allCases where changed.contains(collection) || manifest.files[collection] == nil {
      new.files[collection] = try files.writeSnapshot(of: collection, in: register, through: new.sequence, in: root)
    }
    let bytes = new.bytes
    try files.replace(FolderLayout.manifest, in: root) { (sink: inout FileSink) throws(StorageError) in
      try sink.write(bytes)
    }
    changed = []
    findings.removeAll { $0.problem == .handEdit }
    return true
  }

  /// Under the lock: begins a new segment and seals the live one. Gives the checksum of the seal; nil when there is
  /// nothing to write.
  private func rotate(_ register: inout Register, _ manifest: StoreManifest) throws(StorageError) -> CRC32C? {
    let lock = try FolderLock(FolderLayout.lock, in: root, files, clock, limit: lockLimit)
    defer { lock.release() }
    let (segment, _) = try prepareToWrite(&register)
    defer { system.close(segment) }
    if place.sequence == manifest.sequence, changed.isEmpty { return nil }
    guard let previous = place.checksum else { throw .readOnly(.changedOutside) }
    return try beginSegment(
      place.segment + 1, store: manifest.store, sequence: place.sequence, sealing: segment, previous: previous)
  }

  /// Begins a new segment, seals the live one where there is one, and goes on in the new. Gives the checksum before it.
  func beginSegment(
    _ next: Int, store: String, sequence: Int, sealing segment: Descriptor?, previous: CRC32C
  ) throws(StorageError) -> CRC32C {
    let seal = segment.map { _ in JournalLine.seal(next: next, at: clock.now(), previous: previous) }
    let checksum = seal?.checksum ?? previous
    let header = JournalLine.header(segment: next, store: store, after: sequence, previous: checksum)
    // Until the seal names it, nobody reads the new segment; one left by a process that died is replaced.
    try files.replace(FolderLayout.segment(next), in: journal.folder) { (sink: inout FileSink) throws(StorageError) in
      try sink.write(header.bytes)
    }
    if let segment, let seal { try append(seal.bytes, to: segment) }
    let status = try? system.status(FolderLayout.segment(next), in: journal.folder)
    place.segment = next
    place.offset = header.bytes.count
    place.line = 1
    place.importedOperations = 0
    place.checksum = header.checksum
    place.sequence = sequence
    place.identity = status?.identity
    place.seenSize = header.bytes.count
    return checksum
  }

  /// Whether a snapshot file is neither as the manifest says nor as it was when this process read it.
  private func isEditedSince(_ manifest: StoreManifest) throws(StorageError) -> Bool {
    for (collection, file) in manifest.files {
      let buffer: FileBuffer
      do {
        buffer = try files.read(collection.fileName, in: root)
      } catch {
        if error.number == ErrorNumber.notFound { return true }
        throw StorageError(error)
      }
      let checksum = CRC32C(of: buffer.bytes)
      if checksum != file.checksum, checksum != checksums[collection] { return true }
    }
    return false
  }

  func readManifest() throws(StorageError) -> StoreManifest {
    let buffer = try files.call { () throws(SystemError) -> FileBuffer in
      try files.read(FolderLayout.manifest, in: root)
    }
    switch StoreManifest.read(buffer.bytes) {
    case .good(let manifest): return manifest
    case .bad(let finding): throw .damaged(finding)
    case .newer(let version, _): throw .readOnly(.newerVersion(version))
    }
  }
}
