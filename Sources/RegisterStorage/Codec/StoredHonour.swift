public import JSONText
public import LearningRegister

extension Honour: StoredRecord {
  private enum Member: UInt8, RecordMember {
    case id, rev, category, kind, subject, year, registered, scores, proposed, decision, withdrawn, bonus, achievement
    case accepted, note, formerIds

    static let names: [StaticString] = [
      "id", "rev", "category", "kind", "subject", "year", "registered", "scores", "proposed", "decision", "withdrawn",
      "bonus", "achievement", "accepted", "note", "formerIds",
    ]
    static var required: UInt32 { bit(.id) | bit(.category) | bit(.kind) | bit(.subject) }
    static var figures: UInt32 {
      bit(.id) | bit(.rev) | bit(.category) | bit(.kind) | bit(.subject) | bit(.scores) | bit(.decision)
        | bit(.withdrawn)
    }
  }

  /// Reads an honour; `id`, `category`, `kind` and `subject` are required.
  public static func decode(from reader: inout JSONReader, detail: RecordDetail) throws(RecordFormatError) -> Honour {
    var honour = Honour(
      id: HonourID(.unassigned), category: .title, kind: "", subject: .worker(WorkerID(.unassigned)))
    honour.unknown = try reader.readMembers(of: &honour, detail) {
      (honour: inout Honour, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .id: honour.id = try reader.readRequiredCode()
      case .rev: honour.revision = try reader.readWhole() ?? 0
      case .category: honour.category = try reader.readRequiredWord()
      case .kind: honour.kind = try reader.readKind(detail)
      case .subject:
        let stored: HonourSubject = try reader.readRequiredPart(detail)
        honour.subject = stored.subject
        honour.subjectUnknown = stored.unknown
        honour.subjectPartUnknown = stored.partUnknown
      case .year: honour.year = try reader.readWhole(.year)
      case .registered: honour.registered = try reader.readDay()
      case .scores: honour.scores = try reader.readWholes()
      case .proposed: honour.proposed = try reader.readDay()
      case .decision: honour.decision = try reader.readPart(detail)
      case .withdrawn: honour.withdrawn = try reader.readPart(detail)
      case .bonus: honour.bonus = try reader.readWhole(.money)
      case .achievement: honour.achievement = try reader.readText(detail)
      case .accepted: honour.accepted = try reader.readParts(detail)
      case .note: honour.note = try reader.readText(detail)
      case .formerIds: honour.formerIDs = try reader.readTexts(detail)
      }
    }
    return honour
  }

  /// Writes the honour.
  public func encode(into writer: inout JSONWriter) {
    writer.beginRecord(self)
    writer.word("category", category)
    writer.requiredText("kind", kind.text)
    writer.part(
      "subject",
      HonourSubject(subject: subject, unknown: subjectUnknown, partUnknown: subjectPartUnknown))
    writer.whole("year", year)
    writer.day("registered", registered)
    writer.list("scores", scores) { $0.int($1) }
    writer.day("proposed", proposed)
    writer.part("decision", decision)
    writer.part("withdrawn", withdrawn)
    writer.whole("bonus", bonus)
    writer.text("achievement", achievement)
    writer.parts("accepted", accepted)
    writer.text("note", note)
    writer.endRecord(self)
  }
}

extension Honour.Decision: StoredPart {
  private enum Member: UInt8, StoredMember {
    case number, date, authority, signer

    static let names: [StaticString] = ["number", "date", "authority", "signer"]
    static var figures: UInt32 { bit(.number) | bit(.date) | bit(.authority) }
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> Honour.Decision {
    var decision = Honour.Decision()
    decision.unknown = try reader.readMembers(of: &decision, detail) {
      (decision: inout Honour.Decision, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .number: decision.number = try reader.readTextOrSign(detail)
      case .date: decision.date = try reader.readDay()
      case .authority: decision.authority = try reader.readTextOrSign(detail)
      case .signer: decision.signer = try reader.readText(detail)
      }
    }
    return decision
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.text("number", number)
    writer.day("date", date)
    writer.text("authority", authority)
    writer.text("signer", signer)
    writer.endPart(unknown)
  }
}

extension Honour.Withdrawal: StoredPart {
  private enum Member: UInt8, StoredMember {
    case number, date, why

    static let names: [StaticString] = ["number", "date", "why"]
    static var figures: UInt32 { bit(.date) }
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> Honour.Withdrawal {
    var withdrawal = Honour.Withdrawal()
    withdrawal.unknown = try reader.readMembers(of: &withdrawal, detail) {
      (withdrawal: inout Honour.Withdrawal, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .number: withdrawal.number = try reader.readText(detail)
      case .date: withdrawal.date = try reader.readDay()
      case .why: withdrawal.why = try reader.readText(detail)
      }
    }
    return withdrawal
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.text("number", number)
    writer.day("date", date)
    writer.text("why", why)
    writer.endPart(unknown)
  }
}
