/// Finds the worker who already has an identity number. Built when first asked, so that reading the figures of a large
/// register does not pay for it.
struct IdentityIndex: Sendable {
  private var numbers: [String: UInt32] = [:]
  private var intake = RowIntake()

  /// Whether every row was taken in.
  var isBuilt: Bool { intake.isWhole }

  init() {}

  /// Takes in the next rows; false when all are there.
  mutating func take(_ count: Int, from workers: RecordTable<Worker>) -> Bool {
    guard let rows = intake.next(count, of: workers.rowCount) else { return false }
    if rows.lowerBound == 0 {
      numbers.reserveCapacity(workers.count)
    }
    for row in rows {
      workers.lookAt(row: row) { if let identity = $0.pointee.identity { numbers[identity.number] = UInt32(row) } }
    }
    return !intake.isWhole
  }

  mutating func owner(of document: IdentityDocument, in workers: RecordTable<Worker>) -> WorkerID? {
    owner(of: document.number, in: workers).flatMap { workers[$0]?.identity == document ? $0 : nil }
  }

  /// The worker with that number on whatever kind of paper.
  mutating func owner(of number: String, in workers: RecordTable<Worker>) -> WorkerID? {
    while take(.max, from: workers) {}
    guard let row = numbers[number], let worker = workers[row: Int(row)], worker.identity?.number == number else {
      return nil
    }
    return worker.id
  }

  mutating func note(_ document: IdentityDocument?, row: Int) {
    // What is not taken yet will be taken as it is then.
    if let document, intake.has(row) { numbers[document.number] = UInt32(row) }
  }

  mutating func forget(_ document: IdentityDocument?) {
    if let document { numbers[document.number] = nil }
  }
}
