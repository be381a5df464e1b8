public import JSONText
public import LearningRegister

extension TargetSet: StoredRecord {
  private enum Member: UInt8, RecordMember {
    case id, rev, level, source, from, official, milestones, yearly, formerIds

    static let names: [StaticString] = [
      "id", "rev", "level", "source", "from", "official", "milestones", "yearly", "formerIds",
    ]
    static var required: UInt32 { bit(.id) | bit(.level) | bit(.from) }
  }

  /// Reads a target set; `id`, `level` and `from` are required. The figures carry the whole set with them, so it is
  /// always read whole.
  public static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> TargetSet {
    let detail = detail == .figures ? .full : detail
    var targets = TargetSet(
      id: TargetSetID(.unassigned), level: .commune, from: Day(number: 0), official: false, milestones: [])
    targets.unknown = try reader.readMembers(of: &targets, detail) {
      (targets: inout TargetSet, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .id: targets.id = try reader.readRequiredCode()
      case .rev: targets.revision = try reader.readWhole() ?? 0
      case .level: targets.level = try reader.readRequiredWord()
      case .source: targets.source = try reader.readText(detail)
      case .from: targets.from = try reader.readRequiredDay()
      case .official: targets.official = try reader.readFlag() ?? false
      case .milestones: targets.milestones = try reader.readParts(detail)
      case .yearly: targets.yearly = try reader.readParts(detail)
      case .formerIds: targets.formerIDs = try reader.readTexts(detail)
      }
    }
    return targets
  }

  /// Writes the target set; `official` and `milestones` always.
  public func encode(into writer: inout JSONWriter) {
    writer.beginRecord(self)
    writer.word("level", level)
    writer.text("source", source)
    writer.day("from", from)
    writer.flag("official", official)
    writer.parts("milestones", milestones, always: true)
    writer.parts("yearly", yearly)
    writer.endRecord(self)
  }
}

extension TargetSet.Milestone: StoredPart {
  private enum Member: UInt8, StoredMember {
    case date, a, b, c, d, e

    static let names: [StaticString] = ["date", "a", "b", "c", "d", "e"]
    static var required: UInt32 { bit(.date) | bit(.a) | bit(.b) | bit(.c) | bit(.d) | bit(.e) }
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> TargetSet.Milestone {
    var milestone = TargetSet.Milestone(date: Day(number: 0), percents: [0, 0, 0, 0, 0])
    milestone.unknown = try reader.readMembers(of: &milestone, detail) {
      (milestone: inout TargetSet.Milestone, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .date: milestone.date = try reader.readRequiredDay()
      case .a, .b, .c, .d, .e:
        milestone.percents[Int(member.rawValue - Member.a.rawValue)] = try reader.readRequiredWhole(.percent)
      }
    }
    return milestone
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.day("date", date)
    for (name, percent) in zip(Member.names.dropFirst(), percents) { writer.whole(name, percent) }
    writer.endPart(unknown)
  }
}
