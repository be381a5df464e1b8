/// The honours that may give a worker indicator e, and whose honour each is, in flat columns: one pass over them reads no
/// record.
struct TitleIndex: Sendable {
  struct Title: Sendable {
    var worker: UInt32
    var term: TitleTerm
  }

  /// By honour row; nil for what can never count.
  private(set) var titles: [Title?] = []
  static let nobody = UInt32.max
  /// By honour row: the row of the worker it is given to, or to whose child.
  private(set) var owners: [UInt32] = []
  /// Whether an honour names a worker who is not there (only after a hand edit).
  private(set) var hasDangling = false

  init() {}

  init(honours: RecordTable<Honour>, workers: RecordTable<Worker>) {
    titles = Array(repeating: nil, count: honours.rowCount)
    owners = Array(repeating: TitleIndex.nobody, count: honours.rowCount)
    honours.lookThrough { row, honour in
      titles[row] = title(honour, workers)
      owners[row] = owner(honour, workers)
    }
  }

  /// Takes over the honour in a row.
  mutating func set(_ honour: Honour, row: Int, workers: RecordTable<Worker>) {
    while titles.count <= row {
      titles.append(nil)
      owners.append(TitleIndex.nobody)
    }
    withUnsafePointer(to: honour) { honour in
      titles[row] = title(honour, workers)
      owners[row] = owner(honour, workers)
    }
  }

  /// Forgets the honour in a row.
  mutating func clear(row: Int) {
    guard row < titles.count else { return }
    titles[row] = nil
    owners[row] = TitleIndex.nobody
  }

  private mutating func owner(_ honour: UnsafePointer<Honour>, _ workers: RecordTable<Worker>) -> UInt32 {
    guard let worker = honour.pointee.subject.worker else { return TitleIndex.nobody }
    guard let row = workers.row(of: worker) else {
      hasDangling = true
      return TitleIndex.nobody
    }
    return UInt32(row)
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
