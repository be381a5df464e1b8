import Foundation
import FoundationXML

/// A part of a document as a tree of elements, without namespaces.
final class WordTree {
  final class Element {
    let name: String
    let attributes: [String: String]
    var children: [Element] = []
    var text = ""

    init(_ name: String, _ attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    subscript(_ name: String) -> Element? { children.first { $0.name == name } }
    var value: String? { attributes["w:val"] }
    func all(_ name: String) -> [Element] { children.filter { $0.name == name } }

    /// This element and all within it.
    var tree: [Element] { [self] + children.flatMap(\.tree) }
    /// Its words.
    var words: String { tree.filter { $0.name == "w:t" }.map(\.text).joined() }
    /// A number of an attribute.
    func number(_ attribute: String) -> Int? { attributes[attribute].flatMap { Int($0) } }
  }

  /// The root; nil for what is not well formed.
  static func root(_ text: String) -> Element? {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    return parser.parse() ? reader.root : nil
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var root: Element?
    private var open: [Element] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let element = Element(name, attributes)
      if let last = open.last { last.children.append(element) } else { root = element }
      open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
  }
}

/// Which elements WordprocessingML lets stand within which, and in which order; a word processor may refuse any other. Only
/// those this program may need are listed, as ECMA-376 has them.
enum WordOrder {
  private static func names(_ text: String) -> [String] { text.split(separator: " ").map { "w:\($0)" } }

  /// By element: its children in their order. Those in `repeated` may stand several times.
  private static let sequences: [String: [String]] = [
    "w:document": names("background body"),
    "w:hdr": names("p"),
    "w:p": names("pPr r"),
    "w:pPr": names(
      "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
        + "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
        + "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
        + "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"),
    "w:pBdr": names("top left bottom right between bar"),
    "w:r": names("rPr t fldChar instrText"),
    "w:rPr": names(
      "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
        + "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
        + "eastAsianLayout specVanish oMath"),
    "w:sectPr": names(
      "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
        + "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings"),
    "w:tbl": names("tblPr tblGrid tr"),
    "w:tblPr": names(
      "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
        + "tblBorders shd tblLayout tblCellMar tblLook"),
    "w:tblBorders": names("top left bottom right insideH insideV"),
    "w:tblCellMar": names("top left bottom right"),
    "w:tblGrid": names("gridCol"),
    "w:tr": names("tblPrEx trPr tc"),
    "w:tcBorders": names("top left bottom right insideH insideV tl2br tr2bl"),
    "w:tcPr": names(
      "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"),
    "w:tc": names("tcPr p"),
    "w:styles": names("docDefaults latentStyles style"),
    "w:docDefaults": names("rPrDefault pPrDefault"),
    "w:rPrDefault": names("rPr"),
    "w:pPrDefault": names("pPr"),
    "w:style": names("name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat locked rsid pPr rPr"),
    "w:fonts": names("font"),
    "w:font": names("altName panose1 charset family notTrueType pitch sig"),
    "w:settings": names("zoom defaultTabStop characterSpacingControl compat themeFontLang"),
    "w:compat": names("compatSetting"),
  ]
  private static let repeated: Set<String> = Set(
    names("p r t tbl tr tc gridCol style font compatSetting headerReference footerReference"))
  /// What may hold its children in any order.
  private static let free: [String: Set<String>] = [
    "w:trPr": Set(names("cantSplit tblHeader trHeight jc")), "w:body": Set(names("p tbl sectPr")),
  ]

  /// What is wrong within an element.
  static func faults(in root: WordTree.Element) -> [String] { root.tree.flatMap(faultsOfChildren) }

  private static func faultsOfChildren(_ element: WordTree.Element) -> [String] {
    let children = element.children.map(\.name)
    if let allowed = free[element.name] {
      return children.filter { !allowed.contains($0) }.map { "\($0) within \(element.name)" }
    }
    guard let sequence = sequences[element.name] else {
      return children.isEmpty ? [] : ["\(element.name) has children: \(children)"]
    }
    let places = children.map { sequence.firstIndex(of: $0) ?? -1 }
    var faults = zip(children, places).filter { $0.1 < 0 }.map { "\($0.0) within \(element.name)" }
    for (index, pair) in zip(places, places.dropFirst()).enumerated()
    where pair.0 > pair.1 || (pair.0 == pair.1 && !repeated.contains(children[index])) {
      faults.append("\(children[index + 1]) behind \(children[index]) within \(element.name)")
    }
    return faults
  }
}
