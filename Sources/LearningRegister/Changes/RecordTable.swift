/// The records of one collection. Every code keeps one row number as long as the program runs, so that other tables can
/// name records by small numbers; the row of a removed record stays empty.
public struct RecordTable<R: RegisterRecord>: Sendable {
  /// By row. A removed record still lies here, but `isPresent` says that it is gone: so nothing needs unwrapping, and
  /// the array a file was read into becomes the table as it is.
  private var slots: [R] = []
  private var isPresent: [Bool] = []
  private var codes: [Code] = []
  private var index = CodeIndex()
  /// The number of records.
  public private(set) var count = 0

  /// An empty table.
  public init() {}

  /// A table of these records, their rows in the order given. Of two records with one code the later wins.
  init(_ records: [R]) {
    codes.reserveCapacity(records.count)
    for row in records.indices { codes.append(records[row].id.code) }
    if let ascending = CodeIndex(ascending: codes) {
      slots = records
      isPresent = Array(repeating: true, count: records.count)
      index = ascending
      count = records.count
    } else {
      codes = []
      for record in records { set(record) }
    }
  }

  /// The number of rows, empty ones included.
  public var rowCount: Int { slots.count }

  /// The row of a code, also of a removed record; nil when the code was never seen.
  @inline(__always)
  public func row(of id: Identifier<R>) -> Int? { index.row(of: id.code, among: codes) }

  /// The record in a row; nil when it was removed.
  public subscript(row row: Int) -> R? { isPresent[row] ? slots[row] : nil }

  /// The code a row stands for, also of a removed record.
  func code(row: Int) -> Code { codes[row] }

  /// The record of a code; nil when there is none.
  public subscript(id: Identifier<R>) -> R? { row(of: id).flatMap { self[row: $0] } }

  /// Whether there is a record of that code.
  public func contains(_ id: Identifier<R>) -> Bool { row(of: id).map { isPresent[$0] } ?? false }

  /// The records in row order.
  public var records: some Sequence<R> { slots.indices.lazy.filter { isPresent[$0] }.map { slots[$0] } }

  /// The records in order of code, as the files hold them.
  public var sorted: [R] { records.sorted { $0.id < $1.id } }

  /// The rows of the records in order of code.
  public var rowsInOrder: [Int] {
    let rows = slots.indices.filter { isPresent[$0] }
    return index.isAscending(codes) ? rows : rows.sorted { codes[$0] < codes[$1] }
  }

  /// Gives every record in turn with its row, without copying the table.
  public func forEach(_ body: (Int, borrowing R) -> Void) {
    lookThrough { row, record in body(row, record.pointee) }
  }

  /// Gives the place of every record in turn with its row: what looks at a member or two copies nothing else.
  func lookThrough(_ body: (Int, UnsafePointer<R>) -> Void) {
    slots.withUnsafeBufferPointer { slots in
      guard let start = slots.baseAddress else { return }
      for row in slots.indices where isPresent[row] { body(row, start + row) }
    }
  }

  /// Gives the place of the record in a row, when there is one.
  func lookAt(row: Int, _ body: (UnsafePointer<R>) -> Void) {
    guard isPresent[row] else { return }
    slots.withUnsafeBufferPointer { slots in
      if let start = slots.baseAddress { body(start + row) }
    }
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
      if !isPresent[row] {
        isPresent[row] = true
        count += 1
      }
      slots[row] = record
      return row
    }
    let row = slots.count
    slots.append(record)
    isPresent.append(true)
    codes.append(record.id.code)
    index.insert(record.id.code, row: UInt32(row))
    count += 1
    return row
  }

  /// Empties the row of a code.
  mutating func remove(_ id: Identifier<R>) {
    guard let row = row(of: id), isPresent[row] else { return }
    isPresent[row] = false
    count -= 1
  }
}
