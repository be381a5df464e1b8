extension PrintedDocument {
  /// The table alone as comma separated values for other programs: UTF-8 with a mark, so that a spreadsheet reads the
  /// letters right, every text in quotation marks, and no text a formula. nil where nobody wants the table as data.
  public var csv: String? {
    guard isData, let table = tables.first else { return nil }
    func line(_ texts: [String]) -> String {
      zip(texts, table.columns).map { text, column in
        column.isNumber && isWholeNumber(text) ? text : quoted(text)
      }.joined(separator: ",") + "\r\n"
    }
    return "\u{FEFF}" + table.columns.map { quoted($0.title) }.joined(separator: ",") + "\r\n"
      + table.rows.map(line).joined()
  }

  private func isWholeNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func quoted(_ text: String) -> String {
    // A spreadsheet takes what begins with one of these for a formula, wherever it comes from.
    let isFormula = text.first.map { "=+-@\t\r|%".contains($0) } ?? false
    return "\"\(isFormula ? "'" : "")\(text.replacing("\"", with: "\"\""))\""
  }
}
