public import LearningRegister

/// One sheet of a file as it stands there: the rows that have something in them, all text in the stored form.
public struct Sheet: Hashable, Sendable {
  /// The name on the sheet's tab; empty for text files.
  public var name: String
  /// Whether the tab is hidden.
  public var isHidden = false
  /// The filled rows, from top to bottom.
  public var rows: [Row] = []
  /// Cells that are shown as one, as far as they begin near the top, where headers are.
  public var merged: [Area] = []

  /// An empty sheet.
  public init(name: String) { self.name = name }

  /// Cells that are shown as one; what stands in them is in the first.
  public struct Area: Hashable, Sendable {
    /// The numbers of its rows, from 1.
    public let rows: ClosedRange<Int>
    /// Its columns, from 0.
    public let columns: ClosedRange<Int>

    /// The cells of these rows and columns.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }

    /// The cells from `B5` to `D6`, as sheets write it; nil for anything else.
    init?(_ reference: String) {
      let corners = reference.split(separator: ":").map { corner in
        (Sheet.column(of: String(corner.prefix { $0.isLetter })), Int(corner.drop { $0.isLetter }))
      }
      guard corners.count == 2, let left = corners[0].0, let right = corners[1].0, left <= right,
        let top = corners[0].1, let bottom = corners[1].1, top > 0, top <= bottom
      else { return nil }
      self.init(rows: top...bottom, columns: left...right)
    }
  }

  /// A row with something in it.
  public struct Row: Hashable, Sendable {
    /// The number at the row's head, from 1.
    public var number: Int
    /// The filled cells from left to right.
    public var cells: [Cell]

    /// A row.
    public init(number: Int, cells: [Cell]) {
      self.number = number
      self.cells = cells
    }

    /// What stands in a column, counted from 0; nil when nothing does.
    public subscript(column: Int) -> CellValue? { cells.first { $0.column == column }?.value }
  }

  /// A filled cell.
  public struct Cell: Hashable, Sendable {
    /// The column, from 0.
    public var column: Int
    /// What stands in it.
    public var value: CellValue

    /// A cell.
    public init(column: Int, value: CellValue) {
      self.column = column
      self.value = value
    }
  }

  /// The letters at a column's head: `A`, `Z`, `AA`.
  public static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// The column these letters head, from 0; nil when they are no column's.
  public static func column(of letters: String) -> Int? {
    var column = 0
    for byte in letters.uppercased().utf8 {
      guard (0x41...0x5A).contains(byte), column < 1 << 16 else { return nil }
      column = column * 26 + Int(byte) - 0x40
    }
    return column > 0 ? column - 1 : nil
  }
}

/// What stands in a cell. Of a formula only the value that was stored with it is taken.
public enum CellValue: Hashable, Sendable {
  /// Text, never empty, without spaces at its ends.
  case text(String)
  /// A number that is no day.
  case number(Double)
  /// A number the sheet shows as a day.
  case day(Day)
  /// True or false.
  case truth(Bool)
  /// Nothing that can be used: an error such as `#REF!`, a formula without a stored value, or a day no calendar has.
  case unusable(String)

  /// The value as text: whole numbers without decimals, days as `YYYY-MM-DD`.
  public var text: String {
    switch self {
    case .text(let text), .unusable(let text): text
    case .number(let number): CellValue.text(of: number)
    case .day(let day): day.iso
    case .truth(let truth): truth ? "TRUE" : "FALSE"
    }
  }

  private static func text(of number: Double) -> String {
    if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return String(whole) }
    return String(number)
  }
}
