internal import LearningRegister
internal import RegisterExchange
internal import Screen
internal import Widgets

extension Workbench {
  /// The record a screen is about, whose history its key opens.
  private var recordInSight: (reference: RecordReference, name: String)? {
    func known(_ record: Record?) -> (RecordReference, String)? { record.map { ($0.reference, title(of: $0)) } }
    switch screens[screens.count - 1] {
    case .list(let state):
      // A row that just went away under one's eyes: what happened to it is the question.
      if state.selection.isLost { return lastRemoved.map { ($0, "") } }
      return known(state.selection.row.flatMap { record(row: $0, of: state.kind) })
    case .campaign(let state):
      if state.selection.isLost { return lastRemoved.map { ($0, "") } }
      if let list = state.selection.row.flatMap({ register.attendance[row: $0] }) { return known(.attendance(list)) }
      return known(register.campaigns[state.campaign].map(Record.campaign))
    case .history(let state):
      return (RecordReference(state.worker), register.workers[state.worker].map { shownName(of: $0) } ?? "")
    case .form(let state):
      guard case .edit = state.purpose else { return nil }
      return known(state.original)
    case .attendance(let state):
      return state.isNew ? nil : known(.attendance(state.original))
    case .audit(let state): return (state.reference, state.name)
    case .walkIns(let state):
      return known(state.walkIn.flatMap { register.attendance[$0.list] }.map(Record.attendance))
    case .removed(let state):
      return state.selection.row.flatMap { state.lines?[$0].reference }.map { ($0, "") }
    case .matters(let state):
      guard case .register = state.kind else { return nil }
      return known(state.selection.row.flatMap { record(at: RecordPlace(number: $0)) })
    case .office(let state): return known(record(of: state.line))
    case .frozen(let state): return known(state.selection.row.flatMap { register.frozen[row: $0] }.map(Record.frozen))
    case .frozenReport(let state): return known(register.frozen[state.report].map(Record.frozen))
    case .intake(let state):
      return known(state.row?.record.flatMap { register.record($0) })
    case .overview, .lookup, .backups, .files, .merging, .roll, .breakdown, .matrix, .causes, .causeList, .trend,
      .future:
      return nil
    }
  }

  /// Opens the history of the record in sight; the journal is read while the screen stands already.
  mutating func openAudit() -> [Effect] {
    guard let record = recordInSight else {
      notice = Notice(.information, words(.noRecordHere))
      return []
    }
    return openAudit(of: record.reference, name: record.name)
  }

  mutating func openAudit(of reference: RecordReference, name: String) -> [Effect] {
    if case .audit = screens[screens.count - 1] { screens.removeLast() }
    screens.append(.audit(AuditState(reference: reference, name: name)))
    return [.readAudit(reference)]
  }

  /// The journal was read.
  mutating func show(_ lines: [AuditLine], of reference: RecordReference) {
    guard case .audit(var state) = screens[screens.count - 1], state.reference == reference else { return }
    state.lines = lines
    state.revision = register.record(reference)?.revision
    keep(.audit(state))
  }

  mutating func refresh(_ state: inout AuditState) {
    guard state.lines != nil else { return }
    state.isOld = register.record(state.reference)?.revision != state.revision
  }

  /// Remembers what was removed, so that its history can be asked for.
  mutating func noteRemovals(_ operations: [LearningRegister.Operation]) {
    for case .remove(let reference, _) in operations { lastRemoved = reference }
  }

  mutating func perform(_ command: Command, _ state: inout AuditState) -> [Effect] {
    let rows = auditRows(state, width: size.width - 2)
    let last = max(0, rows.count - 1)
    switch command {
    case .undoStep:
      keep(.audit(state))
      return takeBack(rows.indices.contains(state.selected) ? rows[state.selected].sequence : nil)
    case .up: state.selected = max(0, state.selected - 1)
    case .down: state.selected = min(last, state.selected + 1)
    case .pageUp: state.selected = max(0, state.selected - max(1, state.visible - 1))
    case .pageDown: state.selected = min(last, state.selected + max(1, state.visible - 1))
    case .first: state.selected = 0
    case .last: state.selected = last
    case .reveal:
      guard state.reference.collection == .workers || state.reference.collection == .enterprises else {
        notice = Notice(.information, words(.nothingHidden))
        return []
      }
      keep(.audit(state))
      return reveal(state.reference)
    case .back:
      goBack()
      return []
    default: break
    }
    keep(.audit(state))
    return []
  }
}
