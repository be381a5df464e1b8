// The two ways between a record of one kind and a record of any kind.

extension OfficeVersion {
  /// The record as one of any collection.
  public var record: Record { .office(self) }

  /// The content of a record of any collection; nil when it is of another.
  public init?(_ record: Record) {
    guard case .office(let content) = record else { return nil }
    self = content
  }
}

extension TargetSet {
  /// The record as one of any collection.
  public var record: Record { .targets(self) }

  /// The content of a record of any collection; nil when it is of another.
  public init?(_ record: Record) {
    guard case .targets(let content) = record else { return nil }
    self = content
  }
}

extension Enterprise {
  /// The record as one of any collection.
  public var record: Record { .enterprise(self) }

  /// The content of a record of any collection; nil when it is of another.
  public init?(_ record: Record) {
    guard case .enterprise(let content) = record else { return nil }
    self = content
  }
}

extension Worker {
  /// The record as one of any collection.
  public var record: Record { .worker(self) }

  /// The content of a record of any collection; nil when it is of another.
  public init?(_ record: Record) {
    guard case .worker(let content) = record else { return nil }
    self = content
  }
}

extension Campaign {
  /// The record as one of any collection.
  public var record: Record { .campaign(self) }

  /// The content of a record of any collection; nil when it is of another.
  public init?(_ record: Record) {
    guard case .campaign(let content) = record else { return nil }
    self = content
  }
}

extension AttendanceList {
  /// The record as one of any collection.
  public var record: Record { .attendance(self) }

  /// The content of a record of any collection; nil when it is of another.
  public init?(_ record: Record) {
    guard case .attendance(let content) = record else { return nil }
    self = content
  }
}

extension Honour {
  /// The record as one of any collection.
  public var record: Record { .honour(self) }

  /// The content of a record of any collection; nil when it is of another.
  public init?(_ record: Record) {
    guard case .honour(let content) = record else { return nil }
    self = content
  }
}

extension PlanTask {
  /// The record as one of any collection.
  public var record: Record { .task(self) }

  /// The content of a record of any collection; nil when it is of another.
  public init?(_ record: Record) {
    guard case .task(let content) = record else { return nil }
    self = content
  }
}

extension Visit {
  /// The record as one of any collection.
  public var record: Record { .visit(self) }

  /// The content of a record of any collection; nil when it is of another.
  public init?(_ record: Record) {
    guard case .visit(let content) = record else { return nil }
    self = content
  }
}

extension FrozenReport {
  /// The record as one of any collection.
  public var record: Record { .frozen(self) }

  /// The content of a record of any collection; nil when it is of another.
  public init?(_ record: Record) {
    guard case .frozen(let content) = record else { return nil }
    self = content
  }
}
