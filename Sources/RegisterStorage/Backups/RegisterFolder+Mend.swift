internal import JSONText
public import LearningRegister

extension RegisterFolder {
  /// What can be done about a finding of `open` or `check`, the best first.
  public func waysOut(of finding: Finding) -> [WayOut] {
    var ways = WaysOut(journal, through: place)
    return ways.of(finding)
  }

  /// Does what was chosen about a finding, and reads the folder anew. What is replaced is kept: files in `backups`, under
  /// a name that begins with `aside-`, the end of a segment in `journal`, under one that begins with `torn-`. What is
  /// accepted in the journal stays there, and a line in the author's name tells that it was.
  ///
  /// Throws `.damaged` when that is no way out of the finding, or with another finding that must be mended first, `.compacting` and `.locked` when another process is at
  /// work. When it throws nothing is lost.
  public func mend(
    _ finding: Finding, by way: WayOut, in register: inout Register, author: Author = .ofThisProcess()
  ) throws(StorageError) {
    let turn = try takeCompactLock()
    defer { turn.release() }
    if way == .acceptAsIs, standing == .writable, collection(of: finding) != nil, waysOut(of: finding).contains(way) {
      // Nothing is damaged: an ordinary snapshot, which journals what the hand did.
      try keepAside([finding.file])
      mustReload = true
      _ = try writeSnapshot(&register)
      return
    }
    let lock = try FolderLock(FolderLayout.lock, in: root, files, clock, limit: lockLimit)
    defer { lock.release() }
    try reload(&register)
    if case .readOnly(.newerVersion(let version)) = standing { throw .readOnly(.newerVersion(version)) }
    var ways = WaysOut(journal, through: place)
    guard ways.of(finding).contains(way) else { throw .damaged(finding) }
    for other in findings where way.wouldLose(other, besides: finding, ways: ways.of(other)) { throw .damaged(other) }
    switch way {
    case .takeLineFromBackup, .dropLine: try mendLine(finding, way, &ways)
    case .takeFileFromBackup: try mendFile(finding, &ways)
    case .cutTail: try cutTail(finding)
    case .acceptAsIs:
      if case .format = finding.problem, collection(of: finding) != nil {
        try mendLine(finding, way, &ways)
      } else if !ways.isHistory(finding.file) {
        try writeAnew(register, store: ways.manifest?.store, finding)
      } else if !findings.contains(where: { $0.file == finding.file }) {
        // Only the past is damaged: nothing that is needed today.
        return try noteAccepted(finding.file, in: &register, author: author)
      } else {
        try writeAnew(register, store: ways.manifest?.store, finding)
        standing = .writable
        try reload(&register)
        return try noteAccepted(finding.file, in: &register, author: author)
      }
    }
    // A folder another program wrote into may be whole again.
    standing = .writable
    try reload(&register)
  }

  private func collection(of finding: Finding) -> Collection? {
    Collection.allCases.first { $0.fileName == finding.file }
  }

  /// Replaces or removes one line of a snapshot file, or only sets its commas right.
  private func mendLine(_ finding: Finding, _ way: WayOut, _ ways: inout WaysOut) throws(StorageError) {
    guard let collection = collection(of: finding) else { throw .damaged(finding) }
    let buffer = try files.call { () throws(SystemError) in try files.read(finding.file, in: root) }
    var text = SnapshotText(buffer.bytes, collection)
    if case .takeLineFromBackup = way {
      let former = ways.formerContent()?.register
      let record = text.code(finding.line).flatMap { former?.record(RecordReference(collection, $0)) }
      guard let record else { throw .damaged(finding) }
      text.replace(finding.line, by: record)
    } else if way == .dropLine {
      text.remove(finding.line)
    }
    try keepAside([finding.file])
    let bytes = text.bytes
    try files.replace(finding.file, in: root) { (sink: inout FileSink) throws(StorageError) in try sink.write(bytes) }
  }

  private func mendFile(_ finding: Finding, _ ways: inout WaysOut) throws(StorageError) {
    guard let collection = collection(of: finding), let former = ways.formerContent(), let manifest = ways.manifest
    else { throw .damaged(finding) }
    try keepAside([finding.file])
    _ = try files.writeSnapshot(of: collection, in: former.register, through: manifest.sequence, in: root)
  }

  /// Sets the end of the live segment aside, from the finding's line on, and cuts it off.
  private func cutTail(_ finding: Finding) throws(StorageError) {
    let name = FolderLayout.segment(place.segment)
    let segment = try files.call { () throws(SystemError) in
      try system.open(name, in: journal.folder, .append, permissions: 0)
    }
    defer { system.close(segment) }
    let whole = try files.call { () throws(SystemError) in
      try FileBuffer(segment, to: system.status(segment).size, system)
    }
    var offset = 0
    for _ in 1..<max(finding.line, 1) {
      guard let feed = whole.bytes[offset...].firstIndex(of: 0x0A) else { throw .damaged(finding) }
      offset = feed + 1
    }
    try cut(segment, at: offset)
  }

  private func cut(_ segment: Descriptor, at offset: Int) throws(StorageError) {
    try setAside(segment, from: offset)
    try files.call { () throws(SystemError) in
      try system.truncate(segment, to: offset)
      try system.synchronize(segment)
    }
  }

  /// Writes a snapshot of all that could be read and goes on behind it in a new segment. The old ones stay as they are.
  private func writeAnew(
    _ register: borrowing Register, store: String?, _ finding: Finding
  ) throws(StorageError) {
    let fromSegment = try journal.storeName()
    guard let store = store ?? fromSegment else { throw .damaged(finding) }
    // A snapshot may hold changes whose lines are gone; their numbers are not given again.
    var sequence = place.sequence
    for case .journalTooShort(let snapshot, _) in findings.map(\.problem) { sequence = max(sequence, snapshot) }
    let next = max(try journal.segments().last ?? 0, place.segment) + 1
    try keepAside(Collection.allCases.map(\.fileName) + [FolderLayout.manifest])

    let checksum: CRC32C
    if let segment = try openLive() {
      defer { system.close(segment) }
      // Behind a line without a checksum nothing can follow.
      guard let previous = place.checksum else { throw .damaged(finding) }
      checksum = try beginSegment(next, store: store, sequence: sequence, sealing: segment, previous: previous)
    } else {
      checksum = try beginSegment(next, store: store, sequence: sequence, sealing: nil, previous: CRC32C())
    }
    var manifest = StoreManifest(store: store, sequence: sequence, segment: next, checksum: checksum, files: [:])
    for collection in Collection.allCases {
      manifest.files[collection] = try files.writeSnapshot(
        of: collection, in: register, through: sequence, in: root)
    }
    let bytes = manifest.bytes
    try files.replace(FolderLayout.manifest, in: root) { (sink: inout FileSink) throws(StorageError) in
      try sink.write(bytes)
    }
  }

  /// The segment read last, open to be written, with an unfinished end cut off; nil when there is none, or nothing of it
  /// can be read.
  private func openLive() throws(StorageError) -> Descriptor? {
    guard place.offset > 0 else { return nil }
    let segment = try files.call { () throws(SystemError) in
      try system.open(FolderLayout.segment(place.segment), in: journal.folder, .append, permissions: 0)
    }
    do throws(StorageError) {
      let size = try files.call { () throws(SystemError) in try system.status(segment).size }
      if size > place.offset { try cut(segment, at: place.offset) }
      return segment
    } catch {
      system.close(segment)
      throw error
    }
  }

  /// Copies files of the folder into `backups`, before they are replaced; those that are not there are passed over.
  private func keepAside(_ names: [String]) throws(StorageError) {
    let folder = try files.openFolder(FolderLayout.backups, making: root)
    defer { system.close(folder) }
    for name in names {
      let buffer: FileBuffer
      do {
        buffer = try files.read(name, in: root)
      } catch {
        if error.number == ErrorNumber.notFound { continue }
        throw StorageError(error)
      }
      try keepAside(buffer, of: name, in: folder)
    }
    try files.call { () throws(SystemError) in try system.synchronize(folder) }
  }

  private func keepAside(_ buffer: FileBuffer, of name: String, in folder: Descriptor) throws(StorageError) {
    let time = clock.now().fileNamePart
    var again = 0
    while true {
      do throws(StorageError) {
        return try files.add("aside-\(time)\(again == 0 ? "" : "-\(again)")-\(name)", in: folder, buffer.bytes)
      } catch {
        guard case .system(let failure) = error, failure.number == ErrorNumber.exists else { throw error }
        again += 1
      }
    }
  }
}

extension JournalFolder {
  /// The register's name as the newest segment with a good head gives it; nil when none has.
  func storeName() throws(StorageError) -> String? {
    for segment in try segments().reversed() {
      guard let buffer = try? files.read(FolderLayout.segment(segment), in: folder) else { continue }
      let line = UnsafeRawBufferPointer(rebasing: buffer.bytes.prefix { $0 != 0x0A })
      if case .header(_, let store, _, _)? = try? JournalEntry.read(line, number: 1, previous: false) { return store }
    }
    return nil
  }
}
