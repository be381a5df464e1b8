import LearningRegister
import Workbench

// Backups, and going back to one.
extension Phrase {
  static let backupAbstract = Phrase(
    "Sao lưu sổ ngay bây giờ; bản sao được mở lại và đếm đủ rồi mới được đặt tên.",
    "Make a backup now; the copy is opened and counted before it gets its name.")
  static let backupDiscussion = Phrase(
    """
    Ví dụ:  hoctap backup SỔ
            hoctap backup SỔ --list
    Giữ 7 ngày, 5 tuần và 12 tháng gần nhất có bản sao lưu; bản cũ hơn được bỏ đi.
    """,
    """
    Examples:  hoctap backup FOLDER
               hoctap backup FOLDER --list
    Kept are the last 7 days, 5 weeks and 12 months that have one; older ones are taken away.
    """)
  static let listHelp = Phrase("Liệt kê các bản sao lưu, mới nhất trước", "List the backups, newest first")
  static let backupDone = Phrase(
    "Đã sao lưu {0}: {1} bản ghi ({2}), đến thay đổi số {3}; đã mở lại và đếm đủ.",
    "Backup {0} is made: {1} records ({2}), up to change {3}; opened again and counted.")
  static let backupWhere = Phrase("Bản sao lưu ở {0}", "It is in {0}")
  static let backupRestore = Phrase(
    "Khi cần khôi phục: hoctap restore {0} {1}", "To restore it: hoctap restore {0} {1}")
  static let backupRecords = Phrase("{0} bản ghi", "{0} records")
  static let backupSequence = Phrase("đến thay đổi số {0}", "up to change {0}")
  static let noBackups = Phrase(
    "Sổ chưa có bản sao lưu nào. Sao lưu bằng: hoctap backup {0}", "There is no backup yet. Make one: hoctap backup {0}"
  )

  static let restoreAbstract = Phrase(
    "Đưa sổ về như trong một bản sao lưu; đây là một thay đổi thường, hoàn tác được.",
    "Make the register again what a backup holds; an ordinary change that can be undone.")
  static let restoreDiscussion = Phrase(
    """
    Ví dụ:  hoctap backup SỔ --list
            hoctap restore SỔ 2026-11-22 --dry-run
            hoctap restore SỔ 2026-11-22
    Báo cáo đã chốt thì giữ nguyên.
    """,
    """
    Examples:  hoctap backup FOLDER --list
               hoctap restore FOLDER 2026-11-22 --dry-run
               hoctap restore FOLDER 2026-11-22
    Frozen reports stay as they are.
    """)
  static let backupHelp = Phrase("Tên bản sao lưu, như 2026-11-22", "The backup's name, such as 2026-11-22")
  static let dryRunHelp = Phrase("Chỉ cho biết những gì sẽ đổi, không ghi", "Only tell what would change")
  static let restoreRow = Phrase(
    "{0}: {1} → {2} (thêm {3} · sửa {4} · bỏ {5})", "{0}: {1} → {2} ({3} added · {4} changed · {5} removed)")
  static let restoreWhy = Phrase("Khôi phục bản sao lưu {0}", "Backup {0} restored")
  static let restoreNothing = Phrase(
    "Sổ đang giống hệt bản sao lưu {0}; không có gì để ghi.", "The register is what backup {0} holds; nothing to store."
  )
  static let restoreDry = Phrase(
    "Đây là những gì sẽ đổi; chưa ghi gì. Khôi phục bằng: hoctap restore {0} {1}",
    "This would change; nothing was written. To restore: hoctap restore {0} {1}")
  static let restoreDone = Phrase(
    "Đã khôi phục bản sao lưu {0}, thay đổi số {1}. Muốn hoàn tác: mở hoctap {2} rồi bấm u.",
    "Backup {0} is restored by change {1}. To undo it: open hoctap {2} and press u.")
  static let restoreRefused = Phrase(
    "{0}. Chưa ghi gì; dữ liệu cũ còn nguyên. Gọi lại lệnh này để khôi phục từ trạng thái mới.",
    "{0}. Nothing was written; all is as before. Run the command again to restore from the new state.")

  /// Records of a collection, after a number.
  static func records(of collection: Collection) -> Phrase {
    switch collection {
    case .office: Phrase("bản thông tin đơn vị", "office profiles")
    case .targets: Phrase("bộ chỉ tiêu", "target sets")
    case .enterprises: Phrase("doanh nghiệp", "enterprises")
    case .workers: Phrase("người lao động", "workers")
    case .campaigns: Phrase("hoạt động", "campaigns")
    case .attendance: Phrase("danh sách có mặt", "attendance lists")
    case .honours: Phrase("hồ sơ khen thưởng", "honours")
    case .tasks: Phrase("việc trong kế hoạch", "plan tasks")
    case .visits: Phrase("lần kiểm tra", "visits")
    case .frozen: Phrase("báo cáo đã chốt", "frozen reports")
    }
  }
}
