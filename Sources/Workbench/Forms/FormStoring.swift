internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

// What a filled form comes to: its checks, the change asked for, and what follows when it is on disk.
extension Workbench {
  /// Checks every shown field, then the record as a whole, then asks for the change; what is left to mend is named.
  mutating func store(_ state: inout FormState, continues: Bool) -> [Effect] {
    _ = settle(&state)
    for index in state.shown where index != state.focus && !state.masked.contains(index) {
      let field = state.definition.fields[index]
      var record = state.current
      do {
        try field.write(&record, TextNormalizer.clean(state.texts[index]), context)
        state.current = record
        if state.clashes[index] == nil, state.owners[index] == nil { state.problems[index] = nil }
      } catch {
        state.problems[index] = sentence(error, field)
      }
    }
    let wrong = state.shown.filter { state.problems[$0] != nil }
    if let first = wrong.first {
      focus(&state, on: first)
      keep(.form(state))
      notice = Notice(.failure, words(.fieldsLeft, String(wrong.count)))
      return []
    }
    if case .everyone(let workers) = state.purpose { return storeForEveryone(&state, workers) }
    let record = state.current
    if state.purpose == .attendanceList {
      screens.removeLast()
      openAttendance(for: record)
      return []
    }
    if state.purpose == .listed {
      screens.removeLast()
      return take(termsOf: record)
    }
    if case .step(let step) = state.purpose {
      openRoll(of: step, state)
      return []
    }
    let faults = register.faults(of: record, replacing: state.purpose == .new ? nil : state.original)
    if !faults.isEmpty {
      show(faults, in: &state)
      keep(.form(state))
      return []
    }
    if case .edit = state.purpose, state.step == nil, record == state.original {
      screens.removeLast()
      notice = Notice(.information, words(.nothingChanged))
      return []
    }
    var doubts = doubtsToAsk(state, record)
    if asksAboutLookAlikes(&doubts, &state, continues: continues) {
      keep(.form(state))
      return []
    }
    if !doubts.isEmpty, state.doubts != doubts {
      state.doubts = doubts
      state.reason = TextField()
      state.continuesAfterReason = continues
      keep(.form(state))
      return []
    }
    keep(.form(state))
    return requestStoring(state, record, continues: continues)
  }

  private mutating func requestStoring(
    _ state: FormState, _ record: Record, continues: Bool, why: String? = nil
  ) -> [Effect] {
    let record = completed(record)
    let operation: LearningRegister.Operation
    switch state.purpose {
    case .edit(let revision): operation = .replace(record, basedOn: revision)
    case .restore(let revision): operation = .restore(record.stamped(revision: revision))
    case .new, .attendanceList, .everyone, .step, .listed:
      let code = register.nextCode(in: record.reference.collection, on: moment.today) ?? record.reference.code
      operation = .add(record.stamped(code: code, revision: 1))
    }
    // A name on a list and the worker it stands for are one change.
    if case .walkIn(let walkIn) = state.wanted, let mark = resolving(walkIn, by: WorkerID(operation.reference.code)) {
      return request(Change([operation, mark]), .form(continues: continues))
    }
    return request(Change([operation], why: why), .form(continues: continues))
  }

  /// What only comes to a record when it is stored: the code of a new target set, the figures of a report.
  private func completed(_ record: Record) -> Record {
    switch record {
    case .targets(let set) where set.revision == 0: record.stamped(code: targetsCode(set))
    case .frozen(let draft): .frozen(frozen(from: draft))
    default: record
    }
  }

  /// Enter accepts the doubts, with the reason typed if there is one; Esc goes back to the fields.
  mutating func performOnReason(_ command: Command, _ state: inout FormState) -> [Effect] {
    switch command {
    case .nextField, .save:
      let why = finishedText(of: state.reason)
      state.reason = nil
      if !why.isEmpty {
        state.current.accept(state.doubts.map { AcceptedDoubt(check: $0.check.rawValue, why: why) })
      }
      keep(.form(state))
      // Records that keep no accepted doubts leave the reason to the journal.
      let isKept = why.isEmpty || !state.current.accepted.isEmpty
      return requestStoring(
        state, state.current, continues: state.continuesAfterReason, why: isKept ? nil : why)
    case .back, .previousField:
      if command == .back, var reason = state.reason, restoreKeys(in: &reason) {
        state.reason = reason
        break
      }
      state.reason = nil
      state.doubts = []
    default: break
    }
    keep(.form(state))
    return []
  }

  private func show(_ faults: [Fault], in state: inout FormState) {
    var firstField: Int?
    for fault in faults {
      let index = state.shown.first { state.definition.fields[$0].member == fault.member } ?? state.focus
      note(fault, at: index, in: &state)
      firstField = min(firstField ?? index, index)
    }
    if let firstField { focus(&state, on: firstField) }
  }

  /// Shows a refusal at the fields it concerns; false when it concerns none.
  mutating func showInForm(_ refusal: Refusal) -> Bool {
    guard case .form(var state) = screens[screens.count - 1], case .faults(_, let faults) = refusal else {
      return false
    }
    show(faults, in: &state)
    keep(.form(state))
    return true
  }

  /// The form's record is on disk: the next new one opens, or the screen before comes back with the record selected.
  mutating func finishForm(_ change: StoredChange, continues: Bool) -> [Effect] {
    guard case .form(let state) = screens.removeLast() else { return [] }
    guard let stored = change.operations.first.flatMap({ register.record($0.reference) }) else { return [] }
    if state.step == nil { lastStored[state.definition.collection] = stored }
    if let draft = state.takenUpFrom { drafts[draft] = nil }
    selectBelow(stored.reference)
    if continues {
      let said = notice
      openForm(new: state.blank)
      notice = said
    }
    switch (state.wanted, stored) {
    case (.below, .worker(let worker)): return take(worker.id)
    case (.history, .worker(let worker)): screens.append(.history(HistoryState(worker: worker.id)))
    default: break
    }
    return []
  }

  /// Selects a record in the list that is on top now.
  private mutating func selectBelow(_ reference: RecordReference) {
    switch screens[screens.count - 1] {
    case .office(var state):
      let row =
        reference.collection == .office
        ? register.offices.row(of: OfficeID(reference.code)).map { OfficeState.Line.office($0).number }
        : register.targets.row(of: TargetSetID(reference.code)).map { OfficeState.Line.targets($0).number }
      state.selection.row = row
      keep(.office(state))
    case .frozen(var state):
      state.selection.row = register.frozen.row(of: FrozenReportID(reference.code))
      keep(.frozen(state))
    default: break
    }
    guard case .list(var list) = screens[screens.count - 1] else { return }
    let row: Int? =
      switch reference.collection {
      case .enterprises: register.enterprises.row(of: EnterpriseID(reference.code))
      case .workers: register.workers.row(of: WorkerID(reference.code))
      case .campaigns: register.campaigns.row(of: CampaignID(reference.code))
      case .honours: register.honours.row(of: HonourID(reference.code))
      default: nil
      }
    guard list.kind.collection == reference.collection, let row else { return }
    list.selection.row = row
    keep(.list(list))
  }
}

extension FormState {
  /// Whether another new record follows the one that is stored.
  var continues: Bool {
    purpose == .new && wanted == nil && ![.office, .targets, .frozen].contains(definition.collection)
  }

  /// The record a new form of the same kind begins with.
  fileprivate var blank: Record {
    switch original {
    case .worker(let worker):
      .worker(
        Worker(
          id: "?", name: "", employment: worker.employment.first.map { [Employment(enterprise: $0.enterprise)] } ?? []))
    default: original
    }
  }
}
