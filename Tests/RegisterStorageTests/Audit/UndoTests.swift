import LearningRegister
import RegisterStorage
import Testing

/// Undo and redo after a restart.
@Suite struct UndoTests {
  private func undo(_ commit: Commit, _ opened: inout Opened) throws -> Commit {
    try opened.commit(try #require(commit.inverse), undoes: commit.sequence)
  }

  @Test func allThatWasSavedCanBeUndoneAfterARestart() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    let before = RegisterFolder.dump(opened.register, sequence: 0)
    try opened.remark("một")
    try opened.remark("hai")
    try opened.folder.compact(&opened.register)
    try opened.commit(
      Change([
        .add(.worker(Worker(id: "-a", name: "Lê Thị Hạnh"))),
        .remove(RecordReference(.workers, "CN000003"), basedOn: 1),
      ]))
    try opened.folder.noteLook(at: RecordReference(.workers, "CN000001"), in: &opened.register, author: Fixture.author)

    var again = try Fixture.open(disk)
    #expect(try again.folder.undoable(by: Fixture.author).sequences == [3, 2, 1])
    for expected in [[3, 2, 1], [2, 1], [1]] {
      // Each time as after a restart.
      again = try Fixture.open(disk)
      let steps = try again.folder.undoable(by: Fixture.author)
      #expect(steps.sequences == expected)
      _ = try undo(try #require(steps.first()), &again)
    }
    #expect(try again.folder.undoable(by: Fixture.author).isEmpty)
    // The same but for the revisions.
    let old = try Fixture.open(Fixture.disk()).content
    #expect(again.content.map { $0.stamped(revision: 1) } == old.map { $0.stamped(revision: 1) })
    #expect(try RegisterFolder.dump(at: "so", asOfSequence: 0, system: disk) == before)
    #expect(try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk).findings == [])
  }

  @Test func undoAndRedoGoBackAndForth() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    try opened.remark("hai")
    #expect(try opened.folder.redoable(by: Fixture.author).isEmpty)
    _ = try undo(try #require(opened.folder.undoable(by: Fixture.author).first()), &opened)
    #expect(opened.register.workers["CN000001"]?.note == "một")
    #expect(try opened.folder.undoable(by: Fixture.author).sequences == [1])
    let redo = try opened.folder.redoable(by: Fixture.author)
    #expect(redo.sequences == [3])
    _ = try undo(try #require(redo.first()), &opened)
    #expect(opened.register.workers["CN000001"]?.note == "hai")
    // Done again, the change stands under its new number.
    #expect(try opened.folder.undoable(by: Fixture.author).sequences == [4, 1])
    #expect(try opened.folder.redoable(by: Fixture.author).isEmpty)
    _ = try undo(try #require(opened.folder.undoable(by: Fixture.author).first()), &opened)
    #expect(opened.register.workers["CN000001"]?.note == "một")
    try opened.remark("ba", on: "CN000002")
    #expect(try opened.folder.redoable(by: Fixture.author).isEmpty)
    #expect(try opened.folder.undoable(by: Fixture.author).sequences == [6, 1])
  }

  @Test func aRecordChangedSinceConflictsAndOthersDoNot() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    try opened.remark("hai", on: "CN000002")
    let other = Author(by: "hoà")
    try opened.commit(Fixture.remark("khác", in: opened.register), by: other)
    let steps = try opened.folder.undoable(by: Fixture.author)
    try #require(steps.sequences == [2, 1])
    let earlier = try #require(steps.first { $0 == 1 })
    #expect(try opened.folder.undoable(by: other).sequences == [3])
    let reference = RecordReference(.workers, "CN000001")
    #expect(throws: CommitError.refused(.changedMeanwhile(reference, revision: 3))) { try undo(earlier, &opened) }
    _ = try undo(try #require(steps.first()), &opened)
    #expect(opened.register.workers["CN000002"]?.note == nil)
    // What another user took back is taken back.
    try opened.commit(try #require(opened.folder.undoable(by: other).first()?.inverse), undoes: 3)
    #expect(try opened.folder.undoable(by: other).isEmpty)
  }

  @Test func aLargeImportIsOneStep() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    let before = opened.content
    let spell = Employment(enterprise: "DN0002", job: "công nhân may", from: "2024-01-01")
    try opened.commit(
      Change((0..<9000).map { .add(.worker(Worker(id: "-", name: "Lê Thị \($0)", employment: [spell]))) }))
    var again = try Fixture.open(disk)
    let step = try #require(try again.folder.undoable(by: Fixture.author).first())
    #expect(step.operations.count == 9000)
    _ = try undo(step, &again)
    #expect(again.content == before)
  }

  @Test func aRecordTouchedTwiceInOneChangeIsTakenBackAtOnce() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    var worker = try #require(opened.register.workers["CN000001"])
    worker.note = "một"
    var then = worker
    then.note = "hai"
    let bare = Worker(id: "CN000009", name: "Lê Thị Hạnh")
    try opened.commit(
      Change([
        .replace(.worker(worker), basedOn: 1), .add(.worker(bare)), .replace(.worker(then), basedOn: 2),
        .remove(RecordReference(.workers, "CN000009"), basedOn: 1),
      ]))
    let step = try #require(try Fixture.open(disk).folder.undoable(by: Fixture.author).first())
    #expect(step.inverse?.operations.count == 1)
    _ = try undo(step, &opened)
    #expect(opened.register.workers["CN000001"]?.note == nil)
    #expect(opened.register.workers["CN000001"]?.revision == 4)
  }

  @Test func olderDaysAreLimitedTheDayIsNot() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    for number in 1...6 { try opened.remark("\(number)") }
    #expect(try opened.folder.undoable(by: Fixture.author, limit: 2).sequences.count == 6)
    var tomorrow = FixedClock()
    tomorrow.time = Timestamp(milliseconds: tomorrow.time.milliseconds + 86_400_000)
    let folder = try RegisterFolder.open(at: "so", system: disk, clock: tomorrow).folder
    #expect(try folder.undoable(by: Fixture.author, limit: 2).sequences == [6, 5])
  }
}
