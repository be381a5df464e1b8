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

/// The question whether a title counts on one day, in an office's terms.
struct TitleQuestion: Sendable {
  let day: Int32
  let isDifficultArea: Bool
  /// The first day on which a decision must have been taken to hold on the day.
  let earliestDecision: Int32

  init(day: Day, office: OfficeVersion?) {
    self.day = day.number
    isDifficultArea = office?.difficultArea ?? false
    guard let months = office?.titleValidityMonths else {
      earliestDecision = .min
      return
    }
    // A decision holds up to the day before it ends. Later decisions end later, so the first that holds is found by
    // halving, and asking of a title costs one comparison.
    var low: Int32 = -719_163
    var high = day.number
    while low < high {
      let middle = low + (high - low) / 2
      if Day(number: middle).adding(months: months) > day { high = middle } else { low = middle + 1 }
    }
    earliestDecision = low
  }
}

/// A decided "Công dân học tập": from which day to which it holds, its validity aside, and where its scores suffice.
struct TitleTerm: Sendable {
  let from: Int32
  let to: Int32
  let sufficesInDifficultArea: Bool
  let sufficesElsewhere: Bool

  @inline(__always)
  func counts(_ question: TitleQuestion) -> Bool {
    from <= question.day && question.day < to && from >= question.earliestDecision
      && (question.isDifficultArea ? sufficesInDifficultArea : sufficesElsewhere)
  }
}

extension TitleTerm {
  /// The term of a "Công dân học tập" that is decided with number, date and authority; nil for every other honour.
  init?(_ honour: UnsafePointer<Honour>) {
    guard honour.pointee.category == .title, honour.pointee.kind == .learningCitizen,
      honour.pointee.decision?.number != nil, honour.pointee.decision?.authority != nil,
      let date = honour.pointee.decision?.date
    else { return nil }
    from = date.number
    if honour.pointee.withdrawn != nil { to = (honour.pointee.withdrawn?.date ?? date).number } else { to = .max }
    let scores = honour.pointee.scores
    sufficesInDifficultArea = scores.isEmpty || TitleRule.suffices(scores, difficultArea: true)
    sufficesElsewhere = scores.isEmpty || TitleRule.suffices(scores, difficultArea: false)
  }
}

extension Honour {
  /// Whether the honour is a "Công dân học tập" that counts for indicator e on the day: decision with number, date and
  /// authority on or before the day, not withdrawn by then, still valid, and scores, where given, that suffice.
  public func countsAsLearningCitizen(on day: Day, office: OfficeVersion?) -> Bool {
    withUnsafePointer(to: self) { TitleTerm($0) }?.counts(TitleQuestion(day: day, office: office)) ?? false
  }
}
