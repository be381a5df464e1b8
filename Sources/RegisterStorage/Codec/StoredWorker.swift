public import JSONText
public import LearningRegister

extension Worker: StoredRecord {
  private enum Member: UInt8, RecordMember {
    case id, rev, name, born, sex, identity, phone, village, formerCommune, education, skillGrade, unionMember
    case employment, accepted, note, anonymised, formerIds

    static let names: [StaticString] = [
      "id", "rev", "name", "born", "sex", "identity", "phone", "village", "formerCommune", "education", "skillGrade",
      "unionMember", "employment", "accepted", "note", "anonymised", "formerIds",
    ]
    static var required: UInt32 { bit(.id) | bit(.name) }
    static var figures: UInt32 { bit(.id) | bit(.rev) | bit(.employment) }
  }

  /// Reads a worker; `id` and `name` are required.
  public static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> Worker {
    var worker = Worker(id: WorkerID(.unassigned), name: "")
    worker.unknown = try reader.readMembers(of: &worker, detail) {
      (worker: inout Worker, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .id: worker.id = try reader.readRequiredCode()
      case .rev: worker.revision = try reader.readWhole() ?? 0
      case .name: worker.name = try reader.readRequiredText(detail)
      case .born: worker.born = try reader.readBirthDate()
      case .sex: worker.sex = try reader.readWord()
      case .identity: worker.identity = try reader.readPart(detail)
      case .phone: worker.phone = try reader.readPhone()
      case .village: worker.village = try reader.readText(detail)
      case .formerCommune: worker.formerCommune = try reader.readText(detail)
      case .education: worker.education = try reader.readText(detail)
      case .skillGrade: worker.skillGrade = try reader.readWhole()
      case .unionMember: worker.unionMember = try reader.readFlag()
      case .employment: worker.employment = try reader.readParts(detail)
      case .accepted: worker.accepted = try reader.readParts(detail)
      case .note: worker.note = try reader.readText(detail)
      case .formerIds: worker.formerIDs = try reader.readTexts(detail)
      case .anonymised: worker.anonymisedOn = try reader.readDay()
      }
    }
    return worker
  }

  /// Writes the worker; `employment` also when it is empty.
  public func encode(into writer: inout JSONWriter) {
    writer.beginRecord(self)
    writer.requiredText("name", name)
    writer.text("born", born?.iso)
    writer.word("sex", sex)
    writer.part("identity", identity)
    writer.text("phone", phone?.digits)
    writer.text("village", village)
    writer.text("formerCommune", formerCommune)
    writer.text("education", education)
    writer.whole("skillGrade", skillGrade)
    writer.flag("unionMember", unionMember)
    writer.parts("employment", employment, always: true)
    writer.parts("accepted", accepted)
    writer.text("note", note)
    writer.day("anonymised", anonymisedOn)
    writer.endRecord(self)
  }
}

extension Employment: StoredPart {
  private enum Member: UInt8, StoredMember {
    case enterprise, job, from, to

    static let names: [StaticString] = ["enterprise", "job", "from", "to"]
    static var required: UInt32 { bit(.enterprise) }
    static var figures: UInt32 { bit(.enterprise) | bit(.from) | bit(.to) }
  }

  static func decode(from reader: inout JSONReader, detail: RecordDetail) throws(RecordFormatError) -> Employment {
    var employment = Employment(enterprise: EnterpriseID(.unassigned))
    employment.unknown = try reader.readMembers(of: &employment, detail) {
      (employment: inout Employment, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .enterprise: employment.enterprise = try reader.readRequiredCode()
      case .job: employment.job = try reader.readText(detail)
      case .from: employment.from = try reader.readDay()
      case .to: employment.to = try reader.readDay()
      }
    }
    return employment
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.code("enterprise", enterprise)
    writer.text("job", job)
    writer.day("from", from)
    writer.day("to", to)
    writer.endPart(unknown)
  }
}

extension IdentityDocument: StoredPart {
  private enum Member: UInt8, StoredMember {
    case kind, number

    static let names: [StaticString] = ["kind", "number"]
    static var required: UInt32 { bit(.kind) | bit(.number) }
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> IdentityDocument {
    var paper: (kind: Kind, number: String, place: Int) = (.cccd, "", 0)
    let unknown = try reader.readMembers(of: &paper, detail) {
      (
        paper: inout (kind: Kind, number: String, place: Int), member: Member, reader: inout JSONReader
      ) throws(RecordFormatError) in
      switch member {
      case .kind: paper.kind = try reader.readRequiredWord()
      case .number:
        paper.place = reader.offset
        paper.number = try reader.readRequiredText(detail)
      }
    }
    if detail == .normalizingText { paper.number = paper.number.uppercased().filter { $0 != " " } }
    guard var document = IdentityDocument(kind: paper.kind, number: paper.number) else {
      throw reader.formatError(.notIdentity, at: paper.place).of("number")
    }
    document.unknown = unknown
    return document
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.word("kind", kind)
    writer.requiredText("number", number)
    writer.endPart(unknown)
  }
}

extension AcceptedDoubt: StoredPart {
  private enum Member: UInt8, StoredMember {
    case check, other, why

    static let names: [StaticString] = ["check", "other", "why"]
    static var required: UInt32 { bit(.check) }
  }

  static func decode(from reader: inout JSONReader, detail: RecordDetail) throws(RecordFormatError) -> AcceptedDoubt {
    var doubt = AcceptedDoubt(check: "", why: "")
    doubt.unknown = try reader.readMembers(of: &doubt, detail) {
      (doubt: inout AcceptedDoubt, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .check: doubt.check = try reader.readRequiredText(detail)
      case .other: doubt.other = try reader.readCode()
      case .why: doubt.why = try reader.readText(detail) ?? ""
      }
    }
    return doubt
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.requiredText("check", check)
    writer.code("other", other)
    writer.requiredText("why", why)
    writer.endPart(unknown)
  }
}
