import LearningRegister
import Workbench

// A person's rights: everything kept about him, and to be kept no longer.
extension Phrase {
  static let personAbstract = Phrase(
    "Xuất mọi điều sổ lưu về một người, để giao cho chính người đó; việc xuất được ghi vào nhật ký trước.",
    "Everything the register keeps about one person, for that person; it is noted in the journal first.")
  static let personDiscussion = Phrase(
    """
    Ví dụ:  hoctap person SỔ CN000012 --why "đơn ngày 20/11" --output ho-so.html --format html
    Số giấy tờ và điện thoại in đầy đủ. Không ghi được nhật ký thì không xuất gì.
    """,
    """
    Example:  hoctap person FOLDER CN000012 --why "request of 20 Nov" --output file.html --format html
    Identity and telephone numbers are printed whole. Where the journal cannot note it, nothing is put out.
    """)
  static let codeHelp = Phrase("Mã người lao động, như CN000012", "The worker's code, such as CN000012")
  static let codeName = Phrase("MÃ", "CODE")
  static let whyNeeded = Phrase("Ai xin, vì sao; được ghi vào nhật ký", "Who asks and why; noted in the journal")
  static let whyName = Phrase("LÝ-DO", "REASON")
  static let personFormat = Phrase("text, html hoặc json", "text, html or json")
  static let personOutput = Phrase("Tệp để ghi; không có thì in ra màn hình", "The file to write; else standard output")
  static let personForce = Phrase("Ghi đè tệp đã có", "Write over a file that is there")
  static let whyIsNeeded = Phrase("Cần lý do: --why \"…\"", "A reason is needed: --why \"…\"")
  static let noSuchWorker = Phrase("Không có người lao động nào mã {0}", "No worker has the code {0}")
  static let notAPersonFormat = Phrase(
    "--format là text, html hoặc json, không phải {0}", "--format is text, html or json, not {0}")
  static let personDone = Phrase("Đã ghi hồ sơ của {0} vào {1}", "The file of {0} is written to {1}")

  static let anonymiseAbstract = Phrase(
    "Ẩn danh một người: bỏ hẳn những gì cho biết là ai, cả trong nhật ký; mọi số liệu giữ nguyên.",
    "Anonymise a person: what tells who it is goes for good, from the journal too; every figure stays.")
  static let anonymiseDiscussion = Phrase(
    """
    Ví dụ:  hoctap anonymise SỔ CN000012 --dry-run
            hoctap anonymise SỔ CN000012 --why "đơn ngày 20/11" --confirm CN000012
    Không lấy lại được. Chạy lại thì dọn nốt phần còn sót. Bản sao lưu cũ không bị sửa, được nêu tên.
    """,
    """
    Examples:  hoctap anonymise FOLDER CN000012 --dry-run
               hoctap anonymise FOLDER CN000012 --why "request of 20 Nov" --confirm CN000012
    It cannot be undone. Doing it again cleans what was left. Old backups are not altered; they are named.
    """)
  static let confirmHelp = Phrase("Gõ lại mã để đồng ý", "The code once more, to agree")
  static let anonymiseDryHelp = Phrase("Chỉ cho biết, không làm gì", "Only tell, do nothing")
  static let goesHead = Phrase("Sẽ bỏ hẳn khỏi {0} {1}:", "Goes for good from {0} {1}:")
  static let alreadyAnonymous = Phrase(
    "{0} đã ẩn danh ngày {1}; chạy lại chỉ dọn nốt phần còn sót trong nhật ký.",
    "{0} was anonymised on {1}; doing it again only cleans what is left in the journal.")
  static let goesMembers = Phrase("Trong hồ sơ: {0}", "In the record: {0}")
  static let goesHonours = Phrase(
    "Ở khen thưởng {0}: thành tích, tiền thưởng, ghi chú, tên và trường của con",
    "In honours {0}: achievement, bonus, remarks, a child's name and school")
  static let goesNames = Phrase("Tên cũ và tên ghi trên giấy: {0}", "Former names, and names on paper: {0}")
  static let goesJournal = Phrase(
    "Trong nhật ký, tệp nhập, bản nháp: các điều trên, và họ tên trong các lý do",
    "In journal, imports, drafts: all of that, and the name in reasons")
  static let staysHead = Phrase(
    "Còn lại, để số liệu không đổi: nơi làm và ngày làm, giới tính, đoàn viên, xã cũ, {0} buổi có tên, {1} danh hiệu và khen thưởng (loại, điểm, số quyết định, ngày). Theo nghề, người này chuyển sang “không ghi”.",
    "Stays, so that no figure changes: workplaces and days, sex, union, former commune, {0} sessions, {1} honours (kind, scores, decision, days). By job the person moves to “not recorded”."
  )
  static let mentionsHead = Phrase(
    "Tên hoặc số còn được nhắc ở chỗ khác, không tự sửa: {0}",
    "Name or numbers are told elsewhere too, which is not altered: {0}")
  static let anonymiseAgree = Phrase(
    "Việc này không lấy lại được. Để làm, chạy:", "This cannot be undone. To do it, run:")
  static let anonymiseDone = Phrase(
    "Đã ẩn danh {0} (thay đổi số {1}); đã dọn {2} tệp.", "{0} is anonymised (change {1}); {2} files were cleaned.")
  static let anonymiseCleaned = Phrase(
    "{0} đã ẩn danh từ trước; đã dọn {1} tệp.", "{0} was anonymous already; {1} files were cleaned.")
  static let holdingUntil = Phrase(
    "Bản sao lưu {0} còn giữ người này; tự bỏ khoảng {1} nếu ngày nào cũng sao lưu.",
    "Backup {0} still holds this person; it goes by itself about {1} when a backup is made every day.")
  static let holdingForEver = Phrase(
    "backups/{0} còn giữ người này và không tự mất.", "backups/{0} still holds this person and does not go by itself.")
  static let holdingRemove = Phrase("Xoá ngay: {0}", "To delete it now: {0}")
  static let restoreKeepsAnonymous = Phrase(
    "{0} người đã ẩn danh: vẫn ẩn danh, dữ liệu của họ trong bản sao lưu không được đưa về.",
    "{0} anonymised persons stay so; what the backup holds of them does not come back.")
}
