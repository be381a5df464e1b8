public import ArgumentParser
import LearningRegister
import RegisterStorage
import Terminal
public import Workbench

/// What every command on a folder takes.
struct FolderOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(say(.folderHelp), valueName: say(.folderName)))
  var folder: String

  @OptionGroup var language: LanguageOption
}

/// The language of what is printed.
struct LanguageOption: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(say(.languageHelp), valueName: "vi|en"))
  var language: Language = .vietnamese
}

extension Language: ExpressibleByArgument {}

/// Opens a folder for a command, or ends with the reason and exit code 2. Damage found on the way is told, not hidden.
func openFolder(_ path: String, detail: RecordDetail = .full) throws -> (folder: RegisterFolder, register: Register) {
  do {
    let words = Words(chosenLanguage())
    let opened = try RegisterFolder.open(at: path, detail: detail)
    for finding in opened.folder.findings where finding.consequence == .damage {
      words.lines(finding, in: opened.register).forEach(Output.error)
    }
    return opened
  } catch {
    throw CommandFailure(error.message().text(Words(chosenLanguage())))
  }
}

/// Opens a folder only to print from it. What can be read is printed; where that is not all, the exit code is 2.
func read(
  _ path: String, detail: RecordDetail = .full, print: (RegisterFolder, Register) throws -> Void
) throws {
  let (folder, register) = try openFolder(path, detail: detail)
  if case .readOnly(.newerVersion(let version)) = folder.standing {
    Output.error(say(ReadOnlyReason.newerVersion(version).filledPhrase))
  }
  try print(folder, register)
  if folder.findings.contains(where: { $0.consequence == .damage }) { throw ExitCode(2) }
}

/// The day of an `--as-of` option; today without one.
func day(_ option: String?) throws -> Day {
  guard let option else { return Clock.today() }
  guard let day = Day(iso: option) else { throw CommandFailure(say(.notADayOption, option), code: 64) }
  return day
}
