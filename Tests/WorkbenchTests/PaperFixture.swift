import LearningRegister

@testable import Workbench

extension Fixture {
  /// 240 sewers of DN0001 and a handful elsewhere; one held campaign of four enterprises, of which three have lists.
  static func paperSnapshot(_ plan: Register.Snapshot) -> Register.Snapshot {
    var snapshot = plan
    let names = ["May Hoằng Hợp", "Giày da Hoà Bình", "Nông nghiệp Hoằng Quỳ", "Vận tải Út"]
    snapshot.enterprises = names.enumerated().map { place, name in
      var enterprise = Enterprise(id: EnterpriseID(Code("DN000\(place + 1)") ?? "?"), name: name)
      enterprise.opened = "2015-03-01"
      enterprise.revision = 1
      return enterprise
    }
    let given = ["An", "Bình", "Cúc", "Dung", "Giang", "Hà", "Khánh", "Lan", "Mai", "Nga", "Oanh", "Yến"]
    let middle = ["Thị", "Văn", "Ngọc", "Minh", "Thanh"]
    let family = ["Lê", "Phạm", "Trần", "Vũ"]
    var all = (0..<240).map { number in
      person(
        number + 1, "\(family[number % 4]) \(middle[number / 4 % 5]) \(given[number / 20])", 1970 + number % 30,
        "DN0001")
    }
    all.append(person(301, "Đặng Thị Hoà", 1987, "DN0002"))
    all.append(person(302, "Đặng Thị Hoa", 1991, "DN0002"))
    all.append(person(303, "Ngô Văn Ước", 1969, "DN0003"))
    all.append(person(304, "Lò Thị Mỷ", 1988, "DN0003"))
    all[0].identity = IdentityDocument(kind: .cccd, number: "038070001234")
    all[1].identity = IdentityDocument(kind: .cmnd, number: "171234567")
    all[2].phone = PhoneNumber("0912345678")
    all[240].identity = IdentityDocument(kind: .cccd, number: "038187012345")
    snapshot.workers = all
    var campaign = Campaign(
      id: "HD26-007", name: "Phổ biến Bộ luật Lao động", kind: "propaganda", fields: [FieldSet(.a)], state: .held,
      sessions: [.init(number: 1, date: "2026-10-12", place: "Nhà văn hoá xã")])
    campaign.enterprises = ["DN0001", "DN0002", "DN0003", "DN0004"]
    campaign.revision = 1
    snapshot.campaigns = [campaign]
    snapshot.attendance = ["DN0001", "DN0002", "DN0003"].enumerated().map { place, enterprise in
      var list = AttendanceList(
        id: AttendanceListID(Code("DS26-04\(place + 1)") ?? "?"), campaign: "HD26-007", session: 1,
        enterprise: EnterpriseID(Code(enterprise) ?? "?"))
      list.revision = 1
      return list
    }
    snapshot.attendance[1].walkIns = ["Ngô Văn Uóc", "đặng thị hòa", "038187012345"]
    return snapshot
  }

  private static func person(_ number: Int, _ name: String, _ born: Int, _ enterprise: EnterpriseID) -> Worker {
    var worker = Worker(
      id: WorkerID(Code("CN\(100_000 + number)") ?? "?"), name: name,
      employment: [Employment(enterprise: enterprise, from: "2020-01-01")])
    worker.revision = 1
    worker.born = .year(born)
    return worker
  }
}
