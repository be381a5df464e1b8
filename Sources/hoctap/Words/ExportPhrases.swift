import Workbench

// The words of `export`.
extension Phrase {
  static let exportAbstract = Phrase(
    "Xuất sổ ra tệp Excel, CSV hoặc JSON.", "Export the register to Excel, CSV or JSON.")
  static let exportDiscussion = Phrase(
    """
    Ví dụ:  hoctap export SỔ so.xlsx
            hoctap export SỔ cong-nhan.csv --what workers --enterprise DN0007
            hoctap export SỔ thu-muc --format csv
            hoctap export SỔ so.json --unmasked --why "đối chiếu với BHXH"
    xlsx: mỗi loại một trang. csv: một loại một tệp; cả sổ thì ĐẾN là thư mục,
    chưa có thì tạo. json: một tệp, tên mục không đổi theo ngôn ngữ.
    Số giấy tờ và điện thoại được che (038•••••2345). --unmasked ghi đầy đủ, phải
    kèm --why; lý do được ghi vào nhật ký của sổ trước khi ghi tệp.
    Tệp chỉ chủ tệp đọc được; không ghi đè tệp đã có nếu không có --force.
    """,
    """
    Examples:  hoctap export FOLDER register.xlsx
               hoctap export FOLDER workers.csv --what workers
               hoctap export FOLDER files --format csv
               hoctap export FOLDER all.json --unmasked --why "audit"
    xlsx: a sheet for each collection. csv: a file for each; of the whole
    register into the folder TO, made if it is not there. json: one file, its
    member names are the same in every language.
    Identity and telephone numbers are masked (038•••••2345). --unmasked writes
    them in full and needs --why, which goes into the journal first.
    Files are for their owner alone; none is written over without --force.
    """)
  static let exportToHelp = Phrase("Tệp sẽ ghi; csv cả sổ thì là thư mục", "The file to be; for csv of all a folder")
  static let exportToName = Phrase("ĐẾN", "TO")
  static let exportFormatHelp = Phrase(
    "Dạng tệp; không ghi thì theo đuôi của ĐẾN", "The form; by the ending of TO if not said")
  static let exportWhatHelp = Phrase(
    "Phần cần xuất: workers, enterprises, campaigns, attendance, honours, sessions… hoặc all",
    "What: workers, enterprises, campaigns, attendance, honours, sessions … or all (if not said)")
  static let exportWhatName = Phrase("PHẦN", "WHAT")
  static let exportEnterpriseHelp = Phrase("Chỉ doanh nghiệp có mã này", "Only the enterprise of this code")
  static let unmaskedHelp = Phrase(
    "Ghi số giấy tờ, điện thoại đầy đủ; phải kèm --why", "Identity and telephone numbers in full; needs --why")
  static let exportWhyHelp = Phrase("Lý do xuất số đầy đủ, ghi vào nhật ký", "Why in full; noted in the journal")
  static let exportWhyName = Phrase("LÝ-DO", "WHY")

  static let exportNoFormat = Phrase(
    "Không rõ dạng tệp của {0}. Chưa làm gì; sổ còn nguyên. Đặt đuôi .xlsx, .csv, .json, hoặc thêm --format.",
    "The form of {0} is not clear. Nothing was done. End it in .xlsx, .csv or .json, or add --format.")
  static let exportNotAFormat = Phrase(
    "“{0}” không phải dạng xuất. Chưa làm gì; sổ còn nguyên. Dùng csv, xlsx hoặc json.",
    "“{0}” is no form of export. Nothing was done. Use csv, xlsx or json.")
  static let exportNotACollection = Phrase(
    "Sổ không có phần “{0}”. Chưa làm gì; sổ còn nguyên. Các phần: {1}.",
    "The register has no “{0}”. Nothing was done. There are: {1}.")
  static let exportWhyMissing = Phrase(
    "Xuất số đầy đủ phải có lý do. Chưa xuất gì; sổ còn nguyên. Thêm --why \"…\", hoặc bỏ --unmasked.",
    "Numbers in full need a reason. Nothing was exported. Add --why \"…\", or leave --unmasked out.")
  static let exportWhyAlone = Phrase(
    "--why chỉ dùng với --unmasked. Chưa xuất gì; sổ còn nguyên.",
    "--why goes with --unmasked only. Nothing was exported.")
  static let exportedFile = Phrase("{0}: {1}, {2} dòng", "{0}: {1}, {2} rows")
  static let exportedMasked = Phrase(
    "Số giấy tờ và điện thoại đã che.", "Identity and telephone numbers are masked.")
  static let exportedFull = Phrase(
    "Số giấy tờ và điện thoại ghi đầy đủ; lý do đã vào nhật ký.",
    "Identity and telephone numbers are in full; the reason is in the journal.")
}
