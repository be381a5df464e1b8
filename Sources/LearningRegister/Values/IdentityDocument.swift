/// The number of a person's identity paper. A CCCD has exactly 12 digits (Law on Identification 2023, art. 12) and no
/// check digit; the old CMND has 9; passports are letters and digits.
public struct IdentityDocument: Hashable, Sendable {
  /// The kind of paper.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Citizen identity card, 12 digits.
    case cccd
    /// The old identity card, 9 digits.
    case cmnd
    /// Passport.
    case passport
  }

  /// The kind of paper.
  public let kind: Kind
  /// The number without spaces: digits, or letters and digits for a passport.
  public let number: String
  /// Members of the stored form this program does not know.
  public var unknown = UnknownMembers()

  /// A paper of that kind and number; nil when the number has not the form of its kind.
  public init?(kind: Kind, number: String) {
    let bytes = number.utf8
    let digits = bytes.allSatisfy { (0x30...0x39).contains($0) }
    switch kind {
    case .cccd: guard digits, bytes.count == 12 else { return nil }
    case .cmnd: guard digits, bytes.count == 9 else { return nil }
    case .passport:
      let alphanumeric = bytes.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
      guard alphanumeric, (5...12).contains(bytes.count) else { return nil }
    }
    self.kind = kind
    self.number = number
  }

  /// The number with all but the first three and last four characters hidden: `038•••••2345`; of a shorter one, of which
  /// that would show nearly all, with all but the last three hidden.
  public var masked: String { IdentityDocument.masked(number) }

  /// Any number hidden in that way.
  public static func masked(_ number: String) -> String {
    let count = number.count
    let (first, last) = count >= 12 ? (3, 4) : (0, count >= 6 ? 3 : 0)
    return number.prefix(first) + String(repeating: "•", count: count - first - last) + number.suffix(last)
  }

  /// What the fourth digit of a CCCD says: the sex and the century of birth; nil for other papers.
  public var statedBirth: (sex: Sex, year: Int)? {
    guard kind == .cccd else { return nil }
    let digits = number.utf8.map { Int($0) - 0x30 }
    return (digits[3] % 2 == 0 ? .male : .female, 1900 + 100 * (digits[3] / 2) + digits[4] * 10 + digits[5])
  }
}
