extension Register {
  /// The five figures as of a day, by the rules of the guide "Rules of the five figures". Everything is computed anew:
  /// one pass over the marks, one over the workers, one over the lists with unnamed heads.
  public func figures(asOf day: Day, window: Window = .cumulative) -> Figures {
    var computation = FigureComputation(of: self, asOf: day, window: window)
    computation.markAttendance()
    computation.markTitles()
    computation.countWorkers()
    computation.estimate()
    return computation.result()
  }
}

/// The running totals of one computation of the figures.
struct FigureComputation {
  private let register: Register
  private let day: Day
  private let window: Window
  private let from: Day
  private let office: OfficeVersion?
  private let targets: TargetSet?
  /// By enterprise row: whether it is open and of a kind that counts.
  private var counts: [Bool]
  private var reports: [Bool]
  /// By worker row: the indicators reached, one bit each.
  private var reach: [UInt8]
  private var counted: [UInt8]
  private var attendances = [Int](repeating: 0, count: 4)
  private var attendancesAt: [Int]
  /// By enterprise row and set of indicators reached: how many active workers.
  private var histogramAt: [Int]
  private var histogram = [Int](repeating: 0, count: 32)
  private var listsWithUnnamed: [(list: Int, fields: UInt8, unnamed: Int)] = []
  /// By enterprise row and field: max of u − (N − N_s), and the sum of u (rule 7).
  private var likely: [Int]
  private var possible: [Int]

  init(of register: Register, asOf day: Day, window: Window) {
    self.register = register
    self.day = day
    self.window = window
    office = register.office(on: day)
    targets = register.officialTargets(on: day)
    from = window.begin(endingOn: day, programmeStart: office?.programmeStart ?? "2022-10-19")
    let enterprises = register.enterprises.rowCount
    let scope = office?.scope ?? [.company, .cooperative]
    var counts = [Bool](repeating: false, count: enterprises)
    register.enterprises.forEach { row, enterprise in
      counts[row] = scope.contains(enterprise.kind) && enterprise.isOpen(on: day)
    }
    self.counts = counts
    reports = [Bool](repeating: false, count: enterprises)
    reach = [UInt8](repeating: 0, count: register.workers.rowCount)
    counted = [UInt8](repeating: 0, count: register.workers.rowCount)
    attendancesAt = [Int](repeating: 0, count: enterprises * 4)
    histogramAt = [Int](repeating: 0, count: enterprises * 32)
    likely = [Int](repeating: 0, count: enterprises * 4)
    possible = [Int](repeating: 0, count: enterprises * 4)
  }

  /// Rules 2 and 8: who was present or late on a held session of each field within the window.
  mutating func markAttendance() {
    let sessions = countedSessions()
    for (row, list) in register.marks.lists.enumerated() where list.campaign != MarkIndex.nowhere {
      guard let fields = sessions[Int(list.campaign)][list.session] else { continue }
      let enterprise = Int(list.enterprise)
      let atCounting = list.enterprise != MarkIndex.nowhere && counts[enterprise]
      if atCounting { reports[enterprise] = true }
      guard fields != 0 else { continue }
      for worker in list.workers { reach[Int(worker)] |= fields }
      for field in 0..<4 where fields & (1 << UInt8(field)) != 0 {
        attendances[field] += list.workers.count - list.repeats
        if atCounting { attendancesAt[enterprise * 4 + field] += list.workers.count - list.repeatsAtEnterprise }
      }
      guard atCounting else { continue }
      let unnamed = list.heads - list.workers.count
      if unnamed > 0 { listsWithUnnamed.append((row, fields, unnamed)) }
    }
  }

  /// By campaign row: the fields of each session that counts, by session number.
  private func countedSessions() -> [[Int32: UInt8]] {
    var result = [[Int32: UInt8]](repeating: [:], count: register.campaigns.rowCount)
    register.campaigns.forEach { row, campaign in
      guard campaign.state == .held else { return }
      for session in campaign.sessions where session.date >= from && session.date <= day {
        guard let number = Int32(exactly: session.number), result[row][number] == nil else { continue }
        result[row][number] = campaign.fields.rawValue & 0x0F
      }
    }
    return result
  }

  /// Rule 3: who holds "Công dân học tập" by a full decision, valid on the day.
  mutating func markTitles() {
    let bit = FieldSet(.e).rawValue
    register.honours.forEach { _, honour in
      guard case .worker(let worker) = honour.subject, let row = register.workers.row(of: worker),
        honour.countsAsLearningCitizen(on: day, office: office)
      else { return }
      reach[row] |= bit
    }
  }

  /// Rule 1 and the N of every enterprise: each active worker once per enterprise and once in the commune.
  mutating func countWorkers() {
    let spells = register.spells
    let number = day.number
    for row in spells.first.indices {
      let mask = Int(reach[row])
      let spell = spells.first[row]
      var isCounted = false
      if spell.enterprise != EmploymentIndex.nowhere, spell.isActive(on: number), counts[Int(spell.enterprise)] {
        histogramAt[Int(spell.enterprise) * 32 + mask] += 1
        isCounted = true
      }
      if !spells.further.isEmpty, let rest = spells.further[UInt32(row)] {
        var seen = isCounted ? [spell.enterprise] : []
        for other in rest where other.isActive(on: number) && counts[Int(other.enterprise)] {
          guard !seen.contains(other.enterprise) else { continue }
          seen.append(other.enterprise)
          histogramAt[Int(other.enterprise) * 32 + mask] += 1
          isCounted = true
        }
      }
      if isCounted {
        histogram[mask] += 1
        counted[row] = 1
      }
    }
  }

  /// Rule 7: what unnamed heads make likely (the best single session) and possible (all sessions together).
  mutating func estimate() {
    for (row, fields, unnamed) in listsWithUnnamed {
      let list = register.marks.lists[row]
      let enterprise = Int(list.enterprise)
      // Whoever is named on a counted list has reached its fields, so N_s asks only who works here on the day.
      let namedHere = list.workers.count {
        register.spells.isActive(worker: Int($0), at: enterprise, on: day.number)
      }
      for field in 0..<4 where fields & (1 << UInt8(field)) != 0 {
        let slot = enterprise * 4 + field
        let reached = reachedAt(enterprise, field)
        likely[slot] = max(likely[slot], unnamed - (reached - namedHere))
        possible[slot] += unnamed
      }
    }
  }

  private func reachedAt(_ enterprise: Int, _ indicator: Int) -> Int {
    var total = 0
    for mask in 0..<32 where mask & (1 << indicator) != 0 { total += histogramAt[enterprise * 32 + mask] }
    return total
  }

  func result() -> Figures {
    var enterprises: [Figures.EnterpriseFigures] = []
    var unnamedPopulation = 0
    var extraLikely = [Int](repeating: 0, count: 4)
    var extraPossible = [Int](repeating: 0, count: 4)
    var oldest: Day?
    register.enterprises.forEach { row, enterprise in
      guard counts[row] else { return }
      let named = histogramAt[(row * 32)..<(row * 32 + 32)].reduce(0, +)
      let headcount = enterprise.headcount(on: day)
      if let date = headcount?.date { oldest = min(oldest ?? date, date) }
      let population = max(named, headcount?.workers ?? 0)
      unnamedPopulation += population - named
      let indicators = Indicator.allCases.map { indicator in
        let index = Int(indicator.rawValue)
        let reached = reachedAt(row, index)
        guard indicator != .e else { return figure(indicator, reached, of: population) }
        let estimate = min(population, reached + likely[row * 4 + index])
        let upper = min(population, reached + possible[row * 4 + index])
        extraLikely[index] += estimate - reached
        extraPossible[index] += upper - reached
        return figure(
          indicator, reached, of: population, attendances: attendancesAt[row * 4 + index], estimate: estimate,
          upper: upper)
      }
      let declaresNil = enterprise.nilDeclarations.contains {
        $0.to >= from && $0.from <= day && ($0.on ?? $0.to) <= day
      }
      enterprises.append(
        .init(
          id: enterprise.id, population: population, named: named, declared: headcount?.workers,
          reports: reports[row] || declaresNil, indicators: indicators))
    }
    let named = histogram.reduce(0, +)
    let population = named + unnamedPopulation
    let indicators = Indicator.allCases.map { indicator in
      let index = Int(indicator.rawValue)
      let reached = (0..<32).reduce(0) { $1 & (1 << index) != 0 ? $0 + histogram[$1] : $0 }
      guard indicator != .e else { return figure(indicator, reached, of: population) }
      return figure(
        indicator, reached, of: population, attendances: attendances[index],
        estimate: min(population, reached + extraLikely[index]),
        upper: min(population, reached + extraPossible[index]))
    }
    enterprises.sort { $0.id < $1.id }
    return Figures(
      asOf: day, window: window, from: from, population: population, named: named, oldestHeadcount: oldest,
      indicators: indicators, enterprises: enterprises, targets: targets, reach: reach, counted: counted)
  }

  private func figure(
    _ indicator: Indicator, _ reached: Int, of population: Int, attendances: Int? = nil, estimate: Int? = nil,
    upper: Int? = nil
  ) -> IndicatorFigure {
    let milestones = (targets?.milestones ?? []).map {
      MilestoneFigure(date: $0.date, target: $0[indicator], reached: reached, population: population)
    }
    return IndicatorFigure(
      indicator: indicator, population: population, reached: reached, attendances: attendances, estimate: estimate,
      upper: upper, milestones: milestones)
  }
}
