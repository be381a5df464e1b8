import Screen
import Testing

@Suite struct CanvasTests {
  @Test func putsAndCuts() {
    var canvas = Canvas(size: Size(width: 10, height: 3))
    #expect(canvas.put("Nguyễn Thị Hoà", x: 0, y: 0) == 10)
    canvas.put("Nguyễn Thị Hoà", x: 0, y: 1, width: 8)
    canvas.put("84,2", x: 0, y: 2, width: 8, align: .trailing)
    #expect(canvas.grid.text == "Nguyễn Thị\nNguyễn …\n    84,2")
  }

  @Test func centersAndFills() {
    var canvas = Canvas(size: Size(width: 7, height: 2))
    canvas.put("abc", x: 0, y: 0, width: 7, align: .center, Style(.heading))
    canvas.horizontalLine(y: 1, x: 1, width: 3)
    #expect(canvas.grid.text == "  abc\n ───")
    #expect(canvas.grid.styleMap == "HHHHHHH\n.lll")
  }

  @Test func windowsClipAndNest() {
    var canvas = Canvas(size: Size(width: 8, height: 3))
    canvas.inside(Rectangle(x: 2, y: 1, width: 4, height: 1)) { inner in
      inner.put("abcdefgh", x: -1, y: 0)
      inner.put("x", x: 0, y: -1)
      inner.put("x", x: 0, y: 1)
      #expect(inner.onScreen(Position(x: 1, y: 0)) == Position(x: 3, y: 1))
      inner.inside(Rectangle(x: 3, y: 0, width: 9, height: 9)) { $0.put("ZZZ", x: 0, y: 0) }
    }
    #expect(canvas.grid.text == "\n  bcdZ\n")
    #expect(canvas.size == Size(width: 8, height: 3))
  }

  @Test func wideLettersAreNeverHalved() {
    var canvas = Canvas(size: Size(width: 5, height: 4))
    canvas.put("漢字漢", x: 0, y: 0)
    canvas.put("漢字", x: 0, y: 1)
    canvas.put("x", x: 1, y: 1)
    canvas.put("漢字", x: 0, y: 2)
    canvas.put("x", x: 2, y: 2)
    canvas.put("漢字", x: -1, y: 3)
    #expect(canvas.grid.text == "漢字\n x字\n漢x\n 字")
    #expect(canvas.grid[3, 2].isContinuation == false)
  }

  @Test func lettersAreComposedAndCleaned() {
    var canvas = Canvas(size: Size(width: 20, height: 2))
    canvas.put("Nguye\u{302}\u{303}n\tA\u{306}\u{301}\u{200B}x\u{202E}", x: 0, y: 0)
    canvas.put("\u{301}a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", x: 0, y: 1)
    #expect(Array(canvas.grid.text.unicodeScalars.prefix(9)) == Array("Nguyễn Ắx".unicodeScalars.prefix(9)))
    #expect(canvas.grid[0, 1].text.scalars == [" ", "\u{301}"])
    #expect(canvas.grid[1, 1].text.scalars.count == 5)
  }

  @Test(arguments: 0..<200)
  func randomWritesStayInside(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let size = Size(width: Int.random(in: 0...12, using: &random), height: Int.random(in: 0...6, using: &random))
    var canvas = Canvas(size: size)
    canvas.fill(canvas.bounds, with: "#")
    let window = Rectangle(
      x: Int.random(in: -5...12, using: &random), y: Int.random(in: -3...6, using: &random),
      width: Int.random(in: 0...14, using: &random), height: Int.random(in: 0...7, using: &random))
    let texts = ["Nguyễn", "漢字漢字", "👩‍💻a", "", "\u{301}", "abcdefghijklmnop", "\r\n"]
    canvas.inside(window) { inner in
      for _ in 0..<40 {
        let x = [Int.min, Int.max, Int.random(in: -20...20, using: &random)].randomElement(using: &random) ?? 0
        let y = [Int.min, Int.max, Int.random(in: -9...9, using: &random)].randomElement(using: &random) ?? 0
        let width = Int.random(in: -3...20, using: &random)
        let text = texts.randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<6, using: &random) {
        case 0: inner.put(text, x: x, y: y)
        case 1: inner.put(text, x: x, y: y, width: width, align: .trailing)
        case 2: inner.fill(Rectangle(x: x, y: y, width: width, height: width), with: text.first ?? "漢")
        case 3: inner.horizontalLine(y: y, x: x, width: width)
        case 4: inner.restyle(Rectangle(x: x, y: y, width: width, height: 3), Style(.bad))
        default: inner.inside(Rectangle(x: x, y: y, width: width, height: 2)) { $0.put(text, x: width, y: 0) }
        }
      }
    }
    for y in 0..<size.height {
      for x in 0..<size.width {
        let cell = canvas.grid[x, y]
        if !window.contains(Position(x: x, y: y)) { #expect(cell == Cell(CellText("#") ?? .blank)) }
        #expect(!cell.isContinuation || canvas.grid[x - 1, y].text.width == 2)
        #expect(cell.text.width == 1 || canvas.grid[x + 1, y].isContinuation)
      }
    }
    #expect(canvas.grid[-1, 0] == .blank && canvas.grid[size.width, 0] == .blank)
  }
}
