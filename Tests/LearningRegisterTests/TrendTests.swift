import LearningRegister
import RegisterTestSupport
import Testing

/// The trend against the plain figures of every single day.
@Suite struct TrendTests {
  private func compare(_ register: Register, from: Day?, to: Day, _ what: String) {
    let enterprises: [EnterpriseID?] = [nil] + register.enterprises.sorted.prefix(2).map(\.id) + ["DN9999"]
    for window in Window.allCases {
      let trends = enterprises.map { register.trend(from: from, to: to, window: window, enterprise: $0) }
      let days = trends[0].points.map(\.day)
      for (index, day) in days.enumerated() {
        let plain = PlainFigures(of: register, asOf: day, window: window)
        for (enterprise, trend) in zip(enterprises, trends) {
          let point = trend.points[index]
          let row = plain.rows.first { $0.id == enterprise }
          let figures = enterprise == nil ? plain.figures : row?.figures ?? []
          #expect(point.day == day)
          #expect(
            point.population == (enterprise == nil ? plain.population : row?.population ?? 0), "\(what) \(day) D")
          #expect(point.named == (enterprise == nil ? plain.named : row?.named ?? 0), "\(what) \(day) named")
          for indicator in Indicator.allCases {
            let expected = figures.first { $0.indicator == indicator }
            #expect(
              point.reached(indicator) == expected?.reached ?? 0, "\(what) \(day) \(window) N of \(indicator)")
            #expect(point.tenths(indicator) == expected?.tenths, "\(what) \(day) \(window) percent of \(indicator)")
          }
        }
      }
    }
  }

  @Test(arguments: 0..<20)
  func randomRegisters(group: Int) {
    for seed in 0..<25 {
      let number = UInt64(40_000 + group * 25 + seed)
      var maker = RandomRegister(seed: number, careless: seed % 3 == 0)
      let register = Register(maker.snapshot())
      // A few months around two of the boundary days, so that as many cases as possible are met.
      let to = maker.day()
      compare(register, from: to.adding(months: -maker.generator.number(0...4)), to: to, "seed \(number)")
    }
  }

  @Test(arguments: 0..<8)
  func wholeProgrammes(seed: Int) {
    var maker = RandomRegister(seed: UInt64(45_000 + seed))
    let register = Register(maker.snapshot())
    compare(register, from: nil, to: maker.day(), "programme \(seed)")
    // More months than are computed at once.
    compare(register, from: "2019-01-15", to: "2026-11-22", "long \(seed)")
  }

  @Test(arguments: 0..<10)
  func afterChanges(seed: Int) {
    var maker = RandomRegister(seed: UInt64(46_000 + seed))
    var register = Register(maker.snapshot())
    for step in 0..<60 {
      _ = try? register.apply(maker.change(of: register))
      guard step % 12 == 11 else { continue }
      let to = maker.day()
      compare(register, from: to.adding(months: -2), to: to, "changes \(seed), step \(step)")
    }
  }

  @Test func daysAreEndsOfMonths() {
    #expect(Trend.days(from: "2026-09-10", to: "2026-11-22") == ["2026-09-30", "2026-10-31", "2026-11-22"])
    #expect(Trend.days(from: "2026-09-10", to: "2026-10-31") == ["2026-09-30", "2026-10-31"])
    #expect(Trend.days(from: "2024-01-31", to: "2024-03-01") == ["2024-01-31", "2024-02-29", "2024-03-01"])
    #expect(Trend.days(from: "2026-12-01", to: "2026-11-22") == ["2026-11-22"])
  }
}
