internal import LearningRegister

// From the words at the heads of columns to what the columns hold, each looked at beside the others.
extension ListTable {
  /// What stands at the head of a column.
  struct Head {
    let place: Int
    /// The words above, from the top.
    var uppers: [String]
    /// The words directly over the column.
    var lower: String
    /// The columns of a day that is written in several.
    var parts: [Int] = []

    var upper: String { uppers.joined(separator: " ") }
    var header: String { (uppers + [lower]).joined(separator: " · ") }

    /// Which part of a day the column holds: “Ngày”, “Tháng”, “Năm” under one head, or “Ngày sinh”, “Tháng sinh”, “Năm sinh”.
    private var part: String? {
      let words = HeaderWords.plain(lower)
      if upper.isEmpty { return ["ngay sinh", "thang sinh", "nam sinh"].contains(words) ? words : nil }
      return ["ngay", "ngay thang", "thang", "nam"].contains(words) ? words : nil
    }

    /// Joins the columns that hold day, month and year of one day; not where something was said of one behind the first.
    static func joined(_ heads: [Head], _ kind: ListKind, _ choices: TableChoices) -> [Head] {
      var joined: [Head] = []
      var rest = heads[...]
      while var head = rest.popFirst() {
        defer { joined.append(head) }
        guard head.part != nil else { continue }
        let others = rest.prefix { $0.part != nil && $0.upper == head.upper }
        let run = [head] + others
        let parts = run.compactMap(\.part)
        let last = parts.last?.split(separator: " ").first
        // Without the month beside it, “nam” may be the men.
        let isDay = last == "nam" && parts.contains { $0.contains("thang") } && Set(parts).count == parts.count
        let meaning = head.upper.isEmpty ? .born : HeaderWords.column(head.upper, in: kind) ?? .unread
        guard isDay, days.contains(meaning), others.allSatisfy({ choices.columns[$0.place] == nil }) else { continue }
        head.parts = run.map(\.place)
        head.lower = run.map(\.lower).joined(separator: ", ")
        rest = rest.dropFirst(others.count)
      }
      return joined
    }

    private static let days: Set<ListColumn> = [
      .born, .from, .to, .opened, .closed, .decisionDay, .headcountDay, .unread,
    ]

    /// What the words say the column holds.
    func meaning(_ kind: ListKind) -> ListColumn {
      guard !parts.isEmpty else { return HeaderWords.column(lower, under: upper, in: kind) ?? .unread }
      return upper.isEmpty ? .born : HeaderWords.column(upper, in: kind) ?? .unread
    }
  }

  /// What the columns under these heads hold. Of several that would say the same of a person the clearest is read, else the
  /// first; one that somebody named goes before all.
  static func columns(of heads: [Head], _ kind: ListKind, _ choices: TableChoices) -> [Column] {
    var said: Set<Int> = []
    var columns = heads.map { head in
      let found = head.meaning(kind)
      let chosen = choices.columns[head.place] ?? choices.words[HeaderWords.plain(head.header)]
      if chosen != nil { said.insert(head.place) }
      return Column(
        place: head.place, header: head.header, meaning: found == .personal ? .personal : chosen ?? found,
        parts: head.parts)
    }
    guard kind == .workers else { return columns }
    for meaning in [ListColumn.sex, .from, .to, .village, .skillGrade, .unionMember, .insurance] {
      let rivals = columns.indices.filter { columns[$0].meaning == meaning }
      guard rivals.count > 1 else { continue }
      let read =
        rivals.first { said.contains(columns[$0].place) }
        ?? rivals.first { meaning == .from && HeaderWords.isFirstDay(columns[$0].words) } ?? rivals[0]
      for place in rivals where place != read && !said.contains(columns[place].place) {
        columns[place].meaning = .unread
      }
    }
    return columns
  }
}

extension Sheet.Row {
  /// The row with every day that stands in several columns written as one text in the first of them.
  func joining(_ dates: [ListTable.Column]) -> Sheet.Row {
    var row = self
    for date in dates {
      let parts = date.parts.compactMap { place -> String? in
        guard let value = self[place], !RowReading.isNothing(value.text), !value.text.allSatisfy({ $0 == "0" }) else {
          return nil
        }
        // Day and month in one cell became a day of the year the file was made in.
        if case .day(let day) = value, date.parts.count == 2, place == date.parts[0] {
          return "\(day.components.day)/\(day.components.month)"
        }
        return value.text
      }
      row.cells.removeAll { date.parts.contains($0.column) }
      guard !parts.isEmpty else { continue }
      let index = row.cells.firstIndex { $0.column > date.place } ?? row.cells.endIndex
      row.cells.insert(Sheet.Cell(column: date.place, value: .text(parts.joined(separator: "/"))), at: index)
    }
    return row
  }
}
