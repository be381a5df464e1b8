internal import LearningRegister

/// Takes in the rows of one sheet of a workbook, cell by cell.
final class SheetReading {
  private let shared: [String]
  private let formats: CellFormats
  private let limits: SheetLimits
  /// How many rows and cells may still come.
  private(set) var left: (rows: Int, cells: Int)

  /// The merged cells among the first rows.
  private(set) var merged: [Sheet.Area] = []
  /// More than any header needs.
  private static let most = (areas: 2000, row: 200)

  private var rows: [Sheet.Row] = []
  private var row = 0
  private var cells: [Sheet.Cell] = []
  private var column = -1
  private var style = 0
  private var kind = ""
  private var bytes: [UInt8] = []
  private var takesText = false
  private var hasFormula = false
  private var hasValue = false
  private var hasTooLong = false

  init(_ shared: [String], _ formats: CellFormats, _ limits: SheetLimits, _ left: (rows: Int, cells: Int)) {
    self.shared = shared
    self.formats = formats
    self.limits = limits
    self.left = left
  }

  /// The filled rows of a part of the archive, as long as whoever hears how many they are wants more.
  func rows(
    _ part: String, _ file: PackedFile, goesOn: (_ rows: Int) -> Bool
  ) throws(ListReadingError) -> [Sheet.Row] {
    let scan = try XMLScan(part: part)
    scan.begin = { [unowned scan] name, attributes in
      self.begin(name, attributes)
      if self.column >= self.limits.columns, name == "v" || name == "is" { scan.failure = .tooManyColumns }
      if self.left.rows < 0 { scan.failure = .tooManyRows }
      if self.left.cells < 0 { scan.failure = .tooManyCells }
    }
    scan.text = { if self.takesText { self.bytes.append(contentsOf: $0) } }
    scan.end = { [unowned scan] in
      self.end($0)
      if self.hasTooLong { scan.failure = .cellTooLong(row: self.row) }
    }
    defer {
      // The closures hold this object.
      scan.begin = { _, _ in }
      scan.text = { _ in }
      scan.end = { _ in }
    }
    try scan.scan(file) { goesOn(rows.count) }
    return rows
  }

  private func begin(_ name: String, _ attributes: XMLScan.Attributes) {
    switch name {
    case "row":
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      column = -1
      cells = []
    case "c":
      column = attributes.bytes("r").flatMap(SheetReading.column) ?? column + 1
      style = attributes["s"].flatMap { Int($0) } ?? 0
      kind = attributes["t"] ?? "n"
      bytes.removeAll(keepingCapacity: true)
      hasFormula = false
      hasValue = false
    case "mergeCell":
      guard merged.count < SheetReading.most.areas, let area = attributes["ref"].flatMap({ Sheet.Area($0) }),
        area.rows.lowerBound <= SheetReading.most.row
      else { return }
      merged.append(area)
    case "f": hasFormula = true
    case "v", "t":
      takesText = true
      hasValue = true
    default: break
    }
  }

  private func end(_ name: String) {
    switch name {
    case "v", "t": takesText = false
    case "c":
      guard column >= 0, let value = value() else { return }
      if case .text(let text) = value, limits.isTooLong(text) { hasTooLong = true }
      left.cells -= 1
      cells.append(Sheet.Cell(column: column, value: value))
    case "row":
      guard !cells.isEmpty else { return }
      left.rows -= 1
      rows.append(Sheet.Row(number: row, cells: cells.sorted { $0.column < $1.column }))
    default: break
    }
  }

  private func value() -> CellValue? {
    guard hasValue else { return hasFormula ? .unusable("=") : nil }
    let text = String(decoding: bytes, as: UTF8.self)
    if text.isEmpty { return nil }
    switch kind {
    case "s":
      guard let number = Int(text), shared.indices.contains(number) else { return .unusable(text) }
      return shared[number].isEmpty ? nil : .text(shared[number])
    case "str", "inlineStr": return .text(text)
    case "b": return .truth(text == "1" || text == "true")
    case "e": return .unusable(text)
    case "d": return Day(iso: text.prefix(10)).map(CellValue.day) ?? .unusable(text)
    default: return Double(text).map { formats.value($0, style: style) } ?? .unusable(text)
    }
  }

  /// The column a place such as `AB12` names, from 0; nil when it names none.
  private static func column(_ place: UnsafePointer<CChar>) -> Int? {
    var column = 0
    var cursor = place
    while (0x41...0x5A).contains(cursor.pointee), column < 1 << 20 {
      column = column * 26 + Int(cursor.pointee) - 0x40
      cursor += 1
    }
    return column > 0 ? column - 1 : nil
  }
}
