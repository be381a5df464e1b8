import ArgumentParser
import Glibc
import LearningRegister
import RegisterSample
import RegisterStorage
import Terminal
import Workbench

/// `hoctap [open] [DIR]`: the screens.
struct OpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "open", abstract: say(.openAbstract))
  }

  @Argument(help: ArgumentHelp(say(.folderHelp), valueName: "folder"))
  var folder = "."

  @Flag(help: ArgumentHelp(say(.reviewHelp)))
  var review = false

  @Flag(help: ArgumentHelp(say(.plainHelp)))
  var plain = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    try openScreens(folder, review: review, plain: plain)
  }
}

/// `hoctap demo`: the screens on a private copy of the sample.
struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "demo", abstract: say(.demoAbstract))
  }

  @Flag(help: ArgumentHelp(say(.plainHelp)))
  var plain = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    // The sample is made, not copied: the same seed gives the same register as `sample-data`.
    var template = Array((directoryForCopies() + "/hoctap-demo-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw CommandFailure(String(cString: strerror(errno))) }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    do {
      try RegisterFolder.create(at: path, snapshot: SampleRegister.commune())
    } catch {
      throw CommandFailure(error.message().text(Words(chosenLanguage())))
    }
    defer { Output.line(say(.demoWhere, path)) }
    try openScreens(path, review: false, plain: plain)
  }

  private func directoryForCopies() -> String {
    getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }
}

private func openScreens(_ path: String, review: Bool, plain: Bool) throws {
  let words = Words(chosenLanguage())
  if plain {
    let (_, register) = try openFolder(path, detail: .figures)
    BarsText(words: words).lines(register.figures(asOf: Clock.today())).forEach(Output.line)
    return
  }
  let opened: (folder: RegisterFolder, register: Register)
  do { opened = try RegisterFolder.open(at: path) } catch { throw CommandFailure(error.message().text(words)) }
  let session: TerminalSession
  do {
    session = try TerminalSession.start(TerminalOptions(lastWords: say(.crashWords)))
  } catch {
    switch error {
    case .notATerminal: throw CommandFailure(say(.noTerminal))
    case .dumbTerminal:
      throw CommandFailure(say(.dumbTerminal, getenv("TERM").map { String(cString: $0) } ?? ""))
    case .cannotStart(let why): throw CommandFailure(say(.terminalCannotStart, why))
    }
  }
  Runner(
    session: session, folder: opened.folder, register: opened.register, language: words.language, isReview: review
  ).run()
  session.restore()
}
