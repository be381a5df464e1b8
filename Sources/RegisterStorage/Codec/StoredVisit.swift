public import JSONText
public import LearningRegister

extension Visit: StoredRecord {
  private enum Member: UInt8, RecordMember {
    case id, rev, enterprise, date, purpose, findings, difficulties, followUp, formerIds

    static let names: [StaticString] = [
      "id", "rev", "enterprise", "date", "purpose", "findings", "difficulties", "followUp", "formerIds",
    ]
    static var required: UInt32 { bit(.id) | bit(.enterprise) | bit(.date) | bit(.purpose) }
    static var figures: UInt32 { bit(.id) | bit(.rev) }
  }

  /// Reads a visit; `id`, `enterprise`, `date` and `purpose` are required.
  public static func decode(from reader: inout JSONReader, detail: RecordDetail) throws(RecordFormatError) -> Visit {
    var visit = Visit(
      id: VisitID(.unassigned), enterprise: EnterpriseID(.unassigned), date: Day(number: 0), purpose: .check)
    visit.unknown = try reader.readMembers(of: &visit, detail) {
      (visit: inout Visit, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .id: visit.id = try reader.readRequiredCode()
      case .rev: visit.revision = try reader.readWhole() ?? 0
      case .enterprise: visit.enterprise = try reader.readRequiredCode()
      case .date: visit.date = try reader.readRequiredDay()
      case .purpose: visit.purpose = try reader.readRequiredWord()
      case .findings: visit.findings = try reader.readText(detail)
      case .difficulties: visit.difficulties = try reader.readParts(detail)
      case .followUp: visit.followUp = try reader.readText(detail)
      case .formerIds: visit.formerIDs = try reader.readTexts(detail)
      }
    }
    return visit
  }

  /// Writes the visit.
  public func encode(into writer: inout JSONWriter) {
    writer.beginRecord(self)
    writer.code("enterprise", enterprise)
    writer.day("date", date)
    writer.word("purpose", purpose)
    writer.text("findings", findings)
    writer.parts("difficulties", difficulties)
    writer.text("followUp", followUp)
    writer.endRecord(self)
  }
}

extension Visit.Difficulty: StoredPart {
  private enum Member: UInt8, StoredMember {
    case text, answer, answered

    static let names: [StaticString] = ["text", "answer", "answered"]
    static var required: UInt32 { bit(.text) }
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> Visit.Difficulty {
    var difficulty = Visit.Difficulty(text: "")
    difficulty.unknown = try reader.readMembers(of: &difficulty, detail) {
      (difficulty: inout Visit.Difficulty, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .text: difficulty.text = try reader.readText(detail) ?? ""
      case .answer: difficulty.answer = try reader.readText(detail)
      case .answered: difficulty.answered = try reader.readDay()
      }
    }
    return difficulty
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.requiredText("text", text)
    writer.text("answer", answer)
    writer.day("answered", answered)
    writer.endPart(unknown)
  }
}
