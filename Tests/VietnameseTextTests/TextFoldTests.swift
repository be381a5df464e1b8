import Testing

@testable import VietnameseText

@Suite struct TextFoldTests {
  @Test func everyFormOfEveryLetterFolds() throws {
    let lines = try Vectors.lines("fold-letters.tsv")
    #expect(lines.count == 586)
    for line in lines {
      let columns = line.split(separator: "\t")
      #expect(TextFold.folded(Vectors.text(codePoints: columns[3])).codes == String(columns[5]).codes, "\(line)")
      #expect(TextFold.folded(columns[2]).codes == String(columns[5]).codes, "\(line)")
    }
  }

  @Test(arguments: [
    ("Đỗ Đạt", "do dat"),
    ("\u{110}o\u{302}\u{303} \u{D0}a\u{323}t", "do dat"),
    ("NGUYỄN THỊ HOÀ", "nguyen thi hoa"),
    ("Nguye\u{302}\u{303}n Thi\u{323} Hoa\u{300}", "nguyen thi hoa"),
    ("  Trần\u{A0}\tVăn \u{200B} Bình\r\n", "tran van binh"),
    ("Thôn 3/2, xã Hoằng Hợp", "thon 3/2, xa hoang hop"),
    ("Müller Ångström Šimić ÇA", "muller angstrom simic ca"),
    ("Łódź Straße Æ", "łodz straße æ"),
    ("ЯНА Ω 한", "яна ω \u{1112}\u{1161}\u{11AB}"),
    ("a\u{1}b\u{7F}c\u{9B}d", "abcd"),
    ("H'Hen Niê", "h'hen nie"),
    ("", ""),
    (" \u{301} ", ""),
  ])
  func folded(input: String, expected: String) {
    #expect(TextFold.folded(input).codes == expected.codes)
    #expect(TextFold.folded(input[...]).codes == expected.codes)
  }

  /// The table and the careful way must say the same about every scalar the table answers.
  @Test func theTableAgreesWithTheCarefulWay() throws {
    let lookalikes: [UInt32] = [0xD0, 0xF0, 0x110, 0x111, 0x189, 0x256]
    for code in Array(UInt32(0x21)..<0x7F) + Array(UInt32(0xA1)..<0x400) + Array(UInt32(0x1E00)..<0x1F00) {
      let scalar = try #require(Unicode.Scalar(code))
      let careful = ScalarKind(scalar) == .invisible ? "" : TextFold.foldedScalar(scalar)
      let expected = lookalikes.contains(code) ? "d" : careful
      #expect(TextFold.folded(String(scalar)).codes == expected.codes, "\(code)")
    }
  }

  @Test func columnsOfNamesAreAppended() {
    var column = Array("x ".utf8)
    for name in [" Đỗ  Đạt ", "An"] {
      TextFold.appendFolded(name.utf8.span, to: &column)
      column.append(0x0A)
    }
    #expect(String(decoding: column, as: UTF8.self) == "x do dat\nan\n")
  }

  @Test(
    arguments: [
      ([0x61, 0xC3], "a"), ([0xC3, 0x61], "a"), ([0xE1, 0xBA], ""), ([0xE1, 0x61, 0xBA], "a"),
      ([0x61, 0xFF, 0x62], "ab"), ([0xC0, 0x80], ""), ([0xE0, 0x80, 0x80], ""), ([0xED, 0xA0, 0x80], ""),
      ([0xF0, 0x9F, 0x98], ""), ([0xF4, 0x90, 0x80, 0x80, 0x61], "a"), ([0xF0, 0x9F, 0x98, 0x80], "😀"),
    ] as [([UInt8], String)])
  func brokenBytesAreLeftOut(bytes: [UInt8], expected: String) {
    var output: [UInt8] = []
    TextFold.appendFolded(bytes.span, to: &output)
    #expect(output == Array(expected.utf8))
  }

  @Test(arguments: 0..<8)
  func foldingIsIdempotentAndBlindToForm(seed: UInt64) {
    var generator = SeededGenerator(state: 100 + seed)
    for _ in 0..<1500 {
      let text = hostileText(&generator)
      let once = TextFold.folded(text)
      #expect(TextFold.folded(once).codes == once.codes, "\(text.codes)")
      #expect(TextFold.folded(TextNormalizer.clean(text)).codes == once.codes, "\(text.codes)")
    }
  }
}
