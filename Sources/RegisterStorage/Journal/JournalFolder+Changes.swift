internal import JSONText

extension JournalFolder {
  /// The changes with numbers in a range, in order, with what each replaced. Old segments are never removed, so any
  /// past change can be had.
  ///
  /// Throws `.unknownSequence` when the journal does not go back so far, `.damaged` when something on the way cannot be
  /// read.
  func changes(
    _ range: ClosedRange<Int>, store: String?, through last: JournalPlace
  ) throws(StorageError) -> [StoredChange] {
    var found: [StoredChange] = []
    var scan = JournalScan(store: store, previous: true, skipThrough: range.lowerBound - 1)
    var start = try place(before: range.lowerBound - 1, through: last)
    do throws(Interruption) {
      let reading = try readOn(from: &start, &scan, .read) { change, _ in
        if change.sequence <= range.upperBound { found.append(change) }
      }
      files.system.close(reading.file)
      // Damage behind what is wanted does not matter here.
      if case .bad(let finding) = reading.end, start.sequence < range.upperBound { throw .failed(.damaged(finding)) }
    } catch {
      switch error {
      case .failed(let failure): throw failure
      case .replaced: throw .changedOutside
      }
    }
    return found
  }

  /// The beginning of the newest segment that begins at or before a change.
  private func place(before target: Int, through last: JournalPlace) throws(StorageError) -> JournalPlace {
    for segment in try segments().reversed() where segment <= last.segment {
      guard let after = try lastChange(before: segment), after <= target else { continue }
      // The checksum before it is not known; the first line is taken at its word, the others follow from it.
      return JournalPlace(segment: segment, checksum: nil, sequence: after)
    }
    throw .unknownSequence(target)
  }

  /// The number of the last change before a segment, as its first line says; nil when that cannot be read.
  func lastChange(before segment: Int) throws(StorageError) -> Int? {
    let header = try files.call { () throws(SystemError) -> FileBuffer in
      let file = try files.system.open(FolderLayout.segment(segment), in: folder, .read, permissions: 0)
      defer { files.system.close(file) }
      return try FileBuffer(file, to: 512, files.system)
    }
    let line = UnsafeRawBufferPointer(rebasing: header.bytes.prefix { $0 != 0x0A })
    guard case .header(_, _, _, let after)? = try? JournalEntry.read(line, number: 1, previous: false) else {
      return nil
    }
    return after
  }
}
