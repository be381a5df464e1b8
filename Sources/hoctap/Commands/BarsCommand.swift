import ArgumentParser
import JSONText
import LearningRegister
import RegisterStorage
import Workbench

/// `hoctap bars DIR`: the five figures.
struct BarsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "bars", abstract: say(.barsAbstract), discussion: say(.barsDiscussion))
  }
  @OptionGroup var options: FolderOptions

  @Option(name: .customLong("as-of"), help: ArgumentHelp(say(.asOfHelp), valueName: say(.dayName)))
  var asOf: String?

  @Option(help: ArgumentHelp(say(.windowHelp), valueName: say(.windowName)))
  var window: String?

  @Option(help: ArgumentHelp(say(.byHelp), valueName: say(.groupingName)))
  var by: String?

  @Flag(help: ArgumentHelp(say(.jsonHelp)))
  var json = false

  func run() throws {
    let day = try day(asOf)
    let chosen = window.flatMap(Window.init(rawValue:))
    if let window, chosen == nil { throw CommandFailure(say(.notAWindow, window), code: 64) }
    let grouping = by.flatMap(Breakdown.Grouping.init(rawValue:))
    if let by, by != "enterprise", grouping == nil { throw CommandFailure(say(.notABreakdown, by), code: 64) }
    // Names and what workers are grouped by are read only where they are needed.
    let needsNames = grouping != nil || (by != nil && !json)
    try read(options.folder, detail: needsNames ? .full : .figures) { folder, register in
      let window = chosen ?? register.office(on: day)?.usualWindow ?? .cumulative
      let figures = register.figures(asOf: day, window: window)
      let breakdowns = grouping.map { grouping in
        Indicator.allCases.map { register.breakdown(of: $0, by: grouping, in: figures) }
      }
      if json {
        Output.bytes(FiguresJSON.text(figures, register.completeness(in: figures), breakdowns))
      } else if let breakdowns {
        BarsText(words: Words(chosenLanguage())).breakdownLines(breakdowns, figures.definitions).forEach(Output.line)
      } else {
        let text = BarsText(words: Words(chosenLanguage()))
        (by == nil ? text.lines(figures) : text.enterpriseLines(figures, register)).forEach(Output.line)
      }
      // The system takes all memory back at once; giving up a hundred thousand records one by one would take its time.
      if !folder.findings.contains(where: { $0.consequence == .damage }) {
        withExtendedLifetime(register) { Hoctap.exit() }
      }
    }
  }
}
