import Workbench

// Help and mistakes of `why` and `trend`.
extension Phrase {
  static let whyAbstract = Phrase(
    "Vì sao các chỉ tiêu thay đổi giữa hai ngày.", "Why the figures changed between two days.")
  static let whyDiscussion = Phrase(
    """
    Ví dụ:  hoctap why SỔ 2025-12-31 2026-11-22 --indicator a
    Các phần cộng lại đúng bằng phần chênh; --json có mã từng người.
    """,
    """
    Example:  hoctap why FOLDER 2025-12-31 2026-11-22 --indicator a
    The pieces add up exactly to the difference; --json has the code of every person.
    """)
  static let trendAbstract = Phrase(
    "Các chỉ tiêu từng tháng từ khi bắt đầu.", "The figures month by month from the start.")
  static let fromDayHelp = Phrase("Ngày trước YYYY-MM-DD", "The earlier day YYYY-MM-DD")
  static let toDayHelp = Phrase("Ngày sau YYYY-MM-DD", "The later day YYYY-MM-DD")
  static let fromDayName = Phrase("TỪ", "FROM")
  static let toDayName = Phrase("ĐẾN", "TO")
  static let indicatorHelp = Phrase("Chỉ một chỉ tiêu: a, b, c, d hoặc e", "One figure only: a, b, c, d or e")
  static let oneEnterpriseHelp = Phrase("Chỉ một doanh nghiệp, theo mã", "One enterprise only, by its code")
  static let enterpriseCodeName = Phrase("MÃ", "CODE")
  static let notAnIndicator = Phrase(
    "“{0}” không phải là chỉ tiêu. Chưa làm gì; sổ còn nguyên. Dùng a, b, c, d hoặc e.",
    "“{0}” is no figure. Nothing was done; the register is as it was. Use a, b, c, d or e.")
  static let unknownEnterprise = Phrase(
    "Sổ không có doanh nghiệp mã {0}. Sổ còn nguyên. Xem các mã: hoctap bars SỔ --by enterprise",
    "The register has no enterprise {0}. It is as it was. See the codes: hoctap bars FOLDER --by enterprise")
  static let daysTurned = Phrase(
    "Ngày {0} không đứng trước ngày {1}. Chưa làm gì; sổ còn nguyên. Viết ngày trước rồi ngày sau.",
    "{0} is not before {1}. Nothing was done; the register is as it was. Write the earlier day first.")
}
