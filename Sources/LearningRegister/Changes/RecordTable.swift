/// The records of one collection. Every code keeps one row number as long as the program runs, so that other tables can
/// name records by small numbers; a removed record leaves its row empty.
public struct RecordTable<R: RegisterRecord>: Sendable {
  private var slots: [R?] = []
  private var codes: [Code] = []
  private var index = CodeIndex()
  /// The number of records.
  public private(set) var count = 0

  /// An empty table.
  public init() {}

  /// Makes room for that many records.
  public mutating func reserve(_ count: Int) {
    slots.reserveCapacity(count)
    codes.reserveCapacity(count)
    index.reserve(count)
  }

  /// The number of rows, empty ones included.
  public var rowCount: Int { slots.count }

  /// The row of a code, also of a removed record; nil when the code was never seen.
  @inline(__always)
  public func row(of id: Identifier<R>) -> Int? {
    if let row = index.guess(id.code), codes[Int(row)] == id.code { return Int(row) }
    if let row = index.other(id.code) { return Int(row) }
    return nil
  }

  /// The record in a row; nil when it was removed.
  public subscript(row row: Int) -> R? { slots[row] }

  /// The code a row stands for, also of a removed record.
  func code(row: Int) -> Code { codes[row] }

  /// The record of a code; nil when there is none.
  public subscript(id: Identifier<R>) -> R? { row(of: id).flatMap { slots[$0] } }

  /// Whether there is a record of that code.
  public func contains(_ id: Identifier<R>) -> Bool { self[id] != nil }

  /// The records in row order.
  public var records: some Sequence<R> { slots.lazy.compactMap { $0 } }

  /// The records in order of code, as the files hold them.
  public var sorted: [R] { records.sorted { $0.id < $1.id } }

  /// Gives every record in turn with its row, without copying the table.
  public func forEach(_ body: (Int, borrowing R) -> Void) {
    for row in slots.indices { if let record = slots[row] { body(row, record) } }
  }

  /// The highest number that follows the prefix in any code seen, removed records included, so that a code is never
  /// given twice; 0 when there is none.
  func highestNumber(after prefix: String) -> Int {
    let start = Array(prefix.utf8)
    var highest = 0
    for code in codes {
      guard let number = code.number(after: start) else { continue }
      highest = max(highest, number)
    }
    return highest
  }

  /// Adds or replaces a record and returns its row.
  @discardableResult
  mutating func set(_ record: R) -> Int {
    if let row = row(of: record.id) {
      if slots[row] == nil { count += 1 }
      slots[row] = record
      return row
    }
    let row = slots.count
    slots.append(record)
    codes.append(record.id.code)
    index.insert(record.id.code, row: UInt32(row))
    count += 1
    return row
  }

  /// Empties the row of a code.
  mutating func remove(_ id: Identifier<R>) {
    guard let row = row(of: id), slots[row] != nil else { return }
    slots[row] = nil
    count -= 1
  }
}
