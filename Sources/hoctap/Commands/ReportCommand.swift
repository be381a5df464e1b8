import ArgumentParser
import LearningRegister
import RegisterExchange
import Workbench

/// `hoctap report DIR`: the official report.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "report", abstract: say(.reportAbstract), discussion: say(.reportDiscussion))
  }

  private enum Format: String {
    case text, html, docx
  }

  @OptionGroup var options: FolderOptions

  @Option(help: ArgumentHelp(say(.periodHelp), valueName: say(.periodName)))
  var period: String?

  @Option(help: ArgumentHelp(say(.fromHelp), valueName: say(.dayName)))
  var from: String?

  @Option(help: ArgumentHelp(say(.toHelp), valueName: say(.dayName)))
  var to: String?

  @Option(help: ArgumentHelp(say(.frozenHelp), valueName: say(.frozenName)))
  var frozen: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp(say(.asOfHelp), valueName: say(.dayName)))
  var asOf: String?

  @Option(help: ArgumentHelp(say(.windowHelp), valueName: say(.windowName)))
  var window: String?

  @Option(help: ArgumentHelp(say(.numberHelp), valueName: say(.numberName)))
  var number: String?

  @Option(help: ArgumentHelp(say(.signedHelp), valueName: say(.dayName)))
  var date: String?

  @Option(help: ArgumentHelp(say(.wordsHelp), valueName: say(.fileName)))
  var words: String?

  @Option(help: ArgumentHelp(say(.addresseeHelp), valueName: say(.addresseeName)))
  var addressee: [String] = []

  @Option(help: ArgumentHelp(say(.formatHelp), valueName: "text|html|docx"))
  var format = "text"

  @Option(help: ArgumentHelp(say(.outputHelp), valueName: say(.fileName)))
  var output: String?

  @Flag(help: ArgumentHelp(say(.forceHelp)))
  var force = false

  func run() throws {
    guard let format = Format(rawValue: format) else { throw CommandFailure(say(.notAFormat, format), code: 64) }
    guard format != .docx || output != nil else { throw CommandFailure(say(.documentNeedsFile), code: 64) }
    let ways = [period != nil, from != nil || to != nil, frozen != nil].count { $0 }
    guard ways <= 1, (from == nil) == (to == nil), frozen == nil || (window == nil && asOf == nil) else {
      throw CommandFailure(say(.onePeriod), code: 64)
    }
    let asOf = try day(asOf)
    // The paper is written today, whichever day it tells of.
    var details = ReportDetails(today: Clock.today()) { Words(.vietnamese)(.kind($0)) }
    details.number = number
    details.signed = try date.map { try day($0) }
    details.addressees = addressee
    try read(options.folder) { _, register in
      let make = try report(in: register, asOf)
      if let words {
        if let wording = try ReportFile.wording(at: words) {
          details.wording = wording
        } else {
          try ReportFile.write(Array(ReportWording.template.utf8), to: words, isForced: false)
          Output.error(say(.wordsMade, words))
        }
      } else {
        details.wording = try ReportWordsFile.read(in: options.folder)
      }
      try give(make(details), as: format)
    }
  }

  /// What makes the report asked for; wrong calls and reports that are not there are refused before anything is written.
  private func report(in register: Register, _ today: Day) throws -> (ReportDetails) throws -> OfficialReport {
    if let frozen {
      guard let id = Code(frozen).map({ FrozenReportID($0) }), let report = register.frozen[id], report.content != nil,
        report.asOf != nil
      else {
        let known = register.frozen.sorted.filter { $0.content != nil }.map(\.id.code.text)
        let shown = known.isEmpty ? "—" : known.joined(separator: ", ")
        throw CommandFailure(say(.noSuchFrozen, frozen, shown), code: 1)
      }
      return { details in
        guard let made = OfficialReport(of: register, frozen: report, details) else {
          throw CommandFailure(say(.noSuchFrozen, frozen, "—"), code: 1)
        }
        return made
      }
    }
    let window = try window.map { name in
      guard let chosen = Window(rawValue: name) else { throw CommandFailure(say(.notAWindow, name), code: 64) }
      return chosen
    }
    let period = try chosenPeriod(in: register, today)
    return { OfficialReport(of: register, period, asOf: today, window: window, $0) }
  }

  private func chosenPeriod(in register: Register, _ today: Day) throws -> ReportPeriod {
    if let from, let to {
      let (first, last) = (try day(from), try day(to))
      let start = register.office(on: last)?.programmeStart ?? first
      guard let period = ReportPeriod(from: first, through: last, programmeStart: start) else {
        throw CommandFailure(say(.onePeriod), code: 64)
      }
      return period
    }
    guard let kind = ReportPeriod.Kind(rawValue: period ?? "year") else {
      throw CommandFailure(say(.notAPeriod, period ?? ""), code: 64)
    }
    return ReportPeriod(kind, on: today, in: register)
  }

  private func give(_ report: OfficialReport, as format: Format) throws {
    let bytes: [UInt8]? =
      switch format {
      case .text: Array(report.text.utf8)
      case .html: Array(report.html.utf8)
      case .docx: report.document
      }
    guard let bytes else { throw CommandFailure(say(.fileNotWritten, output ?? "", say(.noMemory))) }
    if let output {
      try ReportFile.write(bytes, to: output, isForced: force)
      Output.line(say(.reportDone, output))
    } else {
      // Texts in a report are harmless already.
      Output.bytes(bytes)
    }
  }
}
