internal import LearningRegister
internal import VietnameseText

/// Finds the worker each row of a list is, so that no worker is two rows and no row two workers.
struct WorkerMatching {
  enum Match: Hashable {
    case nobody
    case worker(WorkerID)
    case undecided(RowProblem)
  }

  /// The row each worker, and each identity number, was found in first.
  private var rowOfWorker: [WorkerID: Int] = [:]
  private var rowOfNumber: [String: Int] = [:]
  private var newcomers: [String: [ListedWorker]] = [:]

  /// Finds those with a number first: nobody else may be taken for them by name.
  init(_ people: [ListedWorker], in register: inout Register) {
    for person in people {
      guard let number = person.identity?.number, rowOfNumber[number] == nil else { continue }
      rowOfNumber[number] = person.row
      if let id = register.worker(identifiedBy: number), rowOfWorker[id] == nil { rowOfWorker[id] = person.row }
    }
  }

  /// Whether a worker is one of the rows looked at so far.
  func contains(_ id: WorkerID) -> Bool { rowOfWorker[id] != nil }

  mutating func match(
    _ person: ListedWorker, _ decision: RowDecision?, at enterprise: EnterpriseID, in register: inout Register
  ) -> Match {
    switch decision {
    case .same(let id): return register.workers.contains(id) ? claim(id, person) : .nobody
    case .another: return .nobody
    case .leaveOut, nil: break
    }
    if let number = person.identity?.number {
      if let row = rowOfNumber[number], row != person.row { return .undecided(.sameAsRow(row)) }
      if let id = register.worker(identifiedBy: number), let worker = register.workers[id] {
        return Self.mayBe(person.name, worker.name) ? claim(id, person) : .undecided(.numberOf(id))
      }
    }
    if let id = person.code, let worker = register.workers[id], Self.mayBe(person.name, worker.name) {
      return claim(id, person)
    }
    let found = byName(person, at: enterprise, in: &register)
    if found.count == 1 { return claim(found[0], person) }
    if found.count > 1 { return .undecided(.several(found)) }
    return newcomer(person)
  }

  private mutating func claim(_ id: WorkerID, _ person: ListedWorker) -> Match {
    if let row = rowOfWorker[id], row != person.row { return .undecided(.sameAsRow(row)) }
    rowOfWorker[id] = person.row
    return .worker(id)
  }

  /// A row like an earlier new one is the same person unless numbers or days of birth say otherwise.
  private mutating func newcomer(_ person: ListedWorker) -> Match {
    let folded = person.folded
    let twin = newcomers[folded]?.first { other in
      ListedWorker.agree(other.born, person.born)
        && !Self.differ(other.identity, person.identity)
        && PersonName.spelling(of: other.name) == PersonName.spelling(of: person.name)
    }
    if let twin { return .undecided(.sameAsRow(twin.row)) }
    newcomers[folded, default: []].append(person)
    return .nobody
  }

  /// The workers of the enterprise who are spelled so, or may be where the list has no marks, and whom neither number nor
  /// birth rules out.
  private func byName(
    _ person: ListedWorker, at enterprise: EnterpriseID, in register: inout Register
  ) -> [WorkerID] {
    let isUnmarked = person.name.utf8.allSatisfy { $0 < 0x80 }
    let spelling = PersonName.spelling(of: person.name)
    let found = register.workers(named: person.name).filter { id in
      guard let worker = register.workers[id] else { return false }
      return worker.employment.contains { $0.enterprise == enterprise }
        && ListedWorker.agree(worker.born, person.born) && !Self.differ(worker.identity, person.identity)
        && (rowOfWorker[id].map { $0 == person.row } ?? true || person.identity == nil)
        && (isUnmarked || PersonName.spelling(of: worker.name) == spelling)
    }
    let free = found.filter { rowOfWorker[$0] == nil }
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
