import JSONText
import LearningRegister
import RegisterStorage

/// The figures in the stable form of `bars --json`.
enum FiguresJSON {
  /// One object and a line feed; with the breakdowns of the five figures, where they are asked for, in `by` and `breakdowns`.
  static func text(_ figures: Figures, _ completeness: [Completeness], _ breakdowns: [Breakdown]? = nil) -> [UInt8] {
    var writer = JSONWriter(reserving: 4096 + 800 * figures.enterprises.count)
    writer.beginObject()
    writer.member("asOf")
    writer.string(figures.asOf.iso)
    writer.member("window")
    writer.string(figures.window.rawValue)
    writer.member("from")
    writer.string(figures.from.iso)
    writer.member("population")
    writer.int(figures.population)
    writer.member("named")
    writer.int(figures.named)
    writer.member("reporting")
    writer.int(figures.reporting)
    writer.member("definitions")
    figures.definitions.encode(into: &writer)
    write(figures.indicators, figures.definitions, to: &writer)
    writer.member("enterprises")
    writer.beginArray(onePerLine: true)
    for (enterprise, completeness) in zip(figures.enterprises, completeness) {
      writer.beginObject()
      writer.member("id")
      writer.string(enterprise.id.code.text)
      writer.member("population")
      writer.int(enterprise.population)
      writer.member("named")
      writer.int(enterprise.named)
      writer.member("declared")
      write(enterprise.declared, to: &writer)
      writer.member("headcountDate")
      write(completeness.headcountDate?.iso, to: &writer)
      write(completeness.report, to: &writer)
      write(enterprise.indicators, figures.definitions, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    if let breakdowns { write(breakdowns, to: &writer) }
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  /// How an enterprise reports, and of which day that is.
  private static func write(_ report: Completeness.Report, to writer: inout JSONWriter) {
    let (kind, day): (String, Day?) =
      switch report {
      case .session(let day): ("session", day)
      case .nothing(let day): ("nothing", day)
      case .silent: ("silent", nil)
      }
    writer.member("report")
    writer.string(kind)
    writer.member("reportDay")
    write(day?.iso, to: &writer)
  }

  private static func write(_ breakdowns: [Breakdown], to writer: inout JSONWriter) {
    writer.member("by")
    write(breakdowns.first?.grouping.rawValue, to: &writer)
    writer.member("breakdowns")
    writer.beginArray(onePerLine: true)
    for breakdown in breakdowns {
      writer.beginObject()
      writer.member("id")
      writer.string(breakdown.indicator.letter)
      writer.member("groups")
      writer.beginArray()
      for group in breakdown.groups {
        writer.beginObject()
        writer.member("key")
        write(group.key, to: &writer)
        writer.member("named")
        writer.int(group.figure.population)
        writer.member("notReached")
        writer.int(group.notReached)
        members(of: group.figure, to: &writer)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
  }

  private static func write(_ text: String?, to writer: inout JSONWriter) {
    if let text { writer.string(text) } else { writer.null() }
  }

  private static func write(
    _ indicators: [IndicatorFigure], _ definitions: FigureDefinitions, to writer: inout JSONWriter
  ) {
    writer.member("indicators")
    writer.beginArray()
    for figure in indicators {
      writer.beginObject()
      writer.member("id")
      writer.string(figure.indicator.letter)
      members(of: figure, definitions, to: &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  /// What every form of a figure has.
  static func members(
    of figure: IndicatorFigure, _ definitions: FigureDefinitions? = nil, to writer: inout JSONWriter
  ) {
    writer.member("reached")
    writer.int(figure.reached)
    writer.member("attendances")
    write(figure.attendances, to: &writer)
    writer.member("estimate")
    write(figure.estimate, to: &writer)
    writer.member("upper")
    write(figure.upper, to: &writer)
    writer.member("percent")
    if let tenths = figure.tenths { writer.double(Double(tenths) / 10) } else { writer.null() }
    // Only where the office allows it, so that nobody takes it for the headline.
    if let definitions, definitions.reportsEstimate(of: figure.indicator) {
      writer.member("percentWithEstimate")
      if let tenths = figure.tenthsWithEstimate { writer.double(Double(tenths) / 10) } else { writer.null() }
    }
    writer.member("milestones")
    writer.beginArray()
    for milestone in figure.milestones {
      writer.beginObject()
      writer.member("date")
      writer.string(milestone.date.iso)
      writer.member("target")
      writer.int(milestone.target)
      writer.member("met")
      if let met = milestone.met { writer.bool(met) } else { writer.null() }
      writer.member("missing")
      writer.int(milestone.missing)
      writer.endObject()
    }
    writer.endArray()
  }

  private static func write(_ number: Int?, to writer: inout JSONWriter) {
    if let number { writer.int(number) } else { writer.null() }
  }
}
