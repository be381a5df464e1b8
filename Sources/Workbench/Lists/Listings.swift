internal import LearningRegister
internal import VietnameseText

/// What enterprises, campaigns and honours are listed and found by; made while nothing is typed, then kept in step.
struct Listings: Sendable {
  /// By name; found also by tax code.
  private(set) var enterprises = RecordDirectory()
  /// By name; found also by kind; the number is the day of the last session.
  private(set) var campaigns = RecordDirectory()
  /// Persons by given name as everywhere; found also by kind and decision; the number is the day.
  private(set) var honours = RecordDirectory()

  /// A kind is found in both languages.
  private static func words(_ kind: KindCode) -> String {
    let phrase = Phrase.kind(kind)
    return "\(phrase.vietnamese) \(phrase.english)"
  }

  /// A person's name with the given name first, as lists go.
  private static func listed(_ name: String) -> String {
    let parts = PersonName(name)
    return "\(parts.given) \(parts.family) \(parts.middle)"
  }

  /// How many rows are taken at once: a few milliseconds of work.
  static let piece = 2000

  /// Takes in the next rows; false when everything is there.
  mutating func take(_ count: Int, from register: Register) -> Bool {
    Listings.take(count, register.enterprises, into: &enterprises, Listings.line)
      || Listings.take(count, register.campaigns, into: &campaigns, Listings.line)
      || Listings.take(count, register.honours, into: &honours) { Listings.line($0, register) }
  }

  /// Takes in every row that is left.
  mutating func complete(from register: Register) { while take(.max, from: register) {} }

  private static func take<R>(
    _ count: Int, _ table: RecordTable<R>, into directory: inout RecordDirectory, _ line: (R) -> RecordDirectory.Line
  ) -> Bool {
    guard !directory.isWhole else { return false }
    let start = directory.rowCount
    for row in start..<(start + min(count, table.rowCount - start)) { directory.append(table[row: row].map(line)) }
    if directory.rowCount == table.rowCount { directory.finish() }
    return true
  }

  private static func update<R>(
    _ row: Int?, _ table: RecordTable<R>, in directory: inout RecordDirectory, _ line: (R) -> RecordDirectory.Line
  ) -> Bool {
    // What is not taken yet will be taken as it is then.
    guard let row, directory.isWhole || row < directory.rowCount else { return false }
    return directory.update(row: row, table[row: row].map(line))
  }

  private static func line(_ enterprise: Enterprise) -> RecordDirectory.Line {
    let initials = PersonName.initials(of: enterprise.name)
    return .init(
      name: enterprise.name, words: "\(enterprise.name) \(initials) \(enterprise.taxCode?.text ?? "")",
      code: enterprise.id.code)
  }

  private static func line(_ campaign: Campaign) -> RecordDirectory.Line {
    .init(
      name: campaign.name, words: "\(campaign.name) \(words(campaign.kind))", code: campaign.id.code,
      number: Int(campaign.sessions.map(\.date.number).max() ?? 0))
  }

  private static func line(_ honour: Honour, _ register: Register) -> RecordDirectory.Line {
    let name = register.name(of: honour.subject)
    let found = [name, PersonName.initials(of: name), words(honour.kind), honour.decision?.number ?? ""]
    return .init(
      name: honour.subject.isPerson ? listed(name) : name, words: found.joined(separator: " "), code: honour.id.code,
      number: Int((honour.decision?.date ?? honour.proposed ?? honour.registered)?.number ?? 0))
  }

  /// Takes over what happened to some records; `renamed` are workers whose name is another one now.
  mutating func follow(
    _ operations: [LearningRegister.Operation], renamed: Set<WorkerID>, in register: Register
  ) {
    var rows = Set<Int>()
    var renamedEnterprises = Set<EnterpriseID>()
    for operation in operations {
      let reference = operation.reference
      switch reference.collection {
      case .enterprises:
        let id = EnterpriseID(reference.code)
        let row = register.enterprises.row(of: id)
        if Listings.update(row, register.enterprises, in: &enterprises, Listings.line) { renamedEnterprises.insert(id) }
      case .campaigns:
        let row = register.campaigns.row(of: CampaignID(reference.code))
        _ = Listings.update(row, register.campaigns, in: &campaigns, Listings.line)
      case .honours:
        if let row = register.honours.row(of: HonourID(reference.code)) { rows.insert(row) }
      default: break
      }
    }
    if !renamed.isEmpty || !renamedEnterprises.isEmpty {
      register.honours.forEach { row, honour in
        switch honour.subject {
        case .worker(let id): if renamed.contains(id) { rows.insert(row) }
        case .enterprise(let id): if renamedEnterprises.contains(id) { rows.insert(row) }
        case .child, .collective: break
        }
      }
    }
    for row in rows {
      _ = Listings.update(row, register.honours, in: &honours) { Listings.line($0, register) }
    }
  }
}

extension Honour.Subject {
  /// Whether the name is a person's.
  fileprivate var isPerson: Bool {
    switch self {
    case .worker, .child: true
    case .enterprise, .collective: false
    }
  }
}
