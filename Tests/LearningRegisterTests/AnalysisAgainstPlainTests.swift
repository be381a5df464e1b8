import LearningRegister
import RegisterTestSupport
import Testing

/// Breakdowns, call lists, completeness and the matrix against a plain calculation from the words of the rules, on random
/// registers with workers of all kinds.
@Suite struct AnalysisAgainstPlainTests {
  /// A random register whose workers have sex, union membership, jobs and former communes, and campaigns several kinds.
  private func snapshot(_ seed: UInt64, careless: Bool) -> (Register, [Day]) {
    var maker = RandomRegister(seed: seed, careless: careless)
    var snapshot = maker.snapshot()
    for index in snapshot.workers.indices {
      snapshot.workers[index].sex = maker.generator.pick([.male, .female, .female, nil])
      snapshot.workers[index].unionMember = maker.generator.pick([true, false, nil])
      snapshot.workers[index].formerCommune = maker.generator.pick(["Hoằng Hợp", "Hoằng Quỳ", "hoằng quỳ", " ", nil])
      for spell in snapshot.workers[index].employment.indices {
        snapshot.workers[index].employment[spell].job = maker.generator.pick(
          ["Thợ may", "thợ may", "THỢ MAY", "KCS", "thợ mây", "", nil])
      }
    }
    for index in snapshot.campaigns.indices {
      snapshot.campaigns[index].kind = maker.generator.pick(["training", "lawDay", "kind của xã"])
    }
    return (Register(snapshot), (0..<3).map { _ in maker.day() })
  }

  @Test(arguments: 0..<20) func randomRegisters(group: Int) {
    for seed in 0..<50 {
      let (register, days) = snapshot(UInt64(40_000 + group * 50 + seed), careless: seed % 5 == 4)
      for day in days {
        let window = Window.allCases[seed % 3]
        compare(register, day, window, "seed \(group * 50 + seed), \(day), \(window)")
      }
    }
  }

  private func compare(_ register: Register, _ day: Day, _ window: Window, _ what: Comment) {
    let figures = register.figures(asOf: day, window: window)
    let plain = PlainAnalysis(register, day: day, window: window)
    func people(_ question: NotReached) -> Set<WorkerID> {
      Set(register.notReached(question, in: figures).map { register.workers[row: $0]!.id })
    }
    func folded(_ key: String?, _ grouping: Breakdown.Grouping) -> String? {
      grouping == .job ? key?.lowercased() : key
    }
    for indicator in Indicator.allCases {
      #expect(people(.init(indicator)) == plain.notReached(.init(indicator)), what)
      for grouping in Breakdown.Grouping.allCases {
        let breakdown = register.breakdown(of: indicator, by: grouping, in: figures)
        let computed = breakdown.groups.map {
          PlainAnalysis.Group(
            key: folded($0.key, grouping), population: $0.figure.population, reached: $0.figure.reached,
            attendances: $0.figure.attendances)
        }
        let expected = plain.groups(of: indicator, by: grouping)
        #expect(sorted(computed) == sorted(expected), what)
        #expect(Set(computed.map(\.key)).count == computed.count, what)
        if grouping.isPartition {
          #expect(breakdown.groups.reduce(0) { $0 + $1.figure.population } == figures.named, what)
          #expect(breakdown.groups.reduce(0) { $0 + $1.figure.reached } == figures[indicator].reached, what)
          #expect(zip(breakdown.groups, breakdown.groups.dropFirst()).allSatisfy { $0.notReached >= $1.notReached })
        }
        for group in breakdown.groups {
          let mine = people(.init(indicator, .group(grouping, group.key)))
          #expect(mine.count == group.notReached, what)
          #expect(mine == plain.notReached(.init(indicator, .group(grouping, folded(group.key, grouping)))), what)
        }
      }
    }
    compareEnterprises(register, figures, plain, what)
  }

  private func compareEnterprises(_ register: Register, _ figures: Figures, _ plain: PlainAnalysis, _ what: Comment) {
    let completeness = register.completeness(in: figures)
    #expect(completeness.map(\.enterprise) == figures.enterprises.map(\.id), what)
    #expect(completeness.map(\.report) == plain.enterprises.map { plain.report(of: $0.enterprise) }, what)
    #expect(completeness.map(\.headcountDate) == plain.enterprises.map(\.headcount), what)
    #expect(completeness.map { $0.report != .silent } == figures.enterprises.map(\.reports), what)
    for enterprise in register.enterprises.records {
      let matrix = register.attainments(at: enterprise.id, in: figures)
      let days = Dictionary(uniqueKeysWithValues: matrix.map { (register.workers[row: $0.row]!.id, $0.days) })
      #expect(days == plain.attainments(at: enterprise.id), what)
      for indicator in Indicator.allCases {
        let question = NotReached(indicator, .enterprise(enterprise.id))
        let missing = Set(register.notReached(question, in: figures).map { register.workers[row: $0]!.id })
        #expect(missing == plain.notReached(question), what)
        guard let figure = figures.enterprises.first(where: { $0.id == enterprise.id }) else { continue }
        #expect(matrix.count { $0[indicator] != nil } == figure[indicator].reached, what)
        #expect(missing.count == figure.named - figure[indicator].reached, what)
      }
    }
  }

  private func sorted(_ groups: [PlainAnalysis.Group]) -> [PlainAnalysis.Group] {
    groups.sorted { ($0.key ?? "\u{10FFFF}") < ($1.key ?? "\u{10FFFF}") }
  }

  @Test func monthsOfADeclarationAreWholeMonths() {
    func months(_ date: Day, _ day: Day) -> Int { day.wholeMonths(since: date) }
    #expect(months("2026-01-22", "2026-11-22") == 10)
    #expect(months("2026-01-23", "2026-11-22") == 9)
    #expect(months("2025-12-31", "2026-01-01") == 0)
    #expect(months("2024-02-29", "2025-02-28") == 11)
    #expect(months("2026-11-22", "2026-11-22") == 0)
  }
}
