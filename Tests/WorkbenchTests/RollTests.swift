import LearningRegister
import Screen
import Testing
import VietnameseText
import Widgets

@testable import Workbench

extension Session {
  fileprivate var roll: RollState? { if case .roll(let state) = top { state } else { nil } }

  /// The names taken so far.
  fileprivate var named: [String] { roll?.entries.map { workbench.name(of: $0.target) } ?? [] }

  fileprivate func honours(of worker: WorkerID) -> [Honour] {
    register.honours.sorted.filter { $0.subject == .worker(worker) }
  }
}

/// Honours for many people: the decision once, then names one after another, all of it one change.
@Suite struct RollTests {
  /// The head of a decision as it is keyed, up to the names.
  private static let head = "5d112/QĐ-UBND<tab>20112026<f2>"

  // MARK: Names one after another

  /// A decision with twenty names on a register of 1,200 workers, as a clerk keys it from the paper: who is not found by
  /// initials is found by the given name, or by the last digits of the CCCD.
  @Test func twentyNamesInFewKeys() throws {
    var session = Session(.commune, isRecording: false)
    session.idle()
    let active = session.register.workers.sorted.filter { worker in
      worker.employment.contains { $0.isActive(on: Fixture.today) }
        && !session.register.honours.records.contains { $0.subject == .worker(worker.id) }
    }
    let wanted = (0..<20).map { active[($0 * 37 + 5) % active.count] }
    var keys = KeyNotation.keys(Self.head).count
    session.keys(Self.head)
    for worker in wanted {
      guard let typed = Self.way(to: worker, in: session) else {
        Issue.record("\(worker.id) \(worker.name) is not found")
        continue
      }
      session.keys(typed)
      keys += KeyNotation.keys(typed).count
    }
    #expect(session.named == wanted.map(\.name))
    session.keys("<f2>")
    keys += 1
    #expect(keys <= 20 * 6 + 40, "\(keys) keys")
    #expect(session.stored.count == 1)
    #expect(session.stored[0].operations.count == 20)
    #expect(Set(session.stored[0].operations.map(\.reference)).count == 20)
    for worker in wanted {
      let honour = try #require(session.honours(of: worker.id).last)
      #expect(honour.decision?.number == "112/QĐ-UBND" && honour.decision?.date == "2026-11-20")
      #expect(honour.kind == .learningCitizen && honour.year == 2026)
    }
    // One key takes all of them back.
    session.keys("u")
    #expect(Register.differences(session.start.content, session.register.content) == [])
  }

  /// What a clerk types for somebody, with the key that takes the line: of what comes to mind the shortest.
  private static func way(to worker: Worker, in session: Session) -> String? {
    let name = PersonName(worker.name)
    let given = TextFold.folded(name.given)
    let family = TextFold.folded(name.family)
    let initials = TextFold.folded(PersonName.initials(of: worker.name))
    let row = session.register.workers.row(of: worker.id)
    let numbers = [worker.identity?.number, worker.id.code.text].compactMap { $0.map { String($0.suffix(4)) } }
    var best: String?
    for typed in [initials, given, "\(given) \(family.prefix(1))", "\(given) \(family)"] + numbers {
      var trial = session
      trial.keys(typed)
      guard let roll = trial.roll, let place = roll.matches.prefix(8).firstIndex(where: { $0 == row }) else { continue }
      let isNumber = typed.contains { $0.isNumber }
      let taking =
        place == 0 ? "<enter>" : isNumber ? String(repeating: "<down>", count: place) + "<enter>" : String(place + 1)
      let way = typed + taking
      if best.map({ KeyNotation.keys(way).count < KeyNotation.keys($0).count }) ?? true { best = way }
    }
    return best
  }

  @Test func enterTakesTheBestAndADigitAnother() {
    var session = Session()
    session.keys(Self.head)
    #expect(session.roll?.entries.isEmpty == true)
    session.keys("duc<enter>hoa2")
    #expect(session.named.count == 2 && session.named[0] == "Đỗ Văn Đức")
    #expect(["Đặng Thị Hoà", "Nguyễn Thị Hòa"].contains(session.named[1]))
    #expect(session.roll?.entry.text == "")
    // The last digits of a number are looked for, not taken for a line.
    session.keys("2345<enter>")
    #expect(session.named.last == "Đặng Thị Hoà")
    session.keys("<del><del>")
    #expect(session.named == ["Đỗ Văn Đức"])
  }

  @Test func whatIsNotFoundIsTypedAnew() {
    var session = Session()
    session.keys(Self.head + "xyz<enter>duc<enter>")
    #expect(session.named == ["Đỗ Văn Đức"])
  }

  @Test func nobodyIsNamedTwice() {
    var session = Session()
    session.keys(Self.head + "duc<enter>duc<enter>")
    #expect(session.named == ["Đỗ Văn Đức"])
    #expect(session.notice == "Đỗ Văn Đức đã có trong danh sách")
  }

  @Test func whoWaitsForADecisionGoesOn() {
    var session = Session()
    session.keys(Self.head + "pta<enter>")
    // Box 10 has 4 points: said at once, and asked for when storing.
    #expect(session.notice.contains("điểm chưa đủ"))
    session.keys("<f2>")
    #expect(session.stored.isEmpty && session.roll?.reason != nil)
    session.keys("da xem lai<enter>")
    let honours = session.honours(of: "CN000002")
    #expect(honours.map(\.id) == ["KT000003"])
    #expect(honours[0].decision?.number == "112/QĐ-UBND" && honours[0].proposed == "2026-10-05")
    #expect(honours[0].accepted.map(\.check) == ["scores-too-low"])
    #expect(session.list?.kind == .honours)
  }

  @Test func rewardedAlreadyThisYearIsADoubt() {
    var session = Session()
    session.keys("5d<up>2025<tab>112/QĐ<tab>20112026<f2>an<enter>")
    // The year is the field above the number.
    #expect(session.roll?.template.year == 2025)
    session.keys("<del>" + "lva<enter>")
    #expect(session.notice == "Lê Văn An: đã được trong năm: KT000001")
  }

  @Test func whetherItCountsForEIsSaidAtEntry() {
    var session = Session()
    session.keys(Self.head)
    #expect(session.row(4).contains("✓ tính cho e"))
    session.keys("<esc><backtab><backtab><backtab><backtab>Công nhân<f2>")
    #expect(session.row(4).contains("✗ không tính cho e: danh hiệu khác"))
    var other = Session()
    other.keys("5g<f2>")
    #expect(other.row(4).contains("không tính cho e: chưa có quyết định"))
  }

  @Test func unitsAreNamedWhereTheTitleIsTheirs() {
    var session = Session()
    session.keys("5d<up><up>Đơn vị<tab><tab>9/QĐ<tab>20112026<f2>quy<enter><f2>")
    let honour = session.register.honours.sorted.last
    #expect(honour?.subject == .enterprise("DN0003") && honour?.kind == "donViHocTap")
  }

  @Test func whatIsNotTakenIsNotLostInSilence() {
    var session = Session()
    session.keys(Self.head + "<f2>")
    #expect(session.notice == "Chưa có tên nào để lưu")
    session.keys("duc<enter>hoa<f2>")
    #expect(session.stored.isEmpty && session.notice.contains("“hoa” chưa được lấy"))
    session.keys("<del><f2>")
    #expect(session.stored.count == 1)
    #expect(session.notice == "Đã lưu Khen thưởng theo quyết định 112/QĐ-UBND: 1 người · u hoàn tác")
  }

  // MARK: Drafts

  @Test func escKeepsEverybodyNamed() {
    var session = Session()
    session.keys(Self.head + "duc<enter>xuan<enter>ho<esc>")
    #expect(session.form?.targets.count == 2)
    session.keys("<esc>")
    #expect(session.list != nil && session.notice.contains("bản nháp được giữ"))
    session.keys("d<f2>")
    #expect(session.named == ["Đỗ Văn Đức", "Bùi Thị Xuân"] && session.roll?.entry.text == "ho")
  }

  @Test func killedAtAnyKeyItGoesOn() {
    var first = Session()
    first.keys(Self.head + "duc<enter>xuan<enter>ho")
    let drafts = first.workbench.openDrafts
    #expect(drafts.map(\.form) == ["decided"])
    var session = Session()
    session.found(drafts)
    session.keys("D")
    #expect(session.named == ["Đỗ Văn Đức", "Bùi Thị Xuân"] && session.roll?.entry.text == "ho")
    session.keys("<del><f2>")
    #expect(session.honours(of: "CN000007").last?.decision?.number == "112/QĐ-UBND")
    // An untouched form leaves nothing.
    var untouched = Session()
    untouched.keys("5d")
    #expect(untouched.workbench.openDrafts == [])
  }

  @Test func leavingIsSaidOnce() {
    var session = Session()
    session.keys(Self.head + "duc<enter><c-q>")
    #expect(!session.hasLeft && session.notice.contains("làm nháp"))
    session.keys("<c-q>")
    #expect(session.hasLeft)
  }

  // MARK: Marked

  @Test func markedHonoursAreWithdrawnTogether() {
    var session = Session()
    session.keys("5<end> <up> t7/QĐ-UBND<tab>21112026<tab>kê khai sai<f2>")
    // The list moves on by itself: both decided ones are marked.
    #expect(session.roll?.entries.count == 2)
    session.keys("<f2>")
    #expect(session.stored.count == 1 && session.stored[0].operations.count == 2)
    for id in ["KT000001", "KT000002"] as [HonourID] {
      #expect(session.register.honours[id]?.withdrawn?.number == "7/QĐ-UBND")
      #expect(session.register.honours[id]?.withdrawn?.why == "kê khai sai")
    }
    #expect(session.list?.marked == [])
    session.keys("u")
    #expect(Register.differences(session.start.content, session.register.content) == [])
  }

  @Test func whatCannotTakeTheStepIsLeftOutAndNamed() {
    var session = Session()
    // All three are marked; two have a decision.
    session.keys("5   d5/QĐ<tab>20112026<f2>")
    #expect(session.roll?.entries.map(\.target.code) == ["KT000003"])
    #expect(session.notice.hasPrefix("Bỏ ra 2 mục: "))
    #expect(session.notice.contains("đã có quyết định 112/QĐ-UBND"))
  }

  @Test func markedWorkersAreRegisteredThenProposed() {
    var session = Session()
    session.keys("3<home>   G<f2><f2>")
    let marked = session.stored[0].operations.compactMap { operation -> Honour? in
      if case .add(.honour(let honour)) = operation { honour } else { nil }
    }
    // One of the first three waits already and goes on.
    #expect(session.stored[0].operations.count == 3)
    #expect(marked.allSatisfy { $0.registered == Fixture.today && $0.decision == nil })
    #expect(session.list?.marked == [])
    session.keys("<home>   p<f2>")
    #expect(session.roll?.entries.allSatisfy { if case .replace = $0.outcome { true } else { false } } == true)
  }

  // MARK: Others, and where nothing may be stored

  @Test func anotherTerminalDecidesMeanwhile() throws {
    var session = Session()
    session.keys(Self.head + "xuan<enter>")
    var honour = Honour(
      id: "KT000004", category: .title, kind: .learningCitizen, subject: .worker("CN000011"), year: 2026)
    honour.decision = .init(number: "99/QĐ", date: "2026-11-01", authority: "UBND xã")
    session.news(Change([.add(.honour(honour))]))
    #expect(session.roll?.entries[0].doubts.map(\.check) == [.alreadyHonoured])
    session.keys("<f2><enter>")
    #expect(session.register.honours["KT000005"]?.decision?.number == "112/QĐ-UBND")
  }

  @Test(arguments: ["5d", "5g", "5p", "5t", "3d"]) func notOfferedWhereNothingMayBeStored(_ way: String) {
    var session = Session()
    session.keys("[" + way)
    #expect(session.form == nil && session.notice.hasPrefix("Đang xem ngày đã qua"))
    var review = Session(isReview: true)
    review.keys(way)
    #expect(review.form == nil && review.notice == "Máy xem chung: chỉ xem, không sửa")
  }

  @Test func aFrozenTimeAsksForTheReason() throws {
    var session = Session()
    let report = FrozenReport(id: "2026-11-21")
    session.news(Change([.add(.frozen(report))]))
    session.keys(Self.head + "duc<enter><f2>")
    #expect(session.workbench.scope == .reason)
    session.type("giấy về muộn")
    session.keys("<enter>")
    #expect(session.whys == ["giấy về muộn"])
    #expect(session.honours(of: "CN000007").count == 1)
  }
}
