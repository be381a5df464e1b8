/// The honours that may give a worker indicator e, in one flat column: one pass over them reads no record.
struct TitleIndex: Sendable {
  struct Title: Sendable {
    var worker: UInt32
    var term: TitleTerm
  }

  /// By honour row; nil for what can never count.
  private(set) var titles: [Title?] = []
  /// Whether an honour names a worker who is not there (only after a hand edit).
  private(set) var hasDangling = false

  init() {}

  init(honours: RecordTable<Honour>, workers: RecordTable<Worker>) {
    titles = Array(repeating: nil, count: honours.rowCount)
    honours.lookThrough { row, honour in titles[row] = title(honour, workers) }
  }

  /// Takes over the honour in a row.
  mutating func set(_ honour: Honour, row: Int, workers: RecordTable<Worker>) {
    while titles.count <= row { titles.append(nil) }
    titles[row] = withUnsafePointer(to: honour) { title($0, workers) }
  }

  /// Forgets the honour in a row.
  mutating func clear(row: Int) {
    if row < titles.count { titles[row] = nil }
  }

  private mutating func title(_ honour: UnsafePointer<Honour>, _ workers: RecordTable<Worker>) -> Title? {
    guard case .worker(let worker) = honour.pointee.subject, let term = TitleTerm(honour) else { return nil }
    guard let row = workers.row(of: worker) else {
      hasDangling = true
      return nil
    }
    return Title(worker: UInt32(row), term: term)
  }
}
