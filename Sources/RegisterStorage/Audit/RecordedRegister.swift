internal import JSONText
public import LearningRegister

/// The register as it was recorded through the end of a day.
public enum RecordedRegister: Sendable {
  /// As it stood then.
  case register(Register)
  /// The journal does not tell: it begins on this day, or a hand changed a file then and nothing says what stood there
  /// before. nil when the journal is empty.
  case notBefore(Day?)
}

extension RegisterFolder {
  /// The register as it was recorded through the end of a day: a copy of the present one, which must be this folder's,
  /// with everything taken back that was recorded after. The journal lines' own time decides, in the time zone of the
  /// machine that wrote them; order is their number, so that everything behind the last line of the day, or of one before,
  /// goes. The files stay as they are.
  ///
  /// Throws `.damaged` when something on the way back cannot be read.
  public func recorded(
    through day: Day, from register: Register
  ) throws(StorageError) -> RecordedRegister {
    var earlier = register
    var last = place.sequence
    var oldest: Day?
    for (segment, after) in try journal.beginnings(through: place) where after < last {
      let changes = try journal.changes(after + 1...last, store: store, through: place)
      guard changes.count == last - after else {
        throw .damaged(Finding(FolderLayout.segmentPath(segment), .missingFile))
      }
      for change in changes.reversed() {
        if change.at.day <= day { return .register(earlier) }
        // Who was anonymised counts as he did; only the name is not known any more.
        if change.anonymises == nil, change.operations.contains(where: \.isBlind) { return .notBefore(change.at.day) }
        for operation in change.operations.reversed() { operation.undo(in: &earlier) }
        oldest = change.at.day
      }
      last = after
    }
    return .notBefore(oldest)
  }
}

extension JournalFolder {
  /// The segments up to a place, newest first, with the number of the last change before each.
  fileprivate func beginnings(through last: JournalPlace) throws(StorageError) -> [(segment: Int, after: Int)] {
    var found: [(segment: Int, after: Int)] = []
    for segment in try segments().reversed() where segment <= last.segment {
      if let after = try lastChange(before: segment) { found.append((segment, after)) }
    }
    return found
  }
}
