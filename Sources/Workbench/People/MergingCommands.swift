internal import LearningRegister
internal import VietnameseText
internal import Widgets

// Making one person of two records: the clerk looks at both, picks where they differ, and stores one change.
extension Workbench {
  /// What `g` on some workers means: the two marked, the one open look-alike, or a look-up of the other.
  mutating func merge(_ workers: [WorkerID]) {
    if let reason = reasonAgainstChanges {
      notice = Notice(.warning, words(reason))
      return
    }
    guard let first = workers.first, let worker = register.workers[first] else { return }
    guard !workers.contains(where: register.isAnonymous) else {
      notice = Notice(.warning, words(.anonymousForm))
      return
    }
    let others = workers.count == 1 ? register.openLookAlikes(of: first) : Array(workers.dropFirst())
    switch (workers.count, others.count) {
    case (1...2, 1): openMerging(first, others[0])
    case (1, _):
      let query = TextField(PersonName(worker.name).given, replacesOnFirstKey: true)
      screens.append(.lookup(LookupState(collection: .workers, purpose: .merging(with: first), query: query)))
    default: notice = Notice(.information, words(.markTwo))
    }
  }

  /// Shows two workers side by side. The code with more behind it stays, of equals the older one, unless the clerk says
  /// otherwise.
  mutating func openMerging(_ left: WorkerID, _ right: WorkerID) {
    guard left != right, register.workers.contains(left), register.workers.contains(right) else {
      notice = Notice(.warning, words(.oneOfThemGone))
      return
    }
    guard !register.isAnonymous(left), !register.isAnonymous(right) else {
      notice = Notice(.warning, words(.anonymousForm))
      return
    }
    var state = MergingState(left: left, right: right)
    refresh(&state)
    let weights = (state.sessions.left + state.honours.left, state.sessions.right + state.honours.right)
    state.keepsRight = weights.0 == weights.1 ? right < left : weights.0 < weights.1
    screens.append(.merging(state))
  }

  /// Counts anew what each of the two brings along.
  func refresh(_ state: inout MergingState) {
    guard state.version != version else { return }
    state.version = version
    state.sessions = (register.sessions(naming: state.left), register.sessions(naming: state.right))
    state.honours = (register.honours(of: state.left), register.honours(of: state.right))
  }

  /// The two records as they are now with what was chosen, the left one as the one that stays; nil when one is gone.
  func merging(_ state: MergingState) -> WorkerMerging? {
    guard let left = register.workers[state.left], let right = register.workers[state.right] else { return nil }
    var merging = WorkerMerging(right, into: left)
    merging.choices = state.choices
    return merging
  }

  /// The lines that have something to show.
  func lines(of merging: WorkerMerging) -> [MergingState.Line] {
    [.code]
      + WorkerMerging.Member.allCases.filter { member in
        merging.differs(in: member) || !texts(of: member, merging.kept, isRevealed: false).isEmpty
      }.map(MergingState.Line.member)
  }

  mutating func perform(_ command: Command, _ state: inout MergingState) -> [Effect] {
    guard let merging = merging(state) else {
      goBack()
      notice = Notice(.warning, words(.oneOfThemGone))
      return []
    }
    let lines = lines(of: merging)
    switch command {
    case .up: state.selected -= 1
    case .down: state.selected += 1
    case .pageUp, .first: state.selected = 0
    case .pageDown, .last: state.selected = lines.count - 1
    case .left, .right, .mark: choose(command, lines[min(state.selected, lines.count - 1)], merging, &state)
    case .reveal:
      state.isRevealed = true
      keep(.merging(state))
      return [.noteLook(RecordReference(state.left)), .noteLook(RecordReference(state.right))]
    case .save:
      keep(.merging(state))
      return store(state.keepsRight ? merging.turned : merging)
    case .anotherOne:
      keep(.merging(state))
      return storeAsTwo(merging)
    case .back:
      goBack()
      return []
    default: break
    }
    state.selected = max(0, min(state.selected, lines.count - 1))
    keep(.merging(state))
    return []
  }

  private mutating func choose(
    _ command: Command, _ line: MergingState.Line, _ merging: WorkerMerging, _ state: inout MergingState
  ) {
    switch line {
    case .code: state.keepsRight = command == .mark ? !state.keepsRight : command == .right
    case .member(let member):
      let possible = merging.possible(for: member)
      guard !possible.isEmpty else {
        notice = Notice(.information, words(.nothingToChoose))
        return
      }
      switch command {
      case .left: state.choices[member] = .kept
      case .right: state.choices[member] = .removed
      default:
        let place = possible.firstIndex(of: merging.choice(for: member)) ?? 0
        state.choices[member] = possible[(place + 1) % possible.count]
      }
    }
  }

  private mutating func store(_ merging: WorkerMerging) -> [Effect] {
    let (removed, kept) = (merging.removed.id, merging.kept.id)
    guard let change = register.merging(removed, into: kept, choices: merging.choices) else { return [] }
    return request(change, .merging(removed: removed, kept: kept))
  }

  /// Two people who only look alike: remembered with the other's code, so that nobody asks again.
  private mutating func storeAsTwo(_ merging: WorkerMerging) -> [Effect] {
    var worker = merging.kept
    worker.accepted.append(.another(than: merging.removed.id, words))
    return request(
      Change([.replace(.worker(worker), basedOn: worker.revision)]),
      .twoPersons(merging.kept.id, merging.removed.id))
  }

  /// Two records are one now: what showed the one that went shows the other.
  mutating func finishMerging(removed: WorkerID, kept: WorkerID) {
    notice = Notice(.success, words(.mergedNotice, removed.code.text, described(kept)))
    leaveMerging()
    for index in screens.indices {
      guard case .history(let state) = screens[index], state.worker == removed else { continue }
      screens[index] = .history(HistoryState(worker: kept))
    }
    moveDraft(from: removed, to: kept)
    guard case .list(var list) = screens[screens.count - 1], case .workers = list.kind else { return }
    list.marked = []
    list.selection.row = register.workers.row(of: kept)
    keep(.list(list))
  }

  mutating func finishTwoPersons(_ one: WorkerID, _ other: WorkerID) {
    notice = Notice(.success, words(.twoPersonsNotice, described(one), described(other)))
    leaveMerging()
    guard case .list(var list) = screens[screens.count - 1] else { return }
    list.marked = []
    keep(.list(list))
  }

  private mutating func leaveMerging() {
    if case .merging = screens[screens.count - 1] { goBack() }
  }

  private func described(_ worker: WorkerID) -> String { "\(worker) \(register.workers[worker]?.name ?? "")" }

  /// What was typed for the record that went belongs to the one that stays.
  private mutating func moveDraft(from removed: WorkerID, to kept: WorkerID) {
    let title = FormDefinition.worker.editTitle
    guard let typed = drafts.removeValue(forKey: DraftKey(title: title, code: removed.code)),
      let worker = register.workers[kept], drafts[DraftKey(title: title, code: kept.code)] == nil
    else { return }
    let definition = FormDefinition.worker
    let context = self.context
    var state = FormState(
      definition: definition, purpose: .edit(basedOn: worker.revision), original: .worker(worker),
      current: .worker(worker), texts: definition.fields.map { $0.read(.worker(worker), context) })
    for (index, field) in definition.fields.enumerated()
    where !typed.masked.contains(index) && typed.texts[index] != field.read(typed.original, context) {
      put(typed.texts[index], into: index, of: &state)
    }
    state.masked = Set(
      definition.fields.indices.filter { definition.fields[$0].isMasked && state.texts[$0] == typed.texts[$0] })
    state.isChanged = true
    focus(&state, on: typed.focus)
    drafts[state.draftKey] = state
  }
}

extension AcceptedDoubt {
  /// Somebody has looked: the look-alike is another person.
  static func another(than other: WorkerID, _ words: Words) -> AcceptedDoubt {
    AcceptedDoubt(check: Doubt.Check.lookAlike.rawValue, why: words(.anotherPersonWhy), other: other)
  }
}
