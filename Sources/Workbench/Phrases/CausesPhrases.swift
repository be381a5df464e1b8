public import LearningRegister

// Why a figure changed, and its way through the months: on the screen and as a command prints it.
extension Phrase {
  /// What a piece of a difference is called.
  public static func cause(_ kind: Causes.Kind) -> Phrase {
    switch kind {
    case .newlyReached: Phrase("Mới đạt", "Newly reached")
    case .joinedReached: Phrase("Vào làm, đã đạt", "Joined, reached")
    case .leftReached: Phrase("Đã đạt, thôi việc/DN đóng", "Reached, left or closed")
    case .noLongerReached: Phrase("Trước đạt, nay không còn", "Reached before, no longer")
    case .joinedNotReached: Phrase("Vào làm, chưa đạt", "Joined, not yet reached")
    case .leftNotReached: Phrase("Chưa đạt, thôi việc/DN đóng", "Not reached, left or closed")
    case .unnamed: Phrase("Số khai chưa có tên", "Declared above the names")
    }
  }

  static let whyTitle = Phrase("Vì sao thay đổi", "Why it changed")
  static let whyKey = Phrase("vì sao thay đổi", "why it changed")
  static let whyShort = Phrase("vì sao", "why")
  /// The earlier figure as the register stood on its day.
  public static let shownThen = Phrase("{0}, như đã biết khi đó", "{0}, as known then")
  /// What was recorded later about the earlier day.
  public static let recordedLater = Phrase("Ghi sau về ngày đó", "Recorded later")
  /// The earlier figure by today's data.
  public static let byTodaysData = Phrase("{0}, theo số liệu nay", "{0}, by today's data")
  static let readingRecorded = Phrase(
    "Đang đọc những gì ghi sau ngày này…", "Still reading what was recorded later…")
  /// What was recorded later is not known: the journal begins later.
  public static let journalStarts = Phrase(
    "Nhật ký chỉ có từ {0}: không tách được phần ghi sau",
    "The journal begins on {0}: what was recorded later is unknown")
  /// What was recorded later is not known: there is no journal.
  public static let journalEmpty = Phrase(
    "Nhật ký chưa ghi gì: không tách được phần ghi sau", "The journal is empty: what was recorded later is unknown")
  static let recordedUnreadable = Phrase(
    "Không đọc được nhật ký: không tách được phần ghi sau",
    "The journal cannot be read: what was recorded later is unknown")

  static let earlierDay = Phrase("Ngày trước:", "Earlier day:")
  static let notAnEarlierDay = Phrase(
    "Cần một ngày trước {0}, như 31122025 hoặc -30", "A day before {0} is needed, such as 31122025 or -30")
  static let nothingHappened = Phrase("Không có gì thay đổi giữa hai ngày", "Nothing changed between the days")
  static let openPart = Phrase("xem từng người", "who they are")
  static let earlierMonthBack = Phrase("ngày trước lùi một tháng", "the earlier day a month back")
  static let earlierMonthOn = Phrase("ngày trước tới một tháng", "the earlier day a month on")
  static let earlierYearBack = Phrase(
    "ngày trước lùi về cuối năm trước", "the earlier day to the end of the year before")
  static let earlierYearOn = Phrase("ngày trước tới cuối năm", "the earlier day to the end of the year")
  static let earlierDayShort = Phrase("ngày trước", "earlier day")
  static let typeEarlierDay = Phrase("gõ ngày trước", "type the earlier day")
  static let typeDayShort = Phrase("gõ ngày", "type a day")
  static let takeDay = Phrase("lấy ngày này", "take this day")
  static let otherFigure = Phrase("chỉ tiêu khác", "another figure")
  static let whyColumn = Phrase("Vì sao", "Why")

  static let sessionPassed = Phrase("{0} {1}, đã ra khỏi kỳ", "{0} {1}, before the window now")
  static let sessionsNotEnough = Phrase("{0} {1}, nay chưa đủ số buổi", "{0} {1}, not enough sessions now")
  static let titleBy = Phrase("{0} danh hiệu theo {1}", "{0} title by {1}")
  static let titleWithdrawnOn = Phrase("{0} thu hồi danh hiệu", "{0} title withdrawn")
  static let titleEnded = Phrase("danh hiệu hết giá trị", "the title is valid no longer")
  static let joinedOn = Phrase("{0} vào làm", "{0} joined")
  static let joinedSometime = Phrase("vào làm, không rõ ngày", "joined, day unknown")
  static let leftOn = Phrase("{0} thôi việc", "{0} left")
  static let leftSometime = Phrase("thôi việc, không rõ ngày", "left, day unknown")
  static let enterpriseOpened = Phrase("{0} DN mở, nay được tính", "{0} enterprise opened, counts now")
  static let enterpriseCounts = Phrase("DN nay được tính", "the enterprise counts now")
  static let enterpriseClosed = Phrase("{0} DN đóng, thôi tính", "{0} enterprise closed, counts no longer")
  static let enterpriseCountsNot = Phrase("DN thôi được tính", "the enterprise counts no longer")
  static let changedLater = Phrase("số liệu đã được sửa sau", "the facts were changed later")

  static let chartOrTable = Phrase("hình / bảng số", "drawing / numbers")
  static let legendCurve = Phrase("kết quả", "result")
  static let legendReference = Phrase("mốc tham khảo", "reference path")
  static let legendMilestone = Phrase("phải đạt", "target")
  static let trendTitle = Phrase("Theo tháng", "Month by month")
  static let trendKey = Phrase("diễn biến theo tháng", "month by month")
  static let trendShort = Phrase("theo tháng", "trend")
  /// The head of the column of months.
  public static let monthColumn = Phrase("Tháng", "Month")
  static let referenceColumn = Phrase("Mốc tham khảo", "Reference")
  static let changeColumn = Phrase("+/-", "+/-")
  static let referenceInLine = Phrase("mốc", "path")
  static let differenceOfBoth = Phrase("N {0}, D {1}", "N {0}, D {1}")
}
