public import Screen

/// One line that tells what happened; a sign before the words carries the meaning without colour.
public struct Notice: Hashable, Sendable {
  /// What sort of news.
  public enum Kind: Hashable, Sendable {
    /// Something to know.
    case information
    /// It is done, and on the disk.
    case success
    /// A doubt.
    case warning
    /// It was not done.
    case failure
  }

  /// What sort of news.
  public let kind: Kind
  /// The words.
  public let text: String

  /// A notice.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// Draws the notice over the canvas' first row, cut with an ellipsis.
  public func draw(on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let (sign, ink): (Character, Ink) =
      switch kind {
      case .information: (glyphs.separator, .accent)
      case .success: (glyphs.check, .good)
      case .warning: ("!", .warning)
      case .failure: (glyphs.cross, .error)
      }
    canvas.put(" \(sign) \(text)", x: 0, y: 0, width: canvas.size.width, Style(ink))
  }
}
