/// A JSON value as a tree: for tests, diagnostics and the output of commands. Large files use `JSONReader`.
public enum JSONValue: Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A number written without fraction and exponent that fits.
  case int(Int)
  /// Any other number.
  case double(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; its members keep their order.
  case object([Member])

  /// A member of an object.
  public struct Member: Sendable {
    /// The member's name.
    public var name: String
    /// The member's value.
    public var value: JSONValue

    /// Makes a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value of an object's member; nil when there is none or this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }
}

// MARK: - Text

extension JSONValue {
  /// Reads a whole document. Unlike skipping, this refuses an object that has the same member twice.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    self = try JSONReader.reading(bytes) { reader throws(JSONError) in
      let value = try JSONValue(from: &reader)
      try reader.finish()
      return value
    }
  }

  /// Reads a whole document; see `init(parsing:)` for bytes.
  public init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8))
  }

  /// Reads the next value of a reader. Calls itself at most 128 deep, which the reader watches over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    switch try reader.peekKind() {
    case .null, .bool:
      self = try reader.readNullIfPresent() ? .null : .bool(reader.readBool())
    case .number:
      self = try JSONValue(numberFrom: &reader)
    case .string:
      self = .string(try reader.readString())
    case .array:
      var elements: [JSONValue] = []
      try reader.beginArray()
      while try reader.nextElement() { elements.append(try JSONValue(from: &reader)) }
      self = .array(elements)
    case .object:
      self = .object(try JSONValue.members(from: &reader))
    }
  }

  private init(numberFrom reader: inout JSONReader) throws(JSONError) {
    let mark = reader.mark
    do {
      self = .int(try reader.readInt())
    } catch {
      guard error.problem == .notWhole || error.problem == .valueOutOfRange else { throw error }
      reader.rewind(to: mark)
      self = .double(try reader.readDouble())
    }
  }

  private static func members(from reader: inout JSONReader) throws(JSONError) -> [Member] {
    var members: [Member] = []
    // Names are compared byte by byte; String's == would take composed and decomposed letters for the same.
    var seen: Set<[UInt8]> = []
    try reader.beginObject()
    while let name = try reader.nextMember() {
      guard seen.insert(Array(name.utf8)).inserted else {
        throw reader.error(.duplicateMember(name.string), at: name.offset)
      }
      let string = name.string
      members.append(Member(string, try JSONValue(from: &reader)))
    }
    return members
  }

  /// Writes the value.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let value): writer.bool(value)
    case .int(let value): writer.int(value)
    case .double(let value): writer.double(value)
    case .string(let value): writer.string(value)
    case .array(let elements):
      writer.beginArray()
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.member(named: member.name)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }

  /// The value as compact JSON.
  public var text: String {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}

// MARK: - Equality

extension JSONValue: Equatable {
  /// Whether both say the same: members in any order, numbers by value, strings character code by character code.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.double(let left), .double(let right)): left == right
    case (.int(let whole), .double(let number)), (.double(let number), .int(let whole)):
      // Both ways, because a Double cannot tell large whole numbers apart.
      Double(whole) == number && number < 0x1p63 && Int(number) == whole
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.count == right.count
        && inOrder(left).elementsEqual(inOrder(right)) { one, other in
          one.name.utf8.elementsEqual(other.name.utf8) && one.value == other.value
        }
    default: false
    }
  }

  private static func inOrder(_ members: [Member]) -> [Member] {
    members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
