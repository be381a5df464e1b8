public import Screen

/// A bar of people: known by name, estimated from head-counts, perhaps those planned to come, and the rest, with targets' ticks in front.
///
/// Reckons in whole numbers. What is below a target never reaches the target's tick on the screen, however near it is, and
/// only the whole fills the bar.
public struct Meter: Hashable, Sendable {
  /// A place in front of the bar.
  public struct Tick: Hashable, Sendable {
    /// Thousandths of the whole, 0–1000.
    public let perMille: Int
    /// Whether it is today's reference mark instead of a target.
    public let isReference: Bool

    /// A tick at so many thousandths.
    public init(perMille: Int, isReference: Bool = false) {
      self.perMille = min(max(perMille, 0), 1000)
      self.isReference = isReference
    }
  }

  /// One cell of the bar.
  public enum Piece: Hashable, Sendable {
    /// All known by name.
    case named
    /// So many eighths known by name, 1–7.
    case partly(Int)
    /// Estimated from head-counts.
    case estimated
    /// Not reached yet, but meant to come to what is planned.
    case planned
    /// Not reached.
    case rest
    /// A target.
    case tick
    /// Today's reference mark.
    case reference
  }

  /// People known by name.
  public let named: Int
  /// People estimated, on top of those known by name.
  public let estimated: Int
  /// People not reached that are meant to come to what is planned; drawn behind those known by name, in front of the
  /// estimate.
  public let planned: Int
  /// All people; 0 shows an empty bar.
  public let total: Int
  /// Ticks; of two in one cell the first is drawn.
  public let ticks: [Tick]

  /// A bar; negative counts become 0, and the parts are cut at the whole.
  public init(named: Int, estimated: Int = 0, planned: Int = 0, total: Int, ticks: [Tick] = []) {
    self.total = min(max(total, 0), 1_000_000_000)
    self.named = min(max(named, 0), self.total)
    self.estimated = min(max(estimated, 0), self.total - self.named)
    self.planned = min(max(planned, 0), self.total - self.named)
    self.ticks = ticks
  }

  /// Whether `count` people are at least `tick` of the whole.
  public func reaches(_ tick: Tick, count: Int) -> Bool {
    total > 0 && count * 1000 >= tick.perMille * total
  }

  /// The bar's cells from left to right.
  ///
  /// - Parameter hasEighths: Whether parts of a cell can be drawn.
  public func pieces(width: Int, hasEighths: Bool) -> [Piece] {
    guard width > 0 else { return [] }
    let namedEnd = eighths(of: named, width: width)
    let estimatedEnd = eighths(of: named + estimated, width: width)
    let plannedEnd = eighths(of: named + planned, width: width)
    var pieces = (0..<width).map { cell -> Piece in
      if cell < namedEnd / 8 { return .named }
      if hasEighths, cell == namedEnd / 8, namedEnd % 8 > 0 { return .partly(namedEnd % 8) }
      if planned > 0, cell < plannedEnd / 8 { return .planned }
      return cell < estimatedEnd / 8 ? .estimated : .rest
    }
    for tick in ticks.reversed() {
      pieces[place(of: tick, width: width)] = tick.isReference ? .reference : .tick
    }
    return pieces
  }

  /// The bar's length for so many people, in eighths of a cell.
  private func eighths(of count: Int, width: Int) -> Int {
    guard total > 0 else { return 0 }
    var length = count * width * 8 / total
    if count < total { length = min(length, width * 8 - 1) }
    // Rounding must not carry the bar to a target that is not reached: at least an eighth stays free before its cell.
    for tick in ticks where !reaches(tick, count: count) {
      length = min(length, place(of: tick, width: width) * 8 - 1)
    }
    return max(length, 0)
  }

  private func place(of tick: Tick, width: Int) -> Int {
    min(tick.perMille * width / 1000, width - 1)
  }

  /// The bar as text, for printed and plain forms.
  public func text(width: Int, glyphs: Glyphs) -> String {
    String(pieces(width: width, hasEighths: !glyphs.eighths.isEmpty).map { sign($0, glyphs) })
  }

  /// Draws the bar over the whole width of the canvas' first row.
  public func draw(on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let width = min(canvas.size.width, 10_000)
    let pieces = pieces(width: width, hasEighths: !glyphs.eighths.isEmpty)
    canvas.put(String(pieces.map { sign($0, glyphs) }), x: 0, y: 0)
    for (x, piece) in pieces.enumerated() {
      canvas.restyle(Rectangle(x: x, y: 0, width: 1, height: 1), Style(ink(piece)))
    }
  }

  private func sign(_ piece: Piece, _ glyphs: Glyphs) -> Character {
    switch piece {
    case .named: glyphs.named
    case .partly(let eighths): glyphs.eighths[eighths - 1]
    case .estimated: glyphs.estimated
    case .planned: glyphs.planned
    case .rest: glyphs.rest
    case .tick: glyphs.tick
    case .reference: glyphs.reference
    }
  }

  private func ink(_ piece: Piece) -> Ink {
    switch piece {
    case .named, .partly: .barNamed
    case .estimated, .planned: .barEstimated
    case .rest: .barRest
    case .tick, .reference: .barTick
    }
  }
}
