/// One thing that was done to a record, as the journal tells it.
public struct AuditLine: Hashable, Sendable {
  /// What was done.
  public enum What: Hashable, Sendable {
    /// The record was added, altered, removed, or brought back.
    case created, changed, removed, restored
    /// The person was anonymised; what stood there before is not known any more.
    case anonymised
    /// It was edited by hand in its file.
    case found
    /// Somebody looked at its hidden number.
    case looked
  }

  /// A member that differs.
  public struct Member: Hashable, Sendable {
    /// The stored name.
    public let name: String
    /// What was there before; nil for nothing.
    public let old: AuditValue?
    /// What is there since; nil for nothing.
    public let new: AuditValue?

    /// A member with both values.
    public init(name: String, old: AuditValue?, new: AuditValue?) {
      self.name = name
      self.old = old
      self.new = new
    }
  }

  /// The number of the change.
  public let sequence: Int
  /// The day and time of day it was saved.
  public let at: Moment
  /// Who saved it.
  public let by: String
  /// At which terminal; nil when there was none.
  public let terminal: String?
  /// Why, where a reason was given.
  public let why: String?
  /// Whether it took another change back, or did it again.
  public let isTakingBack: Bool
  /// What was done.
  public let what: What
  /// Whether something personal was taken out of what is told here.
  public let isRedacted: Bool
  /// The members that differ.
  public let members: [Member]

  /// A line of a record's history.
  public init(
    sequence: Int, at: Moment, by: String, terminal: String?, why: String?, isTakingBack: Bool, what: What,
    isRedacted: Bool = false, members: [Member]
  ) {
    self.sequence = sequence
    self.at = at
    self.by = by
    self.terminal = terminal
    self.why = why
    self.isTakingBack = isTakingBack
    self.what = what
    self.isRedacted = isRedacted
    self.members = members
  }
}
