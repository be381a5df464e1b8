/// A Vietnamese name in its parts: family name first, given name last, whatever stands between is the middle.
public struct PersonName: Equatable, Sendable {
  /// The first word; empty when the name is one word.
  public let family: String
  /// The words between the first and the last, parted by single spaces; often empty.
  public let middle: String
  /// The last word, by which people are called and listed; empty only when the name is.
  public let given: String

  /// Splits a name in any form; the name is cleaned first.
  public init(_ name: String) {
    var words = TextNormalizer.clean(name).split(separator: " ")
    given = words.popLast().map(String.init) ?? ""
    family = words.isEmpty ? "" : String(words.removeFirst())
    middle = words.joined(separator: " ")
  }

  /// The first letters of the folded words, as a clerk types them to find someone: "Nguyễn Văn An" → "nva".
  public static func initials(of name: String) -> String {
    String(TextFold.folded(name).split(separator: " ").compactMap(\.first))
  }

  /// The name cleaned, with the first letter of each word in upper case: "nguyễn thị hoà" → "Nguyễn Thị Hoà".
  /// All other letters stay as they were typed.
  public static func withCapitalInitials(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    var atWordStart = true
    for scalar in TextNormalizer.clean(name).unicodeScalars {
      if atWordStart {
        result.append(contentsOf: scalar.properties.titlecaseMapping.unicodeScalars)
      } else {
        result.append(scalar)
      }
      atWordStart = scalar == " "
    }
    return String(result)
  }
}
