/// The spells of all workers in flat columns, so that one pass over 100,000 workers touches little memory. A worker's
/// first spell stands in the worker's row; the few further ones hang on it in a chain.
struct EmploymentIndex: Sendable {
  struct Spell: Sendable {
    var enterprise = EmploymentIndex.nowhere
    /// Active from this day to before that one; never where there is no spell.
    var from: Int32 = 0
    var to: Int32 = 0
    /// The place of the worker's next spell in `further`.
    var next = EmploymentIndex.nowhere

    @inline(__always)
    func isActive(on day: Int32) -> Bool { from <= day && day < to }
  }

  static let nowhere = UInt32.max
  /// By worker row.
  private(set) var first: [Spell] = []
  private(set) var further: [Spell] = []
  /// The first place of `further` that is free; the free places hang on each other as well.
  private var free = EmploymentIndex.nowhere
  /// Whether a spell names an enterprise that is not there (only after a hand edit).
  private(set) var hasDangling = false

  init() {}

  init(workers: RecordTable<Worker>, enterprises: RecordTable<Enterprise>) {
    first = Array(repeating: Spell(), count: workers.rowCount)
    workers.lookThrough { row, worker in place(worker.pointee.employment, row: row, enterprises) }
  }

  /// Takes over the spells of the worker in a row.
  mutating func set(_ employment: [Employment], row: Int, enterprises: RecordTable<Enterprise>) {
    while first.count <= row { first.append(Spell()) }
    clear(row: row)
    place(employment, row: row, enterprises)
  }

  /// Forgets the spells of the worker in a row.
  mutating func clear(row: Int) {
    guard row < first.count else { return }
    var place = first[row].next
    while place != EmploymentIndex.nowhere {
      let next = further[Int(place)].next
      further[Int(place)] = Spell(next: free)
      free = place
      place = next
    }
    first[row] = Spell()
  }

  private mutating func place(_ employment: [Employment], row: Int, _ enterprises: RecordTable<Enterprise>) {
    for index in employment.indices {
      guard let enterprise = enterprises.row(of: employment[index].enterprise) else {
        hasDangling = true
        continue
      }
      var spell = Spell(
        enterprise: UInt32(enterprise), from: employment[index].from?.number ?? .min,
        to: employment[index].to?.number ?? .max)
      if first[row].enterprise == EmploymentIndex.nowhere {
        first[row] = spell
      } else {
        spell.next = first[row].next
        first[row].next = keep(spell)
      }
    }
  }

  private mutating func keep(_ spell: Spell) -> UInt32 {
    guard free != EmploymentIndex.nowhere else {
      further.append(spell)
      return UInt32(further.count - 1)
    }
    let place = free
    free = further[Int(place)].next
    further[Int(place)] = spell
    return place
  }

  /// Whether the worker in a row works at the enterprise in a row on the day.
  @inline(__always)
  func isActive(worker: Int, at enterprise: Int, on day: Int32) -> Bool {
    var spell = first[worker]
    while spell.enterprise != UInt32(truncatingIfNeeded: enterprise) || !spell.isActive(on: day) {
      guard spell.next != EmploymentIndex.nowhere else { return false }
      spell = further[Int(spell.next)]
    }
    return true
  }

  /// The rows of the enterprises where a worker works on a day, each once.
  func forEachWorkplace(worker: Int, on day: Int32, _ body: (_ enterprise: Int) -> Void) {
    var spell = first[worker]
    var seen: [UInt32] = []
    while true {
      if spell.enterprise != EmploymentIndex.nowhere, spell.isActive(on: day), !seen.contains(spell.enterprise) {
        body(Int(spell.enterprise))
        if spell.next != EmploymentIndex.nowhere { seen.append(spell.enterprise) }
      }
      guard spell.next != EmploymentIndex.nowhere else { return }
      spell = further[Int(spell.next)]
    }
  }

  /// The row of the enterprise of the first spell entered that is active on the day.
  func workplace(worker: Int, on day: Int32) -> UInt32? {
    guard worker < first.count else { return nil }
    var spell = first[worker]
    if spell.enterprise != EmploymentIndex.nowhere, spell.isActive(on: day) { return spell.enterprise }
    var found: UInt32?
    // Further spells hang on the first one latest entered first.
    while spell.next != EmploymentIndex.nowhere {
      spell = further[Int(spell.next)]
      if spell.isActive(on: day) { found = spell.enterprise }
    }
    return found
  }
}
