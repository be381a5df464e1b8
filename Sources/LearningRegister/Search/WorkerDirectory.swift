internal import VietnameseText

/// The workers by name, and what they are found by: unmarked words in any order, initials (`nva`), the last digits of
/// an identity number, a telephone number or a code. Built once, then kept in step worker by worker.
public struct WorkerDirectory: Sendable {
  private static let nowhere = UInt32.max

  /// Rows of `Register.workers` in Vietnamese order of names: given name, family name, middle names, then code.
  public private(set) var order: [Int] = []
  /// By row: the sort key; of use only where there is an entry.
  private var keys: [PersonNameSortKey] = []
  /// By row: the place of its entry; nowhere for an empty row.
  private var entries: [UInt32] = []
  /// By place in `order`: the place of the entry, so that a search reads everything from front to back.
  private var orderedEntries: [UInt32] = []
  private var table = SearchTable()

  /// The directory of all workers of a register.
  public init(_ register: Register) {
    let rows = register.workers.rowCount
    keys.reserveCapacity(rows)
    register.workers.lookThrough { row, worker in
      while keys.count < row { keys.append(PersonNameSortKey("")) }
      keys.append(PersonNameSortKey(worker.pointee.name))
    }
    while keys.count < rows { keys.append(PersonNameSortKey("")) }
    entries = Array(repeating: WorkerDirectory.nowhere, count: rows)
    // In order of code first: the sort is stable, so that workers of one name stay in order of code.
    let present = register.workers.rowsInOrder
    let isWhole = present.count == rows && present.elementsEqual(0..<rows)
    let places = PersonNameSortKey.order(of: isWhole ? keys : present.map { keys[$0] })
    order = isWhole ? places : places.map { present[$0] }
    table.reserve(rows)
    for row in order {
      register.workers.lookAt(row: row) { entries[row] = table.add($0) }
    }
    orderedEntries = order.map { entries[$0] }
  }

  /// Takes over what happened to one worker: added, changed or removed. True when the name is another one now.
  @discardableResult
  public mutating func update(_ id: WorkerID, in register: Register) -> Bool {
    guard let row = register.workers.row(of: id) else { return false }
    while keys.count <= row {
      keys.append(PersonNameSortKey(""))
      entries.append(WorkerDirectory.nowhere)
    }
    let before = keys[row]
    if entries[row] != WorkerDirectory.nowhere {
      var place = position(of: keys[row], id.code, in: register)
      if place >= order.count || order[place] != row { place = order.firstIndex(of: row) ?? order.count }
      if place < order.count {
        order.remove(at: place)
        orderedEntries.remove(at: place)
      }
      entries[row] = WorkerDirectory.nowhere
    }
    register.workers.lookAt(row: row) { worker in
      keys[row] = PersonNameSortKey(worker.pointee.name)
      entries[row] = table.add(worker)
      let place = position(of: keys[row], id.code, in: register)
      order.insert(row, at: place)
      orderedEntries.insert(entries[row], at: place)
    }
    return before != keys[row]
  }

  private func position(of key: PersonNameSortKey, _ code: Code, in register: Register) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      let row = order[middle]
      let isBefore = keys[row] < key || (!(key < keys[row]) && (register.workers.code(row: row) < code))
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The rows of the workers a query finds, those whose given name or initials it names first, then by name.
  /// An empty query finds everybody.
  public func find(_ query: String) -> [Int] {
    let search = SearchQuery(query)
    guard !search.isEmpty else { return order }
    // Counted first, so that a list of most workers is made in one piece: a letter typed must not wait for growing arrays.
    var matches = [SearchQuery.Match](repeating: .none, count: order.count)
    var (good, fair) = (0, 0)
    for place in orderedEntries.indices {
      let match = table.match(search, orderedEntries[place])
      matches[place] = match
      switch match {
      case .good: good += 1
      case .fair: fair += 1
      case .none: continue
      }
    }
    return [Int](unsafeUninitializedCapacity: good + fair) { rows, count in
      count = good + fair
      var (nextGood, nextFair) = (0, good)
      for place in matches.indices {
        switch matches[place] {
        case .good:
          rows.initializeElement(at: nextGood, to: order[place])
          nextGood += 1
        case .fair:
          rows.initializeElement(at: nextFair, to: order[place])
          nextFair += 1
        case .none: continue
        }
      }
    }
  }
}
