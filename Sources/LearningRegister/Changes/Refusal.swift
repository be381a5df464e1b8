/// Why a change was not carried out. Nothing of it took effect.
public enum Refusal: Error, Hashable, Sendable {
  /// The operation names a record that is not there (or was removed meanwhile).
  case unknown(RecordReference)
  /// The operation adds a record whose code is taken.
  case taken(RecordReference)
  /// The record was changed meanwhile: it now has this revision.
  case changedMeanwhile(RecordReference, revision: Int)
  /// Other records still name the one to be removed: how many, and of which collection.
  case stillNamed(RecordReference, by: Collection, count: Int)
  /// The record breaks hard rules.
  case faults(RecordReference, [Fault])
  /// Somebody stopped it while it was being carried out.
  case stopped
}
