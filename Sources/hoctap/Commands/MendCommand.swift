import ArgumentParser
import LearningRegister
import RegisterStorage
import Workbench

/// `hoctap mend DIR --take-backup|--drop|--accept|--cut PLACE`: does what was chosen about one finding of `check`.
struct MendCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "mend", abstract: say(.mendAbstract), discussion: say(.mendDiscussion))
  }
  @OptionGroup var options: FolderOptions

  @Option(name: .customLong("take-backup"), help: ArgumentHelp(say(.takeBackupHelp), valueName: say(.placeName)))
  var takeBackup: String?

  @Option(help: ArgumentHelp(say(.dropHelp), valueName: say(.placeName)))
  var drop: String?

  @Option(help: ArgumentHelp(say(.acceptHelp), valueName: say(.placeName)))
  var accept: String?

  @Option(help: ArgumentHelp(say(.cutHelp), valueName: say(.placeName)))
  var cut: String?

  func run() throws {
    let asked: [(MendChoice.Option, String?)] = [
      (.takeBackup, takeBackup), (.drop, drop), (.accept, accept), (.cut, cut),
    ]
    let choices = asked.compactMap { option, place in place.map { MendChoice(option, at: $0) } }
    guard let choice = choices.first, choices.count == 1 else {
      throw CommandFailure(say(.oneWayOut, CommandText.quoted(options.folder)), code: 64)
    }
    let words = Words(chosenLanguage())
    do {
      let (finding, way) = try find(choice)
      var (folder, register) = try RegisterFolder.open(at: options.folder)
      try folder.mend(finding, by: way, in: &register)
      Output.line(say(.mendDone, choice.place, words(way.phrase)))
      // What stands otherwise in its file now becomes the snapshot, so that nothing is left to be told about it.
      if folder.needsCompaction { _ = try? folder.compact(&register) }
      tell(way, finding, folder)
    } catch let error as StorageError {
      throw CommandFailure(error.message().text(words))
    }
  }

  /// The finding that was meant and the way out of it.
  private func find(_ choice: MendChoice) throws -> (Finding, WayOut) {
    let report = try RegisterFolder.check(at: options.folder, today: Clock.today())
    for finding in report.findings {
      guard let way = report.waysOut[finding]?.first(where: { choice.means($0, finding) }) else { continue }
      if let first = report.toMendFirst(before: finding, by: way) {
        throw CommandFailure(say(.mendFirst, place(of: first)), code: 1)
      }
      return (finding, way)
    }
    throw CommandFailure(say(.noSuchWayOut, choice.text, CommandText.quoted(options.folder)), code: 1)
  }

  private func place(of finding: Finding) -> String {
    finding.line > 0 ? "\(finding.file):\(finding.line)" : finding.file
  }

  private func tell(_ way: WayOut, _ finding: Finding, _ folder: RegisterFolder) {
    if way == .cutTail {
      Output.line(say(.keptTorn, options.folder))
    } else if finding.file.hasSuffix(".json"), !finding.file.contains("/") {
      Output.line(say(.keptAside, options.folder))
    }
    let left = folder.findings.count { $0.consequence == .damage }
    if left > 0 {
      Output.line(say(.mendLeft, String(left), CommandText.quoted(options.folder)))
    } else {
      Output.line(say(.mendWhole, CommandText.quoted(options.folder)))
    }
  }
}
