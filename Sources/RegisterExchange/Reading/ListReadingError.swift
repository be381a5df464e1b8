/// Why a file is not read as a list. Nothing of it is taken then.
public enum ListReadingError: Error, Hashable, Sendable {
  /// The file is larger than ``SheetLimits/fileBytes``.
  case fileTooLarge
  /// There is nothing in the file.
  case empty
  /// An Excel file of before 2007 (`.xls`), or one under a password: both begin the same.
  case oldOrLocked
  /// The bytes are neither a workbook nor text.
  case notAList
  /// The archive of the workbook is damaged or was cut off.
  case brokenArchive
  /// More files in the archive than ``SheetLimits/entries``.
  case tooManyEntries
  /// What the archive holds grows beyond ``SheetLimits`` when unpacked.
  case unpacksTooLarge
  /// An archive, but no workbook in it.
  case notAWorkbook
  /// A part of the workbook is no well-formed XML.
  case brokenPart(String)
  /// A part of the workbook declares a document type, which no spreadsheet does.
  case documentType(String)
  /// More filled rows than ``SheetLimits/rows``.
  case tooManyRows
  /// More columns than ``SheetLimits/columns``.
  case tooManyColumns
  /// More filled cells than ``SheetLimits/cells``.
  case tooManyCells
  /// The text of a cell in this row is longer than ``SheetLimits/cellCharacters``.
  case cellTooLong(row: Int)
  /// Whoever asked for it wants no more of it.
  case stopped
  /// A quotation mark is opened in this row and never closed.
  case openQuotation(row: Int)
}
