/// Finds the honours of a subject. Built when first asked, since only storing and checking honours needs it.
struct SubjectIndex: Sendable {
  private var known: [Honour.Subject: [UInt32]] = [:]
  /// Whether every honour was taken in; from then on each is noted as it is stored.
  private(set) var isBuilt = false
  /// How many rows were taken in so far.
  private var taken = 0

  init() {}

  /// Takes in the next rows; false when all are there.
  mutating func take(_ count: Int, from honours: RecordTable<Honour>) -> Bool {
    guard !isBuilt else { return false }
    if taken == 0 { known.reserveCapacity(honours.count) }
    let end = taken + min(count, honours.rowCount - taken)
    for row in taken..<end { honours.lookAt(row: row) { known[$0.pointee.subject, default: []].append(UInt32(row)) } }
    taken = end
    isBuilt = taken == honours.rowCount
    return !isBuilt
  }

  mutating func rows(of subject: Honour.Subject, in honours: RecordTable<Honour>) -> [Int] {
    while take(.max, from: honours) {}
    return known[subject]?.map(Int.init) ?? []
  }

  mutating func note(_ subject: Honour.Subject, row: Int) {
    // What is not taken yet will be taken as it is then.
    if isBuilt || row < taken { known[subject, default: []].append(UInt32(row)) }
  }

  mutating func forget(_ subject: Honour.Subject?, row: Int?) {
    guard let subject, let row else { return }
    known[subject]?.removeAll { $0 == UInt32(row) }
  }
}
