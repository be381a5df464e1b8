import LearningRegister
import Testing

@testable import Workbench

/// Lines of a card scanner, whole and broken.
@Suite struct ScannedCardTests {
  static let good: [(String, String?, String, String, Sex)] = [
    (
      "038187012345|171234567|Đặng Thị Hoà|03041987|Nữ|Thôn 3, Hoằng Hợp|10052021", "171234567", "Đặng Thị Hoà",
      "1987-04-03", .female
    ),
    ("038090000001||Lê Văn An|21121990|Nam|Thôn 1|10052021", nil, "Lê Văn An", "1990-12-21", .male),
    ("038090000001|171234567|Lê Văn An|21121990|Nam|Thôn 1", "171234567", "Lê Văn An", "1990-12-21", .male),
    ("038090000001|Lê Văn An|21121990|Nam|Thôn 1|10052021", nil, "Lê Văn An", "1990-12-21", .male),
    ("038090000001||LÊ VĂN AN|21121990|NAM|THÔN 1|10052021", nil, "Lê Văn An", "1990-12-21", .male),
    ("038090000001||  Le\u{302} Va\u{306}n  An |00001990|nam||", nil, "Lê Văn An", "1990", .male),
  ]

  @Test(arguments: good) func reads(_ line: String, _ former: String?, _ name: String, _ born: String, _ sex: Sex) {
    let card = ScannedCard(line)
    #expect(card?.number == String(line.prefix(12)))
    #expect(card?.formerNumber == former)
    #expect(card?.name == name)
    #expect(card?.born.iso == born)
    #expect(card?.sex == sex)
  }

  static let broken = [
    "", "|", "||||||", "038090000001", "038090000001|Lê Văn An", "038090000001||Lê Văn An|21121990|Nam",
    "03809000000||Lê Văn An|21121990|Nam|Thôn 1|10052021", "03809000000x||Lê Văn An|21121990|Nam|Thôn 1|10052021",
    "038090000001|12345|Lê Văn An|21121990|Nam|Thôn 1|10052021", "038090000001|||21121990|Nam|Thôn 1|10052021",
    "038090000001||Lê Văn An|31021990|Nam|Thôn 1|10052021", "038090000001||Lê Văn An||Nam|Thôn 1|10052021",
    "038090000001||Lê Văn An|21121990|?|Thôn 1|10052021", "038090000001||Lê 5|21121990|Nam|Thôn 1|10052021",
    "038090000001||Lê Văn An|21121990|Nam|Thôn 1|10052021|x", "038090000001||Lê Văn An|2112199|Nam|Thôn 1|1",
  ]

  @Test(arguments: broken) func refuses(_ line: String) { #expect(ScannedCard(line) == nil) }
}
