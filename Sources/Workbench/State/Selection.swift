internal import LearningRegister

/// The selected line of a list, held by identity: the row number of a record never changes, whatever is sorted, filtered
/// or altered around it.
struct Selection: Hashable, Sendable {
  /// The record's row in its table; nil when nothing is selected.
  var row: Int?
  /// Where it stood on the screen's list.
  var place = 0
  /// The first line shown.
  var top = 0
  /// How many lines were visible at the last drawing.
  var visible = 1
  /// Whether the selected record went away under the reader's eyes; the next key that would act only says so.
  var isLost = false
  /// Who changed the selected record under the reader's eyes; the next key that would act only says so.
  var changedBy: String?

  /// Finds the selected record again in a list that changed; when another terminal took it away while it was watched,
  /// the selection is lost until the reader has seen that.
  mutating func settle(in rows: [Int], isWatched: Bool) {
    if let row, let found = rows.firstIndex(of: row) {
      place = found
      return
    }
    if row != nil, isWatched { isLost = true }
    place = max(0, min(place, rows.count - 1))
    row = rows.isEmpty ? nil : rows[place]
  }

  /// Goes to a line; beyond the ends means the end.
  mutating func go(to wanted: Int, in rows: [Int]) {
    isLost = false
    changedBy = nil
    place = max(0, min(wanted, rows.count - 1))
    row = rows.isEmpty ? nil : rows[place]
  }

  /// Carries out a command that moves; false when it is none.
  mutating func move(_ command: Command, in rows: [Int]) -> Bool {
    switch command {
    case .up: go(to: place - 1, in: rows)
    case .down: go(to: place + 1, in: rows)
    case .pageUp: go(to: place - max(1, visible - 1), in: rows)
    case .pageDown: go(to: place + max(1, visible - 1), in: rows)
    case .first: go(to: 0, in: rows)
    case .last: go(to: rows.count - 1, in: rows)
    default: return false
    }
    return true
  }
}
