import LearningRegister
import Testing

@testable import Workbench

extension Session {
  fileprivate var future: FutureState? { if case .future(let state) = top { state } else { nil } }

  /// What the journal would tell of removed records.
  var removals: [LaterFactLine] {
    [("CN000090", "Lê Thị Xoá", "trùng người"), ("CN000091", "Phạm Văn Nhầm", nil)].enumerated().map { place, gone in
      LaterFactLine(
        reference: RecordReference(WorkerID(Code(gone.0)!)),
        line: AuditLine(
          sequence: 9 - place, at: Moment(today: "2026-11-20", time: "09:0\(place)"), by: "Hạnh", terminal: "pts/2",
          why: gone.2, isTakingBack: false, what: .removed,
          members: [.init(name: "name", old: .text(gone.1), new: nil)]))
    }
  }
}

/// Looking ahead: what the screen says is what the register says, and what it plans is one change.
@Suite struct FutureTests {
  @Test func theScreenShowsWhatTheRegisterSays() throws {
    var session = Session(.commune)
    session.keys("f")
    let state = try #require(session.future)
    let figures = session.register.figures(asOf: Fixture.today)
    #expect(state.forecasts == session.register.forecasts(asOf: Fixture.today))
    let planned = session.register.plannedReach(in: figures, through: "2030-12-31")
    #expect(state.planned == planned)
    #expect(state.advice == session.register.advice(in: figures, fieldsPerSession: 2, planned: planned))
    session.keys("p")
    #expect(session.future?.advice == session.register.advice(in: figures, fieldsPerSession: 2))
    session.keys("ss")
    #expect(session.future?.advice?.fieldsPerSession == 4)
  }

  @Test func markedSessionsBecomeOneChange() throws {
    var session = Session(.commune)
    session.keys("f")
    let advice = try #require(session.future?.advice)
    try #require(advice.sessions.count > 2)
    session.keys(" <down> n")
    try #require(session.stored.count == 1, "\(session.notice)")
    let campaigns = session.stored[0].operations.compactMap { operation -> Campaign? in
      if case .add(.campaign(let campaign)) = operation { campaign } else { nil }
    }
    #expect(campaigns.map(\.enterprises) == [[advice.sessions[0].enterprise], [advice.sessions[2].enterprise]])
    #expect(campaigns.map(\.fields) == [advice.sessions[0].fields, advice.sessions[2].fields])
    #expect(campaigns.allSatisfy { $0.state == .planned && $0.sessions[0].date > Fixture.today })
    // What is planned is not advised again.
    let after = try #require(session.future?.advice)
    #expect(zip(after.missing, advice.missing).allSatisfy { $0 <= $1 } && after.missing != advice.missing)
    session.keys("u")
    #expect(Register.differences(session.start.content, session.register.content) == [])
    #expect(session.future?.advice == advice)
  }

  @Test func enterLeadsToThoseNotReachedAndBackToTheSameLine() throws {
    var session = Session(.commune)
    session.keys("f<down><down>")
    let wanted = try #require(session.future?.advice?.sessions[2])
    session.keys("<enter>")
    let field = try #require(wanted.fields.indicators.first)
    #expect(session.list?.kind == .notReached(NotReached(field, .enterprise(wanted.enterprise))))
    session.keys("<bs>")
    #expect(session.future?.selection.place == 2)
  }

  @Test func plannedCampaignsAreAGhostOnTheBars() throws {
    var session = Session(.commune)
    session.keys("f*n<esc>")
    #expect(!session.screen.contains("ai cũng dự"))
    session.keys("p")
    #expect(session.screen.contains("ai cũng dự"))
    let figures = session.register.figures(asOf: Fixture.today)
    let reach = session.register.plannedReach(in: figures, through: "2030-12-31")
    for field in Indicator.fields {
      #expect(session.workbench.plannedPersons(field) == reach.persons(field))
      // The figure itself does not move.
      #expect(figures[field].reached == session.start.figures(asOf: Fixture.today)[field].reached)
    }
    session.keys("p")
    #expect(session.workbench.plannedPersons(.a) == 0)
  }

  @Test func nothingIsPlannedWhereNothingMayBeStored() {
    var session = Session(.commune, isReview: true)
    session.keys("fn")
    #expect(session.stored.isEmpty)
    var past = Session(.commune)
    past.keys("f[n")
    #expect(past.stored.isEmpty && past.future != nil)
  }

  @Test func whatIsGoneIsListedAndItsHistoryOpens() {
    var session = Session()
    session.keys("H")
    #expect(session.asked == [.readRemovals])
    session.happens(.removals(session.removals))
    #expect(session.screen.contains("Lê Thị Xoá") && session.screen.contains("Phạm Văn Nhầm"))
    session.keys("<down><enter>")
    #expect(session.asked.last == .readAudit(RecordReference(WorkerID("CN000091"))))
    session.keys("<esc>")
    #expect(session.cursorRow.contains("CN000091"))
    // Who comes back is not among them any more.
    var worker = Worker(id: "CN000091", name: "Phạm Văn Nhầm")
    worker.revision = 1
    session.news(Change([.add(.worker(worker))]))
    guard case .removed(let state) = session.top else {
      Issue.record("\(session.screen)")
      return
    }
    #expect(state.rows == [0])
    #expect(session.cursorRow.contains("CN000090"))
  }
}
