internal import JSONText
internal import LearningRegister

extension FolderFiles {
  /// Writes one collection, one record per line sorted by code, in place of its file. `through` is the last change the
  /// records hold.
  func writeSnapshot<R: StoredRecord>(
    _ records: [R], through sequence: Int, in folder: Descriptor
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
      for record in records {
        record.encode(into: &writer)
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
    return StoreManifest.File(count: records.count, checksum: checksum)
  }

  /// Writes one collection of a register.
  func writeSnapshot(
    of collection: Collection, in register: borrowing Register, through sequence: Int, in folder: Descriptor
  ) throws(StorageError) -> StoreManifest.File {
    switch collection {
    case .office: try writeSnapshot(register.offices.sorted, through: sequence, in: folder)
    case .targets: try writeSnapshot(register.targets.sorted, through: sequence, in: folder)
    case .enterprises: try writeSnapshot(register.enterprises.sorted, through: sequence, in: folder)
    case .workers: try writeSnapshot(register.workers.sorted, through: sequence, in: folder)
    case .campaigns: try writeSnapshot(register.campaigns.sorted, through: sequence, in: folder)
    case .attendance: try writeSnapshot(register.attendance.sorted, through: sequence, in: folder)
    case .honours: try writeSnapshot(register.honours.sorted, through: sequence, in: folder)
    case .tasks: try writeSnapshot(register.tasks.sorted, through: sequence, in: folder)
    case .visits: try writeSnapshot(register.visits.sorted, through: sequence, in: folder)
    case .frozen: try writeSnapshot(register.frozen.sorted, through: sequence, in: folder)
    }
  }
}
