import RegisterExchange
import Testing

func sheet(_ rows: [[String]]) -> Sheet {
  var sheet = Sheet(name: "")
  sheet.rows = rows.enumerated().compactMap { index, row in
    let cells = row.enumerated().compactMap { column, text in
      text.isEmpty ? nil : Sheet.Cell(column: column, value: .text(text))
    }
    return cells.isEmpty ? nil : Sheet.Row(number: index + 1, cells: cells)
  }
  return sheet
}

@Suite struct ListTableTests {
  static let socialInsurance = [
    ["TÊN ĐƠN VỊ: CÔNG TY TNHH SAO MAI"], ["Mã số thuế: 2800123452"],
    ["DANH SÁCH LAO ĐỘNG THAM GIA BHXH, BHYT, BHTN"], ["Tháng 5 năm 2026"],
    [
      "STT", "Họ và tên", "Mã số BHXH", "Cấp bậc, chức vụ, chức danh nghề, nơi làm việc", "Tiền lương", "", "",
      "Từ tháng, năm", "Đến tháng, năm", "Ghi chú",
    ],
    ["", "", "", "", "Hệ số/Mức lương", "Phụ cấp", "", "", "", ""],
    ["", "", "", "", "", "Chức vụ", "Thâm niên nghề %", "", "", ""],
    ["A", "B", "C", "1", "2", "3", "4", "5", "6", "7"],
    ["I", "Tăng"], ["I.1", "Lao động"],
    ["1", "Nguyễn Thị Hoà", "038187012345", "Công nhân may", "5.000.000", "", "", "05/2026", "", ""],
    ["I.2", "Tiền lương"],
    ["1", "Lê Văn An", "3812345678", "Tổ trưởng", "6.000.000", "", "", "05/2026", "", ""],
    ["", "Cộng tăng", "", "", "11.000.000"],
    ["II", "Giảm"], ["II.1", "Lao động"],
    ["1", "Tống Văn Cộng", "", "", "4.000.000", "", "", "04/2026", "", "Nghỉ việc"],
    ["", "Cộng giảm", "", "", "4.000.000"],
    ["", "Tổng số: 3 người"],
    ["", "Người lập biểu", "", "", "", "", "", "Ngày 12 tháng 5 năm 2026"],
    ["", "Lê Thị Lập", "", "", "", "", "", "Giám đốc"],
  ]

  @Test func theSocialInsuranceFormIsFound() throws {
    let table = try #require(ListTable(sheet(Self.socialInsurance)))
    #expect(table.headerRows == 5...7)
    #expect(table.titles.count == 4)
    #expect(
      table.columns.map(\.meaning) == [
        .number, .name, .insurance, .job, .personal, .personal, .personal, .from, .unread, .unread,
      ])
    #expect(table.tellsOnlyMovements)
    #expect(
      table.skipped.map { "\($0.row) \($0.kind.rawValue)" } == [
        "8 columnNumbers", "9 group", "10 group", "12 group", "14 total", "15 group", "16 group", "18 total",
        "19 total", "20 signature", "21 signature",
      ])
  }

  @Test(arguments: [
    ("Họ và tên", "", ListColumn.name), ("HỌ TÊN CNLĐ", "", .name), ("Họ, tên người lao động", "", .name),
    ("Họ đệm", "", .familyNames), ("Họ và tên đệm", "", .familyNames), ("Tên", "", .givenName),
    ("Ngày, tháng, năm sinh", "", .born), ("Năm sinh (dd/mm/yyyy)", "", .born), ("NGÀY SINH", "", .born),
    ("Nam", "Năm sinh", .bornMale), ("Nữ", "Năm sinh", .bornFemale), ("Nữ", "Giới tính", .female),
    ("Phái", "", .sex), ("Nam/Nữ", "", .sex), ("Giới tính (1=Nam, 2=Nữ)", "", .sex),
    ("Số CCCD", "", .identity), ("Số CMND/CCCD/Hộ chiếu", "", .identity), ("Căn cước công dân", "", .identity),
    ("Số định danh cá nhân", "", .identity), ("Số", "CCCD", .identity), ("Ngày cấp", "CCCD", .unread),
    ("Mã số BHXH", "", .insurance), ("Số sổ BHXH", "", .insurance), ("Thẻ BHYT", "", .unread),
    ("SĐT", "", .phone), ("Số điện thoại liên hệ", "", .phone), ("Thôn/xóm", "", .village),
    ("Chức vụ/Bộ phận", "", .job), ("Vị trí việc làm", "", .job), ("Cấp bậc, chức vụ", "", .job),
    ("Ngày vào làm", "", .from), ("Thời điểm bắt đầu làm việc", "", .from), ("Ngày nghỉ việc", "", .to),
    ("Trình độ chuyên môn kỹ thuật", "", .education), ("Bậc trình độ kỹ năng nghề", "", .skillGrade),
    ("Đoàn viên công đoàn", "", .unionMember), ("Loại ngày sinh", "", .unread), ("Nơi sinh", "", .unread),
    ("Mức lương", "", .personal), ("Lương cơ bản", "", .personal), ("Hệ số", "Tiền lương", .personal),
    ("Chức vụ", "Phụ cấp", .personal), ("Dân tộc", "", .personal), ("Tôn giáo", "", .personal),
    ("Tình trạng sức khoẻ", "", .personal), ("Nơi đăng ký KCB", "", .personal), ("Số tài khoản", "", .personal),
    ("Ghi chú", "", .unread), ("Tên doanh nghiệp", "", .enterprise), ("Mã số thuế", "", .taxCode),
    ("Họ tên chủ hộ", "", .unread), ("Ngày nghỉ phép", "", .unread), ("Số ngày nghỉ trong năm", "", .unread),
    ("BHTN", "Tham gia BHXH", .unread),
  ]) func headersInManySpellings(_ header: String, _ upper: String, _ meaning: ListColumn) throws {
    // Beside columns that make it a table, under an upper header where there is one.
    let rows =
      upper.isEmpty
      ? [["STT", "Họ và tên", header], ["1", "Lê An", "x"]]
      : [["STT", "Họ và tên", upper], ["", "", header], ["1", "Lê An", "x"]]
    let table = try #require(ListTable(sheet(rows)))
    #expect(table.columns[2].meaning == meaning)
    #expect(table.headerRows.count == (upper.isEmpty ? 1 : 2))
  }

  @Test func theFirstPersonIsNoHeader() throws {
    for first in [["Lê An", "Nam", "Thôn Đông"], ["Lê An", "Nam", ""], ["Lê An", "", ""]] {
      let table = try #require(ListTable(sheet([["Họ và tên", "Giới tính", "Thôn"], first])))
      #expect(table.headerRows == 1...1)
    }
  }

  @Test func withoutAHeaderThereIsNoTable() {
    #expect(ListTable(sheet([["1", "Lê An", "1990"], ["2", "Bé", "1991"]])) == nil)
    #expect(ListTable(sheet([["Họ và tên"], ["Lê An"]])) == nil)
    #expect(ListTable(sheet([])) == nil)
  }

  @Test func namesThatSoundLikeSumsArePeople() throws {
    let table = try #require(
      ListTable(
        sheet([
          ["STT", "Họ và tên", "Năm sinh"], ["1", "Tống Văn Tăng", "1990"], ["2", "Công Thị Giảm", ""],
          ["3", "Đại Diện", ""], ["", "Tổng cộng: 3 người", ""],
        ])))
    #expect(table.skipped.map(\.row) == [5])
  }

  /// A workbook as openpyxl writes it: a header of three rows with cells merged across and down, empty cells in between.
  @Test func aHeaderOfMergedCellsIsRead() throws {
    let file = try ListFile(vector("merged-header.xlsx"))
    let table = try #require(ListTable(file.sheets[0]))
    #expect(table.headerRows == 5...7)
    #expect(
      table.columns.map(\.meaning) == [
        .number, .name, .insurance, .bornMale, .bornFemale, .identity, .job, .personal, .personal, .personal, .personal,
        .personal, .personal, .from, .unread,
      ])
    #expect(table.tellsOnlyMovements)
    #expect(
      table.skipped.map(\.kind) == [.columnNumbers, .group, .group, .total, .group, .total, .signature, .signature])
    #expect(table.samples(inColumn: 1) == ["Trần Văn Ba", "Phạm Thị Lan", "Lê Văn An"])
  }

  /// The book of workers: only merged cells say that the second row is of the header, and above which columns a group stands.
  @Test func aLowerHeaderOfUnknownWordsIsKnownByMergedCells() throws {
    let file = try ListFile(vector("merged-book.xlsx"))
    let table = try #require(ListTable(file.sheets[0]))
    #expect(table.headerRows == 5...6 && table.skipped.isEmpty)
    #expect(table.columns.map(\.header).suffix(3) == ["Chấm dứt HĐLĐ · Thời điểm", "Chấm dứt HĐLĐ · Lý do", "Đã ký"])
    #expect(
      table.columns.map(\.meaning) == [
        .number, .name, .born, .identity, .unread, .unread, .unread, .personal, .to, .unread, .unread,
      ])
  }
}
