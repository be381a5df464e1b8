import Testing

@testable import VietnameseText

@Suite struct SortKeyTests {
  @Test func syllablesStandAsInTheReference() throws {
    let expected = try Vectors.lines("syllables-used.icu-sorted.txt")
    let shuffled = try Vectors.lines("syllables-used.shuffled.txt")
    #expect(expected.count == 6715)
    let sorted = shuffled.map { (key: TextSortKey($0), text: $0) }.sorted { $0.key < $1.key }.map(\.text)
    let misplaced = zip(sorted, expected).filter { $0.0 != $0.1 }
    #expect(misplaced.isEmpty)
    let byName = shuffled.map { (key: PersonNameSortKey($0), text: $0) }.sorted { $0.key < $1.key }.map(\.text)
    #expect(byName == expected)
  }

  @Test(arguments: [
    // The given name first, then the family name, then the middle.
    ["Trần Văn An", "Lê Văn Ân", "Nguyễn Thị Bích", "Lê Văn Bình"],
    ["An", "Lê An", "Lê Văn An", "Nguyễn An", "Nguyễn Thị An", "Nguyễn Văn An", "Nguyễn Văn Minh An"],
    ["Trần Anh Dương", "Lê Văn Đặng", "Lê Văn Đỗ", "Lê Văn Ê"],
    ["Lê Dương", "Lê Đặng", "Lê Thu", "Lê Thuỷ", "Lê Thư"],
    // Two spellings of a name stand side by side, and other tones do not come between.
    ["Lê Hoa", "Lê Hoà", "Lê Hòa", "Lê Hoả", "Lê Hoá", "Lê Hóa", "Lê Hoạ"],
    ["Lê Thị Hoà", "Lê Văn Hoà", "Lê Văn Hòa", "Trần Thị Hoà"],
    ["Lê Lan", "Lê Làn", "Lê Lản", "Lê Lãn", "Lê Lán", "Lê Lạn", "Lê Lăn", "Lê Lân"],
    ["lê lan", "lê Lan", "Lê lan", "Lê Lan", "LÊ LAN"],
    ["Phạm Muc", "Phạm Müd", "Phạm Mue"],
    ["", "-", "1", "A", "Z"],
  ])
  func namesInOrder(names: [String]) {
    for (earlier, later) in zip(names, names.dropFirst()) {
      #expect(PersonNameSortKey(earlier) < PersonNameSortKey(later), "\(earlier) | \(later)")
      #expect(!(PersonNameSortKey(later) < PersonNameSortKey(earlier)), "\(later) | \(earlier)")
    }
  }

  @Test(arguments: [
    ["Nga Phú", "Nga Phú 1", "Nga Phú 2", "Nga Phú 2A", "Nga Phú 9", "Nga Phú 10", "Nga Phú 11", "Nga Phú Đông"],
    ["1", "01a", "2", "10", "99", "100", "1000000000000000000000000", "a"],
    ["thôn 7", "Thôn 007", "Thôn 7", "Thôn 8"],
    // Syllable by syllable: the tone of the first word decides before the second word is read.
    ["ba", "ba lô", "bà con", "bá", "bác"],
    ["An Hòa", "Ân Hòa", "Đức Giáo", "Nhân Hòa", "Nhân Vực"],
    ["Công ty A", "Công ty Á", "Công ty A-1", "Công ty A1", "Công ty An"],
    // The difference lies behind the head of the key, and bytes would say otherwise.
    ["Công ty Cổ phần Hoằng Hợp Đông", "Công ty Cổ phần Hoằng Hợp Em", "Công ty Cổ phần Hoằng Hợp Êm"],
    ["Công ty Cổ phần Hoằng Hợp 9", "Công ty Cổ phần Hoằng Hợp 10"],
  ])
  func textsInOrder(texts: [String]) {
    for (earlier, later) in zip(texts, texts.dropFirst()) {
      #expect(TextSortKey(earlier) < TextSortKey(later), "\(earlier) | \(later)")
      #expect(!(TextSortKey(later) < TextSortKey(earlier)), "\(later) | \(earlier)")
    }
  }

  @Test func theFormOfTheInputDoesNotMatter() {
    #expect(PersonNameSortKey(" \u{D0}o\u{303}\u{302}  \u{110}a\u{323}t ") == PersonNameSortKey("Đỗ Đạt"))
    #expect(TextSortKey("Hoa\u{300}") == TextSortKey("Hoà"))
    #expect(TextSortKey("Hoà") != TextSortKey("Hòa"))
  }

  /// Sorted once, every pair must agree with its places: the order is total and transitive.
  @Test func realNamesAreTotallyOrdered() throws {
    let names = try Vectors.lines("names.txt")
    #expect(names.count == 2000)
    let keys = Set(names).map(PersonNameSortKey.init).sorted()
    var wrong = 0
    for later in keys.indices {
      for earlier in 0..<later where !(keys[earlier] < keys[later]) || keys[later] < keys[earlier] { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test func realNamesAgreeWithThePlainOrder() throws {
    let names = try Vectors.lines("names.txt")
    let byKey = names.map { (key: PersonNameSortKey($0), name: $0) }.sorted { $0.key < $1.key }.map(\.name)
    let plain = names.map { (order: PlainOrder(name: $0), name: $0) }.sorted { $0.order < $1.order }.map(\.name)
    #expect(byKey == plain)
  }

  @Test func theQuickOrderIsTheSameAndStable() throws {
    let names = try Vectors.lines("names.txt")
    let people = names.map(PersonNameSortKey.init)
    let plain = people.indices.sorted { (people[$0], $0) < (people[$1], $1) }
    #expect(Set(names).count < names.count)
    #expect(PersonNameSortKey.order(of: people) == plain)
    let texts = names.map(TextSortKey.init)
    #expect(TextSortKey.order(of: texts) == texts.indices.sorted { (texts[$0], $0) < (texts[$1], $1) })
    #expect(TextSortKey.order(of: []) == [])
  }

  @Test(arguments: 0..<6)
  func randomTextsAgreeWithThePlainOrder(seed: UInt64) throws {
    var generator = SeededGenerator(state: 200 + seed)
    let syllables = try Vectors.lines("syllables-used.shuffled.txt")
    // Few syllables and few digits, so that ties on all levels really happen; long ones reach behind the head of a key.
    let few = (0..<12).compactMap { _ in syllables.randomElement(using: &generator) }
    let more = ["hoà", "hòa", "1", "2", "10", "02", "2a", "nghiêng", "nghiễng", "-"]
    let words = few + few.map { $0.uppercased() } + more
    func text() -> String {
      (0..<Int.random(in: 1...7, using: &generator)).compactMap { _ in words.randomElement(using: &generator) }
        .joined(separator: " ")
    }
    for _ in 0..<2500 {
      let (first, second) = (text(), text())
      #expect(
        (TextSortKey(first) < TextSortKey(second)) == (PlainOrder(text: first) < PlainOrder(text: second)),
        "\(first) | \(second)")
      #expect(
        (PersonNameSortKey(first) < PersonNameSortKey(second)) == (PlainOrder(name: first) < PlainOrder(name: second)),
        "\(first) | \(second)")
    }
  }
}
