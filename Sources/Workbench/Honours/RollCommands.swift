internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

// Honours for many: the decision once, then people one after another, all of it one change.
extension Workbench {
  // MARK: Opening

  /// Opens a step's form: for the records marked in the list, or for those named next.
  mutating func openStep(_ step: HonourStep, from list: ListState) {
    let marked =
      list.marked.isEmpty
      ? [] : list.rows.filter(list.marked.contains).compactMap { record(row: $0, of: list.kind)?.reference }
    openStep(step, for: marked, forMarked: list.kind == .honours && !marked.isEmpty)
  }

  private mutating func openStep(_ step: HonourStep, for targets: [RecordReference], forMarked: Bool) {
    let opened = screens.count
    openForm(
      new: .honour(template(of: step)), purpose: .step(step), definition: .step(step, forMarked: forMarked))
    guard screens.count > opened, case .form(var state) = screens[screens.count - 1] else { return }
    // A draft goes on with whom it named; marks of honours are always those of now.
    if forMarked { state.targets = [] }
    state.targets += targets.filter { !state.targets.contains($0) }
    keep(.form(state))
  }

  /// What is usual: this year, and the office's own decision.
  private func template(of step: HonourStep) -> Honour {
    var honour = Honour(
      id: "?", category: .title, kind: .learningCitizen, subject: .worker("?"), year: moment.today.year)
    switch step {
    case .decided:
      let office = register.office(on: moment.today)
      var decision = Honour.Decision(authority: office?.name, signer: office?.signatory?.name)
      if case .honour(let last)? = lastStored[.honours], let stored = last.decision {
        decision.authority = stored.authority ?? decision.authority
        decision.signer = stored.signer ?? decision.signer
      }
      honour.decision = decision
    case .registered: honour.registered = moment.today
    case .proposed: honour.proposed = moment.today
    case .withdrawn: break
    }
    return honour
  }

  /// The form is filled: names follow.
  mutating func openRoll(of step: HonourStep, _ head: FormState) {
    var state = RollState(head: head, step: step)
    state.entry = TextField(head.typedName, maximumLength: 60)
    var leftOut: [String] = []
    for target in head.targets {
      let entry = entry(for: target, in: state)
      if case .refused(let obstacle) = entry.outcome {
        leftOut.append(words(.droppedFromRoll, name(of: target), sentence(obstacle)))
      } else {
        state.entries.append(entry)
      }
    }
    if !leftOut.isEmpty { tellLeftOut(leftOut) }
    keep(.form(head))
    // Where only honours are meant, nobody is left to be named.
    if state.isForMarked, state.entries.isEmpty { return }
    state.version = version
    keep(.roll(state))
  }

  private mutating func tellLeftOut(_ sentences: [String]) {
    let more = sentences.count > 2 ? words(.andMore, String(sentences.count - 2)) : ""
    notice = Notice(
      .warning,
      words(.someLeftOut, String(sentences.count), sentences.prefix(2).joined(separator: "; ") + more))
  }

  /// Why no name can be taken on the top screen; nil when one can.
  var reasonAgainstTaking: Phrase? {
    guard case .roll(let state) = screens[screens.count - 1] else { return nil }
    return state.isForMarked ? .onlyThoseMarked : nil
  }

  /// Takes up a draft: the form, and the names where the clerk stood there.
  mutating func resumeStep(_ draft: UnsavedWork) -> Bool {
    guard let definition = HonourStep.draftForms[draft.form], definition.fields.count == draft.texts.count,
      let step = HonourStep.allCases.first(where: { draft.form.hasPrefix($0.rawValue) })
    else { return false }
    let opened = screens.count
    openForm(
      new: .honour(template(of: step)), purpose: .step(step), definition: definition, takesUpDraft: false)
    guard screens.count > opened, case .form(var state) = screens[screens.count - 1] else { return false }
    for (index, text) in draft.texts.enumerated() where state.texts[index] != text {
      put(text, into: index, of: &state)
    }
    state.typedName = draft.place.first ?? ""
    state.targets = draft.place.dropFirst().compactMap { line in
      let parts = line.split(separator: " ")
      guard parts.count == 2, let collection = Collection(rawValue: String(parts[0])), let code = Code(parts[1]) else {
        return nil
      }
      return RecordReference(collection, code)
    }
    state.isChanged = true
    let isNaming = draft.focus == draft.texts.count
    if isNaming { focus(&state, on: state.shown.last ?? 0) } else { goOn(&state, at: draft.focus, of: draft) }
    keep(.form(state))
    if isNaming { openRoll(of: step, state) }
    return true
  }

  // MARK: Who is named

  /// What the step makes of somebody, and what is odd about it.
  private mutating func entry(for target: RecordReference, in state: RollState) -> RollState.Entry {
    let outcome = register.outcome(of: state.step, state.template, for: target)
    let doubts = outcome.honour.map { register.doubts(of: .honour($0), today: moment.today) } ?? []
    return RollState.Entry(target: target, outcome: outcome, doubts: doubts)
  }

  func name(of target: RecordReference) -> String {
    register.record(target) == nil ? target.code.text : register.title(of: target)
  }

  func sentence(_ obstacle: HonourStepOutcome.Obstacle) -> String {
    switch obstacle {
    case .registered(let day), .proposed(let day): words(.obstacle(obstacle), words.day(day))
    case .decided(let number): words(.obstacle(obstacle), number)
    case .gone, .noTitle, .withdrawn, .nothingToWithdraw: words(.obstacle(obstacle))
    }
  }

  /// Looks again at everybody named when the register is another, and for what is typed.
  mutating func refresh(_ state: inout RollState) {
    if state.version != version {
      state.version = version
      for index in state.entries.indices { state.entries[index] = entry(for: state.entries[index].target, in: state) }
    }
    let query = state.entry.text
    guard !query.isEmpty, !state.isForMarked else {
      state.matches = []
      return
    }
    if state.collection == .workers {
      needDirectory()
      state.matches = directory?.find(query) ?? []
    } else {
      needListings()
      state.matches = listings.enterprises.find(query)
    }
    state.selected = max(0, min(state.selected, state.matches.count - 1))
  }

  // MARK: Keys

  /// How many lines there are for what is typed: at most half, so that who is named stays in view.
  var matchRoom: Int { min(9, max(3, (bodySize.height - 3) / 2)) }

  mutating func type(_ key: Key, _ state: inout RollState) {
    if var reason = state.reason {
      _ = write(key, in: &reason, takesWords: true)
      state.reason = reason
      return
    }
    guard !state.isForMarked else { return }
    // A digit behind letters chooses a line; others belong to a number that is looked for.
    if case .character(let letter) = key, let number = letter.wholeNumberValue, letter.isASCII, number > 0,
      number <= matchRoom, state.matches.indices.contains(number - 1), state.choosesByDigit
    {
      state.selected = number - 1
      take(&state)
      return
    }
    if state.entry.handle(key) == .changed { state.selected = 0 }
    state.leavingWasSaid = false
  }

  mutating func perform(_ command: Command, _ state: inout RollState) -> [Effect] {
    if state.reason != nil { return performOnReason(command, &state) }
    switch command {
    case .up: state.selected = max(0, state.selected - 1)
    case .down: state.selected = max(0, min(state.selected + 1, state.matches.count - 1))
    case .open: take(&state)
    case .remove:
      if state.entry.text.isEmpty {
        _ = state.entries.popLast()
      } else {
        state.entry = TextField(maximumLength: 60)
      }
    case .save:
      let change = changeToStore(&state)
      keep(.roll(state))
      return change.map { request($0, .step) } ?? []
    case .back:
      keep(.form(state.headWithTargets))
      return []
    default: break
    }
    keep(.roll(state))
    return []
  }

  /// Adds the chosen line to those named.
  private mutating func take(_ state: inout RollState) {
    guard state.matches.indices.contains(state.selected) else {
      let isStoring = state.entry.text.isEmpty && !state.entries.isEmpty
      // What was not found is typed anew, not added to.
      state.entry.replacesOnFirstKey = !state.entry.text.isEmpty
      notice = Notice(
        .information,
        isStoring
          ? words(.enterDoesNotStore, String(state.entries.count))
          : words(state.entry.text.isEmpty ? .typeToFind : .nobodyFound))
      return
    }
    let row = state.matches[state.selected]
    let target: RecordReference? =
      state.collection == .workers
      ? register.workers[row: row].map { RecordReference($0.id) }
      : register.enterprises[row: row].map { RecordReference($0.id) }
    guard let target else { return }
    guard !state.entries.contains(where: { $0.target == target }) else {
      notice = Notice(.warning, words(.alreadyOnRoll, name(of: target)))
      return
    }
    let entry = entry(for: target, in: state)
    if case .refused(let obstacle) = entry.outcome {
      notice = Notice(.warning, words(.droppedFromRoll, name(of: target), sentence(obstacle)))
      return
    }
    state.entries.append(entry)
    state.entry = TextField(maximumLength: 60)
    state.matches = []
    state.selected = 0
    if let doubt = entry.doubts.first {
      notice = Notice(.warning, words(.droppedFromRoll, name(of: target), sentence(doubt)))
    }
  }

  // MARK: Storing

  /// The change to ask for; nil when something is to be looked at first.
  private mutating func changeToStore(_ state: inout RollState) -> Change? {
    guard !state.entries.isEmpty else {
      notice = Notice(.warning, words(.rollIsEmpty))
      return nil
    }
    // A name begun and not taken must not be lost in silence.
    guard state.entry.text.isEmpty else {
      notice = Notice(.warning, words(.nameNotTaken, state.entry.text))
      return nil
    }
    let refused = state.entries.filter { $0.outcome.honour == nil }
    if !refused.isEmpty {
      state.entries.removeAll { $0.outcome.honour == nil }
      tellLeftOut(
        refused.map { entry in
          guard case .refused(let obstacle) = entry.outcome else { return name(of: entry.target) }
          return words(.droppedFromRoll, name(of: entry.target), sentence(obstacle))
        })
      return nil
    }
    for entry in state.entries {
      guard let honour = entry.outcome.honour else { continue }
      let before = register.honours[honour.id].map(Record.honour)
      if let fault = register.faults(of: .honour(honour), replacing: before).first {
        notice = Notice(.failure, words(.droppedFromRoll, name(of: entry.target), sentence(fault)))
        return nil
      }
    }
    let doubts = state.entries.flatMap(\.doubts)
    if !doubts.isEmpty, state.doubts != doubts {
      state.doubts = doubts
      state.reason = TextField()
      return nil
    }
    return change(of: state, why: "")
  }

  /// All of it in one change; doubts are accepted for the reason given.
  private func change(of state: RollState, why: String) -> Change {
    var codes = register.nextCodes(in: .honours, on: moment.today, count: state.entries.count).makeIterator()
    let operations = state.entries.compactMap { entry -> LearningRegister.Operation? in
      guard var honour = entry.outcome.honour else { return nil }
      if !why.isEmpty { honour.accepted += entry.doubts.map { AcceptedDoubt(check: $0.check.rawValue, why: why) } }
      guard case .add = entry.outcome else { return .replace(.honour(honour), basedOn: honour.revision) }
      return .add(Record.honour(honour).stamped(code: codes.next() ?? honour.id.code, revision: 1))
    }
    return Change(operations)
  }

  private mutating func performOnReason(_ command: Command, _ state: inout RollState) -> [Effect] {
    switch command {
    case .nextField, .save:
      let why = finishedText(of: state.reason)
      state.reason = nil
      keep(.roll(state))
      return request(change(of: state, why: why), .step)
    case .back, .previousField:
      if command == .back, var reason = state.reason, restoreKeys(in: &reason) {
        state.reason = reason
        break
      }
      state.reason = nil
      state.doubts = []
    default: break
    }
    keep(.roll(state))
    return []
  }

  /// Everything is on disk: back to the list, nothing is marked any more.
  mutating func finishRoll(_ change: StoredChange) {
    guard case .roll(let state) = screens.removeLast() else { return }
    let reference = change.operations.first?.reference
    if let stored = reference.flatMap({ register.record($0) }), state.step == .decided { lastStored[.honours] = stored }
    let what = [words(.step(state.step)), state.number].filter { !$0.isEmpty }.joined(separator: " ")
    notice = Notice(.success, words(.rollStored, what, words.number(change.operations.count)))
    guard case .list(var list) = screens[screens.count - 1] else { return }
    list.marked = []
    if list.kind == .honours, let reference { list.selection.row = register.honours.row(of: HonourID(reference.code)) }
    keep(.list(list))
  }
}

extension RollState {
  /// Whether the honours marked are meant, and nobody else can be named.
  var isForMarked: Bool { head.definition.newTitle == .stepForMarked(step) }

  /// The number of the decision; empty where there is none.
  var number: String {
    switch step {
    case .decided: template.decision?.number ?? ""
    case .withdrawn: template.withdrawn?.number ?? ""
    case .registered, .proposed: ""
    }
  }

  /// Whether letters alone were typed, so that a digit can only mean a line.
  fileprivate var choosesByDigit: Bool {
    let text = entry.text
    return !text.isEmpty && text.last != " " && !text.contains { $0.isNumber }
  }
}
