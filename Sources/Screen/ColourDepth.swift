/// How many colours a terminal gives.
public enum ColourDepth: Int, Hashable, Sendable, CaseIterable {
  /// None, or none wished (NO_COLOR): bold, underlined and reversed only.
  case mono = 0
  /// The eight old colours, as on the Linux console with a Vietnamese font.
  case eight = 8
  /// Eight and their bright forms.
  case sixteen = 16
}
