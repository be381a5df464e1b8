internal import VietnameseText

/// Finds the workers of the same name (marks aside) and year of birth. Built when first asked, since only storing and
/// checking workers needs it.
struct NameIndex: Sendable {
  private static let nowhere = UInt32.max
  /// By a number made of folded name and year: the row last noted; rows of one number hang on each other.
  private var last: [UInt64: UInt32] = [:]
  private var next: [UInt32] = []
  private(set) var isBuilt = false

  init() {}

  mutating func build(_ workers: RecordTable<Worker>) {
    guard !isBuilt else { return }
    isBuilt = true
    last.reserveCapacity(workers.count)
    workers.lookThrough { row, worker in note(worker.pointee, row: row) }
  }

  /// The rows of the other workers with that name and year, at most so many.
  mutating func twins(
    of worker: Worker, in workers: RecordTable<Worker>, limit: Int, where isWanted: (Worker) -> Bool
  ) -> [Int] {
    build(workers)
    guard let number = NameIndex.number(of: worker) else { return [] }
    let name = TextFold.folded(worker.name)
    var rows: [Int] = []
    var place = last[number] ?? NameIndex.nowhere
    while place != NameIndex.nowhere, rows.count < limit {
      // Two names may come to one number.
      if let other = workers[row: Int(place)], other.id != worker.id, other.born?.year == worker.born?.year,
        TextFold.folded(other.name) == name, isWanted(other)
      {
        rows.append(Int(place))
      }
      place = next[Int(place)]
    }
    return rows
  }

  mutating func note(_ worker: Worker, row: Int) {
    guard isBuilt, let number = NameIndex.number(of: worker) else { return }
    while next.count <= row { next.append(NameIndex.nowhere) }
    next[row] = last[number] ?? NameIndex.nowhere
    last[number] = UInt32(row)
  }

  mutating func forget(_ worker: Worker?, row: Int?) {
    guard isBuilt, let worker, let row, let number = NameIndex.number(of: worker) else { return }
    var place = last[number] ?? NameIndex.nowhere
    if place == UInt32(row) {
      last[number] = next[row] == NameIndex.nowhere ? nil : next[row]
    } else {
      while place != NameIndex.nowhere, next[Int(place)] != UInt32(row) { place = next[Int(place)] }
      if place != NameIndex.nowhere { next[Int(place)] = next[row] }
    }
    if row < next.count { next[row] = NameIndex.nowhere }
  }

  /// Nil without a year of birth, or a name: nobody can be told apart by that.
  private static func number(of worker: Worker) -> UInt64? {
    guard let year = worker.born?.year, !worker.name.isEmpty else { return nil }
    var folded: [UInt8] = []
    TextFold.appendFolded(worker.name.utf8.span, to: &folded)
    // FNV-1a.
    var number: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in folded { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (number ^ UInt64(truncatingIfNeeded: year)) &* 0x100_0000_01B3
  }
}
