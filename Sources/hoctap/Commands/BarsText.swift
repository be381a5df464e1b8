import LearningRegister
import Screen
import Widgets
import Workbench

/// The figures as lines of text, for terminals that draw nothing and for paper.
struct BarsText {
  let words: Words
  private let width = 40

  init(words: Words) { self.words = words }

  /// The commune's five bars.
  func lines(_ figures: Figures) -> [String] {
    var lines = [
      say(
        .barsHead, words.day(figures.asOf), words.number(figures.population), words.number(figures.named),
        words.number(figures.enterprises.count), words(figures.window.phrase, words.day(figures.from)))
    ]
    for figure in figures.indicators {
      let meter = Meter(
        named: figure.reached, estimated: (figure.estimate ?? figure.reached) - figure.reached,
        total: figure.population, ticks: figure.milestones.map { Meter.Tick(perMille: $0.target * 10) })
      var facts = ["N \(words.number(figure.reached))"]
      if let attendances = figure.attendances { facts.append(say(.barsAttendances, words.number(attendances))) }
      facts += milestoneTexts(figure)
      if let more = words.withEstimate(figure, figures.definitions) { facts.append(more) }
      lines.append(
        "\(figure.indicator.letter) \(meter.text(width: width, glyphs: .unicode)) \(words.percent(figure.tenths))")
      lines.append("  \(words(figure.indicator.phrase)): " + facts.joined(separator: " · "))
    }
    lines.append(say(.barsComplete, words.number(figures.reporting), words.number(figures.enterprises.count)))
    lines += words.definitionLines(figures.definitions).flatMap { CellWidth.wrapped($0, to: 80) }
    return lines
  }

  /// One row per enterprise below a head: its code and name, its workers, and the percentages of the five figures.
  func enterpriseLines(_ figures: Figures, _ register: Register) -> [String] {
    let head =
      [say(.barsCode), say(.barsEnterprise), "D", say(.barsReport)] + figures.indicators.map(\.indicator.letter)
    let rows = zip(figures.enterprises, register.completeness(in: figures)).map { enterprise, completeness in
      let name = register.enterprises[enterprise.id]?.name ?? ""
      return [
        enterprise.id.code.text, CellWidth.cut(name, to: 26), words.number(enterprise.population),
        words(Phrase.report(completeness.report)),
      ] + enterprise.indicators.map { words.tenths($0.tenths) }
    }
    return TextTable.lines([head] + rows, right: Set(2..<head.count).subtracting([3]))
      + CellWidth.wrapped(words.shortDefinitions(figures.definitions), to: 80)
  }

  /// The five figures in groups, one table each.
  func breakdownLines(_ breakdowns: [Breakdown], _ definitions: FigureDefinitions) -> [String] {
    breakdowns.flatMap { breakdown -> [String] in
      let head = [
        words(Phrase.grouping(breakdown.grouping)), say(.barsNamed), "N", "%", say(.barsNotYet),
        say(breakdown.grouping == .kind ? .barsMarks : .barsMissingHead),
      ]
      let rows = breakdown.groups.map { group -> [String] in
        let last: String =
          if breakdown.grouping == .kind {
            group.figure.attendances.map(words.number) ?? "—"
          } else {
            group.figure.running(on: breakdown.day)
              .map { words.number($0.missing) } ?? "—"
          }
        return [
          CellWidth.cut(words.group(group.key, of: breakdown.grouping), to: 34), words.number(group.figure.population),
          words.number(group.figure.reached), words.tenths(group.figure.tenths), words.number(group.notReached), last,
        ]
      }
      let title = "\(breakdown.indicator.letter) \(words(breakdown.indicator.phrase))"
      return [title] + CellWidth.wrapped(words.definitions(definitions, of: breakdown.indicator), to: 80)
        + (rows.isEmpty ? ["  —"] : TextTable.lines([head] + rows, right: [1, 2, 3, 4, 5]).map { "  " + $0 })
    }
  }

  private func milestoneTexts(_ figure: IndicatorFigure) -> [String] {
    figure.milestones.map { milestone in
      let head = "\(milestone.date.year): \(milestone.target) %"
      switch milestone.met {
      case nil: return "\(head) —"
      case true?: return "\(head) ✓"
      case false?: return "\(head) ✗ \(say(.barsMissing, words.number(milestone.missing)))"
      }
    }
  }
}

extension Phrase {
  fileprivate static let barsHead = Phrase(
    "{0} · {1} CNLĐ ({2} có tên) · {3} DN · {4}", "{0} · {1} workers ({2} named) · {3} enterprises · {4}")
  fileprivate static let barsAttendances = Phrase("{0} lượt", "{0} visits")
  static let barsCode = Phrase("Mã", "Code")
  static let barsEnterprise = Phrase("Doanh nghiệp", "Enterprise")
  fileprivate static let barsReport = Phrase("Báo cáo", "Reports")
  fileprivate static let barsMissing = Phrase("thiếu {0}", "{0} missing")
  fileprivate static let barsComplete = Phrase("đầy đủ {0}/{1} DN", "{0}/{1} enterprises report")
}
