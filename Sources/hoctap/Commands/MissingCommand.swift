import ArgumentParser
import LearningRegister
import RegisterStorage
import Screen
import Workbench

/// `hoctap missing DIR FIELD`: whom an indicator has not reached.
struct MissingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "missing", abstract: say(.missingAbstract), discussion: say(.missingDiscussion))
  }
  @OptionGroup var options: FolderOptions

  @Argument(help: ArgumentHelp(say(.fieldHelp), valueName: say(.fieldName)))
  var field: String

  @Option(help: ArgumentHelp(say(.enterpriseHelp), valueName: say(.enterpriseCodeName)))
  var enterprise: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp(say(.asOfHelp), valueName: say(.dayName)))
  var asOf: String?

  @Option(help: ArgumentHelp(say(.windowHelp), valueName: say(.windowName)))
  var window = "cumulative"

  @Flag(help: ArgumentHelp(say(.jsonHelp)))
  var json = false

  func run() throws {
    let day = try day(asOf)
    guard let window = Window(rawValue: window) else { throw CommandFailure(say(.notAWindow, window), code: 64) }
    guard let indicator = Indicator(letter: field) else { throw CommandFailure(say(.notAField, field), code: 64) }
    // Names are read only where they are printed.
    try read(options.folder, detail: json ? .figures : .full) { _, register in
      var place = NotReached.Place.everywhere
      if let enterprise {
        guard let code = Code(enterprise), register.enterprises.contains(EnterpriseID(code)) else {
          throw CommandFailure(say(.noSuchEnterprise, enterprise), code: 1)
        }
        place = .enterprise(EnterpriseID(code))
      }
      let figures = register.figures(asOf: day, window: window)
      let call = CallListText(NotReached(indicator, place), figures, register)
      if json {
        Output.bytes(call.json)
      } else {
        call.lines(Words(chosenLanguage())).forEach(Output.line)
      }
    }
  }
}
