public import LearningRegister

/// What somebody has said of all honours of a list, where its rows do not say it themselves.
public struct HonourTerms: Hashable, Sendable {
  /// Title, commendation or prize; nil takes the one the kind is known to be.
  public var category: Honour.Category?
  /// The kind; nil leaves it to the columns, groups and titles of the list.
  public var kind: KindCode?
  /// The year the honours are for.
  public var year: Int?
  /// The decision, as far as it is said; nil when nothing is.
  public var decision: Honour.Decision?

  /// Nothing said.
  public init(
    category: Honour.Category? = nil, kind: KindCode? = nil, year: Int? = nil, decision: Honour.Decision? = nil
  ) {
    self.category = category
    self.kind = kind
    self.year = year
    self.decision = decision
  }
}
