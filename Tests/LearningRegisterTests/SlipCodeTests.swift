import LearningRegister
import Testing

/// The check code at the end of a learning slip.
@Suite struct SlipCodeTests {
  static let worker: WorkerID = "CN000001"
  static let day: Day = "2026-06-30"
  static let store = "5f3a9c"

  static func register(_ change: (inout Register.Snapshot) -> Void = { _ in }) -> Register {
    var snapshot = Register.Snapshot()
    snapshot.offices = [OfficeVersion(id: "2022-10-19", name: "UBND xã")]
    snapshot.enterprises = [Enterprise(id: "DN0001", name: "May Hoằng Hợp")]
    var hoa = Worker(
      id: "CN000001", name: "Nguyễn Thị Hoà", employment: [Employment(enterprise: "DN0001", from: "2021-03-01")])
    hoa.sex = .female
    hoa.born = .year(1987)
    hoa.identity = IdentityDocument(kind: .cccd, number: "038187012345")
    snapshot.workers = [hoa, Worker(id: "CN000002", name: "Lê Văn An")]
    snapshot.campaigns = [
      Campaign(
        id: "HD26-001", name: "Phổ biến Bộ luật Lao động", kind: "propaganda", fields: [FieldSet(.a)], state: .held,
        sessions: [.init(number: 1, date: "2026-05-12")]),
      Campaign(
        id: "HD26-002", name: "Kỹ năng sống", kind: "training", fields: [FieldSet(.c)], state: .held,
        sessions: [.init(number: 1, date: "2026-09-12")]),
    ]
    var list = AttendanceList(id: "DS26-001", campaign: "HD26-001", session: 1, enterprise: "DN0001")
    list.present = ["CN000001"]
    list.paper = "41"
    var later = AttendanceList(id: "DS26-002", campaign: "HD26-002", session: 1, enterprise: "DN0001")
    later.present = ["CN000001"]
    snapshot.attendance = [list, later]
    var title = Honour(
      id: "KT000001", category: .title, kind: .learningCitizen, subject: .worker("CN000001"), year: 2026)
    title.proposed = "2026-06-01"
    snapshot.honours = [title]
    change(&snapshot)
    return Register(snapshot)
  }

  static func code(_ register: Register, on day: Day = day, store: String = store) throws -> SlipCode {
    try #require(register.learningSlip(of: worker, on: day)).code(store: store)
  }

  /// Fixed for ever: what was printed years ago must be readable then.
  @Test func theCodeIsThatOfThePaper() throws {
    let code = try Self.code(Self.register())
    #expect(code.text.hasPrefix("CN000001-20260630-"))
    #expect(code.text.count == 22)
    #expect(try Self.code(Self.register()) == code)
    #expect(code.check == "P6BD")
  }

  /// What a slip of that day says, changed one fact at a time.
  static let facts: [@Sendable (inout Register.Snapshot) -> Void] = [
    { $0.workers[0].name = "Nguyễn Thị Hòa" },
    { $0.workers[0].sex = .male },
    { $0.workers[0].born = .year(1988) },
    { $0.workers[0].identity = IdentityDocument(kind: .cccd, number: "038187012346") },
    { $0.workers[0].employment[0].from = "2021-03-02" },
    { $0.workers[0].employment[0].to = "2026-06-01" },
    { $0.enterprises[0].name = "May Hoằng Quỳ" },
    { $0.attendance[0].present = [] },
    { $0.attendance[0].paper = "42" },
    {
      $0.attendance[0].present = []
      $0.attendance[0].late = ["CN000001"]
    },
    { $0.campaigns[0].name = "Bộ luật Lao động" },
    { $0.campaigns[0].fields = [FieldSet(.b)] },
    { $0.campaigns[0].state = .cancelled },
    { $0.campaigns[0].sessions[0].date = "2026-05-13" },
    { $0.honours[0].kind = .learningWorker },
    { $0.honours[0].proposed = "2026-06-02" },
    { $0.honours = [] },
    { $0.honours[0].decision = .init(number: "112/QĐ-UBND", date: "2026-06-20", authority: "Chủ tịch UBND xã") },
  ]

  @Test(arguments: facts.indices) func anyFactChangesIt(_ place: Int) throws {
    #expect(try Self.code(Self.register(Self.facts[place])) != Self.code(Self.register()))
  }

  /// What happened after the day, or to others, is on no slip of that day.
  static let others: [@Sendable (inout Register.Snapshot) -> Void] = [
    { $0.attendance[1].present = [] },
    { $0.campaigns[1].name = "Khác" },
    { $0.workers[1].name = "Lê Văn Anh" },
    { $0.workers[0].employment[0].to = "2026-08-01" },
    { $0.workers[0].phone = PhoneNumber("0912345678") },
    { $0.workers[0].note = "ghi chú" },
    { $0.honours[0].decision = .init(number: "112/QĐ-UBND", date: "2026-10-10", authority: "Chủ tịch UBND xã") },
  ]

  @Test(arguments: others.indices) func whatTheSlipDoesNotSayLeavesItAlone(_ place: Int) throws {
    #expect(try Self.code(Self.register(Self.others[place])) == Self.code(Self.register()))
  }

  @Test func anotherDayPersonOrRegisterIsAnotherCode() throws {
    let register = Self.register()
    let code = try Self.code(register)
    #expect(try Self.code(register, on: "2026-06-29").check != code.check)
    #expect(try Self.code(register, store: "5f3a9d").check != code.check)
    #expect(
      try #require(register.learningSlip(of: "CN000002", on: Self.day)).code(store: Self.store).check != code.check)
    #expect(register.learningSlip(of: "CN000009", on: Self.day) == nil)
  }

  @Test func aCodeIsReadHoweverItIsTyped() throws {
    let code = try Self.code(Self.register())
    for typed in [code.text, code.text.lowercased(), code.text.filter { $0 != "-" }, " \(code.text) "] {
      #expect(SlipCode(typed) == code)
    }
    let odd = "DS26-041".uppercased()
    for typed in ["", "7KQM", "CN000001", "CN000001-20261322-7KQM", "CN000001-20260630-7KO1", "20260630-7KQM", odd] {
      #expect(SlipCode(typed) == nil, "\(typed)")
    }
    #expect(SlipCode("N-1-20260630-7KQM")?.worker == "N-1")
  }

  @Test func theRegisterAnswers() throws {
    let register = Self.register()
    let code = try Self.code(register)
    guard case .matches(let slip) = register.standing(of: code, store: Self.store) else {
      Issue.record("does not match")
      return
    }
    // Attendance, title on the way, work; nothing of September.
    #expect(slip.history.entries.count == 3)
    #expect(slip.history.reached.keys.map(\.letter) == ["a"])
    #expect(register.standing(of: code, store: "other") == .differs)
    let altered = try #require(SlipCode(String(code.text.dropLast()) + (code.text.last == "7" ? "8" : "7")))
    #expect(register.standing(of: altered, store: Self.store) == .differs)
    let nobody = try #require(SlipCode("CN000077-20260630-7KQM"))
    #expect(register.standing(of: nobody, store: Self.store) == .unknownWorker)
  }

  /// Twenty bits well spread: of many neighbouring slips none share a code beyond chance.
  @Test func codesAreSpread() throws {
    let register = Self.register()
    let slip = try #require(register.learningSlip(of: Self.worker, on: Self.day))
    let codes = Set((0..<1000).map { slip.code(store: String($0)).check })
    #expect(codes.count >= 995)
  }
}

/// Who may be proposed for the title.
@Suite struct TitleProposalTests {
  static func title(_ scores: [Int], _ change: (inout Honour) -> Void = { _ in }) -> Honour {
    var title = Honour(
      id: "KT000001", category: .title, kind: .learningCitizen, subject: .worker("CN000001"), year: 2026)
    title.registered = "2026-03-01"
    title.scores = scores
    change(&title)
    return title
  }

  static let enough = [8, 8, 8, 8, 8, 8, 8, 8, 8, 8]

  @Test(arguments: [
    (enough, true, true), ([10, 10, 10, 10, 10, 10, 10, 10, 4, 10], false, false),
    ([8, 8, 8, 8, 8, 8, 8, 8, 8, 7], false, true),
    ([7, 7, 7, 7, 7, 7, 7, 7, 7, 7], false, true), ([6, 7, 7, 7, 7, 7, 7, 7, 7, 7], false, false), ([], false, false),
    ([10, 10, 10, 10, 10, 10, 10, 10, 10], false, false),
  ])
  func tenScoresMustSuffice(_ scores: [Int], _ usual: Bool, _ difficult: Bool) {
    var office = OfficeVersion(id: "2022-10-19", name: "UBND xã")
    #expect(Self.title(scores).isReadyForDecision(on: "2026-06-30", office: office) == usual)
    office.difficultArea = true
    #expect(Self.title(scores).isReadyForDecision(on: "2026-06-30", office: office) == difficult)
  }

  static let unfit: [@Sendable (inout Honour) -> Void] = [
    { $0.kind = .learningWorker },
    { $0.category = .commendation },
    { $0.subject = .enterprise("DN0001") },
    { $0.registered = "2026-07-01" },
    { $0.registered = nil },
    { $0.decision = .init(number: "1", date: "2026-06-01", authority: "x") },
    { $0.withdrawn = .init(date: "2026-06-02") },
  ]

  @Test(arguments: unfit.indices) func onlyWhoWaitsIsProposed(_ place: Int) {
    #expect(!Self.title(Self.enough, Self.unfit[place]).isReadyForDecision(on: "2026-06-30", office: nil))
  }

  @Test func anIncompleteOrLaterDecisionStillWaits() {
    for decision in [Honour.Decision(number: "1"), .init(number: "1", date: "2026-07-01", authority: "x")] {
      #expect(Self.title(Self.enough) { $0.decision = decision }.isReadyForDecision(on: "2026-06-30", office: nil))
    }
  }
}
