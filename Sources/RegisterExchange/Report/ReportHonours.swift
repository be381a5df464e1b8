internal import LearningRegister

// Part III: commendations and prizes (B4), learning titles (B5).
extension ReportComposition {
  /// The titles of the movement; all others are told with the commendations.
  private static var learningTitles: [KindCode] { [.learningCitizen, .learningWorker, "donViHocTap"] }

  func honours() -> Part {
    let given = commendations()
    let titles = titlesTable()
    let decided = titles.rows.reduce(0) { $0 + (Int($1[5].filter(\.isNumber)) ?? 0) }
    let sentence =
      "Trong kỳ có \(Written.number(given.count)) khen thưởng, giải thưởng và \(Written.number(decided)) danh hiệu học "
      + "tập có quyết định \(Self.reference(to: given.isEmpty ? "B5" : "B4, B5"))."
    return Part(
      blocks: [.paragraph(sentence)], annexed: (given.isEmpty ? [] : [commendationsTable(given)]) + [titles])
  }

  private func isLearningTitle(_ honour: Honour) -> Bool {
    honour.category == .title && Self.learningTitles.contains(honour.kind)
  }

  /// What was decided in the period and still holds on the day.
  private func commendations() -> [(date: Day, honour: Honour)] {
    register.honours.sorted.compactMap { honour -> (date: Day, honour: Honour)? in
      guard !isLearningTitle(honour), let date = honour.decision?.date, from <= date, date <= day, holds(honour) else {
        return nil
      }
      return (date, honour)
    }.sorted { $0.date == $1.date ? $0.honour.id < $1.honour.id : $0.date < $1.date }
  }

  private func holds(_ honour: Honour) -> Bool {
    guard let withdrawn = honour.withdrawn else { return true }
    return withdrawn.date.map { $0 > day } ?? false
  }

  private func commendationsTable(_ given: [(date: Day, honour: Honour)]) -> OfficialReport.Table {
    let rows = given.enumerated().map { index, given in
      let (name, unit) = subject(given.honour, on: given.date)
      let decision = given.honour.decision
      return [
        String(index + 1), name, unit, details.kindName(given.honour.kind),
        [decision?.number, Written.day(given.date)].compactMap { $0 }.joined(separator: ", "),
        decision?.authority ?? "",
        given.honour.bonus.map(Written.number) ?? "",
      ]
    }
    return OfficialReport.Table(
      title: "Biểu B4. Khen thưởng từ ngày \(Written.day(from)) đến ngày \(Written.day(day))",
      columns: [
        .init("TT", 3), .init("Họ tên/tập thể", 15), .init("Đơn vị", 14), .init("Hình thức", 10),
        .init("Số QĐ, ngày", 12), .init("Cơ quan QĐ", 10), .init("Mức thưởng", 8, isNumber: true),
      ], rows: rows, hasTotal: false,
      notes: notFrozen + ["Khen thưởng có ngày quyết định trong kỳ, chưa bị thu hồi. Mức thưởng: đồng."])
  }

  private func subject(_ honour: Honour, on date: Day) -> (name: String, unit: String) {
    func name(_ id: EnterpriseID?) -> String { id.map { register.enterprises[$0]?.name ?? $0.code.text } ?? "" }
    switch honour.subject {
    case .worker(let id):
      let worker = register.workers[id]
      return (worker?.name ?? id.code.text, name(worker?.employment.first { $0.isActive(on: date) }?.enterprise))
    case .child(let child, let school, let parent):
      let of = parent.flatMap { register.workers[$0]?.name }.map { " (con \($0))" } ?? ""
      return (child + of, school ?? "")
    case .enterprise(let id): return (name(id), "")
    case .collective(let collective, let enterprise): return (collective, name(enterprise))
    }
  }

  private func titlesTable() -> OfficialReport.Table {
    let office = register.office(on: day)
    func isDecided(_ honour: Honour) -> Bool {
      guard honour.kind != .learningCitizen else { return honour.countsAsLearningCitizen(on: day, office: office) }
      guard let decision = honour.decision, decision.isComplete, let date = decision.date else { return false }
      return date <= day && holds(honour)
    }
    let all = register.honours.records.filter(isLearningTitle)
    let rows = Self.learningTitles.enumerated().map { index, kind in
      let honours = all.filter { $0.kind == kind }
      let registered = honours.filter { $0.registered.map { from <= $0 && $0 <= day } ?? false }
      let reached = registered.count(where: isDecided)
      let decided = honours.count { honour in
        honour.decision?.date.map { from <= $0 && $0 <= day } ?? false && isDecided(honour)
      }
      return [
        String(index + 1), details.kindName(kind), Written.number(registered.count), Written.number(reached),
        Written.tenths(registered.isEmpty ? nil : reached * 1000 / registered.count), Written.number(decided),
      ]
    }
    return OfficialReport.Table(
      title: "Biểu B5. Danh hiệu học tập từ ngày \(Written.day(from)) đến ngày \(Written.day(day))",
      columns: [
        .init("TT", 3), .init("Loại danh hiệu", 26), .init("Đăng ký trong kỳ", 10, isNumber: true),
        .init("Trong đó đã đạt", 10, isNumber: true), .init("Tỷ lệ %", 7, isNumber: true),
        .init("Đạt trong kỳ, kể cả đăng ký trước", 14, isNumber: true),
      ], rows: rows, hasTotal: false,
      notes: notFrozen + [
        "Đạt: có quyết định đủ số, ngày, cơ quan đến ngày \(Written.day(day)), chưa bị thu hồi; tính mọi người trong sổ, kể cả người đã nghỉ việc. Chỉ “Công dân học tập” tính vào chỉ tiêu e."
      ])
  }
}
