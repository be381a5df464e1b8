internal import JSONText
public import LearningRegister

extension RegisterFolder {
  /// Everything that was done to a record since the journal began, newest first. A record that stood in the register
  /// from its making has no entry for that.
  public func history(of reference: RecordReference) throws(StorageError) -> [AuditEntry] {
    let operation = JournalSearch.operation(on: reference)
    let look = Array("\"look\":".utf8) + JournalSearch.quoted(reference.path)
    let search = JournalSearch(journal: journal, last: place)
    var entries: [AuditEntry] = []
    try search.lines(with: [operation, look, Array(",\"import\":{\"file\":".utf8)]) { line in
      guard let change = search.change(line) else { return true }
      if change.look == reference {
        entries.append(AuditEntry(change, .looked, revision: nil, members: []))
      }
      let operations =
        change.imported.map { search.operations(of: $0, with: operation) } ?? change.operations
      for operation in operations.reversed() where operation.operation.reference == reference {
        entries.append(AuditEntry(change, operation))
      }
      return true
    }
    return entries
  }
}

extension AuditEntry {
  fileprivate init(_ change: StoredChange, _ what: What, revision: Int?, members: [Member]) {
    self.init(
      sequence: change.sequence, at: change.at, author: change.author, why: change.why, undoes: change.undoes,
      what: what, isRedacted: change.isRedacted, revision: revision, members: members)
  }

  init(_ change: StoredChange, _ stored: StoredOperation) {
    let (new, revision): (Record?, Int) =
      switch stored.operation {
      case .add(let record), .replace(let record, _), .restore(let record): (record, record.revision)
      case .remove(_, let revision): (nil, revision)
      }
    let what: What =
      if new == nil {
        .removed
      } else if stored.isBlind {
        change.anonymises == nil ? .found : .anonymised
      } else if stored.previous != nil {
        .changed
      } else {
        revision == 1 ? .created : .restored
      }
    self.init(
      change, what, revision: revision,
      members: what == .anonymised ? [] : AuditEntry.members(from: stored.previous, to: new))
  }

  /// The members that differ between two states of a record, in the order they are written.
  static func members(from old: Record?, to new: Record?) -> [Member] {
    let before = old?.writtenMembers ?? []
    let after = new?.writtenMembers ?? []
    func json(_ name: String, in members: [UnknownMembers.Member]) -> String? {
      members.first { $0.name.utf8.elementsEqual(name.utf8) }?.json
    }
    var found = after.map { Member(name: $0.name, old: json($0.name, in: before), new: $0.json) }
    found += before.filter { json($0.name, in: after) == nil }.map { Member(name: $0.name, old: $0.json, new: nil) }
    return found.filter { member in
      guard member.name != "id", member.name != "rev" else { return false }
      guard let old = member.old, let new = member.new else { return true }
      return !old.utf8.elementsEqual(new.utf8)
    }
  }
}

extension Record {
  /// The members of the record as they are written.
  var writtenMembers: [UnknownMembers.Member] {
    var writer = JSONWriter()
    encode(into: &writer)
    return writer.withBytes { bytes in
      var reader = JSONReader(bytes)
      var members: [UnknownMembers.Member] = []
      // What the writer wrote can be read.
      try? reader.beginObject()
      while let name = try? reader.nextMember() {
        let text = name.string
        guard let json = try? reader.readRawValue() else { break }
        members.append(UnknownMembers.Member(name: text, json: String(decoding: json, as: UTF8.self)))
      }
      return members
    }
  }
}
