import LearningRegister

/// The campaigns of the sample commune: fifteen a year by the plan's calendar from 2023 to 22 November 2026, and four
/// planned for December 2026.
struct CommuneCalendar: Sendable {
  /// The campaigns, in order of code.
  private(set) var campaigns: [Campaign] = []
  private var generator: SampleGenerator
  private let enterprises: [Enterprise]

  init(seed: UInt64, enterprises: [Enterprise]) {
    generator = SampleGenerator(seed: seed, stream: 2)
    self.enterprises = enterprises
    for year in 2023...2026 {
      for (number, entry) in CampaignTemplate.yearly.enumerated() { add(entry, year, number + 1, .held) }
    }
    for (number, entry) in CampaignTemplate.december2026.enumerated() {
      add(entry, 2026, CampaignTemplate.yearly.count + number + 1, .planned)
    }
    // The typhoon of September 2024 came between invitation and session; the names were already ticked.
    cancel("HD24-011", "Hoãn do bão số 3, không tổ chức lại")
    cancel("HD25-007", "Trùng thời gian sắp xếp đơn vị hành chính")
  }

  private mutating func cancel(_ id: CampaignID, _ why: String) {
    guard let index = campaigns.firstIndex(where: { $0.id == id }) else { return }
    campaigns[index].state = .cancelled
    for source in campaigns[index].money.indices { campaigns[index].money[source].spent = 0 }
    campaigns[index].note = why
  }

  private mutating func add(_ entry: CampaignTemplate, _ year: Int, _ number: Int, _ state: Campaign.State) {
    guard let start = Day(year: year, month: entry.month, day: entry.day) else { return }
    let name = entry.names[(year - 2023) % entry.names.count]
    var campaign = Campaign(
      id: SampleCodes.campaign(year, number), name: name.replacing("%", with: String(year)),
      kind: entry.kind, fields: FieldSet(entry.fields), state: state)
    campaign.revision = 1
    campaign.task = entry.task
    campaign.organiser = entry.organiser
    campaign.partner = entry.partner
    campaign.form = entry.kind == "digitalDay" && year == 2024 ? .online : .inPerson
    if entry.kind == "bookDay", year == 2025 { campaign.form = .selfStudy }
    // All but the fixed days move a little from year to year.
    let shift = entry.isFixed ? 0 : generator.below(4)
    for session in 0..<entry.sessions {
      campaign.sessions.append(
        Campaign.Session(
          number: session + 1, date: start.adding(days: session * entry.gap + shift),
          place: generator.pick(CampaignTemplate.places), hours: generator.pick([2, 2.5, 3, 4])))
    }
    switch entry.invited {
    case .everybody: break
    case .some(let positions): campaign.enterprises = positions.map { enterprises[$0].id }
    case .withUnion: campaign.enterprises = enterprises.filter { $0.union != nil }.map(\.id)
    }
    campaign.enterprises.removeAll { id in
      guard let enterprise = enterprises.first(where: { $0.id == id }) else { return true }
      return !enterprise.isOpen(on: start)
    }
    let planned = generator.number(3...16) * 500_000
    let spent = state == .planned ? nil : planned / 100 * generator.number(80...100) / 1000 * 1000
    campaign.money = [.init(source: entry.source, planned: planned, spent: spent)]
    if entry.kind == "vocational" {
      campaign.money.append(.init(source: .enterprise, planned: planned * 2, spent: spent.map { $0 * 2 }))
    }
    if let material = entry.material {
      campaign.materials = [.init(kind: material, count: generator.number(4...30) * 10)]
    }
    campaigns.append(campaign)
  }
}
