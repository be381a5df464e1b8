public import LearningRegister

/// What the commune's plan of December 2023 itself lays down: the office, the targets and the tasks. A new empty register
/// begins with these.
public enum CommunePlan {
  /// The profile at the beginning of 2023 and the one since the communes were merged on 1 July 2025, both under the name
  /// on the plan.
  public static var offices: [OfficeVersion] {
    var first = OfficeVersion(id: "2023-01-01", name: "UBND xã Hoằng Hợp")
    first.revision = 1
    first.superior = "UBND huyện Hoằng Hoá"
    first.place = "Hoằng Hợp"
    first.signatory = OfficeVersion.Signatory(title: "CHỦ TỊCH", name: "Lê Văn Phượng")
    first.recipients = [
      "Liên đoàn Lao động huyện (b/c)", "MTTQ và các đoàn thể (p/h)", "Các Doanh nghiệp (t/h)", "Lưu: VT",
    ]
    var second = first
    second.id = "2025-07-01"
    second.superior = "UBND tỉnh Thanh Hoá"
    second.recipients = [
      "Liên đoàn Lao động tỉnh (b/c)", "MTTQ và các đoàn thể (p/h)", "Các Doanh nghiệp (t/h)", "Lưu: VT",
    ]
    second.formerCommunes = ["Hoằng Xuân", "Hoằng Quỳ", "Hoằng Hợp", "Hoằng Giang"]
    return [first, second]
  }

  /// The commune's targets, which are official, and the nation's beside them.
  public static var targets: [TargetSet] {
    var commune = TargetSet(
      id: "commune-2023", level: .commune, from: "2023-12-01", official: true,
      milestones: milestones([90, 72, 65, 65, 35], [95, 85, 85, 80, 60]))
    commune.revision = 1
    commune.source = "Kế hoạch tháng 12/2023 của UBND xã Hoằng Hợp"
    var national = TargetSet(
      id: "national", level: .national, from: "2022-10-19", official: false,
      milestones: milestones([70, 50, 50, 40, 30], [90, 75, 75, 65, 50]))
    national.revision = 1
    national.source = "Quyết định số 1268/QĐ-TTg ngày 19/10/2022"
    return [commune, national]
  }

  private static func milestones(_ first: [Int], _ second: [Int]) -> [TargetSet.Milestone] {
    [
      TargetSet.Milestone(date: "2025-12-31", percents: first),
      TargetSet.Milestone(date: "2030-12-31", percents: second),
    ]
  }

  /// The clauses of parts III, IV and V, in the plan's order, with what each asks for and who sees to it.
  public static let clauses: [(clause: String, text: String, owner: String)] = [
    ("III.1.a", "Tuyên truyền, phổ biến nâng cao nhận thức về học tập suốt đời", "Công chức Văn hoá"),
    ("III.1.b", "Tập huấn kỹ năng tuyên truyền, vận động cho cán bộ Công đoàn cơ sở", "Công đoàn xã"),
    (
      "III.1.c", "Hưởng ứng Tuần lễ học tập suốt đời, Ngày Sách và Văn hóa đọc; vận động danh hiệu “Công nhân học tập”",
      "Công chức Văn hoá"
    ),
    ("III.1.d", "Biểu dương, khen thưởng CNLĐ và con CNLĐ hiếu học; nhân rộng mô hình tốt", "Hội Khuyến học xã"),
    ("III.2.a", "Tham mưu, tham gia hoàn thiện cơ chế, chính sách hỗ trợ CNLĐ học tập", "Công chức Văn hoá"),
    ("III.2.b", "Góp ý xây dựng các chương trình đào tạo kỹ năng nghề nghiệp", "Trung tâm học tập cộng đồng"),
    ("III.2.c", "Vận động doanh nghiệp bố trí kinh phí khuyến khích học tập", "Công chức Văn hoá"),
    ("III.2.d", "Đề xuất chính sách hỗ trợ của tổ chức Công đoàn cho việc học tập của CNLĐ", "Công đoàn xã"),
    ("III.3.a", "Phối hợp với cơ sở giáo dục nghề nghiệp, đào tạo nghề theo địa chỉ", "Công chức Văn hoá"),
    (
      "III.3.b", "Ứng dụng công nghệ thông tin, chuyển đổi số trong các thiết chế văn hóa, thể thao",
      "Trung tâm Văn hoá – Thể thao"
    ),
    ("III.4.a", "Vận động học tập nâng cao kiến thức, xây dựng thói quen đọc sách và tự học", "Hội Khuyến học xã"),
    ("III.4.b", "Thi đua Lao động giỏi, Lao động sáng tạo; thi thợ giỏi, “Bàn tay vàng”", "Công đoàn xã"),
    ("III.4.c", "Bổ sung sách, báo, tờ gấp, poster, ấn phẩm truyền thông", "Công chức Văn hoá"),
    ("III.4.d", "Đưa nội dung nâng cao học vấn, tay nghề vào thoả ước lao động tập thể", "Công đoàn xã"),
    ("III.4.đ", "Huy động doanh nghiệp phối hợp các cuộc vận động, phong trào thi đua", "Công chức Văn hoá"),
    ("III.5.a", "Phối hợp giữa các cấp, các cơ sở giáo dục và doanh nghiệp", "Công chức Văn hoá"),
    ("III.5.b", "Phối hợp với người sử dụng lao động tạo điều kiện cho CNLĐ học tập", "Công đoàn xã"),
    ("IV", "Bố trí kinh phí thực hiện Kế hoạch", "Kế toán ngân sách xã"),
    ("V.1", "Xây dựng kế hoạch thực hiện hàng năm và từng giai đoạn", "Công chức Văn hoá"),
    ("V.2", "Huy động các nguồn kinh phí hợp pháp, phối hợp với Công đoàn các Doanh nghiệp", "Công chức Văn hoá"),
    ("V.3", "Theo dõi, đôn đốc, kiểm tra việc thực hiện của các Doanh nghiệp", "Công chức Văn hoá"),
  ]

  /// The plan's tasks in one year, none of them begun, each due at the end of the year.
  public static func tasks(year: Int) -> [PlanTask] {
    clauses.compactMap { clause, _, owner in
      guard let code = Code("\(year)-\(clause)") else { return nil }
      var task = PlanTask(id: PlanTaskID(code), task: clause, year: year)
      task.revision = 1
      task.owner = owner
      task.due = Day(year: year, month: 12, day: 31)
      return task
    }
  }
}
