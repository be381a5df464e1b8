/// An enterprise's tax code: 10 digits with a check digit, 13 with a dash and a branch suffix 001–999, or the 12 digits
/// of a household business (which are a person's identity number and are therefore masked).
public struct TaxCode: Hashable, Sendable {
  /// The code as stored, such as `2800123452` or `2800123452-001`.
  public let text: String

  /// A code from what was typed; nil when its form or its check digit is wrong.
  public init?(_ typed: some StringProtocol) {
    let bytes = typed.utf8.filter { $0 != 0x20 }
    let digits = bytes.filter { (0x30...0x39).contains($0) }.map { Int($0) - 0x30 }
    switch bytes.count {
    case 10:
      guard digits.count == 10, TaxCode.checks(digits) else { return nil }
    case 14:
      let branch = digits.suffix(3).reduce(0) { $0 * 10 + $1 }
      guard digits.count == 13, bytes[10] == 0x2D, branch > 0, TaxCode.checks(digits) else { return nil }
    case 12:
      guard digits.count == 12 else { return nil }
    default:
      return nil
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether this is a household's 12-digit code, personal data that is shown masked.
  public var isPersonal: Bool { text.utf8.count == 12 }

  private static func checks(_ digits: [Int]) -> Bool {
    let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
    let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 }
    return digits[9] == 10 - sum % 11
  }
}
