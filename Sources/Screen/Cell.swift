/// One place of a ``Grid``: a letter with its marks, its style, and whether it is the second half of a wide letter.
public struct Cell: Hashable, Sendable {
  /// What is shown; a blank in the second half of a wide letter.
  public var text: CellText
  /// How it looks.
  public var style: Style
  /// Whether the letter stands in the cell to the left and reaches into this one.
  public var isContinuation: Bool

  /// A cell with a letter.
  public init(_ text: CellText, style: Style = .normal) {
    self.text = text
    self.style = style
    isContinuation = false
  }

  /// An empty cell.
  public static let blank = Cell(.blank)

  static func continuation(style: Style) -> Cell {
    var cell = Cell(.blank, style: style)
    cell.isContinuation = true
    return cell
  }
}
