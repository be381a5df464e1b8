internal import LearningRegister
internal import Widgets

extension Workbench {
  mutating func refresh(_ state: inout HistoryState) {
    guard state.version != version else { return }
    state.content = register.history(of: state.worker, today: day)
    if let pastDay { state.content?.forget(after: pastDay) }
    state.version = version
    state.selected = max(0, min(state.selected, (state.content?.entries.count ?? 0) - 1))
  }

  mutating func perform(_ command: Command, _ state: inout HistoryState) -> [Effect] {
    let last = max(0, (state.content?.entries.count ?? 0) - 1)
    switch command {
    case .up: state.selected = max(0, state.selected - 1)
    case .down: state.selected = min(last, state.selected + 1)
    case .pageUp: state.selected = max(0, state.selected - 10)
    case .pageDown: state.selected = min(last, state.selected + 10)
    case .back:
      goBack()
      return []
    case .reveal:
      keep(.history(state))
      return reveal(RecordReference(state.worker))
    case .edit, .move, .leaveWork, .comeBack, .merge:
      keep(.history(state))
      guard let worker = register.workers[state.worker] else {
        notice = Notice(.warning, words(.workerGone))
        return []
      }
      if let step = EmploymentStep(command) {
        open(step, for: [worker.id])
      } else if command == .merge {
        merge([worker.id])
      } else {
        openForm(editing: .worker(worker))
      }
      return []
    case .dossier:
      keep(.history(state))
      askForDossier(of: state.worker)
      return []
    case .anonymise:
      keep(.history(state))
      askToAnonymise(state.worker)
      return []
    case .print:
      keep(.history(state))
      if let reason = reasonAgainst(command) {
        notice = Notice(.warning, words(reason))
      } else if let slip = learningSlip(of: state.worker) {
        ask(toPrint: slip)
      }
      return []
    case .open:
      keep(.history(state))
      openEntry(state)
      return []
    default: break
    }
    keep(.history(state))
    return []
  }

  private mutating func openEntry(_ state: HistoryState) {
    guard let entries = state.content?.entries, entries.indices.contains(state.selected) else { return }
    switch entries[state.selected].event {
    case .attendance(let list, _, _, _):
      guard let list = register.attendance[list] else { return }
      openAttendance(list, isNew: false)
      // The eye should fall on the person one came from.
      if case .attendance(var attendance) = screens[screens.count - 1] {
        attendance.cursor = attendance.roster.firstIndex(of: state.worker) ?? 0
        keep(.attendance(attendance))
      }
    case .honour(let id), .withdrawal(let id):
      if let honour = register.honours[id] { openForm(editing: .honour(honour)) }
    case .joined(let enterprise), .left(let enterprise):
      screens.append(.list(ListState(.workers(at: enterprise))))
    }
  }
}
