/// What the rows of a list are.
public enum ListKind: String, CaseIterable, Hashable, Sendable {
  /// Workers of one enterprise or of several.
  case workers
  /// Enterprises, cooperatives and household businesses.
  case enterprises
  /// Who attended one session from one enterprise.
  case attendance
  /// Titles, commendations and prizes of people or enterprises.
  case honours
}
