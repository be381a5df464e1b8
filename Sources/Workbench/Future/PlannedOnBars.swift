internal import LearningRegister
internal import Screen

/// What the planned campaigns may bring, kept until the register, the day or the window is another.
struct PlannedCache: Sendable {
  var version = -1
  var day: Day?
  var window = Window.cumulative
  var reach: PlannedReach?
}

// What if: the planned campaigns as a ghost piece on the bars.
extension Workbench {
  /// The milestone the targets of the day run to; the end of the year where there are no targets.
  var targetDay: Day {
    figures.targets?.running(on: day)?.date ?? Day(year: day.year, month: 12, day: 31) ?? day
  }

  /// What the campaigns planned up to the running milestone may bring.
  mutating func needPlanned() -> PlannedReach {
    if let reach = planned.reach, planned.version == version, planned.day == day, planned.window == window {
      return reach
    }
    let reach = register.plannedReach(in: figures, through: targetDay)
    planned = PlannedCache(version: version, day: day, window: window, reach: reach)
    return reach
  }

  /// Persons the ghost piece of a bar stands for; 0 while it is not shown.
  func plannedPersons(_ indicator: Indicator) -> Int {
    showsPlanned ? planned.reach?.persons(indicator) ?? 0 : 0
  }

  /// What the ghost piece is and where it would bring the figures, in a line while it is shown.
  var plannedLegend: String? {
    guard showsPlanned, let reach = planned.reach else { return nil }
    let parts = Indicator.fields.map { field in
      let figure = figures[field]
      let tenths =
        figure.population == 0 ? nil : (figure.reached + reach.persons(field)) * 1000 / figure.population
      return "\(field.letter) \(words.tenths(tenths))"
    }
    return words(
      .plannedLegend, String(glyphs.planned), words.number(reach.additions.count), parts.joined(separator: " "))
  }
}
