/// A hard fault of a record: it must be mended before the record can be stored.
public struct Fault: Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// A member that must be there is empty.
    case missing
    /// The text is longer than the number of characters allowed.
    case tooLong(limit: Int)
    /// The text holds control or other invisible characters.
    case invisibleCharacters
    /// A number lies outside the range.
    case outOfRange(ClosedRange<Int>)
    /// The end does not lie after the beginning.
    case endBeforeBeginning
    /// The member names a record that is not registered.
    case unknownReference(RecordReference)
    /// Another worker has the same identity number.
    case identityOf(WorkerID)
    /// Another enterprise has the same tax code.
    case taxCodeOf(EnterpriseID)
    /// Another list covers the same session and enterprise.
    case listedBy(AttendanceListID)
    /// A worker stands twice on the list.
    case markedTwice(WorkerID)
    /// Two entries have the same number or date.
    case doubled
    /// Two spells at one enterprise overlap.
    case overlap
    /// A session that attendance lists name would be lost.
    case sessionInUse(Int)
    /// The title must have ten scores or none.
    case notTenScores
    /// The code does not fit the content (an office version's code is its day, a task's its year and clause).
    case codeMismatch
    /// A frozen report never changes.
    case frozen
    /// A report cannot be frozen of a day to come.
    case future
    /// The record is of somebody who was anonymised: nothing that tells who it is may come back.
    case anonymous
  }

  /// The member that is wrong, by its stored name, such as `identity` or `employment`.
  public let member: String
  /// What is wrong with it.
  public let problem: Problem

  /// A fault of a member.
  public init(_ member: String, _ problem: Problem) {
    self.member = member
    self.problem = problem
  }
}
