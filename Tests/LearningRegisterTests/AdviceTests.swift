import LearningRegister
import RegisterTestSupport
import Testing

/// What planned campaigns could bring and which sessions are advised, against a second way that counts persons one by one.
@Suite struct AdviceTests {
  /// Who is counted, where, and what each has reached, in sets.
  private struct Plain {
    let register: Register
    let figures: Figures
    var lacking: [WorkerID: Set<Indicator>] = [:]
    var there: [EnterpriseID: Set<WorkerID>] = [:]

    init(_ register: Register, _ figures: Figures) {
      self.register = register
      self.figures = figures
      let open = Set(figures.enterprises.map(\.id))
      for worker in register.workers.records {
        let reached = register.reached(worker.id, in: figures)
        lacking[worker.id] = Set(Indicator.fields.filter { !reached.has($0) })
        for spell in worker.employment where spell.isActive(on: figures.asOf) && open.contains(spell.enterprise) {
          there[spell.enterprise, default: []].insert(worker.id)
        }
      }
    }

    func lack(_ field: Indicator, at enterprise: EnterpriseID) -> Int {
      (there[enterprise] ?? []).count { lacking[$0]?.contains(field) == true }
    }

    mutating func hold(_ fields: FieldSet, at enterprise: EnterpriseID) -> [Int] {
      Indicator.fields.map { field in
        guard fields.has(field) else { return 0 }
        let newly = (there[enterprise] ?? []).filter { lacking[$0]?.contains(field) == true }
        for worker in newly { lacking[worker]?.remove(field) }
        return newly.count
      }
    }

    /// The enterprises a campaign is meant for.
    func meant(_ campaign: Campaign) -> Set<EnterpriseID> {
      Set(campaign.enterprises).union(
        register.attendance.records.filter { $0.campaign == campaign.id }.compactMap(\.enterprise))
    }
  }

  private func turnout(_ register: Register, _ day: Day) -> (present: Int, invited: Int) {
    let from = Window.twelveMonths.begin(endingOn: day, programmeStart: day)
    var (present, invited) = (0, 0)
    for list in register.attendance.records {
      guard let id = list.enterprise, register.enterprises[id] != nil,
        let campaign = register.campaigns[list.campaign], campaign.state == .held,
        let date = campaign.session(list.session)?.date, date >= from, date <= day
      else { continue }
      let here = Set(list.present + list.late).filter { register.workers[$0] != nil }
      guard !here.isEmpty else { continue }
      present += here.count
      for worker in register.workers.records {
        invited += worker.employment.count { $0.enterprise == id && $0.isActive(on: date) }
      }
    }
    return (present, invited)
  }

  @Test(arguments: 0..<25)
  func everySessionIsTheBestThereIs(group: Int) {
    var advised = 0
    for seed in 0..<8 {
      var maker = RandomRegister(seed: UInt64(70_000 + group * 8 + seed))
      let register = Register(maker.snapshot())
      let day = maker.day()
      let figures = register.figures(asOf: day)
      let most = 1 + (group + seed) % 3
      let advice = register.advice(in: figures, fieldsPerSession: most)
      let known = turnout(register, day)
      #expect(advice.turnout.present == known.present && advice.turnout.invited == known.invited, "seed \(seed)")
      var plain = Plain(register, figures)
      var missing = Indicator.fields.map { field in
        figures[field].milestones.isEmpty
          ? 0 : (figures[field].milestones.first { $0.date >= day } ?? figures[field].milestones[0]).missing
      }
      if figures[.a].milestones.allSatisfy({ $0.date < day }) {
        missing = Indicator.fields.map { figures[$0].milestones.last?.missing ?? 0 }
      }
      #expect(advice.missing == missing, "seed \(seed), \(day)")
      func gain(_ fields: FieldSet, _ enterprise: EnterpriseID) -> Int {
        fields.indicators.reduce(0) {
          $0 + min(missing[Int($1.rawValue)], advice.turnout.expected(of: plain.lack($1, at: enterprise)))
        }
      }
      func bestGain() -> Int {
        figures.enterprises.map(\.id).map { enterprise in
          (1..<16).map { FieldSet(rawValue: UInt8($0)) }.filter { $0.indicators.count <= most }
            .map { gain($0, enterprise) }.max() ?? 0
        }.max() ?? 0
      }
      for session in advice.sessions {
        let here = gain(session.fields, session.enterprise)
        #expect(here > 0 && here == bestGain(), "seed \(seed)")
        #expect(session.fields.indicators.count <= most)
        let lackingAny = (plain.there[session.enterprise] ?? []).count { worker in
          session.fields.indicators.contains { plain.lacking[worker]?.contains($0) == true }
        }
        #expect(session.invited == lackingAny)
        let newly = plain.hold(session.fields, at: session.enterprise).map { advice.turnout.expected(of: $0) }
        #expect(session.persons == newly, "seed \(seed)")
        missing = zip(missing, newly).map { max(0, $0 - $1) }
        #expect(session.missing == missing)
        advised += 1
      }
      #expect(bestGain() == 0 && advice.left == missing)
    }
    #expect(advised > 0)
  }

  @Test(arguments: 0..<25)
  func plannedCampaignsBringDistinctPersons(group: Int) {
    for seed in 0..<8 {
      var maker = RandomRegister(seed: UInt64(80_000 + group * 8 + seed))
      let register = Register(maker.snapshot())
      let day = maker.day()
      let through = day.adding(months: 18)
      let figures = register.figures(asOf: day)
      let reach = register.plannedReach(in: figures, through: through)
      var plain = Plain(register, figures)
      var additions: [PlannedReach.Addition] = []
      var open = Set<CampaignID>()
      let planned = register.campaigns.records.compactMap { campaign -> (Day, Campaign)? in
        guard campaign.state == .planned, !campaign.fields.indicators.filter({ $0 != .e }).isEmpty else { return nil }
        return campaign.sessions.map(\.date).filter { $0 > day && $0 <= through }.min().map { ($0, campaign) }
      }
      for (date, campaign) in planned.sorted(by: { ($0.0, $0.1.id) < ($1.0, $1.1.id) }) {
        let enterprises = plain.meant(campaign).filter { register.enterprises[$0] != nil }
        guard !enterprises.isEmpty else {
          open.insert(campaign.id)
          continue
        }
        var persons = [0, 0, 0, 0]
        for enterprise in enterprises {
          persons = zip(persons, plain.hold(campaign.fields, at: enterprise)).map(+)
        }
        additions.append(
          .init(
            campaign: campaign.id, date: date, fields: campaign.fields.intersection(FieldSet(Indicator.fields)),
            enterprises: enterprises.sorted(), persons: persons))
      }
      #expect(reach.additions == additions, "seed \(seed)")
      #expect(Set(reach.openCampaigns) == open)
      for field in Indicator.fields {
        #expect(figures[field].reached + reach.persons(field) <= figures[field].population)
      }
      #expect(reach.persons(.e) == 0)
      // Advice on top of what is planned never asks for more than without it.
      let with = register.advice(in: figures, planned: reach)
      let without = register.advice(in: figures)
      #expect(zip(with.missing, without.missing).allSatisfy { $0 <= $1 })
    }
  }
}
