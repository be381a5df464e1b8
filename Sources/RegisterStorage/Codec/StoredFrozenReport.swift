public import JSONText
public import LearningRegister

extension FrozenReport: StoredRecord {
  private enum Member: UInt8, RecordMember {
    case id, rev, formerIds

    static let names: [StaticString] = ["id", "rev", "formerIds"]
  }

  /// Reads a frozen report; `id` is required, and all else is kept as it is written.
  public static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> FrozenReport {
    var report = FrozenReport(id: FrozenReportID(.unassigned))
    report.unknown = try reader.readMembers(of: &report, detail) {
      (report: inout FrozenReport, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .id: report.id = try reader.readRequiredCode()
      case .rev: report.revision = try reader.readWhole() ?? 0
      case .formerIds: report.formerIDs = try reader.readTexts(detail)
      }
    }
    return report
  }

  /// Writes the report.
  public func encode(into writer: inout JSONWriter) {
    writer.beginRecord(self)
    writer.endRecord(self)
  }
}
