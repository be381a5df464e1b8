import LearningRegister
import RegisterTestSupport
import Testing

/// Whether a figure will reach its target: a range from four quarters, and the pace needed.
@Suite struct ForecastTests {
  /// One company of 100 from 2022, all named; so many reached in field a at the end of each month given.
  private func register(_ reached: [(Day, Int)], leavers: [(Day, Int)] = []) -> Register {
    var snapshot = Register.Snapshot()
    snapshot.offices = [OfficeVersion(id: "2022-10-19", name: "UBND xã")]
    snapshot.targets = [
      TargetSet(
        id: "commune", level: .commune, from: "2022-10-19", official: true,
        milestones: [
          .init(date: "2025-12-31", percents: [90, 72, 65, 65, 35]),
          .init(date: "2030-12-31", percents: [95, 85, 85, 80, 60]),
        ])
    ]
    snapshot.enterprises = [Enterprise(id: "DN0001", name: "Công ty")]
    snapshot.workers = (1...100).map { number in
      Worker(
        id: WorkerID(Code("CN\(1000 + number)")!), name: "Nguyễn Văn An",
        employment: [Employment(enterprise: "DN0001", from: "2022-01-01")])
    }
    var next = 0
    for (index, (day, count)) in reached.enumerated() {
      let code = Code("HD-\(index)")!
      snapshot.campaigns.append(
        Campaign(
          id: CampaignID(code), name: "Lớp", kind: "training", fields: FieldSet(.a), state: .held,
          sessions: [.init(number: 1, date: day)]))
      var list = AttendanceList(
        id: AttendanceListID(Code("DS-\(index)")!), campaign: CampaignID(code), session: 1, enterprise: "DN0001")
      list.present = (next..<next + count).map { snapshot.workers[$0].id }
      next += count
      snapshot.attendance.append(list)
    }
    var gone = 0
    for (day, count) in leavers {
      for place in gone..<gone + count { snapshot.workers[place].employment[0].to = day }
      gone += count
    }
    return Register(snapshot)
  }

  @Test func theRangeIsFromTheSlowestToTheFastestQuarter() throws {
    // Quarters before 31/12/2026: 6, 0, 3 and 9 persons.
    let register = register([
      ("2023-05-01", 40), ("2026-02-01", 6), ("2026-08-01", 3), ("2026-11-01", 9),
    ])
    guard case .forecast(let forecast) = register.forecast(of: .a, asOf: "2026-12-31") else {
      Issue.record("there are data")
      return
    }
    #expect(forecast.quarters.map(\.newlyReached) == [6, 0, 3, 9])
    #expect(forecast.quarters.map(\.to) == ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"])
    #expect(forecast.reached == 58 && forecast.population == 100)
    #expect(forecast.milestone == "2030-12-31" && forecast.target == 95)
    #expect(forecast.lowest == 58)
    #expect(forecast.highest == 100)
    #expect(forecast.months == 48)
    #expect(forecast.standStillPerMonth == 0)
    // 37 persons in 48 months.
    #expect(forecast.neededPerMonth == 1)
    #expect(forecast.newlyReachedPerMonth == 1)
  }

  @Test func whoLeavesMustBeMadeUpFor() {
    let register = register(
      [("2023-05-01", 60), ("2026-05-01", 12)], leavers: [("2026-02-01", 6), ("2026-10-15", 18)])
    guard case .forecast(let forecast) = register.forecast(of: .a, asOf: "2026-12-31") else {
      Issue.record("there are data")
      return
    }
    #expect(forecast.population == 76 && forecast.reached == 48)
    #expect(forecast.quarters.map(\.net) == [-6, 12, 0, -18])
    #expect(forecast.lostInYear == 24)
    #expect(forecast.standStillPerMonth == 2)
    #expect(forecast.lowest == 0)
    #expect(forecast.highest == 76)
    // 73 are needed: 25 missing in 48 months, and 2 every month for those lost.
    #expect(forecast.needed == 73)
    #expect(forecast.neededPerMonth == 3)
  }

  @Test func withoutDataThereIsNone() {
    let some = register([("2026-05-01", 12)])
    #expect(some.forecast(of: .a, asOf: "2026-12-31") == .notYet(since: "2026-05-01"))
    #expect(some.forecast(of: .b, asOf: "2026-12-31") == .noData)
    #expect(some.forecast(of: .e, asOf: "2026-12-31") == .noData)
    #expect(some.forecast(of: .a, asOf: "2027-04-30") == .notYet(since: "2026-05-01"))
    if case .forecast = some.forecast(of: .a, asOf: "2027-05-01") {} else { Issue.record("twelve months are over") }
    #expect(some.forecast(of: .a, asOf: "2030-12-31") == .noTarget)
    #expect(some.forecast(of: .a, asOf: "2026-12-31", enterprise: "DN0002") == .nobody)
    #expect(Register().forecast(of: .a, asOf: "2026-12-31") == .nobody)
  }

  /// The quarters are those of a plain calculation, and every range lies within D and holds its ends in order.
  @Test(arguments: 0..<20)
  func randomRegistersAgreeWithThePlainCalculation(group: Int) {
    for seed in 0..<20 {
      var maker = RandomRegister(seed: UInt64(60_000 + group * 20 + seed))
      let register = Register(maker.snapshot())
      let day = maker.day()
      for enterprise in [nil, register.enterprises.sorted.first?.id] {
        for outcome in register.forecasts(asOf: day, enterprise: enterprise) {
          guard case .forecast(let forecast) = outcome else { continue }
          var sum = 0
          for quarter in forecast.quarters {
            let plain = PlainCauses(
              of: forecast.indicator, in: register, from: quarter.from, to: quarter.to, window: .cumulative,
              enterprise: enterprise, knownThen: nil)
            func count(_ kind: String) -> Int { plain.pieces.first { $0.kind == kind }?.persons.count ?? -1 }
            #expect(quarter.newlyReached == count("newlyReached"))
            #expect(quarter.joinedReached == count("joinedReached"))
            #expect(quarter.lost == count("leftReached") + count("noLongerReached"))
            #expect(plain.counts[1]![1] + quarter.net == plain.counts[2]![1])
            sum += quarter.net
          }
          #expect(forecast.quarters.map(\.from).first == day.adding(months: -12))
          #expect(zip(forecast.quarters, forecast.quarters.dropFirst()).allSatisfy { $0.to == $1.from })
          #expect(0 <= forecast.lowest && forecast.lowest <= forecast.highest)
          #expect(forecast.highest <= forecast.population)
          #expect(forecast.neededPerMonth >= forecast.standStillPerMonth)
          #expect(forecast.neededPerMonth * forecast.months * 12 >= (forecast.needed - forecast.reached) * 12)
          let start = register.causes(
            of: forecast.indicator, from: day.adding(months: -12), to: day, enterprise: enterprise)
          #expect(start.start.reached + sum == forecast.reached)
        }
      }
    }
  }
}
