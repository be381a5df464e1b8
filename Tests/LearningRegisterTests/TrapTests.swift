import LearningRegister
import Testing

/// The traps of the product's rules, each with its numbers spelled out.
@Suite struct TrapTests {
  static let commune2023 = TargetSet(
    id: "commune-2023", level: .commune, from: "2023-12-01", official: true,
    milestones: [
      TargetSet.Milestone(date: "2025-12-31", percents: [90, 72, 65, 65, 35]),
      TargetSet.Milestone(date: "2030-12-31", percents: [95, 85, 85, 80, 60]),
    ])

  static func id(_ number: Int) -> WorkerID {
    let digits = String(number)
    return WorkerID(Code("CN" + String(repeating: "0", count: 6 - digits.count) + digits)!)
  }

  /// A register of one company with that many workers, numbered from 1, all there since 2020.
  static func company(workers: Int, declared: Int? = nil) -> Register.Snapshot {
    var snapshot = Register.Snapshot()
    snapshot.offices = [OfficeVersion(id: "2022-10-19", name: "UBND xã Hoằng Hợp")]
    snapshot.targets = [commune2023]
    var company = Enterprise(id: "DN0001", name: "Công ty TNHH May Hoằng Hợp")
    if let declared { company.headcounts = [Enterprise.Headcount(date: "2023-06-05", workers: declared)] }
    snapshot.enterprises = [company]
    for number in 1...max(1, workers) where workers > 0 {
      snapshot.workers.append(
        Worker(
          id: id(number), name: "Nguyễn Văn \(number)",
          employment: [Employment(enterprise: "DN0001", from: "2020-01-01")]
        ))
    }
    return snapshot
  }

  /// Adds a held campaign of field a with one session and its list.
  static func hold(
    _ snapshot: inout Register.Snapshot, _ code: CampaignID, on date: Day, at enterprise: EnterpriseID = "DN0001",
    present: [Int], heads: Int? = nil, state: Campaign.State = .held
  ) {
    snapshot.campaigns.append(
      Campaign(
        id: code, name: "Phổ biến Bộ luật Lao động", kind: "propaganda", fields: FieldSet(.a), state: state,
        sessions: [Campaign.Session(number: 1, date: date)]))
    var list = AttendanceList(
      id: AttendanceListID(Code("DS-\(snapshot.attendance.count + 1)")!), campaign: code, session: 1,
      enterprise: enterprise)
    list.present = present.map(id)
    list.heads = heads
    snapshot.attendance.append(list)
  }

  // Trap 1: cut, never rounded; "đạt" only in whole persons.
  @Test(arguments: [
    (reached: 1799, tenths: 899, met: false, missing: 1), (reached: 1800, tenths: 900, met: true, missing: 0),
    (reached: 1899, tenths: 949, met: true, missing: 0), (reached: 0, tenths: 0, met: false, missing: 1800),
    (reached: 2000, tenths: 1000, met: true, missing: 0),
  ])
  func trap1(reached: Int, tenths: Int, met: Bool, missing: Int) {
    var snapshot = Self.company(workers: 2000)
    Self.hold(&snapshot, "HD26-001", on: "2026-03-01", present: Array((1...2000).prefix(reached)))
    let figure = Register(snapshot).figures(asOf: "2026-11-22")[.a]
    #expect(figure.population == 2000)
    #expect(figure.reached == reached)
    #expect(figure.tenths == tenths)
    #expect(figure.milestones[0].target == 90)
    #expect(figure.milestones[0].met == met)
    #expect(figure.milestones[0].missing == missing)
  }

  // Trap 3: a move on 1/7 with sessions on 30/6 and 1/7.
  @Test func trap3MoveBetweenTwoSessions() {
    var snapshot = Self.company(workers: 1)
    snapshot.enterprises.append(Enterprise(id: "DN0002", name: "Công ty CP Gạch Tuynel Hoằng Quỳ"))
    snapshot.workers[0].employment = [
      Employment(enterprise: "DN0001", from: "2020-01-01", to: "2026-07-01"),
      Employment(enterprise: "DN0002", from: "2026-07-01"),
    ]
    Self.hold(&snapshot, "HD26-001", on: "2026-06-30", at: "DN0001", present: [1])
    Self.hold(&snapshot, "HD26-002", on: "2026-07-01", at: "DN0002", present: [1])
    let register = Register(snapshot)
    let before = register.figures(asOf: "2026-06-30")
    #expect(before.enterprises.map { $0.indicators[0].reached } == [1, 0])
    #expect(before.enterprises.map { $0.indicators[0].attendances } == [1, 0])
    let after = register.figures(asOf: "2026-07-01")
    #expect(after.population == 1)
    #expect(after[.a].reached == 1)
    #expect(after[.a].attendances == 2)
    #expect(after.enterprises.map(\.population) == [0, 1])
    #expect(after.enterprises.map { $0.indicators[0].reached } == [0, 1])
    #expect(after.enterprises.map { $0.indicators[0].attendances } == [1, 1])
  }

  // Trap 4: the leaver goes out of D and of N on the day the spell ends, the attendance stays.
  @Test(arguments: [
    (day: "2026-05-31" as Day, population: 3, reached: 2), (day: "2026-06-01", population: 2, reached: 1),
    (day: "2026-07-01", population: 1, reached: 0),
  ])
  func trap4Leavers(day: Day, population: Int, reached: Int) {
    var snapshot = Self.company(workers: 3)
    Self.hold(&snapshot, "HD26-001", on: "2026-03-01", present: [1, 2])
    snapshot.workers[0].employment[0].to = "2026-06-01"
    snapshot.workers[1].employment[0].to = "2026-07-01"
    let figures = Register(snapshot).figures(asOf: day)
    #expect(figures.population == population)
    #expect(figures[.a].reached == reached)
    #expect(figures[.a].attendances == 2)
  }

  // Trap 5: somebody who comes back counts again, with what was learned before.
  @Test(arguments: [
    (day: "2024-06-30" as Day, population: 1), (day: "2024-07-01", population: 0), (day: "2026-01-31", population: 0),
    (day: "2026-02-01", population: 1),
  ])
  func trap5Rehire(day: Day, population: Int) {
    var snapshot = Self.company(workers: 1)
    snapshot.workers[0].employment = [
      Employment(enterprise: "DN0001", from: "2020-01-01", to: "2024-07-01"),
      Employment(enterprise: "DN0001", from: "2026-02-01"),
    ]
    Self.hold(&snapshot, "HD23-001", on: "2023-05-05", present: [1])
    let figures = Register(snapshot).figures(asOf: day)
    #expect(figures.population == population)
    #expect(figures[.a].reached == population)
    #expect(figures[.a].attendances == 1)
  }

  // Trap 6: two jobs are two parts and one whole.
  @Test func trap6TwoJobs() {
    var snapshot = Self.company(workers: 1)
    snapshot.enterprises.append(Enterprise(id: "DN0002", name: "HTX nông nghiệp Hoằng Hợp", kind: .cooperative))
    snapshot.workers[0].employment.append(Employment(enterprise: "DN0002", from: "2024-01-01"))
    Self.hold(&snapshot, "HD26-001", on: "2026-03-01", present: [1])
    let figures = Register(snapshot).figures(asOf: "2026-11-22")
    #expect(figures.enterprises.map(\.population) == [1, 1])
    #expect(figures.enterprises.map { $0.indicators[0].reached } == [1, 1])
    #expect(figures.enterprises.map { $0.indicators[0].attendances } == [1, 0])
    #expect(figures.population == 1)
    #expect(figures.named == 1)
    #expect(figures[.a].reached == 1)
  }

  // Trap 7: as names arrive for 150 heads, the headline grows and the estimated piece shrinks.
  @Test(arguments: [
    (names: 0, reached: 0, estimate: 150, upper: 150), (names: 60, reached: 60, estimate: 150, upper: 150),
    (names: 149, reached: 149, estimate: 150, upper: 150), (names: 150, reached: 150, estimate: 150, upper: 150),
  ])
  func trap7NamesArrive(names: Int, reached: Int, estimate: Int, upper: Int) {
    var snapshot = Self.company(workers: 200)
    Self.hold(&snapshot, "HD26-001", on: "2026-03-01", present: Array((1...200).prefix(names)), heads: 150)
    let figure = Register(snapshot).figures(asOf: "2026-11-22")[.a]
    #expect(figure.reached == reached)
    #expect(figure.estimate == estimate)
    #expect(figure.upper == upper)
  }

  // The worked example of rule 7, and the same with the names of both sessions apart.
  @Test(arguments: [
    (second: 11...90, reached: 90, estimate: 150, upper: 200, tenths: 450),
    (second: 61...140, reached: 140, estimate: 150, upper: 200, tenths: 700),
  ])
  func rule7(second: ClosedRange<Int>, reached: Int, estimate: Int, upper: Int, tenths: Int) {
    var snapshot = Self.company(workers: 200)
    Self.hold(&snapshot, "HD26-001", on: "2026-03-01", present: Array(1...60), heads: 150)
    Self.hold(&snapshot, "HD26-002", on: "2026-04-01", present: Array(second), heads: 110)
    let figures = Register(snapshot).figures(asOf: "2026-11-22")
    for figure in [figures[.a], figures.enterprises[0].indicators[0]] {
      #expect(figure.population == 200)
      #expect(figure.reached == reached)
      #expect(figure.tenths == tenths)
      #expect(figure.estimate == estimate)
      #expect(figure.upper == upper)
    }
    #expect(figures[.e].estimate == nil)
    #expect(figures[.e].upper == nil)
  }

  // Trap 8: more heads than workers is a doubt, and the figures never pass D.
  @Test(arguments: [(heads: 10, doubted: false), (heads: 11, doubted: true)])
  func trap8HeadsAbovePopulation(heads: Int, doubted: Bool) {
    var snapshot = Self.company(workers: 4, declared: 10)
    Self.hold(&snapshot, "HD26-001", on: "2026-03-01", present: [1, 2], heads: heads)
    var register = Register(snapshot)
    let list = Record.attendance(snapshot.attendance[0])
    #expect(register.faults(of: list, replacing: list) == [])
    let doubts = register.doubts(of: list, today: "2026-11-22")
    #expect(doubts.map(\.check) == (doubted ? [.headsAbovePopulation] : []))
    let figure = register.figures(asOf: "2026-11-22")[.a]
    #expect(figure.population == 10)
    #expect(figure.reached == 2)
    #expect(figure.estimate == 10)
    #expect(figure.upper == 10)
  }

  // Trap 9: nobody to reach.
  @Test func trap9NoPopulation() {
    var snapshot = Self.company(workers: 0)
    Self.hold(&snapshot, "HD26-001", on: "2026-03-01", present: [], heads: 20)
    let figures = Register(snapshot).figures(asOf: "2026-11-22")
    #expect(figures.population == 0)
    for figure in figures.indicators {
      #expect(figure.tenths == nil)
      #expect(figure.reached == 0)
      #expect(figure.milestones.map(\.met) == [nil, nil])
      #expect(figure.milestones.map(\.missing) == [0, 0])
    }
    #expect(figures[.a].estimate == 0)
    #expect(figures[.a].upper == 0)
  }

  // Trap 11: a session moved from 2025 into 2026 leaves one year and enters the other.
  @Test(arguments: [
    (date: "2025-12-31" as Day, in2025: 1, in2026: 0), (date: "2026-01-01", in2025: 0, in2026: 1),
  ])
  func trap11SessionMoved(date: Day, in2025: Int, in2026: Int) throws {
    var snapshot = Self.company(workers: 2)
    Self.hold(&snapshot, "HD25-001", on: "2025-12-31", present: [1])
    var register = Register(snapshot)
    var moved = snapshot.campaigns[0]
    moved.sessions[0].date = date
    _ = try register.apply(Change([.replace(.campaign(moved), basedOn: 0)]))
    #expect(register.figures(asOf: "2025-12-31", window: .year)[.a].reached == in2025)
    #expect(register.figures(asOf: "2026-12-31", window: .year)[.a].reached == in2026)
    #expect(register.figures(asOf: "2026-12-31", window: .cumulative)[.a].reached == 1)
  }

  // Trap 12: the marks of a cancelled session stay and count for nothing; so do those of a planned one.
  @Test(arguments: [
    (state: Campaign.State.held, reached: 2, heads: 5), (state: .cancelled, reached: 0, heads: 0),
    (state: .planned, reached: 0, heads: 0),
  ])
  func trap12Cancelled(state: Campaign.State, reached: Int, heads: Int) {
    var snapshot = Self.company(workers: 5)
    Self.hold(&snapshot, "HD26-001", on: "2026-03-01", present: [1, 2], heads: 5, state: state)
    let register = Register(snapshot)
    let figures = register.figures(asOf: "2026-11-22")
    #expect(figures[.a].reached == reached)
    #expect(figures[.a].attendances == reached)
    #expect(figures[.a].estimate == heads)
    #expect(figures.enterprises[0].reports == (state == .held))
    #expect(register.attendance["DS-1"]?.present.count == 2)
  }

  struct Title: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var scores = [9, 9, 9, 9, 9, 8, 8, 8, 8, 8]
    var number: String? = "112/QĐ-UBND"
    var date: Day? = "2025-11-20"
    var authority: String? = "UBND xã Hoằng Hợp"
    var kind: KindCode = .learningCitizen
    var category = Honour.Category.title
    var withdrawn: Honour.Withdrawal?
    var difficult = false
    var months: Int?
    var day: Day = "2026-11-22"
    let counts: Bool
  }

  // Trap 13: what is, and what is not, a "Công dân học tập" that counts.
  @Test(arguments: [
    Title(testDescription: "85 points", counts: true),
    Title(testDescription: "85 points with one box at 4", scores: [9, 9, 9, 9, 9, 9, 9, 9, 9, 4], counts: false),
    Title(testDescription: "86 points with one box at 5", scores: [9, 9, 9, 9, 9, 9, 9, 9, 9, 5], counts: true),
    Title(testDescription: "80 points", scores: [8, 8, 8, 8, 8, 8, 8, 8, 8, 8], counts: true),
    Title(testDescription: "79 points", scores: [8, 8, 8, 8, 8, 8, 8, 8, 8, 7], counts: false),
    Title(testDescription: "70 points", scores: [7, 7, 7, 7, 7, 7, 7, 7, 7, 7], counts: false),
    Title(testDescription: "70 difficult", scores: [7, 7, 7, 7, 7, 7, 7, 7, 7, 7], difficult: true, counts: true),
    Title(testDescription: "69 difficult", scores: [7, 7, 7, 7, 7, 7, 7, 7, 7, 6], difficult: true, counts: false),
    Title(testDescription: "no scores", scores: [], counts: true),
    Title(testDescription: "decision without number", number: nil, counts: false),
    Title(testDescription: "decision without date", date: nil, counts: false),
    Title(testDescription: "decision without authority", authority: nil, counts: false),
    Title(testDescription: "decided that day", day: "2025-11-20", counts: true),
    Title(testDescription: "decided a day later", day: "2025-11-19", counts: false),
    Title(testDescription: "Công nhân học tập", kind: .learningWorker, counts: false),
    Title(testDescription: "commendation of that kind", category: .commendation, counts: false),
    Title(testDescription: "withdrawn", withdrawn: .init(date: "2026-05-10"), counts: false),
    Title(testDescription: "withdrawn that day", withdrawn: .init(date: "2026-11-22"), counts: false),
    Title(testDescription: "withdrawn later", withdrawn: .init(date: "2026-11-23"), counts: true),
    Title(testDescription: "withdrawn without date", withdrawn: .init(), counts: false),
    Title(testDescription: "last day of validity", months: 12, day: "2026-11-19", counts: true),
    Title(testDescription: "validity over", months: 12, day: "2026-11-20", counts: false),
  ])
  func trap13(_ title: Title) {
    var snapshot = Self.company(workers: 1)
    snapshot.offices[0].difficultArea = title.difficult
    snapshot.offices[0].titleValidityMonths = title.months
    var honour = Honour(
      id: "KT000031", category: title.category, kind: title.kind, subject: .worker("CN000001"), year: 2025)
    honour.scores = title.scores
    honour.decision = Honour.Decision(number: title.number, date: title.date, authority: title.authority)
    honour.withdrawn = title.withdrawn
    snapshot.honours = [honour]
    let register = Register(snapshot)
    for window in Window.allCases {
      #expect(register.figures(asOf: title.day, window: window)[.e].reached == (title.counts ? 1 : 0))
    }
  }

  @Test func trap13ScoreWithoutDecision() {
    var snapshot = Self.company(workers: 1)
    var honour = Honour(
      id: "KT000031", category: .title, kind: .learningCitizen, subject: .worker("CN000001"), year: 2025)
    honour.scores = [10, 10, 10, 10, 10, 10, 10, 10, 10, 10]
    snapshot.honours = [honour]
    #expect(Register(snapshot).figures(asOf: "2026-11-22")[.e].reached == 0)
  }

  // Rule 6: the straight line between the milestones, in tenths of a percent, a to e.
  @Test(
    arguments: [
      (day: "2026-11-22" as Day, tenths: [909, 743, 686, 677, 395]),
      (day: "2025-12-31", tenths: [900, 720, 650, 650, 350]), (day: "2030-12-31", tenths: [950, 850, 850, 800, 600]),
      (day: "2031-01-01", tenths: [950, 850, 850, 800, 600]), (day: "2025-12-30", tenths: [nil, nil, nil, nil, nil]),
    ] as [(day: Day, tenths: [Int?])])
  func rule6ReferenceMarks(day: Day, tenths: [Int?]) {
    #expect(Indicator.allCases.map { Self.commune2023.reference($0, on: day) } == tenths)
  }

  @Test(arguments: [
    (day: "2023-01-01" as Day, milestone: "2025-12-31" as Day), (day: "2025-12-31", milestone: "2025-12-31"),
    (day: "2026-01-01", milestone: "2030-12-31"), (day: "2031-06-01", milestone: "2030-12-31"),
  ])
  func rule6RunningMilestone(day: Day, milestone: Day) {
    #expect(Self.commune2023.running(on: day)?.date == milestone)
  }
}
