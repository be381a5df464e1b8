internal import LearningRegister
internal import Screen
internal import Widgets

// Two clerks on one record: what each changed is kept; where both changed the same field, both values are shown.
extension Workbench {
  /// What came of bringing a form in step with what another terminal stored meanwhile.
  enum FormMerge {
    /// Nothing clashes; the labels of what the others changed.
    case clean(theirs: [String])
    /// The labels of the fields both changed to different values.
    case clash([String])
  }

  /// Rebases the form on the record as it is now. Fields only the others changed take their value; fields only this
  /// clerk changed keep theirs; where both did, the typed text stays and the other value is shown under it.
  func merge(_ state: inout FormState, with stored: Record) -> FormMerge {
    // A step of employment is taken again from where the worker stands now.
    let prepared = Worker(stored).flatMap { state.step?.prepared($0, today: moment.today) }
    let theirs = prepared.map(Record.worker) ?? stored
    var merged = theirs
    var fromOthers: [String] = []
    var clashes: [Int] = []
    for (index, field) in state.definition.fields.enumerated() {
      let before = field.read(state.original, context)
      let mine = state.texts[index]
      let other = field.read(theirs, context)
      if other != before { fromOthers.append(words(field.label)) }
      guard mine != before else {
        state.texts[index] = other
        continue
      }
      if other != before, other != mine {
        clashes.append(index)
        state.clashes[index] = other
      }
      // What cannot be written over the newer record is asked for like any other fault.
      if (try? field.write(&merged, mine, context)) == nil { state.problems[index] = words(.mustBeFilled) }
    }
    if case .worker(let mine) = state.current, case .worker(let known) = stored {
      merged.accept(mine.accepted.filter { !known.accepted.contains($0) })
    }
    state.current = merged
    state.original = theirs
    state.purpose = .edit(basedOn: theirs.revision)
    for index in clashes {
      state.problems[index] = words(
        .otherValue, state.clashes[index].flatMap { $0.isEmpty ? nil : $0 } ?? words(.emptyValue))
    }
    guard clashes.isEmpty else { return .clash(clashes.map { words(state.definition.fields[$0].label) }) }
    return .clean(theirs: fromOthers)
  }

  /// Answers a refusal because the record was changed meanwhile: stores the merged record, or shows what clashes.
  mutating func mergeForm(after reference: RecordReference, continues: Bool) -> [Effect]? {
    guard case .form(var state) = screens[screens.count - 1], case .edit = state.purpose,
      state.original.reference == reference, let theirs = register.record(reference)
    else { return nil }
    switch merge(&state, with: theirs) {
    case .clean(let labels):
      keep(.form(state))
      mergedLabels = labels
      return request(Change([.replace(state.current, basedOn: theirs.revision)]), .form(continues: continues))
    case .clash(let labels):
      if let first = state.clashes.keys.min() { focus(&state, on: first) }
      keep(.form(state))
      notice = Notice(.warning, words(.bothChanged, labels.joined(separator: ", ")))
      return []
    }
  }

  /// The record was removed meanwhile: storing again brings it back with what was typed.
  mutating func offerRestoring(_ reference: RecordReference) -> Bool {
    guard case .form(var state) = screens[screens.count - 1], case .edit(let revision) = state.purpose,
      state.original.reference == reference, register.record(reference) == nil
    else { return false }
    state.purpose = .restore(revision: revision)
    keep(.form(state))
    notice = Notice(.warning, words(.removedWhileEditing))
    return true
  }

  /// Takes the other terminal's value for the focused field.
  mutating func takeTheirs(_ state: inout FormState) {
    guard let theirs = state.clashes.removeValue(forKey: state.focus) else {
      notice = Notice(.information, words(.noOtherValue))
      return
    }
    state.problems[state.focus] = nil
    state.masked.remove(state.focus)
    state.field = TextField(theirs)
    state.isChanged = true
  }

  /// Says so when another terminal changed the record that is being edited.
  mutating func noteNewsInForm(_ changes: [StoredChange]) {
    guard case .form(let state) = screens[screens.count - 1], case .edit = state.purpose else { return }
    let touched = changes.contains { change in
      change.operations.contains { $0.reference == state.original.reference }
    }
    if touched { notice = Notice(.warning, words(.changedWhileEditing, changes.last?.by ?? "")) }
  }
}
