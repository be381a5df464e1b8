/// The forms in which tests and manuals keep a screen.
extension Grid {
  /// The rows as plain text, blanks at their ends left out, joined by line feeds.
  public var text: String {
    (0..<size.height).map { y in
      var line = String.UnicodeScalarView()
      var length = 0
      for cell in row(y) where !cell.isContinuation {
        cell.text.forEachScalar { line.append($0) }
        if cell.text != .blank { length = line.count }
      }
      return String(String.UnicodeScalarView(line.prefix(length)))
    }.joined(separator: "\n")
  }

  /// The roles as one letter a cell (see ``Ink/letter``), ordinary ends left out.
  public var styleMap: String {
    map { $0.ink.letter }
  }

  /// What `theme` makes of the cells without regard to colour, one sign a cell: the attribute bits as a hexadecimal
  /// digit (1 bold, 2 underlined, 4 reversed, 8 dim), `.` for none.
  public func attributeMap(_ theme: Theme) -> String {
    map { style in
      let bits = theme.appearance(of: style).attributes.rawValue
      return bits == 0 ? "." : Character(String(bits, radix: 16))
    }
  }

  private func map(_ sign: (Style) -> Character) -> String {
    (0..<size.height).map { y in
      var line = row(y).map { sign($0.style) }
      while line.last == "." { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }
}
