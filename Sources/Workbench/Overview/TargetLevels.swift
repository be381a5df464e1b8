internal import LearningRegister
internal import Screen
internal import Widgets

/// Whose targets stand as ticks on the bars.
enum TargetLevels: Hashable, Sendable {
  /// The milestones of the official set.
  case official
  /// These, and where the way between them stands on the day.
  case reference
  /// The milestones of another set.
  case other(TargetSetID)
}

extension Workbench {
  /// The sets beside the official one that are in force on the day: of each level the latest.
  var otherTargetSets: [TargetSet] {
    let sets = register.targets.sorted.filter { !$0.official && $0.id != figures.targets?.id && $0.from <= day }
    return TargetSet.Level.allCases.compactMap { level in
      sets.filter { $0.level == level }.max { ($0.from, $0.id) < ($1.from, $1.id) }
    }
  }

  /// The levels `l` goes to.
  var nextLevels: TargetLevels {
    let all = [.official, .reference] + otherTargetSets.map { TargetLevels.other($0.id) }
    return all[((all.firstIndex(of: levels) ?? -1) + 1) % all.count]
  }

  /// The set whose ticks are shown; a set that went or is not in force gives way to the official one.
  private var shownTargets: TargetSet? {
    if case .other(let id) = levels, let found = otherTargetSets.first(where: { $0.id == id }) { return found }
    return figures.targets
  }

  /// The ticks on the bar of one figure.
  func ticks(of figure: IndicatorFigure) -> [Meter.Tick] {
    guard let shown = shownTargets else { return [] }
    var ticks = shown.milestones.map { Meter.Tick(perMille: $0[figure.indicator] * 10) }
    if levels == .reference, let tenths = shown.reference(figure.indicator, on: day) {
      ticks.append(Meter.Tick(perMille: tenths, isReference: true))
    }
    return ticks
  }

  /// What the ticks are, in a line while they are not the usual ones.
  var levelsLegend: String? {
    guard levels != .official, let shown = shownTargets else { return nil }
    let years = shown.milestones.map { String($0.date.year) }.joined(separator: ", ")
    guard levels == .reference else {
      let values = Indicator.allCases.map { indicator in
        "\(indicator.letter) " + shown.milestones.map { String($0[indicator]) }.joined(separator: "/")
      }
      return words(
        .levelLegend, String(glyphs.tick), words(.targetsOf(shown.level)), years, values.joined(separator: " "))
    }
    let references = Indicator.allCases.compactMap { indicator in
      shown.reference(indicator, on: day).map { "\(indicator.letter) \(words.tenths($0))" }
    }
    if references.isEmpty { return words(.noReferenceYet, String(glyphs.tick), years) }
    return words(.referenceLegend, String(glyphs.reference), words.day(day), references.joined(separator: " "))
  }
}
