public import JSONText

/// Why a text is not the record that was asked for, and where.
public struct RecordFormatError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The text is not JSON, or a value is of another kind than the member has.
    case json(JSONError.Problem)
    /// The record cannot do without this member.
    case missing
    /// The member stands twice in one object.
    case duplicate
    /// Not a record code.
    case notCode
    /// Not a day of the calendar written `YYYY-MM-DD`.
    case notDay
    /// Neither a day nor a year alone.
    case notBirthDate
    /// A number that has not the form of its kind of identity paper.
    case notIdentity
    /// Not a telephone number of today.
    case notPhone
    /// Not a tax code: wrong form or wrong check digit.
    case notTaxCode
    /// None of the words the member may have.
    case notWord(allowed: [String])
    /// A number outside what the member may be.
    case outOfRange(ClosedRange<Int>)
    /// Other than exactly one of these members.
    case notOneOf([String])
  }

  /// The member it is about, the innermost one; nil where the text itself is wrong.
  public var member: String?
  /// What is wrong.
  public var problem: Problem
  /// Where it is wrong: the value, the second name of a duplicate, or the `{` of the object that lacks a member.
  public var position: JSONPosition

  /// Makes an error; `member` is added where the member is known.
  public init(_ problem: Problem, member: String? = nil, at position: JSONPosition) {
    self.member = member
    self.problem = problem
    self.position = position
  }

  /// A reader's error.
  init(_ error: JSONError) {
    if case .duplicateMember(let name) = error.problem {
      self.init(.duplicate, member: name, at: error.position)
    } else {
      self.init(.json(error.problem), at: error.position)
    }
  }

  /// The same error of a member, where it is about one value and does not name its member yet.
  func of(_ member: StaticString) -> RecordFormatError {
    guard self.member == nil else { return self }
    switch problem {
    case .json(.wrongKind), .json(.notWhole), .json(.valueOutOfRange): break
    case .json: return self
    default: break
    }
    return RecordFormatError(problem, member: member.description, at: position)
  }
}

extension RecordFormatError: CustomStringConvertible {
  /// "line:column: what is wrong", in plain English.
  public var description: String {
    guard let member else { return "\(position): \(problem)" }
    return "\(position): \"\(member)\": \(problem)"
  }

  /// "file:line:column: what is wrong", in plain English.
  public func description(file: String) -> String { "\(file):\(self)" }
}

extension RecordFormatError.Problem: CustomStringConvertible {
  /// What is wrong, in plain English.
  public var description: String {
    switch self {
    case .json(let problem): problem.description
    case .missing: "this member is missing"
    case .duplicate: "this member stands twice"
    case .notCode: "a code of 1 to 16 bytes without spaces was expected"
    case .notDay: "a day YYYY-MM-DD was expected"
    case .notBirthDate: "a day YYYY-MM-DD or a year YYYY was expected"
    case .notIdentity: "the number has not the form of its kind of identity paper"
    case .notPhone: "a telephone number was expected"
    case .notTaxCode: "a tax code was expected, or its check digit is wrong"
    case .notWord(let allowed): "one of these words was expected: " + allowed.joined(separator: ", ")
    case .outOfRange(let range): "a number from \(range.lowerBound) to \(range.upperBound) was expected"
    case .notOneOf(let names): "exactly one of these members was expected: " + names.joined(separator: ", ")
    }
  }
}
