internal import LearningRegister
internal import Screen
internal import Widgets

// The inbox: what waits for a person, kind by kind, and the way to where it is mended.
extension Workbench {
  mutating func openMatters() { screens.append(.matters(MattersState(kind: nil))) }

  /// Drafts that wait, those of this run first.
  var waitingDrafts: [WaitingDraft] {
    let left = drafts.sorted { one, other in
      (one.key.title.vietnamese, one.key.code?.text ?? "") < (other.key.title.vietnamese, other.key.code?.text ?? "")
    }
    return left.map { .left($0.value) } + foundDrafts.enumerated().reversed().map { .found($0.offset, $0.element) }
  }

  func count(of kind: MatterKind) -> Int {
    switch kind {
    case .drafts: drafts.count + foundDrafts.count
    case .register(let matter): matters.count(of: matter)
    }
  }

  /// Makes the lines anew when the counts or drafts are others; the selection stays on its line.
  mutating func refresh(_ state: inout MattersState) {
    let draftCount = drafts.count + foundDrafts.count
    guard state.version != matters.version || state.draftCount != draftCount else { return }
    state.version = matters.version
    state.draftCount = draftCount
    switch state.kind {
    case nil: state.rows = Array(MatterKind.all.indices)
    case .drafts: state.rows = Array(waitingDrafts.indices)
    case .register(let matter): state.rows = matters.places(of: matter).map(\.number)
    }
    state.selection.settle(in: state.rows, isWatched: false)
  }

  mutating func perform(_ command: Command, _ state: inout MattersState) -> [Effect] {
    if state.selection.move(command, in: state.rows) {
      keep(.matters(state))
      return []
    }
    keep(.matters(state))
    switch command {
    case .open:
      guard let row = state.selection.row else { break }
      switch state.kind {
      case nil: screens.append(.matters(MattersState(kind: MatterKind.all[row])))
      case .drafts: openDraft(row)
      case .register(let matter): open(matter, RecordPlace(number: row))
      }
    case .back: goBack()
    default: break
    }
    return []
  }

  private mutating func openDraft(_ place: Int) {
    let waiting = waitingDrafts
    guard waiting.indices.contains(place) else { return }
    if let reason = reasonAgainstChanges {
      notice = Notice(.warning, words(reason))
      return
    }
    switch waiting[place] {
    case .left(let draft):
      drafts[draft.draftKey] = nil
      screens.append(.form(draft))
      notice = Notice(.information, words(.draftTakenUp))
    case .found(let index, _): resume(foundDrafts.remove(at: index))
    }
  }

  /// Opens a matter where it is mended: the form at its field, the list, the look-alikes side by side.
  private mutating func open(_ matter: OpenMatter, _ place: RecordPlace) {
    guard let record = record(at: place) else {
      notice = Notice(.information, words(.matterGone))
      return
    }
    switch (matter, record) {
    case (.lookAlikes, .worker(let worker)):
      guard let other = register.openLookAlikes(of: worker.id).first else { return }
      openMerging(worker.id, other)
    case (.walkIns, .attendance(let list)):
      var state = WalkInsState()
      refresh(&state)
      state.selected = state.rows.firstIndex { $0.list == list.id } ?? 0
      screens.append(.walkIns(state))
    case (_, .attendance(let list)):
      openAttendance(list, isNew: false)
      guard matter == .listsWithoutPaper, case .attendance(var state) = screens[screens.count - 1] else { return }
      state.part = .paper
      keep(.attendance(state))
    default:
      let opened = screens.count
      openForm(editing: record)
      guard screens.count > opened, case .form(var state) = screens[screens.count - 1], !state.isChanged else { return }
      let member: String? =
        switch matter {
        case .oldDeclarations: "headcounts"
        case .workersWithoutCCCD: "identity"
        case .sufficientScores, .undecidedTitles: "decision"
        default: nil
        }
      guard let field = state.shown.first(where: { state.definition.fields[$0].member == member }) else { return }
      focus(&state, on: field)
      keep(.form(state))
    }
  }

  func record(at place: RecordPlace) -> Record? {
    switch place.collection {
    case .enterprises: register.enterprises[row: place.row].map(Record.enterprise)
    case .workers: register.workers[row: place.row].map(Record.worker)
    case .campaigns: register.campaigns[row: place.row].map(Record.campaign)
    case .attendance: register.attendance[row: place.row].map(Record.attendance)
    case .honours: register.honours[row: place.row].map(Record.honour)
    case .office, .targets, .tasks, .visits, .frozen: nil
    }
  }
}
