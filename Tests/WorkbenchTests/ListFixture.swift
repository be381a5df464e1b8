import LearningRegister

@testable import Workbench

/// Files with lists, as the folder of a test holds them. They fit the small register.
enum ListFixture {
  static let folder = "/home/lan"

  static let folders: [String: FolderListing] = [
    "": listing, folder: listing, "/home": FolderListing(path: "/home", lines: [.init(name: "lan", isFolder: true)]),
    "/home/lan/cu": FolderListing(path: "/home/lan/cu", lines: []),
  ]

  private static let listing = FolderListing(
    path: folder,
    lines: [
      .init(name: "cu", isFolder: true, changed: Moment(today: "2026-10-01", time: "09:00")),
      .init(name: "anh.csv", isFolder: false, bytes: 12, changed: Moment(today: "2026-11-20", time: "16:02")),
      .init(name: "diem-danh.csv", isFolder: false, bytes: 190, changed: Moment(today: "2026-11-20", time: "16:04")),
      .init(name: "dn.csv", isFolder: false, bytes: 130, changed: Moment(today: "2026-11-20", time: "16:05")),
      .init(name: "khen.csv", isFolder: false, bytes: 150, changed: Moment(today: "2026-11-20", time: "16:06")),
      .init(name: "khong-ten.csv", isFolder: false, bytes: 300, changed: Moment(today: "2026-11-20", time: "16:10")),
      .init(name: "tcvn3.csv", isFolder: false, bytes: 60, changed: Moment(today: "2026-11-20", time: "16:12")),
      .init(name: "may.csv", isFolder: false, bytes: 2200, changed: Moment(today: "2026-11-21", time: "08:15")),
    ])

  /// The bytes of the files.
  static let files: [String: [UInt8]] = [
    folder + "/may.csv": Array(may.utf8), folder + "/khong-ten.csv": Array(nameless.utf8),
    folder + "/tcvn3.csv": old, folder + "/diem-danh.csv": Array(signed.utf8),
    folder + "/khen.csv": Array(titles.utf8), folder + "/dn.csv": Array(enterprises.utf8),
  ]

  private static let may = """
    CÔNG TY TNHH MAY HOẰNG HỢP
    DANH SÁCH CÔNG NHÂN THÁNG 11/2026
    STT;Họ và tên;Ngày sinh;Giới tính;Số CCCD;SĐT;Tổ;Mức lương;Ngày vào làm
    1;Lê Văn An;1990;Nam;;0987654321;Tổ 1;8000000;
    2;Phạm Thị Ánh;1985;Nữ;;;;7000000;
    3;Trần Văn Mới;12/05/1999;Nam;38099012399;;Tổ 2;6500000;01/11/2026
    4;Lê Thị Khác;1987;Nữ;038187012345;;;;
    5;Đỗ Thị Tám;02/09/2001;Nữ;;;;;
    6;Lê Thị Sai;31/02/1990;Nữ;;;;;
    """

  private static let signed = """
    HTX NÔNG NGHIỆP HOẰNG QUỲ
    DANH SÁCH ĐIỂM DANH
    STT;Họ và tên;Năm sinh;Điểm danh
    1;Bùi Thị Xuân;1976;x
    2;Ngô Văn Ước;1969;v
    3;Lạ Văn Mặt;;x
    """

  private static let titles = """
    DANH SÁCH KHEN THƯỞNG
    STT;Họ và tên;Năm sinh;Đơn vị
    1;Bùi Thị Xuân;1976;HTX Nông nghiệp Hoằng Quỳ
    """

  private static let enterprises = """
    DANH SÁCH DOANH NGHIỆP
    STT;Tên doanh nghiệp;Mã số thuế
    1;HTX Nông nghiệp Hoằng Quỳ;
    2;Công ty TNHH Sao Mai;2800123452
    """

  /// A name in the letters of an old font, `Trần Văn Đức`.
  private static let old =
    Array("STT;Ho ten;Ngay vao lam\n1;Tr".utf8) + [0xC7] + Array("n V".utf8) + [0xA8] + Array("n ".utf8) + [0xA7, 0xF8]
    + Array("c;01/11/2026\n".utf8)

  /// Neither its header nor its title says anything known.
  private static let nameless = """
    Thẻ;Ai;Máy
    1;Trần Văn Ba;0912345678
    2;Lê Thị Tư;
    """
}
