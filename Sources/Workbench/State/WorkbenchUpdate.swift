internal import LearningRegister
internal import Screen
internal import Widgets

extension Workbench {
  /// Takes one event and says what is to be done in the world outside.
  public mutating func update(_ event: Event) -> [Effect] {
    defer {
      refreshTop()
      othersChanged = false
    }
    switch event {
    case .key(let key):
      return press(key)
    case .resize(let size):
      self.size = size
    case .moment(let moment):
      let isNewDay = moment.today != self.moment.today
      self.moment = moment
      if isNewDay {
        matters = OpenMatters(today: moment.today)
        refreshFigures()
      }
    case .stored(let change):
      return finish(change)
    case .failed(let failure):
      return fail(failure)
    case .noStepBack:
      noStepBack()
    case .notTakenBack(let refusal):
      refuse(refusal)
    case .steps(let steps):
      self.steps = steps
    case .audit(let reference, let lines):
      show(lines, of: reference)
    case .laterFacts(let report, let lines):
      show(lines, of: report)
    case .folder(let listing):
      show(listing)
    case .list(let answer):
      show(answer)
    case .listProgress(let done, let all):
      tell(done: done, of: all)
    case .listUnreadable(let why):
      return tellUnreadable(why)
    case .removals(let lines):
      show(removed: lines)
    case .recorded(let day, let then):
      show(then, through: day)
    case .backups(let found):
      show(found)
    case .restoring(let backup, let change):
      show(change, restoring: backup)
    case .backupMade:
      return tellBackupMade()
    case .backupFailed(let happened, let fillings, let press):
      notice = Notice(
        .failure,
        "\(words.filled(happened, fillings)) \(words(.backupFailedSafe)) \(words(press)) \(words(.backupRetry))")
    case .news(let changes):
      takeNews(changes)
    case .reloaded:
      othersChanged = true
      passedOver = []
      deriveAnew()
    case .drafts(let found):
      take(found)
    case .access(let access):
      self.access = access
    case .report(let request, let composed):
      show(composed, for: request)
    case .reportWords(let outcome):
      return finishReportWords(outcome)
    case .person(let told, let why):
      show(told, why: why)
    case .anonymised(let worker, let backups, let places):
      tellAnonymised(worker, heldBy: backups, toldIn: places)
    case .printing(let outcome):
      tell(outcome)
    case .exported(let outcome):
      tell(outcome)
    case .following(let following):
      take(following)
    case .unattended:
      returnToBars()
    case .lookNoted(let reference):
      noted(reference)
    case .idle:
      if hasExportToMake { return makeNextExportPiece() }
      workWhileIdle()
    }
    return []
  }

  /// The day and time are told with every batch; the time shown is that of the last look at the data.
  mutating func refreshFigures() {
    let before = figures
    figures = register.figures(asOf: day, window: window)
    indexFigures()
    if before.asOf == figures.asOf, before.window == figures.window {
      for (old, new) in zip(before.indicators, figures.indicators) where old.reached != new.reached {
        moved[new.indicator, default: 0] += new.reached - old.reached
      }
    }
    askForIdleWork()
  }

  mutating func indexFigures() {
    figuresPlace = [:]
    figuresPlace.reserveCapacity(figures.enterprises.count)
    for (place, enterprise) in figures.enterprises.enumerated() { figuresPlace[enterprise.id] = place }
  }

  func figures(of enterprise: EnterpriseID) -> Figures.EnterpriseFigures? {
    figuresPlace[enterprise].map { figures.enterprises[$0] }
  }

  /// The operations of one change that are followed one by one.
  static let mostFollowed = 1000

  /// Brings everything that is derived from the register in step with operations that are in it now.
  mutating func follow(_ operations: [LearningRegister.Operation]) {
    guard operations.count <= Workbench.mostFollowed else { return deriveAnew() }
    version += 1
    var renamed = Set<WorkerID>()
    for operation in operations where operation.reference.collection == .workers {
      let id = WorkerID(operation.reference.code)
      if directory?.update(id, in: register) == true { renamed.insert(id) }
    }
    listings.follow(operations, renamed: renamed, in: register)
    matters.follow(operations, in: register)
    refreshFigures()
  }

  /// Makes everything that is derived from the register anew, in idle pieces: of a large list that is sooner done than record
  /// by record, and nobody waits.
  private mutating func deriveAnew() {
    version += 1
    directory = nil
    listings = Listings()
    matters = OpenMatters(today: moment.today)
    refreshFigures()
  }

  /// Asks for a change to be stored; what may not be changed says why.
  mutating func request(_ change: Change, _ intent: Intent) -> [Effect] {
    if let reason = reasonAgainstChanges {
      notice = Notice(.warning, words(reason))
      return []
    }
    if asksForReason(change, intent) { return [] }
    pending = intent
    return [.commit(change)]
  }

  /// Why nothing can be changed now; nil when it can.
  var reasonAgainstChanges: Phrase? {
    if isReview { return .reviewOnly }
    if case .readOnly(let reason) = access { return reason }
    if pastDay != nil {
      return Binding.command(for: .character("t"), in: scope) == .today ? .pastIsReadOnlyHere : .pastIsReadOnly
    }
    return nil
  }

  private mutating func finish(_ change: StoredChange) -> [Effect] {
    moved = [:]
    follow(change.operations)
    noteRemovals(change.operations)
    let intent = pending
    pending = nil
    let inverse = change.inverse?.operations ?? []
    let label = label(of: change.operations, and: inverse)
    if intent != .undo, intent != .undoStep, intent != .redo {
      steps = StepsBack(canUndo: true)
      passedOver = []
      storedToday += 1
    }
    switch intent {
    case .undo, .undoStep:
      // What was undone is what would be done again.
      notice = Notice(.success, words(.undoneNotice, self.label(of: inverse, and: change.operations)))
    case .redo: notice = Notice(.success, words(.redoneNotice, label))
    case .restoring(let backup):
      notice = Notice(.success, words(.restoredNotice, backup))
      finishRestoring()
    case .removal(let label): notice = Notice(.success, words(.removedNotice, label))
    case .attendance:
      // On the list that comes next `u` means its own marks.
      notice = Notice(.success, storedText(label, isGoingOn ? .storedInFormNotice : .storedNotice))
      finishAttendance(change)
    case .signInSheet: finishSignInSheet(change)
    case .walkIn(let label): notice = Notice(.success, words(.walkInResolved, label))
    case .step: finishRoll(change)
    case .form(let continues):
      var text = storedText(label, continues ? .storedInFormNotice : .storedNotice)
      if change.operations.contains(where: \.addsWorkerWithoutEnterprise) {
        text = words(.storedWithoutEnterprise, text)
      }
      notice = Notice(.success, text)
      return finishForm(change, continues: continues)
    case .everyone(let label):
      notice = Notice(.success, label)
      finishEveryone()
    case .merging(let removed, let kept): finishMerging(removed: removed, kept: kept)
    case .twoPersons(let one, let other): finishTwoPersons(one, other)
    case .intake: finishTakingIn(change)
    case .planning: notice = Notice(.success, words(.plannedNotice, words.number(change.operations.count)))
    case nil: break
    }
    return []
  }

  /// Whether another list of the session follows the one that is being stored.
  private var isGoingOn: Bool {
    if case .attendance(let state) = screens[screens.count - 1] { state.step != nil } else { false }
  }

  /// That something is stored, and what was merged into it.
  private mutating func storedText(_ label: String, _ usual: Phrase) -> String {
    defer { mergedLabels = [] }
    return mergedLabels.isEmpty
      ? words(usual, label) : words(.storedMerged, label, mergedLabels.joined(separator: ", "))
  }

  private mutating func fail(_ failure: StoreFailure) -> [Effect] {
    let intent = pending
    pending = nil
    leaveUnread()
    switch failure {
    case .refused(let refusal):
      if let effects = answer(refusal, intent) { return effects }
      notice = Notice(.failure, sentence(refusal))
    case .storage(let happened, let fillings, let safe, let press):
      notice = Notice(.failure, "\(words.filled(happened, fillings)) \(words(safe)) \(words(press))")
    }
    return []
  }

  /// Answers a refusal where there is more to do than to tell it: merging, bringing back, faults at their fields.
  private mutating func answer(_ refusal: Refusal, _ intent: Intent?) -> [Effect]? {
    switch (refusal, intent) {
    case (.changedMeanwhile(let reference, _), .form(let continues)):
      return mergeForm(after: reference, continues: continues)
    case (.changedMeanwhile(let reference, _), .attendance), (.changedMeanwhile(let reference, _), .signInSheet):
      return mergeAttendance(after: reference)
    case (.changedMeanwhile, .intake), (.unknown, .intake):
      return compareAgain()
    case (.unknown(let reference), .attendance):
      return offerRestoringList(reference) ? [] : nil
    case (.unknown(let reference), .form):
      return offerRestoring(reference) ? [] : nil
    case (.faults, _):
      return showInForm(refusal) ? [] : nil
    default:
      return nil
    }
  }

  private mutating func takeNews(_ changes: [StoredChange]) {
    guard !changes.isEmpty else { return }
    othersChanged = true
    refreshedAt = moment.time
    moved = [:]
    passedOver = []
    follow(changes.flatMap(\.operations))
    noteRemovals(changes.flatMap(\.operations))
    for change in changes {
      notice = Notice(.information, words(.newsNotice, change.by, describe(change.operations)))
    }
    noteNewsInForm(changes)
    noteNewsOfSelection(changes)
  }

  /// Says in a few words what a change was about.
  func describe(_ operations: [LearningRegister.Operation]) -> String { label(of: operations, and: []) }

  /// Makes the top screen's rows anew when the register or the question changed.
  private mutating func refreshTop() {
    guard let top = screens.indices.last else { return }
    switch screens[top] {
    case .list(var state):
      refresh(&state)
      screens[top] = .list(state)
    case .campaign(var state):
      refresh(&state)
      screens[top] = .campaign(state)
    case .history(var state):
      refresh(&state)
      screens[top] = .history(state)
    case .lookup(var state):
      refresh(&state)
      screens[top] = .lookup(state)
    case .audit(var state):
      refresh(&state)
      screens[top] = .audit(state)
    case .roll(var state):
      refresh(&state)
      screens[top] = .roll(state)
    case .matters(var state):
      refresh(&state)
      screens[top] = .matters(state)
    case .merging(var state):
      refresh(&state)
      screens[top] = .merging(state)
    case .walkIns(var state):
      refresh(&state)
      screens[top] = .walkIns(state)
    case .office(var state):
      refresh(&state)
      screens[top] = .office(state)
    case .frozen(var state):
      refresh(&state)
      screens[top] = .frozen(state)
    case .frozenReport(var state):
      refresh(&state)
      screens[top] = .frozenReport(state)
    case .form(var state):
      refresh(&state)
      screens[top] = .form(state)
    case .breakdown(var state):
      refresh(&state)
      screens[top] = .breakdown(state)
    case .matrix(var state):
      refresh(&state)
      screens[top] = .matrix(state)
    case .causes(var state):
      refresh(&state)
      screens[top] = .causes(state)
    case .causeList(var state):
      refresh(&state)
      screens[top] = .causeList(state)
    case .trend(var state):
      refresh(&state)
      screens[top] = .trend(state)
    case .future(var state):
      refresh(&state)
      screens[top] = .future(state)
    case .removed(var state):
      refresh(&state)
      screens[top] = .removed(state)
    case .overview where showsPlanned: _ = needPlanned()
    case .overview, .attendance, .backups, .report, .reportWords, .files, .intake: break
    }
  }
}

extension LearningRegister.Operation {
  /// Whether a worker was added who works nowhere, and so counts for nothing: worth a word, but no question.
  fileprivate var addsWorkerWithoutEnterprise: Bool {
    if case .add(.worker(let worker)) = self { return worker.employment.isEmpty }
    return false
  }
}
