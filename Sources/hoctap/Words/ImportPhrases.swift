import LearningRegister
import Workbench

// Taking in a list from a file.
extension Phrase {
  static let importAbstract = Phrase(
    "Nhận danh sách (công nhân, doanh nghiệp, điểm danh, khen thưởng) từ Excel, .csv.",
    "Take in lists (workers, enterprises, attendance, honours) from Excel or .csv.")
  static let importDiscussion = Phrase(
    """
    Ví dụ:  hoctap import SỔ danh-sach.xlsx --dry-run
            hoctap import SỔ d02-ts.xlsx --enterprise DN0001 --repair
            hoctap import SỔ doanh-nghiep.xlsx --kind enterprises
            hoctap import SỔ diem-danh.xlsx --campaign HD26-031 --session 1
            hoctap import SỔ cdht.xlsx --title congDanHocTap --year 2025
    --dry-run cho xem từng dòng mà không ghi gì. Mọi tệp trong một lần gọi được
    ghi thành một thay đổi, hoàn tác một lần là về như cũ. Đọc lại cùng tệp thì
    không có gì thay đổi. Cột lương, dân tộc, tôn giáo, sức khoẻ không được đọc.
    Dòng chưa rõ để lại, không ghi; điều lạ mà có thể đúng thì ghi và nằm trong
    “Việc cần làm”. Danh sách điểm danh là của một buổi và một doanh nghiệp, tìm
    theo mã DS.. của tờ đã in, theo --campaign và --session, hoặc theo ngày ghi
    ở đầu.
    """,
    """
    Examples:  hoctap import FOLDER list.xlsx --dry-run
               hoctap import FOLDER d02-ts.xlsx --enterprise DN0001 --repair
               hoctap import FOLDER enterprises.xlsx --kind enterprises
               hoctap import FOLDER roll.xlsx --campaign HD26-031 --session 1
               hoctap import FOLDER titles.xlsx --title congDanHocTap --year 2025
    --dry-run shows every row and stores nothing. All files of a call are stored as
    one change; one undo takes all of it back. Reading the same file again changes
    nothing. Pay, ethnicity, religion and health columns are not read.
    Undecided rows are left out; what is odd but possible is stored and stays in
    “To do”. An attendance list is of one session and one enterprise, found by the
    code DS.. of the printed sheet, by --campaign and --session, or by its day.
    """)
  static let listKindHelp = Phrase(
    "workers, enterprises, attendance hay honours; không ghi thì đoán",
    "workers, enterprises, attendance or honours; guessed when left out")
  static let kindName = Phrase("LOẠI", "KIND")
  static let listColumnHelp = Phrase(
    "Cột chứa gì, như C=phone; được nhớ cùng doanh nghiệp",
    "What a column holds, as C=phone; remembered with the enterprise")
  static let columnName = Phrase("CỘT=NGHĨA", "COLUMN=MEANING")
  static let leaveOutHelp = Phrase("Các dòng để lại, không ghi", "Rows that are not stored")
  static let rowsName = Phrase("DÒNG,…", "ROW,…")
  static let sameHelp = Phrase(
    "Dòng này là người hay doanh nghiệp này, như 7=CN000012", "This row is this worker or enterprise, as 7=CN000012")
  static let sameName = Phrase("DÒNG=MÃ", "ROW=CODE")
  static let anotherHelp = Phrase(
    "Các dòng là người khác, không phải người giống tên", "Rows of others, none of the look-alikes")
  static let listCampaignHelp = Phrase("Hoạt động của danh sách điểm danh", "The campaign of an attendance list")
  static let listCodeName = Phrase("MÃ", "CODE")
  static let listSessionHelp = Phrase("Buổi của hoạt động", "The session of the campaign")
  static let sessionName = Phrase("SỐ", "NUMBER")
  static let listTitleHelp = Phrase(
    "Danh hiệu, hình thức khen của cả danh sách", "The title or commendation of all rows")
  static let listYearHelp = Phrase("Năm của danh hiệu", "The year of the honours")
  static let yearName = Phrase("NĂM", "YEAR")
  static let decisionHelp = Phrase("Số quyết định", "The number of the decision")
  static let decisionName = Phrase("SỐ", "NUMBER")
  static let decisionDayHelp = Phrase("Ngày quyết định", "The day of the decision")
  static let authorityHelp = Phrase("Cấp quyết định", "Who decided")
  static let authorityName = Phrase("CẤP", "WHO")
  static let forceListHelp = Phrase(
    "Ghi cả khi danh sách ghi doanh nghiệp khác với --enterprise",
    "Store even where the list names another enterprise than --enterprise")
  static let notAListKind = Phrase(
    "“{0}” không phải loại danh sách: {1}. Chưa ghi gì.", "“{0}” is no kind of list: {1}. Nothing was stored.")
  static let notAColumnChoice = Phrase(
    "“{0}” không nói được cột chứa gì; viết như C=phone, với một trong: {1}. Chưa ghi gì.",
    "“{0}” does not say what a column holds; write C=phone, with one of: {1}. Nothing was stored.")
  static let notARow = Phrase(
    "“{0}” không phải số dòng; viết như 7 hay 7=CN000012. Chưa ghi gì.",
    "“{0}” names no row; write 7 or 7=CN000012. Nothing was stored.")
  static let notAnHonour = Phrase(
    "“{0}” không có trong các loại: {1}. Chưa ghi gì.", "“{0}” is none of: {1}. Nothing was stored.")
  static let noSuchCampaign = Phrase(
    "Không có hoạt động {0}. Chưa ghi gì.", "There is no campaign {0}. Nothing was stored.")
  static let rowsOfOneFile = Phrase(
    "Số dòng và cột chỉ dùng được với một tệp mỗi lần. Chưa ghi gì.",
    "Rows and columns can be named for one file a call only. Nothing was stored.")
  static let listKindLine = Phrase("Loại danh sách: {0}", "Kind of list: {0}")
  static let waitsForForce = Phrase(
    "Chưa ghi gì của tệp này: danh sách ghi doanh nghiệp khác. Nếu đúng là của {0}, thêm --force.",
    "Nothing of this file is stored: it names another enterprise. If it is of {0}, add --force.")
  static let anotherWhy = Phrase(
    "là người khác, theo người nhận danh sách", "another person, said who took the list in")
  static let listFilesHelp = Phrase("Các tệp danh sách", "The files with the lists")
  static let listFileName = Phrase("TỆP", "FILE")
  static let listEnterpriseHelp = Phrase(
    "Mã doanh nghiệp của cả danh sách", "The code of the enterprise the whole list is of")
  static let dryRunListHelp = Phrase("Chỉ cho xem, không ghi", "Only show, store nothing")
  static let repairHelp = Phrase(
    "Đồng ý mọi chỗ sửa được đề nghị (số 0 đầu, ngày, số điện thoại cũ, chữ hoa…)",
    "Agree to all repairs offered (leading zeros, days, old telephone numbers, capitals…)")
  static let repairKindsHelp = Phrase(
    "Chỉ đồng ý các loại sửa này, như leading-zero,capitals",
    "Agree to these kinds of repair only: leading-zero,capitals")
  static let repairKindsName = Phrase("LOẠI,…", "KIND,…")
  static let notARepairKind = Phrase(
    "“{0}” không phải loại sửa: {1}. Chưa ghi gì.", "“{0}” is no kind of repair: {1}. Nothing was stored.")
  static let sheetHelp = Phrase("Tên trang tính, khi tệp có nhiều trang", "The sheet, where the file has several")
  static let sheetName = Phrase("TRANG", "SHEET")
  static let missingLeftHelp = Phrase(
    "Người đang làm mà không có trong danh sách đã nghỉ từ ngày này",
    "Those who work there and are not in the list left on this day")

  static let listUnreadable = Phrase(
    "Không đọc được tệp {0}: {1}. Chưa ghi gì; sổ còn nguyên.",
    "The file {0} cannot be read: {1}. Nothing was stored; the register is as it was.")
  static let noListTable = Phrase(
    "{0}: không thấy bảng danh sách. Cần một hàng tiêu đề có “Họ và tên” (hay “Tên doanh nghiệp”) và ít nhất một cột khác (ngày sinh, CCCD, STT…). Chưa ghi gì.",
    "{0}: no table of a list found. A header row with “Họ và tên” (or “Tên doanh nghiệp”) and one more known column is needed. Nothing was stored."
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

  static let leftOfWorkers = Phrase(
    "{0} không phải danh sách công nhân; --missing-left không dùng được. Chưa ghi gì.",
    "{0} is no list of workers, so --missing-left does not fit. Nothing was stored.")

  static let listFileLine = Phrase(
    "{0} · trang “{1}” · tiêu đề ở dòng {2} · {3} dòng", "{0} · sheet “{1}” · header in row {2} · {3} rows")
  static let textFileLine = Phrase("{0} · tiêu đề ở dòng {1} · {2} dòng", "{0} · header in row {1} · {2} rows")
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
  static let repairsOffered = Phrase(
    "{0} dòng đợi đồng ý sửa: thêm --repair để nhận các chỗ sửa ghi ở trên, hay --repair-kinds {1}.",
    "{0} rows wait for consent: add --repair to take the repairs shown above, or --repair-kinds {1}.")
  static let missingLine = Phrase(
    "{0} người đang làm tại {1} không có trong danh sách: {2}. Nếu họ đã nghỉ: --missing-left NĂM-THÁNG-NGÀY",
    "{0} people who work at {1} are not in the list: {2}. If they left: --missing-left YYYY-MM-DD")
  static let missingLeftLine = Phrase(
    "{0} người không có trong danh sách được ghi nghỉ từ {1}: {2}",
    "{0} people not in the list left on {1}: {2}")
  static let missingStayLine = Phrase(
    "{0} người không có trong danh sách vào làm không trước {1}, không ghi nghỉ: {2}",
    "{0} people not in the list began work no earlier than {1}; they are not noted as gone: {2}")
  static let leftInFuture = Phrase(
    "Ngày {0} chưa tới; chưa ai nghỉ từ ngày đó. Chưa ghi gì.",
    "The day {0} is still to come; nobody has left on it. Nothing was stored.")
  static let nothingToImport = Phrase(
    "Không có gì để ghi; sổ còn nguyên.", "Nothing to store; the register is as it was.")
  static let dryRunEnd = Phrase(
    "Chỉ xem: chưa ghi gì. Bỏ --dry-run để ghi {0} bản ghi.",
    "Only shown: nothing was stored. Leave out --dry-run to store {0} records.")
  static let importStored = Phrase(
    "Đã lưu {0} bản ghi trong một thay đổi (số {1}). Hoàn tác một lần là về như cũ.",
    "Stored {0} records as one change (number {1}). One undo takes it back.")
  static let importWhy = Phrase("nhận từ tệp {0}", "taken in from {0}")
}
