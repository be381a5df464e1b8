import Glibc
import RegisterExchange
import Workbench

/// Writes an exported list as a file which only its owner may read.
enum ExportFiles {
  /// Makes the bytes and writes them into the folder of the order, beside files that are there: a number goes behind the
  /// name then. Nothing is written once it is stopped.
  static func write(_ order: ExportOrder, isStopped: () -> Bool) -> ExportOutcome {
    let bytes: [UInt8]
    do throws(ExportProblem) {
      bytes = try order.format.bytes(of: [order.table], notes: order.notes)
    } catch {
      return .refused(error)
    }
    if isStopped() { return .stopped }
    switch NewFiles.write([(order.format.rawValue, bytes)], named: order.table.name, into: order.folder) {
    case .written(let paths): return .written(path: paths.first ?? "", rows: order.table.rows.count)
    case .failed(let folder, let number):
      return .failed(happened: .filesNotWritten, fillings: [folder, systemReason(number)])
    }
  }
}
