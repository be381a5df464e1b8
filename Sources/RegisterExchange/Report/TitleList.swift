public import LearningRegister
internal import VietnameseText

// The lists of persons that go with a paper on the title "Công dân học tập": those proposed, those recognised.
extension OfficialReport {
  /// The list of those proposed, to go with a proposal (tờ trình): as given, by name. Number and day of the proposal stay
  /// blank.
  public init(proposing titles: [Honour], in register: Register, on day: Day) {
    let office = register.office(on: day)
    let unit = Issuer(office?.name ?? "")
    let symbol = unit.isCommittee ? "TTr-UBND" : "TTr"
    self.init(
      "DANH SÁCH", "Đề nghị công nhận danh hiệu “Công dân học tập” năm \(Self.years(titles, day))\(unit.area)",
      "(Kèm theo Tờ trình số ……/\(symbol) ngày …… tháng …… năm \(day.year))", titles, register, day,
      notes: [
        "Điểm: tổng mười chỉ số, mỗi chỉ số 0–10. Đủ điều kiện khi tổng từ "
          + "\(TitleRule.needed(difficultArea: office?.difficultArea ?? false)) điểm và không chỉ số nào dưới "
          + "\(TitleRule.lowestBox) điểm.",
        "Đơn vị: nơi làm việc ngày \(Written.day(day)).",
      ]
    ) { title in
      if let proposed = title.proposed { return "đề nghị \(Written.day(proposed))" }
      return title.registered.map { "đăng ký \(Written.day($0))" } ?? ""
    }
  }

  /// The list of those recognised, to go with the decision; where there are several decisions, each person's stands behind
  /// the name.
  public init(recognised titles: [Honour], in register: Register, on day: Day) {
    let decisions = Set(titles.compactMap(\.decision?.number))
    let one = decisions.count == 1 ? titles.first?.decision : nil
    let date = one?.date.map { " ngày \(Written.day($0))" } ?? ""
    let authority = one?.authority.map { " của \($0)" } ?? ""
    self.init(
      "DANH SÁCH", "Được công nhận danh hiệu “Công dân học tập” năm \(Self.years(titles, day))",
      one?.number.map { "(Kèm theo Quyết định số \($0)\(date)\(authority))" }, titles, register, day,
      notes: ["Đơn vị: nơi làm việc ngày \(Written.day(day))."]
    ) { title in
      one != nil
        ? ""
        : [title.decision?.number, title.decision?.date.map(Written.day)].compactMap { $0 }
          .joined(separator: ", ")
    }
  }

  private init(
    _ kind: String, _ subject: String, _ accompanies: String?, _ titles: [Honour], _ register: Register, _ day: Day,
    notes: [String], remark: (Honour) -> String
  ) {
    let office = register.office(on: day)
    let issuer = Issuer(office?.name ?? "")
    let persons = titles.compactMap { title -> (key: PersonNameSortKey, worker: Worker, title: Honour)? in
      guard case .worker(let id) = title.subject, let worker = register.workers[id] else { return nil }
      return (PersonNameSortKey(worker.name), worker, title)
    }.sorted { $0.key == $1.key ? $0.worker.id < $1.worker.id : $0.key < $1.key }
    let rows = persons.enumerated().map { index, person in
      let workplace = person.worker.employment.first { $0.isActive(on: day) }?.enterprise
      return [
        String(index + 1), person.worker.name, person.worker.born.map { String($0.year) } ?? "",
        workplace.map { register.enterprises[$0]?.name ?? $0.code.text } ?? "(không ghi nơi làm)",
        person.title.score.map(String.init) ?? "", remark(person.title),
      ]
    }
    let table = Table(
      title: "Tổng số: \(Written.number(rows.count)) người",
      columns: [
        .init("STT", 4, isNumber: true), .init("Họ và tên", 24), .init("Năm sinh", 5), .init("Đơn vị", 22),
        .init("Số điểm", 5, isNumber: true), .init("Ghi chú", 12),
      ], rows: rows, hasTotal: false, notes: notes)
    self.init(
      kind: kind, superior: office?.superior?.uppercased(), issuer: issuer.lines, number: "",
      placeAndDate: [office?.place, Written.date(nil, year: day.year)].compactMap { $0 }.joined(separator: ", "),
      subject: subject, body: (accompanies.map { [.paragraph($0)] } ?? []) + [.table(table)], recipients: [],
      signature: Self.signature(office?.signatory, issuer), signer: office?.signatory?.name)
  }

  /// The years the titles are for.
  private static func years(_ titles: [Honour], _ day: Day) -> String {
    let years = Set(titles.compactMap(\.year)).sorted()
    return years.isEmpty ? String(day.year) : years.map(String.init).joined(separator: ", ")
  }
}
