import Foundation
import LearningRegister
import RegisterStorage
import Testing

/// The real file system, in a folder that is removed afterwards.
@Suite struct RealFolderTests {
  private func inTemporaryFolder(_ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "/so-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private func open(_ path: String) throws(StorageError) -> Opened {
    let (folder, register) = try RegisterFolder.open(at: path)
    return Opened(folder: folder, register: register)
  }

  private func mode(_ path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test func twoOpenFoldersShareOneRegister() throws {
    try inTemporaryFolder { path in
      let so = path + "/sổ"
      try RegisterFolder.create(at: so + "/", snapshot: Fixture.snapshot)
      var (one, other) = (try open(so), try open(so))
      try one.remark("một")
      #expect(other.folder.hasNews())
      try other.remark("hai", on: "CN000002")
      try other.folder.compact(&other.register)
      _ = try one.folder.takeNews(into: &one.register)
      #expect(one.content == other.content)
      try one.remark("ba")
      #expect(try open(so).content == one.content)
      #expect(try RegisterFolder.check(at: so, today: "2026-11-22").severity == .whole)
      #expect(try RegisterFolder.dump(at: so, asOfSequence: 3).starts(with: Array(#"{"seq":3,"office":["#.utf8)))
    }
  }

  @Test func filesAreForTheOwnerOnly() throws {
    try inTemporaryFolder { path in
      try RegisterFolder.create(at: path + "/so", snapshot: Fixture.snapshot)
      #expect(try mode(path + "/so") == 0o700)
      #expect(try mode(path + "/so/journal") == 0o700)
      #expect(try mode(path + "/so/workers.json") == 0o600)
      #expect(try mode(path + "/so/lock") == 0o600)
      #expect(try mode(path + "/so/journal/000001.jsonl") == 0o600)
    }
  }

  @Test func filesOfAGroupsFolderAreForTheGroup() throws {
    try inTemporaryFolder { path in
      try FileManager.default.setAttributes([.posixPermissions: 0o770], ofItemAtPath: path)
      try RegisterFolder.create(at: path, snapshot: Fixture.snapshot)
      #expect(try mode(path + "/journal") == 0o2770)
      #expect(try mode(path + "/workers.json") == 0o660)
      #expect(try mode(path + "/lock") == 0o660)
      #expect(try mode(path + "/journal/000001.jsonl") == 0o660)
    }
  }

  @Test func whatIsNoRegisterIsNamed() throws {
    try inTemporaryFolder { path in
      #expect(throws: StorageError.notARegister(path)) { try RegisterFolder.open(at: path) }
      #expect(throws: StorageError.notFound(path + "/x")) { try RegisterFolder.open(at: path + "/x") }
      try "x".write(toFile: path + "/tệp", atomically: false, encoding: .utf8)
      #expect(throws: StorageError.notAFolder(path + "/tệp")) { try RegisterFolder.open(at: path + "/tệp") }
      #expect(throws: StorageError.notEmpty(path)) {
        try RegisterFolder.create(at: path, snapshot: Fixture.snapshot)
      }
      try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: path)
      #expect(throws: StorageError.worldWritable(path)) { try RegisterFolder.open(at: path) }
    }
  }

  @Test func aLinkIsNotFollowed() throws {
    try inTemporaryFolder { path in
      try RegisterFolder.create(at: path + "/so", snapshot: Fixture.snapshot)
      try FileManager.default.moveItem(atPath: path + "/so/workers.json", toPath: path + "/elsewhere.json")
      try FileManager.default.createSymbolicLink(
        atPath: path + "/so/workers.json", withDestinationPath: path + "/elsewhere.json")
      let opened = try open(path + "/so")
      #expect(opened.register.workers.count == 0)
      #expect(opened.folder.standing != .writable)
    }
  }

  @Test func theWatchIsWokenAndQuietedAgain() throws {
    try inTemporaryFolder { path in
      try RegisterFolder.create(at: path + "/so", snapshot: Fixture.snapshot)
      var (one, other) = (try open(path + "/so"), try open(path + "/so"))
      let watch = try #require(other.folder.watchDescriptor)
      func isReadable() -> Bool {
        var wanted = pollfd(fd: watch, events: Int16(POLLIN), revents: 0)
        return poll(&wanted, 1, 0) == 1
      }
      #expect(!isReadable())
      try one.remark("một")
      #expect(isReadable())
      #expect(try other.folder.takeNews(into: &other.register).commits.count == 1)
      #expect(!isReadable())
      #expect(other.content == one.content)
    }
  }

  @Test func theHolderOfTheLockIsNamed() throws {
    try inTemporaryFolder { path in
      try RegisterFolder.create(at: path + "/so", snapshot: Fixture.snapshot)
      var opened = try open(path + "/so")
      opened.folder.lockLimit = 0
      let system = SystemFileSystem()
      let folder = try system.openFolder(atPath: path + "/so")
      let lock = try system.open("lock", in: folder, .lock, permissions: 0)
      defer {
        system.close(lock)
        system.close(folder)
      }
      #expect(try system.tryLock(lock))
      let error = #expect(throws: CommitError.self) { try opened.remark("một") }
      guard case .storage(.locked(let holder)) = error else { return #expect(Bool(false)) }
      #expect(holder?.process == Int(getpid()))
    }
  }

  @Test func aLargeFolderIsReadOnTwoThreads() throws {
    try inTemporaryFolder { path in
      var snapshot = Fixture.snapshot
      snapshot.attendance = (1...4000).map { number in
        var list = AttendanceList(
          id: Identifier(Code("DS26-\(10_000 + number)")!), campaign: "HD26-001", session: 1, enterprise: nil)
        list.present = (1...20).map { Identifier(Code("CN\(100_000 + $0)")!) }
        return list
      }
      try RegisterFolder.create(at: path + "/so", snapshot: snapshot)
      let opened = try open(path + "/so")
      #expect(opened.folder.findings.isEmpty)
      #expect(opened.register.attendance.sorted.map(\.present) == snapshot.attendance.map(\.present))
    }
  }
}

@Suite struct TimestampTests {
  @Test(arguments: [
    "2026-11-22T08:15:07.123+07:00", "1970-01-01T07:00:00.000+07:00", "1969-12-31T23:59:59.999-03:30",
    "2028-02-29T23:59:59.001+00:00",
  ])
  func textIsReadBack(_ text: String) {
    #expect(Timestamp(text)?.description == text)
    #expect(Timestamp(text)?.day.iso == String(text.prefix(10)))
  }

  @Test(arguments: [
    "", "2026-11-22", "2026-13-22T08:15:07.123+07:00", "2026-11-22T24:15:07.123+07:00", "2026-11-22 08:15:07.123+07:00",
  ])
  func anythingElseIsRefused(_ text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func momentsAreCountedInUTC() {
    #expect(Timestamp("1970-01-01T07:00:00.001+07:00")?.milliseconds == 1)
    #expect(Timestamp("1970-01-01T00:00:00.000+07:00")?.milliseconds == -25_200_000)
  }

  @Test func theBackupOfTheDayIsMadeOnAThreadOfItsOwnBesideSaves() async throws {
    let path = NSTemporaryDirectory() + "/so-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try RegisterFolder.create(at: path, snapshot: Fixture.snapshot)
    let (folder, register) = try RegisterFolder.open(at: path)
    var opened = Opened(folder: folder, register: register)
    try opened.remark("trước")
    #expect(folder.needsBackup)
    let making = Task.detached { try RegisterFolder.makeBackupOfTheDay(at: path) }
    for number in 0..<60 { try opened.remark("trong khi \(number)") }
    let backup = try #require(try await making.value)
    #expect((1...61).contains(backup.sequence) && !folder.needsBackup)
    #expect(try folder.takeNews(into: &opened.register).isEmpty, "nobody else changed anything")
    #expect(folder.sequence == 61)
    let (again, kept) = try RegisterFolder.open(at: path)
    #expect(again.findings.isEmpty && Opened(folder: again, register: kept).content == opened.content)
    #expect(try RegisterFolder.check(at: path, today: "2026-11-22").severity == .whole)
    #expect(try RegisterFolder.open(at: path + "/backups/" + backup.name).folder.sequence == backup.sequence)
  }
}
