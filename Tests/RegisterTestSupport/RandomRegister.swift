public import LearningRegister

/// Makes small registers full of boundary cases: equal dates, the day before and after, 29 February, two jobs, rehires,
/// head-counts below the names, titles at every stage. The same seed gives the same registers.
public struct RandomRegister: Sendable {
  /// Where the randomness comes from.
  public var generator: SeededGenerator
  /// Whether records may break hard rules, as files mended by hand do: workers nobody knows, marks and lists twice.
  public var careless: Bool

  /// A maker of registers for a seed.
  public init(seed: UInt64, careless: Bool = false) {
    generator = SeededGenerator(seed: seed)
    self.careless = careless
  }

  private static let corners: [Day] = [
    "2022-10-19", "2023-12-31", "2024-02-29", "2024-07-01", "2025-01-01", "2025-02-28", "2025-07-01", "2025-12-31",
    "2026-01-01", "2026-11-22", "2028-02-29",
  ]

  /// A day at or next to one of a few corners.
  public mutating func day() -> Day { generator.pick(Self.corners).adding(days: generator.number(-1...1)) }

  mutating func maybeDay(_ percent: Int) -> Day? { generator.chance(percent) ? day() : nil }

  /// A whole register.
  public mutating func snapshot() -> Register.Snapshot {
    var snapshot = Register.Snapshot()
    for index in 0..<generator.number(0...3) { snapshot.offices.append(office(Self.officeDays[index])) }
    for index in 0..<generator.number(0...3) { snapshot.targets.append(targets(index)) }
    for index in 0..<generator.number(0...6) { snapshot.enterprises.append(enterprise(Self.enterprise(index))) }
    let known = snapshot.enterprises.map(\.id)
    for index in 0..<generator.number(0...40) { snapshot.workers.append(worker(Self.worker(index), at: known)) }
    for index in 0..<generator.number(0...7) { snapshot.campaigns.append(campaign(Self.campaign(index))) }
    let workers = snapshot.workers.map(\.id)
    for index in 0..<generator.number(0...14) {
      let made = list(
        Self.list(index), campaigns: snapshot.campaigns, enterprises: known, workers: workers,
        others: snapshot.attendance)
      if let made { snapshot.attendance.append(made) }
    }
    for index in 0..<generator.number(0...20) {
      if let made = honour(Self.honour(index), workers: workers, enterprises: known) { snapshot.honours.append(made) }
    }
    // Files are sorted, other processes' lines are not: the order must not matter.
    if generator.chance(50) {
      snapshot.enterprises.shuffle(using: &generator)
      snapshot.workers.shuffle(using: &generator)
      snapshot.attendance.shuffle(using: &generator)
      snapshot.campaigns.shuffle(using: &generator)
    }
    return snapshot
  }

  static let officeDays: [OfficeID] = ["2022-10-19", "2024-02-29", "2025-07-01"]

  static func numbered(_ prefix: String, _ index: Int, width: Int) -> Code {
    // Now and then a code that does not follow the pattern, as joined folders have.
    if index % 11 == 5 { return Code("\(prefix)x\(index)")! }
    let digits = String(index + 1)
    return Code(prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits)!
  }

  static func enterprise(_ index: Int) -> EnterpriseID { EnterpriseID(numbered("DN", index, width: 4)) }
  static func worker(_ index: Int) -> WorkerID { WorkerID(numbered("CN", index, width: 6)) }
  static func campaign(_ index: Int) -> CampaignID { CampaignID(numbered("HD25-", index, width: 3)) }
  static func list(_ index: Int) -> AttendanceListID { AttendanceListID(numbered("DS25-", index, width: 3)) }
  static func honour(_ index: Int) -> HonourID { HonourID(numbered("KT", index, width: 6)) }

  /// Numbers of their own for members added later, so that everything else of a seed stays as it was.
  private var ownGenerator: SeededGenerator {
    var copy = generator
    return SeededGenerator(seed: copy.next())
  }

  mutating func office(_ id: OfficeID) -> OfficeVersion {
    var office = OfficeVersion(id: id, name: "UBND xã", programmeStart: generator.chance(70) ? "2022-10-19" : day())
    office.difficultArea = generator.chance(40)
    if generator.chance(40) {
      office.scope = Enterprise.Kind.allCases.filter { _ in generator.chance(60) }
      if office.scope.isEmpty { office.scope = [.household] }
    }
    if generator.chance(50) { office.titleValidityMonths = generator.pick([1, 12, 18, 36]) }
    // Shares at and beside those that two and three sessions can have.
    var own = ownGenerator
    if own.chance(50) { office.minimumShare = own.pick([1, 33, 34, 49, 50, 51, 66, 67, 80, 100]) }
    office.reportsEstimate = own.chance(30)
    if own.chance(30) { office.window = own.pick(Window.allCases) }
    return office
  }

  mutating func targets(_ index: Int) -> TargetSet {
    let percents = { (generator: inout SeededGenerator) in (0..<5).map { _ in generator.number(0...20) * 5 } }
    let from: Day = generator.pick(["2022-01-01", "2024-02-29", "2025-12-31", "2026-01-01"])
    var set = TargetSet(
      id: TargetSetID(Code("set-\(index)")!), level: .commune, from: from.adding(days: index),
      official: generator.chance(70),
      milestones: [
        TargetSet.Milestone(date: "2025-12-31", percents: percents(&generator)),
        TargetSet.Milestone(date: "2030-12-31", percents: percents(&generator)),
      ])
    var own = ownGenerator
    if own.chance(50) {
      let days: [Day] = ["2024-12-31", "2025-12-31", "2026-01-01", "2026-12-31", "2028-02-29", "2031-06-30"]
      set.yearly = days.filter { _ in own.chance(40) }
        .map { TargetSet.Milestone(date: $0, percents: percents(&own)) }
    }
    return set
  }

  mutating func enterprise(_ id: EnterpriseID) -> Enterprise {
    var enterprise = Enterprise(id: id, name: "Đơn vị \(id)", kind: generator.pick(Enterprise.Kind.allCases))
    enterprise.opened = maybeDay(40)
    if let closed = maybeDay(25), closed > enterprise.opened ?? "0001-01-01" { enterprise.closed = closed }
    for _ in 0..<generator.number(0...3) {
      let date = day()
      // Two head-counts of one date are a fault, but a file may hold them: the later entered counts.
      if !careless, enterprise.headcounts.contains(where: { $0.date == date }) { continue }
      enterprise.headcounts.append(Enterprise.Headcount(date: date, workers: generator.number(0...20)))
    }
    for _ in 0..<(generator.chance(40) ? generator.number(1...2) : 0) {
      let from = day()
      enterprise.nilDeclarations.append(
        Enterprise.NilDeclaration(from: from, to: max(from, day()), on: maybeDay(70)))
    }
    return enterprise
  }

  mutating func worker(_ id: WorkerID, at enterprises: [EnterpriseID]) -> Worker {
    var worker = Worker(id: id, name: "Nguyễn Văn \(id)")
    worker.born = .year(1990)
    guard !enterprises.isEmpty else { return worker }
    for _ in 0..<generator.pick([0, 1, 1, 1, 1, 2, 2, 3]) {
      var spell = Employment(enterprise: generator.pick(enterprises), from: maybeDay(80), to: maybeDay(45))
      if let from = spell.from, let to = spell.to, to <= from { spell.to = nil }
      // A transfer: the new spell begins on the day the last one ended.
      if let last = worker.employment.last?.to, generator.chance(40) {
        spell.from = last
        if let to = spell.to, to <= last { spell.to = nil }
      }
      let overlaps = worker.employment.contains { $0.enterprise == spell.enterprise && Self.overlap($0, spell) }
      if careless || !overlaps { worker.employment.append(spell) }
    }
    return worker
  }

  private static func overlap(_ one: Employment, _ other: Employment) -> Bool {
    let oneEnds = one.to ?? "9999-12-31"
    let otherEnds = other.to ?? "9999-12-31"
    return (one.from ?? "0001-01-01") < otherEnds && (other.from ?? "0001-01-01") < oneEnds
  }

  mutating func campaign(_ id: CampaignID) -> Campaign {
    let fields = FieldSet(Indicator.fields.filter { _ in generator.chance(45) })
    var campaign = Campaign(
      id: id, name: "Buổi học \(id)", kind: "training", fields: fields,
      state: generator.pick([.held, .held, .held, .held, .planned, .cancelled]))
    for number in 1...generator.number(1...3) {
      campaign.sessions.append(Campaign.Session(number: number, date: day()))
    }
    return campaign
  }

  mutating func list(
    _ id: AttendanceListID, campaigns: [Campaign], enterprises: [EnterpriseID], workers: [WorkerID],
    others: [AttendanceList]
  ) -> AttendanceList? {
    guard !campaigns.isEmpty else { return nil }
    let campaign = generator.pick(campaigns)
    let number = careless && generator.chance(5) ? 99 : generator.pick(campaign.sessions).number
    let enterprise = enterprises.isEmpty || generator.chance(15) ? nil : generator.pick(enterprises)
    let twin = others.contains {
      $0.id != id && $0.campaign == campaign.id && $0.session == number && $0.enterprise == enterprise
    }
    if twin, !careless { return nil }
    var list = AttendanceList(id: id, campaign: campaign.id, session: number, enterprise: enterprise)
    for worker in workers where generator.chance(30) {
      switch generator.number(0...9) {
      case 0: list.absent.append(worker)
      case 1: list.excused.append(worker)
      case 2, 3: list.late.append(worker)
      default: list.present.append(worker)
      }
    }
    if careless {
      if let first = list.present.first, generator.chance(20) { list.late.append(first) }
      if let first = list.late.first, generator.chance(20) { list.excused.append(first) }
      if let first = list.present.first, generator.chance(10) { list.present.append(first) }
      if generator.chance(20) { list.present.append("CN999999") }
    }
    let named = list.present.count + list.late.count
    if generator.chance(50) { list.heads = max(0, named + generator.number(-2...8)) }
    if generator.chance(25) { list.walkIns = (1...generator.number(1...3)).map { "Khách \($0)" } }
    return list
  }

  mutating func honour(_ id: HonourID, workers: [WorkerID], enterprises: [EnterpriseID]) -> Honour? {
    guard !workers.isEmpty else { return nil }
    let kind: KindCode = generator.pick([.learningCitizen, .learningCitizen, .learningCitizen, .learningWorker])
    var honour = Honour(
      id: id, category: generator.chance(90) ? .title : .commendation, kind: kind,
      subject: .worker(generator.pick(workers)), year: 2025)
    if generator.chance(8) { honour.subject = .child(name: "Con", school: nil, parent: generator.pick(workers)) }
    if generator.chance(8), let enterprise = enterprises.first { honour.subject = .enterprise(enterprise) }
    honour.registered = maybeDay(50)
    if generator.chance(60) {
      let base = generator.pick([6, 7, 8, 9])
      honour.scores = (0..<10).map { _ in min(10, base + generator.number(0...1)) }
      if generator.chance(30) { honour.scores[generator.number(0...9)] = generator.number(4...5) }
      if generator.chance(30) { honour.scores = [8, 8, 8, 8, 8, 8, 8, 8, 8, generator.number(7...8)] }
      if generator.chance(15) { honour.scores = [7, 7, 7, 7, 7, 7, 7, 7, 7, generator.number(6...7)] }
    }
    if generator.chance(85) {
      honour.decision = Honour.Decision(
        number: generator.chance(93) ? "1/QĐ" : nil, date: maybeDay(95), authority: generator.chance(93) ? "UBND" : nil)
    }
    if generator.chance(20) {
      let date = maybeDay(70)
      if date == nil || honour.decision?.date == nil || date! >= honour.decision!.date! {
        honour.withdrawn = Honour.Withdrawal(date: date)
      }
    }
    return honour
  }
}
