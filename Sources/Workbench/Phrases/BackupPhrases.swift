// Backups and restoring from them.
extension Phrase {
  static let backupsKey = Phrase("sao lưu", "backups")
  static let backupsTitle = Phrase("Sao lưu · {0} bản", "Backups · {0}")
  static let noBackups = Phrase(
    "Chưa có bản sao lưu nào. Lần mở đầu tiên trong ngày tự sao lưu khi sổ có thay đổi.",
    "No backup yet. The first start of a day makes one when something was changed.")
  static let recordsColumn = Phrase("Số mục", "Records")
  static let sizeColumn = Phrase("Dung lượng", "Size")
  static let whatRestoringChanges = Phrase("xem khôi phục sẽ đổi gì", "what restoring would change")
  static let restoreKey = Phrase("khôi phục", "restore")
  static let readAgain = Phrase("đọc lại", "read again")
  static let comparing = Phrase("Đang so bản {0} với sổ…", "Comparing {0} with the register…")
  static let sameAsBackup = Phrase("Sổ đang giống hệt bản này", "The register is just as this backup has it")
  static let restoringWould = Phrase("Khôi phục theo bản {0} sẽ:", "Restoring {0} would:")
  static let comeBack = Phrase("lấy lại {0}", "bring {0} back")
  static let goBackTo = Phrase("đưa {0} về nội dung cũ", "set {0} back")
  static let goAway = Phrase("bỏ {0}", "take {0} away")
  static let restoreHow = Phrase(
    "F2 khôi phục, một bước, u hoàn tác được · Esc thôi", "F2 restores, in one step that u undoes · Esc leaves it")
  static let lookFirst = Phrase("Enter xem trước khôi phục sẽ đổi gì", "Enter shows first what restoring would change")
  static let lookAgainFirst = Phrase(
    "Sổ vừa đổi: Enter xem lại khôi phục sẽ đổi gì", "The register changed: Enter shows anew what would change")
  static let restoreWhy = Phrase("khôi phục từ bản sao lưu {0}", "restored from backup {0}")
  static let restoredNotice = Phrase(
    "Đã khôi phục theo bản sao lưu {0} · u hoàn tác", "Restored from backup {0} · u undoes")
  static let backupNow = Phrase("sao lưu ngay", "back up now")
  static let backingUp = Phrase("Đang sao lưu…", "Backing up…")
  static let backedUp = Phrase("Đã sao lưu", "Backed up")
  static let backupRetry = Phrase("B rồi n thử lại.", "B then n tries again.")
  static let backupFailedSafe = Phrase(
    "Chưa có bản sao lưu hôm nay; sổ và các bản cũ còn nguyên.",
    "There is no backup of today; the register and older backups are whole.")
}
