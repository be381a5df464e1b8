internal import CExpat

/// Goes through a part of a workbook and tells of its elements, by their names without prefix. A document type ends it.
final class XMLScan {
  /// The attributes of an element, alive only while it is told of.
  struct Attributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of an attribute, its name without prefix; nil when it is not there.
    subscript(name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }

    /// The same as the bytes that are there, for the attributes every cell has.
    func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
      guard let list else { return nil }
      var place = 0
      while let found = list[place] {
        if Attributes.isLocal(found, name) { return list[place + 1] }
        place += 2
      }
      return nil
    }

    private static func isLocal(_ text: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
      var start = text
      var cursor = text
      while cursor.pointee != 0 {
        if cursor.pointee == 0x3A { start = cursor + 1 }
        cursor += 1
      }
      guard cursor - start == name.utf8CodeUnitCount else { return false }
      for offset in 0..<name.utf8CodeUnitCount
      where UInt8(bitPattern: start[offset]) != name.utf8Start[offset] { return false }
      return true
    }
  }

  /// Told of when an element begins, when it ends, and of text within.
  var begin: (String, Attributes) -> Void = { _, _ in }
  var end: (String) -> Void = { _ in }
  var text: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }
  /// Set by whoever listens to end the reading.
  var failure: ListReadingError?

  private let part: String
  private let parser: XML_Parser

  init(part: String) throws(ListReadingError) {
    guard let parser = XML_ParserCreate(nil) else { throw .brokenPart(part) }
    self.part = part
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let scan = XMLScan.from(data), let name else { return }
        scan.begin(XMLScan.local(name), Attributes(list: attributes))
        scan.stopAfterFailure()
      },
      { data, name in
        guard let scan = XMLScan.from(data), let name else { return }
        scan.end(XMLScan.local(name))
        scan.stopAfterFailure()
      })
    XML_SetCharacterDataHandler(parser) { data, start, count in
      guard let scan = XMLScan.from(data), let start else { return }
      start.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        scan.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let scan = XMLScan.from(data) else { return }
      scan.failure = .documentType(scan.part)
      scan.stopAfterFailure()
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Takes the next piece; the last may be empty.
  func take(_ bytes: UnsafeRawBufferPointer, isLast: Bool = false) throws(ListReadingError) {
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = XML_Parse(parser, start, Int32(bytes.count), isLast ? 1 : 0)
    if let failure { throw failure }
    if status != XML_STATUS_OK { throw .brokenPart(part) }
  }

  /// Goes through a whole file of an archive, piece by piece, as long as it is told to go on.
  func scan(_ file: PackedFile, goesOn: () -> Bool = { true }) throws(ListReadingError) {
    try file.read(part) { bytes throws(ListReadingError) in
      try self.take(bytes)
      if !goesOn() { throw .stopped }
    }
    try take(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
  }

  private func stopAfterFailure() {
    if failure != nil { XML_StopParser(parser, 0) }
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> XMLScan? {
    data.map { Unmanaged<XMLScan>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func local(_ name: UnsafePointer<CChar>) -> String {
    var start = name
    var cursor = name
    while cursor.pointee != 0 {
      if cursor.pointee == 0x3A { start = cursor + 1 }
      cursor += 1
    }
    return String(cString: start)
  }
}
