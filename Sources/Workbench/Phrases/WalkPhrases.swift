public import LearningRegister

// The time machine, the levels of targets, the walk down from a bar, nil declarations, and the shared terminal.
extension Phrase {
  // Time machine
  static let typedDayKey = Phrase("xem một ngày bất kỳ", "look at any day")
  static let typedDayLabel = Phrase("Xem tính đến ngày:", "Look as of the day:")
  static let typedDayHint = Phrase(
    "vd. 31122025 · + hôm nay · -30 ba mươi ngày trước · Enter xem · Esc thôi",
    "e.g. 31122025 · + today · -30 thirty days ago · Enter looks · Esc leaves")
  static let dayIsToCome = Phrase(
    "{0} chưa đến; chỉ xem được ngày đã qua", "{0} is yet to come; only past days can be shown")
  static let programmeBegins = Phrase(
    "Chương trình bắt đầu {0}; không lùi trước ngày ấy", "The programme begins on {0}; there is nothing before")
  static let windowIs = Phrase("Kỳ tính: {0}", "Window: {0}")
  static let afterThatDay = Phrase("chưa đến", "to come")

  // Levels
  static let levelsKey = Phrase("mốc hôm nay, mốc cấp khác", "today's mark, other levels")
  static let referenceLegend = Phrase("{0} mốc tham khảo {1}: {2}", "{0} reference on {1}: {2}")
  static let noReferenceYet = Phrase(
    "{0} mốc {1} · trước mốc đầu chưa có mốc tham khảo", "{0} {1} · no reference before the first milestone")
  static let levelLegend = Phrase("{0} {1} {2}: {3}", "{0} {1} {2}: {3}")

  /// Whose targets.
  static func targetsOf(_ level: TargetSet.Level) -> Phrase {
    switch level {
    case .commune: Phrase("chỉ tiêu xã", "commune targets")
    case .district: Phrase("chỉ tiêu huyện", "district targets")
    case .province: Phrase("chỉ tiêu tỉnh", "province targets")
    case .national: Phrase("chỉ tiêu quốc gia", "national targets")
    }
  }

  // Walk down
  static let reportingOf = Phrase("~ mới {0}/{1} DN có báo cáo", "~ only {0}/{1} report")
  static let notReachedKey = Phrase("người chưa đạt", "not reached")
  static let breakdownKey = Phrase("chia theo xã cũ, giới, nghề…", "by former commune, sex, job…")
  static let breakdownShort = Phrase("chia theo", "break down")
  static let otherBreakdownKey = Phrase("chia cách khác", "another way")
  static let matrixKey = Phrase("bảng người × năm chỉ tiêu", "workers × five targets")
  static let matrixShort = Phrase("bảng 5 chỉ tiêu", "matrix")
  static let nilKey = Phrase("khai không tổ chức", "nothing organised")
  static let printListKey = Phrase("in danh sách, hoặc ghi ra tệp", "print the list, or write files")
  static let reportColumn = Phrase("Báo cáo", "Reports")
  static let lacksColumn = Phrase("Thiếu", "Lacks")
  static let ageColumn = Phrase("Số khai", "Age")
  static let notYetColumn = Phrase("Chưa đạt", "Not yet")
  static let phoneColumn = Phrase("Điện thoại", "Phone")
  static let ageMonths = Phrase("{0} th", "{0} mo")
  static let reportsBySession = Phrase("có buổi", "active")
  static let reportsNothing = Phrase("đã khai", "nil")
  static let reportsSilent = Phrase("im lặng", "silent")
  static let enterpriseDoesNotCount = Phrase("Không tính vào ngày {0}", "Does not count on {0}")
  static let notReachedOf = Phrase("{0} người chưa đạt {1}", "{0} not reached by {1}")
  static let notReachedOfKind = Phrase("{0} người chưa dự · {1} · {2}", "{0} never took part · {1} · {2}")
  static let unnamedHeadsToo = Phrase(
    "Ngoài ra {0} người DN khai chưa có tên trong sổ", "Besides {0} declared heads are not in the register")
  static let everybodyNamed = Phrase(
    "Mọi người được khai đều có tên trong sổ", "All declared heads are in the register")
  static let targetNeeds = Phrase("cần thêm {1} người để đạt {0} %", "{1} more persons reach {0} %")
  static let targetIsMet = Phrase("đã đạt {0} %", "{0} % is reached")
  static let unnamedInNoGroup = Phrase(
    "{0} người DN khai chưa có tên không thuộc nhóm nào", "{0} declared heads without a name belong to no group")
  static let kindIsNoPartition = Phrase(
    "Một người có thể dự nhiều loại hoạt động: cộng các dòng không bằng N của chỉ tiêu",
    "One person may take part in several kinds: the rows do not add up to N")
  static let groupsHoldNamed = Phrase(
    "Chỉ chia {0} người có tên trong {1} CNLĐ; Enter xem ai chưa đạt",
    "Only the {0} named of {1} workers are grouped; Enter shows who is not reached")
  static let breakdownTitle = Phrase("{0} · theo {1}", "{0} · by {1}")
  static let groupIs = Phrase("{0}: {1}", "{0}: {1}")
  static let noGroups = Phrase("Không có nhóm nào", "There is no group")
  static let notRecorded = Phrase("(chưa ghi)", "(not recorded)")
  static let unionMembers = Phrase("đoàn viên công đoàn", "union members")
  static let notInUnion = Phrase("chưa là đoàn viên", "not in the union")
  static let matrixTitle = Phrase("{0} người · {1} · tháng học gần nhất", "{0} workers · {1} · latest month")
  static let matrixTotals = Phrase("Đã đạt", "Reached")
  static let nobodyNamedHere = Phrase("Chưa có ai có tên ở đây vào ngày này", "Nobody here has a name on this day")

  /// What workers are grouped by.
  public static func grouping(_ grouping: Breakdown.Grouping) -> Phrase {
    switch grouping {
    case .formerCommune: Phrase("xã cũ", "former commune")
    case .sex: Phrase("giới tính", "sex")
    case .union: Phrase("công đoàn", "union")
    case .job: Phrase("công việc", "job")
    case .kind: Phrase("loại hoạt động", "kind of campaign")
    }
  }

  // Call list on paper
  static let printChoicesWithTable = Phrase(
    "Enter in · w ghi ra tệp (văn bản, trang web, bảng tính) · Esc thôi",
    "Enter prints · w writes files (text, web page, table) · Esc leaves")
  static let onlyCallListsPrint = Phrase(
    "Chỉ in danh sách người chưa đạt: 1, Enter ở một thanh, rồi Enter ở một doanh nghiệp",
    "Only call lists print: 1, Enter on a bar, then Enter on an enterprise")
  static let callListTitle = Phrase("{0} người chưa đạt chỉ tiêu {1}", "{0} workers not reached by target {1}")
  static let callListFigures = Phrase("Tổng số {0} người, đã đạt {1} ({2})", "D {0}, reached {1} ({2})")
  static let liaisonIs = Phrase("Liên hệ: {0}", "Contact: {0}")

  // Nil declarations
  static let quarter = Phrase("quý {0}/{1}", "quarter {0}/{1}")
  static let nilTitle = Phrase("{0}: khai không tổ chức hoạt động nào", "{0}: declares that nothing was organised")
  static let nilPeriod = Phrase("Trong {0}, từ {1} đến {2}", "In {0}, from {1} to {2}")
  static let nilHint = Phrase("Enter ghi · ← → quý khác · Esc thôi", "Enter stores · ← → another quarter · Esc leaves")
  static let nilHasSessions = Phrase(
    "{0} DN đã có buổi trong quý này · Enter vẫn ghi · Esc thôi",
    "{0} had a session in this quarter · Enter stores all the same · Esc leaves")
  static let nilDeclared = Phrase(
    "Đã ghi {0} khai không tổ chức {1} · u hoàn tác", "Stored: {0}, nothing in {1} · u undoes")
  static let declaredAlready = Phrase("Đã khai {0} rồi", "Declared for {0} already")
  static let earlierQuarter = Phrase("quý trước", "quarter before")
  static let laterQuarter = Phrase("quý sau", "quarter after")
  static let storeDeclaration = Phrase("ghi", "store")
  static let lookThatDay = Phrase("xem", "look")

  // The shared terminal
  static let reviewIsLive = Phrase("XEM CHUNG · cập nhật {0}", "REVIEW · updated {0}")
  static let reviewIsOld = Phrase("SỐ CŨ · cập nhật {0}", "OLD · updated {0}")
  static let reviewLost = Phrase(
    "Không đọc được sổ nữa, số đang hiện là lúc {0}: {1}", "The register cannot be read; shown is {0}: {1}")
  static let readableAgain = Phrase("Đã đọc lại được sổ", "The register can be read again")
  static let revealNeedsJournal = Phrase(
    "Không hiện được: xem số hoặc tên phải ghi nhật ký, mà thư mục này chỉ đọc",
    "Not shown: a look must be noted in the journal, and this folder is read only")
  static let revealPerson = Phrase("hiện tên và số, có ghi lại", "show name and number, noted")
}

extension Phrase {
  /// How an enterprise reports, in a word or two.
  public static func report(_ report: Completeness.Report) -> Phrase {
    switch report {
    case .session: .reportsBySession
    case .nothing: .reportsNothing
    case .silent: .reportsSilent
    }
  }
}
