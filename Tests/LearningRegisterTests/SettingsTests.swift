import LearningRegister
import RegisterTestSupport
import Testing

/// The settings figures go by: minimum share, yearly targets, definitions in force.
@Suite struct SettingsTests {
  /// Three workers, a campaign of fields a and b with four sessions, and a second one of b with one session.
  private static func courses(share: Int?) -> Register.Snapshot {
    var snapshot = TrapTests.company(workers: 3)
    snapshot.offices[0].minimumShare = share
    snapshot.campaigns = [
      Campaign(
        id: "HD26-001", name: "Lớp hàn", kind: "training", fields: [FieldSet(.a), FieldSet(.b)], state: .held,
        sessions: [
          Campaign.Session(number: 1, date: "2026-03-01"), Campaign.Session(number: 2, date: "2026-03-08"),
          Campaign.Session(number: 3, date: "2026-03-15"), Campaign.Session(number: 4, date: "2026-12-20"),
        ])
    ]
    // Worker 1 was at two of three, worker 2 at one, worker 3 at none; the list of the third session never came back.
    for (session, present, late) in [(1, [1, 2], [Int]()), (2, [], [1])] {
      var list = AttendanceList(
        id: AttendanceListID(Code("DS-\(session)")!), campaign: "HD26-001", session: session, enterprise: "DN0001")
      list.present = present.map(TrapTests.id)
      list.late = late.map(TrapTests.id)
      snapshot.attendance.append(list)
    }
    return snapshot
  }

  @Test(
    arguments: [
      (share: nil, day: "2026-11-22", b: 2), (share: 33, day: "2026-11-22", b: 2), (share: 34, day: "2026-11-22", b: 1),
      (share: 66, day: "2026-11-22", b: 1), (share: 67, day: "2026-11-22", b: 0),
      // A session still to come does not count yet; once it was held it does.
      (share: 50, day: "2026-12-19", b: 1), (share: 51, day: "2026-12-20", b: 0), (share: 50, day: "2026-12-20", b: 1),
      (share: 100, day: "2026-03-01", b: 2),
    ] as [(share: Int?, day: Day, b: Int)])
  func shareOfSessions(share: Int?, day: Day, b: Int) {
    let figures = Register(Self.courses(share: share)).figures(asOf: day)
    #expect(figures[.b].reached == b)
    // The same sessions reach a at once, and lượt are counted as ever.
    #expect(figures[.a].reached == 2)
    #expect(figures[.b].attendances == (day < "2026-03-08" ? 2 : 3))
  }

  @Test func sharesOfTwoCampaignsAreNotAdded() {
    var snapshot = Self.courses(share: 60)
    var second = snapshot.campaigns[0]
    second.id = "HD26-002"
    second.fields = FieldSet(.b)
    snapshot.campaigns.append(second)
    var list = AttendanceList(id: "DS-9", campaign: "HD26-002", session: 3, enterprise: "DN0001")
    list.present = [TrapTests.id(2)]
    snapshot.attendance.append(list)
    // Worker 2 was at one session of each campaign: a third of either.
    #expect(Register(snapshot).figures(asOf: "2026-11-22")[.b].reached == 1)
  }

  @Test func twoListsOfOneSessionAreOneSession() {
    var snapshot = Self.courses(share: 60)
    var list = AttendanceList(id: "DS-9", campaign: "HD26-001", session: 1, enterprise: nil)
    list.present = [TrapTests.id(2)]
    snapshot.attendance.append(list)
    #expect(Register(snapshot).figures(asOf: "2026-11-22")[.b].reached == 1)
  }

  @Test func theEstimateCountsTheNamedWhoAreReached() {
    var snapshot = Self.courses(share: 60)
    snapshot.enterprises[0].headcounts = [Enterprise.Headcount(date: "2026-01-01", workers: 10)]
    snapshot.attendance[0].heads = 5
    let figures = Register(snapshot).figures(asOf: "2026-11-22")
    // Of the two named one is reached: N = 1, N_s = 1, u = 3.
    #expect(figures[.b].reached == 1)
    #expect(figures[.b].estimate == 4)
    #expect(figures[.b].upper == 4)
  }

  @Test func theVersionOfTheDayDecides() {
    var snapshot = Self.courses(share: 100)
    var later = snapshot.offices[0]
    later.id = "2026-06-01"
    later.minimumShare = nil
    snapshot.offices.append(later)
    let register = Register(snapshot)
    #expect(register.figures(asOf: "2026-05-31")[.b].reached == 0)
    #expect(register.figures(asOf: "2026-06-01")[.b].reached == 2)
    #expect(register.definitions(on: "2026-05-31", window: .year).minimumShare == 100)
    #expect(register.definitions(on: "2026-06-01", window: .year).minimumShare == nil)
    #expect(register.definitions(on: "2026-06-01", window: .year).from == "2026-01-01")
  }

  @Test func theEstimateIsOnlyEverASecondFigure() {
    var snapshot = TrapTests.company(workers: 100, declared: 200)
    TrapTests.hold(&snapshot, "HD26-001", on: "2026-03-01", present: Array(1...90), heads: 195)
    let plain = Register(snapshot).figures(asOf: "2026-11-22")
    snapshot.offices[0].reportsEstimate = true
    let figures = Register(snapshot).figures(asOf: "2026-11-22")
    #expect(figures.indicators == plain.indicators)
    #expect(figures[.a].tenths == 450)
    #expect(figures[.a].tenthsWithEstimate == 975)
    #expect(figures[.a].milestones.first?.met == false)
    #expect(Indicator.allCases.filter { figures.definitions.reportsEstimate(of: $0) } == [.a, .d])
    #expect(Indicator.allCases.allSatisfy { !plain.definitions.reportsEstimate(of: $0) })
    #expect(figures[.e].tenthsWithEstimate == nil)
  }

  @Test func definitionsWithoutAnOffice() {
    let definitions = Register().definitions(on: "2026-11-22", window: .cumulative)
    #expect(definitions.programmeStart == "2022-10-19")
    #expect(definitions.scope == [.company, .cooperative])
    #expect(definitions.targets == nil)
    #expect(Register().figures(asOf: "2026-11-22").definitions == definitions)
  }

  @Test func yearlyValuesBendTheReference() {
    var set = TrapTests.commune2023
    set.yearly = [TargetSet.Milestone(date: "2026-12-31", percents: [91, 80, 70, 70, 45])]
    #expect(set.reference(.b, on: "2026-12-31") == 800)
    // 181 of 365 days from 72 to 80.
    #expect(set.reference(.b, on: "2026-06-30") == 760)
    #expect(set.reference(.b, on: "2025-12-31") == 720)
    #expect(set.reference(.b, on: "2030-12-31") == 850)
    #expect(set.reference(.b, on: "2025-12-30") == nil)
    #expect(set.running(on: "2026-06-30")?.date == "2030-12-31")
  }

  @Test(arguments: 0..<20)
  func referenceAgainstPlain(group: Int) {
    var maker = RandomRegister(seed: UInt64(50_000 + group))
    var compared = 0
    while compared < 400 {
      for set in Register(maker.snapshot()).targets.records {
        for _ in 0..<8 {
          let day = maker.day().adding(days: maker.generator.number(-400...400))
          for indicator in Indicator.allCases {
            #expect(
              set.reference(indicator, on: day) == set.plainReference(indicator, on: day),
              "\(indicator) on \(day): \(set.path)")
            compared += 1
          }
        }
      }
    }
  }

  @Test func faultsOfSettings() {
    var register = Register(TrapTests.company(workers: 0))
    var office = OfficeVersion(id: "2026-01-01", name: "UBND xã")
    office.minimumShare = 101
    #expect(register.faults(of: .office(office)) == [Fault("minimumShare", .outOfRange(1...100))])
    var set = TrapTests.commune2023
    set.yearly = [
      TargetSet.Milestone(date: "2027-12-31", percents: [101, 0, 0, 0, 0]),
      TargetSet.Milestone(date: "2026-12-31", percents: [1, 0, 0, 0, 0]),
    ]
    #expect(
      register.faults(of: .targets(set)) == [
        Fault("yearly", .outOfRange(0...100)), Fault("yearly", .endBeforeBeginning),
      ])
  }
}
