public import LearningRegister

extension Phrase {
  /// What a kind of campaign, title, commendation or prize is called; an unknown code is its own name.
  public static func kind(_ kind: KindCode) -> Phrase {
    switch kind.text {
    case "propaganda": Phrase("tuyên truyền, phổ biến", "propaganda")
    case "training": Phrase("tập huấn, lớp học", "training")
    case "unionTraining": Phrase("tập huấn cán bộ công đoàn", "union officers' training")
    case "lifelongLearningWeek": Phrase("Tuần lễ học tập suốt đời", "Lifelong Learning Week")
    case "bookDay": Phrase("Ngày Sách và Văn hoá đọc", "Book and Reading Day")
    case "lawDay": Phrase("Ngày Pháp luật", "Law Day")
    case "digitalDay": Phrase("Ngày Chuyển đổi số", "Digital Transformation Day")
    case "workersMonth": Phrase("Tháng Công nhân", "Workers' Month")
    case "mobilisation": Phrase("vận động", "mobilisation")
    case "skillPractice": Phrase("ôn lý thuyết, luyện tay nghề", "theory and skill practice")
    case "skillContest": Phrase("thi thợ giỏi", "skill contest")
    case "goldenHand": Phrase("thi Bàn tay vàng", "Golden Hand contest")
    case "emulation": Phrase("phong trào thi đua", "emulation movement")
    case "vocational": Phrase("đào tạo nghề theo địa chỉ", "vocational training")
    case "materials": Phrase("phát sách, tờ gấp", "books and leaflets")
    case "other": Phrase("hoạt động khác", "other")
    case "congDanHocTap": Phrase("Công dân học tập", "Learning citizen")
    case "congNhanHocTap": Phrase("Công nhân học tập", "Learning worker")
    case "donViHocTap": Phrase("Đơn vị học tập", "Learning unit")
    case "laoDongTienTien": Phrase("Lao động tiên tiến", "Advanced worker")
    case "chienSiThiDua": Phrase("Chiến sĩ thi đua cơ sở", "Emulation fighter")
    case "tapTheTienTien": Phrase("Tập thể lao động tiên tiến", "Advanced collective")
    case "giayKhen": Phrase("Giấy khen", "Certificate of merit")
    case "bangKhen": Phrase("Bằng khen", "Diploma of merit")
    case "bieuDuong": Phrase("Biểu dương", "Public praise")
    case "hieuHoc": Phrase("Con CNLĐ hiếu học", "Studious worker's child")
    case "thoGioi": Phrase("Thợ giỏi", "Skilled craftsman")
    case "banTayVang": Phrase("Bàn tay vàng", "Golden Hand")
    case "laoDongGioi": Phrase("Lao động giỏi", "Excellent worker")
    case "laoDongSangTao": Phrase("Lao động sáng tạo", "Creative worker")
    default: Phrase(kind.text, kind.text)
    }
  }

  /// The short name of an indicator.
  static func indicator(_ indicator: Indicator) -> Phrase {
    switch indicator {
    case .a: Phrase("Chính trị, pháp luật", "Politics and law")
    case .b: Phrase("Kỹ năng nghề nghiệp", "Vocational skills")
    case .c: Phrase("Kỹ năng sống", "Life skills")
    case .d: Phrase("CNTT, công nghệ số", "IT and digital skills")
    case .e: Phrase("Công dân học tập", "Learning citizens")
    }
  }

  /// What a window is called.
  static func window(_ window: Window) -> Phrase {
    switch window {
    case .cumulative: Phrase("luỹ kế từ {0}", "since {0}")
    case .year: Phrase("trong năm từ {0}", "this year since {0}")
    case .twelveMonths: Phrase("12 tháng từ {0}", "12 months since {0}")
    }
  }

  /// How a worker attended.
  static func status(_ status: AttendanceList.Status) -> Phrase {
    switch status {
    case .present: Phrase("có mặt", "present")
    case .late: Phrase("muộn", "late")
    case .excused: Phrase("có phép", "excused")
    case .absent: Phrase("vắng", "absent")
    }
  }
}

extension Indicator {
  /// The short name of the indicator.
  public var phrase: Phrase { .indicator(self) }
}

extension Window {
  /// What the window is called; the gap takes its first day.
  public var phrase: Phrase { .window(self) }
}
