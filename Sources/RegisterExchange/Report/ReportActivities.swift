internal import LearningRegister

// Part II: what was held in the period, table B3.
extension ReportComposition {
  func activities() -> Part {
    let held = heldCampaigns()
    guard !held.isEmpty else {
      return Part(blocks: [.paragraph("Trong kỳ không có hoạt động nào được ghi vào sổ.")] + tasks())
    }
    let everybody = held.reduce(into: Set<WorkerID>()) { $0.formUnion($1.persons) }
    let women = women(among: everybody)
    let visits = held.reduce(0) { $0 + $1.attendances }
    let unnamed = held.reduce(0) { $0 + $1.unnamed }
    var sentence = "Trong kỳ đã tổ chức \(Written.number(held.count)) hoạt động với "
    sentence += "\(Written.number(held.reduce(0) { $0 + $1.sessions })) buổi; "
    sentence += "\(Written.number(everybody.count)) người tham gia (nữ \(Written.number(women.count))), "
    sentence += "\(Written.number(visits)) lượt \(Self.reference(to: "B3"))."
    if unnamed > 0 {
      sentence += " Ngoài ra có \(Written.number(unnamed)) lượt người dự chỉ ghi số đầu người, không ghi tên."
    }
    return Part(blocks: [.paragraph(sentence)] + tasks(), annexed: [activitiesTable(held, everybody, women)])
  }

  /// One campaign as far as it was held in the period.
  private struct Held {
    let campaign: Campaign
    let first: Day
    let sessions: Int
    var persons: Set<WorkerID> = []
    /// By session number: those present or late.
    var bySession: [Int: Set<WorkerID>] = [:]
    var unnamed = 0

    var attendances: Int { bySession.values.reduce(0) { $0 + $1.count } }
  }

  private func heldCampaigns() -> [Held] {
    var found: [CampaignID: Held] = [:]
    for campaign in register.campaigns.records where campaign.state == .held {
      let dates = campaign.sessions.map(\.date).filter { from <= $0 && $0 <= day }
      if let first = dates.min() { found[campaign.id] = Held(campaign: campaign, first: first, sessions: dates.count) }
    }
    for list in register.attendance.records {
      guard let date = found[list.campaign]?.campaign.session(list.session)?.date, from <= date, date <= day else {
        continue
      }
      let named = Set(list.present).union(list.late)
      found[list.campaign]?.persons.formUnion(named)
      found[list.campaign]?.bySession[list.session, default: []].formUnion(named)
      found[list.campaign]?.unnamed += max(0, (list.heads ?? named.count + list.walkIns.count) - named.count)
    }
    return found.values.sorted { $0.first == $1.first ? $0.campaign.id < $1.campaign.id : $0.first < $1.first }
  }

  private func women(among persons: Set<WorkerID>) -> Set<WorkerID> {
    persons.filter { register.workers[$0]?.sex == .female }
  }

  private func activitiesTable(
    _ held: [Held], _ everybody: Set<WorkerID>, _ women: Set<WorkerID>
  ) -> OfficialReport.Table {
    let columns: [OfficialReport.Table.Column] = [
      .init("TT", 3), .init("Thời gian", 10), .init("Tên hoạt động", 11), .init("Loại", 7), .init("Chỉ tiêu", 4),
      .init("Đơn vị tổ chức", 7), .init("Số buổi", 4, isNumber: true), .init("Số người", 5, isNumber: true),
      .init("Số lượt", 4, isNumber: true), .init("Nữ", 4, isNumber: true), .init("Kinh phí, nguồn", 9),
    ]
    var rows = held.enumerated().map { index, held in
      let campaign = held.campaign
      return [
        String(index + 1), Written.day(held.first), campaign.name, details.kindName(campaign.kind),
        campaign.fields.indicators.map(\.letter).joined(separator: ", "), campaign.organiser ?? "",
        Written.number(held.sessions), Written.number(held.persons.count), Written.number(held.attendances),
        Written.number(held.persons.intersection(women).count), money(campaign),
      ]
    }
    rows.append([
      "", "", "Cộng", "", "", "", Written.number(held.reduce(0) { $0 + $1.sessions }), Written.number(everybody.count),
      Written.number(held.reduce(0) { $0 + $1.attendances }), Written.number(women.count), "",
    ])
    return OfficialReport.Table(
      title: "Biểu B3. Hoạt động từ ngày \(Written.day(from)) đến ngày \(Written.day(day))", columns: columns,
      rows: rows, hasTotal: true,
      notes: notFrozen + [
        "Số người: người có tên, có mặt ít nhất một buổi trong kỳ, mỗi người một lần (dòng Cộng không cộng trùng). "
          + "Số lượt: số lần có mặt có ghi tên. Nữ: người đã ghi giới tính.",
        "Thời gian: buổi đầu tiên trong kỳ. Kinh phí (đồng): số đã chi của cả hoạt động; trong ngoặc là nguồn.",
      ])
  }

  private func money(_ campaign: Campaign) -> String {
    campaign.money.compactMap { money in
      guard let amount = money.spent ?? money.planned else { return nil }
      let source =
        switch money.source {
        case .commune: "ngân sách xã"
        case .union: "công đoàn"
        case .enterprise: "DN"
        case .other: "nguồn khác"
        }
      return "\(Written.number(amount)) (\(source)\(money.spent == nil ? ", dự kiến" : ""))"
    }.joined(separator: "; ")
  }

  /// How far the plan of the year is carried out.
  private func tasks() -> [OfficialReport.Block] {
    let tasks = register.tasks.records.filter { $0.year == day.year }
    let (total, done) = (tasks.count, tasks.count { $0.status == .done })
    let running = tasks.count { $0.status == .running }
    guard total > 0 else { return [] }
    return [
      .paragraph(
        "Kế hoạch năm \(day.year) có \(total) nhiệm vụ: \(done) đã xong, \(running) đang làm, "
          + "\(total - done - running) chưa bắt đầu.")
    ]
  }

  /// What a frozen report does not keep comes from the register, and that is said.
  var notFrozen: [String] {
    frozen == nil ? [] : ["Biểu này lấy từ sổ lúc in báo cáo, không nằm trong số liệu đã chốt."]
  }
}

// Parts IV and V: what enterprises reported as difficult, what is planned.
extension ReportComposition {
  private static var mostLines: Int { 15 }

  func difficulties() -> [OfficialReport.Block] {
    let visits = register.visits.sorted.filter { from <= $0.date && $0.date <= day }.sorted { $0.date < $1.date }
    let lines = visits.flatMap { visit in
      visit.difficulties.map { difficulty in
        let name = register.enterprises[visit.enterprise]?.name ?? visit.enterprise.code.text
        let answer = difficulty.answer.map { " Đã trả lời: \($0)." } ?? " Chưa trả lời."
        return "- \(name) (\(Written.day(visit.date))): \(difficulty.text).\(answer)"
      }
    }
    guard !lines.isEmpty else { return [] }
    return [.paragraph("Các đơn vị phản ánh qua \(visits.count) lần làm việc trong kỳ:")] + listed(lines)
  }

  func directions() -> [OfficialReport.Block] {
    var blocks: [OfficialReport.Block] = []
    let missing = Indicator.allCases.compactMap { indicator -> String? in
      guard let target = running(indicator), target.missing > 0 else { return nil }
      return "\(ReportDefinitions.short(indicator)) (còn thiếu \(Written.number(target.missing)) người)"
    }
    if !missing.isEmpty {
      let date = running(.a).map { " để đạt mục tiêu đến \(Written.day($0.date))" } ?? ""
      blocks.append(.paragraph("Tập trung vào các chỉ tiêu chưa đạt\(date): \(missing.joined(separator: "; "))."))
    }
    if !figures.silent.isEmpty {
      let names = figures.silent.prefix(5).map(\.name).joined(separator: ", ")
      let more = figures.silent.count > 5 ? " và \(figures.silent.count - 5) đơn vị khác" : ""
      blocks.append(.paragraph("Đôn đốc \(figures.silent.count) đơn vị chưa báo cáo: \(names)\(more)."))
    }
    let planned = register.campaigns.sorted.compactMap { campaign -> (Day, String)? in
      guard campaign.state == .planned, let next = campaign.sessions.map(\.date).filter({ $0 > day }).min() else {
        return nil
      }
      let fields = campaign.fields.indicators.map(\.letter).joined(separator: ", ")
      let target = fields.isEmpty ? "" : ", chỉ tiêu \(fields)"
      return (next, "- \(campaign.name) (từ ngày \(Written.day(next))\(target)).")
    }.sorted { $0.0 < $1.0 }
    if !planned.isEmpty { blocks += [.paragraph("Các hoạt động đã có lịch:")] + listed(planned.map(\.1)) }
    return blocks
  }

  private func listed(_ lines: [String]) -> [OfficialReport.Block] {
    let more = lines.count - Self.mostLines
    let shown = lines.prefix(Self.mostLines).map(OfficialReport.Block.paragraph)
    return shown + (more > 0 ? [.paragraph("- Và \(more) mục khác trong sổ.")] : [])
  }
}
