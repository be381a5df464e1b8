import Screen
import Testing
import Widgets

@Suite struct LinesAndSheetsTests {
  private func canvas(_ width: Int, _ height: Int, _ glyphs: Glyphs = .unicode) -> Canvas {
    Canvas(size: Size(width: width, height: height), glyphs: glyphs)
  }

  @Test(arguments: [
    (50, " ↑↓ chọn  Enter xem  / tra cứu  ? trợ giúp  Telex"), (40, " ↑↓ chọn  Enter xem  / tra cứu    Telex"),
    (31, " ↑↓ chọn  Enter xem      Telex"), (15, " ↑↓ chọn Telex"), (14, " ↑↓ chọn"), (8, " ↑↓ chọn"), (7, ""), (0, ""),
  ])
  func footer(_ width: Int, _ expected: String) {
    let footer = FooterBar(
      [.init("↑↓", "chọn"), .init("Enter", "xem"), .init("/", "tra cứu"), .init("?", "trợ giúp")], trailing: "Telex")
    var canvas = canvas(width, 1)
    footer.draw(on: &canvas)
    #expect(canvas.grid.text == expected)
  }

  @Test(arguments: [
    (40, " ↑↓ chọn  Enter xem  ? trợ giúp  u lùi"), (36, " ↑↓ chọn  Enter xem  ? trợ giúp"),
    (31, " ↑↓ chọn  Enter xem  ? trợ giúp"), (30, " ↑↓ chọn  ? trợ giúp"), (19, " ? trợ giúp"), (11, " ? trợ giúp"),
    (10, ""),
  ])
  func footerKeepsOne(_ width: Int, _ expected: String) {
    let footer = FooterBar(
      [.init("↑↓", "chọn"), .init("Enter", "xem"), .init("?", "trợ giúp"), .init("u", "lùi")], keeping: 2)
    var canvas = canvas(width, 1)
    footer.draw(on: &canvas)
    #expect(canvas.grid.text == expected)
  }

  @Test func footerStyles() {
    var canvas = canvas(12, 1)
    FooterBar([.init("/", "tìm")]).draw(on: &canvas)
    #expect(canvas.grid.styleMap == "okoooooooooo")
  }

  @Test(arguments: [
    (Glyphs.unicode, " ✓ Đã lưu", " ✗ Hết chỗ t…"), (.console, " ☑ Đã lưu", " ✗ Hết chỗ t…"),
    (.ascii, " + Da luu", " - Het cho t~"),
  ])
  func notice(_ glyphs: Glyphs, _ success: String, _ failure: String) {
    var first = canvas(13, 1, glyphs)
    Notice(.success, "Đã lưu").draw(on: &first)
    #expect(first.grid.adapted(to: glyphs).text == success)
    var second = canvas(13, 1, glyphs)
    Notice(.failure, "Hết chỗ trên đĩa").draw(on: &second)
    #expect(second.grid.adapted(to: glyphs).text == failure)
    #expect(second.grid.attributeMap(Theme(depth: .mono)) == "5555555555555")
  }

  @Test func sparkline() {
    let line = Sparkline([0, 10, 50, nil, 99, 100, 200, -3], maximum: 100)
    #expect(line.text(width: 20, glyphs: .unicode) == "▁▁▄ ▇██▁")
    #expect(line.text(width: 3, glyphs: .unicode) == "██▁")
    #expect(line.text(width: 20, glyphs: .console) == "░░▒ ▒██░")
    #expect(line.text(width: 20, glyphs: .ascii) == "..= *##.")
    var canvas = canvas(10, 1)
    line.draw(on: &canvas)
    #expect(canvas.grid.text == "  ▁▁▄ ▇██▁")
  }

  private let sheet = HelpSheet([
    .init(
      "Mọi nơi",
      [.init(key: "F1 ?", description: "trợ giúp"), .init(key: "Ctrl-S", description: "lưu lại ngay những gì đã nhập")]),
    .init("Tổng quan", [.init(key: "u", description: "hoàn tác", disabledReason: "chưa có gì")]),
  ])

  @Test func helpSheet() {
    var canvas = canvas(30, 9)
    sheet.draw(on: &canvas)
    #expect(
      canvas.grid.text == """
         Mọi nơi
          F1 ?    trợ giúp
          Ctrl-S  lưu lại ngay những
                  gì đã nhập

         Tổng quan
          u       hoàn tác (chưa có
                  gì)

        """)
  }

  @Test func helpSheetScrolls() {
    var sheet = sheet
    let size = Size(width: 30, height: 4)
    let tops = [Key.down, .end, .pageDown, .pageUp].map { key in
      (sheet.handle(key, size: size), sheet.top)
    }
    #expect(tops.map(\.0) == [true, true, true, true])
    #expect(tops.map(\.1) == [1, 4, 4, 1])
    let isUsed = sheet.handle(.escape, size: size)
    #expect(!isUsed)
    var canvas = canvas(30, 4)
    sheet.draw(on: &canvas)
    #expect(
      canvas.grid.text == """
          F1 ?    trợ giúp           ▲
          Ctrl-S  lưu lại ngay những
                  gì đã nhập
                                     ▼
        """)
  }

  private func palette() -> Palette {
    Palette([
      .init("Hoàn tác", key: "u", disabledReason: "chưa có gì"), .init("Tra cứu", key: "F3"),
      .init("Thoát", key: "F10"),
    ])
  }

  private func matches(_ query: String, _ item: Palette.Item) -> Bool {
    item.title.lowercased().hasPrefix(query.lowercased())
  }

  @Test func paletteNarrowsAndChooses() {
    var palette = palette()
    #expect(palette.handle(.enter, matches: matches) == .refused(0))
    #expect(palette.handle(.character("t"), matches: matches) == .moved)
    #expect(palette.shown == [1, 2])
    #expect(palette.handle(.down, matches: matches) == .moved)
    #expect(palette.handle(.down, matches: matches) == .moved)
    #expect(palette.handle(.enter, matches: matches) == .chosen(2))
    #expect(palette.handle(.character("x"), matches: matches) == .moved)
    #expect(palette.handle(.enter, matches: matches) == .moved)
    #expect(palette.handle(.control("u"), matches: matches) == .moved && palette.shown == [0, 1, 2])
    #expect(palette.handle(.function(1), matches: matches) == .ignored)
    #expect(palette.handle(.escape, matches: matches) == .cancelled)
  }

  @Test func paletteDraws() {
    var palette = palette()
    var wide = canvas(34, 4)
    #expect(palette.draw(on: &wide) == Position(x: 2, y: 0))
    #expect(
      wide.grid.text == """
        ▶
          Hoàn tác · chưa có gì         u
          Tra cứu                      F3
          Thoát                       F10
        """)
    _ = palette.handle(.pageDown, matches: matches)
    var small = canvas(12, 2, .ascii)
    palette.draw(on: &small)
    #expect(small.grid.adapted(to: .ascii).text == ">\n  Thoat F10")
    #expect(small.grid.styleMap == "a.FFFFFFFFFF\nssssssssssss")
  }

  @Test(arguments: 0..<60)
  func anySizeAndAnyKeys(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let size = Size(width: Int.random(in: 0...30, using: &random), height: Int.random(in: 0...8, using: &random))
    var palette = palette()
    var sheet = sheet
    var field = TextField("Nguyễn", maximumLength: 9, replacesOnFirstKey: true)
    let keys: [Key] = [
      .up, .down, .pageUp, .pageDown, .home, .end, .left, .right, .backspace, .delete, .character("t"),
      .character("\u{301}"),
      .character("漢"), .paste("a\nb\tc"), .control("w"), .control("u"), .enter, .character("🇻"), .character("🇳"),
    ]
    for _ in 0..<60 {
      let key = keys.randomElement(using: &random) ?? .up
      _ = palette.handle(key, matches: matches)
      _ = sheet.handle(key, size: size)
      _ = field.handle(key)
      #expect(field.caret >= 0 && field.caret <= field.letters.count && field.letters.count <= 9)
      #expect(Array(field.text) == field.letters)
      var canvas = Canvas(size: size)
      sheet.draw(on: &canvas)
      FooterBar([.init("a", "b")], trailing: "c").draw(on: &canvas)
      Meter(named: 1, estimated: 1, total: 3, ticks: [.init(perMille: 900)]).draw(on: &canvas)
      Sparkline([1, 2], maximum: 2).draw(on: &canvas)
      for cursor in [palette.draw(on: &canvas), field.draw(on: &canvas, isFocused: true)] {
        guard let cursor else { continue }
        #expect(canvas.bounds.contains(cursor))
      }
    }
  }
}
