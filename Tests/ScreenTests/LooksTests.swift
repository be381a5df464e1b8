import Screen
import Testing

@Suite struct LooksTests {
  @Test func monoUsesNoColour() {
    let theme = Theme(depth: .mono)
    for ink in Ink.allCases {
      let look = theme.appearance(of: Style(ink))
      #expect(look.foreground == -1 && look.background == -1)
      #expect(!look.attributes.contains(.dim))
    }
    #expect(theme.appearance(of: Style(.selected)).attributes == .reverse)
    #expect(theme.appearance(of: Style(.normal, .underline)).attributes == .underline)
  }

  @Test(arguments: [ColourDepth.eight, .sixteen])
  func coloursExist(depth: ColourDepth) {
    for ink in Ink.allCases {
      let look = Theme(depth: depth).appearance(of: Style(ink))
      #expect((-1..<depth.rawValue).contains(look.foreground))
      #expect((-1..<depth.rawValue).contains(look.background))
      #expect(look.foreground < 0 || look.foreground != look.background)
    }
  }

  @Test func letterPerInkIsUnique() {
    #expect(Set(Ink.allCases.map(\.letter)).count == Ink.allCases.count)
  }

  @Test func asciiGlyphsAreASCII() {
    let glyphs = Glyphs.ascii
    let all =
      glyphs.levels + glyphs.eighths + [
        glyphs.named, glyphs.estimated, glyphs.rest, glyphs.tick, glyphs.reference, glyphs.check, glyphs.cross,
        glyphs.ticked, glyphs.unticked, glyphs.up, glyphs.down, glyphs.left, glyphs.right, glyphs.more,
        glyphs.moreBelow,
        glyphs.pointer, glyphs.horizontal, glyphs.vertical, glyphs.ellipsis, glyphs.bullet, glyphs.separator,
      ]
    #expect(all.filter { !$0.isASCII } == [])
  }

  @Test func adaptsStraySigns() {
    var canvas = Canvas(size: Size(width: 24, height: 2))
    canvas.put("Đặng Thị Ưu 漢 ✓ 5.000 ₫", x: 0, y: 0)
    canvas.put("à\u{323}x ● → … “a” ▃", x: 0, y: 1)
    #expect(canvas.grid.adapted(to: .unicode) == canvas.grid)
    #expect(canvas.grid.adapted(to: .console).text.hasPrefix("Đặng Thị Ưu 漢 ☑ 5.000 đ\n"))
    #expect(canvas.grid.adapted(to: .ascii).text == "Dang Thi Uu ?  + 5.000 d\nax * > ~ \"a\" :")
  }

  @Test func textInASCII() {
    let letters =
      "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
      + "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
    let plain = "aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd"
    #expect(letters.inASCII == plain + plain.uppercased())
    #expect("a\n漢\u{200B}".inASCII == "a\n?")
  }
}
