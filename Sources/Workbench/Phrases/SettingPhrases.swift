internal import LearningRegister

// The office, its targets and the settings figures go by.
extension Phrase {
  static let officeKey = Phrase("cơ quan, chỉ tiêu", "office, targets")
  static let officeTitle = Phrase("Cơ quan, chỉ tiêu", "Office, targets")
  static let officeVersions = Phrase(
    "CƠ QUAN · mỗi dòng có hiệu lực từ ngày ghi trước", "OFFICE · each holds from its day")
  static let targetSets = Phrase("CHỈ TIÊU · đạt của a/b/c/d/e theo mốc", "TARGETS · of a b c d e by milestone")
  static let officialWord = Phrase("chính thức", "official")
  static let inForce = Phrase("đang áp dụng", "in force")
  static let newVersion = Phrase("bản mới từ dòng này", "new version")
  static let newOffice = Phrase("Bản mới của thông tin cơ quan", "New version of the office")
  static let editOffice = Phrase("Sửa thông tin cơ quan", "Edit office")
  static let newTargets = Phrase("Bộ chỉ tiêu mới", "New target set")
  static let editTargets = Phrase("Sửa bộ chỉ tiêu", "Edit target set")
  static let onlyOffice = Phrase(
    "Đây là thông tin cơ quan duy nhất nên không xoá được · e sửa",
    "The only office version cannot be removed · e edits")
  static let onlyOfficial = Phrase(
    "Đây là bộ chỉ tiêu chính thức duy nhất nên không xoá được · e sửa, n thêm bộ mới",
    "The only official target set cannot be removed · e edits, n adds another")

  static let validFrom = Phrase("Có hiệu lực từ ngày", "Valid from")
  static let unitName = Phrase("Tên đơn vị", "Unit")
  static let superiorLine = Phrase("Cơ quan cấp trên", "Superior line")
  static let placeName = Phrase("Địa danh trên giấy", "Place on papers")
  static let signatoryTitle = Phrase("Chức vụ người ký", "Signatory's post")
  static let signatoryName = Phrase("Họ tên người ký", "Signatory's name")
  static let signatoryBy = Phrase("Ký thay (KT., TM.)", "Signs for (KT., TM.)")
  static let recipients = Phrase("Nơi nhận", "Recipients")
  static let formerCommunes = Phrase("Các xã cũ", "Former communes")
  static let semicolonHint = Phrase("cách nhau bằng dấu ;", "parted by ;")
  static let programmeStart = Phrase("Luỹ kế tính từ ngày", "Cumulative since")
  static let difficultArea = Phrase("Vùng khó khăn (70 điểm)", "Difficult area (70 points)")
  static let countsCompanies = Phrase("Tính doanh nghiệp", "Companies count")
  static let countsCooperatives = Phrase("Tính hợp tác xã", "Cooperatives count")
  static let countsHouseholds = Phrase("Tính hộ kinh doanh", "Household businesses count")
  static let titleValidity = Phrase("Danh hiệu có hạn (tháng)", "Title valid (months)")
  static let noEndHint = Phrase("để trống: không thời hạn", "empty: without end")
  static let minimumShare = Phrase("b, c: tỉ lệ buổi tối thiểu", "b, c: least share of sessions")
  static let minimumShareHint = Phrase("1–100 %; trống: một buổi là đủ", "1–100 %; empty: one session")
  static let reportsEstimate = Phrase("a, d báo kèm ước tính", "a, d told with estimate")
  static let usualWindow = Phrase("Kỳ tính thường dùng", "Usual window")
  static let setLevel = Phrase("Cấp ban hành", "Level")
  static let setSource = Phrase("Theo văn bản", "Source")
  static let isOfficial = Phrase("Chính thức của xã", "Official for us")
  static let percentsHint = Phrase("năm số a b c d e, cách nhau", "five numbers a b c d e")
  static let percentsForm = Phrase(
    "gõ năm số từ 0 đến 100 cho a b c d e, vd. 90 72 65 65 35", "type five numbers 0–100, e.g. 90 72 65 65 35")
  static let dayTaken = Phrase("đã có bản từ ngày này; sửa bản đó", "there is a version from that day; edit that one")

  /// The label of the targets of a milestone year.
  static func milestoneOf(_ year: Int) -> Phrase { Phrase("Mốc 31/12/\(year)", "Milestone 31/12/\(year)") }

  /// The label of the targets of a year between the milestones.
  static func yearlyOf(_ year: Int) -> Phrase { Phrase("Cuối năm \(year)", "End of \(year)") }

  /// Who set targets.
  static func level(_ level: TargetSet.Level) -> Phrase {
    switch level {
    case .commune: Phrase("xã", "commune")
    case .district: Phrase("huyện", "district")
    case .province: Phrase("tỉnh", "province")
    case .national: Phrase("quốc gia", "national")
    }
  }

  /// A window without its first day.
  static func windowName(_ window: Window) -> Phrase {
    switch window {
    case .cumulative: Phrase("luỹ kế", "cumulative")
    case .year: Phrase("trong năm", "calendar year")
    case .twelveMonths: Phrase("12 tháng qua", "last 12 months")
    }
  }
}

// What figures go by, in words.
extension Phrase {
  static let definedTargets = Phrase("chỉ tiêu {0}: {1}", "{0} targets: {1}")
  static let definedShare = Phrase(
    "có mặt từ {0} % số buổi của một đợt", "present at {0}% of a campaign's sessions at least")
  static let definedOnce = Phrase("có mặt từ một buổi", "present at one session at least")
  static let definedEstimate = Phrase("có thể báo kèm ước tính", "may be told with the estimate")
  static let definedTitle = Phrase(
    "có quyết định công nhận, điểm từ {0}", "recognised by decision, {0} points at least")
  static let definedNoEnd = Phrase("không thời hạn", "without end")
  static let definedMonths = Phrase("hiệu lực {0} tháng", "valid {0} months")
  static let shortOnce = Phrase("a–d từ một buổi", "a–d from one session")
  static let shortOnceOthers = Phrase("a, d từ một buổi", "a, d from one session")
  static let shortShare = Phrase("b, c từ {0} % số buổi", "b, c from {0}% of the sessions")
  static let shortTitle = Phrase("e có QĐ, từ {0} điểm", "e by decision, from {0} points")
  static let shortEstimate = Phrase("a, d có thể kèm ước tính", "a, d may have the estimate")
  static let withEstimate = Phrase("kể cả ước tính {0}", "{0} with the estimate")
  static let definitionsHead = Phrase("Cách tính: {0}", "Counted: {0}")
  static let companiesShort = Phrase("DN", "companies")
  static let cooperativesShort = Phrase("HTX", "cooperatives")
  static let householdsShort = Phrase("hộ KD", "households")
}
