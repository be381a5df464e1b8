import ArgumentParser
import LearningRegister
import RegisterStorage
import Workbench

/// `hoctap anonymise DIR CODE`: takes out of register and journal who a person is; every figure stays.
struct AnonymiseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "anonymise", abstract: say(.anonymiseAbstract), discussion: say(.anonymiseDiscussion))
  }

  @OptionGroup var options: FolderOptions

  @Argument(help: ArgumentHelp(say(.codeHelp), valueName: say(.codeName)))
  var code: String

  @Option(help: ArgumentHelp(say(.whyNeeded), valueName: say(.whyName)))
  var why: String?

  @Option(help: ArgumentHelp(say(.confirmHelp), valueName: say(.codeName)))
  var confirm: String?

  @Flag(name: .customLong("dry-run"), help: ArgumentHelp(say(.anonymiseDryHelp)))
  var dryRun = false

  func run() throws {
    let reason = dryRun ? nil : try LegalReason.checked(why)
    var (folder, register) = try openFolder(options.folder)
    let worker = try LegalReason.worker(code, in: register)
    let words = Words(chosenLanguage())
    guard let reason, confirm?.uppercased() == worker.code.text.uppercased() else {
      try tell(worker, folder, &register)
      if dryRun { return }
      Output.line(say(.anonymiseAgree))
      let folder = CommandText.quoted(options.folder)
      let shown = CommandText.quoted(reason ?? "…")
      Output.line("  hoctap anonymise \(folder) \(worker.code) --why \(shown) --confirm \(worker.code)")
      throw ExitCode(1)
    }
    let result: Anonymising
    do {
      result = try folder.anonymise(worker, in: &register, author: .ofThisProcess(), why: reason)
    } catch {
      switch error {
      case .refused(let refusal): throw CommandFailure(words.sentence(refusal, in: register), code: 1)
      case .storage(let failure):
        if case .readOnly = failure { throw CommandFailure(failure.message().text(words), code: 1) }
        throw CommandFailure(failure.message().text(words))
      }
    }
    let count = words.number(result.cleaned.count)
    if let sequence = result.sequence {
      Output.line(say(.anonymiseDone, worker.code.text, String(sequence), count))
    } else {
      Output.line(say(.anonymiseCleaned, worker.code.text, count))
    }
    tell(otherPlaces: result.traces.otherPlaces(folder, register))
    tell(result.backups, words)
  }

  /// What goes, what stays, and where the person is told besides.
  private func tell(_ id: WorkerID, _ folder: RegisterFolder, _ register: inout Register) throws {
    guard let worker = register.workers[id] else { return }
    let words = Words(chosenLanguage())
    let (traces, backups): (PersonTraces, [HoldingBackup])
    do throws(StorageError) {
      traces = try folder.traces(of: id, in: &register)
      backups = try folder.backups(holding: id)
    } catch {
      throw CommandFailure(error.message().text(words))
    }
    if let day = worker.anonymisedOn {
      Output.line(say(.alreadyAnonymous, id.code.text, words.day(day)))
    } else {
      Output.line(say(.goesHead, id.code.text, worker.name))
      let members = worker.personalMembers.map { words(.member($0, in: .workers)) }
      Output.line("  - " + say(.goesMembers, members.joined(separator: ", ")))
      if !traces.honours.isEmpty {
        Output.line("  - " + say(.goesHonours, traces.honours.map(\.code.text).joined(separator: ", ")))
      }
      let names =
        traces.names.subtracting([worker.name]).sorted() + traces.matchedNames.map { "\($0.text) (\($0.list))" }
      if !names.isEmpty { Output.line("  - " + say(.goesNames, names.joined(separator: ", "))) }
      Output.line("  - " + say(.goesJournal))
      Output.line(
        say(.staysHead, words.number(register.sessions(naming: id)), words.number(register.honours(of: id))))
      tell(otherPlaces: traces.otherPlaces(folder, register))
    }
    tell(backups, words)
  }

  private func tell(otherPlaces places: [String]) {
    if !places.isEmpty { Output.line(say(.mentionsHead, places.joined(separator: ", "))) }
  }

  private func tell(_ backups: [HoldingBackup], _ words: Words) {
    for backup in backups {
      if let day = backup.until {
        Output.line(say(.holdingUntil, backup.name, words.day(day)))
      } else {
        Output.line(say(.holdingForEver, backup.name))
      }
      Output.line("  " + say(.holdingRemove, "rm -r \(CommandText.quoted("\(options.folder)/backups/\(backup.name)"))"))
    }
  }
}

extension Worker {
  /// The stored names of the members that go when the worker is anonymised, as far as there is something in them.
  fileprivate var personalMembers: [String] {
    let known: [(name: String, isThere: Bool)] = [
      ("name", true), ("born", born != nil), ("identity", identity != nil), ("phone", phone != nil),
      ("village", village != nil), ("education", education != nil), ("skillGrade", skillGrade != nil),
      ("job", employment.contains { $0.job != nil }), ("accepted", !accepted.isEmpty), ("note", note != nil),
    ]
    return known.filter(\.isThere).map(\.name) + unknown.members.map(\.name)
  }
}
