/// The spells of all workers in flat columns, so that one pass over 100,000 workers touches little memory.
/// Most workers have one spell, which stands in the columns; further ones stand in a dictionary.
struct EmploymentIndex: Sendable {
  struct Spell: Sendable {
    var enterprise: UInt32
    var from: Int32
    var to: Int32

    @inline(__always)
    func isActive(on day: Int32) -> Bool { from <= day && day < to }
  }

  static let nowhere = UInt32.max
  private(set) var first: [Spell] = []
  private(set) var further: [UInt32: [Spell]] = [:]
  /// Whether a spell names an enterprise that is not there (only after a hand edit).
  private(set) var hasDangling = false

  init() {}

  init(workers: RecordTable<Worker>, enterprises: RecordTable<Enterprise>) {
    first.reserveCapacity(workers.rowCount)
    workers.forEach { row, worker in set(worker.employment, row: row, enterprises: enterprises) }
  }

  mutating func set(_ employment: [Employment], row: Int, enterprises: RecordTable<Enterprise>) {
    while first.count <= row { first.append(Spell(enterprise: EmploymentIndex.nowhere, from: 0, to: 0)) }
    clear(row: row)
    var rest: [Spell] = []
    var placed = false
    for spell in employment {
      guard let enterprise = enterprises.row(of: spell.enterprise) else {
        hasDangling = true
        continue
      }
      let entry = Spell(
        enterprise: UInt32(enterprise), from: spell.from?.number ?? .min, to: spell.to?.number ?? .max)
      if placed {
        rest.append(entry)
      } else {
        first[row] = entry
        placed = true
      }
    }
    if !rest.isEmpty { further[UInt32(row)] = rest }
  }

  mutating func clear(row: Int) {
    guard row < first.count else { return }
    if !further.isEmpty { further[UInt32(row)] = nil }
    first[row] = Spell(enterprise: EmploymentIndex.nowhere, from: 0, to: 0)
  }

  /// Whether the worker in a row works at the enterprise in a row on the day.
  @inline(__always)
  func isActive(worker: Int, at enterprise: Int, on day: Int32) -> Bool {
    let spell = first[worker]
    if spell.enterprise == UInt32(enterprise), spell.isActive(on: day) { return true }
    guard !further.isEmpty, let rest = further[UInt32(worker)] else { return false }
    return rest.contains { $0.enterprise == UInt32(enterprise) && $0.isActive(on: day) }
  }
}
