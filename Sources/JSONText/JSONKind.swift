/// The six kinds of JSON value.
public enum JSONKind: String, Hashable, Sendable, CaseIterable {
  /// `{…}`
  case object
  /// `[…]`
  case array
  /// `"…"`
  case string
  /// A number, whole or not.
  case number
  /// `true` or `false`
  case bool
  /// `null`
  case null

  /// The kind of value that begins with this byte; nil when no value does.
  init?(firstByte: UInt8) {
    switch firstByte {
    case UInt8(ascii: "{"): self = .object
    case UInt8(ascii: "["): self = .array
    case UInt8(ascii: "\""): self = .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .bool
    case UInt8(ascii: "n"): self = .null
    default: return nil
    }
  }

  /// The kind with its article, in plain English.
  var phrase: String {
    switch self {
    case .object: "an object {…}"
    case .array: "a list […]"
    case .string: "a text in quotes"
    case .number: "a number"
    case .bool: "true or false"
    case .null: "null"
    }
  }
}
