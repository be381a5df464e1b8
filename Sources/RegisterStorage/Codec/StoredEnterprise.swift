public import JSONText
public import LearningRegister

extension Enterprise: StoredRecord {
  private enum Member: UInt8, RecordMember {
    case id, rev, name, kind, taxCode, address, formerCommune, opened, closed, sector, liaison, union, agreement
    case learningFund, headcounts, nilDeclarations, listColumns, accepted, note, formerIds

    static let names: [StaticString] = [
      "id", "rev", "name", "kind", "taxCode", "address", "formerCommune", "opened", "closed", "sector", "liaison",
      "union", "agreement", "learningFund", "headcounts", "nil", "listColumns", "accepted", "note", "formerIds",
    ]
    static var required: UInt32 { bit(.id) | bit(.name) | bit(.kind) }
    static var figures: UInt32 {
      bit(.id) | bit(.rev) | bit(.name) | bit(.kind) | bit(.opened) | bit(.closed) | bit(.headcounts)
        | bit(.nilDeclarations)
    }
  }

  /// Reads an enterprise; `id`, `name` and `kind` are required. The name is also read for the figures, which are
  /// listed by enterprise.
  public static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> Enterprise {
    var enterprise = Enterprise(id: EnterpriseID(.unassigned), name: "")
    enterprise.unknown = try reader.readMembers(of: &enterprise, detail) {
      (enterprise: inout Enterprise, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .id: enterprise.id = try reader.readRequiredCode()
      case .rev: enterprise.revision = try reader.readWhole() ?? 0
      case .name: enterprise.name = try reader.readRequiredText(detail)
      case .kind: enterprise.kind = try reader.readRequiredWord()
      case .taxCode: enterprise.taxCode = try reader.readTaxCode()
      case .address: enterprise.address = try reader.readText(detail)
      case .formerCommune: enterprise.formerCommune = try reader.readText(detail)
      case .opened: enterprise.opened = try reader.readDay()
      case .closed: enterprise.closed = try reader.readDay()
      case .sector: enterprise.sector = try reader.readText(detail)
      case .liaison: enterprise.liaison = try reader.readPart(detail)
      case .union: enterprise.union = try reader.readPart(detail)
      case .agreement: enterprise.agreement = try reader.readPart(detail)
      case .learningFund: enterprise.learningFund = try reader.readParts(detail)
      case .headcounts: enterprise.headcounts = try reader.readParts(detail)
      case .nilDeclarations: enterprise.nilDeclarations = try reader.readParts(detail)
      case .listColumns: enterprise.listColumns = try reader.readParts(detail)
      case .accepted: enterprise.accepted = try reader.readParts(detail)
      case .note: enterprise.note = try reader.readText(detail)
      case .formerIds: enterprise.formerIDs = try reader.readTexts(detail)
      }
    }
    return enterprise
  }

  /// Writes the enterprise.
  public func encode(into writer: inout JSONWriter) {
    writer.beginRecord(self)
    writer.requiredText("name", name)
    writer.word("kind", kind)
    writer.text("taxCode", taxCode?.text)
    writer.text("address", address)
    writer.text("formerCommune", formerCommune)
    writer.day("opened", opened)
    writer.day("closed", closed)
    writer.text("sector", sector)
    writer.part("liaison", liaison)
    writer.part("union", union)
    writer.part("agreement", agreement)
    writer.parts("learningFund", learningFund)
    writer.parts("headcounts", headcounts)
    writer.parts("nil", nilDeclarations)
    writer.parts("listColumns", listColumns)
    writer.parts("accepted", accepted)
    writer.text("note", note)
    writer.endRecord(self)
  }
}
