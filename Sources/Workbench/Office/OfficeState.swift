internal import LearningRegister

/// The office's versions and the target sets, newest first.
struct OfficeState: Sendable {
  /// A line: a version or a set.
  enum Line: Hashable, Sendable {
    case office(Int)
    case targets(Int)

    /// One number for each line, by which it is selected.
    var number: Int {
      switch self {
      case .office(let row): row * 2
      case .targets(let row): row * 2 + 1
      }
    }

    init(number: Int) { self = number % 2 == 0 ? .office(number / 2) : .targets(number / 2) }
  }

  var rows: [Int] = []
  var selection = Selection()
  var version = -1

  /// The selected line.
  var line: Line? { selection.row.map(Line.init(number:)) }
}
