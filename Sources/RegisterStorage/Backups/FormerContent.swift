internal import LearningRegister

/// What the snapshot held before a file of it was damaged or edited: the newest backup that can be read, brought to the
/// snapshot's number along the journal; without a backup only the records the journal tells of.
struct FormerContent {
  /// The records as they were.
  var register: Register
  /// The backup they come from; nil when there was none, and records may be missing.
  var backup: String?

  /// Whether a record that is not in `register` was not there.
  var isComplete: Bool { backup != nil }
}

extension JournalFolder {
  /// What the snapshot with that manifest held. `last` is how far the journal is known.
  func formerContent(_ manifest: StoreManifest, through last: JournalPlace) -> FormerContent {
    if let backups = try? openBackups() {
      defer { files.system.close(backups.folder) }
      // An older one needs a longer way along the journal; after a few there is no hope.
      for name in ((try? backups.names()) ?? []).prefix(5) {
        guard let loaded = try? backups.load(name.text, store: manifest.store) else { continue }
        let sequence = loaded.place.sequence
        var register = loaded.register
        guard (try? move(&register, from: sequence, to: manifest.sequence, manifest.store, last)) != nil else {
          continue
        }
        return FormerContent(register: register, backup: name.text)
      }
    }
    var register = Register()
    if (try? move(&register, from: 0, to: manifest.sequence, manifest.store, last)) == nil { register = Register() }
    return FormerContent(register: register, backup: nil)
  }

  /// Takes a register from the state after one change to that after another.
  private func move(
    _ register: inout Register, from: Int, to: Int, _ store: String, _ last: JournalPlace
  ) throws(StorageError) {
    guard from != to else { return }
    let between = try changes(min(from, to) + 1...max(from, to), store: store, through: last)
    guard between.count == abs(from - to) else { throw .unknownSequence(max(from, to)) }
    if from < to {
      for operation in between.flatMap(\.operations) { register.replay(operation.operation) }
    } else {
      for operation in between.flatMap(\.operations).reversed() { operation.undo(in: &register) }
    }
  }
}
