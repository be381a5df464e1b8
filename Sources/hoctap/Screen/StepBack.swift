import LearningRegister
import RegisterStorage
import Workbench

/// Which way through one's own steps.
enum StepDirection {
  case back, again
}

/// Undo and redo over the journal: which step comes next, and what it takes now.
struct StepBack {
  let folder: RegisterFolder
  let author: Author

  /// One step of one's own that still holds, however long ago; nil when it is none, or reading it was stopped.
  func step(_ sequence: Int, goesOn: (_ done: Int, _ all: Int) -> Bool) throws(StorageError) -> Commit? {
    try folder.undoable(by: author, limit: .max).first(where: { $0 == sequence }, goesOn: goesOn)
  }

  /// What can be undone and done again.
  func steps() -> StepsBack {
    StepsBack(
      canUndo: (try? folder.undoable(by: author).isEmpty) == false,
      canRedo: (try? folder.redoable(by: author).isEmpty) == false)
  }

  /// The next step; nil when there is none, or reading it was stopped.
  func next(
    _ direction: StepDirection, passingOver passed: Set<Int>, goesOn: (_ done: Int, _ all: Int) -> Bool
  ) throws(StorageError) -> Commit? {
    switch direction {
    case .back: try folder.undoable(by: author).first(where: { !passed.contains($0) }, goesOn: goesOn)
    case .again: try folder.redoable(by: author).first(goesOn: goesOn)
    }
  }
}

extension TakingBackRefusal {
  /// A step that others' changes stand against.
  init(_ step: Commit, _ clashes: [TakingBack.Clash]) {
    self.init(
      step,
      .clashes(
        clashes.map { clash in
          Clash(
            reference: clash.reference, member: clash.member, present: clash.present.flatMap(AuditValue.init(json:)),
            wanted: clash.wanted.flatMap(AuditValue.init(json:)), by: clash.by)
        }))
  }

  /// A step that was not taken back.
  init(_ step: Commit, _ reason: Reason) {
    self.init(
      sequence: step.sequence, operations: step.operations, inverse: step.inverse ?? Change([]), reason: reason)
  }
}
