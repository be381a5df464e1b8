import LearningRegister

/// The enterprises and workers of the sample commune.
struct CommuneStaff: Sendable {
  /// The enterprises, in order of code.
  private(set) var enterprises: [Enterprise] = []
  /// The workers, in order of code.
  private(set) var workers: [Worker] = []
  private var generator: SampleGenerator
  private var papers = SamplePapers()
  private var taken: Set<String> = []

  init(seed: UInt64) {
    generator = SampleGenerator(seed: seed, stream: 1)
    taken = Set(HardCases.reserved.map { "\(PersonNames.bare($0.name)) \($0.year)" })
  }

  /// Whether a worker works at an enterprise, both given by position, on a day.
  func works(_ worker: Int, at enterprise: Int, on day: Day) -> Bool {
    workers[worker].employment.contains { $0.enterprise == enterprises[enterprise].id && $0.isActive(on: day) }
  }

  /// The positions of the workers counted in D on a day.
  func counted(on day: Day) -> [Int] {
    let open = Set(enterprises.filter { $0.kind != .household && $0.isOpen(on: day) }.map(\.id))
    return workers.indices.filter { index in
      workers[index].employment.contains { open.contains($0.enterprise) && $0.isActive(on: day) }
    }
  }

  /// D of the commune on a day (rule 1).
  func population(on day: Day) -> Int {
    var snapshot = Register.Snapshot()
    snapshot.offices = CommunePlan.offices
    snapshot.enterprises = enterprises
    snapshot.workers = workers
    return Register(snapshot).figures(asOf: day).population
  }

  // MARK: Enterprises

  mutating func makeEnterprises() {
    for (index, profile) in EnterpriseProfile.all.enumerated() {
      var enterprise = Enterprise(id: SampleCodes.enterprise(index + 1), name: profile.name, kind: profile.kind)
      enterprise.revision = 1
      enterprise.opened = profile.opened
      enterprise.sector = profile.sector
      enterprise.formerCommune = profile.formerCommune
      let village = profile.village.hasPrefix("Thôn") ? profile.village : "Thôn \(profile.village)"
      enterprise.address = "\(village), xã \(profile.formerCommune)"
      if index == EnterpriseProfile.closed.index { enterprise.closed = EnterpriseProfile.closed.day }
      let sex: Sex = generator.chance(500) ? .female : .male
      let year = generator.number(1972...1995)
      enterprise.liaison = Enterprise.Liaison(
        name: PersonNames.draw(sex, born: year, &generator),
        phone: generator.chance(700) ? papers.phone(&generator) : papers.landline(&generator))
      if profile.kind == .household {
        enterprise.taxCode = papers.householdTaxCode(index.isMultiple(of: 2) ? .female : .male, born: year, &generator)
      } else {
        enterprise.taxCode = papers.taxCode(&generator)
      }
      if profile.hasUnion {
        enterprise.union = Enterprise.Union(
          chair: PersonNames.draw(generator.chance(600) ? .female : .male, born: 1984, &generator))
      }
      if let clause = profile.clause {
        let signed = generator.day("2023-02-01", "2025-03-31")
        enterprise.agreement = Enterprise.Agreement(
          learningClause: clause, signed: signed, expires: signed.adding(months: 36))
      }
      if profile.hasUnion, profile.size > 40 {
        for year in 2023...2026 {
          let planned = profile.size * generator.number(15...25) * 10_000
          let spent = planned / 100 * generator.number(year == 2026 ? 40...75 : 70...100)
          enterprise.learningFund.append(.init(year: year, planned: planned, spent: spent))
        }
      }
      enterprises.append(enterprise)
    }
    enterprises[16].nilDeclarations = [.init(from: "2026-07-01", to: "2026-09-30", on: "2026-10-02")]
    enterprises[19].nilDeclarations = [
      .init(from: "2025-10-01", to: "2025-12-31", on: "2026-01-05"),
      .init(from: "2026-04-01", to: "2026-06-30", on: "2026-07-03"),
    ]
  }

  /// The labour-use reports of June and December: a dated series of declared head-counts.
  mutating func declareHeadcounts() {
    let days: [Day] = [
      "2023-06-05", "2023-12-05", "2024-06-05", "2024-12-05", "2025-06-05", "2025-12-05", "2026-06-05",
    ]
    for (index, profile) in EnterpriseProfile.all.enumerated() {
      guard let share = profile.declared else { continue }
      for (number, day) in days.enumerated() where enterprises[index].isOpen(on: day) {
        // Small ones report once a year.
        if profile.size < 30, number.isMultiple(of: 2), day != days.last { continue }
        let named = workers.indices.count { works($0, at: index, on: day) }
        guard named > 0 else { continue }
        let source = number.isMultiple(of: 2) ? "01/PLI – 6 tháng đầu năm \(day.year)" : "01/PLI – năm \(day.year)"
        enterprises[index].headcounts.append(.init(date: day, workers: named * share / 100, source: source))
      }
    }
  }

  // MARK: Workers

  mutating func makeWorkers() {
    var first: [Int] = []
    for (index, profile) in EnterpriseProfile.all.enumerated() {
      first.append(workers.count)
      let leavers = index == EnterpriseProfile.closed.index ? 0 : profile.size / 38
      for number in 0..<(profile.size + leavers) {
        workers.append(makeWorker(of: index, profile, leaves: number >= profile.size))
      }
    }
    moveFromClosed(first[EnterpriseProfile.closed.index])
    HardCases.place(in: &workers, first: first, papers: &papers, &generator)
  }

  private mutating func makeWorker(of index: Int, _ profile: EnterpriseProfile, leaves: Bool) -> Worker {
    let sex: Sex = generator.below(100) < profile.women ? .female : .male
    let earliest = max(profile.opened, "2014-01-01")
    let recent = !leaves && (generator.chance(240) || earliest > "2022-10-01")
    let from =
      recent ? generator.day(max(earliest, "2022-10-20"), "2026-10-15") : generator.day(earliest, "2022-10-19")
    var year = from.year - 18 - (generator.chance(500) ? generator.below(10) : generator.below(26))
    year = max(1967, year)
    var name = PersonNames.draw(sex, born: year, &generator)
    // Nobody may look like somebody else by chance: doubts in the sample are there on purpose.
    while !taken.insert("\(PersonNames.bare(name)) \(year)").inserted {
      name = PersonNames.draw(sex, born: year, &generator)
    }
    var spell = Employment(enterprise: enterprises[index].id, job: generator.pick(profile.jobs), from: from)
    if leaves { spell.to = generator.day(max(from.adding(days: 90), "2023-06-01"), "2026-11-15") }
    if let to = spell.to, to <= from { spell.to = from.adding(days: 30) }
    var worker = Worker(id: SampleCodes.worker(workers.count + 1), name: name, employment: [spell])
    worker.revision = 1
    worker.sex = sex
    let month = generator.number(1...12)
    let day = generator.number(1...Day.length(ofMonth: month, year: year))
    let exact = Day(year: year, month: month, day: day)
    worker.born = generator.chance(40) ? .year(year) : exact.map(BirthDate.day)
    if generator.chance(940) {
      worker.identity = papers.cccd(sex, born: year, &generator)
    } else if year < 1990, generator.chance(450) {
      worker.identity = papers.cmnd(&generator)
    }
    if generator.chance(720) { worker.phone = papers.phone(&generator) }
    (worker.village, worker.formerCommune) = Villages.draw(near: profile.formerCommune, &generator)
    worker.education = Villages.education.draw(&generator).replacing("_", with: " ")
    if generator.chance(450) { worker.skillGrade = generator.pick([1, 2, 2, 3, 3, 3, 4, 4, 5]) }
    if profile.hasUnion {
      worker.unionMember = generator.chance(880)
    } else if generator.chance(300) {
      worker.unionMember = false
    }
    return worker
  }

  /// Those of the closed enterprise: some found work at the brick works or the carpenters', the others left.
  private mutating func moveFromClosed(_ first: Int) {
    let day = EnterpriseProfile.closed.day
    for position in first..<(first + EnterpriseProfile.all[EnterpriseProfile.closed.index].size) {
      // Nobody is hired by an enterprise about to close.
      if workers[position].employment[0].from ?? day >= "2026-01-01" {
        workers[position].employment[0].from = "2025-03-03"
      }
      workers[position].employment[0].to = day
      if generator.chance(550) {
        let target = generator.pick([3, 4, 17])
        workers[position].employment.append(
          Employment(
            enterprise: enterprises[target].id, job: generator.pick(EnterpriseProfile.all[target].jobs), from: day))
      }
    }
  }
}
