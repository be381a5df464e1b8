/// What a terminal is told for a style: colours by number and attributes.
public struct Appearance: Hashable, Sendable {
  /// The colour of the letters, 0–15 (0 black, 1 red, 2 green, 3 yellow, 4 blue, 5 magenta, 6 cyan, 7 white, 8–15 bright);
  /// -1 is the terminal's own.
  public let foreground: Int
  /// The colour of the ground, numbered in the same way; -1 is the terminal's own.
  public let background: Int
  /// What is added to the colours.
  public let attributes: Attributes

  /// An appearance; colours not given are the terminal's own.
  public init(_ foreground: Int = -1, on background: Int = -1, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
