internal import LearningRegister
internal import Screen
internal import Widgets

// Taking up what an earlier run left: the form opens where the clerk stood.
extension Workbench {
  /// Drafts whose owner is gone were found; they wait until the clerk asks for them.
  mutating func take(_ found: [UnsavedWork]) {
    foundDrafts += found
    guard let first = foundDrafts.last else { return }
    notice = Notice(
      .warning, words(.draftsFound, String(foundDrafts.count), draftTitle(first)))
  }

  func draftTitle(_ draft: UnsavedWork) -> String {
    if draft.form == "attendance" { return words(.recordWord(.attendance)) }
    if draft.form == Workbench.reportWordsForm { return words(.reportWordsTitle) }
    guard let definition = Workbench.draftForms[draft.form] else { return draft.form }
    let name = draft.texts.first { !$0.isEmpty } ?? ""
    return words(draft.revision == nil ? definition.newTitle : definition.editTitle)
      + (name.isEmpty ? "" : " “\(name)”")
  }

  /// Opens the latest draft found.
  mutating func resumeDraft() {
    if reasonAgainstChanges == nil, resumeRemoved() { return }
    guard !foundDrafts.isEmpty else {
      notice = Notice(.information, words(.noDrafts))
      return
    }
    if let reason = reasonAgainstChanges {
      notice = Notice(.warning, words(reason))
      return
    }
    resume(foundDrafts.removeLast())
  }

  /// Opens a draft that was found where the clerk stood.
  mutating func resume(_ draft: UnsavedWork) {
    let isOpen =
      draft.form == Workbench.reportWordsForm
      ? resumeReportWords(draft)
      : draft.form == "attendance"
        ? resumeAttendance(draft) : HonourStep.draftForms[draft.form] != nil ? resumeStep(draft) : resumeForm(draft)
    if case .form(let state) = screens[screens.count - 1], isOpen, case .restore = state.purpose {
      notice = Notice(.warning, words(.removedWhileEditing))
      return
    }
    notice =
      isOpen
      ? Notice(.information, words(.draftTakenUp)) : Notice(.warning, words(.draftCannotOpen, draftTitle(draft)))
  }

  private mutating func resumeForm(_ draft: UnsavedWork) -> Bool {
    guard let definition = Workbench.draftForms[draft.form], definition.fields.count == draft.texts.count else {
      return false
    }
    let opened = screens.count
    let step = EmploymentStep.allCases.first { $0.definition.newTitle == definition.newTitle }
    if let step, draft.revision == nil {
      open(step, for: draft.place.compactMap { Code($0).map { WorkerID($0) } })
    } else if draft.revision != nil {
      guard let code = Code(draft.code) else { return false }
      guard let record = register.record(RecordReference(definition.collection, code)) else {
        return resumeRemoved(draft, definition, code)
      }
      if let step, let worker = Worker(record) { open(step, for: [worker.id]) } else { openForm(editing: record) }
    } else {
      openForm(new: blank(draft.form), takesUpDraft: false)
    }
    guard screens.count > opened, case .form(var state) = screens[screens.count - 1] else { return false }
    // Only what the clerk typed is put back; whatever others changed meanwhile stays theirs.
    for (index, text) in draft.texts.enumerated() {
      guard draft.isTyped(index) else { continue }
      state.masked.remove(index)
      put(text, into: index, of: &state)
    }
    state.isChanged = true
    let shown = state.shown
    goOn(&state, at: shown.contains(draft.focus) ? draft.focus : shown.first ?? 0, of: draft)
    keep(.form(state))
    return true
  }

  /// Stands in a field again as the clerk did: what was being typed there goes on, it is not typed over.
  func goOn(_ state: inout FormState, at index: Int, of draft: UnsavedWork) {
    focus(&state, on: index)
    guard draft.isTyped(index) else { return }
    state.problems[index] = nil
    state.field.replacesOnFirstKey = false
  }

  /// Puts a text into a field of a form taken up; what cannot be read is marked to be looked at again.
  func put(_ text: String, into index: Int, of state: inout FormState) {
    state.texts[index] = text
    if (try? state.definition.fields[index].write(&state.current, text, context)) == nil {
      state.problems[index] = words(.lookAgain)
    }
  }

  func blank(_ form: String) -> Record {
    switch form {
    case "enterprise": .enterprise(Enterprise(id: "?", name: ""))
    case "campaign": .campaign(Campaign(id: "?", name: "", kind: "", fields: []))
    case "title":
      .honour(Honour(id: "?", category: .title, kind: .learningCitizen, subject: .worker("?"), year: day.year))
    case "commendation":
      .honour(Honour(id: "?", category: .commendation, kind: "", subject: .worker("?"), year: day.year))
    case "office": .office(newOffice())
    case "targets": .targets(newTargets(from: nil))
    case "report": .frozen(newFrozen())
    default: .worker(Worker(id: "?", name: ""))
    }
  }

  private mutating func resumeAttendance(_ draft: UnsavedWork) -> Bool {
    guard draft.place.count >= 3, draft.texts.count >= 6, let campaign = Code(draft.place[0]),
      let session = Int(draft.place[1]), register.campaigns[CampaignID(campaign)]?.session(session) != nil
    else { return false }
    let list = AttendanceList(
      id: "?", campaign: CampaignID(campaign), session: session,
      enterprise: Code(draft.place[2]).map { EnterpriseID($0) })
    openAttendance(for: .attendance(list))
    guard case .attendance(var state) = screens[screens.count - 1] else { return false }
    // Only what the clerk did is done again; whatever others changed meanwhile stays theirs.
    func changed(_ place: Int) -> String? {
      draft.isTyped(place) ? draft.texts[place] : nil
    }
    state.ranges = TextField(draft.texts[0])
    if let heads = changed(1) { state.heads = TextField(heads, kind: .digits, maximumLength: 6) }
    if let paper = changed(2) { state.paper = TextField(paper, maximumLength: 60) }
    state.walkIn = TextField(draft.texts[3])
    if let walkIns = changed(4) { state.walkIns = walkIns.split(separator: "\n").map(String.init) }
    let before = Workbench.marks(draft.before(5))
    let now = Workbench.marks(draft.texts[5])
    // Whoever was added to the numbered names stands behind them again.
    for worker in now.keys.sorted() where register.workers.contains(worker) { _ = state.place(of: worker) }
    let stored = state.statuses
    func marked(_ marks: [WorkerID: AttendanceList.Status]) -> [AttendanceList.Status?] {
      zip(state.roster, stored).map { worker, status in marks[worker] == before[worker] ? status : marks[worker] }
    }
    state.statuses = marked(now)
    state.cursor = max(0, min(draft.focus, state.roster.count - 1))
    if draft.place.count > 3 { state.part = AttendanceState.Part(rawValue: draft.place[3]) ?? .names }
    if draft.texts.count > 6 { state.beforeRanges = marked(Workbench.marks(draft.texts[6])) }
    state.isChanged = true
    keep(.attendance(state))
    return true
  }

  /// The marks of a draft, one `CN000012 present` a line.
  private static func marks(_ text: String) -> [WorkerID: AttendanceList.Status] {
    let marks = text.split(separator: "\n").compactMap { line -> (WorkerID, AttendanceList.Status)? in
      let parts = line.split(separator: " ")
      guard parts.count == 2, let code = Code(parts[0]), let status = AttendanceList.Status(rawValue: String(parts[1]))
      else { return nil }
      return (WorkerID(code), status)
    }
    return Dictionary(marks, uniquingKeysWith: { first, _ in first })
  }
}
