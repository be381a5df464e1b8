public import LearningRegister
public import VietnameseText

/// What somebody has said about a list before it is taken in.
public struct ListOptions: Hashable, Sendable {
  /// The enterprise of the whole list; nil when every row names its own.
  public var enterprise: EnterpriseID?
  /// How the text was spelled: of TCVN3 it is known that capitals got lost.
  public var encoding: TextEncoding
  /// Whether the repairs offered are agreed to.
  public var acceptsRepairs: Bool
  /// The first day on which those missing from the list no longer work there; nil when nobody said they left.
  public var missingLeftOn: Day?
  /// Today.
  public var today: Day

  /// Nothing agreed to.
  public init(
    enterprise: EnterpriseID? = nil, encoding: TextEncoding = .utf8, acceptsRepairs: Bool = false,
    missingLeftOn: Day? = nil, today: Day
  ) {
    self.enterprise = enterprise
    self.encoding = encoding
    self.acceptsRepairs = acceptsRepairs
    self.missingLeftOn = missingLeftOn
    self.today = today
  }
}
