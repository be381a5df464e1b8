internal import CZip

/// Files packed into a zip archive in memory, as office documents are.
enum ZipArchive {
  /// The archive of these files in their order; the same files give the same bytes. Nil when there is no memory for it.
  static func packed(_ files: [(name: String, text: String)]) -> [UInt8]? {
    packed(files.map { ($0.name, Array($0.text.utf8)) })
  }

  /// The archive of these files in their order; the same files give the same bytes. Nil when there is no memory for it.
  static func packed(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8]? {
    guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { return nil }
    // One reference for the archive, one to read from afterwards.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
      zip_source_free(source)
      return nil
    }
    // The bytes must stay until the archive is closed.
    let contents = files.map(\.bytes).map { bytes in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
      copy.copyBytes(from: bytes)
      return (start: copy, count: bytes.count)
    }
    defer { for content in contents { content.start.deallocate() } }
    for (file, content) in zip(files, contents) {
      let data = zip_source_buffer(archive, content.start.baseAddress, zip_uint64_t(content.count), 0)
      let place = zip_file_add(archive, file.name, data, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard place >= 0 else {
        zip_source_free(data)
        zip_discard(archive)
        return nil
      }
      // The library's own choice, its strongest, takes many times as long and saves next to nothing.
      zip_set_file_compression(archive, zip_uint64_t(place), ZIP_CM_DEFLATE, 3)
      // A fixed day, 1 January 1980, so that nothing but the content decides the bytes.
      zip_file_set_dostime(archive, zip_uint64_t(place), 0, 0x21, 0)
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      return nil
    }
    return read(source)
  }

  private static func read(_ source: OpaquePointer) -> [UInt8]? {
    guard zip_source_open(source) == 0 else { return nil }
    defer { zip_source_close(source) }
    guard zip_source_seek(source, 0, SEEK_END) == 0 else { return nil }
    let length = Int(zip_source_tell(source))
    guard length >= 0, zip_source_seek(source, 0, SEEK_SET) == 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: length)
    let count = bytes.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, zip_uint64_t(length)) }
    return count == length ? bytes : nil
  }
}
