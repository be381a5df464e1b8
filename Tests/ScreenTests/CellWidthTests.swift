import Foundation
import Screen
import Testing

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("Nguyễn Thị Hoà", 14), ("Nguye\u{302}\u{303}n Thi\u{323} Hoa\u{300}", 14), ("漢字", 4), ("👩‍💻", 4),
    ("✔\u{FE0F}", 1), ("\u{200B}\u{202E}\u{FEFF}", 0), ("\u{301}", 1), ("a\tb\r\nc", 5), ("Đ₫", 2), ("한국", 4),
    ("\u{E0041}", 0), ("U+\u{31B}", 2), ("…–—·█▒░┃✓✗▁", 11),
  ])
  func width(_ text: String, _ cells: Int) {
    #expect(CellWidth.of(text) == cells)
  }

  @Test(arguments: [
    ("Nguyễn", 6, "Nguyễn"), ("Nguyễn", 5, "Nguy…"), ("Nguyễn", 1, "…"), ("Nguyễn", 0, ""), ("Nguyễn", -3, ""),
    ("漢字", 4, "漢字"), ("漢字", 3, "漢…"), ("漢字", 2, "…"), ("a漢", 2, "a…"), ("", 3, ""),
  ])
  func cutting(_ text: String, _ width: Int, _ expected: String) {
    #expect(CellWidth.cut(text, to: width) == expected)
  }

  @Test func cuttingNeverPartsMarks() {
    let words = ["Nguyễn Thị Ngọc Ánh", "Đặng Ưu Ước", "Hoằng Hợp"]
    for word in words.flatMap({ [$0, $0.decomposedStringWithCanonicalMapping] }) {
      let whole = Array(word)
      for width in 0...word.count + 2 {
        let cut = CellWidth.cut(word, to: width)
        #expect(CellWidth.of(cut) <= width)
        let letters = cut.filter { $0 != "…" }
        #expect(Array(letters) == Array(whole.prefix(letters.count)))
        #expect(letters.unicodeScalars.elementsEqual(String(whole.prefix(letters.count)).unicodeScalars))
      }
    }
  }

  @Test(arguments: [
    ("một hai ba", 7, ["một hai", "ba"]), ("mộthaiba", 3, ["một", "hai", "ba"]), ("a\nb", 5, ["a", "b"]), ("", 5, [""]),
    ("漢字", 1, ["漢", "字"]), ("a  b", 9, ["a b"]), ("abc", 0, []), ("xa abcdef", 4, ["xa", "abcd", "ef"]),
  ])
  func wrapping(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(CellWidth.wrapped(text, to: width) == lines)
  }

  @Test func agreesWithTheCLibrary() throws {
    // The table of the C library is part of the terminal's behaviour; wherever it knows a scalar, we must agree.
    // Swift does not see the function, so it is asked for by name.
    typealias Width = @convention(c) (wchar_t) -> Int32
    let width = unsafeBitCast(try #require(dlsym(nil, "wcwidth")), to: Width.self)
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let previous = uselocale(locale)
    defer {
      uselocale(previous)
      freelocale(locale)
    }
    var wrong: [String] = []
    for value in Array(UInt32(0xA0)...0xFFFF) + Array(UInt32(0x1F000)...0x3FFFF) {
      guard let scalar = Unicode.Scalar(value), VisibleText.fate(of: scalar) == .shown else { continue }
      let known = Int(width(wchar_t(value)))
      if known >= 0, known != CellWidth.of(scalar) {
        wrong.append(String(value, radix: 16) + " \(known) \(CellWidth.of(scalar))")
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a [31mb"), ("x\r\ny", "x y"), ("a\u{202E}b\u{200B}c", "abc"), ("Hoà\u{7F}", "Hoà "), ("ok", "ok"),
  ])
  func cleaning(_ text: String, _ expected: String) {
    #expect(VisibleText.cleaned(text) == expected)
  }
}
