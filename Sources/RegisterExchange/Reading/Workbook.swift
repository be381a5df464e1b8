internal import LearningRegister

/// An `.xlsx` file: its sheets as they stand there.
struct Workbook {
  private(set) var sheets: [Sheet] = []
  private var formats = CellFormats()
  private var shared: [String] = []

  private struct Listed {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  init(
    _ bytes: [UInt8], _ limits: SheetLimits, goesOn: (_ rows: Int) -> Bool = { _ in true }
  ) throws(ListReadingError) {
    let file = try PackedFile(bytes, limits)
    let main = try Workbook.mainPart(of: file)
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let relations = try Workbook.relations(of: main, in: file)
    let listed = try readWorkbook(main, file)
    for (_, relation) in relations {
      let part = Workbook.path(relation.target, from: folder)
      guard file.contains(part) else { continue }
      if relation.type.hasSuffix("/styles") { try readStyles(part, file) }
      if relation.type.hasSuffix("/sharedStrings") { try readShared(part, file, limits) { goesOn(0) } }
    }
    var left = (rows: limits.rows, cells: limits.cells)
    for sheet in listed {
      guard let relation = relations[sheet.relation], relation.type.hasSuffix("/worksheet") else { continue }
      let part = Workbook.path(relation.target, from: folder)
      guard file.contains(part) else { continue }
      let reading = SheetReading(shared, formats, limits, left)
      var content = Sheet(name: sheet.name)
      content.isHidden = sheet.isHidden
      let before = limits.rows - left.rows
      content.rows = try reading.rows(part, file) { goesOn(before + $0) }
      content.merged = reading.merged
      left = reading.left
      sheets.append(content)
    }
    if sheets.isEmpty { throw .notAWorkbook }
  }

  private static func mainPart(of file: PackedFile) throws(ListReadingError) -> String {
    let package = "_rels/.rels"
    guard file.contains(package) else { throw .notAWorkbook }
    let found = try readRelations(package, file).values.first { $0.type.hasSuffix("/officeDocument") }
    guard let found else { throw .notAWorkbook }
    let part = path(found.target, from: "")
    guard file.contains(part) else { throw .notAWorkbook }
    return part
  }

  private typealias Relations = [String: (type: String, target: String)]

  private static func relations(of part: String, in file: PackedFile) throws(ListReadingError) -> Relations {
    var pieces = part.split(separator: "/").map(String.init)
    let name = pieces.removeLast()
    let path = (pieces + ["_rels", name + ".rels"]).joined(separator: "/")
    guard file.contains(path) else { throw .notAWorkbook }
    return try readRelations(path, file)
  }

  private static func readRelations(_ part: String, _ file: PackedFile) throws(ListReadingError) -> Relations {
    let scan = try XMLScan(part: part)
    var found: Relations = [:]
    scan.begin = { name, attributes in
      guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
      // What lies outside the file is never looked at.
      guard attributes["TargetMode"] != "External" else { return }
      found[id] = (attributes["Type"] ?? "", target)
    }
    try scan.scan(file)
    return found
  }

  /// The path of a target within the archive: absolute, or beside the part that names it.
  private static func path(_ target: String, from folder: String) -> String {
    var pieces = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for piece in target.split(separator: "/") {
      switch piece {
      case ".": continue
      case "..": _ = pieces.popLast()
      default: pieces.append(piece)
      }
    }
    return pieces.joined(separator: "/")
  }

  private mutating func readWorkbook(_ part: String, _ file: PackedFile) throws(ListReadingError) -> [Listed] {
    let scan = try XMLScan(part: part)
    var listed: [Listed] = []
    var from1904 = false
    scan.begin = { name, attributes in
      switch name {
      case "workbookPr": from1904 = ["1", "true"].contains(attributes["date1904"])
      case "sheet":
        guard let relation = attributes["id"] else { return }
        let isHidden = attributes["state"].map { $0 != "visible" } ?? false
        listed.append(Listed(name: attributes["name"] ?? "", relation: relation, isHidden: isHidden))
      default: break
      }
    }
    try scan.scan(file)
    formats.countsFrom1904 = from1904
    return listed
  }

  private mutating func readStyles(_ part: String, _ file: PackedFile) throws(ListReadingError) {
    let scan = try XMLScan(part: part)
    var found = formats
    var isInCells = false
    scan.begin = { name, attributes in
      switch name {
      case "numFmt":
        if let number = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
          found.addCode(code, number: number)
        }
      case "cellXfs": isInCells = true
      case "xf" where isInCells: found.addStyle(format: attributes["numFmtId"].flatMap { Int($0) } ?? 0)
      default: break
      }
    }
    scan.end = { name in if name == "cellXfs" { isInCells = false } }
    try scan.scan(file)
    formats = found
  }

  private mutating func readShared(
    _ part: String, _ file: PackedFile, _ limits: SheetLimits, goesOn: () -> Bool
  ) throws(ListReadingError) {
    let scan = try XMLScan(part: part)
    var texts: [String] = []
    var bytes: [UInt8] = []
    var isText = false
    var isReading = false
    scan.begin = { [unowned scan] name, _ in
      switch name {
      case "si":
        bytes.removeAll(keepingCapacity: true)
        if texts.count >= limits.cells { scan.failure = .tooManyCells }
      case "rPh": isReading = true
      case "t": isText = !isReading
      default: break
      }
    }
    scan.text = { if isText { bytes.append(contentsOf: $0) } }
    scan.end = { name in
      switch name {
      case "t": isText = false
      case "rPh": isReading = false
      case "si": texts.append(String(decoding: bytes, as: UTF8.self))
      default: break
      }
    }
    try scan.scan(file, goesOn: goesOn)
    shared = texts
  }
}
