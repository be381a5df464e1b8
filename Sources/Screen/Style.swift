/// How a cell is to look: a role, and what is added to it.
public struct Style: Hashable, Sendable {
  /// The role.
  public var ink: Ink
  /// Added to what the theme gives the role.
  public var attributes: Attributes

  /// A style from a role and, where needed, attributes on top.
  public init(_ ink: Ink, _ attributes: Attributes = []) {
    self.ink = ink
    self.attributes = attributes
  }

  /// Ordinary text.
  public static let normal = Style(.normal)
}
