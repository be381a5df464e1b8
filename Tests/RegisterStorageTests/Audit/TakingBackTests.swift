import LearningRegister
import RegisterStorage
import Testing

/// Undo and redo when somebody else changed the same records meanwhile.
@Suite struct TakingBackTests {
  private let an = RecordReference(.workers, "CN000001")
  private let hoa = Author(by: "hoà")

  private func change(_ opened: Opened, _ edit: (inout Worker) -> Void) throws -> Change {
    var worker = try #require(opened.register.workers["CN000001"])
    edit(&worker)
    return Change([.replace(.worker(worker), basedOn: worker.revision)])
  }

  private func lastStep(_ opened: Opened) throws -> Commit {
    try #require(try opened.folder.undoable(by: Fixture.author).first())
  }

  @Test func otherMembersKeepWhatOthersWrote() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    try opened.commit(try change(opened) { $0.village = "Thôn 1" }, by: hoa)
    // As after a restart, and with a change of another record behind it.
    var again = try Fixture.open(disk)
    try again.commit(Fixture.remark("khác", on: "CN000002", in: again.register), by: hoa)
    let step = try lastStep(again)
    guard case .possible(let change) = try again.folder.takingBack(step, in: again.register) else {
      Issue.record("clashes")
      return
    }
    try again.commit(change, undoes: step.sequence)
    #expect(again.register.workers["CN000001"]?.note == nil)
    #expect(again.register.workers["CN000001"]?.village == "Thôn 1")
    #expect(again.register.workers["CN000002"]?.note == "khác")
    #expect(try again.folder.undoable(by: Fixture.author).isEmpty)
    // And done again, over the same.
    let redo = try #require(try again.folder.redoable(by: Fixture.author).first())
    guard case .possible(let back) = try again.folder.takingBack(redo, in: again.register) else {
      Issue.record("clashes")
      return
    }
    try again.commit(back, undoes: redo.sequence)
    #expect(again.register.workers["CN000001"]?.note == "một")
    #expect(again.register.workers["CN000001"]?.village == "Thôn 1")
  }

  @Test func theSameMemberIsAClashThatNamesBothValuesAndTheOther() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    try opened.commit(Fixture.remark("hai", in: opened.register), by: hoa)
    let clash = TakingBack.Clash(reference: an, member: "note", present: #""hai""#, wanted: nil, by: "hoà")
    #expect(try opened.folder.takingBack(lastStep(opened), in: opened.register) == .clashes([clash]))
    #expect(opened.register.workers["CN000001"]?.note == "hai")
  }

  @Test func whatIsTakenBackAlreadyByHandIsNoClash() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    try opened.commit(
      try change(opened) {
        $0.note = nil
        $0.village = "Thôn 1"
      }, by: hoa)
    guard case .possible = try opened.folder.takingBack(lastStep(opened), in: opened.register) else {
      Issue.record("clashes")
      return
    }
  }

  @Test func aRecordTakenAwayIsAClash() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một", on: "CN000004")
    let reference = RecordReference(.workers, "CN000004")
    try opened.commit(Change([.remove(reference, basedOn: 2)]), by: hoa)
    let clash = TakingBack.Clash(reference: reference, member: nil, present: nil, wanted: nil, by: "hoà")
    #expect(try opened.folder.takingBack(lastStep(opened), in: opened.register) == .clashes([clash]))
  }

  @Test func aNewRecordOthersFilledInIsNotTakenAway() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    let added = try opened.commit(Change([.add(.worker(Worker(id: "-", name: "Lê Thị Hạnh")))]))
    let reference = try #require(added.operations.first?.reference)
    var worker = try #require(opened.register.workers[WorkerID(reference.code)])
    worker.village = "Thôn 1"
    try opened.commit(Change([.replace(.worker(worker), basedOn: 1)]), by: hoa)
    let clash = TakingBack.Clash(
      reference: reference, member: "village", present: #""Thôn 1""#, wanted: nil, by: "hoà")
    #expect(try opened.folder.takingBack(lastStep(opened), in: opened.register) == .clashes([clash]))
    // Taken back by the other, it goes away again.
    let theirs = try #require(try opened.folder.undoable(by: hoa).first())
    try opened.commit(try #require(theirs.inverse), by: hoa, undoes: theirs.sequence)
    guard case .possible(let change) = try opened.folder.takingBack(lastStep(opened), in: opened.register) else {
      Issue.record("clashes")
      return
    }
    try opened.commit(change, undoes: added.sequence)
    #expect(opened.register.workers[WorkerID(reference.code)] == nil)
  }
}
