import LearningRegister
import RegisterStorage
import Testing

/// Saving and opening again when nothing goes wrong.
@Suite struct SavingTests {
  @Test func aNewFolderHoldsWhatItWasMadeOf() throws {
    let opened = try Fixture.open(Fixture.disk())
    #expect(opened.folder.standing == .writable)
    #expect(opened.folder.findings.isEmpty)
    #expect(opened.register.workers.sorted.map(\.name) == Fixture.snapshot.workers.map(\.name))
    #expect(opened.register.enterprises.sorted.map(\.id) == ["DN0001", "DN0002"])
    #expect(opened.register.workers["CN000001"]?.revision == 1)
  }

  @Test func theFilesLookAsTheFormatSays() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("đã gọi")
    let workers = disk.text("so/workers.json").split(separator: "\n")
    #expect(workers[0] == #"{"collection":"workers","version":1,"through":0,"records":["#)
    #expect(workers[1].hasPrefix(#"{"id":"CN000001","rev":1,"name":"Nguyễn Văn An""#) && workers[1].hasSuffix("},"))
    #expect(workers[4].hasPrefix(#"{"id":"CN000004""#) && workers[4].hasSuffix("}"))
    #expect(workers[5] == "]}")
    let journal = disk.text("so/journal/000001.jsonl").split(separator: "\n")
    #expect(journal[0].hasPrefix(#"{"journal":1,"store":"k7qm2","version":1,"after":0,"crc":""#))
    let start = #"{"seq":1,"at":"2026-11-22T08:15:07.123+07:00","by":"lan","tty":"pts/2","why":null,"#
    #expect(
      journal[1].hasPrefix(
        start + #""ops":[{"put":"workers","id":"CN000001","rev":2,"was":{"note":null},"rec":{"id":"CN000001","rev":2,"#)
    )
    let store = disk.text("so/store.json")
    #expect(store.hasPrefix(#"{"format":"hoctap","version":1,"store":"k7qm2","seq":0,"segment":1,"crc":"00000000","#))
    #expect(store.contains(#""workers.json":{"count":4,"crc":""#))
    #expect(disk.bytes("so/lock").isEmpty)
  }

  @Test func whatWasSavedIsThereAgain() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    let first = try opened.remark("đã gọi")
    let removed = try opened.commit(Change([.remove(RecordReference(.workers, "CN000004"), basedOn: 1)], why: "nhầm"))
    #expect([first.sequence, removed.sequence] == [1, 2])
    let undone = try opened.commit(try #require(removed.inverse))
    #expect(undone.sequence == 3)
    #expect(opened.register.workers["CN000004"]?.revision == 2)

    let again = try Fixture.open(disk)
    #expect(again.content == opened.content)
    #expect(again.folder.sequence == 3)
    #expect(again.folder.findings.isEmpty)
  }

  @Test func oneSaveIsOneWriteAndOneSynchronisation() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    disk.restart()
    try opened.remark("một")
    #expect(
      disk.log == [
        "openat lock", "flock lock", "fstat lock", "openat 000001.jsonl", "fstat 000001.jsonl", "write 000001.jsonl",
        "fdatasync 000001.jsonl", "fstat 000001.jsonl",
      ])
  }

  @Test func nothingStaysOpen() throws {
    let disk = try Fixture.disk()
    do {
      var opened = try Fixture.open(disk)
      try opened.remark("một")
      try opened.folder.compact(&opened.register)
      _ = try opened.folder.takeNews(into: &opened.register)
      #expect(disk.openDescriptors == 2)
    }
    #expect(disk.openDescriptors == 0)
  }

  @Test func aChangeTooLargeForALineGoesThroughAFile() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    let many = (0..<9000).map { index in
      Operation.add(.worker(Worker(id: "-", name: "Lê Thị \(index)", employment: [Employment(enterprise: "DN0002")])))
    }
    try opened.commit(Change(many))
    try opened.remark("sau đó")
    #expect(disk.bytes("so/journal/000001.jsonl").count < 4000)
    let again = try Fixture.open(disk)
    #expect(again.content == opened.content)
    #expect(again.register.workers.count == 9004)
    #expect(again.register.workers["CN009004"]?.name == "Lê Thị 8999")
    #expect(again.folder.findings.isEmpty)
  }

  @Test func onlyAnEmptyFolderIsFilled() throws {
    let disk = try Fixture.disk()
    #expect(throws: StorageError.notEmpty("so")) {
      try RegisterFolder.create(at: "so", snapshot: Register.Snapshot(), system: disk)
    }
    #expect(throws: StorageError.notFound("không/")) {
      try RegisterFolder.create(at: "không/có", snapshot: Register.Snapshot(), system: disk)
    }
    #expect(throws: StorageError.notFound("ở đâu")) { try RegisterFolder.open(at: "ở đâu", system: disk) }
  }

  @Test func theSameContentGivesTheSameBytes() throws {
    let (one, other) = (try Fixture.disk(), try Fixture.disk())
    for name in ["store.json", "workers.json", "journal/000001.jsonl"] {
      #expect(one.bytes("so/" + name) == other.bytes("so/" + name))
    }
  }

  @Test func aLongSegmentIsDueForASnapshot() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    let long = UnknownMembers([
      UnknownMembers.Member(name: "ảnh", json: "\"\(String(repeating: "x", count: 1_000_000))\"")
    ])
    for var worker in opened.register.workers.sorted {
      worker.unknown = long
      try opened.commit(Change([.replace(.worker(worker), basedOn: 1)]))
    }
    #expect(!opened.folder.needsCompaction)
    var enterprise = try #require(opened.register.enterprises["DN0001"])
    enterprise.unknown = long
    try opened.commit(Change([.replace(.enterprise(enterprise), basedOn: 1)]))
    #expect(opened.folder.needsCompaction)
    try opened.folder.compact(&opened.register)
    #expect(!opened.folder.needsCompaction)
    #expect(try Fixture.open(disk).content == opened.content)
  }

  @Test func aClockThatIsBehindIsNoticed() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    #expect(!opened.folder.isClockBehind)
    var early = FixedClock()
    early.time = Timestamp(milliseconds: early.time.milliseconds - 1)
    #expect(try RegisterFolder.open(at: "so", system: disk, clock: early).folder.isClockBehind)
  }
}
