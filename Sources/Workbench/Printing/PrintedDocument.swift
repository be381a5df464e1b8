public import RegisterExchange
internal import VietnameseText

/// Printed matter as a value: a title, lines above, tables, lines below; or an official paper. Whatever is printed goes this
/// one way, and every text in it is harmless: no control, bidirectional or invisible characters reach a printer or a page.
public struct PrintedDocument: Hashable, Sendable {
  /// A column of a table.
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

  /// A table.
  public struct Table: Hashable, Sendable {
    /// The line above it; nil for none.
    public let title: String?
    /// The columns.
    public let columns: [Column]
    /// The rows, one text a column.
    public let rows: [[String]]

    /// A table; every text is made harmless here.
    public init(_ title: String? = nil, columns: [Column], rows: [[String]]) {
      self.title = title.map(TextNormalizer.visible)
      self.columns = columns
      self.rows = rows.map { $0.map(TextNormalizer.visible) }
    }
  }

  /// What the files are called, such as `DS26-041`: letters, digits and hyphens.
  public let name: String
  /// The title, printed in capitals as it is given.
  public let title: String
  /// The lines between title and the first table.
  public let above: [String]
  /// The tables; none for a document without.
  public let tables: [Table]
  /// The lines behind the tables.
  public let below: [String]
  /// Whether somebody writes into the rows by hand, so that they stand apart.
  public let isForWriting: Bool
  /// Whether the first table is wanted by other programs too.
  public let isData: Bool
  /// The official paper this is; nil for every other document, which is made of the texts above.
  public let official: OfficialReport?
  /// The lines of the official paper's plain text.
  let officialLines: [String]
  /// What a page is called: `Trang`.
  public let pageWord: String
  /// The language as a page names it: `vi` or `en`.
  public let language: Language

  /// A document with one table, which may be followed by others; every text is made harmless here.
  public init(
    name: String, title: String, above: [String], columns: [Column], rows: [[String]], more: [Table] = [],
    below: [String], isForWriting: Bool = false, isData: Bool = false, words: Words
  ) {
    self.name = PrintedDocument.fileName(name)
    self.title = TextNormalizer.visible(title)
    self.above = above.map(TextNormalizer.visible)
    tables = (columns.isEmpty ? [] : [Table(columns: columns, rows: rows)]) + more
    self.below = below.map(TextNormalizer.visible)
    self.isForWriting = isForWriting
    self.isData = isData
    official = nil
    officialLines = []
    pageWord = words(.pageWord)
    language = words.language
  }

  /// An official paper, which is in Vietnamese whatever language the screens speak.
  public init(_ paper: OfficialReport, name: String) {
    self.init(paper, name: name, lines: PrintedDocument.lines(of: paper))
  }

  /// An official paper whose lines are known already.
  init(_ paper: OfficialReport, name: String, lines: [String]) {
    self.name = PrintedDocument.fileName(name)
    title = paper.subject
    (above, tables, below, isForWriting, isData) = ([], [], [], false, false)
    official = paper
    officialLines = lines
    let words = Words(.vietnamese)
    pageWord = words(.pageWord)
    language = words.language
  }

  /// The rows of the first table.
  public var rows: [[String]] { tables.first?.rows ?? [] }

  /// The lines of a paper's plain text.
  static func lines(of paper: OfficialReport) -> [String] {
    var lines = paper.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }

  private static func fileName(_ name: String) -> String {
    name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }
}

extension PrintedDocument {
  /// One of the files a document is written to.
  public struct File: Hashable, Sendable {
    /// What stands behind the dot of its name.
    public let ending: String
    /// What is in it.
    public let bytes: [UInt8]
  }

  /// The files it is written to: the plain form, the page, the table where other programs want it, and of an official paper
  /// the word processor's document.
  public var files: [File] {
    var files: [File] = []
    if let bytes = official?.document { files.append(File(ending: "docx", bytes: bytes)) }
    files.append(File(ending: "txt", bytes: Array((official?.text ?? text).utf8)))
    files.append(File(ending: "html", bytes: Array(html.utf8)))
    if let csv { files.append(File(ending: "csv", bytes: Array(csv.utf8))) }
    return files
  }
}
