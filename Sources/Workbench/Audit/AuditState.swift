internal import LearningRegister

/// The screen that tells what was done to one record.
struct AuditState: Sendable {
  let reference: RecordReference
  /// What the record is called; kept, since the record may be gone.
  let name: String
  /// Newest first; nil until the journal was read.
  var lines: [AuditLine]?
  /// Whether identity numbers are shown; who looked is in the journal.
  var isRevealed = false
  var selected = 0
  var top = 0
  var visible = 1
  /// The record's revision when the journal was read; nil when it was gone.
  var revision: Int?
  /// Whether the record was changed since the journal was read.
  var isOld = false
}
