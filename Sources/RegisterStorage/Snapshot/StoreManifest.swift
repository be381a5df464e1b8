internal import JSONText
internal import LearningRegister

/// `store.json`: which register this is and which snapshot counts. It is replaced as the last step of a snapshot.
struct StoreManifest: Hashable, Sendable {
  /// One snapshot file as it was written.
  struct File: Hashable, Sendable {
    var count: Int
    var checksum: CRC32C
  }

  var version = FolderLayout.version
  /// The register's short random name, which stands in every segment too.
  var store: String
  /// The last change that the snapshot holds.
  var sequence: Int
  /// The segment that follows the snapshot.
  var segment: Int
  /// The checksum of the journal line before that segment; 0 before the first.
  var checksum: CRC32C
  var files: [Collection: File]

  /// The file's content.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("format")
    writer.string(FolderLayout.format)
    writer.member("version")
    writer.int(version)
    writer.member("store")
    writer.string(store)
    writer.member("seq")
    writer.int(sequence)
    writer.member("segment")
    writer.int(segment)
    writer.member("crc")
    writer.string(checksum.description)
    writer.member("files")
    writer.beginObject()
    for collection in Collection.allCases {
      guard let file = files[collection] else { continue }
      writer.member(named: collection.fileName)
      writer.beginObject()
      writer.member("count")
      writer.int(file.count)
      writer.member("crc")
      writer.string(file.checksum.description)
      writer.endObject()
    }
    writer.endObject()
    let open = writer.bytes
    return open + Array(",\"check\":\"\(CRC32C(of: open))\"}\n".utf8)
  }
}

extension StoreManifest {
  /// What reading a manifest gave.
  enum Reading {
    case good(StoreManifest)
    case bad(Finding)
    /// A newer program wrote it; what of it could be read.
    case newer(Int, StoreManifest?)
  }

  /// Reads and verifies the file's content.
  static func read(_ bytes: UnsafeRawBufferPointer) -> Reading {
    let end = bytes.lastIndex { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 }.map { $0 + 1 } ?? 0
    let text = UnsafeRawBufferPointer(rebasing: bytes[..<end])
    let parsed: (StoreManifest?, check: CRC32C?)
    do throws(JSONError) {
      parsed = try parse(text)
    } catch {
      return .bad(
        Finding(
          FolderLayout.manifest, line: error.line, column: error.column, .format(.json(error.problem), member: nil),
          excerpt: Excerpt(of: text, at: error.offset)))
    }
    // `,"check":"9f3a1c07"}` are the last 20 bytes.
    let sum = CRC32C(of: UnsafeRawBufferPointer(rebasing: text.dropLast(20)))
    guard parsed.check == sum else { return .bad(Finding(FolderLayout.manifest, line: 1, .manifestDamaged)) }
    guard let manifest = parsed.0 else { return .bad(Finding(FolderLayout.manifest, line: 1, .wrongHeader)) }
    return manifest.version > FolderLayout.version ? .newer(manifest.version, manifest) : .good(manifest)
  }

  private static func parse(_ text: UnsafeRawBufferPointer) throws(JSONError) -> (StoreManifest?, check: CRC32C?) {
    var reader = JSONReader(text)
    var format: String?
    var store: String?
    var numbers: [String: Int] = [:]
    var sums: [String: String] = [:]
    var files: [Collection: File] = [:]
    try reader.beginObject()
    while let name = try reader.nextMember() {
      switch name {
      case "format": format = try reader.readString()
      case "store": store = try reader.readString()
      case "version": numbers["version"] = try reader.readInt()
      case "seq": numbers["seq"] = try reader.readInt()
      case "segment": numbers["segment"] = try reader.readInt()
      case "crc": sums["crc"] = try reader.readString()
      case "check": sums["check"] = try reader.readString()
      case "files": files = try parseFiles(&reader)
      default: try reader.skipValue()
      }
    }
    try reader.finish()
    let check = sums["check"].flatMap { CRC32C(hexadecimal: $0) }
    guard format == FolderLayout.format, let store, let version = numbers["version"], let sequence = numbers["seq"],
      let segment = numbers["segment"], let checksum = sums["crc"].flatMap({ CRC32C(hexadecimal: $0) }), sequence >= 0,
      segment > 0
    else { return (nil, check) }
    let manifest = StoreManifest(
      version: version, store: store, sequence: sequence, segment: segment, checksum: checksum, files: files)
    return (manifest, check)
  }

  private static func parseFiles(_ reader: inout JSONReader) throws(JSONError) -> [Collection: File] {
    var files: [Collection: File] = [:]
    try reader.beginObject()
    while let name = try reader.nextMember() {
      let collection = Collection.allCases.first { $0.fileName == name.string }
      var count: Int?
      var checksum: CRC32C?
      try reader.beginObject()
      while let member = try reader.nextMember() {
        switch member {
        case "count": count = try reader.readInt()
        case "crc": checksum = CRC32C(hexadecimal: try reader.readString())
        default: try reader.skipValue()
        }
      }
      if let collection, let count, let checksum { files[collection] = File(count: count, checksum: checksum) }
    }
    return files
  }
}
