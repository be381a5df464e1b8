import Glibc
import LearningRegister
import RegisterExchange
import RegisterStorage
import Synchronization
import Workbench

/// Work on the folder that takes longer than a key may wait, done on a thread of its own with a folder object of its own:
/// the locks and the journal keep the two apart as they do two programs.
final class BackgroundWork: Sendable {
  /// How many removed records are told: more than anybody looks through.
  private static let removalsShown = 500

  enum Job: Sendable {
    /// The first backup of a day, if one is due.
    case backupOfTheDay
    /// A backup somebody asked for, whose end is told.
    case backup
    /// A new snapshot, because the journal became long.
    case snapshot
    /// The history of a record, which may mean reading a journal of years.
    case audit(RecordReference)
    /// The register as it was recorded through the end of a day.
    case recorded(through: Day)
    /// The records that were removed and are gone.
    case removals
    /// The comparison of a backup with the register.
    case restoring(String)
    /// A list in a file, or read before, beside the register as it stands on the screens: a copy shares everything that does
    /// not change meanwhile.
    case list(ListSource, ListQuestion, Register)
    /// What was recorded after a change and touches a day of a frozen report.
    case laterFacts(FrozenReportID, after: Int, through: Day)
    /// An official report of a register as it stands on the screens.
    case report(Register, ReportRequest, ReportWording?)
    /// A list written to a file.
    case export(ExportOrder)
    /// Everything the journal tells of a person, who asked for this reason.
    case person(WorkerID, why: String)
    /// Taking a person out of register and journal.
    case anonymising(WorkerID, why: String)
  }

  /// Where a list comes from.
  enum ListSource: Sendable {
    case path(String)
    case file(ListFile)
  }

  /// What came of it.
  enum Outcome: Sendable {
    /// It is done, or another program does it.
    case done
    case failed(StorageError)
    case audit(of: RecordReference, [AuditEntry])
    /// nil when the journal cannot be read.
    case recorded(through: Day, RecordedRegister?)
    case report(for: ReportRequest, ComposedReport)
    case restoring(from: String, Change)
    case removals([(reference: RecordReference, entry: AuditEntry)])
    case list(ListAnswer)
    case listUnreadable(Phrase)
    case laterFacts(of: FrozenReportID, [LaterFact])
    case exported(ExportOutcome)
    case person(PersonTold, why: String)
    case anonymised(Anonymising)
    case refused(Refusal)
  }

  /// What is done.
  let job: Job
  /// Becomes readable when it is done or has failed.
  let descriptor: Int32
  private let writing: Int32
  private let path: String
  private let result = Mutex<Outcome>(.done)
  private let progress = Mutex(Progress())

  /// How far long work is, and whether anybody still waits for it.
  private struct Progress {
    var done = 0
    var all = 0
    var isWanted = true
  }

  /// Begins the work; nil when none is due, or no thread can be had, in which case the next occasion does it.
  init?(_ job: Job, on folder: RegisterFolder) {
    if case .backupOfTheDay = job, !folder.needsBackup { return nil }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (descriptor, writing) = (ends[0], ends[1])
    path = folder.path
    self.job = job
    var thread = pthread_t()
    let errand = Unmanaged.passRetained(self)
    let started = pthread_create(
      &thread, nil,
      { argument in
        // Signals belong to the loop.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        if let argument { Unmanaged<BackgroundWork>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, errand.toOpaque())
    guard started == 0 else {
      errand.release()
      return nil
    }
    pthread_detach(thread)
  }

  deinit {
    close(descriptor)
    close(writing)
  }

  /// How many rows of how many are done.
  var steps: (done: Int, all: Int) { progress.withLock { ($0.done, $0.all) } }

  private func goesOn(_ done: Int, _ all: Int) -> Bool {
    progress.withLock { progress in
      (progress.done, progress.all) = (done, all)
      return progress.isWanted
    }
  }

  /// What came of it, once the descriptor is readable.
  func outcome() -> Outcome { result.withLock { $0 } }

  /// Nobody waits for it any more: it ends at its next step. What is on the disk already stays, and is told.
  func stop() { progress.withLock { $0.isWanted = false } }

  /// Stops it and waits for its end.
  func finish() {
    stop()
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) < 0, errno == EINTR {}
  }

  private func run() {
    let outcome = BackgroundWork.outcome(of: job, at: path, goesOn: goesOn)
    result.withLock { $0 = outcome }
    var byte: UInt8 = 1
    _ = write(writing, &byte, 1)
  }

  /// Does the work here and now.
  static func outcome(
    of job: Job, at path: String, goesOn: (_ done: Int, _ all: Int) -> Bool = { _, _ in true }
  ) -> Outcome {
    do throws(StorageError) {
      switch job {
      case .backupOfTheDay:
        try RegisterFolder.makeBackupOfTheDay(at: path)
      case .backup:
        var (folder, register) = try RegisterFolder.open(at: path)
        try folder.makeBackup(of: &register)
      case .snapshot:
        var (folder, register) = try RegisterFolder.open(at: path)
        if folder.needsCompaction { try folder.compact(&register) }
      case .audit(let reference):
        let folder = try RegisterFolder.open(at: path, detail: .figures).folder
        return .audit(of: reference, try folder.history(of: reference))
      case .list(let source, let question, let register):
        return outcome(of: source, question, in: register, goesOn)
      case .laterFacts(let report, let sequence, let day):
        let (folder, register) = try RegisterFolder.open(at: path, detail: .figures)
        return .laterFacts(of: report, try folder.laterFacts(after: sequence, through: day, in: register))
      case .recorded(let day):
        let (folder, register) = try RegisterFolder.open(at: path, detail: .figures)
        return .recorded(through: day, try folder.recorded(through: day, from: register))
      case .report(let register, let request, let wording):
        let report = request.compose(in: register, wording ?? ReportWording())
        return .report(for: request, ComposedReport(report: report, wording: wording))
      case .removals:
        let (folder, register) = try RegisterFolder.open(at: path, detail: .figures)
        return .removals(try folder.removals(limit: BackgroundWork.removalsShown, in: register))
      case .export(let order):
        return .exported(ExportFiles.write(order) { !goesOn(0, 0) })
      case .restoring(let name):
        let (folder, register) = try RegisterFolder.open(at: path)
        return .restoring(from: name, try folder.changeToRestore(from: name, into: register))
      case .person(let worker, let why):
        var (folder, register) = try RegisterFolder.open(at: path)
        return .person(try PersonTold(of: worker, folder, &register), why: why)
      case .anonymising(let worker, let why):
        var (folder, register) = try RegisterFolder.open(at: path)
        do {
          return .anonymised(
            try folder.anonymise(worker, in: &register, author: .ofThisProcess(), why: why))
        } catch {
          switch error {
          case .refused(let refusal): return .refused(refusal)
          case .storage(let failure): throw failure
          }
        }
      }
      return .done
    } catch {
      switch (job, error) {
      // Another program does the same.
      case (.backupOfTheDay, .locked): return .done
      // The journal grows on and nothing is lost; the next save tries again.
      case (.snapshot, _): return .done
      case (.recorded(let day), _): return .recorded(through: day, nil)
      default: return .failed(error)
      }
    }
  }

  private static func outcome(
    of source: ListSource, _ question: ListQuestion, in register: Register, _ goesOn: (Int, Int) -> Bool
  ) -> Outcome {
    let file: ListFile
    switch source {
    case .file(let read): file = read
    case .path(let typed):
      do throws(ListFileReading.Failure) {
        file = try ListFileReading.read(FolderReading.expanded(typed), encoding: question.encoding) { goesOn($0, 0) }
      } catch {
        return .listUnreadable(error.phrase)
      }
    }
    var register = register
    guard let answer = ListAnswer(file, question, in: &register, goesOn: goesOn) else {
      return .listUnreadable(ListReadingError.empty.phrase)
    }
    return .list(answer)
  }
}
