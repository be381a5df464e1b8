import LearningRegister
import RegisterSample

/// The registers the screens are tested with. The day is always 22 November 2026, 07:41.
enum Fixture: Sendable {
  /// The office and its targets, nothing else.
  case empty
  /// Three enterprises and a dozen workers, every odd case once.
  case small
  /// The sample commune: 24 enterprises, about 1,200 workers.
  case commune
  /// 2,000 workers of whom 1,799 were reached in field a, where 90 % are wanted at the end of 2025 (trap 1).
  case almost
  /// A printed list of 240 names, `DS26-041`, beside three more lists of its session, and some persons elsewhere.
  case paper

  static let today: Day = "2026-11-22"

  var register: Register {
    switch self {
    case .empty: Register(Fixture.plan)
    case .small: Register(Fixture.smallSnapshot)
    case .commune: Fixture.communeRegister
    case .almost: Register(Fixture.almostSnapshot)
    case .paper: Register(Fixture.paperSnapshot(Fixture.plan))
    }
  }

  // Made once; every session copies it.
  private static let communeRegister = Register(SampleRegister.commune())

  private static var plan: Register.Snapshot {
    var snapshot = Register.Snapshot()
    snapshot.offices = CommunePlan.offices
    snapshot.targets = CommunePlan.targets
    return snapshot
  }

  // MARK: Small

  private static var smallSnapshot: Register.Snapshot {
    var snapshot = plan
    snapshot.enterprises = [
      enterprise("DN0001", "Công ty TNHH May Hoằng Hợp", .company, declared: 9),
      enterprise("DN0002", "Công ty CP Giày da Hoà Bình", .company, declared: 4),
      enterprise("DN0003", "HTX Nông nghiệp Hoằng Quỳ", .cooperative, declared: nil),
    ]
    snapshot.workers = workers
    snapshot.campaigns = campaigns
    snapshot.attendance = lists
    snapshot.honours = honours
    return snapshot
  }

  private static func enterprise(
    _ id: EnterpriseID, _ name: String, _ kind: Enterprise.Kind, declared: Int?
  ) -> Enterprise {
    var enterprise = Enterprise(id: id, name: name, kind: kind)
    enterprise.revision = 1
    enterprise.opened = "2015-03-01"
    if let declared { enterprise.headcounts = [.init(date: "2026-01-05", workers: declared, source: "01/PLI")] }
    return enterprise
  }

  private static func worker(
    _ id: WorkerID, _ name: String, _ sex: Sex, _ born: Int, _ employment: Employment...
  ) -> Worker {
    var worker = Worker(id: id, name: name, employment: employment)
    worker.revision = 1
    worker.sex = sex
    worker.born = .year(born)
    return worker
  }

  private static var workers: [Worker] {
    func at(_ enterprise: EnterpriseID, _ from: Day, to: Day? = nil, job: String? = nil) -> Employment {
      Employment(enterprise: enterprise, job: job, from: from, to: to)
    }
    var all = [
      worker("CN000001", "Lê Văn An", .male, 1990, at("DN0001", "2019-03-01", job: "thợ may")),
      worker("CN000002", "Phạm Thị Ánh", .female, 1985, at("DN0001", "2018-01-15")),
      worker("CN000003", "Đặng Thị Hoà", .female, 1987, at("DN0001", "2021-03-01", job: "tổ trưởng")),
      worker("CN000004", "Nguyễn Thị Hòa", .female, 1992, at("DN0001", "2021-03-01")),
      worker("CN000005", "Nguyễn Ngọc Bảo Quỳnh Anh", .female, 2000, at("DN0001", "2022-06-01")),
      worker("CN000006", "Sơn", .male, 1979, at("DN0002", "2016-02-01")),
      worker("CN000007", "Đỗ Văn Đức", .male, 1983, at("DN0002", "2016-02-01")),
      // Two jobs at once.
      worker("CN000008", "Trần Quốc Toản", .male, 1995, at("DN0001", "2020-01-01"), at("DN0002", "2024-01-01")),
      // Left in summer.
      worker("CN000009", "Hoàng Văn Thái", .male, 1988, at("DN0002", "2017-01-01", to: "2026-07-01")),
      worker("CN000010", "Vũ Thị Y", .female, 1998, at("DN0001", "2023-09-01")),
      worker("CN000011", "Bùi Thị Xuân", .female, 1976, at("DN0003", "2015-05-01")),
      worker("CN000012", "Ngô Văn Ước", .male, 1969, at("DN0003", "2015-05-01")),
    ]
    all[2].identity = IdentityDocument(kind: .cccd, number: "038187012345")
    all[2].phone = PhoneNumber("0912345678")
    all[0].identity = IdentityDocument(kind: .cmnd, number: "171234567")
    return all
  }

  private static var campaigns: [Campaign] {
    var all = [
      Campaign(
        id: "HD26-001", name: "Phổ biến Bộ luật Lao động", kind: "propaganda", fields: [FieldSet(.a)], state: .held,
        sessions: [.init(number: 1, date: "2026-05-12", place: "Nhà văn hoá xã", hours: 2.5)]),
      Campaign(
        id: "HD26-002", name: "Chuyển đổi số cho công nhân", kind: "training",
        fields: [FieldSet(.b), FieldSet(.d)], state: .planned, sessions: [.init(number: 1, date: "2026-12-02")]),
      // Cancelled, with marks that count for nothing.
      Campaign(
        id: "HD26-003", name: "Kỹ năng sống: phòng chống tín dụng đen", kind: "training", fields: [FieldSet(.c)],
        state: .cancelled, sessions: [.init(number: 1, date: "2026-09-22")]),
    ]
    for index in all.indices { all[index].revision = 1 }
    return all
  }

  private static var lists: [AttendanceList] {
    var first = AttendanceList(id: "DS26-001", campaign: "HD26-001", session: 1, enterprise: "DN0001")
    first.present = ["CN000001", "CN000002", "CN000003", "CN000004", "CN000005", "CN000008"]
    first.heads = 8
    first.paper = "17/DS"
    var second = AttendanceList(id: "DS26-002", campaign: "HD26-001", session: 1, enterprise: "DN0002")
    second.present = ["CN000006", "CN000009"]
    second.late = ["CN000008"]
    second.absent = ["CN000007"]
    second.walkIns = ["Lò Văn Páo"]
    var third = AttendanceList(id: "DS26-003", campaign: "HD26-003", session: 1, enterprise: "DN0001")
    third.present = ["CN000001", "CN000002"]
    var all = [first, second, third]
    for index in all.indices { all[index].revision = 1 }
    return all
  }

  private static var honours: [Honour] {
    var title = Honour(
      id: "KT000001", category: .title, kind: .learningCitizen, subject: .worker("CN000001"), year: 2025)
    title.scores = [9, 8, 9, 8, 9, 8, 9, 8, 9, 8]
    title.decision = .init(number: "112/QĐ-UBND", date: "2025-11-20", authority: "UBND xã", signer: "Lê Văn Phượng")
    var praise = Honour(
      id: "KT000002", category: .commendation, kind: "hieuHoc",
      subject: .child(name: "Đặng Minh Khôi", school: "THCS Hoằng Hợp", parent: "CN000003"), year: 2026)
    praise.decision = .init(number: "45/QĐ-UBND", date: "2026-06-01", authority: "UBND xã")
    var waiting = Honour(
      id: "KT000003", category: .title, kind: .learningCitizen, subject: .worker("CN000002"), year: 2026)
    waiting.proposed = "2026-10-05"
    waiting.scores = [9, 8, 9, 8, 9, 8, 9, 8, 9, 4]
    var all = [title, praise, waiting]
    for index in all.indices { all[index].revision = 1 }
    return all
  }

  // MARK: Almost

  private static var almostSnapshot: Register.Snapshot {
    var snapshot = plan
    snapshot.enterprises = [enterprise("DN0001", "Công ty TNHH May Hoằng Hợp", .company, declared: nil)]
    let ids = (1...2000).map { WorkerID(Code("CN\(100_000 + $0)") ?? "?") }
    snapshot.workers = ids.map { id in
      worker(id, "Lê Văn An", .male, 1990, Employment(enterprise: "DN0001", from: "2020-01-01"))
    }
    snapshot.campaigns = [
      Campaign(
        id: "HD25-001", name: "Phổ biến Bộ luật Lao động", kind: "propaganda", fields: [FieldSet(.a)], state: .held,
        sessions: [.init(number: 1, date: "2025-05-12")])
    ]
    var list = AttendanceList(id: "DS25-001", campaign: "HD25-001", session: 1, enterprise: "DN0001")
    list.present = Array(ids.prefix(1799))
    snapshot.attendance = [list]
    return snapshot
  }
}
