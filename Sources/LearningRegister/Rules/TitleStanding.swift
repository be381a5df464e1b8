/// Whether an honour counts for indicator e on a day, and if it does not, the first thing that stands against it.
public enum TitleStanding: Hashable, Sendable {
  /// It counts.
  case counts
  /// It is a commendation or a prize, not a title.
  case noTitle
  /// It is another title than "Công dân học tập".
  case otherTitle
  /// It is not given to a worker.
  case notAWorker
  /// It has no decision yet.
  case undecided
  /// The decision lacks its number, date or authority.
  case decisionIncomplete
  /// The decision is dated after the day.
  case later(Day)
  /// It was withdrawn by the day.
  case withdrawn
  /// Its validity ended on this day.
  case expired(Day)
  /// The ten boxes come to too little.
  case sum(Int, needed: Int)
  /// A box, counted from 1, is below 5.
  case box(Int)

  /// How an honour stands on a day, in an office's terms (rule 3).
  public init(_ honour: Honour, on day: Day, office: OfficeVersion?) {
    let difficult = office?.difficultArea ?? false
    if honour.category != .title {
      self = .noTitle
    } else if honour.kind != .learningCitizen {
      self = .otherTitle
    } else if case .worker = honour.subject {
      self = TitleStanding(ofDecided: honour, on: day, office, isDifficultArea: difficult)
    } else {
      self = .notAWorker
    }
  }

  private init(ofDecided honour: Honour, on day: Day, _ office: OfficeVersion?, isDifficultArea: Bool) {
    guard let decision = honour.decision else {
      self = .undecided
      return
    }
    guard let date = decision.date, decision.isComplete else {
      self = .decisionIncomplete
      return
    }
    let end = office?.titleValidityMonths.map { date.adding(months: $0) }
    if date > day {
      self = .later(date)
    } else if let withdrawn = honour.withdrawn, withdrawn.date ?? date <= day {
      self = .withdrawn
    } else if let end, end <= day {
      self = .expired(end)
    } else if let low = honour.scores.firstIndex(where: { $0 < TitleRule.lowestBox }) {
      self = .box(low + 1)
    } else if !honour.scores.isEmpty, !TitleRule.suffices(honour.scores, difficultArea: isDifficultArea) {
      self = .sum(honour.scores.reduce(0, +), needed: TitleRule.needed(difficultArea: isDifficultArea))
    } else {
      self = .counts
    }
  }
}

extension Honour.Decision {
  /// Whether number, date and authority are all there.
  public var isComplete: Bool { number != nil && date != nil && authority != nil }
}
