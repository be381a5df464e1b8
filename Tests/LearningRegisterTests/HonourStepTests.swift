import LearningRegister
import RegisterTestSupport
import Testing

/// Steps taken for many honours, and what an honour says about counting for e.
@Suite struct HonourStepTests {
  private static func register(_ honours: [Honour]) -> Register {
    var snapshot = Register.Snapshot()
    snapshot.enterprises = [Enterprise(id: "DN0001", name: "May")]
    snapshot.workers = [Worker(id: "CN000001", name: "Lê Văn An"), Worker(id: "CN000002", name: "Đỗ Thị Bé")]
    snapshot.honours = honours
    return Register(snapshot)
  }

  private static func title(_ id: HonourID, year: Int? = 2026, decided: Bool = false) -> Honour {
    var honour = Honour(id: id, category: .title, kind: .learningCitizen, subject: .worker("CN000001"), year: year)
    if decided { honour.decision = .init(number: "1/QĐ", date: "2026-03-01", authority: "UBND xã") }
    return honour
  }

  private static var template: Honour {
    var template = title("?")
    template.registered = "2026-01-05"
    template.proposed = "2026-09-05"
    template.decision = .init(number: "112/QĐ", date: "2026-11-20", authority: "UBND xã")
    template.withdrawn = .init(number: "7/QĐ", date: "2026-11-21", why: "sai")
    return template
  }

  private static let an = RecordReference(WorkerID("CN000001"))

  @Test(arguments: [HonourStep.registered, .proposed, .decided])
  func whoHasNoneBeginsANewOne(_ step: HonourStep) {
    var register = Self.register([Self.title("KT000001", year: 2025), Self.title("KT000002", decided: true)])
    guard case .add(let honour) = register.outcome(of: step, Self.template, for: Self.an) else {
      Issue.record("nothing is added")
      return
    }
    #expect(honour.subject == .worker("CN000001"))
  }

  @Test(arguments: [2026, nil]) func whoWaitsGoesOn(year: Int?) {
    var waiting = Self.title("KT000003", year: year)
    waiting.registered = "2026-01-02"
    var register = Self.register([waiting])
    #expect(register.outcome(of: .registered, Self.template, for: Self.an) == .refused(.registered("2026-01-02")))
    let proposed = register.outcome(of: .proposed, Self.template, for: Self.an).honour
    #expect(proposed?.id == "KT000003" && proposed?.proposed == "2026-09-05" && proposed?.registered == "2026-01-02")
    let decided = register.outcome(of: .decided, Self.template, for: Self.an)
    #expect(decided.honour?.decision?.number == "112/QĐ" && decided.honour?.year == 2026)
    guard case .replace = decided else {
      Issue.record("a second one is added")
      return
    }
  }

  @Test func withdrawalTakesTheLatestDecided() {
    var earlier = Self.title("KT000009", year: 2024, decided: true)
    earlier.decision?.date = "2024-03-01"
    var register = Self.register([Self.title("KT000001", decided: true), earlier, Self.title("KT000002")])
    let outcome = register.outcome(of: .withdrawn, Self.template, for: Self.an)
    #expect(outcome.honour?.id == "KT000001" && outcome.honour?.withdrawn?.why == "sai")
    let other = RecordReference(WorkerID("CN000002"))
    #expect(register.outcome(of: .withdrawn, Self.template, for: other) == .refused(.nothingToWithdraw))
  }

  @Test func markedHonoursSayWhatStandsAgainstIt() {
    var praise = Self.title("KT000004")
    praise.category = .commendation
    var gone = Self.title("KT000005", decided: true)
    gone.withdrawn = .init(date: "2026-05-01")
    var register = Self.register([Self.title("KT000001", decided: true), praise, gone])
    func outcome(_ step: HonourStep, _ id: HonourID) -> HonourStepOutcome {
      register.outcome(of: step, Self.template, for: RecordReference(id))
    }
    #expect(outcome(.decided, "KT000001") == .refused(.decided("1/QĐ")))
    #expect(outcome(.proposed, "KT000004") == .refused(.noTitle))
    #expect(outcome(.withdrawn, "KT000004") == .refused(.nothingToWithdraw))
    #expect(outcome(.withdrawn, "KT000005") == .refused(.withdrawn))
    #expect(outcome(.decided, "KT000099") == .refused(.gone))
  }

  @Test func enterprisesGetTheirsToo() {
    var register = Self.register([])
    var template = Self.template
    template.kind = "donViHocTap"
    let outcome = register.outcome(of: .decided, template, for: RecordReference(EnterpriseID("DN0001")))
    #expect(outcome.honour?.subject == .enterprise("DN0001"))
  }

  @Test(arguments: 0..<40) func standingCountsWhereTheFiguresCount(seed: Int) {
    var random = RandomRegister(seed: UInt64(seed))
    let snapshot = random.snapshot()
    for honour in snapshot.honours {
      for office in snapshot.offices {
        let day = random.day()
        let standing = TitleStanding(honour, on: day, office: office)
        guard case .worker = honour.subject else {
          #expect(standing != .counts)
          continue
        }
        #expect((standing == .counts) == honour.countsAsLearningCitizen(on: day, office: office), "\(honour) \(day)")
      }
    }
  }

  /// The same kind twice in a year, and one achievement rewarded twice, are doubts.
  @Test(
    arguments: [
      ("giayKhen", "cứu người", 2026, true), ("giayKhen", "khác", 2026, true), ("bangKhen", "Cứu  người", 2026, true),
      ("bangKhen", "khác", 2026, false), ("bangKhen", nil, 2026, false), ("giayKhen", "cứu người", 2025, false),
    ] as [(String, String?, Int, Bool)])
  func rewardedTwice(kind: String, achievement: String?, year: Int, isDoubt: Bool) {
    var first = Honour(
      id: "KT000001", category: .commendation, kind: "giayKhen", subject: .worker("CN000001"), year: 2026)
    first.achievement = "cứu người"
    var register = Self.register([first])
    var second = Honour(
      id: "KT000002", category: .commendation, kind: KindCode(kind), subject: .worker("CN000001"), year: year)
    second.achievement = achievement
    let doubts = register.doubts(of: .honour(second), today: "2026-11-22").filter { $0.check == .alreadyHonoured }
    #expect(doubts.isEmpty != isDoubt)
    #expect(doubts.flatMap(\.others) == (isDoubt ? ["KT000001"] : []))
  }
}
