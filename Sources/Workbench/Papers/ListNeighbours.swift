internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

// From one enterprise's list of a session to the next without going back.
extension Workbench {
  /// Leaves the list on top, whose marks are stored or untouched, for another of its session.
  mutating func go(_ step: AttendanceState.Step, from list: AttendanceList) {
    let said = notice
    switch step {
    case .next, .previous:
      let neighbours = lists(ofSessionOf: list)
      let name = key(list)
      let other =
        step == .next
        ? neighbours.first { $0.id != list.id && name < key($0) }
        : neighbours.last { $0.id != list.id && key($0) < name }
      guard let other else {
        let end = words(step == .next ? .lastListOfSession : .firstListOfSession)
        notice = said.map { Notice($0.kind, "\($0.text) \(glyphs.separator) \(end)") } ?? Notice(.information, end)
        return
      }
      leaveList()
      openAttendance(other, isNew: false)
    case .enterprise:
      guard let campaign = register.campaigns[list.campaign] else { return }
      let taken = Set(lists(ofSessionOf: list).map(\.enterprise))
      let open = campaign.enterprises.filter { !taken.contains($0) && $0 != list.enterprise }
        .map { ($0, TextSortKey(register.enterprises[$0]?.name ?? "")) }.sorted { $0.1 < $1.1 }
      let here = TextSortKey(list.enterprise.flatMap { register.enterprises[$0]?.name } ?? "")
      let blank = AttendanceList(id: "?", campaign: list.campaign, session: list.session, enterprise: nil)
      leaveList()
      if let next = open.first(where: { here < $0.1 }) ?? open.first {
        var new = blank
        new.enterprise = next.0
        openAttendance(for: .attendance(new))
      } else {
        openForm(
          new: .attendance(blank), purpose: .attendanceList, definition: .attendanceList(of: campaign, words: words))
      }
    }
    if let said { notice = said }
  }

  /// Below a list that was left may lie the campaign with its lists, which stays.
  private mutating func leaveList() {
    if case .attendance = screens[screens.count - 1] { screens.removeLast() }
  }

  /// The stored lists of the same session, by the enterprise's name.
  private func lists(ofSessionOf list: AttendanceList) -> [AttendanceList] {
    var found: [AttendanceList] = []
    register.attendance.forEach { _, other in
      if other.campaign == list.campaign, other.session == list.session { found.append(copy other) }
    }
    return found.sorted { key($0) < key($1) }
  }

  private func key(_ list: AttendanceList) -> ListPlace {
    ListPlace(
      name: TextSortKey(list.enterprise.flatMap { register.enterprises[$0]?.name } ?? ""),
      code: list.enterprise?.code.text ?? "")
  }
}

/// Where a list stands among those of its session.
private struct ListPlace: Comparable {
  let name: TextSortKey
  let code: String

  static func < (left: ListPlace, right: ListPlace) -> Bool {
    left.name < right.name || (!(right.name < left.name) && left.code < right.code)
  }

  static func == (left: ListPlace, right: ListPlace) -> Bool { !(left < right) && !(right < left) }
}
