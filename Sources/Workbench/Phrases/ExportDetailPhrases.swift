internal import LearningRegister

// Heads of the tables that hold the parts of records, and the office's own collections.
extension Phrase {
  static let exportTo = Phrase("Đến ngày", "Until")
  static let exportPlanned = Phrase("Dự kiến", "Planned")
  static let exportSpent = Phrase("Đã chi", "Spent")
  static let exportHours = Phrase("Số giờ", "Hours")
  static let exportMoneyFrom = Phrase("Nguồn", "Source")
  static let exportCount = Phrase("Số lượng", "Count")
  static let exportScoreOf = Phrase("Chỉ số {0}", "Index {0}")
  static let exportPurpose = Phrase("Mục đích", "Purpose")
  static let exportFindings = Phrase("Kết quả kiểm tra", "Findings")
  static let exportDifficulties = Phrase("Khó khăn, kiến nghị", "Difficulties")
  static let exportFollowUp = Phrase("Việc tiếp theo", "Follow-up")
  static let exportDue = Phrase("Hạn", "Due")
  static let exportOwner = Phrase("Người phụ trách", "In charge")
  static let exportEvidence = Phrase("Minh chứng", "Evidence")
  static let exportLevel = Phrase("Cấp", "Level")
  static let exportMilestone = Phrase("Mốc", "Milestone")
  static let exportOffice = Phrase("Tên cơ quan", "Name of the office")
  static let exportIndicator = Phrase("Chỉ tiêu", "Indicator")

  /// What a visit is for.
  static func exported(_ purpose: Visit.Purpose) -> Phrase {
    switch purpose {
    case .check: Phrase("kiểm tra", "check")
    case .urge: Phrase("đôn đốc", "urge")
    case .support: Phrase("hỗ trợ", "support")
    }
  }

  /// How far a task of the plan is.
  static func exported(_ status: PlanTask.Status) -> Phrase {
    switch status {
    case .notStarted: Phrase("chưa làm", "not started")
    case .running: Phrase("đang làm", "running")
    case .done: Phrase("đã xong", "done")
    }
  }
}
