import LearningRegister

/// Builds a register of a given size for measuring: plain records, running codes, nothing odd.
struct SizedRegister: Sendable {
  private let attendances: Int
  private let workerCount: Int
  private var generator: SampleGenerator
  private var papers = SamplePapers()

  init(workers: Int, attendances: Int, seed: UInt64) {
    workerCount = workers
    self.attendances = attendances
    generator = SampleGenerator(seed: seed, stream: 9)
  }

  consuming func snapshot() -> Register.Snapshot {
    var snapshot = Register.Snapshot()
    snapshot.offices = CommunePlan.offices
    snapshot.targets = CommunePlan.targets
    snapshot.tasks = CommunePlan.tasks(year: 2026)
    snapshot.enterprises = enterprises()
    // Enterprises of very different size: each worker starts in a random one of the first half, or of all.
    let count = snapshot.enterprises.count
    var staff: [[Int]] = Array(repeating: [], count: count)
    snapshot.workers.reserveCapacity(workerCount)
    for number in 1...max(1, workerCount) where workerCount > 0 {
      let home = number <= count ? number - 1 : generator.below(generator.chance(300) ? max(1, count / 10) : count)
      snapshot.workers.append(worker(number, home: home, of: count))
      staff[home].append(number - 1)
    }
    for index in snapshot.enterprises.indices {
      let declared = staff[index].count * generator.number(100...106) / 100
      snapshot.enterprises[index].headcounts = [.init(date: "2026-06-05", workers: declared, source: "01/PLI")]
    }
    learn(&snapshot, staff)
    honour(&snapshot)
    return snapshot
  }

  private mutating func enterprises() -> [Enterprise] {
    guard workerCount > 0 else { return [] }
    let kinds = ["Công ty TNHH", "Công ty CP", "Công ty TNHH MTV", "HTX"]
    let trades = ["May", "Giày da", "Cơ khí", "Xây dựng", "Vận tải", "Chế biến gỗ", "Thực phẩm", "Bao bì", "Điện tử"]
    return (1...max(1, workerCount / 50)).map { number in
      let kind = generator.pick(kinds)
      let word = NameMaterial.givenFemale.draw(&generator)
      var enterprise = Enterprise(
        id: SampleCodes.enterprise(number), name: "\(kind) \(generator.pick(trades)) \(word) \(number)",
        kind: kind == "HTX" ? .cooperative : .company)
      enterprise.revision = 1
      enterprise.opened = generator.day("2010-01-01", "2020-12-31")
      enterprise.taxCode = papers.taxCode(&generator)
      return enterprise
    }
  }

  private mutating func worker(_ number: Int, home: Int, of enterprises: Int) -> Worker {
    let sex: Sex = generator.chance(600) ? .female : .male
    let born = generator.day("1968-01-01", "2003-12-31")
    var first = Employment(
      enterprise: SampleCodes.enterprise(home + 1), job: "Công nhân", from: generator.day("2021-01-01", "2022-10-01"))
    var spells: [Employment] = []
    let drawn = generator.below(100)
    if drawn < 6 { first.to = generator.day("2024-01-01", "2026-11-01") }
    spells.append(first)
    if drawn < 4, let to = first.to {
      spells.append(
        Employment(enterprise: SampleCodes.enterprise(generator.below(enterprises) + 1), job: "Công nhân", from: to))
    }
    var worker = Worker(
      id: SampleCodes.worker(number), name: PersonNames.draw(sex, born: born.year, &generator), employment: spells)
    worker.revision = 1
    worker.sex = sex
    worker.born = .day(born)
    worker.identity = papers.cccd(sex, born: born.year, &generator)
    if generator.chance(500) { worker.phone = papers.phone(&generator) }
    (worker.village, worker.formerCommune) = Villages.draw(near: "Hoằng Hợp", &generator)
    return worker
  }

  /// Sessions with the lists of several enterprises each, until all marks are given.
  private mutating func learn(_ snapshot: inout Register.Snapshot, _ staff: [[Int]]) {
    var left = attendances
    var campaignNumbers = [0, 0, 0, 0]
    var listNumbers = [0, 0, 0, 0]
    var round = 0
    while left > 0 {
      let slot = round % 4
      round += 1
      campaignNumbers[slot] += 1
      let field = Indicator.fields[generator.below(4)]
      var fields = FieldSet(field)
      if generator.chance(200) { fields.insert(FieldSet(Indicator.fields[generator.below(4)])) }
      var campaign = Campaign(
        id: SampleCodes.campaign(2023 + slot, campaignNumbers[slot]),
        name: "\(CampaignTemplate.yearly[generator.below(15)].names[0].replacing("%", with: String(2023 + slot)))",
        kind: "training", fields: fields, state: generator.chance(985) ? .held : .cancelled)
      campaign.revision = 1
      for number in 1...generator.number(1...3) {
        let date = generator.day(
          Day(year: 2023 + slot, month: 1, day: 5) ?? "2023-01-05",
          slot == 3 ? "2026-11-20" : Day(year: 2023 + slot, month: 12, day: 20) ?? "2023-12-20")
        campaign.sessions.append(Campaign.Session(number: number, date: date, hours: 3))
        // Enterprises in a row from a random one on, so that no session has two lists of one.
        let start = generator.below(staff.count)
        for offset in 0..<min(staff.count, generator.number(4...12)) where left > 0 {
          let enterprise = (start + offset) % staff.count
          let here = staff[enterprise].filter { snapshot.workers[$0].employment[0].isActive(on: date) }
          guard !here.isEmpty else { continue }
          listNumbers[slot] += 1
          snapshot.attendance.append(
            list(
              SampleCodes.list(2023 + slot, listNumbers[slot]), campaign.id, number,
              SampleCodes.enterprise(enterprise + 1),
              here, snapshot.workers, &left))
        }
      }
      snapshot.campaigns.append(campaign)
    }
    snapshot.campaigns.sort { $0.id < $1.id }
    snapshot.attendance.sort { $0.id < $1.id }
  }

  private mutating func list(
    _ id: AttendanceListID, _ campaign: CampaignID, _ session: Int, _ enterprise: EnterpriseID, _ here: [Int],
    _ workers: [Worker], _ left: inout Int
  ) -> AttendanceList {
    var list = AttendanceList(id: id, campaign: campaign, session: session, enterprise: enterprise)
    list.revision = 1
    list.paper = id.code.text
    let invited = min(here.count, 240)
    // A stretch of the staff list, from a random place on.
    let start = generator.below(here.count)
    for offset in 0..<invited where left > 0 {
      let worker = workers[here[(start + offset) % here.count]].id
      switch generator.below(100) {
      case ..<82:
        list.present.append(worker)
        left -= 1
      case ..<87:
        list.late.append(worker)
        left -= 1
      case ..<91: list.excused.append(worker)
      default: list.absent.append(worker)
      }
    }
    let named = list.present.count + list.late.count
    if generator.chance(150) { list.heads = min(here.count, named + generator.below(6)) }
    return list
  }

  /// Every third worker is a recognised learning citizen.
  private mutating func honour(_ snapshot: inout Register.Snapshot) {
    for worker in snapshot.workers where generator.chance(350) {
      let year = generator.number(2023...2026)
      var honour = Honour(
        id: SampleCodes.honour(snapshot.honours.count + 1), category: .title, kind: .learningCitizen,
        subject: .worker(worker.id), year: year)
      honour.revision = 1
      honour.scores = [8, 8, 9, 9, 8, 8, 9, 8, 8, 9]
      honour.decision = Honour.Decision(
        number: "112/QĐ-UBND", date: Day(year: year, month: 10, day: 20), authority: "Chủ tịch UBND xã Hoằng Hợp")
      snapshot.honours.append(honour)
    }
  }
}
