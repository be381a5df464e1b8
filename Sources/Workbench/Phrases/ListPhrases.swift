public import RegisterExchange
public import VietnameseText

// What a list from others says, in the clerk's words; the command and the screen say the same.
extension Phrase {
  /// The number of a row.
  public static let rowColumn = Phrase("Dòng", "Row")
  /// What a row comes to.
  public static let verdictColumn = Phrase("Kết quả", "Verdict")
  /// What else there is to say of a row.
  public static let detailsColumn = Phrase("Chi tiết", "Details")
  /// How many rows come to what, from new to refused.
  public static let countsLine = Phrase(
    "Mới {0} · như cũ {1} · thay đổi {2} · cần xem {3} · từ chối {4}",
    "New {0} · same {1} · changed {2} · doubtful {3} · refused {4}")
  static let storedDoubt = Phrase("ghi, cần xem lại: {0}", "to store, look at: {0}")
  static let offered = Phrase("đề nghị sửa {0}: {1} → {2} ({3})", "repair offered, {0}: {1} → {2} ({3})")
  static let taken = Phrase("sửa {0}: {1} → {2} ({3})", "repaired, {0}: {1} → {2} ({3})")
  static let nobodyBefore = Phrase("(chưa ghi)", "(nothing)")
}

extension ListReadingError {
  /// What is wrong with the file, as a part of a sentence.
  public var phrase: Phrase {
    switch self {
    case .fileTooLarge: Phrase("tệp lớn hơn 20 MB", "it is larger than 20 MB")
    case .empty: Phrase("tệp không có gì", "it is empty")
    case .oldOrLocked:
      Phrase(
        "tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu và lưu thành .xlsx",
        "an old Excel file (.xls) or one under a password; open it, take the password off and save it as .xlsx")
    case .notAList: Phrase("không phải bảng tính hay văn bản", "it is neither a workbook nor text")
    case .brokenArchive:
      Phrase(
        "tệp .xlsx bị hỏng hoặc bị cắt cụt; hãy chép lại từ nguồn",
        "the .xlsx file is damaged or cut off; copy it again")
    case .tooManyEntries: Phrase("gói tệp có hơn 200 tệp con", "the archive has more than 200 files")
    case .unpacksTooLarge:
      Phrase("nội dung nén phình ra quá lớn, có thể là tệp phá hoại", "it unpacks to far too much, perhaps on purpose")
    case .notAWorkbook: Phrase("gói nén này không phải bảng tính Excel", "this archive is no Excel workbook")
    case .brokenPart(let part): Phrase("phần {0} bị hỏng", "the part {0} is damaged").filled(part)
    case .documentType(let part):
      Phrase(
        "phần {0} có khai báo DTD, bảng tính thường không có",
        "the part {0} declares a document type, as no workbook does"
      ).filled(part)
    case .tooManyRows: Phrase("hơn 200.000 dòng có nội dung; hãy chia nhỏ", "more than 200,000 filled rows; split it")
    case .tooManyColumns: Phrase("hơn 1.024 cột", "more than 1,024 columns")
    case .tooManyCells: Phrase("hơn 4 triệu ô có nội dung; hãy chia nhỏ", "more than 4 million filled cells; split it")
    case .cellTooLong(let row):
      Phrase("ô ở dòng {0} dài hơn 32.767 ký tự", "a cell in row {0} is longer than 32,767 characters")
        .filled(String(row))
    case .stopped: Phrase("đã dừng", "stopped")
    case .openQuotation(let row):
      Phrase("dấu ngoặc kép mở ở dòng {0} không đóng", "the quotation mark opened in row {0} is never closed")
        .filled(String(row))
    }
  }
}

extension ListPreview.Verdict {
  /// The verdict in a word or two.
  public var phrase: Phrase {
    switch self {
    case .new: Phrase("mới", "new")
    case .same: Phrase("như cũ", "same")
    case .changed: Phrase("thay đổi", "changed")
    case .doubtful: Phrase("cần xem", "doubtful")
    case .refused: Phrase("từ chối", "refused")
    }
  }
}

extension Repair.Kind {
  /// What happened to the value.
  public var phrase: Phrase {
    switch self {
    case .leadingZero: Phrase("mất số 0 đầu", "leading zero lost")
    case .letterForDigit: Phrase("chữ O, I, l thay cho số 0, 1", "letters O, I, l for the digits 0, 1")
    case .scientific: Phrase("viết kiểu khoa học", "scientific notation")
    case .dateSerial: Phrase("ngày dưới dạng số của Excel", "day as a spreadsheet's number")
    case .monthFirst: Phrase("tháng viết trước ngày", "month before day")
    case .shortYear: Phrase("năm viết hai chữ số", "year of two digits")
    case .oldPhone: Phrase("đầu số trước 2018", "prefix of before 2018")
    case .title: Phrase("bỏ chữ xưng hô, dấu đầu dòng", "word of address or list sign taken off")
    case .remark: Phrase("bỏ ghi chú sau tên", "remark behind the name taken off")
    case .capitals: Phrase("chữ hoa mất do phông cũ", "capitals lost by an old font")
    case .font: Phrase("chữ của phông cũ", "text of an old font")
    }
  }
}

extension TextEncoding {
  /// What the spelling of a text is called.
  public var phrase: Phrase {
    switch self {
    case .utf8: Phrase("Unicode", "Unicode")
    case .tcvn3: Phrase("TCVN3 (.VnTime)", "TCVN3 (.VnTime)")
    case .vni: Phrase("VNI-Windows", "VNI-Windows")
    case .windows1258: Phrase("windows-1258", "windows-1258")
    case .viscii: Phrase("VISCII", "VISCII")
    case .vps: Phrase("VPS", "VPS")
    case .tcvn3InUTF8: Phrase("TCVN3 trong tệp Unicode", "TCVN3 inside Unicode")
    case .vniInUTF8: Phrase("VNI trong tệp Unicode", "VNI inside Unicode")
    }
  }
}
