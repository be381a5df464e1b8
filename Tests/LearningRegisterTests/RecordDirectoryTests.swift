import LearningRegister
import RegisterTestSupport
import Testing
import VietnameseText

@Suite struct RecordDirectoryTests {
  private static let names = [
    "Công ty May Hoằng Hợp", "công ty may Hoàng Hà", "HTX Nga Phú 2", "HTX Nga Phú 10", "Đại Phát", "Dệt Đông Á",
    "Xí nghiệp Chế biến Thuỷ sản Siêu-dài-hơn-mười-sáu", "An", "Ân", "",
  ]

  private static func line(_ name: String, _ row: Int) -> RecordDirectory.Line {
    let code = "DN" + String(repeating: "0", count: 4 - String(row).count) + String(row)
    return .init(name: name, words: "\(name) 28\(row)", code: Code(code) ?? "?", number: row % 3)
  }

  @Test(arguments: [
    ("hoang", [1, 0]), ("MAY hop", [0]), ("nga phú", [2, 3]), ("0004", [4]), ("dn0005", [5]), ("004", [4]), ("24", []),
    ("284", [4]), ("an", [7, 8]), ("sieu-dai-hon-muoi-sau", [6]), ("xyz", []),
  ])
  func everyWordTypedBeginsAWord(query: String, rows: [Int]) {
    var directory = RecordDirectory()
    for (row, name) in Self.names.enumerated() { directory.append(Self.line(name, row)) }
    #expect(directory.order.isEmpty)
    directory.finish()
    #expect(directory.find(query) == rows)
    #expect(directory.find("  ") == directory.order)
    #expect(directory.order == directory.order.sorted { TextSortKey(Self.names[$0]) < TextSortKey(Self.names[$1]) })
  }

  /// What is kept in step is what would be made anew.
  @Test(arguments: 0..<20)
  func keptInStepItIsAsMadeAnew(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var lines: [RecordDirectory.Line?] = []
    var directory = RecordDirectory()
    for _ in 0..<random.number(0...10) {
      lines.append(Self.line(random.pick(Self.names), lines.count))
      directory.append(lines[lines.count - 1])
    }
    if random.chance(50) { directory.finish() }
    for _ in 0..<60 {
      let row = random.number(0...lines.count)
      let line = random.chance(25) ? nil : Self.line(random.pick(Self.names), row)
      if row == lines.count { lines.append(nil) }
      let isRenamed = directory.update(row: row, line)
      if let before = lines[row], let line { #expect(isRenamed == (before.name != line.name)) }
      lines[row] = line
    }
    directory.finish()
    var anew = RecordDirectory()
    for line in lines { anew.append(line) }
    anew.finish()
    #expect(directory.order == anew.order)
    for query in ["", "an", "may", "0003", "28"] { #expect(directory.find(query) == anew.find(query)) }
    for row in lines.indices where lines[row] != nil { #expect(directory.number(row: row) == row % 3) }
  }
}
