internal import JSONText
internal import LearningRegister

/// A damaged file of the history, a sealed segment or the file of a large change, that somebody accepted as it is. A
/// line of the journal tells it; when the file changes again, it is damaged again.
struct AcceptedDamage {
  /// The file inside the folder, such as `journal/000042.jsonl`.
  var file: String
  /// The checksum of all its bytes; nil when it is missing.
  var checksum: CRC32C?

  init(file: String, checksum: CRC32C?) {
    self.file = file
    self.checksum = checksum
  }

  /// Reads the object; nil when it names no file.
  init?(from reader: inout JSONReader) throws(JSONError) {
    var file: String?
    var checksum: CRC32C?
    try reader.beginObject()
    while let name = try reader.nextMember() {
      switch name {
      case "file": file = try reader.readString()
      case "crc": checksum = try reader.readNullIfPresent() ? nil : CRC32C(hexadecimal: try reader.readString())
      default: try reader.skipValue()
      }
    }
    guard let file else { return nil }
    self.init(file: file, checksum: checksum)
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("file")
    writer.string(file)
    writer.member("crc")
    if let checksum { writer.string(checksum.description) } else { writer.null() }
    writer.endObject()
  }
}

extension RegisterFolder {
  /// Under the lock: notes in the journal that a damaged file of the history was accepted as it is.
  func noteAccepted(_ file: String, in register: inout Register, author: Author) throws(StorageError) {
    let (segment, _) = try prepareToWrite(&register)
    defer { system.close(segment) }
    let accepted = AcceptedDamage(file: file, checksum: try journal.checksum(ofHistory: file))
    var note = StoredChange(
      sequence: place.sequence + 1, at: clock.now(), author: author, accepted: accepted)
    try write(&note, to: segment)
  }
}

extension JournalFolder {
  /// The damaged files of the history that somebody accepted and that are as they were then.
  func acceptedFiles(through last: JournalPlace) -> Set<String> {
    var latest: [String: AcceptedDamage] = [:]
    let search = JournalSearch(journal: self, last: last)
    try? search.lines(with: [Array("\"accepted\":{".utf8)]) { line in
      if let accepted = search.change(line)?.accepted, latest[accepted.file] == nil { latest[accepted.file] = accepted }
      return true
    }
    let present = latest.values.filter { accepted in
      do { return try checksum(ofHistory: accepted.file) == accepted.checksum } catch { return false }
    }
    return Set(present.map(\.file))
  }

  /// The checksum of a segment or of the file of a large change; nil when it is missing.
  func checksum(ofHistory path: String) throws(StorageError) -> CRC32C? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == 2, parts[0] == FolderLayout.journal || parts[0] == FolderLayout.imports else {
      throw .system(SystemError("openat", number: ErrorNumber.notFound, file: path))
    }
    do throws(SystemError) {
      // The buffer has a name, so that it lives until its bytes are read.
      let buffer: FileBuffer
      if parts[0] == FolderLayout.journal {
        buffer = try files.read(parts[1], in: folder)
      } else {
        let imports = try files.system.openFolder(FolderLayout.imports, in: root)
        defer { files.system.close(imports) }
        buffer = try files.read(parts[1], in: imports)
      }
      return CRC32C(of: buffer.bytes)
    } catch {
      if error.number == ErrorNumber.notFound { return nil }
      throw StorageError(error)
    }
  }
}
