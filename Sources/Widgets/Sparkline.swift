public import Screen

/// A row of small columns, the latest at the right; older ones are cut when there is no room.
public struct Sparkline: Hashable, Sendable {
  /// Values in order of time; nil leaves a blank.
  public let values: [Int?]
  /// The value of a full column, 1 or more.
  public let maximum: Int

  /// A sparkline; values are kept within 0 and the maximum.
  public init(_ values: [Int?], maximum: Int) {
    self.values = values
    self.maximum = min(max(maximum, 1), 1_000_000_000)
  }

  /// The line as text of at most `width` cells. Only the maximum itself shows the highest level.
  public func text(width: Int, glyphs: Glyphs) -> String {
    let levels = glyphs.levels
    return String(
      values.suffix(max(width, 0)).map { value -> Character in
        guard let value else { return " " }
        return levels[min(max(value, 0), maximum) * (levels.count - 1) / maximum]
      })
  }

  /// Draws the line at the right end of the canvas' first row.
  public func draw(on canvas: inout Canvas, ink: Ink = .accent) {
    let width = canvas.size.width
    let line = text(width: width, glyphs: canvas.glyphs)
    canvas.put(line, x: width - line.count, y: 0, ink)
  }
}
