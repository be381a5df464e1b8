import LearningRegister
import Testing

/// Taking back a list of many workers removes all of them in one change.
@Suite struct ManyRemovalsTests {
  private let ids = (1...40).compactMap { Code("CN0000" + ($0 < 10 ? "0\($0)" : "\($0)")).map { WorkerID($0) } }

  private func register() throws -> Register {
    var register = Register()
    _ = try register.apply(
      Change(
        [
          .add(.enterprise(Enterprise(id: "DN0001", name: "Sao Mai"))),
          .add(
            .campaign(
              Campaign(
                id: "HD26-001", name: "Một", kind: "training", fields: [FieldSet(.a)], state: .held,
                sessions: [.init(number: 1, date: "2026-05-01")]))),
        ] + ids.map { .add(.worker(Worker(id: $0, name: "Lê Văn An"))) }))
    return register
  }

  private func list(_ present: [WorkerID]) -> AttendanceList {
    var list = AttendanceList(id: "DS26-001", campaign: "HD26-001", session: 1, enterprise: "DN0001")
    list.present = present
    return list
  }

  private var removals: [LearningRegister.Operation] { ids.map { .remove(RecordReference($0), basedOn: 1) } }

  @Test func thoseNobodyNamesGoAndComeBack() throws {
    var register = try register()
    let applied = try register.apply(Change(removals))
    #expect(register.workers.sorted.isEmpty)
    _ = try register.apply(applied.inverse)
    #expect(register.workers.sorted.map(\.id) == ids)
  }

  @Test func whoIsNamedBeforeOrByTheChangeItselfStays() throws {
    var named = try register()
    _ = try named.apply(Change([.add(.attendance(list([ids[7]])))]))
    let before = named.workers.sorted.count
    #expect(throws: Refusal.stillNamed(RecordReference(ids[7]), by: .attendance, count: 1)) {
      try named.apply(Change(removals))
    }
    #expect(named.workers.sorted.count == before)
    // The list goes first: then nobody is named.
    var emptied = named
    _ = try emptied.apply(Change([.remove(RecordReference(AttendanceListID("DS26-001")), basedOn: 1)] + removals))
    #expect(emptied.workers.sorted.isEmpty)

    var fresh = try register()
    #expect(throws: Refusal.self) { try fresh.apply(Change([.add(.attendance(list([ids[3]])))] + removals)) }
    let honour = Honour(id: "KT000001", category: .title, kind: "congDanHocTap", subject: .worker(ids[5]))
    #expect(throws: Refusal.self) { try fresh.apply(Change([.add(.honour(honour))] + removals)) }
    #expect(fresh.workers.sorted.count == 40 && fresh.attendance.sorted.isEmpty && fresh.honours.sorted.isEmpty)
  }
}
