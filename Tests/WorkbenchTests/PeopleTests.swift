import LearningRegister
import Screen
import Testing

@testable import Workbench

/// Look-alikes, merging, and steps of employment, as the clerk keys them.
@Suite struct PeopleTests {
  /// A new worker who looks like CN000003, up to the question.
  private static let twin = "3nDang Thi Hoa<tab>1987<tab>nu<tab><tab>dn0001<tab><tab><tab><tab>0987654321<c-s>"

  // MARK: Looking alike

  @Test func theQuestionIsAskedOnceAndAnswered() {
    var session = Session()
    session.keys(Self.twin)
    #expect(session.workbench.scope == .lookAlike)
    #expect(session.screen.contains("CN000003 Đặng Thị Hoà"))
    #expect(session.stored.isEmpty)
    session.keys("2")
    #expect(session.register.workers["CN000013"]?.accepted.first?.other == "CN000003")
    // Never again for that pair, from either side.
    session.keys("<esc>3/dang thi hoa<tab>e<tab><c-u>1987<c-s>")
    session.keys("3/dang thi hoa<tab><down>e<end>x<c-s>")
    #expect(session.workbench.scope != .lookAlike)
    session.idle()
    #expect(session.register.openLookAlikes.isEmpty)
  }

  @Test func laterStoresAndLeavesThePairOpen() {
    for key in ["3", "<enter>", "<f2>"] {
      var session = Session()
      session.idle()
      session.keys(Self.twin + key + "<esc>")
      #expect(session.register.workers["CN000013"]?.accepted == [])
      #expect(session.register.openLookAlikes == [LookAlikePair("CN000003", "CN000013")])
      // Editing something else does not ask again.
      session.keys("3/cn000013<tab>e<tab><tab><c-u>nam<c-s>")
      #expect(session.workbench.scope == .workers, "\(key)")
      #expect(session.register.workers["CN000013"]?.sex == .male)
    }
  }

  @Test func thesamePersonIsTakenUpInTheRecordThereIs() {
    var session = Session()
    session.keys(Self.twin + "1")
    #expect(session.form?.original.reference.code == "CN000003")
    // The name with fewer marks tells nothing; a value that differs is offered; an enterprise is not corrected by the way.
    #expect(session.problem("Điện thoại")?.contains("0987654321") == true)
    #expect(session.value("Điện thoại") == "0912345678")
    #expect(session.workbench.openDrafts.map(\.code).contains("new"))
    for _ in 0..<12 where session.line.hasPrefix("Điện thoại") == false { session.keys("<tab>") }
    session.keys("<f8><c-s>")
    for _ in 0..<3 where session.form != nil { session.keys("<enter><c-s>") }
    #expect(session.register.workers["CN000003"]?.phone?.digits == "0987654321")
    #expect(session.register.workers["CN000003"]?.employment.count == 1)
    #expect(session.register.workers.count == 12)
    // Everything typed has found its place: the draft is gone.
    #expect(session.workbench.openDrafts.isEmpty)
  }

  @Test func leavingTheRecordTakenUpKeepsTheDraft() {
    var session = Session()
    session.keys(Self.twin + "1<esc><esc>")
    #expect(session.stored.isEmpty)
    session.keys("3n")
    #expect(session.value("Điện thoại") == "0987654321" || session.line.contains("0987654321"))
  }

  @Test func aStoredRecordGoesToMerging() {
    var session = Session()
    session.idle()
    session.keys(Self.twin + "2<esc>")
    // The other's name changes so that it looks like a third.
    session.keys("3/cn000004<tab>e<c-u>Dang Thi Hoa<tab><c-u>1987<c-s>1")
    guard case .merging(let state) = session.top else {
      Issue.record("\(session.screen)")
      return
    }
    #expect(state.left == "CN000004")
    #expect(session.workbench.openDrafts.map(\.code) == ["CN000004"])
  }

  @Test func aNumberThatIsTakenIsSaidAtOnceAndOpensItsOwner() {
    var session = Session()
    session.keys("3nLan<tab>1990<tab>nu<tab>038187012345")
    #expect(session.line == "Số CCCD: 038187012345|")
    #expect(session.problem("Số CCCD") == "số này đã của CN000003 Đặng Thị Hoà · F8 mở")
    session.keys("<f8>")
    #expect(session.form?.original.reference.code == "CN000003")
  }

  @Test func whatARefusedNumberMeansIsOneKeyAway() {
    var session = Session()
    session.keys("3nLan<tab>1990<tab>nu<tab>38190001234<tab><f8><tab>")
    #expect(session.value("Số CCCD") == "038190001234")
    for _ in 0..<8 where !session.line.hasPrefix("Điện thoại") { session.keys("<tab>") }
    session.keys("01621234567<tab><f8><tab>")
    #expect(session.value("Điện thoại") == "0321234567")
  }

  // MARK: Merging

  /// At the counter: two marks, one key, Enter.
  @Test func twoMarkedWorkersAreMergedInFourKeys() {
    var session = Session()
    session.idle()
    session.keys("3<home>")
    let codes = Array(session.codes.prefix(2))
    let reached = session.reached
    let content = session.register.content
    session.keys("  g<enter>")
    #expect(session.stored.count == 1)
    #expect(session.register.workers.count == 11)
    #expect(session.selectedCode == codes[0] || session.selectedCode == codes[1])
    #expect(session.list?.marked.isEmpty == true)
    #expect(session.notice.contains("Đã gộp"))
    session.keys("u")
    #expect(session.register.content == content)
    #expect(session.reached == reached)
    session.keys("<c-r>")
    #expect(session.register.workers.count == 11)
  }

  @Test func sessionsAreNotDoubledAndOthersWorkStays() {
    var session = Session()
    // CN000008 was present at DN0001 and late at DN0002 in one session; CN000001 present at DN0001.
    session.keys("3/cn000001<tab> <esc>/cn000008<tab> g<enter>")
    #expect(session.register.workers["CN000008"] == nil)
    let named = session.register.attendance.sorted.flatMap { list in
      list.campaign == "HD26-001" ? list.present + list.late : []
    }
    #expect(named.count { $0 == "CN000001" } == 1)
    #expect(session.register.workers["CN000001"]?.formerIDs == ["CN000008"])
    #expect(session.register.honours["KT000001"]?.subject == .worker("CN000001"))
    // Much later: something else was stored meanwhile.
    session.keys("<esc>3/cn000012<tab>e<c-u>Ngô Văn Ướt<c-s>")
    session.keys("uu")
    #expect(session.register.workers["CN000008"] != nil)
    #expect(session.register.content == session.start.content)
  }

  /// Long ago, with a good deal stored since: the step is chosen in the history of the one who stayed.
  @Test func aMergingOfLongAgoIsTakenApartFromTheHistory() {
    var session = Session()
    session.keys("3/cn000001<tab> <esc>/cn000008<tab> g<enter>")
    session.keys("<esc>3/cn000012<tab>e<c-u>Ngô Văn Ướt<c-s>")
    session.keys("<esc>3/cn000011<tab>l<enter>")
    session.keys("<esc>3/cn000001<tab>h")
    let line = AuditLine(
      sequence: 1, at: session.moment, by: "tôi", terminal: nil, why: nil, isTakingBack: false, what: .changed,
      members: [.init(name: "formerIds", old: nil, new: .list([.text("CN000008")]))])
    session.happens(.audit(of: RecordReference(WorkerID("CN000001")), [line]))
    session.keys("<down>t")
    #expect(session.register.workers["CN000008"]?.formerIDs == [])
    #expect(session.register.workers["CN000001"]?.formerIDs == [])
    #expect(session.register.workers["CN000012"]?.name == "Ngô Văn Ướt")
    #expect(session.register.workers["CN000011"]?.employment.first?.to == "2026-11-22")
    #expect(session.notice.contains("Đã hoàn tác"))
    session.keys("t")
    #expect(session.notice == session.workbench.words(.notYourStep))
  }

  @Test func theClerkPicksMemberByMember() {
    var session = Session()
    session.keys("3/cn000001<tab> <esc>/cn000002<tab> g")
    guard case .merging = session.top else {
      Issue.record("\(session.screen)")
      return
    }
    // The code on the right stays, the name of the left is taken.
    session.keys("<home><right><down><left><f2>")
    #expect(session.register.workers["CN000001"] == nil)
    #expect(session.register.workers["CN000002"]?.name == "Lê Văn An")
    #expect(session.register.workers["CN000002"]?.formerIDs == ["CN000001"])
  }

  @Test func twoPersonsAreRememberedAndNeverAskedAgain() {
    var session = Session()
    session.idle()
    session.keys(Self.twin + "3<esc>")
    session.keys("3/cn000013<tab>gk")
    #expect(session.register.openLookAlikes.isEmpty)
    #expect(session.workbench.scope == .workers)
    session.keys("u")
    #expect(session.register.openLookAlikes.count == 1)
  }

  @Test func withoutALookAlikeTheOtherIsLookedUp() {
    var session = Session()
    session.keys("3/cn000001<tab>g")
    #expect(session.lookup != nil)
    session.keys("cn000002<enter>")
    guard case .merging(let state) = session.top else {
      Issue.record("\(session.screen)")
      return
    }
    #expect([state.left, state.right] == ["CN000001", "CN000002"])
    session.keys("<esc>")
    #expect(session.workbench.scope == .workers)
  }

  @Test func theHistoryOfTheOneThatWentShowsTheOther() {
    var session = Session()
    session.keys("3/cn000002<tab><enter>gcn000001<enter><home><right><enter>")
    #expect(session.history?.worker == "CN000001")
  }

  @Test func mergingIsRefusedInThePastAndOnTheSharedTerminal() {
    var session = Session()
    session.keys("[3<home>  g")
    #expect(session.notice == session.workbench.words(.pastIsReadOnlyHere))
    var review = Session(isReview: true)
    review.keys("3<home>  gl")
    #expect(review.workbench.scope == .workers)
  }

  /// Another terminal changed one of the two: nothing is stored over it, and the next Enter means what is shown then.
  @Test func aChangeMeanwhileIsNeverLost() {
    var session = Session()
    var list = session.register.attendance["DS26-001"]!
    list.heads = 9
    session.meanwhile = Change([.replace(.attendance(list), basedOn: 1)])
    session.keys("3/cn000001<tab> <esc>/cn000002<tab> g<enter>")
    #expect(session.register.workers.count == 12)
    session.keys("<enter>")
    #expect(session.register.workers.count == 11)
    #expect(session.register.attendance["DS26-001"]?.heads == 8)
  }

  // MARK: Employment

  static let leaving: [(String, Day)] = [
    ("l<enter>", "2026-11-22"), ("l<f2>", "2026-11-22"), ("l-3<enter>", "2026-11-19"), ("l15<enter>", "2026-11-15"),
    ("l01102026<enter>", "2026-10-01"),
  ]

  @Test(arguments: leaving) func oneLeavesInTwoKeys(_ keys: String, _ day: Day) {
    var session = Session()
    session.keys("3/cn000001<tab>" + keys)
    #expect(session.register.workers["CN000001"]?.employment.map(\.to) == [day])
    #expect(session.workbench.scope == .workers)
    session.keys("u")
    #expect(session.register.content == session.start.content)
  }

  @Test func aLeaverComesBackInTwoKeys() {
    var session = Session()
    session.keys("3/cn000009<tab>r<f2>")
    let employment = session.register.workers["CN000009"]?.employment
    #expect(employment?.map(\.from) == ["2017-01-01", "2026-11-22"])
    #expect(employment?.last?.enterprise == "DN0002")
    session.keys("r")
    #expect(session.notice == session.workbench.words(.stillWorking))
    session.keys("u<esc>3/cn000009<tab>r-1<tab>dn0003<enter>")
    #expect(session.register.workers["CN000009"]?.employment.last?.enterprise == "DN0003")
    #expect(session.register.workers["CN000009"]?.employment.last?.from == "2026-11-21")
  }

  @Test func aWholeListLeavesAsOneChange() {
    var session = Session()
    session.keys("3/thi<tab>*l-3<enter>")
    #expect(session.stored.count == 1)
    let left = session.register.workers.sorted.filter { $0.name.contains("Thị") }
    #expect(left.allSatisfy { $0.employment.allSatisfy { $0.to == "2026-11-19" } })
    #expect(session.notice.contains("\(left.count) người"))
    #expect(session.list?.marked.isEmpty == true)
    session.keys("u")
    #expect(session.register.content == session.start.content)
  }

  @Test func whoHasLeftIsLeftOutAndFaultsStopAll() {
    var session = Session()
    session.keys("3/cn000009<tab> <esc>/cn000007<tab> l<enter>")
    #expect(session.stored.first?.operations.count == 1)
    #expect(session.register.workers["CN000009"]?.employment.first?.to == "2026-07-01")
    #expect(session.notice.contains("bỏ qua 1 người"))
    // CN000010 began in 2023: nobody leaves before.
    session.keys("u<esc>3/cn000010<tab> <esc>/cn000001<tab> l01012020<enter>")
    #expect(session.register.content == session.start.content)
    #expect(session.notice.contains("CN000010 Vũ Thị Y"))
    session.keys("<f2>")
    #expect(session.stored.count == 2)
  }

  @Test func severalMoveAndComeBackAsOneChange() {
    var session = Session()
    session.keys("3/cn000001<tab> <esc>/cn000006<tab> cdn0002<f2>")
    // CN000006 works there already.
    #expect(session.stored.last?.operations.count == 1)
    #expect(session.register.workers["CN000001"]?.employment.map(\.enterprise) == ["DN0001", "DN0002"])
    #expect(session.register.workers["CN000001"]?.employment.first?.to == "2026-11-22")
    session.keys("u<esc>3/cn000001<tab> <esc>/cn000006<tab> l-9<enter>")
    session.keys("<esc>3/cn000001<tab> <esc>/cn000006<tab> r<f2>")
    #expect(session.stored.last?.operations.count == 2)
    #expect(session.register.workers["CN000001"]?.employment.last?.enterprise == "DN0001")
    #expect(session.register.workers["CN000006"]?.employment.last?.enterprise == "DN0002")
  }

  /// What was typed for several survives Esc and a restart.
  @Test func aStepForSeveralIsKeptAsADraft() {
    var session = Session()
    session.keys("3/cn000001<tab> <esc>/cn000002<tab> l-3<esc>")
    let drafts = session.workbench.openDrafts
    #expect(drafts.map(\.place) == [["CN000001", "CN000002"]])
    var again = Session()
    again.found(drafts)
    again.keys("D")
    #expect(again.line == "Nghỉ từ ngày: -3|" || again.line == "Nghỉ từ ngày: 19/11/2026|")
    again.keys("<f2>")
    #expect(again.register.workers["CN000002"]?.employment.first?.to == "2026-11-19")
    #expect(again.register.workers["CN000001"]?.employment.first?.to == "2026-11-19")
  }

  /// Two clerks: one moves a worker, the other changes the telephone meanwhile; the old spell is never rewritten.
  @Test func aStepMeetsAChangeOfOthers() {
    var session = Session()
    var worker = session.register.workers["CN000001"]!
    worker.phone = PhoneNumber("0987654321")
    session.meanwhile = Change([.replace(.worker(worker), basedOn: 1)])
    session.keys("3/cn000001<tab>cdn0003<f2>")
    let stored = session.register.workers["CN000001"]
    #expect(stored?.phone?.digits == "0987654321")
    #expect(stored?.employment.map(\.enterprise) == ["DN0001", "DN0003"])
    #expect(stored?.employment.map(\.to) == ["2026-11-22", nil])
  }
}
