/// The one rule by which lists scroll.
public enum ListScroll {
  /// The first row to show so that `selected` is visible: moved from `top` as little as possible, with no empty rows at the end.
  ///
  /// - Parameters:
  ///   - top: The first row shown before.
  ///   - selected: The row to keep visible; nil for none.
  ///   - rowCount: All rows.
  ///   - visibleRows: The rows that fit.
  public static func top(from top: Int, selected: Int?, rowCount: Int, visibleRows: Int) -> Int {
    guard visibleRows > 0 else { return 0 }
    var top = top
    if let selected {
      if selected < top { top = selected }
      if selected >= top && selected - top >= visibleRows { top = selected - visibleRows + 1 }
    }
    return max(min(top, rowCount - visibleRows), 0)
  }
}
