public import LearningRegister

/// A list on its way out of the register, whatever form it gets: columns of a kind each, and rows of typed cells.
public struct ExportTable: Hashable, Sendable {
  /// What a column holds.
  public enum Kind: Hashable, Sendable {
    /// Words.
    case text
    /// Codes, identity and telephone numbers, paper and decision numbers: text even where they consist of digits.
    case identifier
    /// Numbers to count with.
    case number
    /// Days.
    case day
    /// True or false.
    case truth
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// What stands above it, in the language of whoever exports.
    public let title: String
    /// What JSON calls it: stable, without language.
    public let member: String
    /// What it holds.
    public let kind: Kind

    /// A column.
    public init(_ title: String, member: String, _ kind: Kind = .text) {
      self.title = title
      self.member = member
      self.kind = kind
    }
  }

  /// What stands in a cell.
  public enum Cell: Hashable, Sendable {
    /// Nothing is known.
    case empty
    /// Words or an identifier.
    case text(String)
    /// Words that stand for a code, which JSON has instead.
    case word(String, code: String)
    /// A number.
    case number(Double)
    /// A day.
    case day(Day)
    /// True or false.
    case truth(Bool)
  }

  /// What files and JSON call it, such as `workers`: letters, digits and hyphens.
  public let name: String
  /// What a person calls it; also what the sheet of a workbook is called.
  public let title: String
  /// What is told beside the rows: the day they hold for, and whether identity and telephone numbers are masked.
  public let note: String
  /// The columns.
  public let columns: [Column]
  /// The rows, a cell for every column.
  public var rows: [[Cell]]
  /// Whether decimals in text files have a comma, as a Vietnamese spreadsheet reads them.
  public let hasDecimalComma: Bool
  /// What stands for true and for false where people read: the spreadsheets' own TRUE and FALSE are no words of theirs.
  public let truths: Truths

  /// The words for true and false.
  public struct Truths: Hashable, Sendable {
    /// For true.
    public let yes: String
    /// For false.
    public let no: String

    /// Two words.
    public init(yes: String, no: String) {
      self.yes = yes
      self.no = no
    }

    /// The word for a value.
    func word(_ truth: Bool) -> String { truth ? yes : no }
  }

  /// A table.
  public init(
    name: String, title: String, note: String = "", columns: [Column], rows: [[Cell]] = [],
    hasDecimalComma: Bool = false, truths: Truths = Truths(yes: "yes", no: "no")
  ) {
    self.name = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    self.title = title
    self.note = note
    self.columns = columns
    self.rows = rows
    self.hasDecimalComma = hasDecimalComma
    self.truths = truths
  }
}

extension ExportTable.Cell {
  /// A text; empty where there is none.
  public init(_ text: String?) { self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty }

  /// A whole number; empty where there is none.
  public init(_ number: Int?) { self = number.map { .number(Double($0)) } ?? .empty }

  /// A day; empty where there is none.
  public init(_ day: Day?) { self = day.map { .day($0) } ?? .empty }

  /// True or false; empty where nothing is known.
  public init(_ truth: Bool?) { self = truth.map { .truth($0) } ?? .empty }

  /// A number as it is written without a language: whole ones without decimals.
  static func written(_ number: Double) -> String {
    if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return String(whole) }
    return String(number)
  }
}

/// The forms an export may have; each is also the ending of its file.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// Comma separated values, one table.
  case csv
  /// An Excel workbook.
  case xlsx
  /// JSON.
  case json

  /// The tables as the content of one file. Text files hold one table; the first is taken. `notes` is what the sheet of a
  /// workbook that tells of the others is called.
  public func bytes(of tables: [ExportTable], notes: String) throws(ExportProblem) -> [UInt8] {
    switch self {
    case .csv: tables.first?.csv ?? []
    case .json: tables.count == 1 ? tables[0].json : ExportTable.json(of: tables)
    case .xlsx: try ExportWorkbook(tables, notes: notes).bytes()
    }
  }
}

/// Why a table has no form in which it can leave.
public enum ExportProblem: Error, Hashable, Sendable {
  /// A sheet has room for 1,048,576 rows with its header.
  case tooManyRows(table: String)
  /// A cell of a workbook has room for 32,767 characters; the row counts from 1, the header not among them.
  case textTooLong(table: String, row: Int, column: String)
  /// There is not enough memory.
  case noMemory
}
