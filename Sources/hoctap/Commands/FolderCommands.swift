import ArgumentParser
import LearningRegister
import RegisterSample
import RegisterStorage
import Workbench

/// `hoctap init DIR`: a new register with the plan and its targets.
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "init", abstract: say(.initAbstract))
  }
  @OptionGroup var options: FolderOptions

  func run() throws {
    var snapshot = Register.Snapshot()
    snapshot.offices = CommunePlan.offices
    snapshot.targets = CommunePlan.targets
    snapshot.tasks = CommunePlan.tasks(year: Clock.today().year)
    try create(snapshot, at: options.folder)
    Output.line(say(.initDone, options.folder))
  }
}

/// `hoctap sample DIR`: a synthetic register, the commune's or one of any size.
struct SampleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "sample", abstract: say(.sampleAbstract))
  }
  @OptionGroup var options: FolderOptions

  @Option(help: ArgumentHelp(say(.workersHelp), valueName: "n"))
  var workers: Int?

  @Option(help: ArgumentHelp(say(.attendancesHelp), valueName: "n"))
  var attendances: Int?

  @Option(help: ArgumentHelp(say(.seedHelp), valueName: "n"))
  var seed: UInt64 = 1

  func run() throws {
    let snapshot: Register.Snapshot
    switch (workers, attendances) {
    case (nil, nil): snapshot = SampleRegister.commune(seed: seed)
    case (let workers?, let attendances?)
    where (1...2_000_000).contains(workers) && (0...50_000_000).contains(attendances):
      snapshot = SampleRegister.sized(workers: workers, attendances: attendances, seed: seed)
    default: throw CommandFailure(say(.sizesTogether), code: 64)
    }
    // The same seed gives the same bytes, so the register's own name comes from the seed as well.
    try create(snapshot, at: options.folder, store: "sample\(seed)")
    let words = Words(chosenLanguage())
    let marks = snapshot.attendance.reduce(0) { $0 + $1.present.count + $1.late.count }
    Output.line(say(.sampleDone, options.folder, words.number(snapshot.workers.count), words.number(marks)))
  }
}

private func create(_ snapshot: Register.Snapshot, at path: String, store: String? = nil) throws {
  do {
    try RegisterFolder.create(at: path, snapshot: snapshot, store: store)
  } catch {
    // A folder that holds something is refused; everything else cannot be done.
    let isRefused = if case .notEmpty = error { true } else { false }
    throw CommandFailure(error.message().text(Words(chosenLanguage())), code: isRefused ? 1 : 2)
  }
}

/// `hoctap dump DIR`: everything as one JSON object.
struct DumpCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "dump", abstract: say(.dumpAbstract))
  }
  @OptionGroup var options: FolderOptions

  @Option(name: .customLong("as-of-seq"), help: ArgumentHelp(say(.sequenceHelp), valueName: "n"))
  var asOfSequence: Int?

  func run() throws {
    try read(options.folder) { folder, register in
      guard let asOfSequence else {
        return Output.bytes(RegisterFolder.dump(register, sequence: folder.sequence))
      }
      do throws(StorageError) {
        Output.bytes(try RegisterFolder.dump(at: options.folder, asOfSequence: asOfSequence))
      } catch {
        throw CommandFailure(error.message().text(Words(chosenLanguage())))
      }
    }
  }
}

/// `hoctap compact DIR`: a new snapshot and journal segment.
struct CompactCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "compact", abstract: say(.compactAbstract))
  }
  @OptionGroup var options: FolderOptions

  func run() throws {
    var (folder, register) = try openFolder(options.folder)
    do {
      let wrote = try folder.compact(&register)
      Output.line(say(wrote ? .compactDone : .compactNothing))
    } catch {
      throw CommandFailure(error.message().text(Words(chosenLanguage())))
    }
  }
}
