internal import JSONText
public import LearningRegister

extension RegisterFolder {
  /// The state of a folder as one JSON object: `seq`, then every collection sorted by code, one record per line.
  /// With `asOfSequence` the state right after that change, found by walking back from the present one.
  ///
  /// Throws `.unknownSequence` for a number the journal does not reach, and `.damaged` when something on the way back
  /// cannot be read.
  public static func dump(
    at path: String, asOfSequence target: Int? = nil, system: any FileSystem = SystemFileSystem()
  ) throws(StorageError) -> [UInt8] {
    var (folder, register) = try open(at: path, system: system)
    let target = target ?? folder.sequence
    guard target >= 0, target <= folder.sequence else { throw .unknownSequence(target) }
    if target < folder.sequence { try folder.walkBack(&register, to: target) }
    return dump(register, sequence: target)
  }

  /// The records of a register as one JSON object.
  public static func dump(_ register: borrowing Register, sequence: Int) -> [UInt8] {
    var writer = JSONWriter(reserving: 1 << 20)
    writer.beginObject()
    writer.member("seq")
    writer.int(sequence)
    for collection in Collection.allCases {
      writer.member(named: collection.rawValue)
      writer.beginArray(onePerLine: true)
      for record in register.records(of: collection) { record.encode(into: &writer) }
      writer.endArray()
    }
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  /// Takes every change after the target back. Old segments are never removed, so any past state can be had.
  private func walkBack(_ register: inout Register, to target: Int) throws(StorageError) {
    var back: [StoredChange] = []
    var scan = JournalScan(store: store, previous: true, skipThrough: target)
    var start = try walkStart(before: target)
    do throws(JournalFolder.Interruption) {
      let reading = try journal.readOn(from: &start, &scan, .read) { change, _ in back.append(change) }
      system.close(reading.file)
      if case .bad(let finding) = reading.end { throw .failed(.damaged(finding)) }
    } catch {
      switch error {
      case .failed(let failure): throw failure
      case .replaced: throw .changedOutside
      }
    }
    for change in back.reversed() where change.sequence <= place.sequence {
      for operation in change.operations.reversed() { operation.undo(in: &register) }
    }
  }

  /// The beginning of the newest segment that begins at or before a change.
  private func walkStart(before target: Int) throws(StorageError) -> JournalPlace {
    for segment in try journal.segments().reversed() where segment <= place.segment {
      let header = try files.call { () throws(SystemError) -> FileBuffer in
        let file = try system.open(FolderLayout.segment(segment), in: journal.folder, .read, permissions: 0)
        defer { system.close(file) }
        return try FileBuffer(file, to: 512, system)
      }
      let line = UnsafeRawBufferPointer(rebasing: header.bytes.prefix { $0 != 0x0A })
      guard case .header(_, _, _, let after)? = try? JournalEntry.read(line, number: 1, previous: false),
        after <= target
      else { continue }
      // The checksum before it is not known; the first line is taken at its word, the others follow from it.
      return JournalPlace(segment: segment, checksum: nil, sequence: after)
    }
    throw .unknownSequence(target)
  }
}
