/// Finds the worker who already has an identity number. Built when first asked, so that reading the figures of a large
/// register does not pay for it.
struct IdentityIndex: Sendable {
  private var rows: [String: UInt32] = [:]
  /// Whether every worker was taken in; from then on each is noted as it is stored.
  private(set) var isBuilt = false
  /// How many rows were taken in so far.
  private var taken = 0

  init() {}

  /// Takes in the next rows; false when all are there.
  mutating func take(_ count: Int, from workers: RecordTable<Worker>) -> Bool {
    guard !isBuilt else { return false }
    if taken == 0 { rows.reserveCapacity(workers.count) }
    let end = taken + min(count, workers.rowCount - taken)
    for row in taken..<end {
      workers.lookAt(row: row) { if let identity = $0.pointee.identity { rows[identity.number] = UInt32(row) } }
    }
    taken = end
    isBuilt = taken == workers.rowCount
    return !isBuilt
  }

  mutating func owner(of document: IdentityDocument, in workers: RecordTable<Worker>) -> WorkerID? {
    owner(of: document.number, in: workers).flatMap { workers[$0]?.identity == document ? $0 : nil }
  }

  /// The worker with that number on whatever kind of paper.
  mutating func owner(of number: String, in workers: RecordTable<Worker>) -> WorkerID? {
    while take(.max, from: workers) {}
    guard let row = rows[number], let worker = workers[row: Int(row)], worker.identity?.number == number else {
      return nil
    }
    return worker.id
  }

  mutating func note(_ document: IdentityDocument?, row: Int) {
    // What is not taken yet will be taken as it is then.
    if let document, isBuilt || row < taken { rows[document.number] = UInt32(row) }
  }

  mutating func forget(_ document: IdentityDocument?) {
    if let document { rows[document.number] = nil }
  }
}
