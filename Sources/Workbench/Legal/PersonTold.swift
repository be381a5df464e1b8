public import LearningRegister

/// What the journal tells of a person, besides what the register holds.
public struct PersonTold: Hashable, Sendable {
  /// What was done to one record of the person.
  public struct RecordTold: Hashable, Sendable {
    /// The record: the worker's own, one that became one with it, or an honour.
    public let reference: RecordReference
    /// What was done to it, newest first.
    public let lines: [AuditLine]

    /// A record with its history.
    public init(reference: RecordReference, lines: [AuditLine]) {
      self.reference = reference
      self.lines = lines
    }
  }

  /// A name on a paper list that was matched with the person.
  public struct MatchedName: Hashable, Sendable {
    /// The list.
    public let list: AttendanceListID
    /// The text as it stood there.
    public let text: String

    /// A name on a list.
    public init(list: AttendanceListID, text: String) {
      self.list = list
      self.text = text
    }
  }

  /// The worker.
  public let worker: WorkerID
  /// Every record of the person.
  public let records: [RecordTold]
  /// Names on lists.
  public let matchedNames: [MatchedName]
  /// Other records in which the name or a number is told.
  public let mentions: [RecordReference]
  /// Whether the office's words for the next report tell of the person.
  public let isInReportWords: Bool

  /// What is told of a worker.
  public init(
    worker: WorkerID, records: [RecordTold], matchedNames: [MatchedName], mentions: [RecordReference] = [],
    isInReportWords: Bool = false
  ) {
    self.worker = worker
    self.records = records
    self.matchedNames = matchedNames
    self.mentions = mentions
    self.isInReportWords = isInReportWords
  }
}
