internal import VietnameseText

/// The table in a sheet: where its header is, what its columns hold, and which rows are people. Titles above it, rows that
/// head a group, lines of sums and signatures are told apart from people.
public struct ListTable: Hashable, Sendable {
  /// A column with something at its head.
  public struct Column: Hashable, Sendable {
    /// The column, from 0.
    public let place: Int
    /// The words at its head, the upper before the lower.
    public let header: String
    /// What it holds.
    public internal(set) var meaning: ListColumn
    /// The columns of a day that is written in several, from the day to the year; empty where one column is one.
    var parts: [Int] = []

    /// The words at its head, marks, capitals and what stands in brackets aside: what is remembered of a column.
    public var words: String { HeaderWords.plain(header) }
  }

  /// A row that is nobody.
  public struct Skipped: Hashable, Sendable {
    /// Why it is nobody.
    public enum Kind: String, Hashable, Sendable {
      /// It heads a group: “I. Tăng”.
      case group
      /// A sum: “Cộng”.
      case total
      /// The numbers or letters of the columns, or their heads once more.
      case columnNumbers
      /// Signatures and what follows them.
      case signature
      /// A remark: “Ghi chú: …”.
      case note
      /// It has no name.
      case nameless
    }

    /// The row's number.
    public let row: Int
    /// Why it is nobody.
    public let kind: Kind
  }

  /// What the group a person stands in says about the work.
  enum Movement: Hashable, Sendable {
    case none, joins, leaves
  }

  struct Person: Hashable, Sendable {
    let row: Sheet.Row
    let movement: Movement
    /// The words that head the group it stands in.
    let group: String
    /// Whether it has a name and nothing else where others have numbers or facts.
    let isBare: Bool
  }

  /// What its rows are.
  public let kind: ListKind
  /// The name of the sheet's tab.
  public let sheet: String
  /// The lines above the table.
  public internal(set) var titles: [String] = []
  /// The numbers of the first and last row of the header.
  public private(set) var headerRows: ClosedRange<Int>
  /// The columns with something at their head, from left to right.
  public private(set) var columns: [Column]
  /// The rows below the header that are nobody.
  public internal(set) var skipped: [Skipped] = []
  /// The rows of people.
  var people: [Person] = []
  /// Whether it tells only who came and who went, as the lists of the social insurance do.
  public internal(set) var tellsOnlyMovements = false

  /// Finds the list in a sheet; nil when no row names a column of names beside another known one. What nobody needs to
  /// know stays unread whatever was chosen.
  public init?(_ sheet: Sheet, kind: ListKind = .workers, choices: TableChoices = TableChoices()) {
    guard let (index, count, columns) = ListTable.header(of: sheet, kind, choices) else { return nil }
    self.kind = kind
    self.sheet = sheet.name
    self.columns = columns
    headerRows = sheet.rows[index].number...sheet.rows[index + count - 1].number
    titles = sheet.rows[..<index].map { $0.cells.map(\.value.text).joined(separator: " ") }
    takeRows(sheet.rows[(index + count)...])
  }

  /// Whether every row says of which enterprise it is.
  public var namesEnterprises: Bool {
    columns.contains { [.enterpriseCode, .enterprise, .taxCode].contains($0.meaning) }
  }

  /// The first texts in a column, at most so many.
  public func samples(inColumn place: Int, count: Int = 3) -> [String] {
    var samples: [String] = []
    for person in people {
      guard samples.count < count else { break }
      if let text = person.row[place]?.text { samples.append(text) }
    }
    return samples
  }

  /// The place of the first column that holds something.
  func place(of meaning: ListColumn) -> Int? { columns.first { $0.meaning == meaning }?.place }

  static func header(
    of sheet: Sheet, _ kind: ListKind, _ choices: TableChoices = TableChoices()
  ) -> (index: Int, count: Int, columns: [Column])? {
    if let number = choices.headerRow {
      guard let index = sheet.rows.firstIndex(where: { $0.number == number }) else { return nil }
      return (index, 1, columns(of: [sheet.rows[index]], sheet.merged, kind, choices))
    }
    var best: (index: Int, count: Int, columns: [Column], score: Int)?
    for index in sheet.rows.indices.prefix(60) {
      let upper = sheet.rows[index]
      let upperColumns = columns(of: [upper], sheet.merged, kind, choices)
      // The upper row names the people; a title does not.
      let namesPeople = upperColumns.contains { kind.naming.contains($0.meaning) }
      for count in 1...3 where index + count <= sheet.rows.count {
        let rows = Array(sheet.rows[index..<(index + count)])
        if count > 1, !namesPeople { break }
        if count > 1, !isJoined(rows[count - 1], to: upper, sheet.merged),
          !isLowerHeader(rows[count - 1], below: upper, sheet.merged, kind)
        {
          break
        }
        let columns = count == 1 ? upperColumns : columns(of: rows, sheet.merged, kind, choices)
        let known = Set(columns.map(\.meaning).filter { $0 != .unread && $0 != .personal })
        let isTable =
          kind.naming.contains(.name) && (known.contains(.name) || known.isSuperset(of: [.givenName, .familyNames]))
          || kind.naming.contains(.enterprise) && known.contains(.enterprise)
        guard isTable, known.count >= 2 else { continue }
        let score = known.count * 4 + columns.count + count * 8
        if score > best?.score ?? 0 { best = (index, count, columns, score) }
      }
    }
    return best.map { ($0.index, $0.count, $0.columns) }
  }

  /// Whether merged cells reach from the upper row of a header down to a row.
  private static func isJoined(_ row: Sheet.Row, to upper: Sheet.Row, _ merged: [Sheet.Area]) -> Bool {
    merged.contains { $0.rows.lowerBound == upper.number && $0.rows.contains(row.number) }
  }

  private static func isLowerHeader(
    _ row: Sheet.Row, below upper: Sheet.Row, _ merged: [Sheet.Area], _ kind: ListKind
  ) -> Bool {
    var known = 0
    for cell in row.cells {
      guard case .text(let text) = cell.value else { return false }
      if text.filter(\.isNumber).count > 2 { return false }
      let parent = parent(of: cell.column, in: upper, merged)
      if HeaderWords.isHeader(text, under: parent, in: kind) {
        known += 1
      } else if let column = HeaderWords.column(parent, in: kind),
        column == .name || kind == .enterprises && column == .enterprise
      {
        // Whatever stands under the names and is no header is a name.
        return false
      }
    }
    return known > 0 && known * 2 >= row.cells.count && !isColumnNumbers(row)
  }

  /// The words above a column: of merged cells those in the first, and where nothing is known of merged cells those above the
  /// nearest column to its left.
  private static func parent(of column: Int, in row: Sheet.Row, _ merged: [Sheet.Area]) -> String {
    let areas = merged.filter { $0.rows.contains(row.number) && $0.columns.count > 1 }
    guard !areas.isEmpty else { return row.cells.last { $0.column <= column }?.value.text ?? "" }
    let area = areas.first { $0.columns.contains(column) }
    return row[area?.columns.lowerBound ?? column]?.text ?? ""
  }

  private static func columns(
    of rows: [Sheet.Row], _ merged: [Sheet.Area], _ kind: ListKind, _ choices: TableChoices
  ) -> [Column] {
    let places = Set(rows.flatMap { $0.cells.map(\.column) }).sorted()
    let heads = places.map { place in
      let own = rows.last { $0[place] != nil }
      let lower = own?[place]?.text ?? ""
      var uppers: [String] = []
      for row in rows where row.number < own?.number ?? 0 {
        let text = parent(of: place, in: row, merged)
        if !text.isEmpty, uppers.last != text { uppers.append(text) }
      }
      return Head(place: place, uppers: uppers, lower: lower)
    }
    return columns(of: Head.joined(heads, kind, choices), kind, choices)
  }
}
