public import JSONText
public import LearningRegister

extension Campaign: StoredRecord {
  private enum Member: UInt8, RecordMember {
    case id, rev, name, kind, fields, task, state, sessions, enterprises, form, organiser, partner, money, materials
    case accepted, note, formerIds

    static let names: [StaticString] = [
      "id", "rev", "name", "kind", "fields", "task", "state", "sessions", "enterprises", "form", "organiser",
      "partner", "money", "materials", "accepted", "note", "formerIds",
    ]
    static var required: UInt32 { bit(.id) | bit(.name) | bit(.kind) }
    static var figures: UInt32 { bit(.id) | bit(.rev) | bit(.fields) | bit(.state) | bit(.sessions) }
  }

  /// Reads a campaign; `id`, `name` and `kind` are required, without `state` it is planned.
  public static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> Campaign {
    var campaign = Campaign(id: CampaignID(.unassigned), name: "", kind: "", fields: [])
    campaign.unknown = try reader.readMembers(of: &campaign, detail) {
      (campaign: inout Campaign, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .id: campaign.id = try reader.readRequiredCode()
      case .rev: campaign.revision = try reader.readWhole() ?? 0
      case .name: campaign.name = try reader.readRequiredText(detail)
      case .kind: campaign.kind = try reader.readKind(detail)
      case .fields: campaign.fields = FieldSet((try reader.readWords(FieldLetter.self) ?? []).map(\.indicator))
      case .task: campaign.task = try reader.readText(detail)
      case .state: campaign.state = try reader.readWord() ?? .planned
      case .sessions: campaign.sessions = try reader.readParts(detail)
      case .enterprises: campaign.enterprises = try reader.readCodes()
      case .form: campaign.form = try reader.readWord()
      case .organiser: campaign.organiser = try reader.readText(detail)
      case .partner: campaign.partner = try reader.readText(detail)
      case .money: campaign.money = try reader.readParts(detail)
      case .materials: campaign.materials = try reader.readParts(detail)
      case .accepted: campaign.accepted = try reader.readParts(detail)
      case .note: campaign.note = try reader.readText(detail)
      case .formerIds: campaign.formerIDs = try reader.readTexts(detail)
      }
    }
    return campaign
  }

  /// Writes the campaign; `fields`, `state` and `sessions` always.
  public func encode(into writer: inout JSONWriter) {
    writer.beginRecord(self)
    writer.requiredText("name", name)
    writer.requiredText("kind", kind.text)
    writer.list("fields", fields.indicators, always: true) { $0.string($1.letter) }
    writer.text("task", task)
    writer.word("state", state)
    writer.parts("sessions", sessions, always: true)
    writer.codes("enterprises", enterprises)
    writer.word("form", form)
    writer.text("organiser", organiser)
    writer.text("partner", partner)
    writer.parts("money", money)
    writer.parts("materials", materials)
    writer.parts("accepted", accepted)
    writer.text("note", note)
    writer.endRecord(self)
  }

  /// The fields a campaign may carry, as they are written; e is reached by a title alone.
  private enum FieldLetter: String, CaseIterable {
    case a, b, c, d

    var indicator: Indicator {
      switch self {
      case .a: .a
      case .b: .b
      case .c: .c
      case .d: .d
      }
    }
  }
}

extension Campaign.Session: StoredPart {
  private enum Member: UInt8, StoredMember {
    case no, date, place, hours

    static let names: [StaticString] = ["no", "date", "place", "hours"]
    static var required: UInt32 { bit(.no) | bit(.date) }
    static var figures: UInt32 { bit(.no) | bit(.date) }
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> Campaign.Session {
    var session = Campaign.Session(number: 0, date: Day(number: 0))
    session.unknown = try reader.readMembers(of: &session, detail) {
      (session: inout Campaign.Session, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .no: session.number = try reader.readRequiredWhole()
      case .date: session.date = try reader.readRequiredDay()
      case .place: session.place = try reader.readText(detail)
      case .hours: session.hours = try reader.readNumber()
      }
    }
    return session
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.whole("no", number)
    writer.day("date", date)
    writer.text("place", place)
    writer.number("hours", hours)
    writer.endPart(unknown)
  }
}

extension Campaign.Money: StoredPart {
  private enum Member: UInt8, StoredMember {
    case source, planned, spent

    static let names: [StaticString] = ["source", "planned", "spent"]
    static var required: UInt32 { bit(.source) }
  }

  static func decode(from reader: inout JSONReader, detail: RecordDetail) throws(RecordFormatError) -> Campaign.Money {
    var money = Campaign.Money(source: .commune)
    money.unknown = try reader.readMembers(of: &money, detail) {
      (money: inout Campaign.Money, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .source: money.source = try reader.readRequiredWord()
      case .planned: money.planned = try reader.readWhole(.money)
      case .spent: money.spent = try reader.readWhole(.money)
      }
    }
    return money
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.word("source", source)
    writer.whole("planned", planned)
    writer.whole("spent", spent)
    writer.endPart(unknown)
  }
}

extension Campaign.Material: StoredPart {
  private enum Member: UInt8, StoredMember {
    case kind, count

    static let names: [StaticString] = ["kind", "count"]
    static var required: UInt32 { bit(.kind) | bit(.count) }
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> Campaign.Material {
    var material = Campaign.Material(kind: "", count: 0)
    material.unknown = try reader.readMembers(of: &material, detail) {
      (material: inout Campaign.Material, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .kind: material.kind = try reader.readKind(detail)
      case .count: material.count = try reader.readRequiredWhole()
      }
    }
    return material
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.requiredText("kind", kind.text)
    writer.whole("count", count)
    writer.endPart(unknown)
  }
}
