public import LearningRegister

extension RandomRegister {
  /// A change of one to three operations on a register; most are valid, some are refused.
  public mutating func change(of register: Register) -> Change {
    var operations: [Operation] = []
    for _ in 0..<generator.pick([1, 1, 1, 2, 3]) {
      if let operation = operation(on: register) { operations.append(operation) }
    }
    return Change(operations)
  }

  /// The records of a register as a snapshot, in order of code.
  public static func snapshot(of register: Register) -> Register.Snapshot {
    var snapshot = Register.Snapshot()
    snapshot.offices = register.offices.sorted
    snapshot.targets = register.targets.sorted
    snapshot.enterprises = register.enterprises.sorted
    snapshot.workers = register.workers.sorted
    snapshot.campaigns = register.campaigns.sorted
    snapshot.attendance = register.attendance.sorted
    snapshot.honours = register.honours.sorted
    snapshot.tasks = register.tasks.sorted
    snapshot.visits = register.visits.sorted
    snapshot.frozen = register.frozen.sorted
    return snapshot
  }

  private mutating func operation(on register: Register) -> LearningRegister.Operation? {
    guard let record = record(for: register) else { return nil }
    guard let current = register.record(record.reference) else {
      return generator.chance(90) ? .add(record) : .restore(record)
    }
    let stale = generator.chance(5) ? 1 : 0
    return generator.chance(25)
      ? .remove(record.reference, basedOn: current.revision - stale)
      : .replace(record, basedOn: current.revision - stale)
  }

  /// A record of any collection: new, or new content for one that is there.
  private mutating func record(for register: Register) -> Record? {
    let enterprises = register.enterprises.sorted.map(\.id)
    let workers = register.workers.sorted.map(\.id)
    switch generator.number(0...19) {
    case 0: return .office(office(generator.pick(Self.officeDays)))
    case 1: return .targets(targets(generator.number(0...3)))
    case 2...4: return .enterprise(enterprise(Self.enterprise(generator.number(0...6))))
    case 5...9: return .worker(worker(Self.worker(generator.number(0...40)), at: enterprises))
    case 10...12:
      var made = campaign(Self.campaign(generator.number(0...7)))
      // Most new contents keep the sessions that lists name, with another date, field or state.
      if let current = register.campaigns[made.id], generator.chance(85) {
        made.sessions = current.sessions.map { Campaign.Session(number: $0.number, date: day()) }
      }
      return .campaign(made)
    case 13...16:
      return list(
        Self.list(generator.number(0...14)), campaigns: register.campaigns.sorted, enterprises: enterprises,
        workers: workers, others: register.attendance.sorted
      ).map(Record.attendance)
    default:
      return honour(Self.honour(generator.number(0...20)), workers: workers, enterprises: enterprises)
        .map(Record.honour)
    }
  }
}
