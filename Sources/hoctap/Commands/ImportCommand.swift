import ArgumentParser
import LearningRegister
import RegisterExchange
import RegisterStorage
import Workbench

/// `hoctap import DIR FILE…`: takes in lists, all of a call as one change.
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

  @Option(
    name: .customLong("repair-kinds"), help: ArgumentHelp(say(.repairKindsHelp), valueName: say(.repairKindsName)))
  var repairKinds: String?

  @Option(help: ArgumentHelp(say(.sheetHelp), valueName: say(.sheetName)))
  var sheet: String?

  @Option(name: .customLong("missing-left"), help: ArgumentHelp(say(.missingLeftHelp), valueName: say(.dayName)))
  var missingLeft: String?

  @OptionGroup var choices: ImportChoices

  @Flag(help: ArgumentHelp(say(.forceListHelp)))
  var force = false

  @Flag(help: ArgumentHelp(say(.jsonHelp)))
  var json = false

  func run() throws {
    let left = try missingLeft.map { _ in try day(missingLeft) }
    if let left, left > Clock.today() { throw CommandFailure(say(.leftInFuture, missingLeft ?? ""), code: 64) }
    let decisions = try choices.decisions()
    if files.count > 1, !decisions.isEmpty || !choices.column.isEmpty {
      throw CommandFailure(say(.rowsOfOneFile), code: 64)
    }
    _ = (try acceptedRepairs(), try choices.listKind(), try choices.columns(), try choices.honour())
    let lists = try files.map { try ImportedFile($0, sheet: sheet) }
    let (folder, opened) = try openFolder(options.folder)
    var register = opened
    if !dryRun, case .readOnly(let reason) = folder.standing {
      throw CommandFailure(StorageError.readOnly(reason).message().text(Words(chosenLanguage())))
    }
    // Every list is compared with what the ones before it make of the register.
    var expected = register
    var change = Change([], why: say(.importWhy, files.map { FolderListing.name(of: $0) }.joined(separator: ", ")))
    var taken: [ImportReport.List] = []
    for (place, file) in lists.enumerated() {
      let list = try list(file, in: &expected, decisions, missingLeftOn: left)
      taken.append(list)
      guard !list.waitsForForce else { continue }
      change.operations += list.preview.change.operations
      guard place < lists.count - 1 else { continue }
      do { _ = try expected.apply(list.preview.change) } catch {
        throw CommandFailure(Words(chosenLanguage()).sentence(error, in: expected), code: 1)
      }
    }
    if taken.count > 1 { change.operations += joinMissing(of: &taken, leftOn: left, in: expected) }
    let report = ImportReport(lists: taken, missingLeftOn: left)
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
    if taken.contains(where: \.hasDoubts) { throw ExitCode(1) }
    if folder.findings.contains(where: { $0.consequence == .damage }) { throw ExitCode(2) }
  }

  /// Of several lists whoever is in none of an enterprise's is missing: told with its last one.
  private func joinMissing(
    of lists: inout [ImportReport.List], leftOn left: Day?, in register: Register
  ) -> [Operation] {
    var missing = ListPreview.missing(fromAll: lists.map(\.preview))
    var operations: [Operation] = []
    for place in lists.indices.reversed() {
      let enterprise = lists[place].preview.enterprise
      lists[place].missing = enterprise.flatMap { missing.removeValue(forKey: $0) } ?? []
      guard let left, let enterprise, !lists[place].waitsForForce else { continue }
      let leavers = ListPreview.leavers(among: lists[place].missing, from: enterprise, on: left, in: register)
      lists[place].leaving = Set(leavers.map(\.id))
      operations += leavers.map { .replace(.worker($0), basedOn: $0.revision) }
    }
    return operations
  }

  /// Compares the table of a file.
  private func list(
    _ file: ImportedFile, in register: inout Register, _ decisions: [Int: RowDecision], missingLeftOn left: Day?
  ) throws -> ImportReport.List {
    var question = ListQuestion(today: Clock.today())
    if let enterprise {
      guard let code = Code(enterprise), register.enterprises.contains(EnterpriseID(code)) else {
        throw CommandFailure(say(.noSuchEnterprise, enterprise), code: 1)
      }
      question.enterprise = EnterpriseID(code)
    }
    question.sheet = sheet
    question.kind = try choices.listKind()
    question.choices.columns = try choices.columns()
    question.acceptedRepairs = try acceptedRepairs()
    question.decisions = decisions
    question.anotherWhy = say(.anotherWhy)
    question.missingLeftOn = files.count == 1 ? left : nil
    question.campaign = try choices.campaign(in: register)
    question.session = choices.session
    question.honour = try choices.honour()
    let answer = ListAnswer(file.file, question, in: &register)
    guard let answer, let table = answer.table else { throw CommandFailure(say(.noListTable, file.path), code: 1) }
    guard let preview = answer.preview else { throw CommandFailure(say(.noListEnterprise, file.path), code: 1) }
    if left != nil, table.kind != .workers { throw CommandFailure(say(.leftOfWorkers, file.path), code: 1) }
    if left != nil, table.tellsOnlyMovements { throw CommandFailure(say(.onlyMovements, file.path), code: 1) }
    let others = sheet == nil ? answer.tables.filter { $0 != table.sheet } : []
    return ImportReport.List(file: file, preview: preview, others: others, isForced: force)
  }

  /// The kinds of repair agreed to: all of them, or those named.
  private func acceptedRepairs() throws -> Set<Repair.Kind> {
    if repair { return Set(Repair.Kind.allCases) }
    return Set(
      try (repairKinds ?? "").split(separator: ",").map { piece in
        guard let kind = Repair.Kind(rawValue: String(piece)) else {
          let known = Repair.Kind.allCases.map(\.rawValue).joined(separator: ", ")
          throw CommandFailure(say(.notARepairKind, String(piece), known), code: 64)
        }
        return kind
      })
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
