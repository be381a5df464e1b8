// Looking ahead: forecast, plan, advice.
extension Phrase {
  static let futureKey = Phrase("có kịp không, gợi ý", "will we arrive, advice")
  static let futureShort = Phrase("có kịp", "ahead")
  static let plannedKey = Phrase("nếu làm đúng kế hoạch", "what if: what is planned")
  static let plannedLegend = Phrase(
    "{0} kế hoạch {1} HĐ, ai cũng dự: {2}", "{0} {1} planned, if all come: {2}")
  static let fieldsPerSessionKey = Phrase("số lĩnh vực", "fields")
  static let countPlannedKey = Phrase("trừ kế hoạch", "less planned")
  static let planSessionsKey = Phrase("lập kế hoạch", "plan them")
  static let futureTitle = Phrase("Đến {0} có kịp không", "Will we arrive by {0}")
  static let indicatorColumn = Phrase("Chỉ tiêu", "Target")
  static let futureNow = Phrase("Nay", "Now")
  static let futureTarget = Phrase("Đích", "Goal")
  static let futureMissing = Phrase("Thiếu", "Lacks")
  static let futureExpected = Phrase("Dự kiến", "Expected")
  static let futureNeeded = Phrase("Cần/th.", "Need/m.")
  static let futureStandStill = Phrase("Giữ/th.", "Keep/m.")
  static let futurePlanned = Phrase("Kế hoạch", "Planned")
  static let futureMeaning = Phrase(
    "Dự kiến: theo quý chậm nhất và nhanh nhất của 12 tháng qua. Cần, Giữ: người mới mỗi tháng để đạt, để khỏi tụt.",
    "Expected: by the slowest and fastest quarter of 12 months. Need, Keep: new persons a month to arrive, to hold.")
  static let forecastNotYet = Phrase("mới từ {0}", "only since {0}")
  static let forecastNoData = Phrase("chưa có số liệu", "no data yet")
  static let forecastNoTarget = Phrase("hết mốc", "no milestone")
  static let futureOpenCampaigns = Phrase(
    "{0} hoạt động dự kiến mở cho mọi người: chưa tính, chưa biết ai dự.",
    "{0} planned campaigns are open to all: not reckoned, nobody knows who comes.")
  static let adviceTitle = Phrase("Gợi ý {0} buổi", "Advice: {0} sessions")
  static let adviceNone = Phrase(
    "Không có buổi nào cần gợi ý: đã đủ, hoặc không còn ai có tên để mời.",
    "No session to advise: nothing is missing, or nobody named is left to invite.")
  static let adviceFields = Phrase("tối đa {0} lĩnh vực/buổi", "up to {0} fields each")
  static let adviceTurnout = Phrase("{0} % đến dự", "{0} % come")
  static let adviceNoTurnout = Phrase("coi như ai cũng đến", "as if all came")
  static let adviceWithPlan = Phrase("đã trừ kế hoạch", "less planned")
  static let adviceWithoutPlan = Phrase("chưa trừ kế hoạch", "planned not counted")
  static let adviceSum = Phrase("Cộng lại: {0} người · còn thiếu {1}", "Together: {0} persons · still missing {1}")
  static let adviceFieldsColumn = Phrase("Lĩnh vực", "Fields")
  static let adviceInvited = Phrase("Mời", "Asked")
  static let adviceNew = Phrase("Thêm", "Newly")
  static let adviceMissing = Phrase("Còn thiếu", "Missing")
  static let nothingToPlan = Phrase("Không có buổi nào để lập kế hoạch", "There is no session to plan")
  static let advisedCampaign = Phrase("Buổi học: {0}", "Learning session: {0}")
  static let plannedNotice = Phrase(
    "Đã lập {0} hoạt động dự kiến · xem và sửa ngày ở 4 Hoạt động", "{0} campaigns planned · see and move them in 4")
}
