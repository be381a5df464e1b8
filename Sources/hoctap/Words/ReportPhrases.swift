import Workbench

// The words of `report`. The report itself is in Vietnamese only.
extension Phrase {
  static let reportAbstract = Phrase(
    "Lập báo cáo theo thể thức Nghị định 30/2020, có biểu B1–B5.",
    "Make the official report (Decree 30/2020, tables B1–B5), in Vietnamese.")
  static let reportDiscussion = Phrase(
    """
    Ví dụ:  hoctap report SỔ
            hoctap report SỔ --period half --format docx --output bc.docx
            hoctap report SỔ --from 2026-07-01 --to 2026-09-30
            hoctap report SỔ --frozen 2025-12-31 --number 12 --date 2026-01-05
            hoctap report SỔ --words loi-van.txt --output bc.txt
    Kỳ: half là 6 tháng đầu năm, nine-months là 9 tháng, year là cả năm,
    to-milestone là từ khi triển khai đến mốc chỉ tiêu. Kỳ chưa hết thì số liệu
    tính đến ngày --as-of (hôm nay nếu không ghi).
    Lời văn của cơ quan lấy từ report-words.txt trong thư mục sổ (màn hình báo cáo,
    phím e, ghi tệp ấy). --words dùng tệp khác; chưa có thì tạo tệp mẫu để điền.
    Báo cáo chỉ có tiếng Việt, có tên người được khen thưởng.
    """,
    """
    Examples:  hoctap report FOLDER
               hoctap report FOLDER --period half --format docx --output r.docx
               hoctap report FOLDER --from 2026-07-01 --to 2026-09-30
               hoctap report FOLDER --frozen 2025-12-31 --number 12
               hoctap report FOLDER --words words.txt --output report.txt
    Periods: half is January to June, nine-months to September, year the whole
    year, to-milestone from the programme start to the milestone of the targets.
    A period not over is told as of --as-of (today if not said).
    The office's own words come from report-words.txt in the folder, which the
    report screen writes (key e). --words takes another file; one that is not
    there is made, to be filled in.
    The report is in Vietnamese only and names those commended.
    """)
  static let periodHelp = Phrase(
    "Kỳ báo cáo: year, half, nine-months hoặc to-milestone",
    "Period: year (if not said), half, nine-months or to-milestone")
  static let periodName = Phrase("KỲ-BÁO-CÁO", "PERIOD")
  static let fromHelp = Phrase("Kỳ tự chọn: từ ngày, cùng với --to", "Chosen days: the first, together with --to")
  static let toHelp = Phrase("Kỳ tự chọn: đến ngày", "Chosen days: the last")
  static let frozenHelp = Phrase(
    "Lấy số liệu của kỳ đã chốt có mã này", "The figures of the frozen report of this code")
  static let frozenName = Phrase("MÃ", "CODE")
  static let formatHelp = Phrase("Dạng: text, html hoặc docx", "Form: text, html or docx")
  static let outputHelp = Phrase(
    "Ghi vào tệp này (chỉ chủ tệp đọc được) thay vì in ra",
    "Write to this file, which only its owner may read, instead of printing")
  static let fileName = Phrase("TỆP", "FILE")
  static let forceHelp = Phrase("Ghi đè tệp đã có", "Write over a file that is there")
  static let numberHelp = Phrase("Số báo cáo; không ghi thì để trống", "The report's number; blank if not said")
  static let numberName = Phrase("SỐ", "NUMBER")
  static let signedHelp = Phrase("Ngày ký; không ghi thì để trống", "The day it is signed; blank if not said")
  static let wordsHelp = Phrase(
    "Tệp lời văn khác, thay cho report-words.txt trong thư mục sổ",
    "Another file of the office's words than report-words.txt in the folder")
  static let addresseeHelp = Phrase(
    "Kính gửi ai; ghi nhiều lần cho nhiều nơi. Không ghi thì theo lời văn, hoặc để trống",
    "To whom it is addressed; several times for several. If not said, as the words have it, or nobody")
  static let addresseeName = Phrase("NƠI-NHẬN", "ADDRESSEE")

  static let notAPeriod = Phrase(
    "“{0}” không phải kỳ báo cáo. Chưa làm gì; sổ còn nguyên. Dùng year, half, nine-months hoặc to-milestone.",
    "“{0}” is no period. Nothing was done; the register is as it was. Use year, half, nine-months or to-milestone.")
  static let notAFormat = Phrase(
    "“{0}” không phải dạng báo cáo. Chưa làm gì; sổ còn nguyên. Dùng text, html hoặc docx.",
    "“{0}” is no form of report. Nothing was done; the register is as it was. Use text, html or docx.")
  static let onePeriod = Phrase(
    """
    Kỳ báo cáo chưa rõ. Chưa làm gì; sổ còn nguyên. Dùng một trong ba: --period, cả --from và --to (ngày đầu không sau \
    ngày cuối), hoặc --frozen (không kèm --window, --as-of).
    """,
    """
    The period is not clear. Nothing was done; the register is as it was. Use one of: --period, both --from and --to \
    (the first not after the last), or --frozen (without --window and --as-of).
    """)
  static let noSuchFrozen = Phrase(
    "Không có kỳ đã chốt mã “{0}”. Chưa làm gì; sổ còn nguyên. Các kỳ đang có: {1}.",
    "There is no frozen report “{0}”. Nothing was done; the register is as it was. Those there are: {1}.")
  static let documentNeedsFile = Phrase(
    "Báo cáo docx phải ghi vào tệp. Chưa làm gì. Thêm --output TỆP.docx.",
    "A docx report needs a file. Nothing was done. Add --output FILE.docx.")
  static let fileIsThere = Phrase(
    "Đã có tệp {0}. Chưa ghi gì. Chọn tên khác, hoặc thêm --force để ghi đè.",
    "The file {0} is there already. Nothing was written. Choose another name, or add --force to write over it.")
  static let fileNotWritten = Phrase("Không ghi được {0}: {1}. Sổ còn nguyên.", "{0} cannot be written: {1}.")
  static let fileNotRead = Phrase(
    "Không đọc được {0}: {1}. Chưa ghi gì.", "{0} cannot be read: {1}. Nothing was written.")
  static let reportDone = Phrase("Đã ghi báo cáo: {0}", "The report is in {0}")
  static let wordsMade = Phrase(
    "Đã tạo tệp lời văn {0}. Điền vào rồi gọi lại lệnh; báo cáo này còn để chỗ trống.",
    "The file of words {0} was made. Fill it in and call again; this report leaves the room blank.")
  static let wordsWrong = Phrase(
    "{0}, dòng {1}: “{2}” không thuộc mục nào. Chưa ghi báo cáo. Các mục: {3}.",
    "{0}, line {1}: “{2}” is in no section. No report was written. The sections: {3}.")
  static let wordsTooLong = Phrase("tệp dài quá 1 MB", "the file is longer than 1 MB")
  static let wordsNotText = Phrase("không phải UTF-8", "not UTF-8")
  static let noMemory = Phrase("không đủ bộ nhớ", "not enough memory")
}
