internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

extension FormDefinition {
  /// What a new attendance list needs before names can be ticked: session and enterprise.
  static func attendanceList(of campaign: Campaign, words: Words) -> FormDefinition {
    let sessions = campaign.sessions.map {
      Choice(String($0.number), Phrase(words.day($0.date), words.day($0.date)))
    }
    return FormDefinition(
      collection: .attendance, newTitle: .newAttendanceList, editTitle: .newAttendanceList,
      fields: [
        .choice(
          "session", .session, sessions,
          get: { (list: AttendanceList) in list.session > 0 ? String(list.session) : nil },
          set: { (list: inout AttendanceList, code: String?) in list.session = code.flatMap { Int($0) } ?? 0 }),
        .reference(
          "enterprise", .enterprise, .enterprises, get: { (list: AttendanceList) in list.enterprise?.code },
          set: { (list: inout AttendanceList, code: Code?) in list.enterprise = code.map { EnterpriseID($0) } }),
        .text("paper", .paperNumber, \AttendanceList.paper),
      ])
  }
}

extension Workbench {
  // MARK: Opening

  /// Opens the list a form described, or the stored one of that session and enterprise.
  mutating func openAttendance(for record: Record) {
    guard let wanted = AttendanceList(record) else { return }
    let stored = register.attendance.records.first {
      $0.campaign == wanted.campaign && $0.session == wanted.session && $0.enterprise == wanted.enterprise
    }
    openAttendance(stored ?? wanted, isNew: stored == nil)
  }

  mutating func openAttendance(_ list: AttendanceList, isNew: Bool) {
    if isNew, let reason = reasonAgainstChanges {
      notice = Notice(.warning, words(reason))
      return
    }
    needDirectory()
    let date = register.campaigns[list.campaign]?.session(list.session)?.date ?? day
    var known = Set<WorkerID>()
    var roster = list.printed.filter { known.insert($0).inserted }
    if let enterprise = list.enterprise {
      let there = Set(register.workers(at: enterprise, on: date))
      for row in directory?.order ?? [] where there.contains(row) {
        if let id = register.workers[row: row]?.id, known.insert(id).inserted { roster.append(id) }
      }
    }
    for status in AttendanceList.Status.allCases {
      for worker in list[status] where known.insert(worker).inserted { roster.append(worker) }
    }
    var state = AttendanceState(
      original: list, isNew: isNew, roster: roster, statuses: [],
      heads: TextField(list.heads.map(String.init) ?? "", kind: .digits, maximumLength: 6), walkIns: list.walkIns,
      paper: TextField(list.paper ?? "", maximumLength: 60))
    var statuses: [WorkerID: AttendanceList.Status] = [:]
    for status in AttendanceList.Status.allCases { for worker in list[status] { statuses[worker] = status } }
    state.statuses = roster.map { statuses[$0] }
    screens.append(.attendance(state))
  }

  // MARK: Keys

  mutating func type(_ key: Key, _ state: inout AttendanceState) {
    if let reason = reasonAgainstChanges {
      notice = Notice(.warning, words(reason))
      return
    }
    if case .paste(let text) = key, [.names, .ranges, .find].contains(state.part), Workbench.isListOfPersons(text) {
      return pasteList(text, &state)
    }
    switch state.part {
    case .find: if state.search.handle(key) == .changed { find(&state) }
    case .names:
      // A digit begins the ranges of the paper list.
      switch key {
      case .character(let letter) where letter.isASCII && (letter.isNumber || letter == "+" || letter == "-"): break
      case .paste(let text) where text.contains(where: \.isNumber): break
      default: return
      }
      enterRanges(&state)
      _ = state.ranges.handle(key)
      applyRanges(&state)
    case .ranges:
      if state.ranges.handle(key) == .changed { applyRanges(&state) }
    case .heads: if state.heads.handle(key) == .changed { state.touch() }
    case .walkIn: if write(key, in: &state.walkIn, takesWords: true) == .changed { state.touch() }
    case .paper: if state.paper.handle(key) == .changed { state.touch() }
    }
  }

  /// Goes to the first name from the cursor on that has the letters.
  private func find(_ state: inout AttendanceState) {
    let wanted = TextFold.folded(state.search.text).split(separator: " ")
    guard !wanted.isEmpty else { return }
    let count = state.roster.count
    for step in 0..<count {
      let place = (state.cursor + step) % count
      let name = TextFold.folded(register.workers[state.roster[place]]?.name ?? "").split(separator: " ")
      guard wanted.allSatisfy({ letters in name.contains { $0.hasPrefix(letters) } }) else { continue }
      state.cursor = place
      return
    }
  }

  /// The keys go to the ranges; what they mean is worked out from the marks as they are now.
  private func enterRanges(_ state: inout AttendanceState) {
    state.part = .ranges
    state.earlier.append(state.marks)
    state.beforeRanges = state.statuses
  }

  /// Shows at once what the ranges mean; an unfinished piece waits for its rest. Each key starts from the marks of before,
  /// so that a late mark outlives the `1` of `1-40`.
  private func applyRanges(_ state: inout AttendanceState) {
    state.touch()
    if state.beforeRanges.count != state.statuses.count { state.beforeRanges = state.statuses }
    let text = state.ranges.text
    // A piece still being typed (`1-`, `-`, `+`) is left out of the preview.
    let settled = text.hasSuffix("-") || text.hasSuffix("+") ? String(text.dropLast()) : text
    do {
      let ranges = try PaperRanges(settled, count: state.roster.count)
      state.statuses = state.beforeRanges
      let named = ranges.numbers.union(ranges.excluded)
      if let gone = state.roster.indices.first(where: {
        named.contains($0 + 1) && !register.workers.contains(state.roster[$0])
      }) {
        state.problem = words(.numberOfNobody, String(gone + 1))
      }
      for place in state.roster.indices where register.workers.contains(state.roster[place]) {
        // What is stored already stays unless the paper takes it out: `11` adds one who came late in.
        if ranges.numbers.contains(place + 1) {
          if state.statuses[place] != .late { state.statuses[place] = .present }
        } else if ranges.excluded.contains(place + 1) {
          state.statuses[place] = nil
        }
      }
    } catch {
      state.problem = sentence(error)
    }
  }

  mutating func perform(_ command: Command, _ state: inout AttendanceState) -> [Effect] {
    if let reason = reasonAgainst(command), command != .undo, command != .redo {
      notice = Notice(.warning, words(reason))
      return []
    }
    switch command {
    case .save:
      state.step = nil
      if state.part == .find {
        state.part = .names
        state.search = TextField()
      } else if state.part == .walkIn, !state.walkIn.text.isEmpty {
        addWalkIn(&state)
      } else {
        return store(&state)
      }
    case .back:
      if let marked = state.walkInMarked {
        // Esc was meant to leave: the words keep their marks.
        state.walkIn.setText(marked)
        state.walkInMarked = nil
        state.part = .names
      } else if state.part == .walkIn, case let marked = state.walkIn.text, restoreKeys(in: &state.walkIn) {
        state.walkInMarked = marked
      } else if state.part != .names {
        state.part = .names
      } else if state.isChanged, !state.leavingWasSaid {
        state.leavingWasSaid = true
        notice = Notice(.warning, words(.leavingLosesList))
      } else {
        screens.removeLast()
        keepDraft(of: state)
        return []
      }
    case .nextPart:
      if state.part == .walkIn, !state.walkIn.text.isEmpty { addWalkIn(&state) }
      let parts = AttendanceState.Part.cycle
      let place = parts.firstIndex(of: state.part) ?? -1
      state.part = parts[(place + 1) % parts.count]
      if state.part == .ranges { enterRanges(&state) }
    case .up where state.part != .names: state.part = .names
    case .tick:
      mark(
        &state,
        state.statuses.indices.contains(state.cursor) && state.statuses[state.cursor] == .present ? nil : .present)
    case .late: mark(&state, .late)
    case .excused: mark(&state, .excused)
    case .absent: mark(&state, .absent)
    case .all:
      state.remember()
      // Whoever is late, excused or absent was marked on purpose.
      for (place, id) in state.roster.enumerated() where state.statuses[place] == nil && register.workers.contains(id) {
        state.statuses[place] = .present
      }
    case .find:
      state.part = .find
      state.search = TextField()
    case .matchWalkIns: matchWalkIns(&state)
    case .print: return printSheet(&state)
    case .nextList: return leave(&state, .next)
    case .previousList: return leave(&state, .previous)
    case .nextEnterprise: return leave(&state, .enterprise)
    case .undo: takeBack(&state)
    case .none:
      state.remember()
      for place in state.statuses.indices { state.statuses[place] = nil }
    default: move(command, &state)
    }
    keep(.attendance(state))
    return []
  }

  private mutating func addWalkIn(_ state: inout AttendanceState) {
    endWord(in: &state.walkIn, takesWords: true)
    let name = PersonName.withCapitalInitials(TextNormalizer.clean(state.walkIn.text))
    guard !name.isEmpty else { return }
    state.walkIns.append(name)
    state.walkIn = TextField()
    state.touch()
  }

  private func mark(_ state: inout AttendanceState, _ status: AttendanceList.Status?) {
    guard state.statuses.indices.contains(state.cursor) else { return }
    state.remember()
    state.statuses[state.cursor] = status
    state.cursor = min(state.cursor + 1, state.roster.count - 1)
  }

  /// Takes back the last mark on this list; what is stored is not touched from here.
  private mutating func takeBack(_ state: inout AttendanceState) {
    guard let before = state.earlier.popLast() else {
      notice = Notice(.information, words(.nothingToTakeBack))
      return
    }
    (state.roster, state.statuses, state.walkIns) = (before.roster, before.statuses, before.walkIns)
    state.cursor = max(0, min(state.cursor, state.roster.count - 1))
  }

  private func move(_ command: Command, _ state: inout AttendanceState) {
    let last = max(0, state.roster.count - 1)
    let wanted: Int
    switch command {
    case .left: wanted = state.cursor - 1
    case .right: wanted = state.cursor + 1
    case .up: wanted = state.cursor - state.columns
    case .down: wanted = state.cursor + state.columns
    case .pageUp: wanted = state.cursor - state.columns * state.visibleRows
    case .pageDown: wanted = state.cursor + state.columns * state.visibleRows
    case .first: wanted = 0
    case .last: wanted = last
    default: return
    }
    if command == .up, wanted < 0 { return }
    if command == .down, wanted > last { return }
    state.cursor = max(0, min(wanted, last))
  }

  /// What was marked and left is kept like any other draft.
  private mutating func keepDraft(of state: AttendanceState) {
    guard state.isChanged else { return }
    let draft = draft(of: state)
    foundDrafts.removeAll { $0.name == draft.name }
    foundDrafts.append(draft)
    notice = Notice(.information, words(.listDraftKept))
  }

  // MARK: Storing

  /// Goes to another list of the session; what is marked is stored first.
  private mutating func leave(_ state: inout AttendanceState, _ step: AttendanceState.Step) -> [Effect] {
    guard state.isChanged else {
      go(step, from: state.original)
      return []
    }
    state.step = step
    return store(&state)
  }

  /// The list is on disk: on to the one wanted, or back.
  mutating func finishAttendance(_ change: StoredChange) {
    guard case .attendance(let state) = screens.removeLast(), let step = state.step,
      let reference = change.operations.first?.reference,
      let stored = register.attendance[AttendanceListID(reference.code)]
    else { return }
    // Where there is no other list, this one stands again as stored.
    openAttendance(stored, isNew: false)
    go(step, from: stored)
  }

  private mutating func store(_ state: inout AttendanceState) -> [Effect] {
    // A name still in its line belongs to the list.
    addWalkIn(&state)
    var unnamed: Int?
    if !state.ranges.text.isEmpty {
      do {
        unnamed = try PaperRanges(state.ranges.text, count: state.roster.count).unnamed
      } catch {
        state.problem = sentence(error)
        keep(.attendance(state))
        return []
      }
    }
    let list = state.list(unnamed: unnamed)
    if let unnamed, unnamed > 0, let typed = Int(state.heads.text), typed != list.heads, typed != state.original.heads {
      state.problem = words(
        .headsDiffer, String(typed), String(list.present.count + list.late.count), String(unnamed),
        String(list.heads ?? 0))
      keep(.attendance(state))
      return []
    }
    if !state.isNew, !state.isChanged || list == state.original {
      if let step = state.step {
        go(step, from: state.original)
        return []
      }
      screens.removeLast()
      notice = Notice(.information, words(.nothingChanged))
      return []
    }
    let faults = register.faults(of: .attendance(list), replacing: state.isNew ? nil : .attendance(state.original))
    if let fault = faults.first {
      state.problem = sentence(fault)
      keep(.attendance(state))
      return []
    }
    let doubts = register.doubts(of: .attendance(list), today: moment.today)
    if !doubts.isEmpty, doubts != state.doubts {
      state.doubts = doubts
      state.problem = nil
      keep(.attendance(state))
      notice = Notice(.warning, words(.doubtThenEnter, doubts.map { sentence($0) }.joined(separator: "; ")))
      return []
    }
    keep(.attendance(state))
    let operation: LearningRegister.Operation
    if state.isNew {
      let code = register.nextCode(in: .attendance, on: moment.today) ?? list.id.code
      operation = .add(Record.attendance(list).stamped(code: code, revision: 1))
    } else if state.isRemoved {
      operation = .restore(.attendance(list))
    } else {
      operation = .replace(.attendance(list), basedOn: state.original.revision)
    }
    return request(Change([operation]), .attendance)
  }
}
