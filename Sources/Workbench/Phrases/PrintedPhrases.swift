internal import LearningRegister

// Check codes of slips, the sheet of an enterprise, lists of titles.
extension Phrase {
  static let printChoicesOfPaper = Phrase(
    "Enter in · w ghi ra tệp (.docx, .html, .txt) · Esc thôi",
    "Enter prints · w writes files (.docx, .html, .txt) · Esc")

  // Slips
  static let slipCode = Phrase("Mã kiểm tra: {0} · {1} dòng", "Check code: {0} · {1} lines")
  static let slipCodeUse = Phrase(
    "Ai cần kiểm tra phiếu: hỏi cơ quan, gõ mã này vào ô tra cứu (F3).",
    "To check this slip, ask the office to type the code into its look-up (F3).")
  static let slipIs = Phrase("{0} · phiếu của {1}, ngày {2}", "{0} · slip of {1} as of {2}")
  static let slipMatches = Phrase("Khớp với sổ.", "Matches the register.")
  static let slipSaid = Phrase(
    "Phiếu ghi: đạt {0}; {1} dòng. So với tờ giấy.", "The slip says: reached {0}; {1} lines. Compare it with the paper."
  )
  static let slipOpens = Phrase("Enter mở quá trình học tập.", "Enter opens the history.")
  static let slipDiffers = Phrase(
    "Không khớp: sổ đã đổi sau khi in, hoặc phiếu bị sửa.",
    "Does not match: the register changed after printing, or the slip was altered.")
  static let slipUnknown = Phrase("Không có người này trong sổ.", "Nobody of that code is registered.")

  // One enterprise
  static let printEnterpriseKey = Phrase("in phiếu doanh nghiệp", "print the enterprise's sheet")
  static let enterpriseSheetTitle = Phrase("PHIẾU DOANH NGHIỆP", "ENTERPRISE SHEET")
  /// The legal kind.
  static func enterpriseKind(_ kind: Enterprise.Kind) -> Phrase {
    switch kind {
    case .company: .company
    case .cooperative: .cooperative
    case .household: .household
    }
  }
  static let sheetTaxCode = Phrase("Mã số thuế: {0}", "Tax code: {0}")
  static let sheetAddress = Phrase("Địa chỉ: {0}", "Address: {0}")
  static let sheetSector = Phrase("Ngành: {0}", "Sector: {0}")
  static let sheetUnion = Phrase("Công đoàn cơ sở: {0}", "Grassroots union: {0}")
  static let sheetUnionChair = Phrase("có, chủ tịch {0}", "yes, chaired by {0}")
  static let sheetAgreement = Phrase("Thoả ước lao động tập thể: {0}", "Collective agreement: {0}")
  static let sheetClauseYes = Phrase("có điều khoản học tập", "with a clause on learning")
  static let sheetClauseNo = Phrase("không có điều khoản học tập", "without a clause on learning")
  static let sheetClauseUnknown = Phrase("chưa rõ điều khoản học tập", "clause on learning unknown")
  static let sheetSignedOn = Phrase("ký {0}", "signed {0}")
  static let sheetExpires = Phrase("hết hạn {0}", "until {0}")
  static let sheetOpened = Phrase("Hoạt động từ {0}", "Open since {0}")
  static let sheetClosed = Phrase("Ngừng từ {0}", "Closed on {0}")
  static let sheetPopulation = Phrase("CNLĐ: {0}, trong đó {1} có tên trong sổ", "Workers: {0}, of them {1} named")
  static let sheetHeadcounts = Phrase("Số lao động đã khai: {0}", "Declared head-counts: {0}")
  static let sheetNilDeclarations = Phrase("Khai không tổ chức: {0}", "Declared that nothing was organised: {0}")
  static let sheetTarget = Phrase("Chỉ tiêu", "Target")
  static let sheetPersons = Phrase("Người", "Persons")
  static let sheetVisits = Phrase("Lượt", "Visits")
  static let sheetShare = Phrase("Tỷ lệ", "Share")
  static let sheetMilestones = Phrase("Mốc", "Milestones")
  static let sheetMet = Phrase("{0}: {1}%, đạt", "{0}: {1}%, met")
  static let sheetMissing = Phrase("{0}: {1}%, thiếu {2}", "{0}: {1}%, lacks {2}")
  static let sheetSessions = Phrase("Các buổi từ {0} đến {1}", "Sessions from {0} to {1}")
  static let sheetActivity = Phrase("Hoạt động", "Campaign")
  static let sheetFields = Phrase("Chỉ tiêu", "Targets")
  static let sheetPresent = Phrase("Có mặt", "Present")
  static let sheetHeadsColumn = Phrase("Số dự", "Heads")
  static let sheetMoreSessions = Phrase(
    "Và {0} buổi trước đó, xem trong sổ.", "And {0} sessions before, in the register.")
  static let sheetHonours = Phrase("Khen thưởng, danh hiệu của đơn vị", "Honours of the enterprise")
  static let sheetSubject = Phrase("Tập thể", "To whom")
  static let sheetDecision = Phrase("Quyết định", "Decision")
  static let sheetMatters = Phrase("Việc còn mở:", "Open matters:")
  static let sheetOldCount = Phrase("Số lao động khai cách đây {0} tháng", "The declared head-count is {0} months old")
  static let sheetNoCount = Phrase("Chưa khai số lao động", "No head-count was declared")
  static let sheetSilent = Phrase("Chưa báo cáo trong kỳ tính", "Reported nothing within the window")
  static let sheetDifficulty = Phrase("Chưa trả lời khó khăn nêu ngày {0}: {1}", "Unanswered since {0}: {1}")

  // Titles
  static let printTitlesKey = Phrase("in danh sách đề nghị công nhận", "print the list of proposals")
  static let nobodyToPropose = Phrase(
    "Không có ai đủ điểm mà chưa có quyết định ({0} người đã đăng ký hoặc đề nghị)",
    "Nobody whose scores suffice waits for a decision ({0} are registered or proposed)")
  static let notProposed = Phrase(
    "Không đưa vào danh sách: {0} mục chưa đủ điểm, hoặc không chờ quyết định",
    "Left out: {0} whose scores do not suffice or that wait for nothing")
}
