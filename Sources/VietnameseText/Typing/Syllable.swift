/// Letters taken apart into initial consonant, vowels and final, as far as Vietnamese allows them together.
struct Syllable {
  /// The initial; gi and qu belong here and not to the vowels.
  let initial: Range<Int>
  /// The vowels; empty while only the initial is typed.
  let vowels: Range<Int>
  /// The final consonant.
  let finals: Rime.Finals
  /// The group's row in the tables of ``Rime``.
  private let group: Int

  /// Takes apart the letters from `start` on; nil when they are not, and cannot become, a Vietnamese syllable.
  /// The tone is not looked at.
  init?(_ letters: [TypedLetter], from start: Int) {
    var end = start
    while end < letters.count, letters[end].vowel == nil { end += 1 }
    end = Syllable.withSemivowel(letters, start, end)
    initial = start..<end
    var rimeEnd = end
    while rimeEnd < letters.count, letters[rimeEnd].vowel != nil { rimeEnd += 1 }
    vowels = end..<rimeEnd
    guard let name = Syllable.initialCode(letters[initial]), Syllable.initials.contains(name),
      let group = Rime.code(of: letters[vowels]), let finals = Rime.Finals(letters: letters[rimeEnd...])
    else { return nil }
    self.group = group
    self.finals = finals
    if vowels.isEmpty {
      guard finals == .open else { return nil }
      return
    }
    guard Rime.inProgress[group].contains(finals), Syllable.agrees(name, letters[vowels.lowerBound]) else { return nil }
  }

  /// Whether nothing is missing, with this tone.
  func isComplete(tone: Tone) -> Bool {
    Rime.complete[group].contains(finals) && (tone.goesWithStop || !endsInStop)
  }

  /// Whether the final is c, ch, k, p or t.
  var endsInStop: Bool { !finals.isDisjoint(with: .stops) }

  /// Whether nothing follows the vowels.
  var isOpen: Bool { finals == .open }

  /// Whether the vowels begin with u and o, of whatever shape.
  func beginsWithUO(_ letters: [TypedLetter]) -> Bool {
    vowels.count >= 2 && letters[vowels.lowerBound].base == UInt8(ascii: "u")
      && letters[vowels.lowerBound + 1].base == UInt8(ascii: "o")
  }

  /// The letter that carries the tone; nil without vowels.
  func placeOfTone(_ letters: [TypedLetter], _ style: ToneStyle) -> Int? {
    guard !vowels.isEmpty else { return nil }
    let first = vowels.lowerBound
    if vowels.count == 1 { return first }
    let styled = style == .old ? first : first + 1
    let isPair = vowels.count == 2 && isOpen
    let bases = (letters[first].base, letters[first + 1].base)
    if isPair, bases == (UInt8(ascii: "u"), UInt8(ascii: "o")), letters[first + 1].shape == .plain { return styled }
    if let shaped = vowels.last(where: { letters[$0].shape != .plain }) { return shaped }
    if !isOpen || vowels.count == 3 { return first + 1 }
    switch bases {
    case (UInt8(ascii: "o"), UInt8(ascii: "a")), (UInt8(ascii: "o"), UInt8(ascii: "e")),
      (UInt8(ascii: "u"), UInt8(ascii: "y")):
      return styled
    default: return first
    }
  }

  /// Moves the end of the initial behind the u of qu, and behind the i of gi when another vowel follows.
  private static func withSemivowel(_ letters: [TypedLetter], _ start: Int, _ end: Int) -> Int {
    guard end == start + 1, end < letters.count else { return end }
    switch (letters[start].base, letters[end].vowel) {
    case (UInt8(ascii: "q"), .u): return end + 1
    case (UInt8(ascii: "g"), .i) where end + 1 < letters.count && letters[end + 1].vowel != nil: return end + 1
    default: return end
    }
  }

  private static func agrees(_ initial: UInt32, _ vowel: TypedLetter) -> Bool {
    switch initial {
    case k, gh, ngh: [UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y")].contains(vowel.base)
    case qu: vowel.base != UInt8(ascii: "u")
    case gi: vowel.base != UInt8(ascii: "i")
    default: true
    }
  }

  private static func initialCode(_ letters: ArraySlice<TypedLetter>) -> UInt32? {
    guard letters.count <= 3 else { return nil }
    return letters.reduce(0) { $0 << 8 | UInt32($1.shape == .stroke ? 1 : $1.base) }
  }

  private static func code(_ name: String) -> UInt32 {
    initialCode(name.unicodeScalars.compactMap(TypedLetter.init)[...]) ?? 0
  }

  private static let initials = Set(
    "ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p q r s t v x".split(separator: " ").map {
      code(String($0))
    } + [0])
  private static let k = code("k")
  private static let gh = code("gh")
  private static let ngh = code("ngh")
  private static let gi = code("gi")
  private static let qu = code("qu")
}
