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
  /// A list of a counting enterprise that states more heads than names.
  private struct UnnamedHeads {
    let list: Int
    let fields: UInt8
    let count: Int
  }

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
  private var unnamedHeads: [UnnamedHeads] = []
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
    let marks = register.marks
    let sessions = countedSessions()
    for row in marks.lists.indices {
      let list = marks.lists[row]
      guard list.session != MarkIndex.nowhere, let fields = sessions[Int(list.session)] else { continue }
      let enterprise = Int(list.enterprise)
      let atCounting = list.enterprise != MarkIndex.nowhere && counts[enterprise]
      if atCounting { reports[enterprise] = true }
      guard fields != 0 else { continue }
      mark(marks.workers, list.marks, fields)
      for field in 0..<4 where fields & (1 << UInt8(field)) != 0 {
        attendances[field] += list.count - list.repeats
        if atCounting { attendancesAt[enterprise * 4 + field] += list.count - list.repeatsAtEnterprise }
      }
      let unnamed = list.heads - list.count
      if atCounting, unnamed > 0 { unnamedHeads.append(UnnamedHeads(list: row, fields: fields, count: unnamed)) }
    }
  }

  /// The innermost loop of all: a million marks in about a millisecond.
  @inline(__always)
  private mutating func mark(_ workers: [UInt32], _ marks: Range<Int>, _ fields: UInt8) {
    workers.withUnsafeBufferPointer { workers in
      reach.withUnsafeMutableBufferPointer { reach in
        for worker in workers[marks] { reach[Int(worker)] |= fields }
      }
    }
  }

  /// By session that has lists: its fields when it counts, else nil.
  private func countedSessions() -> [UInt8?] {
    var result = [UInt8?](repeating: nil, count: register.marks.sessions.count)
    register.campaigns.forEach { row, campaign in
      guard campaign.state == .held else { return }
      for index in campaign.sessions.indices {
        let date = campaign.sessions[index].date
        guard date >= from, date <= day,
          let session = register.marks.session(campaign.sessions[index].number, ofCampaign: row)
        else { continue }
        result[session] = campaign.fields.rawValue & 0x0F
      }
    }
    return result
  }

  /// Rule 3: who holds "Công dân học tập" by a full decision, valid on the day.
  mutating func markTitles() {
    let bit = FieldSet(.e).rawValue
    let question = TitleQuestion(day: day, office: office)
    for title in register.titles.titles {
      if let title, title.term.counts(question) { reach[Int(title.worker)] |= bit }
    }
  }

  /// Rule 1 and the N of every enterprise: each active worker once per enterprise and once in the commune.
  mutating func countWorkers() {
    let first = register.spells.first
    let number = day.number
    for row in first.indices {
      let mask = Int(reach[row])
      var spell = first[row]
      var isCounted = false
      while true {
        if spell.enterprise != EmploymentIndex.nowhere, spell.isActive(on: number), counts[Int(spell.enterprise)],
          !isCounted || !isCountedBefore(spell, ofWorker: row)
        {
          histogramAt[Int(spell.enterprise) * 32 + mask] += 1
          isCounted = true
        }
        guard spell.next != EmploymentIndex.nowhere else { break }
        spell = register.spells.further[Int(spell.next)]
      }
      if isCounted {
        histogram[mask] += 1
        counted[row] = 1
      }
    }
  }

  /// Whether a spell before this one in the worker's chain is active at the same enterprise, which is a fault.
  private func isCountedBefore(_ spell: EmploymentIndex.Spell, ofWorker row: Int) -> Bool {
    var other = register.spells.first[row]
    // Of two spells alike the chain goes on differently.
    while other.next != spell.next {
      if other.enterprise == spell.enterprise, other.isActive(on: day.number) { return true }
      other = register.spells.further[Int(other.next)]
    }
    return false
  }

  /// Rule 7: what unnamed heads make likely (the best single session) and possible (all sessions together).
  mutating func estimate() {
    let marks = register.marks
    let spells = register.spells
    for heads in unnamedHeads {
      let list = marks.lists[heads.list]
      let enterprise = Int(list.enterprise)
      // Whoever is named on a counted list has reached its fields, so N_s asks only who works here on the day.
      var namedHere = 0
      for place in list.marks
      where spells.isActive(worker: Int(marks.workers[place]), at: enterprise, on: day.number) { namedHere += 1 }
      for field in 0..<4 where heads.fields & (1 << UInt8(field)) != 0 {
        let slot = enterprise * 4 + field
        let reached = reachedAt(enterprise, field)
        likely[slot] = max(likely[slot], heads.count - (reached - namedHere))
        possible[slot] += heads.count
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
    enterprises.reserveCapacity(register.enterprises.count)
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
    IndicatorFigure(
      indicator: indicator, population: population, reached: reached, attendances: attendances, estimate: estimate,
      upper: upper, targets: targets?.milestones ?? [])
  }
}
