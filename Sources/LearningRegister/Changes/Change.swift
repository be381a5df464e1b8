/// The only way to alter the register: operations that take effect together or not at all. A form, an import, an undo
/// and another terminal's entry are all changes.
public struct Change: Hashable, Sendable {
  /// The operations, carried out in order.
  public var operations: [Operation]
  /// Why, where a reason was asked for.
  public var why: String?

  /// After so many operations it is told how far a long change is.
  public static let operationsPerStep = 200

  /// A change of those operations.
  public init(_ operations: [Operation], why: String? = nil) {
    self.operations = operations
    self.why = why
  }
}

/// One step of a change.
public enum Operation: Hashable, Sendable {
  /// Adds a record that is not there yet.
  case add(Record)
  /// Replaces a record; refused when its revision is no longer the one the new content was based on.
  case replace(Record, basedOn: Int)
  /// Removes a record; refused when its revision is another or other records still name it.
  case remove(RecordReference, basedOn: Int)
  /// Brings back a removed record, one revision on; the inverse of `remove`.
  case restore(Record)

  /// The record the operation is about.
  public var reference: RecordReference {
    switch self {
    case .add(let record), .replace(let record, _), .restore(let record): record.reference
    case .remove(let reference, _): reference
    }
  }
}
