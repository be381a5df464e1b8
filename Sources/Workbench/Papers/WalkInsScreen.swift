internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

/// Every name on a list that is not matched with a worker yet, and whom the selected one may mean.
struct WalkInsState: Sendable {
  var rows: [OpenWalkIn] = []
  var selected = 0
  var top = 0
  var visible = 1
  var version = -1
  /// Whom the candidates are for.
  var asked: OpenWalkIn?
  var candidates: [WorkerID] = []

  /// Whether the key chooses one of the candidates.
  func takes(_ key: Key) -> Bool {
    if case .character(let letter) = key, letter.isASCII, let digit = letter.wholeNumberValue {
      candidates.indices.contains(digit - 1)
    } else {
      false
    }
  }

  var walkIn: OpenWalkIn? { rows.indices.contains(selected) ? rows[selected] : nil }
}

extension Workbench {
  mutating func refresh(_ state: inout WalkInsState) {
    if state.version != version {
      let before = state.walkIn
      state.rows = register.openWalkIns()
      // The same name stays selected; where it went, the next one moves up.
      state.selected =
        before.flatMap { state.rows.firstIndex(of: $0) } ?? max(0, min(state.selected, state.rows.count - 1))
      state.version = version
      state.asked = nil
    }
    guard state.asked != state.walkIn else { return }
    state.asked = state.walkIn
    state.candidates = []
    guard let walkIn = state.walkIn, let list = register.attendance[walkIn.list] else { return }
    let date = register.campaigns[list.campaign]?.session(list.session)?.date ?? day
    let there = list.enterprise.map { register.workers(at: $0, on: date) } ?? []
    var matcher = PersonMatcher(there.compactMap { register.workers[row: $0]?.id }, in: register)
    let line = PastedLine(walkIn.text, today: moment.today)
    let match = matcher.match(line, in: &register)
    let best = match.certain.map { [$0] } ?? match.candidates
    state.candidates = best.isEmpty ? matcher.namesakes(of: line) : best
  }

  mutating func openWalkInsScreen() -> [Effect] {
    if case .walkIns = screens[screens.count - 1] { return [] }
    screens.append(.walkIns(WalkInsState()))
    return []
  }

  mutating func perform(_ command: Command, _ state: inout WalkInsState) -> [Effect] {
    let last = max(0, state.rows.count - 1)
    switch command {
    case .up: state.selected -= 1
    case .down: state.selected += 1
    case .pageUp: state.selected -= max(1, state.visible - 1)
    case .pageDown: state.selected += max(1, state.visible - 1)
    case .first: state.selected = 0
    case .last: state.selected = last
    case .back:
      goBack()
      return []
    case .open:
      guard let first = state.candidates.first else {
        notice = Notice(.information, words(state.rows.isEmpty ? .noWalkIns : .nobodyAlike))
        return []
      }
      return resolve(state.walkIn, by: first)
    case .new:
      openForm(for: state.walkIn)
      return []
    case .lookup where state.walkIn != nil:
      screens.append(.lookup(LookupState(collection: .workers, purpose: .walkIn(state.walkIn))))
      return []
    case .openList:
      if let walkIn = state.walkIn { openAttendance(walkIn.list) }
      return []
    default: return []
    }
    state.selected = max(0, min(state.selected, last))
    keep(.walkIns(state))
    return []
  }

  /// A digit chooses among those it may be.
  mutating func type(_ key: Key, _ state: WalkInsState) -> [Effect] {
    guard state.takes(key), case .character(let letter) = key, let digit = letter.wholeNumberValue else { return [] }
    return resolve(state.walkIn, by: state.candidates[digit - 1])
  }

  private mutating func openForm(for walkIn: OpenWalkIn?) {
    guard let walkIn, let list = register.attendance[walkIn.list] else { return }
    let line = PastedLine(walkIn.text, today: moment.today)
    var worker = Worker(id: "?", name: line.name)
    worker.born = line.year.map { .year($0) }
    worker.phone = line.phone
    worker.identity = line.number.flatMap {
      IdentityDocument(kind: .cccd, number: $0) ?? IdentityDocument(kind: .cmnd, number: $0)
    }
    if let enterprise = list.enterprise { worker.employment = [Employment(enterprise: enterprise)] }
    openPersonForm(worker, for: .walkIn(walkIn))
  }

  /// Puts the worker's mark in the place of the name: one change.
  mutating func resolve(_ walkIn: OpenWalkIn?, by worker: WorkerID) -> [Effect] {
    guard let walkIn, let operation = resolving(walkIn, by: worker) else {
      notice = Notice(.warning, words(.walkInWent))
      return []
    }
    return request(Change([operation]), .walkIn(label: "\(WalkInText.shown(walkIn.text)) → \(personLine(worker))"))
  }

  /// The operation that does so; nil when the name does not stand there any more.
  func resolving(_ walkIn: OpenWalkIn, by worker: WorkerID) -> LearningRegister.Operation? {
    guard var list = register.attendance[walkIn.list] else { return nil }
    let places = list.walkIns.indices.filter { list.walkIns[$0] == walkIn.text }
    guard places.indices.contains(walkIn.repetition) else { return nil }
    list.walkIns.remove(at: places[walkIn.repetition])
    let revision = list.revision
    if let status = list.status(of: worker) {
      if status == .present || status == .late { return .replace(.attendance(list), basedOn: revision) }
      list[status].removeAll { $0 == worker }
    }
    list.present.append(worker)
    return .replace(.attendance(list), basedOn: revision)
  }

  func draw(_ state: inout WalkInsState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    canvas.put(words(.walkInsTitle, words.number(state.rows.count)), x: 1, y: 0, width: size.width - 2, Style(.heading))
    guard !state.rows.isEmpty else {
      canvas.put(words(.noWalkIns), x: 1, y: 2, width: size.width - 2, Style(.dim))
      return nil
    }
    let paneHeight = min(10, max(3, size.height / 3))
    let rows = state.rows
    let room = Rectangle(x: 1, y: 1, width: size.width - 2, height: max(1, size.height - paneHeight - 1))
    let columns = [
      TableColumn(words(.fullName), minimumWidth: 18, weight: 1), TableColumn(words(.sessionDay), minimumWidth: 10),
      TableColumn(words(.enterprise), minimumWidth: 16, weight: 1, priority: 1),
      TableColumn(words(.listWord), minimumWidth: 9, priority: 2),
    ]
    let (selected, top) = (state.selected, state.top)
    let placement = canvas.inside(room) {
      TableView(columns: columns, gap: 1).draw(on: &$0, rowCount: rows.count, selected: selected, top: top) {
        place, column in
        let walkIn = rows[place]
        let list = self.register.attendance[walkIn.list]
        switch column {
        case 0: return TableCell(WalkInText.shown(walkIn.text))
        case 1:
          let session = list.flatMap { self.register.campaigns[$0.campaign]?.session($0.session) }
          return TableCell(session.map { self.words.day($0.date) } ?? "")
        case 2: return TableCell(self.enterpriseName(list?.enterprise))
        default: return TableCell(walkIn.list.code.text, .dim)
        }
      }
    }
    state.top = placement.top
    state.visible = placement.visibleRows
    drawCandidates(state, y: size.height - paneHeight, height: paneHeight, on: &canvas)
    return placement.cursor
  }

  private func drawCandidates(_ state: WalkInsState, y: Int, height: Int, on canvas: inout Canvas) {
    let width = canvas.size.width - 2
    canvas.horizontalLine(y: y)
    guard !state.candidates.isEmpty else {
      canvas.put(words(.nobodyAlike), x: 1, y: y + 1, width: width, Style(.dim))
      return
    }
    canvas.put(words(.mayBe, WalkInText.shown(state.walkIn?.text ?? "")), x: 1, y: y + 1, width: width, Style(.dim))
    for (place, id) in state.candidates.prefix(max(0, height - 2)).enumerated() {
      canvas.put("\(place + 1)  \(personLine(id))", x: 1, y: y + 2 + place, width: width, Style(.normal))
    }
  }
}
