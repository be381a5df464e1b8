/// When the title "Công dân học tập" is earned and counts (rule 3).
public enum TitleRule {
  /// The sum of the ten boxes needed: 80, in a difficult area 70.
  public static func needed(difficultArea: Bool) -> Int { difficultArea ? 70 : 80 }

  /// No single box may be below this.
  public static let lowestBox = 5

  /// Whether ten scores suffice: the sum reaches the need and no box is below 5.
  public static func suffices(_ scores: [Int], difficultArea: Bool) -> Bool {
    scores.count == 10 && scores.reduce(0, +) >= needed(difficultArea: difficultArea)
      && scores.allSatisfy { $0 >= lowestBox }
  }
}

extension Honour {
  /// Whether the honour is a "Công dân học tập" that counts for indicator e on the day: decision with number, date and
  /// authority on or before the day, not withdrawn by then, still valid, and scores, where given, that suffice.
  public func countsAsLearningCitizen(on day: Day, office: OfficeVersion?) -> Bool {
    guard category == .title, kind == .learningCitizen, let decision, decision.number != nil,
      decision.authority != nil, let date = decision.date, date <= day
    else { return false }
    if let withdrawn, (withdrawn.date ?? date) <= day { return false }
    if let months = office?.titleValidityMonths, day >= date.adding(months: months) { return false }
    return scores.isEmpty || TitleRule.suffices(scores, difficultArea: office?.difficultArea ?? false)
  }
}
