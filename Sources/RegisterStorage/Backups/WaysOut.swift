internal import JSONText
internal import LearningRegister

/// Finds the ways out of what was found in one folder. Reads only.
struct WaysOut {
  let journal: JournalFolder
  let manifest: StoreManifest?
  /// How far the journal could be read.
  let last: JournalPlace
  /// What the snapshot held before; read when first asked for.
  private var former: FormerContent?
  private var texts: [Collection: SnapshotText] = [:]

  init(_ journal: JournalFolder, through last: JournalPlace) {
    self.journal = journal
    self.last = last
    let buffer = try? journal.files.read(FolderLayout.manifest, in: journal.root)
    if let buffer, case .good(let manifest) = StoreManifest.read(buffer.bytes) {
      self.manifest = manifest
    } else {
      manifest = nil
    }
  }

  /// What can be done about a finding, the best first; empty when there is nothing to do, or a form is the place for it.
  mutating func of(_ finding: Finding) -> [WayOut] {
    switch finding.problem {
    case .fault, .doubt, .newerVersion, .more, .accepted: return []
    default: break
    }
    if let collection = Collection.allCases.first(where: { $0.fileName == finding.file }) {
      return ofSnapshot(finding, collection)
    }
    if finding.file == FolderLayout.manifest { return [.acceptAsIs] }
    if finding.file.hasPrefix(FolderLayout.imports + "/") { return [.acceptAsIs] }
    guard let segment = FolderLayout.numberOfSegment(atPath: finding.file) else { return [] }
    if case .unfinishedEnd = finding.problem { return [.cutTail] }
    if segment == last.segment, finding.line > 1 { return [.cutTail, .acceptAsIs] }
    return [.acceptAsIs]
  }

  /// Whether a file is part of the journal, where what is accepted stays as it is.
  func isHistory(_ file: String) -> Bool {
    FolderLayout.numberOfSegment(atPath: file) != nil || file.hasPrefix(FolderLayout.imports + "/")
  }

  private mutating func ofSnapshot(_ finding: Finding, _ collection: Collection) -> [WayOut] {
    switch finding.problem {
    case .handEdit, .order, .notOnePerLine, .doubledCode, .journalTooShort: return [.acceptAsIs]
    case .format:
      guard let text = text(of: collection) else { return wholeFile() }
      if text.isReadable(finding.line) { return [.acceptAsIs] + wholeFile() }
      guard text.has(finding.line) else { return wholeFile() }
      return line(text.code(finding.line), collection) + [.dropLine] + wholeFile()
    default: return wholeFile() + [.acceptAsIs]
    }
  }

  /// The lines of a file; split once, since a file may have many mistakes.
  private mutating func text(of collection: Collection) -> SnapshotText? {
    if let known = texts[collection] { return known }
    guard let buffer = try? journal.files.read(collection.fileName, in: journal.root) else { return nil }
    let text = SnapshotText(buffer.bytes, collection)
    texts[collection] = text
    return text
  }

  private mutating func line(_ code: Code?, _ collection: Collection) -> [WayOut] {
    guard let code, let former = formerContent(), let backup = former.backup,
      former.register.record(RecordReference(collection, code)) != nil
    else { return [] }
    return [.takeLineFromBackup(backup)]
  }

  private mutating func wholeFile() -> [WayOut] {
    formerContent()?.backup.map { [.takeFileFromBackup($0)] } ?? []
  }

  /// What the snapshot held; nil without a manifest, which tells when that was.
  mutating func formerContent() -> FormerContent? {
    if former == nil, let manifest { former = journal.formerContent(manifest, through: last) }
    return former
  }
}

extension FolderLayout {
  /// The number of the segment a finding names; nil for other files.
  static func numberOfSegment(atPath path: String) -> Int? {
    guard path.hasPrefix(journal + "/") else { return nil }
    return segmentNumber(String(path.dropFirst(journal.count + 1)))
  }
}
