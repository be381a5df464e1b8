import LearningRegister
import RegisterStorage
import Testing

/// The journal line that tells of numbers that left the register in full.
@Suite struct ExportNoteTests {
  @Test func anExportIsNotedWithItsReasonAndIsNoNews() throws {
    let disk = try Fixture.disk()
    var (one, other) = (try Fixture.open(disk), try Fixture.open(disk))
    let before = other.content
    #expect(
      try one.folder.noteExport(
        of: "workers", why: "đối chiếu với \"BHXH\"", in: &one.register, author: Fixture.author) == 1)
    #expect(
      disk.text("so/journal/000001.jsonl").contains(
        #"{"seq":1,"at":"2026-11-22T08:15:07.123+07:00","by":"lan","tty":"pts/2","why":"đối chiếu với \"BHXH\"","#
          + #""export":"workers","ops":[],"crc":""#))
    #expect(other.folder.hasNews())
    #expect(try other.folder.takeNews(into: &other.register).isEmpty)
    #expect(other.folder.sequence == 1)
    #expect(other.content == before)
    let report = try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk)
    #expect(report.findings == [])
  }

  @Test func whatIsTakenBackIsTheChangeBeforeTheNote() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    try opened.folder.noteExport(of: "all", why: "sao gửi tỉnh", in: &opened.register, author: Fixture.author)
    for folder in [opened.folder, try Fixture.open(disk).folder] {
      #expect(try folder.undoable(by: Fixture.author).sequences == [1])
    }
    #expect(try opened.remark("hai").sequence == 3)
  }

  @Test(arguments: [MemoryDisk.Fault.error(5), .error(28), .short])
  func anExportThatCannotBeNotedIsNotThere(_ fault: MemoryDisk.Fault) throws {
    let fresh = try Fixture.disk()
    for call in 0..<8 {
      let disk = fresh.copy()
      var opened = try Fixture.open(disk)
      disk.restart()
      disk.failing = (call, fault)
      #expect(throws: StorageError.self) {
        try opened.folder.noteExport(of: "all", why: "thử", in: &opened.register, author: Fixture.author)
      }
      disk.losePower(.unsynchronised)
      #expect(try Fixture.open(disk).folder.sequence == 0, "call \(call)")
    }
  }

  @Test func aFolderThatCannotBeWrittenNotesNothing() throws {
    let disk = try Fixture.disk()
    disk.refusingAppend = 30
    var opened = try Fixture.open(disk)
    #expect(throws: StorageError.self) {
      try opened.folder.noteExport(of: "all", why: "thử", in: &opened.register, author: Fixture.author)
    }
    #expect(opened.folder.sequence == 0)
  }
}
