/// Finds workers of one enterprise whose birth years do not contradict each other and whose names are near. Built when
/// first asked, since only storing and checking workers needs it.
struct NeighbourIndex: Sendable {
  /// A worker at an enterprise, in the chain of all those born in one year.
  private struct Entry: Sendable {
    var row: UInt32
    var next: UInt32
  }

  private static let nowhere = UInt32.max
  /// Year 0 stands for an unknown one.
  private static let unknown = 0
  private var first: [UInt64: UInt32] = [:]
  private var entries: [Entry] = []
  private var free = NeighbourIndex.nowhere
  /// By row: the letters of the name.
  private var letters: [UInt64] = []
  private var intake = RowIntake()

  /// Whether every row was taken in.
  var isBuilt: Bool { intake.isWhole }

  init() {}

  /// Takes in the next rows; false when all are there.
  mutating func take(_ count: Int, from workers: RecordTable<Worker>) -> Bool {
    guard let rows = intake.next(count, of: workers.rowCount) else { return false }
    if rows.lowerBound == 0 {
      first.reserveCapacity(workers.count)
      entries.reserveCapacity(workers.count)
      letters.reserveCapacity(workers.rowCount)
    }
    for row in rows { workers.lookAt(row: row) { insert($0.pointee, row: row) } }
    return !intake.isWhole
  }

  /// The rows of other workers of one of the worker's enterprises who may be the same person by name, year and sex,
  /// at most so many.
  mutating func near(
    _ worker: Worker, in workers: RecordTable<Worker>, limit: Int, where isWanted: (Worker) -> Bool
  ) -> [Int] {
    while take(.max, from: workers) {}
    let name = NearName.folded(worker.name)
    let wanted = NearName.letters(name)
    var rows: [Int] = []
    for enterprise in NeighbourIndex.enterprises(of: worker) {
      for year in NeighbourIndex.years(beside: worker.born?.year) {
        var place = first[NeighbourIndex.key(enterprise, year)] ?? NeighbourIndex.nowhere
        while place != NeighbourIndex.nowhere, rows.count < limit {
          let row = Int(entries[Int(place)].row)
          place = entries[Int(place)].next
          guard NearName.canBeNear(wanted, letters[row]), let other = workers[row: row], other.id != worker.id,
            // Two keys may come to one number.
            other.employment.contains(where: { $0.enterprise == enterprise }),
            other.sex == nil || worker.sex == nil || other.sex == worker.sex,
            other.born?.year == worker.born?.year || other.born == nil || worker.born == nil,
            NearName.isNear(name, NearName.folded(other.name)), !rows.contains(row), isWanted(other)
          else { continue }
          rows.append(row)
        }
      }
    }
    return rows
  }

  mutating func note(_ worker: Worker, row: Int) {
    // What is not taken yet will be taken as it is then.
    if intake.has(row) { insert(worker, row: row) }
  }

  private mutating func insert(_ worker: Worker, row: Int) {
    while letters.count <= row { letters.append(0) }
    letters[row] = NearName.letters(NearName.folded(worker.name))
    for enterprise in NeighbourIndex.enterprises(of: worker) {
      let key = NeighbourIndex.key(enterprise, worker.born?.year ?? NeighbourIndex.unknown)
      let entry = Entry(row: UInt32(row), next: first[key] ?? NeighbourIndex.nowhere)
      if free == NeighbourIndex.nowhere {
        first[key] = UInt32(entries.count)
        entries.append(entry)
      } else {
        let place = free
        free = entries[Int(place)].next
        entries[Int(place)] = entry
        first[key] = place
      }
    }
  }

  mutating func forget(_ worker: Worker?, row: Int?) {
    guard let worker, let row, intake.has(row) else { return }
    for enterprise in NeighbourIndex.enterprises(of: worker) {
      let key = NeighbourIndex.key(enterprise, worker.born?.year ?? NeighbourIndex.unknown)
      var before = NeighbourIndex.nowhere
      var place = first[key] ?? NeighbourIndex.nowhere
      while place != NeighbourIndex.nowhere, entries[Int(place)].row != UInt32(row) {
        before = place
        place = entries[Int(place)].next
      }
      guard place != NeighbourIndex.nowhere else { continue }
      let next = entries[Int(place)].next
      if before != NeighbourIndex.nowhere {
        entries[Int(before)].next = next
      } else {
        first[key] = next == NeighbourIndex.nowhere ? nil : next
      }
      entries[Int(place)].next = free
      free = place
    }
  }

  /// The years to look at: an unknown one may be any.
  private static func years(beside year: Int?) -> [Int] { year.map { [$0, unknown] } ?? [unknown] + (1900...2100) }

  private static func enterprises(of worker: Worker) -> [EnterpriseID] {
    var found: [EnterpriseID] = []
    for spell in worker.employment where !found.contains(spell.enterprise) { found.append(spell.enterprise) }
    return found
  }

  private static func key(_ enterprise: EnterpriseID, _ year: Int) -> UInt64 {
    // FNV-1a over the three words.
    var number: UInt64 = 0xCBF2_9CE4_8422_2325
    for word in [enterprise.code.high, enterprise.code.low, UInt64(truncatingIfNeeded: year)] {
      number = (number ^ word) &* 0x100_0000_01B3
      number ^= number >> 32
    }
    return number
  }
}
