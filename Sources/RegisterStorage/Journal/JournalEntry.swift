internal import JSONText
internal import LearningRegister

/// What one line of the journal says.
enum JournalEntry {
  /// The first line of a segment.
  case header(segment: Int, store: String, version: Int, after: Int)
  /// A change.
  case change(StoredChange)
  /// The segment ends; another follows.
  case seal(next: Int)
}

/// A change as its journal line holds it.
struct StoredChange {
  var sequence: Int
  var at: Timestamp
  var author: Author
  var why: String?
  /// The number of the change this one takes back.
  var undoes: Int?
  /// The record whose masked number somebody looked at; such a line has no operations.
  var look: RecordReference?
  /// The damaged file that was accepted as it is; such a line has no operations.
  var accepted: AcceptedDamage?
  /// What left the register with its masked numbers in full; such a line has no operations.
  var export: String?
  /// The worker this change anonymises; what stood in the records before is not told.
  var anonymises: RecordReference?
  /// Whether something personal was taken out of the line since it was written.
  var isRedacted = false
  /// Empty when the operations stand in a file of their own.
  var operations: [StoredOperation] = []
  /// The file that holds the operations of a change too large for a line.
  var imported: ImportReference?

  /// Whether the line only notes something and changes nothing.
  var isNote: Bool { look != nil || accepted != nil || export != nil }

  /// The change as others see it.
  func commit(inverse: Change? = nil) -> Commit {
    Commit(
      sequence: sequence, at: at, author: author, why: why, undoes: undoes, anonymises: anonymises,
      operations: operations.map(\.operation), inverse: inverse)
  }

  /// The members of the line.
  func encode(into writer: inout JSONWriter) {
    writer.member("seq")
    writer.int(sequence)
    writer.stamp(at, author)
    writer.member("why")
    if let why { writer.string(why) } else { writer.null() }
    if let undoes {
      writer.member("undoes")
      writer.int(undoes)
    }
    if let look {
      writer.member("look")
      writer.string(look.path)
    }
    if let accepted {
      writer.member("accepted")
      accepted.encode(into: &writer)
    }
    if let export {
      writer.member("export")
      writer.string(export)
    }
    if let anonymises {
      writer.member("anonymises")
      writer.string(anonymises.path)
    }
    if let imported {
      writer.member("import")
      writer.beginObject()
      writer.member("file")
      writer.string(imported.name)
      writer.member("crc")
      writer.string(imported.checksum.description)
      writer.endObject()
    } else {
      writer.member("ops")
      writer.beginArray()
      for operation in operations {
        // Too long for a line: it will be a file of its own, and no more of this is wanted.
        if writer.count > FolderLayout.longestLine { break }
        operation.encode(into: &writer)
      }
      writer.endArray()
    }
  }

  /// The content of the file that holds the operations of a large change, one per line; nil when `goesOn`, which is told
  /// how many of how many are written, stopped it.
  func importFile(goesOn: (_ done: Int, _ all: Int) -> Bool) -> [UInt8]? {
    var writer = JSONWriter(reserving: 1 << 21)
    writer.beginObject()
    writer.member("import")
    writer.int(sequence)
    writer.member("version")
    writer.int(FolderLayout.version)
    writer.member("ops")
    writer.beginArray(onePerLine: true)
    for (done, operation) in operations.enumerated() {
      if done % Change.operationsPerStep == 0, !goesOn(done, operations.count) { return nil }
      operation.encode(into: &writer)
    }
    writer.endArray()
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }
}

extension RecordReference {
  /// `workers/CN000012`, as a line names a record that was looked at.
  var path: String { collection.rawValue + "/" + code.text }

  /// Reads `workers/CN000012`; nil for anything else.
  init?(path: String) {
    guard let slash = path.firstIndex(of: "/"), let collection = Collection(rawValue: String(path[..<slash])),
      let code = Code(path[path.index(after: slash)...])
    else { return nil }
    self.init(collection, code)
  }
}

/// Names the file with the operations of a large change.
struct ImportReference: Hashable {
  /// The name inside `imports`.
  var name: String
  /// The checksum of the whole file.
  var checksum: CRC32C

  /// Whether the name is one that can only lie inside the folder.
  var isPlain: Bool { !name.isEmpty && !name.hasPrefix(".") && !name.utf8.contains(UInt8(ascii: "/")) }
}

extension JournalEntry {
  /// Reads a line whose checksum was verified.
  static func read(
    _ line: UnsafeRawBufferPointer, number: Int, previous wanted: Bool
  ) throws(RecordFormatError) -> JournalEntry {
    var reader = JSONReader(line, origin: JSONPosition(offset: 0, line: number, column: 1))
    var members = Members()
    try reader.readObject { (reader: inout JSONReader, name: MemberName) throws(RecordFormatError) in
      if name == "ops" {
        members.hasOperations = true
        members.operations = try StoredOperation.list(from: &reader, previous: wanted)
      } else {
        do throws(JSONError) { try members.read(name, &reader) } catch { throw RecordFormatError(error) }
      }
    }
    guard let entry = members.entry else { throw RecordFormatError(.missing, at: reader.position(at: 0)) }
    return entry
  }

  private struct Members {
    var numbers: [String: Int] = [:]
    var store: String?
    var at: Timestamp?
    var by: String?
    var terminal: String?
    var why: String?
    var look: RecordReference?
    var accepted: AcceptedDamage?
    var export: String?
    var anonymises: RecordReference?
    var isRedacted = false
    var hasOperations = false
    var operations: [StoredOperation] = []
    var imported: ImportReference?

    mutating func read(_ name: MemberName, _ reader: inout JSONReader) throws(JSONError) {
      switch name {
      case "seq", "journal", "version", "after", "seal", "undoes":
        let key = name.string
        numbers[key] = try reader.readInt()
      case "store": store = try reader.readString()
      case "at": at = Timestamp(try reader.readString())
      case "by": by = try reader.readString()
      case "tty": terminal = try reader.readNullIfPresent() ? nil : try reader.readString()
      case "why": why = try reader.readNullIfPresent() ? nil : try reader.readString()
      case "look": look = RecordReference(path: try reader.readString())
      case "accepted": accepted = try AcceptedDamage(from: &reader)
      case "export": export = try reader.readString()
      case "anonymises": anonymises = RecordReference(path: try reader.readString())
      case "redacted":
        isRedacted = true
        try reader.skipValue()
      case "import": imported = try readImport(&reader)
      default: try reader.skipValue()
      }
    }

    private func readImport(_ reader: inout JSONReader) throws(JSONError) -> ImportReference? {
      var file: String?
      var checksum: CRC32C?
      try reader.beginObject()
      while let name = try reader.nextMember() {
        switch name {
        case "file": file = try reader.readString()
        case "crc": checksum = CRC32C(hexadecimal: try reader.readString())
        default: try reader.skipValue()
        }
      }
      guard let file, let checksum else { return nil }
      return ImportReference(name: file, checksum: checksum)
    }

    var entry: JournalEntry? {
      if let sequence = numbers["seq"], let at, let by, hasOperations || imported != nil {
        let author = Author(by: by, terminal: terminal)
        return .change(
          StoredChange(
            sequence: sequence, at: at, author: author, why: why, undoes: numbers["undoes"], look: look,
            accepted: accepted, export: export, anonymises: anonymises, isRedacted: isRedacted, operations: operations,
            imported: imported))
      }
      if let next = numbers["seal"], next > 0 { return .seal(next: next) }
      if let segment = numbers["journal"], let store, let version = numbers["version"], let after = numbers["after"] {
        return .header(segment: segment, store: store, version: version, after: after)
      }
      return nil
    }
  }

  /// Reads the operations from the file of a large change; only the first of them when `goesOn`, which is told how many of
  /// how many are read, stopped it.
  static func readImport(
    _ bytes: UnsafeRawBufferPointer, previous wanted: Bool, goesOn: ((_ done: Int, _ all: Int) -> Bool)? = nil
  ) throws(RecordFormatError) -> [StoredOperation] {
    // Between the first line and the last each holds one.
    let all = goesOn == nil ? 0 : max(0, bytes.count { $0 == 0x0A } - 2)
    var reader = JSONReader(bytes)
    var operations: [StoredOperation] = []
    try reader.readObject { (reader: inout JSONReader, name: MemberName) throws(RecordFormatError) in
      if name == "ops" {
        operations = try StoredOperation.list(from: &reader, previous: wanted) { goesOn?($0, all) ?? true }
      } else {
        do throws(JSONError) { try reader.skipValue() } catch { throw RecordFormatError(error) }
      }
    }
    return operations
  }
}

extension JSONReader {
  /// Reads a document that is one object; `read` must read each member's value.
  fileprivate mutating func readObject(
    _ read: (inout JSONReader, MemberName) throws(RecordFormatError) -> Void
  ) throws(RecordFormatError) {
    var failure: RecordFormatError?
    do throws(JSONError) {
      try beginObject()
      while failure == nil, let name = try nextMember() {
        do throws(RecordFormatError) { try read(&self, name) } catch { failure = error }
      }
      if failure == nil { try finish() }
    } catch {
      throw RecordFormatError(error)
    }
    if let failure { throw failure }
  }
}
