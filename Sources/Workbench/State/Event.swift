public import LearningRegister
public import RegisterExchange
public import Screen

/// What reaches the workbench from outside. Time, size and the outcome of storing are events, so that the whole
/// program can be played in a test.
public enum Event: Sendable {
  /// A key or a paste.
  case key(Key)
  /// The terminal has this size now.
  case resize(Size)
  /// The day and time of day, told at the start and whenever something happened.
  case moment(Moment)
  /// The change asked for last is on disk.
  case stored(StoredChange)
  /// The change asked for last was not stored; the register is as it was.
  case failed(StoreFailure)
  /// The journal holds no step that could be taken back, or done again.
  case noStepBack
  /// The step asked for was not taken back; the register is as it was.
  case notTakenBack(TakingBackRefusal)
  /// What can be taken back and done again.
  case steps(StepsBack)
  /// What was done to a record, newest first, as `readAudit` asked.
  case audit(of: RecordReference, [AuditLine])
  /// What was recorded after a report was frozen, newest first, as `readLaterFacts` asked.
  case laterFacts(of: FrozenReportID, [LaterFactLine])
  /// The register as it was recorded through the end of a day, as `readRecorded` asked.
  case recorded(through: Day, RecordedThen)
  /// What was removed and is gone, latest first, as `readRemovals` asked.
  case removals([LaterFactLine])
  /// What stands in a folder, as `readFolder` asked.
  case folder(FolderListing)
  /// A list beside the register, as `readList` or `compareList` asked.
  case list(ListAnswer)
  /// How many rows of the list are compared, and of how many.
  case listProgress(done: Int, of: Int)
  /// The file cannot be read as a list; why.
  case listUnreadable(Phrase)
  /// The backups there are, newest first, as `readBackups` asked.
  case backups([BackupLine])
  /// What restoring from a backup would change, as `planRestoring` asked; `commit` carries it out.
  case restoring(from: String, Change)
  /// The backup asked for is made.
  case backupMade
  /// The backup of the day could not be made; the register is as it was.
  case backupFailed(happened: Phrase, fillings: [String], press: Phrase)
  /// Changes of other terminals that are in the register now.
  case news([StoredChange])
  /// The register was read anew from the folder; anything in it may be another.
  case reloaded
  /// Drafts whose owner is gone were found in the folder.
  case drafts([UnsavedWork])
  /// Whether and why nothing can be stored from now on.
  case access(Access)
  /// Whether the shared terminal still follows the folder.
  case following(Following)
  /// Nobody pressed a key at the shared terminal for a while.
  case unattended
  /// The journal has noted that somebody looked, as `noteLook` asked.
  case lookNoted(RecordReference)
  /// A report is composed, as `composeReport` asked.
  case report(for: ReportRequest, ComposedReport)
  /// What became of the office's words, as `keepReportWords` asked.
  case reportWords(ReportWordsOutcome)
  /// The journal has noted that everything about a person is given out, for this reason, and was read, as `readPerson`
  /// asked.
  case person(PersonTold, why: String)
  /// A person is anonymised, as `anonymise` asked; these backups still hold him or her, and these records and files still
  /// tell the name or a number.
  case anonymised(WorkerID, heldBy: [String], toldIn: [String])
  /// What became of printing, as `print` asked.
  case printing(PrintOutcome)
  /// What became of an export, as `export` asked.
  case exported(ExportOutcome)
  /// Nothing waits: time for work that may be put off.
  case idle
}

/// A day and the time of day as shown.
public struct Moment: Hashable, Sendable {
  /// The day.
  public let today: Day
  /// The time as `07:41`.
  public let time: String

  /// A moment.
  public init(today: Day, time: String) {
    self.today = today
    self.time = time
  }
}

/// A change that is on disk.
public struct StoredChange: Sendable {
  /// Its number in the journal.
  public let sequence: Int
  /// The operations with the revisions and codes given.
  public let operations: [LearningRegister.Operation]
  /// The change that takes it back; nil for changes of others.
  public let inverse: Change?
  /// Who made it.
  public let by: String

  /// A change that was stored under that number.
  public init(sequence: Int, operations: [LearningRegister.Operation], inverse: Change?, by: String) {
    self.sequence = sequence
    self.operations = operations
    self.inverse = inverse
    self.by = by
  }
}

/// Why a change was not stored.
public enum StoreFailure: Sendable {
  /// The register refused it.
  case refused(Refusal)
  /// The disk or the folder did: what happened, what is safe, what to press.
  case storage(happened: Phrase, fillings: [String], safe: Phrase, press: Phrase)
}

/// What the journal tells of the register as it stood on an earlier day.
public enum RecordedThen: Sendable {
  /// As it stood.
  case register(Register)
  /// The journal begins on this day; nil when it is empty.
  case notBefore(Day?)
  /// The journal cannot be read.
  case unreadable
}

/// Whether changes can be stored.
public enum Access: Hashable, Sendable {
  /// They can.
  case writable
  /// They cannot, for this reason.
  case readOnly(Phrase)
}

/// What the workbench asks the runner to do; nothing else has effects.
public enum Effect: Hashable, Sendable {
  /// Store a change, then answer with `stored` or `failed`.
  case commit(Change)
  /// Take back what this person stored last, leaving these steps alone; answer with `stored`, `notTakenBack`,
  /// `noStepBack` or `failed`, then with `steps`.
  case undo(passingOver: Set<Int>)
  /// Take back one step of this person's, whatever came after it; answered as `undo` is.
  case undoStep(Int)
  /// Do again what this person took back last; answered as `undo` is.
  case redo
  /// Read from the journal what was done to a record; answer with `audit` or `failed`.
  case readAudit(RecordReference)
  /// Read from the journal what was recorded after a change and touches a day or those before it, for a frozen report;
  /// answer with `laterFacts` or `failed`.
  case readLaterFacts(of: FrozenReportID, after: Int, through: Day)
  /// Take back, beside the screens, what was recorded after a day; answer with `recorded`.
  case readRecorded(through: Day)
  /// Read from the journal which records were removed and are gone; answer with `removals` or `failed`.
  case readRemovals
  /// Look what stands in a folder of files; empty means where the program was started. Answer with `folder`.
  case readFolder(String)
  /// Read a file and compare the list in it with the register, beside the screens; answer with `listProgress` and then
  /// `list`, or with `listUnreadable` or `failed`.
  case readList(path: String, ListQuestion)
  /// Compare a list that was read with the register; answered as `readList` is.
  case compareList(ListFile, ListQuestion)
  /// Nobody waits any more for what is being read.
  case stopReading
  /// Look which backups there are; answer with `backups` or `failed`.
  case readBackups
  /// Make a backup beside the screens; answer with `backupMade` or `backupFailed`.
  case makeBackup
  /// Compare a backup with the register; answer with `restoring` or `failed`.
  case planRestoring(from: String)
  /// Write into the journal that somebody looked at what is hidden; on the shared terminal answer with `lookNoted` or
  /// `failed`.
  case noteLook(RecordReference)
  /// Note in the journal that everything about a person is given out and why, then read it; answer with `person` or
  /// `failed`.
  case readPerson(WorkerID, why: String)
  /// Anonymise a person, beside the screens; answer with `anonymised` or `failed`.
  case anonymise(WorkerID, why: String)
  /// Print a document, or write it to files; answer with `printing`.
  case print(PrintedDocument, PrintTarget)
  /// Compose a report beside the screens, with the office's words as they are kept; answer with `report`.
  case composeReport(ReportRequest)
  /// Keep the office's words in the folder, unless others than these stand there meanwhile (nil writes over any); answer
  /// with `reportWords`.
  case keepReportWords(ReportWording, basedOn: ReportWording?)
  /// Note an export in the journal where it is to be noted, then write the file beside the screens; answer with
  /// `exported`.
  case export(ExportOrder)
  /// Write no file if none is there yet; answered by the `exported` of the export.
  case stopExport
  /// Remember for the next run what the person chose.
  case keep(Preferences)
  /// Give the terminal back and end.
  case leave
  /// Draw the whole screen anew.
  case repaint
}
