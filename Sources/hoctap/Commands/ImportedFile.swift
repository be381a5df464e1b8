import Glibc
import LearningRegister
import RegisterExchange
import Workbench

/// A file of the call and the table that was found in it.
struct ImportedFile {
  let path: String
  let file: ListFile
  /// The sheets that are looked at.
  private let sheets: [Sheet]

  init(_ path: String, sheet: String?) throws {
    self.path = path
    do throws(ListFileReading.Failure) { file = try ListFileReading.read(path) } catch {
      let why =
        switch error {
        case .system(let number): systemReason(number)
        case .list(let error): say(error.phrase)
        }
      throw CommandFailure(say(.listUnreadable, path, why))
    }
    guard let sheet else {
      sheets = file.sheets.filter { !$0.isHidden }
      return
    }
    sheets = file.sheets.filter { $0.name == sheet }
    guard !sheets.isEmpty else {
      let names = file.sheets.map(\.name).joined(separator: ", ")
      throw CommandFailure(say(.noSuchSheet, path, sheet, names), code: 1)
    }
  }

  /// The first table of a kind, or of the kind each sheet seems to be, and the names of other sheets that have one.
  func table(_ kind: ListKind?, _ choices: TableChoices) -> (table: ListTable, others: [String])? {
    let found = sheets.compactMap { ListTable($0, kind: kind ?? ListTable.kind(of: $0), choices: choices) }
    return found.first.map { ($0, found.dropFirst().map(\.sheet)) }
  }

  /// The last part of a path.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
