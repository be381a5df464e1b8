import LearningRegister
import Testing

@testable import Workbench

/// `u` takes back whatever was stored, one thing at a time; Ctrl-R brings it again.
@Suite struct UndoTests {
  /// Ways to store something, each from the overview and back to it.
  static let ways: [String] = [
    "3nLan<f2><esc>", "2nHTX Mới<f2><esc>", "4nHội thi<tab>12<tab>b<tab>1<tab>+<f2><esc>",
    "5ntoản<tab>2026<f2><esc>", "5k1<tab><tab>cn000007<f2><esc>", "3<home>e<c-u>Lê Văn Ân<f2>",
    "3/xuan<tab>cdn0001<tab><f2>", "5<del>", "4<del>", "4<down><down><del>",
    "4<end><enter><enter>1-2 -1 +3<enter><enter>", "4<end><enter>ndn0003<tab>31/DS<enter>a<enter>",
    "4<end><enter><del>", "5<home> <down> <del>", "3nLan<enter>1990<f2><esc>",
  ]

  @Test(arguments: ways) func oneThingIsTakenBackAndDoneAgain(_ way: String) {
    var session = Session()
    session.keys(way)
    #expect(session.stored.count == 1, "\(session.notice)\n\(session.screen)")
    let after = session.register.content
    session.keys("<esc><esc><esc><esc><esc>1u")
    #expect(Register.differences(session.start.content, session.register.content) == [])
    session.keys("<c-r>")
    #expect(Register.differences(after, session.register.content) == [])
    session.keys("<c-z>")
    #expect(Register.differences(session.start.content, session.register.content) == [])
    #expect(session.reached == Session().reached)
  }

  @Test func everythingIsTakenBackInTheOppositeOrder() {
    var session = Session()
    var contents = [session.register.content]
    for way in UndoTests.ways.prefix(7) {
      session.keys("<esc><esc><esc><esc><esc>1" + way)
      contents.append(session.register.content)
    }
    #expect(session.stored.count == contents.count - 1)
    session.keys("<esc><esc><esc><esc><esc>1")
    for content in contents.dropLast().reversed() {
      session.keys("u")
      #expect(Register.differences(content, session.register.content) == [])
    }
    session.keys("u")
    #expect(session.notice == "Chưa có gì để hoàn tác")
    for content in contents.dropFirst() {
      session.keys("<c-r>")
      #expect(Register.differences(content, session.register.content) == [])
    }
    session.keys("<c-r>")
    #expect(session.notice == "Không có gì để làm lại")
  }

  /// Every step gives the record a new revision; the steps before must still fit.
  @Test func oneRecordAlteredManyTimes() {
    var session = Session()
    session.keys("3<home>")
    var contents = [session.register.content]
    for name in ["Một", "Hai", "Ba", "Bốn"] {
      session.keys("e<c-u>\(name)<f2>")
      contents.append(session.register.content)
    }
    session.keys("n<c-u>Lan<f2><esc>3<del>")
    for _ in 1...2 { session.keys("<c-z>") }
    for _ in 1...3 {
      for content in contents.dropLast().reversed() {
        session.keys("<c-z>")
        #expect(Register.differences(content, session.register.content) == [])
      }
      for content in contents.dropFirst() {
        session.keys("<c-r>")
        #expect(Register.differences(content, session.register.content) == [])
      }
    }
    #expect(session.refusals == [])
  }

  @Test func somethingNewForgetsWhatCouldBeDoneAgain() {
    var session = Session()
    session.keys("3nLan<f2><esc>un<c-u>Hoa<f2><esc><c-r>")
    #expect(session.notice == "Không có gì để làm lại")
    #expect(session.worker("Lan") == nil)
  }

  /// A full disk must not cost the step: it can be tried again.
  @Test func undoThatTheDiskRefusedCanBeTriedAgain() {
    var session = Session()
    session.keys("3nLan<f2><esc>")
    session.nextFailure = .storage(happened: .notFound, fillings: [], safe: .notFound, press: .notFound)
    session.keys("u")
    #expect(session.worker("Lan") != nil)
    session.keys("u")
    #expect(session.worker("Lan") == nil)
    session.nextFailure = .storage(happened: .notFound, fillings: [], safe: .notFound, press: .notFound)
    session.keys("<c-r>")
    #expect(session.worker("Lan") == nil)
    session.keys("<c-r>")
    #expect(session.worker("Lan") != nil)
  }

  /// What another terminal has changed since cannot be taken back; the steps before it still can.
  @Test func undoRefusedByNewerNewsSaysSoAndLeavesTheRest() throws {
    var session = Session()
    session.keys("3nLan<f2>Hoa<f2><esc>")
    var hoa = try #require(session.worker("Hoa"))
    hoa.village = "Thôn 1"
    session.news(Change([.replace(.worker(hoa), basedOn: hoa.revision)]))
    session.keys("u")
    #expect(session.notice.contains("vừa được sửa ở máy khác"))
    #expect(session.worker("Hoa") != nil)
    session.keys("u")
    #expect(session.worker("Lan") == nil)
  }

  @Test func undoIsRefusedWhereNothingMayBeStored() {
    var session = Session()
    session.keys("3nLan<f2><esc>")
    session.access(.readOnly(Phrase("Ổ đĩa chỉ đọc", "The disk is read-only")))
    session.keys("u")
    #expect(session.notice == "Ổ đĩa chỉ đọc")
    #expect(session.worker("Lan") != nil)
    session.access(.writable)
    session.keys("u")
    #expect(session.worker("Lan") == nil)
  }

  /// After a restart nothing was done in this sitting, and the journal still has steps.
  @Test func stepsOfAnEarlierSittingAreOffered() {
    var session = Session()
    #expect(session.workbench.reasonAgainst(.undo) == .nothingToUndo)
    session.keys("u<c-r>")
    #expect(session.notice == "Không có gì để làm lại")
    #expect(session.asked == [])
    session.happens(.steps(StepsBack(canUndo: true, canRedo: true)))
    #expect(session.workbench.reasonAgainst(.undo) == nil)
    session.keys("u")
    #expect(session.asked == [.undo(passingOver: [])])
    // The journal knows better: another terminal of this person was faster.
    #expect(session.notice == "Chưa có gì để hoàn tác")
    session.keys("<c-r>")
    #expect(session.asked.last == .redo)
    #expect(session.notice == "Không có gì để làm lại")
  }

  @Test func clashIsShownWithBothValuesAndWhoWroteAndIsThenPassedOver() throws {
    var session = Session()
    session.keys("3/an<tab>e")
    let an = try #require(session.register.workers["CN000001"])
    let clash = TakingBackRefusal.Clash(
      reference: RecordReference(an.id), member: "identity",
      present: .object([.init("kind", .text("cccd")), .init("number", .text("038090012345"))]), wanted: nil,
      by: "Hạnh")
    session.keys("<esc><esc>")
    session.happens(.steps(StepsBack(canUndo: true)))
    let step = Change([.replace(.worker(an), basedOn: 1)])
    session.answerNextStep = .notTakenBack(
      TakingBackRefusal(sequence: 7, operations: step.operations, inverse: step, reason: .clashes([clash])))
    session.keys("u")
    #expect(
      session.notice
        == "Không hoàn tác được người lao động CN000001 Lê Văn An: Giấy tờ nay là “CCCD 038•••••2345” (Hạnh ghi), "
        + "lùi về sẽ thành (trống) · Không đổi gì; u hoàn tác việc trước đó")
    session.keys("u")
    #expect(session.asked.last == .undo(passingOver: [7]))
    // What others did since may have cleared the way.
    session.news(.addPresent("CN000007", to: "DS26-002", in: session.register))
    session.keys("u")
    #expect(session.asked.last == .undo(passingOver: []))
  }

  /// A new record that others filled in would take their work with it.
  @Test func clashWithARecordThatWouldGoIsSaid() {
    var session = Session()
    session.keys("3nLan<f2><esc>")
    guard let lan = session.worker("Lan") else { return }
    let clashes = ["village", "note"].map {
      TakingBackRefusal.Clash(
        reference: RecordReference(lan.id), member: $0, present: .text("Thôn 7"), wanted: nil, by: "Hạnh")
    }
    session.answerNextStep = .notTakenBack(
      TakingBackRefusal(
        sequence: 1, operations: [.add(.worker(lan))],
        inverse: Change([.remove(RecordReference(lan.id), basedOn: 1)]), reason: .clashes(clashes)))
    session.keys("u")
    #expect(
      session.notice
        == "Không hoàn tác được người lao động CN000013 Lan: Thôn nay là “Thôn 7” (Hạnh ghi), lùi về sẽ mất và 1 mục khác "
        + "· Không đổi gì; u hoàn tác việc trước đó")
  }

  @Test(arguments: [
    ("4<end><enter><del>", "Đã hoàn tác: Đã xoá DS26-002"), ("5<home><del>", "Đã hoàn tác: Đã xoá KT"),
    ("4<end><enter><enter>1-2 -1 +3<enter><enter>", "Đã hoàn tác: danh sách DS26-002"),
  ])
  func noticeNamesWhatWasUndone(_ way: String, _ start: String) {
    var session = Session()
    session.keys(way)
    session.keys("<esc><esc>1u")
    #expect(session.notice.hasPrefix(start), "\(session.notice)")
    let names = session.register.campaigns.records.map(\.name) + ["Công dân học tập"]
    #expect(names.contains { session.notice.contains($0) }, "\(session.notice)")
  }
}
