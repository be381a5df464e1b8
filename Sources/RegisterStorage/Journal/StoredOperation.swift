internal import JSONText
internal import LearningRegister

/// An operation as a journal line holds it: the record's new state and what it replaced.
struct StoredOperation {
  /// The operation; its record carries the revision it was given.
  var operation: Operation
  /// The record before; nil when there was none, or it is not known.
  var previous: Record?
  /// The record was there before, but what stood in it is not known: it was changed by hand and no copy tells.
  var isBlind = false

  /// A record as a hand left it; blind when what stood there before is not known.
  init(found record: Record, previous: Record?, isBlind: Bool = false) {
    operation = previous == nil ? .restore(record) : .replace(record, basedOn: record.revision - 1)
    self.previous = previous
    self.isBlind = isBlind
  }

  /// An operation that does not tell what stood there before.
  init(blind operation: Operation) {
    self.operation = operation
    isBlind = true
  }

  /// A record a hand took out of its file.
  init(gone previous: Record) {
    operation = .remove(previous.reference, basedOn: previous.revision)
    self.previous = previous
  }

  /// An operation and the one that takes it back, as `Register.apply` gives them.
  init(_ operation: Operation, inverse: Operation) {
    self.operation = operation
    previous =
      switch inverse {
      case .replace(let record, _), .restore(let record), .add(let record): record
      case .remove: nil
      }
  }

  /// Takes the operation back in a register that holds its result.
  func undo(in register: inout Register) {
    if isBlind { return }
    guard let previous else { return register.replay(.remove(operation.reference, basedOn: 0)) }
    register.replay(.restore(previous))
  }

  /// Writes the operation as one object.
  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    switch operation {
    case .add(let record), .restore(let record), .replace(let record, _):
      begin("put", record.revision, into: &writer)
      if let previous {
        writer.member("was")
        MemberDifference.encodeWas(old: previous, new: record, into: &writer)
      } else if isBlind {
        writer.member("was")
        writer.null()
      }
      writer.member("rec")
      record.encode(into: &writer)
    case .remove(_, let revision):
      begin("del", revision, into: &writer)
      if let previous {
        writer.member("was")
        MemberDifference.encodeWas(old: previous, new: nil, into: &writer)
      }
    }
    writer.endObject()
  }

  private func begin(_ verb: StaticString, _ revision: Int, into writer: inout JSONWriter) {
    writer.member(verb)
    writer.string(operation.reference.collection.rawValue)
    writer.member("id")
    writer.string(operation.reference.code.text)
    writer.member("rev")
    writer.int(revision)
  }
}

extension StoredOperation {
  /// Reads a list of operations, as far as `goesOn` lets it, which is told how many are read.
  static func list(
    from reader: inout JSONReader, previous wanted: Bool, goesOn: (_ done: Int) -> Bool = { _ in true }
  ) throws(RecordFormatError) -> [StoredOperation] {
    var operations: [StoredOperation] = []
    var failure: RecordFormatError?
    do throws(JSONError) {
      try reader.beginArray()
      while failure == nil, try reader.nextElement() {
        if operations.count % Change.operationsPerStep == 0, !goesOn(operations.count) { return operations }
        do throws(RecordFormatError) {
          operations.append(try StoredOperation(from: &reader, previous: wanted))
        } catch {
          failure = error
        }
      }
    } catch {
      throw RecordFormatError(error)
    }
    if let failure { throw failure }
    return operations
  }

  /// Reads an operation. With `previous` also what it replaced, which only walking back needs.
  init(from reader: inout JSONReader, previous wanted: Bool) throws(RecordFormatError) {
    let start = reader.offset
    var parts = Parts()
    do { try parts.read(&reader) } catch { throw RecordFormatError(error) }
    guard let name = parts.put ?? parts.delete, let collection = Collection(rawValue: name),
      let code = parts.id.flatMap({ Code($0) }), let revision = parts.revision
    else { throw RecordFormatError(.missing, at: reader.position(at: start)) }
    if parts.delete != nil {
      operation = .remove(RecordReference(collection, code), basedOn: revision)
      previous =
        wanted
        ? try parts.was.map { value throws(RecordFormatError) in
          try value.record(collection, &reader).stamped(code: code, revision: revision)
        } : nil
      return
    }
    guard let value = parts.record else {
      throw RecordFormatError(.missing, member: "rec", at: reader.position(at: start))
    }
    let record = try value.record(collection, &reader).stamped(code: code, revision: revision)
    operation =
      parts.was != nil ? .replace(record, basedOn: revision - 1) : revision == 1 ? .add(record) : .restore(record)
    isBlind = parts.hasWas && parts.was == nil
    guard wanted, let was = parts.was else { return }
    let merged = UnknownMembers(was.merged(over: value))
    var writer = JSONWriter()
    writer.beginObject()
    for member in merged.members {
      writer.member(named: member.name)
      writer.raw(Array(member.json.utf8))
    }
    writer.endObject()
    previous = try JSONReader.reading(writer.bytes, origin: reader.position(at: value.offset)) {
      (reader: inout JSONReader) throws(RecordFormatError) in try Record.decode(collection, from: &reader)
    }.stamped(code: code, revision: revision - 1)
  }

  /// The members of an operation; the records as text, because the collection must be known to read them.
  private struct Parts {
    var put: String?
    var delete: String?
    var id: String?
    var revision: Int?
    var hasWas = false
    var was: RawObject?
    var record: RawObject?

    mutating func read(_ reader: inout JSONReader) throws(JSONError) {
      try reader.beginObject()
      while let name = try reader.nextMember() {
        switch name {
        case "put": put = try reader.readString()
        case "del": delete = try reader.readString()
        case "id": id = try reader.readString()
        case "rev": revision = try reader.readInt()
        case "was":
          hasWas = true
          was = try RawObject(&reader)
        case "rec": record = try RawObject(&reader)
        default: try reader.skipValue()
        }
      }
    }
  }
}

/// A JSON object as it stands in a text that is being read.
private struct RawObject {
  let text: UnsafeRawBufferPointer
  /// Where it begins in the reader's text.
  let offset: Int

  init?(_ reader: inout JSONReader) throws(JSONError) {
    if try reader.readNullIfPresent() { return nil }
    offset = reader.offset
    text = try reader.readRawValue()
  }

  /// The record it describes; `reader` tells where it stands, for errors.
  func record(_ collection: Collection, _ reader: inout JSONReader) throws(RecordFormatError) -> Record {
    var part = JSONReader(text)
    do throws(RecordFormatError) {
      return try Record.decode(collection, from: &part)
    } catch {
      throw RecordFormatError(
        error.problem, member: error.member, at: reader.position(at: offset + error.position.offset))
    }
  }

  /// The members of another object with this one's values in place of its own; `null` leaves a member out.
  func merged(over other: RawObject) -> [UnknownMembers.Member] {
    let own = members
    var result = other.members
    for member in own {
      result.removeAll { $0.name.utf8.elementsEqual(member.name.utf8) }
      if member.json != "null" { result.append(member) }
    }
    return result
  }

  private var members: [UnknownMembers.Member] {
    var reader = JSONReader(text)
    var members: [UnknownMembers.Member] = []
    // The text was checked when it was passed over; only an object has members.
    guard (try? reader.beginObject()) != nil else { return [] }
    while let name = try? reader.nextMember() {
      let string = name.string
      guard let json = try? reader.readRawValue() else { break }
      members.append(UnknownMembers.Member(name: string, json: String(decoding: json, as: UTF8.self)))
    }
    return members
  }
}
