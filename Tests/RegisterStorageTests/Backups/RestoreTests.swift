import Foundation
import LearningRegister
import RegisterStorage
import Testing

/// Restoring from a backup.
@Suite struct RestoreTests {
  /// Everything in it but the revisions.
  private func content(_ opened: Opened) -> [Record] { opened.content.map { $0.stamped(revision: 0) } }

  private func prepared() throws -> (disk: MemoryDisk, opened: Opened) {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    try opened.folder.makeBackup(of: &opened.register)
    return (disk, opened)
  }

  @Test func whatWasChangedAddedAndRemovedIsAsItWasAndCanBeUndone() throws {
    var (disk, opened) = try prepared()
    let old = content(opened)
    try opened.remark("hai")
    try opened.commit(Change([.remove(RecordReference(.workers, "CN000003"), basedOn: 1)]))
    let spell = [Employment(enterprise: "-d")]
    var list = AttendanceList(id: "-", campaign: "HD26-001", session: 1, enterprise: "-d")
    list.present = ["-a"]
    try opened.commit(
      Change([
        .add(.enterprise(Enterprise(id: "-d", name: "HTX Mới", kind: .cooperative))),
        .add(.worker(Worker(id: "-a", name: "Lê Thị Hạnh", employment: spell))), .add(.attendance(list)),
      ]))
    let new = content(opened)
    let change = try opened.folder.changeToRestore(from: "2026-11-22", into: opened.register)
    #expect(change.operations.count == 5)
    let commit = try opened.commit(change)
    #expect(content(opened) == old)
    // Revisions only ever grow.
    #expect(opened.register.workers["CN000001"]?.revision == 4)
    #expect(opened.register.workers["CN000003"]?.revision == 2)
    #expect(try opened.folder.changeToRestore(from: "2026-11-22", into: opened.register).operations.isEmpty)

    opened = try Fixture.open(disk)
    #expect(content(opened) == old)
    let undo = try #require(try opened.folder.undoable(by: Fixture.author).first())
    #expect(undo.sequence == commit.sequence)
    try opened.commit(try #require(undo.inverse), undoes: undo.sequence)
    #expect(content(opened) == new)
    #expect(try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk).severity == .whole)
  }

  @Test func aLargeRestoreGoesThroughAFile() throws {
    var (disk, opened) = try prepared()
    let old = content(opened)
    let spell = Employment(enterprise: "DN0002", job: "công nhân may", from: "2024-01-01")
    let many = (0..<9000).map { Operation.add(.worker(Worker(id: "-", name: "Lê Thị \($0)", employment: [spell]))) }
    try opened.commit(Change(many))
    let before = disk.file("so/imports")?.entries.count
    try opened.commit(opened.folder.changeToRestore(from: "2026-11-22", into: opened.register))
    #expect(content(opened) == old)
    #expect(before == 1 && disk.file("so/imports")?.entries.count == 2)
    #expect(content(try Fixture.open(disk)) == old)
  }

  @Test func whoChangesARecordMeanwhileIsNotOverwritten() throws {
    var (disk, opened) = try prepared()
    try opened.remark("hai")
    let change = try opened.folder.changeToRestore(from: "2026-11-22", into: opened.register)
    var other = try Fixture.open(disk)
    try other.remark("của người khác")
    #expect(throws: CommitError.self) { try opened.commit(change) }
    #expect(opened.register.workers["CN000001"]?.note == "của người khác")
  }

  @Test func aBackupThatIsNotThereOrOfAnotherRegisterIsRefused() throws {
    let (disk, opened) = try prepared()
    for name in ["2026-11-21", "../so", "tmp-2026-11-22", ""] {
      #expect(throws: StorageError.noBackup(name)) {
        try opened.folder.changeToRestore(from: name, into: opened.register)
      }
    }
    let other = MemoryDisk()
    try RegisterFolder.create(at: "so", snapshot: Fixture.snapshot, store: "other", system: other)
    var stranger = try Fixture.open(other)
    try stranger.remark("một")
    try stranger.folder.makeBackup(of: &stranger.register)
    let names = ["store.json", "journal/000002.jsonl"] + Collection.allCases.map { $0.rawValue + ".json" }
    for name in names.map({ "so/backups/2026-11-22/" + $0 }) { disk.set(name, other.bytes(name)) }
    #expect(throws: StorageError.backupOfAnotherRegister("2026-11-22")) {
      try opened.folder.changeToRestore(from: "2026-11-22", into: opened.register)
    }
  }

  @Test func noFlippedByteOfABackupIsRestored() throws {
    let (disk, opened) = try prepared()
    let path = "so/backups/2026-11-22/"
    for name in ["store.json", "workers.json", "enterprises.json", "journal/000002.jsonl", "visits.json"] {
      let whole = disk.bytes(path + name)
      for place in stride(from: 0, to: whole.count, by: 7) {
        var bytes = whole
        bytes[place] ^= 1 << UInt8(place % 8)
        disk.set(path + name, bytes)
        do {
          let change = try opened.folder.changeToRestore(from: "2026-11-22", into: opened.register)
          // A last line feed may go: an unfinished end, as after any power cut.
          #expect(change.operations.isEmpty, "\(name) \(place)")
        } catch {
          guard case .damaged(let finding) = error else { Issue.record("\(error)"); continue }
          #expect(finding.file.hasPrefix("backups/2026-11-22/"))
        }
      }
      disk.set(path + name, Array(whole.dropLast(whole.count / 2)))
      #expect(throws: StorageError.self) {
        try opened.folder.changeToRestore(from: "2026-11-22", into: opened.register)
      }
      disk.set(path + name, whole)
    }
    disk.file("so/backups/2026-11-22")?.entries["workers.json"] = nil
    #expect(throws: StorageError.damaged(Finding("backups/2026-11-22/workers.json", .missingFile))) {
      try opened.folder.changeToRestore(from: "2026-11-22", into: opened.register)
    }
    #expect(disk.openDescriptors == 2)
  }

  @Test func theRealFileSystemDoesItToo() throws {
    let path = NSTemporaryDirectory() + "/so-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try RegisterFolder.create(at: path, snapshot: Fixture.snapshot)
    let (folder, register) = try RegisterFolder.open(at: path)
    var opened = Opened(folder: folder, register: register)
    let old = content(opened)
    let first = try folder.makeBackup(of: &opened.register)
    try opened.remark("một")
    let second = try folder.makeBackup(of: &opened.register)
    #expect(second.name == first.name + "-2")
    #expect(try folder.backups() == [second, first])
    #expect(!folder.needsBackup)
    let names = try FileManager.default.contentsOfDirectory(atPath: path + "/backups")
    #expect(names.sorted() == [first.name, second.name])
    try opened.commit(folder.changeToRestore(from: first.name, into: opened.register))
    #expect(content(opened) == old)
    #expect(try RegisterFolder.check(at: path, today: "2026-11-22").severity == .whole)
    #expect(try RegisterFolder.check(at: path + "/backups/" + second.name, today: "2026-11-22").records == 9)
  }
}
