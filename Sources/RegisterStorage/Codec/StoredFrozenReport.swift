public import JSONText
public import LearningRegister

extension FrozenReport: StoredRecord {
  private enum Member: UInt8, RecordMember {
    case id, rev, asOf, report, formerIds

    static let names: [StaticString] = ["id", "rev", "asOf", "report", "formerIds"]
    static var figures: UInt32 { bit(.id) | bit(.rev) | bit(.asOf) }
  }

  /// Reads a frozen report; `id` is required. What stands beside the members this program knows is kept as it is written.
  public static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> FrozenReport {
    var report = FrozenReport(id: FrozenReportID(.unassigned))
    report.unknown = try reader.readMembers(of: &report, detail) {
      (report: inout FrozenReport, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .id: report.id = try reader.readRequiredCode()
      case .rev: report.revision = try reader.readWhole() ?? 0
      case .asOf: report.day = try reader.readDay()
      case .report: report.content = try reader.readPart(detail)
      case .formerIds: report.formerIDs = try reader.readTexts(detail)
      }
    }
    if let day = report.day { report.content?.definitions.asOf = day }
    return report
  }

  /// Writes the report.
  public func encode(into writer: inout JSONWriter) {
    writer.beginRecord(self)
    writer.day("asOf", day)
    writer.part("report", content)
    writer.endRecord(self)
  }
}

extension FrozenReport.Content: StoredPart {
  private enum Member: UInt8, StoredMember {
    case title, from, frozenAt, by, sequence, population, named, oldestHeadcount, figures, enterprises, definitions

    static let names: [StaticString] = [
      "title", "from", "frozenAt", "by", "sequence", "population", "named", "oldestHeadcount", "figures",
      "enterprises", "definitions",
    ]
    static var required: UInt32 {
      bit(.title) | bit(.from) | bit(.frozenAt) | bit(.population) | bit(.named) | bit(.figures) | bit(.definitions)
    }
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> FrozenReport.Content {
    var content = FrozenReport.Content(
      title: "", from: Day(number: 0), frozenAt: Day(number: 0), by: "", sequence: nil, population: 0, named: 0,
      oldestHeadcount: nil, figures: [], enterprises: [],
      definitions: FigureDefinitions(asOf: Day(number: 0), window: .cumulative, office: nil, targets: nil))
    content.unknown = try reader.readMembers(of: &content, detail) {
      (content: inout FrozenReport.Content, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .title: content.title = try reader.readRequiredText(detail)
      case .from: content.from = try reader.readRequiredDay()
      case .frozenAt: content.frozenAt = try reader.readRequiredDay()
      case .by: content.by = try reader.readText(detail) ?? ""
      case .sequence: content.sequence = try reader.readWhole()
      case .population: content.population = try reader.readRequiredWhole()
      case .named: content.named = try reader.readRequiredWhole()
      case .oldestHeadcount: content.oldestHeadcount = try reader.readDay()
      case .figures: content.figures = try reader.readParts(detail)
      case .enterprises: content.enterprises = try reader.readParts(detail)
      case .definitions: content.definitions = try reader.readRequiredPart(detail)
      }
    }
    return content
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.requiredText("title", title)
    writer.day("from", from)
    writer.day("frozenAt", frozenAt)
    writer.text("by", by)
    writer.whole("sequence", sequence)
    writer.whole("population", population)
    writer.whole("named", named)
    writer.day("oldestHeadcount", oldestHeadcount)
    writer.parts("figures", figures, always: true)
    writer.parts("enterprises", enterprises, always: true)
    writer.part("definitions", definitions)
    writer.endPart(unknown)
  }
}

/// The five indicators as they are written.
private enum IndicatorLetter: String, CaseIterable {
  case a, b, c, d, e

  var indicator: Indicator { Indicator(letter: rawValue) ?? .a }
}

extension FrozenReport.Figure: StoredPart {
  private enum Member: UInt8, StoredMember {
    case id, reached, attendances, estimate, upper, milestones

    static let names: [StaticString] = ["id", "reached", "attendances", "estimate", "upper", "milestones"]
    static var required: UInt32 { bit(.id) | bit(.reached) }
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> FrozenReport.Figure {
    var figure = FrozenReport.Figure(
      indicator: .a, reached: 0, attendances: nil, estimate: nil, upper: nil, milestones: [])
    figure.unknown = try reader.readMembers(of: &figure, detail) {
      (figure: inout FrozenReport.Figure, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .id:
        let letter: IndicatorLetter = try reader.readRequiredWord()
        figure.indicator = letter.indicator
      case .reached: figure.reached = try reader.readRequiredWhole()
      case .attendances: figure.attendances = try reader.readWhole()
      case .estimate: figure.estimate = try reader.readWhole()
      case .upper: figure.upper = try reader.readWhole()
      case .milestones: figure.milestones = try reader.readParts(detail)
      }
    }
    return figure
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.text("id", indicator.letter)
    writer.whole("reached", reached)
    writer.whole("attendances", attendances)
    writer.whole("estimate", estimate)
    writer.whole("upper", upper)
    writer.parts("milestones", milestones)
    writer.endPart(unknown)
  }
}

extension FrozenReport.Milestone: StoredPart {
  private enum Member: UInt8, StoredMember {
    case date, target, met, missing

    static let names: [StaticString] = ["date", "target", "met", "missing"]
    static var required: UInt32 { bit(.date) | bit(.target) }
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> FrozenReport.Milestone {
    var milestone = FrozenReport.Milestone(date: Day(number: 0), target: 0, met: nil, missing: 0)
    milestone.unknown = try reader.readMembers(of: &milestone, detail) {
      (milestone: inout FrozenReport.Milestone, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .date: milestone.date = try reader.readRequiredDay()
      case .target: milestone.target = try reader.readRequiredWhole(.percent)
      case .met: milestone.met = try reader.readFlag()
      case .missing: milestone.missing = try reader.readWhole() ?? 0
      }
    }
    return milestone
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.day("date", date)
    writer.whole("target", target)
    writer.flag("met", met)
    writer.whole("missing", missing)
    writer.endPart(unknown)
  }
}

extension FrozenReport.Row: StoredPart {
  private enum Member: UInt8, StoredMember {
    case id, name, population, named, declared, reached, reports

    static let names: [StaticString] = ["id", "name", "population", "named", "declared", "reached", "reports"]
    static var required: UInt32 { bit(.id) | bit(.population) }
  }

  static func decode(from reader: inout JSONReader, detail: RecordDetail) throws(RecordFormatError) -> FrozenReport.Row
  {
    var row = FrozenReport.Row(
      id: EnterpriseID(.unassigned), name: "", population: 0, named: 0, declared: nil, reached: [], reports: false)
    row.unknown = try reader.readMembers(of: &row, detail) {
      (row: inout FrozenReport.Row, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .id: row.id = try reader.readRequiredCode()
      case .name: row.name = try reader.readText(detail) ?? ""
      case .population: row.population = try reader.readRequiredWhole()
      case .named: row.named = try reader.readWhole() ?? 0
      case .declared: row.declared = try reader.readWhole()
      case .reached: row.reached = try reader.readWholes()
      case .reports: row.reports = try reader.readFlag() ?? false
      }
    }
    return row
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.code("id", id)
    writer.text("name", name)
    writer.whole("population", population)
    writer.whole("named", named)
    writer.whole("declared", declared)
    writer.list("reached", reached, always: true) { $0.int($1) }
    writer.flag("reports", reports)
    writer.endPart(unknown)
  }
}
