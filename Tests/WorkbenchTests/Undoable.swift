import LearningRegister

@testable import Workbench

/// A step of the pretend journal: what was stored, and how to take it back.
struct Undoable: Sendable {
  let sequence: Int
  let operations: [LearningRegister.Operation]
  var inverse: Change
}

extension [Undoable] {
  /// Keeps the steps still to be taken in step with one that was taken. They know the records by their revisions of before;
  /// storing the step gave the same contents new ones.
  mutating func follow(_ step: Change, storedAs operations: [LearningRegister.Operation]) {
    for (asked, stored) in zip(step.operations, operations) {
      guard let before = asked.revision, let now = stored.revision else { continue }
      for index in indices {
        for place in self[index].inverse.operations.indices {
          self[index].inverse.operations[place].rebase(asked.reference, from: before, to: now)
        }
      }
    }
  }
}

extension LearningRegister.Operation {
  /// The revision of the record it carries; nil for a removal.
  fileprivate var revision: Int? {
    switch self {
    case .add(let record), .replace(let record, _), .restore(let record): record.revision
    case .remove: nil
    }
  }

  fileprivate mutating func rebase(_ wanted: RecordReference, from old: Int, to new: Int) {
    guard reference == wanted else { return }
    switch self {
    case .replace(let record, old): self = .replace(record, basedOn: new)
    case .remove(let reference, old): self = .remove(reference, basedOn: new)
    case .add, .replace, .remove, .restore: break
    }
  }
}
