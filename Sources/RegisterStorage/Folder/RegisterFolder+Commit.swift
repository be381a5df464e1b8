internal import JSONText
public import LearningRegister

extension RegisterFolder {
  /// Saves a change: under the lock takes in what others saved, carries the change out, writes one line and brings it to
  /// the disk. When this returns, the change is safe; when it throws, nothing of it was done, and the register is as
  /// before, apart from what others saved.
  ///
  /// New records whose code is taken, or begins with `-`, get the next free code of their collection. `undoes` is the
  /// number of the change this one takes back, so that it is known as taken back after a restart too.
  ///
  /// `goesOn` is told now and then how many of how many operations are done. Where it is false nothing of the change is
  /// done, and it is refused as `.stopped`; once the writing to the disk has begun it is asked no more.
  public func commit(
    _ change: Change, to register: inout Register, author: Author, undoes: Int? = nil,
    goesOn: (_ done: Int, _ all: Int) -> Bool = { _, _ in true }
  ) throws(CommitError) -> Commit {
    try commit(change, to: &register, author, undoes, anonymises: nil, goesOn)
  }

  /// Saves a change. Of one that anonymises somebody the line does not tell what stood there before.
  func commit(
    _ change: Change, to register: inout Register, _ author: Author, _ undoes: Int?, anonymises: RecordReference?,
    _ goesOn: (_ done: Int, _ all: Int) -> Bool = { _, _ in true }
  ) throws(CommitError) -> Commit {
    let lock: FolderLock
    do throws(StorageError) {
      try requireWritable()
      lock = try FolderLock(FolderLayout.lock, in: root, files, clock, limit: lockLimit)
    } catch {
      throw .storage(error)
    }
    defer { lock.release() }
    let segment: Descriptor
    let edits: HandRevisions
    do throws(StorageError) { (segment, edits) = try prepareToWrite(&register) } catch { throw .storage(error) }
    defer { system.close(segment) }
    return try carryOut(edits.rebased(change), to: &register, author, undoes, anonymises, segment, goesOn)
  }

  /// Notes in the journal that somebody looked at a number of a record that is masked otherwise. The line is saved as a
  /// change is, and has a number, but changes nothing and is no news to anybody; `history` tells of it, and of the reason
  /// where one was given. Gives its number.
  @discardableResult
  public func noteLook(
    at reference: RecordReference, in register: inout Register, author: Author, why: String? = nil
  ) throws(StorageError) -> Int {
    try note(in: &register) { StoredChange(sequence: $0, at: $1, author: author, why: why, look: reference) }
  }

  /// Notes in the journal that something leaves the register with its masked numbers in full: what it is (`workers`), and
  /// why. Call it before the file is written, so that no such file is without its note. The line changes nothing, as that
  /// of `noteLook`. Gives its number.
  @discardableResult
  public func noteExport(
    of what: String, why: String, in register: inout Register, author: Author
  ) throws(StorageError) -> Int {
    try note(in: &register) { StoredChange(sequence: $0, at: $1, author: author, why: why, export: what) }
  }

  /// Saves a line without operations; gives its number.
  private func note(
    in register: inout Register, _ line: (_ sequence: Int, _ now: Timestamp) -> StoredChange
  ) throws(StorageError) -> Int {
    try requireWritable()
    let lock = try FolderLock(FolderLayout.lock, in: root, files, clock, limit: lockLimit)
    defer { lock.release() }
    let (segment, _) = try prepareToWrite(&register)
    defer { system.close(segment) }
    var note = line(place.sequence + 1, clock.now())
    try write(&note, to: segment)
    return note.sequence
  }

  func requireWritable() throws(StorageError) {
    if case .readOnly(let reason) = standing { throw .readOnly(reason) }
  }

  /// Under the lock: takes in what others saved, sets an unfinished end aside and journals what was edited by hand.
  /// Gives the live segment, open, and the revisions hand-edited records got.
  func prepareToWrite(
    _ register: inout Register
  ) throws(StorageError) -> (segment: Descriptor, edits: HandRevisions) {
    let segment = try openToWrite(&register)
    do throws(StorageError) {
      return (segment, try journalHandEdits(&register, segment))
    } catch {
      system.close(segment)
      throw error
    }
  }

  private func openToWrite(_ register: inout Register) throws(StorageError) -> Descriptor {
    if mustReload { try reload(&register) }
    for _ in 0..<3 {
      try requireWritable()
      guard case .reading(let reading) = try catchUp(&register, .append) else {
        try reload(&register)
        continue
      }
      do throws(StorageError) {
        switch reading.end {
        case .whole, .sealed:
          return reading.file
        case .unfinished(let bytes):
          try settle(reading.file, bytes)
          return reading.file
        case .bad:
          // Whoever lagged behind may be wrong; the disk decides.
          try reload(&register)
        }
      } catch {
        system.close(reading.file)
        throw error
      }
      system.close(reading.file)
    }
    try requireWritable()
    throw .changedOutside
  }

  /// An unfinished end belongs to a writer that died: it is kept in a file of its own and cut off.
  private func settle(_ segment: Descriptor, _ bytes: Int) throws(StorageError) {
    try setAside(segment, from: place.offset)
    try files.call { () throws(SystemError) in
      try system.truncate(segment, to: place.offset)
      try system.synchronize(segment)
    }
    place.seenSize = place.offset
    findings.removeAll { if case .unfinishedEnd = $0.problem { true } else { false } }
  }

  /// Copies what stands in the segment from an offset on into a file of its own, for a person to look at.
  func setAside(_ segment: Descriptor, from offset: Int) throws(StorageError) {
    let tail = try files.call { () throws(SystemError) -> FileBuffer in
      try FileBuffer(segment, from: offset, to: system.status(segment).size, system)
    }
    var again = 0
    while true {
      do throws(StorageError) {
        let name = FolderLayout.torn(place.segment, offset: offset, again: again)
        try files.add(name, in: journal.folder, tail.bytes)
        break
      } catch {
        guard case .system(let failure) = error, failure.number == ErrorNumber.exists else { throw error }
        again += 1
      }
    }
    try files.call { () throws(SystemError) in try system.synchronize(journal.folder) }
  }

  private func carryOut(
    _ change: Change, to register: inout Register, _ author: Author, _ undoes: Int?,
    _ anonymises: RecordReference?, _ segment: Descriptor, _ goesOn: (_ done: Int, _ all: Int) -> Bool
  ) throws(CommitError) -> Commit {
    let now = clock.now()
    let applied: Register.Applied
    do {
      let coded = try CodeAllocation.allocate(change, in: register, on: now.day)
      // Carrying out is half of the work, writing it down the other.
      applied = try register.apply(coded, takingBack: undoes != nil) { done, all in goesOn(done / 2, all) }
    } catch {
      throw .refused(error)
    }
    let operations = zip(applied.operations, applied.inverse.operations.reversed()).map {
      anonymises == nil ? StoredOperation($0, inverse: $1) : StoredOperation(blind: $0)
    }
    var stored = StoredChange(
      sequence: place.sequence + 1, at: now, author: author, why: change.why, undoes: undoes, anonymises: anonymises,
      operations: operations)
    let isWritten: Result<Bool, StorageError>
    do throws(StorageError) {
      isWritten = .success(try write(&stored, to: segment) { done, all in goesOn((all + done) / 2, all) })
    } catch {
      isWritten = .failure(error)
    }
    if isWritten != .success(true) {
      // The records kept their old revisions, so this is exactly the former register.
      for operation in applied.inverse.operations { register.replay(operation) }
      if case .failure(let error) = isWritten { throw .storage(error) }
      throw .refused(.stopped)
    }
    for operation in applied.operations { changed.insert(operation.reference.collection) }
    return stored.commit(inverse: anonymises == nil ? applied.inverse : nil)
  }

  /// Writes a line; false when `goesOn` stopped it before anything was written.
  @discardableResult
  func write(
    _ stored: inout StoredChange, to segment: Descriptor, goesOn: (_ done: Int, _ all: Int) -> Bool = { _, _ in true }
  ) throws(StorageError) -> Bool {
    guard let previous = place.checksum else { throw .readOnly(.changedOutside) }
    var line = JournalLine.framed(after: previous) { stored.encode(into: &$0) }
    if line.bytes.count > FolderLayout.longestLine {
      guard let file = stored.importFile(goesOn: goesOn) else { return false }
      stored.imported = try writeImport(file, at: stored.at)
      line = JournalLine.framed(after: previous) { stored.encode(into: &$0) }
    }
    try append(line.bytes, to: segment)
    if stored.imported != nil { place.importedOperations += stored.operations.count }
    place.checksum = line.checksum
    place.sequence = stored.sequence
    place.lastAt = stored.at
    return true
  }

  /// Writes a whole line at the end of the segment and brings it to the disk, or takes it back.
  func append(_ line: [UInt8], to segment: Descriptor) throws(StorageError) {
    let size = place.offset
    let found: Int
    do throws(StorageError) {
      let written = try files.call { () throws(SystemError) in
        try line.withRawBytes { bytes throws(SystemError) in try system.write(segment, bytes) }
      }
      guard written == line.count else { throw .noSpace }
      found = try files.call { () throws(SystemError) in
        try system.synchronizeContent(segment)
        return try system.status(segment).size
      }
    } catch {
      takeBack(segment, to: size)
      throw error
    }
    guard found == size + line.count else {
      // Another program wrote without the lock. What it wrote is kept aside.
      if found > size { try? setAside(segment, from: size) }
      takeBack(segment, to: size)
      standing = .readOnly(.changedOutside)
      throw .changedOutside
    }
    place.offset = size + line.count
    place.line += 1
    place.seenSize = place.offset
  }

  /// Cuts a line off again that could not be saved. Whether that worked or not, the disk is read before the next save.
  private func takeBack(_ segment: Descriptor, to size: Int) {
    mustReload = true
    do {
      guard try system.status(segment).size > size else { return }
      try system.truncate(segment, to: size)
      try system.synchronize(segment)
    } catch {
      // Then the next save finds the line and either takes it for what it is or sets it aside.
    }
  }

  /// Writes the operations of a large change into a file of their own.
  private func writeImport(_ file: [UInt8], at time: Timestamp) throws(StorageError) -> ImportReference {
    let folder = try files.openFolder(FolderLayout.imports, making: root)
    defer { system.close(folder) }
    return try addImport(file, in: folder) { again in
      time.fileNamePart + (again == 0 ? "" : "-\(again)") + ".json"
    }
  }

  /// Writes a file of operations under the first name that is free, and brings both to the disk.
  func addImport(
    _ bytes: [UInt8], in folder: Descriptor, named name: (_ again: Int) -> String
  ) throws(StorageError) -> ImportReference {
    var again = 0
    while true {
      let name = name(again)
      do throws(StorageError) {
        try bytes.withRawBytes { bytes throws(StorageError) in try files.add(name, in: folder, bytes) }
        try files.call { () throws(SystemError) in try system.synchronize(folder) }
        return ImportReference(name: name, checksum: CRC32C(of: bytes))
      } catch {
        guard case .system(let failure) = error, failure.number == ErrorNumber.exists else {
          try? system.remove(name, in: folder)
          throw error
        }
        again += 1
      }
    }
  }
}
