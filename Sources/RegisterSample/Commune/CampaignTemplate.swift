import LearningRegister

/// One line of the yearly calendar.
struct CampaignTemplate: Sendable {
  enum Invited: Sendable {
    case everybody
    case some([Int])
    case withUnion
  }

  let month: Int
  let day: Int
  /// What it is called in 2023, 2024 and so on; `%` stands for the year.
  let names: [String]
  let kind: KindCode
  let fields: [Indicator]
  let task: String
  var sessions = 1
  /// Days from one session to the next.
  var gap = 1
  var invited = Invited.everybody
  var organiser = "UBND xã Hoằng Hợp"
  var partner: String?
  var source = Campaign.Money.Source.commune
  var material: KindCode?
  /// Whether the day is a feast that does not move.
  var isFixed = false

  /// Where sessions take place.
  static let places = [
    "Hội trường UBND xã Hoằng Hợp", "Nhà văn hoá thôn Nhân Vực", "Nhà văn hoá thôn Đức Giáo",
    "Trung tâm học tập cộng đồng xã", "Nhà ăn ca Công ty TNHH May Hoằng Hợp", "Nhà văn hoá thôn Quỳ Chữ",
    "Nhà văn hoá thôn Nghĩa Hương", "Hội trường Công ty CP Giày Hoằng Quỳ",
  ]

  private static let vocationalCentre = "Trung tâm GDNN – GDTX Hoằng Hoá"

  /// The fifteen campaigns of a year in order of date.
  static let yearly: [CampaignTemplate] = [
    .init(
      month: 2, day: 25, names: ["Phát động thi đua Lao động giỏi, Lao động sáng tạo năm %"], kind: "emulation",
      fields: [.a], task: "III.4.b", invited: .withUnion, organiser: "Công đoàn xã", source: .union),
    .init(
      month: 3, day: 12,
      names: [
        "Phổ biến Bộ luật Lao động", "Phổ biến Bộ luật Lao động và thoả ước lao động tập thể",
        "Phổ biến Luật Bảo hiểm xã hội", "Phổ biến Luật Việc làm",
      ], kind: "propaganda", fields: [.a], task: "III.1.a", sessions: 3, gap: 2, partner: "Bảo hiểm xã hội khu vực",
      material: "leaflet"),
    .init(
      month: 3, day: 26, names: ["Ôn lý thuyết, luyện tay nghề may và giày da"], kind: "skillPractice", fields: [.b],
      task: "III.4.b", sessions: 2, gap: 7, invited: .some([0, 1, 2, 13, 22]), organiser: "Công đoàn xã",
      source: .enterprise),
    .init(
      month: 4, day: 20, names: ["Ngày Sách và Văn hóa đọc Việt Nam năm %"], kind: "bookDay", fields: [.c],
      task: "III.1.c", sessions: 2, organiser: "Hội Khuyến học xã", material: "book", isFixed: true),
    .init(
      month: 5, day: 9, names: ["Tháng Công nhân %: an toàn, vệ sinh lao động và kỹ năng thoát hiểm"],
      kind: "workersMonth", fields: [.c], task: "III.4.a", sessions: 3, gap: 4, organiser: "Công đoàn xã",
      source: .union, material: "poster"),
    .init(
      month: 5, day: 27, names: ["Hội thi thợ giỏi xã Hoằng Hợp năm %"], kind: "skillContest", fields: [.b],
      task: "III.4.b", sessions: 2, gap: 2, organiser: "Công đoàn xã", source: .other),
    .init(
      month: 6, day: 17,
      names: [
        "Phòng chống tín dụng đen", "Kỹ năng quản lý chi tiêu gia đình", "Phòng chống tín dụng đen, lừa đảo qua mạng",
        "Kỹ năng phòng chống bạo lực gia đình",
      ], kind: "propaganda", fields: [.c], task: "III.4.a", sessions: 3, gap: 3, partner: "Công an xã",
      material: "leaflet"),
    .init(
      month: 7, day: 10,
      names: [
        "Chuyển đổi số cho công nhân", "Sử dụng dịch vụ công trực tuyến và VNeID",
        "“Bình dân học vụ số” cho công nhân lao động", "Kỹ năng số và an toàn thông tin cho công nhân",
      ], kind: "training", fields: [.d], task: "III.3.b", sessions: 4, gap: 3, organiser: "Trung tâm học tập cộng đồng",
      partner: "Tổ công nghệ số cộng đồng"),
    .init(
      month: 7, day: 27, names: ["Tập huấn kỹ năng tuyên truyền cho cán bộ Công đoàn cơ sở"], kind: "unionTraining",
      fields: [.a], task: "III.1.b", invited: .withUnion, organiser: "Công đoàn xã", source: .union),
    .init(
      month: 8, day: 11,
      names: [
        "Đào tạo nghề theo địa chỉ: nâng cao tay nghề theo nhóm nghề", "Bồi dưỡng tay nghề, thi nâng bậc thợ năm %",
      ],
      kind: "vocational", fields: [.b], task: "III.3.a", sessions: 4, gap: 5, partner: vocationalCentre),
    .init(
      month: 9, day: 7,
      names: [
        "Chăm sóc sức khoẻ sinh sản cho lao động nữ", "Dinh dưỡng và phòng bệnh nghề nghiệp",
        "Kỹ năng sơ cứu tai nạn lao động", "Chăm sóc sức khoẻ tinh thần cho công nhân",
      ], kind: "training", fields: [.c], task: "III.4.a", sessions: 2, gap: 5, partner: "Trạm Y tế xã"),
    .init(
      month: 10, day: 2, names: ["Tuần lễ hưởng ứng học tập suốt đời năm %"], kind: "lifelongLearningWeek",
      fields: [.c, .d], task: "III.1.c", sessions: 2, gap: 2, organiser: "Hội Khuyến học xã", material: "leaflet",
      isFixed: true),
    .init(
      month: 10, day: 9, names: ["Ngày Chuyển đổi số quốc gia 10/10"], kind: "digitalDay", fields: [.d],
      task: "III.3.b", sessions: 2, partner: "Tổ công nghệ số cộng đồng", isFixed: true),
    .init(
      month: 11, day: 7, names: ["Ngày Pháp luật Việt Nam 9/11 năm %"], kind: "lawDay", fields: [.a], task: "III.1.a",
      sessions: 3, partner: "Ban Tư pháp xã", material: "leaflet", isFixed: true),
    .init(
      month: 11, day: 15, names: ["Hội thi “Bàn tay vàng” năm %"], kind: "goldenHand", fields: [.b], task: "III.4.b",
      sessions: 2, gap: 2, organiser: "Công đoàn xã", source: .other),
  ]

  /// What is planned for December 2026.
  static let december2026: [CampaignTemplate] = [
    .init(
      month: 12, day: 2, names: ["Thanh toán không dùng tiền mặt và an toàn tài khoản"], kind: "training",
      fields: [.d], task: "III.3.b", sessions: 2, gap: 2, partner: "Tổ công nghệ số cộng đồng", isFixed: true),
    .init(
      month: 12, day: 8, names: ["Phổ biến chế độ tiền lương, tiền thưởng và nghỉ Tết"], kind: "propaganda",
      fields: [.a], task: "III.1.a", sessions: 2, organiser: "Công đoàn xã", source: .union, isFixed: true),
    .init(
      month: 12, day: 12, names: ["Ôn lý thuyết, luyện tay nghề cuối năm"], kind: "skillPractice", fields: [.b],
      task: "III.4.b", invited: .some([0, 1, 2, 5, 14]), organiser: "Công đoàn xã", isFixed: true),
    .init(
      month: 12, day: 18, names: ["Kỹ năng sống: phòng chống đuối nước và cháy nổ trong gia đình"], kind: "propaganda",
      fields: [.c], task: "III.4.a", partner: "Công an xã", isFixed: true),
  ]
}
