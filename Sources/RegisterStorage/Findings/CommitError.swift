public import LearningRegister

/// Why a change was not saved. The register is as it was before, with what others had saved taken in.
public enum CommitError: Error, Hashable, Sendable {
  /// The change breaks a rule or is based on records that were changed meanwhile.
  case refused(Refusal)
  /// It could not be stored.
  case storage(StorageError)
}
