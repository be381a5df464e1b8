@_spi(_Unicode) import Swift

extension PersonName {
  /// Whether a name is written without a single mark, as those type who have none: it may stand for names that have some.
  public static func isUnmarked(_ name: String) -> Bool { name.utf8.allSatisfy { $0 < 0x80 } }

  /// Whether a name as it was written may mean one that is known, the two being alike without marks: it is spelled so, or
  /// has no marks at all.
  public static func isSpelled(_ written: String, as known: String) -> Bool {
    isUnmarked(written) || spelling(of: written) == spelling(of: known)
  }

  /// The spelling by which two writings of one name are told to be the same: small letters with their shapes, each word's
  /// tone behind it, so that `Hoà` and `HÒA` are one and `Hoa` is another.
  public static func spelling(of name: String) -> String {
    TextNormalizer.clean(name).lowercased().split(separator: " ").map { word in
      var letters = String.UnicodeScalarView()
      var tones = String.UnicodeScalarView()
      for scalar in String(word)._nfd {
        switch scalar {
        case "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}": tones.append(scalar)
        default: letters.append(scalar)
        }
      }
      return String(letters) + String(tones)
    }.joined(separator: " ")
  }
}
