import Testing
import VietnameseText

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("nguyễn thị hoà", "Nguyễn Thị Hoà"),
    ("  đỗ   đạt ", "Đỗ Đạt"),
    ("ánh ổn ưng ỷ", "Ánh Ổn Ưng Ỷ"),
    ("a\u{301}nh e\u{302}\u{309}n", "Ánh Ển"),
    ("H'Hen niê", "H'Hen Niê"),
    ("LÊ VĂN AN", "LÊ VĂN AN"),
    ("mcDonald", "McDonald"),
    ("", ""),
  ])
  func capitalInitials(input: String, expected: String) {
    #expect(PersonName.withCapitalInitials(input).codes == expected.codes)
  }

  @Test(arguments: [
    ("Nguyễn Thị Lan Thùy", "Nguyễn", "Thị Lan", "Thùy"),
    ("Lê An", "Lê", "", "An"),
    ("An", "", "", "An"),
    (" Lê  Văn\u{A0}An ", "Lê", "Văn", "An"),
    ("", "", "", ""),
  ])
  func parts(name: String, family: String, middle: String, given: String) {
    let parts = PersonName(name)
    #expect([parts.family, parts.middle, parts.given] == [family, middle, given])
  }

  @Test(arguments: [
    ("Nguyễn Văn An", "nva"), ("nguyen van an", "nva"), ("Đỗ Thị Ánh", "dta"), (" Ưng ", "u"), ("H'Hen Niê", "hn"),
    ("", ""),
  ])
  func initials(name: String, expected: String) {
    #expect(PersonName.initials(of: name) == expected)
  }
}
