/// Finds the honours of a subject. Built when first asked, since only storing and checking honours needs it.
struct SubjectIndex: Sendable {
  private var known: [Honour.Subject: [UInt32]] = [:]
  private var intake = RowIntake()

  /// Whether every row was taken in.
  var isBuilt: Bool { intake.isWhole }

  init() {}

  /// Takes in the next rows; false when all are there.
  mutating func take(_ count: Int, from honours: RecordTable<Honour>) -> Bool {
    guard let rows = intake.next(count, of: honours.rowCount) else { return false }
    if rows.lowerBound == 0 {
      known.reserveCapacity(honours.count)
    }
    for row in rows { honours.lookAt(row: row) { known[$0.pointee.subject, default: []].append(UInt32(row)) } }
    return !intake.isWhole
  }

  mutating func rows(of subject: Honour.Subject, in honours: RecordTable<Honour>) -> [Int] {
    while take(.max, from: honours) {}
    return known[subject]?.map(Int.init) ?? []
  }

  mutating func note(_ subject: Honour.Subject, row: Int) {
    // What is not taken yet will be taken as it is then.
    if intake.has(row) { known[subject, default: []].append(UInt32(row)) }
  }

  mutating func forget(_ subject: Honour.Subject?, row: Int?) {
    guard let subject, let row else { return }
    known[subject]?.removeAll { $0 == UInt32(row) }
  }
}
