public import LearningRegister

/// One record a change altered after a report was frozen, in a way the report's day knows of.
public struct LaterFact: Hashable, Sendable {
  /// The record.
  public let reference: RecordReference
  /// What was done to it, by whom, when and why.
  public let entry: AuditEntry
}

extension RegisterFolder {
  /// What was recorded after a change and touches facts on or before a day, or settings and targets that hold on it,
  /// newest first: why today's data say something else about that day than a report frozen then. What was taken back
  /// again stands there twice. The days of attendance lists are those their campaigns have in the register.
  ///
  /// Throws `.unknownSequence` when the journal does not go back so far.
  public func laterFacts(
    after sequence: Int, through day: Day, in register: borrowing Register
  ) throws(StorageError) -> [LaterFact] {
    guard sequence < place.sequence else { return [] }
    var found: [LaterFact] = []
    for change in try journal.changes(sequence + 1...place.sequence, store: store, through: place)
    // Who is anonymised counts as before.
    where change.anonymises == nil {
      for operation in change.operations {
        let new: Record? =
          switch operation.operation {
          case .add(let record), .replace(let record, _), .restore(let record): record
          case .remove: nil
          }
        guard register.changesFigures(of: day, from: operation.previous, to: new) else { continue }
        found.append(LaterFact(reference: operation.operation.reference, entry: AuditEntry(change, operation)))
      }
    }
    return found.reversed()
  }
}
