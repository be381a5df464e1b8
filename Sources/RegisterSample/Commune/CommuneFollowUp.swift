import LearningRegister

/// How far the plan's tasks of 2026 are, and the visits to enterprises.
enum CommuneFollowUp {
  /// The tasks of 2026.
  static var tasks: [PlanTask] {
    let done: [String: String] = [
      "III.1.a": "HD26-002, HD26-014: 6 buổi, phát 480 tờ gấp", "III.1.b": "HD26-009, danh sách kèm theo",
      "III.1.c": "HD26-004, HD26-012; báo cáo Tuần lễ học tập suốt đời ngày 08/10/2026",
      "III.4.b": "Kết quả Hội thi thợ giỏi và “Bàn tay vàng” năm 2026",
      "V.1": "Kế hoạch năm 2026 ban hành ngày 15/01/2026",
    ]
    let running: [String: String] = [
      "III.1.d": "Quyết định khen thưởng học sinh con CNLĐ ngày 25/08/2026",
      "III.2.c": "7 doanh nghiệp đã bố trí kinh phí",
      "III.3.a": "HD26-010, 4 buổi với Trung tâm GDNN – GDTX", "III.3.b": "HD26-008, HD26-013",
      "III.4.a": "HD26-007, HD26-011", "III.4.c": "Đã cấp 240 cuốn sách, 300 tờ gấp",
      "III.4.d": "5 thoả ước có nội dung học tập", "III.4.đ": "15 doanh nghiệp tham gia",
      "III.5.a": "Biên bản làm việc ngày 12/03/2026", "III.5.b": "Đang thực hiện theo từng đợt",
      "IV": "Đã giải ngân 78% kinh phí năm", "V.3": "Đã kiểm tra 4 doanh nghiệp",
    ]
    return CommunePlan.tasks(year: 2026).map { task in
      var task = task
      if let evidence = done[task.task] {
        task.status = .done
        task.evidence = evidence
      } else if let evidence = running[task.task] {
        task.status = .running
        task.evidence = evidence
      }
      if task.task == "III.2.b" { task.due = "2026-09-30" }
      return task
    }
  }

  /// The visits, in order of code.
  static var visits: [Visit] {
    func visit(
      _ year: Int, _ number: Int, _ enterprise: Int, _ date: Day, _ purpose: Visit.Purpose, _ findings: String,
      _ difficulties: [Visit.Difficulty] = [], followUp: String? = nil
    ) -> Visit {
      var visit = Visit(
        id: SampleCodes.visit(year, number), enterprise: SampleCodes.enterprise(enterprise), date: date,
        purpose: purpose)
      visit.revision = 1
      visit.findings = findings
      visit.difficulties = difficulties
      visit.followUp = followUp
      return visit
    }
    return [
      visit(2024, 1, 1, "2024-03-20", .check, "Có tủ sách công nhân, lịch học theo chuyền"),
      visit(
        2024, 2, 4, "2024-04-11", .urge, "Chưa gửi danh sách buổi phổ biến Bộ luật Lao động",
        [
          .init(
            text: "Công nhân làm ba ca, khó tập trung", answer: "Tổ chức lưu động ngay tại lò", answered: "2024-05-06")
        ]),
      visit(2024, 3, 10, "2024-09-24", .urge, "Lao động thời vụ chưa có danh sách", followUp: "Đề nghị gửi danh sách"),
      visit(2025, 1, 2, "2025-03-18", .check, "Đã có quỹ khuyến học của Công đoàn cơ sở"),
      visit(
        2025, 2, 11, "2025-04-22", .support, "Lái xe đi đường dài, học trực tuyến phù hợp hơn",
        [.init(text: "Thiếu tài liệu về kỹ năng số", answer: "Đã cấp 30 tờ gấp", answered: "2025-05-09")]),
      visit(
        2025, 3, 18, "2025-10-14", .urge, "Kê khai 35 lao động, mới có tên 27 người",
        [.init(text: "Lao động nghỉ việc nhiều, danh sách thay đổi hằng tháng")], followUp: "Rà soát sau ngày 05/12"),
      visit(2026, 1, 3, "2026-03-17", .check, "Còn 20 công nhân chưa học chuyên đề nào"),
      visit(
        2026, 2, 10, "2026-05-21", .urge, "Kê khai vượt số lao động có tên",
        [.init(text: "Chưa bố trí được kinh phí học nghề"), .init(text: "Công trường ở xa, không về xã học được")],
        followUp: "Làm việc lại trong quý IV"),
      visit(
        2026, 3, 22, "2026-06-09", .support, "Doanh nghiệp mới, hướng dẫn lập danh sách lao động",
        [.init(text: "Chưa có Công đoàn cơ sở", answer: "Công đoàn xã hướng dẫn thành lập", answered: "2026-07-02")]),
      visit(
        2026, 4, 11, "2026-10-28", .check, "Mới có 4 trong 10 lái xe học kỹ năng số",
        [.init(text: "Đề nghị học vào chủ nhật")], followUp: "Mời dự buổi ngày 02/12/2026"),
    ]
  }
}
