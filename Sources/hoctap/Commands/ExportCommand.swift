import ArgumentParser
import LearningRegister
import RegisterExchange
import RegisterStorage
import VietnameseText
import Workbench

/// `hoctap export DIR TO`: the register, or one of its collections, as files for other programs.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "export", abstract: say(.exportAbstract), discussion: say(.exportDiscussion))
  }

  private static let everything = "all"

  @OptionGroup var options: FolderOptions

  @Argument(help: ArgumentHelp(say(.exportToHelp), valueName: say(.exportToName)))
  var to: String

  @Option(help: ArgumentHelp(say(.exportFormatHelp), valueName: "csv|xlsx|json"))
  var format: String?

  @Option(help: ArgumentHelp(say(.exportWhatHelp), valueName: say(.exportWhatName)))
  var what = ExportCommand.everything

  @Option(help: ArgumentHelp(say(.exportEnterpriseHelp), valueName: say(.enterpriseCodeName)))
  var enterprise: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp(say(.asOfHelp), valueName: say(.dayName)))
  var asOf: String?

  @Flag(help: ArgumentHelp(say(.unmaskedHelp)))
  var unmasked = false

  @Option(help: ArgumentHelp(say(.exportWhyHelp), valueName: say(.exportWhyName)))
  var why: String?

  @Flag(help: ArgumentHelp(say(.forceHelp)))
  var force = false

  /// A file that is to be.
  private struct File {
    let path: String
    let tables: [ExportTable]
  }

  func run() throws {
    let day = try day(asOf)
    let format = try chosenFormat()
    let kinds = try chosenKinds()
    let reason = try chosenReason()
    let (folder, opened) = try openFolder(options.folder)
    var register = opened
    let words = Words(chosenLanguage())
    if reason != nil, case .readOnly(let reason) = folder.standing {
      throw CommandFailure(StorageError.readOnly(reason).message().text(words))
    }
    let id = try chosenEnterprise(in: register)
    var tables: [ExportTable] = []
    do {
      let made = RegisterTables(
        register, figures: register.figures(asOf: day, window: .cumulative), words: words, isMasked: reason == nil)
      tables = kinds.map { made.table($0, of: id) }
    }
    // Of many tables a text file holds one, so that there are as many files, in a folder.
    let isFolder = format == .csv && what == ExportCommand.everything
    let files =
      isFolder
      ? tables.map { File(path: "\(to)/\($0.name).csv", tables: [$0]) } : [File(path: to, tables: tables)]
    for file in files { try ReportFile.requireFree(file.path, isForced: force) }
    let contents = try files.map { file in
      do throws(ExportProblem) {
        return try format.bytes(of: file.tables, notes: words.exportNotes)
      } catch {
        throw CommandFailure(words.sentence(error), code: 1)
      }
    }
    if isFolder { try ReportFile.makeFolder(to) }
    if let reason {
      // No note, no file.
      do throws(StorageError) {
        try folder.noteExport(of: what, why: reason, in: &register, author: Author.ofThisProcess())
      } catch {
        throw CommandFailure(error.message().text(words))
      }
    }
    for (file, bytes) in zip(files, contents) {
      try ReportFile.write(bytes, to: file.path, isForced: force)
      for table in file.tables {
        Output.line(say(.exportedFile, file.path, table.title, words.number(table.rows.count)))
      }
    }
    Output.line(say(reason == nil ? .exportedMasked : .exportedFull))
    if folder.findings.contains(where: { $0.consequence == .damage }) { throw ExitCode(2) }
  }

  private func chosenFormat() throws -> ExportFormat {
    let name = format ?? to.lastIndex(of: ".").map { String(to[to.index(after: $0)...]).lowercased() } ?? ""
    guard let chosen = ExportFormat(rawValue: name) else {
      throw CommandFailure(format == nil ? say(.exportNoFormat, to) : say(.exportNotAFormat, name), code: 64)
    }
    return chosen
  }

  private func chosenKinds() throws -> [RegisterTables.Kind] {
    if what == ExportCommand.everything { return RegisterTables.Kind.allCases }
    guard let kind = RegisterTables.Kind(rawValue: what) else {
      let known = RegisterTables.Kind.allCases.map(\.rawValue) + [ExportCommand.everything]
      throw CommandFailure(say(.exportNotACollection, what, known.joined(separator: ", ")), code: 64)
    }
    return [kind]
  }

  /// The reason of an export with numbers in full; nil for a masked one.
  private func chosenReason() throws -> String? {
    guard unmasked else {
      guard why == nil else { throw CommandFailure(say(.exportWhyAlone), code: 64) }
      return nil
    }
    let reason = TextNormalizer.clean(why ?? "")
    guard !reason.isEmpty else { throw CommandFailure(say(.exportWhyMissing), code: 64) }
    return reason
  }

  private func chosenEnterprise(in register: Register) throws -> EnterpriseID? {
    guard let enterprise else { return nil }
    guard let code = Code(enterprise), register.enterprises.contains(EnterpriseID(code)) else {
      throw CommandFailure(say(.noSuchEnterprise, enterprise), code: 1)
    }
    return EnterpriseID(code)
  }
}
