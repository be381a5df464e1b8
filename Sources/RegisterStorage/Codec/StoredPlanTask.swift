public import JSONText
public import LearningRegister

extension PlanTask: StoredRecord {
  private enum Member: UInt8, RecordMember {
    case id, rev, task, year, status, due, owner, evidence, formerIds

    static let names: [StaticString] = [
      "id", "rev", "task", "year", "status", "due", "owner", "evidence", "formerIds",
    ]
    static var required: UInt32 { bit(.id) | bit(.task) | bit(.year) }
    static var figures: UInt32 { bit(.id) | bit(.rev) }
  }

  /// Reads a plan task; `id`, `task` and `year` are required, without `status` it is not started.
  public static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> PlanTask {
    var task = PlanTask(id: PlanTaskID(.unassigned), task: "", year: 0)
    task.unknown = try reader.readMembers(of: &task, detail) {
      (task: inout PlanTask, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .id: task.id = try reader.readRequiredCode()
      case .rev: task.revision = try reader.readWhole() ?? 0
      case .task: task.task = try reader.readRequiredText(detail)
      case .year: task.year = try reader.readRequiredWhole(.year)
      case .status: task.status = try reader.readWord() ?? .notStarted
      case .due: task.due = try reader.readDay()
      case .owner: task.owner = try reader.readText(detail)
      case .evidence: task.evidence = try reader.readText(detail)
      case .formerIds: task.formerIDs = try reader.readTexts(detail)
      }
    }
    return task
  }

  /// Writes the task; `status` always.
  public func encode(into writer: inout JSONWriter) {
    writer.beginRecord(self)
    writer.requiredText("task", task)
    writer.whole("year", year)
    writer.word("status", status)
    writer.day("due", due)
    writer.text("owner", owner)
    writer.text("evidence", evidence)
    writer.endRecord(self)
  }
}
