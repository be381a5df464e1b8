public import LearningRegister

/// A change that stands in the journal.
public struct Commit: Hashable, Sendable {
  /// The number of the change, from 1, without gaps.
  public let sequence: Int
  /// When it was saved, by the clock of the machine that saved it. Order goes by `sequence`, never by this.
  public let at: Timestamp
  /// Who saved it, and where.
  public let author: Author
  /// Why, where a reason was given.
  public let why: String?
  /// The number of the change this one takes back; nil for an ordinary change.
  public let undoes: Int?
  /// The worker this change anonymised, which nothing takes back; nil for every other change.
  public var anonymises: RecordReference?
  /// What was done; every record with its new revision.
  public let operations: [Operation]
  /// The change that takes this one back; nil for a change others saved, and for one that anonymised somebody.
  public let inverse: Change?
}

/// What others saved since the last look.
public struct News: Hashable, Sendable {
  /// Their changes in order, already taken into the register.
  public var commits: [Commit] = []
  /// The register was read anew from the disk, because the journal is no longer a continuation of what was known:
  /// everything may be different.
  public var wasReloaded = false

  /// Whether there is nothing new.
  public var isEmpty: Bool { commits.isEmpty && !wasReloaded }
}
