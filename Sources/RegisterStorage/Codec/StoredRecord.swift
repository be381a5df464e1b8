public import JSONText
public import LearningRegister

/// A record type and its JSON form, the one of the data folder: the same in snapshots, in journal lines and in what
/// `apply` reads.
public protocol StoredRecord: RegisterRecord {
  /// Reads one object. `null` counts as absent, and so does an empty optional text. Members this program does not know
  /// are kept as they are written. Throws when the text is no JSON, a member has a value that cannot be
  /// represented, stands twice, or is missing though the record cannot do without it.
  static func decode(from reader: inout JSONReader, detail: RecordDetail) throws(RecordFormatError) -> Self

  /// Writes the record as one object on one line: `id`, `rev`, the members in the order the format lists them,
  /// `accepted`, `note`, `formerIds`, then the unknown members. What is absent or empty is left out, unless the format
  /// always has it.
  func encode(into writer: inout JSONWriter)
}

/// How much of a record is read, and how its texts are taken.
public enum RecordDetail: Hashable, Sendable {
  /// Everything, as it is written.
  case full
  /// Only what the five figures (and the enterprises' names) need; everything else is passed over and stays empty.
  /// Records read so must never be written back.
  case figures
  /// Everything, typed by a person or made by another program: each text is brought into the form of a field
  /// (NFC, no space at its ends), and a record may come without `id` (see ``LearningRegister/Code/unassigned``).
  case normalizingText
}

extension Code {
  /// Stands for the code of a record that came from outside without one; storage gives it a code of its own before it
  /// is kept.
  public static let unassigned: Code = "-"
}

/// An object inside a record.
protocol StoredPart {
  static func decode(from reader: inout JSONReader, detail: RecordDetail) throws(RecordFormatError) -> Self
  func encode(into writer: inout JSONWriter)
}
