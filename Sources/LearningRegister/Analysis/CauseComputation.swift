/// Compares who is counted and who has reached what on two days, or on one day in two states of the register.
struct CauseComputation {
  private let register: Register
  private let from: Day
  private let to: Day
  private let window: Window
  private let enterprise: EnterpriseID?
  private let before: CountedPersons
  private let after: CountedPersons
  private let then: CountedPersons?

  init(
    of register: Register, from: Day, to: Day, window: Window, enterprise: EnterpriseID?, knownThen: Register?
  ) {
    self.register = register
    self.from = from
    self.to = to
    self.window = window
    self.enterprise = enterprise
    before = CountedPersons(register.figures(asOf: from, window: window), of: register, at: enterprise)
    after = CountedPersons(register.figures(asOf: to, window: window), of: register, at: enterprise)
    then = knownThen.map { known in
      CountedPersons(known.figures(asOf: from, window: window), of: known, at: enterprise)
        .inRows(of: register.workers, from: known.workers)
    }
  }

  func result() -> [Causes] {
    let happened = difference(from: before, to: after)
    let corrected = then.map { difference(from: $0, to: before) }
    return Indicator.allCases.map { indicator in
      let index = Int(indicator.rawValue)
      return Causes(
        indicator: indicator, from: from, to: to, window: window, enterprise: enterprise,
        shown: then?.counts[index], start: before.counts[index], end: after.counts[index],
        pieces: happened[index], corrections: corrected?[index])
    }
  }

  /// By indicator: the pieces of the difference.
  private func difference(from old: CountedPersons, to new: CountedPersons) -> [[Causes.Piece]] {
    var persons = [[[WorkerID]]](
      repeating: Array(repeating: [], count: Causes.Kind.allCases.count), count: Indicator.allCases.count)
    func note(_ worker: WorkerID, _ was: UInt8, _ isNow: UInt8) {
      for index in 0..<Indicator.allCases.count {
        if let kind = CauseComputation.kind(was: was, isNow: isNow, indicator: index) {
          persons[index][kind].append(worker)
        }
      }
    }
    for row in new.states.indices where old.states[row] != new.states[row] {
      note(WorkerID(register.workers.code(row: row)), old.states[row], new.states[row])
    }
    // Only the register of then knows them.
    for (worker, state) in old.elsewhere { note(worker, state, 0) }
    let unnamed = unnamed(from: old.unnamed, to: new.unnamed)
    return persons.map { byKind in
      Causes.Kind.allCases.enumerated().map { index, kind in
        Causes.Piece(kind: kind, persons: byKind[index].sorted(), enterprises: kind == .unnamed ? unnamed : [])
      }
    }
  }

  /// The place of the kind in `Kind.allCases`; nil when neither N nor D moves.
  private static func kind(was: UInt8, isNow: UInt8, indicator: Int) -> Int? {
    let reachedBefore = was >> UInt8(indicator + 1) & 1 != 0
    let reachedAfter = isNow >> UInt8(indicator + 1) & 1 != 0
    switch (was & 1 != 0, isNow & 1 != 0) {
    case (true, true): return reachedBefore == reachedAfter ? nil : reachedAfter ? 0 : 3
    case (false, true): return reachedAfter ? 1 : 4
    case (true, false): return reachedBefore ? 2 : 5
    case (false, false): return nil
    }
  }

  private func unnamed(from old: [EnterpriseID: Int], to new: [EnterpriseID: Int]) -> [Causes.Unnamed] {
    var changed = old.compactMap { enterprise, before in
      let after = new[enterprise] ?? 0
      return before == after ? nil : Causes.Unnamed(enterprise: enterprise, before: before, after: after)
    }
    for (enterprise, after) in new where old[enterprise] == nil {
      changed.append(Causes.Unnamed(enterprise: enterprise, before: 0, after: after))
    }
    return changed.sorted { $0.enterprise < $1.enterprise }
  }
}

/// Who is counted on a day, of the commune or of one enterprise, and what they have reached.
struct CountedPersons {
  /// By worker row: bit 0 for counted, the next five for the indicators reached.
  private(set) var states: [UInt8]
  /// Persons that have no row in another register's table.
  private(set) var elsewhere: [(WorkerID, UInt8)] = []
  /// What enterprises declare above their names, where they do.
  let unnamed: [EnterpriseID: Int]
  /// By indicator: D and N.
  let counts: [Causes.Count]

  init(_ figures: Figures, of register: Register, at enterprise: EnterpriseID?) {
    var rows = figures.enterprises
    if let enterprise { rows.removeAll { $0.id != enterprise } }
    var unnamed: [EnterpriseID: Int] = [:]
    for row in rows where row.population > row.named { unnamed[row.id] = row.population - row.named }
    self.unnamed = unnamed
    let numbers = enterprise == nil ? figures.indicators : rows.first?.indicators ?? []
    counts = Indicator.allCases.map { indicator in
      let figure = numbers.isEmpty ? nil : numbers[Int(indicator.rawValue)]
      return Causes.Count(population: figure?.population ?? 0, reached: figure?.reached ?? 0)
    }
    states = figures.reach.map { $0 << 1 }
    if let enterprise {
      guard !rows.isEmpty, let row = register.enterprises.row(of: enterprise) else { return }
      let day = figures.asOf.number
      for worker in states.indices where register.spells.isActive(worker: worker, at: row, on: day) {
        states[worker] |= 1
      }
    } else {
      for worker in states.indices { states[worker] |= figures.counted[worker] }
    }
  }

  /// The same persons by the rows of another register's table.
  func inRows(of table: RecordTable<Worker>, from own: RecordTable<Worker>) -> CountedPersons {
    var moved = self
    moved.states = Array(repeating: 0, count: table.rowCount)
    for row in states.indices where states[row] & 1 != 0 {
      let code = own.code(row: row)
      if row < table.rowCount, table.code(row: row) == code {
        moved.states[row] = states[row]
      } else if let other = table.row(of: WorkerID(code)) {
        moved.states[other] = states[row]
      } else {
        moved.elsewhere.append((WorkerID(code), states[row]))
      }
    }
    return moved
  }
}
