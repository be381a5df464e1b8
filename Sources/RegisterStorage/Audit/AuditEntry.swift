/// One line of a record's history: who did what to it, when, where and why.
public struct AuditEntry: Hashable, Sendable {
  /// What was done to the record.
  public enum What: Hashable, Sendable {
    /// It was added.
    case created
    /// Members got other values.
    case changed
    /// It was removed.
    case removed
    /// It was removed before and came back.
    case restored
    /// The person was anonymised; what stood there before is not known any more.
    case anonymised
    /// It stood in its file so, written by a hand; what stood there before is not known.
    case found
    /// Somebody looked at a number of it that is masked otherwise.
    case looked
  }

  /// One member of the record, at the top level.
  public struct Member: Hashable, Sendable {
    /// The member's stored name, such as `employment`.
    public let name: String
    /// The old value as JSON text; nil where there was none.
    public let old: String?
    /// The new value as JSON text; nil where there is none.
    public let new: String?

    /// A member that went from one value to another.
    public init(name: String, old: String?, new: String?) {
      self.name = name
      self.old = old
      self.new = new
    }
  }

  /// The number of the change.
  public let sequence: Int
  /// When it was saved, by the clock of the machine that saved it.
  public let at: Timestamp
  /// Who saved it, and where; `hand` when the file was edited by hand.
  public let author: Author
  /// Why, where a reason was given.
  public let why: String?
  /// The number of the change that was taken back by this one; nil for an ordinary change.
  public let undoes: Int?
  /// What was done.
  public let what: What
  /// Whether something personal was taken out of what is told here, because the person was anonymised since.
  public let isRedacted: Bool
  /// The revision the record has since, or had when it was removed; nil for a look.
  public let revision: Int?
  /// The members that differ, without `id` and `rev`; all of them for a new or a removed record.
  public let members: [Member]
}
