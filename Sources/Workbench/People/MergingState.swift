internal import LearningRegister

/// Two records of one person side by side.
struct MergingState: Sendable {
  /// A line that can be chosen on.
  enum Line: Hashable, Sendable {
    case code
    case member(WorkerMerging.Member)
  }

  let left: WorkerID
  let right: WorkerID
  /// Whether the right code stays.
  var keepsRight = false
  /// What was chosen, the left one taken as the one that stays.
  var choices: [WorkerMerging.Member: WorkerMerging.Choice] = [:]
  var isRevealed = false
  var selected = 0
  var top = 0
  /// How many sessions and honours each has; counted when the register changed.
  var sessions = (left: 0, right: 0)
  var honours = (left: 0, right: 0)
  var version = -1
}
