import ArgumentParser
import JSONText
import LearningRegister
import RegisterStorage
import Screen
import Workbench

/// `hoctap trend DIR`: the figures month by month since the programme began.
struct TrendCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "trend", abstract: say(.trendAbstract))
  }
  @OptionGroup var options: FolderOptions

  @OptionGroup var analysis: AnalysisOptions

  @Option(name: .customLong("as-of"), help: ArgumentHelp(say(.asOfHelp), valueName: say(.dayName)))
  var asOf: String?

  func run() throws {
    let day = try day(asOf)
    let indicators = try analysis.indicators()
    let window = try analysis.chosenWindow()
    try read(options.folder, detail: .figures) { _, register in
      let trend = register.trend(to: day, window: window, enterprise: try analysis.enterprise(in: register))
      if analysis.json {
        Output.bytes(TrendCommand.text(trend, indicators))
      } else {
        lines(trend, indicators, register).forEach(Output.line)
      }
    }
  }

  /// One object and a line feed.
  private static func text(_ trend: Trend, _ indicators: [Indicator]) -> [UInt8] {
    var writer = JSONWriter(reserving: 256 * trend.points.count)
    writer.beginObject()
    writer.member("window")
    writer.string(trend.window.rawValue)
    writer.member("enterprise")
    if let enterprise = trend.enterprise { writer.string(enterprise.code.text) } else { writer.null() }
    writer.member("points")
    writer.beginArray(onePerLine: true)
    for point in trend.points {
      writer.beginObject()
      writer.member("day")
      writer.string(point.day.iso)
      writer.member("population")
      writer.int(point.population)
      writer.member("named")
      writer.int(point.named)
      writer.member("indicators")
      writer.beginArray()
      for indicator in indicators {
        writer.beginObject()
        writer.member("id")
        writer.string(indicator.letter)
        writer.member("reached")
        writer.int(point.reached(indicator))
        writer.member("percent")
        if let tenths = point.tenths(indicator) { writer.double(Double(tenths) / 10) } else { writer.null() }
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  private func lines(_ trend: Trend, _ indicators: [Indicator], _ register: Register) -> [String] {
    let words = Words(chosenLanguage())
    let last = trend.points[trend.points.count - 1].day
    let targets = register.officialTargets(on: last)
    let definitions = register.definitions(on: last, window: trend.window)
    var lines: [String] = []
    for indicator in indicators {
      lines.append("\(indicator.letter) \(words(indicator.phrase))")
      lines += CellWidth.wrapped(words.definitions(definitions, of: indicator), to: 80)
      let chart = TrendChart(trend, indicator, targets: targets)
      let scale = ["100 %", "", "", "", " 50 %", "", "", "  0 %"]
      for (label, line) in zip(scale, chart.lines(width: 64, height: 8, glyphs: .unicode)) {
        lines.append("\(label)\(String(repeating: " ", count: 5 - label.count)) \(line)")
      }
      lines.append("      \(words.day(chart.from)) \(Glyphs.unicode.right) \(words.day(chart.to))")
      lines.append("")
    }
    let head = [words(.monthColumn), "D"] + indicators.flatMap { ["N \($0.letter)", "% \($0.letter)"] }
    let rows = trend.points.map { point in
      [words.day(point.day), words.number(point.population)]
        + indicators.flatMap { [words.number(point.reached($0)), words.tenths(point.tenths($0))] }
    }
    return lines + TextTable.lines([head] + rows, right: Set(1..<head.count))
  }
}
