import LearningRegister
import RegisterStorage
import Testing

/// Snapshot files edited by hand: taken, journalled, and never overwritten unseen.
@Suite struct HandEditTests {
  private let binh = RecordReference(.workers, "CN000002")

  private func edit(_ disk: MemoryDisk, _ old: String, _ new: String) {
    disk.set("so/workers.json", disk.text("so/workers.json").replacing(old, with: new))
  }

  /// A register with a backup, a change after it, a snapshot after that, and one more change.
  private func prepared() throws -> MemoryDisk {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    try opened.folder.makeBackup(of: &opened.register)
    try opened.remark("hai", on: "CN000002")
    try opened.folder.compact(&opened.register)
    try opened.remark("ba")
    return disk
  }

  @Test func theDifferenceIsJournalledOnceAndOthersLearnOfIt() throws {
    let disk = try prepared()
    var other = try Fixture.open(disk)
    edit(disk, "Nguyễn Văn Bình", "Nguyễn Thị Bình")
    var opened = try Fixture.open(disk)
    #expect(opened.folder.findings == [Finding("workers.json", .handEdit)])
    #expect(opened.folder.needsCompaction)
    #expect(try opened.remark("bốn", on: "CN000003").sequence == 5)
    let news = try opened.folder.takeNews(into: &opened.register)
    #expect(news.commits.map(\.sequence) == [4] && news.commits.first?.author == Author(by: "hand"))
    #expect(opened.register.workers["CN000002"]?.revision == 3)

    #expect(try other.folder.takeNews(into: &other.register).commits.map(\.sequence) == [4, 5])
    #expect(other.content == opened.content)
    let history = try other.folder.history(of: binh)
    #expect(history.map(\.author.by) == ["hand", "lan"])
    #expect(
      history.first?.members == [
        AuditEntry.Member(name: "name", old: #""Nguyễn Văn Bình""#, new: #""Nguyễn Thị Bình""#)
      ])

    var again = try Fixture.open(disk)
    #expect(again.content == opened.content)
    #expect(try again.remark("năm").sequence == 6)
    try again.folder.compact(&again.register)
    #expect(again.folder.findings.isEmpty && !again.folder.needsCompaction)
    #expect(try Fixture.open(disk).content == again.content)
    let dumped = String(decoding: try RegisterFolder.dump(at: "so", asOfSequence: 3, system: disk), as: UTF8.self)
    #expect(dumped.contains("Nguyễn Văn Bình") && !dumped.contains("Nguyễn Thị Bình"))
  }

  @Test func linesAddedAndTakenOutAreToldApart() throws {
    let disk = try prepared()
    let lines = disk.text("so/workers.json").split(separator: "\n").map(String.init)
    let new = #"{"id":"CN000009","name":"Lê Thị Hạnh","employment":[]}"#
    disk.set("so/workers.json", (lines[0...2] + [lines[4] + ",", new, "]}"]).joined(separator: "\n") + "\n")
    var opened = try Fixture.open(disk)
    #expect(opened.register.workers.sorted.map(\.id) == ["CN000001", "CN000002", "CN000004", "CN000009"])
    try opened.remark("bốn", on: "CN000002")
    #expect(try opened.folder.history(of: RecordReference(.workers, "CN000003")).map(\.what) == [.removed])
    #expect(try opened.folder.history(of: RecordReference(.workers, "CN000009")).map(\.what) == [.created])
    #expect(try opened.folder.history(of: RecordReference(.workers, "CN000004")).isEmpty)
    #expect(opened.register.workers["CN000009"]?.revision == 1)
    #expect(try Fixture.open(disk).content == opened.content)
  }

  @Test func aChangeOfARecordTheHandWroteIsNoConflict() throws {
    let disk = try prepared()
    edit(disk, "Nguyễn Văn Bình", "Nguyễn Thị Bình")
    var opened = try Fixture.open(disk)
    try opened.remark("bốn", on: "CN000002")
    #expect(opened.register.workers["CN000002"]?.name == "Nguyễn Thị Bình")
    #expect(opened.register.workers["CN000002"]?.revision == 4)
    #expect(try opened.folder.history(of: binh).map(\.author.by) == ["lan", "hand", "lan"])
    #expect(try Fixture.open(disk).content == opened.content)
  }

  @Test func aFileThatOnlyLooksDifferentGivesNoLine() throws {
    let disk = try prepared()
    edit(disk, #""name":"#, #""name" : "#)
    var opened = try Fixture.open(disk)
    #expect(opened.folder.findings == [Finding("workers.json", .handEdit)])
    #expect(try opened.remark("bốn").sequence == 4)
  }

  @Test func withoutABackupTheJournalTellsWhatItCan() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    try opened.folder.compact(&opened.register)
    edit(disk, "Nguyễn Văn An", "Nguyễn Văn Ân")
    opened = try Fixture.open(disk)
    try opened.remark("hai", on: "CN000003")
    // What a line of the journal tells is compared; of the others it is only known how they stand now.
    let known = try opened.folder.history(of: RecordReference(.workers, "CN000001"))
    #expect(known.map(\.what) == [.changed, .changed])
    #expect(known.first?.members.map(\.old) == [#""Nguyễn Văn An""#])
    #expect(try opened.folder.history(of: binh).map(\.what) == [.found])
    #expect(disk.text("so/journal/000002.jsonl").contains(#""id":"CN000002","rev":2,"was":null,"rec":{"#))
    #expect(try Fixture.open(disk).content == opened.content)
    #expect(try opened.folder.undoable(by: Author(by: "hand")).isEmpty)
    // Going back over such a line keeps the record as it is.
    let dumped = String(decoding: try RegisterFolder.dump(at: "so", asOfSequence: 1, system: disk), as: UTF8.self)
    #expect(dumped.contains("Nguyễn Văn Bình") && dumped.contains("Nguyễn Văn An"))
  }

  @Test func anEditMadeWhileTheFolderIsOpenIsNotOverwritten() throws {
    let disk = try prepared()
    var opened = try Fixture.open(disk)
    edit(disk, "Nguyễn Văn Bình", "Nguyễn Thị Bình")
    try opened.remark("bốn")
    try opened.folder.compact(&opened.register)
    #expect(opened.register.workers["CN000002"]?.name == "Nguyễn Thị Bình")
    #expect(try opened.folder.takeNews(into: &opened.register).wasReloaded)
    let again = try Fixture.open(disk)
    #expect(again.content == opened.content && again.folder.findings.isEmpty)
    #expect(try again.folder.history(of: binh).map(\.author.by) == ["hand", "lan"])
  }

  @Test func anEditWithAMistakeStopsTheSnapshot() throws {
    let disk = try prepared()
    var opened = try Fixture.open(disk)
    edit(disk, #""name":"Nguyễn Văn Bình""#, #""name":"Nguyễn Văn Bình"#)
    let edited = disk.text("so/workers.json")
    try opened.remark("bốn")
    #expect(throws: StorageError.self) { try opened.folder.compact(&opened.register) }
    #expect(disk.text("so/workers.json") == edited)
  }

  @Test func aBackupHoldsTheEdit() throws {
    let disk = try prepared()
    edit(disk, "Nguyễn Văn Bình", "Nguyễn Thị Bình")
    var opened = try Fixture.open(disk)
    let backup = try opened.folder.makeBackup(of: &opened.register)
    let (_, register) = try RegisterFolder.open(at: "so/backups/" + backup.name, system: disk)
    #expect(register.workers["CN000002"]?.name == "Nguyễn Thị Bình")
  }

  @Test(arguments: [MemoryDisk.Fault.powerCut, .error(5), .error(28), .short])
  func noFailingCallLosesOrDoublesTheEdit(_ fault: MemoryDisk.Fault) throws {
    let fresh = try prepared()
    edit(fresh, "Nguyễn Văn Bình", "Nguyễn Thị Bình")
    func work(_ opened: inout Opened) throws {
      try opened.remark("bốn", on: "CN000002")
      try opened.folder.compact(&opened.register)
    }
    let counting = fresh.copy()
    var counted = try Fixture.open(counting)
    counting.restart()
    try work(&counted)
    for call in 0..<counting.log.count {
      for loss in fault == .powerCut ? MemoryDisk.Loss.allCases : [.nothing] {
        let disk = fresh.copy()
        do {
          var opened = try Fixture.open(disk)
          disk.restart()
          disk.failing = (call, fault)
          try? work(&opened)
        }
        disk.losePower(loss)
        var again = try Fixture.open(disk)
        #expect(again.register.workers["CN000002"]?.name == "Nguyễn Thị Bình", "call \(call)")
        try again.remark("năm")
        try again.folder.compact(&again.register)
        let history = try again.folder.history(of: binh)
        #expect(history.count { $0.author.by == "hand" } == 1, "call \(call)")
        #expect(try Fixture.open(disk).folder.findings.isEmpty, "call \(call)")
      }
    }
  }
}
