internal import JSONText
public import LearningRegister
internal import VietnameseText

/// One line of what `hoctap apply` reads: a change asked for from outside.
public struct ApplyInput: Hashable, Sendable {
  /// Why a line is no change.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What may be wrong.
    public enum Kind: Hashable, Sendable {
      /// The text is not JSON, or a record has a member that cannot be.
      case format(RecordFormatError.Problem, member: String?)
      /// The line needs this member.
      case missing(String)
      /// There is no such collection.
      case unknownCollection(String)
      /// An operation puts and deletes, or does neither.
      case notOneVerb
      /// The operation's `id` is not that of its record.
      case otherCode
    }

    /// What is wrong.
    public let kind: Kind
    /// Where, in characters from 1.
    public let column: Int

    /// "column: what is wrong", in plain English.
    public var description: String {
      let what =
        switch kind {
        case .format(let problem, let member): member.map { "\"\($0)\": \(problem)" } ?? "\(problem)"
        case .missing(let name): "the member \"\(name)\" is missing"
        case .unknownCollection(let name): "there is no collection \"\(name)\""
        case .notOneVerb: "either \"put\" or \"del\" was expected"
        case .otherCode: "\"id\" is not the code of the record"
        }
      return "\(column): \(what)"
    }
  }

  /// The change. New records without a code have a placeholder, which `commit` replaces.
  public var change: Change
  /// Who asks for it; nil when the line does not say.
  public var by: String?

  /// Reads a line; texts are brought into the stored form.
  public init(parsing line: some StringProtocol) throws(Problem) {
    var reading = Reading()
    try JSONReader.reading(String(line)) { (reader: inout JSONReader) throws(Problem) in try reading.read(&reader) }
    change = Change(reading.operations, why: reading.why)
    by = reading.by
  }
}

/// What has been read of a line.
private struct Reading {
  var operations: [Operation] = []
  var by: String?
  var why: String?

  mutating func read(_ reader: inout JSONReader) throws(ApplyInput.Problem) {
    var hasOperations = false
    var failure: ApplyInput.Problem?
    do throws(JSONError) {
      try reader.beginObject()
      while failure == nil, let name = try reader.nextMember() {
        switch name {
        case "by": by = try reader.readNullIfPresent() ? nil : TextNormalizer.clean(try reader.readString())
        case "why": why = try reader.readNullIfPresent() ? nil : TextNormalizer.clean(try reader.readString())
        case "ops":
          hasOperations = true
          try reader.beginArray()
          while failure == nil, try reader.nextElement() {
            do throws(ApplyInput.Problem) { try readOperation(&reader) } catch { failure = error }
          }
        default: try reader.skipValue()
        }
      }
      if failure == nil { try reader.finish() }
    } catch {
      throw ApplyInput.Problem(error)
    }
    if let failure { throw failure }
    if !hasOperations { throw ApplyInput.Problem(kind: .missing("ops"), column: 1) }
    if by?.isEmpty == true { by = nil }
    if why?.isEmpty == true { why = nil }
  }

  private mutating func readOperation(_ reader: inout JSONReader) throws(ApplyInput.Problem) {
    let start = reader.offset
    var parts = Parts()
    do { try parts.read(&reader) } catch { throw ApplyInput.Problem(error) }
    func problem(_ kind: ApplyInput.Problem.Kind) -> ApplyInput.Problem {
      ApplyInput.Problem(kind: kind, column: reader.position(at: start).column)
    }
    guard (parts.put == nil) != (parts.delete == nil), let name = parts.put ?? parts.delete else {
      throw problem(.notOneVerb)
    }
    guard let collection = Collection(rawValue: name) else { throw problem(.unknownCollection(name)) }
    let code = parts.id.flatMap { Code($0) }
    if parts.id != nil, code == nil { throw problem(.format(.notCode, member: "id")) }
    if parts.delete != nil {
      guard let code else { throw problem(.missing("id")) }
      guard let revision = parts.revision else { throw problem(.missing("rev")) }
      operations.append(.remove(RecordReference(collection, code), basedOn: revision))
      return
    }
    guard let mark = parts.record else { throw problem(.missing("rec")) }
    let end = reader.mark
    reader.rewind(to: mark)
    var record: Record
    do throws(RecordFormatError) {
      record = try Record.decode(collection, from: &reader, detail: .normalizingText)
    } catch {
      throw ApplyInput.Problem(error)
    }
    reader.rewind(to: end)
    if let code {
      guard record.reference.code == code || record.reference.code == .unassigned else { throw problem(.otherCode) }
      record = record.stamped(code: code)
    }
    if let revision = parts.revision {
      guard record.reference.code != .unassigned else { throw problem(.missing("id")) }
      operations.append(.replace(record, basedOn: revision))
    } else {
      operations.append(.add(record))
    }
  }

  /// The members of an operation.
  private struct Parts {
    var put: String?
    var delete: String?
    var id: String?
    var revision: Int?
    var record: JSONReader.Mark?

    mutating func read(_ reader: inout JSONReader) throws(JSONError) {
      try reader.beginObject()
      while let name = try reader.nextMember() {
        switch name {
        case "put": put = try reader.readString()
        case "del": delete = try reader.readString()
        case "id": id = try reader.readString()
        case "rev": revision = try reader.readInt()
        case "rec":
          record = reader.mark
          try reader.skipValue()
        default: try reader.skipValue()
        }
      }
    }
  }
}

extension ApplyInput.Problem {
  fileprivate init(_ error: JSONError) {
    self.init(kind: .format(.json(error.problem), member: nil), column: error.column)
  }

  fileprivate init(_ error: RecordFormatError) {
    self.init(kind: .format(error.problem, member: error.member), column: error.position.column)
  }
}
