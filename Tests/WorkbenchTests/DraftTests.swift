import LearningRegister
import Testing
import Widgets

@testable import Workbench

/// What was typed and not stored outlives the program: it is taken up by the next run where the clerk stood.
@Suite struct DraftTests {
  /// A second run on the same register that finds what the first left.
  private func next(after first: Session, _ language: Language = .vietnamese, change: Change? = nil) -> Session {
    var session = Session(language: language)
    if let change { session.news(change) }
    session.found(first.workbench.openDrafts)
    return session
  }

  @Test func newWorkerGoesOnAtTheField() {
    var first = Session()
    first.keys("3nNguyễn Thị Lan<tab>1990<tab>nu<tab>0381")
    var session = next(after: first)
    #expect(session.notice.contains("Nguyễn Thị Lan"))
    session.keys("D")
    #expect(session.line.hasPrefix("Số CCCD: 0381"))
    #expect(session.value("Họ và tên") == "Nguyễn Thị Lan")
    #expect(session.value("Giới tính") == "nữ")
    session.keys("<end>90001234<f2>")
    #expect(session.worker("Nguyễn Thị Lan")?.identity?.number == "038190001234")
    session.keys("<esc>D")
    #expect(session.form == nil)
  }

  @Test func aDraftTakenUpAtOnceFindsEnterprisesByName() {
    var first = Session()
    first.keys("3nLan<tab><tab><tab><tab>")
    #expect(first.line.hasPrefix("Doanh nghiệp"))
    // Nothing of the idle work is done when the draft is taken up.
    var session = next(after: first)
    session.keys("Dquy<tab>")
    #expect(session.value("Doanh nghiệp") == "DN0003")
  }

  @Test func untouchedScreensLeaveNoDraft() {
    for way in ["", "3", "3n", "3<home>e<tab><tab>", "4<end><enter><enter><down>"] {
      var session = Session()
      session.keys(way)
      #expect(session.workbench.openDrafts == [], "\(way)")
    }
  }

  @Test func draftLeftWithEscIsAmongThem() {
    var first = Session()
    first.keys("3nLan<esc>2nHTX Mới<esc>")
    #expect(Set(first.workbench.openDrafts.map(\.form)) == ["worker", "enterprise"])
  }

  /// Several new records are several drafts, whichever run began them.
  @Test func newRecordsKeepDraftsOfTheirOwn() {
    var first = Session()
    first.keys("3nNguyễn Thị Lan<esc>")
    var session = next(after: first)
    session.keys("3nTrần Văn Ba")
    var drafts = session.workbench.openDrafts
    #expect(drafts.map { $0.texts[0] } == ["Trần Văn Ba", "Nguyễn Thị Lan"])
    #expect(Set(drafts.map(\.name)).count == 2)
    // A card opens another new worker beside both; Esc leaves all three.
    session.keys("<esc><f3>")
    session.type("038190004321||Lê Thị Sáu|01021990|Nữ|Hoằng Hợp|01012021")
    session.keys("<enter><enter>")
    session.keys("<esc>")
    drafts = session.workbench.openDrafts
    #expect(
      Set(drafts.map { $0.texts[0] }) == ["Lê Thị Sáu", "Trần Văn Ba", "Nguyễn Thị Lan"], "\(session.screen)")
    #expect(Set(drafts.map(\.name)).count == 3)
    // The next run finds all of them.
    var third = Session()
    third.found(drafts)
    third.keys("D<esc>D<esc>D<esc>")
    #expect(third.workbench.openDrafts.count == 3)
  }

  @Test func editedFieldsAreWrittenOverWhatOthersStoredMeanwhile() throws {
    var first = Session()
    first.keys("3<home>e<c-u>Lê Văn Ân")
    var an = try #require(first.register.workers["CN000001"])
    an.village = "Thôn 2"
    var session = next(after: first, change: Change([.replace(.worker(an), basedOn: 1)]))
    session.keys("D")
    #expect(session.line == "Họ và tên: Lê Văn Ân|")
    #expect(session.value("Thôn") == "Thôn 2")
    session.keys("<f2>")
    #expect(session.register.workers["CN000001"]?.name == "Lê Văn Ân")
    #expect(session.register.workers["CN000001"]?.village == "Thôn 2")
  }

  @Test func draftOfARecordThatIsGoneOpensAndBringsItBack() {
    var first = Session()
    first.keys("3/xuan<tab>e<c-u>Xuyến")
    var session = next(
      after: first, change: .removing(RecordReference(WorkerID("CN000011")), in: first.register))
    session.keys("D")
    #expect(session.line == "Họ và tên: Xuyến|")
    #expect(session.notice.contains("Máy khác vừa xoá mục này"))
    session.keys("<f2>")
    #expect(session.register.workers["CN000011"]?.name == "Xuyến")
  }

  @Test func attendanceGoesOn() {
    var first = Session()
    first.keys("4<end><enter><enter>1-4 -3<tab>9<tab>lò thị mai<enter>sùng")
    var session = next(after: first)
    session.keys("D")
    #expect(session.ticks == "✓✓·m")
    #expect(session.attendance?.walkIns == ["Lò Văn Páo", "Lò Thị Mai"])
    #expect(session.attendance?.walkIn.text == "sùng")
    #expect(session.attendance?.heads.text == "9")
    #expect(session.attendance?.ranges.text == "1-4 -3")
  }

  /// Marks another clerk stored meanwhile stay, where this one did not touch them.
  @Test func attendanceDraftKeepsTheMarksOfOthers() {
    var first = Session()
    first.keys("4<end><enter><enter><right>v")
    var session = next(after: first, change: .addPresent("CN000007", to: "DS26-002", in: first.register))
    session.keys("D")
    #expect(session.ticks == "✓v✓m")
    session.keys("<enter>")
    #expect(session.register.attendance["DS26-002"]?.present == ["CN000007", "CN000009"])
  }

  @Test func draftsWaitWhereNothingMayBeStored() {
    var first = Session()
    first.keys("3nLan")
    var session = next(after: first)
    session.access(.readOnly(Phrase("Ổ đĩa chỉ đọc", "The disk is read-only")))
    session.keys("D")
    #expect(session.notice == "Ổ đĩa chỉ đọc")
    session.access(.writable)
    session.keys("D")
    #expect(session.line == "Họ và tên: Lan|")
  }

  @Test func draftIsReadInTheOtherLanguageAsFarAsItGoes() {
    var first = Session(language: .english)
    first.keys("3<home>eLan<tab><tab><tab>")
    var session = next(after: first)
    session.keys("D")
    #expect(session.value("Họ và tên") == "Lan")
    #expect(session.value("Giới tính") == "nam")
  }
}
