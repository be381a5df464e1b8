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
    let session: CountedMarks.Session
    let count: Int
  }

  /// In `workplaces`: the worker has further spells.
  private static let hasFurther: UInt32 = 1 << 31

  /// By set of indicators: 1 for every indicator in it.
  private let ones: [SIMD8<Int>] = (0..<32).map { set in
    SIMD8(set & 1, set >> 1 & 1, set >> 2 & 1, set >> 3 & 1, set >> 4 & 1, 0, 0, 0)
  }
  private let register: Register
  private let day: Day
  private let window: Window
  private let from: Day
  private let definitions: FigureDefinitions
  private let office: OfficeVersion?
  private let targets: TargetSet?
  /// By enterprise row: whether it is open and of a kind that counts.
  private var counts: [Bool]
  private var reports: [Bool]
  /// By worker row: the indicators reached, one bit each.
  private var reach: [UInt8] = []
  private var counted: [UInt8] = []
  private var attendances = SIMD4<Int>.zero
  private var attendancesAt: [SIMD4<Int>]
  /// By enterprise row and set of indicators reached: how many active workers.
  private var histogramAt: [UInt32] = []
  private var histogram = [UInt32](repeating: 0, count: 32)
  /// By enterprise row: how many active workers reached each indicator.
  private var reachedAt: [SIMD8<Int>] = []
  /// By worker row: where the worker's first spell is active, and the mark of further ones.
  private var workplaces: [UInt32] = []
  private var unnamedHeads: [UnnamedHeads] = []
  /// By enterprise row and field: max of u − (N − N_s), and the sum of u (rule 7).
  private var likely: [SIMD4<Int>]
  private var possible: [SIMD4<Int>]

  init(of register: Register, asOf day: Day, window: Window) {
    self.register = register
    self.day = day
    self.window = window
    office = register.office(on: day)
    targets = register.officialTargets(on: day)
    definitions = FigureDefinitions(asOf: day, window: window, office: office, targets: targets)
    from = definitions.from
    let enterprises = register.enterprises.rowCount
    let scope = definitions.scope
    var counts = [Bool](repeating: false, count: enterprises)
    register.enterprises.lookThrough { row, enterprise in
      counts[row] =
        (enterprise.pointee.opened.map { $0 <= day } ?? true) && (enterprise.pointee.closed.map { $0 > day } ?? true)
        && scope.contains(enterprise.pointee.kind)
    }
    self.counts = counts
    reports = [Bool](repeating: false, count: enterprises)
    attendancesAt = [SIMD4<Int>](repeating: .zero, count: enterprises)
    likely = [SIMD4<Int>](repeating: .zero, count: enterprises)
    possible = [SIMD4<Int>](repeating: .zero, count: enterprises)
  }

  /// Rules 2 and 8: who was present or late on a held session of each field within the window, where a minimum share is
  /// set often enough.
  mutating func markAttendance() {
    let counting = CountedMarks(of: register, from: from, through: day, minimumShare: definitions.minimumShare)
    let sessions = counting.sessions
    let marks = register.marks
    let workers = marks.workers.span
    var reachedBy = [UInt8](repeating: 0, count: register.workers.rowCount)
    var reach = reachedBy.mutableSpan
    for row in marks.lists.indices {
      let list = marks.lists[row]
      guard list.session != MarkIndex.nowhere, let session = sessions[Int(list.session)] else { continue }
      let enterprise = Int(list.enterprise)
      let atCounting = list.enterprise != MarkIndex.nowhere && counts[enterprise]
      if atCounting { reports[enterprise] = true }
      guard session.fields != 0 else { continue }
      let atOnce = session.atOnce
      if atOnce != 0 { for place in list.marks { reach[Int(workers[place])] |= atOnce } }
      let ones = ones[Int(session.fields)].lowHalf
      attendances &+= ones &* (list.count - list.repeats)
      guard atCounting else { continue }
      attendancesAt[enterprise] &+= ones &* (list.count - list.repeatsAtEnterprise)
      let unnamed = list.heads - list.count
      if unnamed > 0 { unnamedHeads.append(UnnamedHeads(list: row, session: session, count: unnamed)) }
    }
    counting.addShares(to: &reachedBy, marks: marks)
    self.reach = reachedBy
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
    let rowsWithFurther = countFirstSpells()
    for row in rowsWithFurther { countFurtherSpells(ofWorker: row) }
    for row in reach.indices where counted[row] != 0 { histogram[Int(reach[row])] += 1 }
    reachedAt = (0..<counts.count).map { enterprise in
      reached(histogramAt[(enterprise * 32)..<(enterprise * 32 + 32)])
    }
  }

  /// Counts every worker where the first spell is active; gives the rows of those who have further spells.
  private mutating func countFirstSpells() -> [Int] {
    var rowsWithFurther: [Int] = []
    var workplaces = [UInt32](repeating: ~FigureComputation.hasFurther, count: reach.count)
    var counted = [UInt8](repeating: 0, count: reach.count)
    var histogram = [UInt32](repeating: 0, count: counts.count * 32)
    let day = day.number
    let spells = register.spells.first
    for row in spells.indices {
      let spell = spells[row]
      if spell.isActive(on: day) {
        workplaces[row] = spell.enterprise
        if counts[Int(spell.enterprise)] {
          histogram[Int(spell.enterprise) &* 32 &+ Int(reach[row])] &+= 1
          counted[row] = 1
        }
      }
      if spell.next != EmploymentIndex.nowhere {
        workplaces[row] |= FigureComputation.hasFurther
        rowsWithFurther.append(row)
      }
    }
    self.workplaces = workplaces
    self.counted = counted
    histogramAt = histogram
    return rowsWithFurther
  }

  private mutating func countFurtherSpells(ofWorker row: Int) {
    var place = register.spells.first[row].next
    while place != EmploymentIndex.nowhere {
      let spell = register.spells.further[Int(place)]
      if spell.isActive(on: day.number), counts[Int(spell.enterprise)], !isCountedBefore(spell, ofWorker: row) {
        histogramAt[Int(spell.enterprise) * 32 + Int(reach[row])] += 1
        counted[row] = 1
      }
      place = spell.next
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

  /// How many of the workers counted by what they reached have reached each indicator.
  private func reached(_ histogram: ArraySlice<UInt32>) -> SIMD8<Int> {
    var result = SIMD8<Int>.zero
    var set = 0
    for count in histogram {
      if count != 0 { result &+= ones[set] &* Int(count) }
      set += 1
    }
    return result
  }

  /// Rule 7: what unnamed heads make likely (the best single session) and possible (all sessions together).
  mutating func estimate() {
    for heads in unnamedHeads {
      let list = register.marks.lists[heads.list]
      let enterprise = Int(list.enterprise)
      let named = countNamed(on: list, heads.session)
      let ones = ones[Int(heads.session.fields)].lowHalf
      let missing = named &+ heads.count &- reachedAt[enterprise].lowHalf
      likely[enterprise] = pointwiseMax(likely[enterprise], ones &* missing)
      possible[enterprise] &+= ones &* heads.count
    }
  }

  /// N_s by field: those named on a list who are counted in N of its enterprise.
  private func countNamed(on list: MarkIndex.List, _ session: CountedMarks.Session) -> SIMD4<Int> {
    // Whoever is named on a list has reached what one mark reaches: it is only asked who works here on the day.
    guard session.fields != session.atOnce else { return SIMD4(repeating: countNamed(on: list)) }
    var count = SIMD4<Int>.zero
    for place in list.marks {
      let worker = Int(register.marks.workers[place])
      guard register.spells.isActive(worker: worker, at: Int(list.enterprise), on: day.number) else { continue }
      count &+= ones[Int(reach[worker])].lowHalf
    }
    return count
  }

  private func countNamed(on list: MarkIndex.List) -> Int {
    let spells = register.spells
    let marks = register.marks.workers.span.extracting(list.marks)
    let workplaces = workplaces.span
    var count = 0
    for place in marks.indices {
      let worker = Int(marks[place])
      let workplace = workplaces[worker]
      if workplace == list.enterprise {
        count &+= 1
      } else if workplace & FigureComputation.hasFurther != 0 {
        if spells.isActive(worker: worker, at: Int(list.enterprise), on: day.number) { count &+= 1 }
      }
    }
    return count
  }

  func result() -> Figures {
    var enterprises: [Figures.EnterpriseFigures] = []
    var unnamedPopulation = 0
    var extraLikely = SIMD4<Int>.zero
    var extraPossible = SIMD4<Int>.zero
    var oldest: Day?
    let milestones = targets?.milestones ?? []
    enterprises.reserveCapacity(register.enterprises.count)
    register.enterprises.lookThrough { row, enterprise in
      guard counts[row] else { return }
      let named = Int(histogramAt[(row * 32)..<(row * 32 + 32)].reduce(0, +))
      let headcount = FigureComputation.headcount(enterprise, on: day)
      if let date = headcount?.date { oldest = min(oldest ?? date, date) }
      let population = max(named, headcount?.workers ?? 0)
      unnamedPopulation += population - named
      let reached = reachedAt[row]
      let most = SIMD4(repeating: population)
      let estimate = pointwiseMin(most, reached.lowHalf &+ likely[row])
      let upper = pointwiseMin(most, reached.lowHalf &+ possible[row])
      extraLikely &+= estimate &- reached.lowHalf
      extraPossible &+= upper &- reached.lowHalf
      enterprises.append(
        .init(
          id: enterprise.pointee.id, population: population, named: named, declared: headcount?.workers,
          reports: reports[row] || declaresNil(enterprise),
          numbers: FigureNumbers(
            population: population, reached: reached, attendances: attendancesAt[row], estimate: estimate, upper: upper,
            targets: milestones)))
    }
    let named = Int(histogram.reduce(0, +))
    let population = named + unnamedPopulation
    let reached = reached(histogram[...])
    let most = SIMD4(repeating: population)
    let numbers = FigureNumbers(
      population: population, reached: reached, attendances: attendances,
      estimate: pointwiseMin(most, reached.lowHalf &+ extraLikely),
      upper: pointwiseMin(most, reached.lowHalf &+ extraPossible), targets: milestones)
    enterprises.sort { $0.id < $1.id }
    return Figures(
      asOf: day, window: window, from: from, population: population, named: named, oldestHeadcount: oldest,
      indicators: numbers.figures, enterprises: enterprises, targets: targets, definitions: definitions,
      reach: reach, counted: counted)
  }

  /// The declared head-count in force, as `Enterprise.headcount(on:)` finds it.
  static func headcount(_ enterprise: UnsafePointer<Enterprise>, on day: Day) -> (date: Day, workers: Int)? {
    var found: (date: Day, workers: Int)?
    for index in enterprise.pointee.headcounts.indices {
      let date = enterprise.pointee.headcounts[index].date
      if date <= day, date >= found?.date ?? date {
        found = (date, enterprise.pointee.headcounts[index].workers)
      }
    }
    return found
  }

  private func declaresNil(_ enterprise: UnsafePointer<Enterprise>) -> Bool {
    enterprise.pointee.nilDeclarations.contains { $0.to >= from && $0.from <= day && ($0.on ?? $0.to) <= day }
  }
}
