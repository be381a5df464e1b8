internal import LearningRegister
internal import VietnameseText
internal import Widgets

extension Workbench {
  /// The campaign's lists in order of session, then by the enterprise's name.
  mutating func refresh(_ state: inout CampaignState) {
    guard state.version != version else { return }
    let isWatched = state.version >= 0 && othersChanged
    var found: [(session: Int, name: TextSortKey, row: Int)] = []
    register.attendance.forEach { row, list in
      guard list.campaign == state.campaign else { return }
      let name = list.enterprise.flatMap { register.enterprises[$0]?.name } ?? ""
      found.append((list.session, TextSortKey(name), row))
    }
    found.sort { $0.session != $1.session ? $0.session < $1.session : $0.name < $1.name }
    state.rows = found.map(\.row)
    state.version = version
    state.selection.settle(in: state.rows, isWatched: isWatched)
  }

  mutating func perform(_ command: Command, _ state: inout CampaignState) -> [Effect] {
    if saysNews(&state.selection, before: command) {
      keep(.campaign(state))
      return []
    }
    if state.selection.move(command, in: state.rows) {
      keep(.campaign(state))
      return []
    }
    keep(.campaign(state))
    guard let campaign = register.campaigns[state.campaign] else {
      if command == .back { goBack() }
      return []
    }
    let selected = state.selection.row.flatMap { register.attendance[row: $0] }
    switch command {
    case .open:
      if let selected { openAttendance(selected, isNew: false) } else { openNewList(of: campaign) }
    case .print:
      guard let selected, reasonAgainst(.print) == nil else {
        notice = Notice(.information, words(reasonAgainst(.print) ?? .nothingHere))
        return []
      }
      openAttendance(selected, isNew: false)
      if case .attendance(var list) = screens[screens.count - 1] { return printSheet(&list) }
    case .new: openNewList(of: campaign)
    case .edit: openForm(editing: .campaign(campaign))
    case .remove:
      guard let selected else { return [] }
      let operation = LearningRegister.Operation.remove(RecordReference(selected.id), basedOn: selected.revision)
      return request(Change([operation]), .removal(label: describe([operation])))
    case .back: goBack()
    default: break
    }
    return []
  }

  private mutating func openNewList(of campaign: Campaign) {
    guard !campaign.sessions.isEmpty else {
      notice = Notice(.warning, words(.campaignNeedsSession))
      return
    }
    var list = AttendanceList(id: "?", campaign: campaign.id, session: 0, enterprise: nil)
    if campaign.sessions.count == 1 { list.session = campaign.sessions[0].number }
    if campaign.enterprises.count == 1 { list.enterprise = campaign.enterprises[0] }
    openForm(
      new: .attendance(list), purpose: .attendanceList,
      definition: .attendanceList(of: campaign, words: words))
  }
}
