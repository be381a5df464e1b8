public import LearningRegister

extension RegisterFolder {
  /// Whether something was written since the last look: one look at the size of the live segment.
  public func hasNews() -> Bool {
    if !pending.isEmpty || mustReload { return true }
    guard let status = try? system.status(FolderLayout.segment(place.segment), in: journal.folder) else { return true }
    return status.size != place.seenSize || status.identity != place.identity
  }

  /// Takes into the register what others have saved, without a lock and without waiting. A line that is just being
  /// written is left for the next time. Also gives what was taken in during own saves.
  ///
  /// Throws when the folder can no longer be read at all; the register then stays as it is.
  public func takeNews(into register: inout Register) throws(StorageError) -> News {
    quietWatch()
    if mustReload { try reload(&register) }
    switch try catchUp(&register, .read) {
    case .reading(let reading):
      system.close(reading.file)
      if case .bad = reading.end, standing == .writable { try reload(&register) }
    case .replaced:
      try reload(&register)
    }
    defer { pending = News() }
    return pending
  }

  enum CatchingUp {
    case reading(JournalFolder.Reading)
    /// The journal does not continue what was known.
    case replaced
  }

  /// Reads on in the journal and takes every new change into the register.
  func catchUp(_ register: inout Register, _ access: FileAccess) throws(StorageError) -> CatchingUp {
    var scan = JournalScan(store: store)
    var news: [Commit] = []
    // The journal continues after whatever stands before an error.
    defer { pending.commits += news }
    do throws(JournalFolder.Interruption) {
      let reading = try journal.readOn(from: &place, &scan, access) { change, _ in
        for operation in change.operations {
          register.replay(operation.operation)
          changed.insert(operation.operation.reference.collection)
        }
        if !change.isNote { news.append(change.commit()) }
      }
      return .reading(reading)
    } catch {
      switch error {
      case .replaced: return .replaced
      case .failed(let failure): throw failure
      }
    }
  }

  /// Reads the whole folder anew, because it is no continuation of what was known.
  func reload(_ register: inout Register) throws(StorageError) {
    mustReload = true
    let loaded = try FolderLoader(journal: journal, detail: detail).load()
    let found = RegisterFolder.standing(of: loaded, journal, detail)
    var damage = loaded.findings
    if case .readOnly(.damaged(let finding)) = found { damage.append(finding) }
    // A file that cannot be read just now hides nothing of what is known; the next look tries again.
    for finding in damage {
      if case .unreadable(let number) = finding.problem {
        throw StorageError(SystemError("read", number: number, file: finding.file))
      }
    }
    findings = loaded.findings
    store = loaded.store
    place = loaded.place
    changed = loaded.changed
    checksums = loaded.checksums
    hasUnjournalledEdits = loaded.hasHandEdits
    if standing != .readOnly(.changedOutside) {
      standing = found
    }
    pending.wasReloaded = true
    mustReload = false
    register = loaded.register
  }
}
