/// How much of a file is taken in before it is refused. The standing limits suit any list an office gets; tests narrow them.
public struct SheetLimits: Hashable, Sendable {
  /// The size of the file, in bytes.
  public var fileBytes = 20 << 20
  /// The number of files in a workbook's archive.
  public var entries = 200
  /// The unpacked size of one of them, in bytes.
  public var entryBytes = 100 << 20
  /// The unpacked size of all of them, in bytes.
  public var totalBytes = 200 << 20
  /// How many times its packed size a file may grow, once it is larger than ``ratioFreeBytes``.
  public var ratio = 100
  /// Up to this size, in bytes, growth is not looked at.
  public var ratioFreeBytes = 100 << 10
  /// The number of rows with something in them, over all sheets.
  public var rows = 200_000
  /// The number of columns.
  public var columns = 1024
  /// The length of the text of one cell, in characters as Unicode counts them: as much as a spreadsheet lets anybody write.
  public var cellCharacters = 32_767
  /// The number of filled cells over all sheets.
  public var cells = 4_000_000

  /// The standing limits.
  public init() {}

  /// Whether the text of a cell is longer than it may be.
  func isTooLong(_ text: String) -> Bool {
    text.utf8.count > cellCharacters && text.unicodeScalars.count > cellCharacters
  }
}
