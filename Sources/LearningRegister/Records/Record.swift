/// A record of any collection.
public enum Record: Hashable, Sendable {
  case office(OfficeVersion)
  case targets(TargetSet)
  case enterprise(Enterprise)
  case worker(Worker)
  case campaign(Campaign)
  case attendance(AttendanceList)
  case honour(Honour)
  case task(PlanTask)
  case visit(Visit)
  case frozen(FrozenReport)

  /// The record's collection and code.
  public var reference: RecordReference {
    switch self {
    case .office(let record): RecordReference(record.id)
    case .targets(let record): RecordReference(record.id)
    case .enterprise(let record): RecordReference(record.id)
    case .worker(let record): RecordReference(record.id)
    case .campaign(let record): RecordReference(record.id)
    case .attendance(let record): RecordReference(record.id)
    case .honour(let record): RecordReference(record.id)
    case .task(let record): RecordReference(record.id)
    case .visit(let record): RecordReference(record.id)
    case .frozen(let record): RecordReference(record.id)
    }
  }

  /// How often the record was changed.
  public var revision: Int {
    switch self {
    case .office(let record): record.revision
    case .targets(let record): record.revision
    case .enterprise(let record): record.revision
    case .worker(let record): record.revision
    case .campaign(let record): record.revision
    case .attendance(let record): record.revision
    case .honour(let record): record.revision
    case .task(let record): record.revision
    case .visit(let record): record.revision
    case .frozen(let record): record.revision
    }
  }

  /// The same content under another code or revision; what is not given stays.
  public func stamped(code: Code? = nil, revision: Int? = nil) -> Record {
    func stamp<R: RegisterRecord>(_ record: R) -> R {
      var copy = record
      if let code { copy.id = Identifier(code) }
      if let revision { copy.revision = revision }
      return copy
    }
    return switch self {
    case .office(let record): .office(stamp(record))
    case .targets(let record): .targets(stamp(record))
    case .enterprise(let record): .enterprise(stamp(record))
    case .worker(let record): .worker(stamp(record))
    case .campaign(let record): .campaign(stamp(record))
    case .attendance(let record): .attendance(stamp(record))
    case .honour(let record): .honour(stamp(record))
    case .task(let record): .task(stamp(record))
    case .visit(let record): .visit(stamp(record))
    case .frozen(let record): .frozen(stamp(record))
    }
  }
}
