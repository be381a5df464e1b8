import RegisterStorage
import Workbench

// Verifying a folder, and the ways out of what is found.
extension Phrase {
  static let checkAbstract = Phrase(
    "Kiểm tra mọi thứ trong sổ và nêu cách sửa từng chỗ; không tự sửa gì.",
    "Verify everything in the folder and name the ways out; changes nothing.")
  static let checkDiscussion = Phrase(
    "Mã kết thúc: 0 nguyên vẹn · 1 có chỗ cần xem lại · 2 có chỗ hỏng.",
    "Exit codes: 0 whole · 1 something to look at · 2 something is damaged.")
  static let checkWhole = Phrase("Nguyên vẹn: {0} bản ghi, {1} dòng nhật ký.", "Whole: {0} records, {1} journal lines.")
  static let checkDoubts = Phrase(
    "{0} chỗ cần xem lại; không có gì hỏng. Sửa bằng hoctap trên màn hình.",
    "{0} places to look at; nothing is damaged. Set them right on the screens of hoctap.")
  static let checkDamaged = Phrase(
    "{0} chỗ hỏng; chưa sửa gì. Chọn một cách ghi dưới mỗi chỗ (dòng →).",
    "{0} places are damaged; nothing was changed. Choose one of the ways below each (lines with →).")

  static let mendAbstract = Phrase(
    "Sửa một chỗ hỏng theo cách đã chọn; hoctap check nêu các chỗ và các cách.",
    "Mend one damaged place in the way chosen; hoctap check names the places and ways.")
  static let mendDiscussion = Phrase(
    """
    Ví dụ:  hoctap mend SỔ --take-backup workers.json:812
            hoctap mend SỔ --cut journal/000042.jsonl:17
    CHỖ là tệp hoặc tệp:dòng, như hoctap check in ra. Mỗi lần sửa đúng một chỗ; những gì bị thay đều được cất lại trong sổ trước.
    """,
    """
    Examples:  hoctap mend FOLDER --take-backup workers.json:812
               hoctap mend FOLDER --cut journal/000042.jsonl:17
    PLACE is a file or file:line, as hoctap check prints it. One place at a time; whatever is replaced is kept inside the folder first.
    """)
  static let takeBackupHelp = Phrase(
    "Lấy lại dòng (hoặc cả tệp) từ bản sao lưu cuối", "Take the line, or the whole file, from the last backup")
  static let dropHelp = Phrase("Bỏ dòng không đọc được", "Leave out the line that cannot be read")
  static let acceptHelp = Phrase("Dùng những gì đọc được như đang có", "Take what can be read as it stands")
  static let cutHelp = Phrase("Cắt nhật ký từ dòng này trở đi", "Cut the journal off from this line on")
  static let oneWayOut = Phrase(
    "Cần đúng một cách: --take-backup, --drop, --accept hoặc --cut. Chưa sửa gì. Xem các cách: hoctap check {0}",
    "Exactly one way is needed: --take-backup, --drop, --accept or --cut. Nothing was changed. See: hoctap check {0}")
  static let noSuchWayOut = Phrase(
    "Không có chỗ hỏng nào sửa được bằng {0}. Chưa sửa gì. Xem các chỗ và các cách: hoctap check {1}",
    "Nothing can be mended by {0}. Nothing was changed. See the places and the ways: hoctap check {1}")
  static let mendFirst = Phrase(
    "Chấp nhận bây giờ sẽ làm mất phần còn cứu được ở {0}. Chưa sửa gì. Hãy sửa chỗ đó trước.",
    "Accepting now would lose what can still be saved at {0}. Nothing was changed. Mend that place first.")
  static let mendDone = Phrase("Đã sửa {0}: {1}.", "Mended {0}: {1}.")
  static let keptAside = Phrase(
    "Tệp trước khi sửa được cất trong {0}/backups, tên bắt đầu bằng aside-.",
    "The file as it was is kept in {0}/backups, under a name that begins with aside-.")
  static let keptTorn = Phrase(
    "Phần cắt ra được cất trong {0}/journal, tên bắt đầu bằng torn-.",
    "What was cut off is kept in {0}/journal, under a name that begins with torn-.")
  static let mendLeft = Phrase(
    "Còn {0} chỗ hỏng; xem: hoctap check {1}", "{0} places are still damaged: hoctap check {1}")
  static let mendWhole = Phrase(
    "Sổ ghi được như thường. Kiểm tra lại: hoctap check {0}",
    "The register can be written as usual. To verify: hoctap check {0}")
}

extension WayOut {
  /// What is done, as the continuation of a sentence.
  var phrase: Phrase {
    switch self {
    case .takeLineFromBackup(let backup):
      Phrase("lấy lại dòng này từ bản sao lưu {0}", "take this line from the backup {0}").filled(backup)
    case .takeFileFromBackup(let backup):
      Phrase(
        "lấy lại cả tệp từ bản sao lưu {0}, các chỗ sửa tay khác trong tệp sẽ mất",
        "take the whole file from the backup {0}; other edits by hand in it are lost"
      ).filled(backup)
    case .dropLine: Phrase("bỏ dòng này, bản ghi trên dòng sẽ mất", "leave this line out; its record is lost")
    case .acceptAsIs: Phrase("chấp nhận, dùng những gì đọc được như đang có", "accept what can be read as it stands")
    case .cutTail:
      Phrase(
        "cắt nhật ký từ dòng này, các thay đổi từ đó trở đi sẽ mất",
        "cut the journal off here; the changes from here on are lost")
    }
  }
}
