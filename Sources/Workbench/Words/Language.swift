/// The language of the screens. Vietnamese comes first; English is one key away.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// Vietnamese.
  case vietnamese = "vi"
  /// English.
  case english = "en"

  /// The other language.
  public var other: Language { self == .vietnamese ? .english : .vietnamese }
}
