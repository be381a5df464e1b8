internal import LearningRegister
internal import VietnameseText

// Labels, hints and values of the forms.
extension Phrase {
  static let newWorker = Phrase("Người lao động mới", "New worker")
  static let editWorker = Phrase("Sửa người lao động", "Edit worker")
  static let newEnterprise = Phrase("Doanh nghiệp mới", "New enterprise")
  static let editEnterprise = Phrase("Sửa doanh nghiệp", "Edit enterprise")
  static let newCampaign = Phrase("Hoạt động mới", "New campaign")
  static let editCampaign = Phrase("Sửa hoạt động", "Edit campaign")
  static let newTitle = Phrase("Danh hiệu mới", "New title")
  static let editTitle = Phrase("Sửa danh hiệu", "Edit title")
  static let newCommendation = Phrase("Khen thưởng mới", "New commendation")
  static let editCommendation = Phrase("Sửa khen thưởng", "Edit commendation")

  static let fullName = Phrase("Họ và tên", "Full name")
  static let born = Phrase("Ngày hoặc năm sinh", "Date or year of birth")
  static let sex = Phrase("Giới tính", "Sex")
  static let male = Phrase("nam", "male")
  static let female = Phrase("nữ", "female")
  static let identity = Phrase("Số CCCD", "Identity number (CCCD)")
  static let enterprise = Phrase("Doanh nghiệp", "Enterprise")
  static let job = Phrase("Công việc", "Job")
  static let since = Phrase("Làm từ ngày", "Employed from")
  static let until = Phrase("Nghỉ từ ngày", "Left on")
  static let phone = Phrase("Điện thoại", "Telephone")
  static let village = Phrase("Thôn", "Village")
  static let formerCommune = Phrase("Xã cũ", "Former commune")
  static let education = Phrase("Trình độ", "Education")
  static let skillGrade = Phrase("Bậc thợ", "Skill grade")
  static let unionMember = Phrase("Đoàn viên công đoàn", "Union member")
  static let note = Phrase("Ghi chú", "Remark")
  static let yes = Phrase("có", "yes")
  static let no = Phrase("không", "no")

  static let enterpriseName = Phrase("Tên doanh nghiệp", "Name")
  static let kind = Phrase("Loại", "Kind")
  static let company = Phrase("doanh nghiệp", "company")
  static let cooperative = Phrase("hợp tác xã", "cooperative")
  static let household = Phrase("hộ kinh doanh", "household business")
  static let taxCode = Phrase("Mã số thuế", "Tax code")
  static let address = Phrase("Địa chỉ", "Address")
  static let sector = Phrase("Ngành nghề", "Sector")
  static let opened = Phrase("Hoạt động từ ngày", "Open since")
  static let closed = Phrase("Ngừng từ ngày", "Closed on")
  static let declaredHeads = Phrase("Số LĐ khai báo", "Declared workers")
  static let declaredOn = Phrase("Khai báo ngày", "Declared on")
  static let declaredSource = Phrase("Theo giấy", "Paper")
  static let liaisonName = Phrase("Người liên hệ", "Contact")
  static let hasUnion = Phrase("Có công đoàn cơ sở", "Has a union")
  static let unionChair = Phrase("Chủ tịch công đoàn", "Union chair")
  static let learningClause = Phrase("Thoả ước có điều học tập", "Learning clause")
  static let agreementSigned = Phrase("Thoả ước ký ngày", "Agreement signed")
  static let agreementExpires = Phrase("Thoả ước hết hạn", "Agreement expires")
  static let fundPlanned = Phrase("Quỹ học tập năm nay", "Learning fund this year")
  static let fundSpent = Phrase("Quỹ học tập đã chi", "Learning fund spent")

  static let campaignName = Phrase("Tên hoạt động", "Name")
  static let fields = Phrase("Chỉ tiêu (a–d)", "Fields (a–d)")
  static let state = Phrase("Tình trạng", "State")
  static let planned = Phrase("dự kiến", "planned")
  static let held = Phrase("đã tổ chức", "held")
  static let cancelled = Phrase("huỷ", "cancelled")
  static let sessionDays = Phrase("Ngày các buổi", "Session days")
  static let place = Phrase("Địa điểm", "Place")
  static let hours = Phrase("Số giờ mỗi buổi", "Hours a session")
  static let form = Phrase("Hình thức", "Form")
  static let inPerson = Phrase("trực tiếp", "in person")
  static let online = Phrase("trực tuyến", "online")
  static let selfStudy = Phrase("tự học", "self-study")
  static let organiser = Phrase("Đơn vị tổ chức", "Organiser")
  static let partner = Phrase("Đơn vị phối hợp", "Partner")
  static let planClause = Phrase("Mục trong kế hoạch", "Clause of the plan")
  static let leaflets = Phrase("Tờ gấp đã phát", "Leaflets handed out")
  static let books = Phrase("Sách, báo đã phát", "Books handed out")

  /// The label of money planned from a source.
  static func moneyPlanned(_ source: Campaign.Money.Source) -> Phrase {
    switch source {
    case .commune: Phrase("Ngân sách xã, dự kiến", "Commune, planned")
    case .union: Phrase("Công đoàn, dự kiến", "Union, planned")
    case .enterprise: Phrase("Doanh nghiệp, dự kiến", "Enterprise, planned")
    case .other: Phrase("Nguồn khác, dự kiến", "Other, planned")
    }
  }

  /// The label of money spent from a source.
  static func moneySpent(_ source: Campaign.Money.Source) -> Phrase {
    switch source {
    case .commune: Phrase("Ngân sách xã, đã chi", "Commune, spent")
    case .union: Phrase("Công đoàn, đã chi", "Union, spent")
    case .enterprise: Phrase("Doanh nghiệp, đã chi", "Enterprise, spent")
    case .other: Phrase("Nguồn khác, đã chi", "Other, spent")
    }
  }

  static let subject = Phrase("Đối tượng", "Subject")
  static let worker = Phrase("Người lao động", "Worker")
  static let workersChild = Phrase("con người lao động", "worker's child")
  static let collective = Phrase("tập thể", "collective")
  static let subjectName = Phrase("Tên", "Name")
  static let school = Phrase("Trường", "School")
  static let parent = Phrase("Cha hoặc mẹ", "Parent")
  static let forYear = Phrase("Năm", "Year")
  static let registeredOn = Phrase("Đăng ký ngày", "Registered on")
  static let scores = Phrase("Mười ô điểm", "Ten scores")
  static let proposedOn = Phrase("Đề nghị ngày", "Proposed on")
  static let decisionNumber = Phrase("Số quyết định", "Decision number")
  static let decisionDate = Phrase("Ngày quyết định", "Decision date")
  static let authority = Phrase("Cơ quan quyết định", "Authority")
  static let signer = Phrase("Người ký", "Signed by")
  static let withdrawalNumber = Phrase("QĐ thu hồi số", "Withdrawn by decision")
  static let withdrawalDate = Phrase("Thu hồi từ ngày", "Withdrawn on")
  static let withdrawalReason = Phrase("Lý do thu hồi", "Why withdrawn")
  static let bonus = Phrase("Mức thưởng (đồng)", "Bonus (đồng)")
  static let achievement = Phrase("Thành tích", "Achievement")

  /// How Vietnamese is typed.
  static func typing(_ method: TypingMethod) -> Phrase {
    switch method {
    case .telex: Phrase("Telex", "Telex")
    case .vni: Phrase("VNI", "VNI")
    case .off: Phrase("tắt", "off")
    }
  }

  static let typingNow = Phrase("Gõ tiếng Việt: {0} · F9 đổi", "Typing Vietnamese: {0} · F9 changes")
  static let keysRestored = Phrase(
    "Chữ vừa gõ trở lại như phím đã bấm · Esc lần nữa rời phiếu", "The word as its keys were · Esc again leaves")
  static let dayHint = Phrase("ngày/tháng/năm · + hôm nay", "day/month/year · + today")
  static let birthHint = Phrase("ngày/tháng/năm, hoặc chỉ năm", "day/month/year, or the year")
  static let identityHint = Phrase("12 số; CMND 9 số; hộ chiếu", "12 digits; old card 9; passport")
  static let phoneHint = Phrase("10 số di động, 11 số cố định", "10 digits mobile, 11 landline")
  static let taxCodeHint = Phrase("10 số, chi nhánh thêm -001", "10 digits, branch adds -001")
  static let moneyHint = Phrase("đồng", "đồng")
  static let choiceHint = Phrase("gõ vài chữ hoặc F4 chọn", "type a few letters or F4")
  static let referenceHint = Phrase("mã hoặc tên · F4 tìm", "code or name · F4 finds")
  static let declaredHeadsHint = Phrase("số mới kèm ngày mới", "a new number, a new day")
  static let fieldsHint = Phrase("vd. ac; e chỉ do danh hiệu", "e.g. ac; e only by title")
  static let sessionDaysHint = Phrase("nhiều buổi cách nhau bằng dấu cách", "several days with spaces between")
  static let planClauseHint = Phrase("vd. III.1.a", "e.g. III.1.a")
  static let scoresHint = Phrase("mỗi số một ô, 1 rồi 0 là 10", "a digit a box, 1 then 0 is 10")
}
