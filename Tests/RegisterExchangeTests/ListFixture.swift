import LearningRegister
import RegisterExchange
import Testing

let listDay: Day = "2026-11-22"

/// Two enterprises with four workers, a campaign of two sessions, and the printed sheet DS26-041 of the first.
func listRegister() throws -> Register {
  var register = Register()
  var company = Enterprise(id: "DN0001", name: "Công ty TNHH Sao Mai")
  company.taxCode = TaxCode("2800123452")
  company.headcounts = [Enterprise.Headcount(date: "2025-01-01", workers: 40)]
  let cooperative = Enterprise(id: "DN0002", name: "Hợp tác xã Bình Minh", kind: .cooperative)
  var workers = ["Nguyễn Thị Hoà", "Lê Văn An", "Trần Văn Ba", "Phạm Thị Lan"].enumerated().map { place, name in
    Worker(
      id: WorkerID(Code("CN00000\(place + 1)")!), name: name,
      employment: [Employment(enterprise: place < 3 ? "DN0001" : "DN0002", from: "2021-03-01")])
  }
  workers[0].identity = IdentityDocument(kind: .cccd, number: "038187012345")
  workers[0].born = BirthDate(iso: "1987-04-03")
  let training = Campaign(
    id: "HD26-031", name: "Tập huấn an toàn lao động", kind: "training", fields: FieldSet([.b]), state: .held,
    sessions: [
      Campaign.Session(number: 1, date: "2026-05-10"), Campaign.Session(number: 2, date: "2026-05-11"),
    ])
  var sheet = AttendanceList(id: "DS26-041", campaign: "HD26-031", session: 1, enterprise: "DN0001")
  sheet.printed = ["CN000002", "CN000001", "CN000003"]
  _ = try register.apply(
    Change(
      [.add(.enterprise(company)), .add(.enterprise(cooperative))] + workers.map { .add(.worker($0)) }
        + [.add(.campaign(training)), .add(.attendance(sheet))]))
  return register
}

/// What a list of a kind comes to.
func preview(
  _ rows: [[String]], _ kind: ListKind, in register: inout Register, choices: TableChoices = TableChoices(),
  _ alter: (inout ListOptions) -> Void = { _ in }
) throws -> ListPreview {
  let table = try #require(ListTable(sheet(rows), kind: kind, choices: choices))
  var options = ListOptions(today: listDay)
  alter(&options)
  return ListPreview(table, in: &register, options: options)
}

extension ListPreview.Row {
  /// What changes, in short.
  var told: [String] { differences.map { "\($0.member) \($0.old ?? "-") \($0.new)" } }
}
