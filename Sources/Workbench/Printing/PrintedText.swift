internal import RegisterExchange
internal import Screen

extension PrintedDocument {
  /// Lines on a page of the plain form, the foot included; a printer of ten characters an inch has room for 66.
  static let linesPerPage = 60
  /// Characters on a line.
  static let lineWidth = 80

  /// The document as plain text, 80 columns: pages end in a form feed, each with its number, and repeat the table's head.
  public var text: String {
    let pages = self.pages
    return pages.enumerated().map { index, lines in
      let foot = "\(pageWord) \(index + 1)/\(pages.count)"
      let padding = Array(repeating: "", count: max(0, PrintedDocument.linesPerPage - 2 - lines.count))
      return (lines + padding + ["", right(foot, PrintedDocument.lineWidth)]).joined(separator: "\n") + "\n"
    }.joined(separator: "\u{0C}")
  }

  /// How many pages the plain form has.
  public var pageCount: Int { pages.count }

  /// The lines of each page without its foot.
  private var pages: [[String]] {
    let room = PrintedDocument.linesPerPage - 2
    if let official {
      return official.parted(officialLines).flatMap { PrintedDocument.pages(of: $0, room: room) }
    }
    var pages: [[String]] = []
    var page = lines([title], isCentred: true) + [""] + lines(above) + (above.isEmpty ? [] : [""])
    func turn() {
      pages.append(page)
      page = []
    }
    for (place, table) in tables.enumerated() {
      let widths = columnWidths(table.columns)
      let head = wrapped(table.columns.map(\.title), table.columns, widths) + [rule(widths)]
      let title = (place == 0 ? [] : [""]) + lines(table.title.map { [$0] } ?? [])
      // A title never stands alone at the end of a page.
      if page.count + title.count + head.count + 2 > room, !page.isEmpty, place > 0 { turn() }
      page += page.isEmpty ? title.filter { !$0.isEmpty } : title
      var isHeadDue = true
      for row in table.rows {
        let block = wrapped(row, table.columns, widths) + (isForWriting ? [rule(widths)] : [])
        if page.count + block.count + (isHeadDue ? head.count : 0) > room, !page.isEmpty {
          turn()
          isHeadDue = true
        }
        if isHeadDue { page += head }
        isHeadDue = false
        page += block
      }
      if table.rows.isEmpty { page += head }
    }
    let end = (below.isEmpty ? [] : [""]) + lines(below)
    // What stands below the tables stays together where it can.
    if page.count + end.count > room, end.count <= room { turn() }
    for line in end {
      if page.count == room { turn() }
      page.append(line)
    }
    pages.append(page)
    return pages
  }

  private static func pages(of paper: ArraySlice<String>, room: Int) -> [[String]] {
    var lines = paper
    var pages: [[String]] = []
    var head: [String] = []
    while head.count + lines.count > room {
      let most = lines.startIndex + room - head.count
      let cut = (most - 15...most).last { isCut(before: $0, in: lines) } ?? most
      pages.append(head + lines[..<cut])
      head = tableHead(above: cut, in: paper)
      lines = lines[cut...]
    }
    return pages + [head + lines]
  }

  /// The head of the table a line stands in the midst of; empty where it stands in none.
  private static func tableHead(above place: Int, in paper: ArraySlice<String>) -> [String] {
    guard paper[place].first == "│", let top = paper[..<place].lastIndex(where: { $0.first == "┌" }),
      let end = paper[top...].firstIndex(where: { $0.first == "├" })
    else { return [] }
    return Array(paper[top...end])
  }

  /// Whether a page may end before a line: rows of a table stay whole, its head goes with the first, and the first line
  /// below it with the last.
  private static func isCut(before place: Int, in lines: ArraySlice<String>) -> Bool {
    switch lines[place].first {
    case "┌", "├", "└": false
    case "│":
      lines[place - 1].first == "├" && !lines[max(lines.startIndex, place - 9)..<place].contains { $0.first == "┌" }
    default: lines[place - 1].first != "└"
    }
  }

  private func lines(_ texts: [String], isCentred: Bool = false) -> [String] {
    texts.flatMap { CellWidth.wrapped($0, to: PrintedDocument.lineWidth) }.map { line in
      isCentred ? String(repeating: " ", count: (PrintedDocument.lineWidth - CellWidth.of(line)) / 2) + line : line
    }
  }

  /// Cells of each column; one blank parts them.
  private func columnWidths(_ columns: [Column]) -> [Int] {
    let fixed = columns.reduce(0) { $0 + $1.width } + max(0, columns.count - 1)
    let shares = max(1, columns.count { $0.width == 0 })
    return columns.map { $0.width > 0 ? $0.width : max(8, (PrintedDocument.lineWidth - fixed) / shares) }
  }

  /// A row in as many lines as its longest text needs.
  private func wrapped(_ texts: [String], _ columns: [Column], _ widths: [Int]) -> [String] {
    let cells = zip(texts, widths).map { CellWidth.wrapped($0, to: $1) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let parts = cells.enumerated().map { column, texts in
        let text = line < texts.count ? texts[line] : ""
        return columns[column].isNumber ? right(text, widths[column]) : left(text, widths[column])
      }
      var joined = parts.joined(separator: " ")
      while joined.last == " " { joined.removeLast() }
      return joined
    }
  }

  private func rule(_ widths: [Int]) -> String {
    widths.map { String(repeating: "-", count: $0) }.joined(separator: " ")
  }

  private func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - CellWidth.of(text)))
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - CellWidth.of(text))) + text
  }
}
