internal import RegisterExchange

// Taking in a list from a file, on the screen.
extension Phrase {
  static let intakeKey = Phrase("nhận danh sách từ tệp", "take in a list from a file")
  static let chooseFile = Phrase("Chọn tệp danh sách · {0}", "Choose the file with the list · {0}")
  static let fileQuery = Phrase("Gõ tên để lọc, hoặc dán đường dẫn:", "Type to narrow, or paste a path:")
  static let fileName = Phrase("Tệp", "File")
  static let fileChanged = Phrase("Sửa lúc", "Changed")
  static let openFileKey = Phrase("mở", "open")
  static let folderUpKey = Phrase("thư mục trên", "folder above")
  static let noListFiles = Phrase(
    "Thư mục này không có tệp .xlsx, .csv, .tsv, .txt. Backspace lên thư mục trên.",
    "No .xlsx, .csv, .tsv or .txt file in this folder. Backspace goes to the folder above.")
  static let resumeList = Phrase("tiếp tục xem {0}", "go on with {0}")
  static let noSuchFile = Phrase("Không có tệp nào khớp.", "No file matches.")
  static let folderUnreadable = Phrase("Không mở được thư mục {0}: {1}.", "The folder {0} cannot be opened: {1}.")
  static let fileUnreadable = Phrase(
    "Không đọc được {0}: {1}. Chưa ghi gì; sổ còn nguyên. Chọn tệp khác, hoặc Esc.",
    "{0} cannot be read: {1}. Nothing was stored; the register is as it was. Choose another file, or Esc.")

  static let readingFile = Phrase("Đang đọc tệp… Esc để dừng", "Reading the file… Esc to stop")
  static let readingRows = Phrase("Đang đọc tệp: {0} dòng… Esc để dừng", "Reading the file: {0} rows… Esc to stop")
  static let comparingRows = Phrase("Đang so {0}/{1} dòng… Esc để dừng", "Comparing {0} of {1} rows… Esc to stop")
  static let comparingStopped = Phrase(
    "Đã dừng; điều vừa chọn không tính. Chưa ghi gì.",
    "Stopped; what was just chosen does not count. Nothing was stored.")
  static let stillComparing = Phrase("Đang so, chờ xong rồi ghi.", "Still comparing; store when it is done.")
  static let nothingComparedYet = Phrase(
    "Chưa so được: cần biết bảng ở đâu và là của doanh nghiệp nào.",
    "Nothing is compared yet: say where the table is and whose it is.")
  static let nothingToTakeIn = Phrase(
    "Không có gì để ghi: sổ đã có đủ, hoặc các dòng còn lại cần xem.",
    "Nothing to store: all of it is registered, or what is left waits for somebody to look.")
  static let takenInWhy = Phrase("nhận từ tệp {0}", "taken in from {0}")
  static let takenIn = Phrase(
    "Đã lưu {1} bản ghi từ {0}; u lấy lại tất cả.", "Stored {1} records from {0}; u takes all of it back.")
  static let rowsLeft = Phrase("{0} dòng để lại, chưa ghi.", "{0} rows were left out.")
  static let comparedAgain = Phrase(
    "Máy khác vừa sửa đúng chỗ này; đang so lại. Xem rồi ghi.",
    "Another terminal changed this just now; comparing again. Look, then store.")
  static let listIsOld = Phrase("Sổ đã đổi từ lúc so: g so lại", "The register changed since: g compares again")
  static let listPaused = Phrase(
    "Giữ lại {0} với những điều đã chọn; dòng đầu mở lại.",
    "{0} is kept with what was said of it; the first line takes it up again.")
  static let anotherByList = Phrase("người khác, đã xem khi nhận {0}", "another person, looked at while taking in {0}")

  static let sheetNamed = Phrase("trang “{0}”", "sheet “{0}”")
  static let eachRowItsEnterprise = Phrase("mỗi dòng một doanh nghiệp", "each row names its enterprise")
  static let spelledIn = Phrase("bảng mã (đoán): {0}", "encoding (a guess): {0}")
  static let spelledAsSaid = Phrase("bảng mã: {0}", "encoding: {0}")
  static let chooseForList = Phrase("Chọn rồi Enter; gõ chữ để lọc:", "Choose and press Enter; type to narrow:")
  static let onlyThisKind = Phrase(
    "Các cột của bảng chỉ hợp với loại danh sách này.", "The columns of the table fit this kind of list only.")
  static let missingCount = Phrase("vắng tên {0}", "missing {0}")
  static let onlyOneSheet = Phrase("Tệp chỉ có một trang.", "The file has only one sheet.")

  static let takeInKey = Phrase("ghi vào sổ", "store")
  static let verdictKey = Phrase("lọc kết quả", "filter")
  static let columnsKey = Phrase("cột", "columns")
  static let repairsKey = Phrase("chỗ sửa", "repairs")
  static let nextSheetKey = Phrase("trang khác", "next sheet")
  static let termsKey = Phrase("buổi học / quyết định", "session / decision")
  static let nothingMoreToSay = Phrase(
    "Danh sách loại này không cần nói gì thêm. k đổi loại danh sách.",
    "Nothing more is to be said of a list of this kind. k changes the kind.")
  static let sessionLine = Phrase("buổi {0} · {1} {2}", "session {0} · {1} {2}")
  static let noSessions = Phrase("{0} chưa có buổi nào.", "{0} has no sessions yet.")
  static let listedHonours = Phrase(
    "Cả danh sách: loại, năm và quyết định", "The whole list: kind, year and decision")
  static let encodingKey = Phrase("bảng mã khác", "another encoding")
  static let nextKindKey = Phrase("loại danh sách", "kind of list")
  static let whoseKey = Phrase("doanh nghiệp", "enterprise")
  static let missingKey = Phrase("vắng tên", "missing")
  static let unsayKey = Phrase("bỏ điều đã chọn", "take back what was said")
  static let againKey = Phrase("đọc lại tệp", "read again")
  static let openPersonKey = Phrase("mở", "open")
  static let sameOneKey = Phrase("chính người này", "the same person")
  static let anotherOneKey = Phrase("người khác", "another person")
  static let leaveOutKey = Phrase("để lại", "leave out")
  static let nextCandidateKey = Phrase("người giống kế tiếp", "next look-alike")

  static let looksLike = Phrase("Giống: {0}", "Like: {0}")
  static let sayWho = Phrase("1 là người này · 2 người khác · 3 để lại", "1 the same · 2 another · 3 leave out")
  static let repairsHow = Phrase("r xem và đồng ý các chỗ sửa", "r shows the repairs and asks for consent")
  static let noRepairs = Phrase("Không có chỗ nào cần sửa.", "Nothing needs a repair.")
  static let repairColumn = Phrase("Chỗ sửa", "Repair")
  static let repairExample = Phrase("Ví dụ", "Example")
  static let repairsHint = Phrase(
    "Enter hoặc dấu cách: đồng ý loại này · * tất cả · Esc xong. Không đồng ý thì dòng ấy để lại.",
    "Enter or Space: agree to this kind · * all · Esc done. Without consent such rows are left out.")
  static let consentKey = Phrase("đồng ý", "agree")
  static let consentAllKey = Phrase("đồng ý tất cả", "agree to all")

  static let columnLetter = Phrase("Cột", "Col.")
  static let columnHeader = Phrase("Tiêu đề trong tệp", "Header in the file")
  static let columnMeaning = Phrase("Đọc là", "Read as")
  static let columnSamples = Phrase("Vài giá trị", "Some values")
  static let columnsHint = Phrase(
    "Enter đổi ý nghĩa của cột · Esc xong. Doanh nghiệp này lần sau sẽ được đọc như vậy.",
    "Enter changes what a column means · Esc done. It is remembered for this enterprise.")
  static let chooseMeaningKey = Phrase("đổi ý nghĩa", "change the meaning")
  static let personalStaysUnread = Phrase(
    "Lương, dân tộc, tôn giáo, sức khoẻ không bao giờ được đọc.", "Pay, ethnicity, religion and health are never read.")
  static let chooseHeader = Phrase(
    "Không thấy hàng tiêu đề. Chọn hàng có tên các cột rồi Enter; s xem trang khác.",
    "No header row was found. Choose the row that names the columns and press Enter; s looks at another sheet.")
  static let headerKey = Phrase("đây là hàng tiêu đề", "this is the header")
  static let whoseList = Phrase(
    "Danh sách không cho biết là của doanh nghiệp nào. e chọn doanh nghiệp.",
    "The list does not say whose it is. e chooses the enterprise.")

  static let nobodyMissing = Phrase(
    "Không ai đang làm mà vắng tên trong danh sách.", "Nobody who works there is missing from the list.")
  static let missingVerdict = Phrase("vắng tên", "missing")
  static let leavesVerdict = Phrase("nghỉ", "leaves")
  static let missingLeftLabel = Phrase("Những người vắng tên đã nghỉ từ ngày:", "Those missing left on:")
  static let missingLeftHint = Phrase(
    "Enter nhận; để trống thì họ vẫn đang làm. Không bao giờ tự coi là đã nghỉ.",
    "Enter takes it; empty leaves them at work. Nobody is ever taken to have left.")
  static let missingStay = Phrase(
    "Vẫn coi là đang làm. m ghi ngày nghỉ cho tất cả; Enter xem từng người.",
    "They stay at work. m gives the day all of them left; Enter opens one.")
  static let leftInFuture = Phrase("Ngày chưa tới, chưa ai nghỉ từ ngày đó.", "Still to come: nobody has left on it.")
  static let missingBeganLater = Phrase(
    "Vào làm không trước {0}: không ghi nghỉ.", "Began work no earlier than {0}: not noted as gone.")
  static let missingLeftOn = Phrase("Sẽ ghi nghỉ từ {0}. m đổi.", "They are to leave on {0}. m changes it.")
  static let useDayKey = Phrase("nhận ngày này", "take this day")

  /// What the rows of a list are.
  static func listKind(_ kind: ListKind) -> Phrase {
    switch kind {
    case .workers: Phrase("người lao động", "workers")
    case .enterprises: Phrase("doanh nghiệp", "enterprises")
    case .attendance: Phrase("điểm danh", "attendance")
    case .honours: Phrase("danh hiệu, khen thưởng", "honours")
    }
  }

  /// Which key says what is missing; nil where nothing is.
  static func termsHow(_ note: ListNote) -> Phrase? {
    switch note {
    case .noEnterprise: Phrase("Phím e.", "Key e.")
    case .noSession, .severalSessions, .unknownSession, .noSessionColumn: Phrase("Phím d.", "Key d.")
    default: nil
    }
  }

  /// What a column holds.
  static func listColumn(_ column: ListColumn) -> Phrase {
    switch column {
    case .number: Phrase("số thứ tự", "running number")
    case .name: Phrase("họ và tên", "whole name")
    case .familyNames: Phrase("họ đệm", "family and middle name")
    case .givenName: Phrase("tên", "given name")
    case .born: Phrase("ngày hoặc năm sinh", "birth")
    case .bornMale: Phrase("năm sinh của nam", "birth of men")
    case .bornFemale: Phrase("năm sinh của nữ", "birth of women")
    case .sex: Phrase("giới tính", "sex")
    case .male: Phrase("đánh dấu nam", "mark for men")
    case .female: Phrase("đánh dấu nữ", "mark for women")
    case .identity: Phrase("số CCCD/CMND", "identity number")
    case .insurance: Phrase("số BHXH", "insurance number")
    case .phone: Phrase("điện thoại", "telephone")
    case .village: Phrase("thôn", "village")
    case .formerCommune: Phrase("xã cũ", "former commune")
    case .job: Phrase("việc làm", "job")
    case .from: Phrase("ngày vào làm", "first day of work")
    case .to: Phrase("ngày nghỉ việc", "day left")
    case .education: Phrase("trình độ học vấn", "schooling")
    case .skillGrade: Phrase("bậc thợ", "skill grade")
    case .unionMember: Phrase("đoàn viên công đoàn", "union member")
    case .code: Phrase("mã trong sổ", "code in the register")
    case .enterpriseCode: Phrase("mã doanh nghiệp trong sổ", "enterprise's code in the register")
    case .enterprise: Phrase("tên doanh nghiệp", "enterprise")
    case .taxCode: Phrase("mã số thuế", "tax code")
    case .address: Phrase("địa chỉ", "address")
    case .enterpriseKind: Phrase("loại hình", "kind of enterprise")
    case .opened: Phrase("ngày thành lập", "day opened")
    case .closed: Phrase("ngày ngừng hoạt động", "day closed")
    case .status: Phrase("tình trạng hoạt động", "whether it works")
    case .sector: Phrase("ngành nghề", "sector")
    case .liaison: Phrase("người liên hệ", "liaison")
    case .unionChair: Phrase("chủ tịch công đoàn", "union chair")
    case .hasUnion: Phrase("có công đoàn", "has a union")
    case .headcount: Phrase("số lao động", "number of workers")
    case .headcountDay: Phrase("ngày của số lao động", "day of that number")
    case .listCode: Phrase("mã danh sách trong sổ", "list's code in the register")
    case .mark: Phrase("điểm danh", "mark")
    case .markPresent: Phrase("đánh dấu có mặt", "mark for present")
    case .markLate: Phrase("đánh dấu đến muộn", "mark for late")
    case .markExcused: Phrase("đánh dấu có phép", "mark for excused")
    case .markAbsent: Phrase("đánh dấu vắng", "mark for absent")
    case .signature: Phrase("chữ ký", "signature")
    case .honourCode: Phrase("mã khen thưởng trong sổ", "honour's code in the register")
    case .honour: Phrase("danh hiệu, hình thức khen", "title or commendation")
    case .year: Phrase("năm", "year")
    case .score: Phrase("một trong 10 ô điểm", "one of ten scores")
    case .totalScore: Phrase("tổng điểm", "sum of scores")
    case .decisionNumber: Phrase("số quyết định", "decision number")
    case .decisionDay: Phrase("ngày quyết định", "decision day")
    case .authority: Phrase("cấp quyết định", "who decided")
    case .signer: Phrase("người ký", "signer")
    case .achievement: Phrase("thành tích", "achievement")
    case .bonus: Phrase("tiền thưởng", "bonus")
    case .personal: Phrase("không bao giờ đọc", "never read")
    case .unread: Phrase("không đọc", "not read")
    }
  }
}

extension ListColumn {
  /// What a column of a list may be said to hold.
  static func choices(for kind: ListKind) -> [ListColumn] {
    [.unread] + kind.columns
  }
}
