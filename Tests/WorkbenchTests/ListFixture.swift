import LearningRegister
import RegisterExchange

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
      .init(name: "khong-ten.csv", isFolder: false, bytes: 300, changed: Moment(today: "2026-11-20", time: "16:10")),
      .init(name: "may.csv", isFolder: false, bytes: 2200, changed: Moment(today: "2026-11-21", time: "08:15")),
    ])

  static let files: [String: ListFile] = [
    folder + "/may.csv": file(may), folder + "/khong-ten.csv": file(nameless),
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

  /// Neither its header nor its title says anything known.
  private static let nameless = """
    Thẻ;Ai;Máy
    1;Trần Văn Ba;0912345678
    2;Lê Thị Tư;
    """

  private static func file(_ text: String) -> ListFile {
    guard let file = try? ListFile(Array(text.utf8)) else { preconditionFailure("a list of the tests cannot be read") }
    return file
  }
}
