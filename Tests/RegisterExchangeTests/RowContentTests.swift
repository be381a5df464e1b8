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
