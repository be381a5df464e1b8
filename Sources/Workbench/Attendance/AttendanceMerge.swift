internal import LearningRegister
internal import Screen
internal import Widgets

// Two clerks on one attendance list: marks are merged person by person.
extension Workbench {
  /// Answers a refusal because the list was changed meanwhile: stores both clerks' marks, or says on whom they differ.
  mutating func mergeAttendance(after reference: RecordReference) -> [Effect]? {
    guard case .attendance(var state) = screens[screens.count - 1], !state.isNew,
      RecordReference(state.original.id) == reference, let theirs = register.attendance[state.original.id]
    else { return nil }
    var clashes: [String] = []
    for (place, worker) in state.roster.enumerated() {
      let before = state.original.status(of: worker)
      let mine = state.statuses[place]
      let other = theirs.status(of: worker)
      if mine == before {
        state.statuses[place] = other
      } else if other != before, other != mine {
        let name = register.workers[worker]?.name ?? worker.code.text
        clashes.append("\(name) (\(other.map { words(.status($0)) } ?? words(.unmarked)))")
      }
    }
    // Workers only the other clerk added stand at the end, so that the numbers on this screen stay.
    let known = Set(state.roster)
    for status in AttendanceList.Status.allCases {
      for worker in theirs[status] where !known.contains(worker) {
        state.roster.append(worker)
        state.statuses.append(status)
      }
    }
    if state.walkIns == state.original.walkIns {
      state.walkIns = theirs.walkIns
    } else {
      state.walkIns += theirs.walkIns.filter { !state.original.walkIns.contains($0) && !state.walkIns.contains($0) }
    }
    if state.paper.text == (state.original.paper ?? "") {
      state.paper = TextField(theirs.paper ?? "", maximumLength: 60)
    }
    if state.heads.text == (state.original.heads.map(String.init) ?? "") {
      state.heads = TextField(theirs.heads.map(String.init) ?? "", kind: .digits, maximumLength: 6)
    }
    state.original = theirs
    state.ranges = TextField()
    keep(.attendance(state))
    guard clashes.isEmpty else {
      let more = clashes.count > 3 ? words(.andMore, String(clashes.count - 3)) : ""
      notice = Notice(.warning, words(.listClash, clashes.prefix(3).joined(separator: ", ") + more))
      return []
    }
    let list = state.list(unnamed: nil)
    mergedLabels = [words(.tick)]
    return request(Change([.replace(.attendance(list), basedOn: theirs.revision)]), .attendance)
  }
}
