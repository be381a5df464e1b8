import LearningRegister
import RegisterExchange
import Testing

/// The forms the law gives enterprises, read as they come.
@Suite struct OfficialFormTests {
  /// Form D02-LT as decision 1040 has it, with two people.
  static let d02 = [
    ["Tên đơn vị: Công ty TNHH Sao Mai"],
    ["BÁO CÁO TÌNH HÌNH SỬ DỤNG LAO ĐỘNG VÀ DANH SÁCH THAM GIA BHXH"],
    [
      "STT", "Họ và tên", "Mã số BHXH", "Ngày tháng năm sinh", "Giới tính", "Số CCCD/CMND/Hộ chiếu",
      "Cấp bậc, chức vụ, chức danh nghề, nơi làm việc", "Vị trí việc làm", "", "", "", "Tiền lương", "", "", "", "", "",
      "Ngành/nghề nặng nhọc, độc hại", "", "Loại và hiệu lực hợp đồng lao động", "", "", "", "",
      "Thời điểm đơn vị bắt đầu đóng BHXH", "Thời điểm đơn vị kết thúc đóng BHXH", "Ghi chú",
    ],
    [
      "", "", "", "", "", "", "", "Nhà quản lý", "Chuyên môn kỹ thuật bậc cao", "Chuyên môn kỹ thuật bậc trung", "Khác",
      "Hệ số/Mức lương", "Phụ cấp", "", "", "", "", "Ngày bắt đầu", "Ngày kết thúc",
      "Ngày bắt đầu HĐLĐ không xác định thời hạn", "Hiệu lực HĐLĐ xác định thời hạn", "", "Hiệu lực HĐLĐ khác",
    ],
    [
      "", "", "", "", "", "", "", "", "", "", "", "", "Chức vụ", "Thâm niên VK", "Thâm niên nghề", "Phụ cấp lương",
      "Các khoản bổ sung", "", "", "", "Ngày bắt đầu", "Ngày kết thúc", "Ngày bắt đầu", "Ngày kết thúc",
    ],
    (1...27).map { "(\($0))" },
    ["I", "Tăng"], ["I.1", "Tăng lao động"],
    [
      "1", "Trần Thị Bích Ngọc", "3812345678", "25/12/1985", "Nữ", "038185000222", "Thợ may", "", "", "", "x",
      "5000000", "", "", "", "", "", "01/01/2026", "01/06/2026", "", "01/03/2025", "28/02/2027", "", "", "01/11/2026",
      "", "mới",
    ],
    [
      "2", "Lê Văn Hà", "3812345679", "02/01/1991", "Nam", "038091000222", "", "", "", "", "x", "5000000", "", "", "",
      "", "", "", "", "01/02/2026", "", "", "", "", "01/11/2026", "", "",
    ],
  ]

  @Test func theReportOnLabourIsAListOfWorkers() throws {
    #expect(ListTable.kind(of: sheet(Self.d02)) == .workers)
    var register = try listRegister()
    let found = try preview(Self.d02, .workers, in: &register) { $0.enterprise = "DN0001" }
    #expect(found.table.headerRows == 3...5)
    #expect(found.rows.map(\.verdict) == [.new, .new])
    let workers = found.change.workers
    #expect(workers.map(\.name) == ["Trần Thị Bích Ngọc", "Lê Văn Hà"])
    #expect(workers[0].sex == .female && workers[0].identity?.number == "038185000222")
    // Days of heavy work, of a contract and of insurance are no first day of work; a cross is no job.
    #expect(workers.map { $0.employment[0].from } == [nil, nil])
    #expect(workers.map { $0.employment[0].job } == ["Thợ may", nil])
  }

  @Test(arguments: [
    ("DANH SÁCH THAM GIA BHXH, BHYT, BHTN", ListKind.workers),
    ("DANH SÁCH THAM GIA BẢO HIỂM XÃ HỘI", .workers), ("DANH SÁCH THAM GIA ĐÓNG BẢO HIỂM", .workers),
    ("DANH SÁCH LAO ĐỘNG THAM GIA BHXH", .workers), ("DANH SÁCH NGƯỜI LAO ĐỘNG THAM GIA BẢO HIỂM", .workers),
    ("DANH SÁCH THAM GIA TỔ CHỨC CÔNG ĐOÀN", .workers), ("DANH SÁCH THAM GIA CÔNG ĐOÀN", .workers),
    ("DANH SÁCH THAM GIA TẬP HUẤN VỀ BHXH", .attendance), ("DANH SÁCH THAM GIA LỚP HỌC", .attendance),
    ("DANH SÁCH NGƯỜI LAO ĐỘNG THAM GIA LỚP TẬP HUẤN", .attendance),
    ("DANH SÁCH CÔNG NHÂN THAM DỰ HỘI NGHỊ", .attendance),
  ]) func whatIsTakenPartInTellsTheKind(_ title: String, _ kind: ListKind) {
    let rows = [[title], ["STT", "Họ và tên", "Năm sinh", "Chức vụ"], ["1", "Lê Văn An", "1990", "Thợ"]]
    #expect(ListTable.kind(of: sheet(rows)) == kind)
  }

  /// The book on labour of decree 145/2020, article 3.
  static let book = [
    ["DOANH NGHIỆP: Công ty TNHH Sao Mai"], ["SỔ QUẢN LÝ LAO ĐỘNG"],
    [
      "STT", "Họ và tên", "Giới tính", "Năm sinh", "Quốc tịch", "Địa chỉ", "Số CCCD/CMND/hộ chiếu",
      "Trình độ chuyên môn kỹ thuật", "Bậc trình độ kỹ năng nghề", "Vị trí việc làm", "Loại hợp đồng lao động",
      "Thời điểm bắt đầu làm việc", "Tham gia BHXH", "Tiền lương", "", "Số ngày nghỉ trong năm", "Số giờ làm thêm",
      "Hưởng chế độ BHXH, BHYT, BHTN", "Học nghề, đào tạo, bồi dưỡng, nâng cao trình độ kỹ năng nghề",
      "Kỷ luật lao động, trách nhiệm vật chất", "TNLĐ, bệnh nghề nghiệp", "Thời điểm chấm dứt HĐLĐ và lý do",
    ],
    ["", "", "", "", "", "", "", "", "", "", "", "", "", "Mức lương", "Nâng lương"],
    [
      "1", "Trần Thị Bích Ngọc", "Nữ", "25/12/1985", "Việt Nam", "Thôn 3", "038185000222", "Sơ cấp", "3", "Thợ may",
      "Không XĐTH", "01/03/2021", "x", "5000000", "2 lần", "12", "20", "ốm đau", "2 lần", "", "", "",
    ],
    [
      "2", "Lê Văn Hà", "Nam", "02/01/1991", "Việt Nam", "Thôn 3", "038091000222", "Sơ cấp", "3", "Thợ may",
      "Không XĐTH", "01/03/2021", "x", "5000000", "", "12", "20", "", "", "", "", "31/10/2026, nghỉ theo nguyện vọng",
    ],
    [
      "3", "Lê Thị Tư", "Nữ", "02/01/1992", "Việt Nam", "Thôn 3", "038192000222", "Sơ cấp", "3", "Thợ may",
      "Không XĐTH", "01/03/2021", "x", "5000000", "", "12", "20", "", "", "", "",
      "Hết hạn hợp đồng ngày 05 tháng 9 năm 2026",
    ],
    [
      "4", "Lê Thị Năm", "Nữ", "02/01/1993", "Việt Nam", "Thôn 3", "038193000222", "Sơ cấp", "3", "Thợ may",
      "Không XĐTH", "01/03/2021", "x", "5000000", "", "12", "20", "", "", "", "", "Còn làm việc",
    ],
    [
      "5", "Lê Thị Sáu", "Nữ", "02/01/1994", "Việt Nam", "Thôn 3", "038194000222", "Sơ cấp", "3", "Thợ may",
      "Không XĐTH", "01/03/2021", "x", "5000000", "", "12", "20", "", "", "", "", "Nghỉ theo nguyện vọng",
    ],
  ]

  @Test func everyRowOfTheBookOnLabourIsRead() throws {
    #expect(ListTable.kind(of: sheet(Self.book)) == .workers)
    var register = try listRegister()
    let found = try preview(Self.book, .workers, in: &register) { $0.enterprise = "DN0001" }
    #expect(
      found.table.columns.map(\.meaning) == [
        .number, .name, .sex, .born, .unread, .unread, .identity, .education, .skillGrade, .job, .unread, .from,
        .unread, .personal, .personal, .unread, .unread, .unread, .unread, .unread, .personal, .to,
      ])
    #expect(found.rows.map(\.verdict) == [.new, .new, .new, .new, .doubtful])
    #expect(found.change.workers.map { $0.employment[0].to } == [nil, "2026-10-31", "2026-09-05", nil])
    #expect(found.change.workers.allSatisfy { $0.employment[0].from == "2021-03-01" && $0.skillGrade == 3 })
    // Words without a day wait for somebody who knows, and are told.
    #expect(found.rows[4].problems == [.noDayWithin("Nghỉ theo nguyện vọng")])
    let said = try preview(Self.book, .workers, in: &register) {
      $0.enterprise = "DN0001"
      $0.decisions = [9: .another(than: [])]
    }
    #expect(said.rows[4].verdict == .new && said.change.workers[4].employment[0].to == nil)
  }

  @Test(arguments: [
    ("31/10/2026, nghỉ theo nguyện vọng", "2026-10-31"), ("Nghỉ từ 31-10-2026.", "2026-10-31"),
    ("Từ tháng 9/2026: hết hạn", "2026-09-01"), ("ngày 5 tháng 9 năm 2026", "2026-09-05"),
    ("Tháng 9 năm 2026", "2026-09-01"), ("10/2026 - nguyện vọng", "2026-10-01"), ("đang làm việc", nil), ("không", nil),
  ]) func aDayIsFoundAmongWords(_ text: String, _ day: String?) throws {
    var register = try listRegister()
    let found = try preview(
      [["STT", "Họ và tên", "Ngày nghỉ việc"], ["1", "Trần Thị Ngọc", text]], .workers, in: &register
    ) { $0.enterprise = "DN0001" }
    #expect(found.rows[0].problems == [])
    #expect(found.change.workers.map { $0.employment[0].to?.iso } == [day])
  }

  @Test(arguments: [
    "Nghỉ theo QĐ 12/2026/QĐ-CT", "Không còn làm", "Nghỉ từ 1/9/2026 theo đơn ngày 15/8/2026",
  ]) func wordsWithoutOneDayWait(_ text: String) throws {
    var register = try listRegister()
    let rows = [["STT", "Họ và tên", "Ngày nghỉ việc"], ["1", "Lê Văn An", text]]
    let found = try preview(rows, .workers, in: &register) { $0.enterprise = "DN0001" }
    #expect(found.rows[0].verdict == .doubtful && found.rows[0].problems == [.noDayWithin(text)])
    #expect(found.rows[0].worker == "CN000002" && found.missing == ["CN000001", "CN000003"])
    let said = try preview(rows, .workers, in: &register) {
      $0.enterprise = "DN0001"
      $0.decisions = [2: .same("CN000002")]
    }
    #expect(said.rows[0].verdict == .same)
  }

  @Test(arguments: [
    ("Số ngày nghỉ trong năm", "", ListColumn.unread), ("Số ngày nghỉ phép", "", .unread),
    ("Ngày nghỉ hằng năm", "", .unread), ("Nghỉ phép năm", "", .unread), ("Lý do nghỉ việc", "", .unread),
    ("Lý do chấm dứt HĐLĐ", "", .unread), ("Lý do nghỉ", "", .unread), ("Thời điểm chấm dứt HĐLĐ và lý do", "", .to),
    ("Ngày nghỉ việc, lý do", "", .to), ("Ngày nghỉ", "", .to), ("Ngày thôi việc", "", .to),
    ("Ngày nghỉ chế độ thai sản", "", .personal), ("Tham gia BHXH", "", .unread),
    ("Thời điểm tham gia BHXH", "", .unread), ("Chế độ BHXH", "", .unread), ("Mã số BHXH", "", .insurance),
    ("Ngày bắt đầu HĐLĐ", "", .unread), ("Ngày bắt đầu đóng BHXH", "", .unread), ("NNĐHNH từ", "", .unread),
    ("Từ ngày", "Hợp đồng lao động", .unread), ("Đến ngày", "Hợp đồng lao động", .unread),
    ("Ngày bắt đầu", "Ngành nghề nặng nhọc, độc hại", .unread), ("Từ ngày đóng BHXH", "", .unread),
    ("Ngày kết thúc HĐLĐ", "", .unread), ("Ngày chấm dứt HĐLĐ", "", .to), ("Ngày vào làm việc", "", .from),
    ("Ngày tuyển dụng", "", .from), ("Thời điểm bắt đầu làm việc", "", .from), ("Ngày vào công ty", "", .from),
    ("Từ tháng, năm", "", .from), ("Ngày bắt đầu làm việc theo HĐLĐ", "", .from), ("Ngày vào Đảng", "", .unread),
    ("Ngày vào Đoàn", "", .unread), ("Ngày vào công đoàn", "", .unread),
    ("SĐT liên hệ khẩn cấp", "", .unread), ("SĐT người thân", "", .unread), ("Điện thoại vợ/chồng", "", .unread),
    ("Ngày sinh con", "", .unread), ("Ngày sinh vợ/chồng", "", .unread), ("Năm sinh cha mẹ", "", .unread),
    ("Họ tên con", "", .unread), ("Ngày sinh", "Con dưới 16 tuổi", .unread), ("Năm", "", .unread),
    ("Nam", "", .male), ("Năm", "Ngày sinh", .born), ("Nam", "Ngày sinh", .bornMale),
    ("Học nghề, đào tạo, nâng cao kỹ năng nghề", "", .unread),
  ]) func headersOfForms(_ header: String, _ upper: String, _ meaning: ListColumn) throws {
    let rows =
      upper.isEmpty
      ? [["STT", "Họ và tên", header], ["1", "Lê An", "x"]]
      : [["STT", "Họ và tên", upper], ["", "", header], ["1", "Lê An", "x"]]
    let table = try #require(ListTable(sheet(rows)))
    #expect(table.columns[2].meaning == meaning)
  }

  @Test func aBirthInThreeColumnsIsOne() throws {
    var register = try listRegister()
    let found = try preview(
      [
        ["STT", "Họ và tên", "Ngày sinh", "", "", "Giới tính", "", "Thời gian vào làm", "", "Số CCCD"],
        ["", "", "Ngày", "Tháng", "Năm", "Nam", "Nữ", "Tháng", "Năm", ""],
        ["1", "Trần Thị Bích Ngọc", "25", "12", "1985", "", "x", "3", "2019", "038185000222"],
        ["2", "Lê Văn Hà", "5", "2", "1991", "x", "", "04", "2020", "038091000222"],
        ["3", "Lê Thị Ba", "", "", "1990", "", "x", "", "2021", ""],
        ["4", "Lê Thị Bốn", "31", "2", "1990", "", "x", "", "", ""],
      ], .workers, in: &register
    ) { $0.enterprise = "DN0001" }
    #expect(
      found.table.columns.map(\.meaning) == [.number, .name, .born, .male, .female, .from, .identity])
    #expect(found.table.columns[2].header == "Ngày sinh · Ngày, Tháng, Năm")
    #expect(found.table.samples(inColumn: 2) == ["25/12/1985", "5/2/1991", "1990"])
    #expect(found.change.workers.map { $0.born?.iso } == ["1985-12-25", "1991-02-05", "1990"])
    #expect(found.change.workers.map(\.sex) == [.female, .male, .female])
    #expect(found.change.workers.prefix(2).map { $0.employment[0].from } == ["2019-03-01", "2020-04-01"])
    #expect(found.rows[3].problems == [.notABirth("31/2/1990")])
  }

  @Test func threeColumnsBesideEachOtherAreOneBirthToo() throws {
    let table = try #require(
      ListTable(
        sheet([
          ["STT", "Họ và tên", "Ngày sinh", "Tháng sinh", "Năm sinh"], ["1", "Lê Văn Ba", "25", "12", "1985"],
        ])))
    #expect(table.columns.map(\.meaning) == [.number, .name, .born])
    #expect(table.samples(inColumn: 2) == ["25/12/1985"])
  }

  @Test func whatIsSaidOfAPartKeepsThemApart() throws {
    let rows = [
      ["STT", "Họ và tên", "Ngày sinh", "", ""], ["", "", "Ngày", "Tháng", "Năm"], ["1", "Lê Ba", "25", "12", "1985"],
    ]
    let table = try #require(ListTable(sheet(rows), choices: TableChoices(columns: [4: .born])))
    #expect(table.columns.map(\.meaning) == [.number, .name, .unread, .unread, .born])
    let other = try #require(
      ListTable(sheet(rows), choices: TableChoices(words: ["ngay sinh ngay thang nam": .unread])))
    #expect(other.columns.map(\.meaning) == [.number, .name, .unread])
  }

  @Test(arguments: [
    (["Ngày sinh", "Năm sinh"], ["25/12/1985", "1985"]), (["Năm sinh", "Ngày sinh"], ["1985", "25/12/1985"]),
  ]) func theDayOfBirthGoesBeforeTheYear(_ heads: [String], _ cells: [String]) throws {
    var register = try listRegister()
    let found = try preview(
      [["STT", "Họ và tên"] + heads, ["1", "Lê Văn Ba"] + cells], .workers, in: &register
    ) { $0.enterprise = "DN0001" }
    #expect(found.change.workers.map { $0.born?.iso } == ["1985-12-25"])
  }

  @Test func theNewNumberGoesBeforeTheOldOne() throws {
    var register = try listRegister()
    let found = try preview(
      [
        ["STT", "Họ và tên", "Số CMND (cũ)", "Số CCCD", "SĐT liên hệ khẩn cấp", "SĐT"],
        ["1", "Trần Thị Ngọc", "171234567", "038185000222", "0912345678", "0987654321"],
        ["2", "Lê Thị Bích", "171234568", "", "", ""],
      ], .workers, in: &register
    ) { $0.enterprise = "DN0001" }
    #expect(found.change.workers.map { $0.identity?.number } == ["038185000222", "171234568"])
    #expect(found.change.workers[0].phone?.digits == "0987654321")
  }

  @Test(arguments: ["chưa có", "Không", "đang làm", "-", "chưa làm CCCD", "Không có", "đang làm lại", "mất"])
  func aWordInPlaceOfANumberIsNoNumber(_ text: String) throws {
    var register = try listRegister()
    let found = try preview(
      [["STT", "Họ và tên", "Số CCCD"], ["1", "Trần Thị Ngọc", text]], .workers, in: &register
    ) { $0.enterprise = "DN0001" }
    #expect(found.rows[0].verdict == .new && found.change.workers[0].identity == nil)
  }

  @Test(arguments: ["171234567 / 038185000222", "038185000222; 038185000223", "171234567, 038185000222"])
  func twoNumbersInACellAreToldSo(_ text: String) throws {
    var register = try listRegister()
    let found = try preview(
      [["STT", "Họ và tên", "Số CCCD"], ["1", "Trần Thị Ngọc", text], ["2", "Lê Thị Ba", "038 185 000 224"]],
      .workers, in: &register
    ) { $0.enterprise = "DN0001" }
    #expect(found.rows[0].problems == [.severalNumbers])
    #expect(found.rows[1].verdict == .new)
  }

  @Test func ofTwoDaysOfComingTheFirstIsRead() throws {
    let table = try #require(
      ListTable(
        sheet([
          ["STT", "Họ và tên", "Từ ngày", "Ngày vào làm", "Ngày vào làm việc lần 2"],
          ["1", "Lê Ba", "01/03/2025", "01/03/2015", "01/01/2020"],
        ])))
    #expect(table.columns.map(\.meaning) == [.number, .name, .unread, .from, .unread])
    let said = try #require(
      ListTable(
        sheet([["STT", "Họ và tên", "Từ ngày", "Ngày vào làm"], ["1", "Lê Ba", "01/03/2025", "01/03/2015"]]),
        choices: TableChoices(columns: [2: .from])))
    #expect(said.columns.map(\.meaning) == [.number, .name, .from, .unread])
  }
}

extension Change {
  /// The workers it stores.
  var workers: [Worker] {
    operations.compactMap { operation in
      switch operation {
      case .add(.worker(let worker)), .replace(.worker(let worker), _): worker
      default: nil
      }
    }
  }
}
