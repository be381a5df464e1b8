import LearningRegister
import Testing

@testable import Workbench

/// The history of a record on the screen.
@Suite struct AuditTests {
  static let lines: [AuditLine] = [
    line(9, "lan", .looked, []),
    line(
      8, "hạnh", .changed,
      [
        .init(name: "village", old: .text("Thôn 1"), new: .text("Thôn 2")),
        .init(name: "note", old: .text("gọi lại sau"), new: nil),
        .init(
          name: "employment", old: .list([spell("DN0001", nil)]),
          new: .list([spell("DN0001", "2026-07-01"), spell("DN0002", nil)])),
      ], why: "chuyển nơi làm", isTakingBack: true),
    line(
      2, "lan", .created,
      [
        .init(name: "name", old: nil, new: .text("Lê Văn An")), .init(name: "sex", old: nil, new: .text("male")),
        .init(name: "born", old: nil, new: .text("1990-04-03")),
        .init(
          name: "identity", old: nil,
          new: .object([.init("kind", .text("cccd")), .init("number", .text("038090012345"))])),
        .init(name: "unionMember", old: nil, new: .flag(true)),
      ]),
  ]

  private static func spell(_ enterprise: String, _ end: String?) -> AuditValue {
    .object(
      [.init("enterprise", .text(enterprise)), .init("from", .text("2024-01-01"))]
        + (end.map { [.init("to", .text($0))] } ?? []))
  }

  private static func line(
    _ sequence: Int, _ by: String, _ what: AuditLine.What, _ members: [AuditLine.Member], why: String? = nil,
    isTakingBack: Bool = false
  ) -> AuditLine {
    AuditLine(
      sequence: sequence, at: Moment(today: Fixture.today, time: "07:0\(sequence)"), by: by, terminal: "pts/2",
      why: why, isTakingBack: isTakingBack, what: what, members: members)
  }

  private let an = RecordReference(WorkerID("CN000001"))

  private func open(_ keys: String = "3<home>h") -> Session {
    var session = Session()
    session.keys(keys)
    session.happens(.audit(of: an, AuditTests.lines))
    return session
  }

  @Test func journalIsReadWhileTheScreenStands() {
    var session = Session()
    session.keys("3<home>h")
    #expect(session.asked == [.readAudit(an)])
    #expect(session.screen.contains("Đang đọc…"))
    // What was asked for another record is not shown here.
    session.happens(.audit(of: RecordReference(WorkerID("CN000002")), AuditTests.lines))
    #expect(session.screen.contains("Đang đọc…"))
    session.happens(.audit(of: an, []))
    #expect(session.screen.contains("Chưa ai sửa gì từ khi có nhật ký"))
    session.keys("<esc>")
    #expect(session.selectedCode == "CN000001")
  }

  @Test func whoWhenWhereWhatAndWhyNewestFirst() {
    let screen = open().screen
    for text in [
      "22/11/2026 07:08  hạnh · pts/2  sửa (hoàn tác hoặc làm lại)", "Thôn: Thôn 1 → Thôn 2",
      "Ghi chú: gọi lại sau → (trống)", "vì: chuyển nơi làm", "Họ và tên: Lê Văn An", "Giới tính: nam",
      "Ngày hoặc năm sinh: 03/04/1990", "Giấy tờ: CCCD 038•••••2345", "Đoàn viên công đoàn: có",
      "22/11/2026 07:09  lan · pts/2  xem số bị che",
    ] {
      #expect(screen.contains(text), "\(text)\n\(screen)")
    }
    #expect(screen.contains("Nơi làm việc: + DN0001"))
    #expect(!screen.contains("038090012345"))
    let places = ["07:09", "07:08", "07:02"].compactMap { screen.firstRange(of: $0)?.lowerBound }
    #expect(places == places.sorted() && places.count == 3)
  }

  @Test func revealingIsJournalled() {
    var session = open()
    session.keys("<f6>")
    #expect(session.screen.contains("038090012345"))
    #expect(session.looks == [an])
  }

  @Test(arguments: [
    ("3<enter>h", "CN000001"), ("3<home>e<c-o>", "CN000001"), ("2<home>h", "DN0002"), ("4<home>h", "HD26-002"),
    ("4<end><enter>h", "DS26-002"), ("4<end><enter><enter>h", "DS26-002"), ("5<home>h", "KT000003"),
    ("<enter><home>h", "DN0001"),
  ])
  func everyRecordHasItsHistory(_ way: String, _ code: String) {
    var session = Session()
    session.keys(way)
    guard case .readAudit(let reference)? = session.asked.last else {
      Issue.record("nothing asked: \(session.screen)")
      return
    }
    #expect(reference.code.text == code)
    #expect(session.screen.contains(code))
    let screens = session.workbench.screens.count
    session.keys("<esc>")
    #expect(session.workbench.screens.count == screens - 1)
  }

  @Test func typedTextStaysUnderTheHistory() {
    var session = Session()
    session.keys("3<home>e<c-u>Lê Văn Ân<c-o>")
    session.happens(.audit(of: an, AuditTests.lines))
    session.keys("<esc>")
    #expect(session.line == "Họ và tên: Lê Văn Ân|")
  }

  @Test func newerChangesAreSaidAndReadAgain() {
    var session = open()
    #expect(!session.screen.contains("Vừa có thay đổi mới"))
    guard var worker = session.register.workers["CN000001"] else { return }
    worker.village = "Thôn 3"
    session.news(Change([.replace(.worker(worker), basedOn: worker.revision)]))
    #expect(session.screen.contains("Vừa có thay đổi mới · h đọc lại"))
    session.keys("h")
    #expect(session.asked == [.readAudit(an), .readAudit(an)])
    session.happens(.audit(of: an, AuditTests.lines))
    #expect(!session.screen.contains("Vừa có thay đổi mới"))
  }

  @Test func whatWasRemovedStillHasItsHistory() {
    // A row that another terminal took away under one's eyes.
    var session = Session()
    session.keys("3<end><up>")
    session.news(.removing(RecordReference(WorkerID("CN000011")), in: session.register))
    session.keys("h")
    #expect(session.asked == [.readAudit(RecordReference(WorkerID("CN000011")))])
  }

  @Test func failureToReadLeavesTheScreenAndSaysWhy() {
    var session = Session()
    session.keys("3<home>h")
    session.happens(.failed(.storage(happened: .notFound, fillings: [], safe: .emptyValue, press: .notFound)))
    #expect(session.list != nil)
    #expect(session.notice.contains("(trống)"))
  }

  /// However narrow or long, every line fits and the end is reached.
  @Test func longValuesAreCutInWidth() {
    var session = open()
    let long = String(repeating: "rất dài ", count: 60)
    session.happens(
      .audit(
        of: an,
        (1...40).map { number in
          AuditLine(
            sequence: number, at: Moment(today: Fixture.today, time: "07:00"), by: "lan", terminal: nil, why: nil,
            isTakingBack: false, what: .changed,
            members: [
              .init(name: "note", old: .text(long), new: .text("ngắn")),
              .init(name: "achievement", old: .text(long), new: .text(long)),
            ])
        }))
    #expect(session.screen.contains("→ ngắn"))
    for key in ["<end>", "<home>", "<pgdn>", "<down>", "<pgup>", "<up>"] {
      session.keys(key)
      #expect(session.screen.contains("…"))
    }
    session.resize(60, 16)
    session.keys("<end>")
    #expect(session.screen.contains("→ ngắn"))
  }
}
