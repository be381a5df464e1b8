/// Where text stands in a width that is larger than itself.
public enum Alignment: Hashable, Sendable {
  /// At the left: words.
  case leading
  /// In the middle: titles.
  case center
  /// At the right: numbers.
  case trailing
}
