/// Finds the worker who already has an identity number. Built when first asked, so that reading the figures of a large
/// register does not pay for it.
struct IdentityIndex: Sendable {
  private var rows: [String: UInt32]?

  init() {}

  var isBuilt: Bool { rows != nil }

  mutating func build(_ workers: RecordTable<Worker>) {
    guard rows == nil else { return }
    var built: [String: UInt32] = [:]
    built.reserveCapacity(workers.count)
    workers.forEach { row, worker in
      if let identity = worker.identity { built[identity.number] = UInt32(row) }
    }
    rows = built
  }

  mutating func owner(of document: IdentityDocument, in workers: RecordTable<Worker>) -> WorkerID? {
    owner(of: document.number, in: workers).flatMap { workers[$0]?.identity == document ? $0 : nil }
  }

  /// The worker with that number on whatever kind of paper.
  mutating func owner(of number: String, in workers: RecordTable<Worker>) -> WorkerID? {
    build(workers)
    guard let row = rows?[number], let worker = workers[row: Int(row)], worker.identity?.number == number else {
      return nil
    }
    return worker.id
  }

  mutating func note(_ document: IdentityDocument?, row: Int) {
    if let document { rows?[document.number] = UInt32(row) }
  }

  mutating func forget(_ document: IdentityDocument?) {
    if let document { rows?[document.number] = nil }
  }
}
