import LearningRegister
import Testing

/// Persons found by what stands on a paper, and the names that wait to be matched.
@Suite struct PersonLookupTests {
  private func register() -> Register {
    var snapshot = Register.Snapshot()
    var one = Worker(id: "CN000001", name: "Đặng Thị Hoà")
    one.identity = IdentityDocument(kind: .cmnd, number: "171234567")
    one.born = .year(1987)
    snapshot.workers = [one, Worker(id: "CN000002", name: "đặng thị hoa"), Worker(id: "CN000003", name: "Lê An")]
    var campaign = Campaign(id: "HD26-001", name: "Tập huấn", kind: "training", fields: [])
    campaign.sessions = [.init(number: 1, date: "2026-01-05"), .init(number: 2, date: "2026-03-05")]
    snapshot.campaigns = [campaign]
    var old = AttendanceList(id: "DS26-001", campaign: "HD26-001", session: 1, enterprise: nil)
    old.walkIns = ["Lò Mai"]
    var recent = AttendanceList(id: "DS26-002", campaign: "HD26-001", session: 2, enterprise: nil)
    recent.walkIns = ["Hà", "Vi", "Hà"]
    snapshot.attendance = [
      old, recent, AttendanceList(id: "DS26-003", campaign: "HD26-001", session: 2, enterprise: nil),
    ]
    return Register(snapshot)
  }

  @Test func byWholeNameWithOrWithoutYear() throws {
    var register = register()
    #expect(register.workers(named: "DANG THI HOA") == ["CN000001", "CN000002"])
    #expect(register.workers(named: "Đặng Thị") == [])
    #expect(register.workers(named: "") == [])
    _ = try register.apply(Change([.remove(RecordReference(WorkerID("CN000001")), basedOn: 0)]))
    #expect(register.workers(named: "Đặng Thị Hoa") == ["CN000002"])
    _ = try register.apply(Change([.add(.worker(Worker(id: "CN000004", name: "Đặng Thị Hoạ")))]))
    #expect(register.workers(named: "Đặng Thị Hoa") == ["CN000002", "CN000004"])
  }

  @Test func byNumberOfWhateverPaper() {
    var register = register()
    #expect(register.worker(identifiedBy: "171234567") == "CN000001")
    #expect(register.worker(identifiedBy: "171234568") == nil)
  }

  @Test func openWalkInsNewestFirst() {
    let walkIns = register().openWalkIns()
    #expect(walkIns.map(\.text) == ["Hà", "Vi", "Hà", "Lò Mai"])
    #expect(walkIns.map(\.repetition) == [0, 0, 1, 0])
    #expect(walkIns.last?.list == "DS26-001")
  }
}
