public import LearningRegister

/// What is asked of a file with a list: which table of it, and everything somebody has said about it so far.
public struct ListQuestion: Hashable, Sendable {
  /// The tab of the sheet; nil takes the first visible one with a table.
  public var sheet: String?
  /// What the rows are; nil tells it from the table.
  public var kind: ListKind?
  /// The enterprise of the whole list; nil looks for it in the lines above the table.
  public var enterprise: EnterpriseID?
  /// Where the table is and what its columns hold, as far as somebody said so.
  public var choices = TableChoices()
  /// The kinds of repair that are agreed to.
  public var acceptedRepairs: Set<Repair.Kind> = []
  /// What was said about single rows, by their number.
  public var decisions: [Int: RowDecision] = [:]
  /// The first day on which those missing from the list no longer work there; nil when nobody said they left.
  public var missingLeftOn: Day?
  /// What is noted with a person of whom somebody said that a look-alike is another.
  public var anotherWhy = ""
  /// Today.
  public var today: Day

  /// Nothing said yet.
  public init(today: Day) { self.today = today }
}
