internal import Screen

// The keys of the official report and of the office's words in it.
extension Binding {
  static let report: [Binding] = [
    Binding(.report, [.character("R")], .reportKey, in: Scope.withoutText.filter { $0 != .report }),
    Binding(
      .print, [.enter, .character("p"), .character("P")], .printReportKey, in: [.report], footerLabel: .printKey),
    Binding(.nextPart, [.tab], .nextPeriodKey, in: [.report], footerLabel: .periodShort),
    Binding(.previousField, [.backTab], .previousPeriodKey, in: [.report]),
    Binding(.edit, [.character("e")], .reportWordsKey, in: [.report], footer: true),
    Binding(.toFiles, [.character("w")], .toFilesKey, in: [.report], footer: true),
    Binding(.reportLine(.number), [.character("s")], .reportNumberKey, in: [.report], footer: true),
    Binding(.reportLine(.signed), [.character("d")], .reportSignedKey, in: [.report], footer: true),
    Binding(.reportLine(.days), [.character("T")], .reportDaysKey, in: [.report], footer: true),
    Binding(.earlierYearBack, [.character("{")], .reportYearBack, in: [.report]),
    Binding(.earlierYearOn, [.character("}")], .reportYearOn, in: [.report]),
    Binding(.composeAgain, [.character("r")], .composeAgainKey, in: [.report]),
    Binding(.up, [.up], .moveLine, in: [.report]),
    Binding(.down, [.down], .moveLine, in: [.report]),
    Binding(.left, [.left], .sideways, in: [.report]),
    Binding(.right, [.right], .sideways, in: [.report]),
    Binding(.pageUp, [.pageUp], .movePage, in: [.report]),
    Binding(.pageDown, [.pageDown], .movePage, in: [.report]),
    Binding(.first, [.home], .moveEnds, in: [.report]),
    Binding(.last, [.end], .moveEnds, in: [.report]),
    Binding(.back, [.backspace], .back, in: [.report]),

    Binding(.newLine, [.enter], .newParagraphKey, in: [.reportWords], footer: true),
    Binding(.nextPart, [.tab], .nextSectionKey, in: [.reportWords], footer: true),
    Binding(.previousField, [.backTab], .previousSectionKey, in: [.reportWords]),
    Binding(.save, [.function(2), .control("s")], .keepWordsKey, in: [.reportWords], footer: true),
    Binding(.up, [.up], .moveParagraph, in: [.reportWords]),
    Binding(.down, [.down], .moveParagraph, in: [.reportWords]),

    Binding(.save, [.enter, .function(2), .control("s")], .takeLine, in: [.reportLine], footer: true),
    Binding(.back, [.escape], .back, in: [.reportLine], footer: true),
    Binding(.leave, [.function(10), .control("q")], .leave, in: [.reportLine]),
  ]
}
