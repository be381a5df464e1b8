internal import LearningRegister
internal import Screen
internal import Widgets

// A figure's way through the months: the drawing with its milestones, or the numbers.
extension Workbench {
  func draw(_ state: inout TrendState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let title = analysisTitle(.trendTitle, state.indicator, nil)
    let window = words(.window(self.window), words.day(figures.from))
    canvas.put(
      "\(title) \(glyphs.separator) \(window)", x: 1, y: 0, width: size.width - 2, Style(.heading))
    drawDefinitions(of: state.indicator, withWindow: false, y: size.height - 1, on: &canvas)
    guard let trend = state.content else { return nil }
    if state.isTable { return drawTable(trend, &state, on: &canvas) }
    let last = max(0, trend.points.count - 1)
    let point = trend.points[min(last, state.selected)]
    drawPoint(point, state, on: &canvas)
    // Below the drawing: the axis, its years, what the signs mean, and what the figure goes by.
    let height = max(1, size.height - 6)
    let left = 7
    let width = max(1, size.width - left - 2)
    let chart = TrendChart(trend, state.indicator, targets: state.targets)
    draw(chart, at: Rectangle(x: left, y: 2, width: width, height: height), on: &canvas)
    let marked = left + chart.column(of: point.day, width: width)
    canvas.horizontalLine(y: 2 + height, x: left, width: width, style: Style(.dim))
    drawYears(chart, left: left, width: width, y: 2 + height, on: &canvas)
    canvas.put(String(glyphs.more), x: marked, y: 2 + height, .accent)
    drawLegend(y: size.height - 2, on: &canvas)
    return canvas.onScreen(Position(x: marked, y: 2 + height))
  }

  /// The selected month in numbers.
  private func drawPoint(_ point: Trend.Point, _ state: TrendState, on canvas: inout Canvas) {
    let target = target(state, on: point.day)
    var parts = [
      "\(words.day(point.day)): \(words.percent(point.tenths(state.indicator)))",
      "N \(words.number(point.reached(state.indicator)))", "D \(words.number(point.population))",
    ]
    if let target, let tenths = point.tenths(state.indicator) {
      parts.append("\(words(.referenceInLine)) \(words.tenths(target)) (\(signedTenths(tenths - target)))")
    }
    canvas.put(
      parts.joined(separator: " \(glyphs.separator) "), x: 1, y: 1, width: canvas.size.width - 2, Style(.normal))
  }

  private func draw(_ chart: TrendChart, at place: Rectangle, on canvas: inout Canvas) {
    for percent in [100, 75, 50, 25, 0] {
      let y = place.top + chart.row(of: percent * 10, height: place.height)
      canvas.put("\(percent) %", x: 0, y: y, width: place.left - 1, align: .trailing, Style(.dim))
    }
    let cells = chart.cells(width: place.width, height: place.height, glyphs: glyphs)
    canvas.inside(place) { canvas in
      for (y, row) in cells.enumerated() {
        canvas.put(String(row.map(\.sign)), x: 0, y: y, Ink.dim)
        for (x, cell) in row.enumerated() where cell.part != .blank {
          canvas.restyle(Rectangle(x: x, y: y, width: 1, height: 1), Style(cell.part.ink))
        }
      }
      for milestone in chart.milestones {
        let text = String(milestone.target)
        let x = chart.column(of: milestone.day, width: place.width)
        let y = chart.row(of: milestone.target * 10, height: place.height)
        // Over its tick, or under it where there is no room.
        canvas.put(text, x: min(x, place.width - text.count), y: y > 0 ? y - 1 : y + 1, .barTick)
      }
    }
  }

  /// The beginnings of the years, as many as have room.
  private func drawYears(_ chart: TrendChart, left: Int, width: Int, y: Int, on canvas: inout Canvas) {
    var free = left
    for year in chart.from.year...chart.to.year {
      guard let first = Day(year: year, month: 1, day: 1), first >= chart.from else { continue }
      let x = left + chart.column(of: first, width: width)
      canvas.put(String(glyphs.vertical), x: x, y: y, .dim)
      guard x >= free, x + 4 <= left + width else { continue }
      canvas.put(String(year), x: x, y: y + 1, .dim)
      free = x + 6
    }
  }

  private func drawLegend(y: Int, on canvas: inout Canvas) {
    let curve = glyphs.hasDots ? "⠤⠤" : "\(glyphs.point)\(glyphs.point)"
    let reference = glyphs.hasDots ? "⠄⠠" : "\(glyphs.separator) \(glyphs.separator)"
    var x = 1
    for (sign, ink, label) in [
      (curve, Ink.accent, Phrase.legendCurve), (reference, Ink.normal, .legendReference),
      (String(glyphs.tick), Ink.barTick, .legendMilestone),
    ] {
      x += canvas.put("\(sign) ", x: x, y: y, ink)
      x += canvas.put(words(label), x: x, y: y, Ink.dim) + 3
    }
  }

  /// Where a figure should be on a day, in tenths of a percent: on the line between the milestones, before it at the first.
  func target(_ state: TrendState, on day: Day) -> Int? {
    state.targets.flatMap { set in
      set.reference(state.indicator, on: day) ?? set.running(on: day).map { $0[state.indicator] * 10 }
    }
  }

  private func signedTenths(_ tenths: Int) -> String {
    (tenths < 0 ? "-" : "+") + words.tenths(abs(tenths))
  }

  private func drawTable(_ trend: Trend, _ state: inout TrendState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let columns = [
      TableColumn(words(.monthColumn), minimumWidth: 10), TableColumn("D", minimumWidth: 8, alignment: .trailing),
      TableColumn("N", minimumWidth: 8, alignment: .trailing), TableColumn("%", minimumWidth: 7, alignment: .trailing),
      TableColumn(words(.referenceColumn), minimumWidth: 13, alignment: .trailing),
      TableColumn(words(.changeColumn), minimumWidth: 5, alignment: .trailing),
    ]
    let selected = min(trend.points.count - 1, state.selected)
    let shown = state
    let placement = canvas.inside(Rectangle(x: 1, y: 1, width: size.width - 2, height: size.height - 2)) {
      TableView(columns: columns, gap: 1).draw(
        on: &$0, rowCount: trend.points.count, selected: selected, top: state.top
      ) { place, column in self.cell(trend.points[place], column, shown) }
    }
    state.top = placement.top
    state.visible = placement.visibleRows
    return placement.cursor
  }

  private func cell(_ point: Trend.Point, _ column: Int, _ state: TrendState) -> TableCell {
    let tenths = point.tenths(state.indicator)
    let target = target(state, on: point.day)
    switch column {
    case 0: return TableCell(words.day(point.day))
    case 1: return TableCell(words.number(point.population))
    case 2: return TableCell(words.number(point.reached(state.indicator)))
    case 3: return TableCell(words.tenths(tenths), .strong)
    case 4: return TableCell(words.tenths(target), .dim)
    default:
      guard let tenths, let target else { return TableCell("—", .dim) }
      return TableCell(signedTenths(tenths - target), tenths < target ? .bad : .good)
    }
  }
}

extension TrendChart.Part {
  fileprivate var ink: Ink {
    switch self {
    case .blank, .reference: .normal
    case .curve: .accent
    case .milestone: .barTick
    }
  }
}
