import LearningRegister
import RegisterExchange
import Testing

/// Rows with a text under the names that are nobody.
@Suite struct NobodyRowTests {
  private static let header = [
    "STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "SĐT", "Ngày vào làm", "Chức vụ",
  ]
  private static let two = [
    header,
    ["1", "Nguyễn Văn An", "03/04/1990", "Nam", "038090000111", "0912345678", "01/03/2021", "Thợ may"],
    ["2", "Trần Thị Bích Ngọc", "25/12/1985", "Nữ", "038185000222", "0987654321", "15/01/2020", "Thợ may"],
  ]

  @Test(arguments: [
    [
      ["", "Phòng Hành chính - Nhân sự", "", "", "", "", "", "Chủ doanh nghiệp"],
      ["", "Lê Thị Lan", "", "", "", "", "", "Trần Văn Giám"],
    ],
    [["", "Ghi chú: các cột có dấu * là bắt buộc"], ["", "Lê Thị Lan"]],
    [["", "Người lập biểu", "", "", "Giám đốc"], ["", "Lê Thị Lan", "", "", "Trần Văn Giám"]],
    [["Cộng", "2 người"], ["", "Người lập biểu", "", "", "Giám đốc"], ["", "Lê Thị Lan", "", "", "Trần Văn Giám"]],
    [["", "Giám đốc"], ["", "Lê Thị Lan"]],
    [
      ["", "Kế toán trưởng", "", "", "", "", "", "Thủ trưởng đơn vị"],
      ["", "Lê Thị Lan", "", "", "", "", "", "Trần Văn Giám"],
    ],
    [["", "", "", "", "", "", "Hoằng Hợp, ngày 01 tháng 11 năm 2026"], ["", "NGƯỜI LẬP"], ["", "Lê Thị Lan"]],
  ]) func signaturesAreNobody(_ end: [[String]]) throws {
    let table = try #require(ListTable(sheet(Self.two + end)))
    #expect(table.samples(inColumn: 1, count: 9) == ["Nguyễn Văn An", "Trần Thị Bích Ngọc"])
    #expect(table.skipped.count == end.count)
  }

  @Test func partsOfTheEnterpriseAreGroups() throws {
    let table = try #require(
      ListTable(
        sheet([
          ["DANH SÁCH"], ["STT", "Họ và tên", "Năm sinh", "Số CCCD"], ["Tổ may 1"],
          ["1", "Lê Văn Ba", "1990", "038090000111"], ["", "Phân xưởng cắt"],
          ["2", "Lê Văn Tư", "1990", "038090000112"],
          ["A", "Khối văn phòng"], ["3", "Lê Văn Năm", "1990", "038090000113"], ["", "Kho"],
          ["4", "Lê Văn Bảy", "1990"], ["", "Tạp vụ"], ["5", "Lê Văn Tám"], ["", "Kế toán"],
          ["6", "Lê Văn Chín"], ["", "Nguyên liệu"], ["1", "Lê Văn Mười"], ["", "Ghi chú: tạm tuyển"],
          ["2", "Lê Văn Sáu"], ["", "Bảo vệ"], ["", "Xưởng 2"],
        ])))
    #expect(
      table.skipped.map { "\($0.row) \($0.kind.rawValue)" } == [
        "3 group", "5 group", "7 group", "9 group", "11 group", "13 group", "15 group", "17 note", "19 group",
        "20 group",
      ])
    #expect(table.samples(inColumn: 1, count: 20).count == 8)
  }

  @Test func aNameAloneWaits() throws {
    var register = try listRegister()
    let rows = Self.two + [["", "Lê Thị Lan"], ["", "Tô Văn Bàn"], ["", "Lê Văn An"]]
    let found = try preview(rows, .workers, in: &register) { $0.enterprise = "DN0001" }
    #expect(found.rows.map(\.verdict) == [.new, .new, .doubtful, .doubtful, .same])
    #expect(found.rows[2].problems == [.onlyAName] && found.rows[3].problems == [.onlyAName])
    #expect(found.change.workers.count == 2)
    // Who is registered is known by name; who is not becomes a worker when somebody says so.
    #expect(found.rows[4].worker == "CN000002")
    let said = try preview(rows, .workers, in: &register) {
      $0.enterprise = "DN0001"
      $0.decisions = [4: .another(than: nil), 5: .leaveOut]
    }
    #expect(said.rows.map(\.verdict) == [.new, .new, .new, .doubtful, .same])
    #expect(said.change.workers.map(\.name).last == "Lê Thị Lan")
  }

  @Test func whereNobodyHasMoreANameIsSomebody() throws {
    var register = try listRegister()
    let found = try preview(
      [["Họ và tên", "Ngày sinh"], ["Lê Thị Lan"], ["Lê Thị Bích"], ["Lê Thị Ba", "1990"]], .workers, in: &register
    ) { $0.enterprise = "DN0001" }
    #expect(found.rows.map(\.verdict) == [.new, .new, .new])
  }

  @Test func peopleBehindASignatureOfAPageAreRead() throws {
    let page = [
      ["", "Người lập biểu", "", "", "", "", "", "Giám đốc"], ["", "Lê Thị Lan", "", "", "", "", "", "Trần Văn Giám"],
      Self.header, ["3", "Lê Văn Ba", "1990", "", "", "", "", "Thợ"],
    ]
    let table = try #require(ListTable(sheet(Self.two + page)))
    #expect(table.samples(inColumn: 1, count: 9).last == "Lê Văn Ba")
    #expect(
      table.skipped.map { "\($0.row) \($0.kind.rawValue)" } == ["4 signature", "5 signature", "6 columnNumbers"])
    // Numbers that begin anew are of another table.
    let other = try #require(ListTable(sheet(Self.two + page.dropLast() + [["1", "Lê Văn Ba", "1990"]])))
    #expect(other.samples(inColumn: 1, count: 9).count == 2)
  }
}
