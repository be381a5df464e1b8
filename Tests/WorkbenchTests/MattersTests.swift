import LearningRegister
import Screen
import Testing
import Widgets

@testable import Workbench

extension Session {
  fileprivate var matters: MattersState? { if case .matters(let state) = top { state } else { nil } }

  fileprivate func count(_ matter: OpenMatter) -> Int { workbench.matters.count(of: matter) }

  /// The session with the line of a kind selected.
  fileprivate static func inbox(_ kind: MatterKind, _ before: String = "") -> Session {
    var session = Session()
    session.idle()
    session.keys(before + "V<home>")
    for _ in 0..<(MatterKind.all.firstIndex(of: kind) ?? 0) { session.keys("<down>") }
    return session
  }
}

/// The inbox "Việc cần làm": live counts, and from each line the way to where it is mended and back.
@Suite struct MattersTests {
  @Test func countsOfTheSmallRegister() {
    var session = Session()
    session.idle()
    let expected: [OpenMatter: Int] = [
      .walkIns: 1, .listsWithoutPaper: 1, .undecidedTitles: 1, .oldDeclarations: 2, .workersWithoutCCCD: 10,
    ]
    for matter in OpenMatter.allCases { #expect(session.count(matter) == expected[matter, default: 0], "\(matter)") }
    // Told on the overview, in the row that is free.
    #expect(session.row(21).hasPrefix(" V việc cần làm: 1 tên lạ"))
    session.resize(60, 16)
    #expect(!session.screen.contains("việc cần làm:"))
  }

  @Test func nothingIsCountedWhileKeysArePressed() {
    var session = Session()
    session.keys("V")
    #expect(session.row(3).contains("đang đếm"))
    session.idle()
    #expect(!session.row(3).contains("đang đếm"))
  }

  @Test func enterOpensAndEscComesBackToTheSameLine() {
    var session = Session.inbox(.register(.workersWithoutCCCD))
    session.keys("<enter><down><down><enter>")
    #expect(session.line.hasPrefix("Số CCCD"))
    session.keys("<esc>")
    #expect(session.matters?.selection.place == 2)
    session.keys("<esc>")
    #expect(session.matters?.kind == nil)
    #expect(session.matters?.selection.place == MatterKind.all.firstIndex(of: .register(.workersWithoutCCCD)))
    session.keys("<esc>")
    #expect(session.workbench.scope == .overview)
  }

  @Test func aNumberKeyedTakesTheLineAway() {
    var session = Session.inbox(.register(.workersWithoutCCCD))
    session.keys("<enter><enter>")
    let worker = session.form?.original.reference.code.text ?? ""
    session.keys("<c-u>038090001234<f2>")
    #expect(session.stored.count == 1)
    #expect(session.count(.workersWithoutCCCD) == 9)
    #expect(session.matters?.rows.count == 9)
    #expect(!session.cursorRow.contains(worker))
    session.keys("u")
    #expect(session.count(.workersWithoutCCCD) == 10)
  }

  @Test func aPaperNumberIsKeyedAtOnce() {
    var session = Session.inbox(.register(.listsWithoutPaper))
    session.keys("<enter><enter>18/DS<enter>")
    #expect(session.register.attendance["DS26-002"]?.paper == "18/DS")
    #expect(session.count(.listsWithoutPaper) == 0)
    #expect(session.screen.contains("Không còn mục nào thuộc loại này"))
  }

  @Test func walkInsOpenWhereTheyAreMatched() {
    var session = Session.inbox(.register(.walkIns))
    session.keys("<enter>")
    #expect(session.screen.contains("Lò Văn Páo"))
    session.keys("<enter>")
    guard case .walkIns(let state) = session.top else {
      Issue.record("\(session.screen)")
      return
    }
    #expect(state.walkIn?.text == "Lò Văn Páo" && state.walkIn?.list == "DS26-002")
    session.keys("<esc>")
    #expect(session.screen.contains("Lò Văn Páo"))
  }

  @Test func aNewDeclarationEndsAnOldOne() {
    var session = Session.inbox(.register(.oldDeclarations))
    session.keys("<enter><enter>")
    #expect(session.line.hasPrefix("Số LĐ khai báo"))
    session.keys("12<f2>")
    #expect(session.count(.oldDeclarations) == 1)
  }

  @Test func lookAlikesOpenSideBySide() {
    var session = Session.inbox(.register(.lookAlikes), "3nLê Văn An<tab>1990<f2><enter><esc>1")
    #expect(session.count(.lookAlikes) == 1)
    session.keys("<enter>")
    #expect(session.screen.contains("Lê Văn An"))
    session.keys("<enter>")
    guard case .merging = session.top else {
      Issue.record("\(session.screen)")
      return
    }
    // They are two persons: none is left.
    session.keys("k")
    #expect(session.count(.lookAlikes) == 0)
  }

  @Test func undecidedTitlesOpenAtTheDecision() {
    var session = Session.inbox(.register(.undecidedTitles))
    session.keys("<enter><enter>")
    #expect(session.line.hasPrefix("Số quyết định"))
  }

  @Test func draftsAreTakenUp() {
    var session = Session.inbox(.drafts, "3nLan<esc>2nHTX Mới<esc>1")
    #expect(session.workbench.count(of: .drafts) == 2)
    session.keys("<enter>")
    #expect(session.screen.contains("Lan"))
    session.keys("<end><enter>")
    #expect(session.value("Họ và tên") == "Lan" || session.form?.field.text == "Lan")
    session.keys("<f2>")
    #expect(session.worker("Lan") != nil)
    session.keys("<esc>")
    #expect(session.workbench.count(of: .drafts) == 1)
  }

  @Test func foundDraftsAreAmongThem() {
    var first = Session()
    first.keys("3nLan")
    var session = Session()
    session.found(first.workbench.openDrafts)
    session.keys("V<enter><enter>")
    #expect(session.form?.field.text == "Lan")
    #expect(session.workbench.foundDrafts.isEmpty)
  }

  @Test func anotherTerminalsWorkIsCounted() {
    var session = Session()
    session.idle()
    var list = session.register.attendance["DS26-002"]!
    list.walkIns = []
    list.paper = "18/DS"
    session.news(Change([.replace(.attendance(list), basedOn: list.revision)]))
    #expect(session.count(.walkIns) == 0 && session.count(.listsWithoutPaper) == 0)
    // Read anew from the folder: counted anew.
    session.reload()
    session.idle()
    #expect(session.count(.workersWithoutCCCD) == 10)
  }

  @Test func aCancelledCampaignsListsWaitForNobody() {
    var session = Session()
    session.idle()
    var campaign = session.register.campaigns["HD26-001"]!
    campaign.state = .cancelled
    session.news(Change([.replace(.campaign(campaign), basedOn: campaign.revision)]))
    #expect(session.count(.walkIns) == 0 && session.count(.listsWithoutPaper) == 0)
  }

  @Test func aNewDayIsCountedAnew() {
    var session = Session(today: "2026-06-30")
    session.idle()
    #expect(session.count(.oldDeclarations) == 0)
    session.clock("2026-07-06", "08:00")
    session.idle()
    #expect(session.count(.oldDeclarations) == 2)
  }

  @Test func inReviewNothingOpensForChange() {
    var session = Session(isReview: true)
    session.idle()
    session.keys("V<end><up><enter><enter>")
    #expect(session.form == nil && session.notice == "Máy xem chung: chỉ xem, không sửa")
  }
}
