internal import LearningRegister

/// What the figures of a report go by, in whole sentences for readers who have never seen the program.
struct ReportDefinitions {
  private let definitions: FigureDefinitions
  private let day: Day

  init(_ figures: FrozenReport.Content) {
    definitions = figures.definitions
    day = figures.definitions.asOf
  }

  var lines: [String] {
    [population, reached, attendances, title, percent] + (targets.map { [$0] } ?? [])
  }

  private var population: String {
    "Tổng CNLĐ: người đang làm việc ngày \(Written.day(day)) tại các \(Self.scope(definitions)) đang hoạt động trên địa "
      + "bàn, lấy số lớn hơn giữa số có tên và số đơn vị khai; người làm ở nhiều nơi tính một lần."
  }

  private var reached: String {
    var text =
      "Số đạt a–d: số người (không tính trùng) trong Tổng CNLĐ đã dự ít nhất một buổi có nội dung của chỉ tiêu "
    text += "\(window)."
    if let share = definitions.minimumShare {
      text += " Riêng b và c phải dự ít nhất \(share)% số buổi của một hoạt động."
    }
    return text
  }

  private var window: String {
    let (from, to) = (Written.day(definitions.from), Written.day(day))
    return switch definitions.window {
    case .cumulative: "từ ngày \(from) đến ngày \(to) (lũy kế)"
    case .year: "trong năm, từ ngày \(from) đến ngày \(to)"
    case .twelveMonths: "trong 12 tháng, từ ngày \(from) đến ngày \(to)"
    }
  }

  private var attendances: String {
    "Số lượt: số lần có mặt trong cùng thời gian, kể cả của người đã nghỉ việc; không dùng để tính tỷ lệ."
  }

  private var title: String {
    let needed = TitleRule.needed(difficultArea: definitions.difficultArea)
    let end = definitions.titleValidityMonths.map { ", còn hiệu lực (\($0) tháng kể từ ngày quyết định)" } ?? ""
    return "Số đạt e: người trong Tổng CNLĐ có quyết định công nhận “Công dân học tập” (đủ số, ngày, cơ quan) đến ngày "
      + "\(Written.day(day)), chưa bị thu hồi\(end); nếu có chấm điểm thì từ \(needed) điểm, không mục nào dưới 5."
  }

  private var percent: String {
    "Tỷ lệ % cắt bỏ phần sau một chữ số thập phân, không làm tròn lên; đạt khi số người × 100 ≥ mục tiêu × Tổng CNLĐ. "
      + "Chênh lệch và số còn thiếu tính theo mục tiêu của mốc gần nhất sắp tới."
  }

  private var targets: String? {
    definitions.targets.map { targets in
      let level =
        switch targets.level {
        case .commune: "của xã"
        case .district: "của huyện"
        case .province: "của tỉnh"
        case .national: "toàn quốc"
        }
      return "Mục tiêu \(level): \(targets.source ?? targets.id.code.text)."
    }
  }

  /// The kinds that count: `doanh nghiệp, hợp tác xã`.
  static func scope(_ definitions: FigureDefinitions) -> String {
    Enterprise.Kind.allCases.filter { definitions.scope.contains($0) }.map { kind in
      switch kind {
      case .company: "doanh nghiệp"
      case .cooperative: "hợp tác xã"
      case .household: "hộ kinh doanh"
      }
    }.joined(separator: ", ")
  }

  /// The heading the plan gives an indicator, and what it asks of a worker.
  static func wording(_ indicator: Indicator) -> (topic: String, what: String) {
    switch indicator {
    case .a:
      (
        "Về chính trị, pháp luật",
        "được tuyên truyền, phổ biến, học tập, quán triệt chủ trương của Đảng, chính sách, pháp luật của Nhà nước"
      )
    case .b: ("Về kỹ năng nghề nghiệp", "tham gia học tập nâng cao trình độ tay nghề, kỹ năng nghề")
    case .c: ("Về kỹ năng sống", "tham gia học tập các nội dung giáo dục kỹ năng sống")
    case .d:
      ("Về ứng dụng công nghệ thông tin, công nghệ số", "được phổ biến về công nghệ thông tin, công nghệ số")
    case .e: ("Về mô hình học tập", "đạt danh hiệu “Công dân học tập”")
    }
  }

  /// The indicator in a few words, for tables and lists.
  static func short(_ indicator: Indicator) -> String {
    switch indicator {
    case .a: "Chính trị, pháp luật"
    case .b: "Kỹ năng nghề nghiệp"
    case .c: "Kỹ năng sống"
    case .d: "CNTT, công nghệ số"
    case .e: "Công dân học tập"
    }
  }
}
