import ArgumentParser
import JSONText
import LearningRegister
import RegisterStorage
import Screen
import Workbench

/// `hoctap history DIR QUERY`: the learning history of the workers found.
struct HistoryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "history", abstract: say(.historyAbstract), discussion: say(.historyDiscussion))
  }
  @OptionGroup var options: FolderOptions

  @Argument(help: ArgumentHelp(say(.queryHelp), valueName: say(.queryName)))
  var query: [String]

  @Flag(help: ArgumentHelp(say(.jsonHelp)))
  var json = false

  /// Whole histories are printed for at most so many workers.
  private static let limit = 20

  func run() throws {
    try read(options.folder) { _, register in try print(register) }
  }

  private func print(_ register: Register) throws {
    let query = self.query.joined(separator: " ")
    let rows = WorkerDirectory(register).find(query)
    let found = rows.prefix(HistoryCommand.limit).compactMap { register.workers[row: $0]?.id }
    if json {
      Output.bytes(HistoryJSON.text(found, register, today: Clock.today()))
    } else if found.isEmpty {
      Output.error(say(.nobodyFoundFor, query))
    } else {
      let workbench = Workbench(
        register: register, preferences: Preferences(language: chosenLanguage()), size: Size(width: 80, height: 24),
        moment: Clock.moment())
      for (index, id) in found.enumerated() {
        if index > 0 { Output.line("") }
        workbench.historyText(of: id).forEach(Output.line)
      }
      if rows.count > found.count { Output.line(say(.tooManyFound, String(rows.count - found.count))) }
    }
    if found.isEmpty { throw ExitCode(1) }
  }
}
