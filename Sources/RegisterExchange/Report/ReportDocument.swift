extension OfficialReport {
  /// The report as a word processor document (Office Open XML): Times New Roman, sizes and margins of the decree. The same
  /// report gives the same bytes; nil when there is no memory for it.
  public var document: [UInt8]? { ZipArchive.packed(documentParts) }

  /// The files the document is packed from.
  var documentParts: [(name: String, text: String)] {
    [
      ("[Content_Types].xml", Self.contentTypes), ("_rels/.rels", Self.packageRelations),
      ("word/document.xml", documentText), ("word/styles.xml", Self.styles), ("word/settings.xml", Self.settings),
      ("word/fontTable.xml", Self.fonts), ("word/header1.xml", Self.pageNumber),
      ("word/_rels/document.xml.rels", Self.documentRelations),
    ]
  }

  private var documentText: String {
    let writing = DocumentWriting()
    var text = "\(DocumentWriting.declaration)<w:document \(DocumentWriting.names)><w:body>"
    text += writing.head(self)
    text += writing.paragraph(kind, .init(align: "center", isBold: true, before: 240))
    text += writing.paragraph(subject, .init(align: "center", isBold: true))
    text += writing.rule(below: subject, letter: 150, of: DocumentWriting.width)
    text += writing.addressing(self)
    for block in body {
      switch block {
      case .heading(let heading):
        text += writing.paragraph(
          heading, .init(isBold: true, before: 200, after: 120, staysWithNext: true, isHeading: true))
      case .paragraph(let words):
        // The signature never stands alone on a page.
        text += writing.paragraph(words, block == body.last ? .lastOfBody : .body)
      case .room(let prompt):
        text += writing.paragraph("[\(prompt): …]", .init(align: "both", isItalic: true, after: 120, indent: 720))
      case .table(let table): text += writing.table(table, isAcross: false)
      }
    }
    text += writing.foot(self)
    // The pages of the annex are laid across and count from one.
    if let annex { text += DocumentWriting.thinLine(DocumentWriting.section) + writing.annex(annex) }
    text += DocumentWriting.thinLine() + (annex == nil ? DocumentWriting.section : DocumentWriting.sectionAcross)
    return text + "</w:body></w:document>"
  }

  private static let contentTypes = """
    \(DocumentWriting.declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType="\(wordType).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(wordType).styles+xml"/>\
    <Override PartName="/word/settings.xml" ContentType="\(wordType).settings+xml"/>\
    <Override PartName="/word/fontTable.xml" ContentType="\(wordType).fontTable+xml"/>\
    <Override PartName="/word/header1.xml" ContentType="\(wordType).header+xml"/></Types>
    """

  private static let packageRelations = """
    \(DocumentWriting.declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="\(relation)/officeDocument" Target="word/document.xml"/></Relationships>
    """

  private static let documentRelations = """
    \(DocumentWriting.declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="\(relation)/styles" Target="styles.xml"/>\
    <Relationship Id="rId2" Type="\(relation)/header" Target="header1.xml"/>\
    <Relationship Id="rId3" Type="\(relation)/settings" Target="settings.xml"/>\
    <Relationship Id="rId4" Type="\(relation)/fontTable" Target="fontTable.xml"/></Relationships>
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

  /// What is put in place of Times New Roman where it is missing: another roman of varying width.
  private static let fonts = """
    \(DocumentWriting.declaration)<w:fonts \(DocumentWriting.names)><w:font w:name="Times New Roman">\
    <w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>\
    </w:font></w:fonts>
    """

  /// Without them Word takes the document for one of an early edition and lays it out by that edition's rules.
  private static let settings = """
    \(DocumentWriting.declaration)<w:settings \(DocumentWriting.names)><w:defaultTabStop w:val="720"/><w:compat>\
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
    </w:compat></w:settings>
    """

  private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}
