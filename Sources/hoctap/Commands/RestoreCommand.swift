import ArgumentParser
import JSONText
import LearningRegister
import RegisterStorage
import Workbench

/// `hoctap restore DIR BACKUP`: makes the register again what a backup holds, by an ordinary change.
struct RestoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "restore", abstract: say(.restoreAbstract), discussion: say(.restoreDiscussion))
  }
  @OptionGroup var options: FolderOptions

  @Argument(help: ArgumentHelp(say(.backupHelp), valueName: say(.backupName)))
  var backup: String

  @Flag(name: .customLong("dry-run"), help: ArgumentHelp(say(.dryRunHelp)))
  var dryRun = false

  @Flag(help: ArgumentHelp(say(.jsonHelp)))
  var json = false

  func run() throws {
    if dryRun {
      // Also where nothing can be stored.
      return try read(options.folder) { folder, register in
        let summary = try RestoreSummary(of: changeNeeded(folder, register), to: register)
        if json {
          Output.bytes(summary.json(backup, sequence: nil))
        } else {
          print(summary, sequence: nil)
          tellAnonymous(register)
        }
      }
    }
    var (folder, register) = try openFolder(options.folder)
    if case .readOnly(let reason) = folder.standing {
      throw CommandFailure(StorageError.readOnly(reason).message().text(Words(chosenLanguage())))
    }
    var change = try changeNeeded(folder, register)
    let summary = RestoreSummary(of: change, to: register)
    change.why = say(.restoreWhy, backup)
    let sequence = summary.isEmpty ? nil : try store(change, folder, &register)
    if json {
      Output.bytes(summary.json(backup, sequence: sequence))
    } else {
      print(summary, sequence: sequence)
      tellAnonymous(register)
    }
  }

  private func tellAnonymous(_ register: Register) {
    let count = register.anonymousWorkers.count
    if count > 0 { Output.line(say(.restoreKeepsAnonymous, String(count))) }
  }

  private func changeNeeded(_ folder: RegisterFolder, _ register: Register) throws -> Change {
    do {
      return try folder.changeToRestore(from: backup, into: register)
    } catch {
      let isRefused = if case .backupOfAnotherRegister = error { true } else { false }
      throw CommandFailure(error.message().text(Words(chosenLanguage())), code: isRefused ? 1 : 2)
    }
  }

  private func store(_ change: Change, _ folder: RegisterFolder, _ register: inout Register) throws -> Int {
    do {
      return try folder.commit(change, to: &register, author: .ofThisProcess()).sequence
    } catch {
      let words = Words(chosenLanguage())
      switch error {
      case .refused(let refusal):
        throw CommandFailure(say(.restoreRefused, words.sentence(refusal, in: register)), code: 1)
      case .storage(let failure): throw CommandFailure(failure.message().text(words))
      }
    }
  }

  private func print(_ summary: RestoreSummary, sequence: Int?) {
    let words = Words(chosenLanguage())
    if summary.isEmpty { return Output.line(say(.restoreNothing, backup)) }
    summary.lines(words).forEach(Output.line)
    if let sequence {
      Output.line(say(.restoreDone, backup, String(sequence), CommandText.quoted(options.folder)))
    } else {
      Output.line(say(.restoreDry, CommandText.quoted(options.folder), backup))
    }
  }
}

/// What restoring changes, in numbers.
struct RestoreSummary {
  private struct Row {
    var collection: Collection
    var before: Int
    var added = 0
    var changed = 0
    var removed = 0

    var after: Int { before + added - removed }
  }

  private let rows: [Row]

  /// The numbers of a change to a register.
  init(of change: Change, to register: borrowing Register) {
    var rows: [Collection: Row] = [:]
    for operation in change.operations {
      let collection = operation.reference.collection
      var row = rows[collection] ?? Row(collection: collection, before: register.count(of: collection))
      switch operation {
      case .add, .restore: row.added += 1
      case .replace: row.changed += 1
      case .remove: row.removed += 1
      }
      rows[collection] = row
    }
    self.rows = Collection.allCases.compactMap { rows[$0] }
  }

  /// Whether nothing changes.
  var isEmpty: Bool { rows.isEmpty }

  /// One line for each collection that changes.
  func lines(_ words: Words) -> [String] {
    rows.map { row in
      words.filled(
        .restoreRow,
        [
          words(.records(of: row.collection)), words.number(row.before), words.number(row.after),
          words.number(row.added), words.number(row.changed), words.number(row.removed),
        ])
    }
  }

  /// The stable form of `restore --json`; `seq` is null when nothing was stored.
  func json(_ backup: String, sequence: Int?) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("backup")
    writer.string(backup)
    writer.member("seq")
    if let sequence { writer.int(sequence) } else { writer.null() }
    writer.member("collections")
    writer.beginObject()
    for row in rows {
      writer.member(named: row.collection.rawValue)
      writer.beginObject()
      let numbers: [(StaticString, Int)] = [
        ("before", row.before), ("after", row.after), ("added", row.added), ("changed", row.changed),
        ("removed", row.removed),
      ]
      for (name, number) in numbers {
        writer.member(name)
        writer.int(number)
      }
      writer.endObject()
    }
    writer.endObject()
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }
}
