internal import Screen

extension TextField {
  /// The lines of the text in a width of cells, as ranges of its letters: broken between words, a word longer than a line
  /// within. There is always one line.
  public func lines(inWidth width: Int) -> [Range<Int>] {
    let width = max(1, width)
    var lines: [Range<Int>] = []
    var start = 0
    var cells = 0
    var afterBlank = 0
    for (place, letter) in letters.enumerated() {
      let own = CellWidth.of(String(letter))
      // A blank may stand beyond the edge, where nobody sees it.
      if cells + own > width, letter != " " {
        let end = afterBlank > start ? afterBlank : place
        lines.append(start..<end)
        start = end
        cells = letters[start..<place].reduce(0) { $0 + CellWidth.of(String($1)) }
      }
      cells += own
      if letter == " " { afterBlank = place + 1 }
    }
    return lines + [start..<letters.count]
  }

  /// The line of these the caret stands in, and how many cells stand before it there.
  public func caretPlace(in lines: [Range<Int>]) -> (line: Int, cells: Int) {
    let line = lines.lastIndex { $0.lowerBound <= caret } ?? 0
    let before = lines.isEmpty ? 0 : letters[lines[line].lowerBound..<caret].reduce(0) { $0 + CellWidth.of(String($1)) }
    return (line, before)
  }
}
