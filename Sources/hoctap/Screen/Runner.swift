import Glibc
import LearningRegister
import RegisterExchange
import RegisterStorage
import Screen
import Terminal
import Workbench

/// The loop: waits, hands every event to the workbench, performs the effects it asks for, paints once.
final class Runner {
  let session: TerminalSession
  var folder: RegisterFolder
  var workbench: Workbench
  let author = Author.ofThisProcess()
  private let preferences = PreferencesFile()
  /// Where changes of others do not announce themselves, the folder is looked at this often, in milliseconds.
  static let lookEvery = 500
  /// How often long work tells how far it is, in milliseconds.
  static let progressEvery = 150
  private var standing: Standing
  /// Nil on the shared terminal and where nothing can be written.
  private var drafts: DraftKeeper?
  /// A backup or snapshot being made.
  private var background: BackgroundWork?
  /// Commands that print.
  private var printing: [PrintCommand] = []
  /// Lists being written to files.
  var exporting: [BackgroundWork] = []
  /// What somebody asked to see, being read; asked for something else, they no longer wait for it.
  private var reading: BackgroundWork?
  /// A report being composed; asked for another, it no longer waits for this one.
  private var composing: BackgroundWork?
  /// What was asked for while something else was being made.
  private var waiting: [BackgroundWork.Job] = []
  /// A list from a file being read and compared.
  private(set) var comparing: BackgroundWork?
  /// On the shared terminal: when to look though nothing happens.
  var review: ReviewWatch?
  /// The picture that stands on the terminal.
  private(set) var shown: Frame?
  /// What happened while a step lasted.
  var held: [TerminalEvent] = []
  /// Reads that wait until the picture stands.
  var later: [Later]

  enum Later {
    case steps
    case backup
    case backups
    case reading(BackgroundWork.Job)
  }

  init(
    session: TerminalSession, folder: RegisterFolder, register: consuming Register, language: Language?, isReview: Bool
  ) {
    self.session = session
    self.folder = folder
    standing = folder.standing
    later = isReview ? [] : [.steps, .backup]
    drafts = isReview ? nil : DraftKeeper(folder: folder, author: author)
    review = isReview ? ReviewWatch(folder: folder) : nil
    var chosen = preferences?.read() ?? Preferences()
    if let language { chosen.language = language }
    workbench = Workbench(
      register: register, preferences: chosen, size: session.size, glyphs: session.glyphs, moment: Clock.moment(),
      access: folder.standing.access, isReview: isReview, announcement: folder.announcement)
  }

  /// Runs until the person leaves or the terminal goes away.
  func run() {
    // What was stored between reading the folder and watching it announces itself to nobody.
    _ = takeNews()
    if let found = drafts?.takeOver(), !found.isEmpty { send(.drafts(found)) }
    paint()
    // A file half written must not stay behind.
    defer { for work in exporting { work.finish() } }
    var needsLooks = folder.watchDescriptor == nil || NetworkFolder.isOne(folder.path)
    while true {
      let timeout = workbench.hasIdleWork || !later.isEmpty ? 0 : waitLimit(needsLooks)
      let descriptors =
        [
          folder.watchDescriptor, background?.descriptor, reading?.descriptor, composing?.descriptor,
          comparing?.descriptor,
        ].compactMap { $0 }
        + printing.map(\.descriptor) + exporting.map(\.descriptor)
      let events = held.isEmpty ? session.wait(timeout: timeout, descriptors: descriptors) : held
      held = []
      var isPictureOld = false
      for event in events {
        switch event {
        case .keys(let keys):
          send(.moment(Clock.moment()))
          review?.clock.noteKey(now: Clock.milliseconds())
          for key in keys where perform(send(.key(key))) {
            drafts?.keep(workbench.openDrafts, durably: true)
            return
          }
          drafts?.keep(workbench.openDrafts)
          isPictureOld = true
        case .resized(let size):
          send(.resize(size))
          isPictureOld = true
        case .resumed:
          isPictureOld = true
        case .hangUp, .terminate:
          drafts?.keep(workbench.openDrafts, durably: true)
          return
        case .suspendRequested: session.suspend()
        case .descriptorReady(let descriptor) where descriptor == background?.descriptor:
          finishBackground()
          isPictureOld = true
        case .descriptorReady(let descriptor) where printing.contains { $0.descriptor == descriptor }:
          finishPrinting(descriptor)
          isPictureOld = true
        case .descriptorReady(let descriptor) where descriptor == comparing?.descriptor:
          let outcome = comparing?.outcome()
          comparing = nil
          outcome.map(show)
          isPictureOld = true
        case .descriptorReady(let descriptor) where exporting.contains { $0.descriptor == descriptor }:
          let ended = exporting.filter { $0.descriptor == descriptor }
          exporting.removeAll { $0.descriptor == descriptor }
          for work in ended { show(work.outcome()) }
          isPictureOld = true
        case .descriptorReady(let descriptor) where descriptor == reading?.descriptor:
          let outcome = reading?.outcome()
          reading = nil
          outcome.map(show)
          isPictureOld = true
        case .descriptorReady(let descriptor) where descriptor == composing?.descriptor:
          let outcome = composing?.outcome()
          // Its copy of the register goes with it.
          composing = nil
          outcome.map(show)
          isPictureOld = true
        case .descriptorReady:
          isPictureOld = takeNews() || isPictureOld
        case .timeout:
          if !later.isEmpty {
            catchUp(later.removeFirst())
            isPictureOld = true
          } else if workbench.hasIdleWork {
            _ = perform(send(.idle))
            isPictureOld = true
          } else if let comparing {
            let (done, all) = comparing.steps
            send(.listProgress(done: done, of: all))
            isPictureOld = true
          } else if folder.hasNews() {
            isPictureOld = takeNews() || isPictureOld
          }
        }
      }
      if runErrands() {
        needsLooks = folder.watchDescriptor == nil || NetworkFolder.isOne(folder.path)
        isPictureOld = true
      }
      if isPictureOld { paint() }
    }
  }

  @discardableResult
  func send(_ event: Event) -> [Effect] {
    workbench.journal = JournalStanding(
      sequence: folder.sequence, author: author.by, store: folder.store ?? "")
    return workbench.update(event)
  }

  /// Performs effects; true when the program is to end.
  func perform(_ effects: [Effect]) -> Bool {
    for effect in effects {
      switch effect {
      case .commit(let change): store(change)
      case .undo(let passed):
        takeBack { back, goesOn throws(StorageError) in
          try back.next(.back, passingOver: passed, goesOn: goesOn)
        }
      case .undoStep(let sequence):
        takeBack { back, goesOn throws(StorageError) in try back.step(sequence, goesOn: goesOn) }
      case .redo:
        takeBack { back, goesOn throws(StorageError) in try back.next(.again, passingOver: [], goesOn: goesOn) }
      case .readAudit(let reference): later.append(.reading(.audit(reference)))
      case .readLaterFacts(let report, let sequence, let day):
        later.append(.reading(.laterFacts(report, after: sequence, through: day)))
      case .readRecorded(let day):
        // Of several days asked for one after another only the last is looked at.
        later.removeAll { if case .reading(.recorded) = $0 { true } else { false } }
        later.append(.reading(.recorded(through: day)))
      case .readRemovals: later.append(.reading(.removals))
      case .readFolder(let path): send(.folder(FolderReading.listing(of: path)))
      case .readList(let path, let question): compare(.path(path), question)
      case .compareList(let file, let question): compare(.file(file), question)
      case .stopReading:
        comparing?.stop()
        comparing = nil
      case .readBackups: later.append(.backups)
      case .makeBackup: make(.backup)
      case .planRestoring(let name): later.append(.reading(.restoring(name)))
      case .noteLook(let reference): note(lookAt: reference)
      case .readPerson(let worker, let why): read(worker, why)
      case .anonymise(let worker, let why): make(.anonymising(worker, why: why))
      case .print(let document, .printer): startPrinting(document)
      case .print(let document, .folder(let path)): send(.printing(PrintFiles.write(document, into: path)))
      case .composeReport(let request): compose(request)
      case .keepReportWords(let wording, let known):
        if perform(
          send(.reportWords(ReportWordsFile.keep(wording, in: folder.path, basedOn: known))))
        {
          return true
        }
      case .export(let order): export(order)
      case .stopExport: for work in exporting { work.stop() }
      case .keep(let chosen): preferences?.write(chosen)
      case .leave: return true
      case .repaint: session.repaint()
      }
    }
    return false
  }

  /// Makes something in the folder, after what is being made.
  private func make(_ job: BackgroundWork.Job) {
    if background == nil { background = BackgroundWork(job, on: folder) } else { waiting.append(job) }
  }

  private func compose(_ request: ReportRequest) {
    let wording = try? ReportWordsFile.read(in: folder.path)
    let job = BackgroundWork.Job.report(workbench.register, request, wording)
    composing = BackgroundWork(job, on: folder)
    if composing == nil { show(BackgroundWork.outcome(of: job, at: folder.path)) }
  }

  /// Everything about a person is given out only when the journal has noted it.
  private func read(_ worker: WorkerID, _ why: String) {
    do {
      try folder.noteLook(at: RecordReference(worker), in: &workbench.register, author: author, why: why)
    } catch {
      send(.failed(failure(error)))
      return
    }
    later.append(.reading(.person(worker, why: why)))
  }

  /// Compares a list beside the screens; only the last question asked is of interest.
  private func compare(_ source: BackgroundWork.ListSource, _ question: ListQuestion) {
    comparing?.stop()
    let job = BackgroundWork.Job.list(source, question, workbench.register)
    comparing = BackgroundWork(job, on: folder)
    if comparing == nil { show(BackgroundWork.outcome(of: job, at: folder.path)) }
  }

  private func startPrinting(_ document: PrintedDocument) {
    do {
      printing.append(try PrintCommand(document))
    } catch {
      let (happened, fillings): (Phrase, [String]) =
        switch error {
        case .noCommand: (.noPrintCommand, [])
        case .cannotStart(let command, let number):
          (.printCommandMissing, [command, systemReason(number)])
        case .noRoom(let number): (.printNoRoom, [systemReason(number)])
        }
      send(.printing(.failed(document, happened: happened, fillings: fillings)))
    }
  }

  private func finishPrinting(_ descriptor: Int32) {
    guard let place = printing.firstIndex(where: { $0.descriptor == descriptor }),
      let outcome = printing[place].outcome()
    else { return }
    printing.remove(at: place)
    send(.printing(outcome))
  }

  func failure(_ error: StorageError, whileStoring: Bool = true) -> StoreFailure {
    let message = error.message(whileStoring: whileStoring)
    return .storage(
      happened: message.happened, fillings: message.fillings, safe: message.safe, press: message.press)
  }

  /// Reads what was put off.
  private func catchUp(_ work: Later) {
    do {
      switch work {
      case .steps: send(.steps(StepBack(folder: folder, author: author).steps()))
      case .backup: background = background ?? BackgroundWork(.backupOfTheDay, on: folder)
      case .backups:
        send(.backups(try folder.backups().map { BackupLine($0, bytes: folder.size(of: $0)) }))
      case .reading(let job):
        reading = BackgroundWork(job, on: folder)
        if reading == nil { show(BackgroundWork.outcome(of: job, at: folder.path)) }
      }
    } catch {
      send(.failed(failure(error, whileStoring: false)))
    }
  }

  func show(_ outcome: BackgroundWork.Outcome) {
    switch outcome {
    case .audit(let reference, let entries): send(.audit(of: reference, entries.map(AuditLine.init)))
    case .recorded(let day, let recorded): send(.recorded(through: day, RecordedThen(recorded)))
    case .report(let request, let composed): send(.report(for: request, composed))
    case .restoring(let name, let change): send(.restoring(from: name, change))
    case .removals(let gone):
      send(.removals(gone.map { LaterFactLine(reference: $0.reference, line: AuditLine($0.entry)) }))
    case .laterFacts(let report, let facts):
      send(.laterFacts(of: report, facts.map { LaterFactLine(reference: $0.reference, line: AuditLine($0.entry)) }))
    case .person(let told, let why): send(.person(told, why: why))
    case .list(let answer): send(.list(answer))
    case .listUnreadable(let why): _ = perform(send(.listUnreadable(why)))
    case .exported(let outcome): send(.exported(outcome))
    case .failed(let error): send(.failed(failure(error, whileStoring: false)))
    case .done, .anonymised, .refused: break
    }
  }

  /// A new snapshot beside the loop when the journal became long; files edited by hand are taken over at once.
  func makeSnapshotIfDue() {
    guard folder.needsCompaction else { return }
    if !folder.isJournalLong {
      _ = try? folder.compact(&workbench.register)
    } else if background == nil {
      background = BackgroundWork(.snapshot, on: folder)
    }
  }

  /// A backup or snapshot is made, or was not.
  private func finishBackground() {
    guard let finished = background else { return }
    background = nil
    if case .anonymising(let worker, _) = finished.job {
      _ = takeNews()
      switch finished.outcome() {
      case .failed(let error): send(.failed(failure(error)))
      case .refused(let refusal): send(.failed(.refused(refusal)))
      case .anonymised(let result):
        let places = result.traces.otherPlaces(folder, workbench.register)
        send(.anonymised(worker, heldBy: result.backups.map(\.name), toldIn: places))
      default: break
      }
    } else if case .failed(let error) = finished.outcome() {
      let message = error.message()
      send(.backupFailed(happened: message.happened, fillings: message.fillings, press: message.press))
    } else if case .backup = finished.job {
      _ = perform(send(.backupMade))
    }
    if !waiting.isEmpty { background = BackgroundWork(waiting.removeFirst(), on: folder) }
  }

  /// Takes in what others stored; true when something is new.
  func takeNews() -> Bool {
    let news: News
    do {
      news = try folder.takeNews(into: &workbench.register)
    } catch {
      tellStanding()
      let message = error.message(whileStoring: false)
      follow(message.happened.filled(with: message.fillings))
      return review != nil
    }
    guard !news.isEmpty else {
      tellStanding()
      follow(trouble)
      return review != nil
    }
    if news.wasReloaded {
      send(.reloaded)
      later.append(.steps)
    } else {
      send(.news(news.commits.map(\.shown)))
    }
    send(.moment(Clock.moment()))
    tellStanding()
    follow(trouble)
    return true
  }

  func tellStanding() {
    guard folder.standing != standing else { return }
    standing = folder.standing
    send(.access(standing.access))
  }

  private func paint() {
    let frame = workbench.frame()
    session.paint(frame.grid, cursor: frame.cursor)
    shown = frame
  }
}

extension RegisterFolder {
  /// What is worth telling when the folder is opened: files somebody changed by hand are taken as they stand.
  fileprivate var announcement: Phrase? {
    let files = findings.filter { $0.problem == .handEdit }.map(\.file)
    guard !files.isEmpty else { return nil }
    let names = files.joined(separator: ", ")
    return Phrase("Đã nhận phần sửa tay trong {0}", "Taken as changed by hand: {0}").filled(names)
  }
}

extension Commit {
  /// The commit as the screens see it.
  var shown: StoredChange {
    StoredChange(sequence: sequence, operations: operations, inverse: inverse, by: author.by)
  }
}

extension Standing {
  /// The standing as the screens see it.
  var access: Access {
    switch self {
    case .writable: .writable
    case .readOnly(let reason): .readOnly(reason.filledPhrase)
    }
  }
}
