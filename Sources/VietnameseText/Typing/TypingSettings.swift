/// How letters with marks are typed on a plain keyboard.
public enum TypingMethod: String, CaseIterable, Hashable, Sendable {
  /// Every key is its own letter: for codes, numbers, addresses and whoever brings an input method along.
  case off
  /// Letters make marks: aa â, aw ă, dd đ, and s f r x j the tones.
  case telex
  /// Digits make marks: a6 â, a8 ă, d9 đ, and 1 to 5 the tones.
  case vni
}

/// Where the tone stands in open oa, oe and uy.
public enum ToneStyle: String, CaseIterable, Hashable, Sendable {
  /// On the first vowel: hòa, khỏe, thúy.
  case old
  /// On the second vowel: hoà, khoẻ, thuý.
  case new
}

/// What the user may choose about typing Vietnamese.
public struct TypingSettings: Hashable, Sendable {
  /// The keys that make marks.
  public var method: TypingMethod
  /// Where the tone stands in open oa, oe and uy. Only words being typed follow it; stored text stays as it is.
  public var toneStyle: ToneStyle
  /// Whether a word that cannot be Vietnamese gets its typed keys back when it ends ("Ưindoé" → "Windows").
  public var restoresForeignWords: Bool
  /// Whether, in Telex, [ ] { } are ơ ư Ơ Ư.
  public var hasBracketKeys: Bool

  /// The usual choices: old tone style, foreign words restored, brackets as brackets.
  public init(
    method: TypingMethod, toneStyle: ToneStyle = .old, restoresForeignWords: Bool = true, hasBracketKeys: Bool = false
  ) {
    self.method = method
    self.toneStyle = toneStyle
    self.restoresForeignWords = restoresForeignWords
    self.hasBracketKeys = hasBracketKeys
  }
}
