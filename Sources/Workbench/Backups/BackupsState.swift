internal import LearningRegister

/// A backup as the list shows it.
public struct BackupLine: Hashable, Sendable {
  /// Its name, which begins with its day.
  public let name: String
  /// When it was made.
  public let at: Moment
  /// How many records it holds.
  public let records: Int
  /// How many bytes its files take.
  public let bytes: Int

  /// A backup.
  public init(name: String, at: Moment, records: Int, bytes: Int) {
    self.name = name
    self.at = at
    self.records = records
    self.bytes = bytes
  }
}

/// The list of backups, and what restoring the chosen one would change.
struct BackupsState: Sendable {
  /// Newest first; nil until the folder was looked at.
  var lines: [BackupLine]?
  var selected = 0
  var top = 0
  var visible = 1
  /// The backup that is being compared with the register.
  var asked: String?
  /// The backup and the change that restores it, once they were compared.
  var plan: Plan?

  struct Plan: Sendable {
    let backup: String
    let change: Change
    /// The register the comparison holds for.
    let version: Int
  }
}
