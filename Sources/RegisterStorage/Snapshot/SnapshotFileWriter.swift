internal import JSONText
internal import LearningRegister

extension FolderFiles {
  /// Writes records given in order of code.
  func writeSnapshot<R: StoredRecord>(
    sorted records: [R], through sequence: Int, in folder: Descriptor
  ) throws(StorageError) -> StoreManifest.File {
    try writeSnapshot(R.self, count: records.count, through: sequence, in: folder) { records[$0] }
  }

  /// Writes a table in order of code. Only row numbers are sorted: the records themselves are large.
  private func writeSnapshot<R: StoredRecord>(
    _ table: borrowing RecordTable<R>, through sequence: Int, in folder: Descriptor
  ) throws(StorageError) -> StoreManifest.File {
    var rows: [(code: Code, row: Int)] = []
    rows.reserveCapacity(table.count)
    table.forEach { row, record in rows.append((record.id.code, row)) }
    if zip(rows, rows.dropFirst()).contains(where: { $0.code > $1.code }) { rows.sort { $0.code < $1.code } }
    let table = copy table
    return try writeSnapshot(R.self, count: rows.count, through: sequence, in: folder) { table[row: rows[$0].row] }
  }

  /// Writes one collection, one record per line, in place of its file. `through` is the last change the records hold.
  private func writeSnapshot<R: StoredRecord>(
    _ type: R.Type, count: Int, through sequence: Int, in folder: Descriptor, _ record: (Int) -> R?
  ) throws(StorageError) -> StoreManifest.File {
    let checksum = try replace(R.collection.fileName, in: folder) { (sink: inout FileSink) throws(StorageError) in
      var writer = JSONWriter(reserving: 5 << 18)
      writer.beginObject()
      writer.member("collection")
      writer.string(R.collection.rawValue)
      writer.member("version")
      writer.int(FolderLayout.version)
      writer.member("through")
      writer.int(sequence)
      writer.member("records")
      writer.beginArray(onePerLine: true)
      for index in 0..<count {
        record(index)?.encode(into: &writer)
        if writer.count >= 1 << 20 {
          try writer.withBytes { bytes throws(StorageError) in try sink.write(bytes) }
          writer.removeBytes()
        }
      }
      writer.endArray()
      writer.endObject()
      writer.lineFeed()
      try writer.withBytes { bytes throws(StorageError) in try sink.write(bytes) }
    }
    return StoreManifest.File(count: count, checksum: checksum)
  }

  /// Writes one collection of a register.
  func writeSnapshot(
    of collection: Collection, in register: borrowing Register, through sequence: Int, in folder: Descriptor
  ) throws(StorageError) -> StoreManifest.File {
    switch collection {
    case .office: try writeSnapshot(register.offices, through: sequence, in: folder)
    case .targets: try writeSnapshot(register.targets, through: sequence, in: folder)
    case .enterprises: try writeSnapshot(register.enterprises, through: sequence, in: folder)
    case .workers: try writeSnapshot(register.workers, through: sequence, in: folder)
    case .campaigns: try writeSnapshot(register.campaigns, through: sequence, in: folder)
    case .attendance: try writeSnapshot(register.attendance, through: sequence, in: folder)
    case .honours: try writeSnapshot(register.honours, through: sequence, in: folder)
    case .tasks: try writeSnapshot(register.tasks, through: sequence, in: folder)
    case .visits: try writeSnapshot(register.visits, through: sequence, in: folder)
    case .frozen: try writeSnapshot(register.frozen, through: sequence, in: folder)
    }
  }
}
