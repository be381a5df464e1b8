import LearningRegister
import RegisterExchange
import Testing

@Suite struct AttendanceListTests {
  /// The sheet the register prints, filled in.
  private static let printed = [
    ["DANH SÁCH THAM GIA"], ["Hoạt động: HD26-031 Tập huấn an toàn lao động"], ["Buổi 1, ngày 10/05/2026"],
    ["Đơn vị: Công ty TNHH Sao Mai"], ["Mã danh sách: DS26-041 · 3 người"],
    ["STT", "Họ và tên", "Sinh", "Điểm danh", "Ghi chú"],
    ["1", "Lê Văn An", "", "x", ""], ["2", "Nguyễn Thị Hoà", "1987", "P", "ốm"], ["3", "Trần Văn Ba", "", "M", ""],
    ["+", "Vũ Thị Mơ", "", "x", ""], ["+", "Đỗ Văn Vắng", "", "v", ""], ["", "Tổng số người có mặt: 3"],
  ]

  @Test func thePrintedSheetIsFoundByItsCode() throws {
    var register = try listRegister()
    let found = try preview(Self.printed, .attendance, in: &register)
    #expect(found.notes == [.session("HD26-031", 1, .listCode)] && found.enterprise == "DN0001")
    #expect(found.rows.map(\.verdict) == [.new, .new, .new, .doubtful, .doubtful])
    #expect(found.rows.map(\.worker) == ["CN000002", "CN000001", "CN000003", nil, nil])
    #expect(found.rows[3].isWalkIn && found.rows[3].isStored && found.rows[3].problems.isEmpty)
    #expect(found.rows[4].problems == [.notRegistered] && !found.rows[4].isStored)
    let applied = try register.apply(found.change)
    let list = try #require(register.attendance["DS26-041"])
    #expect(list.present == ["CN000002"] && list.excused == ["CN000001"] && list.late == ["CN000003"])
    #expect(list.walkIns == ["Vũ Thị Mơ"] && list.absent.isEmpty)
    let again = try preview(Self.printed, .attendance, in: &register)
    #expect(again.change.operations.isEmpty)
    #expect(again.rows.map(\.verdict) == [.same, .same, .same, .same, .doubtful])
    _ = try register.apply(applied.inverse, takingBack: true)
    #expect(register.attendance["DS26-041"]?.present == [])
  }

  @Test func marksChangeAndThoseNotListedKeepTheirs() throws {
    var register = try listRegister()
    _ = try register.apply(try preview(Self.printed, .attendance, in: &register).change)
    let rows = [
      ["DS26-041"], ["STT", "Họ và tên", "Điểm danh"], ["2", "Nguyễn Thị Hoà", "x"], ["3", "Trần Văn Ba", "M"],
    ]
    let found = try preview(rows, .attendance, in: &register)
    #expect(found.rows.map(\.told) == [["mark excused present"], []])
    #expect(found.rows.map(\.verdict) == [.changed, .same])
    _ = try register.apply(found.change)
    let list = try #require(register.attendance["DS26-041"])
    #expect(list.present == ["CN000002", "CN000001"] && list.excused.isEmpty && list.late == ["CN000003"])
  }

  @Test func aNewListIsAddedForTheSessionThatWasSaid() throws {
    var register = try listRegister()
    let rows = [["STT", "Họ và tên"], ["1", "Phạm Thị Lan"]]
    #expect(try preview(rows, .attendance, in: &register).notes == [.noSession])
    let found = try preview(rows, .attendance, in: &register) {
      ($0.campaign, $0.session, $0.enterprise) = ("HD26-031", 2, "DN0002")
    }
    #expect(found.notes == [.session("HD26-031", 2, .said), .everybodyPresent])
    _ = try register.apply(found.change)
    #expect(register.attendance["DS26-042"]?.present == ["CN000004"])
  }

  @Test(
    arguments: [
      (["CÔNG TY TNHH SAO MAI", "Ngày 11 tháng 5 năm 2026"], ListNote.session("HD26-031", 2, .day)),
      (["CÔNG TY TNHH SAO MAI", "ngày 12/05/2026"], .noSession),
      (["HD26-031, buổi 2", "CÔNG TY TNHH SAO MAI"], .session("HD26-031", 2, .listCode)),
      (["HD26-031", "CÔNG TY TNHH SAO MAI"], .noSession),
      (["HD26-031, buổi 3", "SAO MAI"], .unknownSession("HD26-031", 3)),
      (["HD26-031, buổi 1"], .noEnterprise),
    ] as [([String], ListNote)])
  func theSessionIsFoundByTheTitles(_ titles: [String], _ note: ListNote) throws {
    var register = try listRegister()
    let rows = titles.map { [$0] } + [["STT", "Họ và tên", "Điểm danh"], ["1", "Lê Văn An", "x"]]
    let found = try preview(rows, .attendance, in: &register)
    #expect(found.notes.first == note)
    #expect(found.change.operations.isEmpty == note.isObstacle && found.rows.isEmpty == note.isObstacle)
  }

  @Test func severalSessionsOfADayAreLeftToAPerson() throws {
    var register = try listRegister()
    let twin = Campaign(
      id: "HD26-032", name: "Ngày sách", kind: "bookDay", fields: FieldSet([.a]),
      sessions: [Campaign.Session(number: 1, date: "2026-05-11")])
    let cancelled = Campaign(
      id: "HD26-033", name: "Huỷ", kind: "bookDay", fields: FieldSet([.a]), state: .cancelled,
      sessions: [Campaign.Session(number: 1, date: "2026-05-10")])
    _ = try register.apply(Change([.add(.campaign(twin)), .add(.campaign(cancelled))]))
    func note(_ day: String) throws -> ListNote? {
      try preview(
        [["Công ty TNHH Sao Mai"], [day], ["STT", "Họ và tên"], ["1", "Lê Văn An"]], .attendance, in: &register
      ).notes.first
    }
    #expect(try note("11/05/2026") == .severalSessions(["HD26-031", "HD26-032"]))
    #expect(try note("10/05/2026") == .session("HD26-031", 1, .day))
  }

  @Test func anotherEnterpriseThanTheSheetsIsTold() throws {
    var register = try listRegister()
    let found = try preview(Self.printed, .attendance, in: &register) { $0.enterprise = "DN0002" }
    #expect(found.notes.contains(.namesOther("DN0001")))
  }

  @Test(
    arguments: [
      // A column of marks: what v means is told by the others.
      (["Điểm danh"], ["x", "v", "x"], "present absent present"),
      (["Điểm danh"], ["v", "V", "v"], "present present present"),
      (["Điểm danh"], ["v", "vắng", ""], "present absent absent"),
      (["Điểm danh"], ["V", "P", ""], "? excused present"),
      (["Điểm danh"], ["x", "", "K"], "present absent absent"),
      (["Điểm danh"], ["1", "0", "muộn"], "present absent late"),
      (["Điểm danh"], ["có", "không phép", "có phép"], "present absent excused"),
      (["Điểm danh"], ["✓", "?", "P"], "present ? excused"), (["Có mặt"], ["x", "", "0"], "present absent absent"),
      (["Có mặt"], ["x", "v", "vắng"], "present ? absent"), (["Có mặt"], ["v", "v", ""], "present present absent"),
      (["Vắng"], ["", "x", "P"], "present absent excused"),
      (["Có mặt", "Vắng có phép"], ["x|", "|x", "x|x"], "present excused ?"),
      (["Có mặt", "Đến muộn"], ["x|", "x|x", "|"], "present late absent"),
      (["Ký nhận"], ["", "", ""], "present present present"),
      (["Ký nhận"], ["An", "đã ký", ""], "present present absent"),
      (["Ký nhận"], ["", "Hoà", ""], "? present ?"),
      (["Ký nhận", "Điểm danh"], ["|x", "Hoà|", "|x"], "present absent present"),
    ] as [([String], [String], String)])
  func whatSignsSay(_ headers: [String], _ signs: [String], _ told: String) throws {
    var register = try listRegister()
    let people = zip(["Lê Văn An", "Nguyễn Thị Hoà", "Trần Văn Ba"], signs)
    let rows =
      [["DS26-041"], ["Họ và tên"] + headers + ["Mã"]]
      + people.map { [$0] + $1.split(separator: "|", omittingEmptySubsequences: false).map(String.init) + [""] }
    let found = try preview(
      rows, .attendance, in: &register, choices: TableChoices(columns: [headers.count + 1: .code]))
    #expect(found.rows.map { $0.differences.first?.new ?? "?" }.joined(separator: " ") == told)
    let hasUnknown = found.rows.contains { row in row.problems.contains { $0.isDoubt } }
    #expect(hasUnknown == told.contains("?"))
  }

  @Test func whatSignaturesSayIsTold() throws {
    var register = try listRegister()
    func notes(_ signs: [String]) throws -> [ListNote] {
      let rows = [["DS26-041"], ["STT", "Họ và tên", "Ký nhận"]]
      let people = zip(["Lê Văn An", "Nguyễn Thị Hoà", "Trần Văn Ba"], signs).map { ["1", $0, $1] }
      return Array(try preview(rows + people, .attendance, in: &register).notes.dropFirst())
    }
    #expect(try notes(["", "", ""]) == [.noSignatures, .everybodyPresent])
    #expect(try notes(["An", "Hoà", ""]) == [.unsignedAbsent(1)])
    #expect(try notes(["An", "", ""]) == [])
  }

  @Test func wordsAmongSignaturesAreNoSignatures() throws {
    var register = try listRegister()
    let rows = [
      ["DS26-041"], ["STT", "Họ và tên", "Ký tên"], ["1", "Lê Văn An", "An"], ["2", "Nguyễn Thị Hoà", "P"],
      ["3", "Trần Văn Ba", "vắng"], ["4", "Phạm Thị Lan", "vắng không lý do"],
    ]
    let found = try preview(rows, .attendance, in: &register)
    #expect(found.rows[3].problems.contains(.notAMark("vắng không lý do")))
    _ = try register.apply(found.change)
    let list = try #require(register.attendance["DS26-041"])
    #expect(list.present == ["CN000002"] && list.excused == ["CN000001"] && list.absent == ["CN000003"])
  }

  @Test(arguments: [
    ("Ngày 05/11/2026", [ListNote.otherDay("2026-11-05", session: "2026-05-10")]), ("Ngày 10/05/2026", []),
  ])
  func anotherDayThanTheSessionsIsTold(_ title: String, _ notes: [ListNote]) throws {
    var register = try listRegister()
    let rows = [["DS26-041"], [title], ["STT", "Họ và tên", "Điểm danh"], ["1", "Lê Văn An", "x"]]
    #expect(try preview(rows, .attendance, in: &register).notes.dropFirst() == notes[...])
    let early = try preview(rows, .attendance, in: &register) { $0.today = "2026-05-09" }
    #expect(early.notes.contains(.sessionToCome("2026-05-10")))
  }

  @Test func theNumberOnThePrintedSheetTellsNamesakesApart() throws {
    var register = try listRegister()
    let twin = Worker(
      id: "CN000009", name: "Lê Văn An", employment: [Employment(enterprise: "DN0001", from: "2021-03-01")])
    _ = try register.apply(Change([.add(.worker(twin))]))
    let rows = [["DS26-041"], ["STT", "Họ và tên"], ["1", "Lê Văn An"]]
    #expect(try preview(rows, .attendance, in: &register).rows[0].worker == "CN000002")
    let other = [["DS26-041"], ["STT", "Họ và tên"], ["7", "Lê Văn An"]]
    let found = try preview(other, .attendance, in: &register)
    #expect(found.rows[0].problems == [.several(["CN000002", "CN000009"])] && found.change.operations.isEmpty)
    let said = try preview(other, .attendance, in: &register) { $0.decisions = [3: .same("CN000009")] }
    #expect(said.rows[0].worker == "CN000009" && said.rows[0].verdict == .new)
  }

  @Test func aNameNobodyHadIsMatchedWhenSomebodyHasIt() throws {
    var register = try listRegister()
    let rows = [["DS26-041"], ["STT", "Họ và tên"], ["1", "Vũ Thị Mơ"]]
    _ = try register.apply(try preview(rows, .attendance, in: &register).change)
    let mo = Worker(id: "CN000009", name: "Vũ Thị Mơ", employment: [Employment(enterprise: "DN0001")])
    _ = try register.apply(Change([.add(.worker(mo))]))
    let found = try preview(rows, .attendance, in: &register)
    #expect(found.rows[0].told == ["mark - present", "walkIns Vũ Thị Mơ CN000009"])
    _ = try register.apply(found.change)
    #expect(register.attendance["DS26-041"]?.walkIns == [] && register.attendance["DS26-041"]?.present == ["CN000009"])
  }

  @Test func ofSeveralSessionsTheColumnOfOneIsRead() throws {
    var register = try listRegister()
    let rows = [
      ["ĐIỂM DANH"], ["STT", "Họ và tên", "Buổi 1", "Buổi 2"], ["1", "Lê Văn An", "x", "v"],
      ["2", "Trần Văn Ba", "", "x"],
    ]
    #expect(ListTable.kind(of: sheet(rows)) == .attendance)
    func found(_ session: Int?) throws -> ListPreview {
      try preview(rows, .attendance, in: &register) {
        ($0.campaign, $0.session, $0.enterprise) = ("HD26-031", session, "DN0001")
      }
    }
    let unsaid = try found(nil)
    #expect(unsaid.notes == [.noSession] && unsaid.rows.isEmpty)
    let first = try found(1)
    #expect(first.notes.contains(.sessionColumns([1, 2], taken: 1)))
    #expect(first.rows.map(\.told) == [["mark - present"], ["mark - absent"]])
    let second = try found(2)
    #expect(second.rows.map(\.told) == [["mark - absent"], ["mark - present"]])
    let under = [
      ["STT", "Họ và tên", "Điểm danh", ""], ["", "", "Buổi 2", "Buổi 3"], ["1", "Lê Văn An", "x", "v"],
    ]
    let none = try preview(under, .attendance, in: &register) {
      ($0.campaign, $0.session, $0.enterprise) = ("HD26-031", 1, "DN0001")
    }
    #expect(none.notes.last == .noSessionColumn([2, 3], wanted: 1) && none.change.operations.isEmpty)
  }
}
