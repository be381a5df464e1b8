internal import LearningRegister

// Frozen reports: their list, freezing one, and one beside today's data.
extension Phrase {
  static let frozenKey = Phrase("kỳ báo cáo", "reports")
  static let frozenTitle = Phrase("Kỳ báo cáo đã chốt · {0}", "Frozen reports · {0}")
  static let noFrozen = Phrase(
    "Chưa chốt kỳ nào. n chốt số liệu của một kỳ: từ đó không đổi nữa, sổ có sửa thì xem được cạnh nhau.",
    "No period is frozen yet. n freezes the figures of a period: they never change, later data stand beside them.")
  static let freezeKey = Phrase("chốt một kỳ", "freeze a period")
  static let openReport = Phrase("mở báo cáo", "open the report")
  static let frozenColumn = Phrase("Báo cáo", "Report")
  static let asOfColumn = Phrase("Đến ngày", "As of")
  static let frozenAtColumn = Phrase("Chốt ngày", "Frozen")
  static let frozenByColumn = Phrase("Người chốt", "By")
  static let withoutContent = Phrase("(không có số liệu)", "(no figures)")

  static let newFrozen = Phrase("Chốt một kỳ báo cáo", "Freeze a period")
  static let periodKind = Phrase("Kỳ", "Period")
  static let periodYear = Phrase("Năm", "Year")
  static let periodFrom = Phrase("Từ ngày", "From")
  static let periodTo = Phrase("Đến ngày", "To")
  static let reportTitle = Phrase("Tên báo cáo", "Title")
  static let reportWindow = Phrase("Kỳ tính", "Window")
  static let afterToday = Phrase(
    "ngày chưa đến: chỉ chốt được đến hôm nay", "that day is to come: only days up to today can be frozen")
  static let previewHead = Phrase(
    "Sẽ chốt, tính đến {0}: {1} CNLĐ ({2} có tên) · {3}/{4} DN báo cáo",
    "To be frozen as of {0}: {1} workers ({2} named) · {3}/{4} enterprises report")
  static let previewSilent = Phrase("Chưa báo cáo: {0}", "Reported nothing: {0}")
  static let previewAllReport = Phrase("Mọi doanh nghiệp đều báo cáo", "Every enterprise reports")

  static let frozenOn = Phrase("chốt {0}", "frozen {0}")
  static let frozenByWhom = Phrase("bởi {0}", "by {0}")
  static let frozenSide = Phrase("LÚC CHỐT", "FROZEN")
  static let nowSide = Phrase("NAY SỔ GHI", "NOW")
  static let targetColumn = Phrase("Đích", "Goal")
  static let differenceColumn = Phrase("Khác", "Diff")
  static let populationShort = Phrase("Tổng CNLĐ", "Workers")
  static let namedShort = Phrase("trong đó có tên", "of them named")
  static let attendancesLine = Phrase("Lượt: {0}", "Visits: {0}")
  static let reportingShort = Phrase("DN báo cáo", "Reporting")
  static let otherDefinitions = Phrase("Cách tính nay khác lúc chốt.", "Counted otherwise now than when frozen.")
  static let sameAsFrozen = Phrase("Sổ hôm nay vẫn cho đúng số đã chốt.", "The register still says what was frozen.")
  static let laterHead = Phrase(
    "Ghi sau khi chốt, về ngày {0} trở về trước: {1}", "Recorded later, of {0} and before: {1}")
  static let laterNone = Phrase("Không có việc nào ghi sau.", "Nothing was recorded later.")
  static let laterUnknown = Phrase(
    "Không đọc được nhật ký của thời gian sau khi chốt.", "The journal after the freezing cannot be read.")
  static let laterOld = Phrase("sổ vừa đổi · mở lại để đọc nhật ký mới", "changed since · open again to read anew")
  static let showEnterprises = Phrase("từng doanh nghiệp", "by enterprise")
  static let showFigures = Phrase("số chung / từng DN", "whole / by enterprise")
  static let openLater = Phrase("mở mục ghi sau", "open the record")
  static let rowWasNot = Phrase("chưa có", "was not")
  static let rowIsGone = Phrase("nay không", "is not")
  static let noRowsInReport = Phrase("Báo cáo không có doanh nghiệp nào.", "The report holds no enterprise.")

  /// What a period is called.
  static func period(_ kind: ReportPeriod.Kind) -> Phrase {
    switch kind {
    case .firstHalf: Phrase("6 tháng đầu năm", "first half-year")
    case .secondHalf: Phrase("6 tháng cuối năm", "second half-year")
    case .nineMonths: Phrase("9 tháng", "nine months")
    case .year: Phrase("cả năm", "year")
    case .other: Phrase("kỳ khác", "other period")
    }
  }

  /// The proposed title of a report on a period of a year.
  static func reportTitle(_ kind: ReportPeriod.Kind) -> Phrase {
    switch kind {
    case .firstHalf: Phrase("Báo cáo 6 tháng đầu năm {0}", "Report of the first half of {0}")
    case .secondHalf: Phrase("Báo cáo 6 tháng cuối năm {0}", "Report of the second half of {0}")
    case .nineMonths: Phrase("Báo cáo 9 tháng năm {0}", "Report of nine months of {0}")
    case .year: Phrase("Báo cáo năm {0}", "Report of {0}")
    case .other: Phrase("Báo cáo từ {1} đến {2}", "Report from {1} to {2}")
    }
  }
}
