internal import JSONText

/// Reads the lines of one segment from a place on. Every line must continue the one before it.
struct JournalScan {
  /// The register's name; nil accepts any.
  let store: String?
  /// Whether to read what each operation replaced.
  var previous = false
  /// Changes up to this one are in the snapshot already: they are verified, but not given.
  var skipThrough = -1
  /// Whether to go on after a damaged line, so that as much as possible can be shown.
  var isLenient = false
  /// What was found damaged on the way, when lenient.
  var findings: [Finding] = []

  /// Reads `bytes`, which begin at the place's offset, and moves the place behind what was read.
  mutating func read(
    _ bytes: UnsafeRawBufferPointer, at place: inout JournalPlace, _ take: (StoredChange, Int) -> Void
  ) -> JournalEnd {
    var start = 0
    while start < bytes.count {
      guard let feed = bytes[start...].firstIndex(of: 0x0A) else {
        return end(bytes, start, lineEnd: bytes.count, place)
      }
      let line = UnsafeRawBufferPointer(rebasing: bytes[start..<feed])
      switch step(line, at: &place) {
      case .take(let change):
        take(change, place.line + 1)
      case .seal(let next):
        advance(&place, by: feed + 1 - start, checksum: JournalLine.statedChecksum(line))
        // Nobody writes behind a seal who keeps the rules; nobody would read it there.
        if isLenient, feed + 1 < bytes.count {
          findings.append(Finding(FolderLayout.segmentPath(place.segment), line: place.line + 1, .checksum))
        }
        return .sealed(next: next)
      case .pass:
        break
      case .bad(let finding):
        let found = finding ?? end(bytes, start, lineEnd: feed, place).finding
        guard let found else { return .unfinished(bytes: bytes.count - start) }
        guard isLenient else { return .bad(found) }
        if findings.count < 50 { findings.append(found) }
      }
      // After a damaged line the next is compared with the checksum this one states, if it still states one.
      advance(&place, by: feed + 1 - start, checksum: JournalLine.statedChecksum(line))
      start = feed + 1
    }
    if place.offset == 0 { return .bad(Finding(FolderLayout.segmentPath(place.segment), line: 1, .wrongHeader)) }
    return .whole
  }

  private enum Step {
    case take(StoredChange)
    case pass
    case seal(Int)
    /// Damaged; without a finding its checksum is wrong and the place decides what that means.
    case bad(Finding?)
  }

  private func advance(_ place: inout JournalPlace, by count: Int, checksum: CRC32C?) {
    place.offset += count
    place.line += 1
    place.checksum = checksum
  }

  private func step(_ line: UnsafeRawBufferPointer, at place: inout JournalPlace) -> Step {
    guard JournalLine.verifiedChecksum(line, after: place.checksum) != nil else { return .bad(nil) }
    let file = FolderLayout.segmentPath(place.segment)
    let number = place.line + 1
    let entry: JournalEntry
    do throws(RecordFormatError) {
      entry = try JournalEntry.read(line, number: number, previous: previous)
    } catch {
      let position = error.position
      return .bad(
        Finding(
          file, line: position.line, column: position.column, .format(error.problem, member: error.member),
          excerpt: Excerpt(of: line, at: position.offset)))
    }
    switch entry {
    case .header(let segment, let store, let version, let after):
      if version > FolderLayout.version { return .bad(Finding(file, line: number, .newerVersion(version))) }
      guard place.offset == 0, segment == place.segment, self.store.map({ $0 == store }) ?? true else {
        return .bad(Finding(file, line: number, .wrongHeader))
      }
      // A segment begins where the one before it ended; lenient reading may have missed lines there.
      if after != place.sequence, !isLenient {
        return .bad(Finding(file, line: number, .sequence(expected: place.sequence, found: after)))
      }
      place.sequence = max(place.sequence, after)
      return .pass
    case .change(let change):
      guard place.offset > 0 || isLenient else { return .bad(Finding(file, line: number, .wrongHeader)) }
      // Behind a damaged line some numbers are missing.
      let mayJump = !findings.isEmpty && change.sequence > place.sequence
      guard change.sequence == place.sequence + 1 || mayJump else {
        return .bad(Finding(file, line: number, .sequence(expected: place.sequence + 1, found: change.sequence)))
      }
      place.sequence = change.sequence
      place.lastAt = change.at
      return change.sequence > skipThrough ? .take(change) : .pass
    case .seal(let next):
      // The next segment and no other: exchanged files could lead in a circle.
      guard next == place.segment + 1 else { return .bad(Finding(file, line: number, .wrongHeader)) }
      return .seal(next)
    }
  }

  /// What a line means whose checksum is wrong, or that has no line feed: the end of a save that was never finished, or
  /// damage, when something was already standing there.
  private func end(_ bytes: UnsafeRawBufferPointer, _ start: Int, lineEnd: Int, _ place: JournalPlace) -> JournalEnd {
    let damage = Finding(FolderLayout.segmentPath(place.segment), line: place.line + 1, .checksum)
    // A segment gets its name only when its first line is on the disk.
    if place.offset == 0 {
      return .bad(Finding(FolderLayout.segmentPath(place.segment), line: 1, .wrongHeader))
    }
    let line = UnsafeRawBufferPointer(rebasing: bytes[start..<lineEnd])
    if lineEnd < bytes.count {
      // Saves are written in one piece: a line that ends, without the zeros of a power cut, was complete once.
      if !lostBlocks(line, at: place.offset) || hasWholeLine(bytes[(lineEnd + 1)...]) { return .bad(damage) }
    } else if line.last != 0 {
      // A complete line with something else in place of its line feed.
      let shorter = UnsafeRawBufferPointer(rebasing: line.dropLast())
      if JournalLine.verifiedChecksum(shorter, after: place.checksum) != nil { return .bad(damage) }
    }
    return .unfinished(bytes: bytes.count - start)
  }

  /// Whether zeros stand in the line, and only where whole blocks of the disk were never written. A zero anywhere else is
  /// damage: a save that was acknowledged may have stood there.
  private func lostBlocks(_ line: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    let block = 512
    var hasZeros = false
    var index = 0
    while index < line.count {
      guard line[index] == 0 else {
        index += 1
        continue
      }
      let start = index
      while index < line.count, line[index] == 0 { index += 1 }
      let beginsBlock = start == 0 || (offset + start) % block == 0
      guard beginsBlock, index == line.count || (offset + index) % block == 0 else { return false }
      hasZeros = true
    }
    return hasZeros
  }

  /// Whether among these bytes a line ends that has the frame of one.
  private func hasWholeLine(_ rest: Slice<UnsafeRawBufferPointer>) -> Bool {
    var rest = rest
    while let feed = rest.firstIndex(of: 0x0A) {
      let line = UnsafeRawBufferPointer(rebasing: rest[..<feed])
      // Zeros may stand right before a line that was written after them.
      let text = line.firstIndex { $0 != 0 }.map { UnsafeRawBufferPointer(rebasing: line[$0...]) } ?? line
      if JournalLine.statedChecksum(text) != nil { return true }
      rest = rest[(feed + 1)...]
    }
    return false
  }
}

extension JournalEnd {
  fileprivate var finding: Finding? {
    if case .bad(let finding) = self { finding } else { nil }
  }
}
