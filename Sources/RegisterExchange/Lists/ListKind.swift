/// What the rows of a list are.
public enum ListKind: String, CaseIterable, Hashable, Sendable {
  /// Workers of one enterprise or of several.
  case workers
}
