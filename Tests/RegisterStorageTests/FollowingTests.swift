import LearningRegister
import RegisterStorage
import Testing

/// Two processes on one folder.
@Suite struct FollowingTests {
  @Test func theOtherSeesASave() throws {
    let disk = try Fixture.disk()
    var (one, other) = (try Fixture.open(disk), try Fixture.open(disk))
    #expect(!other.folder.hasNews())
    let saved = try one.remark("đã gọi")
    #expect(other.folder.hasNews())
    let news = try other.folder.takeNews(into: &other.register)
    #expect(news.commits.map(\.sequence) == [1])
    #expect(news.commits.first?.operations == saved.operations)
    #expect(news.commits.first?.author == Fixture.author)
    #expect(news.commits.first?.inverse == nil)
    #expect(other.content == one.content)
    #expect(!other.folder.hasNews())
    #expect(try other.folder.takeNews(into: &other.register).isEmpty)
  }

  @Test func aSaveTakesInWhatOthersSavedAndTellsOfItLater() throws {
    let disk = try Fixture.disk()
    var (one, other) = (try Fixture.open(disk), try Fixture.open(disk))
    try one.remark("một")
    let own = try other.remark("hai", on: "CN000002")
    #expect(own.sequence == 2)
    #expect(other.folder.hasNews())
    #expect(try other.folder.takeNews(into: &other.register).commits.map(\.sequence) == [1])
    #expect(try one.folder.takeNews(into: &one.register).commits.map(\.sequence) == [2])
    #expect(one.content == other.content)
  }

  @Test func aRecordChangedMeanwhileIsNotOverwritten() throws {
    let disk = try Fixture.disk()
    var (one, other) = (try Fixture.open(disk), try Fixture.open(disk))
    let change = Fixture.remark("của tôi", in: other.register)
    try one.remark("của người khác")
    let reference = RecordReference(.workers, "CN000001")
    #expect(throws: CommitError.refused(.changedMeanwhile(reference, revision: 2))) { try other.commit(change) }
    #expect(other.register.workers["CN000001"]?.note == "của người khác")
    #expect(other.content == one.content)
  }

  @Test func newRecordsGetFreeCodes() throws {
    let disk = try Fixture.disk()
    var (one, other) = (try Fixture.open(disk), try Fixture.open(disk))
    func new(_ code: WorkerID, _ name: String) -> Change { Change([.add(.worker(Worker(id: code, name: name)))]) }
    try one.commit(new("CN000005", "Lê Thị Hạnh"))
    try other.commit(new("CN000005", "Trần Văn Đức"))
    try one.commit(new("-", "Phạm Thị Lan"))
    _ = try other.folder.takeNews(into: &other.register)
    #expect(other.register.workers.sorted.dropFirst(4).map(\.id) == ["CN000005", "CN000006", "CN000007"])
    #expect(other.register.workers.sorted.dropFirst(4).map(\.name) == ["Lê Thị Hạnh", "Trần Văn Đức", "Phạm Thị Lan"])
    #expect(one.content == other.content)
  }

  @Test func referencesInTheSameChangeFollowTheCode() throws {
    var opened = try Fixture.open(Fixture.disk())
    let spell = [Employment(enterprise: "-mới")]
    var list = AttendanceList(id: "-", campaign: "-h", session: 1, enterprise: "-mới")
    list.present = ["-a", "CN000001"]
    let commit = try opened.commit(
      Change([
        .add(.enterprise(Enterprise(id: "-mới", name: "HTX Mới", kind: .cooperative))),
        .add(.worker(Worker(id: "-a", name: "Lê A", employment: spell))),
        .add(.worker(Worker(id: "-b", name: "Lê B", employment: spell))),
        .add(
          .campaign(
            Campaign(
              id: "-h", name: "Ngày Sách", kind: "training", fields: [],
              sessions: [Campaign.Session(number: 1, date: "2026-11-01")]))),
        .add(.attendance(list)),
      ]))
    #expect(commit.operations.map(\.reference.code) == ["DN0003", "CN000005", "CN000006", "HD26-002", "DS26-002"])
    #expect(opened.register.workers["CN000006"]?.employment.map(\.enterprise) == ["DN0003"])
    #expect(opened.register.attendance["DS26-002"]?.present == ["CN000005", "CN000001"])
    #expect(opened.register.attendance["DS26-002"]?.campaign == "HD26-002")
  }

  @Test func aCodeThatIsContentIsNotReplaced() throws {
    var opened = try Fixture.open(Fixture.disk())
    let taken = Change([.add(.office(OfficeVersion(id: "2025-07-01", name: "UBND xã Khác")))])
    #expect(throws: CommitError.refused(.taken(RecordReference(.office, "2025-07-01")))) { try opened.commit(taken) }
    let none = Change([.add(.frozen(FrozenReport(id: "-")))])
    #expect(throws: CommitError.refused(.faults(RecordReference(.frozen, "-"), [Fault("id", .missing)]))) {
      try opened.commit(none)
    }
  }

  @Test func whoOpenedBeforeARotationFollowsTheSeal() throws {
    let disk = try Fixture.disk()
    var (one, other) = (try Fixture.open(disk), try Fixture.open(disk))
    try one.remark("một")
    #expect(try one.folder.compact(&one.register))
    #expect(try !one.folder.compact(&one.register))
    try one.remark("hai")
    #expect(try other.folder.takeNews(into: &other.register).commits.map(\.sequence) == [1, 2])
    try other.remark("ba", on: "CN000002")
    #expect(try one.folder.takeNews(into: &one.register).commits.map(\.sequence) == [3])
    #expect(one.content == other.content)
    #expect(disk.text("so/journal/000002.jsonl").split(separator: "\n").count == 3)
    #expect(try Fixture.open(disk).content == one.content)
  }

  @Test func aSnapshotWritesOnlyWhatChanged() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    disk.restart()
    try opened.folder.compact(&opened.register)
    let renamed = disk.log.filter { $0.hasPrefix("renameat") }
    #expect(renamed == ["renameat 000002.jsonl", "renameat workers.json", "renameat store.json"])
    #expect(disk.text("so/workers.json").hasPrefix(#"{"collection":"workers","version":1,"through":1,"#))
    #expect(disk.text("so/enterprises.json").hasPrefix(#"{"collection":"enterprises","version":1,"through":0,"#))
    let again = try Fixture.open(disk)
    #expect(again.content == opened.content)
    #expect(again.folder.findings.isEmpty)
  }

  @Test func aSaveDuringASnapshotIsKept() throws {
    let disk = try Fixture.disk()
    var (one, other) = (try Fixture.open(disk), try Fixture.open(disk))
    try one.remark("trước")
    var saved = false
    // The other saves while the first collection is being written.
    disk.after["write"] = {
      guard !saved, disk.file("so/workers.json.tmp") != nil else { return }
      saved = true
      _ = try? other.remark("trong khi", on: "CN000002")
    }
    try one.folder.compact(&one.register)
    #expect(saved)
    #expect(one.register.workers["CN000002"]?.note == nil)
    let again = try Fixture.open(disk)
    #expect(again.content == other.content)
    #expect(again.folder.findings.isEmpty)
    #expect(try one.folder.takeNews(into: &one.register).commits.map(\.sequence) == [2])
    #expect(one.content == other.content)
  }

  @Test func aLineBeingWrittenIsLeftForLater() throws {
    let disk = try Fixture.disk()
    var (one, other) = (try Fixture.open(disk), try Fixture.open(disk))
    try one.remark("một")
    let whole = disk.bytes("so/journal/000001.jsonl")
    disk.set("so/journal/000001.jsonl", Array(whole.dropLast(20)))
    #expect(try other.folder.takeNews(into: &other.register).isEmpty)
    #expect(!other.folder.hasNews())
    disk.set("so/journal/000001.jsonl", whole)
    #expect(try other.folder.takeNews(into: &other.register).commits.count == 1)
    #expect(other.content == one.content)
  }

  @Test func aJournalThatBecameShorterIsReadAnew() throws {
    let disk = try Fixture.disk()
    var (one, other) = (try Fixture.open(disk), try Fixture.open(disk))
    let before = one.content
    let short = disk.bytes("so/journal/000001.jsonl")
    try one.remark("một")
    _ = try other.folder.takeNews(into: &other.register)
    disk.set("so/journal/000001.jsonl", short)
    #expect(other.folder.hasNews())
    #expect(try other.folder.takeNews(into: &other.register).wasReloaded)
    #expect(other.content == before)
    try one.remark("hai", on: "CN000002")
    #expect(one.folder.sequence == 1)
    _ = try other.folder.takeNews(into: &other.register)
    #expect(one.content == other.content)
  }

  @Test func anotherLineInPlaceOfAKnownOneIsNoticed() throws {
    let disk = try Fixture.disk()
    var (one, other) = (try Fixture.open(disk), try Fixture.open(disk))
    let short = disk.bytes("so/journal/000001.jsonl")
    try one.remark("một")
    _ = try other.folder.takeNews(into: &other.register)
    disk.set("so/journal/000001.jsonl", short)
    var third = try Fixture.open(disk)
    try third.remark("một câu dài hơn hẳn câu trước", on: "CN000003")
    #expect(try other.folder.takeNews(into: &other.register).wasReloaded)
    #expect(other.content == third.content)
  }

  @Test func aLockHeldTooLongIsGivenUp() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    let folder = try disk.openFolder(atPath: "so")
    let lock = try disk.open("lock", in: folder, .lock, permissions: 0)
    #expect(try disk.tryLock(lock))
    let before = opened.content
    let holder = LockHolder(process: 4711, program: "hoctap", user: 1000)
    #expect(throws: CommitError.storage(.locked(holder))) { try opened.remark("một") }
    #expect(opened.content == before)
    disk.close(lock)
    try opened.remark("hai")
  }

  @Test func aFileSystemWithoutLocksIsRefused() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    disk.refusing = ["flock": 37]
    #expect(throws: CommitError.storage(.lockImpossible(37))) { try opened.remark("một") }
  }

  @Test func anotherProgramsWriteTakesTheSaveBack() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    let before = opened.content
    let size = disk.bytes("so/journal/000001.jsonl").count
    disk.after["write"] = { disk.file("so/journal/000001.jsonl")?.content += Array("chèn vào\n".utf8) }
    #expect(throws: CommitError.storage(.changedOutside)) { try opened.remark("một") }
    disk.restart()
    #expect(opened.content == before)
    #expect(opened.folder.standing == .readOnly(.changedOutside))
    #expect(disk.bytes("so/journal/000001.jsonl").count == size)
    #expect(disk.text("so/journal/torn-000001-\(size).txt").hasSuffix("chèn vào\n"))
    #expect(throws: CommitError.storage(.readOnly(.changedOutside))) { try opened.remark("hai") }
  }

  @Test func aFullDiskIsNamed() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    disk.refusing = ["fdatasync": 28]
    #expect(throws: CommitError.storage(.noSpace)) { try opened.remark("một") }
    disk.restart()
    #expect(try opened.remark("hai").sequence == 1)
  }
}
