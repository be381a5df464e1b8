internal import VietnameseText

/// Printed matter as a value: a title, lines above, one table, lines below. Whatever is printed goes this one way, and every
/// text in it is harmless: no control, bidirectional or invisible characters reach a printer or a page.
public struct PrintedDocument: Hashable, Sendable {
  /// A column of the table.
  public struct Column: Hashable, Sendable {
    /// What stands above it.
    public let title: String
    /// Cells it takes on a line of 80; 0 shares what the others leave.
    public let width: Int
    /// Whether its texts stand at the right, as numbers do.
    public let isNumber: Bool

    /// A column.
    public init(_ title: String, width: Int, isNumber: Bool = false) {
      self.title = TextNormalizer.visible(title)
      self.width = width
      self.isNumber = isNumber
    }
  }

  /// What the files are called, such as `DS26-041`: letters, digits and hyphens.
  public let name: String
  /// The title, printed in capitals as it is given.
  public let title: String
  /// The lines between title and table.
  public let above: [String]
  /// The columns; none for a document without a table.
  public let columns: [Column]
  /// The rows, one text a column.
  public let rows: [[String]]
  /// The lines behind the table.
  public let below: [String]
  /// Whether somebody writes into the rows by hand, so that they stand apart.
  public let isForWriting: Bool
  /// Whether the table is wanted by other programs too.
  public let isData: Bool
  /// What a page is called: `Trang`.
  public let pageWord: String
  /// The language as a page names it: `vi` or `en`.
  public let language: Language

  /// A document; every text is made harmless here.
  public init(
    name: String, title: String, above: [String], columns: [Column], rows: [[String]], below: [String],
    isForWriting: Bool = false, isData: Bool = false, words: Words
  ) {
    self.name = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    self.title = TextNormalizer.visible(title)
    self.above = above.map(TextNormalizer.visible)
    self.columns = columns
    self.rows = rows.map { $0.map(TextNormalizer.visible) }
    self.below = below.map(TextNormalizer.visible)
    self.isForWriting = isForWriting
    self.isData = isData
    pageWord = words(.pageWord)
    language = words.language
  }
}
