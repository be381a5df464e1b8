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
    let widths = columnWidths
    let head = columns.isEmpty ? [] : wrapped(columns.map(\.title), widths) + [rule(widths)]
    var pages: [[String]] = []
    var page = lines([title], isCentred: true) + [""] + lines(above) + (above.isEmpty ? [] : [""])
    var isHeadDue = true
    func turn() {
      pages.append(page)
      page = []
      isHeadDue = true
    }
    for row in rows {
      let block = wrapped(row, widths) + (isForWriting ? [rule(widths)] : [])
      if page.count + block.count + (isHeadDue ? head.count : 0) > room, !page.isEmpty { turn() }
      if isHeadDue { page += head }
      isHeadDue = false
      page += block
    }
    if rows.isEmpty { page += head }
    let end = (below.isEmpty ? [] : [""]) + lines(below)
    // What stands below the table stays together where it can.
    if page.count + end.count > room, end.count <= room { turn() }
    for line in end {
      if page.count == room { turn() }
      page.append(line)
    }
    pages.append(page)
    return pages
  }

  private func lines(_ texts: [String], isCentred: Bool = false) -> [String] {
    texts.flatMap { CellWidth.wrapped($0, to: PrintedDocument.lineWidth) }.map { line in
      isCentred ? String(repeating: " ", count: (PrintedDocument.lineWidth - CellWidth.of(line)) / 2) + line : line
    }
  }

  /// Cells of each column; one blank parts them.
  private var columnWidths: [Int] {
    let fixed = columns.reduce(0) { $0 + $1.width } + max(0, columns.count - 1)
    let shares = max(1, columns.count { $0.width == 0 })
    return columns.map { $0.width > 0 ? $0.width : max(8, (PrintedDocument.lineWidth - fixed) / shares) }
  }

  /// A row in as many lines as its longest text needs.
  private func wrapped(_ texts: [String], _ widths: [Int]) -> [String] {
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
