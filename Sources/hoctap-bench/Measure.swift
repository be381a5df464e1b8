import ArgumentParser
import Glibc

/// The measurements.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measures (without a command, this).")

  @Flag(help: "Small registers and few repetitions: a smoke run of less than a minute.")
  var small = false

  @Option(help: "Runs of whole processes; everything else is repeated in proportion.")
  var runs: Int?

  @Option(help: "Only these jobs, such as J1,J5.")
  var only: String?

  func run() throws {
    let hoctap = "\(HoctapBench.folder)/hoctap"
    guard access(hoctap, X_OK) == 0 else { throw ValidationError("\(hoctap) is not there; build it with -c release") }
    let scratch = try TemporaryFolder()
    defer { scratch.remove() }
    let runs = max(3, runs ?? (small ? 3 : 11))
    let report = Report()
    Machine.lines().forEach(report.say)
    let sizes =
      small
      ? [("S", 300, 2_000), ("M", 5_000, 50_000)] : [("S", 3_000, 20_000), ("M", 100_000, 1_000_000)]
    for (name, workers, attendances) in sizes {
      try ChildProcess.run(
        hoctap,
        [
          "sample", "\(scratch.path)/\(name)", "--workers", String(workers), "--attendances", String(attendances),
          "--seed", "1",
        ])
      report.say("\(name): \(workers) workers, \(max(1, workers / 50)) enterprises, \(attendances) marks on lists")
    }
    let (s, m) = ("\(scratch.path)/S", "\(scratch.path)/M")

    // First the whole processes: a started program's peak memory includes that of the one that starts it.
    if wants("J1") {
      let bench = "\(HoctapBench.folder)/hoctap-bench"
      try FiguresBench(hoctap: hoctap, bench: bench, data: m, scratch: scratch.path, runs: runs, report: report).run()
    }
    if wants("J5") {
      report.head("J5  the screens on a pseudo-terminal")
      // The first start of a day makes a backup beside the screen; what is measured is the rest of the day.
      for folder in [s, m] { try ChildProcess.run(hoctap, ["backup", folder]) }
      let screens = ScreensBench(
        hoctap: hoctap, runs: runs, keys: small ? 30 : 200, changes: small ? 5 : 20, report: report)
      try screens.measureStart(of: s, "S")
      try screens.measureStart(of: m, "M")
      try screens.measureKeys(in: m)
      try screens.measureFollowing(in: m)
    }
    if wants("J2") || wants("J3") { try RegisterBench(runs: runs, report: report).run(m) }
    if wants("J6") { try AnalysisBench(runs: runs, report: report).run(m) }
    if wants("J4") {
      report.head("J4  saving")
      let saving = SavingBench(runs: runs, scratch: scratch.path, report: report)
      try saving.run(s, "S")
      try saving.run(m, "M")
    }
    if let last = Machine.lines().dropFirst().first { report.say("\nat the end: \(last)") }
  }

  private func wants(_ job: String) -> Bool { only.map { $0.contains(job) } ?? true }
}

/// Writes the tables for the database, in a process of its own so that the measuring one stays small.
struct WriteTables: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Writes a data folder as tables.", shouldDisplay: false)

  @Argument var data: String
  @Argument var folder: String

  func run() throws {
    try TableExport(of: data, into: folder).write(asOf: FiguresBench.day)
  }
}
