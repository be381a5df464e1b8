import LearningRegister
import RegisterStorage
import Testing

/// A large change tells how far it is, and can be stopped until it is being written.
@Suite struct StoppedCommitTests {
  private static let workers = 7000

  /// More than a line of the journal holds.
  private static func list(_ name: String = "Lê Thị") -> Change {
    let spell = Employment(enterprise: "DN0002", job: "công nhân may mặc tại phân xưởng", from: "2024-01-01")
    return Change(
      (0..<workers).map { .add(.worker(Worker(id: "-", name: "\(name) \($0)", employment: [spell]))) }, why: "nhận tệp")
  }

  /// Everything on the disk, file by file.
  private static func files(_ disk: MemoryDisk) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for folder in ["so", "so/journal", "so/imports"] {
      for (name, file) in disk.file(folder)?.entries ?? [:] where !file.isFolder && name != "lock" {
        found[folder + "/" + name] = disk.bytes(folder + "/" + name)
      }
    }
    return found
  }

  @Test func itIsToldHowFarALargeChangeIs() throws {
    var opened = try Fixture.open(Fixture.disk())
    var told: [Int] = []
    try opened.commit(Self.list()) { done, all in
      told.append(done)
      return all == Self.workers
    }
    #expect(opened.register.workers.sorted.count == Self.workers + 4)
    #expect(told.count > 40 && told == told.sorted() && (told.last ?? 0) > Self.workers * 9 / 10)
    var undone: [Int] = []
    let step = try #require(
      try opened.folder.undoable(by: Fixture.author).first(goesOn: { done, all in
        undone.append(done)
        return all == Self.workers
      }))
    #expect(step.operations.count == Self.workers)
    #expect(undone.count > 20 && undone == undone.sorted() && (undone.last ?? 0) > Self.workers * 9 / 10)
  }

  /// Stopped at its first step, while it is carried out, and while it is encoded.
  @Test(arguments: [0, 1000, 3400, 3600, 6800]) func aStoppedChangeLeavesNothing(place: Int) throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    let (content, before) = (opened.content, Self.files(disk))
    #expect(throws: CommitError.refused(.stopped)) {
      try opened.commit(Self.list()) { done, _ in done < place }
    }
    #expect(opened.content == content && Self.files(disk) == before)
    #expect(opened.folder.sequence == 1)
    // The same again is stored as if nothing had been.
    try opened.commit(Self.list())
    let again = try Fixture.open(disk)
    #expect(again.content == opened.content && again.register.workers.sorted.count == Self.workers + 4)
  }

  @Test func takingBackIsStoppedTheSameWay() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.commit(Self.list())
    let step = try #require(opened.folder.undoable(by: Fixture.author).first())
    let (content, before) = (opened.content, Self.files(disk))
    guard case .possible(let change) = try opened.folder.takingBack(step, in: opened.register) else {
      Issue.record("cannot be taken back")
      return
    }
    #expect(throws: CommitError.refused(.stopped)) {
      try opened.commit(change, undoes: 1) { done, _ in done < 3000 }
    }
    #expect(opened.content == content && Self.files(disk) == before)
    #expect(try opened.folder.undoable(by: Fixture.author).first(goesOn: { done, _ in done < 3000 }) == nil)
    try opened.commit(change, undoes: 1)
    #expect(opened.register.workers.sorted.count == 4)
  }

  @Test func aLargeChangeMakesASnapshotDue() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.commit(Self.list())
    #expect(try !opened.folder.needsCompaction && !Fixture.open(disk).folder.needsCompaction)
    try opened.commit(Self.list("Trần Văn"))
    #expect(try opened.folder.needsCompaction && Fixture.open(disk).folder.needsCompaction)
    try opened.folder.compact(&opened.register)
    #expect(try !opened.folder.needsCompaction && !Fixture.open(disk).folder.needsCompaction)
  }

  @Test func largeFilesAreReadOnlyWhenTheirStepIsAskedFor() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    try opened.commit(Self.list())
    let first = try #require(opened.folder.undoable(by: Fixture.author).first())
    try opened.commit(try #require(first.inverse), undoes: 2)
    try opened.commit(Self.list("Trần Văn"))
    try opened.remark("hai", on: "CN000002")
    let imports = try #require(disk.file("so/imports"))
    let files = imports.entries
    imports.entries = [:]
    let steps = try opened.folder.undoable(by: Fixture.author)
    #expect(steps.sequences == [5, 4, 1] && !steps.isEmpty)
    #expect(try opened.folder.redoable(by: Fixture.author).isEmpty)
    #expect(steps.first()?.sequence == 5)
    #expect(steps.first { $0 == 4 } == nil)
    imports.entries = files
    #expect(steps.first { $0 == 4 }?.operations.count == Self.workers)
  }

  /// What a later list touched and what took that back again does not stand in the way of an earlier step.
  @Test func anEarlierStepFindsItsRecordsThroughLargeOnes() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    var worker = try #require(opened.register.workers["CN000001"])
    worker.note = "trong danh sách"
    var change = Self.list()
    change.operations.append(.replace(.worker(worker), basedOn: worker.revision))
    try opened.commit(change)
    let large = try #require(opened.folder.undoable(by: Fixture.author).first())
    try opened.commit(try #require(large.inverse), undoes: large.sequence)
    #expect(opened.register.workers["CN000001"]?.note == "một")
    let small = try #require(opened.folder.undoable(by: Fixture.author).first())
    #expect(small.sequence == 1)
    try opened.commit(try #require(small.inverse), undoes: 1)
    #expect(opened.register.workers["CN000001"]?.note == nil)
  }
}
