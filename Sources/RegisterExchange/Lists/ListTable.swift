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
    public let meaning: ListColumn

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
      /// The numbers or letters of the columns.
      case columnNumbers
      /// Signatures and what follows them.
      case signature
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
  }

  /// What its rows are.
  public let kind: ListKind
  /// The name of the sheet's tab.
  public let sheet: String
  /// The lines above the table.
  public private(set) var titles: [String] = []
  /// The numbers of the first and last row of the header.
  public private(set) var headerRows: ClosedRange<Int>
  /// The columns with something at their head, from left to right.
  public private(set) var columns: [Column]
  /// The rows below the header that are nobody.
  public private(set) var skipped: [Skipped] = []
  /// The rows of people.
  private(set) var people: [Person] = []
  /// Whether it tells only who came and who went, as the lists of the social insurance do.
  public private(set) var tellsOnlyMovements = false

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
      for count in 1...3 where index + count <= sheet.rows.count {
        let rows = Array(sheet.rows[index..<(index + count)])
        // The upper row names the people; a title does not.
        if count > 1, !namesPeople(upper, sheet.merged, kind, choices) { break }
        if count > 1, !isJoined(rows[count - 1], to: upper, sheet.merged),
          !isLowerHeader(rows[count - 1], below: upper, sheet.merged, kind)
        {
          break
        }
        let columns = columns(of: rows, sheet.merged, kind, choices)
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

  private static func namesPeople(
    _ row: Sheet.Row, _ merged: [Sheet.Area], _ kind: ListKind, _ choices: TableChoices
  ) -> Bool {
    columns(of: [row], merged, kind, choices).contains { kind.naming.contains($0.meaning) }
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
    return places.map { place in
      let own = rows.last { $0[place] != nil }
      let lower = own?[place]?.text ?? ""
      var uppers: [String] = []
      for row in rows where row.number < own?.number ?? 0 {
        let text = parent(of: place, in: row, merged)
        if !text.isEmpty, uppers.last != text { uppers.append(text) }
      }
      let upper = uppers.joined(separator: " ")
      let header = (uppers + [lower]).joined(separator: " · ")
      let found = HeaderWords.column(lower, under: upper, in: kind) ?? .unread
      let chosen = choices.columns[place] ?? choices.words[HeaderWords.plain(header)]
      return Column(place: place, header: header, meaning: found == .personal ? .personal : chosen ?? found)
    }
  }

  private mutating func takeRows(_ rows: ArraySlice<Sheet.Row>) {
    var top = Movement.none
    var movement = Movement.none
    var group = ""
    var hasEnded = false
    for row in rows {
      if hasEnded {
        skipped.append(Skipped(row: row.number, kind: .signature))
        continue
      }
      switch kind(of: row) {
      case .signature:
        hasEnded = true
        skipped.append(Skipped(row: row.number, kind: .signature))
      case .group:
        skipped.append(Skipped(row: row.number, kind: .group))
        let words = HeaderWords.plain(row.cells.map(\.value.text).joined(separator: " "))
        group = words
        if kind != .workers {
          continue
        } else if HeaderWords.has(words, "giam") {
          top = .leaves
        } else if HeaderWords.has(words, "tang") {
          top = .joins
        } else if HeaderWords.has(words, "khac") {
          top = .none
        }
        if top != .none { tellsOnlyMovements = true }
        // Who only earns otherwise neither comes nor goes.
        movement = HeaderWords.has(words, "luong") ? .none : top
      case .some(let kind): skipped.append(Skipped(row: row.number, kind: kind))
      case nil: people.append(Person(row: row, movement: movement, group: group))
      }
    }
  }

  /// The name in a row: of the person, else of the enterprise where a list has such.
  private func name(in row: Sheet.Row) -> String {
    func text(_ meanings: [ListColumn]) -> String {
      meanings.compactMap { place(of: $0).flatMap { row[$0]?.text } }.joined(separator: " ")
    }
    let person = kind.naming.contains(.name) ? text([.name, .familyNames, .givenName]) : ""
    return person.isEmpty && kind.naming.contains(.enterprise) ? text([.enterprise]) : person
  }

  /// Why a row is nobody; nil for a person.
  private func kind(of row: Sheet.Row) -> Skipped.Kind? {
    if ListTable.isColumnNumbers(row) { return .columnNumbers }
    let name = name(in: row)
    let hasFacts = columns.contains { kind.facts.contains($0.meaning) && row[$0.place] != nil }
    let isNumbered = place(of: .number).flatMap { row[$0]?.text }.flatMap { Int($0) } != nil
    let whole = row.cells.filter { if case .text = $0.value { true } else { false } }.map(\.value.text)
    let texts = name.isEmpty ? whole : [whole.first ?? "", name]
    // A sum may stand under any column.
    if !isNumbered, kind != .enterprises || !hasFacts, texts.contains(where: ListTable.isTotal) { return .total }
    if !hasFacts, !isNumbered {
      if texts.contains(where: ListTable.isClosing) { return .total }
      if texts.contains(where: ListTable.isSignature) { return .signature }
      if let first = row.cells.first, isGroup(row, first, name) { return .group }
    }
    return name.contains(where: \.isLetter) || name.hasPrefix("=") ? nil : .nameless
  }

  private func isGroup(_ row: Sheet.Row, _ first: Sheet.Cell, _ name: String) -> Bool {
    guard row.cells.count <= 3, case .text(let text) = first.value else { return false }
    let head = text.prefix { $0 != " " }.drop { "-+*".contains($0) }
    let number = head.split { ".)".contains($0) }.first.map(String.init) ?? ""
    let isRoman = !number.isEmpty && number.allSatisfy { "IVX".contains($0) }
    let isLetter = number.count == 1 && ("A"..."H").contains(number)
    let isHeaded = isRoman || isLetter && (head.count > 1 || text.count == 1)
    if isHeaded, head.count < text.count || row.cells.count > 1 { return true }
    // One cell over the whole row, beside or in the column of names.
    guard row.cells.count == 1 else { return false }
    let words = HeaderWords.plain(text)
    let isOutside =
      (place(of: .name) ?? (kind.naming.contains(.enterprise) ? place(of: .enterprise) : nil)).map {
        $0 != first.column
      } ?? name.isEmpty
    let openings = ["to ", "phong ", "phan xuong ", "bo phan ", "chuyen ", "xuong ", "khoi ", "ban ", "doi "]
    return isOutside || text.hasSuffix(":")
      || place(of: .number) != nil && openings.contains { words.hasPrefix($0) && words.count < 40 }
  }

  private static func isColumnNumbers(_ row: Sheet.Row) -> Bool {
    guard row.cells.count >= 3 else { return false }
    return row.cells.allSatisfy { cell in
      let text = cell.value.text.filter { !"() ".contains($0) }
      return text.count <= 2 && (Int(text).map { $0 < 100 } ?? (text.count == 1 && text.allSatisfy(\.isLetter)))
        && text.lowercased() != "x"
    }
  }

  private static func isTotal(_ text: String) -> Bool {
    let words = HeaderWords.plain(text)
    let alone = words.filter { !$0.isNumber }.split(separator: " ").joined(separator: " ")
    return ["cong", "tong", "tong cong", "tong so", "cong tang", "cong giam", "cong khac"].contains(alone)
      || ["tong cong ", "tong so ", "danh sach nay co ", "danh sach gom "].contains {
        words.hasPrefix($0)
      }
  }

  /// A sum of a group, or the sum in words. Only where nothing else says that it is a person: there are such names.
  private static func isClosing(_ text: String) -> Bool {
    let words = HeaderWords.plain(text)
    return words.hasPrefix("cong ") || words.hasPrefix("bang chu ")
  }

  private static func isSignature(_ text: String) -> Bool {
    let words = HeaderWords.plain(text)
    let beginnings = [
      "nguoi lap", "nguoi lam", "thu truong", "giam doc", "tong giam doc", "chu doanh nghiep", "dai dien", "xac nhan",
      "ke toan", "ky ten", "ky ghi ro", "can bo", "tm ", "kt ", "nguoi su dung lao dong", "chu tich", "truong phong",
    ]
    if beginnings.contains(where: { words.hasPrefix($0) }) { return true }
    return HeaderWords.has(words, "ngay") && HeaderWords.has(words, "thang") && HeaderWords.has(words, "nam")
  }
}
