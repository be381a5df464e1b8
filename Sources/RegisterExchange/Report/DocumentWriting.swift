internal import Screen

/// Pieces of WordprocessingML. Lengths are in twentieths of a point (1 mm = 56.7), sizes in half points.
struct DocumentWriting {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let names = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    """
  /// A4 less margins of 30 and 15 mm.
  static let width = 11906 - 1701 - 850
  /// A4 laid across, less the same margins.
  static let widthAcross = 16838 - 1701 - 850

  /// A4 standing; margins 20 mm above and below, 30 mm left, 15 mm right; no page number on the first page.
  static let section = section("w:w=\"11906\" w:h=\"16838\"", numbering: "")
  /// The same laid across, its pages counted from one.
  static let sectionAcross = section(
    "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"", numbering: "<w:pgNumType w:start=\"1\"/>")

  private static func section(_ size: String, numbering: String) -> String {
    "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:type w:val=\"nextPage\"/><w:pgSz \(size)/>"
      + "<w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" "
      + "w:footer=\"567\" w:gutter=\"0\"/>\(numbering)<w:titlePg/></w:sectPr>"
  }

  /// A line of hardly any height behind a table, which may carry the end of a section.
  static func thinLine(_ section: String = "") -> String {
    "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
      + "<w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr>\(section)</w:pPr></w:p>"
  }

  /// How a paragraph looks.
  struct Look {
    var align = "left"
    var size = 28
    var isBold = false
    var isItalic = false
    var before = 0
    var after = 0
    var indent = 0
    var staysWithNext = false
    /// Whether its lines stay on one page.
    var isWhole = false
    /// Whether programs list it among the headings.
    var isHeading = false
    /// Whether its lines stand close, as in tables.
    var isClose = false

    static let body = Look(align: "both", after: 120, indent: 720)
    static let lastOfBody = Look(align: "both", after: 120, indent: 720, staysWithNext: true)
  }

  func paragraph(_ text: String, _ look: Look) -> String {
    var properties = look.staysWithNext ? "<w:keepNext/>" : ""
    if look.isWhole { properties += "<w:keepLines/>" }
    let line = look.isClose ? " w:line=\"240\" w:lineRule=\"auto\"" : ""
    properties += "<w:spacing w:before=\"\(look.before)\" w:after=\"\(look.after)\"\(line)/>"
    if look.indent > 0 { properties += "<w:ind w:firstLine=\"\(look.indent)\"/>" }
    properties += "<w:jc w:val=\"\(look.align)\"/>\(look.isHeading ? "<w:outlineLvl w:val=\"0\"/>" : "")"
    // The sign that ends the paragraph has a height too, all there is of an empty one.
    let letters = self.letters(look)
    let run = text.isEmpty ? "" : "<w:r>\(letters)<w:t xml:space=\"preserve\">\(Markup.escaped(text))</w:t></w:r>"
    return "<w:p><w:pPr>\(properties)\(letters)</w:pPr>\(run)</w:p>"
  }

  private func letters(_ look: Look) -> String {
    let style = (look.isBold ? "<w:b/><w:bCs/>" : "") + (look.isItalic ? "<w:i/><w:iCs/>" : "")
    return "<w:rPr>\(style)<w:sz w:val=\"\(look.size)\"/><w:szCs w:val=\"\(look.size)\"/></w:rPr>"
  }

  /// A thin rule in the middle of a width.
  func rule(_ length: Int, of width: Int) -> String {
    let side = max(0, width - length) / 2
    return "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
      + "<w:spacing w:before=\"40\" w:after=\"60\" w:line=\"120\" w:lineRule=\"exact\"/>"
      + "<w:ind w:left=\"\(side)\" w:right=\"\(side)\"/></w:pPr></w:p>"
  }

  /// A rule below a text, between a third and a half as long as its line, whose letters are about so wide.
  func rule(below line: String, letter: Int, of width: Int) -> String {
    rule(min(width, CellWidth.of(line) * letter) * 2 / 5, of: width)
  }

  /// The two columns above: a table without borders.
  func head(_ report: OfficialReport) -> String {
    let columns = [3900, Self.width - 3900]
    let centred = Look(align: "center", size: 26)
    let bold = Look(align: "center", size: 26, isBold: true)
    var left = report.superior.map { paragraph($0, centred) } ?? ""
    left += report.issuer.map { paragraph($0, bold) }.joined()
    left += rule(below: report.issuer.last ?? "", letter: 170, of: columns[0])
    // As long as the motto in Times New Roman of fourteen points.
    let right =
      paragraph(OfficialReport.nation, bold)
      + paragraph(OfficialReport.motto, Look(align: "center", size: 28, isBold: true)) + rule(3450, of: columns[1])
    let below = [
      paragraph(report.number, centred),
      paragraph(report.placeAndDate, Look(align: "center", size: 28, isItalic: true)),
    ]
    return bare([[left, right], below], columns)
  }

  /// To whom it goes, where it is addressed to somebody.
  func addressing(_ report: OfficialReport) -> String {
    guard report.addressees.count != 1 else {
      return paragraph(
        "\(OfficialReport.addressing) \(report.addressees[0])", Look(align: "center", before: 60, after: 200))
    }
    guard !report.addressees.isEmpty else { return "" }
    var text = paragraph(OfficialReport.addressing, Look(before: 60, indent: 2268))
    for (place, addressee) in report.addressees.enumerated() {
      let isLast = place == report.addressees.count - 1
      text += paragraph("- \(addressee)\(isLast ? "." : ";")", Look(after: isLast ? 200 : 0, indent: 2835))
    }
    return text
  }

  /// Recipients and signature side by side.
  func foot(_ report: OfficialReport) -> String {
    let half = Self.width / 2
    let bold = Look(align: "center", isBold: true)
    var left = paragraph(OfficialReport.preparer, bold)
    if !report.recipients.isEmpty {
      left = paragraph("Nơi nhận:", Look(size: 24, isBold: true, isItalic: true))
      left += report.recipients.map { paragraph("- \($0)", Look(size: 22)) }.joined()
    }
    var right = report.signature.map { paragraph($0, bold) }.joined()
    right += paragraph(report.signer ?? "", Look(align: "center", isBold: true, before: 1400))
    return paragraph("", Look(size: 12, staysWithNext: true)) + bare([[left, right]], [half, Self.width - half])
  }

  private func bare(_ rows: [[String]], _ widths: [Int]) -> String {
    let rows = rows.map { cells in
      "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + zip(cells, widths).map { cell($0, $1) }.joined() + "</w:tr>"
    }
    return tableStart(widths, borders: "", margin: 0) + rows.joined() + "</w:tbl>"
  }

  private func tableStart(_ widths: [Int], borders: String, margin: Int) -> String {
    "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblInd w:w=\"0\" w:type=\"dxa\"/>\(borders)"
      + "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"\(margin)\" w:type=\"dxa\"/>"
      + "<w:right w:w=\"\(margin)\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"
      + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
  }

  private func cell(_ content: String, _ width: Int, isMiddle: Bool = false) -> String {
    "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(isMiddle ? "<w:vAlign w:val=\"center\"/>" : "")</w:tcPr>"
      + "\(content)</w:tc>"
  }

  /// The heading of an annex and its tables.
  func annex(_ annex: OfficialReport.Annex) -> String {
    let bold = Look(align: "center", isBold: true, staysWithNext: true)
    var text = paragraph(
      OfficialReport.Annex.label, Look(align: "center", isBold: true, staysWithNext: true, isHeading: true))
    text += paragraph(annex.name, bold)
    text += paragraph(
      annex.accompaniment, Look(align: "center", isItalic: true, after: 60, staysWithNext: true))
    return text + annex.tables.map { table($0, isAcross: true) }.joined()
  }

  /// Up to so many rows a table stands on one page.
  private static let mostRowsTogether = 8

  /// A table with borders, its head on every page, its notes below.
  func table(_ table: OfficialReport.Table, isAcross: Bool) -> String {
    let shares = isAcross ? table.widthsAcross : table.widths
    let cells = max(1, shares.reduce(0, +))
    let widths = shares.map { (isAcross ? Self.widthAcross : Self.width) * $0 / cells }
    let size = isAcross ? 24 : 22
    let borders =
      "<w:tblBorders>"
      + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
        "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
      }.joined() + "</w:tblBorders>"
    var text = paragraph(
      table.title, Look(align: "center", size: 26, isBold: true, before: 120, after: 80, staysWithNext: true))
    text += tableStart(widths, borders: borders, margin: 40)
    text += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    let head = Look(align: "center", size: size, isBold: true, staysWithNext: true, isClose: true)
    text += zip(table.columns, widths).map { column, width in
      cell(paragraph(column.title, head), width, isMiddle: true)
    }.joined()
    text += "</w:tr>"
    for (index, row) in table.rows.enumerated() {
      let isTotal = table.hasTotal && index == table.rows.count - 1
      // The last rows go with the note below them, those of a small table all with one another.
      let isLast = table.rows.count <= Self.mostRowsTogether || index >= table.rows.count - 2
      text += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
      for (column, words) in row.enumerated() where column < widths.count {
        let look = Look(
          align: table.columns[column].isNumber ? "right" : "left", size: size, isBold: isTotal,
          staysWithNext: isLast && !table.notes.isEmpty, isClose: true)
        text += cell(paragraph(words, look), widths[column])
      }
      text += "</w:tr>"
    }
    // Two tables without a paragraph between them would be one.
    return text + notes(table, across: widths) + "</w:tbl>" + Self.thinLine()
  }

  /// The notes are a last row without borders: only rows are kept together by every word processor.
  private func notes(_ table: OfficialReport.Table, across widths: [Int]) -> String {
    guard let last = table.notes.indices.last else { return "" }
    let paragraphs = table.notes.indices.map { place in
      paragraph(
        "- \(table.notes[place])",
        Look(
          align: "both", size: 22, isItalic: true, before: place == 0 ? 60 : 0, after: place == last ? 160 : 20,
          isWhole: true, isClose: true))
    }
    let none = ["left", "bottom", "right"].map { "<w:\($0) w:val=\"nil\"/>" }.joined()
    return "<w:tr>\(table.keepsNotes ? "<w:trPr><w:cantSplit/></w:trPr>" : "")<w:tc><w:tcPr>"
      + "<w:tcW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:gridSpan w:val=\"\(widths.count)\"/>"
      + "<w:tcBorders>\(none)</w:tcBorders></w:tcPr>\(paragraphs.joined())</w:tc></w:tr>"
  }
}
