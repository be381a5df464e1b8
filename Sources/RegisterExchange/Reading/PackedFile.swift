internal import CZip

/// The archive a workbook is, read in memory: nothing is unpacked to disk, and no more is unpacked than the limits allow.
final class PackedFile {
  private struct Entry {
    let index: zip_uint64_t
    let packedBytes: Int
  }

  private let archive: OpaquePointer
  private let bytes: UnsafeMutableRawBufferPointer
  private let limits: SheetLimits
  private var entries: [String: Entry] = [:]
  private var unpackedBytes = 0

  init(_ content: [UInt8], _ limits: SheetLimits) throws(ListReadingError) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, content.count), alignment: 1)
    copy.copyBytes(from: content)
    guard let source = zip_source_buffer_create(copy.baseAddress, zip_uint64_t(content.count), 0, nil) else {
      copy.deallocate()
      throw .brokenArchive
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      copy.deallocate()
      throw .brokenArchive
    }
    self.archive = archive
    self.limits = limits
    bytes = copy
    try takeEntries()
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  /// Looks at what the archive says of itself; ``read(_:_:)`` looks again at what really comes out of it.
  private func takeEntries() throws(ListReadingError) {
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.entries else { throw .tooManyEntries }
    var total = 0
    for index in 0..<max(0, count) {
      var state = zip_stat_t()
      guard zip_stat_index(archive, zip_uint64_t(index), 0, &state) == 0, let name = state.name else {
        throw .brokenArchive
      }
      guard state.size <= UInt64(limits.entryBytes) else { throw .unpacksTooLarge }
      total += Int(state.size)
      entries[String(cString: name)] = Entry(
        index: zip_uint64_t(index), packedBytes: Int(clamping: state.comp_size))
    }
    guard total <= limits.totalBytes else { throw .unpacksTooLarge }
  }

  func contains(_ name: String) -> Bool { entries[name] != nil }

  /// Gives a file of the archive piece by piece.
  func read(
    _ name: String, _ take: (UnsafeRawBufferPointer) throws(ListReadingError) -> Void
  ) throws(ListReadingError) {
    guard let entry = entries[name], let file = zip_fopen_index(archive, entry.index, 0) else { throw .brokenArchive }
    defer { zip_fclose(file) }
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { block.deallocate() }
    var size = 0
    while true {
      let count = Int(zip_fread(file, block.baseAddress!, zip_uint64_t(block.count)))
      guard count >= 0 else { throw .brokenArchive }
      if count == 0 { return }
      size += count
      unpackedBytes += count
      let isBomb = size > limits.ratioFreeBytes && size / limits.ratio > max(1, entry.packedBytes)
      guard size <= limits.entryBytes, unpackedBytes <= limits.totalBytes, !isBomb else { throw .unpacksTooLarge }
      try take(UnsafeRawBufferPointer(rebasing: block[..<count]))
    }
  }
}
