/// A kind of thing in the register that waits for a person.
public enum OpenMatter: Int, CaseIterable, Hashable, Sendable {
  /// Workers of one name (marks aside) and year of birth who may be one person; none of them was accepted as another
  /// person, and not all have a paper of their own.
  case lookAlikes
  /// Lists of held campaigns with names not yet matched with a worker.
  case walkIns
  /// Lists of held campaigns with heads and without a single name.
  case headsWithoutNames
  /// Lists of held campaigns without the paper's number.
  case listsWithoutPaper
  /// "Công dân học tập" whose scores suffice, without a whole decision.
  case sufficientScores
  /// Titles without a whole decision.
  case undecidedTitles
  /// Open enterprises in scope whose declared head-count is older than six months.
  case oldDeclarations
  /// Workers employed today of whom no CCCD is known.
  case workersWithoutCCCD
  /// Records with a doubt somebody accepted, with the reason.
  case acceptedDoubts
}

/// A record's place in the register: its collection and its row, which never changes while the program runs.
public struct RecordPlace: Hashable, Sendable {
  /// The collection.
  public let collection: Collection
  /// The row in its table.
  public let row: Int

  /// The record in that row.
  public init(_ collection: Collection, row: Int) {
    self.collection = collection
    self.row = row
  }
}

/// The kinds that hold for one record, as bits.
struct MatterSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }
  init(_ matter: OpenMatter) { rawValue = 1 << UInt16(matter.rawValue) }
}
