import LearningRegister

/// Titles, commendations and prizes of the sample commune.
struct CommuneHonours: Sendable {
  /// The honours, in order of code.
  private(set) var honours: [Honour] = []
  private let staff: CommuneStaff
  private var generator: SampleGenerator
  private let authority = "Chủ tịch UBND xã Hoằng Hợp"
  private let signer = "Lê Văn Phượng"

  /// The decision of each year that recognised learning citizens.
  private static let decisions: [(year: Int, number: String, date: Day)] = [
    (2023, "215/QĐ-UBND", "2023-12-15"), (2024, "198/QĐ-UBND", "2024-11-20"), (2025, "112/QĐ-UBND", "2025-11-20"),
    (2026, "164/QĐ-UBND", "2026-10-20"),
  ]

  init(seed: UInt64, staff: CommuneStaff) {
    self.staff = staff
    generator = SampleGenerator(seed: seed, stream: 4)
    let participation = Participation(staff: staff, generator: &generator)
    let since = participation.decide(
      .e, hadOccasion: { staff.workers[$0].employment.first?.from ?? "2027-01-01" < "2025-07-01" },
      hasOccasionIn2026: { staff.workers[$0].employment.first?.from ?? "2027-01-01" < "2026-06-01" }, &generator)
    var waiting: [Int] = []
    for (worker, came) in since.enumerated() {
      switch came {
      case .early:
        let from = staff.workers[worker].employment.first?.from ?? "2022-01-01"
        let possible = Self.decisions[0...2].filter { $0.date > from.adding(days: 60) }
        if !possible.isEmpty { recognise(worker, by: generator.pick(Array(possible))) }
      case .late: recognise(worker, by: Self.decisions[3])
      case .never: waiting.append(worker)
      }
    }
    waiting = generator.shuffled(
      waiting.filter { staff.workers[$0].employment.contains { $0.isActive(on: "2026-03-01") } })
    addCandidates(waiting)
    addHardCases(Array(waiting.suffix(6)))
    addCommendations()
    addPrizes()
    addGroups()
    addChildren()
    for index in honours.indices { honours[index].revision = 1 }
  }

  private mutating func add(
    _ category: Honour.Category, _ kind: KindCode, _ subject: Honour.Subject, year: Int
  ) -> Int {
    honours.append(
      Honour(id: SampleCodes.honour(honours.count + 1), category: category, kind: kind, subject: subject, year: year))
    return honours.count - 1
  }

  private func decision(_ number: String?, _ date: Day?) -> Honour.Decision {
    Honour.Decision(number: number, date: date, authority: authority, signer: signer)
  }

  /// Ten boxes that suffice.
  private mutating func goodScores() -> [Int] {
    var scores = (0..<10).map { _ in generator.pick([7, 8, 8, 9, 9, 10]) }
    var box = 0
    while scores.reduce(0, +) < 80 {
      scores[box] = min(10, scores[box] + 1)
      box = (box + 1) % 10
    }
    return scores
  }

  private mutating func recognise(_ worker: Int, by given: (year: Int, number: String, date: Day)) {
    let index = add(.title, .learningCitizen, .worker(staff.workers[worker].id), year: given.year)
    honours[index].registered = Day(year: given.year, month: 3, day: generator.number(1...31))
    honours[index].scores = goodScores()
    honours[index].proposed = given.date.adding(days: -generator.number(10...30))
    honours[index].decision = decision(given.number, given.date)
  }

  /// Registered in 2026; two thirds have scored themselves, half of those are proposed. None counts yet.
  private mutating func addCandidates(_ waiting: [Int]) {
    for (number, worker) in waiting.prefix(96).enumerated() {
      let index = add(.title, .learningCitizen, .worker(staff.workers[worker].id), year: 2026)
      honours[index].registered = generator.day("2026-03-02", "2026-03-31")
      if number % 3 > 0 { honours[index].scores = goodScores() }
      if number % 3 == 2 { honours[index].proposed = generator.day("2026-11-02", "2026-11-20") }
    }
  }

  /// Titles that look as if they counted (trap 13).
  private mutating func addHardCases(_ workers: [Int]) {
    guard workers.count == 6 else { return }
    func title(_ number: Int, _ this: inout CommuneHonours) -> Int {
      let index = this.add(.title, .learningCitizen, .worker(this.staff.workers[workers[number]].id), year: 2025)
      this.honours[index].registered = "2025-03-12"
      this.honours[index].scores = this.goodScores()
      this.honours[index].decision = this.decision("112/QĐ-UBND", "2025-11-20")
      return index
    }
    let lowBox = title(0, &self)
    honours[lowBox].scores = [9, 9, 9, 9, 9, 9, 9, 9, 9, 4]
    let noNumber = title(1, &self)
    honours[noNumber].decision = decision(nil, "2025-11-20")
    let withdrawn = title(2, &self)
    honours[withdrawn].withdrawn = Honour.Withdrawal(
      number: "61/QĐ-UBND", date: "2026-05-12", why: "Hồ sơ tự chấm điểm không đúng thực tế")
    let atOnce = title(3, &self)
    honours[atOnce].withdrawn = Honour.Withdrawal(
      number: "126/QĐ-UBND", date: "2025-12-05", why: "Trùng người với danh sách xã khác")
    let noAuthority = title(4, &self)
    honours[noAuthority].decision = Honour.Decision(number: "112/QĐ-UBND", date: "2025-11-20")
    honours[noAuthority].accepted = [
      AcceptedDoubt(check: Doubt.Check.decisionIncomplete.rawValue, why: "Chờ bản sao quyết định")
    ]
  }

  private mutating func addCommendations() {
    let here = generator.shuffled(staff.counted(on: SampleRegister.today))
    for (number, worker) in here.prefix(26).enumerated() {
      let index = add(.title, .learningWorker, .worker(staff.workers[worker].id), year: 2024 + number % 3)
      honours[index].decision = decision("\(70 + number % 3)/QĐ-UBND", Day(year: 2024 + number % 3, month: 10, day: 7))
    }
    for (number, worker) in here.dropFirst(26).prefix(36).enumerated() {
      let year = 2023 + number % 4
      let index = add(.title, "laoDongTienTien", .worker(staff.workers[worker].id), year: year)
      honours[index].decision = decision("\(8 + number % 4)/QĐ-UBND", Day(year: year, month: 1, day: 18))
    }
    for (number, worker) in here.dropFirst(62).prefix(28).enumerated() {
      let year = 2023 + number % 4
      let date = Day(year: year, month: 5, day: 28)
      let index = add(.commendation, "giayKhen", .worker(staff.workers[worker].id), year: year)
      honours[index].achievement = "Có thành tích xuất sắc trong phong trào học tập suốt đời năm \(year)"
      honours[index].decision = decision("\(85 + number % 4)/QĐ-UBND", date)
      // Decree 152/2025 doubled the bonus; the base salary rose in between.
      honours[index].bonus = [270_000, 270_000, 351_000, 702_000][number % 4]
    }
  }

  private mutating func addPrizes() {
    let kinds: [KindCode] = ["thoGioi", "banTayVang", "laoDongGioi", "laoDongSangTao"]
    let places = ["Giải Nhất", "Giải Nhì", "Giải Ba", "Giải Khuyến khích"]
    let skilled = generator.shuffled(
      staff.counted(on: SampleRegister.today).filter { staff.workers[$0].skillGrade ?? 0 >= 3 })
    for (number, worker) in skilled.prefix(32).enumerated() {
      let year = 2023 + number / 8
      let kind = kinds[number % 4]
      let index = add(.prize, kind, .worker(staff.workers[worker].id), year: year)
      honours[index].achievement = "\(places[number / 4 % 2 + number % 2]) cấp xã năm \(year)"
      honours[index].decision = Honour.Decision(
        number: "\(20 + number % 4)/QĐ-CĐ", date: Day(year: year, month: 11, day: 19), authority: "Công đoàn xã")
      if kind == "banTayVang" { honours[index].bonus = 500_000 }
    }
  }

  private mutating func addGroups() {
    for (position, year) in [(0, 2024), (5, 2024), (14, 2025), (1, 2025), (8, 2025)] {
      let index = add(.title, "donViHocTap", .enterprise(staff.enterprises[position].id), year: year)
      honours[index].decision = decision("\(year == 2024 ? 205 : 121)/QĐ-UBND", Day(year: year, month: 12, day: 10))
    }
    let groups = [
      ("Tổ may 3", 0, 2024), ("Chuyền may 7", 0, 2025), ("Tổ cơ khí 1", 5, 2025),
      ("Câu lạc bộ đọc sách công nhân", 1, 2025),
      ("Tổ thuỷ nông Nhân Hòa", 8, 2024),
    ]
    for (name, position, year) in groups {
      let subject = Honour.Subject.collective(name: name, enterprise: staff.enterprises[position].id)
      let index = add(.commendation, "giayKhen", subject, year: year)
      honours[index].achievement = "Mô hình tốt trong tổ chức hoạt động học tập suốt đời"
      honours[index].decision = decision("\(year == 2024 ? 206 : 122)/QĐ-UBND", Day(year: year, month: 12, day: 10))
      honours[index].bonus = year == 2024 ? 702_000 : 1_404_000
    }
  }

  private mutating func addChildren() {
    let schools = [
      "THCS Hoằng Hợp", "Tiểu học Hoằng Hợp", "THCS Hoằng Quỳ", "Tiểu học Hoằng Xuân", "THPT Lương Đắc Bằng",
    ]
    let parents = generator.shuffled(
      staff.counted(on: SampleRegister.today).filter { staff.workers[$0].born?.year ?? 2000 < 1992 })
    for (number, parent) in parents.prefix(18).enumerated() {
      let sex: Sex = generator.chance(550) ? .female : .male
      let name = PersonNames.draw(sex, born: 2014, &generator)
      let year = 2024 + number % 3
      let subject = Honour.Subject.child(
        name: name, school: "Trường \(generator.pick(schools))", parent: staff.workers[parent].id)
      let index = add(.commendation, "hieuHoc", subject, year: year)
      honours[index].achievement = "Học sinh giỏi năm học \(year - 1) – \(year)"
      honours[index].decision = decision("\(140 + number % 3)/QĐ-UBND", Day(year: year, month: 8, day: 25))
      honours[index].bonus = 300_000
    }
  }
}
