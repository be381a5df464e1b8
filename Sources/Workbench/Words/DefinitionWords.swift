public import LearningRegister

// What a figure depends on, in one or two lines, for every place that shows or prints one.
extension Words {
  private var separator: String { " · " }

  /// What all figures go by: window, whose workers count, and the official targets.
  public func definitions(_ definitions: FigureDefinitions) -> String {
    ([window(definitions), scope(definitions)] + [targets(definitions)].compactMap { $0 }).joined(separator: separator)
  }

  /// What one indicator goes by; without the window where that stands beside it already. The paper of the targets comes
  /// last, so that a narrow line cuts nothing else.
  public func definitions(
    _ definitions: FigureDefinitions, of indicator: Indicator, withWindow: Bool = true
  ) -> String {
    var parts = indicator == .e ? [title(definitions)] : [attendance(definitions, indicator)]
    if withWindow, indicator != .e { parts.insert(window(definitions), at: 0) }
    if definitions.reportsEstimate(of: indicator) { parts.append(self(.definedEstimate)) }
    parts.append(scope(definitions))
    if let targets = targets(definitions) { parts.append(targets) }
    return parts.joined(separator: separator)
  }

  /// What all five go by, for one line: the shortest words, the paper of the targets last.
  public func shortDefinitions(_ definitions: FigureDefinitions, withWindow: Bool = true) -> String {
    var parts = withWindow ? [window(definitions)] : []
    if let share = definitions.minimumShare {
      parts += [self(.shortShare, String(share)), self(.shortOnceOthers)]
    } else {
      parts.append(self(.shortOnce))
    }
    let needed = TitleRule.needed(difficultArea: definitions.difficultArea)
    let end = definitions.titleValidityMonths.map { ", " + self(.definedMonths, String($0)) } ?? ""
    parts.append(self(.shortTitle, String(needed)) + end)
    if definitions.reportsEstimate { parts.append(self(.shortEstimate)) }
    parts.append(scope(definitions))
    if let targets = targets(definitions) { parts.append(targets) }
    return parts.joined(separator: separator)
  }

  /// All of it, a line for what holds for all and one for each group of indicators that differs.
  public func definitionLines(_ definitions: FigureDefinitions) -> [String] {
    var lines = [self(.definitionsHead, self.definitions(definitions))]
    let estimate = definitions.reportsEstimate ? separator + self(.definedEstimate) : ""
    if definitions.minimumShare == nil {
      lines.append(letters(.a, .b, .c, .d) + self(.definedOnce))
      if definitions.reportsEstimate { lines.append(letters(.a, .d) + self(.definedEstimate)) }
    } else {
      lines.append(letters(.a, .d) + attendance(definitions, .a) + estimate)
      lines.append(letters(.b, .c) + attendance(definitions, .b))
    }
    lines.append(letters(.e) + title(definitions))
    return lines
  }

  /// The second figure of an indicator, where the office allows it: never the headline.
  public func withEstimate(_ figure: IndicatorFigure, _ definitions: FigureDefinitions) -> String? {
    guard definitions.reportsEstimate(of: figure.indicator), let tenths = figure.tenthsWithEstimate else { return nil }
    return self(.withEstimate, percent(tenths))
  }

  private func letters(_ indicators: Indicator...) -> String {
    indicators.map(\.letter).joined(separator: ", ") + ": "
  }

  private func window(_ definitions: FigureDefinitions) -> String {
    self(.window(definitions.window), day(definitions.from))
  }

  private func attendance(_ definitions: FigureDefinitions, _ indicator: Indicator) -> String {
    guard let share = definitions.minimumShare, indicator == .b || indicator == .c else { return self(.definedOnce) }
    return self(.definedShare, String(share))
  }

  private func title(_ definitions: FigureDefinitions) -> String {
    let needed = TitleRule.needed(difficultArea: definitions.difficultArea)
    let end = definitions.titleValidityMonths.map { self(.definedMonths, String($0)) } ?? self(.definedNoEnd)
    return self(.definedTitle, String(needed)) + separator + end
  }

  private func scope(_ definitions: FigureDefinitions) -> String {
    let kinds = Enterprise.Kind.allCases.filter { definitions.scope.contains($0) }
    return kinds.map { kind in
      switch kind {
      case .company: self(.companiesShort)
      case .cooperative: self(.cooperativesShort)
      case .household: self(.householdsShort)
      }
    }.joined(separator: ", ")
  }

  private func targets(_ definitions: FigureDefinitions) -> String? {
    definitions.targets.map { self(.definedTargets, self(.level($0.level)), $0.source ?? $0.id.code.text) }
  }
}
