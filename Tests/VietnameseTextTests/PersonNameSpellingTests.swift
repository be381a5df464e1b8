import Testing
import VietnameseText

@Suite struct PersonNameSpellingTests {
  @Test(arguments: [
    ("Hoà", "Hòa", true), ("ĐẶNG THỊ HOÀ", "đặng thị hòa", true), ("Hoà", "Hoa", false), ("Hoà", "Hoá", false),
    ("Đỗ", "Do", false), ("Ước", "Uớc", false), ("Thuý", "Thúy", true), ("Hoa\u{300}", "Hòa", true),
    ("Lê  An", "Lê An", true), ("Lê An", "LêAn", false),
  ]) func tonePlacesAndCapitalsDoNotMatter(_ one: String, _ other: String, _ isSame: Bool) {
    #expect((PersonName.spelling(of: one) == PersonName.spelling(of: other)) == isSame)
  }
}
