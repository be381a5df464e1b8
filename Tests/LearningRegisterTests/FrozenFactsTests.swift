import LearningRegister
import Testing

/// Which changes alter what a frozen report tells of.
@Suite struct FrozenFactsTests {
  static let frozen: Day = "2025-12-31"

  private static var register: Register {
    var snapshot = Register.Snapshot()
    var enterprise = Enterprise(id: "DN0001", name: "Công ty May")
    enterprise.opened = "2020-01-01"
    enterprise.headcounts = [.init(date: "2025-06-05", workers: 240, source: nil)]
    snapshot.enterprises = [enterprise]
    snapshot.workers = [
      Worker(
        id: "CN000001", name: "An", employment: [Employment(enterprise: "DN0001", from: "2021-03-01")])
    ]
    snapshot.campaigns = [
      Campaign(
        id: "HD25-001", name: "Cũ", kind: "training", fields: FieldSet(Indicator.a), state: .held,
        sessions: [Campaign.Session(number: 1, date: "2025-05-12")]),
      Campaign(
        id: "HD26-001", name: "Mới", kind: "training", fields: FieldSet(Indicator.a), state: .held,
        sessions: [Campaign.Session(number: 1, date: "2026-05-12")]),
    ]
    var list = AttendanceList(id: "DS25-001", campaign: "HD25-001", session: 1, enterprise: "DN0001")
    list.present = ["CN000001"]
    snapshot.attendance = [list]
    var report = FrozenReport(id: "BC2025")
    report.unknown = UnknownMembers([.init(name: "asOf", json: "\"2025-12-31\"")])
    snapshot.frozen = [report, FrozenReport(id: "2024-12-31")]
    return Register(snapshot)
  }

  @Test func latestReportCounts() {
    #expect(Self.register.frozenThrough == Self.frozen)
    #expect(Register().frozenThrough == nil)
    #expect(FrozenReport(id: "2024-12-31").asOf == "2024-12-31")
    #expect(FrozenReport(id: "BC24").asOf == nil)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let alters: Bool
    let operation: @Sendable (Register) -> LearningRegister.Operation
  }

  private static func worker(_ name: String, _ alters: Bool, _ edit: @escaping @Sendable (inout Worker) -> Void) -> Case
  {
    Case(testDescription: name, alters: alters) { register in
      var worker = register.workers["CN000001"]!
      edit(&worker)
      return .replace(.worker(worker), basedOn: 0)
    }
  }

  static let cases: [Case] = [
    worker("a name", false) { $0.name = "Ân" },
    worker("leaves after it", false) { $0.employment[0].to = "2026-03-01" },
    worker("left before it", true) { $0.employment[0].to = "2025-03-01" },
    worker("on its day", true) { $0.employment[0].to = FrozenFactsTests.frozen },
    worker("came earlier", true) { $0.employment[0].from = "2020-03-01" },
    worker("came at an unknown day", true) { $0.employment[0].from = nil },
    worker("moves after it", false) { $0.employment.append(Employment(enterprise: "DN0001", from: "2026-01-01")) },
    Case(testDescription: "a worker goes", alters: true) { _ in
      .remove(RecordReference(.workers, "CN000001"), basedOn: 0)
    },
    Case(testDescription: "a worker of later", alters: false) { _ in
      .add(
        .worker(Worker(id: "CN000002", name: "B", employment: [Employment(enterprise: "DN0001", from: "2026-02-01")])))
    },
    Case(testDescription: "a list of before", alters: true) { _ in
      .add(.attendance(AttendanceList(id: "DS26-001", campaign: "HD25-001", session: 1, enterprise: nil)))
    },
    Case(testDescription: "a list of later", alters: false) { _ in
      .add(.attendance(AttendanceList(id: "DS26-001", campaign: "HD26-001", session: 1, enterprise: nil)))
    },
    Case(testDescription: "paper number of a list", alters: false) { register in
      var list = register.attendance["DS25-001"]!
      list.paper = "31/DS"
      return .replace(.attendance(list), basedOn: 0)
    },
    Case(testDescription: "a mark", alters: true) { register in
      var list = register.attendance["DS25-001"]!
      list.present = []
      return .replace(.attendance(list), basedOn: 0)
    },
    Case(testDescription: "a campaign is cancelled", alters: true) { register in
      var campaign = register.campaigns["HD25-001"]!
      campaign.state = .cancelled
      return .replace(.campaign(campaign), basedOn: 0)
    },
    Case(testDescription: "a session moves into the frozen year", alters: true) { register in
      var campaign = register.campaigns["HD26-001"]!
      campaign.sessions[0].date = "2025-12-01"
      return .replace(.campaign(campaign), basedOn: 0)
    },
    Case(testDescription: "a campaign is planned", alters: false) { _ in
      .add(
        .campaign(
          Campaign(
            id: "HD25-009", name: "x", kind: "training", fields: FieldSet(Indicator.a), state: .planned,
            sessions: [Campaign.Session(number: 1, date: "2025-01-01")])))
    },
    Case(testDescription: "a new head-count", alters: false) { register in
      var enterprise = register.enterprises["DN0001"]!
      enterprise.headcounts.append(.init(date: "2026-06-05", workers: 250, source: nil))
      return .replace(.enterprise(enterprise), basedOn: 0)
    },
    Case(testDescription: "another head-count of then", alters: true) { register in
      var enterprise = register.enterprises["DN0001"]!
      enterprise.headcounts[0].workers = 250
      return .replace(.enterprise(enterprise), basedOn: 0)
    },
    Case(testDescription: "an old decision", alters: true) { _ in
      var honour = Honour(id: "KT1", category: .title, kind: .learningCitizen, subject: .worker("CN000001"), year: 2025)
      honour.decision = .init(number: "1", date: "2025-11-20", authority: "x")
      return .add(.honour(honour))
    },
    Case(testDescription: "an honour without decision", alters: false) { _ in
      .add(
        .honour(Honour(id: "KT1", category: .title, kind: .learningCitizen, subject: .worker("CN000001"), year: 2025)))
    },
  ]

  @Test(arguments: cases) func onlyDatedFactsOfThatTimeCount(_ example: Case) {
    let register = Self.register
    let change = Change([example.operation(register)])
    #expect(register.changesFacts(through: Self.frozen, by: change) == example.alters)
  }
}
