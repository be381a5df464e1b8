import JSONText
import LearningRegister
import RegisterStorage
import Testing

/// `check` and `dump`.
@Suite struct CheckTests {
  private func check(_ disk: MemoryDisk) throws -> CheckReport {
    try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk)
  }

  private func lines(_ disk: MemoryDisk, _ path: String) -> [String] {
    disk.text(path).split(separator: "\n").map(String.init)
  }

  @Test func aGoodFolderIsWhole() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    try opened.folder.compact(&opened.register)
    try opened.remark("hai", on: "CN000002")
    let report = try check(disk)
    #expect(report.findings == [])
    #expect(report.severity == .whole)
    #expect([report.sequence, report.lines, report.records] == [2, 2, 9])
    #expect(disk.openDescriptors == 2)
  }

  @Test func recordsAreNamedWithTheirPlace() throws {
    let disk = try Fixture.disk()
    let workers = lines(disk, "so/workers.json")
    let dangling = workers[2].replacing("DN0001", with: "DN0009")
    disk.set("so/workers.json", ([workers[0], workers[1], dangling] + workers[3...]).joined(separator: "\n") + "\n")
    let report = try check(disk)
    let fault = Fault("employment", .unknownReference(RecordReference(.enterprises, "DN0009")))
    let column = try #require(dangling.firstRange(of: "\"employment\"")).lowerBound
    #expect(report.findings.contains(Finding("workers.json", .handEdit)))
    #expect(
      report.findings.contains(
        Finding(
          "workers.json", line: 3, column: dangling.distance(from: dangling.startIndex, to: column) + 1,
          .fault(RecordReference(.workers, "CN000002"), fault))))
    #expect(report.severity == .doubts)
  }

  @Test func aDoubtInTheJournalIsNamedWithItsLine() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    var list = try #require(opened.register.attendance["DS26-001"])
    list.heads = 1
    try opened.commit(Change([.replace(.attendance(list), basedOn: 1)]))
    let report = try check(disk)
    let found = try #require(report.findings.first { $0.line == 2 })
    #expect(found.file == "journal/000001.jsonl" && found.column > 1)
    #expect(found.problem == .doubt(RecordReference(.attendance, "DS26-001"), Doubt(.headsBelowNamed, "heads")))
  }

  @Test func orderAndLinesAreSeen() throws {
    let disk = try Fixture.disk()
    let workers = lines(disk, "so/workers.json")
    disk.set(
      "so/workers.json",
      [workers[0], workers[2], workers[1], workers[3] + workers[4], "]}", ""].joined(separator: "\n"))
    let report = try check(disk)
    #expect(report.findings.contains(Finding("workers.json", line: 3, .order)))
    #expect(report.findings.contains(Finding("workers.json", line: 4, .notOnePerLine)))
    #expect(report.severity == .whole)
  }

  @Test func damageInAnOldSegmentIsFound() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    try opened.remark("hai")
    try opened.folder.compact(&opened.register)
    disk.set(
      "so/journal/000001.jsonl", disk.text("so/journal/000001.jsonl").replacing("một", with: "mốt", maxReplacements: 1))
    #expect(try Fixture.open(disk).folder.findings.isEmpty)
    let report = try check(disk)
    #expect(report.findings == [Finding("journal/000001.jsonl", line: 2, .checksum)])
    #expect(report.severity == .damaged)
  }

  @Test func aLostSealAndWhatFollowsIsFound() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    for text in ["một", "hai", "ba"] {
      try opened.remark(text)
      try opened.folder.compact(&opened.register)
    }
    let whole = disk.bytes("so/journal/000002.jsonl")
    let lines = lines(disk, "so/journal/000002.jsonl")
    // A change with the seal, or only the seal, or all of the segment goes; and behind it something is damaged.
    disk.set(
      "so/journal/000003.jsonl", disk.text("so/journal/000003.jsonl").replacing("ba", with: "bà", maxReplacements: 1))
    let behind = Finding("journal/000003.jsonl", line: 2, .checksum)
    for kept in 1...2 {
      disk.set("so/journal/000002.jsonl", lines[..<kept].map { $0 + "\n" }.joined())
      #expect(try check(disk).findings == [Finding("journal/000002.jsonl", .noSeal), behind])
    }
    disk.file("so/journal")?.entries["000002.jsonl"] = nil
    #expect(try check(disk).findings == [Finding("journal/000002.jsonl", .missingFile), behind])
    #expect(whole.count > 0 && disk.openDescriptors == 2)
  }

  @Test func allFaultsCountAlsoThoseNotListed() throws {
    let disk = try Fixture.disk()
    let lines = lines(disk, "so/workers.json")
    let broken = (0..<80).map { _ in #"{"id":},"# }
    disk.set("so/workers.json", ([lines[0]] + broken + lines[1...]).joined(separator: "\n") + "\n")
    let report = try check(disk)
    #expect(report.findings.count == 51 && report.count(of: .damage) == 80 && report.count(of: .look) == 0)
  }

  @Test func aBackupIsWholeWithoutTheOlderSegments() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    try opened.folder.makeBackup(of: &opened.register)
    let report = try RegisterFolder.check(at: "so/backups/2026-11-22", today: "2026-11-22", system: disk)
    #expect(report.severity == .whole, "\(report.findings)")
    disk.file("so/journal")?.entries["000001.jsonl"] = nil
    #expect(try check(disk).findings == [Finding("journal/000001.jsonl", .missingFile)])
  }

  @Test func dumpGivesEveryPastState() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    var states = [RegisterFolder.dump(opened.register, sequence: 0)]
    func note() { states.append(RegisterFolder.dump(opened.register, sequence: opened.folder.sequence)) }
    try opened.remark("một")
    note()
    try opened.commit(Change([.remove(RecordReference(.workers, "CN000004"), basedOn: 1)]))
    note()
    try opened.folder.compact(&opened.register)
    let added = try opened.commit(Change([.add(.worker(Worker(id: "-", name: "Lê Thị Hạnh")))]))
    note()
    try opened.commit(try #require(added.inverse))
    note()
    var worker = try #require(opened.register.workers["CN000001"])
    worker.note = nil
    worker.phone = nil
    worker.unknown = UnknownMembers([UnknownMembers.Member(name: "zalo", json: #"{"có":true}"#)])
    try opened.commit(Change([.replace(.worker(worker), basedOn: 2)]))
    note()
    for (sequence, state) in states.enumerated() {
      let dumped = try RegisterFolder.dump(at: "so", asOfSequence: sequence, system: disk)
      #expect(String(decoding: dumped, as: UTF8.self) == String(decoding: state, as: UTF8.self), "\(sequence)")
    }
    let now = try JSONValue(parsing: RegisterFolder.dump(at: "so", system: disk))
    #expect(now["seq"] == .int(5))
    guard case .array(let workers)? = now["workers"] else { return #expect(Bool(false)) }
    #expect(workers.map { $0["id"] } == [.string("CN000001"), .string("CN000002"), .string("CN000003")])
    #expect(throws: StorageError.unknownSequence(6)) {
      try RegisterFolder.dump(at: "so", asOfSequence: 6, system: disk)
    }
  }

  @Test func dumpGoesBackOverALargeChange() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    let before = RegisterFolder.dump(opened.register, sequence: 0)
    let spell = Employment(enterprise: "DN0002", job: "công nhân may", from: "2024-01-01")
    try opened.commit(
      Change((0..<8000).map { Operation.add(.worker(Worker(id: "-", name: "Lê Thị \($0)", employment: [spell]))) }))
    #expect(disk.file("so/imports")?.entries.count == 1)
    #expect(try RegisterFolder.dump(at: "so", asOfSequence: 0, system: disk) == before)
  }
}
