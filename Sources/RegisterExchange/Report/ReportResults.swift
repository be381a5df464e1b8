internal import LearningRegister

// Part I: the five figures in sentences and in tables B1 and B2.
extension ReportComposition {
  func results() -> Part {
    guard figures.population > 0 else { return Part(blocks: [.paragraph(opening), .table(targetsTable())]) }
    let sentences = Indicator.allCases.map { OfficialReport.Block.paragraph(sentence($0)) }
    return Part(
      blocks: [.paragraph(opening)] + sentences + [.table(targetsTable())], annexed: [enterprisesTable()])
  }

  private var opening: String {
    let open = figures.enterprises.count
    guard figures.population > 0 else {
      return "Đến ngày \(Written.day(day)), sổ chưa có công nhân lao động (CNLĐ) nào để tính các chỉ tiêu."
    }
    return
      "Đến ngày \(Written.day(day)), trên địa bàn có \(Written.number(open)) đơn vị thuộc phạm vi thống kê "
      + "(\(ReportDefinitions.scope(figures.definitions))) với \(Written.number(figures.population)) công nhân lao động "
      + "(CNLĐ), trong đó \(Written.number(figures.named)) người đã có tên trong sổ. "
      + "\(Written.number(open - figures.silent.count))/\(Written.number(open)) đơn vị đã báo cáo hoạt "
      + "động \(Self.reference(to: "B2")). Kết quả từng chỉ tiêu như sau:"
  }

  private func sentence(_ indicator: Indicator) -> String {
    guard let figure = figures[indicator] else { return "" }
    let (topic, what) = ReportDefinitions.wording(indicator)
    var text = "\(indicator.letter)) \(topic): \(Written.number(figure.reached))/\(Written.number(figures.population)) "
    text += "CNLĐ (\(percent(indicator))) \(what)"
    if let attendances = figure.attendances { text += ", với \(Written.number(attendances)) lượt" }
    text += "."
    if let target = figure.running(on: day) {
      text += " Mục tiêu đến \(Written.day(target.date)) là \(target.target)%: "
      text += target.met == true ? "đã đạt." : "chưa đạt, còn thiếu \(Written.number(target.missing)) người."
    }
    if figures.definitions.reportsEstimate(of: indicator), let estimate = figure.estimate {
      text += " Nếu kể cả số ước tính từ người dự không ghi tên: "
      text += "\(Written.number(estimate)) người (\(Written.percent(estimate * 1000 / figures.population)))."
    }
    return text + comparison(indicator) + whereMost(indicator)
  }

  private func comparison(_ indicator: Indicator) -> String {
    guard let compared, let before = compared.figures[indicator], let now = figures[indicator] else { return "" }
    let head = " So với \(compared.name) (\(Written.day(compared.day)): \(Written.number(before.reached)) người"
    guard let old = compared.figures.tenths(indicator), let new = figures.tenths(indicator) else { return head + ")." }
    let persons = moved(now.reached - before.reached, "người", Written.number)
    let points = moved(new - old, "điểm phần trăm") { Written.tenths($0) }
    return "\(head), \(Written.percent(old))): \(persons), \(points)."
  }

  private func moved(_ difference: Int, _ unit: String, _ written: (Int) -> String) -> String {
    guard difference != 0 else { return "số \(unit) không đổi" }
    return "\(difference > 0 ? "tăng" : "giảm") \(written(abs(difference))) \(unit)"
  }

  /// The three enterprises with most workers not reached, where the target is not met.
  private func whereMost(_ indicator: Indicator) -> String {
    guard running(indicator)?.met != true else { return "" }
    var missing: [(row: FrozenReport.Row, count: Int)] = []
    for row in figures.enterprises where row.population > row.reached(indicator) {
      missing.append((row, row.population - row.reached(indicator)))
    }
    missing.sort { one, other in one.count == other.count ? one.row.id < other.row.id : one.count > other.count }
    guard !missing.isEmpty else { return "" }
    let names: [String] = missing.prefix(3).map { "\($0.row.name) (\(Written.number($0.count)) người)" }
    return " Số người chưa đạt nhiều nhất ở: \(names.joined(separator: ", "))."
  }

  /// The percentage of an indicator, with the sign of doubt where too few report.
  private func percent(_ indicator: Indicator) -> String {
    (isIncomplete ? "~" : "") + Written.percent(figures.tenths(indicator))
  }

  /// B1: the five targets.
  private func targetsTable() -> OfficialReport.Table {
    let milestones = shownMilestones
    var columns: [OfficialReport.Table.Column] = [
      .init("TT", 3), .init("Chỉ tiêu", 19), .init("Tổng CNLĐ", 6, isNumber: true),
      .init("Số đạt (người)", 7, isNumber: true), .init("Số lượt", 6, isNumber: true),
      .init("Tỷ lệ %", 5, isNumber: true),
    ]
    columns += milestones.map { .init("Mục tiêu \(milestoneName($0)) %", 5, isNumber: true) }
    columns += [.init("Chênh lệch (điểm %)", 6, isNumber: true), .init("Còn thiếu (người)", 7, isNumber: true)]
    let rows = figures.figures.map { figure in
      let target = figure.running(on: day)
      let tenths = figures.tenths(figure.indicator)
      let difference = target.flatMap { target in tenths.map { $0 - target.target * 10 } }
      return [
        figure.indicator.letter, ReportDefinitions.short(figure.indicator), Written.number(figures.population),
        Written.number(figure.reached), figure.attendances.map(Written.number) ?? "—",
        tenths.map { (isIncomplete ? "~" : "") + Written.tenths($0) } ?? "—",
      ]
        + milestones.map { date in figure.milestones.first { $0.date == date }.map { String($0.target) } ?? "—" }
        + [Written.difference(difference), target.map { Written.number($0.missing) } ?? "—"]
    }
    return OfficialReport.Table(
      title: "Biểu B1. Kết quả năm chỉ tiêu đến ngày \(Written.day(day))", columns: columns, rows: rows,
      hasTotal: false,
      notes: source + ReportDefinitions(figures).lines + completeness)
  }

  /// The running milestone and its neighbour: what was to be reached, and what is.
  private var shownMilestones: [Day] {
    let dates = figures.figures.first?.milestones.map(\.date) ?? []
    guard dates.count > 2, let running = running(.a)?.date, let place = dates.firstIndex(of: running) else {
      return dates
    }
    return Array(dates[max(0, place - 1)...place])
  }

  private func milestoneName(_ date: Day) -> String {
    date.iso.hasSuffix("-12-31") ? String(date.year) : Written.day(date)
  }

  /// Where frozen figures come from.
  private var source: [String] {
    guard let frozen else { return [] }
    return [
      "Số liệu đã chốt ngày \(Written.day(figures.frozenAt)) (mã \(frozen.code.text)), không đổi theo những gì ghi vào sổ sau đó."
    ]
  }

  private var completeness: [String] {
    guard figures.population > 0 else { return [] }
    let open = figures.enterprises.count
    var text = "Mức đầy đủ: \(open - figures.silent.count)/\(open) đơn vị có báo cáo; "
    text += "\(Written.number(figures.named))/\(Written.number(figures.population)) CNLĐ có tên"
    if let oldest = figures.oldestHeadcount { text += "; số lao động khai cũ nhất còn dùng: \(Written.day(oldest))" }
    let doubt = isIncomplete ? ["Dấu ~: dưới 80% đơn vị có báo cáo, số liệu chưa đầy đủ."] : []
    return [text + "."] + doubt
  }

  /// B2: the enterprises.
  private func enterprisesTable() -> OfficialReport.Table {
    // Nobody's sex was frozen.
    let women = frozen == nil ? womenAtWork() : nil
    let columns: [OfficialReport.Table.Column] =
      [
        .init("TT", 3), .init("Doanh nghiệp", 16), .init("Mã số DN", 10), .init("CĐ CS", 3),
        .init("Tổng CNLĐ", 6, isNumber: true), .init("Nữ", 4, isNumber: true),
      ] + Indicator.allCases.map { .init($0.letter, 4, isNumber: true) } + [.init("Ghi chú", 5)]
    var rows = figures.enterprises.enumerated().map { index, row in
      let enterprise = register.enterprises[row.id]
      let tax = enterprise?.taxCode.map { $0.isPersonal ? IdentityDocument.masked($0.text) : $0.text }
      return [
        String(index + 1), row.name, tax ?? "", enterprise?.union == nil ? "–" : "có", Written.number(row.population),
        women.map { Written.number($0.byEnterprise[row.id] ?? 0) } ?? "—",
      ] + Indicator.allCases.map { Written.number(row.reached($0)) } + [row.reports ? "" : "chưa báo cáo"]
    }
    rows.append(
      ["", "Toàn xã", "", "", Written.number(figures.population), women.map { Written.number($0.total) } ?? "—"]
        + Indicator.allCases.map { Written.number(figures[$0]?.reached ?? 0) } + [""])
    var notes = source
    notes.append("Các cột a–e là số người đạt từng chỉ tiêu của Biểu B1, với cùng cách tính.")
    notes.append(
      "Người làm ở nhiều nơi được tính ở từng nơi và một lần ở dòng Toàn xã, nên dòng này có thể nhỏ hơn tổng các dòng trên."
    )
    notes.append(
      women == nil
        ? "Số nữ không có trong số liệu đã chốt. Mã số và công đoàn cơ sở (CĐCS, – là chưa có) theo sổ hiện nay."
        : "Nữ: người có tên trong sổ và đã ghi giới tính. CĐCS: công đoàn cơ sở (– là chưa có).")
    return OfficialReport.Table(
      title: "Biểu B2. Kết quả theo doanh nghiệp đến ngày \(Written.day(day)) (người)", columns: columns, rows: rows,
      hasTotal: true, notes: notes)
  }

  /// Named women at work on the day at the enterprises that count, each person once in the total.
  private func womenAtWork() -> (total: Int, byEnterprise: [EnterpriseID: Int]) {
    let counting = Set(figures.enterprises.map(\.id))
    var total = 0
    var byEnterprise: [EnterpriseID: Int] = [:]
    for worker in register.workers.records where worker.sex == .female {
      let places = Set(worker.employment.filter { $0.isActive(on: day) }.map(\.enterprise)).intersection(counting)
      if !places.isEmpty { total += 1 }
      for place in places { byEnterprise[place, default: 0] += 1 }
    }
    return (total, byEnterprise)
  }
}

extension FrozenReport.Row {
  /// N of an indicator; 0 where it was not kept.
  func reached(_ indicator: Indicator) -> Int {
    let index = Int(indicator.rawValue)
    return index < reached.count ? reached[index] : 0
  }
}
