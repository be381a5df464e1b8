import LearningRegister
import RegisterExchange
import Testing

@Suite struct EnterpriseListTests {
  private static let header = [
    "STT", "Tên doanh nghiệp", "Mã số thuế", "Địa chỉ", "Người liên hệ", "Điện thoại", "Số lao động", "Tình trạng",
    "Ngày ngừng hoạt động",
  ]
  private static let list = [
    ["DANH SÁCH DOANH NGHIỆP, HỢP TÁC XÃ, HỘ KINH DOANH"], ["Số liệu tính đến ngày 30 tháng 6 năm 2026"], header,
    ["1", "CÔNG TY TNHH SAO MAI", "2800123452", "Thôn Đông", "Lê Văn Tám", "0912345678", "45", "", ""],
    ["2", "HTX Bình Minh", "", "", "", "", "", "", ""],
    ["3", "Công ty cổ phần Hướng Dương", "280045678C", "", "", "", "1.200", "", ""],
    ["4", "Công ty Gió Mới", "2800998871", "", "", "", "", "", ""],
    ["II", "Hộ kinh doanh"],
    ["5", "Nguyễn Văn Bảy", "", "Thôn Tây", "", "", "3", "", ""],
    ["6", "Công ty TNHH Cũ", "", "", "", "", "", "Đã giải thể", ""],
    ["7", "Công ty TNHH Cũ Kỹ", "", "", "", "", "", "Đã giải thể", "01/02/2024"],
    ["", "Tổng cộng: 7 đơn vị"],
  ]

  @Test func everyRowHasItsVerdict() throws {
    var register = try listRegister()
    let found = try preview(Self.list, .enterprises, in: &register)
    #expect(found.rows.map(\.number) == [4, 5, 6, 7, 9, 10, 11])
    #expect(found.rows.map(\.verdict) == [.changed, .doubtful, .refused, .refused, .new, .doubtful, .new])
    #expect(
      found.rows[0].told == [
        "address - Thôn Đông", "liaison - Lê Văn Tám", "liaisonPhone - 0912345678",
        "headcounts 40 (2025-01-01) 45 (2026-06-30)",
      ])
    #expect(found.rows[1].problems == [.mayBeEnterprises(["DN0002"])])
    #expect(found.rows[2].problems == [.notATaxCode] && found.rows[3].problems == [.notATaxCode])
    #expect(found.rows[5].problems == [.noClosingDay])
    #expect(found.notes == [.headcountsFrom("2026-06-30")])
  }

  @Test func oneChangeStoresItAndAgainNothingIsNew() throws {
    var register = try listRegister()
    let applied = try register.apply(try preview(Self.list, .enterprises, in: &register).change)
    let stored = register.enterprises.sorted
    #expect(stored.map(\.id) == ["DN0001", "DN0002", "DN0003", "DN0004"])
    #expect(stored[0].name == "Công ty TNHH Sao Mai")
    #expect(stored[0].liaison == Enterprise.Liaison(name: "Lê Văn Tám", phone: PhoneNumber("0912345678")))
    #expect(stored[0].headcounts.map(\.workers) == [40, 45])
    #expect(stored[2].kind == .household && stored[3].kind == .company)
    #expect(stored[2].headcounts == [Enterprise.Headcount(date: "2026-06-30", workers: 3)])
    #expect(stored[3].closed == "2024-02-01")
    let again = try preview(Self.list, .enterprises, in: &register)
    #expect(again.change.operations.isEmpty)
    #expect(again.rows.map(\.verdict) == [.same, .doubtful, .refused, .refused, .same, .doubtful, .same])
    _ = try register.apply(applied.inverse, takingBack: true)
    #expect(register.enterprises.count == 2 && register.enterprises["DN0001"]?.headcounts.count == 1)
  }

  @Test(arguments: [
    ("100109106", "0100109106"), ("100109106-001", "0100109106-001"), ("100109106001", "0100109106-001"),
    ("0100109106001", "0100109106-001"),
    ("0100109106-001", "0100109106-001"), ("38187012345", "038187012345"), ("2800123452", "2800123452"),
  ]) func taxCodesAreMended(_ typed: String, _ code: String) throws {
    var register = Register()
    let rows = [Self.header, ["1", "Doanh nghiệp Lạ", typed, "", "", "", "", "", ""]]
    let offered = try preview(rows, .enterprises, in: &register)
    let needsConsent = typed.count < code.count && !typed.hasPrefix("01")
    #expect(offered.rows[0].problems == (needsConsent ? [.needsRepair] : []))
    let taken = try preview(rows, .enterprises, in: &register) { $0.acceptedRepairs = [.leadingZero] }
    _ = try register.apply(taken.change)
    #expect(register.enterprises["DN0001"]?.taxCode?.text == code)
  }

  @Test func aTaxCodeUnderAnotherNameIsLeftToAPerson() throws {
    var register = try listRegister()
    let rows = [
      Self.header, ["1", "Công ty Hoàng Hôn", "2800123452", "", "", "", "", "", ""],
      ["2", "Công ty TNHH Sao Mai", "0100109106", "", "", "", "", "", ""],
    ]
    let found = try preview(rows, .enterprises, in: &register)
    #expect(found.rows[0].problems == [.mayBeEnterprises(["DN0001"])])
    #expect(found.rows[1].problems == [.otherTaxCode("DN0001")])
    let said = try preview(rows, .enterprises, in: &register) {
      $0.decisions = [2: .sameEnterprise("DN0001"), 3: .another(than: [])]
    }
    #expect(said.rows[0].told == ["name Công ty TNHH Sao Mai Công ty Hoàng Hôn"])
    #expect(said.rows[1].verdict == .new)
    _ = try register.apply(said.change)
    #expect(register.enterprises.sorted.map(\.name).last == "Công ty TNHH Sao Mai")
  }

  @Test func rowsOfOneEnterpriseAreOne() throws {
    var register = try listRegister()
    let rows = [
      Self.header, ["1", "Công ty TNHH Sao Mai", "", "", "", "", "", "", ""],
      ["2", "Sao Mai", "2800123452", "", "", "", "", "", ""], ["3", "Công ty Mới", "", "", "", "", "", "", ""],
      ["4", "CÔNG TY MỚI", "", "", "", "", "", "", ""],
    ]
    let found = try preview(rows, .enterprises, in: &register)
    #expect(found.rows.map(\.problems) == [[], [.sameAsRow(2)], [], [.sameAsRow(4)]])
  }

  @Test(arguments: [
    ("Số lao động", "", "2026-11-22"), ("Số lao động tính đến 31/12/2025", "", "2025-12-31"),
    ("Số lao động", "Thời điểm 01/07/2026", "2026-07-01"),
  ]) func theNumberOfWorkersHoldsFromADay(_ header: String, _ title: String, _ day: String) throws {
    var register = try listRegister()
    let rows = [[title], ["Tên doanh nghiệp", header], ["Công ty TNHH Sao Mai", "52 người"]]
    let found = try preview(rows, .enterprises, in: &register)
    #expect(found.rows[0].told == ["headcounts 40 (2025-01-01) 52 (\(day))"])
    // A number that is in force already is no new declaration.
    let same = [[title], ["Tên doanh nghiệp", header], ["Công ty TNHH Sao Mai", "40"]]
    #expect(try preview(same, .enterprises, in: &register).change.operations.isEmpty)
  }

  @Test(arguments: [("Có", true), ("x", true), ("Không", false), ("", false)])
  func whetherThereIsAUnion(_ word: String, _ has: Bool) throws {
    var register = try listRegister()
    let rows = [["Tên doanh nghiệp", "Công đoàn cơ sở", "Địa chỉ"], ["Công ty TNHH Sao Mai", word, "Thôn Đông"]]
    _ = try register.apply(try preview(rows, .enterprises, in: &register).change)
    #expect((register.enterprises["DN0001"]?.union != nil) == has)
  }
}
