import Foundation
import Screen
import Testing

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.feed(bytes) + decoder.flush()
  }

  @Test(arguments: [
    // xterm, tmux, screen
    ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
    ("\u{1B}[H", .home),
    ("\u{1B}[F", .end), ("\u{1B}OH", .home), ("\u{1B}OF", .end), ("\u{1B}[1;5C", .right), ("\u{1B}[1;2H", .home),
    ("\u{1B}[3~", .delete), ("\u{1B}[2~", .insert), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
    ("\u{1B}[6;5~", .pageDown),
    ("\u{1B}OP", .function(1)), ("\u{1B}OQ", .function(2)), ("\u{1B}OR", .function(3)), ("\u{1B}OS", .function(4)),
    ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[18~", .function(7)),
    ("\u{1B}[19~", .function(8)),
    ("\u{1B}[20~", .function(9)), ("\u{1B}[21~", .function(10)), ("\u{1B}[23~", .function(11)),
    ("\u{1B}[24~", .function(12)),
    ("\u{1B}[1;2P", .function(1)), ("\u{1B}[1;5R", .function(3)), ("\u{1B}[15;2~", .function(5)),
    ("\u{1B}[Z", .backTab),
    ("\u{1B}[1~", .home), ("\u{1B}[4~", .end),
    // Linux console
    ("\u{1B}[[A", .function(1)), ("\u{1B}[[B", .function(2)), ("\u{1B}[[C", .function(3)), ("\u{1B}[[D", .function(4)),
    ("\u{1B}[[E", .function(5)),
    // rxvt
    ("\u{1B}[7~", .home), ("\u{1B}[8~", .end), ("\u{1B}[11~", .function(1)), ("\u{1B}[12~", .function(2)),
    ("\u{1B}[13~", .function(3)), ("\u{1B}[14~", .function(4)), ("\u{1B}[a", .up), ("\u{1B}Od", .left),
    ("\u{1B}[3^", .delete),
    ("\u{1B}[3$", .delete), ("\u{1B}[6@", .pageDown),
    // vt100 and the number pad
    ("\u{1B}OM", .enter), ("\u{1B}Oq", .character("1")), ("\u{1B}Op", .character("0")), ("\u{1B}On", .character(".")),
    ("\u{1B}Ok", .character("+")), ("\u{1B}Oj", .character("*")),
    // Plain bytes
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{1B}", .escape),
    ("\u{1}", .control("a")), ("\u{1A}", .control("z")), ("\0", .control("@")), ("\u{1C}", .control("\\")),
    ("\u{1F}", .control("_")), ("a", .character("a")), ("ệ", .character("ệ")), ("漢", .character("漢")),
    ("e\u{302}\u{323}", .character("ệ")), ("\u{1B}x", .alt("x")), ("\u{1B}ê", .alt("ê")), ("\u{1B}[", .alt("[")),
    ("\u{1B}O", .alt("O")),
  ])
  func oneKey(_ text: String, _ key: Key) {
    #expect(keys(text) == [key])
  }

  @Test(arguments: [
    "\u{1B}[25~", "\u{1B}[<0;10;5M", "\u{1B}[M abc".replacingOccurrences(of: " abc", with: " !!"), "\u{1B}[?2026;2$y",
    "\u{1B}[24;80R", "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}[I",
    "\u{1B}[97;5u", "\u{1B}[201~", "\u{1B}[>1;10;0c", "\u{1B}[[Z", "\u{1B}OE", "\u{200B}", "\u{202E}", "\u{85}",
    "\u{1B}[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21x",
  ])
  func unknownIsSwallowedWhole(_ text: String) {
    #expect(keys(text + "z") == [.character("z")])
  }

  @Test(arguments: [
    ("\u{1B}\r", [Key.escape, .enter]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}\u{1B}[A", [.escape, .up]),
    ("\u{1B}[\r", [.enter]),
    ("vie\u{7F}êt", [.character("v"), .character("i"), .character("e"), .backspace, .character("ê"), .character("t")]),
    ("\u{1B}[1\u{1B}[B", [.down]), ("\u{1B}[êx", [.character("ê"), .character("x")]),
    ("\u{301}", [.character("\u{301}")]),
    ("\ra\u{301}", [.enter, .character("á")]),
  ])
  func sequences(_ text: String, _ expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test(arguments: [
    ([0xFF], "\u{FFFD}"), ([0xC3, 0x41], "\u{FFFD}A"), ([0xE1, 0xBB], "\u{FFFD}"), ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
    ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xF0, 0x9F, 0x98, 0x80], "😀"), ([0xF5, 0x41], "\u{FFFD}A"),
  ])
  func invalidBytes(_ bytes: [UInt8], _ expected: String) {
    #expect(keys(bytes) == expected.map { .character($0) })
  }

  @Test(arguments: [
    ("Hoà\r\nLan\rMai\n\tx", "Hoà\nLan\nMai\n\tx"), ("a\u{1B}[31m\u{7}b", "a[31mb"), ("", ""), ("\u{1B}[201", "[201"),
    ("q\u{3}\u{1A}\u{1B}OP", "qOP"), ("\u{1B}\u{1B}[201", "[201"), ("a\u{202E}b\u{200B}", "ab"),
  ])
  func paste(_ content: String, _ expected: String) {
    #expect(keys("\u{1B}[200~\(content)\u{1B}[201~x") == [.paste(expected), .character("x")])
  }

  @Test func pasteWithoutEndIsDelivered() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~abc\u{1B}[20".utf8)) == [])
    #expect(decoder.pending == .paste)
    #expect(decoder.flush() == [.paste("abc[20")])
    #expect(decoder.pending == .nothing)
    #expect(decoder.feed(Array("q".utf8)) == [.character("q")])
  }

  @Test func longPasteIsBounded() {
    var decoder = KeyDecoder()
    var taken = decoder.feed(Array("\u{1B}[200~".utf8))
    let block = [UInt8](repeating: 0x61, count: 1 << 20)
    for _ in 0..<6 { taken += decoder.feed(block) }
    taken += decoder.feed(Array("\u{1B}[201~z".utf8))
    guard case .paste(let text)? = taken.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == KeyDecoder.longestPaste)
    #expect(taken.last == .character("z"))
  }

  @Test func loneEscapeWaitsForTheTimeout() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.pending == .sequence)
    #expect(decoder.flush() == [.escape])
    #expect(decoder.feed(Array("[A".utf8)) == [.character("["), .character("A")])
  }

  @Test func endlessStringsAreGivenUp() {
    var decoder = KeyDecoder()
    let taken = decoder.feed(Array("\u{1B}]".utf8) + [UInt8](repeating: 0x61, count: 10_000))
    #expect(!taken.isEmpty && taken.count < 10_000)
  }

  /// A mark that arrives alone belongs to the letter before it, wherever the block ended.
  private func joined(_ keys: [Key]) -> [Key] {
    var result: [Key] = []
    for key in keys {
      if case .character(let mark) = key, let scalar = mark.unicodeScalars.first, CellWidth.isMark(scalar),
        case .character(let letter)? = result.last
      {
        result[result.count - 1] = .paste(String(letter) + String(mark))
      } else if case .character(let mark) = key, let scalar = mark.unicodeScalars.first, CellWidth.isMark(scalar),
        case .paste(let letters)? = result.last
      {
        result[result.count - 1] = .paste(letters + String(mark))
      } else if case .character(let letter) = key, letter.unicodeScalars.count > 1 {
        result.append(.paste(String(letter)))
      } else {
        result.append(key)
      }
    }
    return result
  }

  @Test(arguments: 0..<300)
  func randomBytesGiveTheSameKeysHoweverTheyAreCut(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces: [[UInt8]] = [
      [0x1B], [0x5B], [0x4F], Array("200~".utf8), Array("\u{1B}[200~".utf8), Array("\u{1B}[201~".utf8), Array("ệ".utf8),
      [0x3B],
      Array("1;5".utf8), [0x7E], [0x41], [0xE1], [0xBB], [0x4D], [0x24], [0x5D], [0x07], [0x5C], [0x0D], [0x7F],
    ]
    var bytes: [UInt8] = []
    for _ in 0..<60 {
      if Bool.random(using: &random) {
        bytes += pieces.randomElement(using: &random) ?? []
      } else {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      }
    }
    let whole = joined(keys(bytes))
    for place in 0...bytes.count {
      var decoder = KeyDecoder()
      let parts = decoder.feed(Array(bytes[..<place])) + decoder.feed(Array(bytes[place...])) + decoder.flush()
      #expect(joined(parts) == whole)
    }
    var single = KeyDecoder()
    var parts = bytes.flatMap { single.feed([$0]) }
    parts += single.flush()
    #expect(joined(parts) == whole)
    #expect(single.pending == .nothing)
  }
}
