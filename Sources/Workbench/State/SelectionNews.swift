internal import LearningRegister
internal import Widgets

// What others did to the selected record is said before a key acts on it.
extension Workbench {
  /// Whether the key was spent on saying that the selected record went away, or was changed by somebody else.
  mutating func saysNews(_ selection: inout Selection, before command: Command) -> Bool {
    if selection.isLost, [.open, .edit, .remove, .move, .leaveWork, .comeBack, .merge, .mark].contains(command) {
      selection.isLost = false
      notice = Notice(.warning, words(.selectionWentAway))
      return true
    }
    if let by = selection.changedBy, [.edit, .remove, .move, .leaveWork, .comeBack, .merge].contains(command) {
      selection.changedBy = nil
      notice = Notice(.warning, words(.selectionWasChanged, by))
      return true
    }
    return false
  }

  /// Notes who changed the selected record, or one of those marked, under the reader's eyes.
  mutating func noteNewsOfSelection(_ changes: [StoredChange]) {
    let top = screens.count - 1
    func changer(of records: [Record?]) -> String? {
      let wanted = Set(records.compactMap { $0?.reference })
      return changes.last { change in
        change.operations.contains { operation in operation.record != nil && wanted.contains(operation.reference) }
      }?.by
    }
    switch screens[top] {
    case .list(var state):
      let rows = state.marked.isEmpty ? state.selection.row.map { [$0] } ?? [] : Array(state.marked)
      guard let by = changer(of: rows.map { record(row: $0, of: state.kind) }) else { return }
      state.selection.changedBy = by
      screens[top] = .list(state)
    case .campaign(var state):
      let list = state.selection.row.flatMap { register.attendance[row: $0] }.map(Record.attendance)
      guard let by = changer(of: [list]) else { return }
      state.selection.changedBy = by
      screens[top] = .campaign(state)
    default: break
    }
  }
}
