/// Computes the figures of up to 64 days at once: what a mark, a title or a spell says holds on a set of the days, and the
/// sets of a worker meet bit by bit.
struct TrendComputation {
  private let register: Register
  private let days: [Day]
  private let mask: DayMask
  private let offices: [OfficeVersion?]
  /// By day: the first day of its window.
  private let begins: [Day]
  /// By enterprise row: the days on which it is open and of a kind that counts.
  private var counts: [UInt64]
  /// By worker row: the days on which each field is reached, a to d.
  private var reach: [SIMD4<UInt64>] = []
  /// By worker row: the days on which a title counts.
  private var titles: [UInt64] = []

  init(of register: Register, on days: [Day], window: Window) {
    self.register = register
    self.days = days
    mask = DayMask(days.map(\.number))
    let offices = days.map { register.office(on: $0) }
    self.offices = offices
    begins = zip(days, offices).map { day, office in
      window.begin(endingOn: day, programmeStart: office?.programmeStart ?? "2022-10-19")
    }
    var counts = [UInt64](repeating: 0, count: register.enterprises.rowCount)
    var kinds: [Enterprise.Kind: UInt64] = [:]
    for kind in Enterprise.Kind.allCases {
      kinds[kind] = mask.days { (offices[$0]?.scope ?? [.company, .cooperative]).contains(kind) }
    }
    let mask = mask
    register.enterprises.lookThrough { row, enterprise in
      let open = mask.days(
        from: enterprise.pointee.opened?.number ?? .min, before: enterprise.pointee.closed?.number ?? .max)
      counts[row] = open & (kinds[enterprise.pointee.kind] ?? 0)
    }
    self.counts = counts
  }

  /// The figures of each day, of the commune or of one enterprise.
  mutating func points(of enterprise: EnterpriseID?) -> [Trend.Point] {
    markAttendance()
    markTitles()
    guard let enterprise else { return communePoints() }
    guard let row = register.enterprises.row(of: enterprise), counts[row] != 0 else {
      return days.map { Trend.Point(day: $0, population: 0, named: 0, reached: .zero) }
    }
    return points(ofRow: row)
  }

  /// Rule 2: on which days every worker has reached each field. Which marks count, and how many are needed, is asked of
  /// `CountedMarks` for every day.
  private mutating func markAttendance() {
    let marks = register.marks
    var sessions = [SIMD4<UInt64>](repeating: .zero, count: marks.sessions.count)
    var demanding: [(index: Int, marks: CountedMarks)] = []
    for index in days.indices {
      let counting = CountedMarks(
        of: register, from: begins[index], through: days[index], minimumShare: offices[index]?.minimumShare)
      for place in counting.sessions.indices {
        guard let session = counting.sessions[place] else { continue }
        for field in 0..<4 where session.atOnce >> UInt8(field) & 1 != 0 {
          sessions[place][field] |= 1 << UInt64(index)
        }
      }
      if counting.asksForShares { demanding.append((index, counting)) }
    }
    let workers = marks.workers.span
    var reachedOn = [SIMD4<UInt64>](repeating: .zero, count: register.workers.rowCount)
    var reach = reachedOn.mutableSpan
    for list in marks.lists where list.session != MarkIndex.nowhere {
      let days = sessions[Int(list.session)]
      guard days != .zero else { continue }
      for place in list.marks { reach[Int(workers[place])] |= days }
    }
    for (index, counting) in demanding {
      var byShares = [UInt8](repeating: 0, count: register.workers.rowCount)
      counting.addShares(to: &byShares, marks: marks)
      for row in byShares.indices where byShares[row] != 0 {
        for field in 0..<4 where byShares[row] >> UInt8(field) & 1 != 0 {
          reachedOn[row][field] |= 1 << UInt64(index)
        }
      }
    }
    self.reach = reachedOn
  }

  /// Rule 3: on which days every worker holds "Công dân học tập".
  private mutating func markTitles() {
    let questions = zip(days, offices).map { TitleQuestion(day: $0, office: $1) }
    titles = Array(repeating: 0, count: register.workers.rowCount)
    for case let title? in register.titles.titles {
      titles[Int(title.worker)] |= mask.days { title.term.counts(questions[$0]) }
    }
  }

  /// Rule 1 for the whole: every person once, and what each enterprise declares above its names.
  private func communePoints() -> [Trend.Point] {
    var named = DayCounts(mask)
    var reached = [DayCounts](repeating: DayCounts(mask), count: Indicator.allCases.count)
    var namedAt = [DayCounts](repeating: DayCounts(mask), count: counts.count)
    let spells = register.spells.first
    for row in spells.indices where spells[row].enterprise != EmploymentIndex.nowhere {
      var present: UInt64 = 0
      if spells[row].next == EmploymentIndex.nowhere {
        present = presence(spells[row])
        if present != 0 { namedAt[Int(spells[row].enterprise)].add(present) }
      } else {
        for (enterprise, days) in workplaces(ofWorker: row) {
          namedAt[enterprise].add(days)
          present |= days
        }
      }
      if present != 0 { count(row, on: present, &named, &reached) }
    }
    let unnamed = unnamedPopulation(namedAt)
    return points(named: named.counts, unnamed: unnamed, reached: reached.map(\.counts))
  }

  /// Rule 1 for one enterprise.
  private func points(ofRow enterprise: Int) -> [Trend.Point] {
    var named = DayCounts(mask)
    var reached = [DayCounts](repeating: DayCounts(mask), count: Indicator.allCases.count)
    let spells = register.spells.first
    for row in spells.indices {
      var present: UInt64 = 0
      if spells[row].next == EmploymentIndex.nowhere {
        guard spells[row].enterprise == UInt32(enterprise) else { continue }
        present = presence(spells[row])
      } else {
        for (other, days) in workplaces(ofWorker: row) where other == enterprise { present = days }
      }
      if present != 0 { count(row, on: present, &named, &reached) }
    }
    var unnamed = [Int](repeating: 0, count: days.count)
    register.enterprises.lookAt(row: enterprise) { record in
      addUnnamed(of: record, counts[enterprise], named.counts, to: &unnamed)
    }
    return points(named: named.counts, unnamed: unnamed, reached: reached.map(\.counts))
  }

  /// On which days a spell counts.
  @inline(__always)
  private func presence(_ spell: EmploymentIndex.Spell) -> UInt64 {
    mask.days(from: spell.from, before: spell.to) & counts[Int(spell.enterprise)]
  }

  /// For a worker with several spells: the enterprises, each once, and the days of work there that count.
  private func workplaces(ofWorker row: Int) -> [(enterprise: Int, days: UInt64)] {
    var found: [(enterprise: Int, days: UInt64)] = []
    var spell = register.spells.first[row]
    while true {
      let (enterprise, days) = (Int(spell.enterprise), presence(spell))
      if let known = found.firstIndex(where: { $0.enterprise == enterprise }) {
        found[known].days |= days
      } else if days != 0 {
        found.append((enterprise, days))
      }
      guard spell.next != EmploymentIndex.nowhere else { return found }
      spell = register.spells.further[Int(spell.next)]
    }
  }

  @inline(__always)
  private func count(_ row: Int, on present: UInt64, _ named: inout DayCounts, _ reached: inout [DayCounts]) {
    named.add(present)
    let fields = reach[row] & SIMD4(repeating: present)
    for field in 0..<4 where fields[field] != 0 { reached[field].add(fields[field]) }
    let titled = titles[row] & present
    if titled != 0 { reached[4].add(titled) }
  }

  /// By day: the sum over the enterprises of what is declared above the names.
  private func unnamedPopulation(_ namedAt: [DayCounts]) -> [Int] {
    var sum = [Int](repeating: 0, count: days.count)
    register.enterprises.lookThrough { row, enterprise in
      guard counts[row] != 0, !enterprise.pointee.headcounts.isEmpty else { return }
      addUnnamed(of: enterprise, counts[row], namedAt[row].counts, to: &sum)
    }
    return sum
  }

  private func addUnnamed(
    of enterprise: UnsafePointer<Enterprise>, _ counting: UInt64, _ named: [Int], to sum: inout [Int]
  ) {
    for index in days.indices where counting >> UInt64(index) & 1 != 0 {
      let declared = FigureComputation.headcount(enterprise, on: days[index])?.workers ?? 0
      sum[index] += max(0, declared - named[index])
    }
  }

  private func points(named: [Int], unnamed: [Int], reached: [[Int]]) -> [Trend.Point] {
    days.indices.map { index in
      var counts = SIMD8<Int32>.zero
      for indicator in reached.indices { counts[indicator] = Int32(reached[indicator][index]) }
      return Trend.Point(
        day: days[index], population: named[index] + unnamed[index], named: named[index], reached: counts)
    }
  }
}
