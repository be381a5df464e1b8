import LearningRegister
import RegisterExchange
import Testing

@testable import Workbench

/// An export of the whole register tells what the records hold, not only a line for each.
@Suite struct RegisterTablesTests {
  private static let day: Day = "2026-11-22"

  private func register() throws -> Register {
    var snapshot = Register.Snapshot()
    var office = OfficeVersion(id: "2025-07-01", name: "UBND xã Hoằng Hợp")
    office.recipients = ["Như trên", "Lưu: VT"]
    snapshot.offices = [office]
    var company = Enterprise(id: "DN0001", name: "May Hoằng Hợp")
    company.headcounts = [
      .init(date: "2026-01-10", workers: 240, source: "01/PLI"), .init(date: "2026-12-10", workers: 250),
    ]
    company.nilDeclarations = [.init(from: "2026-01-01", to: "2026-03-31", on: "2026-04-02")]
    company.learningFund = [.init(year: 2026, planned: 5_000_000, spent: 2_000_000)]
    snapshot.enterprises = [company, Enterprise(id: "DN0002", name: "HTX Đại Thắng", kind: .cooperative)]
    snapshot.workers = [
      Worker(
        id: "CN000001", name: "Lê Thị Hoa",
        employment: [
          Employment(enterprise: "DN0002", job: "bảo vệ", from: "2021-01-01", to: "2023-12-31"),
          Employment(enterprise: "DN0001", job: "may", from: "2024-01-01"),
          Employment(enterprise: "DN0002", from: "2027-01-01"),
        ])
    ]
    var campaign = Campaign(
      id: "HD26-001", name: "Tuần lễ học tập", kind: "training", fields: FieldSet(.a), state: .held,
      sessions: [
        .init(number: 1, date: "2026-10-02", place: "hội trường xã", hours: 2.5), .init(number: 2, date: "2026-10-03"),
      ])
    campaign.money = [.init(source: .union, planned: 1_000_000)]
    campaign.materials = [.init(kind: "leaflet", count: 300)]
    snapshot.campaigns = [campaign]
    var title = Honour(id: "KT26-001", category: .title, kind: "congDanHocTap", subject: .worker("CN000001"))
    title.scores = [8, 9, 8, 9, 8, 9, 8, 9, 8, 9]
    snapshot.honours = [title]
    var visit = Visit(id: "KT26-0001", enterprise: "DN0001", date: "2026-05-05", purpose: .urge)
    visit.difficulties = [.init(text: "ca đêm", answer: "dạy buổi trưa")]
    snapshot.visits = [visit]
    var task = PlanTask(id: "NV-001", task: "III.1.a", year: 2026)
    task.status = .running
    snapshot.tasks = [task]
    snapshot.targets = [
      TargetSet(
        id: "commune-2023", level: .commune, from: "2023-01-01", official: true,
        milestones: [.init(date: "2025-12-31", percents: [90, 80, 70, 70, 30])])
    ]
    return Register(snapshot)
  }

  private func rows(_ kind: RegisterTables.Kind, of enterprise: EnterpriseID? = nil) throws -> [String] {
    let register = try register()
    let tables = RegisterTables(
      register, figures: register.figures(asOf: Self.day, window: .cumulative), words: Words(.vietnamese),
      isMasked: true)
    return tables.table(kind, of: enterprise).rows.map { row in
      row.map { cell in
        switch cell {
        case .empty: ""
        case .text(let text): text
        case .word(_, let code): code
        case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
        case .day(let day): day.iso
        case .truth(let truth): String(truth)
        }
      }.joined(separator: "|")
    }
  }

  @Test(arguments: [
    (
      RegisterTables.Kind.employment,
      [
        "CN000001|Lê Thị Hoa|DN0002|HTX Đại Thắng|bảo vệ|2021-01-01|2023-12-31",
        "CN000001|Lê Thị Hoa|DN0001|May Hoằng Hợp|may|2024-01-01|",
      ]
    ),
    (.headcounts, ["DN0001|May Hoằng Hợp|2026-01-10|240|01/PLI"]),
    (.nilDeclarations, ["DN0001|May Hoằng Hợp|2026-01-01|2026-03-31|2026-04-02"]),
    (.learningFund, ["DN0001|May Hoằng Hợp|2026|5000000|2000000"]),
    (
      .sessions,
      [
        "HD26-001|Tuần lễ học tập|1|2026-10-02|hội trường xã|2.5", "HD26-001|Tuần lễ học tập|2|2026-10-03||",
      ]
    ),
    (.money, ["HD26-001|Tuần lễ học tập|union|1000000|"]),
    (.materials, ["HD26-001|Tuần lễ học tập|leaflet|300"]),
    (.scores, ["KT26-001|CN000001|Lê Thị Hoa|8|9|8|9|8|9|8|9|8|9|85"]),
    (.visits, ["KT26-0001|DN0001|May Hoằng Hợp|2026-05-05|urge||ca đêm → dạy buổi trưa|"]),
    (.tasks, ["NV-001|III.1.a|2026|running|||"]),
    (.targets, ["commune-2023|commune|true||2023-01-01|2025-12-31|90|80|70|70|30"]),
  ])
  func everyPartOfARecordIsALine(kind: RegisterTables.Kind, expected: [String]) throws {
    #expect(try rows(kind) == expected)
  }

  @Test func ofAnEnterpriseOnlyWhatIsAboutIt() throws {
    #expect(try rows(.employment, of: "DN0001").count == 1)
    #expect(try rows(.headcounts, of: "DN0002").isEmpty && rows(.sessions, of: "DN0002").isEmpty)
    #expect(try rows(.tasks, of: "DN0001").isEmpty && rows(.office, of: "DN0001").isEmpty)
    #expect(try rows(.office).first?.contains("Như trên; Lưu: VT") == true)
    #expect(try rows(.scores, of: "DN0001").count == 1)
  }
}
