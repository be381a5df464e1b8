internal import LearningRegister
internal import Screen

// The keys of the causes and of the trend.
extension Binding {
  static let analysis: [Binding] =
    [
      Binding(.why, [.character("v")], .whyKey, in: [.overview, .standing], footerLabel: .whyShort),
      Binding(.trend, [.character("g")], .trendKey, in: [.overview], footerLabel: .trendShort),
      Binding(.future, [.character("f")], .futureKey, in: [.overview], footerLabel: .futureShort),
      Binding(.showPlanned, [.character("p")], .plannedKey, in: [.overview]),
      Binding(.planSessions, [.character("n"), .function(5)], .planSessionsKey, in: [.future], footer: true),
      Binding(.open, [.enter], .notReachedKey, in: [.future], footer: true),
      Binding(.fieldsPerSession, [.character("s")], .fieldsPerSessionKey, in: [.future], footer: true),
      Binding(.countPlanned, [.character("p")], .countPlannedKey, in: [.future], footer: true),
      Binding(.mark, [.character(" ")], .mark, in: [.future]),
      Binding(.markAll, [.character("*")], .markAll, in: [.future]),
      Binding(.open, [.enter], .auditKey, in: [.removed], footer: true),
      Binding(.open, [.enter], .openPart, in: [.causes], footer: true),
      Binding(.open, [.enter], .open, in: [.causeList], footer: true),
      Binding(.earlierMonthBack, [.character("[")], .earlierMonthBack, in: [.causes], footerLabel: .earlierDayShort),
      Binding(.earlierMonthOn, [.character("]")], .earlierMonthOn, in: [.causes]),
      Binding(.earlierYearBack, [.character("{")], .earlierYearBack, in: [.causes]),
      Binding(.earlierYearOn, [.character("}")], .earlierYearOn, in: [.causes]),
      Binding(.earlierDay, [.character("T")], .typeEarlierDay, in: [.causes], footerLabel: .typeDayShort),
      Binding(.left, [.left], .otherFigure, in: [.causes, .trend], footer: true),
      Binding(.right, [.right], .otherFigure, in: [.causes, .trend]),
      Binding(.nextPart, [.tab], .chartOrTable, in: [.trend], footer: true),
      Binding(.window, [.character("w")], .windowKey, in: [.causes, .trend], footer: true),
      Binding(.up, [.up], .moveLine, in: [.causes, .causeList, .trend, .future, .removed]),
      Binding(.down, [.down], .moveLine, in: [.causes, .causeList, .trend, .future, .removed]),
      Binding(.pageUp, [.pageUp], .movePage, in: [.causeList, .trend, .future, .removed]),
      Binding(.pageDown, [.pageDown], .movePage, in: [.causeList, .trend, .future, .removed]),
      Binding(.first, [.home], .moveEnds, in: [.causes, .causeList, .trend, .future, .removed]),
      Binding(.last, [.end], .moveEnds, in: [.causes, .causeList, .trend, .future, .removed]),
    ]
    + Indicator.allCases.map { indicator in
      Binding(
        .figure(indicator), [.character(Character(indicator.letter))], .indicator(indicator), in: [.causes, .trend])
    }
    + [
      // Only these hold while the earlier day is typed.
      Binding(.save, [.enter, .function(2), .control("s")], .takeDay, in: [.causesDay], footer: true),
      Binding(.back, [.escape], .back, in: [.causesDay], footer: true),
      Binding(.leave, [.function(10), .control("q")], .leave, in: [.causesDay]),
    ]
}
