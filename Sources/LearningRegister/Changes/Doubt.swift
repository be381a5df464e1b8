/// Something odd about a record that may still be right: it can be stored, accepted with a reason, and stays listed.
public struct Doubt: Hashable, Sendable {
  /// What is odd. The raw value is the check's code in the files.
  public enum Check: String, CaseIterable, Hashable, Sendable {
    /// The CCCD's fourth digit says the other sex.
    case identitySex = "cccd-sex"
    /// The CCCD says another year of birth.
    case identityYear = "cccd-year"
    /// The worker would be under 15 or over 80 years old.
    case age
    /// Another worker has the same name (marks aside) and year of birth, or a near name at the same enterprise.
    case lookAlike = "look-alike"
    /// More heads on the list than workers of the enterprise (trap 8).
    case headsAbovePopulation = "heads-above-population"
    /// Fewer heads than names on the list.
    case headsBelowNamed = "heads-below-named"
    /// A worker on the list did not work at the enterprise on that day.
    case notEmployed = "not-employed"
    /// A session of a held campaign lies in the future.
    case heldInFuture = "held-in-future"
    /// A campaign carries no field and so counts for nothing.
    case noField = "no-field"
    /// A title has a decision that lacks its number, date or authority.
    case decisionIncomplete = "decision-incomplete"
    /// The scores do not suffice for the title.
    case scoresTooLow = "scores-too-low"
    /// The same kind of honour, or another for the same achievement, was already given for the same year.
    case alreadyHonoured = "already-honoured"
    /// A day lies in the future.
    case future
    /// Other settings or targets than before alter figures of days that are past.
    case altersPast = "alters-past"
    /// Another official target set is valid from the same day.
    case sameDay = "same-day"
    /// The period was frozen before.
    case frozenBefore = "frozen-before"
  }

  /// What is odd.
  public let check: Check
  /// The member concerned, by its stored name.
  public let member: String
  /// Codes of other records concerned, such as the look-alike's.
  public let others: [Code]

  /// A doubt about a member.
  public init(_ check: Check, _ member: String, others: [Code] = []) {
    self.check = check
    self.member = member
    self.others = others
  }
}
