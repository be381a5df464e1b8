import LearningRegister
import RegisterStorage
import Testing

/// Making, keeping and listing backups.
@Suite struct BackupTests {
  private func open(_ disk: MemoryDisk, daysLater days: Int = 0) throws -> Opened {
    var clock = FixedClock()
    clock.time = Timestamp(milliseconds: clock.time.milliseconds + Int64(days) * 86_400_000)
    let (folder, register) = try RegisterFolder.open(at: "so", system: disk, clock: clock)
    return Opened(folder: folder, register: register)
  }

  private func names(_ disk: MemoryDisk) -> [String] {
    (disk.file("so/backups")?.entries.keys).map { $0.sorted() } ?? []
  }

  @Test func aBackupIsAWholeRegisterOfItsOwn() throws {
    let disk = try Fixture.disk()
    var opened = try open(disk)
    #expect(opened.folder.needsBackup)
    #expect(try opened.folder.backups().isEmpty)
    try opened.remark("một")
    let backup = try opened.folder.makeBackup(of: &opened.register)
    #expect(backup.name == "2026-11-22" && backup.sequence == 1 && backup.records == 9)
    #expect(backup.counts[.workers] == 4 && backup.counts[.visits] == 0)
    #expect(backup.at == FixedClock().time)
    #expect(try opened.folder.backups() == [backup])
    let (folder, register) = try RegisterFolder.open(at: "so/backups/2026-11-22", system: disk)
    #expect(folder.findings.isEmpty && folder.sequence == 1)
    #expect(Opened(folder: folder, register: register).content == opened.content)
    #expect(disk.file("so/backups/2026-11-22")?.permissions == 0o700)
    #expect(disk.file("so/backups/2026-11-22/workers.json")?.permissions == 0o600)
    #expect(disk.file("so/backups/2026-11-22/workers.json")?.inode != disk.file("so/workers.json")?.inode)
    #expect(try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk).findings == [])
  }

  @Test func furtherOnesOfADayAreNumbered() throws {
    let disk = try Fixture.disk()
    var opened = try open(disk)
    for text in ["một", "hai", "ba"] {
      try opened.remark(text)
      try opened.folder.makeBackup(of: &opened.register)
    }
    #expect(try opened.folder.backups().map(\.name) == ["2026-11-22-3", "2026-11-22-2", "2026-11-22"])
    #expect(try opened.folder.backups().map(\.sequence) == [3, 2, 1])
  }

  @Test func oneIsDueOnTheFirstStartOfADayWhenSomethingChanged() throws {
    let disk = try Fixture.disk()
    var opened = try open(disk)
    try opened.folder.makeBackup(of: &opened.register)
    #expect(!opened.folder.needsBackup)
    try opened.remark("một")
    #expect(!opened.folder.needsBackup)
    #expect(try open(disk, daysLater: 1).folder.needsBackup)
    var next = try open(disk, daysLater: 1)
    try next.folder.makeBackup(of: &next.register)
    #expect(try !open(disk, daysLater: 2).folder.needsBackup)
    // A clock that once stood in the future must not keep backups from being made.
    var future = try open(disk, daysLater: 4000)
    try future.folder.makeBackup(of: &future.register)
    try next.remark("hai")
    #expect(try open(disk, daysLater: 2).folder.needsBackup)
  }

  @Test func theBackupOfTheDayIsMadeOnce() throws {
    let disk = try Fixture.disk()
    var clock = FixedClock()
    #expect(try RegisterFolder.makeBackupOfTheDay(at: "so", system: disk, clock: clock)?.name == "2026-11-22")
    #expect(try RegisterFolder.makeBackupOfTheDay(at: "so", system: disk, clock: clock) == nil)
    clock.time = Timestamp(milliseconds: clock.time.milliseconds + 86_400_000)
    #expect(try RegisterFolder.makeBackupOfTheDay(at: "so", system: disk, clock: clock) == nil, "nothing was changed")
    // A folder in use goes on beside it, as a program with screens does.
    var opened = try open(disk, daysLater: 1)
    try opened.remark("một")
    #expect(opened.folder.needsBackup)
    let backup = try RegisterFolder.makeBackupOfTheDay(at: "so", system: disk, clock: clock)
    #expect(backup?.name == "2026-11-23" && backup?.sequence == 1)
    #expect(!opened.folder.needsBackup)
    #expect(try opened.folder.takeNews(into: &opened.register).isEmpty)
    try opened.remark("hai")
    #expect(try RegisterFolder.check(at: "so", today: "2026-11-23", system: disk).findings == [])
    #expect(names(disk) == ["2026-11-22", "2026-11-23"])
    #expect(disk.openDescriptors == 2)
  }

  @Test func theBackupOfTheDayIsLeftToWhoeverMakesOne() throws {
    let disk = try Fixture.disk()
    var opened = try open(disk)
    try opened.remark("một")
    var second: Backup??
    disk.after["write"] = {
      guard second == nil, disk.file("so/backups/tmp-2026-11-22") != nil else { return }
      second = .some(nil)
      second = try? RegisterFolder.makeBackupOfTheDay(at: "so", system: disk, clock: FixedClock())
    }
    try opened.folder.makeBackup(of: &opened.register)
    #expect(second == .some(nil))
    #expect(names(disk) == ["2026-11-22"])
    // Nor is anything made of what is damaged.
    disk.set("so/workers.json", "x")
    var clock = FixedClock()
    clock.time = Timestamp(milliseconds: clock.time.milliseconds + 86_400_000)
    #expect(try RegisterFolder.makeBackupOfTheDay(at: "so", system: disk, clock: clock) == nil)
    #expect(names(disk) == ["2026-11-22"])
  }

  @Test func changesSavedMeanwhileAreInItOrNot() throws {
    let disk = try Fixture.disk()
    var (one, other) = (try open(disk), try open(disk))
    try one.remark("trước")
    var saved = false
    disk.after["write"] = {
      guard !saved, disk.file("so/backups/tmp-2026-11-22") != nil else { return }
      saved = true
      _ = try? other.remark("trong khi", on: "CN000002")
    }
    let backup = try one.folder.makeBackup(of: &one.register)
    #expect(saved)
    #expect(backup.sequence == 1)
    #expect(try RegisterFolder.open(at: "so/backups/2026-11-22", system: disk).folder.sequence == 1)
    #expect(try open(disk).folder.sequence == 2)
  }

  @Test func aLargeChangeBehindTheSnapshotComesAlong() throws {
    let disk = try Fixture.disk()
    var (one, other) = (try open(disk), try open(disk))
    let spell = Employment(enterprise: "DN0002", job: "công nhân may", from: "2024-01-01")
    let many = Change((0..<9000).map { .add(.worker(Worker(id: "-", name: "Lê Thị \($0)", employment: [spell]))) })
    var saved = false
    // Between the snapshot and the copy.
    disk.afterEachRename = { call in
      guard !saved, call == "renameat store.json" else { return }
      saved = true
      _ = try? other.commit(many)
    }
    try one.remark("một")
    try one.folder.makeBackup(of: &one.register)
    #expect(saved && one.register.workers.count == 9004)
    let (folder, register) = try RegisterFolder.open(at: "so/backups/2026-11-22", system: disk)
    #expect(folder.findings.isEmpty)
    #expect(register.workers.count == 9004)
  }

  @Test func nothingDamagedIsBackedUp() throws {
    let disk = try Fixture.disk()
    disk.set("so/workers.json", disk.text("so/workers.json").replacing("},\n", with: "}\n"))
    var opened = try open(disk)
    #expect(!opened.folder.needsBackup)
    #expect(throws: StorageError.self) { try opened.folder.makeBackup(of: &opened.register) }
    #expect(names(disk).isEmpty)
  }

  @Test func aCopyThatDoesNotReadBackGetsNoName() throws {
    let disk = try Fixture.disk()
    var opened = try open(disk)
    var isSpoilt = false
    disk.after["write"] = {
      guard !isSpoilt, let file = disk.file("so/backups/tmp-2026-11-22/workers.json"), !file.content.isEmpty else {
        return
      }
      isSpoilt = true
      file.content[200] ^= 1
    }
    #expect(throws: StorageError.self) { try opened.folder.makeBackup(of: &opened.register) }
    #expect(isSpoilt)
    #expect(names(disk).isEmpty)
  }

  @Test func sevenDaysFiveWeeksAndTwelveMonthsAreKept() throws {
    let disk = try Fixture.disk()
    let days = Array(stride(from: 0, to: 450, by: 9)) + Array(452..<500)
    for day in days {
      var opened = try open(disk, daysLater: day)
      try opened.remark("\(day)")
      try opened.folder.makeBackup(of: &opened.register)
    }
    let kept = try open(disk).folder.backups().map(\.name)
    let made = days.map { FixedClock().time.day.adding(days: $0).iso }
    // Tuesday, 2028-04-04, is the last day.
    let recent = [
      "2028-04-04", "2028-04-03", "2028-04-02", "2028-04-01", "2028-03-31", "2028-03-30", "2028-03-29", "2028-03-26",
      "2028-03-19", "2028-03-12", "2028-02-29",
    ]
    let months = ["2028-01", "2027-12", "2027-11", "2027-10", "2027-09", "2027-08", "2027-07", "2027-06", "2027-05"]
    #expect(kept == recent + months.compactMap { month in made.last { $0.hasPrefix(month) } })
    #expect(names(disk) == kept.sorted())
  }

  private func work(_ opened: inout Opened) throws {
    try opened.remark("một")
    try opened.folder.makeBackup(of: &opened.register)
  }

  /// A register with a backup of ten days ago and more of that time than are kept.
  private func prepared() throws -> MemoryDisk {
    let disk = try Fixture.disk()
    for day in [0, 0, 1] {
      var opened = try open(disk, daysLater: day - 10)
      try opened.remark("cũ \(day)", on: "CN000002")
      try opened.folder.makeBackup(of: &opened.register)
    }
    disk.losePower(.nothing)
    return disk
  }

  private func calls(_ fresh: MemoryDisk) throws -> Int {
    let disk = fresh.copy()
    var opened = try open(disk)
    disk.restart()
    try work(&opened)
    #expect(names(disk) == ["2026-11-12-2", "2026-11-13", "2026-11-22"])
    return disk.log.count
  }

  private func expectWhole(_ disk: MemoryDisk, _ comment: Comment) throws {
    for name in names(disk) where !name.hasPrefix("tmp-") {
      let (folder, register) = try RegisterFolder.open(at: "so/backups/" + name, system: disk)
      #expect(folder.findings.isEmpty, "\(comment) \(name): \(folder.findings)")
      let backup = try #require(try open(disk).folder.backups().first { $0.name == name })
      #expect(backup.sequence == folder.sequence && backup.counts[.workers] == register.workers.count, comment)
    }
  }

  @Test(arguments: MemoryDisk.Loss.allCases)
  func aPowerCutLeavesWholeBackupsOnly(_ loss: MemoryDisk.Loss) throws {
    let fresh = try prepared()
    for call in 0..<(try calls(fresh)) {
      let disk = fresh.copy()
      var isMade = false
      do {
        var opened = try open(disk)
        disk.restart()
        disk.failing = (call, .powerCut)
        isMade = (try? work(&opened)) != nil
      }
      disk.losePower(loss)
      try expectWhole(disk, "call \(call)")
      #expect(names(disk).contains("2026-11-13"), "call \(call)")
      #expect(!isMade || names(disk).contains("2026-11-22"), "call \(call)")
      // What was left lying about is tidied away.
      var again = try open(disk, daysLater: 1)
      try again.folder.makeBackup(of: &again.register)
      #expect(!names(disk).contains { $0.hasPrefix("tmp-") }, "call \(call)")
    }
  }

  @Test(arguments: [MemoryDisk.Fault.error(5), .error(28), .short])
  func aFailingCallLeavesWholeBackupsOnly(_ fault: MemoryDisk.Fault) throws {
    let fresh = try prepared()
    for call in 0..<(try calls(fresh)) {
      let disk = fresh.copy()
      var opened = try open(disk)
      disk.restart()
      disk.failing = (call, fault)
      let isMade = (try? work(&opened)) != nil
      disk.restart()
      try expectWhole(disk, "call \(call)")
      #expect(names(disk).contains("2026-11-22") == isMade, "call \(call)")
      #expect(names(disk).contains("2026-11-13"), "call \(call)")
      try opened.remark("hai")
      #expect(disk.openDescriptors == 2, "call \(call)")
    }
  }
}
