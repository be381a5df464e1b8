internal import JSONText
internal import LearningRegister

/// An open data folder: saves changes, takes in what others save, and writes snapshots. The register itself belongs to
/// the caller and is passed in where it is read or altered.
///
/// One folder object is used by one thread at a time. Several processes, and several objects, may have the same folder
/// open; the lock and the journal keep them apart.
public final class RegisterFolder {
  /// The path the folder was opened with.
  public let path: String
  /// How much of each record was read.
  public let detail: RecordDetail
  /// What was found when the folder was read: damage, hand edits, an unfinished end.
  public internal(set) var findings: [Finding]
  /// Whether changes can be saved, and if not why.
  public internal(set) var standing: Standing
  /// How long a save waits for another process's lock, in milliseconds.
  public var lockLimit = 5000

  let journal: JournalFolder
  let clock: any StorageClock
  /// The register's short random name; nil when the manifest cannot be trusted.
  public internal(set) var store: String?
  var place: JournalPlace
  /// Collections that differ from their snapshot files.
  var changed: Set<Collection>
  /// The checksums the snapshot files had when they were read.
  var checksums: [Collection: CRC32C]
  /// Whether snapshot files were edited by hand and the journal does not tell of it yet.
  var hasUnjournalledEdits: Bool
  /// What others saved and this process took in while saving, until the caller asks for it.
  var pending = News()
  /// After a failed save the disk is read again before the next.
  var mustReload = false
  private var watch: Descriptor?

  init(
    path: String, detail: RecordDetail, journal: JournalFolder, clock: any StorageClock, loaded: borrowing LoadedFolder,
    standing: Standing
  ) {
    self.path = path
    self.detail = detail
    self.journal = journal
    self.clock = clock
    self.standing = standing
    findings = loaded.findings
    store = loaded.store
    place = loaded.place
    changed = loaded.changed
    checksums = loaded.checksums
    hasUnjournalledEdits = loaded.hasHandEdits
  }

  deinit {
    if let watch { system.close(watch) }
    system.close(journal.folder)
    system.close(journal.root)
  }

  var files: FolderFiles { journal.files }
  var system: any FileSystem { journal.files.system }
  var root: Descriptor { journal.root }

  /// The number of the last change known.
  public var sequence: Int { place.sequence }
  /// When the last change known was saved; nil when none was read since the snapshot.
  public var lastChangeAt: Timestamp? { place.lastAt }
  /// Whether this machine's clock is behind the last change: days must not be proposed from it.
  public var isClockBehind: Bool { place.lastAt.map { clock.now().milliseconds < $0.milliseconds } ?? false }
  /// Whether a new snapshot (`compact`) is due: the live segment is long, or a file was edited by hand.
  public var needsCompaction: Bool {
    standing == .writable && (isJournalLong || findings.contains { $0.problem == .handEdit })
  }
  /// Whether the live segment, large changes included, is so long that reading it begins to be felt.
  public var isJournalLong: Bool {
    place.offset > FolderLayout.segmentBytes || place.line + place.importedOperations > FolderLayout.segmentLines
  }

  /// Becomes readable when the journal changes, to be watched together with the keyboard; `takeNews` makes it quiet
  /// again. nil when the system cannot watch: then `hasNews()` every 500 ms is the only way.
  public var watchDescriptor: Int32? {
    if watch == nil { watch = system.watch(journal.folder) }
    return watch
  }

  func quietWatch() {
    if let watch { system.takeNotices(watch) }
  }
}
