import ArgumentParser
import Glibc
import LearningRegister
import RegisterExchange
import RegisterStorage
import Workbench

/// `hoctap import DIR FILE…`: takes in lists of workers, all of a call as one change.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "import", abstract: say(.importAbstract), discussion: say(.importDiscussion))
  }
  @OptionGroup var options: FolderOptions

  @Argument(help: ArgumentHelp(say(.listFilesHelp), valueName: say(.listFileName)))
  var files: [String]

  @Flag(name: .customLong("dry-run"), help: ArgumentHelp(say(.dryRunListHelp)))
  var dryRun = false

  @Option(help: ArgumentHelp(say(.listEnterpriseHelp), valueName: say(.enterpriseCodeName)))
  var enterprise: String?

  @Flag(help: ArgumentHelp(say(.repairHelp)))
  var repair = false

  @Option(help: ArgumentHelp(say(.sheetHelp), valueName: say(.sheetName)))
  var sheet: String?

  @Option(name: .customLong("missing-left"), help: ArgumentHelp(say(.missingLeftHelp), valueName: say(.dayName)))
  var missingLeft: String?

  @Flag(help: ArgumentHelp(say(.jsonHelp)))
  var json = false

  func run() throws {
    let left = try missingLeft.map { _ in try day(missingLeft) }
    let lists = try files.map { try ImportedFile($0, sheet: sheet) }
    let (folder, opened) = try openFolder(options.folder)
    var register = opened
    if !dryRun, case .readOnly(let reason) = folder.standing {
      throw CommandFailure(StorageError.readOnly(reason).message().text(Words(chosenLanguage())))
    }
    // Every list is compared with what the ones before it make of the register.
    var expected = register
    var change = Change([], why: say(.importWhy, files.map { ImportedFile.name(of: $0) }.joined(separator: ", ")))
    var previews: [ListPreview] = []
    for list in lists {
      let preview = try preview(list, in: &expected, missingLeftOn: left)
      previews.append(preview)
      change.operations += preview.change.operations
      guard list.path != lists.last?.path else { continue }
      do { _ = try expected.apply(preview.change) } catch {
        throw CommandFailure(Words(chosenLanguage()).sentence(error, in: expected), code: 1)
      }
    }
    let report = ImportReport(lists: Array(zip(lists, previews)), missingLeftOn: left)
    if !json { report.lines(in: expected).forEach(Output.line) }
    var sequence: Int?
    if !dryRun, !change.operations.isEmpty { sequence = try store(change, in: folder, &register) }
    if json {
      Output.bytes(report.json(stored: sequence))
    } else if change.operations.isEmpty {
      Output.line(say(.nothingToImport))
    } else {
      let count = Words(chosenLanguage()).number(change.operations.count)
      Output.line(sequence.map { say(.importStored, count, String($0)) } ?? say(.dryRunEnd, count))
    }
    if previews.contains(where: { $0.count(.doubtful) + $0.count(.refused) > 0 }) { throw ExitCode(1) }
    if folder.findings.contains(where: { $0.consequence == .damage }) { throw ExitCode(2) }
  }

  private func preview(
    _ list: ImportedFile, in register: inout Register, missingLeftOn left: Day?
  ) throws -> ListPreview {
    var id: EnterpriseID?
    if let enterprise {
      guard let code = Code(enterprise), register.enterprises.contains(EnterpriseID(code)) else {
        throw CommandFailure(say(.noSuchEnterprise, enterprise), code: 1)
      }
      id = EnterpriseID(code)
    } else if !list.table.namesEnterprises {
      id = ListPreview.enterprise(of: list.table, in: register)
      if id == nil { throw CommandFailure(say(.noListEnterprise, list.path), code: 1) }
    }
    if left != nil, list.table.tellsOnlyMovements { throw CommandFailure(say(.onlyMovements, list.path), code: 1) }
    let options = ListOptions(
      enterprise: id, encoding: list.file.encoding, acceptedRepairs: repair ? Set(Repair.Kind.allCases) : [],
      missingLeftOn: left, today: Clock.today())
    return ListPreview(list.table, in: &register, options: options)
  }

  private func store(_ change: Change, in folder: RegisterFolder, _ register: inout Register) throws -> Int {
    do {
      return try folder.commit(change, to: &register, author: Author.ofThisProcess()).sequence
    } catch {
      let words = Words(chosenLanguage())
      switch error {
      case .refused(let refusal): throw CommandFailure(words.sentence(refusal, in: register), code: 1)
      case .storage(let failure): throw CommandFailure(failure.message().text(words))
      }
    }
  }
}

/// A file of the call and the table that was found in it.
struct ImportedFile {
  let path: String
  let file: ListFile
  let table: ListTable
  /// Other sheets with a table.
  let others: [String]

  init(_ path: String, sheet: String?) throws {
    self.path = path
    do throws(ListFileReading.Failure) { file = try ListFileReading.read(path) } catch {
      let why =
        switch error {
        case .system(let number): String(cString: strerror(number))
        case .list(let error): say(error.phrase)
        }
      throw CommandFailure(say(.listUnreadable, path, why))
    }
    var sheets = file.sheets
    if let sheet {
      sheets = sheets.filter { $0.name == sheet }
      guard !sheets.isEmpty else {
        let names = file.sheets.map(\.name).joined(separator: ", ")
        throw CommandFailure(say(.noSuchSheet, path, sheet, names), code: 1)
      }
    } else {
      sheets = sheets.filter { !$0.isHidden }
    }
    let tables = sheets.compactMap { ListTable($0) }
    guard let table = tables.first else { throw CommandFailure(say(.noListTable, path), code: 1) }
    self.table = table
    others = tables.dropFirst().map(\.sheet)
  }

  /// The last part of a path.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
