public import Screen

/// What the caller decides about a terminal; whatever is nil is found out from the terminal and the environment.
public struct TerminalOptions: Hashable, Sendable {
  /// Signs to use.
  public var glyphs: Glyphs?
  /// Colours to use.
  public var depth: ColourDepth?
  /// One plain line printed after a crash, when the terminal has been given back; at most 250 bytes.
  public var lastWords: String

  /// Options; all may be left out.
  public init(glyphs: Glyphs? = nil, depth: ColourDepth? = nil, lastWords: String = "") {
    self.glyphs = glyphs
    self.depth = depth
    self.lastWords = lastWords
  }
}
