import LearningRegister
import RegisterSample
import Screen
import Testing
import Workbench

@testable import RegisterExchange

@Suite struct OfficialReportTests {
  static let today: Day = "2026-11-22"
  static let commune = Register(SampleRegister.commune())

  static func details(_ today: Day = today) -> ReportDetails {
    ReportDetails(today: today) { Words(.vietnamese)(.kind($0)) }
  }

  static func year(_ register: Register, _ details: ReportDetails = details()) -> OfficialReport {
    OfficialReport(of: register, ReportPeriod(.year, on: today, in: register), asOf: today, details)
  }

  @Test func theReportOfTheSample() throws {
    try Golden.expect(Self.year(Self.commune).text, "year.txt")
  }

  @Test(arguments: ReportPeriod.Kind.allCases, ["2023-03-01", "2025-12-31", "2026-11-22"] as [Day])
  func everyLineFitsAPrinter(_ kind: ReportPeriod.Kind, _ day: Day) {
    let period = ReportPeriod(kind, on: day, in: Self.commune)
    let report = OfficialReport(of: Self.commune, period, asOf: day, Self.details(day))
    for line in report.text.split(separator: "\n") { #expect(CellWidth.of(String(line)) <= 80, "\(line)") }
    #expect(report.tables.allSatisfy { !$0.notes.isEmpty })
    // No number, day or amount of a table is broken.
    for table in report.tables {
      let words = Set(BoxTable(table).lines.flatMap { $0.split { $0 == " " || $0 == "│" } })
      for word in table.rows.joined().flatMap({ $0.split(separator: " ") }) where word.first?.isNumber ?? false {
        #expect(words.contains(word), "\(table.title): \(word)")
      }
    }
  }

  @Test(arguments: ["2024-06-30", "2025-12-31", "2026-11-22"] as [Day], Window.allCases)
  func theTablesSayWhatTheFiguresSay(_ day: Day, _ window: Window) throws {
    let figures = Self.commune.figures(asOf: day, window: window)
    let report = OfficialReport(
      of: Self.commune, ReportPeriod(.year, on: day, in: Self.commune), asOf: day, window: window, Self.details(day))
    let targets = try #require(report.tables.first)
    try #require(targets.rows.count == 5)
    for (row, figure) in zip(targets.rows, figures.indicators) {
      let running = try #require(figure.milestones.first { $0.date >= day })
      let tenths = try #require(figure.tenths)
      let plain = row.map { $0.filter { $0.isNumber || $0 == "," } }
      #expect(plain[2] == String(figure.population))
      #expect(plain[3] == String(figure.reached))
      #expect(plain[4] == (figure.attendances.map(String.init) ?? ""))
      #expect(plain[5] == "\(tenths / 10),\(tenths % 10)")
      #expect(plain[8] == "\(abs(tenths - running.target * 10) / 10),\(abs(tenths - running.target * 10) % 10)")
      #expect(plain[9] == String(running.missing))
    }
    let rows = report.tables[1].rows
    try #require(rows.count == figures.enterprises.count + 1)
    for (row, figure) in zip(rows, figures.enterprises) {
      #expect(row[6...10].map { Int($0.filter(\.isNumber)) } == figure.indicators.map(\.reached))
    }
  }

  @Test func aFrozenReportKeepsItsNumbersAfterALateFact() throws {
    var register = Self.commune
    let day: Day = "2026-09-30"
    let frozen = register.freeze(
      title: "9 tháng", from: "2026-01-01", through: day, window: .cumulative, on: "2026-10-02", by: "lan",
      sequence: nil)
    _ = try register.apply(Change([.add(.frozen(frozen))]))
    let before = try #require(OfficialReport(of: register, frozen: frozen, Self.details()))
    var enterprise = try #require(register.enterprises["DN0001"])
    enterprise.headcounts.append(.init(date: "2026-09-01", workers: 5000))
    _ = try register.apply(Change([.replace(.enterprise(enterprise), basedOn: enterprise.revision)]))
    let after = try #require(OfficialReport(of: register, frozen: frozen, Self.details()))
    #expect(after == before)
    #expect(after.text.contains("Số liệu đã chốt ngày 02/10/2026"))
    // The register as it is now says something else of the same day.
    let period = ReportPeriod(.nineMonths, on: day, in: register)
    let live = OfficialReport(of: register, period, asOf: Self.today, Self.details())
    #expect(live.tables[0].rows[0][2] != after.tables[0].rows[0][2])
    #expect(live.tables[0].rows[0][2].filter(\.isNumber) == String(register.figures(asOf: day).population))
  }

  @Test func aFrozenReportIsComparedWithTheOneBeforeIt() throws {
    var register = Self.commune
    for day in ["2025-12-31", "2026-06-30"] as [Day] {
      let report = register.freeze(
        title: "kỳ", from: "2025-01-01", through: day, window: .cumulative, on: day, by: "", sequence: nil)
      _ = try register.apply(Change([.add(.frozen(report))]))
    }
    let later = try #require(register.frozen["2026-06-30"])
    let text = try #require(OfficialReport(of: register, frozen: later, Self.details())).text
    #expect(text.contains("kỳ báo cáo trước") && text.contains("31/12/2025:"))
    let first = try #require(register.frozen["2025-12-31"])
    let alone = try #require(OfficialReport(of: register, frozen: first, Self.details())).text
    #expect(!alone.contains("So với"))
    #expect(OfficialReport(of: register, frozen: FrozenReport(id: "2024-12-31"), Self.details()) == nil)
  }

  @Test func aPeriodToComeIsComparedWithNothing() throws {
    let start: Day = "2022-10-19"
    let coming = try #require(ReportPeriod(from: "2026-12-01", through: "2027-06-30", programmeStart: start))
    let report = OfficialReport(of: Self.commune, coming, asOf: Self.today, Self.details())
    #expect(!report.text.contains("30/11/2026"))
    let past = try #require(ReportPeriod(from: "2026-06-01", through: "2027-06-30", programmeStart: start))
    #expect(
      OfficialReport(of: Self.commune, past, asOf: Self.today, Self.details()).text.contains("31/5/2026")
        || OfficialReport(of: Self.commune, past, asOf: Self.today, Self.details()).text.contains("31/05/2026"))
  }

  @Test func numberAndDayStayBlankOrFollowTheDecree() {
    let blank = Self.year(Self.commune)
    #expect(blank.number == "Số:      /BC-UBND")
    #expect(blank.placeAndDate == "Hoằng Hợp, ngày      tháng      năm 2026")
    var details = Self.details()
    details.number = "5"
    details.signed = "2026-02-03"
    let early = Self.year(Self.commune, details)
    #expect(early.number == "Số: 05/BC-UBND")
    #expect(early.placeAndDate == "Hoằng Hợp, ngày 03 tháng 02 năm 2026")
    details.number = "112"
    details.signed = "2026-03-15"
    let later = Self.year(Self.commune, details)
    #expect(later.number == "Số: 112/BC-UBND")
    details.number = "12/BC-UBND"
    #expect(Self.year(Self.commune, details).number == "Số: 12/BC-UBND")
    #expect(later.placeAndDate == "Hoằng Hợp, ngày 15 tháng 3 năm 2026")
  }

  @Test func headAndFootAreThoseOfTheDay() {
    let now = Self.year(Self.commune)
    #expect(now.superior == "UBND TỈNH THANH HOÁ")
    #expect(now.issuer == ["ỦY BAN NHÂN DÂN", "XÃ HOẰNG HỢP"])
    #expect(now.signature == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"])
    #expect(now.signer == "Lê Văn Phượng")
    #expect(now.recipients.first == "Liên đoàn Lao động tỉnh (b/c);")
    #expect(now.recipients.last == "Lưu: VT.")
    var details = Self.details()
    details.signed = "2024-12-20"
    #expect(Self.year(Self.commune, details).superior == "UBND HUYỆN HOẰNG HOÁ")
  }

  @Test func whoSignsForTheChairIsNamedAfterTheCommittee() throws {
    var register = Self.commune
    var office = try #require(register.offices["2025-07-01"])
    office.signatory = .init(title: "Phó Chủ tịch", name: "Trần Thị B", by: "KT. Chủ tịch")
    office.recipients = ["- Đảng uỷ xã;", "Lưu: VT, VH-XH"]
    _ = try register.apply(Change([.replace(.office(office), basedOn: office.revision)]))
    let report = Self.year(register)
    #expect(report.signature == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
    #expect(report.recipients == ["Đảng uỷ xã;", "Lưu: VT, VH-XH."])
  }

  @Test func anEmptyRegisterGivesAReportOfNothing() {
    let report = Self.year(Register())
    #expect(report.text.contains("sổ chưa có công nhân lao động"))
    #expect(report.document?.isEmpty == false)
    #expect(report.recipients == ["Lưu: VT."])
  }

  @Test(
    arguments: [
      (ReportPeriod.Kind.half, "2026-01-01", "2026-06-30", "2025-06-30"),
      (.nineMonths, "2026-01-01", "2026-09-30", "2025-09-30"), (.year, "2026-01-01", "2026-12-31", "2025-11-22"),
      (.toMilestone, "2022-10-19", "2030-12-31", "2025-12-31"),
    ] as [(ReportPeriod.Kind, Day, Day, Day)])
  func periods(_ kind: ReportPeriod.Kind, _ from: Day, _ through: Day, _ compared: Day) {
    let period = ReportPeriod(kind, on: Self.today, in: Self.commune)
    #expect(period.from == from && period.through == through && period.comparedDay == compared)
    // Nothing is compared with a day before the programme.
    #expect(ReportPeriod(.year, on: "2023-06-30", in: Self.commune).comparedDay == nil)
    #expect(ReportPeriod(from: "2026-02-01", through: "2026-01-31", programmeStart: "2022-10-19") == nil)
  }
}
