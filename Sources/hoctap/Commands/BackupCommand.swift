import ArgumentParser
import LearningRegister
import RegisterStorage
import Workbench

/// `hoctap backup DIR`: makes a backup now, or lists those there are.
struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "backup", abstract: say(.backupAbstract), discussion: say(.backupDiscussion))
  }
  @OptionGroup var options: FolderOptions

  @Flag(help: ArgumentHelp(say(.listHelp)))
  var list = false

  @Flag(help: ArgumentHelp(say(.jsonHelp)))
  var json = false

  func run() throws {
    // A list needs no records.
    if list { return try read(options.folder, detail: .figures) { folder, _ in try printAll(folder) } }
    var (folder, register) = try openFolder(options.folder)
    let backup: Backup
    do {
      backup = try folder.makeBackup(of: &register)
    } catch {
      throw CommandFailure(error.message().text(Words(chosenLanguage())))
    }
    if json { Output.bytes(BackupJSON.text(backup, in: options.folder)) } else { print(backup) }
  }

  private func print(_ backup: Backup) {
    let words = Words(chosenLanguage())
    let counts = Collection.allCases.compactMap { collection in
      backup.counts[collection].map { $0 == 0 ? "" : "\(words.number($0)) \(words(.records(of: collection)))" }
    }
    Output.line(
      say(
        .backupDone, backup.name, words.number(backup.records), counts.filter { !$0.isEmpty }.joined(separator: ", "),
        String(backup.sequence)))
    Output.line(say(.backupWhere, backup.path(in: options.folder)))
    Output.line(say(.backupRestore, CommandText.quoted(options.folder), backup.name))
  }

  private func printAll(_ folder: RegisterFolder) throws {
    let backups: [Backup]
    do {
      backups = try folder.backups()
    } catch {
      throw CommandFailure(error.message().text(Words(chosenLanguage())))
    }
    if json { return Output.bytes(BackupJSON.text(backups, in: options.folder)) }
    if backups.isEmpty { return Output.line(say(.noBackups, CommandText.quoted(options.folder))) }
    let words = Words(chosenLanguage())
    let rows = backups.map { backup in
      [
        backup.name, words.moment(backup.at), say(.backupRecords, words.number(backup.records)),
        say(.backupSequence, String(backup.sequence)),
      ]
    }
    TextTable.lines(rows, right: [2]).forEach(Output.line)
  }
}

extension Backup {
  /// Where the copy stands, as a person may type it.
  func path(in folder: String) -> String {
    (folder.hasSuffix("/") ? folder : folder + "/") + "backups/" + name
  }
}

extension Words {
  /// A moment to the minute: `22/11/2026 08:15`.
  func moment(_ moment: Timestamp) -> String { "\(day(moment.day)) \(moment.description.dropFirst(11).prefix(5))" }
}
