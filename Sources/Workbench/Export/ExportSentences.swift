public import RegisterExchange

extension Words {
  /// What a workbook calls the sheet that tells of the others.
  public var exportNotes: String { self(.exportNotes) }

  /// Why a table could not leave.
  public func sentence(_ problem: ExportProblem) -> String {
    switch problem {
    case .tooManyRows(let table): self(.exportTooManyRows, table)
    case .textTooLong(let table, let row, let column): self(.exportTextTooLong, table, number(row), column)
    case .noMemory: self(.exportNoMemory)
    }
  }
}
