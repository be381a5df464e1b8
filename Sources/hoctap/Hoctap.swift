import ArgumentParser
import Glibc
import Terminal
import Workbench

/// The program: one command with subcommands; without one the screens open.
@main
struct Hoctap: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "hoctap", abstract: say(.programAbstract), discussion: say(.programDiscussion),
      version: "hoctap 0.1",
      subcommands: [
        OpenCommand.self, DemoCommand.self, InitCommand.self, ApplyCommand.self, ImportCommand.self, DumpCommand.self,
        BarsCommand.self,
        MissingCommand.self, WhyCommand.self, TrendCommand.self, HistoryCommand.self, CheckCommand.self,
        MendCommand.self,
        FollowCommand.self, CompactCommand.self,
        ReportCommand.self, SlipCommand.self, ExportCommand.self, BackupCommand.self, RestoreCommand.self,
        SampleCommand.self,
        TextCommand.self, PersonCommand.self, AnonymiseCommand.self,
      ], defaultSubcommand: OpenCommand.self)
  }

  static func main() {
    prepareProcess()
    if let planned = PlannedCommand.asked(in: CommandLine.arguments.dropFirst()) {
      Output.error(say(.notInThisVersion, planned))
      Glibc.exit(64)
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      Output.error(failure.message)
      Glibc.exit(failure.code)
    } catch {
      // Help and version end well; everything else is a wrong call (exit code 64).
      let code = exitCode(for: error)
      if code == .validationFailure { Output.error(say(.wrongUsage)) }
      let message = ParserWords.translated(fullMessage(for: error))
      if !message.isEmpty {
        if code == .success { Output.lines(message) } else { Output.error(message) }
      }
      Glibc.exit(code.rawValue)
    }
  }
}

/// Ends a command with a sentence and an exit code of the guide "Commands on a folder".
struct CommandFailure: Error {
  /// What happened, in the user's words.
  let message: String
  /// 1 refused or doubts, 2 cannot read, 64 wrong usage.
  let code: Int32

  /// A failure with a sentence.
  init(_ message: String, code: Int32 = 2) {
    self.message = message
    self.code = code
  }
}
