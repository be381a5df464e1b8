import LearningRegister
import RegisterStorage
import Testing

/// The history of a record, read from the journal.
@Suite struct HistoryTests {
  private let an = RecordReference(.workers, "CN000001")

  @Test func everythingDoneToARecordIsTold() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    try opened.remark("hai", on: "CN000002")
    try opened.folder.compact(&opened.register)
    var worker = try #require(opened.register.workers["CN000004"])
    worker.note = "nhắc CN000001"
    try opened.commit(Change([.replace(.worker(worker), basedOn: 1)]))
    var an = try #require(opened.register.workers["CN000001"])
    an.note = nil
    an.name = "Nguyễn Văn Ân"
    try opened.commit(Change([.replace(.worker(an), basedOn: 2)], why: "viết sai"), by: Author(by: "hoà"))
    try opened.folder.noteLook(at: self.an, in: &opened.register, author: Fixture.author)

    for folder in [opened.folder, try Fixture.open(disk).folder] {
      let history = try folder.history(of: self.an)
      #expect(history.map(\.sequence) == [5, 4, 1])
      #expect(history.map(\.what) == [.looked, .changed, .changed])
      #expect(history.map(\.author.by) == ["lan", "hoà", "lan"])
      #expect(history.map(\.why) == [nil, "viết sai", nil])
      #expect(history.map(\.revision) == [nil, 3, 2])
      #expect(
        history[1].members == [
          AuditEntry.Member(name: "name", old: #""Nguyễn Văn An""#, new: #""Nguyễn Văn Ân""#),
          AuditEntry.Member(name: "note", old: #""một""#, new: nil),
        ])
      #expect(history[2].members == [AuditEntry.Member(name: "note", old: nil, new: #""một""#)])
      #expect(history[2].at == FixedClock().time)
      #expect(history[2].author.terminal == "pts/2")
    }
    #expect(try opened.folder.history(of: RecordReference(.workers, "CN000003")).isEmpty)
    #expect(try opened.folder.history(of: RecordReference(.enterprises, "DN0001")).isEmpty)
  }

  @Test func aRecordThatCameWentAndCameBackTellsSo() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    let added = try opened.commit(Change([.add(.worker(Worker(id: "-", name: "Lê Thị Hạnh")))]))
    let reference = try #require(added.operations.first?.reference)
    let removed = try opened.commit(Change([.remove(reference, basedOn: 1)]))
    try opened.commit(try #require(removed.inverse), undoes: removed.sequence)
    let history = try opened.folder.history(of: reference)
    #expect(history.map(\.what) == [.restored, .removed, .created])
    #expect(history.map(\.revision) == [2, 1, 1])
    #expect(history.map(\.undoes) == [2, nil, nil])
    #expect(history[1].members.first { $0.name == "name" }?.old == #""Lê Thị Hạnh""#)
    #expect(history[1].members.first { $0.name == "name" }?.new == nil)
    #expect(disk.text("so/journal/000001.jsonl").contains(#""why":null,"undoes":2,"ops":["#))
  }

  @Test func aLargeChangeIsLookedThrough() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    let spell = Employment(enterprise: "DN0002", job: "công nhân may", from: "2024-01-01")
    try opened.commit(
      Change((0..<9000).map { .add(.worker(Worker(id: "-", name: "Lê Thị \($0)", employment: [spell]))) }))
    #expect(disk.file("so/imports")?.entries.count == 1)
    let first = RecordReference(.workers, "CN000005")
    let last = RecordReference(.workers, "CN009004")
    for (reference, name) in [(first, "Lê Thị 0"), (last, "Lê Thị 8999")] {
      let history = try opened.folder.history(of: reference)
      #expect(history.map(\.what) == [.created])
      #expect(history.first?.members.first?.new == "\"\(name)\"")
    }
  }

  @Test func aLineThatIsDamagedOrUnfinishedCostsOnlyItself() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    for text in ["một", "hai", "ba"] { try opened.remark(text) }
    let text = disk.text("so/journal/000001.jsonl")
    disk.set("so/journal/000001.jsonl", text.replacing("\"note\":\"một\"},\"rec\"", with: "\"note\":một},\"rec\""))
    #expect(try Fixture.open(disk).folder.history(of: an).map(\.sequence) == [3, 1])
    disk.set("so/journal/000001.jsonl", String(text.dropLast(40)))
    #expect(try Fixture.open(disk).folder.history(of: an).map(\.sequence) == [2, 1])
  }

  @Test func aLookIsNoNewsButHasItsNumber() throws {
    let disk = try Fixture.disk()
    var (one, other) = (try Fixture.open(disk), try Fixture.open(disk))
    let before = other.content
    #expect(try one.folder.noteLook(at: an, in: &one.register, author: Fixture.author) == 1)
    #expect(
      disk.text("so/journal/000001.jsonl").contains(
        #"{"seq":1,"at":"2026-11-22T08:15:07.123+07:00","by":"lan","tty":"pts/2","why":null,"look":"workers/CN000001","#
          + #""ops":[],"crc":""#))
    #expect(other.folder.hasNews())
    #expect(try other.folder.takeNews(into: &other.register).isEmpty)
    #expect(other.folder.sequence == 1)
    #expect(other.content == before)
    #expect(try other.remark("một").sequence == 2)
    #expect(try Fixture.open(disk).folder.sequence == 2)
    let report = try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk)
    #expect(report.findings == [] && report.lines == 2)
    #expect(try RegisterFolder.dump(at: "so", asOfSequence: 0, system: disk).starts(with: Array(#"{"seq":0"#.utf8)))
  }

  @Test(arguments: [MemoryDisk.Fault.error(5), .error(28), .short, .powerCut])
  func aLookThatCannotBeNotedIsNotThere(_ fault: MemoryDisk.Fault) throws {
    let fresh = try Fixture.disk()
    for call in 0..<8 {
      let disk = fresh.copy()
      do {
        var opened = try Fixture.open(disk)
        disk.restart()
        disk.failing = (call, fault)
        #expect(throws: StorageError.self) {
          try opened.folder.noteLook(at: an, in: &opened.register, author: Fixture.author)
        }
      }
      disk.losePower(.unsynchronised)
      var again = try Fixture.open(disk)
      // At the very last call the line was on the disk already.
      #expect(again.folder.sequence == 0 || (call == 7 && fault == .powerCut), "call \(call)")
      try again.remark("sau đó")
    }
  }
}
