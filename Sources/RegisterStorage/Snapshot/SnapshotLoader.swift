internal import JSONText
internal import LearningRegister

/// The ten snapshot files, read.
struct LoadedSnapshot: Sendable {
  /// What is known of one file besides its records.
  struct File: Sendable {
    var count: Int
    var through: Int?
    var checksum: CRC32C
    var findings: [Finding]
    var lines: [Int]
  }

  var records = Register.Snapshot()
  var files: [Collection: File] = [:]
}

/// Reads the snapshot files of a folder.
struct SnapshotLoader: Sendable {
  let system: any FileSystem
  let root: Descriptor
  let detail: RecordDetail
  /// The numbers of records the manifest states.
  let counts: [Collection: Int]
  var notesLines = false

  /// Reads all files; when they are large, the two largest at once.
  func load() -> LoadedSnapshot {
    let large = 1 << 20
    let attendanceSize = (try? system.status(Collection.attendance.fileName, in: root))?.size ?? 0
    let (marks, rest) = attendanceSize > large ? loadAtOnce() : (loadMarks(), loadRest())
    var loaded = rest
    loaded.records.attendance = marks.records.attendance
    loaded.records.honours = marks.records.honours
    loaded.files.merge(marks.files) { _, new in new }
    return loaded
  }

  private func loadAtOnce() -> (LoadedSnapshot, LoadedSnapshot) {
    atOnce(
      {
        LargeMemory.prepareHeap()
        return self.loadMarks()
      },
      {
        LargeMemory.prepareHeap()
        return self.loadRest()
      })
  }

  private func loadMarks() -> LoadedSnapshot {
    var loaded = LoadedSnapshot()
    loaded.records.attendance = read(&loaded)
    loaded.records.honours = read(&loaded)
    return loaded
  }

  private func loadRest() -> LoadedSnapshot {
    var loaded = LoadedSnapshot()
    loaded.records.offices = read(&loaded)
    loaded.records.targets = read(&loaded)
    loaded.records.enterprises = read(&loaded)
    loaded.records.workers = read(&loaded)
    loaded.records.campaigns = read(&loaded)
    loaded.records.tasks = read(&loaded)
    loaded.records.visits = read(&loaded)
    loaded.records.frozen = read(&loaded)
    return loaded
  }

  private func read<R: StoredRecord>(_ loaded: inout LoadedSnapshot) -> [R] {
    let collection = R.collection
    var result = SnapshotFile<R>()
    do throws(SystemError) {
      let files = FolderFiles(system: system, rights: .owner)
      if let windows: SnapshotFile<R> = try readWindows() {
        result = windows
      } else {
        let buffer = try files.read(collection.fileName, in: root)
        result = SnapshotFileReader<R>.read(
          buffer.bytes, detail: detail, expecting: counts[collection] ?? 0, checksum: detail == .full, lines: notesLines
        )
      }
    } catch {
      let problem: Finding.Problem =
        error.number == ErrorNumber.notFound ? .missingFile : .unreadable(error.number)
      result.findings = [Finding(collection.fileName, problem)]
    }
    loaded.files[collection] = LoadedSnapshot.File(
      count: result.records.count, through: result.through, checksum: result.checksum, findings: result.findings,
      lines: result.lines)
    return result.records
  }

  /// A large file of the usual shape; nil for every other, which is read as a whole.
  private func readWindows<R: StoredRecord>() throws(SystemError) -> SnapshotFile<R>? {
    guard !notesLines else { return nil }
    let file = try system.open(R.collection.fileName, in: root, .read, permissions: 0)
    defer { system.close(file) }
    let status = try system.status(file)
    guard status.isFile, status.size > 2 << 20 else { return nil }
    return try SnapshotWindows<R>.read(
      file, size: status.size, system, detail: detail, expecting: counts[R.collection] ?? 0)
  }
}
