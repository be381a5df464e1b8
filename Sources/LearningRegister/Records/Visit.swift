/// A visit of the office to an enterprise (plan V: follow up, urge, check), with the difficulties raised.
public struct Visit: RegisterRecord {
  /// Why the office went.
  public enum Purpose: String, CaseIterable, Hashable, Sendable {
    case check, urge, support
  }

  /// A difficulty the enterprise raised, and the answer it got.
  public struct Difficulty: Hashable, Sendable {
    /// The difficulty.
    public var text: String
    /// The answer.
    public var answer: String?
    /// The day it was answered.
    public var answered: Day?
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// A difficulty.
    public init(text: String, answer: String? = nil, answered: Day? = nil) {
      self.text = text
      self.answer = answer
      self.answered = answered
    }
  }

  /// The collection these records belong to.
  public static var collection: Collection { .visits }
  /// The visit's code, such as `KT26-004`.
  public var id: VisitID
  /// How often the record was changed.
  public var revision = 0
  /// The enterprise.
  public var enterprise: EnterpriseID
  /// The day.
  public var date: Day
  /// Why.
  public var purpose: Purpose
  /// What was found.
  public var findings: String?
  /// The difficulties raised.
  public var difficulties: [Difficulty] = []
  /// What is to follow.
  public var followUp: String?
  /// Codes the record had before folders were joined.
  public var formerIDs: [String] = []
  /// Members of the stored form this program does not know.
  public var unknown = UnknownMembers()

  /// A visit to an enterprise on a day.
  public init(id: VisitID, enterprise: EnterpriseID, date: Day, purpose: Purpose) {
    self.id = id
    self.enterprise = enterprise
    self.date = date
    self.purpose = purpose
  }
}
