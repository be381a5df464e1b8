import CommandTestSupport
import Foundation
import Testing

@Suite struct TextTests {
  private func filtered(_ text: String, _ arguments: String...) throws -> Outcome {
    try hoctap.run(["text"] + arguments, input: Array(text.utf8))
  }

  @Test(arguments: [
    (["telex"], "Nguyeenx Thij Hoaf", "Nguyễn Thị Hòa"), (["telex", "--style", "new"], "hoaf thuys", "hoà thuý"),
    (["telex", "--style", "old"], "hoaf thuys", "hòa thúy"), (["vni"], "Vie65t Nam QD9", "Việt Nam QĐ"),
    (["telex"], "Windows ", "Ưindows "), (["telex", "--restore"], "golf ISO", "golf ISO"),
    (["telex"], "golf ISO", "golf ÍO"), (["vni", "--restore"], "A4 ten1n1", "Ã ten1n1"),
    (["telex"], "nguw[if [[", "người ["), (["telex", "--no-brackets"], "a[1]", "a[1]"),
    (["telex"], "hoanf⌫ \u{7F}\u{8}\u{7F}es\u{1B} as⎋", "hes as"), (["telex", "--restore"], "", ""),
    (["fold"], "  Đỗ  Đạt ", "do dat"), (["sort"], "hoa", "hoa"),
  ])
  func oneLine(arguments: [String], input: String, output: String) throws {
    let outcome = try hoctap.run(["text"] + arguments, input: Array((input + "\n").utf8))
    #expect(outcome.text == output + "\n")
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
  }

  @Test func linesStayLines() throws {
    #expect(try filtered("", "telex").text == "")
    #expect(try filtered("as\r\n\naa", "telex").text == "á\n\nâ\n")
    #expect(
      try filtered("Bà con\nba lô\nhoạ\nhòa\nđá\ndê\nNga Phú 10\nNga Phú 2\n", "sort").text
        == "ba lô\nBà con\ndê\nđá\nhòa\nhoạ\nNga Phú 2\nNga Phú 10\n")
  }

  /// Every line is answered before the next one comes.
  @Test(arguments: [("telex", "tieengs", "tiếng"), ("vni", "tie6ng1", "tiếng"), ("fold", "Tiếng", "tieng")])
  func answersLineByLine(filter: String, input: String, output: String) throws {
    let conversation = try Conversation(hoctap, "text", filter)
    for _ in 0..<3 {
      conversation.say(input)
      #expect(conversation.hear() == output)
    }
    #expect(conversation.finish() == 0)
  }

  @Test(arguments: ["telex", "vni", "fold", "sort"])
  func aLineThatIsNotUTF8IsLeftOutAndTold(filter: String) throws {
    let input = Array("an\n".utf8) + [0x61, 0xFF, 0x0A] + [0xC3, 0x0A] + Array("em\n".utf8)
    let outcome = try hoctap.run(["text", filter], input: input)
    #expect(outcome.text == "an\nem\n")
    #expect(outcome.errorText.contains("Dòng 2 ") && outcome.errorText.contains("Dòng 3 "))
    #expect(outcome.code == 1)
  }

  @Test func nothingInALineCanSteerTheTerminal() throws {
    for filter in ["telex", "vni", "fold", "sort"] {
      let outcome = try filtered("\u{1B}[2J\u{202E}a\u{7}\u{9B}2J\n", filter)
      for scalar in outcome.text.unicodeScalars where scalar != "\n" {
        #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar != "\u{202E}")
      }
    }
  }

  @Test(arguments: [
    ["text"], ["text", "viqr"], ["text", "telex", "--style", "middle"], ["text", "fold", "--restore"],
    ["text", "sort", "--style", "new"], ["text", "fold", "--no-brackets"], ["text", "telex", "file.txt"],
  ])
  func wrongCallsEndWith64(_ call: [String]) throws {
    let outcome = try hoctap.run(call)
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(try hoctap.with(["HOCTAP_LANGUAGE": "en"]).run(call).errorText != outcome.errorText)
  }

  @Test func whatCannotBePrintedIsCode2() throws {
    #expect(try hoctap.run(["text", "telex"], input: Array("as\n".utf8), output: .file("/dev/full")).code == 2)
    #expect(try hoctap.run("text", "--help").text.contains("telex"))
  }
}
