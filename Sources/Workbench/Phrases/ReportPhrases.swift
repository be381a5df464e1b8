internal import RegisterExchange

// The official report on the screen, and the office's words in it.
extension Phrase {
  static let reportKey = Phrase("lập báo cáo", "official report")
  static let reportHead = Phrase("Báo cáo {0}", "Report: {0}")
  static let reportLines = Phrase("dòng {0}–{1}/{2}", "lines {0}–{1} of {2}")
  static let composingReport = Phrase("Đang lập báo cáo…", "Composing the report…")
  static let reportImpossible = Phrase(
    "Không lập được báo cáo này: kỳ đã chốt không còn, hoặc ngày đầu sau ngày cuối",
    "This report cannot be made: the frozen period is gone, or the first day is after the last")
  static let reportIsOld = Phrase("Sổ vừa đổi · r lập lại báo cáo", "The register changed · r composes anew")
  static let reportNumberIs = Phrase("Số: {0}", "Number: {0}")
  static let reportSignedOn = Phrase("Ngày ký: {0}", "Signed on: {0}")
  static let leftBlank = Phrase("để trống", "left blank")
  static let reportWordsCount = Phrase("Lời văn: {0}/{1} mục", "Office's words: {0} of {1} parts")

  static let reportAsOf = Phrase("số liệu đến {0}", "figures as of {0}")
  static let reportFrozen = Phrase("kỳ đã chốt “{0}” · đến {1}", "frozen “{0}” · as of {1}")
  static let reportOfDays = Phrase("từ {0} đến {1}", "from {0} to {1}")

  /// What a usual period is called: its year is filled in, of a milestone the day.
  static func reportPeriod(_ kind: RegisterExchange.ReportPeriod.Kind) -> Phrase {
    switch kind {
    case .half: Phrase("6 tháng đầu năm {0}", "first half of {0}")
    case .nineMonths: Phrase("9 tháng đầu năm {0}", "nine months of {0}")
    case .year: Phrase("năm {0}", "year {0}")
    case .toMilestone: Phrase("từ khi triển khai đến mốc {1}", "since the start, to the milestone {1}")
    }
  }

  // Keys
  static let printReportKey = Phrase("in, hoặc ghi ra tệp", "print, or write files")
  static let nextPeriodKey = Phrase("kỳ khác: năm, 6 tháng, 9 tháng, mốc, đã chốt", "another period, usual or frozen")
  static let previousPeriodKey = Phrase("kỳ trước trong danh sách", "the period before in the list")
  static let periodShort = Phrase("kỳ", "period")
  static let reportWordsKey = Phrase("lời văn", "words")
  static let reportNumberKey = Phrase("số", "number")
  static let reportSignedKey = Phrase("ngày ký", "day signed")
  static let reportDaysKey = Phrase("ngày", "days")
  static let reportYearBack = Phrase("năm trước", "the year before")
  static let reportYearOn = Phrase("năm sau", "the year after")
  static let composeAgainKey = Phrase("lập lại từ sổ hiện nay", "compose anew")
  static let sideways = Phrase("xem phần bên phải, bên trái", "look to the side")
  static let newParagraphKey = Phrase("đoạn mới", "new paragraph")
  static let nextSectionKey = Phrase("mục sau", "next part")
  static let previousSectionKey = Phrase("mục trước", "part before")
  static let keepWordsKey = Phrase("giữ lời văn", "keep the words")
  static let moveParagraph = Phrase("lên xuống từng đoạn", "move by paragraphs")
  static let takeLine = Phrase("nhận", "take")

  // One line
  static let reportDaysForm = Phrase(
    "Gõ một ngày (số liệu đến ngày ấy) hoặc hai ngày cách nhau một dấu trắng",
    "One day (figures as of it), or two parted by a blank")
  static let reportDaysOrder = Phrase("Ngày đầu phải trước ngày cuối", "The first day must come before the last")
  static let reportDayToCome = Phrase("Ngày ấy chưa đến", "That day is yet to come")

  /// What is asked for.
  static func reportLineLabel(_ line: ReportLine) -> Phrase {
    switch line {
    case .days: Phrase("Từ ngày, đến ngày", "First and last day")
    case .number: Phrase("Số báo cáo", "Number")
    case .signed: Phrase("Ngày ký", "Day signed")
    }
  }

  /// What may be typed.
  static func reportLineHint(_ line: ReportLine) -> Phrase {
    switch line {
    case .days:
      Phrase("vd. 01072026 30092026 · một ngày: số liệu đến ngày ấy", "e.g. 01072026 30092026 · one day: as of it")
    case .number: Phrase("để trống thì văn thư điền sau", "left blank, the clerk fills it in later")
    case .signed: Phrase("vd. 05012027 · + hôm nay · để trống cũng được", "e.g. 05012027 · + today · may stay blank")
    }
  }

  // The office's words
  static let reportWordsTitle = Phrase(
    "Lời văn của cơ quan · dùng lại cho báo cáo sau", "The office's words · used again for the next report")
  static let reportWordsKept = Phrase(
    "Đã lưu lời văn; báo cáo sau cũng dùng", "The words are kept; the next report has them too")
  static let reportWordsDraftKept = Phrase(
    "Chưa lưu; bản nháp được giữ · e mở tiếp", "Not kept yet; the draft is · e takes it up")
  static let reportWordsChanged = Phrase(
    "Nơi khác vừa sửa lời văn; chưa ghi gì · F2 lần nữa để lưu đè",
    "Changed elsewhere meanwhile · F2 again writes over it")
  static let reportWordsNotKept = Phrase(
    "Chưa lưu được lời văn: {0} · vẫn còn trên màn hình, F2 thử lại",
    "The words could not be kept: {0} · they are still here, F2 tries again")
  static let reportWordsUnreadable = Phrase(
    "Không đọc được tệp lời văn report-words.txt trong thư mục sổ; báo cáo để trống chỗ ấy · sửa tệp rồi bấm r",
    "The file report-words.txt in the register's folder cannot be read; the report leaves room · mend it, then r")

  /// What a section is called.
  static func reportSection(_ section: ReportWording.Section) -> Phrase {
    switch section {
    case .addressees: Phrase("Kính gửi", "Addressed to")
    case .assessment: Phrase("Đánh giá chung", "Assessment")
    case .difficulties: Phrase("Khó khăn, vướng mắc", "Difficulties")
    case .directions: Phrase("Phương hướng, nhiệm vụ", "Directions")
    case .proposals: Phrase("Đề xuất, kiến nghị", "Proposals")
    }
  }

  /// What may be written in a section nothing is written in.
  static func reportSectionHint(_ section: ReportWording.Section) -> Phrase {
    switch section {
    case .addressees: Phrase("mỗi nơi một đoạn; trống thì không in", "one a paragraph; left out when empty")
    case .assessment: Phrase("kết quả nổi bật, hạn chế, nguyên nhân", "results, shortcomings, causes")
    case .difficulties: Phrase("của địa phương, và nguyên nhân", "of the commune, and their causes")
    case .directions: Phrase("nhiệm vụ, giải pháp trọng tâm thời gian tới", "what comes next")
    case .proposals: Phrase("với cấp trên", "to higher levels")
    }
  }
}
