import RegisterExchange
import Workbench

/// A file of the call.
struct ImportedFile {
  let path: String
  let file: ListFile

  init(_ path: String, sheet: String?) throws {
    self.path = path
    do throws(ListFileReading.Failure) { file = try ListFileReading.read(path) } catch {
      throw CommandFailure(say(.listUnreadable, path, say(error.phrase)))
    }
    if let sheet, !file.sheets.contains(where: { $0.name == sheet }) {
      let names = file.sheets.map(\.name).joined(separator: ", ")
      throw CommandFailure(say(.noSuchSheet, path, sheet, names), code: 1)
    }
  }
}
