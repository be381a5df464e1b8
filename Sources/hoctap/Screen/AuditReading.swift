import JSONText
import LearningRegister
import RegisterStorage
import Workbench

extension AuditValue {
  /// A value from its JSON text; nil for `null` and for what is no JSON.
  init?(json: String) {
    guard let value = try? JSONValue(parsing: Array(json.utf8)) else { return nil }
    self.init(value)
  }

  private init?(_ value: JSONValue) {
    switch value {
    case .null: return nil
    case .bool(let flag): self = .flag(flag)
    case .int(let number): self = .number(number)
    case .double(let number): self = .text(String(number))
    case .string(let text): self = .text(text)
    case .array(let values): self = .list(values.compactMap(AuditValue.init))
    case .object(let members):
      self = .object(members.compactMap { member in AuditValue(member.value).map { Member(member.name, $0) } })
    }
  }
}

extension AuditLine {
  /// A line of a record's history as the screens see it.
  init(_ entry: AuditEntry) {
    let what: What =
      switch entry.what {
      case .created: .created
      case .changed: .changed
      case .removed: .removed
      case .restored: .restored
      case .found: .found
      case .anonymised: .anonymised
      case .looked: .looked
      }
    self.init(
      sequence: entry.sequence, at: Moment(entry.at), by: entry.author.by, terminal: entry.author.terminal,
      why: entry.why, isTakingBack: entry.undoes != nil, what: what, isRedacted: entry.isRedacted,
      members: entry.members.map { member in
        Member(
          name: member.name, old: member.old.flatMap(AuditValue.init(json:)),
          new: member.new.flatMap(AuditValue.init(json:)))
      })
  }
}

extension RecordedThen {
  /// What the journal tells as the screens see it.
  init(_ recorded: RecordedRegister?) {
    switch recorded {
    case .register(let register): self = .register(register)
    case .notBefore(let day): self = .notBefore(day)
    case nil: self = .unreadable
    }
  }
}

extension BackupLine {
  /// A backup as the screens see it.
  init(_ backup: Backup, bytes: Int) {
    self.init(name: backup.name, at: Moment(backup.at), records: backup.records, bytes: bytes)
  }
}
