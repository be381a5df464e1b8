public import RegisterExchange

/// A table that is to be written to a file.
public struct ExportOrder: Hashable, Sendable {
  /// What is written.
  public let table: ExportTable
  /// In which form.
  public let format: ExportFormat
  /// Into which folder; empty means the current one, `~/` the home.
  public let folder: String
  /// What a workbook calls its sheet of notes.
  public let notes: String
  /// Why numbers are in full: to be noted in the journal before the file is written. nil for a masked table.
  public let why: String?
}

/// What became of an export.
public enum ExportOutcome: Hashable, Sendable {
  /// The file is there.
  case written(path: String, rows: Int)
  /// It was stopped before there was a file.
  case stopped
  /// The table has no such form.
  case refused(ExportProblem)
  /// No file could be written, or no note made; why.
  case failed(happened: Phrase, fillings: [String])
}
