import LearningRegister
import RegisterExchange
import Screen

@testable import Workbench

/// A clerk at a terminal, played: owns a workbench and a pretend store, hands keys and events in and keeps what came out.
/// Effects are performed as the runner performs them: the change goes into the register in place, then the answer comes.
struct Session {
  /// One thing that happened and what was seen afterwards.
  struct Step {
    let what: String
    let workbench: Workbench
    let frame: Frame
  }

  private(set) var workbench: Workbench
  /// The register before anything happened.
  let start: Register
  private(set) var steps: [Step] = []
  /// Every change that was stored, here or at another terminal, in order.
  private(set) var stored: [StoredChange] = []
  private(set) var refusals: [Refusal] = []
  private(set) var hasLeft = false
  private(set) var repaints = 0
  /// Records whose hidden numbers were looked at.
  private(set) var looks: [RecordReference] = []
  /// What the next attempt to store comes to, instead of being stored.
  var nextFailure: StoreFailure?
  /// What another terminal stores at the very moment before the next change is carried out.
  var meanwhile: Change?
  /// The own steps that can be taken back, and done again, as a real journal would tell.
  private(set) var done: [Undoable] = []
  private(set) var undone: [Undoable] = []
  /// The reasons stored, change by change of one's own.
  private(set) var whys: [String?] = []
  /// What was printed, and where to.
  private(set) var printed: [(document: PrintedDocument, target: PrintTarget)] = []
  /// The folders there are, and the files in them that hold lists.
  var folders = ListFixture.folders
  var files = ListFixture.files
  /// Whether comparing a list never ends.
  var holdsComparisons = false
  /// What was exported.
  private(set) var exported: [ExportOrder] = []
  /// How often a file under way was stopped.
  private(set) var exportStops = 0
  /// What the next export comes to, instead of being written.
  var answerNextExport: ExportOutcome?
  /// Whether files take long: nothing is told of them.
  var isExportSlow = false
  /// Whether the next print fails.
  var printFails = false
  /// The office's words as they are kept; nil when they cannot be read.
  var reportWords: ReportWording? = ReportWording()
  /// What the next attempt to keep words comes to.
  var nextWordsOutcome: ReportWordsOutcome?
  /// Whether reports are composed at once; otherwise `finishComposing` does it.
  var composesAtOnce = true
  private(set) var toCompose: [ReportRequest] = []
  /// What the next run is to remember.
  private(set) var kept: Preferences?
  /// What was asked of the journal.
  private(set) var asked: [Effect] = []
  /// What the journal answers the next undo or redo, instead of what the pretend one would.
  var answerNextStep: Event?
  /// Whether every state and frame is kept; long random plays keep none.
  let isRecording: Bool
  private(set) var moment: Moment

  init(
    _ fixture: Fixture = .small, size: Size = Size(width: 80, height: 24), language: Language = .vietnamese,
    glyphs: Glyphs = .unicode, today: Day = Fixture.today, time: String = "07:41", access: Access = .writable,
    isReview: Bool = false, isRecording: Bool = true
  ) {
    start = fixture.register
    moment = Moment(today: today, time: time)
    workbench = Workbench(
      register: start, preferences: Preferences(language: language), size: size, glyphs: glyphs, moment: moment,
      access: access,
      isReview: isReview)
    self.isRecording = isRecording
    note("start")
  }

  // MARK: What happens

  /// Keys as `nLê<tab>`: letters for themselves, names of keys in angle brackets.
  mutating func keys(_ notation: String) { keys(KeyNotation.keys(notation), notation) }

  /// A burst of keys, painted once, as the runner does.
  mutating func keys(_ keys: [Key], _ notation: String) {
    for key in keys { handle(key) }
    note(notation)
  }

  /// Text as typed, letter by letter.
  mutating func type(_ text: String) { keys(text.map { .character($0) }, text) }

  mutating func press(_ key: Key) { keys([key], "\(key)") }

  mutating func paste(_ text: String) { keys([.paste(text)], "paste") }

  mutating func resize(_ width: Int, _ height: Int) {
    send(.resize(Size(width: width, height: height)))
    note("\(width)×\(height)")
  }

  /// Another terminal stores a change and this one sees it.
  mutating func news(_ change: Change, by: String = "Hạnh") {
    guard let applied = take(change, by: by) else { return }
    send(.news([applied]))
    note("news")
  }

  /// The runner tells something.
  mutating func happens(_ event: Event) {
    send(event)
    note("told")
  }

  /// The folder is read anew, as after a join or a hand edit.
  mutating func reload() {
    send(.reloaded)
    note("reload")
  }

  /// Drafts of an earlier run are found in the folder.
  mutating func found(_ drafts: [UnsavedWork]) {
    send(.drafts(drafts))
    note("drafts")
  }

  mutating func access(_ access: Access) {
    send(.access(access))
    note("access")
  }

  mutating func clock(_ today: Day, _ time: String) {
    moment = Moment(today: today, time: time)
    send(.moment(moment))
    note("\(today) \(time)")
  }

  /// Lets the put-off work run to its end, but not for ever.
  mutating func idle() {
    var rounds = 0
    while workbench.hasIdleWork, rounds < 1000 {
      send(.idle)
      rounds += 1
    }
    note("idle")
  }

  /// Draws; also what a random play looks at.
  mutating func frame() -> Frame { workbench.frame() }

  // MARK: What the runner does

  private mutating func handle(_ key: Key) {
    send(.moment(moment))
    send(.key(key))
  }

  private mutating func send(_ event: Event) {
    workbench.journal = JournalStanding(sequence: stored.count, author: "tôi", store: "5f3a9c")
    for effect in workbench.update(event) {
      switch effect {
      case .undo, .undoStep, .redo:
        asked.append(effect)
        if let answer = answerNextStep {
          answerNextStep = nil
          send(answer)
          continue
        }
      default: break
      }
      switch effect {
      case .commit(let change): commit(change)
      case .undo(let passed): takeBack(done.last { !passed.contains($0.sequence) }, isUndo: true)
      case .undoStep(let sequence): takeBack(done.first { $0.sequence == sequence }, isUndo: true)
      case .redo: takeBack(undone.last, isUndo: false)
      case .readAudit, .readRecorded, .readBackups, .planRestoring, .makeBackup, .readLaterFacts, .readRemovals:
        asked.append(effect)
      case .readFolder(let path):
        asked.append(effect)
        send(.folder(folders[path] ?? FolderListing(path: path, lines: [], problem: "No such file")))
      case .readList(let path, let question):
        asked.append(effect)
        guard let bytes = files[path] else {
          send(.listUnreadable(Phrase("không có tệp", "no such file")))
          continue
        }
        do throws(ListReadingError) {
          compare(try ListFile(bytes, encoding: question.encoding), question)
        } catch {
          send(.listUnreadable(error.phrase))
        }
      case .compareList(let file, let question):
        asked.append(effect)
        compare(file, question)
      case .stopReading: asked.append(effect)
      case .print(let document, let target): print(document, target)
      case .composeReport(let request):
        toCompose.append(request)
        if composesAtOnce { compose() }
      case .keepReportWords(let wording, let known):
        let outcome = nextWordsOutcome ?? (known == nil || known == reportWords ? .kept : .changedMeanwhile)
        nextWordsOutcome = nil
        if outcome == .kept { reportWords = wording }
        send(.reportWords(outcome))
      case .export(let order):
        exported.append(order)
        if let answer = answerNextExport {
          answerNextExport = nil
          send(.exported(answer))
        } else if !isExportSlow {
          let path = "\(order.folder)/\(order.table.name).\(order.format.rawValue)"
          send(.exported(.written(path: path, rows: order.table.rows.count)))
        }
      case .stopExport: exportStops += 1
      case .leave: hasLeft = true
      case .noteLook(let reference):
        looks.append(reference)
        if let failure = nextFailure {
          nextFailure = nil
          send(.failed(failure))
        } else {
          send(.lookNoted(reference))
        }
      case .readPerson, .anonymise: asked.append(effect)
      case .keep(let preferences): kept = preferences
      case .repaint: repaints += 1
      }
    }
  }

  /// Composes what was asked for, as the thread of its own does.
  mutating func finishComposing() {
    compose()
    note("composed")
  }

  private mutating func compose() {
    let requests = toCompose
    toCompose = []
    for request in requests {
      let report = request.compose(in: workbench.register, reportWords ?? ReportWording())
      send(.report(for: request, ComposedReport(report: report, wording: reportWords)))
    }
  }

  /// Compares a list as the runner does, unless the test wants to see the screen meanwhile.
  private mutating func compare(_ file: ListFile, _ question: ListQuestion) {
    guard !holdsComparisons else { return }
    var register = workbench.register
    if let answer = ListAnswer(file, question, in: &register) { send(.list(answer)) }
  }

  private mutating func print(_ document: PrintedDocument, _ target: PrintTarget) {
    printed.append((document, target))
    let isRefused = printFails
    printFails = false
    if isRefused {
      send(.printing(.failed(document, happened: .keyMeansNothing, fillings: ["lp"])))
    } else if case .folder(let folder) = target {
      send(.printing(.written(document.files.map { "\(folder)/\(document.name).\($0.ending)" })))
    } else {
      send(.printing(.printed(document)))
    }
  }

  private mutating func commit(_ change: Change) {
    guard let mine = store(change, { .failed(.refused($0)) }), let inverse = mine.inverse else { return }
    done.append(Undoable(sequence: mine.sequence, operations: mine.operations, inverse: inverse))
    undone = []
    send(.stored(mine))
  }

  /// Takes a step back as the runner does, with what storage would answer.
  private mutating func takeBack(_ step: Undoable?, isUndo: Bool) {
    guard let step else {
      send(.noStepBack)
      return
    }
    let stored = store(step.inverse, takingBack: true) { refusal in
      .notTakenBack(
        TakingBackRefusal(
          sequence: step.sequence, operations: step.operations, inverse: step.inverse, reason: .refused(refusal)))
    }
    guard let stored, let inverse = stored.inverse else { return }
    let back = Undoable(sequence: stored.sequence, operations: stored.operations, inverse: inverse)
    if isUndo {
      done.removeAll { $0.sequence == step.sequence }
      done.follow(step.inverse, storedAs: stored.operations)
      undone.append(back)
    } else {
      undone.removeLast()
      undone.follow(step.inverse, storedAs: stored.operations)
      done.append(back)
    }
    send(.stored(stored))
    send(.steps(StepsBack(canUndo: !done.isEmpty, canRedo: !undone.isEmpty)))
  }

  /// Brings a change into the register; what stands against it is answered at once.
  private mutating func store(
    _ change: Change, takingBack: Bool = false, _ refused: (Refusal) -> Event
  ) -> StoredChange? {
    var news: StoredChange?
    if let other = meanwhile {
      meanwhile = nil
      news = take(other, by: "Hạnh")
    }
    if let failure = nextFailure {
      nextFailure = nil
      send(.failed(failure))
      return nil
    }
    var refusal: Refusal?
    var mine: StoredChange?
    do throws(Refusal) {
      let applied = try workbench.register.apply(withFreeCodes(change), takingBack: takingBack)
      mine = StoredChange(
        sequence: stored.count + 1, operations: applied.operations, inverse: applied.inverse, by: "tôi")
    } catch {
      refusal = error
    }
    // What others stored just before is in the register already; the screens are told first.
    if let news { send(.news([news])) }
    if let mine {
      stored.append(mine)
      whys.append(change.why)
    }
    if let refusal {
      refusals.append(refusal)
      send(refused(refusal))
    }
    return mine
  }

  private mutating func take(_ change: Change, by: String) -> StoredChange? {
    guard let applied = try? workbench.register.apply(change) else { return nil }
    let news = StoredChange(sequence: stored.count + 1, operations: applied.operations, inverse: nil, by: by)
    stored.append(news)
    return news
  }

  /// New records whose code another terminal took meanwhile get the next free one.
  private func withFreeCodes(_ change: Change) -> Change {
    var result = change
    for (index, operation) in change.operations.enumerated() {
      guard case .add(let record) = operation, workbench.register.record(record.reference) != nil,
        let code = workbench.register.nextCode(in: record.reference.collection, on: moment.today)
      else { continue }
      result.operations[index] = .add(record.stamped(code: code))
    }
    return result
  }

  private mutating func note(_ what: String) {
    guard isRecording else { return }
    let frame = workbench.frame()
    steps.append(Step(what: what, workbench: workbench, frame: frame))
  }
}
