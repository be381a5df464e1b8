/// A place in a text, for people and for programs.
public struct JSONPosition: Hashable, Sendable, CustomStringConvertible {
  /// Bytes before the place, from 0.
  public var offset: Int
  /// The line, from 1; lines end with a line feed.
  public var line: Int
  /// The column in characters as a person counts them (not bytes), from 1.
  public var column: Int

  /// Makes a place; without arguments the beginning of a text.
  public init(offset: Int = 0, line: Int = 1, column: Int = 1) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// "line:column", as in `812:35`.
  public var description: String { "\(line):\(column)" }
}
