internal import LearningRegister
internal import VietnameseText

/// Finds the session an attendance list is of: by the code of the printed sheet, by what somebody said, or by the day
/// above the table where the enterprise had exactly one session then.
struct SessionFinding {
  private(set) var enterprise: EnterpriseID?
  private(set) var campaign: CampaignID?
  private(set) var number: Int?
  private(set) var note: ListNote
  /// The enterprise the sheet was printed for, where somebody said another.
  private(set) var otherEnterprise: EnterpriseID?

  init(_ table: ListTable, in register: Register, _ options: ListOptions) {
    let facts = TitleFacts(table.titles, today: options.today)
    let codes = table.listCodes
    let code = facts.listCode ?? (codes.count == 1 ? codes.first : nil)
    let printed = code.flatMap { register.attendance[$0] }
    enterprise = options.enterprise ?? printed?.enterprise ?? ListPreview.enterprise(of: table, in: register)
    if let said = options.enterprise, let other = printed?.enterprise, other != said { otherEnterprise = other }
    note = .noSession
    if codes.count > 1 {
      note = .severalLists(codes.count)
      return
    }
    if let said = options.campaign {
      take(said, options.session ?? facts.session, facts, .said, in: register)
    } else if let printed {
      take(printed.campaign, options.session ?? printed.session, facts, .listCode, in: register)
    } else if let named = facts.campaign, register.campaigns.contains(named) {
      take(named, options.session ?? facts.session, facts, .listCode, in: register)
    } else {
      findByDay(facts, in: register)
    }
    if isFound, enterprise == nil { note = .noEnterprise }
  }

  /// Whether the session is known.
  var isFound: Bool { if case .session = note { true } else { false } }

  private mutating func take(
    _ id: CampaignID, _ session: Int?, _ facts: TitleFacts, _ clue: ListNote.Clue, in register: Register
  ) {
    guard let sessions = register.campaigns[id]?.sessions else {
      note = .unknownSession(id, session ?? 1)
      return
    }
    let days = Set(facts.days.map(\.day))
    let onDay = sessions.filter { days.contains($0.date) }
    let found = session ?? (sessions.count == 1 ? sessions[0].number : onDay.count == 1 ? onDay[0].number : nil)
    guard let found else { return }
    guard sessions.contains(where: { $0.number == found }) else {
      note = .unknownSession(id, found)
      return
    }
    campaign = id
    number = found
    note = .session(id, found, clue)
  }

  private mutating func findByDay(_ facts: TitleFacts, in register: Register) {
    guard let enterprise, !facts.days.isEmpty else { return }
    let days = Set(facts.days.map(\.day))
    var found: [(CampaignID, Int)] = []
    for campaign in register.campaigns.records where campaign.state != .cancelled {
      guard campaign.enterprises.isEmpty || campaign.enterprises.contains(enterprise) else { continue }
      for session in campaign.sessions where days.contains(session.date) { found.append((campaign.id, session.number)) }
    }
    if found.count == 1 {
      (campaign, number) = (found[0].0, found[0].1)
      note = .session(found[0].0, found[0].1, .day)
    } else if found.count > 1 {
      note = .severalSessions(found.map(\.0))
    }
  }
}
