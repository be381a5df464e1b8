internal import LearningRegister

extension Record {
  /// Notes doubts as accepted; records that carry none stay as they are.
  mutating func accept(_ accepted: [AcceptedDoubt]) {
    switch self {
    case .worker(var record):
      record.accepted += accepted
      self = .worker(record)
    case .enterprise(var record):
      record.accepted += accepted
      self = .enterprise(record)
    case .campaign(var record):
      record.accepted += accepted
      self = .campaign(record)
    case .attendance(var record):
      record.accepted += accepted
      self = .attendance(record)
    case .honour(var record):
      record.accepted += accepted
      self = .honour(record)
    case .office, .targets, .task, .visit, .frozen: break
    }
  }
}
