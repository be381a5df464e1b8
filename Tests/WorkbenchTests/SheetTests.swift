import LearningRegister
import RegisterExchange
import Screen
import Testing

@testable import Workbench

/// The check code of slips, the sheet of an enterprise, the lists of titles.
@Suite struct SheetTests {
  private func code(_ session: Session) -> String {
    let lines = session.printed.last?.document.below ?? []
    return lines.first { $0.contains("Mã kiểm tra: ") }
      .map { String($0.dropFirst(13).prefix { $0 != " " }) } ?? ""
  }

  @Test func theCodeOfASlipAnswersInTheLookUp() {
    var session = Session()
    session.keys("3/hoa<enter>p<enter>")
    let code = code(session)
    #expect(code.hasPrefix("CN000003-20261122-") && code.count == 22)
    session.keys("<f3>\(code.lowercased())")
    #expect(session.screen.contains("phiếu của CN000003 Đặng Thị Hoà, ngày 22/11/2026"))
    #expect(session.screen.contains("Khớp với sổ."))
    #expect(session.screen.contains("Phiếu ghi: đạt a"))
    session.keys("<enter>")
    #expect(session.workbench.scope == .history)
    // What is no code any more, or of nobody.
    session.keys("<f3>CN000003-20261121-\(code.suffix(4))")
    #expect(session.screen.contains("Không khớp: sổ đã đổi sau khi in, hoặc phiếu bị sửa."))
    session.keys("<esc><f3>CN000099-20261122-7KQM")
    #expect(session.screen.contains("Không có người này trong sổ."))
    session.keys("<enter>")
    #expect(session.workbench.scope == .lookup)
  }

  @Test func theCodeTellsThatTheRegisterChanged() {
    var session = Session()
    session.keys("3/hoa<enter>p<enter>")
    let code = code(session)
    session.news(.setting(in: session.register) { _ in })
    session.keys("<f3>\(code)")
    #expect(session.screen.contains("Khớp với sổ."))
    guard var worker = session.register.workers["CN000003"] else { return }
    worker.name = "Đặng Thị Hòa"
    session.news(Change([.replace(.worker(worker), basedOn: worker.revision)]))
    session.keys("<bs>\(code.suffix(1))")
    #expect(session.screen.contains("Không khớp"))
  }

  /// The language of the paper and of the reader does not matter.
  @Test func aSlipOfAPastDayInEnglishMatches() {
    var session = Session(language: .english)
    session.keys("[[[[3/hoa<enter>p<enter>")
    let lines = session.printed[0].document.below
    let code =
      lines.compactMap { line in line.hasPrefix("Check code: ") ? line.split(separator: " ")[2] : nil }.first ?? ""
    #expect(code.hasPrefix("CN000003-20260731-"))
    session.keys("t<f3>\(code)")
    #expect(session.screen.contains("Matches the register."))
  }

  @Test func theSharedTerminalHidesTheName() {
    var session = Session()
    session.keys("3/hoa<enter>p<enter>")
    var review = Session(isReview: true)
    review.keys("<f3>\(code(session))")
    #expect(review.screen.contains("Khớp với sổ."))
    #expect(!review.screen.contains("Đặng Thị Hoà"))
  }

  // MARK: Enterprises

  @Test func theSheetOfAnEnterpriseSaysWhatIsKnown() {
    var session = Session()
    session.keys("2p<enter>")
    let document = session.printed[0].document
    let code = document.name.dropFirst(6)
    #expect(document.name.hasPrefix("phieu-DN"))
    let id = EnterpriseID(Code(code) ?? "?")
    let text = document.text
    guard let enterprise = session.register.enterprises[id], let figures = session.workbench.figures(of: id) else {
      Issue.record("no enterprise \(code)")
      return
    }
    #expect(text.contains(enterprise.name))
    for indicator in Indicator.allCases {
      #expect(document.rows[Int(indicator.rawValue)][1] == Words(.vietnamese).number(figures[indicator].reached))
    }
    #expect(text.contains("Công đoàn cơ sở: không"))
    #expect(text.split(separator: "\n").allSatisfy { CellWidth.of(String($0)) <= 80 })
    #expect(!document.text.contains("038187012345"))
  }

  @Test func theSheetFitsTwoPages() {
    var session = Session(.commune)
    session.idle()
    for row in session.register.enterprises.rowsInOrder {
      guard let enterprise = session.register.enterprises[row: row] else { continue }
      let sheet = session.workbench.enterpriseSheet(of: enterprise)
      #expect(sheet.pageCount <= 2, "\(enterprise.name): \(sheet.pageCount)")
      #expect(sheet.html.contains("<h2>") || sheet.tables.count == 1)
    }
    session.keys("2p")
    #expect(session.workbench.scope == .print)
    session.keys("<esc>1<enter>p<enter>")
    #expect(session.printed.count == 1)
  }

  // MARK: Titles

  private static let scores = [8, 8, 8, 8, 8, 8, 8, 8, 8, 8]

  private func withTitles() -> Session {
    var session = Session()
    func title(_ code: HonourID, _ worker: WorkerID, _ change: (inout Honour) -> Void) -> LearningRegister.Operation {
      var title = Honour(id: code, category: .title, kind: .learningCitizen, subject: .worker(worker), year: 2026)
      title.scores = Self.scores
      title.proposed = "2026-10-01"
      change(&title)
      return .add(.honour(title))
    }
    session.news(
      Change([
        title("KT000101", "CN000007") { _ in },
        title("KT000102", "CN000006") {
          $0.proposed = nil; $0.registered = "2026-09-01"
        },
        title("KT000103", "CN000005") { $0.scores[3] = 4 },
        title("KT000104", "CN000004") {
          $0.decision = .init(number: "112/QĐ-UBND", date: "2026-11-01", authority: "Chủ tịch UBND xã")
        },
      ]))
    return session
  }

  @Test func thoseWithEnoughPointsAreProposed() {
    var session = withTitles()
    session.keys("5P")
    #expect(session.notice.hasPrefix("Không đưa vào danh sách: "))
    session.keys("<enter>")
    let document = session.printed[0].document
    let paper = document.official
    // By given name: Đức before Sơn.
    #expect(paper?.tables[0].rows.map { $0[1] } == ["Đỗ Văn Đức", "Sơn"])
    #expect(
      paper?.tables[0].rows[0] == [
        "1", "Đỗ Văn Đức", "1983", "Công ty CP Giày da Hoà Bình", "80", "đề nghị 01/10/2026",
      ])
    #expect(document.files.map(\.ending) == ["docx", "txt", "html"])
    #expect(document.text.contains("Đề nghị công nhận danh hiệu") && document.text.contains("TM. ỦY BAN NHÂN DÂN"))
    #expect(document.text.contains("NGƯỜI LẬP") && !document.text.contains("Nơi nhận"))
  }

  @Test func onlyTheMarkedWhenSomeAre() {
    var session = withTitles()
    session.keys("5/duc<tab> P<enter>")
    #expect(session.printed[0].document.official?.tables[0].rows.map { $0[1] } == ["Đỗ Văn Đức"])
  }

  @Test func thoseRecognisedGoWithTheDecision() {
    var session = withTitles()
    session.keys("5/nguyen thi hoa<tab> P<enter>")
    let text = session.printed[0].document.text
    #expect(text.contains("(Kèm theo Quyết định số 112/QĐ-UBND ngày 01/11/2026 của Chủ tịch UBND xã)"))
    #expect(text.contains("Nguyễn Thị Hòa"))
  }

  @Test func nobodyToProposeIsSaid() {
    var session = Session(.empty)
    session.keys("5P")
    #expect(session.workbench.sheet == nil)
    #expect(session.notice.hasPrefix("Không có ai đủ điểm"))
  }
}
