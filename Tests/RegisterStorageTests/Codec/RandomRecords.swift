import LearningRegister
import RegisterStorage

/// Records with arbitrary content, the same for the same seed.
struct RandomRecords {
  private var state: UInt64
  /// With a number, records take their codes from that few, so that they name each other, and days from a few years.
  private let codes: Int?

  init(seed: UInt64, codes: Int? = nil) {
    // Far apart, so that no two seeds run through the same numbers.
    state = (seed &+ 1) &* 0xD134_2543_DE82_EF95
    self.codes = codes
  }

  /// How often, in percent, what may be absent is there.
  private var likely: Int { codes == nil ? 60 : 85 }

  // MARK: Values

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  private mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  private mutating func chance(_ percent: Int) -> Bool { whole(0...99) < percent }

  private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[whole(0...(elements.count - 1))] }

  private mutating func maybe<Value>(_ make: (inout RandomRecords) -> Value) -> Value? {
    chance(likely) ? make(&self) : nil
  }

  private mutating func list<Element>(_ make: (inout RandomRecords) -> Element) -> [Element] {
    (0..<(chance(40) ? 0 : whole(1...4))).map { _ in make(&self) }
  }

  private mutating func text() -> String {
    let pieces = [
      "a", "Hoà", " ", "Nguyễn", "\"", "\\", "/", "\n", "\t", "\u{1}", "\u{7F}", "\u{85}", "đ", "\u{200B}", "\u{202E}",
      "\u{FEFF}", "😀", "\u{E0041}", "漢", "'", "{", "]", ",", ":", "e\u{301}", "0",
    ]
    return (0..<whole(1...12)).map { _ in pick(pieces) }.joined()
  }

  private mutating func code<Subject: RegisterRecord>() -> Identifier<Subject> {
    let prefix = Subject.collection.codePrefix ?? "X"
    if let codes { return Identifier(Code("\(prefix)\(whole(1...codes))") ?? "X") }
    let letters = Array("ABCXYZabz0189-._/:{},[đữ")
    while true {
      let text = String((0..<whole(1...16)).map { _ in pick(letters) })
      if let code = Code(text), code != .unassigned { return Identifier(code) }
    }
  }

  private mutating func day() -> Day {
    let range = codes == nil ? -719_162...2_932_896 : 19_300...20_500
    return Day(number: Int32(whole(range)))
  }

  private mutating func word<Word: CaseIterable>() -> Word { pick(Array(Word.allCases)) }

  private mutating func unknown() -> UnknownMembers {
    guard chance(20) else { return UnknownMembers() }
    let values = ["1", "-0.50e+3", "null", "true", #""\u200b\"""#, #"{ "id" : [ ] }"#, "[1, {},\"é\"]", "{\"a\":{}}"]
    return UnknownMembers((0..<whole(1...3)).map { .init(name: "?\($0)\(text())", json: pick(values)) })
  }

  private mutating func accepted() -> [AcceptedDoubt] {
    list { random in
      var doubt = AcceptedDoubt(check: random.text(), why: random.text())
      doubt.unknown = random.unknown()
      return doubt
    }
  }

  private mutating func phone() -> PhoneNumber? { PhoneNumber("09\(whole(10_000_000...99_999_999))") }

  private mutating func money() -> Int { whole(0...1_000_000_000_000_000) }

  // MARK: Records

  /// A record of a collection.
  mutating func record(of collection: Collection) -> Record {
    switch collection {
    case .office: .office(stamped(office()))
    case .targets: .targets(stamped(targets()))
    case .enterprises: .enterprise(stamped(enterprise()))
    case .workers: .worker(stamped(worker()))
    case .campaigns: .campaign(stamped(campaign()))
    case .attendance: .attendance(stamped(attendance()))
    case .honours: .honour(stamped(honour()))
    case .tasks: .task(stamped(task()))
    case .visits: .visit(stamped(visit()))
    case .frozen: .frozen(stamped(frozen()))
    }
  }

  private mutating func stamped<R: RegisterRecord>(_ record: R) -> R {
    var record = record
    record.revision = whole(0...100)
    record.formerIDs = list { $0.text() }
    record.unknown = unknown()
    return record
  }

  private mutating func office() -> OfficeVersion {
    var office = OfficeVersion(id: code(), name: text(), programmeStart: day())
    office.superior = maybe { $0.text() }
    office.place = maybe { $0.text() }
    office.signatory = maybe { random in
      var signatory = OfficeVersion.Signatory(
        title: random.maybe { $0.text() }, name: random.maybe { $0.text() }, by: random.maybe { $0.text() })
      signatory.unknown = random.unknown()
      return signatory
    }
    office.recipients = list { $0.text() }
    office.formerCommunes = list { $0.text() }
    office.difficultArea = chance(50)
    office.scope = codes == nil ? list { $0.word() } : Enterprise.Kind.allCases
    office.titleValidityMonths = maybe { $0.whole(1...60) }
    office.minimumShare = maybe { $0.whole(1...100) }
    office.reportsEstimate = chance(30)
    office.window = maybe { $0.word() }
    return office
  }

  private mutating func frozen() -> FrozenReport {
    var report = FrozenReport(id: code())
    report.day = maybe { $0.day() }
    guard chance(80) else { return report }
    let figures = list { random in
      var figure = FrozenReport.Figure(
        indicator: random.word(), reached: random.whole(0...9999), attendances: random.maybe { $0.whole(0...9999) },
        estimate: random.maybe { $0.whole(0...9999) }, upper: random.maybe { $0.whole(0...9999) },
        milestones: random.list { random in
          var milestone = FrozenReport.Milestone(
            date: random.day(), target: random.whole(0...100), met: random.maybe { $0.chance(50) },
            missing: random.whole(0...99))
          milestone.unknown = random.unknown()
          return milestone
        })
      figure.unknown = random.unknown()
      return figure
    }
    let rows = list { random in
      var row = FrozenReport.Row(
        id: random.code(), name: random.text(), population: random.whole(0...999), named: random.whole(0...999),
        declared: random.maybe { $0.whole(0...999) }, reached: (0..<5).map { _ in random.whole(0...999) },
        reports: random.chance(50))
      row.unknown = random.unknown()
      return row
    }
    var definitions = FigureDefinitions(
      asOf: report.day ?? Day(number: 0), window: word(), office: office(), targets: maybe { $0.targets() })
    definitions.unknown = unknown()
    definitions.targets?.unknown = unknown()
    report.content = FrozenReport.Content(
      title: text(), from: day(), frozenAt: day(), by: text(), sequence: maybe { $0.whole(0...99_999) },
      population: whole(0...9999), named: whole(0...9999), oldestHeadcount: maybe { $0.day() }, figures: figures,
      enterprises: rows, definitions: definitions)
    report.content?.unknown = unknown()
    return report
  }

  private mutating func targets() -> TargetSet {
    var set = TargetSet(
      id: code(), level: word(), from: day(), official: chance(50),
      milestones: list { random in
        var milestone = TargetSet.Milestone(date: random.day(), percents: (0..<5).map { _ in random.whole(0...100) })
        milestone.unknown = random.unknown()
        return milestone
      })
    set.source = maybe { $0.text() }
    set.yearly = list { random in
      TargetSet.Milestone(date: random.day(), percents: (0..<5).map { _ in random.whole(0...100) })
    }
    return set
  }

  private mutating func enterprise() -> Enterprise {
    var enterprise = Enterprise(id: code(), name: text(), kind: word())
    enterprise.taxCode = maybe { TaxCode($0.pick(["2800123452", "2800123452-001", "038187012345"])) } ?? nil
    enterprise.address = maybe { $0.text() }
    enterprise.formerCommune = maybe { $0.text() }
    enterprise.opened = maybe { $0.day() }
    enterprise.closed = chance(20) ? day() : nil
    enterprise.sector = maybe { $0.text() }
    enterprise.liaison = maybe { random in
      var liaison = Enterprise.Liaison(name: random.maybe { $0.text() }, phone: random.phone())
      liaison.unknown = random.unknown()
      return liaison
    }
    enterprise.union = maybe { random in
      var union = Enterprise.Union(chair: random.maybe { $0.text() })
      union.unknown = random.unknown()
      return union
    }
    enterprise.agreement = maybe { random in
      var agreement = Enterprise.Agreement(
        learningClause: random.maybe { $0.chance(50) }, signed: random.maybe { $0.day() },
        expires: random.maybe { $0.day() })
      agreement.unknown = random.unknown()
      return agreement
    }
    enterprise.learningFund = list { random in
      var fund = Enterprise.LearningFund(
        year: random.whole(1...9999), planned: random.maybe { $0.money() }, spent: random.maybe { $0.money() })
      fund.unknown = random.unknown()
      return fund
    }
    enterprise.headcounts = list { random in
      var count = Enterprise.Headcount(
        date: random.day(), workers: random.whole(0...500), source: random.maybe { $0.text() })
      count.unknown = random.unknown()
      return count
    }
    enterprise.nilDeclarations = list { random in
      var declaration = Enterprise.NilDeclaration(from: random.day(), to: random.day(), on: random.maybe { $0.day() })
      declaration.unknown = random.unknown()
      return declaration
    }
    enterprise.accepted = accepted()
    enterprise.note = maybe { $0.text() }
    return enterprise
  }

  private mutating func worker() -> Worker {
    var worker = Worker(id: code(), name: text())
    worker.born = maybe { $0.chance(50) ? .day($0.day()) : .year($0.whole(1...9999)) }
    worker.sex = maybe { $0.word() }
    worker.identity =
      maybe { random in
        random.pick([
          IdentityDocument(kind: .cccd, number: "038187012345"), IdentityDocument(kind: .cmnd, number: "171234567"),
          IdentityDocument(kind: .passport, number: "C1234567"),
        ])
      } ?? nil
    worker.identity?.unknown = unknown()
    worker.phone = phone()
    worker.village = maybe { $0.text() }
    worker.formerCommune = maybe { $0.text() }
    worker.education = maybe { $0.text() }
    worker.skillGrade = maybe { $0.whole(1...7) }
    worker.unionMember = maybe { $0.chance(50) }
    worker.employment = list { random in
      var spell = Employment(
        enterprise: random.code(), job: random.maybe { $0.text() }, from: random.maybe { $0.day() },
        to: random.chance(20) ? random.day() : nil)
      spell.unknown = random.unknown()
      return spell
    }
    worker.accepted = accepted()
    worker.note = maybe { $0.text() }
    return worker
  }

  private mutating func campaign() -> Campaign {
    var campaign = Campaign(
      id: code(), name: text(), kind: KindCode(text()), fields: FieldSet(rawValue: UInt8(whole(0...15))),
      state: chance(70) ? .held : word())
    campaign.task = maybe { $0.text() }
    campaign.sessions = list { random in
      var session = Campaign.Session(
        number: random.whole(1...3), date: random.day(), place: random.maybe { $0.text() },
        hours: random.maybe { Double($0.whole(0...4000)) / 8 })
      session.unknown = random.unknown()
      return session
    }
    campaign.enterprises = list { $0.code() }
    campaign.form = maybe { $0.word() }
    campaign.organiser = maybe { $0.text() }
    campaign.partner = maybe { $0.text() }
    campaign.money = list { random in
      var money = Campaign.Money(
        source: random.word(), planned: random.maybe { $0.money() }, spent: random.maybe { $0.money() })
      money.unknown = random.unknown()
      return money
    }
    campaign.materials = list { random in
      var material = Campaign.Material(kind: KindCode(random.text()), count: random.whole(0...1_000_000))
      material.unknown = random.unknown()
      return material
    }
    campaign.accepted = accepted()
    campaign.note = maybe { $0.text() }
    return campaign
  }

  private mutating func attendance() -> AttendanceList {
    var list = AttendanceList(id: code(), campaign: code(), session: whole(1...3), enterprise: maybe { $0.code() })
    for status in AttendanceList.Status.allCases { list[status] = self.list { $0.code() } }
    list.heads = maybe { $0.whole(0...500) }
    list.walkIns = self.list { $0.text() }
    list.printed = self.list { $0.code() }
    list.paper = maybe { $0.text() }
    list.accepted = accepted()
    return list
  }

  private mutating func honour() -> Honour {
    let subject: Honour.Subject =
      switch whole(0...5) {
      case 0: .child(name: text(), school: maybe { $0.text() }, parent: maybe { $0.code() })
      case 1: .enterprise(code())
      case 2: .collective(name: text(), enterprise: maybe { $0.code() })
      default: .worker(code())
      }
    let isLearningCitizen = chance(likely)
    var honour = Honour(
      id: code(), category: chance(likely) ? .title : word(),
      kind: isLearningCitizen ? .learningCitizen : KindCode(text()),
      subject: subject, year: maybe { $0.whole(1...9999) })
    honour.subjectUnknown = unknown()
    switch subject {
    case .child, .collective: honour.subjectPartUnknown = unknown()
    case .worker, .enterprise: break
    }
    honour.registered = maybe { $0.day() }
    honour.scores = chance(50) ? [] : (0..<10).map { _ in whole(6...10) }
    honour.proposed = maybe { $0.day() }
    honour.decision = maybe { random in
      var decision = Honour.Decision(
        number: random.maybe { $0.text() }, date: random.maybe { $0.day() }, authority: random.maybe { $0.text() },
        signer: random.maybe { $0.text() })
      decision.unknown = random.unknown()
      return decision
    }
    honour.withdrawn =
      chance(20)
      ? maybe { random in
        var withdrawal = Honour.Withdrawal(
          number: random.maybe { $0.text() }, date: random.maybe { $0.day() }, why: random.maybe { $0.text() })
        withdrawal.unknown = random.unknown()
        return withdrawal
      } : nil
    honour.bonus = maybe { $0.money() }
    honour.achievement = maybe { $0.text() }
    honour.accepted = accepted()
    honour.note = maybe { $0.text() }
    return honour
  }

  private mutating func task() -> PlanTask {
    var task = PlanTask(id: code(), task: text(), year: whole(1...9999))
    task.status = word()
    task.due = maybe { $0.day() }
    task.owner = maybe { $0.text() }
    task.evidence = maybe { $0.text() }
    return task
  }

  private mutating func visit() -> Visit {
    var visit = Visit(id: code(), enterprise: code(), date: day(), purpose: word())
    visit.findings = maybe { $0.text() }
    visit.difficulties = list { random in
      var difficulty = Visit.Difficulty(
        text: random.text(), answer: random.maybe { $0.text() }, answered: random.maybe { $0.day() })
      difficulty.unknown = random.unknown()
      return difficulty
    }
    visit.followUp = maybe { $0.text() }
    return visit
  }
}
