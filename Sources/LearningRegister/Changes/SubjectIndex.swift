/// Finds the honours of a subject. Built when first asked, since only storing and checking honours needs it.
struct SubjectIndex: Sendable {
  private var known: [Honour.Subject: [UInt32]]?

  init() {}

  var isBuilt: Bool { known != nil }

  mutating func build(_ honours: RecordTable<Honour>) {
    guard known == nil else { return }
    var built: [Honour.Subject: [UInt32]] = [:]
    built.reserveCapacity(honours.count)
    honours.forEach { row, honour in built[honour.subject, default: []].append(UInt32(row)) }
    known = built
  }

  mutating func rows(of subject: Honour.Subject, in honours: RecordTable<Honour>) -> [Int] {
    build(honours)
    return known?[subject]?.map(Int.init) ?? []
  }

  mutating func note(_ subject: Honour.Subject, row: Int) {
    known?[subject, default: []].append(UInt32(row))
  }

  mutating func forget(_ subject: Honour.Subject?, row: Int?) {
    guard let subject, let row else { return }
    known?[subject]?.removeAll { $0 == UInt32(row) }
  }
}
