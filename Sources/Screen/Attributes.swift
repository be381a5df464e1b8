/// Ways of showing text that need no colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit for each way: 1 bold, 2 underlined, 4 reversed, 8 dim.
  public let rawValue: UInt8

  /// A set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Brighter or heavier letters.
  public static let bold = Attributes(rawValue: 1)
  /// A line under the letters.
  public static let underline = Attributes(rawValue: 2)
  /// Letters and ground exchanged.
  public static let reverse = Attributes(rawValue: 4)
  /// Fainter letters.
  public static let dim = Attributes(rawValue: 8)
}
