import LearningRegister
import Screen
import Testing

@testable import Workbench

/// Everything kept about a person, and anonymising, from a worker's history.
@Suite struct LegalTests {
  /// A session in the history of a worker.
  private func inHistory(_ size: Size = Size(width: 80, height: 24), language: Language = .vietnamese) throws -> (
    Session, WorkerID
  ) {
    var session = Session(.small, size: size, language: language)
    session.keys("3<enter>")
    guard case .history(let state)? = session.workbench.screens.last else {
      throw Missing()
    }
    return (session, state.worker)
  }

  private struct Missing: Error {}

  @Test func everythingAboutAPersonNeedsAReasonAndIsNotedFirst() throws {
    var (session, worker) = try inHistory()
    session.keys("X")
    #expect(session.workbench.scope == .reason)
    #expect(session.asked.isEmpty)
    session.keys("<enter>")
    #expect(session.asked.isEmpty && session.workbench.scope == .reason)
    session.keys("ddown ngafy 20/11<enter>")
    #expect(session.asked.last == .readPerson(worker, why: "đơn ngày 20/11"))
    #expect(session.workbench.sheet == nil, "nothing is shown before the journal noted it")

    let line = AuditLine(
      sequence: 7, at: Moment(today: Fixture.today, time: "08:00"), by: "lan", terminal: nil, why: "xin xem",
      isTakingBack: false, what: .looked, members: [])
    session.happens(
      .person(
        PersonTold(
          worker: worker, records: [.init(reference: RecordReference(worker), lines: [line])],
          matchedNames: [.init(list: "DS99-001", text: "chị Xuân")]), why: "đơn ngày 20/11"))
    #expect(session.workbench.scope == .print)
    guard case .print(let asked)? = session.workbench.sheet else { return }
    let record = try #require(session.workbench.register.workers[worker])
    let text = asked.document.text
    #expect(text.contains(record.name) && text.contains("91/2025/QH15"))
    if let number = record.identity?.number { #expect(text.contains(number)) }
    if let phone = record.phone { #expect(text.contains(phone.digits)) }
    #expect(text.contains("đơn ngày 20/11") && text.contains("chị Xuân") && text.contains("xem số bị che"))
    for spell in record.employment { #expect(text.contains(spell.enterprise.code.text)) }
    #expect(asked.document.html.contains("91/2025/QH15"))
    for line in text.split(separator: "\n") { #expect(CellWidth.of(String(line)) <= 80) }
    session.keys("<enter>")
    #expect(session.printed.count == 1)
  }

  @Test func anonymisingAsksForTheCodeAndTheReason() throws {
    var (session, worker) = try inHistory()
    session.keys("A")
    #expect(session.workbench.scope == .anonymise)
    #expect(session.screen.contains("không lấy lại được") && session.screen.contains("giới tính"), "\(session.screen)")
    session.keys("CN999999<enter>")
    #expect(session.asked.isEmpty && session.workbench.scope == .anonymise)
    session.keys("<c-u>" + worker.code.text.lowercased() + "<enter>")
    #expect(session.workbench.scope == .reason && session.asked.isEmpty)
    session.keys("ddown<enter>")
    #expect(session.asked.last == .anonymise(worker, why: "đơn"))
    session.keys("<esc>")

    session.happens(.anonymised(worker, heldBy: ["2026-11-20"], toldIn: []))
    #expect(session.notice.contains("2026-11-20"))
    session.happens(.anonymised(worker, heldBy: [], toldIn: ["KT26-001", "report-words.txt"]))
    #expect(session.notice.contains("còn nhắc ở: KT26-001, report-words.txt"))
    session.happens(.anonymised(worker, heldBy: [], toldIn: []))
    #expect(session.notice.contains("Không bản sao lưu nào"))
    // u says that nothing takes it back, and the next u means the step before.
    session.answerNextStep = .notTakenBack(
      TakingBackRefusal(
        sequence: 9, operations: [], inverse: Change([]), reason: .anonymised(RecordReference(worker))))
    session.keys("u")
    #expect(session.notice.contains("không lấy lại được"))
  }

  @Test func escapeDoesNothing() throws {
    var (session, _) = try inHistory()
    session.keys("A<esc>X<esc>")
    #expect(session.workbench.sheet == nil && session.asked.isEmpty && session.stored.isEmpty)
  }

  @Test func neitherInThePastNorReadOnlyNorOnTheSharedTerminal() throws {
    var (past, _) = try inHistory()
    past.keys("[XA")
    #expect(past.workbench.sheet == nil && past.asked.isEmpty)
    var locked = Session(.small, access: .readOnly(Phrase("chỉ xem", "read only")))
    locked.keys("3<enter>XA")
    #expect(locked.workbench.sheet == nil && locked.asked.isEmpty && locked.notice == "chỉ xem")
    var shared = Session(.small, isReview: true)
    shared.keys("3<enter>XA")
    #expect(shared.workbench.sheet == nil && shared.asked.isEmpty)
  }

  @Test func anAnonymousPersonHasNoFormAndIsNotMerged() throws {
    var (session, worker) = try inHistory()
    let change = try #require(session.workbench.register.anonymising(worker, on: Fixture.today))
    session.news(change)
    session.keys("e")
    #expect(session.notice.contains("đã ẩn danh") && session.workbench.scope == .history)
    session.keys("g")
    #expect(session.notice.contains("đã ẩn danh") && session.workbench.scope == .history)
    #expect(session.screen.contains(Worker.anonymousName))
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 60, height: 16)], [Language.vietnamese, .english])
  func theQuestionFitsTheScreen(_ size: Size, _ language: Language) throws {
    var (session, worker) = try inHistory(size, language: language)
    session.keys("A")
    #expect(session.screen.contains(worker.code.text + (language == .vietnamese ? " để đồng ý:" : " to agree:")))
    #expect(session.screen.contains(language == .vietnamese ? "Bản sao lưu cũ" : "Old backups"), "\(session.screen)")
    session.keys(worker.code.text + "<enter>")
    #expect(session.workbench.scope == .reason)
  }
}
