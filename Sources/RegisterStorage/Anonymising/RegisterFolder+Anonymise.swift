internal import JSONText
public import LearningRegister

/// What came of anonymising a person.
public struct Anonymising: Hashable, Sendable {
  /// The number of the change; nil when the person was anonymous already and only what was left was cleaned.
  public internal(set) var sequence: Int?
  /// The files of the journal, of large changes and of drafts something was taken out of, or that were removed for it, by
  /// their paths inside the folder.
  public internal(set) var cleaned: Set<String> = []
  /// The backups that still hold the person.
  public internal(set) var backups: [HoldingBackup] = []
  /// By what the person could be told, to look for it elsewhere.
  public internal(set) var traces: PersonTraces
}

extension RegisterFolder {
  /// Takes out of the register, for good, who a worker is: stores the change of `Register.anonymising`, writes a snapshot,
  /// so that everything older stands in sealed segments, and replaces each segment, file of a large change, torn end and
  /// draft in which the person can be told by a copy without. The journal stays one chain that can be verified, and every
  /// past state can be had, without the person. Backups are left as they are and named.
  ///
  /// A worker who is anonymous already has cleaned what is left, so that doing it again finishes what was interrupted. When
  /// this throws, the folder is whole, and the person is still there or gone.
  public func anonymise(
    _ worker: WorkerID, in register: inout Register, author: Author, why: String
  ) throws(CommitError) -> Anonymising {
    let reference = RecordReference(worker)
    let turn: FolderLock
    var traces: PersonTraces
    do throws(StorageError) {
      try requireWritable()
      turn = try takeCompactLock()
    } catch {
      throw .storage(error)
    }
    defer { turn.release() }
    do throws(StorageError) {
      // From here on everything older stands in sealed segments, which nobody writes.
      _ = try writeSnapshot(&register)
      traces = try self.traces(of: worker, in: &register)
    } catch {
      throw .storage(error)
    }
    guard register.workers[worker] != nil else { throw .refused(.unknown(reference)) }
    var result = Anonymising(traces: traces)
    let day = register.workers[worker]?.anonymisedOn ?? clock.now().day
    if !register.isAnonymous(worker) {
      // Free texts first: the names to look for in them are known as long as the record stands.
      try storing { () throws(StorageError) in
        try clean(Redaction(traces: traces, day: day, isOfTextsOnly: true), &register, author, &result)
      }
    }
    result.sequence = try storeAnonymous(worker, on: day, &register, author, traces.cleaned(why, isAboutPerson: true))
    try storing { () throws(StorageError) in
      _ = try writeSnapshot(&register)
      // What others stored meanwhile is known now too.
      let later = try self.traces(of: worker, in: &register)
      traces.take(later)
      result.traces = traces
      try clean(Redaction(traces: traces, day: day, isOfTextsOnly: false), &register, author, &result)
      try cleanDrafts(traces, &result)
      try removeLeftOvers(traces, &result)
      result.backups = try backups(holding: worker)
    }
    return result
  }

  private func storing(_ body: () throws(StorageError) -> Void) throws(CommitError) {
    do { try body() } catch { throw .storage(error) }
  }

  /// Stores the change; nil when there is nothing to change.
  private func storeAnonymous(
    _ worker: WorkerID, on day: Day, _ register: inout Register, _ author: Author, _ why: String
  ) throws(CommitError) -> Int? {
    var attempts = 0
    while true {
      guard var change = register.anonymising(worker, on: day), !change.operations.isEmpty else { return nil }
      change.why = why
      do {
        return try commit(change, to: &register, author, nil, anonymises: RecordReference(worker)).sequence
      } catch {
        // Somebody stored something about the person just now: then that is taken out too.
        guard case .refused(.changedMeanwhile) = error, attempts < 3 else { throw error }
        attempts += 1
      }
    }
  }

  /// Replaces the sealed segments and torn ends in which the person can be told.
  private func clean(
    _ redaction: Redaction, _ register: inout Register, _ author: Author, _ result: inout Anonymising
  ) throws(StorageError) {
    let accepted = journal.acceptedFiles(through: place)
    for segment in try journal.segments() where segment < place.segment {
      guard try clean(segment, redaction, &result) else { continue }
      let path = FolderLayout.segmentPath(segment)
      result.cleaned.insert(path)
      if accepted.contains(path) {
        let lock = try FolderLock(FolderLayout.lock, in: root, files, clock, limit: lockLimit)
        defer { lock.release() }
        try noteAccepted(path, in: &register, author: author)
      }
    }
    let names = try files.call { () throws(SystemError) in try system.names(in: journal.folder) }
    for name in names.sorted() where name.hasPrefix("torn-") && name.hasSuffix(".txt") {
      let buffer = try files.call { () throws(SystemError) in try files.read(name, in: journal.folder) }
      guard let text = cleanedTornEnd(buffer.bytes, redaction) else { continue }
      try files.replace(name, in: journal.folder) { (sink: inout FileSink) throws(StorageError) in try sink.write(text)
      }
      result.cleaned.insert(FolderLayout.journal + "/" + name)
    }
  }

  /// Replaces one segment; false when it tells nothing of the person.
  private func clean(
    _ segment: Int, _ redaction: Redaction, _ result: inout Anonymising
  ) throws(StorageError) -> Bool {
    let name = FolderLayout.segment(segment)
    let buffer = try files.call { () throws(SystemError) in try files.read(name, in: journal.folder) }
    let bytes = buffer.bytes
    let marker = Array(",\"import\":{\"file\":".utf8)
    var copy: [UInt8] = []
    var copied = 0
    var replaced: [ImportReference] = []
    for range in bytes.lines(with: redaction.searched + [marker]) {
      let line = UnsafeRawBufferPointer(rebasing: bytes[range])
      var imported: (old: ImportReference, new: ImportReference)?
      if line.holds(marker), case .change(let change)? = try? JournalEntry.read(line, number: 0, previous: false),
        let old = change.imported, let new = try cleanedImport(old, redaction)
      {
        imported = (old, new)
      }
      let before = range.lowerBound == 0 ? nil : previousChecksum(of: range.lowerBound, in: bytes)
      guard let new = redaction.line(line, after: before, imported: imported?.new) else { continue }
      copy.append(contentsOf: bytes[copied..<range.lowerBound])
      copy.append(contentsOf: new)
      copied = range.upperBound
      if let imported { replaced.append(imported.old) }
    }
    guard copied > 0 else { return false }
    copy.append(contentsOf: bytes[copied...])
    try files.replace(name, in: journal.folder) { (sink: inout FileSink) throws(StorageError) in try sink.write(copy) }
    // Only now nothing names the old files any more.
    for old in replaced { try removeImport(old.name, &result) }
    return true
  }

  /// The checksum the line before a place states.
  private func previousChecksum(of place: Int, in bytes: UnsafeRawBufferPointer) -> CRC32C? {
    let end = place - 1
    let start = bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JournalLine.statedChecksum(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
  }

  /// Writes the file of a large change anew without the person, under another name; nil when it tells nothing of the
  /// person, or cannot be read, which `check` tells.
  private func cleanedImport(
    _ old: ImportReference, _ redaction: Redaction
  ) throws(StorageError) -> ImportReference? {
    guard old.isPlain else { return nil }
    let folder = try files.openFolder(FolderLayout.imports, making: root)
    defer { system.close(folder) }
    guard let buffer = try? files.read(old.name, in: folder), CRC32C(of: buffer.bytes) == old.checksum,
      redaction.searched.contains(where: { !buffer.bytes.lines(with: [$0]).isEmpty }),
      let bytes = try? redaction.importFile(buffer.bytes)
    else { return nil }
    let stem = old.name.dropLast(old.name.hasSuffix(".json") ? 5 : 0)
    return try addImport(bytes, in: folder) { "\(stem)-an\($0 + 1).json" }
  }

  private func removeImport(_ name: String, _ result: inout Anonymising) throws(StorageError) {
    let folder = try files.openFolder(FolderLayout.imports, making: root)
    defer { system.close(folder) }
    try files.call { () throws(SystemError) in
      try system.remove(name, in: folder)
      try system.synchronize(folder)
    }
    result.cleaned.insert(FolderLayout.imports + "/" + name)
  }

  /// An unfinished end without the lines that tell of the person; nil when none does.
  private func cleanedTornEnd(_ bytes: UnsafeRawBufferPointer, _ redaction: Redaction) -> [UInt8]? {
    var copy: [UInt8] = []
    var copied = 0
    for range in bytes.lines(with: redaction.searched) {
      copy.append(contentsOf: bytes[copied..<range.lowerBound])
      copy.append(contentsOf: "(\(Worker.anonymousName): \(redaction.traces.worker.code.text)…)".utf8)
      copied = range.upperBound
    }
    guard copied > 0 else { return nil }
    return copy + Array(bytes[copied...])
  }
}

extension PersonTraces {
  /// Takes in what was found later too.
  mutating func take(_ later: PersonTraces) {
    names.formUnion(later.names)
    numbers.formUnion(later.numbers)
    for code in later.formerCodes where !formerCodes.contains(code) { formerCodes.append(code) }
    for match in later.matchedNames where !matchedNames.contains(match) { matchedNames.append(match) }
    honours = Set(honours + later.honours).sorted()
  }
}
