/// Which vowel groups Vietnamese has, and which final consonants each of them takes.
enum Rime {
  /// The finals a group takes, ``open`` meaning none.
  struct Finals: OptionSet {
    let rawValue: UInt16

    static let open = Finals(rawValue: 1)
    /// Every final of one or two letters has its bit behind ``open``.
    static let names = ["c", "ch", "k", "m", "n", "ng", "nh", "p", "t"]
    /// The finals that let only level, sắc and nặng stand before them.
    static let stops: Finals = finals("c ch k p t")

    /// The final of these letters; nil when there is no such final.
    init?(letters: ArraySlice<TypedLetter>) {
      guard letters.count <= 2 else { return nil }
      var code: UInt16 = 0
      for letter in letters {
        guard letter.shape == .plain else { return nil }
        code = code << 8 | UInt16(letter.base)
      }
      guard let place = Self.codes.firstIndex(of: code) else { return nil }
      self.init(rawValue: 1 << UInt16(place))
    }

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The letters of each final packed into one number; 0 for none.
    private static let codes: [UInt16] = [0] + names.map { $0.utf8.reduce(0) { $0 << 8 | UInt16($1) } }
  }

  /// A group of up to three vowels as the place of its row in the tables; nil for more.
  static func code(of vowels: ArraySlice<TypedLetter>) -> Int? {
    guard vowels.count <= 3 else { return nil }
    var code = 0
    for letter in vowels {
      guard let vowel = letter.vowel else { return nil }
      code = code << 4 | Int(vowel.rawValue)
    }
    return code
  }

  /// The finals with which each group is a whole rime.
  static let complete: [Finals] = {
    var table = [Finals](repeating: [], count: 1 << 12)
    for (groups, list) in closed {
      for group in groups.split(separator: " ") { table[code(of: group)] = finals(list) }
    }
    for group in alwaysOpen.split(separator: " ") { table[code(of: group)].insert(.open) }
    return table
  }()

  /// The finals with which each group is a rime or can still become one: shapes may be missing, a final half typed.
  static let inProgress: [Finals] = {
    var table = [Finals](repeating: [], count: 1 << 12)
    for (code, finals) in complete.enumerated() where !finals.isEmpty {
      for less in withFewerShapes(code) { table[less].formUnion(finals.union(.open)) }
    }
    for (code, finals) in table.enumerated() {
      if finals.contains(Rime.finals("ch")) { table[code].insert(Rime.finals("c")) }
      if !finals.isDisjoint(with: Rime.finals("ng nh")) { table[code].insert(Rime.finals("n")) }
    }
    return table
  }()

  /// Groups and their finals; the point stands for none.
  private static let closed: [(groups: String, finals: String)] = [
    ("a oa", ". c ch m n ng nh p t"), ("ă", "c k m n ng p t"), ("â", "c m n ng p t"), ("oă", "c m n ng p t"),
    ("e", ". c ch m n ng nh p t"), ("ê", ". c ch m n ng nh p t"), ("oe", ". m n t"), ("uê", ". ch nh n c t"),
    ("i", ". c ch m n nh p t"), ("y", ". t n nh ch"), ("uy", ". c ch n nh p t"),
    ("o ô u", ". c m n ng p t"), ("ơ", ". m n p t"), ("ư", ". c m n ng t"), ("oo", "c ng"),
    ("iê yê uô ươ", "c m n ng p t"), ("uâ", "n ng t c"), ("uyê", "n ng t"),
  ]
  private static let alwaysOpen = """
    ai ao au ay âu ây eo êu ia iu oi ôi ơi ua ui uơ ưa ưi ưu oai oay oao oeo uây uôi ươi ươu iêu yêu uya uyu
    """

  private static func finals(_ list: String) -> Finals {
    var finals = Finals()
    for name in list.split(separator: " ") {
      if let place = Finals.names.firstIndex(of: String(name)) {
        finals.insert(Finals(rawValue: 2 << UInt16(place)))
      } else {
        finals.insert(.open)
      }
    }
    return finals
  }

  private static func code(of group: Substring) -> Int {
    code(of: group.unicodeScalars.compactMap(TypedLetter.init)[...]) ?? 0
  }

  /// A group with every choice of its shapes left out, the whole group among them.
  private static func withFewerShapes(_ code: Int) -> [Int] {
    guard code != 0, let vowel = Vowel(rawValue: UInt8(code & 0xF)) else { return [0] }
    let choices = vowel.plain == vowel ? [vowel] : [vowel, vowel.plain]
    return withFewerShapes(code >> 4).flatMap { before in choices.map { before << 4 | Int($0.rawValue) } }
  }
}
