public import LearningRegister

/// What a report needs beside the register: the day it is written, what is printed on it and what the office says in it.
public struct ReportDetails: Sendable {
  /// The day the report is written; its head, signatory and recipients are those valid on the day it is signed, or else
  /// on this day.
  public var today: Day
  /// The number, such as `12`; nil leaves it blank.
  public var number: String?
  /// The day printed; nil leaves it blank.
  public var signed: Day?
  /// The office's own words.
  public var wording = ReportWording()
  /// To whom it is addressed; empty leaves that to the office's words.
  public var addressees: [String] = []
  /// What kinds of campaign, title and commendation are called.
  public var kindName: @Sendable (KindCode) -> String

  /// Details of a report written on a day.
  public init(today: Day, kindName: @escaping @Sendable (KindCode) -> String) {
    self.today = today
    self.kindName = kindName
  }
}

extension OfficialReport {
  /// The report of a period from the register as it is. The figures are those of the period's last day, or of `day` where
  /// the period lasts longer, in the window given; without one in the office's usual window.
  public init(
    of register: Register, _ period: ReportPeriod, asOf day: Day, window: Window? = nil, _ details: ReportDetails
  ) {
    let day = min(day, period.through)
    let window = window ?? register.office(on: day)?.usualWindow ?? .cumulative
    func figures(_ day: Day) -> FrozenReport.Content? {
      // Frozen or not, a report reads its figures from one and the same value.
      register.freeze(
        title: "", from: period.from, through: day, window: window, on: details.today, by: "", sequence: nil
      ).content
    }
    let empty = FrozenReport.Content(
      title: "", from: period.from, frozenAt: details.today, by: "", sequence: nil, population: 0, named: 0,
      oldestHeadcount: nil, figures: [], enterprises: [], definitions: register.definitions(on: day, window: window))
    let compared = period.comparedDay.flatMap { day in
      figures(day).map { ReportComposition.Compared(day: day, name: period.comparedName, figures: $0) }
    }
    self.init(
      ReportComposition(
        register: register, details: details, title: period.title, from: period.from, day: day, through: period.through,
        figures: figures(day) ?? empty, compared: compared, frozen: nil))
  }

  /// The report of a frozen period, with the figures as they were frozen, compared with the frozen report before it in
  /// the same window. Nil for a report without content.
  ///
  /// What was not frozen, the activities and honours of the period, comes from the register and says so.
  public init?(of register: Register, frozen report: FrozenReport, _ details: ReportDetails) {
    guard let content = report.content, let day = report.asOf else { return nil }
    let earlier = register.frozen.records.filter { other in
      guard let kept = other.content, let end = other.asOf else { return false }
      return end < day && kept.definitions.window == content.definitions.window
    }.max { ($0.asOf ?? day, $0.id) < ($1.asOf ?? day, $1.id) }
    let compared = earlier.flatMap { earlier in
      earlier.content.flatMap { content in
        earlier.asOf.map { ReportComposition.Compared(day: $0, name: "kỳ báo cáo trước", figures: content) }
      }
    }
    let days = "từ ngày \(Written.day(content.from)) đến ngày \(Written.day(day))"
    let title = Self.periodName(content.title).map { "\($0) (\(days))" } ?? days
    var details = details
    details.today = content.frozenAt
    self.init(
      ReportComposition(
        register: register, details: details, title: title, from: content.from, day: day, through: day,
        figures: content, compared: compared, frozen: report.id))
  }

  /// What a frozen period is called within a sentence: its title without the word for a report; nil where it has none, or
  /// where it only names days.
  private static func periodName(_ title: String) -> String? {
    let word = "Báo cáo "
    let name = title.hasPrefix(word) ? String(title.dropFirst(word.count)) : title
    return name.isEmpty || name.hasPrefix("từ ") ? nil : name
  }

  private init(_ composition: ReportComposition) {
    let office = composition.office
    let issuer = Issuer(office?.name ?? "")
    let signed = composition.details.signed
    let number = Written.number(composition.details.number, symbol: issuer.symbol)
    let date = Written.date(signed, year: (signed ?? composition.details.today).year)
    let (body, tables) = composition.parts(issuer)
    let author = issuer.name.isEmpty ? "" : " của \(issuer.name)"
    self.init(
      superior: office?.superior?.uppercased(), issuer: issuer.lines, number: number,
      placeAndDate: [office?.place, date].compactMap { $0 }.joined(separator: ", "),
      subject: "Kết quả thực hiện Chương trình \(ReportComposition.programme) \(composition.title)\(issuer.area)",
      addressees: composition.addressees, body: body, recipients: Self.recipients(office?.recipients ?? []),
      signature: Self.signature(office?.signatory, issuer), signer: office?.signatory?.name,
      annex: Annex(
        name: "CÁC BIỂU SỐ LIỆU",
        accompaniment: "(Kèm theo Báo cáo số\(number.dropFirst("Số:".count)) \(date)\(author))", tables: tables))
  }

  /// Every line ends in a semicolon, the last, which is always the archive, in a full stop.
  private static func recipients(_ lines: [String]) -> [String] {
    let bare = lines.map { line in
      var line = line
      while let last = line.last, ".;, ".contains(last) { line.removeLast() }
      while let first = line.first, "-–• ".contains(first) { line.removeFirst() }
      return line
    }.filter { !$0.isEmpty }
    let others = bare.filter { !$0.hasPrefix("Lưu") }.map { $0 + ";" }
    return others + [(bare.last { $0.hasPrefix("Lưu") } ?? "Lưu: VT") + "."]
  }

  static func signature(_ signatory: OfficeVersion.Signatory?, _ issuer: Issuer) -> [String] {
    let by = signatory?.by?.uppercased()
    let isNamed = by?.hasPrefix("TM.") ?? false
    let onBehalf = issuer.isCommittee && !isNamed ? "TM. ỦY BAN NHÂN DÂN" : nil
    return [onBehalf, by, signatory?.title?.uppercased()].compactMap { $0 }
  }
}

/// The issuing body, read from the unit's name: `UBND xã Hoằng Hợp`.
struct Issuer {
  /// The name written out.
  let name: String
  /// The part behind `UBND`; empty for other bodies.
  let unit: String
  let isCommittee: Bool

  init(_ name: String) {
    let prefix = ["UBND ", "Ủy ban nhân dân ", "Uỷ ban nhân dân "].first {
      name.lowercased().hasPrefix($0.lowercased())
    }
    isCommittee = prefix != nil
    unit = prefix.map { String(name.dropFirst($0.count)) } ?? ""
    self.name = isCommittee ? "Ủy ban nhân dân \(unit)" : name
  }

  var lines: [String] { isCommittee ? ["ỦY BAN NHÂN DÂN", unit.uppercased()] : [name.uppercased()] }
  var symbol: String { isCommittee ? "BC-UBND" : "BC" }
  var area: String { unit.isEmpty ? "" : " trên địa bàn \(unit)" }
}

/// Puts the body of a report together.
struct ReportComposition {
  /// A part of the body with the tables that stand in the annex for it.
  struct Part {
    var blocks: [OfficialReport.Block]
    var annexed: [OfficialReport.Table] = []
  }

  /// An earlier day the figures are compared with.
  struct Compared {
    let day: Day
    let name: String
    let figures: FrozenReport.Content
  }

  let register: Register
  let details: ReportDetails
  /// What the period is called.
  let title: String
  /// The first day of the period.
  let from: Day
  /// The day the figures are of, the last the report knows of.
  let day: Day
  /// The last day of the period.
  let through: Day
  let figures: FrozenReport.Content
  let compared: Compared?
  /// The frozen report the figures come from; nil for the register as it is.
  let frozen: FrozenReportID?

  static let programme =
    "“Đẩy mạnh các hoạt động học tập suốt đời trong công nhân lao động tại các doanh nghiệp đến năm 2030”"

  /// Tells within a sentence which tables of the annex say more.
  static func reference(to tables: String) -> String { "(chi tiết tại Biểu \(tables), Phụ lục kèm theo)" }

  /// To whom the report is addressed: as said for this one, else as the office's words have it.
  var addressees: [String] {
    details.addressees.isEmpty ? details.wording[.addressees] : details.addressees
  }

  /// The profile of the day the report is signed.
  var office: OfficeVersion? { register.office(on: details.signed ?? details.today) }

  /// The body, and the tables of the annex: enterprises, activities, honours.
  func parts(_ issuer: Issuer) -> (body: [OfficialReport.Block], annex: [OfficialReport.Table]) {
    let (results, activities, honours) = (results(), activities(), honours())
    let source = figures.definitions.targets?.source.map { " và \($0)" } ?? ""
    let author = issuer.name.isEmpty ? "cơ quan" : issuer.name
    let cut = day < through ? " (số liệu tính đến ngày \(Written.day(day)))" : ""
    var blocks: [OfficialReport.Block] = [
      .paragraph(
        "Thực hiện Quyết định số 1268/QĐ-TTg ngày 19/10/2022 của Thủ tướng Chính phủ phê duyệt Chương trình "
          + "\(Self.programme)\(source), \(author) báo cáo kết quả thực hiện \(title)\(cut) như sau:")
    ]
    blocks.append(.heading("I. KẾT QUẢ THỰC HIỆN NĂM CHỈ TIÊU"))
    blocks += results.blocks + details.wording.blocks(.assessment)
    blocks.append(.heading("II. HOẠT ĐỘNG TRONG KỲ"))
    blocks += activities.blocks
    blocks.append(.heading("III. KHEN THƯỞNG, DANH HIỆU HỌC TẬP"))
    blocks += honours.blocks
    blocks.append(.heading("IV. KHÓ KHĂN, VƯỚNG MẮC"))
    blocks += difficulties() + details.wording.blocks(.difficulties)
    blocks.append(.heading("V. PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI"))
    blocks += directions() + details.wording.blocks(.directions)
    blocks.append(.heading("VI. ĐỀ XUẤT, KIẾN NGHỊ"))
    blocks += details.wording.blocks(.proposals)
    blocks.append(
      .paragraph("Trên đây là báo cáo kết quả thực hiện Chương trình \(title)\(issuer.area) của \(author)./."))
    return (blocks, results.annexed + activities.annexed + honours.annexed)
  }

  /// What is missing is told for the milestone the day's targets run to.
  func running(_ indicator: Indicator) -> FrozenReport.Milestone? { figures[indicator]?.running(on: day) }

  /// Whether too few enterprises report for the figures to stand without a sign of doubt.
  var isIncomplete: Bool {
    figures.population > 0 && (figures.enterprises.count - figures.silent.count) * 5 < figures.enterprises.count * 4
  }
}
