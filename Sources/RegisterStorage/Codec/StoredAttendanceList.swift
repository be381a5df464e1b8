public import JSONText
public import LearningRegister

extension AttendanceList: StoredRecord {
  private enum Member: UInt8, RecordMember {
    case id, rev, campaign, session, enterprise, present, late, excused, absent, heads, walkIns, printed, paper
    case accepted, formerIds

    static let names: [StaticString] = [
      "id", "rev", "campaign", "session", "enterprise", "present", "late", "excused", "absent", "heads", "walkIns",
      "printed", "paper", "accepted", "formerIds",
    ]
    static var required: UInt32 { bit(.id) | bit(.campaign) | bit(.session) }
    static var figures: UInt32 {
      bit(.id) | bit(.rev) | bit(.campaign) | bit(.session) | bit(.enterprise) | bit(.present) | bit(.late)
        | bit(.heads) | bit(.walkIns)
    }
  }

  /// Reads an attendance list; `id`, `campaign` and `session` are required.
  public static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> AttendanceList {
    var list = AttendanceList(
      id: AttendanceListID(.unassigned), campaign: CampaignID(.unassigned), session: 0, enterprise: nil)
    list.unknown = try reader.readMembers(of: &list, detail) {
      (list: inout AttendanceList, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .id: list.id = try reader.readRequiredCode()
      case .rev: list.revision = try reader.readWhole() ?? 0
      case .campaign: list.campaign = try reader.readRequiredCode()
      case .session: list.session = try reader.readRequiredWhole()
      case .enterprise: list.enterprise = try reader.readCode()
      case .present: list.present = try reader.readCodes()
      case .late: list.late = try reader.readCodes()
      case .excused: list.excused = try reader.readCodes()
      case .absent: list.absent = try reader.readCodes()
      case .heads: list.heads = try reader.readWhole()
      case .walkIns: list.walkIns = try reader.readTexts(detail)
      case .printed: list.printed = try reader.readCodes()
      case .paper: list.paper = try reader.readText(detail)
      case .accepted: list.accepted = try reader.readParts(detail)
      case .formerIds: list.formerIDs = try reader.readTexts(detail)
      }
    }
    return list
  }

  /// Writes the list; `present` also when it is empty.
  public func encode(into writer: inout JSONWriter) {
    writer.beginRecord(self)
    writer.code("campaign", campaign)
    writer.whole("session", session)
    writer.code("enterprise", enterprise)
    writer.codes("present", present, always: true)
    writer.codes("late", late)
    writer.codes("excused", excused)
    writer.codes("absent", absent)
    writer.whole("heads", heads)
    writer.texts("walkIns", walkIns)
    writer.codes("printed", printed)
    writer.text("paper", paper)
    writer.parts("accepted", accepted)
    writer.endRecord(self)
  }
}
