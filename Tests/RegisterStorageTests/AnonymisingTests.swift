import Foundation
import LearningRegister
import RegisterStorage
import Testing

/// A person is taken out of the journal too.
@Suite struct AnonymisingTests {
  /// What tells who Hạnh is; none of it may be left.
  static let values = [
    "Lê Thị Hạnh", "Lê Thị Hằng Hạnh", "LE THI HANH", "038187012345", "0987654321", "0987000111", "1987-04-03",
    "Phúc Tiên", "bố bị ốm", "sáng kiến may nhanh", "Bé Na", "THCS Hoằng Hợp", "thợ may bậc cao", "hạnh đã nhầm",
  ]

  static let person: WorkerID = "CN000005"

  /// Work on Hạnh's record that leaves traces everywhere: edits, a merging, a walk-in matched, honours, reasons, looks.
  static func live(_ opened: inout Opened) throws {
    var hanh = Worker(
      id: person, name: "Lê Thị Hạnh", employment: [Employment(enterprise: "DN0001", job: "thợ may bậc cao")])
    hanh.born = .day("1987-04-03")
    hanh.identity = IdentityDocument(kind: .cccd, number: "038187012345")
    hanh.phone = PhoneNumber("0987654321")
    var list = try #require(opened.register.attendance["DS26-001"])
    list.walkIns = ["LE THI HANH", "Trần Văn Tú"]
    try opened.commit(Change([.replace(.attendance(list), basedOn: list.revision)]))
    try opened.commit(Change([.add(.worker(hanh))], why: "Lê Thị Hạnh mới vào"))
    try opened.remark("việc khác")
    try opened.folder.compact(&opened.register)
    hanh = try #require(opened.register.workers[person])
    hanh.phone = PhoneNumber("0987000111")
    hanh.village = "Phúc Tiên"
    hanh.note = "bố bị ốm"
    hanh.accepted = [AcceptedDoubt(check: "age", why: "hạnh đã nhầm")]
    try opened.commit(Change([.replace(.worker(hanh), basedOn: hanh.revision)], why: "số cũ 0987654321"))
    // The name stood on the paper; it was matched.
    list = try #require(opened.register.attendance["DS26-001"])
    list.walkIns = ["Trần Văn Tú"]
    list.present.append(person)
    try opened.commit(Change([.replace(.attendance(list), basedOn: list.revision)]))
    try opened.folder.noteLook(
      at: RecordReference(person), in: &opened.register, author: Fixture.author, why: "chị Lê Thị Hạnh xin xem")
    var praise = Honour(id: "KT000001", category: .commendation, kind: "giay-khen", subject: .worker(person))
    praise.achievement = "sáng kiến may nhanh"
    praise.bonus = 500_000
    try opened.commit(Change([.add(.honour(praise))]))
    try opened.commit(
      Change([
        .add(
          .honour(
            Honour(
              id: "KT000002", category: .prize, kind: "giai",
              subject: .child(name: "Bé Na", school: "THCS Hoằng Hợp", parent: person))))
      ]))
    // Somebody had registered her a second time.
    var twin = Worker(id: "CN000006", name: "Lê Thị Hằng Hạnh", employment: [Employment(enterprise: "DN0002")])
    twin.phone = PhoneNumber("0987000111")
    try opened.commit(Change([.add(.worker(twin))]))
    try opened.commit(try #require(opened.register.merging("CN000006", into: person)))
    try opened.remark("một việc nữa", on: "CN000002")
  }

  /// All files but those of backups, with the values that still stand in them.
  static func leaks(_ disk: MemoryDisk) -> [String] {
    var found: [String] = []
    func look(_ file: MemoryDisk.File, _ path: String) {
      for (name, entry) in file.entries where name != "backups" { look(entry, path + "/" + name) }
      guard !file.isFolder else { return }
      let text = String(decoding: file.content, as: UTF8.self)
      for value in values where text.contains(value) { found.append("\(path): \(value)") }
    }
    look(disk.root, "")
    return found
  }

  static func anonymise(_ opened: inout Opened) throws(CommitError) -> Anonymising {
    try opened.folder.anonymise(
      person, in: &opened.register, author: Fixture.author, why: "theo đơn của Lê Thị Hạnh ngày 20/11")
  }

  @Test func nothingOfThePersonIsLeftAndEverythingElseIs() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try Self.live(&opened)
    let traces = try opened.folder.traces(of: Self.person, in: &opened.register)
    #expect(traces.formerCodes == ["CN000006"] && traces.honours == ["KT000001", "KT000002"])
    #expect(traces.matchedNames.map(\.text) == ["LE THI HANH"])
    var follower = try Fixture.open(disk)
    try opened.remark("trong khi đó", on: "CN000003")

    #expect(!Self.leaks(disk).isEmpty)
    let result = try Self.anonymise(&opened)
    #expect(Self.leaks(disk) == [])
    #expect(result.sequence != nil && result.backups.isEmpty)
    #expect(result.cleaned == ["journal/000001.jsonl", "journal/000002.jsonl"])
    #expect(opened.register.workers[Self.person]?.isAnonymous == true)
    #expect(opened.register.workers[Self.person]?.employment.count == 2)
    #expect(opened.register.attendance["DS26-001"]?.walkIns == ["Trần Văn Tú"])

    // The whole is whole, and can be opened and walked through.
    let report = try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk)
    #expect(report.findings.filter { $0.consequence == .damage } == [])
    let again = try Fixture.open(disk)
    #expect(again.content == opened.content && again.folder.findings.isEmpty)
    for sequence in 0...again.folder.sequence {
      let dump = try RegisterFolder.dump(at: "so", asOfSequence: sequence, system: disk)
      let text = String(decoding: dump, as: UTF8.self)
      for value in Self.values { #expect(!text.contains(value), "\(value) as of \(sequence)") }
    }
    // Who had the folder open goes on.
    let news = try follower.folder.takeNews(into: &follower.register)
    #expect(!news.isEmpty && follower.content == opened.content)
    try follower.remark("vẫn ghi được", on: "CN000004")
    try opened.remark("cả hai", on: "CN000002")
    #expect(try Fixture.open(disk).content == opened.content)
  }

  @Test func theHistoryTellsThatItIsAnonymised() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try Self.live(&opened)
    let before = try opened.folder.history(of: RecordReference(Self.person))
    _ = try Self.anonymise(&opened)
    let after = try opened.folder.history(of: RecordReference(Self.person))
    #expect(after.first?.what == .anonymised && after.first?.why == "theo đơn của Người đã ẩn danh ngày 20/11")
    #expect(after.dropFirst().map(\.what) == before.map(\.what))
    let told = after.dropFirst().filter { $0.what != .looked }
    #expect(told.allSatisfy { $0.isRedacted })
    #expect(after.first { $0.what == .looked }?.why == "chị Người đã ẩn danh xin xem")
    // Days before are as they were recorded, but for the person.
    guard case .register(let then) = try opened.folder.recorded(through: "2026-11-21", from: opened.register) else {
      // Everything was recorded on one day here: then the journal begins later.
      return
    }
    #expect(then.workers[Self.person] == nil)
  }

  @Test func nothingTakesItBack() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try Self.live(&opened)
    let held = try opened.folder.undoable(by: Fixture.author).all
    _ = try Self.anonymise(&opened)
    let steps = try opened.folder.undoable(by: Fixture.author).all
    let step = try #require(steps.first)
    #expect(step.anonymises == RecordReference(Self.person) && step.inverse == nil)
    #expect(try opened.folder.takingBack(step, in: opened.register) == .anonymised(RecordReference(Self.person)))
    // Neither steps read before nor those read now bring anything back.
    for step in held + steps.dropFirst() {
      guard case .possible(let change) = try opened.folder.takingBack(step, in: opened.register) else { continue }
      var copy = opened.register
      guard (try? copy.apply(change, takingBack: true)) != nil else { continue }
      let text = String(decoding: RegisterFolder.dump(copy, sequence: 0), as: UTF8.self)
      for value in Self.values where !["LE THI HANH"].contains(value) {
        #expect(!text.contains(value), "\(value), step \(step.sequence)")
      }
    }
  }

  @Test func aBackupIsNamedAndDoesNotBringThePersonBack() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try Self.live(&opened)
    let backup = try opened.folder.makeBackup(of: &opened.register)
    let result = try Self.anonymise(&opened)
    #expect(result.backups.map(\.name) == [backup.name])
    #expect(result.backups.first?.until != nil)
    // A later backup holds nobody.
    let later = try opened.folder.makeBackup(of: &opened.register)
    #expect(try opened.folder.backups(holding: Self.person).map(\.name) == [backup.name])
    #expect(later.name != backup.name)

    // Even when the record was removed, or the name stood openly on a list then.
    for isRemoved in [false, true] {
      if isRemoved {
        var list = try #require(opened.register.attendance["DS26-001"])
        list.present.removeAll { $0 == Self.person }
        try opened.commit(
          Change(
            [.replace(.attendance(list), basedOn: list.revision)]
              + ["KT000001", "KT000002"].map { .remove(RecordReference(.honours, $0), basedOn: 2) }
              + [.remove(RecordReference(Self.person), basedOn: opened.register.workers[Self.person]!.revision)]))
      }
      let change = try opened.folder.changeToRestore(from: backup.name, into: opened.register)
      var restored = opened.register
      _ = try restored.apply(change)
      let text = String(decoding: RegisterFolder.dump(restored, sequence: 0), as: UTF8.self)
      for value in Self.values { #expect(!text.contains(value), "\(value)") }
      #expect(restored.workers[Self.person]?.isAnonymous == true)
    }
  }

  @Test func largeChangesAreCleanedToo() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    var added: [LearningRegister.Operation] = []
    for number in 1000..<1700 {
      var worker = Worker(
        id: WorkerID(Code("CN00\(number)")!),
        name: "Trần Văn \(number)", employment: [Employment(enterprise: "DN0001", job: "công nhân may dây chuyền")])
      worker.note = String(repeating: "ghi chú dài, không vừa một dòng nhật ký ", count: 45)
      if number == 1471 { worker.name = "Lê Thị Hạnh" }
      added.append(.add(.worker(worker)))
    }
    try opened.commit(Change(added))
    let old = try #require(disk.file("so/imports")?.entries.keys.first)
    _ = try opened.folder.anonymise("CN001471", in: &opened.register, author: Fixture.author, why: "đơn")
    let names = try #require(disk.file("so/imports")?.entries.keys)
    #expect(names.count == 1 && !names.contains(old))
    #expect(Self.leaks(disk) == [])
    let report = try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk)
    #expect(report.findings.filter { $0.consequence == .damage } == [])
    let dump = try RegisterFolder.dump(at: "so", asOfSequence: 1, system: disk)
    #expect(String(decoding: dump, as: UTF8.self).contains("Trần Văn 1472"))
  }

  @Test func draftsAndTornEndsAreCleaned() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try Self.live(&opened)
    var drafts: DraftStore? = try opened.folder.openDrafts(author: Fixture.author)
    try drafts?.keep(Array(#"{"form":"worker","texts":["Lê Thị Hạnh","0999"]}"#.utf8), as: "worker-CN000005")
    try drafts?.keep(Array(#"{"form":"list","texts":["Lê Thị Hạnh","Tú"]}"#.utf8), as: "attendance-DS26-001")
    drafts = nil
    let segment = try #require(disk.file("so/journal")?.entries.keys.max())
    disk.set("so/journal/" + segment, disk.bytes("so/journal/" + segment) + Array(#"{"seq":99,"x":"Lê Thị Hạnh"#.utf8))
    _ = try Self.anonymise(&opened)
    #expect(Self.leaks(disk) == [])
    let left = try opened.folder.openDrafts(author: Fixture.author).orphans()
    #expect(left.map(\.name) == ["attendance-DS26-001"])
    #expect(left.first.map { String(decoding: $0.bytes, as: UTF8.self) }?.contains("Tú") == true)
  }

  @Test func aFlippedByteInARedactedLineIsSeen() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try Self.live(&opened)
    _ = try Self.anonymise(&opened)
    let path = "so/journal/000001.jsonl"
    let whole = disk.bytes(path)
    let text = String(decoding: whole, as: UTF8.self)
    let line = try #require(text.split(separator: "\n").first { $0.contains("\"redacted\"") })
    let start = try #require(text.range(of: line)).lowerBound
    let first = text.utf8.distance(from: text.startIndex, to: start)
    for offset in stride(from: first + 1, to: first + line.utf8.count - 1, by: 3) {
      var bytes = whole
      bytes[offset] ^= 1
      disk.set(path, bytes)
      let report = try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk)
      #expect(report.severity == .damaged, "byte \(offset)")
    }
  }

  @Test func onARealFolderNothingIsLeft() throws {
    let path = NSTemporaryDirectory() + "/so-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try RegisterFolder.create(at: path, snapshot: Fixture.snapshot)
    let (folder, register) = try RegisterFolder.open(at: path)
    var opened = Opened(folder: folder, register: register)
    try Self.live(&opened)
    let before = try RegisterFolder.check(at: path, today: "2026-11-22").severity
    _ = try Self.anonymise(&opened)
    let files = try #require(FileManager.default.enumerator(atPath: path)).compactMap { $0 as? String }
    #expect(files.count > 10)
    for file in files {
      guard let data = FileManager.default.contents(atPath: path + "/" + file) else { continue }
      let text = String(decoding: data, as: UTF8.self)
      for value in Self.values { #expect(!text.contains(value), "\(file): \(value)") }
      let mode = try FileManager.default.attributesOfItem(atPath: path + "/" + file)[.posixPermissions] as? Int
      #expect(mode == 0o600 || mode == 0o700, "\(file)")
    }
    #expect(try RegisterFolder.check(at: path, today: "2026-11-22").severity == before)
  }
}
