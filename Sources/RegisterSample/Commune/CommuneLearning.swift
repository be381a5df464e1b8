import LearningRegister

/// The attendance lists of the sample commune.
struct CommuneLearning: Sendable {
  /// The lists, in order of code.
  private(set) var lists: [AttendanceList] = []
  private let staff: CommuneStaff
  private let campaigns: [Campaign]
  private var generator: SampleGenerator
  private var plans: [Plan] = []

  /// A list before anybody is marked on it.
  private struct Plan: Sendable {
    let campaign: Int
    let session: Int
    let date: Day
    /// Position of the enterprise; nil for a mixed list of names.
    let enterprise: Int?
    /// Positions of those who worked there on the day.
    let workers: [Int]
    /// Whether only the number of heads came back.
    var headsOnly = false
    var attending: Set<Int> = []
  }

  init(seed: UInt64, staff: CommuneStaff, campaigns: [Campaign]) {
    generator = SampleGenerator(seed: seed, stream: 3)
    self.staff = staff
    self.campaigns = campaigns
  }

  mutating func makeLists() {
    planLists()
    let participation = Participation(staff: staff, generator: &generator)
    var since: [[Participation.Since]] = []
    for field in Indicator.fields {
      // Only lists of this field alone make sure of it; a list of two fields asks for taking part in both.
      let sure = plans.filter { plan in
        campaigns[plan.campaign].state == .held && campaigns[plan.campaign].fields == FieldSet(field) && !plan.headsOnly
          && plan.enterprise != nil
      }
      var before: Set<Int> = []
      var after: Set<Int> = []
      for plan in sure {
        if plan.date <= Participation.milestone {
          before.formUnion(plan.workers)
        } else {
          after.formUnion(plan.workers)
        }
      }
      since.append(
        participation.decide(
          field, hadOccasion: before.contains, hasOccasionIn2026: after.contains, &generator))
    }
    mark(since)
    for (field, came) in zip(Indicator.fields, since) { makeSure(of: field, came) }
    writeLists()
  }

  /// Which enterprises sent a list to which session.
  private mutating func planLists() {
    let staffOf = staff.enterprises.map { enterprise in
      staff.workers.indices.filter { staff.workers[$0].employment.contains { $0.enterprise == enterprise.id } }
    }
    for (index, campaign) in campaigns.enumerated() where campaign.state != .planned && campaign.id != "HD25-007" {
      for session in campaign.sessions {
        for (enterprise, profile) in EnterpriseProfile.all.enumerated() {
          guard staff.enterprises[enterprise].isOpen(on: session.date), !profile.isSilent else { continue }
          if campaign.enterprises.isEmpty {
            // An open campaign: each enterprise goes to one of the sessions, the less keen ones not every time.
            guard (enterprise + campaign.name.utf8.count) % campaign.sessions.count + 1 == session.number,
              generator.below(100) < 84 + profile.keenness
            else { continue }
          } else if !campaign.enterprises.contains(staff.enterprises[enterprise].id) {
            continue
          }
          var workers = staffOf[enterprise].filter { staff.works($0, at: enterprise, on: session.date) }
          if campaign.kind == "unionTraining" {
            workers = Array(workers.filter { staff.workers[$0].unionMember == true }.prefix(max(2, workers.count / 30)))
          }
          guard !workers.isEmpty else { continue }
          plans.append(
            Plan(
              campaign: index, session: session.number, date: session.date, enterprise: enterprise, workers: workers,
              // The less keen send a number more often than names.
              headsOnly: profile.kind != .household && generator.chance(profile.keenness <= -10 ? 350 : 15)))
        }
        if campaign.kind == "bookDay", session.number == 1 {
          let workers = staff.workers.indices.filter { worker in
            generator.chance(20) && staff.workers[worker].employment.contains { $0.isActive(on: session.date) }
          }
          plans.append(
            Plan(
              campaign: index, session: session.number, date: session.date, enterprise: nil, workers: workers))
        }
      }
    }
  }

  /// Whoever takes part in all fields of a session comes to most of them.
  private mutating func mark(_ since: [[Participation.Since]]) {
    for index in plans.indices where !plans[index].headsOnly {
      let fields = campaigns[plans[index].campaign].fields
      let isLate = plans[index].date > Participation.milestone
      for worker in plans[index].workers {
        let takesPart = Indicator.fields.allSatisfy { field in
          guard fields.has(field) else { return true }
          return switch since[Int(field.rawValue)][worker] {
          case .never: false
          case .early: true
          case .late: isLate
          }
        }
        if takesPart, generator.chance(610) { plans[index].attending.insert(worker) }
      }
    }
  }

  /// Whoever takes part in a field has been at one session of it in time.
  private mutating func makeSure(of field: Indicator, _ since: [Participation.Since]) {
    var occasions: [[Int]] = Array(repeating: [], count: staff.workers.count)
    for (index, plan) in plans.enumerated() {
      let campaign = campaigns[plan.campaign]
      guard campaign.state == .held, campaign.fields.has(field) else { continue }
      for worker in plan.workers { occasions[worker].append(index) }
    }
    for (worker, came) in since.enumerated() where came != .never {
      let inTime = occasions[worker].filter { (plans[$0].date <= Participation.milestone) == (came == .early) }
      if inTime.contains(where: { plans[$0].attending.contains(worker) }) { continue }
      let sure = inTime.filter { index in
        campaigns[plans[index].campaign].fields == FieldSet(field) && !plans[index].headsOnly
          && plans[index].enterprise != nil
      }
      if !sure.isEmpty { plans[generator.pick(sure)].attending.insert(worker) }
    }
  }

  private mutating func writeLists() {
    plans.sort {
      ($0.date, $0.campaign, $0.session, $0.enterprise ?? 99) < ($1.date, $1.campaign, $1.session, $1.enterprise ?? 99)
    }
    var numbers: [Int: Int] = [:]
    for plan in plans {
      let year = plan.date.year
      let number = numbers[year, default: 0] + 1
      var list = AttendanceList(
        id: SampleCodes.list(year, number), campaign: campaigns[plan.campaign].id, session: plan.session,
        enterprise: plan.enterprise.map { staff.enterprises[$0].id })
      list.revision = 1
      list.paper = list.id.code.text
      fill(&list, plan)
      guard !list.present.isEmpty || list.heads != nil else { continue }
      numbers[year] = number
      lists.append(list)
    }
    placeHardCases()
  }

  private mutating func fill(_ list: inout AttendanceList, _ plan: Plan) {
    for worker in plan.workers {
      let id = staff.workers[worker].id
      if plan.attending.contains(worker) {
        if generator.chance(45) { list.late.append(id) } else { list.present.append(id) }
      } else if plan.enterprise != nil, !plan.headsOnly {
        let drawn = generator.below(100)
        if drawn < 5 { list.excused.append(id) } else if drawn < 14 { list.absent.append(id) }
      }
    }
    guard let enterprise = plan.enterprise else { return }
    let declared = staff.enterprises[enterprise].headcount(on: plan.date)?.workers ?? 0
    let population = max(plan.workers.count, declared)
    let named = list.present.count + list.late.count
    if plan.headsOnly {
      list.heads = max(1, population * generator.number(45...80) / 100)
      return
    }
    if generator.chance(30), named < population {
      for _ in 0...generator.below(2) {
        let sex: Sex = generator.chance(650) ? .female : .male
        list.walkIns.append(PersonNames.draw(sex, born: 1990, &generator))
      }
    }
    let drawn = generator.below(100)
    if drawn < 22 {
      list.heads = min(population, named + list.walkIns.count)
    } else if drawn < 32 {
      list.heads = min(population, named + list.walkIns.count + generator.number(1...max(1, population / 12)))
    }
  }

  /// Odd lists, on purpose: more heads than workers (accepted once, once not) and one whose paper has no number.
  private mutating func placeHardCases() {
    func odd(in year: Int, after offset: Int) -> Int? {
      lists.indices.filter { lists[$0].id.code.text.hasPrefix("DS\(year)-") && lists[$0].enterprise != nil }
        .dropFirst(offset).first { !lists[$0].present.isEmpty }
    }
    if let index = odd(in: 24, after: 20) {
      lists[index].heads = lists[index].present.count + lists[index].late.count + 900
      lists[index].accepted = [
        AcceptedDoubt(check: Doubt.Check.headsAbovePopulation.rawValue, why: "Có cả người nhà và công nhân đơn vị bạn")
      ]
    }
    if let index = odd(in: 26, after: 40) { lists[index].heads = 950 }
    if let index = odd(in: 25, after: 30) { lists[index].paper = nil }
  }
}
