/// The collections of the register; each is one snapshot file of the data folder.
public enum Collection: String, CaseIterable, Hashable, Sendable {
  case office, targets, enterprises, workers, campaigns, attendance, honours, tasks, visits, frozen

  /// The snapshot file's name.
  public var fileName: String { rawValue + ".json" }

  /// The letters new codes of the collection start with; nil where the code is given by the record's content.
  public var codePrefix: String? {
    switch self {
    case .enterprises: "DN"
    case .workers: "CN"
    case .campaigns: "HD"
    case .attendance: "DS"
    case .honours: "KT"
    case .visits: "KT"
    case .office, .targets, .tasks, .frozen: nil
    }
  }
}

/// Names one record: its collection and its code.
public struct RecordReference: Hashable, Sendable {
  /// The collection.
  public let collection: Collection
  /// The code.
  public let code: Code

  /// The record of that code in that collection.
  public init(_ collection: Collection, _ code: Code) {
    self.collection = collection
    self.code = code
  }

  /// The record of that identifier.
  public init<R: RegisterRecord>(_ id: Identifier<R>) {
    self.init(R.collection, id.code)
  }
}
