import LearningRegister
import Testing

@testable import Workbench

/// The list of backups, and restoring from one.
@Suite struct BackupTests {
  static let lines = [
    BackupLine(
      name: "2026-11-22", at: Moment(today: "2026-11-22", time: "07:30"), records: 31, bytes: 20_480),
    BackupLine(
      name: "2026-11-20", at: Moment(today: "2026-11-20", time: "08:02"), records: 12_029, bytes: 5_000_000),
  ]

  /// What brings a worker back and sets another's village back.
  private func change(_ session: Session) -> Change {
    guard var an = session.register.workers["CN000001"] else { return Change([]) }
    let revision = an.revision
    an.village = "Thôn 9"
    var lan = Worker(id: "CN000020", name: "Lan")
    lan.revision = 1
    return Change([.replace(.worker(an), basedOn: revision), .restore(.worker(lan))])
  }

  private func open() -> Session {
    var session = Session()
    session.keys("3B")
    session.happens(.backups(BackupTests.lines))
    return session
  }

  @Test func listShowsDayRecordsAndSize() {
    var session = Session()
    session.keys(":sao luu<enter>")
    #expect(session.asked == [.readBackups])
    #expect(session.screen.contains("Đang đọc…"))
    session.happens(.backups([]))
    #expect(session.screen.contains("Chưa có bản sao lưu nào"))
    let screen = open().screen
    #expect(screen.contains("22/11/2026 07:30"))
    #expect(screen.contains("12.029"))
    #expect(screen.contains("4.883 KB"))
  }

  @Test func restoringNeedsALookAndAnotherKeyAndCanBeUndone() {
    var session = open()
    session.keys("<f2>")
    #expect(session.notice == "Enter xem trước khôi phục sẽ đổi gì")
    session.keys("<down><enter>")
    #expect(session.asked.last == .planRestoring(from: "2026-11-20"))
    session.keys("<f2>")
    #expect(session.stored.isEmpty)
    session.happens(.restoring(from: "2026-11-20", change(session)))
    #expect(session.screen.contains("người lao động: lấy lại 1, đưa 1 về nội dung cũ"))
    session.keys("<enter>")
    #expect(session.stored.isEmpty)
    session.happens(.restoring(from: "2026-11-20", change(session)))
    session.keys("<f2>")
    #expect(session.notice == "Đã khôi phục theo bản sao lưu 2026-11-20 · u hoàn tác")
    #expect(session.register.workers["CN000020"]?.name == "Lan")
    #expect(session.register.workers["CN000001"]?.village == "Thôn 9")
    session.keys("<f2>")
    #expect(session.stored.count == 1)
    session.keys("u")
    #expect(Register.differences(session.start.content, session.register.content) == [])
  }

  @Test func whatWasComparedIsForgottenWhenSomethingElseIsMeant() {
    var session = open()
    session.keys("<enter>")
    // The answer comes when another backup is selected already.
    session.keys("<down>")
    session.happens(.restoring(from: "2026-11-22", change(session)))
    session.keys("<f2>")
    #expect(session.stored.isEmpty)
    session.keys("<enter>")
    session.happens(.restoring(from: "2026-11-20", change(session)))
    session.news(.addPresent("CN000007", to: "DS26-002", in: session.register))
    session.keys("<f2>")
    #expect(session.notice == "Sổ vừa đổi: Enter xem lại khôi phục sẽ đổi gì")
    #expect(session.stored.count == 1)
    session.keys("<enter>")
    session.happens(.restoring(from: "2026-11-20", Change([])))
    #expect(session.screen.contains("Sổ đang giống hệt bản này"))
    session.keys("<f2>")
    #expect(session.stored.count == 1)
    session.keys("<esc>")
    #expect(session.screen.contains("Sao lưu · 2 bản"))
    session.keys("<esc>")
    #expect(session.list != nil)
  }

  @Test func nothingIsRestoredWhereNothingMayBeStored() {
    var session = open()
    session.access(.readOnly(Phrase("Ổ đĩa chỉ đọc", "The disk is read-only")))
    session.keys("<enter>")
    session.happens(.restoring(from: "2026-11-22", change(session)))
    session.keys("<f2>")
    #expect(session.notice == "Ổ đĩa chỉ đọc")
    #expect(session.stored.isEmpty)
  }

  @Test func oneCanBeMadeAtOnce() {
    var session = open()
    session.keys("n")
    #expect(session.asked.last == .makeBackup)
    #expect(session.notice == "Đang sao lưu…")
    session.happens(.backupMade)
    #expect(session.notice == "Đã sao lưu")
    #expect(session.asked.last == .readBackups)
    session.access(.readOnly(Phrase("Ổ đĩa chỉ đọc", "The disk is read-only")))
    session.keys("n")
    #expect(session.asked.last == .readBackups)
    #expect(session.notice == "Ổ đĩa chỉ đọc")
  }

  @Test func failureToCompareOrToBackUpIsSaidInThreeParts() {
    var session = open()
    session.keys("<enter>")
    session.happens(
      .failed(.storage(happened: .notFound, fillings: [], safe: .emptyValue, press: .notFound)))
    #expect(session.screen.contains("Sao lưu · 2 bản"))
    #expect(!session.screen.contains("Đang so bản"))
    session.happens(.backupFailed(happened: Phrase("Đĩa đầy.", "Full."), fillings: [], press: .notFound))
    #expect(
      session.notice
        == "Đĩa đầy. Chưa có bản sao lưu hôm nay; sổ và các bản cũ còn nguyên. không tìm thấy; F4 tìm "
        + "B rồi n thử lại.")
  }
}
