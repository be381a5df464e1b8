import Testing
import VietnameseText

@Suite struct TypingVectorTests {
  @Test(arguments: [("telex", false), ("vni", false), ("telex", true), ("vni", true)])
  func vectors(method: String, restores: Bool) throws {
    let file = "dev-\(method)\(restores ? "-restore" : "").tsv"
    let lines = try Vectors.lines(file)
    var wrong = 0
    for line in lines {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      for style in columns[2] == "both" ? ToneStyle.allCases : [ToneStyle(rawValue: String(columns[2]))!] {
        var typing = VietnameseTyping(
          TypingSettings(
            method: TypingMethod(rawValue: method)!, toneStyle: style, restoresForeignWords: restores,
            hasBracketKeys: true))
        var text = ""
        for key in columns[0] {
          (key == "⌫" ? typing.backspace(after: text) : typing.type(key, after: text)).apply(to: &text)
        }
        if text.codes != String(columns[1]).codes {
          wrong += 1
          print("MISS", file, style, columns[0], "got", text, "want", columns[1], columns[3], columns[4])
        }
      }
    }
    print("RESULT", file, lines.count, wrong)
  }
}
