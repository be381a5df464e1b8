public import LearningRegister
public import VietnameseText

/// What somebody has said about a list before it is taken in.
public struct ListOptions: Hashable, Sendable {
  /// The enterprise of the whole list; nil when every row names its own.
  public var enterprise: EnterpriseID?
  /// How the text was spelled: of some it is known that capitals got lost.
  public var encoding: TextEncoding
  /// The kinds of repair that are agreed to.
  public var acceptedRepairs: Set<Repair.Kind>
  /// What was said about single rows, by their number.
  public var decisions: [Int: RowDecision]
  /// What is noted with a person of whom somebody said that a look-alike is another.
  public var anotherWhy: String
  /// What somebody said columns hold, by the words at their head: noted with the enterprise for its next list.
  public var remembered: [String: ListColumn]
  /// The first day on which those missing from the list no longer work there; nil when nobody said they left.
  public var missingLeftOn: Day?
  /// The campaign an attendance list is of, where the list has no code that tells.
  public var campaign: CampaignID?
  /// The number of the session within the campaign.
  public var session: Int?
  /// What somebody said of all honours of a list.
  public var honour = HonourTerms()
  /// Today.
  public var today: Day

  /// Nothing agreed to.
  public init(
    enterprise: EnterpriseID? = nil, encoding: TextEncoding = .utf8, acceptedRepairs: Set<Repair.Kind> = [],
    decisions: [Int: RowDecision] = [:], anotherWhy: String = "",
    remembered: [String: ListColumn] = [:], missingLeftOn: Day? = nil, campaign: CampaignID? = nil,
    session: Int? = nil, honour: HonourTerms = HonourTerms(), today: Day
  ) {
    self.enterprise = enterprise
    self.encoding = encoding
    self.acceptedRepairs = acceptedRepairs
    self.decisions = decisions
    self.anotherWhy = anotherWhy
    self.remembered = remembered
    self.missingLeftOn = missingLeftOn
    self.campaign = campaign
    self.session = session
    self.honour = honour
    self.today = today
  }
}
