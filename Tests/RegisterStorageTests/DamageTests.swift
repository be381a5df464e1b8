import LearningRegister
import RegisterStorage
import Testing

/// Folders that are not as they should be.
@Suite struct DamageTests {
  private func disk() throws -> MemoryDisk {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    for text in ["một", "hai", "ba"] { try opened.remark(text) }
    return disk
  }

  private func replace(_ old: String, _ new: String, in path: String, _ disk: MemoryDisk) {
    let parts = disk.text(path).split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    disk.set(path, parts.joined(separator: new))
  }

  @Test func aBadLineInTheMiddleIsNamedAndNothingIsWritten() throws {
    let disk = try disk()
    replace("\"hai\"", "\"hài\"", in: "so/journal/000001.jsonl", disk)
    var opened = try Fixture.open(disk)
    #expect(
      opened.folder.findings.map(\.description) == [
        "journal/000001.jsonl:3: the checksum does not agree with what stands here"
      ])
    #expect(opened.folder.standing == .readOnly(.damaged(opened.folder.findings[0])))
    // What stands behind it is shown all the same.
    #expect(opened.register.workers["CN000001"]?.note == "ba")
    #expect(throws: CommitError.self) { try opened.remark("bốn") }
    #expect(disk.text("so/journal/000001.jsonl").contains("hài"))
  }

  @Test func aMistakeOfAHandIsNamedByLineAndColumn() throws {
    let disk = try disk()
    replace(#""name":"Nguyễn Văn Bình""#, #""name":"Nguyễn Văn Bình"#, in: "so/workers.json", disk)
    let opened = try Fixture.open(disk)
    let finding = try #require(opened.folder.findings.first)
    #expect(finding.description.hasPrefix("workers.json:3:"))
    #expect(finding.excerpt != nil)
    #expect(finding.consequence == .damage)
    #expect(opened.register.workers.sorted.map(\.id) == ["CN000001", "CN000003", "CN000004"])
    #expect(opened.register.workers["CN000001"]?.note == "ba")
  }

  @Test func aMissingCommaCostsNoRecord() throws {
    let disk = try disk()
    let lines = disk.text("so/workers.json").split(separator: "\n").map(String.init)
    disk.set("so/workers.json", (lines[0...1] + [String(lines[2].dropLast())] + lines[3...]).joined(separator: "\n"))
    let opened = try Fixture.open(disk)
    #expect(opened.folder.findings.map(\.description) == ["workers.json:4:1: a comma ',' or ']' was expected"])
    #expect(opened.register.workers.count == 4)
  }

  @Test func aHandEditThatReadsWellIsTaken() throws {
    let disk = try disk()
    replace("Nguyễn Văn Bình", "Nguyễn Thị Bình", in: "so/workers.json", disk)
    var opened = try Fixture.open(disk)
    #expect(opened.folder.standing == .writable)
    #expect(opened.folder.findings == [Finding("workers.json", .handEdit)])
    #expect(opened.register.workers["CN000002"]?.name == "Nguyễn Thị Bình")
    #expect(try opened.folder.compact(&opened.register))
    #expect(try Fixture.open(disk).folder.findings.isEmpty)
    #expect(try Fixture.open(disk).content == opened.content)
  }

  @Test(arguments: [
    (#""version":1"#, #""version":9"#, "so/store.json"), (#""seq":0"#, #""seq":3"#, "so/store.json"),
    ("{", "", "so/store.json"), ("k7qm2", "k7qm3", "so/store.json"),
  ])
  func aManifestThatCannotBeTrustedHidesNothing(_ old: String, _ new: String, _ path: String) throws {
    let disk = try disk()
    let whole = try Fixture.open(disk).content
    replace(old, new, in: path, disk)
    let opened = try Fixture.open(disk)
    #expect(opened.content == whole)
    #expect(opened.folder.findings.contains { $0.file == "store.json" && $0.consequence == .damage })
    #expect(opened.folder.standing != .writable)
  }

  @Test(arguments: ["store.json", "workers.json", "journal/000001.jsonl"])
  func aMissingFileIsNamedAndTheRestIsShown(_ name: String) throws {
    let disk = try disk()
    let parts = name.split(separator: "/").map(String.init)
    let folder = parts.count > 1 ? disk.file("so/journal") : disk.file("so")
    folder?.entries[parts[parts.count - 1]] = nil
    let opened = try Fixture.open(disk)
    #expect(opened.folder.findings.contains { $0.file == name && $0.problem == .missingFile })
    #expect(opened.folder.standing != .writable)
    #expect(opened.register.enterprises.count == 2)
  }

  @Test func anEmptiedSegmentIsDamageNotAnUnfinishedEnd() throws {
    let disk = try disk()
    disk.set("so/journal/000001.jsonl", [])
    let opened = try Fixture.open(disk)
    #expect(opened.folder.findings == [Finding("journal/000001.jsonl", line: 1, .wrongHeader)])
    #expect(opened.folder.standing != .writable)
  }

  @Test func aSegmentOfAnotherRegisterIsRefused() throws {
    let disk = try disk()
    let other = MemoryDisk()
    try RegisterFolder.create(at: "so", snapshot: Fixture.snapshot, store: "other", system: other)
    disk.set("so/journal/000001.jsonl", other.bytes("so/journal/000001.jsonl"))
    #expect(try Fixture.open(disk).folder.findings.map(\.problem) == [.wrongHeader])
  }

  @Test func aNewerVersionIsOnlyRead() throws {
    let disk = try disk()
    // A newer program writes its own, matching checksum; a segment of the next version is the simplest such thing.
    replace(#""version":1,"through""#, #""version":2,"through""#, in: "so/tasks.json", disk)
    let opened = try Fixture.open(disk)
    #expect(opened.folder.standing == .readOnly(.newerVersion(2)))
    #expect(opened.register.workers["CN000001"]?.note == "ba")
  }

  @Test func aSnapshotAheadOfTheJournalIsDamage() throws {
    let disk = try disk()
    var opened = try Fixture.open(disk)
    try opened.folder.compact(&opened.register)
    let ahead = disk.bytes("so/workers.json")
    let old = try self.disk()
    old.set("so/workers.json", ahead)
    replace(#""through":3"#, #""through":7"#, in: "so/workers.json", old)
    #expect(try Fixture.open(old).folder.findings.map(\.problem) == [.journalTooShort(snapshot: 7, journal: 3)])
  }

  @Test func aFolderForTheFiguresIsOnlyRead() throws {
    let disk = try disk()
    var opened = try Fixture.open(disk, .figures)
    #expect(opened.folder.standing == .readOnly(.figuresOnly))
    #expect(opened.folder.findings.isEmpty)
    #expect(opened.register.workers.count == 4)
    #expect(throws: CommitError.storage(.readOnly(.figuresOnly))) { try opened.remark("bốn") }
  }

  @Test func aFolderNobodyMayWriteIsShown() throws {
    let disk = try disk()
    let journal = disk.file("so/journal/000001.jsonl")
    #expect(journal != nil)
    disk.refusingAppend = 30
    #expect(try Fixture.open(disk).folder.standing == .readOnly(.fileSystem))
    disk.refusingAppend = 13
    #expect(try Fixture.open(disk).folder.standing == .readOnly(.permission))
  }

  @Test func aFolderEverybodyMayWriteIsRefused() throws {
    let disk = try disk()
    disk.file("so")?.permissions = 0o777
    #expect(throws: StorageError.worldWritable("so")) { try RegisterFolder.open(at: "so", system: disk) }
  }

  @Test func aGroupsFolderIsWrittenForTheGroup() throws {
    let disk = MemoryDisk()
    let root = try disk.openFolder(atPath: ".")
    try disk.makeFolder("so", in: root, permissions: 0o770)
    try RegisterFolder.create(at: "so", snapshot: Fixture.snapshot, system: disk)
    #expect(disk.file("so/workers.json")?.permissions == 0o660)
    #expect(disk.file("so/journal")?.permissions == 0o2770)
    #expect(try Fixture.disk().file("so/workers.json")?.permissions == 0o600)
    #expect(try Fixture.disk().file("so/journal")?.permissions == 0o700)
  }

  @Test func aMissingImportIsNamed() throws {
    let spell = Employment(enterprise: "DN0002", job: "công nhân may", from: "2024-01-01")
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    let many = (0..<9000).map { Operation.add(.worker(Worker(id: "-", name: "Lê Thị \($0)", employment: [spell]))) }
    try opened.commit(Change(many))
    let name = try #require(disk.file("so/imports")?.entries.keys.first)
    #expect(name == "2026-11-22T08-15-07.123.json")
    disk.file("so/imports")?.entries = [:]
    let again = try Fixture.open(disk)
    #expect(again.folder.findings == [Finding("imports/" + name, .missingFile)])
    #expect(again.register.workers.count == 4)
    #expect(again.folder.standing != .writable)
  }

  @Test func noByteOfAnyFileMakesReadingTrap() throws {
    let disk = try disk()
    var opened = try Fixture.open(disk)
    try opened.folder.compact(&opened.register)
    try opened.remark("sau", on: "CN000002")
    let names = Collection.allCases.map(\.fileName) + ["store.json", "journal/000001.jsonl", "journal/000002.jsonl"]
    var random = SmallRandom(seed: 20_261_122)
    for name in names {
      let whole = disk.bytes("so/" + name)
      for _ in 0..<60 {
        var bytes = whole
        for _ in 0...(random.next() % 3) {
          let place = Int(random.next() % UInt64(bytes.count))
          switch random.next() % 3 {
          case 0: bytes[place] ^= 1 << UInt8(random.next() % 8)
          case 1: bytes[place] = UInt8(random.next() % 256)
          default: bytes.remove(at: place)
          }
        }
        let broken = disk.copy()
        broken.set("so/" + name, bytes)
        var again = try Fixture.open(broken)
        _ = try RegisterFolder.check(at: "so", today: "2026-11-22", system: broken)
        // Nothing is hidden silently: the state is whole, or something was found.
        #expect(again.content == opened.content || !again.folder.findings.isEmpty, "\(name)")
        _ = try? again.remark("tiếp")
      }
    }
  }
}

/// A small generator of numbers that are the same each time.
struct SmallRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
