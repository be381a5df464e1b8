import Workbench

// The words of `bars --by` and `missing`.
extension Phrase {
  static let groupingName = Phrase("CÁCH", "WAY")
  static let barsNamed = Phrase("Có tên", "Named")
  static let barsNotYet = Phrase("Chưa đạt", "Not yet")
  static let barsMissingHead = Phrase("Thiếu", "Missing")
  static let barsMarks = Phrase("Lượt", "Visits")
  static let missingAbstract = Phrase("Ai chưa đạt một chỉ tiêu", "Whom a target has not reached")
  static let missingDiscussion = Phrase(
    """
    Ví dụ:  hoctap missing SỔ a
            hoctap missing SỔ b --enterprise DN0001 --as-of 2025-12-31
            hoctap missing SỔ c --json
    Không in số CCCD và điện thoại.
    """,
    """
    Examples:  hoctap missing FOLDER a
               hoctap missing FOLDER b --enterprise DN0001 --as-of 2025-12-31
               hoctap missing FOLDER c --json
    Identity and telephone numbers are not printed.
    """)
  static let fieldHelp = Phrase("Chỉ tiêu: a, b, c, d hoặc e", "The target: a, b, c, d or e")
  static let fieldName = Phrase("CHỈ-TIÊU", "TARGET")
  static let enterpriseHelp = Phrase(
    "Chỉ người của doanh nghiệp có mã này", "Only the workers of the enterprise of this code")
  static let notAField = Phrase(
    "“{0}” không phải chỉ tiêu. Chưa làm gì; sổ còn nguyên. Dùng a, b, c, d hoặc e.",
    "“{0}” is no target. Nothing was done; the register is as it was. Use a, b, c, d or e.")
  static let noSuchEnterprise = Phrase(
    "Không có doanh nghiệp mã “{0}”. Chưa làm gì; sổ còn nguyên. hoctap bars SỔ --by enterprise cho xem các mã.",
    "There is no enterprise “{0}”. Nothing was done; the register is as it was. hoctap bars FOLDER --by enterprise shows the codes."
  )
  static let missingHead = Phrase(
    "{0} · {1} người chưa đạt trong {2} người có tên · {3} · {4}",
    "{0} · {1} of {2} named workers not reached · {3} · {4}")
  static let missingUnnamed = Phrase(
    "Ngoài ra {0} người DN khai chưa có tên trong sổ", "Besides {0} declared heads are not in the register")
  static let missingName = Phrase("Họ và tên", "Full name")
  static let missingBorn = Phrase("Sinh", "Born")
  static let missingReached = Phrase("Đạt", "Has")
  static let missingLast = Phrase("Lần cuối", "Last")
  static let folderGone = Phrase("thư mục không còn ở chỗ cũ", "the folder is no longer where it was")
}
