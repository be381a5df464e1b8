internal import LearningRegister
internal import RegisterExchange
internal import Screen
internal import Widgets

/// What can be asked for on a list from a file.
enum IntakeCommand: Hashable, Sendable {
  case open, again, encoding, verdict, columns, repairs, sheet, kind, enterprise, terms, missing, unsay
}

/// What may be said of a list by choosing it.
enum ListChoice: Hashable, Sendable {
  /// What the selected column holds.
  case meaning(ListColumn)
  /// The session an attendance list is of.
  case session(Int)
}

// Taking in a list from a file: everything is shown before anything is stored, and what is stored is one change.
extension Workbench {
  mutating func openList(at path: String) -> [Effect] {
    var question = ListQuestion(today: moment.today)
    question.anotherWhy = words(.anotherByList, IntakeState(path: path, question: question).name)
    if case .files(let files) = screens[screens.count - 1] {
      screens.removeLast()
      // What was looked at says what the list is of, unless the list says otherwise.
      question.enterprise = files.enterprise
      if let campaign = files.campaign {
        question.kind = .attendance
        question.campaign = campaign
        let sessions = register.campaigns[campaign]?.sessions ?? []
        question.session = sessions.count == 1 ? sessions[0].number : nil
      }
    }
    if pausedList?.path == path { pausedList = nil }
    var state = IntakeState(path: path, question: question)
    state.askedVersion = version
    screens.append(.intake(state))
    return [.readList(path: path, question)]
  }

  /// The place of the list among the screens; something may have been opened over it.
  private var intakePlace: Int? { screens.lastIndex { if case .intake = $0 { true } else { false } } }

  private mutating func withIntake(_ act: (inout IntakeState) -> Void) {
    guard let place = intakePlace, case .intake(var state) = screens[place] else { return }
    act(&state)
    screens[place] = .intake(state)
  }

  /// The list was compared.
  mutating func show(_ answer: ListAnswer) {
    withIntake { state in
      guard state.question == answer.question else { return }
      // A list whose header was named by hand says next what its columns hold.
      let isNewlyNamed = state.table == nil && state.answer != nil && answer.table != nil
      state.file = answer.file
      state.answer = answer
      state.progress = nil
      state.version = state.askedVersion
      state.settle()
      if isNewlyNamed { state.part = .columns }
    }
  }

  mutating func tell(done: Int, of all: Int) {
    withIntake { state in
      if state.progress != nil { state.progress = IntakeState.Progress(done: done, all: all) }
    }
  }

  /// The file cannot be read: back to where it was chosen.
  mutating func tellUnreadable(_ why: Phrase) -> [Effect] {
    guard case .intake(let state) = screens[screens.count - 1] else { return [] }
    notice = Notice(.failure, words(.fileUnreadable, state.name, words(why)))
    return backToFiles()
  }

  private mutating func backToFiles() -> [Effect] {
    keep(.files(FilesState()))
    return [.readFolder(lastListFolder)]
  }

  /// Compares anew, since something was said about the list.
  private mutating func compare(_ state: IntakeState) -> [Effect] {
    var state = state
    state.progress = IntakeState.Progress(done: 0, all: 0)
    state.askedVersion = version
    keep(.intake(state))
    guard let file = state.file else { return [.readList(path: state.path, state.question)] }
    return [.compareList(file, state.question)]
  }

  /// Why the list cannot be taken in now; nil when it can.
  func reasonAgainstTakingIn(_ state: IntakeState) -> Phrase? {
    if let reason = reasonAgainstChanges { return reason }
    if state.progress != nil { return .stillComparing }
    guard let preview = state.preview else { return .nothingComparedYet }
    return preview.change.operations.isEmpty ? .nothingToTakeIn : nil
  }

  mutating func perform(_ command: Command, _ state: inout IntakeState) -> [Effect] {
    switch state.part {
    case .columns: return performOnColumns(command, &state)
    case .repairs: return performOnRepairs(command, &state)
    case .rows: break
    }
    if state.typed != nil { return performOnDay(command, &state) }
    if state.selection.move(command, in: state.rows) {
      state.candidate = 0
      keep(.intake(state))
      return []
    }
    switch command {
    case .save: return takeIn(state)
    case .back: return leave(state)
    case .open: return openSelected(&state)
    case .nextPart:
      let count = state.row?.candidates.count ?? 0
      state.candidate = count == 0 ? 0 : (state.candidate + 1) % count
    case .sameOne, .anotherOne, .laterOne, .intake(.unsay): return say(command, state)
    case .intake(.again):
      state.file = nil
      return compare(state)
    case .intake(.encoding):
      guard let file = state.answer?.file else { break }
      let spellings = file.spellings
      let now = spellings.firstIndex(of: file.encoding) ?? 0
      state.question.encoding = spellings[(now + 1) % spellings.count]
      state.file = nil
      return compare(state)
    case .intake(.verdict): showNextVerdict(&state)
    case .intake(.columns):
      if state.table != nil { state.part = .columns }
    case .intake(.repairs):
      if state.repairKinds.isEmpty {
        notice = Notice(.information, words(.noRepairs))
      } else {
        state.part = .repairs
      }
    case .intake(.sheet): return lookAtNextSheet(state)
    case .intake(.kind):
      let current = state.table?.kind ?? state.question.kind ?? .workers
      let kinds = state.answer?.kinds ?? []
      let others = ListKind.allCases.filter { $0 == current || kinds.isEmpty || kinds.contains($0) }
      guard others.count > 1, let now = others.firstIndex(of: current) else {
        notice = Notice(.information, words(.onlyThisKind))
        break
      }
      state.question.kind = others[(now + 1) % others.count]
      return compareOther(state)
    case .intake(.enterprise):
      keep(.intake(state))
      screens.append(.lookup(LookupState(collection: .enterprises, purpose: .intake)))
      return []
    case .intake(.terms): return askForTerms(state)
    case .intake(.missing):
      guard let preview = state.preview, !preview.missing.isEmpty else {
        notice = Notice(.information, words(.nobodyMissing))
        break
      }
      state.filter = .missing
      state.settle()
      state.typed = TextField(state.question.missingLeftOn.map { words.day($0) } ?? "", maximumLength: 12)
    default: break
    }
    keep(.intake(state))
    return []
  }

  private mutating func takeIn(_ state: IntakeState) -> [Effect] {
    keep(.intake(state))
    if let reason = reasonAgainstTakingIn(state) {
      notice = Notice(.warning, words(reason))
      return []
    }
    guard var change = state.preview?.change else { return [] }
    change.why = words(.takenInWhy, state.name)
    return request(change, .intake)
  }

  /// The list is stored: back to where one was.
  mutating func finishTakingIn(_ change: StoredChange) {
    guard let place = intakePlace, case .intake(let state) = screens[place] else { return }
    screens.remove(at: place)
    let left = state.preview?.rows.count { !$0.isStored && $0.verdict != .same } ?? 0
    let text = words(.takenIn, state.name, words.number(change.operations.count))
    notice = Notice(.success, left > 0 ? "\(text) \(words(.rowsLeft, words.number(left)))" : text)
  }

  /// Somebody else stored something meanwhile: the list is compared anew.
  mutating func compareAgain() -> [Effect]? {
    guard case .intake(let state) = screens[screens.count - 1] else { return nil }
    notice = Notice(.warning, words(.comparedAgain))
    return compare(state)
  }

  private mutating func leave(_ state: IntakeState) -> [Effect] {
    if state.progress != nil {
      // Going on without the comparison that is under way; what was shown before it still stands.
      guard state.answer != nil else { return [.stopReading] + backToFiles() }
      var state = state
      state.progress = nil
      if let answer = state.answer { state.question = answer.question }
      keep(.intake(state))
      notice = Notice(.information, words(.comparingStopped))
      return [.stopReading]
    }
    if !state.question.decisions.isEmpty || state.question.choices != TableChoices() {
      pausedList = state
      notice = Notice(.information, words(.listPaused, state.name))
    }
    return backToFiles()
  }

  /// Takes up the list that was left with something said about it.
  mutating func resumeList() -> [Effect] {
    guard let paused = pausedList else { return [] }
    pausedList = nil
    keep(.intake(paused))
    return compare(paused)
  }

  /// Opens the person a row is, or may be, else all that the row says; without a table names the header.
  private mutating func openSelected(_ state: inout IntakeState) -> [Effect] {
    if state.table == nil, let sheet = state.answer?.sheet, let place = state.selection.row {
      state.question.choices.headerRow = sheet.rows[place].number
      return compare(state)
    }
    keep(.intake(state))
    if state.filter == .missing, let missing = state.preview?.missing, let place = state.selection.row {
      return open(RecordReference(missing[place]))
    }
    guard let row = state.row else { return [] }
    let candidates = row.candidates
    if candidates.indices.contains(state.candidate) { return open(RecordReference(candidates[state.candidate])) }
    if let record = row.record { return open(record) }
    sheet = .help(contentSheet(of: row))
    return []
  }

  /// All there is to say of a row that is nobody registered.
  private func contentSheet(of row: ListPreview.Row) -> HelpSheet {
    let contents = words.contents(of: row).map { HelpSheet.Entry(key: $0.label, description: $0.value) }
    let reasons = words.remarks(of: row, in: register).map { HelpSheet.Entry(key: "", description: $0) }
    var groups = [HelpSheet.Group(words(.listedRow, String(row.number), words(row.verdict.phrase), row.name), [])]
    if !contents.isEmpty { groups.append(HelpSheet.Group(words(row.isStored ? .rowWillStore : .rowSays), contents)) }
    if !reasons.isEmpty { groups.append(HelpSheet.Group(words(.rowReasons), reasons)) }
    return HelpSheet(groups)
  }

  /// What somebody says of the selected row.
  private mutating func say(_ command: Command, _ state: IntakeState) -> [Effect] {
    var state = state
    guard let row = state.row else { return [] }
    let candidates = row.candidates
    switch command {
    case .sameOne:
      guard candidates.indices.contains(state.candidate) else {
        // Nobody alike was found: the clerk may know better.
        screens.append(.lookup(LookupState(collection: .workers, purpose: .intake)))
        return []
      }
      state.question.decisions[row.number] = .same(candidates[state.candidate])
    case .anotherOne: state.question.decisions[row.number] = .another(than: candidates)
    case .laterOne: state.question.decisions[row.number] = .leaveOut
    default:
      guard state.question.decisions.removeValue(forKey: row.number) != nil else { return [] }
    }
    // On to the next row that waits; where only those are shown, it takes this one's place.
    if state.filter == .all, command != .intake(.unsay), let preview = state.preview {
      let next = state.rows.dropFirst(state.selection.place + 1)
        .firstIndex { preview.rows[$0].verdict == .doubtful || preview.rows[$0].verdict == .refused }
      if let next { state.selection.go(to: next, in: state.rows) }
    }
    return compare(state)
  }

  private func showNextVerdict(_ state: inout IntakeState) {
    guard let preview = state.preview else { return }
    let order: [ListPreview.Verdict] = [.doubtful, .refused, .changed, .new, .same]
    var filters = [IntakeState.Filter.all]
    filters += order.filter { state.counts[$0] ?? 0 > 0 }.map { .verdict($0) }
    if !preview.missing.isEmpty { filters.append(.missing) }
    let now = filters.firstIndex(of: state.filter) ?? 0
    state.filter = filters[(now + 1) % filters.count]
    state.selection = Selection()
    state.settle()
  }

  private mutating func lookAtNextSheet(_ state: IntakeState) -> [Effect] {
    var state = state
    let names = state.answer?.file.sheets.map(\.name) ?? []
    guard names.count > 1, let now = names.firstIndex(of: state.answer?.sheet.name ?? "") else {
      notice = Notice(.information, words(.onlyOneSheet))
      return []
    }
    state.question.sheet = names[(now + 1) % names.count]
    return compareOther(state)
  }

  /// Another table: what was said about the rows and columns of this one does not hold there.
  private mutating func compareOther(_ state: IntakeState) -> [Effect] {
    var state = state
    state.question.decisions = [:]
    state.question.choices = TableChoices()
    state.question.campaign = nil
    state.question.session = nil
    state.question.honour = HonourTerms()
    state.filter = .all
    state.selection = Selection()
    return compare(state)
  }

  /// Who the selected row is was looked up.
  mutating func say(rowIs worker: WorkerID) -> [Effect] {
    guard case .intake(var state) = screens[screens.count - 1], let row = state.row else { return [] }
    state.question.decisions[row.number] = .same(worker)
    return compare(state)
  }

  /// The enterprise the list is of was chosen.
  mutating func take(_ enterprise: EnterpriseID) -> [Effect] {
    guard case .intake(var state) = screens[screens.count - 1] else { return [] }
    state.question.enterprise = enterprise
    return compare(state)
  }

  // MARK: The session, or the decision

  /// Asks what a list of attendance or honours is of.
  private mutating func askForTerms(_ state: IntakeState) -> [Effect] {
    keep(.intake(state))
    switch state.table?.kind {
    case .attendance: screens.append(.lookup(LookupState(collection: .campaigns, purpose: .intake)))
    case .honours:
      let known = state.question.honour
      var honour = Honour(
        id: "?", category: known.category ?? .title, kind: known.kind ?? KindCode(""),
        subject: .worker("?"), year: known.year)
      honour.decision = known.decision
      openForm(new: .honour(honour), purpose: .listed, definition: .listedHonours, takesUpDraft: false)
    default: notice = Notice(.information, words(.nothingMoreToSay))
    }
    return []
  }

  /// The campaign an attendance list is of was chosen; of several sessions one is asked for.
  mutating func take(_ campaign: CampaignID) -> [Effect] {
    guard case .intake(var state) = screens[screens.count - 1], let sessions = register.campaigns[campaign]?.sessions
    else { return [] }
    guard !sessions.isEmpty else {
      notice = Notice(.warning, words(.noSessions, campaign.code.text))
      return []
    }
    state.question.campaign = campaign
    state.question.session = sessions.count == 1 ? sessions[0].number : nil
    if sessions.count > 1 {
      let items = sessions.map { session in
        Palette.Item(words(.sessionLine, String(session.number), words.day(session.date), session.place ?? ""))
      }
      sheet = .listChoices(Palette(items), sessions.map { .session($0.number) })
    }
    return compare(state)
  }

  /// What holds for all honours of a list was typed.
  mutating func take(termsOf record: Record) -> [Effect] {
    guard case .intake(var state) = screens[screens.count - 1], case .honour(let honour) = record else { return [] }
    let hasKind = !honour.kind.text.isEmpty
    state.question.honour = HonourTerms(
      category: hasKind ? honour.category : nil, kind: hasKind ? honour.kind : nil, year: honour.year,
      decision: honour.decision)
    return compare(state)
  }

  // MARK: The day on which those missing left

  private mutating func performOnDay(_ command: Command, _ state: inout IntakeState) -> [Effect] {
    switch command {
    case .back:
      state.typed = nil
      state.problem = nil
    case .save, .open:
      let text = state.typed?.text ?? ""
      if text.isEmpty {
        state.question.missingLeftOn = nil
      } else if let day = DayEntry.day(text, today: moment.today) {
        guard day <= moment.today else {
          state.problem = words(.leftInFuture)
          break
        }
        state.question.missingLeftOn = day
      } else {
        state.problem = words(.notADay)
        break
      }
      state.typed = nil
      state.problem = nil
      return compare(state)
    default: break
    }
    keep(.intake(state))
    return []
  }

  // MARK: Columns and repairs

  private mutating func performOnColumns(_ command: Command, _ state: inout IntakeState) -> [Effect] {
    let columns = state.table?.columns ?? []
    if state.columns.move(command, in: Array(columns.indices)) {
      keep(.intake(state))
      return []
    }
    switch command {
    case .open:
      guard let place = state.columns.row, columns.indices.contains(place) else { break }
      guard columns[place].meaning != .personal else {
        notice = Notice(.information, words(.personalStaysUnread))
        break
      }
      let kind = state.table?.kind ?? .workers
      let meanings = ListColumn.choices(for: kind)
      let now = meanings.firstIndex(of: columns[place].meaning) ?? 0
      sheet = .listChoices(
        Palette(meanings.map { Palette.Item(words(.listColumn($0))) }, selected: now), meanings.map { .meaning($0) })
    case .back: state.part = .rows
    default: break
    }
    keep(.intake(state))
    return []
  }

  /// What a column holds, or the session, was chosen.
  mutating func take(_ choice: ListChoice) -> [Effect] {
    guard case .intake(var state) = screens[screens.count - 1] else { return [] }
    switch choice {
    case .meaning(let meaning):
      guard let columns = state.table?.columns, let place = state.columns.row, columns.indices.contains(place) else {
        return []
      }
      state.question.choices.columns[columns[place].place] = meaning
    case .session(let number): state.question.session = number
    }
    return compare(state)
  }

  private mutating func performOnRepairs(_ command: Command, _ state: inout IntakeState) -> [Effect] {
    let kinds = state.repairKinds.map(\.kind)
    if state.repairs.move(command, in: Array(kinds.indices)) {
      keep(.intake(state))
      return []
    }
    switch command {
    case .mark:
      guard let place = state.repairs.row, kinds.indices.contains(place) else { break }
      state.question.acceptedRepairs.formSymmetricDifference([kinds[place]])
      return compare(state)
    case .markAll:
      state.question.acceptedRepairs = state.question.acceptedRepairs.isSuperset(of: kinds) ? [] : Set(kinds)
      return compare(state)
    case .back, .open: state.part = .rows
    default: break
    }
    keep(.intake(state))
    return []
  }
}
