public import JSONText
public import LearningRegister

extension OfficeVersion: StoredRecord {
  private enum Member: UInt8, RecordMember {
    case id, rev, name, superior, place, signatory, recipients, formerCommunes, programmeStart, difficultArea, scope
    case titleValidityMonths, minimumShare, reportsEstimate, window, formerIds

    static let names: [StaticString] = [
      "id", "rev", "name", "superior", "place", "signatory", "recipients", "formerCommunes", "programmeStart",
      "difficultArea", "scope", "titleValidityMonths", "minimumShare", "reportsEstimate", "window",
      "formerIds",
    ]
    static var required: UInt32 { bit(.id) | bit(.name) }
    static var figures: UInt32 {
      bit(.id) | bit(.rev) | bit(.programmeStart) | bit(.difficultArea) | bit(.scope) | bit(.titleValidityMonths)
        | bit(.minimumShare) | bit(.reportsEstimate) | bit(.window)
    }
  }

  /// Reads an office version; `id` and `name` are required.
  public static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> OfficeVersion {
    var office = OfficeVersion(id: OfficeID(.unassigned), name: "")
    office.unknown = try reader.readMembers(of: &office, detail) {
      (office: inout OfficeVersion, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .id: office.id = try reader.readRequiredCode()
      case .rev: office.revision = try reader.readWhole() ?? 0
      case .name: office.name = try reader.readRequiredText(detail)
      case .superior: office.superior = try reader.readText(detail)
      case .place: office.place = try reader.readText(detail)
      case .signatory: office.signatory = try reader.readPart(detail)
      case .recipients: office.recipients = try reader.readTexts(detail)
      case .formerCommunes: office.formerCommunes = try reader.readTexts(detail)
      case .programmeStart: office.programmeStart = try reader.readDay() ?? office.programmeStart
      case .difficultArea: office.difficultArea = try reader.readFlag() ?? false
      case .scope: office.scope = try reader.readWords() ?? office.scope
      case .titleValidityMonths: office.titleValidityMonths = try reader.readWhole()
      case .minimumShare: office.minimumShare = try reader.readWhole(1...100)
      case .reportsEstimate: office.reportsEstimate = try reader.readFlag() ?? false
      case .window: office.window = try reader.readWord()
      case .formerIds: office.formerIDs = try reader.readTexts(detail)
      }
    }
    return office
  }

  /// Writes the office version; `programmeStart`, `difficultArea` and `scope` always.
  public func encode(into writer: inout JSONWriter) {
    writer.beginRecord(self)
    writer.requiredText("name", name)
    writer.text("superior", superior)
    writer.text("place", place)
    writer.part("signatory", signatory)
    writer.texts("recipients", recipients)
    writer.texts("formerCommunes", formerCommunes)
    writer.day("programmeStart", programmeStart)
    writer.flag("difficultArea", difficultArea)
    writer.list("scope", scope, always: true) { $0.string($1.rawValue) }
    writer.whole("titleValidityMonths", titleValidityMonths)
    writer.whole("minimumShare", minimumShare)
    if reportsEstimate { writer.flag("reportsEstimate", true) }
    writer.word("window", window)
    writer.endRecord(self)
  }
}

extension OfficeVersion.Signatory: StoredPart {
  private enum Member: UInt8, StoredMember {
    case title, name, by

    static let names: [StaticString] = ["title", "name", "by"]
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> OfficeVersion.Signatory {
    var signatory = OfficeVersion.Signatory()
    signatory.unknown = try reader.readMembers(of: &signatory, detail) {
      (signatory: inout OfficeVersion.Signatory, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .title: signatory.title = try reader.readText(detail)
      case .name: signatory.name = try reader.readText(detail)
      case .by: signatory.by = try reader.readText(detail)
      }
    }
    return signatory
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.text("title", title)
    writer.text("name", name)
    writer.text("by", by)
    writer.endPart(unknown)
  }
}
