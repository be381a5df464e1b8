internal import LearningRegister

// What somebody may ask for about himself: everything that is kept, and to be kept no longer.
extension Phrase {
  static let dossierKey = Phrase("xuất toàn bộ hồ sơ một người", "everything kept about this person")
  static let dossierReason = Phrase(
    "Xuất toàn bộ hồ sơ {0}: ghi ai xin, vì sao; lý do được ghi vào nhật ký trước khi in.",
    "Everything kept about {0}: who asks, and why; it is noted in the journal before anything is printed.")
  static let readingPerson = Phrase("Đang đọc nhật ký về {0}…", "Reading the journal about {0}…")
  static let dossierTitle = Phrase("HỒ SƠ CÁ NHÂN TRONG SỔ HỌC TẬP", "PERSONAL FILE IN THE LEARNING REGISTER")
  static let dossierFor = Phrase("Cấp cho: {0}, mã {1}", "For: {0}, code {1}")
  static let dossierMade = Phrase("Ngày lập: {0}. Lý do: {1}", "Made on {0}. Reason: {1}")
  static let dossierPurpose = Phrase(
    "Mục đích: theo dõi việc học tập suốt đời của công nhân lao động tại doanh nghiệp (Quyết định 1268/QĐ-TTg). "
      + "Căn cứ: Điều 19 Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, phục vụ hoạt động quản lý nhà nước.",
    "Purpose: following the lifelong learning of workers in enterprises (Decision 1268/QĐ-TTg). "
      + "Basis: article 19 of the Personal Data Protection Law 91/2025/QH15, state management.")
  static let dossierRights = Phrase(
    "Ông/bà có quyền yêu cầu sửa điều ghi sai, và yêu cầu ẩn danh khi không còn căn cứ lưu giữ.",
    "You may ask for what is wrong to be mended, and to be anonymised when there is no basis for keeping it any more.")
  static let dossierPerson = Phrase("1. THÔNG TIN CÁ NHÂN", "1. THE PERSON")
  static let dossierWork = Phrase("2. VIỆC LÀM", "2. WORK")
  static let dossierLearning = Phrase(
    "3. HỌC TẬP, DANH HIỆU, KHEN THƯỞNG", "3. LEARNING, TITLES, COMMENDATIONS")
  static let dossierJournal = Phrase(
    "4. NHẬT KÝ: AI ĐÃ GHI, SỬA, XEM (mới nhất trước)", "4. JOURNAL: WHO WROTE, CHANGED, LOOKED (newest first)")
  static let dossierEnd = Phrase(
    "Hết. Ngoài những điều trên, sổ không lưu gì khác về ông/bà; các bản sao lưu giữ lại bản cũ của chính những điều này.",
    "End. Besides the above the register holds nothing about you; backups hold older copies of the same.")
  static let dossierSpell = Phrase("từ {0} đến {1}", "from {0} to {1}")
  static let dossierPrinted = Phrase("số thứ tự {0} trên phiếu", "number {0} on the sheet")
  static let dossierUnmarked = Phrase("chưa đánh dấu", "not marked")
  static let dossierMatched = Phrase("tên ghi trên giấy: “{0}” ({1})", "name on the paper: “{0}” ({1})")
  static let dossierChild = Phrase("con: {0}", "child: {0}")
  static let dossierMentions = Phrase(
    "Tên hoặc số của ông/bà còn được nhắc trong: {0}", "Your name or a number of yours is told in: {0}")
  static let dossierReportWords = Phrase("phần chữ của cơ quan cho báo cáo", "the office's words for reports")
  static let anonymisedSince = Phrase("đã ẩn danh ngày {0}", "anonymised on {0}")

  static let anonymiseKey = Phrase("ẩn danh người này (không lấy lại được)", "anonymise this person (for good)")
  static let anonymiseTitle = Phrase("Ẩn danh {0}: không lấy lại được", "Anonymise {0}: this cannot be undone")
  static let anonymiseGoes = Phrase(
    "Bỏ hẳn, cả trong nhật ký: họ tên, ngày sinh, giấy tờ, điện thoại, thôn, học vấn, bậc thợ, nghề, ghi chú; "
      + "ở khen thưởng: thành tích, tiền thưởng, tên và trường của con.",
    "Goes for good, from the journal too: name, birth, papers, telephone, village, schooling, grade, job, remarks; "
      + "in honours: achievement, bonus, a child's name and school.")
  static let anonymiseStays = Phrase(
    "Còn lại để số liệu không đổi: nơi làm và ngày làm, giới tính, đoàn viên, xã cũ, {0} buổi có tên, "
      + "{1} danh hiệu, khen thưởng (loại, số quyết định). Theo nghề: chuyển sang “không ghi”.",
    "Stays, so that no figure changes: workplaces and days, sex, union, former commune, {0} sessions, "
      + "{1} honours (kind, decision). By job the person moves to “not recorded”.")
  static let anonymiseBackups = Phrase(
    "Bản sao lưu cũ không bị sửa; xong việc sẽ nêu bản nào còn giữ tên.",
    "Old backups are not altered; those that still hold the name are told afterwards.")
  static let anonymiseCode = Phrase("Gõ lại mã {0} để đồng ý:", "Type the code {0} to agree:")
  static let goOnToReason = Phrase("tiếp, ghi lý do", "go on, give the reason")
  static let wrongCode = Phrase("Mã gõ vào không phải {0}; chưa làm gì", "What was typed is not {0}; nothing was done")
  static let anonymiseReason = Phrase(
    "Ẩn danh {0}: ghi lý do (đơn ngày nào, căn cứ nào). Enter là làm, không lấy lại được.",
    "Anonymise {0}: why (which request, which basis). Enter does it, for good.")
  static let anonymisingNow = Phrase("Đang ẩn danh {0}…", "Anonymising {0}…")
  static let anonymisedNotice = Phrase(
    "Đã ẩn danh {0}. Không bản sao lưu nào còn giữ người này.", "{0} is anonymised. No backup holds this person.")
  static let anonymisedHeld = Phrase(
    "Đã ẩn danh {0}. Bản sao lưu còn giữ người này: {1}; xem: hoctap anonymise SỔ {0} --dry-run",
    "{0} is anonymised. Backups still hold this person: {1}; see: hoctap anonymise FOLDER {0} --dry-run")
  static let stillTold = Phrase(
    "Tên hoặc số còn nhắc ở: {0}; cần thì sửa tay.",
    "Name or a number is still told in: {0}; change it by hand where needed.")
  static let staysAnonymous = Phrase(
    "người này đã ẩn danh, không ghi lại điều gì cho biết là ai",
    "this person was anonymised: nothing that tells who it is is recorded again")
  static let anonymousForm = Phrase(
    "Người này đã ẩn danh: không sửa, không gộp được; chỉ ghi nghỉ việc, chuyển nơi làm",
    "This person was anonymised: no form, no merging; only leaving and moving are recorded")
  static let redactedLine = Phrase("(đã bỏ phần cho biết là ai)", "(what told who it was was taken out)")
  static let anonymisingStays = Phrase(
    "Việc ẩn danh {0} không lấy lại được: dữ liệu cũ không còn ở đâu trong sổ. Bấm u lần nữa để hoàn tác việc trước đó.",
    "Anonymising {0} cannot be undone: the old data are nowhere in the register. Press u again for the step before.")
}
