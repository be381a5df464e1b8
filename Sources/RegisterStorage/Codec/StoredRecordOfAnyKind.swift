public import JSONText
public import LearningRegister

extension Record {
  /// Reads a record of a collection; see ``StoredRecord/decode(from:detail:)``.
  public static func decode(
    _ collection: Collection, from reader: inout JSONReader, detail: RecordDetail = .full
  ) throws(RecordFormatError) -> Record {
    switch collection {
    case .office: .office(try OfficeVersion.decode(from: &reader, detail: detail))
    case .targets: .targets(try TargetSet.decode(from: &reader, detail: detail))
    case .enterprises: .enterprise(try Enterprise.decode(from: &reader, detail: detail))
    case .workers: .worker(try Worker.decode(from: &reader, detail: detail))
    case .campaigns: .campaign(try Campaign.decode(from: &reader, detail: detail))
    case .attendance: .attendance(try AttendanceList.decode(from: &reader, detail: detail))
    case .honours: .honour(try Honour.decode(from: &reader, detail: detail))
    case .tasks: .task(try PlanTask.decode(from: &reader, detail: detail))
    case .visits: .visit(try Visit.decode(from: &reader, detail: detail))
    case .frozen: .frozen(try FrozenReport.decode(from: &reader, detail: detail))
    }
  }

  /// Writes the record; see ``StoredRecord/encode(into:)``.
  public func encode(into writer: inout JSONWriter) {
    switch self {
    case .office(let record): record.encode(into: &writer)
    case .targets(let record): record.encode(into: &writer)
    case .enterprise(let record): record.encode(into: &writer)
    case .worker(let record): record.encode(into: &writer)
    case .campaign(let record): record.encode(into: &writer)
    case .attendance(let record): record.encode(into: &writer)
    case .honour(let record): record.encode(into: &writer)
    case .task(let record): record.encode(into: &writer)
    case .visit(let record): record.encode(into: &writer)
    case .frozen(let record): record.encode(into: &writer)
    }
  }
}
