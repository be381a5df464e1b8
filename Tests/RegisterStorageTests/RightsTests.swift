import Foundation
import LearningRegister
import RegisterStorage
import Testing

/// Whatever is made in a data folder, early or late, has the rights that go with the folder.
@Suite struct RightsTests {
  struct Rights: Sendable, CustomTestStringConvertible {
    let top: Int
    let file: Int
    let folder: Int
    var testDescription: String { String(top, radix: 8) }
  }

  static let all = [
    Rights(top: 0o700, file: 0o600, folder: 0o700), Rights(top: 0o750, file: 0o600, folder: 0o700),
    Rights(top: 0o770, file: 0o660, folder: 0o2770),
  ]

  @Test(arguments: all) func everythingMadeLaterIsAlike(_ rights: Rights) throws {
    let path = NSTemporaryDirectory() + "/so-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: path) }
    chmod(path, mode_t(rights.top))
    try RegisterFolder.create(at: path, snapshot: Fixture.snapshot)
    let (folder, register) = try RegisterFolder.open(at: path)
    var opened = Opened(folder: folder, register: register)
    try opened.remark("một")
    let spell = Employment(enterprise: "DN0002", job: "công nhân may", from: "2024-01-01")
    try opened.commit(
      Change((0..<9000).map { .add(.worker(Worker(id: "-", name: "Lê Thị \($0)", employment: [spell]))) }))
    // An unfinished end, to be set aside.
    let segment = path + "/journal/000001.jsonl"
    let handle = try #require(FileHandle(forWritingAtPath: segment))
    handle.seekToEndOfFile()
    handle.write(Data("{\"seq\":99".utf8))
    try handle.close()
    try opened.remark("hai")
    try opened.folder.compact(&opened.register)
    try opened.remark("ba")
    try opened.folder.makeBackup(of: &opened.register)
    try opened.folder.openDrafts(author: Fixture.author).keep(Array("{}".utf8), as: "worker-new")

    var kinds = Set<String>()
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      let mode = try #require(attributes[.posixPermissions] as? Int)
      #expect(mode == (isFolder ? rights.folder : rights.file), "\(name) \(String(mode, radix: 8))")
      kinds.formUnion(["torn-", "imports/", "drafts/", "backups/", "000002"].filter { name.contains($0) })
    }
    // The test is of use only if all of this was made.
    #expect(kinds == ["torn-", "imports/", "drafts/", "backups/", "000002"])
  }

  @Test func aFolderNobodyMayWriteIsReadAndLeftAlone() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    disk.refusingAppend = 30
    var viewer = try Fixture.open(disk)
    #expect(viewer.folder.standing == .readOnly(.fileSystem))
    // What was done can be looked at, but nothing is begun.
    #expect(try viewer.folder.history(of: RecordReference(.workers, "CN000001")).count == 1)
    #expect(try viewer.folder.undoable(by: Fixture.author).sequences.count == 1)
    #expect(!viewer.folder.needsBackup)
    #expect(throws: CommitError.storage(.readOnly(.fileSystem))) { try viewer.remark("hai") }
    #expect(throws: StorageError.self) {
      try viewer.folder.noteLook(
        at: RecordReference(.workers, "CN000001"), in: &viewer.register, author: Fixture.author)
    }
    #expect(try viewer.folder.backups().isEmpty)
  }
}
