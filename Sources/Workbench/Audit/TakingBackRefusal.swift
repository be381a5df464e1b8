public import LearningRegister

/// Which steps of this person can be taken back and done again; the journal knows, the runner tells.
public struct StepsBack: Hashable, Sendable {
  /// Whether something can be undone.
  public var canUndo: Bool
  /// Whether something undone can be done again.
  public var canRedo: Bool

  /// What can be done.
  public init(canUndo: Bool = false, canRedo: Bool = false) {
    self.canUndo = canUndo
    self.canRedo = canRedo
  }
}

/// Why a step was not taken back, or not done again. Nothing was altered.
public struct TakingBackRefusal: Sendable {
  /// The number of the step in the journal.
  public let sequence: Int
  /// The step as it was stored.
  public let operations: [LearningRegister.Operation]
  /// The change that takes the step back.
  public let inverse: Change
  /// What stands against it.
  public let reason: Reason

  /// What stands against taking a step back.
  public enum Reason: Sendable {
    /// Others changed the same members since.
    case clashes([Clash])
    /// The register refused it.
    case refused(Refusal)
    /// It anonymised this person, which nothing takes back.
    case anonymised(RecordReference)
  }

  /// A member, or a whole record, others changed since.
  public struct Clash: Hashable, Sendable {
    /// The record.
    public let reference: RecordReference
    /// The member's stored name; nil when the record itself came or went.
    public let member: String?
    /// What is there now; nil for nothing.
    public let present: AuditValue?
    /// What would be there; nil for nothing.
    public let wanted: AuditValue?
    /// Who wrote what is there now, where that is known.
    public let by: String?

    /// A clash of two values.
    public init(
      reference: RecordReference, member: String?, present: AuditValue?, wanted: AuditValue?, by: String?
    ) {
      self.reference = reference
      self.member = member
      self.present = present
      self.wanted = wanted
      self.by = by
    }
  }

  /// A refusal of that step.
  public init(sequence: Int, operations: [LearningRegister.Operation], inverse: Change, reason: Reason) {
    self.sequence = sequence
    self.operations = operations
    self.inverse = inverse
    self.reason = reason
  }
}
