internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

// What a form asks when the person looks like somebody registered: the same, another, or later; and what it offers when
// a number belongs to somebody.
extension Workbench {
  /// The doubts a form has to ask about. What was left open before is not asked again with every edit.
  mutating func doubtsToAsk(_ state: FormState, _ record: Record) -> [Doubt] {
    let doubts = register.doubts(of: record, today: moment.today)
    guard case .edit = state.purpose, let stored = register.record(record.reference) else { return doubts }
    let known = register.doubts(of: stored, today: moment.today)
    let open = Set(known.filter { $0.check == .lookAlike }.flatMap(\.others))
    return doubts.compactMap { doubt in
      if doubt.check == .lookAlike {
        let others = doubt.others.filter { !open.contains($0) }
        return others.isEmpty ? nil : Doubt(doubt.check, doubt.member, others: others)
      }
      return state.step != nil && known.contains(doubt) ? nil : doubt
    }
  }

  /// Takes the look-alikes out of the doubts; true when there is somebody to ask about first.
  func asksAboutLookAlikes(_ doubts: inout [Doubt], _ state: inout FormState, continues: Bool) -> Bool {
    guard let place = doubts.firstIndex(where: { $0.check == .lookAlike }) else { return false }
    let others = doubts.remove(at: place).others.map { WorkerID($0) }
    state.asked = others.filter { !state.later.contains($0) }
    state.askedInAll = state.asked.count
    state.continuesAfterReason = continues
    return !state.asked.isEmpty
  }

  mutating func performOnQuestion(_ command: Command, _ state: inout FormState) -> [Effect] {
    guard let other = state.asked.first else { return [] }
    switch command {
    case .sameOne:
      state.asked = []
      return answerSame(other, state)
    case .anotherOne:
      state.current.accept([.another(than: other, words)])
      state.isChanged = true
      state.asked.removeFirst()
      if state.asked.isEmpty { return store(&state, continues: state.continuesAfterReason) }
    case .laterOne:
      state.later.formUnion(state.asked)
      state.asked = []
      return store(&state, continues: state.continuesAfterReason)
    case .back: state.asked = []
    default: break
    }
    keep(.form(state))
    return []
  }

  /// One person: two stored records are merged; a new one is taken up in the record there is. What was typed stays.
  mutating func answerSame(_ other: WorkerID, _ state: FormState) -> [Effect] {
    if case .edit = state.purpose {
      leaveForm(state)
      openMerging(WorkerID(state.original.reference.code), other)
    } else {
      takeUp(state, in: other)
    }
    return []
  }

  /// Opens the record there is: its empty fields take what was typed, other values are offered under their fields.
  private mutating func takeUp(_ typed: FormState, in other: WorkerID) {
    guard let worker = register.workers[other] else {
      notice = Notice(.warning, words(.workerGone))
      return
    }
    leaveForm(typed)
    let opened = screens.count
    openForm(editing: .worker(worker))
    guard screens.count > opened, case .form(var state) = screens[screens.count - 1], !state.isChanged else { return }
    state.takenUpFrom = typed.draftKey
    let context = self.context
    for (index, field) in state.definition.fields.enumerated() {
      let text = typed.texts[index]
      // Another enterprise would be a move, not a correction.
      let isLeftOut = field.member == "employment" && !worker.employment.isEmpty
      guard !text.isEmpty, text != state.texts[index], !typed.carried.contains(index), !isLeftOut else { continue }
      // The same name with fewer marks tells nothing new.
      let stored = state.texts[index]
      if TextFold.folded(text) == TextFold.folded(stored), text.utf8.count <= stored.utf8.count { continue }
      if !state.texts[index].isEmpty {
        state.clashes[index] = text
        state.problems[index] = words(.typedValue, text)
      } else if (try? field.write(&state.current, text, context)) != nil {
        state.texts[index] = field.read(state.current, context)
        state.isChanged = true
      }
    }
    focus(&state, on: state.clashes.keys.min() ?? state.focus)
    keep(.form(state))
    notice = Notice(.information, words(.takenUp))
  }

  /// Whether a number just typed is somebody's: said at once, not only when storing.
  mutating func isTaken(_ record: Record, _ index: Int, _ state: inout FormState) -> Bool {
    let member = state.definition.fields[index].member
    guard ["identity", "taxCode"].contains(member), !state.texts[index].isEmpty else { return false }
    let found = register.faults(of: record, replacing: state.original).first { fault in
      guard fault.member == member else { return false }
      switch fault.problem {
      case .identityOf, .taxCodeOf: return true
      default: return false
      }
    }
    guard let found else { return false }
    note(found, at: index, in: &state)
    return true
  }

  /// Shows a fault at its field; where it is about somebody registered, that record can be opened.
  func note(_ fault: Fault, at index: Int, in state: inout FormState) {
    state.problems[index] = sentence(fault)
    if case .identityOf(let owner) = fault.problem {
      state.owners[index] = owner
      state.problems[index] = words(.opensOwner, sentence(fault))
    }
  }

  /// Offers what a refused text probably means.
  func offer(_ problem: FieldProblem, at index: Int, in state: inout FormState) {
    switch problem {
    case .oldPhone(let modern): state.clashes[index] = modern.digits
    case .identity(let text) where text.count == 11: state.clashes[index] = "0" + text
    default: return
    }
    state.problems[index] = state.problems[index].map { words(.takesOffer, $0) }
  }

  /// Under the form: who it may be, and what can be answered.
  func drawQuestion(_ state: FormState, y: Int, on canvas: inout Canvas) {
    guard let id = state.asked.first, let worker = register.workers[id] else { return }
    let width = canvas.size.width
    let number = state.askedInAll - state.asked.count + 1
    canvas.horizontalLine(y: y)
    canvas.put(
      words(.sameAsWho, String(number), String(state.askedInAll)), x: 1, y: y + 1, width: width - 2, Style(.warning))
    var parts = ["\(id) \(worker.name)"]
    if let sex = worker.sex { parts.append(words(sex == .female ? .female : .male)) }
    if let born = worker.born { parts.append(words.birth(born)) }
    canvas.put(parts.joined(separator: " \(glyphs.separator) "), x: 3, y: y + 2, width: width - 4, Style(.strong))
    parts = []
    if let identity = worker.identity { parts.append("\(identity.kind.rawValue.uppercased()) \(identity.masked)") }
    if let phone = worker.phone { parts.append(phone.masked) }
    if let village = worker.village { parts.append(village) }
    parts += worker.employment.filter { $0.isActive(on: day) }
      .map { register.enterprises[$0.enterprise]?.name ?? $0.enterprise.code.text }
    canvas.put(parts.joined(separator: " \(glyphs.separator) "), x: 3, y: y + 3, width: width - 4, Style(.normal))
  }
}
