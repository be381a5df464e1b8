import LearningRegister
import RegisterExchange
import VietnameseText
import Workbench

// Taking in a list of workers from a file.
extension Phrase {
  static let importAbstract = Phrase(
    "Nhận danh sách công nhân từ tệp Excel (.xlsx) hoặc văn bản (.csv, .tsv).",
    "Take in lists of workers from Excel (.xlsx) or text files (.csv, .tsv).")
  static let importDiscussion = Phrase(
    """
    Ví dụ:  hoctap import SỔ danh-sach.xlsx --dry-run
            hoctap import SỔ danh-sach.xlsx --enterprise DN0001
            hoctap import SỔ d02-ts.xlsx --enterprise DN0001 --repair
    --dry-run cho xem từng dòng mà không ghi gì. Mọi tệp trong một lần gọi được ghi
    thành một thay đổi, hoàn tác một lần là về như cũ. Đọc lại cùng tệp thì không có
    gì thay đổi. Cột lương, dân tộc, tôn giáo, sức khỏe không được đọc.
    Dòng chưa rõ để lại, không ghi; điều lạ mà có thể đúng thì ghi và nằm trong
    “Việc cần làm”.
    """,
    """
    Examples:  hoctap import FOLDER list.xlsx --dry-run
               hoctap import FOLDER list.xlsx --enterprise DN0001
               hoctap import FOLDER d02-ts.xlsx --enterprise DN0001 --repair
    --dry-run shows every row and stores nothing. All files of a call are stored as
    one change; one undo takes all of it back. Reading the same file again changes
    nothing. Pay, ethnicity, religion and health columns are not read.
    Undecided rows are left out; what is odd but possible is stored and stays in
    “To do”.
    """)
  static let listFilesHelp = Phrase("Các tệp danh sách", "The files with the lists")
  static let listFileName = Phrase("TỆP", "FILE")
  static let listEnterpriseHelp = Phrase(
    "Mã doanh nghiệp của cả danh sách", "The code of the enterprise the whole list is of")
  static let dryRunListHelp = Phrase("Chỉ cho xem, không ghi", "Only show, store nothing")
  static let repairHelp = Phrase(
    "Đồng ý các chỗ sửa được đề nghị (số 0 đầu, ngày, số điện thoại cũ…)",
    "Agree to the repairs offered (leading zeros, days, old telephone numbers…)")
  static let sheetHelp = Phrase("Tên trang tính, khi tệp có nhiều trang", "The sheet, where the file has several")
  static let sheetName = Phrase("TRANG", "SHEET")
  static let missingLeftHelp = Phrase(
    "Người đang làm mà không có trong danh sách đã nghỉ từ ngày này",
    "Those who work there and are not in the list left on this day")

  static let listUnreadable = Phrase(
    "Không đọc được tệp {0}: {1}. Chưa ghi gì; sổ còn nguyên.",
    "The file {0} cannot be read: {1}. Nothing was stored; the register is as it was.")
  static let noListTable = Phrase(
    "{0}: không thấy bảng công nhân. Cần một hàng tiêu đề có “Họ và tên” và ít nhất một cột khác (ngày sinh, CCCD, STT…). Chưa ghi gì.",
    "{0}: no table of workers found. A header row with “Họ và tên” and one more known column is needed. Nothing was stored."
  )
  static let noSuchSheet = Phrase(
    "{0}: không có trang tính “{1}”. Các trang: {2}. Chưa ghi gì.",
    "{0}: there is no sheet “{1}”. Sheets: {2}. Nothing was stored.")
  static let noListEnterprise = Phrase(
    "{0}: danh sách không cho biết là của doanh nghiệp nào. Chưa ghi gì. Thêm --enterprise MÃ; hoctap bars SỔ --by enterprise cho xem các mã.",
    "{0}: the list does not say whose it is. Nothing was stored. Add --enterprise CODE; hoctap bars FOLDER --by enterprise shows the codes."
  )
  static let onlyMovements = Phrase(
    "{0} chỉ ghi người tăng, người giảm nên không thể coi người vắng tên là đã nghỉ. Chưa ghi gì. Bỏ --missing-left.",
    "{0} lists only who came and went, so those not in it need not have left. Nothing was stored. Leave out --missing-left."
  )

  static let listFileLine = Phrase(
    "{0} · trang “{1}” · tiêu đề ở dòng {2} · {3} người", "{0} · sheet “{1}” · header in row {2} · {3} people")
  static let textFileLine = Phrase("{0} · tiêu đề ở dòng {1} · {2} người", "{0} · header in row {1} · {2} people")
  static let encodingLine = Phrase("Bảng mã (đoán): {0}. Mẫu: {1}", "Encoding (a guess): {0}. Sample: {1}")
  static let listEnterpriseLine = Phrase("Doanh nghiệp: {0} {1}", "Enterprise: {0} {1}")
  static let columnsRead = Phrase("Cột đọc: {0}", "Columns read: {0}")
  static let columnsUnread = Phrase("Cột không đọc: {0}", "Columns not read: {0}")
  static let columnsPersonal = Phrase(
    "Cột riêng tư, không bao giờ đọc: {0}", "Private columns, never read: {0}")
  static let otherSheets = Phrase(
    "Các trang khác cũng có bảng: {0} (chọn bằng --sheet)", "Other sheets with a table: {0} (choose with --sheet)")
  static let rowsSkipped = Phrase(
    "Dòng bỏ qua (đầu nhóm, cộng, chữ ký…): {0}", "Rows that are nobody (groups, sums, signatures…): {0}")
  static let rowColumn = Phrase("Dòng", "Row")
  static let verdictColumn = Phrase("Kết quả", "Verdict")
  static let detailsColumn = Phrase("Chi tiết", "Details")
  static let countsLine = Phrase(
    "Mới {0} · như cũ {1} · thay đổi {2} · cần xem {3} · từ chối {4}",
    "New {0} · same {1} · changed {2} · doubtful {3} · refused {4}")
  static let repairsOffered = Phrase(
    "{0} dòng đợi đồng ý sửa: thêm --repair để nhận các chỗ sửa ghi ở trên.",
    "{0} rows wait for consent: add --repair to take the repairs shown above.")
  static let missingLine = Phrase(
    "{0} người đang làm tại {1} không có trong danh sách: {2}. Nếu họ đã nghỉ: --missing-left NĂM-THÁNG-NGÀY",
    "{0} people who work at {1} are not in the list: {2}. If they left: --missing-left YYYY-MM-DD")
  static let missingLeftLine = Phrase(
    "{0} người không có trong danh sách được ghi nghỉ từ {1}: {2}",
    "{0} people not in the list left on {1}: {2}")
  static let nothingToImport = Phrase(
    "Không có gì để ghi; sổ còn nguyên.", "Nothing to store; the register is as it was.")
  static let dryRunEnd = Phrase(
    "Chỉ xem: chưa ghi gì. Bỏ --dry-run để ghi {0} bản ghi.",
    "Only shown: nothing was stored. Leave out --dry-run to store {0} records.")
  static let importStored = Phrase(
    "Đã lưu {0} bản ghi trong một thay đổi (số {1}). Hoàn tác một lần là về như cũ.",
    "Stored {0} records as one change (number {1}). One undo takes it back.")
  static let importWhy = Phrase("nhận từ tệp {0}", "taken in from {0}")
  static let storedDoubt = Phrase("đã ghi, cần xem: {0}", "stored, look at: {0}")
  static let offered = Phrase("đề nghị sửa {0}: {1} → {2} ({3})", "repair offered, {0}: {1} → {2} ({3})")
  static let taken = Phrase("sửa {0}: {1} → {2} ({3})", "repaired, {0}: {1} → {2} ({3})")
  static let nobodyBefore = Phrase("(chưa ghi)", "(nothing)")
}

extension ListReadingError {
  /// What is wrong with the file, as a part of a sentence.
  var phrase: Phrase {
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
    case .openQuotation(let row):
      Phrase("dấu ngoặc kép mở ở dòng {0} không đóng", "the quotation mark opened in row {0} is never closed")
        .filled(String(row))
    }
  }
}

extension ListPreview.Verdict {
  var phrase: Phrase {
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
  var phrase: Phrase {
    switch self {
    case .leadingZero: Phrase("mất số 0 đầu", "leading zero lost")
    case .scientific: Phrase("viết kiểu khoa học", "scientific notation")
    case .dateSerial: Phrase("ngày dưới dạng số của Excel", "day as a spreadsheet's number")
    case .monthFirst: Phrase("tháng viết trước ngày", "month before day")
    case .oldPhone: Phrase("đầu số trước 2018", "prefix of before 2018")
    case .capitals: Phrase("chữ hoa mất do phông cũ", "capitals lost by an old font")
    case .font: Phrase("chữ của phông cũ", "text of an old font")
    }
  }
}

extension TextEncoding {
  var phrase: Phrase {
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
