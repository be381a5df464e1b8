import LearningRegister

/// J1: from the start of a process to the five figures of every enterprise and the whole.
struct FiguresBench {
  let hoctap: String
  /// The measuring program itself, which writes the tables for the database in a process of its own.
  let bench: String
  let data: String
  let scratch: String
  let runs: Int
  let report: Report

  /// The day asked for, the last of the sample.
  static let day: Day = "2026-11-22"

  /// Measures all programs in turn, again and again.
  func run() throws {
    let day = FiguresBench.day.iso
    let files = Collection.allCases.map { "\(data)/\($0.fileName)" }
    let megabytes = Double(TemporaryFolder.bytes(in: data)) / 1_048_576
    report.head("J1  process start to the five figures (\(megabytes.tenths) MiB of JSON, \(runs) interleaved runs)")
    let json = ["bars", data, "--as-of", day, "--json"]
    let database = try makeDatabase(day)

    var all = Samples()
    var plain = Samples()
    var count = Samples()
    var query = Samples()
    var peak = 0
    for _ in 0..<runs {
      let run = try ChildProcess.run(hoctap, json)
      all.add(run.milliseconds)
      peak = max(peak, run.peak)
      plain.add(try ChildProcess.run(hoctap, ["bars", data, "--as-of", day]).milliseconds)
      if let counter = Machine.find("wc") { count.add(try ChildProcess.run(counter, ["-l"] + files).milliseconds) }
      if let database { query.add(try ChildProcess.run(database.program, database.arguments).milliseconds) }
    }
    report.times(
      "hoctap bars --json (every enterprise)", all,
      "peak \((Double(peak) / 1_048_576).tenths) MiB, \((Double(peak) / 1_048_576 / megabytes).tenths) × the files")
    report.times("hoctap bars (the whole)", plain)
    if !count.values.isEmpty {
      report.times(
        "wc -l of the same files", count, "hoctap bars takes \((plain.median / count.median).tenths) times as long")
    }
    guard let database else { return }
    report.times(
      "sqlite3, indexed, same answer", query,
      "hoctap bars --json is \((query.median / all.median).tenths) times as fast")
    report.line("both answers", database.verdict)
  }

  private func makeDatabase(_ day: String) throws -> (program: String, arguments: [String], verdict: String)? {
    guard let program = Machine.find("sqlite3") else {
      report.line("sqlite3", "not installed")
      return nil
    }
    try ChildProcess.run(bench, ["write-tables", data, scratch])
    let file = "\(scratch)/register.db"
    try ChildProcess.run(program, ["-batch", file, ".read \(scratch)/load.sql"])
    let arguments = ["-batch", "-readonly", file, ".read \(scratch)/ask.sql"]
    let theirs = FigureAnswer.answers(inTable: try ChildProcess.output(program, arguments))
    let ours = try FigureAnswer.answers(
      inJSON: try ChildProcess.output(hoctap, ["bars", data, "--as-of", day, "--json"]))
    guard ours == theirs else {
      let place = zip(ours, theirs).first { $0 != $1 }
      throw BenchFailure("the answers differ: \(ours.count) and \(theirs.count) lines, \(String(describing: place))")
    }
    return (program, arguments, "equal, \(ours.count) lines")
  }
}
