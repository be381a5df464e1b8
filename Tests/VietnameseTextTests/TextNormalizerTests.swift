import Testing

@testable import VietnameseText

@Suite struct TextNormalizerTests {
  @Test func everyVectorIsRepaired() throws {
    let lines = try Vectors.lines("normalize-cases.tsv")
    #expect(lines.count == 586)
    for line in lines {
      let columns = line.split(separator: "\t")
      let input = Vectors.text(codePoints: columns[0])
      let expected = Vectors.text(codePoints: columns[1])
      #expect(TextNormalizer.normalized(input).codes == expected.codes, "\(line)")
      #expect(TextNormalizer.clean(input).codes == expected.codes, "\(line)")
    }
  }

  @Test(arguments: [
    ("Nguy\u{200B}ễn", "Nguyễn"),
    ("Nguyễn\u{A0}Văn\tAn", "Nguyễn Văn An"),
    ("\u{FEFF}Trần", "Trần"),
    ("V\u{69}\u{301}\u{200D}", "Ví"),
    ("a\u{200B}\u{301}", "á"),
    ("a\u{301}\u{34F}\u{302}", "ấ"),
    ("D\u{335}u\u{31B}\u{301}c", "Đứ\u{63}"),
    ("\u{D0}ỗ \u{F0}ạt \u{189}ức \u{256}en", "Đỗ đạt Đức đen"),
    ("dòng một\ndòng hai", "dòng một\ndòng hai"),
    ("  hai  dấu cách ", "  hai  dấu cách "),
    ("u\u{308}\u{301}", "\u{1D8}"),
    ("e\u{301}\u{306}", "é\u{306}"),
    ("\u{212B}", "\u{C5}"),
    ("\u{1112}\u{1161}\u{11AB}", "한"),
    ("", ""),
  ])
  func normalized(input: String, expected: String) {
    #expect(TextNormalizer.normalized(input).codes == expected.codes)
  }

  @Test(arguments: [
    ("  Nguyễn   Văn \t An  ", "Nguyễn Văn An"),
    ("Nguyễn\r\nVăn\u{2028}An\u{85}", "Nguyễn Văn An"),
    ("An\u{0}\u{1B}[31m\u{7F}\u{9B}x", "An[31mx"),
    ("\u{202E}nA\u{202C} \u{2066}Bình\u{2069}\u{200E}\u{200F}\u{61C}", "nA Bình"),
    ("An\u{E0001}\u{E0041}\u{E007F}", "An"),
    (" \u{200B} ", ""),
    ("\u{1}", ""),
    ("An \u{200B} Bình", "An Bình"),
    ("\u{3000}An\u{2003}Bình", "An Bình"),
    ("An ", "An"),
    (" An", "An"),
    ("An  Bình", "An Bình"),
    (" ", ""),
    ("An", "An"),
    ("“Sổ” – 1…", "“Sổ” – 1…"),
  ])
  func clean(input: String, expected: String) {
    #expect(TextNormalizer.clean(input).codes == expected.codes)
  }

  @Test(arguments: [
    ("Nguyễn Văn An", "Nguyễn Văn An"),
    ("a\u{302}\u{301}", "ấ"),
    ("một\r\nhai\tba\u{2029}bốn", "một  hai ba bốn"),
    ("\u{1B}]0;x\u{7}", "\u{FFFD}]0;x\u{FFFD}"),
    ("\u{0}\u{7F}\u{9B}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{202E}a\u{2066}\u{200E}\u{61C}", "\u{FFFD}a\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("a\u{200B}b\u{AD}\u{FEFF}", "a\u{FFFD}b\u{FFFD}\u{FFFD}"),
    ("\u{E0041}\u{E000}\u{10FFFF}\u{378}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{D0}ỗ", "\u{D0}ỗ"),
    ("\u{A0}x ", " x "),
    ("", ""),
  ])
  func visible(input: String, expected: String) {
    #expect(TextNormalizer.visible(input).codes == expected.codes)
  }

  /// The ranges that must never reach a terminal or a stored field, scalar by scalar.
  @Test(arguments: [
    0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD...0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
    0x61C...0x61C, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F,
  ])
  func noHostileScalarIsLeft(range: ClosedRange<UInt32>) throws {
    for code in range {
      let scalar = try #require(Unicode.Scalar(code))
      #expect(TextNormalizer.clean("a\(scalar)b").codes == "ab".codes, "\(code)")
      #expect(TextNormalizer.visible("a\(scalar)b").codes == "a\u{FFFD}b".codes, "\(code)")
    }
  }

  /// What the byte look calls plain must be what the careful way gives, for each scalar of the plane and around it.
  @Test func theByteLookNeverLies() throws {
    for code in UInt32(0)..<0x3100 {
      guard let scalar = Unicode.Scalar(code) else { continue }
      // The tail "\u{212B}" forces the careful way; it turns into Å.
      let text = "a\(scalar)b"
      #expect(TextNormalizer.normalized(text + "\u{212B}").codes == TextNormalizer.normalized(text).codes + [0xC5])
      #expect(TextNormalizer.clean(text + "\u{212B}").codes == TextNormalizer.clean(text).codes + [0xC5])
      #expect(TextNormalizer.visible(text + "\u{212B}").codes == TextNormalizer.visible(text).codes + [0xC5])
    }
  }

  @Test(arguments: 0..<8)
  func allFormsAreIdempotent(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<1500 {
      let text = hostileText(&generator)
      for form in [TextNormalizer.normalized, TextNormalizer.clean, TextNormalizer.visible] {
        let once = form(text)
        #expect(form(once).codes == once.codes, "\(text.codes)")
      }
    }
  }
}
