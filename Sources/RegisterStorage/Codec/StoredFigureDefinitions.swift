public import JSONText
public import LearningRegister

extension FigureDefinitions: StoredPart {
  private enum Member: UInt8, StoredMember {
    case window, from, programmeStart, scope, titleValidityMonths, difficultArea, minimumShare, reportsEstimate, targets

    static let names: [StaticString] = [
      "window", "from", "programmeStart", "scope", "titleValidityMonths", "difficultArea", "minimumShare",
      "reportsEstimate", "targets",
    ]
    static var required: UInt32 { bit(.window) | bit(.from) }
  }

  static func decode(from reader: inout JSONReader, detail: RecordDetail) throws(RecordFormatError) -> FigureDefinitions
  {
    // The day stands where the definitions do.
    var definitions = FigureDefinitions(asOf: Day(number: 0), window: .cumulative, office: nil, targets: nil)
    definitions.unknown = try reader.readMembers(of: &definitions, detail) {
      (definitions: inout FigureDefinitions, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .window: definitions.window = try reader.readRequiredWord()
      case .from: definitions.from = try reader.readRequiredDay()
      case .programmeStart: definitions.programmeStart = try reader.readDay() ?? definitions.programmeStart
      case .scope: definitions.scope = try reader.readWords() ?? definitions.scope
      case .titleValidityMonths: definitions.titleValidityMonths = try reader.readWhole()
      case .difficultArea: definitions.difficultArea = try reader.readFlag() ?? false
      case .minimumShare: definitions.minimumShare = try reader.readWhole(1...100)
      case .reportsEstimate: definitions.reportsEstimate = try reader.readFlag() ?? false
      case .targets: definitions.targets = try reader.readPart(detail)
      }
    }
    return definitions
  }

  /// Writes the definitions as one object: `window`, `from`, `programmeStart`, `scope`, `difficultArea` and
  /// `reportsEstimate` always, the others where they are set.
  public func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.word("window", window)
    writer.day("from", from)
    writer.day("programmeStart", programmeStart)
    writer.list("scope", scope, always: true) { $0.string($1.rawValue) }
    writer.whole("titleValidityMonths", titleValidityMonths)
    writer.flag("difficultArea", difficultArea)
    writer.whole("minimumShare", minimumShare)
    writer.flag("reportsEstimate", reportsEstimate)
    writer.part("targets", targets)
    writer.endPart(unknown)
  }
}

extension FigureDefinitions.Targets: StoredPart {
  private enum Member: UInt8, StoredMember {
    case id, level, source, from

    static let names: [StaticString] = ["id", "level", "source", "from"]
    static var required: UInt32 { bit(.id) | bit(.level) | bit(.from) }
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> FigureDefinitions.Targets {
    var targets = FigureDefinitions.Targets(
      id: TargetSetID(.unassigned), level: .commune, source: nil, from: Day(number: 0))
    targets.unknown = try reader.readMembers(of: &targets, detail) {
      (targets: inout FigureDefinitions.Targets, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .id: targets.id = try reader.readRequiredCode()
      case .level: targets.level = try reader.readRequiredWord()
      case .source: targets.source = try reader.readText(detail)
      case .from: targets.from = try reader.readRequiredDay()
      }
    }
    return targets
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.code("id", id)
    writer.word("level", level)
    writer.text("source", source)
    writer.day("from", from)
    writer.endPart(unknown)
  }
}
