internal import LearningRegister
internal import Screen
internal import Widgets

// The overview: five bars with their ticks, what moved, the milestones that passed, completeness.
extension Workbench {
  func drawOverview(_ state: OverviewState, on canvas: inout Canvas) -> Position? {
    let width = canvas.size.width
    let height = canvas.size.height
    let facts = [
      words(
        .populationLine, words.number(figures.population), words.number(figures.named),
        words.number(figures.enterprises.count)), words(.window(window), words.day(figures.from)),
    ]
    let separator = " \(glyphs.separator) "
    let whole = ([words(.fiveTargets)] + facts).joined(separator: separator)
    let hasRoom = height >= 17
    let legend = plannedLegend ?? levelsLegend
    if let legend, !hasRoom {
      canvas.put(legend, x: 1, y: 0, width: width - 2, Style(.accent))
    } else if isIncomplete, !hasRoom {
      let window = words(.window(window), words.day(figures.from))
      canvas.put([reportingLine, window].joined(separator: separator), x: 1, y: 0, width: width - 2, Style(.warning))
    } else {
      let summary = CellWidth.of(whole) > width - 2 ? facts.joined(separator: separator) : whole
      canvas.put(summary, x: 1, y: 0, width: width - 2, Style(.heading))
      if let legend { canvas.put(legend, x: 1, y: 1, width: width - 2, Style(.accent)) }
    }
    // Five bars of two lines, with an empty line before each where the terminal is tall enough.
    let step = height >= 17 ? 3 : 2
    let start = height >= 17 ? 2 : 1
    var cursor: Position?
    for (index, figure) in figures.indicators.enumerated() {
      let y = start + index * step
      let isSelected = figure.indicator == state.selected
      canvas.inside(Rectangle(x: 0, y: y, width: width, height: 2)) {
        drawFigure(figure, isSelected: isSelected, on: &$0)
      }
      if isSelected { cursor = canvas.onScreen(Position(x: 1, y: y)) }
    }
    let below = start + 5 * step + (step == 3 ? 0 : 1)
    if register.workers.count == 0 {
      // Where there is no room below, the words stand over the last bar, which shows nothing yet.
      let y = min(below - 1, height - 2)
      canvas.fill(Rectangle(x: 0, y: y, width: width, height: 2), style: .normal)
      for (line, text) in CellWidth.wrapped(words(.nobodyYet), to: width - 2).prefix(2).enumerated() {
        canvas.put(text, x: 1, y: y + line, .accent)
      }
    } else if below <= height {
      if step == 3 { drawDefinitions(withWindow: false, y: below - 1, on: &canvas) }
      drawMilestones(y: min(below, height - 1), on: &canvas)
      // What waits is told where a row is free.
      if below + 1 < height { drawMattersLine(y: below + 1, on: &canvas) }
    }
    return cursor
  }

  private func drawFigure(_ figure: IndicatorFigure, isSelected: Bool, on canvas: inout Canvas) {
    let width = canvas.size.width
    let letter = figure.indicator.letter
    canvas.put(isSelected ? "\(glyphs.pointer)\(letter)" : " \(letter)", x: 0, y: 0, isSelected ? .accent : .strong)
    canvas.put(words(.indicator(figure.indicator)), x: 3, y: 0, isSelected ? .selected : .normal)

    // From the right: the trend, attendances, persons, what just moved.
    let levels = trendLine(figure.indicator)
    var right = width - 1
    if width >= 76, !levels.isEmpty {
      right -= Workbench.trendLength
      canvas.inside(Rectangle(x: right, y: 0, width: Workbench.trendLength, height: 1)) {
        Sparkline(levels, maximum: 1000).draw(on: &$0, ink: .dim)
      }
      right -= 3
    }
    let numberWidth = max(5, words.number(figure.population).count)
    if let attendances = figure.attendances {
      let text = words.number(attendances)
      canvas.put(text, x: right - 7, y: 0, width: 7, align: .trailing)
      canvas.put(words(.attendances), x: right - 8 - CellWidth.of(words(.attendances)), y: 0, .dim)
    }
    right -= 17
    canvas.put(words.number(figure.reached), x: right - numberWidth, y: 0, width: numberWidth, align: .trailing)
    canvas.put(words(.persons), x: right - numberWidth - 2, y: 0, .dim)
    if let moved = moved[figure.indicator] {
      let text = words(.movedPersons, signed(moved))
      canvas.put(text, x: right - numberWidth - 4 - CellWidth.of(text), y: 0, .accent)
    }

    let target = running(figure)
    let statusWidth = 16
    let percentWidth = 9
    let barWidth = width - 3 - percentWidth - statusWidth - 1
    let ticks = ticks(of: figure)
    canvas.inside(Rectangle(x: 3, y: 1, width: barWidth, height: 1)) {
      Meter(
        named: figure.reached, estimated: (figure.estimate ?? figure.reached) - figure.reached,
        planned: plannedPersons(figure.indicator), total: figure.population, ticks: ticks
      ).draw(on: &$0)
    }
    let incomplete = isIncomplete && figure.population > 0 ? "~" : ""
    canvas.put(
      incomplete + words.percent(figure.tenths), x: 3 + barWidth, y: 1, width: percentWidth, align: .trailing,
      Style(.strong))
    let x = 3 + barWidth + percentWidth + 2
    guard let target else {
      canvas.put("—", x: x, y: 1, .dim)
      return
    }
    switch target.met {
    case nil: canvas.put("—", x: x, y: 1, .dim)
    case true?: canvas.put("\(glyphs.check) \(words(.reached))", x: x, y: 1, .good)
    case false?:
      canvas.put("\(glyphs.cross) \(words(.missingPersons, words.number(target.missing)))", x: x, y: 1, .bad)
    }
  }

  /// Rule 11: below four fifths of the enterprises the figures carry a sign of doubt.
  var isIncomplete: Bool { figures.population > 0 && figures.reporting * 5 < figures.enterprises.count * 4 }

  /// How complete the figures are; where they carry the sign of doubt, why.
  private var reportingLine: String {
    words(isIncomplete ? .reportingOf : .completeness, String(figures.reporting), String(figures.enterprises.count))
  }

  private func trendLine(_ indicator: Indicator) -> [Int?] {
    let index = Int(indicator.rawValue)
    let known = trend.map { $0.indices.contains(index) ? $0[index] : nil }
    return known.allSatisfy { $0 == nil } ? [] : known
  }

  /// What the milestones that have passed came to, and how complete the figures are.
  private func drawMilestones(y: Int, on canvas: inout Canvas) {
    var x = 1
    for past in milestoneFigures.prefix(1) {
      x += canvas.put("\(past.asOf.year): ", x: x, y: y, .strong)
      for figure in past.indicators {
        let met = figure.milestones.first { $0.date == past.asOf }?.met
        x += canvas.put("\(figure.indicator.letter) ", x: x, y: y, Ink.normal)
        if let met {
          x += canvas.put("\(met ? glyphs.check : glyphs.cross) ", x: x, y: y, met ? .good : .bad)
        }
        x += canvas.put(words.tenths(figure.tenths), x: x, y: y, Ink.normal) + 2
      }
    }
    let complete = reportingLine
    let width = CellWidth.of(complete)
    if x + width + 1 <= canvas.size.width {
      canvas.put(complete, x: canvas.size.width - width - 1, y: y, isIncomplete ? .warning : .dim)
    }
  }
}
