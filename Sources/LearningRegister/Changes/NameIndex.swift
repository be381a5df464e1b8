internal import VietnameseText

/// Finds the workers of the same name, marks aside. Built when first asked, since only storing and checking workers and
/// matching names on paper need it.
struct NameIndex: Sendable {
  private static let nowhere = UInt32.max
  /// By a number made of the folded name: the row last noted; rows of one number hang on each other.
  private var last: [UInt64: UInt32] = [:]
  private var next: [UInt32] = []
  private var intake = RowIntake()

  /// Whether every row was taken in.
  var isBuilt: Bool { intake.isWhole }

  init() {}

  /// Takes in the next rows; false when all are there.
  mutating func take(_ count: Int, from workers: RecordTable<Worker>) -> Bool {
    guard let rows = intake.next(count, of: workers.rowCount) else { return false }
    if rows.lowerBound == 0 {
      last.reserveCapacity(workers.count)
      next.reserveCapacity(workers.rowCount)
    }
    for row in rows { workers.lookAt(row: row) { insert($0.pointee, row: row) } }
    return !intake.isWhole
  }

  /// The rows of the other workers with that name and year, at most so many; none without a year of birth: nobody can be
  /// told apart by that.
  mutating func twins(
    of worker: Worker, in workers: RecordTable<Worker>, limit: Int, where isWanted: (Worker) -> Bool
  ) -> [Int] {
    guard let year = worker.born?.year else { return [] }
    return rows(named: worker.name, in: workers, limit: limit) { other in
      other.born?.year == year && other.id != worker.id && isWanted(other)
    }
  }

  /// The rows of the workers with that name, at most so many.
  mutating func rows(
    named name: String, in workers: RecordTable<Worker>, limit: Int = .max,
    where isWanted: (Worker) -> Bool = { _ in true }
  ) -> [Int] {
    while take(.max, from: workers) {}
    guard let number = NameIndex.number(of: name) else { return [] }
    let folded = TextFold.folded(name)
    var rows: [Int] = []
    var place = last[number] ?? NameIndex.nowhere
    while place != NameIndex.nowhere, rows.count < limit {
      // Two names may come to one number.
      if let other = workers[row: Int(place)], isWanted(other), TextFold.folded(other.name) == folded {
        rows.append(Int(place))
      }
      place = next[Int(place)]
    }
    return rows.sorted()
  }

  mutating func note(_ worker: Worker, row: Int) {
    // What is not taken yet will be taken as it is then.
    if intake.has(row) { insert(worker, row: row) }
  }

  private mutating func insert(_ worker: Worker, row: Int) {
    guard let number = NameIndex.number(of: worker.name) else { return }
    while next.count <= row { next.append(NameIndex.nowhere) }
    next[row] = last[number] ?? NameIndex.nowhere
    last[number] = UInt32(row)
  }

  mutating func forget(_ worker: Worker?, row: Int?) {
    guard let worker, let row, intake.has(row), let number = NameIndex.number(of: worker.name) else { return }
    var place = last[number] ?? NameIndex.nowhere
    if place == UInt32(row) {
      last[number] = next[row] == NameIndex.nowhere ? nil : next[row]
    } else {
      while place != NameIndex.nowhere, next[Int(place)] != UInt32(row) { place = next[Int(place)] }
      if place != NameIndex.nowhere { next[Int(place)] = next[row] }
    }
    if row < next.count { next[row] = NameIndex.nowhere }
  }

  /// Nil without a name.
  private static func number(of name: String) -> UInt64? {
    var folded: [UInt8] = []
    TextFold.appendFolded(name.utf8.span, to: &folded)
    guard !folded.isEmpty else { return nil }
    // FNV-1a.
    var number: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in folded { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return number
  }
}
