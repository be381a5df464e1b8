internal import RegisterExchange

extension PrintedDocument {
  /// The document as one page of HTML that needs nothing else, made for A4: any browser prints it.
  public var html: String {
    if let official { return official.html }
    var page = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <title>\(Markup.escaped(title))</title>
      <style>
      \(PrintedDocument.style)
      </style>
      </head>
      <body>
      <h1>\(Markup.escaped(title))</h1>

      """
    for line in above { page += paragraph(line) }
    for table in tables { page += self.html(of: table) }
    for line in below { page += paragraph(line) }
    return page + "</body>\n</html>\n"
  }

  private func html(of table: Table) -> String {
    let classes = table.columns.map { $0.isNumber ? " class=\"number\"" : "" }
    func row(_ tag: String, _ texts: [String]) -> String {
      "<tr>" + zip(texts, classes).map { "<\(tag)\($1)>\(Markup.escaped($0))</\(tag)>" }.joined() + "</tr>\n"
    }
    var page = table.title.map { "<h2>\(Markup.escaped($0))</h2>\n" } ?? ""
    page += "<table\(isForWriting ? " class=\"writing\"" : "")>\n<thead>\n\(row("th", table.columns.map(\.title)))"
    page += "</thead>\n"
    return page + "<tbody>\n" + table.rows.map { row("td", $0) }.joined() + "</tbody>\n</table>\n"
  }

  private func paragraph(_ line: String) -> String { line.isEmpty ? "<br>\n" : "<p>\(Markup.escaped(line))</p>\n" }

  private static let style = """
    @page { size: A4; margin: 20mm 15mm 20mm 25mm; @bottom-right { content: counter(page) / counter(pages); } }
    body { font-family: serif; font-size: 13pt; line-height: 1.3; }
    h1 { font-size: 14pt; text-align: center; margin: 0 0 8pt; }
    h2 { font-size: 13pt; margin: 8pt 0 0; break-after: avoid; }
    p { margin: 0 0 3pt; }
    table { border-collapse: collapse; width: 100%; margin: 8pt 0; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: 1px solid black; padding: 2pt 4pt; text-align: left; vertical-align: top; }
    .number { text-align: right; }
    .writing td { height: 9mm; vertical-align: middle; }
    """
}
