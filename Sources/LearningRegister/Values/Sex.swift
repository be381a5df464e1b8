/// A worker's sex as the identity papers give it.
public enum Sex: String, CaseIterable, Hashable, Sendable {
  /// Female.
  case female
  /// Male.
  case male
}
