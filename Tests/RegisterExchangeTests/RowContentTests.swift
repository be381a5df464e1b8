import LearningRegister
import RegisterExchange
import Testing

/// What a row comes to: all of it is seen before it is stored.
@Suite struct RowContentTests {
  @Test func ofANewWorkerEverythingIsShown() throws {
    var register = try listRegister()
    let rows = [
      ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "SĐT", "Chức vụ", "Ngày vào làm"],
      ["1", "Vũ Thị Mơ", "03/04/1990", "Nữ", "038190012399", "0912345678", "Thợ may", "01/06/2024"],
    ]
    let found = try preview(rows, .workers, in: &register) { $0.enterprise = "DN0001" }
    #expect(
      found.rows[0].told == [
        "born - 1990-04-03", "sex - female", "identity - 038190012399", "phone - 0912345678", "employment - DN0001",
        "job - Thợ may", "from - 2024-06-01",
      ])
    #expect(found.rows[0].verdict == .new)
  }

  private static let short = ["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "SĐT"]

  @Test func aRowLeftOutOrRefusedHoldsNobody() throws {
    var register = try listRegister()
    // Row 3 has the number of CN000001 and another name, row 4 a day that is none.
    let rows = [
      Self.short, ["1", "Nguyễn Thị Hoà", "03/04/1987"], ["2", "Bùi Văn Lạ", "", "038187012345"],
      ["3", "Nguyễn Thị Hoà", "99/99/1999", "038187012345"],
    ]
    for decisions in [[:], [3: RowDecision.leaveOut]] {
      let found = try preview(rows, .workers, in: &register) {
        $0.enterprise = "DN0001"
        $0.decisions = decisions
      }
      #expect(found.rows[0].worker == "CN000001" && found.rows[0].verdict == .same)
      #expect(found.rows[1].problems == [decisions.isEmpty ? .numberOf("CN000001") : .leftOut])
      #expect(found.rows[2].problems == [.notABirth("99/99/1999")])
    }
    let said = try preview(rows, .workers, in: &register) {
      $0.enterprise = "DN0001"
      $0.decisions = [2: .same("CN000001"), 3: .leaveOut]
    }
    #expect(said.rows[0].worker == "CN000001" && said.rows[0].problems.isEmpty)
  }

  @Test(arguments: [
    (["1", "Trần Thị Bích Ngọc", "25/12/1985"], ["2", "Tran Thi Bich Ngoc", "25/12/1985"], true),
    (["1", "Trần Thị Bích Ngọc", ""], ["2", "Tran Thi Bich Ngoc", "1985"], true),
    (["1", "Vũ Văn Hùng", "1985"], ["2", "Vũ Văn Hưng", "1985"], true),
    (["1", "Vũ Văn Hùng", ""], ["2", "Vũ Văn Hưng", ""], false),
    (["1", "Tran Thi Ngoc", "1985"], ["2", "Trần Thị Ngọc", "1986"], false),
    (["1", "Vũ Thị Mơ", "", "038190012399"], ["2", "Bùi Văn Tám", "", "038190012399"], true),
    (["1", "Vũ Thị Mơ", "", "", "0912345678"], ["2", "Bùi Văn Tám", "", "", "0912 345 678"], true),
  ]) func twoRowsAlikeAreDoubtfulToEachOther(_ one: [String], _ other: [String], _ isAlike: Bool) throws {
    var register = try listRegister()
    let found = try preview([Self.short, one, other], .workers, in: &register) { $0.enterprise = "DN0001" }
    #expect(found.rows.map(\.problems) == (isAlike ? [[.likeRow(3)], [.likeRow(2)]] : [[], []]))
    #expect(found.change.operations.count == (isAlike ? 0 : 2))
    // One of them said to be another settles both, unless the number is the same: one number is one person.
    let said = try preview([Self.short, one, other], .workers, in: &register) {
      $0.enterprise = "DN0001"
      $0.decisions = [3: .another(than: nil)]
    }
    #expect(said.rows[0].problems.isEmpty && said.rows[0].isStored)
    #expect(said.rows[1].isStored == (other.count < 4 || other[3].isEmpty))
    let left = try preview([Self.short, one, other], .workers, in: &register) {
      $0.enterprise = "DN0001"
      $0.decisions = [3: .leaveOut]
    }
    #expect(left.rows[0].isStored && !left.rows[1].isStored)
  }

  @Test(arguments: ["Nguy?n V?n An", "Nguy\u{FFFD}n Văn An", "?"])
  func namesWithLostLettersAreRefused(_ name: String) throws {
    var register = try listRegister()
    let rows = [Self.short, ["1", name, "1990"]]
    let found = try preview(rows, .workers, in: &register) { $0.enterprise = "DN0001" }
    #expect(found.rows.allSatisfy { $0.problems == [.lettersLost(member: "name", name)] && $0.verdict == .refused })
    #expect(found.change.operations.isEmpty)
  }

  @Test(arguments: [
    ("Ông Lê Hoàng Đức", Repair.Kind.title, "Lê Hoàng Đức"), ("* Chị Lê Thị Hà", .title, "Lê Thị Hà"),
    ("- Lê Hoàng Đức", .title, "Lê Hoàng Đức"),
    ("Đ/c Lê Thị Hà", .title, "Lê Thị Hà"),
    ("Lê Thị Hà (nghỉ TS)", .remark, "Lê Thị Hà"), ("Lê Thị Hà - nghỉ thai sản", .remark, "Lê Thị Hà"),
  ]) func whatStandsAroundANameIsTakenOffWithConsent(_ text: String, _ kind: Repair.Kind, _ name: String) throws {
    var register = try listRegister()
    let rows = [Self.short, ["1", text, "1990"]]
    let offered = try preview(rows, .workers, in: &register) { $0.enterprise = "DN0001" }
    #expect(offered.rows[0].problems == [.needsRepair] && offered.rows[0].name == text)
    #expect(offered.rows[0].repairs.map { "\($0.kind) \($0.old) \($0.new)" } == ["\(kind) \(text) \(name)"])
    let taken = try preview(rows, .workers, in: &register) {
      $0.enterprise = "DN0001"
      $0.acceptedRepairs = [kind]
    }
    _ = try register.apply(taken.change)
    #expect(register.workers["CN000005"]?.name == name)
    #expect(try preview(rows, .workers, in: &register) { $0.enterprise = "DN0001" }.rows[0].verdict == .same)
  }

  @Test(arguments: ["Anh Đức", "H’Hen Niê", "Y-Bơm Niê", "Ông Cao", "Lê Thị Hà B."])
  func namesStayAsTheyAre(_ name: String) throws {
    var register = try listRegister()
    let found = try preview([Self.short, ["1", name, "1990"]], .workers, in: &register) { $0.enterprise = "DN0001" }
    #expect(found.rows[0].repairs.isEmpty && found.rows[0].isStored)
  }

  @Test(arguments: ["Lê Thị Hà/Mai", "Lê Thị Hà, Lê Thị Mai", "Lê Thị Hà và Lê Thị Mai"])
  func severalPeopleInOneCellWait(_ name: String) throws {
    var register = try listRegister()
    let found = try preview([Self.short, ["1", name, "1990"]], .workers, in: &register) { $0.enterprise = "DN0001" }
    #expect(found.rows[0].problems == [.severalNames] && found.rows[0].verdict == .doubtful)
  }

  @Test(arguments: [
    ("702.000", 702_000), ("702,000", 702_000), ("702.000,00", 702_000), ("702,000.00", 702_000), ("702 000", 702_000),
    ("1.234.567 đ", 1_234_567), ("300,0", 300), ("702000.00", 702_000), ("52 người", 52), ("0", 0),
    ("0,3", nil), ("0.300", nil), ("0,3 x 2.340.000", nil), ("1,5 triệu", nil), ("70.2000", nil), ("300,5", nil),
    ("2340000x0,3", nil), ("1.234,567.8", nil), ("702.000 (bảy trăm linh hai nghìn)", nil),
  ]) func onlyWholeNumbersAreTaken(_ text: String, _ number: Int?) throws {
    var register = try listRegister()
    let rows = [
      ["STT", "Họ và tên", "Hình thức", "Năm", "Tiền thưởng"], ["1", "Lê Văn An", "Giấy khen", "2025", text],
    ]
    let found = try preview(rows, .honours, in: &register)
    if let number {
      _ = try register.apply(found.change)
      #expect(register.honours["KT000001"]?.bonus == number)
    } else {
      #expect(found.rows[0].problems == [.notANumber(member: "bonus", text)])
      #expect(found.rows[0].verdict == .refused && found.change.operations.isEmpty)
    }
  }

  /// Names beside cells that hold days and texts that look like them.
  private static func birthColumn(_ values: [CellValue]) -> Sheet {
    var sheet = sheet([["STT", "Họ và tên", "Ngày sinh"]])
    let names = ["Vũ Thị Mơ", "Bùi Văn Tám", "Đỗ Thị Chín", "Mai Văn Mười"]
    for (place, value) in values.enumerated() {
      sheet.rows.append(
        Sheet.Row(
          number: place + 2,
          cells: [
            Sheet.Cell(column: 0, value: .number(Double(place + 1))),
            Sheet.Cell(column: 1, value: .text(names[place])), Sheet.Cell(column: 2, value: value),
          ]))
    }
    return sheet
  }

  @Test(arguments: [
    // What a spreadsheet could read with the month first it made days, the rest stayed text.
    ([CellValue.text("25/12/1985"), .day("1991-02-01"), .text("13/04/1991")], [nil, "1991-01-02", nil]),
    ([.text("25/12/1985"), .day("1991-02-01"), .day("1991-02-20")], [nil, nil, nil]),
    ([.text("25/12/1985"), .day("1991-02-01"), .text("03/04/1991")], [nil, nil, nil]),
    ([.day("1991-02-01"), .day("1991-02-03")], [nil, nil]),
  ]) func turnedCellsAmongTextsAreOffered(_ values: [CellValue], _ turned: [String?]) throws {
    var register = try listRegister()
    let table = try #require(ListTable(Self.birthColumn(values)))
    let found = ListPreview(table, in: &register, options: ListOptions(enterprise: "DN0001", today: listDay))
    #expect(found.rows.map { $0.repairs.first?.new } == turned)
    #expect(found.rows.map(\.problems) == turned.map { $0 == nil ? [] : [.needsRepair] })
  }

  @Test func whatTheRegisterKnowsExactlyStays() throws {
    var register = try listRegister()
    var an = try #require(register.workers["CN000002"])
    an.employment[0].from = "2021-03-15"
    _ = try register.apply(Change([.replace(.worker(an), basedOn: an.revision)]))
    func row(_ day: String) throws -> ListPreview.Row {
      let rows = [["STT", "Họ và tên", "Ngày vào làm"], ["1", "Lê Văn An", day]]
      return try preview(rows, .workers, in: &register) { $0.enterprise = "DN0001" }.rows[0]
    }
    #expect(try row("03/2021").verdict == .same)
    #expect(try row("04/2021").told == ["from 2021-03-15 2021-04-01"])
    #expect(try row("15/04/2021").told == ["from 2021-03-15 2021-04-15"])
    let year = try row("2021")
    #expect(year.verdict == .same && year.remarks == [.yearAlone(member: "from", 2021)])
  }

  @Test(arguments: [
    ("Số CCCD", "B1234567", IdentityDocument.Kind.passport, "B1234567", []),
    ("Số CMND/CCCD/Hộ chiếu", "c1234567", .passport, "C1234567", []),
    ("Số CCCD", "EA1234567", .passport, "EA1234567", []),
    ("Số hộ chiếu", "12345678A", .passport, "12345678A", []), ("Số hộ chiếu", "512345678", .passport, "512345678", []),
    ("Số CCCD", "038O80000334", .cccd, "038080000334", [Repair.Kind.letterForDigit]),
    ("Số CCCD", "O38l80000334", .cccd, "038180000334", [.letterForDigit]),
    ("Số CCCD", "38O80000334", .cccd, "038080000334", [.letterForDigit, .leadingZero]),
    ("Số CMND", "17123456O", .cmnd, "171234560", [.letterForDigit]), ("Số CCCD", "038K80000334", nil, "", []),
    ("Số CCCD", "AB12", nil, "", []),
  ]) func passportsAreNoDigitsLost(
    _ header: String, _ typed: String, _ kind: IdentityDocument.Kind?, _ number: String, _ repairs: [Repair.Kind]
  ) throws {
    var register = try listRegister()
    let rows = [["STT", "Họ và tên", header], ["1", "Vũ Thị Mơ", typed]]
    let found = try preview(rows, .workers, in: &register) { $0.enterprise = "DN0001" }
    guard let kind else {
      #expect(found.rows[0].problems == [.notAnIdentity(digits: typed.count)])
      return
    }
    #expect(found.rows[0].repairs.map(\.kind) == repairs)
    #expect(found.rows[0].problems == (repairs.isEmpty ? [] : [.needsRepair]))
    let taken = try preview(rows, .workers, in: &register) {
      $0.enterprise = "DN0001"
      $0.acceptedRepairs = Set(repairs)
    }
    _ = try register.apply(taken.change)
    #expect(register.workers["CN000005"]?.identity == IdentityDocument(kind: kind, number: number))
  }

  @Test func ofSeveralListsOnlyWhoIsInNoneIsMissing() throws {
    var register = try listRegister()
    func list(_ name: String) throws -> ListPreview {
      try preview([Self.short, ["1", name]], .workers, in: &register) { $0.enterprise = "DN0001" }
    }
    let one = try list("Nguyễn Thị Hoà")
    let other = try list("Lê Văn An")
    #expect(one.missing == ["CN000002", "CN000003"])
    #expect(ListPreview.missing(fromAll: [one, other]) == ["DN0001": ["CN000003"]])
    let leavers = ListPreview.leavers(among: ["CN000003"], from: "DN0001", on: "2026-11-01", in: register)
    #expect(leavers.map(\.id) == ["CN000003"] && leavers[0].employment[0].to == "2026-11-01")
  }

  @Test(arguments: [
    ("2026-11-01", ["CN000002", "CN000003"]), ("2021-03-01", []), ("2019-01-01", []), ("2030-01-01", []),
  ]) func whoBeganLaterDoesNotLeaveAndNobodyInTheFuture(_ day: String, _ leaving: [WorkerID]) throws {
    var register = try listRegister()
    let found = try preview([Self.short, ["1", "Nguyễn Thị Hoà"]], .workers, in: &register) {
      $0.enterprise = "DN0001"
      $0.missingLeftOn = Day(iso: day)
    }
    #expect(found.missing == ["CN000002", "CN000003"] && found.leaving == Set(leaving))
    #expect(found.change.operations.count == leaving.count)
  }

  @Test func aNameMatchedByHandIsNotBroughtBack() throws {
    var register = try listRegister()
    // CN000004 works elsewhere: the list cannot find her, somebody did.
    let rows = [["DS26-041"], ["STT", "Họ và tên", "Điểm danh"], ["1", "PHẠM THỊ LÀN", "x"]]
    #expect(try preview(rows, .attendance, in: &register).rows[0].isWalkIn)
    var list = try #require(register.attendance["DS26-041"])
    list.present = ["CN000004"]
    _ = try register.apply(Change([.replace(.attendance(list), basedOn: list.revision)]))
    let again = try preview(rows, .attendance, in: &register)
    #expect(again.rows[0].worker == "CN000004" && again.rows[0].verdict == .same)
    #expect(again.change.operations.isEmpty)
  }

  @Test func aChildIsTheChildOfAWorker() throws {
    var register = try listRegister()
    let rows = [
      ["Gương hiếu học năm 2025"], ["STT", "Họ và tên", "Đơn vị"],
      ["1", "Cháu Lê Thị Hạnh (con CN Trần Văn Ba)", ""], ["2", "Phạm Văn Minh, con chị Phạm Thị Lan", ""],
      ["3", "Em Lê Thị Hà (con anh Vũ Văn Lạ)", ""], ["4", "Trần Bé Tư", ""],
    ]
    let found = try preview(rows, .honours, in: &register)
    #expect(found.rows.map(\.name) == ["Lê Thị Hạnh", "Phạm Văn Minh", "Lê Thị Hà", "Trần Bé Tư"])
    #expect(found.rows.map(\.problems) == [[], [], [.unknownParent("Vũ Văn Lạ", [])], []])
    #expect(found.rows[0].told.contains("parent - CN000003"))
    _ = try register.apply(found.change)
    #expect(
      register.honours.sorted.map(\.subject) == [
        .child(name: "Lê Thị Hạnh", school: nil, parent: "CN000003"),
        .child(name: "Phạm Văn Minh", school: nil, parent: "CN000004"),
        .child(name: "Trần Bé Tư", school: nil, parent: nil),
      ])
    let again = try preview(rows, .honours, in: &register) { $0.decisions = [5: .same("CN000001")] }
    #expect(again.rows.map(\.verdict) == [.same, .same, .new, .same])
  }

  @Test func anEnterpriseInTheColumnOfNamesIsFoundByName() throws {
    var register = try listRegister()
    let rows = [
      ["Đơn vị học tập năm 2025"], ["STT", "Họ và tên"], ["1", "Công ty TNHH Sao Mai"],
      ["2", "HTX Bình Minh"], ["3", "Công ty Lạ 27/7"], ["4", "Tập thể Xưởng may 1"],
    ]
    let found = try preview(rows, .honours, in: &register)
    #expect(
      found.rows.map(\.problems) == [
        [], [.mayBeEnterprises(["DN0002"])], [.unknownEnterprise("Công ty Lạ 27/7")], [],
      ])
    try #require(found.rows.count == 4)
    #expect(found.rows[0].subject == RecordReference(EnterpriseID("DN0001")))
    #expect(found.rows[3].unregistered == .collective)
  }

  @Test func aTelephoneOfThreeIsThatOfAnOffice() throws {
    var register = try listRegister()
    let rows = ["Vũ Thị Mơ", "Bùi Văn Tám", "Đỗ Thị Chín"].map { ["1", $0, "", "", "0912345678"] }
    let found = try preview([Self.short] + rows, .workers, in: &register) { $0.enterprise = "DN0001" }
    #expect(found.rows.allSatisfy { $0.isStored })
  }

  @Test func ofANewEnterpriseAndANewHonourToo() throws {
    var register = try listRegister()
    let list = [
      ["STT", "Tên doanh nghiệp", "Mã số thuế", "Địa chỉ", "Người liên hệ", "Điện thoại", "Số lao động"],
      ["1", "HTX Gió Mới", "0100109106", "Thôn Đông", "Lê Văn Tám", "0912345678", "45"],
    ]
    let enterprise = try preview(list, .enterprises, in: &register).rows[0]
    #expect(
      enterprise.told == [
        "kind - cooperative", "taxCode - 0100109106", "address - Thôn Đông", "liaison - Lê Văn Tám",
        "liaisonPhone - 0912345678", "headcounts - 45 (2026-11-22)",
      ])
    let honours = [
      ["STT", "Họ và tên", "Hình thức", "Năm", "Số quyết định", "Tiền thưởng"],
      ["1", "Lê Văn An", "Giấy khen", "2025", "7/QĐ-UBND ngày 01/02/2026", "702.000"],
    ]
    let honour = try preview(honours, .honours, in: &register).rows[0]
    #expect(
      honour.told == [
        "kind - giayKhen", "year - 2025", "decisionNumber - 7/QĐ-UBND", "decisionDate - 2026-02-01", "bonus - 702000",
      ])
  }
}
