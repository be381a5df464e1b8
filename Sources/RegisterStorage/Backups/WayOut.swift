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
