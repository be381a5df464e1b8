import ArgumentParser
import JSONText
import LearningRegister
import RegisterStorage
import Workbench

/// `hoctap why DIR FROM TO`: why the figures changed between two days.
struct WhyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "why", abstract: say(.whyAbstract), discussion: say(.whyDiscussion))
  }
  @OptionGroup var options: FolderOptions

  @Argument(help: ArgumentHelp(say(.fromDayHelp), valueName: say(.fromDayName)))
  var from: String

  @Argument(help: ArgumentHelp(say(.toDayHelp), valueName: say(.toDayName)))
  var to: String

  @OptionGroup var analysis: AnalysisOptions

  func run() throws {
    let (from, to) = (try day(from), try day(to))
    guard from < to else { throw CommandFailure(say(.daysTurned, self.from, self.to), code: 64) }
    let indicators = try analysis.indicators()
    let window = try analysis.chosenWindow()
    try read(options.folder, detail: .figures) { folder, register in
      let enterprise = try analysis.enterprise(in: register)
      let recorded: RecordedRegister
      do throws(StorageError) {
        recorded = try folder.recorded(through: from, from: register)
      } catch {
        throw CommandFailure(error.message(whileStoring: false).text(Words(chosenLanguage())))
      }
      var then: Register?
      var journalSince: Day?
      switch recorded {
      case .register(let register): then = register
      case .notBefore(let day): journalSince = day
      }
      let all = register.causes(from: from, to: to, window: window, enterprise: enterprise, knownThen: then)
      let causes = all.filter { indicators.contains($0.indicator) }
      if analysis.json {
        Output.bytes(CausesJSON.text(causes, journalSince: journalSince))
      } else {
        CausesText(words: Words(chosenLanguage())).lines(
          causes, journalSince: journalSince, register.definitions(on: to, window: causes.first?.window ?? .cumulative)
        ).forEach(Output.line)
      }
    }
  }
}
