import Testing
import VietnameseText

/// What at least two of five public input methods agree on, typed key by key. Columns: keys (⌫ is Backspace), text,
/// style (both, old, new), category, which of them agree.
@Suite struct TypingVectorTests {
  struct File: Sendable, CustomTestStringConvertible {
    let name: String
    let method: TypingMethod
    let restores: Bool
    let lineCount: Int
    /// Keys whose expected text is refused, with the reason.
    var refused: [String: String] = [:]

    var testDescription: String { name }
  }

  static let files = [
    File(
      name: "dev-telex.tsv", method: .telex, restores: false, lineCount: 16_537,
      refused: ["ddojaaf": "two of five write đọaà: two tones in one word"]),
    File(name: "dev-vni.tsv", method: .vni, restores: false, lineCount: 15_877),
    File(name: "dev-telex-restore.tsv", method: .telex, restores: true, lineCount: 2_132),
    File(name: "dev-vni-restore.tsv", method: .vni, restores: true, lineCount: 2_168),
  ]

  @Test(arguments: files)
  func atLeast998OfAThousand(_ file: File) throws {
    let lines = try Vectors.lines(file.name)
    #expect(lines.count == file.lineCount)
    var wrong: Set<String> = []
    for line in lines {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      let styles = ToneStyle.allCases.filter { columns[2] == "both" || columns[2] == $0.rawValue }
      try #require(!styles.isEmpty, "\(line)")
      for style in styles {
        let settings = TypingSettings(
          method: file.method, toneStyle: style, restoresForeignWords: file.restores, hasBracketKeys: true)
        if typed(columns[0], settings).codes != String(columns[1]).codes { wrong.insert(String(columns[0])) }
      }
    }
    #expect(Double(lines.count - wrong.count) / Double(lines.count) >= 0.998)
    #expect(wrong == Set(file.refused.keys))
  }
}
