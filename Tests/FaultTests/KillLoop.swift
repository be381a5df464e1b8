import Foundation
import LearningRegister
import RegisterStorage
import RegisterTestSupport
import StorageTestSupport

/// Two writers, a reader and a compactor on one folder; one after the other is killed at a random moment and started
/// again, and what they leave behind is looked at.
struct KillLoop {
  /// The program of the writers and the compactor.
  var program = "hoctap"
  var sabotage: Sabotage?
  var seed: UInt64 = 20_261_122

  /// Kills that often, then says what was wrong. A deliberate mistake ends the loop as soon as it is seen.
  func run(kills: Int) throws -> Faults {
    var faults = Faults()
    var random = SeededGenerator(seed: seed)
    var rounds = 0
    while faults.count < kills, sabotage == nil || faults.found.isEmpty {
      // On the disk now and then; in memory everything is closer together.
      let scratch = try ScratchFolder(onDisk: rounds % 4 == 0)
      rounds += 1
      var round = Round(loop: self, path: scratch.path + "/so", errors: scratch.path + "/errors")
      try SmallRegister.create(at: round.path)
      // A new folder now and then, so that looking at all of it stays quick.
      for _ in 0..<4 where faults.count < kills {
        try round.start()
        for _ in 0..<6 { try round.killOne(&random, &faults) }
        round.killAll(&faults)
        try round.verify(&faults)
      }
    }
    return faults
  }
}

/// A writer's side of the story.
private struct Writer {
  let name: String
  /// The first of its codes.
  let first: Int
  var process: ChildProcess
  /// The number of the next change to be asked for.
  var next = 0
  /// The changes that were acknowledged.
  var told: [Int] = []
  /// How often it was started: each start may leave one change that is there but was not acknowledged.
  var starts = 1

  func codes(_ number: Int) -> [String] { [0, 1].map { "CN\(first + number * 2 + $0)" } }

  func line(_ number: Int) -> String {
    let operations = zip(codes(number), ["đầu", "sau"]).map { code, part in
      #"{"put":"workers","rec":{"id":"\#(code)","name":"Người \#(name) \#(number) \#(part)"}}"#
    }
    return #"{"ops":[\#(operations.joined(separator: ","))],"by":"\#(name)"}"#
  }

  mutating func feed() { next += process.feed((next..<(next + 150)).map(line)) }

  mutating func listen(_ faults: inout Faults) -> Int {
    let lines = process.lines()
    for line in lines {
      let words = line.split(separator: " ")
      guard words.count > 2, words[0] == "ok", let code = words[2].split(separator: ",").first,
        let number = Int(code.dropFirst(2))
      else {
        faults.expect(false, "writer \(name) said \(line)")
        continue
      }
      told.append((number - first) / 2)
    }
    return lines.count
  }
}

private struct Round {
  let loop: KillLoop
  let path: String
  let errors: String
  var writers: [Writer] = []
  var reader: ChildProcess?
  var read: [String] = []
  var compactor: ChildProcess?

  init(loop: KillLoop, path: String, errors: String) {
    self.loop = loop
    self.path = path
    self.errors = errors
  }

  private func spawn(_ command: String) throws -> ChildProcess {
    let mistake = loop.sabotage.map { [$0.rawValue] } ?? []
    return try ChildProcess(loop.program, [command, path] + mistake, errors: errors)
  }

  mutating func start() throws {
    if writers.isEmpty {
      writers = [
        Writer(name: "A", first: 100_000, process: try spawn("apply")),
        Writer(name: "B", first: 500_000, process: try spawn("apply")),
      ]
    } else {
      for index in writers.indices { try restart(index) }
    }
    try startReader()
    compactor = try spawn("compact")
    for index in writers.indices { writers[index].feed() }
  }

  private mutating func restart(_ index: Int) throws {
    writers[index].process = try spawn("apply")
    writers[index].starts += 1
    writers[index].feed()
  }

  private mutating func startReader() throws {
    read = []
    reader = try ChildProcess("hoctap", ["follow", path], errors: errors)
  }

  /// Lets everybody work for a while, then kills one and starts it again.
  mutating func killOne(_ random: inout SeededGenerator, _ faults: inout Faults) throws {
    let victim = random.number(0...3)
    // Most often somewhere in the midst of saving; sometimes while a process is still starting.
    if random.chance(80) { work(until: random.number(1...12), &faults) }
    ChildProcess.letPass(microseconds: random.number(0...4000))
    switch victim {
    case 0, 1:
      if !writers[victim].process.kill() { noteEnd(victim, &faults) } else { faults.count += 1 }
      _ = writers[victim].listen(&faults)
      try restart(victim)
    case 2:
      if reader?.kill() == true { faults.count += 1 }
      read += reader?.lines() ?? []
      try verifyReader(&faults)
      try startReader()
    default:
      if compactor?.kill() == true { faults.count += 1 }
      compactor = try spawn("compact")
    }
    if compactor?.hasEnded == true { compactor = try spawn("compact") }
  }

  private mutating func work(until changes: Int, _ faults: inout Faults) {
    var heard = 0
    while heard < changes {
      guard ChildProcess.waitForAny(writers.map(\.process), seconds: 20) else {
        return faults.expect(false, "no writer saves any more")
      }
      for index in writers.indices {
        heard += writers[index].listen(&faults)
        if writers[index].process.hasEnded { return noteEnd(index, &faults) }
      }
      read += reader?.lines() ?? []
    }
    for index in writers.indices where writers[index].next - (writers[index].told.last ?? 0) < 75 {
      writers[index].feed()
    }
  }

  private func noteEnd(_ index: Int, _ faults: inout Faults) {
    let said = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
    faults.expect(false, "writer \(index) ended by itself (\(writers[index].process.ending ?? 0)): \(said.suffix(200))")
  }

  mutating func killAll(_ faults: inout Faults) {
    for index in writers.indices {
      if writers[index].process.kill() { faults.count += 1 }
      _ = writers[index].listen(&faults)
    }
    if compactor?.kill() == true { faults.count += 1 }
    if reader?.kill() == true { faults.count += 1 }
    read += reader?.lines() ?? []
  }

  /// Everything the reader showed is in the journal, in its order and without a gap.
  private func verifyReader(_ faults: inout Faults) throws {
    let journal = try JournalReading(path)
    var last: Int?
    for line in read {
      let words = line.split(separator: " ")
      guard let sequence = words.first.flatMap({ Int($0) }) else { continue }
      faults.expect(last.map { $0 + 1 == sequence } ?? true, "the reader showed \(sequence) after \(last ?? 0)")
      let codes = words.filter { $0.hasPrefix("CN") }.map(String.init)
      faults.expect(journal.codes[sequence] == codes, "the reader showed \(line), the journal holds other codes")
      last = sequence
    }
  }

  /// Nobody is writing: opens the folder and compares it with what was acknowledged.
  func verify(_ faults: inout Faults) throws {
    let journal = try JournalReading(path)
    faults.expect(journal.fault == nil, journal.fault ?? "")
    try verifyReader(&faults)
    do {
      let report = try RegisterFolder.check(at: path, today: "2026-11-22")
      faults.expect(report.severity != .damaged, "check: \(report.findings.prefix(3))")
      let opened = try OpenRegister(path)
      faults.expect(opened.folder.standing == .writable, "not writable: \(opened.folder.findings.prefix(3))")
      let names = opened.register.workers.sorted.map(\.name)
      faults.expect(Set(names).count == names.count, "a change is there twice")
      for writer in writers { verify(writer, Set(names), &faults) }
    } catch {
      faults.expect(false, "cannot be opened: \(error)")
    }
  }

  private func verify(_ writer: Writer, _ names: Set<String>, _ faults: inout Faults) {
    let told = Set(writer.told)
    faults.expect(told.count == writer.told.count, "acknowledged twice")
    var untold = 0
    for number in 0..<writer.next {
      let parts = ["đầu", "sau"].filter { names.contains("Người \(writer.name) \(number) \($0)") }
      faults.expect(parts.count != 1, "half of change \(writer.name) \(number)")
      if told.contains(number) {
        faults.expect(parts.count == 2, "acknowledged change \(writer.name) \(number) is lost")
      } else if !parts.isEmpty {
        untold += 1
      }
    }
    faults.expect(untold <= writer.starts, "\(untold) changes nobody acknowledged, after \(writer.starts) starts")
  }
}
