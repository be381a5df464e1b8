import LearningRegister
import RegisterExchange
import Screen
import Testing

@testable import Workbench

/// Taking in a list from a file, as the clerk does it.
@Suite struct IntakeTests {
  private func open(_ keys: String = "Imay<enter>") -> Session {
    var session = Session()
    session.idle()
    session.keys(keys)
    return session
  }

  @Test func everythingIsShownBeforeAnythingIsStored() {
    let session = open()
    #expect(session.screen.contains("may.csv · người lao động · DN0001 Công ty TNHH May Hoằng Hợp"))
    #expect(session.screen.contains("Mới 1 · như cũ 1 · thay đổi 1 · cần xem 2 · từ chối 1"))
    #expect(session.stored.isEmpty)
  }

  @Test func ofANewRowAllThatWillBeStoredIsShown() {
    var session = open("Imay<enter><down><down><down><down>")
    #expect(session.screen.contains("ngày sinh 02/09/2001 · nữ · DN0001"))
    session.keys("<enter>")
    #expect(session.screen.contains("Dòng 8 · mới · Đỗ Thị Tám") && session.screen.contains("Sẽ ghi vào sổ"))
    session.keys("<esc>")
    #expect(session.workbench.scope == .intake)
    // Of a row that cannot be stored the sheet says why.
    session.keys("<down><enter>")
    #expect(session.screen.contains("Cần biết") && session.screen.contains("ngày sinh không có thật: 31/02/1990"))
  }

  @Test func nobodyLeavesOnADayToCome() {
    var session = open("Imay<enter>m01012030<enter>")
    #expect(session.workbench.scope == .intakeDay && session.screen.contains("Ngày chưa tới"))
    session.keys("<esc>")
    #expect(session.stored.isEmpty)
  }

  @Test func oneChangeStoresItAndOneKeyTakesItBack() throws {
    var session = open()
    let before = session.register.workers.sorted
    session.keys("<f2>")
    #expect(session.stored.count == 1 && session.whys == ["nhận từ tệp may.csv"])
    #expect(session.screen.contains("Đã lưu 2 bản ghi từ may.csv"))
    #expect(session.screen.contains("3 dòng để lại"))
    #expect(session.register.workers["CN000001"]?.phone?.digits == "0987654321")
    #expect(session.register.workers["CN000013"]?.name == "Đỗ Thị Tám")
    // Reading it again changes nothing more.
    session.keys("Imay<enter><f2>")
    #expect(session.stored.count == 1)
    #expect(session.screen.contains("Không có gì để ghi"))
    session.keys("<esc><esc>u")
    #expect(session.register.workers.sorted.map(\.name) == before.map(\.name))
    #expect(session.register.workers["CN000001"]?.phone == nil)
  }

  @Test func repairsAreTakenOnlyWithConsent() {
    var session = open("Imay<enter>r")
    #expect(session.screen.contains("[ ] mất số 0 đầu"))
    session.keys(" ")
    #expect(session.screen.contains("[✓] mất số 0 đầu"))
    session.keys("<esc><f2>")
    #expect(session.register.workers["CN000013"]?.identity?.number == "038099012399")
  }

  @Test func whoARowIsIsSaidThere() {
    // Row 7 has the number of another worker.
    var session = open("Imay<enter><down><down><down>")
    #expect(session.screen.contains("Giống: CN000003 Đặng Thị Hoà · 1987"))
    session.keys("3")
    #expect(session.screen.contains("✗ cần xem"))
    session.keys("<home><down><down><down>")
    #expect(session.screen.contains("để lại, không ghi"))
    session.keys("0")
    #expect(!session.screen.contains("để lại, không ghi"))
    session.keys("1")
    #expect(session.screen.contains("✓ thay đổi"))
    session.keys("<f2>")
    #expect(session.register.workers["CN000003"]?.name == "Lê Thị Khác")
    #expect(session.register.workers["CN000003"]?.identity?.number == "038187012345")
  }

  @Test func whomTheListDoesNotFindTheClerkMayLookUp() {
    var session = open()
    session.keys("<down><down><down><down>1")
    #expect(session.workbench.scope == .lookup)
    session.type("vu thi y")
    session.keys("<enter>")
    #expect(session.workbench.scope == .intake && session.screen.contains("CN000010"))
    #expect(session.stored.isEmpty)
  }

  @Test func columnsAreNamedByHandAndRemembered() {
    var session = open("Imay<enter>c<down><down><down><down><down><down><enter>")
    session.type("viec")
    session.keys("<enter>")
    #expect(session.screen.contains("✓ việc làm"))
    // What nobody needs to know stays unread.
    session.keys("<down><enter>")
    #expect(session.screen.contains("không bao giờ được đọc"))
    session.keys("<esc><f2>")
    #expect(session.register.enterprises["DN0001"]?.listColumns.map(\.meaning) == ["job"])
    #expect(session.register.workers["CN000001"]?.employment.first?.job == "Tổ 1")
    session.keys("Imay<enter>c")
    #expect(session.screen.contains("việc làm"))
  }

  @Test func aHeaderIsChosenWhereNoneIsFound() {
    var session = open("Ikhong<enter>")
    #expect(session.screen.contains("Không thấy hàng tiêu đề"))
    session.keys("<enter>")
    #expect(session.workbench.scope == .intakeColumns)
    session.keys("<down><enter>")
    session.type("ho va ten")
    session.keys("<enter><down><enter>")
    session.type("dien thoai")
    session.keys("<enter><esc>")
    #expect(session.screen.contains("không cho biết là của doanh nghiệp nào"))
    session.keys("e")
    session.type("quy")
    session.keys("<enter>")
    #expect(session.screen.contains("Mới 2"))
    session.keys("<f2>")
    #expect(session.register.workers["CN000013"]?.phone?.digits == "0912345678")
    #expect(session.register.workers["CN000014"]?.employment.map(\.enterprise) == ["DN0003"])
  }

  @Test func thoseMissingLeaveOnlyWhenSomebodySaysSo() throws {
    var session = open("Imay<enter>m")
    #expect(session.screen.contains("Đặng Thị Hoà") == false)
    session.keys("<enter><esc><esc>")
    session.keys("Imay<enter><f2>")
    #expect(session.register.workers["CN000010"]?.employment.first?.to == nil)
    session.keys("uImay<enter>m99<enter>")
    #expect(session.workbench.scope == .intakeDay)
    session.keys("<bs><bs>01112026<enter><f2>")
    #expect(session.register.workers["CN000010"]?.employment.first?.to == "2026-11-01")
    // Whom a doubtful row may be has not left.
    #expect(session.register.workers["CN000003"]?.employment.first?.to == nil)
    session.keys("u")
    #expect(session.register.workers["CN000010"]?.employment.first?.to == nil)
  }

  @Test func whatAnotherTerminalChangedIsComparedAgain() throws {
    var session = open()
    var an = try #require(session.register.workers["CN000001"])
    an.village = "Thôn Đông"
    session.meanwhile = Change([.replace(.worker(an), basedOn: an.revision)])
    session.keys("<f2>")
    #expect(session.stored.map(\.by) == ["Hạnh"])
    #expect(session.screen.contains("đang so lại"))
    session.keys("<f2>")
    #expect(session.stored.count == 2)
    #expect(session.register.workers["CN000001"]?.village == "Thôn Đông")
    #expect(session.register.workers["CN000001"]?.phone?.digits == "0987654321")
  }

  @Test func longWorkTellsHowFarItIsAndEscEndsIt() {
    var session = Session()
    session.holdsComparisons = true
    session.keys("Imay<enter>")
    session.happens(.listProgress(done: 1500, of: 0))
    #expect(session.screen.contains("Đang đọc tệp: 1.500 dòng… Esc để dừng"))
    session.happens(.listProgress(done: 400, of: 20_000))
    #expect(session.screen.contains("Đang so 400/20.000 dòng"))
    session.keys("<f2>")
    #expect(session.screen.contains("Đang so, chờ xong"))
    session.keys("<esc>")
    #expect(session.asked.contains(.stopReading))
    #expect(session.workbench.scope == .listFiles)
    #expect(session.stored.isEmpty)
  }

  @Test func whatOthersStoreWhileAListIsComparedMakesItOld() throws {
    var session = open()
    session.holdsComparisons = true
    let before = session.register
    session.keys("g")
    session.news(Change([.add(.enterprise(Enterprise(id: "-", name: "Sao Mai")))]))
    // The answer comes, and is of the register from before.
    guard case .intake(let state) = session.workbench.screens.last else {
      Issue.record("the list is gone")
      return
    }
    var register = before
    let file = try #require(state.answer).file
    let answer = try #require(ListAnswer(file, state.question, in: &register))
    session.happens(.list(answer))
    #expect(session.screen.contains("Sổ đã đổi từ lúc so"))
    // Left before it is compared anew, it is as old as it was.
    session.keys("g<esc>")
    #expect(session.screen.contains("Sổ đã đổi từ lúc so"))
    session.holdsComparisons = false
    session.keys("g")
    #expect(!session.screen.contains("Sổ đã đổi từ lúc so"))
  }

  @Test func escThatComesTooLateLeavesWhatWasSaid() {
    var session = open()
    session.keys("<f2><esc>")
    #expect(session.stored.count == 1 && session.screen.contains("Đã lưu 2 bản ghi từ may.csv"))
    session.keys("<down><esc>")
    #expect(!session.screen.contains("Đã lưu 2 bản ghi"))
  }

  @Test func storingThatWasStoppedLeavesThePreview() {
    var session = open()
    session.nextFailure = .refused(.stopped)
    session.keys("<f2>")
    #expect(session.stored.isEmpty && session.screen.contains("Đã dừng: chưa ghi gì, sổ vẫn như trước."))
    #expect(session.screen.contains("Mới 1 · như cũ 1 · thay đổi 1 · cần xem 2 · từ chối 1"))
    session.keys("<f2>")
    #expect(session.stored.count == 1)
  }

  @Test(arguments: [Language.vietnamese, .english]) func thePictureStandsWhileSomethingLasts(language: Language) {
    var session = Session(language: language)
    let frame = session.frame()
    let told = frame.telling(.storing, done: 4500, of: 19_973, in: language, glyphs: .unicode)
    let lines = told.grid.text.split(separator: "\n", omittingEmptySubsequences: false)
    let before = frame.grid.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines[22].contains(
        language == .vietnamese
          ? "Đang ghi 4.500/19.973 bản ghi… Esc để dừng" : "Storing 4,500 of 19,973 records… Esc to stop"))
    #expect(lines[..<22] == before[..<22] && lines[23...] == before[23...])
    let read = frame.telling(.readingStep, done: 1, of: 2, in: .vietnamese, glyphs: .unicode)
    #expect(read.grid.text.contains("Đang đọc lại 1/2 bản ghi"))
    #expect(told.cursor == nil)
  }

  @Test func whatWasSaidSurvivesEsc() {
    var session = open("Imay<enter>c<down><down><down><down><down><down><enter>viec<enter><esc><esc>")
    #expect(session.workbench.scope == .listFiles)
    #expect(session.screen.contains("tiếp tục xem may.csv"))
    session.keys("<esc>I<enter>")
    #expect(session.workbench.scope == .intake)
    session.keys("c")
    #expect(session.screen.contains("✓ việc làm"))
  }

  @Test func aFileThatCannotBeReadIsToldAndAnotherChosen() {
    var session = open("Ianh<enter>")
    #expect(session.screen.contains("Không đọc được anh.csv"))
    #expect(session.workbench.scope == .listFiles)
    session.keys("<bs>")
    #expect(session.screen.contains("/home"))
    #expect(session.screen.contains("lan/"))
    session.type("/home/lan/may.csv")
    session.keys("<enter>")
    #expect(session.workbench.scope == .intake && session.screen.contains("Mới 1"))
  }

  @Test func readOnlyFoldersAreLookedAtButNotWrittenTo() {
    var session = Session(access: .readOnly(Phrase("Ổ đĩa chỉ đọc", "The disk is read-only")))
    session.keys("Imay<enter><f2>")
    #expect(session.stored.isEmpty && session.screen.contains("Ổ đĩa chỉ đọc"))
    var review = Session(isReview: true)
    review.keys("I")
    #expect(review.workbench.scope == .overview)
  }

  @Test func anotherListMeansNothingThatWasSaidOfThis() {
    var session = open("Imay<enter><down><down><down>3<esc><esc>")
    session.keys("Ikhong<enter>")
    #expect(session.screen.contains("khong-ten.csv"))
    session.keys("<esc><esc>")
    #expect(session.stored.isEmpty)
  }

  @Test func howTheTextIsSpelledIsGuessedAndCanBeSaid() {
    var session = open("Itcvn<enter>e<enter>")
    #expect(session.screen.contains("Trần Văn Đức") && session.screen.contains("TCVN3"))
    session.keys("b")
    #expect(!session.screen.contains("Trần Văn Đức") && session.screen.contains("VNI-Windows · Mới 0"))
    session.keys("bbbbbbb")
    #expect(session.screen.contains("Trần Văn Đức"))
  }

  @Test func anAttendanceListAsksForItsSession() throws {
    var session = open("Idiem<enter>")
    #expect(session.screen.contains("không cho biết là của buổi nào"))
    #expect(session.screen.contains("Phím d."))
    session.keys("<f2>")
    #expect(session.stored.isEmpty)
    session.keys("d")
    session.type("bo luat")
    session.keys("<enter>")
    #expect(session.screen.contains("Buổi học: HD26-001"))
    session.keys("<f2>")
    #expect(session.stored.count == 1)
    let list = try #require(
      session.register.attendance.records.first { $0.campaign == "HD26-001" && $0.enterprise == "DN0003" })
    #expect(list.present.contains("CN000011") && list.absent == ["CN000012"])
    #expect(list.walkIns.contains("Lạ Văn Mặt"))
    session.keys("u")
    #expect(session.register.attendance[list.id]?.walkIns.contains("Lạ Văn Mặt") != true)
  }

  @Test func oneOfSeveralSessionsIsAskedFor() {
    var session = open()
    session.keys("<esc><esc>")
    session.news(
      Change([
        .add(
          .campaign(
            Campaign(
              id: "HD26-009", name: "Lớp hai buổi", kind: "training", fields: [FieldSet(.b)], state: .held,
              sessions: [.init(number: 1, date: "2026-06-01"), .init(number: 2, date: "2026-06-02")])))
      ]))
    session.keys("Idiem<enter>d")
    session.type("hai buoi")
    session.keys("<enter>")
    #expect(session.screen.contains("buổi 2 · 02/06/2026"))
    session.keys("<down><enter>")
    #expect(session.screen.contains("Buổi học: HD26-009 Lớp hai buổi · buổi 2"))
  }

  @Test func aListOfTitlesTakesItsDecisionFromAForm() throws {
    var session = open("Ikhen<enter>")
    #expect(session.screen.contains("không ghi"))
    session.keys("d")
    #expect(session.workbench.scope == .form)
    session.type("cong dan")
    session.keys("<enter>2026<enter>112/QĐ-UBND<enter>20112026<enter>UBND xã<f2>")
    #expect(session.workbench.scope == .intake)
    session.keys("<f2>")
    let honour = try #require(session.register.honours.records.first { $0.subject == .worker("CN000011") })
    #expect(honour.kind == "congDanHocTap" && honour.category == .title && honour.year == 2026)
    #expect(honour.decision?.number == "112/QĐ-UBND" && honour.decision?.date == "2026-11-20")
    session.keys("u")
    #expect(!session.register.honours.records.contains { $0.subject == .worker("CN000011") })
  }

  @Test func aListOfEnterprisesIsOfNone() {
    var session = open("Idn<enter>")
    #expect(session.screen.contains("Mới 1 · như cũ 1"))
    session.keys("d")
    #expect(session.screen.contains("không cần nói gì thêm"))
    session.keys("<f2>")
    #expect(session.register.enterprises["DN0004"]?.taxCode?.text == "2800123452")
  }

  @Test func onACampaignsScreenTheListIsOfThatCampaign() {
    var session = open("4")
    session.keys("/luat<enter>I")
    session.type("diem")
    session.keys("<enter>")
    #expect(session.screen.contains("Buổi học: HD26-001"))
  }

  @Test func amongAnEnterprisesWorkersTheListIsOfThatEnterprise() {
    var session = open("2")
    session.keys("/quy<enter>I")
    session.type("tcvn")
    session.keys("<enter>")
    #expect(session.screen.contains("DN0003"))
  }

  @Test func afterALargeListEverythingIsFoundAsAfterASmallOne() throws {
    var session = open("I")
    let rows = (1...1_200).map {
      "\($0);Trần Văn Số \($0 % 7 == 0 ? "Bảy" : "Một");\(1950 + $0 % 50);0387\(10_000_000 + $0)"
    }
    let text = "CÔNG TY TNHH MAY HOẰNG HỢP\nSTT;Họ và tên;Năm sinh;Số CCCD\n" + rows.joined(separator: "\n")
    session.files[ListFixture.folder + "/lon.csv"] = Array(text.utf8)
    session.type(ListFixture.folder + "/lon.csv")
    session.keys("<enter><f2>")
    #expect(session.stored.last?.operations.count ?? 0 > Workbench.mostFollowed)
    session.idle()
    session.keys("<f3>")
    session.type("so bay")
    #expect(session.screen.contains("Trần Văn Số Bảy"))
    session.keys("<esc>3")
    #expect(session.screen.contains("1.212"))
    session.keys("u")
    session.idle()
    session.keys("<f3>")
    session.type("so bay")
    #expect(!session.screen.contains("Trần Văn Số Bảy"))
  }

  @Test func anEncodingThatWasSaidIsNoGuess() {
    var session = open("Itcvn<enter>")
    #expect(session.screen.contains("bảng mã (đoán): TCVN3"))
    session.keys("b")
    #expect(session.screen.contains("bảng mã: VNI-Windows") && !session.screen.contains("đoán"))
  }

  @Test func onlyKindsThatFitAreOffered() {
    var session = open()
    for kind in ["điểm danh", "danh hiệu, khen thưởng", "người lao động"] {
      session.keys("k")
      #expect(session.screen.contains("may.csv · \(kind)"))
    }
  }

  @Test func allCountsAreToldOnASmallScreen() {
    var session = Session(size: Size(width: 60, height: 16))
    session.idle()
    session.keys("Imay<enter>")
    for count in ["Mới 1", "như cũ 1", "thay đổi 1", "cần xem 2", "từ chối 1", "vắng tên"] {
      #expect(session.screen.contains(count))
    }
  }

  @Test func theMeaningOfAColumnIsTheOneSelected() {
    var session = open("Imay<enter>c<down><down><down><enter><enter>")
    #expect(session.screen.contains("✓ giới tính"))
    session.keys("<enter><down><enter>")
    #expect(session.screen.contains("✓ đánh dấu nam"))
  }

  @Test func anOldWorkbookSaysHowToSaveIt() {
    var session = open("I")
    session.files[ListFixture.folder + "/cu.xls"] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    session.type(ListFixture.folder + "/cu.xls")
    session.keys("<enter>")
    #expect(session.screen.contains("Không đọc được cu.xls") && session.screen.contains("lưu thành .xlsx"))
    #expect(session.workbench.scope == .listFiles)
  }

  @Test func capitalsOfAnOldFontWaitForConsent() {
    var session = open("I")
    let head = Array(
      "CÔNG TY TNHH MAY HOẰNG HỢP\nSTT;Ho ten;Nam sinh\n".unicodeScalars.filter(\.isASCII).map { UInt8($0.value) })
    // Nguyễn Thị Ánh, Trần Văn Đức.
    let rows: [UInt8] =
      Array("1;Nguy".utf8) + [0xD4] + Array("n Th".utf8) + [0xDE, 0x20, 0xB8] + Array("nh;1990\n2;Tr".utf8) + [0xC7]
      + Array("n V".utf8) + [0xA8] + Array("n ".utf8) + [0xA7, 0xF8] + Array("c;1991\n".utf8)
    session.files[ListFixture.folder + "/abc.csv"] = head + rows
    session.type(ListFixture.folder + "/abc.csv")
    session.keys("<enter>e<enter>")
    #expect(
      session.screen.contains("Nguyễn Thị ánh") && session.screen.contains("Mới 1 · như cũ 0 · thay đổi 0 · cần xem 1"))
    session.keys("r")
    #expect(session.screen.contains("[ ] chữ hoa mất do phông cũ"))
    session.keys(" <esc>")
    #expect(session.screen.contains("Nguyễn Thị Ánh") && session.screen.contains("Mới 2"))
    session.keys("<f2>")
    #expect(session.register.workers.sorted.map(\.name).suffix(2) == ["Nguyễn Thị Ánh", "Trần Văn Đức"])
  }
}
