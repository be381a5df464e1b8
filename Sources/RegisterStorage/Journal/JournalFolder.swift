internal import JSONText
internal import LearningRegister

/// The folder `journal`, opened: reading its segments one after the other.
struct JournalFolder {
  let files: FolderFiles
  /// The folder `journal`.
  let folder: Descriptor
  /// The data folder itself, which holds `imports`.
  let root: Descriptor

  /// A segment that was read up to its end, still open.
  struct Reading {
    var file: Descriptor
    var end: JournalEnd
  }

  /// What reading on gave when the journal does not continue what was known.
  enum Interruption: Error {
    /// The segment is shorter than what was read of it, or another file has its name.
    case replaced
    case failed(StorageError)
  }

  /// Reads from a place on, over seals, and gives every change in order with the line it stands on. The segment read last stays open
  /// and is closed by the caller; nothing stays open after an error.
  func readOn(
    from place: inout JournalPlace, _ scan: inout JournalScan, _ access: FileAccess,
    _ take: (StoredChange, JournalLineNumber) -> Void
  ) throws(Interruption) -> Reading {
    while true {
      let file: Descriptor
      do {
        file = try files.system.open(FolderLayout.segment(place.segment), in: folder, access, permissions: 0)
      } catch {
        throw .failed(missing(place.segment, error))
      }
      do throws(Interruption) {
        let end = try read(file, &place, &scan, take)
        guard case .sealed(let next) = end else { return Reading(file: file, end: end) }
        files.system.close(file)
        place.segment = next
        (place.offset, place.line, place.importedOperations, place.identity, place.seenSize) = (0, 0, 0, nil, 0)
      } catch {
        files.system.close(file)
        throw error
      }
    }
  }

  private func read(
    _ file: Descriptor, _ place: inout JournalPlace, _ scan: inout JournalScan,
    _ take: (StoredChange, JournalLineNumber) -> Void
  ) throws(Interruption) -> JournalEnd {
    let status: FileStatus
    do { status = try files.system.status(file) } catch { throw .failed(StorageError(error)) }
    if status.size < place.offset || place.identity.map({ $0 != status.identity }) ?? false { throw .replaced }
    place.identity = status.identity
    place.seenSize = status.size
    if status.size == place.offset, place.offset > 0 { return .whole }
    let buffer: FileBuffer
    do throws(SystemError) {
      guard status.isFile else { throw SystemError("openat", number: ErrorNumber.notFound) }
      buffer = try FileBuffer(file, from: place.offset, to: status.size, files.system)
    } catch {
      throw .failed(StorageError(error))
    }
    let segment = place.segment
    var changes: [(StoredChange, line: Int)] = []
    var end = scan.read(buffer.bytes, at: &place) { change, line in changes.append((change, line)) }
    for (change, line) in changes {
      do throws(FindingError) {
        let whole = try complete(change, previous: scan.previous)
        if whole.imported != nil { place.importedOperations += whole.operations.count }
        take(whole, JournalLineNumber(segment: segment, line: line))
      } catch {
        guard scan.isLenient else { return .bad(error.finding) }
        scan.findings.append(error.finding)
        if case .sealed = end { continue }
        end = end.isBad ? end : .bad(error.finding)
      }
    }
    return end
  }

  /// The change with the operations that stand in a file of their own; only the first of them when `goesOn`, which is told
  /// how many of how many are read, stopped it.
  func complete(
    _ change: StoredChange, previous: Bool, goesOn: ((_ done: Int, _ all: Int) -> Bool)? = nil
  ) throws(FindingError) -> StoredChange {
    guard let imported = change.imported else { return change }
    let path = FolderLayout.imports + "/" + imported.name
    let buffer: FileBuffer
    do throws(SystemError) {
      guard imported.isPlain else { throw SystemError("openat", number: ErrorNumber.notFound) }
      let folder = try files.system.openFolder(FolderLayout.imports, in: root)
      defer { files.system.close(folder) }
      buffer = try files.read(imported.name, in: folder)
    } catch {
      throw FindingError(
        Finding(path, error.number == ErrorNumber.notFound ? .missingFile : .unreadable(error.number)))
    }
    guard CRC32C(of: buffer.bytes) == imported.checksum else { throw FindingError(Finding(path, .checksum)) }
    var complete = change
    do throws(RecordFormatError) {
      complete.operations = try JournalEntry.readImport(buffer.bytes, previous: previous, goesOn: goesOn)
    } catch {
      let position = error.position
      throw FindingError(
        Finding(
          path, line: position.line, column: position.column, .format(error.problem, member: error.member),
          excerpt: Excerpt(of: buffer.bytes, at: position.offset)))
    }
    return complete
  }

  private func missing(_ segment: Int, _ error: SystemError) -> StorageError {
    error.number == ErrorNumber.notFound
      ? .damaged(Finding(FolderLayout.segmentPath(segment), .missingFile)) : StorageError(error)
  }

  /// The numbers of all segments, oldest first.
  func segments() throws(StorageError) -> [Int] {
    let names = try files.call { () throws(SystemError) in try files.system.names(in: folder) }
    return names.compactMap(FolderLayout.segmentNumber).sorted()
  }
}

/// A finding on its way up.
struct FindingError: Error {
  let finding: Finding
  init(_ finding: Finding) { self.finding = finding }
}

extension JournalEnd {
  fileprivate var isBad: Bool { if case .bad = self { true } else { false } }
}
