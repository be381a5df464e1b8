public import LearningRegister
public import Screen

/// A figure's way through the months as a drawing: the curve, the straight line between the milestones, and the
/// milestones themselves. With Braille dots where the font has them, two by four in a cell; else a sign a cell.
public struct TrendChart: Sendable {
  /// What a cell shows.
  public enum Part: Hashable, Sendable {
    /// Nothing.
    case blank
    /// The figure.
    case curve
    /// The line between the milestones.
    case reference
    /// A milestone's target.
    case milestone
  }

  /// One cell of the drawing.
  public struct Cell: Hashable, Sendable {
    /// The sign.
    public var sign: Character = " "
    /// What it shows.
    public var part = Part.blank
  }

  /// The first day of the axis.
  public let from: Day
  /// Its last day: the milestone the targets run to, where there is one.
  public let to: Day
  private let points: [(day: Day, tenths: Int)]
  private let targets: TargetSet?
  private let indicator: Indicator

  /// The drawing of one figure of a trend against a target set.
  public init(_ trend: Trend, _ indicator: Indicator, targets: TargetSet?) {
    self.indicator = indicator
    self.targets = targets
    points = trend.points.compactMap { point in point.tenths(indicator).map { (point.day, $0) } }
    let last = trend.points.last?.day ?? "2022-10-19"
    from = trend.points.first?.day ?? last
    to = max(last, targets?.running(on: last)?.date ?? last, from.adding(days: 1))
  }

  /// The milestones that lie on the axis, with their targets in whole percent.
  public var milestones: [(day: Day, target: Int)] {
    (targets?.milestones ?? []).filter { from <= $0.date && $0.date <= to }.map { ($0.date, $0[indicator]) }
  }

  /// The column of a day when there are so many.
  public func column(of day: Day, width: Int) -> Int {
    let length = Int(to.number - from.number)
    return min(max(0, Int(day.number - from.number)) * (width - 1) / max(1, length), max(0, width - 1))
  }

  /// The row of a percentage in tenths when there are so many, from the top: 100 % is row 0.
  public func row(of tenths: Int, height: Int) -> Int {
    let highest = max(0, height - 1)
    return highest - min(max(tenths, 0), 1000) * highest / 1000
  }

  /// The cells, row by row from the top, each row `width` cells.
  public func cells(width: Int, height: Int, glyphs: Glyphs) -> [[Cell]] {
    guard width > 0, height > 0 else { return [] }
    let (across, down) = glyphs.hasDots ? (2, 4) : (1, 1)
    var dots = Dots(width: width * across, height: height * down)
    drawReference(on: &dots)
    drawCurve(on: &dots)
    var cells = (0..<height).map { y in
      (0..<width).map { x -> Cell in
        let (curve, reference) = dots.bits(x * across, y * down, across, down)
        guard curve != 0 || reference != 0 else { return Cell() }
        let part: Part = curve != 0 ? .curve : .reference
        if !glyphs.hasDots {
          return Cell(sign: part == .curve ? glyphs.point : glyphs.separator, part: part)
        }
        let scalar = Unicode.Scalar(0x2800 + UInt32(curve | reference)) ?? " "
        return Cell(sign: Character(scalar), part: part)
      }
    }
    for milestone in milestones {
      let x = column(of: milestone.day, width: width)
      cells[row(of: milestone.target * 10, height: height)][x] = Cell(sign: glyphs.tick, part: .milestone)
    }
    return cells
  }

  /// The drawing as lines of text.
  public func lines(width: Int, height: Int, glyphs: Glyphs) -> [String] {
    cells(width: width, height: height, glyphs: glyphs).map { row in String(row.map(\.sign)) }
  }

  private func drawCurve(on dots: inout Dots) {
    var last: (x: Int, y: Int)?
    for point in points {
      let x = column(of: point.day, width: dots.width)
      let y = row(of: point.tenths, height: dots.height)
      if let last {
        // From point to point column by column, so that a steep step stays one line.
        for column in last.x...x {
          let passed = x == last.x ? 1 : column - last.x
          let reached = last.y + (y - last.y) * passed / max(1, x - last.x)
          let before = column == last.x ? last.y : last.y + (y - last.y) * (passed - 1) / max(1, x - last.x)
          for row in min(before, reached)...max(before, reached) { dots.curve[row * dots.width + column] = true }
        }
      } else {
        dots.curve[y * dots.width + x] = true
      }
      last = (x, y)
    }
  }

  private func drawReference(on dots: inout Dots) {
    guard let targets, targets.milestones.count > 1 else { return }
    let length = Int(to.number - from.number)
    // Every third column only, so that it is never taken for the curve.
    for x in stride(from: 0, to: dots.width, by: dots.width > 100 ? 3 : 2) {
      let day = from.adding(days: x * length / max(1, dots.width - 1))
      guard let tenths = targets.reference(indicator, on: day) else { continue }
      dots.reference[row(of: tenths, height: dots.height) * dots.width + x] = true
    }
  }
}

/// The dots of the two lines.
private struct Dots {
  let width: Int
  var curve: [Bool]
  var reference: [Bool]
  let height: Int

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    curve = Array(repeating: false, count: width * height)
    reference = curve
  }

  /// The dots of one cell as the bits of its sign.
  func bits(_ x: Int, _ y: Int, _ across: Int, _ down: Int) -> (curve: UInt8, reference: UInt8) {
    // A cell's dots count down the left column, then down the right; the fourth row came later.
    let order: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
    var (first, second): (UInt8, UInt8) = (0, 0)
    for row in 0..<down {
      for column in 0..<across {
        let place = (y + row) * width + x + column
        if curve[place] { first |= order[row * 2 + column] }
        if reference[place] { second |= order[row * 2 + column] }
      }
    }
    return (first, second)
  }
}
