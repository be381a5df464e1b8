import LearningRegister
import RegisterStorage
import Testing

/// Every system call of anonymising fails once, or is the last before the power goes: the folder is whole, the person is
/// there or gone, and doing it again ends it.
@Suite struct AnonymisingCrashTests {
  private func lived() throws -> MemoryDisk {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try AnonymisingTests.live(&opened)
    disk.losePower(.nothing)
    return disk
  }

  private func calls(_ fresh: MemoryDisk) throws -> Int {
    let disk = fresh.copy()
    var opened = try Fixture.open(disk)
    disk.restart()
    _ = try AnonymisingTests.anonymise(&opened)
    return disk.log.count
  }

  /// The states before and after, as anybody reads them, without revisions.
  private func content(_ opened: Opened) -> [Record] { opened.content.map { $0.stamped(revision: 0) } }

  private func finish(_ disk: MemoryDisk, _ before: [Record], _ after: [Record], _ what: Comment) throws {
    var opened = try Fixture.open(disk)
    #expect(opened.folder.standing == .writable, what)
    #expect(content(opened) == before || content(opened) == after, what)
    let report = try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk)
    #expect(report.findings.filter { $0.consequence == .damage } == [], what)
    for sequence in [0, 3, opened.folder.sequence] {
      _ = try RegisterFolder.dump(at: "so", asOfSequence: sequence, system: disk)
    }
    _ = try AnonymisingTests.anonymise(&opened)
    #expect(AnonymisingTests.leaks(disk) == [], what)
    let last = content(try Fixture.open(disk))
    #expect(last == after, what)
  }

  private func states(_ fresh: MemoryDisk) throws -> (before: [Record], after: [Record]) {
    let disk = fresh.copy()
    var opened = try Fixture.open(disk)
    let before = content(opened)
    _ = try AnonymisingTests.anonymise(&opened)
    return (before, content(opened))
  }

  @Test(arguments: MemoryDisk.Loss.allCases) func noPowerCutLeavesADamagedFolder(_ loss: MemoryDisk.Loss) throws {
    let fresh = try lived()
    let (before, after) = try states(fresh)
    for call in 0..<(try calls(fresh)) {
      let disk = fresh.copy()
      do {
        var opened = try Fixture.open(disk)
        disk.restart()
        disk.failing = (call, .powerCut)
        _ = try? AnonymisingTests.anonymise(&opened)
      }
      disk.losePower(loss)
      try finish(disk, before, after, "call \(call)")
    }
  }

  @Test(arguments: [MemoryDisk.Fault.error(5), .short])
  func noFailingCallLeavesADamagedFolder(_ fault: MemoryDisk.Fault) throws {
    let fresh = try lived()
    let (before, after) = try states(fresh)
    for call in 0..<(try calls(fresh)) {
      let disk = fresh.copy()
      var opened = try Fixture.open(disk)
      disk.restart()
      disk.failing = (call, fault)
      _ = try? AnonymisingTests.anonymise(&opened)
      disk.restart()
      // The program goes on.
      try opened.remark("đi tiếp", on: "CN000004")
      let went = content(opened)
      let read = content(try Fixture.open(disk))
      #expect(read == went, "call \(call)")
      let marked = { (records: [Record]) -> [Record] in
        records.map { record in
          guard case .worker(var worker) = record, worker.id == "CN000004" else { return record }
          worker.note = "đi tiếp"
          return .worker(worker)
        }
      }
      try finish(disk, marked(before), marked(after), "call \(call)")
    }
  }
}
