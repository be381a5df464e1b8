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

  @Argument(help: ArgumentHelp(say(.folderHelp), valueName: say(.folderName)))
  var folder = "."

  @Flag(help: ArgumentHelp(say(.reviewHelp)))
  var review = false

  @Flag(help: ArgumentHelp(say(.plainHelp)))
  var plain = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    if plain { try printBars(folder) } else { try show(folder, review: review) }
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
    var template = Array((directoryForCopies() + "/hoctap-demo-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CommandFailure(say(.noCopy, directoryForCopies(), systemReason(errno)))
    }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    if !plain, canDraw { Output.line(say(.demoBegins, path)) }
    let session: TerminalSession?
    do {
      session = plain ? nil : try startSession()
    } catch {
      // No copy is left behind where nothing can be shown.
      rmdir(path)
      throw error
    }
    do {
      // The sample is made, not copied: the same seed gives the same register as `sample-data`.
      try RegisterFolder.create(at: path, snapshot: SampleRegister.commune())
    } catch {
      session?.restore()
      throw CommandFailure(error.message().text(Words(chosenLanguage())))
    }
    defer { Output.line(say(.demoWhere, path)) }
    if let session { try show(path, review: false, on: session) } else { try printBars(path) }
  }

  /// Whether there is most likely a terminal to draw on.
  private var canDraw: Bool {
    isatty(0) == 1 && isatty(1) == 1 && getenv("TERM").map { String(cString: $0) } ?? "dumb" != "dumb"
  }

  private func directoryForCopies() -> String {
    getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }
}

private func printBars(_ path: String) throws {
  try read(path, detail: .figures) { _, register in
    BarsText(words: Words(chosenLanguage())).lines(register.figures(asOf: Clock.today())).forEach(Output.line)
  }
}

/// Opens a folder on the screen until the person leaves; without a session one is started once the folder is read.
private func show(_ path: String, review: Bool, on started: TerminalSession? = nil) throws {
  let words = Words(chosenLanguage())
  let opened: (folder: RegisterFolder, register: Register)
  do { opened = try RegisterFolder.open(at: path) } catch {
    started?.restore()
    throw CommandFailure(error.message().text(words))
  }
  let session = try started ?? startSession()
  Runner(
    session: session, folder: opened.folder, register: opened.register, language: namedLanguage(), isReview: review
  ).run()
  session.restore()
}

private func startSession() throws -> TerminalSession {
  do {
    return try TerminalSession.start(TerminalOptions(lastWords: say(.crashWords)))
  } catch {
    switch error {
    case .notATerminal: throw CommandFailure(say(.noTerminal))
    case .dumbTerminal:
      throw CommandFailure(say(.dumbTerminal, getenv("TERM").map { String(cString: $0) } ?? ""))
    case .cannotStart(let why): throw CommandFailure(say(.terminalCannotStart, why))
    }
  }
}
