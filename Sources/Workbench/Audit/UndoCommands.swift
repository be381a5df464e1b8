internal import LearningRegister
internal import Screen
internal import Widgets

// Undo and redo. The journal is the one list of what was done: it is asked, never kept a second time here, so that
// everything can be taken back after a restart too.
extension Workbench {
  /// Asks for the last own step to be taken back, or for the one taken back last to be done again.
  mutating func takeBack(_ command: Command) -> [Effect] {
    if let reason = reasonAgainst(command) {
      notice = Notice(reasonAgainstChanges == nil ? .information : .warning, words(reason))
      return []
    }
    pending = command == .undo ? .undo : .redo
    return [command == .undo ? .undo(passingOver: passedOver) : .redo]
  }

  /// Asks for one step to be taken back, such as a merging of long ago, whatever was done since.
  mutating func takeBack(_ sequence: Int?) -> [Effect] {
    guard let sequence else { return [] }
    if let reason = reasonAgainstChanges {
      notice = Notice(.warning, words(reason))
      return []
    }
    pending = .undoStep
    return [.undoStep(sequence)]
  }

  /// The journal was asked and had no step.
  mutating func noStepBack() {
    let reason: Phrase =
      switch pending {
      case .redo: .nothingToRedo
      case .undoStep: .notYourStep
      default: .nothingToUndo
      }
    notice = Notice(.information, words(reason))
    pending = nil
  }

  /// A step that others' changes stand against is shown and passed over: the next key means the step before.
  mutating func refuse(_ refusal: TakingBackRefusal) {
    let isUndo = pending != .redo
    let isNext = pending == .undo
    pending = nil
    if isNext { passedOver.insert(refusal.sequence) }
    let what =
      isUndo
      ? label(of: refusal.operations, and: refusal.inverse.operations)
      : label(of: refusal.inverse.operations, and: refusal.operations)
    let reason: String
    switch refusal.reason {
    case .refused(let refusal): reason = sentence(refusal)
    case .anonymised(let person):
      notice = Notice(.warning, words(.anonymisingStays, person.code.text))
      return
    case .clashes(let clashes):
      // One is told whole; the record's history tells the others.
      let goes = refusal.inverse.operations.filter { $0.record == nil }.map(\.reference)
      let several = refusal.operations.count > 1
      let more = clashes.count > 1 ? words(.andMore, String(clashes.count - 1)) : ""
      reason = clashes.first.map { sentence($0, namesRecord: several, goes: goes.contains($0.reference)) + more } ?? ""
    }
    notice = Notice(.failure, words(isUndo ? .cannotUndo : .cannotRedo, what, reason))
  }

  private func sentence(_ clash: TakingBackRefusal.Clash, namesRecord: Bool, goes: Bool) -> String {
    let by = clash.by ?? "?"
    guard let member = clash.member else { return words(.goneMeanwhile, clash.reference.code.text, by) }
    let values = AuditText(words: words, register: register, isRevealed: false, ellipsis: glyphs.ellipsis)
    func shown(_ value: AuditValue?) -> String {
      value.map { "“\(values.short(values.text($0, of: member)))”" } ?? words(.emptyValue)
    }
    let label = words(.member(member, in: clash.reference.collection))
    let name = namesRecord ? "\(clash.reference.code.text) \(label)" : label
    if goes { return words(.clashOfRemoval, name, shown(clash.present), by) }
    return words(.clashOfValues, name, shown(clash.present), by, shown(clash.wanted))
  }

  /// A change in the clerk's words: kind, code and name of its main record, and how many more. Names of records that
  /// went away stand in the change that brings them back.
  func label(of operations: [LearningRegister.Operation], and inverse: [LearningRegister.Operation]) -> String {
    let removals = operations.filter { if case .remove = $0 { true } else { false } }
    // What is removed with others comes last: its lists go before a campaign.
    // Of two people made one, the one who stays comes last.
    let endsWithMain = removals.count == operations.count || operations.dropLast().last?.removesWorker == true
    guard let main = endsWithMain ? operations.last : operations.first else { return "" }
    let reference = main.reference
    let record = main.record ?? inverse.lazy.compactMap(\.record).first { $0.reference == reference }
    let title = (record ?? register.record(reference)).map(title) ?? ""
    let code = shown(code: reference.code)
    let name = title.isEmpty ? code : "\(code) \(title)"
    let more = operations.count > 1 ? words(.andMore, String(operations.count - 1)) : ""
    let what = words(main.record == nil ? .removedWord : .recordWord(reference.collection))
    return "\(what) \(name)\(more)"
  }

  /// A code as it is told: one that is a day is written as days are.
  func shown(code: Code) -> String { Day(iso: code.text).map { words.day($0) } ?? code.text }

  /// What a record is called besides its code; empty when it has no name of its own.
  func title(of record: Record) -> String {
    switch record {
    case .office(let office): return office.name
    case .enterprise(let enterprise): return enterprise.name
    case .worker(let worker): return shownName(of: worker)
    case .campaign(let campaign): return campaign.name
    case .attendance(let list):
      let campaign = register.campaigns[list.campaign]?.name ?? list.campaign.code.text
      let enterprise = list.enterprise.map { register.enterprises[$0]?.name ?? $0.code.text }
      return [campaign, enterprise].compactMap { $0 }.joined(separator: " \(glyphs.separator) ")
    case .honour(let honour):
      return "\(words(.kind(honour.kind))) \(glyphs.separator) \(shownName(of: honour.subject))"
    case .frozen(let report): return report.content?.title ?? ""
    case .targets(let set): return set.source ?? ""
    case .task, .visit: return ""
    }
  }
}

extension LearningRegister.Operation {
  fileprivate var removesWorker: Bool {
    if case .remove(let reference, _) = self { reference.collection == .workers } else { false }
  }

  /// The record it puts into the register; nil for a removal.
  var record: Record? {
    switch self {
    case .add(let record), .replace(let record, _), .restore(let record): record
    case .remove: nil
    }
  }
}
