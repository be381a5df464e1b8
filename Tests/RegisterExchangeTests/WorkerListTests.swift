import LearningRegister
import RegisterExchange
import Testing
import VietnameseText

private let today: Day = "2026-11-22"

/// One company with two workers, and another company.
private func smallRegister() throws -> Register {
  var register = Register()
  var company = Enterprise(id: "DN0001", name: "Công ty TNHH Sao Mai")
  company.taxCode = TaxCode("2800123452")
  var hoa = Worker(
    id: "CN000001", name: "Nguyễn Thị Hoà", employment: [Employment(enterprise: "DN0001", from: "2021-03-01")])
  hoa.born = BirthDate(iso: "1987-04-03")
  hoa.sex = .female
  hoa.identity = IdentityDocument(kind: .cccd, number: "038187012345")
  let an = Worker(id: "CN000002", name: "Lê Văn An", employment: [Employment(enterprise: "DN0001")])
  _ = try register.apply(
    Change([
      .add(.enterprise(company)), .add(.enterprise(Enterprise(id: "DN0002", name: "Hợp tác xã Bình Minh"))),
      .add(.worker(hoa)), .add(.worker(an)),
    ]))
  return register
}

private func compared(
  _ rows: [[String]], in register: inout Register, repair: Bool = false, enterprise: EnterpriseID? = "DN0001",
  encoding: TextEncoding = .utf8, left: Day? = nil, decisions: [Int: RowDecision] = [:],
  choices: TableChoices = TableChoices(), remembered: [String: ListColumn] = [:]
) throws -> ListPreview {
  let table = try #require(ListTable(sheet(rows), choices: choices))
  return ListPreview(
    table, in: &register,
    options: ListOptions(
      enterprise: enterprise, encoding: encoding, acceptedRepairs: repair ? Set(Repair.Kind.allCases) : [],
      decisions: decisions, anotherWhy: "người khác", remembered: remembered, missingLeftOn: left, today: today))
}

private let header = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "SĐT", "Chức vụ", "Ngày vào làm"]

@Suite struct WorkerListTests {
  private static let list = [
    ["CÔNG TY TNHH SAO MAI"], ["DANH SÁCH LAO ĐỘNG"], header,
    ["1", "NGUYỄN THỊ HÒA", "03/04/1987", "Nữ", "038187012345", "0912345678", "Kế toán", ""],
    ["2", "Le Van An", "", "1", "", "", "", ""],
    ["3", "Trần Văn Ba", "1/2/1990", "Nam", "038090000111", "+84 987 654 321", "Công nhân", "01/06/2024"],
    ["4", "Phạm Thị Lan", "1992", "2", "", "", "", ""],
    ["5", "Đỗ Văn Sai", "31/02/1990", "", "", "", "", ""],
    ["6", "Trần Văn Ba", "01/02/1990", "", "038090000111", "", "", ""],
    ["", "Cộng", "6"],
  ]

  @Test func everyRowHasItsVerdict() throws {
    var register = try smallRegister()
    let preview = try compared(Self.list, in: &register)
    #expect(ListPreview.enterprise(of: preview.table, in: register) == "DN0001")
    #expect(preview.rows.map(\.verdict) == [.changed, .changed, .new, .new, .refused, .doubtful])
    #expect(preview.rows[0].worker == "CN000001")
    #expect(
      preview.rows[0].differences.map { "\($0.member) \($0.old ?? "-") \($0.new)" } == [
        "phone - 0912345678", "job - Kế toán",
      ])
    #expect(preview.rows[1].worker == "CN000002" && preview.rows[1].differences.map(\.member) == ["sex"])
    #expect(preview.rows[4].problems == [.notABirth("31/02/1990")])
    #expect(preview.rows[5].problems == [.sameAsRow(6)])
    #expect(preview.change.operations.count == 4)
    #expect(preview.missing.isEmpty)
  }

  @Test func oneChangeStoresItAndOneTakesItBackAndAgainNothingIsNew() throws {
    var register = try smallRegister()
    let before = register.workers.sorted
    let applied = try register.apply(try compared(Self.list, in: &register).change)
    let ba = try #require(register.workers["CN000003"])
    #expect(ba.name == "Trần Văn Ba" && ba.born == BirthDate(iso: "1990-02-01") && ba.sex == .male)
    #expect(ba.identity?.number == "038090000111" && ba.phone?.digits == "0987654321")
    #expect(ba.employment == [Employment(enterprise: "DN0001", job: "Công nhân", from: "2024-06-01")])
    #expect(register.workers["CN000004"]?.born == .year(1992))
    // Names stay as registered where the list only writes them otherwise.
    #expect(register.workers["CN000001"]?.name == "Nguyễn Thị Hoà")
    #expect(register.workers["CN000002"]?.name == "Lê Văn An")

    let again = try compared(Self.list, in: &register)
    #expect(again.change.operations.isEmpty)
    #expect(again.rows.map(\.verdict) == [.same, .same, .same, .same, .refused, .doubtful])

    _ = try register.apply(applied.inverse, takingBack: true)
    #expect(register.workers.sorted.map(\.name) == before.map(\.name))
    #expect(register.workers.sorted.map(\.phone) == before.map(\.phone))
  }

  @Test(arguments: [
    ("Số CCCD", "38090000111", Repair.Kind.leadingZero, "038090000111"),
    ("Số CCCD", "1090000111", .leadingZero, "001090000111"),
    ("Số CCCD", "3,8090000111E+10", .scientific, "38090000111"),
    ("SĐT", "912345678", .leadingZero, "0912345678"),
    ("SĐT", "01662345678", .oldPhone, "0362345678"), ("SĐT", "1662345678", .oldPhone, "0362345678"),
    ("Ngày sinh", "32964", .dateSerial, "1990-04-01"), ("Ngày sinh", "3041990", .leadingZero, "1990-04-03"),
    ("Ngày sinh", "04/23/1990", .monthFirst, "1990-04-23"),
    ("Năm sinh", "85", .shortYear, "1985"), ("Năm sinh", "05", .shortYear, "2005"),
    ("Ngày sinh", "15/03/85", .shortYear, "1985-03-15"), ("Ngày vào làm", "01/06/24", .shortYear, "2024-06-01"),
    ("Thôn", "Th«n §«ng", .font, "Thôn Đông"),
  ]) func repairsAreOfferedAndOnlyWithConsentTaken(
    _ column: String, _ text: String, _ kind: Repair.Kind, _ new: String
  ) throws {
    let rows = [["STT", "Họ và tên", column], ["1", "Trần Văn Ba", text]]
    var register = try smallRegister()
    let offered = try compared(rows, in: &register)
    #expect(offered.rows[0].verdict == .doubtful && offered.rows[0].problems == [.needsRepair])
    #expect(offered.rows[0].repairs.first?.kind == kind && offered.rows[0].repairs.first?.new == new)
    #expect(offered.change.operations.isEmpty)
    let taken = try compared(rows, in: &register, repair: true)
    #expect(taken.rows[0].isStored)
    _ = try register.apply(taken.change)
    // What was stored needs no consent any more.
    #expect(try compared(rows, in: &register).rows[0].verdict == .same)
  }

  @Test func oneMonthFirstMakesTheWholeColumnDoubtful() throws {
    var register = try smallRegister()
    let mixed = [header, ["1", "Trần Văn Ba", "03/04/1990"], ["2", "Trần Văn Tư", "12/25/1990"]]
    let rows = try compared(mixed, in: &register).rows
    #expect(rows.map { $0.repairs.map(\.new) } == [["1990-03-04"], ["1990-12-25"]])
    // A day that can only be a day speaks for day first: 03/04 is 3 April.
    let ruled = try compared(mixed + [["3", "Trần Văn Năm", "25/12/1990"]], in: &register).rows
    #expect(ruled.map { $0.repairs.count } == [0, 1, 0])
  }

  @Test func capitalsOfAnOldFontAreOffered() throws {
    var register = try smallRegister()
    let rows = [["STT", "Họ và tên", "Năm sinh"], ["1", "Lê Thị ánh", "1990"]]
    let offered = try compared(rows, in: &register, encoding: .tcvn3).rows[0]
    #expect(offered.repairs.map(\.new) == ["Lê Thị Ánh"] && offered.problems == [.needsRepair])
    #expect(try compared(rows, in: &register).rows[0].repairs.isEmpty)
  }

  @Test(arguments: [
    ("Số CCCD", "3.809E+10", RowProblem.digitsLost("3.809E+10")), ("Số CCCD", "12345", .notAnIdentity(digits: 5)),
    ("Số CCCD", "0380900001112", .notAnIdentity(digits: 13)), ("SĐT", "12345", .notAPhone),
    ("Ngày sinh", "01/01/2090", .notABirth("01/01/2090")), ("Ngày sinh", "0/0/0000", .notABirth("0/0/0000")),
    ("Ngày sinh", "1/1/1700", .notABirth("1/1/1700")), ("Năm sinh", "20", .shortBirth("20")),
    ("Ngày sinh", "15/03/18", .shortBirth("15/03/18")), ("Ngày vào làm", "24", .notADay("24")),
    ("Ngày sinh", "chưa rõ", .notABirth("chưa rõ")),
    ("Ngày vào làm", "99/99/2020", .notADay("99/99/2020")),
    ("Thôn", "=HYPERLINK(\"http://x\")", .formula(member: "village")),
  ]) func whatCannotBeIsRefused(_ column: String, _ text: String, _ problem: RowProblem) throws {
    var register = try smallRegister()
    let preview = try compared(
      [["STT", "Họ và tên", column], ["1", "Trần Văn Ba", text]], in: &register, repair: true)
    #expect(preview.rows[0].verdict == .refused && preview.rows[0].problems == [problem])
    #expect(preview.change.operations.isEmpty)
  }

  @Test(arguments: ["=1+1", "@cmd", "12345", "Trần 2 Ba"]) func namesThatAreNone(_ name: String) throws {
    var register = try smallRegister()
    let preview = try compared([["STT", "Họ và tên", "Năm sinh"], ["1", name, "1990"]], in: &register)
    #expect(preview.change.operations.isEmpty)
    #expect(preview.rows.allSatisfy { $0.verdict == .refused })
  }

  @Test func splitNamesAndColumnsOfSexAreRead() throws {
    var register = try smallRegister()
    let rows = [
      ["TT", "Họ đệm", "Tên", "Năm sinh", ""], ["", "", "", "Nam", "Nữ"],
      ["1", "Trần Văn", "Ba", "12/3/1990", ""], ["2", "Phạm Thị", "Lan", "", "1992"],
    ]
    let preview = try compared(rows, in: &register)
    _ = try register.apply(preview.change)
    #expect(preview.rows.map(\.name) == ["Trần Văn Ba", "Phạm Thị Lan"])
    #expect(register.workers["CN000003"]?.sex == .male && register.workers["CN000004"]?.sex == .female)
    #expect(register.workers["CN000003"]?.born == BirthDate(iso: "1990-03-12"))
    #expect(register.workers["CN000004"]?.born == .year(1992))
  }

  @Test func signsInTwoColumnsSayTheSex() throws {
    var register = try smallRegister()
    let rows = [
      ["STT", "Họ và tên", "Giới tính", "", "Năm sinh"], ["", "", "Nam", "Nữ", ""],
      ["1", "Trần Văn Ba", "x", "", "1990"], ["2", "Phạm Thị Lan", "", "X", "1992"],
    ]
    _ = try register.apply(try compared(rows, in: &register).change)
    #expect(register.workers["CN000003"]?.sex == .male && register.workers["CN000004"]?.sex == .female)
  }

  @Test func theSocialInsuranceFormMovesPeople() throws {
    var register = try smallRegister()
    _ = try register.apply(
      Change([
        .add(
          .worker(
            Worker(id: "CN000009", name: "Tống Văn Cộng", employment: [Employment(enterprise: "DN0001")])))
      ]))
    let preview = try compared(ListTableTests.socialInsurance, in: &register)
    #expect(preview.missing.isEmpty)
    #expect(preview.rows.map(\.verdict) == [.changed, .changed, .changed])
    _ = try register.apply(preview.change)
    #expect(register.workers["CN000009"]?.employment[0].to == "2026-04-01")
    // A rise in pay is no day of coming.
    #expect(register.workers["CN000002"]?.employment == [Employment(enterprise: "DN0001", job: "Tổ trưởng")])
    #expect(try compared(ListTableTests.socialInsurance, in: &register).change.operations.isEmpty)
  }

  @Test func thoseMissingAreToldAndLeaveOnlyWhenSaid() throws {
    var register = try smallRegister()
    let rows = [header, ["1", "Nguyễn Thị Hoà", "03/04/1987"]]
    let offered = try compared(rows, in: &register)
    #expect(offered.missing == ["CN000002"] && offered.change.operations.isEmpty)
    let said = try compared(rows, in: &register, left: "2026-11-01")
    _ = try register.apply(said.change)
    #expect(register.workers["CN000002"]?.employment[0].to == "2026-11-01")
    #expect(register.workers["CN000001"]?.employment[0].to == nil)
  }

  @Test func nobodyIsMissingWhoseRowIsUnsettled() throws {
    var register = try smallRegister()
    let rows = [header, ["1", "Lê Văn An", "99/99/1999"], ["2", "Trần Ba", "", "", "038187012345"]]
    let preview = try compared(rows, in: &register)
    #expect(preview.rows.map(\.verdict) == [.refused, .doubtful])
    #expect(preview.rows[1].problems == [.numberOf("CN000001")])
    #expect(preview.missing.isEmpty)
  }

  @Test func aMoverIsOnePersonAndALookAlikeIsTold() throws {
    var register = try smallRegister()
    let rows = [
      header, ["1", "Nguyễn Thị Hoà", "", "", "038187012345", "", "", "01/11/2026"],
      ["2", "Nguyễn Thị Hoa", "1987"],
    ]
    let preview = try compared(rows, in: &register, enterprise: "DN0002")
    #expect(preview.rows[0].worker == "CN000001" && preview.rows[0].verdict == .changed)
    #expect(preview.rows[1].verdict == .doubtful && preview.rows[1].isStored)
    #expect(preview.rows[1].doubts.map(\.check) == [.lookAlike] && preview.rows[1].doubts[0].others == ["CN000001"])
    _ = try register.apply(preview.change)
    #expect(register.workers["CN000001"]?.employment.map(\.enterprise) == ["DN0001", "DN0002"])
    #expect(register.workers["CN000001"]?.employment[0].to == nil)
  }

  @Test func whoHasAnotherNumberIsLeftToAPerson() throws {
    var register = try smallRegister()
    let rows = [header, ["1", "Nguyễn Thị Hoà", "03/04/1987", "", "038187099999"]]
    let preview = try compared(rows, in: &register)
    // Another number of the same kind: another person, who looks like nobody for certain.
    #expect(preview.rows[0].worker == nil)
    #expect(preview.rows[0].verdict == .new)
  }

  @Test func whoComesBackNeedsADay() throws {
    var register = try smallRegister()
    var an = try #require(register.workers["CN000002"])
    an.employment[0].to = "2025-01-01"
    _ = try register.apply(Change([.replace(.worker(an), basedOn: an.revision)]))
    let rows = [header, ["1", "Lê Văn An"]]
    #expect(try compared(rows, in: &register).rows[0].problems == [.leftBefore("CN000002", "2025-01-01")])
    let dated = [header, ["1", "Lê Văn An", "", "", "", "", "", "01/03/2026"]]
    _ = try register.apply(try compared(dated, in: &register).change)
    #expect(register.workers["CN000002"]?.employment.map(\.from) == [nil, "2026-03-01"])
  }

  @Test func rowsMayNameTheirEnterprise() throws {
    var register = try smallRegister()
    let rows = [
      ["STT", "Họ và tên", "Năm sinh", "Tên doanh nghiệp"], ["1", "Trần Văn Ba", "1990", "CÔNG TY TNHH SAO MAI"],
      ["2", "Phạm Thị Lan", "1992", "Hợp tác xã Bình Minh"], ["3", "Vũ Thị Mơ", "1993", "Công ty Lạ"],
    ]
    let preview = try compared(rows, in: &register, enterprise: nil)
    #expect(preview.rows.map(\.verdict) == [.new, .new, .refused])
    #expect(preview.rows[2].problems == [.unknownEnterprise("Công ty Lạ")])
    _ = try register.apply(preview.change)
    #expect(register.workers["CN000004"]?.employment[0].enterprise == "DN0002")
  }

  @Test func nothingPrivateIsInThePreview() throws {
    var register = try smallRegister()
    let rows = [
      ["STT", "Họ và tên", "Mức lương", "Dân tộc", "Tôn giáo", "Sức khoẻ", "Ghi chú"],
      ["1", "Trần Văn Ba", "7654321", "Mường", "Phật giáo", "Viêm gan", "ốm dài ngày"],
    ]
    let preview = try compared(rows, in: &register)
    let written = "\(preview.rows) \(preview.change) \(preview.table.titles)"
    for secret in ["7654321", "Mường", "Phật giáo", "Viêm gan", "ốm"] { #expect(!written.contains(secret)) }
    #expect(preview.personalColumns.count == 4)
  }

  @Test func whatSomebodySaysOfARowDecides() throws {
    // Row 2 is a look-alike of Hoà, of whom the number is another: as it stands it waits.
    let rows = [
      header, ["1", "Nguyễn Thị Hoà", "03/04/1987", "Nữ", "038187099999", "", "", ""],
      ["2", "Trần Văn Ba", "1990", "", "", "", "", ""],
    ]
    var register = try smallRegister()
    #expect(try compared(rows, in: &register).rows.map(\.verdict) == [.new, .new])

    let same = try compared(rows, in: &register, decisions: [2: .same("CN000001"), 3: .leaveOut])
    #expect(same.rows[0].worker == "CN000001" && same.rows[0].verdict == .same)
    #expect(same.rows[1].problems == [.leftOut] && same.rows[1].verdict == .doubtful)
    #expect(same.change.operations.isEmpty)

    let another = try compared(rows, in: &register, decisions: [2: .another(than: ["CN000001"])])
    _ = try register.apply(another.change)
    let twin = try #require(register.workers["CN000003"])
    #expect(twin.identity?.number == "038187099999")
    #expect(twin.accepted == [AcceptedDoubt(check: "look-alike", why: "người khác", other: "CN000001")])
  }

  @Test func columnsMayBeNamedByHandAndAreRemembered() throws {
    let rows = [["Mã thẻ", "Cột lạ", "Số máy"], ["1", "Trần Văn Ba", "0912345678"], ["2", "Lê Thị Tư", ""]]
    var register = try smallRegister()
    #expect(ListTable(sheet(rows)) == nil)
    let choices = TableChoices(headerRow: 1, columns: [1: .name, 2: .phone])
    let preview = try compared(
      rows, in: &register, choices: choices, remembered: ["cot la": .name, "so may": .phone])
    #expect(preview.rows.map(\.name) == ["Trần Văn Ba", "Lê Thị Tư"])
    _ = try register.apply(preview.change)
    let company = try #require(register.enterprises["DN0001"])
    #expect(company.listColumns.map(\.meaning) == ["name", "phone"])
    // The next list of the enterprise is read so at once, and changes nothing.
    let next = TableChoices(rememberedFor: company)
    let again = try compared(rows, in: &register, choices: next, remembered: next.words)
    #expect(again.table.columns.map(\.meaning) == [.unread, .name, .phone])
    #expect(again.change.operations.isEmpty && again.rows.map(\.verdict) == [.same, .same])
  }

  @Test func whatIsNobodysBusinessStaysUnreadWhateverIsChosen() throws {
    let rows = [["STT", "Họ và tên", "Mức lương"], ["1", "Trần Văn Ba", "0912345678"]]
    let choices = TableChoices(columns: [2: .phone], words: ["muc luong": .phone])
    let table = try #require(ListTable(sheet(rows), choices: choices))
    #expect(table.columns.map(\.meaning) == [.number, .name, .personal])
  }

  /// While the rows are read, and while they are compared.
  @Test(arguments: [(60, [0, 50, 100]), (200, [0, 50, 100, 125, 175, 225])])
  func readingEndsWhenItIsToldTo(last: Int, expected: [Int]) throws {
    var register = try smallRegister()
    let rows = [header] + (1...250).map { ["\($0)", "Trần Văn Ba", "\(1960 + $0 % 40)", "", "", "", "", ""] }
    let table = try #require(ListTable(sheet(rows)))
    var told: [Int] = []
    let preview = ListPreview(table, in: &register, options: ListOptions(enterprise: "DN0001", today: today)) {
      told.append($0)
      return $0 < last
    }
    #expect(preview == nil && told == expected)
  }

  @Test func sumsOfGroupsAndClosingLinesAreNobody() throws {
    let rows = [
      ["STT", "Họ và tên", "Năm sinh", "Nghề"], ["1", "Trần Văn Ba", "1990", "may"],
      ["", "Cộng tổ cắt", "", "1 người"],
      ["", "Công Tằng Tôn Nữ Thị Hạnh", "1988", "may"], ["", "Bằng chữ: hai người", "", ""],
    ]
    let table = try #require(ListTable(sheet(rows)))
    #expect(table.skipped.map(\.row) == [3, 5])
    var register = try smallRegister()
    #expect(try compared(rows, in: &register).rows.map(\.name) == ["Trần Văn Ba", "Công Tằng Tôn Nữ Thị Hạnh"])
  }

  @Test func numbersHiddenInAnExportSayNothing() throws {
    var register = try smallRegister()
    let rows = [header, ["1", "Nguyễn Thị Hoà", "03/04/1987", "Nữ", "038•••••2345", "•••••••678", "", ""]]
    #expect(try compared(rows, in: &register).rows.map(\.verdict) == [.same])
  }

  /// An exported list has nothing in the column of enterprises for those who work nowhere.
  @Test func whoWorksNowhereIsKnownByCodeOrNumber() throws {
    var register = try smallRegister()
    var an = try #require(register.workers["CN000002"])
    an.employment[0].to = "2026-01-01"
    _ = try register.apply(Change([.replace(.worker(an), basedOn: an.revision)]))
    let rows = [
      ["Mã CN", "Họ và tên", "Số CCCD", "Mã DN", "Doanh nghiệp"],
      ["CN000002", "Lê Văn An", "", "", ""], ["", "Nguyễn Thị Hoà", "038187012345", "", ""],
      ["", "Lê Văn An", "", "", ""], ["", "Trần Văn Mới", "", "", ""],
      ["", "Trần Văn Nhất", "038090000111", "DN0002", "Tên đã đổi"],
    ]
    let preview = try compared(rows, in: &register, enterprise: nil)
    #expect(preview.rows.map(\.verdict) == [.same, .same, .doubtful, .refused, .new])
    #expect(preview.rows[2].problems == [.sameAsRow(2)])
    #expect(preview.rows[3].problems == [.unknownEnterprise("")])
    let alone = try compared([rows[0], rows[3]], in: &register, enterprise: nil)
    #expect(alone.rows[0].problems == [.unknownEnterprise("")] && alone.change.operations.isEmpty)
  }

  @Test func aSpellWhoseEndIsToComeGoesOn() throws {
    var register = try smallRegister()
    var hoa = try #require(register.workers["CN000001"])
    hoa.employment[0].to = "2026-12-31"
    _ = try register.apply(Change([.replace(.worker(hoa), basedOn: hoa.revision)]))
    let rows = [["Họ và tên", "Ngày vào làm"], ["Nguyễn Thị Hoà", "01/03/2021"]]
    #expect(try compared(rows, in: &register).rows[0].verdict == .same)
  }
}
