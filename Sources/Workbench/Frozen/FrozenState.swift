public import LearningRegister

/// The list of frozen reports, the latest period first.
struct FrozenState: Sendable {
  var rows: [Int] = []
  var selection = Selection()
  var version = -1
}

/// One frozen report beside what today's data say.
struct FrozenReportState: Sendable {
  let report: FrozenReportID
  /// Whether the enterprises are shown instead of the whole.
  var showsEnterprises = false
  var comparison: FrozenComparison?
  /// What was recorded later, newest first; nil until the journal was read.
  var later: [LaterFactLine]?
  /// Whether the journal of that time cannot be read.
  var isUnreadable = false
  /// The register the journal was read for.
  var readVersion = -1
  /// The register the comparison holds for.
  var version = -1
  var selected = 0
  var top = 0
  var visible = 1
  /// The first enterprise shown, and the selected one.
  var enterprise = 0
  var enterpriseTop = 0
}

/// Something recorded after a report was frozen that its day knows of.
public struct LaterFactLine: Hashable, Sendable {
  /// The record.
  public let reference: RecordReference
  /// Who did what, when and why.
  public let line: AuditLine

  /// A line about a record.
  public init(reference: RecordReference, line: AuditLine) {
    self.reference = reference
    self.line = line
  }
}

/// How far the journal is, and who writes into it.
public struct JournalStanding: Hashable, Sendable {
  /// The number of the last change in the register; nil when it is not known.
  public var sequence: Int?
  /// Who stores from here.
  public var author: String
  /// The register's random name, which goes into the check codes of slips.
  public var store: String

  /// A standing.
  public init(sequence: Int? = nil, author: String = "", store: String = "") {
    self.sequence = sequence
    self.author = author
    self.store = store
  }
}

/// What a form that freezes shows of the figures it would keep.
struct FrozenPreview: Sendable {
  let day: Day
  let window: Window
  let version: Int
  let content: FrozenReport.Content
}
