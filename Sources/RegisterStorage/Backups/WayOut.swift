internal import LearningRegister

/// What can be done about a finding. Nothing is done unasked, and whatever is replaced is copied aside first.
public enum WayOut: Hashable, Sendable {
  /// Puts the line back as it was by this backup, brought up to date along the journal.
  case takeLineFromBackup(String)
  /// Puts the whole file back as it was by this backup, brought up to date along the journal. Other edits in it are lost.
  case takeFileFromBackup(String)
  /// Leaves the line that cannot be read out.
  case dropLine
  /// Takes everything that can be read as it stands: a new snapshot is written, and the journal goes on in a new segment.
  /// Where only the past is damaged, a line of the journal notes that it was accepted.
  case acceptAsIs
  /// Cuts the journal off before the line. What stood there is kept in a file, but its changes are lost.
  case cutTail
}

extension WayOut {
  /// Whether taking this way out of a finding would give up another that has a better way. Accepting writes a snapshot
  /// of all that can be read, so what is damaged elsewhere would be left out; in the journal it is one file's fate.
  func wouldLose(_ other: Finding, besides finding: Finding, ways: [WayOut]) -> Bool {
    guard self == .acceptAsIs, other.consequence == .damage, let best = ways.first, best != .acceptAsIs else {
      return false
    }
    if finding.isInSnapshot, case .format = finding.problem { return false }
    return other != finding && (other.file != finding.file || other.isInSnapshot)
  }
}

extension Finding {
  /// Whether it is about a snapshot file.
  fileprivate var isInSnapshot: Bool { Collection.allCases.contains { $0.fileName == file } }
}
