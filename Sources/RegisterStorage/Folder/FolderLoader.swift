internal import JSONText
internal import LearningRegister

/// A folder's whole content as it was read.
struct LoadedFolder {
  var register: Register
  /// The register's name; nil when the manifest cannot be trusted.
  var store: String?
  var place: JournalPlace
  /// Collections that differ from their snapshot files.
  var changed: Set<Collection>
  /// The checksums the snapshot files have; empty when not everything was read.
  var checksums: [Collection: CRC32C]
  var findings: [Finding]
  /// The version of the program that wrote the folder, when it is newer than this one.
  var newerVersion: Int?
}

/// Reads a folder without a lock: the snapshot, then the journal from there on. Whatever can be read is.
struct FolderLoader {
  let journal: JournalFolder
  let detail: RecordDetail

  private var files: FolderFiles { journal.files }

  func load() throws(StorageError) -> LoadedFolder {
    var findings: [Finding] = []
    var newer: Int?
    let manifest = try readManifest(&findings, &newer)
    let counts = manifest?.files.mapValues(\.count) ?? [:]
    var snapshot = SnapshotLoader(system: files.system, root: journal.root, detail: detail, counts: counts).load()
    if manifest == nil, snapshot.files.values.allSatisfy({ $0.findings.contains { $0.problem == .missingFile } }) {
      throw .notARegister(FolderLayout.manifest)
    }
    var changed: Set<Collection> = []
    for collection in Collection.allCases {
      guard let file = snapshot.files[collection] else { continue }
      findings += file.findings
      judge(collection, file, manifest, &changed, &findings)
    }
    var register = Register(snapshot.records)
    findings += doubledCodes(snapshot.records, register)
    snapshot.records = Register.Snapshot()

    var place = JournalPlace(segment: 1, checksum: nil, sequence: 0)
    if let manifest {
      place.segment = manifest.segment
      place.checksum = manifest.checksum
      place.sequence = manifest.sequence
    } else if let oldest = try? journal.segments().first {
      // Every line holds whole records, so replaying from the very beginning ends with the present state too.
      place.segment = oldest
    }
    replay(&place, manifest?.store, into: &register, &changed, &findings)
    for collection in Collection.allCases {
      guard let through = snapshot.files[collection]?.through, through > place.sequence else { continue }
      findings.append(
        Finding(collection.fileName, line: 1, .journalTooShort(snapshot: through, journal: place.sequence)))
    }
    for case .newerVersion(let version) in findings.map(\.problem) { newer = max(newer ?? 0, version) }
    return LoadedFolder(
      register: register, store: manifest?.store, place: place, changed: changed,
      checksums: detail == .full ? snapshot.files.mapValues(\.checksum) : [:], findings: findings,
      newerVersion: newer)
  }

  /// The manifest; nil, with a finding, when it is missing or damaged.
  private func readManifest(_ findings: inout [Finding], _ newer: inout Int?) throws(StorageError) -> StoreManifest? {
    let buffer: FileBuffer
    do {
      buffer = try files.read(FolderLayout.manifest, in: journal.root)
    } catch {
      guard error.number == ErrorNumber.notFound else { throw StorageError(error) }
      findings.append(Finding(FolderLayout.manifest, .missingFile))
      return nil
    }
    switch StoreManifest.read(buffer.bytes) {
    case .good(let manifest): return manifest
    case .newer(let version, let manifest):
      newer = version
      return manifest
    case .bad(let finding):
      findings.append(finding)
      return nil
    }
  }

  /// Compares a file with what the manifest says of it.
  private func judge(
    _ collection: Collection, _ file: LoadedSnapshot.File, _ manifest: StoreManifest?,
    _ changed: inout Set<Collection>, _ findings: inout [Finding]
  ) {
    guard let manifest else { return }
    guard let written = manifest.files[collection] else {
      changed.insert(collection)
      return
    }
    let isSame = written.count == file.count && (detail != .full || written.checksum == file.checksum)
    if isSame && file.findings.isEmpty { return }
    changed.insert(collection)
    // A file newer than the manifest was written by a snapshot that did not get to its end: replaying makes it right.
    if let through = file.through, through > manifest.sequence { return }
    if file.findings.isEmpty { findings.append(Finding(collection.fileName, .handEdit)) }
  }

  private func replay(
    _ place: inout JournalPlace, _ store: String?, into register: inout Register, _ changed: inout Set<Collection>,
    _ findings: inout [Finding]
  ) {
    var scan = JournalScan(store: store, isLenient: true)
    do throws(JournalFolder.Interruption) {
      let reading = try journal.readOn(from: &place, &scan, .read) { change, _ in
        for operation in change.operations {
          register.replay(operation.operation)
          changed.insert(operation.operation.reference.collection)
        }
      }
      files.system.close(reading.file)
      findings += scan.findings
      switch reading.end {
      case .bad(let finding): if !findings.contains(finding) { findings.append(finding) }
      case .unfinished(let bytes):
        findings.append(
          Finding(FolderLayout.segmentPath(place.segment), line: place.line + 1, .unfinishedEnd(bytes: bytes)))
      case .whole, .sealed: break
      }
    } catch {
      findings += scan.findings
      let path = FolderLayout.segmentPath(place.segment)
      switch error {
      case .failed(.damaged(let finding)): findings.append(finding)
      case .failed(.system(let error)): findings.append(Finding(path, .unreadable(error.number)))
      case .failed, .replaced: findings.append(Finding(path, .unreadable(ErrorNumber.access)))
      }
    }
  }

  /// Codes that stand twice in a file; the later record counts.
  private func doubledCodes(_ records: Register.Snapshot, _ register: Register) -> [Finding] {
    func doubled<R: RegisterRecord>(_ records: [R]) -> [Finding] {
      guard register.count(of: R.collection) < records.count else { return [] }
      var seen: Set<Code> = []
      return records.compactMap { seen.insert($0.id.code).inserted ? nil : $0.id.code }
        .map { Finding(R.collection.fileName, .doubledCode($0)) }
    }
    return doubled(records.offices) + doubled(records.targets) + doubled(records.enterprises)
      + doubled(records.workers) + doubled(records.campaigns) + doubled(records.attendance)
      + doubled(records.honours) + doubled(records.tasks) + doubled(records.visits) + doubled(records.frozen)
  }
}
