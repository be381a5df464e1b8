import LearningRegister
import RegisterExchange
import Testing

@Suite struct HonourListTests {
  private static let titles = [
    ["DANH SÁCH CÔNG NHẬN CÔNG DÂN HỌC TẬP NĂM 2025"],
    ["(Kèm theo Quyết định số 112/QĐ-UBND ngày 20/11/2025 của Chủ tịch UBND xã Hoằng Hợp)"],
  ]
  private static let list =
    titles + [
      ["STT", "Họ và tên", "Năm sinh", "Đơn vị", "Tổng điểm"],
      ["1", "NGUYỄN THỊ HÒA", "1987", "Công ty TNHH Sao Mai", "86"],
      ["2", "Lê Văn An", "", "", "91"], ["3", "Vũ Thị Mơ", "", "Công ty TNHH Sao Mai", "80"],
      ["4", "Lê Văn An", "", "", "91"], ["5", "Phạm Thị Lan", "", "Công ty Lạ", "85"],
    ]

  @Test func theTitlesSayWhichHonourWhenAndBywhom() throws {
    var register = try listRegister()
    let found = try preview(Self.list, .honours, in: &register)
    let decision = Honour.Decision(
      number: "112/QĐ-UBND", date: "2025-11-20", authority: "Chủ tịch UBND xã Hoằng Hợp")
    #expect(
      found.notes == [
        .totalScoreOnly, .honourFromTitles("congDanHocTap"), .yearFromTitles(2025), .decisionFromTitles(decision),
      ])
    #expect(found.rows.map(\.verdict) == [.new, .new, .doubtful, .doubtful, .new])
    #expect(found.rows[2].problems == [.notRegistered] && found.rows[3].problems == [.sameAsRow(5)])
    #expect(found.rows[0].worker == "CN000001" && found.rows[0].record == nil)
    let applied = try register.apply(found.change)
    let stored = register.honours.sorted
    #expect(stored.map(\.id) == ["KT000001", "KT000002", "KT000003"])
    #expect(stored[0].category == .title && stored[0].kind == .learningCitizen && stored[0].year == 2025)
    #expect(stored[0].decision == decision && stored[0].scores.isEmpty)
    let again = try preview(Self.list, .honours, in: &register)
    #expect(again.change.operations.isEmpty && again.rows[0].verdict == .same)
    #expect(again.rows[0].record == RecordReference(HonourID("KT000001")))
    _ = try register.apply(applied.inverse, takingBack: true)
    #expect(register.honours.count == 0)
  }

  @Test func nothingIsGuessedSilently() throws {
    var register = try listRegister()
    let rows = [["STT", "Họ và tên", "Đơn vị"], ["1", "Lê Văn An", ""]]
    let found = try preview(rows, .honours, in: &register)
    #expect(found.rows[0].problems == [.noHonourKind, .noHonourYear] && found.rows[0].verdict == .doubtful)
    let said = try preview(rows, .honours, in: &register) {
      $0.honour = HonourTerms(kind: "giayKhen", year: 2026, decision: Honour.Decision(number: "5/QĐ"))
    }
    // A decision without day and authority is stored, and stays among the open matters.
    #expect(said.rows[0].doubts.map(\.check) == [.decisionIncomplete] && said.rows[0].isStored)
    _ = try register.apply(said.change)
    #expect(register.honours["KT000001"]?.category == .commendation)
    // Two honours above the table are none.
    let both = [["Danh sách tặng Giấy khen, Bằng khen năm 2025"]] + rows
    #expect(try preview(both, .honours, in: &register).rows[0].problems == [.noHonourKind])
  }

  @Test func rowsAndGroupsSayTheirOwn() throws {
    var register = try listRegister()
    let header = [
      "STT", "Họ và tên", "Hình thức", "Năm", "Số quyết định", "Cấp khen thưởng", "Thành tích", "Tiền thưởng",
    ]
    let rows = [
      ["KHEN THƯỞNG"], header, ["I. Giấy khen"],
      ["1", "Lê Văn An", "", "2025", "7/QĐ-UBND ngày 01/02/2026", "UBND xã", "Học tốt", "702.000"],
      ["II. Danh hiệu"], ["1", "Trần Văn Ba", "Lao động tiên tiến", "2024-2025", "", "", "", ""],
      ["2", "Nguyễn Thị Hoà", "Gia đình học tập", "2025", "", "", "", ""],
      ["3", "Lê Văn An", "Tập thể lao động tiên tiến", "2025", "", "", "", "nhiều"],
    ]
    let found = try preview(rows, .honours, in: &register)
    #expect(found.rows.map(\.verdict) == [.new, .new, .doubtful, .refused])
    #expect(found.rows[2].problems == [.noHonourKind])
    _ = try register.apply(found.change)
    let an = try #require(register.honours["KT000001"])
    #expect(an.kind == "giayKhen" && an.achievement == "Học tốt" && an.bonus == 702_000)
    #expect(an.decision == Honour.Decision(number: "7/QĐ-UBND", date: "2026-02-01", authority: "UBND xã"))
    #expect(register.honours["KT000002"]?.kind == "laoDongTienTien" && register.honours["KT000002"]?.year == 2025)
  }

  @Test func tenColumnsAreScoresAndFewerAreNot() throws {
    var register = try listRegister()
    func rows(_ count: Int, _ scores: [String]) -> [[String]] {
      Self.titles + [
        ["STT", "Họ và tên"] + (1...count).map { "Tiêu chí \($0)" }, ["1", "Lê Văn An"] + scores,
      ]
    }
    let ten = try preview(rows(10, (1...10).map(String.init)), .honours, in: &register)
    #expect(ten.rows[0].doubts.map(\.check) == [.scoresTooLow])
    _ = try register.apply(ten.change)
    #expect(register.honours["KT000001"]?.scores == Array(1...10))
    let better = try preview(rows(10, Array(repeating: "9", count: 10)), .honours, in: &register)
    #expect(better.rows[0].told == ["scores 1 2 3 4 5 6 7 8 9 10 9 9 9 9 9 9 9 9 9 9"])
    #expect(better.rows[0].verdict == .changed)
    let nine = try preview(rows(9, Array(repeating: "9", count: 9)), .honours, in: &register)
    #expect(nine.notes.contains(.notTenScores(9)) && nine.change.operations.isEmpty)
    let wrong = try preview(rows(10, Array(repeating: "11", count: 10)), .honours, in: &register)
    #expect(wrong.rows[0].problems == [.notANumber(member: "scores", "11")])
  }

  @Test func enterprisesAreHonouredToo() throws {
    var register = try listRegister()
    let rows = [
      ["KHEN THƯỞNG ĐƠN VỊ HỌC TẬP NĂM 2025"], ["STT", "Tên đơn vị", "Mã số thuế"],
      ["1", "Công ty TNHH Sao Mai", ""], ["2", "Hợp tác xã Bình Minh", ""], ["3", "Công ty Lạ", ""],
    ]
    let found = try preview(rows, .honours, in: &register)
    #expect(found.rows.map(\.verdict) == [.new, .new, .refused])
    #expect(found.rows.map(\.name) == ["Công ty TNHH Sao Mai", "Hợp tác xã Bình Minh", "Công ty Lạ"])
    _ = try register.apply(found.change)
    #expect(register.honours["KT000001"]?.subject == .enterprise("DN0001"))
  }

  @Test func whatWasTakenBackStaysTakenBack() throws {
    var register = try listRegister()
    _ = try register.apply(try preview(Self.list, .honours, in: &register).change)
    var honour = try #require(register.honours["KT000001"])
    honour.withdrawn = Honour.Withdrawal(number: "1/QĐ", date: "2026-01-01")
    _ = try register.apply(Change([.replace(.honour(honour), basedOn: honour.revision)]))
    let again = try preview(Self.list, .honours, in: &register)
    #expect(again.rows[0].verdict == .same && again.change.operations.isEmpty)
  }

  @Test func teamsAndChildrenAreToldApartFromWorkers() throws {
    var register = try listRegister()
    let rows = [
      ["TẶNG GIẤY KHEN NĂM 2025"], ["STT", "Họ và tên", "Đơn vị"],
      ["1", "Tập thể tổ may 3", "Công ty TNHH Sao Mai"], ["2", "Phòng Kế toán", "Công ty TNHH Sao Mai"],
      ["3", "Hợp tác xã Bình Minh", ""], ["4", "Tô Văn Tổ", "Công ty TNHH Sao Mai"], ["5", "Lê Văn An", ""],
    ]
    let found = try preview(rows, .honours, in: &register)
    #expect(found.rows.map(\.verdict) == [.new, .new, .new, .doubtful, .new])
    #expect(found.rows.map(\.unregistered) == [.collective, .collective, nil, nil, nil])
    #expect(found.rows[2].subject == RecordReference(EnterpriseID("DN0002")))
    #expect(found.rows[3].problems == [.notRegistered])
    _ = try register.apply(found.change)
    #expect(register.honours["KT000001"]?.subject == .collective(name: "Tập thể tổ may 3", enterprise: "DN0001"))
    #expect(try preview(rows, .honours, in: &register).change.operations.isEmpty)
    let children = [["CON CNLĐ HIẾU HỌC NĂM 2025"], ["STT", "Họ và tên"], ["1", "Lê Thị Bé"]]
    #expect(try preview(children, .honours, in: &register).rows[0].unregistered == .child)
  }

  @Test func aRegisteredHonourIsKnownByItsCode() throws {
    var register = try listRegister()
    var honour = Honour(
      id: "KT000007", category: .commendation, kind: "hieuHoc",
      subject: .child(name: "Lê Thị Bé", school: "THCS", parent: "CN000002"), year: 2024)
    honour.bonus = 500_000
    _ = try register.apply(Change([.add(.honour(honour))]))
    let header = ["Mã", "Loại", "Họ tên, tập thể", "Năm", "Mức thưởng (đồng)"]
    func row(_ name: String, _ year: String, _ bonus: String) throws -> ListPreview.Row {
      try preview([header, ["KT000007", "Con CNLĐ hiếu học", name, year, bonus]], .honours, in: &register).rows[0]
    }
    #expect(try row("Lê Thị Bé", "2024", "500000").verdict == .same)
    #expect(try row("Lê Thị Bé", "", "600000").told == ["bonus 500000 600000"])
    // Another name or year is another honour.
    #expect(try row("Lê Thị Lớn", "2024", "500000").verdict == .new)
    #expect(try row("Lê Thị Bé", "2025", "500000").verdict == .new)
  }
}
