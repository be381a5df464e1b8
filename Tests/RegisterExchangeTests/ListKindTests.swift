import RegisterExchange
import Testing

@Suite struct ListKindTests {
  @Test(
    arguments: [
      (
        ListKind.workers,
        [["DANH SÁCH LAO ĐỘNG CỦA DOANH NGHIỆP"], ["STT", "Họ và tên", "Năm sinh", "Tên doanh nghiệp"]]
      ),
      (.workers, [["STT", "Họ và tên", "Ký nhận"]]),
      (.workers, [["SỔ QUẢN LÝ LAO ĐỘNG"], ["STT", "Họ và tên", "Ngày vào làm", "Khen thưởng", "Phép"]]),
      (
        .enterprises,
        [["DANH SÁCH DOANH NGHIỆP TRÊN ĐỊA BÀN"], ["STT", "Tên doanh nghiệp", "Mã số thuế", "Họ tên giám đốc"]]
      ),
      (.enterprises, [["STT", "Tên đơn vị", "MST", "Địa chỉ", "Số lao động"]]),
      (.attendance, [["DANH SÁCH ĐIỂM DANH"], ["STT", "Họ và tên", "Năm sinh", "Ghi chú"]]),
      (
        .attendance,
        [["DANH SÁCH THAM GIA", "Mã danh sách: DS26-041"], ["STT", "Họ và tên", "Sinh", "Ký tên", "Ghi chú"]]
      ),
      (.attendance, [["STT", "Họ và tên", "Có mặt", "Vắng"]]),
      (.honours, [["DANH SÁCH CÔNG NHẬN DANH HIỆU CÔNG DÂN HỌC TẬP NĂM 2025"], ["STT", "Họ và tên", "Đơn vị"]]),
      (.honours, [["STT", "Họ và tên", "Hình thức khen thưởng", "Số quyết định"]]),
      (.honours, [["KHEN THƯỞNG"], ["STT", "Tên đơn vị", "Danh hiệu", "Năm"]]),
    ] as [(ListKind, [[String]])])
  func theKindIsGuessed(_ kind: ListKind, _ rows: [[String]]) {
    let below = [["1", "Lê Văn An", "1990", "x"], ["2", "Trần Ba", "1991", "x"]]
    #expect(ListTable.kind(of: sheet(rows + below)) == kind)
  }

  @Test func onlyKindsTheColumnsFitAreOffered() {
    let workers = [
      ["STT", "Họ và tên", "Doanh nghiệp"], ["1", "Lê An", "Sao Mai"], ["2", "Lê Ba", "Sao Mai"],
      ["3", "Lê Tư", "Sao Mai"],
    ]
    #expect(ListTable.kinds(of: sheet(workers)) == [.workers, .attendance, .honours])
    let units = [["STT", "Tên doanh nghiệp", "MST"], ["1", "Sao Mai", ""], ["2", "Bình Minh", ""]]
    #expect(ListTable.kinds(of: sheet(units)) == [.enterprises, .honours])
  }

  @Test(arguments: [
    ("Tên đơn vị", "", ListColumn.enterprise), ("Tên cơ sở sản xuất, kinh doanh", "", .enterprise),
    ("Mã số doanh nghiệp/MST", "", .taxCode), ("Địa chỉ trụ sở chính", "", .address),
    ("Loại hình DN", "", .enterpriseKind),
    ("Ngày thành lập", "", .opened), ("Ngày giải thể", "", .closed), ("Tình trạng hoạt động", "", .status),
    ("Ngành nghề kinh doanh", "", .sector), ("Người liên hệ", "", .liaison), ("Họ và tên", "Người phụ trách", .liaison),
    ("Điện thoại", "Người phụ trách", .phone), ("Chủ tịch công đoàn", "", .unionChair),
    ("Tổ chức công đoàn", "", .hasUnion), ("Tổng số lao động", "", .headcount), ("Tổng số", "Số lao động", .headcount),
    ("Nữ", "Số lao động", .unread), ("Số lao động đến 31/12/2025", "", .headcount),
    ("Người đại diện pháp luật", "", .unread), ("Vốn điều lệ", "", .unread), ("Xã cũ", "", .formerCommune),
  ]) func headersOfEnterprises(_ header: String, _ upper: String, _ meaning: ListColumn) throws {
    let table = try #require(ListTable(sheet(headed("Tên doanh nghiệp", header, upper)), kind: .enterprises))
    #expect(table.columns[2].meaning == meaning)
  }

  @Test(arguments: [
    ("Ký nhận", "", ListColumn.signature), ("Chữ ký", "", .signature), ("Điểm danh", "", .mark),
    ("Có mặt", "", .markPresent),
    ("Có", "Điểm danh", .markPresent), ("Vắng", "Điểm danh", .markAbsent), ("Vắng có phép", "", .markExcused),
    ("Vắng không phép", "", .markAbsent), ("Đến muộn", "", .markLate), ("Nam", "Giới tính", .male), ("SĐT", "", .phone),
  ]) func headersOfAttendance(_ header: String, _ upper: String, _ meaning: ListColumn) throws {
    let table = try #require(ListTable(sheet(headed("Họ và tên", header, upper)), kind: .attendance))
    #expect(table.columns[2].meaning == meaning)
  }

  @Test(arguments: [
    ("Danh hiệu", "", ListColumn.honour), ("Hình thức khen thưởng", "", .honour), ("Năm", "", .year),
    ("Nam", "", .male),
    ("Tổng điểm", "", .totalScore), ("Tiêu chí 7", "", .score), ("TC10", "", .score), ("TC11", "", .unread),
    ("Số", "Quyết định", .decisionNumber), ("Ngày", "Quyết định", .decisionDay), ("Cấp khen thưởng", "", .authority),
    ("Người ký", "", .signer), ("Thành tích đạt được", "", .achievement), ("Tiền thưởng (đồng)", "", .bonus),
    ("Năm sinh", "", .born), ("Số CCCD", "", .identity),
  ]) func headersOfHonours(_ header: String, _ upper: String, _ meaning: ListColumn) throws {
    let table = try #require(ListTable(sheet(headed("Họ và tên", header, upper)), kind: .honours))
    #expect(table.columns[2].meaning == meaning)
  }

  private func headed(_ name: String, _ header: String, _ upper: String) -> [[String]] {
    upper.isEmpty
      ? [["STT", name, header], ["1", "Lê An", "x"]]
      : [["STT", name, upper], ["", "", header], ["1", "Lê An", "x"]]
  }
}
