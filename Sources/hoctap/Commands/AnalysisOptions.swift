import ArgumentParser
import LearningRegister
import Workbench

/// What `why` and `trend` take beside the folder.
struct AnalysisOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say(.indicatorHelp), valueName: "a-e"))
  var indicator: String?

  @Option(help: ArgumentHelp(say(.oneEnterpriseHelp), valueName: say(.enterpriseCodeName)))
  var enterprise: String?

  @Option(help: ArgumentHelp(say(.windowHelp), valueName: say(.windowName)))
  var window = "cumulative"

  @Flag(help: ArgumentHelp(say(.jsonHelp)))
  var json = false

  /// The figures asked for.
  func indicators() throws -> [Indicator] {
    guard let indicator else { return Indicator.allCases }
    guard let chosen = Indicator(letter: indicator) else {
      throw CommandFailure(say(.notAnIndicator, indicator), code: 64)
    }
    return [chosen]
  }

  /// The window asked for.
  func chosenWindow() throws -> Window {
    guard let chosen = Window(rawValue: window) else { throw CommandFailure(say(.notAWindow, window), code: 64) }
    return chosen
  }

  /// The enterprise asked for; nil for the commune. One the register does not have is refused.
  func enterprise(in register: Register) throws -> EnterpriseID? {
    guard let enterprise else { return nil }
    guard let id = Code(enterprise).map({ EnterpriseID($0) }), register.enterprises[id] != nil else {
      throw CommandFailure(say(.unknownEnterprise, enterprise), code: 1)
    }
    return id
  }
}
