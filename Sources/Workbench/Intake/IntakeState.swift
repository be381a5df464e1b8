internal import LearningRegister
internal import RegisterExchange
internal import Widgets

/// A list from a file beside the register, before it is taken in.
struct IntakeState: Sendable {
  /// What is looked at.
  enum Part: Hashable, Sendable {
    case rows, columns, repairs
  }

  /// Which rows are shown.
  enum Filter: Hashable, Sendable {
    case all
    case verdict(ListPreview.Verdict)
    /// Those who work at the enterprise and are not in the list.
    case missing
  }

  let path: String
  var question: ListQuestion
  /// The file's content, once it was read.
  var file: ListFile?
  var answer: ListAnswer?
  /// The rows compared, and all of them, while that goes on; nil at rest.
  var progress: Progress? = Progress(done: 0, all: 0)
  var part = Part.rows
  var filter = Filter.all
  /// How many rows come to which verdict.
  var counts: [ListPreview.Verdict: Int] = [:]
  /// Places in the preview's rows, in those missing, or without a table in the sheet's rows.
  var rows: [Int] = []
  var selection = Selection()
  /// Of several who may be meant, the one `1` would mean.
  var candidate = 0
  var columns = Selection()
  var repairs = Selection()
  /// The day being typed on which those missing left.
  var typed: TextField?
  var problem: String?
  /// The register the answer is of.
  var version = -1
  /// The register the list is being compared with.
  var askedVersion = -1

  struct Progress: Hashable, Sendable {
    let done: Int
    let all: Int
  }

  /// The file's name.
  var name: String { FolderListing.name(of: path) }
  var preview: ListPreview? { answer?.preview }
  var table: ListTable? { answer?.table }

  /// The selected row of the list.
  var row: ListPreview.Row? {
    guard filter != .missing, let rows = preview?.rows, let place = selection.row, rows.indices.contains(place) else {
      return nil
    }
    return rows[place]
  }

  /// The kinds of repair the list asks for, each with how many rows need it.
  var repairKinds: [(kind: Repair.Kind, rows: Int)] {
    var counts: [Repair.Kind: Int] = [:]
    for row in preview?.rows ?? [] { for kind in Set(row.repairs.map(\.kind)) { counts[kind, default: 0] += 1 } }
    return Repair.Kind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
  }

  /// Shows the rows of the filter, the selected one still selected where it is among them.
  mutating func settle() {
    guard let preview else {
      rows = answer.map { Array($0.sheet.rows.indices.prefix(200)) } ?? []
      selection.settle(in: rows, isWatched: false)
      return
    }
    counts = [:]
    for row in preview.rows { counts[row.verdict, default: 0] += 1 }
    switch filter {
    case .all: rows = Array(preview.rows.indices)
    case .verdict(let verdict): rows = preview.rows.indices.filter { preview.rows[$0].verdict == verdict }
    case .missing: rows = Array(preview.missing.indices)
    }
    if rows.isEmpty, filter != .all {
      filter = .all
      rows = Array(preview.rows.indices)
    }
    selection.settle(in: rows, isWatched: false)
    candidate = 0
    columns.settle(in: Array(table?.columns.indices ?? 0..<0), isWatched: false)
    repairs.settle(in: Array(repairKinds.indices), isWatched: false)
  }
}

extension ListPreview.Row {
  /// The workers the row may be, when that is not certain.
  var candidates: [WorkerID] {
    var found: [WorkerID] = []
    let named = problems.flatMap(\.workers)
    let alike = doubts.filter { $0.check == .lookAlike }.flatMap { $0.others.map { WorkerID($0) } }
    // It is known who it is, and something else waits for a word.
    let isOpen = problems.contains { if case .noDayWithin = $0 { true } else { false } }
    for id in named + alike + (isOpen ? [worker].compactMap(\.self) : []) where !found.contains(id) { found.append(id) }
    return found
  }
}
