import Glibc
import LearningRegister
import RegisterStorage

/// J4: a change until it is on the disk, beside a bare append of as many bytes.
struct SavingBench {
  let runs: Int
  let scratch: String
  let report: Report

  /// Measures saving in a data folder, the two ways in turn.
  func run(_ data: String, _ size: String) throws {
    var (folder, register) = try RegisterFolder.open(at: data)
    let author = Author(by: "bench")
    let before = TemporaryFolder.bytes(in: "\(data)/journal")
    guard var worker = register.workers.records.first(where: { _ in true }) else { return }
    let bare = open("\(scratch)/bare-\(size)", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard bare >= 0 else { throw BenchFailure.system("open") }
    defer { close(bare) }
    var commits = Samples()
    var appends = Samples()
    var line = 600
    for number in 0..<runs * 20 {
      worker.note = "Ghi chú \(number)"
      let change = Change([.replace(.worker(worker), basedOn: worker.revision)])
      commits.add(try Stopwatch.milliseconds { _ = try folder.commit(change, to: &register, author: author) })
      worker.revision += 1
      let bytes = [UInt8](repeating: 0x61, count: line)
      appends.add(
        try Stopwatch.milliseconds {
          try Descriptors.write(bare, bytes)
          guard fdatasync(bare) == 0 else { throw BenchFailure.system("fdatasync") }
        })
      line = max(1, (TemporaryFolder.bytes(in: "\(data)/journal") - before) / (number + 1))
    }
    report.times("one change saved, \(size)", commits, "\(line) bytes a change")
    report.times(
      "bare append and fdatasync of as much", appends,
      "saving takes \((commits.median / appends.median).tenths) times as long")
    var snapshots = Samples()
    for number in 0..<3 {
      worker.note = "Trước khi chụp \(number)"
      _ = try folder.commit(
        Change([.replace(.worker(worker), basedOn: worker.revision)]), to: &register, author: author)
      worker.revision += 1
      snapshots.add(try Stopwatch.milliseconds { _ = try folder.compact(&register) })
    }
    report.times("a new snapshot after a change of a worker, \(size)", snapshots)
  }
}
