internal import LearningRegister
internal import VietnameseText

/// Finds the worker each row of a list is, so that no worker is two rows and no row two workers.
struct WorkerMatching {
  enum Match: Hashable {
    case nobody
    case worker(WorkerID)
    case undecided(RowProblem)
  }

  /// The row each worker was found in first.
  private var rowOfWorker: [WorkerID: Int] = [:]
  private var mayRepeat = false
  private var newcomers: [String: [ListedWorker]] = [:]
  private let decisions: [Int: RowDecision]
  private let byNumber: [String: [ListedWorker]]
  private let byPhone: [String: [ListedWorker]]
  private let byName: [String: [ListedWorker]]

  /// Finds those said or known by number first: nobody else may be taken for them by name. A row left out, or refused,
  /// holds nobody; `holding` are the others.
  init(_ holding: [ListedWorker], _ decisions: [Int: RowDecision], in register: inout Register) {
    let holding = holding.filter { decisions[$0.row] != .leaveOut }
    self.decisions = decisions
    byNumber = Dictionary(grouping: holding.filter { $0.identity != nil }) { $0.identity?.number ?? "" }
    byPhone = Dictionary(grouping: holding.filter { $0.phone != nil }) { $0.phone?.digits ?? "" }
    byName = Dictionary(grouping: holding, by: \.folded)
    for person in holding {
      guard case .same(let id) = decisions[person.row], rowOfWorker[id] == nil else { continue }
      rowOfWorker[id] = person.row
    }
    for person in holding where decisions[person.row] == nil {
      guard let number = person.identity?.number, let id = register.worker(identifiedBy: number),
        rowOfWorker[id] == nil, let worker = register.workers[id], Self.mayBe(person.name, worker.name)
      else { continue }
      rowOfWorker[id] = person.row
    }
  }

  /// Whether a worker is one of the rows looked at so far.
  func contains(_ id: WorkerID) -> Bool { rowOfWorker[id] != nil }

  /// The worker of a row at an enterprise, or at any; `mayRepeat` says that one person may have several rows.
  mutating func match(
    _ person: ListedWorker, _ decision: RowDecision?, at enterprise: EnterpriseID?, in register: inout Register,
    mayRepeat: Bool = false
  ) -> Match {
    self.mayRepeat = mayRepeat
    switch decision {
    case .same(let id): return register.workers.contains(id) ? claim(id, person) : .nobody
    case .another:
      // Whoever it is: one number is one person.
      let first = person.identity.flatMap { byNumber[$0.number]?.first }
      return first.map { $0.row < person.row } ?? false ? .undecided(.likeRow(first?.row ?? 0)) : .nobody
    case .leaveOut, .sameEnterprise, nil: break
    }
    if let number = person.identity?.number {
      if let id = register.worker(identifiedBy: number), let worker = register.workers[id] {
        return Self.mayBe(person.name, worker.name) ? claim(id, person) : .undecided(.numberOf(id))
      }
      if !mayRepeat, let first = byNumber[number]?.first, first.row < person.row {
        let isOne = Self.mayBe(person.name, first.name)
        return .undecided(isOne ? .sameAsRow(first.row) : .likeRow(first.row))
      }
    }
    if let id = person.code, let worker = register.workers[id], Self.mayBe(person.name, worker.name) {
      return claim(id, person)
    }
    let found = named(person, at: enterprise, in: &register)
    if found.count == 1 { return claim(found[0], person) }
    if found.count > 1 { return .undecided(.several(found)) }
    return newcomer(person)
  }

  private mutating func claim(_ id: WorkerID, _ person: ListedWorker) -> Match {
    if !mayRepeat, let row = rowOfWorker[id], row != person.row { return .undecided(.sameAsRow(row)) }
    rowOfWorker[id] = person.row
    return .worker(id)
  }

  /// A row like an earlier new one is the same person unless numbers or days of birth say otherwise.
  private mutating func newcomer(_ person: ListedWorker) -> Match {
    if mayRepeat { return .nobody }
    let folded = person.folded
    let twin = newcomers[folded]?.first { other in
      ListedWorker.agree(other.born, person.born)
        && !Self.differ(other.identity, person.identity)
        && PersonName.spelling(of: other.name) == PersonName.spelling(of: person.name)
    }
    if let twin { return .undecided(.sameAsRow(twin.row)) }
    newcomers[folded, default: []].append(person)
    return alike(person).map { .undecided(.likeRow($0)) } ?? .nobody
  }

  /// Another row that may be the same person, or that has his number or telephone; nil where somebody said that one of
  /// the two is another. A telephone that three or more have is that of an office.
  private func alike(_ person: ListedWorker) -> Int? {
    // Of two rows with one number and like names the second is the same person as the first.
    let numbered = (person.identity.flatMap { byNumber[$0.number] } ?? []).filter { !Self.mayBe(person.name, $0.name) }
    let called = person.phone.flatMap { byPhone[$0.digits] } ?? []
    let named = (byName[person.folded] ?? []).filter { other in
      guard other.row != person.row, ListedWorker.agree(other.born, person.born),
        !Self.differ(other.identity, person.identity),
        PersonName.spelling(of: other.name) != PersonName.spelling(of: person.name)
      else { return false }
      return PersonName.isUnmarked(other.name) || PersonName.isUnmarked(person.name)
        || other.born != nil && person.born != nil
    }
    let others = named + numbered + (called.count == 2 ? called : [])
    return others.map(\.row).filter { $0 != person.row && !isAnother($0) && !isAnother(person.row) }.min()
  }

  private func isAnother(_ row: Int) -> Bool {
    if case .another = decisions[row] { true } else { false }
  }

  /// The workers of the enterprise who are spelled so, or may be where the list has no marks, and whom neither number nor
  /// birth rules out.
  private func named(
    _ person: ListedWorker, at enterprise: EnterpriseID?, in register: inout Register
  ) -> [WorkerID] {
    let found = register.workers(named: person.name).filter { id in
      guard let worker = register.workers[id] else { return false }
      return (enterprise == nil || worker.employment.contains { $0.enterprise == enterprise })
        && ListedWorker.agree(worker.born, person.born) && !Self.differ(worker.identity, person.identity)
        && (mayRepeat || rowOfWorker[id].map { $0 == person.row } ?? true || person.identity == nil)
        && PersonName.isSpelled(person.name, as: worker.name)
    }
    let free = mayRepeat ? found : found.filter { rowOfWorker[$0] == nil }
    let candidates = free.isEmpty ? found : free
    guard candidates.count > 1, let born = person.born else { return candidates }
    let exact = candidates.filter { register.workers[$0]?.born == born }
    return exact.count == 1 ? exact : candidates
  }

  private static func differ(_ one: IdentityDocument?, _ other: IdentityDocument?) -> Bool {
    guard let one, let other else { return false }
    return one.kind == other.kind && one.number != other.number
  }

  /// Whether two names can be of one person who has one number: most words are shared, marks aside.
  private static func mayBe(_ one: String, _ other: String) -> Bool {
    let left = Set(TextFold.folded(one).split(separator: " "))
    let right = Set(TextFold.folded(other).split(separator: " "))
    return left.intersection(right).count * 2 >= max(left.count, right.count)
  }
}
