import ArgumentParser
import LearningRegister
import RegisterStorage
import Workbench

/// `hoctap check DIR`: verifies everything and names the ways out; exit code 0 whole, 1 doubts, 2 damaged.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check", abstract: say(.checkAbstract), discussion: say(.checkDiscussion))
  }
  @OptionGroup var options: FolderOptions

  @Flag(help: ArgumentHelp(say(.jsonHelp)))
  var json = false

  func run() throws {
    let report: CheckReport
    do {
      report = try RegisterFolder.check(at: options.folder, today: Clock.today())
    } catch {
      throw CommandFailure(error.message().text(Words(chosenLanguage())))
    }
    if json { Output.bytes(CheckJSON.text(report)) } else { print(report) }
    switch report.severity {
    case .whole: return
    case .doubts: throw ExitCode(1)
    case .damaged: throw ExitCode(2)
    }
  }

  private func print(_ report: CheckReport) {
    let words = Words(chosenLanguage())
    // Doubts and faults name other records; the register tells how those are called.
    let needsNames = report.findings.contains { $0.consequence == .look }
    let register = needsNames ? (try? RegisterFolder.open(at: options.folder))?.register : nil
    for finding in report.findings {
      words.lines(finding, in: register ?? Register()).forEach(Output.line)
      for way in report.waysOut[finding] ?? [] {
        let choice = MendChoice(way, finding)
        Output.line("  → \(words(way.phrase)): hoctap mend \(CommandText.quoted(options.folder)) \(choice.text)")
      }
    }
    switch report.severity {
    case .whole: Output.line(say(.checkWhole, words.number(report.records), words.number(report.lines)))
    case .doubts: Output.line(say(.checkDoubts, words.number(report.count(of: .look))))
    case .damaged: Output.line(say(.checkDamaged, words.number(report.count(of: .damage))))
    }
  }
}
