internal import LearningRegister
internal import Widgets

// The office and its targets: dated versions, of which the latest valid on a day holds.
extension Workbench {
  mutating func openOffice() { screens.append(.office(OfficeState())) }

  mutating func refresh(_ state: inout OfficeState) {
    guard state.version != version else { return }
    state.version = version
    let offices = register.offices.rowsInOrder.reversed().map { OfficeState.Line.office($0).number }
    let sets = register.targets.rowsInOrder.sorted { one, other in
      let (one, other) = (register.targets[row: one], register.targets[row: other])
      let isEarlier = (one?.official == true ? 1 : 0, one?.from ?? Day(number: 0))
      let isLater = (other?.official == true ? 1 : 0, other?.from ?? Day(number: 0))
      return isEarlier > isLater
    }
    state.rows = offices + sets.map { OfficeState.Line.targets($0).number }
    state.selection.settle(in: state.rows, isWatched: othersChanged)
  }

  /// The record of a line; nil when it is gone.
  func record(of line: OfficeState.Line?) -> Record? {
    switch line {
    case .office(let row): register.offices[row: row].map(Record.office)
    case .targets(let row): register.targets[row: row].map(Record.targets)
    case nil: nil
    }
  }

  mutating func perform(_ command: Command, _ state: inout OfficeState) -> [Effect] {
    if state.selection.move(command, in: state.rows) {
      keep(.office(state))
      return []
    }
    keep(.office(state))
    switch command {
    case .new:
      if case .targets(let row)? = state.line {
        openNew(.targets(newTargets(from: register.targets[row: row])))
      } else {
        openNew(.office(newOffice()))
      }
    case .edit: if let record = record(of: state.line) { openForm(editing: record) }
    case .remove: return removeVersion(state)
    case .back: goBack()
    default: break
    }
    return []
  }

  private mutating func openNew(_ record: Record) {
    let opened = screens.count
    openForm(new: record)
    // What is copied is all filled: the day comes first.
    guard screens.count > opened, case .form(var form) = screens[screens.count - 1], !form.isChanged else { return }
    focus(&form, on: form.shown.first ?? 0)
    keep(.form(form))
  }

  /// A copy of the latest version, valid from today until another day is typed.
  func newOffice() -> OfficeVersion {
    var office = register.offices.sorted.last ?? OfficeVersion(id: "2022-10-19", name: "")
    office.id = Code(moment.today.iso).map { OfficeID($0) } ?? office.id
    office.revision = 0
    office.formerIDs = []
    return office
  }

  /// A copy of a set, valid from today; without one, an empty set.
  func newTargets(from old: TargetSet?) -> TargetSet {
    var set = old ?? TargetSet(id: "?", level: .commune, from: moment.today, official: false, milestones: [])
    set.id = "?"
    set.from = moment.today
    set.revision = 0
    set.formerIDs = []
    return set
  }

  /// A free code for a new set: who set it and the year it begins.
  func targetsCode(_ set: TargetSet) -> Code? {
    let start = "\(set.level.rawValue)-\(set.from.year)"
    return (1...99).lazy.compactMap { Code($0 == 1 ? start : "\(start)-\($0)") }
      .first { register.targets.row(of: TargetSetID($0)) == nil }
  }

  /// Removes a version or set; what everything goes by must stay.
  private mutating func removeVersion(_ state: OfficeState) -> [Effect] {
    guard let record = record(of: state.line) else { return [] }
    if let reason = reasonAgainstRemoving(record) {
      notice = Notice(.warning, words(reason))
      return []
    }
    return request(
      Change([.remove(record.reference, basedOn: record.revision)]), .removal(label: label(ofVersion: record)))
  }

  private func reasonAgainstRemoving(_ record: Record) -> Phrase? {
    switch record {
    case .office: register.offices.count == 1 ? .onlyOffice : nil
    case .targets(let set):
      set.official && !register.targets.records.contains { $0.official && $0.id != set.id } ? .onlyOfficial : nil
    default: nil
    }
  }

  private func label(ofVersion record: Record) -> String {
    "\(words(.recordWord(record.reference.collection))) \(shown(code: record.reference.code))"
  }
}
