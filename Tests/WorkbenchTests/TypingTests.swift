import Testing
import VietnameseText
import Widgets

@testable import Workbench

/// Vietnamese typed in the forms of a terminal without an input method.
@Suite struct TypingTests {
  @Test func telexMakesMarksInWords() {
    var session = Session()
    session.keys("3nnguyeenx thij hoaf")
    #expect(session.line == "Họ và tên: nguyễn thị hòa|")
    session.keys("<tab>")
    #expect(session.value("Họ và tên") == "Nguyễn Thị Hòa")
  }

  @Test func f9GoesOnToVNIAndToPlainKeys() {
    var session = Session()
    session.keys("3n<f9>")
    #expect(session.notice == "Gõ tiếng Việt: VNI · F9 đổi")
    session.keys("nguye6n4 thi5 hoa2")
    #expect(session.line == "Họ và tên: nguyễn thị hòa|")
    session.keys("<f9> aas<f9> aas")
    #expect(session.line == "Họ và tên: nguyễn thị hòa aas ấ|")
  }

  @Test func whatIsChosenIsRememberedForTheNextRun() {
    var session = Session()
    session.keys("3n<f9>")
    #expect(session.kept?.typing.method == .vni)
    session.keys("<f9><f9><c-p>bo dau<enter>hoaf <c-p>phim<enter>[")
    #expect(session.line == "Họ và tên: hoà ơ|")
    #expect(session.kept?.typing.toneStyle == .new)
    #expect(session.kept?.typing.hasBracketKeys == true)
    session.keys("<f12>")
    #expect(session.kept?.language == .english)
  }

  @Test func foreignWordsGetTheirKeysBack() {
    var session = Session()
    session.keys("2nWindows<tab>")
    #expect(session.value("Tên doanh nghiệp") == "Windows")
  }

  /// In codes, numbers and searches keys stay letters.
  @Test func codesStayAsTyped() {
    var session = Session()
    session.keys("3nLan<tab><tab><tab>B12345<tab>")
    session.keys("ddaas")
    #expect(session.line == "Doanh nghiệp: ddaas|")
    session.keys("<esc><esc>3/hoas")
    #expect(session.list?.query.text == "hoas")
  }

  /// Whoever brings an input method along is not disturbed.
  @Test func markedLettersFromTheTerminalStepAside() {
    var session = Session()
    session.keys("3nNguyễns")
    #expect(session.line == "Họ và tên: Nguyễns|")
  }

  /// Esc gives a word its keys back; when it was meant to leave, the draft has the marks.
  @Test func escGivesTheKeysBackAndThenLeaves() {
    var session = Session()
    session.keys("3nLan Hoaf<esc>")
    #expect(session.line == "Họ và tên: Lan Hoaf|")
    #expect(session.form != nil)
    session.keys("<esc>")
    #expect(session.form == nil)
    session.keys("n")
    #expect(session.line == "Họ và tên: Lan Hòa|")
    session.keys(" aw<esc>x<tab>")
    #expect(session.value("Họ và tên") == "Lan Hòa Awx")
  }

  @Test func backspaceTakesOneLetter() {
    var session = Session()
    session.keys("3ntuyeenf<bs><bs>")
    #expect(session.line == "Họ và tên: tuy|")
  }
}
