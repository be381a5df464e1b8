internal import JSONText

/// How far a process has read the journal.
struct JournalPlace: Hashable {
  /// The segment being read.
  var segment: Int
  /// Bytes of it that are read and verified.
  var offset = 0
  /// Lines of it that are read.
  var line = 0
  /// Operations its lines name that stand in files of their own, and were read.
  var importedOperations = 0
  /// The checksum of the last line; nil when it is not known, and the next line is taken at its word.
  var checksum: CRC32C?
  /// The number of the last change.
  var sequence: Int
  /// When the last change was saved, by its machine's clock.
  var lastAt: Timestamp?
  /// Which file the segment was when it was last looked at, and its size then.
  var identity: FileIdentity?
  var seenSize = 0
}

/// Where a change stands in the journal.
struct JournalLineNumber: Hashable {
  var segment: Int
  /// From 1, the segment's first line included.
  var line: Int
}

/// Where reading a segment ended.
enum JournalEnd {
  /// At the end of the file.
  case whole
  /// Before this many bytes of a line that is not complete: it is being written, or its writer died.
  case unfinished(bytes: Int)
  /// At a seal: the journal goes on in this segment.
  case sealed(next: Int)
  /// Before a line that is damaged, or of a newer version.
  case bad(Finding)
}
