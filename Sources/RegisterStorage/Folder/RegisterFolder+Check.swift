internal import JSONText
public import LearningRegister

extension RegisterFolder {
  /// Verifies everything in a folder: every checksum, the journal from its first line, counts, order, and every record's
  /// faults and doubts as of a day. Nothing is written. Throws only when there is no register to look at.
  public static func check(
    at path: String, today: Day, system: any FileSystem = SystemFileSystem()
  ) throws(StorageError) -> CheckReport {
    let journal = try openJournal(at: path, system)
    defer {
      system.close(journal.folder)
      system.close(journal.root)
    }
    var check = FolderCheck(journal: journal)
    do throws(StorageError) {
      return try check.report(today: today)
    } catch {
      if case .notARegister = error { throw .notARegister(path) }
      throw error
    }
  }
}

/// The verification of one folder.
private struct FolderCheck {
  let journal: JournalFolder
  private var findings: [Finding] = []
  /// Where each record's present content stands.
  private var sources: [RecordReference: Source] = [:]
  /// The last change each snapshot file holds.
  private var through: [Collection: Int] = [:]
  private var texts: [String: LineTable] = [:]
  private var lines = 0

  private enum Source {
    case snapshot(line: Int)
    case journal(JournalLineNumber)
  }

  init(journal: JournalFolder) { self.journal = journal }

  mutating func report(today: Day) throws(StorageError) -> CheckReport {
    let loaded = try FolderLoader(journal: journal, detail: .full).load()
    findings = loaded.findings
    verifySnapshotLines()
    verifyJournal(store: loaded.store, through: loaded.place)
    var register = loaded.register
    for collection in Collection.allCases {
      for record in register.records(of: collection) {
        // A frozen report is refused only as the replacement of another.
        let current: Record? = collection == .frozen ? nil : record
        let reference = record.reference
        for fault in register.faults(of: record, replacing: current) {
          note(.fault(reference, fault), about: reference, member: fault.member)
        }
        for doubt in register.doubts(of: record, today: today) {
          note(.doubt(reference, doubt), about: reference, member: doubt.member)
        }
      }
    }
    var ways = WaysOut(journal, through: loaded.place)
    var waysOut: [Finding: [WayOut]] = [:]
    for finding in findings {
      let found = ways.of(finding)
      if !found.isEmpty { waysOut[finding] = found }
    }
    return CheckReport(
      findings: findings, waysOut: waysOut, sequence: loaded.place.sequence, lines: lines,
      records: Collection.allCases.reduce(0) { $0 + register.count(of: $1) })
  }

  /// Order and lines of the snapshot files, and where each record stands.
  private mutating func verifySnapshotLines() {
    let snapshot = SnapshotLoader(
      system: journal.files.system, root: journal.root, detail: .full, counts: [:], notesLines: true
    ).load()
    verify(snapshot.records.offices, snapshot)
    verify(snapshot.records.targets, snapshot)
    verify(snapshot.records.enterprises, snapshot)
    verify(snapshot.records.workers, snapshot)
    verify(snapshot.records.campaigns, snapshot)
    verify(snapshot.records.attendance, snapshot)
    verify(snapshot.records.honours, snapshot)
    verify(snapshot.records.tasks, snapshot)
    verify(snapshot.records.visits, snapshot)
    verify(snapshot.records.frozen, snapshot)
  }

  private mutating func verify<R: RegisterRecord>(_ records: [R], _ snapshot: LoadedSnapshot) {
    guard let file = snapshot.files[R.collection], file.lines.count == records.count else { return }
    through[R.collection] = file.through
    for (record, line) in zip(records, file.lines) { sources[RecordReference(record.id)] = .snapshot(line: line) }
    let name = R.collection.fileName
    if let index = records.indices.dropFirst().first(where: { records[$0 - 1].id > records[$0].id }) {
      findings.append(Finding(name, line: file.lines[index], .order))
    }
    // The header is line 1.
    if file.findings.isEmpty, let index = file.lines.indices.first(where: { file.lines[$0] != $0 + 2 }) {
      findings.append(Finding(name, line: file.lines[index], .notOnePerLine))
    }
  }

  /// The whole journal from its first line on.
  private mutating func verifyJournal(store: String?, through last: JournalPlace) {
    guard let segments = try? journal.segments(), let first = segments.first else { return }
    var place = JournalPlace(segment: first, checksum: first == 1 ? CRC32C() : nil, sequence: 0)
    var scan = JournalScan(store: store, previous: true, isLenient: true)
    // A backup has only the segments behind its snapshot.
    let isBackup = (try? journal.files.system.status(BackupFolder.note, in: journal.root)) != nil
    if first != 1, !isBackup { scan.findings.append(Finding(FolderLayout.segmentPath(1), .missingFile)) }
    while true {
      let known = scan.findings.count
      verifySegments(from: &place, &scan)
      // What follows a segment that cannot be read to its end is verified all the same.
      guard let next = segments.first(where: { $0 > place.segment && $0 <= last.segment }) else { break }
      if scan.findings.count == known {
        scan.findings.append(Finding(FolderLayout.segmentPath(place.segment), .noSeal))
      }
      place = JournalPlace(segment: next, checksum: nil, sequence: place.sequence)
    }
    let known = Set(findings)
    findings += scan.findings.filter { !known.contains($0) }
    takeOutAccepted(through: last)
  }

  /// Verifies segments as far as one leads to the next.
  private mutating func verifySegments(from place: inout JournalPlace, _ scan: inout JournalScan) {
    var sources = sources
    let through = through
    var count = 0
    defer {
      lines += count
      self.sources = sources
    }
    do throws(JournalFolder.Interruption) {
      let reading = try journal.readOn(from: &place, &scan, .read) { change, line in
        count += 1
        for reference in change.operations.map(\.operation.reference)
        where change.sequence > through[reference.collection] ?? 0 {
          sources[reference] = .journal(line)
        }
      }
      journal.files.system.close(reading.file)
      if case .bad(let finding) = reading.end { scan.findings.append(finding) }
    } catch {
      switch error {
      case .failed(.damaged(let finding)): scan.findings.append(finding)
      case .failed(.system(let failure)):
        scan.findings.append(Finding(FolderLayout.segmentPath(place.segment), .unreadable(failure.number)))
      case .failed, .replaced:
        scan.findings.append(Finding(FolderLayout.segmentPath(place.segment), .unreadable(ErrorNumber.access)))
      }
    }
  }

  /// Damage of the past that somebody accepted is told in one finding a file.
  private mutating func takeOutAccepted(through last: JournalPlace) {
    guard findings.contains(where: { $0.consequence == .damage }) else { return }
    for file in journal.acceptedFiles(through: last).sorted() {
      let count = findings.count { $0.file == file }
      findings.removeAll { $0.file == file }
      if count > 0 { findings.append(Finding(file, .accepted(count))) }
    }
  }

  /// Adds a finding about a record at the place where its member stands.
  private mutating func note(_ problem: Finding.Problem, about reference: RecordReference, member: String) {
    let (file, line) =
      switch sources[reference] {
      case .snapshot(let line): (reference.collection.fileName, line)
      case .journal(let number): (FolderLayout.segmentPath(number.segment), number.line)
      case nil: (reference.collection.fileName, 0)
      }
    let column = table(of: file)?.column(of: member, code: reference.code, line: line) ?? 0
    findings.append(Finding(file, line: line, column: column, problem))
  }

  private mutating func table(of path: String) -> LineTable? {
    if let known = texts[path] { return known }
    let parts = path.split(separator: "/").map(String.init)
    let folder = parts.count > 1 ? journal.folder : journal.root
    guard let name = parts.last, let buffer = try? journal.files.read(name, in: folder) else { return nil }
    let table = LineTable(buffer)
    texts[path] = table
    return table
  }
}

/// Finds lines and members in the text of a file.
private struct LineTable {
  private let buffer: FileBuffer
  private let starts: [Int]

  init(_ buffer: FileBuffer) {
    self.buffer = buffer
    var starts = [0]
    for (index, byte) in buffer.bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    self.starts = starts
  }

  /// The column, in characters from 1, where a record's member stands on a line; where the record stands when it has no
  /// such member, 0 when it is not there.
  func column(of member: String, code: Code, line: Int) -> Int {
    guard line >= 1, line <= starts.count else { return 0 }
    let end = line < starts.count ? starts[line] : buffer.bytes.count
    let text = String(decoding: buffer.bytes[starts[line - 1]..<end], as: UTF8.self).utf8
    // In a journal line the record's new content stands behind the old one.
    guard let record = text.lastRange(of: "{\"id\":\"\(code)\"") else { return 0 }
    let place = text[record.lowerBound...].firstRange(of: "\"\(member)\":")?.lowerBound ?? record.lowerBound
    return String(Substring(text[..<place])).count + 1
  }
}

extension Swift.Collection where Element == UInt8 {
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    let wanted = Array(text.utf8)
    return indices.first { self[$0...].starts(with: wanted) }.map { $0..<index($0, offsetBy: wanted.count) }
  }

  fileprivate func lastRange(of text: String) -> Range<Index>? {
    let wanted = Array(text.utf8)
    return indices.reversed().first { self[$0...].starts(with: wanted) }.map { $0..<index($0, offsetBy: wanted.count) }
  }
}
