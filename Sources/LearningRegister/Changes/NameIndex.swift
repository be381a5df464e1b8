internal import VietnameseText

/// Finds the workers of the same name (marks aside) and year of birth. Built when first asked, since only storing and
/// checking workers needs it.
struct NameIndex: Sendable {
  private static let nowhere = UInt32.max
  /// By a number made of folded name and year: the row last noted; rows of one number hang on each other.
  private var last: [UInt64: UInt32] = [:]
  private var next: [UInt32] = []
  /// Whether every worker was taken in; from then on each is noted as it is stored.
  private(set) var isBuilt = false
  /// How many rows were taken in so far.
  private var taken = 0

  init() {}

  /// Takes in the next rows; false when all are there.
  mutating func take(_ count: Int, from workers: RecordTable<Worker>) -> Bool {
    guard !isBuilt else { return false }
    if taken == 0 {
      last.reserveCapacity(workers.count)
      next.reserveCapacity(workers.rowCount)
    }
    let end = taken + min(count, workers.rowCount - taken)
    for row in taken..<end { workers.lookAt(row: row) { insert($0.pointee, row: row) } }
    taken = end
    isBuilt = taken == workers.rowCount
    return !isBuilt
  }

  /// The rows of the other workers with that name and year, at most so many.
  mutating func twins(
    of worker: Worker, in workers: RecordTable<Worker>, limit: Int, where isWanted: (Worker) -> Bool
  ) -> [Int] {
    while take(.max, from: workers) {}
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

  /// The rows whose name and year come to a number, ascending; of two names now and then.
  func rows(of number: UInt64) -> [Int] {
    var rows: [Int] = []
    var place = last[number] ?? NameIndex.nowhere
    while place != NameIndex.nowhere {
      rows.append(Int(place))
      place = next[Int(place)]
    }
    return rows.sorted()
  }

  /// Whether a row was noted last of those with its number: so each number is met once.
  func isLast(_ row: Int, of number: UInt64) -> Bool { last[number] == UInt32(row) }

  mutating func note(_ worker: Worker, row: Int) {
    // What is not taken yet will be taken as it is then.
    if isBuilt || row < taken { insert(worker, row: row) }
  }

  private mutating func insert(_ worker: Worker, row: Int) {
    guard let number = NameIndex.number(of: worker) else { return }
    while next.count <= row { next.append(NameIndex.nowhere) }
    next[row] = last[number] ?? NameIndex.nowhere
    last[number] = UInt32(row)
  }

  mutating func forget(_ worker: Worker?, row: Int?) {
    guard let worker, let row, isBuilt || row < taken, let number = NameIndex.number(of: worker) else { return }
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
  static func number(of worker: Worker) -> UInt64? {
    guard let year = worker.born?.year, !worker.name.isEmpty else { return nil }
    var folded: [UInt8] = []
    TextFold.appendFolded(worker.name.utf8.span, to: &folded)
    // FNV-1a.
    var number: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in folded { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (number ^ UInt64(truncatingIfNeeded: year)) &* 0x100_0000_01B3
  }
}
