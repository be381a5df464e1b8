internal import LearningRegister

// Lists that leave the register: heads of columns, the sheet that asks, what came of it.
extension Phrase {
  // Tables
  static let workerCode = Phrase("Mã CN", "Worker code")
  static let exportBorn = Phrase("Ngày sinh", "Date of birth")
  static let exportSex = Phrase("Giới tính", "Sex")
  static let exportEnterpriseCode = Phrase("Mã DN", "Enterprise code")
  static let exportPeriodFrom = Phrase("Kỳ từ ngày", "Period from")
  static let exportFrom = Phrase("Từ ngày", "Since")
  static let exportReached = Phrase("Chỉ tiêu đã đạt", "Indicators reached")
  static let exportLastActivity = Phrase("Buổi gần nhất", "Latest session")
  static let exportPopulation = Phrase("Tổng số CNLĐ tính tỷ lệ", "Workers in all")
  static let exportSubject = Phrase("Họ tên, tập thể", "Name of the person or collective")
  static let exportNamed = Phrase("Có tên trong sổ", "Named")
  static let exportReachedOf = Phrase("{0}: đạt", "{0}: reached")
  static let exportSessions = Phrase("Số buổi", "Sessions")
  static let exportFirstDay = Phrase("Buổi đầu", "First session")
  static let exportLastDay = Phrase("Buổi cuối", "Last session")
  static let exportLists = Phrase("Số danh sách", "Lists")
  static let exportMarks = Phrase("Lượt dự", "Attendances")
  static let exportUnnamed = Phrase("Chưa có tên", "Unnamed heads")
  static let exportCategory = Phrase("Nhóm", "Category")
  static let exportScore = Phrase("Tổng điểm", "Sum of scores")
  static let exportListCode = Phrase("Mã danh sách", "List code")
  static let exportCampaignCode = Phrase("Mã hoạt động", "Campaign code")
  static let exportMark = Phrase("Điểm danh", "Mark")
  static let exportWalkIn = Phrase("ngoài danh sách", "name only")
  static let exportHeads = Phrase("Tổng số người", "Heads in all")
  static let exportHeadcountMonths = Phrase("Số khai cũ (tháng)", "Declaration's age (months)")
  static let exportGroup = Phrase("Nhóm", "Group")
  static let exportNotes = Phrase("Ghi chú xuất", "About")
  static let exportNoteMasked = Phrase(
    "Tính đến ngày {0}. Số giấy tờ và điện thoại được che.",
    "As of {0}. Identity and telephone numbers are masked.")
  static let exportNoteFull = Phrase(
    "Tính đến ngày {0}. Số giấy tờ và điện thoại ghi đầy đủ: chỉ dùng đúng lý do đã ghi, dùng xong thì xoá.",
    "As of {0}. Identity and telephone numbers in full: use for the reason given only, then delete.")

  /// What a collection is called.
  static func exported(_ kind: RegisterTables.Kind) -> Phrase {
    switch kind {
    case .enterprises: Phrase("Doanh nghiệp", "Enterprises")
    case .workers: Phrase("Người lao động", "Workers")
    case .campaigns: Phrase("Hoạt động", "Campaigns")
    case .attendance: Phrase("Điểm danh", "Attendance")
    case .honours: Phrase("Khen thưởng", "Honours")
    case .employment: Phrase("Nơi làm việc", "Employment")
    case .headcounts: Phrase("Số LĐ khai báo", "Declared workers")
    case .nilDeclarations: Phrase("Kỳ không tổ chức", "Nil declarations")
    case .learningFund: Phrase("Quỹ học tập", "Learning fund")
    case .sessions: Phrase("Buổi học", "Sessions")
    case .money: Phrase("Kinh phí", "Money")
    case .materials: Phrase("Tài liệu đã phát", "Materials")
    case .scores: Phrase("Điểm Công dân học tập", "Scores of titles")
    case .visits: Phrase("Kiểm tra, đôn đốc", "Visits")
    case .tasks: Phrase("Nhiệm vụ kế hoạch", "Tasks of the plan")
    case .targets: Phrase("Chỉ tiêu", "Targets")
    case .office: Phrase("Cơ quan", "Office")
    case .frozen: Phrase("Báo cáo đã chốt", "Frozen reports")
    }
  }

  /// What kind of enterprise.
  static func exported(_ kind: Enterprise.Kind) -> Phrase {
    switch kind {
    case .company: .company
    case .cooperative: .cooperative
    case .household: .household
    }
  }

  /// What an honour is.
  static func exported(_ category: Honour.Category) -> Phrase {
    switch category {
    case .title: Phrase("danh hiệu", "title")
    case .commendation: Phrase("khen thưởng", "commendation")
    case .prize: Phrase("giải thưởng", "prize")
    }
  }

  // The sheet
  static let exportKey = Phrase("xuất danh sách đang xem ra tệp", "export this list to a file")
  static let exportTitle = Phrase("Xuất {0} dòng: {1}", "Export {0} rows: {1}")
  static let exportChoices = Phrase(
    "c CSV · x Excel · j JSON · F6 số đầy đủ/che · Esc thôi",
    "c CSV · x Excel · j JSON · F6 full numbers/masked · Esc")
  static let exportMasked = Phrase("số giấy tờ, điện thoại được che", "identity and telephone numbers masked")
  static let exportFull = Phrase("SỐ ĐẦY ĐỦ, lý do: {0}", "NUMBERS IN FULL, because: {0}")
  static let exportAsCSV = Phrase("CSV", "CSV")
  static let exportAsWorkbook = Phrase("Excel", "Excel")
  static let exportAsJSON = Phrase("JSON", "JSON")
  static let exportFullKey = Phrase("số đầy đủ / che", "full numbers / masked")
  static let exportReasonLabel = Phrase("Lý do xuất số đầy đủ:", "Why numbers in full:")
  static let exportTakeReason = Phrase("nhận lý do", "take the reason")
  static let exportStopKey = Phrase("dừng", "stop")
  static let exportProgress = Phrase("Đang xuất {0}/{1} … Esc để dừng", "Exporting {0}/{1} … Esc stops")
  static let exportWriting = Phrase("Đang ghi tệp … Esc để dừng", "Writing the file … Esc stops")
  static let exportDone = Phrase("Đã xuất {0} dòng: {1}", "{0} rows are in {1}")
  static let exportStopped = Phrase("Đã dừng xuất; chưa ghi tệp nào", "The export was stopped; no file was written")
  static let exportHasNoNumbers = Phrase(
    "Danh sách này không có số giấy tờ hay điện thoại", "This list has no identity or telephone numbers")
  static let exportNeedsReason = Phrase(
    "Xuất số đầy đủ phải có lý do; chưa xuất gì", "Numbers in full need a reason; nothing was exported")
  static let exportNeedsJournal = Phrase(
    "Số đầy đủ phải ghi vào nhật ký, nay không ghi được: {0}",
    "Numbers in full must be noted in the journal, which is not possible now: {0}")
  static let exportListGone = Phrase(
    "Sổ vừa đổi trong lúc xuất; đang xuất lại", "The register changed meanwhile; exporting anew")

  // Why a table has no form in which it can leave.
  static let exportTooManyRows = Phrase(
    "“{0}” có quá 1.048.575 dòng, một trang Excel không đủ chỗ. Chưa ghi gì. Lọc bớt, hoặc xuất CSV.",
    "“{0}” has more than 1,048,575 rows, too many for a sheet. Nothing was written. Filter it, or export CSV.")
  static let exportTextTooLong = Phrase(
    "“{0}”, dòng {1}, cột “{2}” dài quá 32.767 chữ, ô Excel không đủ chỗ. Chưa ghi gì. Xuất CSV hoặc JSON.",
    "“{0}”, row {1}, column “{2}” is longer than a cell's 32,767 characters. Nothing was written. Use CSV or JSON.")
  static let exportNoMemory = Phrase(
    "Không đủ bộ nhớ để xuất. Chưa ghi gì.", "There is not enough memory to export. Nothing was written.")
}
