extension OfficialReport {
  /// The report as a word processor document (Office Open XML): Times New Roman, sizes and margins of the decree. The same
  /// report gives the same bytes; nil when there is no memory for it.
  public var document: [UInt8]? { ZipArchive.packed(documentParts) }

  /// The files the document is packed from.
  var documentParts: [(name: String, text: String)] {
    [
      ("[Content_Types].xml", Self.contentTypes), ("_rels/.rels", Self.packageRelations),
      ("word/document.xml", documentText), ("word/styles.xml", Self.styles), ("word/header1.xml", Self.pageNumber),
      ("word/_rels/document.xml.rels", Self.documentRelations),
    ]
  }

  private var documentText: String {
    let writing = DocumentWriting()
    var text = "\(DocumentWriting.declaration)<w:document \(DocumentWriting.names)><w:body>"
    text += writing.head(self)
    text += writing.paragraph(kind, .init(align: "center", isBold: true, before: 240))
    text += writing.paragraph(subject, .init(align: "center", isBold: true))
    text += writing.rule(share: 25, of: DocumentWriting.width)
    text += writing.addressing(self)
    // Wide tables stand in sections of their own, laid across; those that follow one another share one.
    var isAcross = false
    var isFirst = true
    for block in body {
      if block.isWide != isAcross {
        text += DocumentWriting.sectionEnd(isAcross: isAcross, isFirst: isFirst)
        isFirst = false
        isAcross.toggle()
      }
      switch block {
      case .heading(let heading):
        text += writing.paragraph(heading, .init(isBold: true, before: 200, after: 120, staysWithNext: true))
      case .paragraph(let words):
        // The signature never stands alone on a page.
        text += writing.paragraph(words, block == body.last ? .lastOfBody : .body)
      case .room(let prompt):
        text += writing.paragraph("[\(prompt): …]", .init(align: "both", isItalic: true, after: 120, indent: 720))
      case .table(let table): text += writing.table(table)
      }
    }
    if isAcross { text += DocumentWriting.sectionEnd(isAcross: true, isFirst: isFirst) }
    isFirst = isFirst && !isAcross
    return text + writing.foot(self) + DocumentWriting.section(isAcross: false, isFirst: isFirst)
      + "</w:body></w:document>"
  }

  private static let contentTypes = """
    \(DocumentWriting.declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType="\(wordType).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(wordType).styles+xml"/>\
    <Override PartName="/word/header1.xml" ContentType="\(wordType).header+xml"/></Types>
    """

  private static let packageRelations = """
    \(DocumentWriting.declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="\(relation)/officeDocument" Target="word/document.xml"/></Relationships>
    """

  private static let documentRelations = """
    \(DocumentWriting.declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="\(relation)/styles" Target="styles.xml"/>\
    <Relationship Id="rId2" Type="\(relation)/header" Target="header1.xml"/></Relationships>
    """

  /// The number stands in the middle of the top margin, from the second page on.
  private static let pageNumber = """
    \(DocumentWriting.declaration)<w:hdr \(DocumentWriting.names)><w:p><w:pPr><w:jc w:val="center"/></w:pPr>\
    <w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>\
    <w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
    <w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r>\
    <w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r>\
    <w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>
    """

  private static let styles = """
    \(DocumentWriting.declaration)<w:styles \(DocumentWriting.names)><w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>\
    <w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
    </w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
    </w:styles>
    """

  private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}

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

  /// A4; margins 20 mm above and below, 30 mm left, 15 mm right; no page number on the first page of the first.
  static func section(isAcross: Bool, isFirst: Bool) -> String {
    let size = isAcross ? "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"" : "w:w=\"11906\" w:h=\"16838\""
    return
      "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:type w:val=\"nextPage\"/><w:pgSz \(size)/>"
      + "<w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" "
      + "w:footer=\"567\" w:gutter=\"0\"/>\(isFirst ? "<w:titlePg/>" : "")</w:sectPr>"
  }

  /// The end of a section: a line of no height that carries what its pages are.
  static func sectionEnd(isAcross: Bool, isFirst: Bool) -> String {
    "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
      + "\(section(isAcross: isAcross, isFirst: isFirst))</w:pPr></w:p>"
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

    static let body = Look(align: "both", after: 120, indent: 720)
    static let lastOfBody = Look(align: "both", after: 120, indent: 720, staysWithNext: true)
  }

  func paragraph(_ text: String, _ look: Look) -> String {
    var properties = look.staysWithNext ? "<w:keepNext/>" : ""
    properties += "<w:spacing w:before=\"\(look.before)\" w:after=\"\(look.after)\"/>"
    if look.indent > 0 { properties += "<w:ind w:firstLine=\"\(look.indent)\"/>" }
    properties += "<w:jc w:val=\"\(look.align)\"/>"
    return "<w:p><w:pPr>\(properties)</w:pPr>\(run(text, look))</w:p>"
  }

  private func run(_ text: String, _ look: Look) -> String {
    let style = (look.isBold ? "<w:b/>" : "") + (look.isItalic ? "<w:i/>" : "")
    return "<w:r><w:rPr>\(style)<w:sz w:val=\"\(look.size)\"/><w:szCs w:val=\"\(look.size)\"/></w:rPr>"
      + "<w:t xml:space=\"preserve\">\(Markup.escaped(text))</w:t></w:r>"
  }

  /// A thin rule in the middle, a share in percent of a width.
  func rule(share: Int, of width: Int) -> String {
    let side = width * (100 - share) / 200
    return "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
      + "<w:spacing w:before=\"40\" w:after=\"60\" w:line=\"120\" w:lineRule=\"exact\"/>"
      + "<w:ind w:left=\"\(side)\" w:right=\"\(side)\"/></w:pPr></w:p>"
  }

  /// The two columns above: a table without borders.
  func head(_ report: OfficialReport) -> String {
    let columns = [3900, Self.width - 3900]
    let centred = Look(align: "center", size: 26)
    let bold = Look(align: "center", size: 26, isBold: true)
    var left = report.superior.map { paragraph($0, centred) } ?? ""
    left += report.issuer.map { paragraph($0, bold) }.joined() + rule(share: 35, of: columns[0])
    let right =
      paragraph(OfficialReport.nation, bold)
      + paragraph(OfficialReport.motto, Look(align: "center", size: 28, isBold: true)) + rule(share: 58, of: columns[1])
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
      + paragraph("", Look(size: 4))
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

  /// A table with borders, its head on every page, its notes below.
  func table(_ table: OfficialReport.Table) -> String {
    let shares = table.pageWidths
    let cells = max(1, shares.reduce(0, +))
    let widths = shares.map { (table.isWide ? Self.widthAcross : Self.width) * $0 / cells }
    let borders =
      "<w:tblBorders>"
      + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
        "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
      }.joined() + "</w:tblBorders>"
    var text = paragraph(
      table.title, Look(align: "center", size: 26, isBold: true, before: 120, after: 80, staysWithNext: true))
    text += tableStart(widths, borders: borders, margin: 40)
    text += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    text += zip(table.columns, widths).map { column, width in
      cell(paragraph(column.title, Look(align: "center", size: 20, isBold: true)), width, isMiddle: true)
    }.joined()
    text += "</w:tr>"
    for (index, row) in table.rows.enumerated() {
      let isTotal = table.hasTotal && index == table.rows.count - 1
      text += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
      for (column, words) in row.enumerated() where column < widths.count {
        let look = Look(align: table.columns[column].isNumber ? "right" : "left", size: 21, isBold: isTotal)
        text += cell(paragraph(words, look), widths[column])
      }
      text += "</w:tr>"
    }
    text += "</w:tbl>"
    for (index, note) in table.notes.enumerated() {
      text += paragraph(
        "- \(note)", Look(align: "both", size: 22, isItalic: true, before: index == 0 ? 60 : 0, after: 20))
    }
    return text + paragraph("", Look(size: 12))
  }
}
