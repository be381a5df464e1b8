extension OfficialReport {
  /// The report as one page of HTML that needs nothing else, made for A4 with the fonts, sizes and margins of the decree.
  public var html: String {
    // The signature never stands alone on a page.
    var (body, close) = (body, "")
    if case .paragraph? = body.last { close = html(body.removeLast()) }
    return """
      <!DOCTYPE html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <title>\(Markup.escaped("\(kind) - \(subject)"))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <div class="paper">
      <div class="head">
      <div class="issuer">\(issuerLines)<hr></div>
      <div class="nation"><b>\(Self.nation)</b><br><b class="motto">\(Self.motto)</b></div>
      </div>
      <div class="head"><div class="number">\(blanks(number))</div><div class="date">\(blanks(placeAndDate))</div></div>
      <h1>\(Markup.escaped(kind))</h1>
      <p class="subject">\(Markup.escaped(subject))</p><hr class="subject">
      \(addressing)\(body.map(html).joined())<div class="close">
      \(close)<div class="foot">
      \(left)
      <div class="signature">\(signature.map(Markup.escaped).joined(separator: "<br>"))<div class="signer">\
      \(Markup.escaped(signer ?? ""))</div></div>
      </div>
      </div>
      </div>
      \(annex.map(html) ?? "")</body>
      </html>

      """
  }

  private func html(_ annex: Annex) -> String {
    """
    <section class="annex">
    <h2>\(Annex.label)</h2>
    <p class="name">\(Markup.escaped(annex.name))</p>
    <p class="with">\(blanks(annex.accompaniment))</p>
    \(annex.tables.map { html($0, $0.widthsAcross) }.joined())</section>

    """
  }

  private var addressing: String {
    guard !addressees.isEmpty else { return "" }
    let names = addressees.map(Markup.escaped)
    let one = names.count == 1 ? " \(names[0])" : names.map { "<br>- \($0)" }.joined(separator: ";") + "."
    return "<div class=\"addressees\"><p>\(Self.addressing)\(one)</p></div>\n"
  }

  private var left: String {
    guard !recipients.isEmpty else { return "<div class=\"signature\">\(Self.preparer)</div>" }
    let lines = recipients.map { "<br>- \(Markup.escaped($0))" }.joined()
    return "<div class=\"recipients\"><b><i>Nơi nhận:</i></b>\(lines)</div>"
  }

  private var issuerLines: String {
    (superior.map { [Markup.escaped($0) + "<br>"] } ?? []).joined()
      + "<b>" + issuer.map(Markup.escaped).joined(separator: "<br>") + "</b>"
  }

  /// Room for what is filled in by hand stays as wide as it is.
  private func blanks(_ text: String) -> String { Markup.escaped(text).replacing("  ", with: "&nbsp;&nbsp;") }

  private func html(_ block: Block) -> String {
    switch block {
    case .heading(let text): "<h2>\(Markup.escaped(text))</h2>\n"
    case .paragraph(let text): "<p>\(Markup.escaped(text))</p>\n"
    case .room(let prompt): "<p class=\"room\">[\(Markup.escaped(prompt)): …]</p>\n"
    case .table(let table): html(table, table.widths)
    }
  }

  private func html(_ table: Table, _ widths: [Int]) -> String {
    let whole = max(1, widths.reduce(0, +))
    let shares = widths.map { "<col style=\"width: \($0 * 100 / whole).\($0 * 1000 / whole % 10)%\">" }.joined()
    let heads = table.columns.map { "<th>\(Markup.escaped($0.title))</th>" }.joined()
    let rows = table.rows.enumerated().map { index, texts in
      let isTotal = table.hasTotal && index == table.rows.count - 1
      let cells = zip(texts, table.columns).map { text, column in
        "<td\(column.isNumber ? " class=\"number\"" : "")>\(Markup.escaped(text))</td>"
      }
      return "<tr\(isTotal ? " class=\"total\"" : "")>\(cells.joined())</tr>\n"
    }
    let notes = table.notes.map { "<p class=\"note\">- \(Markup.escaped($0))</p>\n" }.joined()
    return """
      <h3>\(Markup.escaped(table.title))</h3>
      <table>
      <colgroup>\(shares)</colgroup>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      <div class="\(table.keepsNotes ? "notes whole" : "notes")">
      \(notes)</div>

      """
  }

  private static let style = """
    @page { size: A4 portrait; margin: 20mm 15mm 20mm 30mm;
      @top-center { content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", serif; } }
    @page across { size: A4 landscape; }
    @page :first { @top-center { content: none; } }
    body { font: 14pt/1.2 "Times New Roman", "Liberation Serif", serif; color: black; margin: 0; }
    @media screen { .paper, .annex { max-width: 165mm; margin: 20mm auto; } .annex { max-width: 252mm; } }
    .head { display: flex; text-align: center; margin: 0 0 6pt; }
    .head > :first-child { flex: 0 0 42%; } .head > :last-child { flex: 1; }
    .issuer, .nation { font-size: 13pt; }
    .motto { font-size: 14pt; border-bottom: 1px solid black; }
    hr { width: 25%; border: 0; border-top: 1px solid black; margin: 3pt auto; }
    hr.subject { width: 36%; margin: 4pt auto 12pt; }
    .head .number { font-size: 13pt; } .date { font-style: italic; }
    .addressees { text-align: center; margin: 0 0 12pt; }
    .addressees p { display: inline-block; text-align: left; text-indent: 0; margin: 0; }
    h1 { font-size: 14pt; text-align: center; margin: 12pt 0 0; }
    p.subject { font-weight: bold; text-align: center; text-indent: 0; margin: 0 10mm; }
    h2 { font-size: 14pt; margin: 10pt 0 6pt; break-after: avoid; }
    h3 { font-size: 13pt; text-align: center; margin: 8pt 0 4pt; break-after: avoid; }
    p { margin: 0 0 6pt; text-align: justify; text-indent: 12.7mm; }
    p.room { font-style: italic; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 11pt; line-height: 1.1; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: 1px solid black; padding: 0.5pt 1.5pt; vertical-align: top; overflow-wrap: anywhere; }
    th { text-align: center; vertical-align: middle; }
    td.number { text-align: right; white-space: nowrap; }
    .total td { font-weight: bold; }
    .annex { page: across; break-before: page; }
    .annex h2, .annex p.name, .annex p.with { text-align: center; text-indent: 0; margin: 0; break-after: avoid; }
    .annex p.name { font-weight: bold; } .annex p.with { font-style: italic; }
    .annex table { font-size: 12pt; }
    tbody tr:nth-last-child(-n+2) { break-after: avoid; } .notes { break-before: avoid; } .whole { break-inside: avoid; }
    p.note { font-size: 11pt; font-style: italic; text-indent: 0; margin: 2pt 0; break-inside: avoid; }
    .close { break-inside: avoid; }
    .foot { display: flex; margin-top: 14pt; }
    .recipients { flex: 1; font-size: 11pt; } .recipients b { font-size: 12pt; }
    .signature { flex: 1; text-align: center; font-weight: bold; }
    .signer { margin-top: 25mm; }
    """
}
