import ArgumentParser
import LearningRegister
import RegisterStorage
import Screen
import Workbench

/// `hoctap person DIR CODE`: everything kept about one person, for that person.
struct PersonCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "person", abstract: say(.personAbstract), discussion: say(.personDiscussion))
  }

  private enum Format: String {
    case text, html, json
  }

  @OptionGroup var options: FolderOptions

  @Argument(help: ArgumentHelp(say(.codeHelp), valueName: say(.codeName)))
  var code: String

  @Option(help: ArgumentHelp(say(.whyNeeded), valueName: say(.whyName)))
  var why: String?

  @Option(help: ArgumentHelp(say(.personFormat), valueName: "text|html|json"))
  var format = "text"

  @Option(help: ArgumentHelp(say(.personOutput), valueName: say(.fileName)))
  var output: String?

  @Flag(help: ArgumentHelp(say(.personForce)))
  var force = false

  func run() throws {
    guard let format = Format(rawValue: format) else { throw CommandFailure(say(.notAPersonFormat, format), code: 64) }
    let why = try LegalReason.checked(why)
    var (folder, register) = try openFolder(options.folder)
    let worker = try LegalReason.worker(code, in: register)
    // A file that is there is refused before anything is noted or read.
    if let output, !force { try ReportFile.requireNone(at: output) }
    let words = Words(chosenLanguage())
    let made: [UInt8]
    do throws(StorageError) {
      // Before anything is put out: without the note nothing is.
      try folder.noteLook(at: RecordReference(worker), in: &register, author: .ofThisProcess(), why: why)
      let traces = try folder.traces(of: worker, in: &register)
      let entries = try PersonTold.entries(of: traces, folder)
      switch format {
      case .json:
        made = PersonJSON.text(
          traces, entries, register, isInReportWords: traces.isTold(inReportWordsOf: folder), today: Clock.today(),
          why: why)
      case .text, .html:
        let workbench = Workbench(
          register: register, preferences: Preferences(language: chosenLanguage()), size: Size(width: 80, height: 24),
          moment: Clock.moment())
        let told = PersonTold(
          of: worker, traces, entries, in: register, isInReportWords: traces.isTold(inReportWordsOf: folder))
        let document = workbench.dossier(of: told, why: why)
        made = Array((format == .html ? document?.html : document?.text)?.utf8 ?? "".utf8)
      }
    } catch {
      if case .readOnly = error { throw CommandFailure(error.message().text(words), code: 1) }
      throw CommandFailure(error.message().text(words))
    }
    if let output {
      try ReportFile.write(made, to: output, isForced: force)
      Output.line(say(.personDone, worker.code.text, output))
    } else {
      // Texts of a document are harmless already, and JSON has its control characters escaped.
      Output.bytes(made)
    }
  }
}

/// What both commands on a person ask first.
enum LegalReason {
  /// The reason given; without one nothing is done.
  static func checked(_ why: String?) throws -> String {
    let text = why?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    guard !text.isEmpty else { throw CommandFailure(say(.whyIsNeeded), code: 64) }
    return String(text.prefix(500))
  }

  /// The worker of a code, in whatever case it is typed.
  static func worker(_ code: String, in register: Register) throws -> WorkerID {
    let found = [code, code.uppercased()].compactMap { Code($0) }.map { WorkerID($0) }
      .first { register.workers.contains($0) }
    guard let found else { throw CommandFailure(say(.noSuchWorker, code), code: 1) }
    return found
  }
}
