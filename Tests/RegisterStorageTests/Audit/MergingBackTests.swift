import LearningRegister
import RegisterStorage
import Testing

/// Two records of one person were merged; much later somebody finds out that they were two.
@Suite struct MergingBackTests {
  private let hoa = Author(by: "hoà")

  private static func register() -> Register.Snapshot {
    var snapshot = Register.Snapshot()
    snapshot.enterprises = [Enterprise(id: "DN0001", name: "Công ty May")]
    snapshot.workers = (1...6).map { number in
      var worker = Worker(
        id: WorkerID(Code("CN00000\(number)") ?? "?"), name: "Lê Thị Hoà",
        employment: [Employment(enterprise: "DN0001", from: "2020-01-01")])
      worker.identity = IdentityDocument(kind: .cmnd, number: "17123456\(number)")
      return worker
    }
    snapshot.workers[1].identity = IdentityDocument(kind: .cccd, number: "038187012345")
    snapshot.campaigns = [
      Campaign(
        id: "HD26-001", name: "Tập huấn", kind: "training", fields: [FieldSet(.a)], state: .held,
        sessions: [.init(number: 1, date: "2026-05-12"), .init(number: 2, date: "2026-05-13")])
    ]
    for (index, marks) in [(1, ["CN000001", "CN000002"]), (2, ["CN000002"])] as [(Int, [WorkerID])] {
      var list = AttendanceList(
        id: AttendanceListID(Code("DS26-00\(index)") ?? "?"), campaign: "HD26-001", session: index,
        enterprise: "DN0001")
      list.present = marks
      list.late = ["CN000003"]
      list.heads = 5
      snapshot.attendance.append(list)
    }
    snapshot.honours = [
      Honour(id: "KT000001", category: .title, kind: .learningCitizen, subject: .worker("CN000002"), year: 2025)
    ]
    for index in snapshot.workers.indices { snapshot.workers[index].revision = 1 }
    for index in snapshot.attendance.indices { snapshot.attendance[index].revision = 1 }
    snapshot.enterprises[0].revision = 1
    snapshot.campaigns[0].revision = 1
    snapshot.honours[0].revision = 1
    return snapshot
  }

  private func edit(
    _ opened: inout Opened, _ id: AttendanceListID, by author: Author, _ edit: (inout AttendanceList) -> Void
  ) throws {
    var list = try #require(opened.register.attendance[id])
    edit(&list)
    try opened.commit(Change([.replace(.attendance(list), basedOn: list.revision)]), by: author)
  }

  /// The records without their revisions, which only ever move on.
  private func content(_ register: Register) -> [Record] {
    Collection.allCases.flatMap { register.records(of: $0) }.map { $0.stamped(revision: 0) }
  }

  private func disk() throws -> MemoryDisk {
    let disk = MemoryDisk()
    try RegisterFolder.create(at: "so", snapshot: Self.register(), store: "k7qm2", system: disk)
    disk.losePower(.nothing)
    return disk
  }

  @Test func theMergingIsTakenApartAfterARestartAndWhateverElseWasStored() throws {
    let disk = try disk()
    var opened = try Fixture.open(disk)
    let before = content(opened.register)
    let merging = try #require(opened.register.merging("CN000002", into: "CN000001"))
    let step = try opened.commit(merging)
    #expect(opened.register.workers["CN000001"]?.identity?.number == "038187012345")
    #expect(opened.register.workers["CN000001"]?.formerIDs == ["CN000002"])
    #expect(opened.register.attendance["DS26-001"]?.present == ["CN000001"])
    #expect(opened.register.attendance["DS26-001"]?.heads == 4)
    // A restart, and other work: a new worker, more marks on the same lists, another member of the one who stayed.
    var again = try Fixture.open(disk)
    #expect(content(again.register) == content(opened.register))
    try again.commit(Change([.add(.worker(Worker(id: "CN000007", name: "Đỗ An")))]))
    try edit(&again, "DS26-001", by: hoa) { $0.present.append("CN000004") }
    try edit(&again, "DS26-002", by: hoa) { list in
      list.late = []
      list.absent = ["CN000003"]
    }
    try again.commit(Fixture.remark("khác", on: "CN000001", in: again.register), by: hoa)
    var last = try Fixture.open(disk)
    let found = try #require(
      try last.folder.undoable(by: Fixture.author, limit: .max).first(where: { $0 == step.sequence }))
    guard case .possible(let change) = try last.folder.takingBack(found, in: last.register) else {
      Issue.record("clashes")
      return
    }
    try last.commit(change, undoes: found.sequence)
    let register = last.register
    #expect(register.workers["CN000002"]?.identity?.number == "038187012345")
    #expect(register.workers["CN000001"]?.identity?.number == "171234561")
    #expect(register.workers["CN000001"]?.note == "khác")
    #expect(register.attendance["DS26-001"]?.present == ["CN000001", "CN000002", "CN000004"])
    #expect(register.attendance["DS26-001"]?.heads == 5)
    #expect(register.attendance["DS26-002"]?.present == ["CN000002"])
    #expect(register.attendance["DS26-002"]?.absent == ["CN000003"])
    #expect(register.honours["KT000001"]?.subject == .worker("CN000002"))
    // But for that other work everything is as it was.
    let others: Set<RecordReference> = [
      RecordReference(WorkerID("CN000001")), RecordReference(WorkerID("CN000007")),
      RecordReference(AttendanceListID("DS26-001")), RecordReference(AttendanceListID("DS26-002")),
    ]
    #expect(
      content(register).filter { !others.contains($0.reference) } == before.filter { !others.contains($0.reference) })
  }

  @Test func aMarkOthersChangedStandsAgainstIt() throws {
    var opened = try Fixture.open(try disk())
    let merging = try #require(opened.register.merging("CN000002", into: "CN000001"))
    let step = try opened.commit(merging)
    // Somebody moved the very mark the merging made.
    try edit(&opened, "DS26-002", by: hoa) { list in
      list.present = []
      list.excused = ["CN000001"]
    }
    guard case .clashes(let clashes) = try opened.folder.takingBack(step, in: opened.register) else {
      Issue.record("forced")
      return
    }
    #expect(clashes.map(\.reference) == [RecordReference(AttendanceListID("DS26-002"))])
  }

  /// Whom the answer “another person” was about survives the file.
  @Test func theOtherOfAnAcceptedDoubtIsStored() throws {
    let disk = try disk()
    var opened = try Fixture.open(disk)
    var worker = try #require(opened.register.workers["CN000001"])
    worker.accepted = [AcceptedDoubt(check: "look-alike", why: "là người khác", other: "CN000002")]
    try opened.commit(Change([.replace(.worker(worker), basedOn: 1)]))
    let again = try Fixture.open(disk)
    #expect(again.register.workers["CN000001"]?.accepted == worker.accepted)
  }
}
