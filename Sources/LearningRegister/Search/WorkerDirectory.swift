internal import VietnameseText

/// The workers by name, and the text they are found by: unmarked words in any order, initials (`nva`), the last digits of
/// an identity number, a telephone number or a code. Built once, then kept in step worker by worker.
public struct WorkerDirectory: Sendable {
  private static let separator = UInt8(ascii: "\t")
  private static let end = UInt8(ascii: "\n")

  /// Rows of `Register.workers` in Vietnamese order of names: given name, family name, middle names, then code.
  public private(set) var order: [Int]
  /// By row: the sort key; nil for an empty row.
  private var keys: [PersonNameSortKey?]
  /// Per worker: folded name, tab, identity digits, tab, phone digits, tab, folded code, line feed.
  private var text: [UInt8]
  /// By row: where its text starts; negative for an empty row.
  private var starts: [Int]

  /// The directory of all workers of a register.
  public init(_ register: Register) {
    let rows = register.workers.rowCount
    keys = Array(repeating: nil, count: rows)
    starts = Array(repeating: -1, count: rows)
    order = []
    order.reserveCapacity(rows)
    text = []
    text.reserveCapacity(rows * 56)
    // In order of code first: the sort is stable, so that workers of one name stay in order of code.
    var present: [Int] = []
    present.reserveCapacity(rows)
    register.workers.forEach { row, _ in present.append(row) }
    present.sort { register.workers.code(row: $0) < register.workers.code(row: $1) }
    let sortKeys = present.map { PersonNameSortKey(register.workers[row: $0]?.name ?? "") }
    for place in PersonNameSortKey.order(of: sortKeys) {
      let row = present[place]
      keys[row] = sortKeys[place]
      order.append(row)
      if let worker = register.workers[row: row] { append(worker, row: row) }
    }
  }

  /// Takes over what happened to one worker: added, changed or removed.
  public mutating func update(_ id: WorkerID, in register: Register) {
    guard let row = register.workers.row(of: id) else { return }
    while keys.count <= row {
      keys.append(nil)
      starts.append(-1)
    }
    if let key = keys[row] {
      let place = position(of: key, id.code, in: register)
      if place < order.count, order[place] == row {
        order.remove(at: place)
      } else {
        order.removeAll { $0 == row }
      }
      keys[row] = nil
      starts[row] = -1
    }
    guard let worker = register.workers[row: row] else { return }
    let key = PersonNameSortKey(worker.name)
    order.insert(row, at: position(of: key, id.code, in: register))
    keys[row] = key
    append(worker, row: row)
  }

  private func position(of key: PersonNameSortKey, _ code: Code, in register: Register) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      let row = order[middle]
      guard let other = keys[row] else { return low }
      let isBefore = other < key || (!(key < other) && (register.workers.code(row: row) < code))
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func append(_ worker: Worker, row: Int) {
    starts[row] = text.count
    TextFold.appendFolded(worker.name.utf8Span.span, to: &text)
    text.append(WorkerDirectory.separator)
    if let identity = worker.identity { TextFold.appendFolded(identity.number.utf8Span.span, to: &text) }
    text.append(WorkerDirectory.separator)
    if let phone = worker.phone { text.append(contentsOf: phone.digits.utf8) }
    text.append(WorkerDirectory.separator)
    TextFold.appendFolded(worker.id.code.text.utf8Span.span, to: &text)
    text.append(WorkerDirectory.end)
  }

  /// The rows of the workers a query finds, those whose given name or initials it names first, then by name.
  /// An empty query finds everybody.
  public func find(_ query: String) -> [Int] {
    let search = SearchQuery(query)
    guard !search.isEmpty else { return order }
    var first: [Int] = []
    var rest: [Int] = []
    text.withUnsafeBufferPointer { buffer in
      for row in order {
        switch search.match(buffer, from: starts[row]) {
        case .good: first.append(row)
        case .fair: rest.append(row)
        case .none: continue
        }
      }
    }
    return first + rest
  }
}
