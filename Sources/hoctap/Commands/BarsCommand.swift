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

  @Option(help: ArgumentHelp(say(.byHelp), valueName: "enterprise"))
  var by: String?

  @Flag(help: ArgumentHelp(say(.jsonHelp)))
  var json = false

  func run() throws {
    let day = try day(asOf)
    let chosen = window.flatMap(Window.init(rawValue:))
    if let window, chosen == nil { throw CommandFailure(say(.notAWindow, window), code: 64) }
    if let by, by != "enterprise" { throw CommandFailure(say(.notABreakdown, by), code: 64) }
    // Names are read only where they are printed.
    let needsNames = by != nil && !json
    try read(options.folder, detail: needsNames ? .full : .figures) { folder, register in
      let window = chosen ?? register.office(on: day)?.usualWindow ?? .cumulative
      let figures = register.figures(asOf: day, window: window)
      if json {
        Output.bytes(FiguresJSON.text(figures))
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
