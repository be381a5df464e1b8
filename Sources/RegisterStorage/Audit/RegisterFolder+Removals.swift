public import LearningRegister

extension RegisterFolder {
  /// The records that were removed and are gone, latest first, at most `limit`; each with the entry that removed it, whose
  /// old values are what it held. Merging a person's second record counts as removing it.
  public func removals(
    limit: Int, in register: borrowing Register
  ) throws(StorageError) -> [(reference: RecordReference, entry: AuditEntry)] {
    let search = JournalSearch(journal: journal, last: place)
    let removal = Array("{\"del\":".utf8)
    var found: [(reference: RecordReference, entry: AuditEntry)] = []
    var seen = Set<RecordReference>()
    try search.lines(with: [removal, Array(",\"import\":{\"file\":".utf8)]) { line in
      guard let change = search.change(line) else { return true }
      let operations = change.imported.map { search.operations(of: $0, with: removal) } ?? change.operations
      for operation in operations.reversed() {
        guard case .remove(let reference, _) = operation.operation, register.record(reference) == nil,
          seen.insert(reference).inserted
        else { continue }
        found.append((reference, AuditEntry(change, operation)))
        if found.count >= limit { return false }
      }
      return true
    }
    return found
  }
}
