internal import LearningRegister
internal import Widgets

// What is being edited was removed at another terminal: bring it back, drop what was typed, or keep it as a draft.
extension Workbench {
  /// A list that was removed meanwhile: storing again brings it back as it stands on the screen.
  mutating func offerRestoringList(_ reference: RecordReference) -> Bool {
    guard case .attendance(var state) = screens[screens.count - 1], !state.isNew,
      RecordReference(state.original.id) == reference, register.record(reference) == nil
    else { return false }
    state.isRemoved = true
    keep(.attendance(state))
    notice = Notice(.warning, words(.listRemovedWhileEditing))
    return true
  }

  /// Takes the other terminal's removal for good: the form goes, and no draft of it stays. False for any other form.
  mutating func dropRemoved(_ state: FormState) -> Bool {
    guard case .restore = state.purpose else { return false }
    screens.removeLast()
    drafts[state.draftKey] = nil
    notice = Notice(.information, words(.droppedAsRemoved))
    return true
  }

  /// A form left with Esc whose record is gone, so that no list leads to it any more.
  var draftOfRemoved: FormState? {
    drafts.values.first { state in
      guard case .restore = state.purpose else { return false }
      return register.record(state.original.reference) == nil
    }
  }

  /// Takes up such a form; false when there is none.
  mutating func resumeRemoved() -> Bool {
    guard let state = draftOfRemoved else { return false }
    drafts[state.draftKey] = nil
    screens.append(.form(state))
    notice = Notice(.warning, words(.removedWhileEditing))
    return true
  }

  /// Opens a draft of an earlier run whose record is gone: storing brings it back with what the draft has.
  mutating func resumeRemoved(_ draft: UnsavedWork, _ definition: FormDefinition, _ code: Code) -> Bool {
    guard !["move", "leave", "return"].contains(draft.form) else { return false }
    let record = blank(draft.form).stamped(code: code, revision: draft.revision ?? 1)
    var state = FormState(
      definition: definition, purpose: .restore(revision: draft.revision ?? 1), original: record, current: record,
      texts: draft.texts)
    for (index, text) in draft.texts.enumerated() where !text.isEmpty { put(text, into: index, of: &state) }
    state.masked = Set(definition.fields.indices.filter { definition.fields[$0].hides(state.texts[$0]) })
    state.isChanged = true
    focus(&state, on: state.shown.contains(draft.focus) ? draft.focus : state.shown.first ?? 0)
    screens.append(.form(state))
    return true
  }
}
