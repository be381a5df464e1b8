extension PrintedDocument {
  /// The document as one page of HTML that needs nothing else, made for A4: any browser prints it.
  public var html: String {
    var page = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <title>\(escaped(title))</title>
      <style>
      \(PrintedDocument.style)
      </style>
      </head>
      <body>
      <h1>\(escaped(title))</h1>

      """
    for line in above { page += paragraph(line) }
    if !columns.isEmpty {
      let classes = columns.map { $0.isNumber ? " class=\"number\"" : "" }
      func row(_ tag: String, _ texts: [String]) -> String {
        "<tr>" + zip(texts, classes).map { "<\(tag)\($1)>\(escaped($0))</\(tag)>" }.joined() + "</tr>\n"
      }
      page +=
        "<table\(isForWriting ? " class=\"writing\"" : "")>\n<thead>\n\(row("th", columns.map(\.title)))</thead>\n"
      page += "<tbody>\n" + rows.map { row("td", $0) }.joined() + "</tbody>\n</table>\n"
    }
    for line in below { page += paragraph(line) }
    return page + "</body>\n</html>\n"
  }

  private func paragraph(_ line: String) -> String { line.isEmpty ? "<br>\n" : "<p>\(escaped(line))</p>\n" }

  private func escaped(_ text: String) -> String {
    var result = ""
    for letter in text.unicodeScalars {
      switch letter {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(letter)
      }
    }
    return result
  }

  private static let style = """
    @page { size: A4; margin: 20mm 15mm 20mm 25mm; @bottom-right { content: counter(page) / counter(pages); } }
    body { font-family: serif; font-size: 13pt; line-height: 1.3; }
    h1 { font-size: 14pt; text-align: center; margin: 0 0 8pt; }
    p { margin: 0 0 3pt; }
    table { border-collapse: collapse; width: 100%; margin: 8pt 0; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: 1px solid black; padding: 2pt 4pt; text-align: left; vertical-align: top; }
    .number { text-align: right; }
    .writing td { height: 9mm; vertical-align: middle; }
    """
}
