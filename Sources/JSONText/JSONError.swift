/// Why a text is not the JSON that was asked for, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the reader needed to find.
  public enum Expectation: Hashable, Sendable, CaseIterable {
    /// Any value.
    case value
    /// A value, or `]` right after `[`.
    case valueOrBracket
    /// A member name after a comma.
    case memberName
    /// A member name, or `}` right after `{`.
    case memberNameOrBrace
    /// `:` after a member name.
    case colon
    /// `,` or `}` after a member.
    case commaOrBrace
    /// `,` or `]` after an element.
    case commaOrBracket
  }

  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// Something else stands where this was needed.
    case expected(Expectation)
    /// The text ends where this was needed.
    case endOfText(Expectation)
    /// A string has no closing quote on its line; the place is its opening quote.
    case unterminatedString
    /// An escape that JSON does not have; the place is its backslash.
    case badEscape
    /// Half of a surrogate pair; the place is its backslash.
    case loneSurrogate
    /// Bytes that are no UTF-8 (cut off, overlong, a surrogate, beyond U+10FFFF).
    case badUTF8
    /// A control character below U+0020 inside a string.
    case controlInString
    /// A number that JSON does not allow; the place is its beginning.
    case badNumber
    /// A number that does not fit into the type asked for.
    case valueOutOfRange
    /// A number with a fraction or an exponent where a whole number was asked for.
    case notWhole
    /// More than 128 values inside each other.
    case tooDeep
    /// The same member twice in one object.
    case duplicateMember(String)
    /// Something after the end of the document.
    case trailing
    /// A value of another kind than asked for.
    case wrongKind(expected: JSONKind, found: JSONKind)
    /// A byte order mark before the document.
    case byteOrderMark
  }

  /// Where it is wrong.
  public var position: JSONPosition
  /// What is wrong.
  public var problem: Problem

  /// Makes an error; readers use `JSONReader.error(_:at:)`, which counts the line and column.
  public init(_ problem: Problem, at position: JSONPosition) {
    self.position = position
    self.problem = problem
  }

  /// Bytes before the fault, from 0.
  public var offset: Int { position.offset }
  /// The line of the fault, from 1.
  public var line: Int { position.line }
  /// The column of the fault in characters, from 1.
  public var column: Int { position.column }

  /// "line:column: what is wrong", in plain English.
  public var description: String { "\(position): \(problem)" }

  /// "file:line:column: what is wrong", in plain English.
  public func description(file: String) -> String { "\(file):\(self)" }
}

extension JSONError.Expectation: CustomStringConvertible {
  /// What was expected, in plain English.
  public var description: String {
    switch self {
    case .value: "a value"
    case .valueOrBracket: "a value or ']'"
    case .memberName: "a member name in quotes"
    case .memberNameOrBrace: "a member name in quotes or '}'"
    case .colon: "a colon ':'"
    case .commaOrBrace: "a comma ',' or '}'"
    case .commaOrBracket: "a comma ',' or ']'"
    }
  }
}

extension JSONError.Problem: CustomStringConvertible {
  /// What is wrong, in plain English.
  public var description: String {
    switch self {
    case .expected(let what): "\(what) was expected"
    case .endOfText(let what): "the text ends here, but \(what) was expected"
    case .unterminatedString: "this text has no closing quote on its line"
    case .badEscape: "after a backslash only \" \\ / b f n r t or u with four hexadecimal digits may stand"
    case .loneSurrogate: "this is half of a \\u pair; the other half is missing"
    case .badUTF8: "these bytes are not valid UTF-8"
    case .controlInString: "a control character inside a text must be written as \\u and four digits"
    case .badNumber: "this is not a valid number"
    case .valueOutOfRange: "this number is too large or too small"
    case .notWhole: "a whole number was expected"
    case .tooDeep: "more than 128 values are nested here"
    case .duplicateMember(let name): "the member \"\(name)\" occurs twice"
    case .trailing: "the document should end here"
    case .wrongKind(let expected, let found): "\(expected.phrase) was expected, but \(found.phrase) was found"
    case .byteOrderMark: "the file begins with a byte order mark; save it as UTF-8 without one"
    }
  }
}
