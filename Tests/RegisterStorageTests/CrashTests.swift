import LearningRegister
import RegisterStorage
import Testing

/// Every system call fails once, or is the last before the power goes.
@Suite struct CrashTests {
  /// A morning's work: saves, a snapshot, and saves after it. Calls `acknowledge` with the content after each step.
  private func work(_ opened: inout Opened, acknowledge: (Opened) -> Void) throws {
    try opened.remark("một")
    acknowledge(opened)
    try opened.commit(
      Change([
        .add(.worker(Worker(id: "-", name: "Lê Thị Hạnh"))), .remove(RecordReference(.workers, "CN000003"), basedOn: 1),
      ]))
    acknowledge(opened)
    try opened.folder.compact(&opened.register)
    acknowledge(opened)
    try opened.remark("hai", on: "CN000002")
    acknowledge(opened)
    try opened.remark("ba")
    acknowledge(opened)
  }

  /// The content after each change, by its number, when nothing goes wrong.
  private func states() throws -> [Int: [Record]] {
    var opened = try Fixture.open(Fixture.disk())
    var states = [0: opened.content]
    try work(&opened) { states[$0.folder.sequence] = $0.content }
    return states
  }

  private func calls() throws -> Int {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    disk.restart()
    try work(&opened) { _ in }
    return disk.log.count
  }

  @Test(arguments: MemoryDisk.Loss.allCases)
  func noPowerCutLosesAnAcknowledgedChange(_ loss: MemoryDisk.Loss) throws {
    let states = try states()
    let fresh = try Fixture.disk()
    for call in 0..<(try calls()) {
      let disk = fresh.copy()
      var acknowledged = 0
      do {
        var opened = try Fixture.open(disk)
        disk.restart()
        disk.failing = (call, .powerCut)
        try? work(&opened) { acknowledged = $0.folder.sequence }
      }
      disk.losePower(loss)
      var again = try Fixture.open(disk)
      let sequence = again.folder.sequence
      #expect(sequence == acknowledged || sequence == acknowledged + 1, "call \(call)")
      #expect(again.content == states[sequence], "call \(call)")
      #expect(again.folder.standing == .writable, "call \(call): \(again.folder.findings)")
      // Whatever was left lying about does not stand in the way of going on.
      try again.remark("sau khi có điện")
      try again.folder.compact(&again.register)
      let third = try Fixture.open(disk)
      #expect(third.content == again.content, "call \(call)")
      #expect(third.folder.findings.isEmpty, "call \(call): \(third.folder.findings)")
    }
  }

  @Test(arguments: [MemoryDisk.Fault.error(5), .error(28), .short])
  func noFailingCallLeavesAnythingHalfDone(_ fault: MemoryDisk.Fault) throws {
    let fresh = try Fixture.disk()
    for call in 0..<(try calls()) {
      let disk = fresh.copy()
      var opened = try Fixture.open(disk)
      disk.restart()
      disk.failing = (call, fault)
      var acknowledged = opened.content
      do {
        try work(&opened) { acknowledged = $0.content }
      } catch {
        // The process goes on: its register is what was acknowledged, and so is the disk.
        #expect(opened.content == acknowledged, "call \(call)")
        #expect(try Fixture.open(disk).content == acknowledged, "call \(call)")
      }
      disk.restart()
      let before = opened.folder.sequence
      try opened.remark("noch einmal", on: "CN000004")
      #expect(opened.folder.sequence == before + 1)
      try opened.folder.compact(&opened.register)
      let again = try Fixture.open(disk)
      #expect(again.content == opened.content, "call \(call)")
      #expect(again.folder.findings.isEmpty, "call \(call): \(again.folder.findings)")
    }
  }

  @Test(arguments: MemoryDisk.Loss.allCases)
  func aPowerCutWhileAFolderIsMadeGivesAWholeRegisterOrNone(_ loss: MemoryDisk.Loss) throws {
    let whole = MemoryDisk()
    try RegisterFolder.create(at: "so", snapshot: Fixture.snapshot, store: "k7qm2", system: whole)
    let expected = try Fixture.open(whole).content
    let calls = whole.log.count
    var complete = 0
    for call in 0..<calls {
      let disk = MemoryDisk()
      disk.failing = (call, .powerCut)
      var wasAcknowledged = false
      do {
        try RegisterFolder.create(at: "so", snapshot: Fixture.snapshot, store: "k7qm2", system: disk)
        wasAcknowledged = true
      } catch {}
      disk.losePower(loss)
      if disk.file("so/store.json") != nil {
        let opened = try Fixture.open(disk)
        #expect(opened.content == expected && opened.folder.findings.isEmpty, "call \(call): \(opened.folder.findings)")
        complete += 1
      }
      #expect(!wasAcknowledged || disk.file("so/store.json") != nil, "call \(call)")
    }
    #expect(complete < calls)
  }

  @Test func aFailedCreationLeavesNothingBehind() throws {
    let whole = MemoryDisk()
    try RegisterFolder.create(at: "so", snapshot: Fixture.snapshot, system: whole)
    for call in 0..<whole.log.count {
      let disk = MemoryDisk()
      disk.failing = (call, .error(28))
      do {
        try RegisterFolder.create(at: "so", snapshot: Fixture.snapshot, system: disk)
      } catch {
        #expect(disk.file("so") == nil, "call \(call)")
        #expect(disk.openDescriptors == 0, "call \(call)")
      }
    }
  }

  @Test(arguments: [0, 1])
  func aJournalCutAnywhereIsOpenedAndMended(_ zeros: Int) throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    let kept = opened.content
    let start = disk.bytes("so/journal/000001.jsonl").count
    try opened.remark("hai")
    let whole = disk.bytes("so/journal/000001.jsonl")
    for length in start..<whole.count {
      let cut = disk.copy()
      let tail = zeros == 0 ? [] : [UInt8](repeating: 0, count: whole.count - length)
      cut.set("so/journal/000001.jsonl", Array(whole[..<length]) + tail)
      var again = try Fixture.open(cut)
      #expect(again.content == kept, "length \(length)")
      #expect(again.folder.standing == .writable, "length \(length)")
      try again.remark("ba")
      #expect(try Fixture.open(cut).content == again.content)
      let hasTail = length + tail.count > start
      let torn = cut.bytes("so/journal/torn-000001-\(start).txt")
      #expect(torn == (hasTail ? Array(whole[start..<length]) + tail : []))
    }
  }
}
